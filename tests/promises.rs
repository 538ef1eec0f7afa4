//! What design promises of every build: a failing one changes nothing, the same content gives the same bytes, only what
//! changed is written, only our own files are deleted, nothing private is published, no script runs that is not ours.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the files are ours, and so are their endings")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use html5gum::{Token, Tokenizer};
use matchbook::output::Output;
use matchbook::pipeline::{self, Outcome, Silent};
use support::scratch::{Scratch, Snapshot, command, holds, run_in, snapshot};

fn example() -> Scratch {
    Scratch::copy_of(Path::new(env!("CARGO_MANIFEST_DIR")))
}

/// A site of three companies in two languages.
fn small() -> Scratch {
    let company = |name: &str| format!("---\nname: {name}\nsummary: Makes bots.\nsectors: [food]\n---\nA company.\n");
    let site = Scratch::new(&[("content/pages/about.md", "---\nname: About\n---\nWho we are.\n")]);
    for (id, name) in [("acme", "Acme"), ("beta", "Beta"), ("gamma", "Gamma")] {
        site.write(format!("content/companies/{id}.md"), company(name));
    }
    site
}

/// Paths whose bytes or times differ, those of our own folder left out.
fn changed(before: &Snapshot, after: &Snapshot) -> BTreeSet<String> {
    let paths: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let differs = |path: &&&String| !path.starts_with(".matchbook") && before.get(**path) != after.get(**path);
    paths.iter().filter(differs).map(|path| (*path).clone()).collect()
}

/// What is published, without the lock.
fn published(site: &Scratch) -> BTreeMap<String, Vec<u8>> {
    if let Outcome::Refused { report } = site.build() {
        panic!("{}", support::scratch::said(&report));
    }
    bytes(&site.public())
}

fn bytes(public: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = snapshot(public).into_iter().filter(|(path, _)| path != ".matchbook/lock");
    files.map(|(path, (bytes, _))| (path, bytes)).collect()
}

fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let paths = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(one), paths(other));
    let different: Vec<_> = one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|(path, _)| path).collect();
    assert_eq!(different, [""; 0]);
}

// ── a build that fails ──

#[test]
fn a_build_that_fails_changes_no_byte() {
    let check = |path: &str, text: &str| {
        let site = small();
        site.built();
        let before = snapshot(&site.public());
        site.write("content/pages/about.md", "---\nname: A new name\n---\n").write(path, text);
        assert!(matches!(site.build(), Outcome::Refused { .. }), "{path}");
        assert_eq!(snapshot(&site.public()), before, "{path}");
    };
    check("content/companies/acme.md", "---\nname: [\n---\n");
    check("content/companies/acme.md", "---\nname: Acme\nsectors: [foods]\n---\n");
    check("content/companies/acme.md", "---\nname: Acme\n---\n[x](nowhere)\n");
    check("content/companies/acme.md", "");
    check("content/taxonomy.yaml", "topics: {a: {label: A, parent: a}}\n");
    check("matchbook.yaml", "title: Fair\n");
    check("matchbook.yaml", "title: Fair\nlanguages: [en]\ntheme: nothing\n");
    check("themes/default/templates/page.html", "{% if %}");
    check("themes/default/templates/page.html", "{{ page.titel }}");
    check("themes/default/i18n/en.ftl", "no message\n");
}

#[test]
fn a_build_whose_warnings_are_denied_changes_no_byte() {
    let site = small();
    site.built();
    let before = snapshot(&site.public());
    site.write("content/companies/acme.md", "---\nname: Acme\n---\n[x](gone://x)\n");
    let outcome = pipeline::build(&site.site(), &support::inputs(), &site.public(), true, &Silent).unwrap();
    assert!(matches!(outcome, Outcome::Refused { .. }));
    assert_eq!(snapshot(&site.public()), before);
}

#[test]
fn where_a_check_succeeds_a_build_does() {
    let site = example();
    assert_eq!(support::scratch::errors(&site.check()), [""; 0]);
    assert!(matches!(site.build(), Outcome::Published { .. }));
}

// ── the same bytes ──

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| published(&example()))
    };
    let one = with(1);
    assert_same(&one, &with(2));
    assert_same(&one, &with(7));
}

#[test]
fn files_in_another_order_and_folder_give_the_same_bytes() {
    let site = example();
    let reversed = Scratch::new(&[]);
    fs::remove_file(reversed.root().join("content/taxonomy.yaml")).unwrap();
    let mut files = support::all_files(site.root());
    files.reverse();
    for (path, bytes) in files {
        reversed.write(path, bytes);
    }
    assert_same(&published(&site), &published(&reversed));
}

#[test]
fn any_time_zone_language_and_current_folder_give_the_same_bytes() {
    let build = |variables: &[(&str, &str)], from: &str| {
        let site = example();
        let folder = site.root().join(from);
        let root = site.root().display().to_string();
        let built = command(&folder, &["build", "--root", &root]).envs(variables.iter().copied()).output().unwrap();
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        bytes(&site.public())
    };
    let plain = build(&[], ".");
    assert_same(&plain, &build(&[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "zh_CN.UTF-8")], "content/companies"));
    assert_same(
        &plain,
        &build(&[("TZ", "America/Los_Angeles"), ("LANG", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "1")], "."),
    );
}

#[test]
fn many_small_changes_end_with_the_bytes_of_a_clean_build() {
    let site = small();
    site.built();
    site.write("content/companies/delta.md", "---\nname: Delta\n---\n");
    site.built();
    site.remove("content/companies/beta.md").write("content/pages/about.md", "---\nname: Nothing\n---\n");
    site.built();
    site.write("content/companies/acme.md", "---\nname: Acme\naliases: [beta]\n---\n");
    assert_same(&published(&site), &published(&Scratch::copy_of(site.root())));
}

// ── only what changed ──

#[test]
fn a_second_build_writes_nothing() {
    let site = example();
    site.built();
    let before = snapshot(&site.public());
    assert!(matches!(site.build(), Outcome::Unchanged { .. }));
    assert_eq!(snapshot(&site.public()), before);
}

#[test]
fn content_that_is_saved_again_as_it_was_rewrites_no_page() {
    let site = small();
    site.built();
    let before = snapshot(&site.public());
    for (path, bytes) in support::all_files(&site.root().join("content")) {
        site.write(Path::new("content").join(path), bytes);
    }
    site.write("notes.txt", "Nothing of the site's.");
    site.built();
    assert_eq!(changed(&before, &snapshot(&site.public())), BTreeSet::new());
}

#[test]
fn a_changed_body_rewrites_only_the_pages_that_show_it() {
    let site = small();
    site.write("content/companies/acme.zh.md", "---\nname: 艾可美\n---\n一家企业。\n");
    site.built();
    let before = snapshot(&site.public());
    site.write("content/companies/acme.zh.md", "---\nname: 艾可美\n---\n一家大企业。\n");
    site.built();
    let expected = BTreeSet::from(["zh/companies/acme/index.html".to_owned()]);
    assert_eq!(changed(&before, &snapshot(&site.public())), expected);
}

#[test]
fn a_page_that_was_deleted_or_cut_off_by_hand_comes_back() {
    let site = small();
    let whole = published(&site);
    fs::remove_file(site.public().join("en/companies/acme/index.html")).unwrap();
    fs::write(site.public().join("en/companies/beta/index.html"), "<h1>cut").unwrap();
    assert_same(&whole, &published(&site));
}

// ── only our own files ──

#[test]
fn own_files_go_with_their_content_and_foreign_ones_stay() {
    let site = small();
    site.built();
    fs::write(site.public().join("CNAME"), "fair.example").unwrap();
    fs::write(site.public().join("en/companies/acme/notes.txt"), "mine").unwrap();
    site.remove("content/companies/acme.md").remove("content/companies/beta.md");
    let built = site.built();
    let acme: Vec<_> = built.keys().filter(|path| path.contains("acme") || path.contains("beta")).collect();
    assert_eq!(acme, ["en/companies/acme/notes.txt"]);
    assert_eq!(built["CNAME"], b"fair.example");
    assert!(!site.public().join("en/companies/beta").exists(), "an empty folder is left behind");
}

#[test]
fn a_folder_of_sources_or_of_others_is_refused_and_left_as_it_is() {
    let site = small();
    let before = snapshot(site.root());
    let check = |folder: &str| {
        let run = site.run(&["build", "--output", folder]);
        assert_eq!(run.code, Some(2), "{folder}: {}", run.error);
        assert!(run.error.starts_with("error: "), "{}", run.error);
        assert_eq!(snapshot(site.root()), before, "{folder}");
    };
    check(".");
    check("content");
    check("content/companies");
    check("content/new");
    check("..");
    check("matchbook.yaml");
    fs::create_dir_all(site.root().join("static")).unwrap();
    check("static");
    let foreign = tempfile::tempdir().unwrap();
    fs::write(foreign.path().join("thesis.txt"), "years of work").unwrap();
    check(foreign.path().to_str().unwrap());
    assert_eq!(fs::read_dir(foreign.path()).unwrap().count(), 1);
}

#[test]
fn files_of_a_host_are_fine_in_a_new_folder() {
    let site = small();
    for path in [".gitignore", "CNAME", ".nojekyll", ".git/HEAD"] {
        site.write(Path::new("public").join(path), "theirs");
    }
    let built = site.built();
    assert!(built.contains_key("en/index.html"));
    assert!([".gitignore", "CNAME", ".nojekyll", ".git/HEAD"].iter().all(|path| built[*path] == b"theirs"));
}

#[test]
fn two_builds_at_once_are_refused() {
    let site = small();
    site.built();
    let before = snapshot(&site.public());
    site.write("content/companies/acme.md", "---\nname: Another name\n---\n");
    let held = Output::open(&site.public(), site.root()).unwrap();
    let run = site.run(&["build"]);
    assert_eq!(run.code, Some(2), "{}{}", run.out, run.error);
    drop(held);
    assert_eq!(changed(&before, &snapshot(&site.public())), BTreeSet::new());
    assert_eq!(site.run(&["build"]).code, Some(0));
}

#[test]
fn clean_deletes_our_files_and_nothing_else() {
    let site = small();
    site.built();
    fs::write(site.public().join("CNAME"), "fair.example").unwrap();
    assert_eq!(site.run(&["clean"]).code, Some(0));
    let left: Vec<_> = snapshot(&site.public()).into_keys().collect();
    assert_eq!(left, ["CNAME"]);
    assert!(site.root().join("content/companies/acme.md").exists());
}

// ── nothing private, no foreign script ──

/// A value for every field of people and contacts, of which the name alone is public, and every rule of matching.
const PRIVATE: &str = "\
contact: {email: MARK-1@mark.example, phone: +99911122233, wechat: MARK-2, whatsapp: +99900011122, address: MARK-4, public: []}
people:
  - {name: Li Public, role: MARK-5, email: MARK-6@mark.example, phone: +88877766655, wechat: MARK-8, public: [name]}
  - {name: MARK-9, role: MARK-10}
matching: {avoid: [mark-avoided], prefer: [mark-preferred]}
";

#[test]
fn no_private_value_reaches_a_byte_of_the_output() {
    let site = Scratch::new(&[
        (
            "matchbook.yaml",
            "title: Fair\nlanguages: [en, zh]\nurl: https://example.org/\npublisher: lab\ncontact: {email: MARK-0@mark.example, public: []}\n",
        ),
        ("content/companies/acme.md", &format!("---\nname: Acme\nsummary: Bots.\n{PRIVATE}---\nA company.\n")),
        ("content/companies/mark-avoided.md", "---\nname: One\ndraft: true\n---\n"),
        ("content/companies/mark-preferred.md", "---\nname: Two\ndraft: true\n---\n"),
        ("content/companies/beta.md", "---\nname: Beta\nsummary: Bots.\n---\n"),
        ("content/institutes/lab.md", &format!("---\nname: Lab\n{}---\n", PRIVATE.split("matching:").next().unwrap())),
        (
            "content/events/fair.md",
            "---\nname: Fair of marks\ntype: matchmaking\nstart: 2023-09-13\nparticipants: [acme, beta, lab]\n\
             contact: {email: MARK-11@mark.example}\n\
             meetings: {blocks: [{rounds: 2}], tables: 1, wishes: {acme: [beta]}, forbidden: [[acme, lab]]}\n---\n",
        ),
    ]);
    let built = site.built();
    assert!(holds(&built["en/companies/acme/index.html"], "Li Public"));
    let marks = ["MARK", "mark-avoided", "mark-preferred", "99911122233", "99900011122", "88877766655", "mark.example"];
    for (path, bytes) in &built {
        let found: Vec<_> = marks.iter().filter(|mark| holds(bytes, mark)).collect();
        assert!(found.is_empty(), "{found:?} in {path}");
    }
    let ours = snapshot(&site.public().join(".matchbook"));
    assert!(ours.values().all(|(bytes, _)| marks.iter().all(|mark| !holds(bytes, mark))));
}

#[test]
fn no_page_needs_more_than_a_policy_of_self() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in [root.to_owned(), root.join("tests/sites/untrusted"), root.join("tests/sites/three-languages")] {
        let site = Scratch::copy_of(&folder);
        if folder.ends_with("untrusted") {
            support::copy(&root.join("tests/themes/bare"), &site.root().join("themes/bare"));
        }
        let built = site.built();
        let pages = built.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".svg"));
        let faults: Vec<_> = pages.flat_map(|(path, bytes)| faults(path, &String::from_utf8_lossy(bytes))).collect();
        assert_eq!(faults, [""; 0], "{}", folder.display());
    }
}

/// Whatever of a page would not run or load under `default-src 'self'`, or would and should not.
fn faults(path: &str, html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for token in Tokenizer::new(html) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attributes: BTreeMap<String, String> =
            tag.attributes.iter().map(|(key, value)| (text(key), text(value))).collect();
        let has = |key: &str| attributes.contains_key(key);
        // A drawing is loaded as a picture, in which styles are its own affair.
        let is_style = name == "style" && path.ends_with(".html");
        if is_style || (name == "script" && !has("src")) || ["iframe", "object", "embed"].contains(&name.as_str()) {
            faults.push(format!("{path}: <{name}>"));
        }
        for (key, value) in &attributes {
            let scheme = value.trim().to_ascii_lowercase();
            let is_style = key == "style" && path.ends_with(".html");
            if is_style || key.starts_with("on") || scheme.starts_with("javascript:") || scheme.starts_with("data:") {
                faults.push(format!("{path}: <{name} {key}={value}>"));
            }
        }
        let loaded = ["src", "srcset", "poster", "data"].iter().filter_map(|key| attributes.get(*key));
        faults.extend(loaded.filter(|url| url.contains("//")).map(|url| format!("{path}: <{name}> loads {url}")));
    }
    faults
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

// ── a build that is killed ──

/// How often a build is killed.
const KILLS: u32 = 25;

/// Makes the content of a generated site be in its first or second state.
fn set_state(site: &Scratch, state: usize) {
    let word = ["first", "second"][state];
    for number in 0..400 {
        let (kind, own) = if number % 2 == 0 { ("Company", "companies") } else { ("Institute", "institutes") };
        let text = format!(
            "---\nname: {kind} {number} of the {word} state\nsectors: [food]\n---\n{}\n",
            format!("{word} ").repeat(200)
        );
        site.write(format!("content/{own}/org-{number}.md"), text);
    }
    let extra = |name: &str| site.root().join(format!("content/pages/only-{name}.md"));
    let _ = fs::remove_file(extra(["second", "first"][state]));
    site.write(extra(word), "---\nname: Only here\n---\n");
}

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_one_repairs_the_rest() {
    let clean = [0, 1].map(|state| {
        let site = Scratch::new(&[]);
        set_state(&site, state);
        assert_eq!(site.run(&["build", "--quiet"]).code, Some(0));
        bytes(&site.public())
    });
    let site = Scratch::new(&[]);
    let mut random = 88_172_645_463_325_252_u64;
    for round in 0..KILLS {
        set_state(&site, round as usize % 2);
        let mut build = command(site.root(), &["build", "--quiet"]).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(next(&mut random) % 1_500));
        // A build that has ended already cannot be killed any more, which is no fault.
        let _ = build.kill();
        build.wait().unwrap();
        for (path, found) in support::all_files(&site.public()) {
            let is_whole = clean.iter().any(|files| files.get(&path) == Some(&found));
            assert!(is_whole, "{path} is torn after the kill of round {round}");
        }
    }
    for state in [0, 1] {
        set_state(&site, state);
        let run = run_in(site.root(), &["build", "--quiet"]);
        assert_eq!(run.code, Some(0), "{}", run.error);
        assert_same(&clean[state], &bytes(&site.public()));
    }
}

/// The next number of a xorshift generator (Marsaglia 2003): any moments will do, the same ones each time.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}
