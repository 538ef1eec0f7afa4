//! `serve` while somebody writes: whichever way a file is saved, the pages follow; what is broken is said, and the rest is
//! shown. Real files and the real watcher; what is waited for is a condition, never a time.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(clippy::disallowed_methods, reason = "a test gives up when a condition does not come true in time")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use support::browser::Browser;
use support::scratch::Scratch;
use support::serving::{Answer, Serving, until};
use support::{example, tools};

fn company(name: &str, body: &str) -> String {
    format!(
        "---\nname: {name}\nsummary: {{en: Makes bots., zh: 做机器人。}}\ncountry: PK\n\
        offers: [{{topic: chatbots, text: Bots for banks.}}]\n---\n{body}\n"
    )
}

/// Four organisations in two countries, an event, a page, a bundle with a picture, files that are copied, a theme.
fn site() -> Scratch {
    let nova = "---\nname: {en: Nova, zh: 新星}\nsummary: {en: A bank., zh: 银行。}\ncountry: CN\n\
        needs: [{topic: chatbots, text: Bots for our bank.}]\n---\nA bank of Chengdu.\n";
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>";
    Scratch::new(&[
        ("content/companies/acme.md", &company("Acme", "First words.")),
        ("content/companies/acme.zh.md", "---\nname: 艾可美\n---\n第一句话。\n"),
        ("content/companies/nova.md", nova),
        ("content/companies/b/index.md", &company("Bundle", "![A picture](p.svg) [Nova](nova)")),
        ("content/companies/b/p.svg", svg),
        (
            "content/institutes/uni.md",
            "---\nname: Uni\nsummary: Teaches.\ncountry: CN\ntopics: [speech]\n---\nA school.\n",
        ),
        ("content/events/fair.md", "---\nname: Fair day\ntype: meeting\nstart: 2023-09-13\nparticipants: all\n---\n"),
        ("content/pages/about.md", "---\nname: About\n---\nAbout us. [Acme](acme)\n"),
        ("static/robots-note.txt", "copied"),
        ("static/.well-known/note.txt", "hidden and copied"),
        ("themes/mine/theme.yaml", "name: Mine\n"),
        ("themes/mine/assets/extra.css", "h1 { color: red }\n"),
        ("themes/mine/i18n/en.ftl", "home = Front page\n"),
        ("matchbook.yaml", "title: Fair\nlanguages: [en, zh]\nurl: https://example.org/fair/\ntheme: mine\n"),
    ])
}

const ACME: &str = "/en/companies/acme/";
const ACME_FILE: &str = "content/companies/acme.md";

// ── the same bytes ──

/// Every file that `build` writes, against what is served.
fn assert_serves_as_built(serving: &Serving, site: &Scratch) {
    for (path, bytes) in site.built() {
        let answer = serving.get(&format!("/{}", path.replace('%', "%25").replace(' ', "%20")));
        let shown = String::from_utf8_lossy(&answer.body).chars().take(2000).collect::<String>();
        assert!(answer.body == bytes, "{path}: {}\n{shown}", answer.head);
    }
}

#[test]
fn without_reload_every_file_is_as_build_writes_it() {
    let site = site();
    let serving = Serving::with(site.root(), &["--no-reload"]);
    assert_serves_as_built(&serving, &site);
    assert_eq!(serving.get("/.matchbook/reload.js").status, 404);
    assert_eq!(serving.get("/.matchbook/events").status, 404);
}

#[test]
fn the_example_is_served_as_it_is_built() {
    let site = Scratch::copy_of(&example().root);
    assert_serves_as_built(&Serving::with(site.root(), &["--no-reload"]), &site);
}

#[test]
fn with_reload_a_page_has_one_script_more_and_nothing_is_written() {
    let site = site();
    let before = support::scratch::snapshot(site.root());
    let serving = Serving::of(site.root());
    let page = serving.get(ACME).text();
    let start = page.find("<script src=\"/.matchbook/reload.js?at=").expect("the script");
    let end = start + page[start..].find("</script>").unwrap() + "</script>".len();
    assert_eq!(support::scratch::snapshot(site.root()), before, "serve writes nothing");
    assert!(!site.public().exists());
    assert_eq!(page[..start].to_owned() + &page[end..], site.page("en/companies/acme/index.html"));
    assert_eq!(serving.get("/assets/theme.css").status, 200);
    let script = serving.get("/.matchbook/reload.js");
    assert!(script.head.contains("text/javascript") && script.text().contains("EventSource"));
}

#[test]
fn addresses_lead_where_they_lead_on_a_server_of_files() {
    let site = site();
    let serving = Serving::of(site.root());
    let check = |path: &str, status| assert_eq!(serving.get(path).status, status, "{path}");
    check("/", 200);
    check("/en/", 200);
    check("/fair/en/", 200);
    check("/en/index.html", 200);
    check("/robots-note.txt", 200);
    check("/.well-known/note.txt", 200);
    check("/media/b/p.svg", 200);
    check("/en/companies/acme", 307);
    check("/en/companies/nobody/", 404);
    check("/en/companies/acme/index.html/", 404);
    check("/media/b/", 404);
    let redirect = serving.get("/en/companies/acme").head;
    assert!(redirect.contains("location: /en/companies/acme/"), "{redirect}");
    assert!(serving.get("/nothing/").text().contains("<base href"), "the page for what is not there");
}

// ── who may ask ──

#[test]
fn only_pages_of_this_machine_may_ask() {
    let site = site();
    let serving = Serving::of(site.root());
    let port = serving.address.rsplit_once(':').unwrap().1.to_owned();
    let host = |host: &str| serving.answer("/en/", host).starts_with("HTTP/1.1 200 ");
    assert!(host(&serving.address) && host(&format!("localhost:{port}")) && host(&format!("[::1]:{port}")));
    for other in [
        "evil.example",
        "localhost",
        "127.0.0.1:1",
        &format!("evil.example:{port}"),
        &format!("127.0.0.1.evil.example:{port}"),
    ] {
        assert!(!host(other), "{other}");
    }
    let origin = |origin: &str| serving.asked("/en/", &format!("Origin: {origin}\r\n")).status;
    assert_eq!(origin(&format!("http://localhost:{port}")), 200);
    for other in ["http://evil.example", "https://localhost", "null", "http://localhost:1"] {
        assert_eq!(origin(other), 403, "{other}");
    }
    assert_eq!(serving.asked("/.matchbook/events", "Origin: http://evil.example\r\n").status, 403);
    for path in [
        "/../matchbook.yaml",
        "/%2e%2e/matchbook.yaml",
        "/en/..%2f..%2fmatchbook.yaml",
        "/en/%2E./x",
        "/..%5cx",
        "/%00",
    ] {
        assert_eq!(serving.get(path).status, 400, "{path}");
    }
    for path in
        ["/matchbook.yaml", "/content/companies/acme.md", "//content/companies/acme.md", "/.matchbook/manifest.json"]
    {
        assert_eq!(serving.get(path).status, 404, "{path}");
    }
}

// ── ways of saving ──

/// A program of our own stands for the one that opens addresses on a desktop.
#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_opened_where_that_is_asked_for() {
    use std::os::unix::fs::PermissionsExt;
    let site = site();
    let programs = tempfile::tempdir().unwrap();
    let (program, opened) = (programs.path().join("xdg-open"), programs.path().join("opened"));
    fs::write(&program, format!("#!/bin/sh\necho \"$1\" > '{}'\n", opened.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let search = format!("PATH={}:{}", programs.path().display(), std::env::var("PATH").unwrap());
    let serving = Serving::under(&["env", &search], site.root(), &["--open"]);
    let opened = until(|| fs::read_to_string(&opened).unwrap_or_default(), |address| address.ends_with('\n'));
    assert_eq!(opened, format!("http://{}/\n", serving.address));
}

fn path(site: &Scratch, file: &str) -> PathBuf {
    site.root().join(file)
}

#[test]
fn a_file_written_in_place_is_followed() {
    let site = site();
    let serving = Serving::of(site.root());
    serving.wait_for(ACME, "First words.");
    for round in 0..20 {
        site.write(ACME_FILE, company("Acme", &format!("Words of round {round}.")));
        serving.wait_for(ACME, &format!("Words of round {round}."));
    }
    site.write("content/companies/acme.zh.md", "---\nname: 艾可美\n---\n第二句话。\n");
    serving.wait_for("/zh/companies/acme/", "第二句话。");
}

/// As vim saves: a file of its own that tries the folder, the old one moved aside, the new one written, the old one deleted.
fn save_as_vim(file: &Path, text: &str) {
    let (trial, backup) = (file.with_file_name("4913"), file.with_extension("md~"));
    fs::write(&trial, "").unwrap();
    fs::remove_file(&trial).unwrap();
    fs::rename(file, &backup).unwrap();
    fs::write(file, text).unwrap();
    fs::remove_file(&backup).unwrap();
}

/// As emacs saves with `file-precious-flag`, and many programs: another file, moved over the old one.
fn save_by_rename(file: &Path, text: &str) {
    let other = file.with_file_name(".#new.tmp");
    fs::write(&other, text).unwrap();
    fs::rename(&other, file).unwrap();
}

/// As emacs saves by default: a lock that is a link to nowhere, a backup by renaming, and the file written in place.
fn save_as_emacs(file: &Path, text: &str) {
    let lock = file.with_file_name(".#acme.md");
    #[cfg(unix)]
    std::os::unix::fs::symlink("someone@machine.1:1", &lock).unwrap();
    let backup = file.with_extension("md~");
    fs::rename(file, &backup).unwrap();
    fs::write(file, text).unwrap();
    let _ = fs::remove_file(&lock);
}

/// As some editors save: a visible file beside it, moved over the old one.
fn save_by_visible_rename(file: &Path, text: &str) {
    let other = file.with_extension("md.tmp.1234");
    fs::write(&other, text).unwrap();
    fs::rename(&other, file).unwrap();
}

/// As programs save that delete first.
fn save_by_deleting(file: &Path, text: &str) {
    fs::remove_file(file).unwrap();
    fs::write(file, text).unwrap();
}

/// As a program saves that writes piece by piece.
fn save_slowly(file: &Path, text: &str) {
    use std::io::Write;
    let mut open = fs::File::create(file).unwrap();
    for piece in text.as_bytes().chunks(16) {
        open.write_all(piece).unwrap();
        open.flush().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(3));
    }
}

/// A new name of the same file takes the old one's place.
fn save_by_hard_link(file: &Path, text: &str) {
    let other = file.with_file_name(".other");
    fs::write(&other, text).unwrap();
    fs::remove_file(file).unwrap();
    fs::hard_link(&other, file).unwrap();
    fs::remove_file(&other).unwrap();
}

#[test]
fn every_way_of_saving_is_followed_and_none_looks_broken() {
    type Save = fn(&Path, &str);
    let ways: [(&str, Save); 7] = [
        ("vim", save_as_vim),
        ("emacs", save_as_emacs),
        ("rename", save_by_rename),
        ("visible rename", save_by_visible_rename),
        ("delete", save_by_deleting),
        ("slowly", save_slowly),
        ("hard link", save_by_hard_link),
    ];
    let site = site();
    let serving = Serving::of(site.root());
    serving.wait_for(ACME, "First words.");
    let warnings = until(|| serving.said(), |said| said.contains("warnings in"));
    for round in 0..3 {
        for (name, save) in ways {
            save(&path(&site, ACME_FILE), &company("Acme", &format!("Saved {name} {round}.")));
            let page = serving
                .wait(ACME, |page| page.status != 200 || page.text().contains(&format!("Saved {name} {round}.")));
            assert_eq!(page.status, 200, "{name}: the page was away");
        }
    }
    assert_eq!(serving.said(), warnings, "nothing was wrong at any moment");
}

#[test]
fn hundreds_of_files_at_once_are_followed() {
    let site = site();
    let serving = Serving::of(site.root());
    let write = |round: usize| {
        for number in 0..500 {
            site.write(
                format!("content/companies/c{number}.md"),
                company(&format!("C{number}"), &format!("Round {round}.")),
            );
        }
    };
    for round in 0..2 {
        write(round);
        for number in [0, 250, 499] {
            serving.wait_for(&format!("/en/companies/c{number}/"), &format!("Round {round}."));
        }
    }
    for number in 0..500 {
        site.remove(&format!("content/companies/c{number}.md"));
    }
    serving.wait("/en/companies/c499/", |page| page.status == 404);
    serving.wait("/en/companies/c0/", |page| page.status == 404);
    assert_eq!(serving.get(ACME).status, 200);
}

#[test]
fn files_and_folders_come_go_and_are_renamed() {
    let site = site();
    let serving = Serving::of(site.root());
    serving.wait_for(ACME, "First words.");
    let is_away = |path: &str| drop(serving.wait(path, |page| page.status == 404));
    site.write("content/companies/new.md", company("New", "Just founded."));
    serving.wait_for("/en/companies/new/", "Just founded.");
    site.remove("content/companies/new.md");
    is_away("/en/companies/new/");
    site.write("content/companies/new.md", company("New", "Founded again."));
    serving.wait_for("/en/companies/new/", "Founded again.");
    // A file, to another name.
    fs::rename(path(&site, "content/companies/new.md"), path(&site, "content/companies/newer.md")).unwrap();
    serving.wait_for("/en/companies/newer/", "Founded again.");
    is_away("/en/companies/new/");
    // A folder of a bundle, to another name, and changed there.
    fs::rename(path(&site, "content/companies/b"), path(&site, "content/companies/c")).unwrap();
    serving.wait("/en/companies/c/", |page| page.status == 200);
    is_away("/en/companies/b/");
    is_away("/media/b/p.svg");
    site.write("content/companies/c/index.md", company("Bundle", "Moved. ![A picture](p.svg)"));
    serving.wait_for("/en/companies/c/", "Moved.");
    assert_eq!(serving.get("/media/c/p.svg").status, 200);
    // Whole folders of the site.
    fs::rename(path(&site, "content/pages"), path(&site, "aside")).unwrap();
    is_away("/en/about/");
    fs::rename(path(&site, "aside"), path(&site, "content/pages")).unwrap();
    serving.wait("/en/about/", |page| page.status == 200);
    site.write("content/pages/about.md", "---\nname: About\n---\nMoved away and back.\n");
    serving.wait_for("/en/about/", "Moved away and back.");
    // A folder that was not there.
    fs::remove_dir_all(path(&site, "static")).unwrap();
    is_away("/robots-note.txt");
    site.write("static/deep/er/note.txt", "deep");
    serving.wait("/deep/er/note.txt", |page| page.body == b"deep");
}

#[test]
fn a_name_that_changes_in_case_alone_is_followed() {
    let site = site();
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for(ACME, "First words.");
    fs::rename(path(&site, ACME_FILE), path(&site, "content/companies/Acme.md")).unwrap();
    news.wait_for_panel("bad-file-name");
    fs::rename(path(&site, "content/companies/Acme.md"), path(&site, ACME_FILE)).unwrap();
    news.wait_for_no_panel();
    site.write(ACME_FILE, company("Acme", "In small letters."));
    serving.wait_for(ACME, "In small letters.");
    fs::rename(path(&site, "static/robots-note.txt"), path(&site, "static/Robots-note.txt")).unwrap();
    serving.wait("/Robots-note.txt", |page| page.body == b"copied");
    serving.wait("/robots-note.txt", |page| page.status == 404);
}

#[test]
fn languages_topics_themes_and_settings_are_followed() {
    let site = site();
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for("/zh/institutes/uni/", "Uni");
    site.write("content/institutes/uni.zh.md", "---\nname: 大学\nsummary: 教学。\n---\n学校。\n");
    serving.wait_for("/zh/institutes/uni/", "大学");
    let taxonomy = support::scratch::TAXONOMY.replace("Speech", "Spoken language");
    site.write("content/taxonomy.yaml", taxonomy);
    serving.wait_for("/en/topics/speech/", "Spoken language");
    site.write("themes/mine/i18n/en.ftl", "home = Start here\n");
    serving.wait_for("/en/", "Fair");
    site.write(
        "themes/mine/templates/404.html",
        "{% extends \"default/404.html\" %}{% block head %}<meta name=\"own\">{% endblock head %}",
    );
    serving.wait_for("/nothing/", "<meta name=\"own\">");
    site.remove("themes/mine/templates/404.html");
    serving.wait("/nothing/", |page| !page.text().contains("<meta name=\"own\">"));
    let style = news.wait(|news| !news.is_null());
    site.write("themes/mine/assets/extra.css", "h1 { color: blue }\n");
    serving.wait_for("/assets/extra.css", "blue");
    let after = news.wait(|news| news["style"] != style["style"]);
    assert!(after["panel"].is_null());
    site.write("matchbook.yaml", "title: Fair\nlanguages: [en, zh, ur]\nurl: https://example.org/fair/\ntheme: mine\n");
    serving.wait_for("/ur/companies/acme/", "dir=\"rtl\"");
    site.write("matchbook.yaml", "title: Bazaar\nlanguages: [en, zh]\nurl: https://example.org/\ntheme: default\n");
    let page = serving.wait_for("/en/", "Bazaar").text();
    assert!(!page.contains("extra.css"), "{page}");
    serving.wait("/ur/", |page| page.status == 404);
}

#[test]
fn settings_that_are_broken_for_a_while_take_nothing_away() {
    let site = site();
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for(ACME, "First words.");
    let good = fs::read_to_string(path(&site, "matchbook.yaml")).unwrap();
    site.write("matchbook.yaml", "title: [\n");
    news.wait_for_panel("matchbook.yaml:");
    site.write(ACME_FILE, company("Acme", "Meanwhile."));
    serving.wait_for(ACME, "Meanwhile.");
    site.write("matchbook.yaml", good.replace("title: Fair", "title: Bazaar"));
    news.wait_for_no_panel();
    serving.wait_for("/en/", "Bazaar");
    // Away, and back.
    site.remove("matchbook.yaml");
    news.wait_for_panel("missing-settings");
    assert_eq!(serving.get(ACME).status, 200);
    site.write("matchbook.yaml", good);
    news.wait_for_no_panel();
    serving.wait("/en/", |page| !page.text().contains("Bazaar"));
}

#[test]
fn a_site_that_is_moved_away_and_back_is_followed_again() {
    let around = tempfile::tempdir().unwrap();
    let (here, there) = (around.path().join("site"), around.path().join("elsewhere"));
    support::copy(site().root(), &here);
    let serving = Serving::of(&here);
    let mut news = serving.news();
    serving.wait_for(ACME, "First words.");
    for round in 0..2 {
        fs::rename(&here, &there).unwrap();
        news.wait_for_panel("missing-settings");
        assert!(serving.get(ACME).status == 200, "the last good state stays");
        fs::write(there.join(ACME_FILE), company("Acme", &format!("Written elsewhere {round}."))).unwrap();
        fs::rename(&there, &here).unwrap();
        news.wait_for_no_panel();
        serving.wait_for(ACME, &format!("Written elsewhere {round}."));
        fs::write(here.join(ACME_FILE), company("Acme", &format!("Written here {round}."))).unwrap();
        serving.wait_for(ACME, &format!("Written here {round}."));
    }
    // Another folder takes its place.
    fs::rename(&here, &there).unwrap();
    support::copy(&there, &here);
    fs::write(here.join(ACME_FILE), company("Acme", "A copy.")).unwrap();
    serving.wait_for(ACME, "A copy.");
    fs::write(here.join(ACME_FILE), company("Acme", "A changed copy.")).unwrap();
    serving.wait_for(ACME, "A changed copy.");
}

#[cfg(unix)]
#[test]
fn what_links_and_settings_name_elsewhere_is_followed() {
    let site = site();
    site.write("drafts/linked.md", company("Linked", "From elsewhere."));
    site.write("words/terms.tsv", "机器人\tbots; robots\n");
    site.write("matchbook.yaml", "title: Fair\nlanguages: [en, zh]\nmatching: {lexicon: [words/terms.tsv]}\n");
    std::os::unix::fs::symlink("../../drafts/linked.md", path(&site, "content/companies/linked.md")).unwrap();
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for("/en/companies/linked/", "From elsewhere.");
    site.write("drafts/linked.md", company("Linked", "Changed elsewhere."));
    serving.wait_for("/en/companies/linked/", "Changed elsewhere.");
    site.write("words/terms.tsv", "no pair\n");
    news.wait_for_panel("words/terms.tsv");
    site.write("words/terms.tsv", "机器人\tbots\n");
    news.wait_for_no_panel();
}

#[test]
fn files_are_looked_at_again_and_again_where_that_is_asked_for() {
    let site = site();
    let serving = Serving::with(site.root(), &["--poll"]);
    serving.wait_for(ACME, "First words.");
    for round in 0..3 {
        site.write(ACME_FILE, company("Acme", &format!("Round {round}.")));
        serving.wait_for(ACME, &format!("Round {round}."));
    }
    let mut news = serving.news();
    let before = news.wait(|news| !news.is_null());
    site.write("themes/mine/assets/extra.css", "h1 { color: blue; margin: 0 }\n");
    news.wait(|news| news["style"] != before["style"]);
}

/// A namespace of its own allows so few watches that a small site needs more.
#[cfg(target_os = "linux")]
#[test]
fn a_system_without_watches_is_said_and_made_do_with() {
    let limited = "echo 2 > /proc/sys/user/max_inotify_watches && exec \"$0\" \"$@\"";
    let can = Command::new("unshare").args(["-Ur", "sh", "-c", "echo 2 > /proc/sys/user/max_inotify_watches"]).status();
    if !can.is_ok_and(|status| status.success()) {
        return;
    }
    let site = site();
    let serving = Serving::under(&["unshare", "-Ur", "sh", "-c", limited], site.root(), &[]);
    until(|| serving.said(), |said| said.contains("max_user_watches") && said.contains("--poll"));
    site.write(ACME_FILE, company("Acme", "Seen all the same."));
    serving.wait_for(ACME, "Seen all the same.");
}

// ── what is broken ──

#[test]
fn a_broken_profile_keeps_its_last_good_state_and_hides_no_other() {
    let site = site();
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for(ACME, "First words.");
    let checks = |wanted: &str| {
        let checked = site.run(&["check"]).error;
        assert!(checked.contains(wanted), "{checked}");
        checked
    };
    for (broken, code) in [
        ("---\nname: [\n---\nBroken.\n".to_owned(), "yaml-syntax"),
        (company("Acme", "Broken.").replace("chatbots", "chatbotz"), "unknown-topic"),
        (company("Acme", "Broken. [x](nobody)"), "broken-link"),
        ("Broken.".to_owned(), "missing-front-matter"),
    ] {
        site.write(ACME_FILE, &broken);
        let panel = news.wait_for_panel(code);
        let page = serving.get(ACME).text();
        assert!(page.contains("First words.") && !page.contains("Broken."), "{code}: {page}");
        // In the words of `check`, with the line and the caret.
        let block = checks(code).split("\n\n").find(|block| block.contains(code)).unwrap().trim().to_owned();
        let written: Vec<String> =
            block.lines().map(|line| line.replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")).collect();
        let panel = serde_json::from_str::<String>(&panel).unwrap();
        assert!(written.iter().all(|line| panel.contains(line)), "{panel}\n{block}");
        // Others go on.
        site.write("content/companies/nova.md", company("Nova", &format!("Beside {code}.")));
        serving.wait_for("/en/companies/nova/", &format!("Beside {code}."));
        site.write("content/companies/new.md", company("New", &format!("New beside {code}.")));
        serving.wait_for("/en/companies/new/", &format!("New beside {code}."));
        assert!(serving.get(ACME).text().contains("First words."));
        site.write(ACME_FILE, company("Acme", "First words."));
        news.wait_for_no_panel();
    }
}

#[test]
fn what_breaks_others_is_held_back() {
    let site = site();
    site.write("content/companies/acme.md", company("Acme", "## History\n\nOld."));
    site.write("content/pages/about.md", "---\nname: About\n---\n[Acme](acme#history)\n");
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for(ACME, "Old.");
    // A topic that others name is gone.
    site.write("content/taxonomy.yaml", "topics: {speech: {label: Speech}}\n");
    news.wait_for_panel("unknown-topic");
    site.write(
        "content/institutes/uni.md",
        "---\nname: Uni\nsummary: Researches.\ncountry: CN\ntopics: [speech]\n---\n",
    );
    serving.wait_for("/en/institutes/uni/", "Researches.");
    assert_eq!(serving.get("/en/topics/chatbots/").status, 200);
    site.write("content/taxonomy.yaml", support::scratch::TAXONOMY);
    news.wait_for_no_panel();
    // A profile to which another links.
    let nova = fs::read_to_string(path(&site, "content/companies/nova.md")).unwrap();
    site.remove("content/companies/nova.md");
    news.wait_for_panel("broken-link");
    assert_eq!(serving.get("/en/companies/nova/").status, 200);
    site.write("content/companies/nova.md", nova);
    news.wait_for_no_panel();
    // A heading to which another links.
    site.write("content/companies/acme.md", company("Acme", "## Past\n\nNew."));
    news.wait_for_panel("broken-anchor");
    site.write(
        "content/institutes/uni.md",
        "---\nname: Uni\nsummary: Teaches again.\ncountry: CN\ntopics: [speech]\n---\n",
    );
    serving.wait_for("/en/institutes/uni/", "Teaches again.");
    site.write("content/pages/about.md", "---\nname: About\n---\n[Acme](acme#past)\n");
    news.wait_for_no_panel();
    serving.wait_for(ACME, "New.");
}

#[test]
fn a_broken_template_keeps_the_last_good_theme() {
    let site = site();
    let own = |inside: &str| {
        format!("{{% extends \"default/organisation.html\" %}}{{% block head %}}{inside}{{% endblock head %}}")
    };
    site.write("themes/mine/templates/organisation.html", own("<meta name=\"one\">"));
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for(ACME, "<meta name=\"one\">");
    for broken in [own("{{ 1 +"), own("{{ no.such.thing }}")] {
        site.write("themes/mine/templates/organisation.html", broken);
        news.wait_for_panel("template-error");
        assert!(serving.get(ACME).text().contains("<meta name=\"one\">"));
        site.write(ACME_FILE, company("Acme", "Beside a broken template."));
        serving.wait_for(ACME, "Beside a broken template.");
        site.write("themes/mine/templates/organisation.html", own("<meta name=\"one\">"));
        news.wait_for_no_panel();
    }
}

#[test]
fn a_site_that_is_broken_from_the_beginning_is_shown_as_far_as_it_can_be() {
    let site = site();
    site.write("content/companies/acme.md", "---\nname: [\n---\n");
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    news.wait_for_panel("yaml-syntax");
    serving.wait_for("/en/companies/nova/", "A bank of Chengdu.");
    assert_eq!(serving.get(ACME).status, 404);
    site.write(ACME_FILE, company("Acme", "Mended."));
    serving.wait_for(ACME, "Mended.");
    news.wait_for_no_panel();
    let empty = Scratch::new(&[("matchbook.yaml", "title: [\n")]);
    let serving = Serving::of(empty.root());
    let page = serving.wait(ACME, |page| page.status == 500).text();
    assert!(page.contains("matchbook.yaml:") && page.contains("/.matchbook/reload.js"), "{page}");
    empty.write("matchbook.yaml", support::scratch::SETTINGS);
    serving.wait("/en/", |page| page.status == 200);
}

#[test]
fn the_panel_and_the_terminal_speak_the_editors_language() {
    let site = site();
    let serving = Serving::with(site.root(), &["--lang", "zh"]);
    let mut news = serving.news();
    serving.wait_for(ACME, "First words.");
    site.write(ACME_FILE, company("Acme", "x").replace("chatbots", "chatbotz"));
    let panel = news.wait_for_panel("分类表里没有");
    assert!(panel.contains("改好以后") && panel.contains("建议"), "{panel}");
    until(|| serving.said(), |said| said.contains("分类表里没有"));
}

#[test]
fn the_terminal_says_each_problem_once() {
    let site = site();
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    serving.wait_for(ACME, "First words.");
    // Whole files, so that no other problem is seen for a moment: that of a file which is half written.
    let save = |text: &str| save_by_rename(&path(&site, ACME_FILE), text);
    let typed = "chatbotz and more";
    for end in 8..typed.len() {
        let topic = &typed[..end];
        save(&company("Acme", "x").replace("topic: chatbots", &format!("topic: {topic}")));
        news.wait_for_panel(&format!("`{}`", topic.trim()));
    }
    save(&company("Acme", "Mended."));
    news.wait_for_no_panel();
    let said = until(|| serving.said(), |said| said.contains("No errors any more"));
    assert_eq!(said.matches("unknown-topic").count(), 1, "{said}");
    save(&company("Acme", "x").replace("chatbots", "chatbotz"));
    until(|| serving.said(), |said| said.matches("unknown-topic").count() == 2);
}

// ── what is mended by a button ──

const MEND: &str = "/.matchbook/mend";

/// A profile whose colon was typed on a Chinese keyboard, and the same as it is meant.
fn with_wide_colon(body: &str) -> (String, String) {
    let right = company("Acme", body);
    (right.replace("name: Acme", "name：Acme"), right)
}

/// What is answered to the button of a page of this server.
fn press(serving: &Serving) -> Answer {
    serving.requested("POST", MEND, &serving.address, &format!("Origin: http://{}\r\n", serving.address))
}

#[test]
fn only_a_page_of_this_server_may_ask_for_a_mend() {
    let site = site();
    let (broken, mended) = with_wide_colon("First words.");
    site.write(ACME_FILE, &broken);
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    news.wait_for_panel("chinese-colon");
    // A frame in another site's page would lend its visitors' clicks to the button.
    for path in [ACME, "/.matchbook/mends", "/.matchbook/nothing"] {
        let head = serving.get(path).head.to_ascii_lowercase();
        for field in
            ["x-frame-options: sameorigin", "content-security-policy: default-src 'self'; frame-ancestors 'self'"]
        {
            assert!(head.lines().any(|line| line == field), "{path}\n{head}");
        }
    }
    let before = support::scratch::snapshot(site.root());
    let port = serving.address.rsplit_once(':').unwrap().1;
    let ours = format!("Origin: http://{}\r\n", serving.address);
    let check = |method: &str, path: &str, host: &str, fields: &str, status| {
        let answer = serving.requested(method, path, host, fields);
        assert_eq!(answer.status, status, "{method} {path} {host} {fields} {answer:?}");
        assert_eq!(support::scratch::snapshot(site.root()), before, "{method} {path} {host} {fields}");
    };
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "post"] {
        check(method, MEND, &serving.address, &ours, 405);
    }
    check("POST", MEND, &serving.address, "", 403);
    for other in ["http://evil.example", "null", "", "https://127.0.0.1", "http://127.0.0.1", "http://localhost:1"] {
        check("POST", MEND, &serving.address, &format!("Origin: {other}\r\n"), 403);
    }
    check("POST", MEND, &serving.address, &format!("Origin: http://evil.example:{port}\r\n"), 403);
    for other in ["evil.example", "127.0.0.1:1", &format!("evil.example:{port}")] {
        check("POST", MEND, other, &ours, 403);
    }
    check("POST", MEND, &serving.address, &format!("{ours}Sec-Fetch-Site: cross-site\r\n"), 403);
    for path in ["/.matchbook/mends", "/.matchbook/mend/", "/.matchbook/", "/en/", "/.matchbook/mend%2f"] {
        check("POST", path, &serving.address, &ours, 405);
    }
    let answer = press(&serving);
    assert_eq!((answer.status, &*answer.text()), (200, "1 line mended in 1 file"));
    assert_eq!(fs::read_to_string(path(&site, ACME_FILE)).unwrap(), mended);
    news.wait_for_no_panel();
    let answer = press(&serving);
    assert_eq!((answer.status, &*answer.text()), (200, "Nothing can be mended for certain"));
}

#[test]
fn without_reload_nothing_is_mended() {
    let site = site();
    let (broken, _) = with_wide_colon("x");
    site.write(ACME_FILE, &broken);
    let serving = Serving::with(site.root(), &["--no-reload"]);
    assert_eq!(press(&serving).status, 405);
    assert_eq!(serving.get("/.matchbook/mends").status, 404);
    assert_eq!(fs::read_to_string(path(&site, ACME_FILE)).unwrap(), broken);
}

/// Mistakes of several kinds in several files, one of which comes to light only when another is mended, and line ends, a mark
/// and comments that stay.
fn with_mistakes(site: &Scratch) {
    let text = "\u{feff}---\r\n名称： Acme   \r\nsumary: AI: now\r\n# as it was\r\n---\r\nText：x  \r\n";
    site.write(ACME_FILE, text);
    site.write("content/companies/new.md", company("New <b>", "x").replace("topic: chatbots", "topic: 聊天机器人"));
    site.write("content/institutes/uni.md", "---\nname：Uni\ntopics: [speach]\ncountry: CN\nnonsense: 1\n---\n");
}

#[test]
fn the_button_shows_and_writes_what_check_does() {
    let (site, other) = (site(), site());
    with_mistakes(&site);
    with_mistakes(&other);
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    news.wait_for_panel("chinese-colon");
    let offer = serving.get("/.matchbook/mends").text();
    let (head, rest) = offer.split_once("<pre tabindex=\"0\">").unwrap();
    assert!(head.contains("<button type=\"button\"") && head.contains("can be mended for certain"), "{head}");
    let marks = ["<del>", "</del>", "<ins>", "</ins>", "</pre>"];
    let shown = marks.iter().fold(rest.to_owned(), |text, mark| text.replace(mark, ""));
    let shown = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let said = other.run(&["check", "--fix", "--dry-run"]).error;
    assert!(said.starts_with(&shown) && shown.matches("can be mended[").count() > 2, "{shown}\n{said}");

    assert_eq!(press(&serving).status, 200);
    other.run(&["check", "--fix"]);
    assert_eq!(site.snapshot_texts(), other.snapshot_texts());
    // What is not certain is left, in a panel without a button.
    let left = news.wait(|news| news["can_mend"] == false);
    assert!(left["panel"].as_str().unwrap().contains("nonsense"), "{left}");
    assert_eq!(serving.get("/.matchbook/mends").text(), "");
}

#[test]
fn what_is_mended_is_what_the_files_then_say() {
    let site = site();
    let serving = Serving::of(site.root());
    let mut news = serving.news();
    for round in 0..5 {
        site.write(ACME_FILE, with_wide_colon("Seen in the panel.").0);
        news.wait_for_panel("chinese-colon");
        assert!(serving.get("/.matchbook/mends").text().contains("acme.md"));
        let (broken, mended) = with_wide_colon(&format!("Saved since {round}."));
        site.write(ACME_FILE, broken.replace("country: PK", "country：PK"));
        assert_eq!(press(&serving).text(), "2 lines mended in 1 file");
        assert_eq!(fs::read_to_string(path(&site, ACME_FILE)).unwrap(), mended);
        news.wait_for_no_panel();
        serving.wait_for(ACME, &format!("Saved since {round}."));
    }
}

#[test]
fn what_cannot_be_written_is_said_in_the_editors_language() {
    let site = site();
    let (broken, _) = with_wide_colon("x");
    site.write(ACME_FILE, &broken);
    let rights = fs::metadata(path(&site, ACME_FILE)).unwrap().permissions();
    let mut fixed = rights.clone();
    fixed.set_readonly(true);
    fs::set_permissions(path(&site, ACME_FILE), fixed).unwrap();
    let serving = Serving::with(site.root(), &["--lang", "zh"]);
    let answer = press(&serving);
    assert_eq!(answer.status, 409);
    assert!(answer.text().starts_with("`content/companies/acme.md`无法写入："), "{answer:?}");
    assert_eq!(fs::read_to_string(path(&site, ACME_FILE)).unwrap(), broken);
    // What can be written is written, and both is said.
    site.write("content/companies/nova.md", &broken);
    let answer = press(&serving).text();
    assert!(answer.starts_with("`content/companies/acme.md`无法写入："), "{answer}");
    assert!(answer.ends_with("\n已修改1个文件中的1行"), "{answer}");
    assert_ne!(fs::read_to_string(path(&site, "content/companies/nova.md")).unwrap(), broken);
    fs::set_permissions(path(&site, ACME_FILE), rights).unwrap();
    assert_eq!(press(&serving).text(), "已修改1个文件中的1行");
}

// ── in a browser ──

/// Waits until a script gives what it should.
fn becomes(browser: &mut Browser, script: &str, expected: &Value) {
    let start = std::time::Instant::now();
    loop {
        let value = browser.evaluate(script);
        if value == *expected {
            return;
        }
        assert!(start.elapsed() < support::serving::PATIENCE, "{script}: {value}");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
fn an_open_page_follows_in_place() {
    let Some(chromium) = tools::chromium() else { return };
    let site = site();
    let long = |word: &str| format!("{}\n\n{word}\n\n{}", "Above.\n\n".repeat(80), "Below.\n\n".repeat(80));
    site.write(ACME_FILE, company("Acme", &long("Middle.")));
    let serving = Serving::of(site.root());
    let mut browser = Browser::start(chromium);
    browser.open(&format!("http://{}{ACME}", serving.address));
    // What a reload would lose: a mark on the window, the scroll, the focus, an opened detail.
    browser.evaluate("window.kept = document.querySelector('footer')");
    browser.evaluate("window.mark = 1; document.querySelector('a[rel=home]').focus(); scrollTo(0, 900)");
    site.write(ACME_FILE, company("Acme & Sons", &long("Changed in the middle.")));
    becomes(&mut browser, "document.body.textContent.includes('Changed in the middle.')", &Value::Bool(true));
    becomes(&mut browser, "document.title.includes('Acme & Sons')", &Value::Bool(true));
    let state = "[window.mark, scrollY, document.activeElement.rel, kept.isConnected].join()";
    assert_eq!(browser.evaluate(state), "1,900,home,true");
    // The sheet alone.
    site.write("themes/mine/assets/extra.css", "h1 { color: rgb(1, 2, 3) }\n");
    becomes(&mut browser, "getComputedStyle(document.querySelector('h1')).color", &Value::from("rgb(1, 2, 3)"));
    assert_eq!(browser.evaluate(state), "1,900,home,true");
    becomes(&mut browser, "document.querySelectorAll('link[href*=\"extra.css\"]').length", &Value::from(1));
    // The panel comes, and goes by itself.
    site.write(ACME_FILE, "---\nname: [\n---\n");
    let panel = "document.querySelector('#matchbook-panel')?.shadowRoot.textContent.includes('yaml-syntax') ?? false";
    becomes(&mut browser, panel, &Value::Bool(true));
    assert_eq!(browser.evaluate("document.body.textContent.includes('Changed in the middle.')"), true);
    site.write(ACME_FILE, company("Acme", &long("Mended.")));
    becomes(&mut browser, panel, &Value::Bool(false));
    becomes(&mut browser, "document.body.textContent.includes('Mended.')", &Value::Bool(true));
    assert_eq!(browser.evaluate(state), "1,900,home,true");
    // A page in the other language follows too, and so does a list.
    browser.open(&format!("http://{}/zh/companies/acme/", serving.address));
    browser.evaluate("window.mark = 1");
    site.write("content/companies/acme.zh.md", "---\nname: 艾可美\n---\n新的中文。\n");
    becomes(&mut browser, "document.body.textContent.includes('新的中文。')", &Value::Bool(true));
    browser.open(&format!("http://{}/en/companies/", serving.address));
    browser.evaluate("window.mark = 1");
    site.write("content/companies/new.md", company("Newcomer", "x"));
    becomes(&mut browser, "document.body.textContent.includes('Newcomer')", &Value::Bool(true));
    assert_eq!(browser.evaluate("window.mark"), 1);
    let faults: Vec<Value> = browser.events().into_iter().filter(is_fault).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn tabs_in_both_languages_follow_at_once() {
    let Some(chromium) = tools::chromium() else { return };
    let site = site();
    let serving = Serving::of(site.root());
    let mut tabs = ["en", "zh"].map(|language| {
        let mut browser = Browser::start(chromium);
        browser.open(&format!("http://{}/{language}/companies/nova/", serving.address));
        browser.evaluate("window.mark = 1");
        browser
    });
    // Nova has no Chinese text, so that its Chinese page shows the English one.
    site.write("content/companies/nova.md", company("Nova", "Seen in both tabs."));
    for tab in &mut tabs {
        becomes(tab, "document.body.textContent.includes('Seen in both tabs.')", &Value::Bool(true));
        assert_eq!(tab.evaluate("window.mark"), 1);
    }
}

/// The key that a person presses.
fn type_key(browser: &mut Browser, key: &str, code: u32, text: &str) {
    for kind in ["keyDown", "keyUp"] {
        let event = json!({
            "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
            "text": if kind == "keyDown" { text } else { "" },
        });
        browser.call("Input.dispatchKeyEvent", &event);
    }
}

#[test]
fn the_button_is_pressed_in_the_panel() {
    let Some(chromium) = tools::chromium() else { return };
    let site = site();
    let (broken, mended) = with_wide_colon("Mended by a button.");
    let serving = Serving::of(site.root());
    let mut browser = Browser::start(chromium);
    browser.set(390, "light");
    browser.open(&format!("http://{}{ACME}", serving.address));
    // The last that can be reached before the panel.
    browser.evaluate("window.last = [...document.querySelectorAll('a[href], button')].at(-1); last.focus()");
    site.write(ACME_FILE, &broken);
    let inside = "window.inside = (selector) => \
        document.querySelector('#matchbook-panel')?.shadowRoot.querySelector(selector)";
    browser.evaluate(inside);
    becomes(&mut browser, "inside('.mends button')?.textContent ?? null", &Value::from("Mend this line"));
    let shown = "['del', 'ins'].map((name) => inside(name).textContent).join()";
    assert_eq!(browser.evaluate(shown), "2 - name：Acme,2 + name: Acme");
    let fits = "[inside('section').scrollWidth, inside('.mends').getBoundingClientRect().right] + '' === \
        [inside('section').clientWidth, innerWidth - 20] + ''";
    assert_eq!(browser.evaluate(fits), true, "nothing is cut at the side of a telephone");
    // By keyboard alone: the panel follows the page.
    let focused = "document.querySelector('#matchbook-panel').shadowRoot.activeElement?.textContent ?? ''";
    for _ in 0..4 {
        if browser.evaluate(focused) == "Mend this line" {
            break;
        }
        type_key(&mut browser, "Tab", 9, "");
    }
    assert_eq!(browser.evaluate(focused), "Mend this line");
    assert_eq!(browser.evaluate("getComputedStyle(inside('.mends button')).outlineStyle"), "solid");
    type_key(&mut browser, "Enter", 13, "\r");
    becomes(&mut browser, "inside('section') === null", &Value::Bool(true));
    assert_eq!(fs::read_to_string(path(&site, ACME_FILE)).unwrap(), mended);
    becomes(&mut browser, "inside('[role=status]').textContent", &Value::from("1 line mended in 1 file"));
    becomes(&mut browser, "document.body.textContent.includes('Mended by a button.')", &Value::Bool(true));
    assert_eq!(browser.evaluate("document.activeElement === last"), true, "back where the reader was");
    // What is wrong and not certain has no button.
    site.write(ACME_FILE, company("Acme", "x").replace("chatbots", "nothing-alike"));
    becomes(&mut browser, "inside('section')?.textContent.includes('unknown-topic') ?? false", &Value::Bool(true));
    assert_eq!(browser.evaluate("inside('.mends') === null"), true);
    let faults: Vec<Value> = browser.events().into_iter().filter(is_fault).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn settings_are_mended_where_there_is_no_page_yet() {
    let Some(chromium) = tools::chromium() else { return };
    let settings = support::scratch::SETTINGS;
    let site = Scratch::new(&[("matchbook.yaml", &settings.replace("title: ", "title："))]);
    let serving = Serving::of(site.root());
    let mut browser = Browser::start(chromium);
    browser.open(&format!("http://{}/en/", serving.address));
    let button = "document.querySelector('#matchbook-panel')?.shadowRoot.querySelector('.mends button')";
    becomes(&mut browser, &format!("{button}?.textContent ?? null"), &Value::from("Mend this line"));
    assert_eq!(browser.evaluate("document.querySelector('#matchbook-problems')"), Value::Null, "it is said once");
    browser.evaluate(&format!("{button}.click()"));
    becomes(&mut browser, "document.title.endsWith('Fair')", &Value::Bool(true));
    assert_eq!(fs::read_to_string(path(&site, "matchbook.yaml")).unwrap(), settings);
}

/// An error of a script, or against the policy.
fn is_fault(event: &Value) -> bool {
    event["method"] == "Runtime.exceptionThrown"
        || event["method"] == "Log.entryAdded" && event["params"]["entry"]["level"] == "error"
}
