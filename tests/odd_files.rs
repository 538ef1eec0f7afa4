//! Broken files that a repository cannot hold well: huge ones, links to nothing, bombs, names that are no text. Each is
//! reported with its place and in bounded time, without a panic, and what was published stays as it was.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use matchbook::pipeline::Outcome;
use support::scratch::{Scratch, Snapshot, errors, snapshot};

/// Longer than any of these may take on a slow machine, and far shorter than what a square or an exponent would.
const PATIENCE: Duration = Duration::from_mins(1);

const FINE: &str = "---\nname: Acme\n---\nA company.\n";

/// A site that is fine and was built, with what stands in `public/`.
fn built() -> (Scratch, Snapshot) {
    let site = Scratch::new(&[("content/companies/acme.md", FINE)]);
    site.built();
    let before = snapshot(&site.public());
    assert!(before.contains_key("en/companies/acme/index.html"));
    (site, before)
}

/// Breaks a built site, builds again, and gives the errors.
fn errors_after(spoil: impl FnOnce(&Path)) -> Vec<String> {
    let (site, before) = built();
    spoil(site.root());
    let (sender, receiver) = mpsc::channel();
    let spoilt = site.site();
    std::thread::spawn(move || {
        let public = spoilt.root.join("public");
        let outcome =
            matchbook::pipeline::build(&spoilt, &support::inputs(), &public, false, &matchbook::pipeline::Silent);
        let _ = sender.send(outcome.unwrap());
    });
    let outcome = receiver.recv_timeout(PATIENCE).expect("a build that ends in time and without a panic");
    assert_eq!(snapshot(&site.public()), before, "public/ was touched");
    let Outcome::Refused { report } = outcome else { panic!("the site was built") };
    errors(&report)
}

/// The errors of a site in which one profile holds this.
fn errors_of(text: &[u8]) -> Vec<String> {
    errors_after(|root| fs::write(root.join("content/companies/acme.md"), text).unwrap())
}

/// The one error of a site in which one profile holds this, and its code.
fn check(text: impl AsRef<[u8]>, code: &str) {
    let found = errors_of(text.as_ref());
    let expected = format!("{code} content/companies/acme.md:");
    assert!(found.len() == 1 && found[0].starts_with(&expected), "{code}: {found:#?}");
}

fn front(yaml: &str) -> String {
    format!("---\nname: Acme\n{yaml}\n---\n")
}

#[test]
fn a_text_of_more_than_a_mebibyte() {
    check(format!("---\nname: Acme\n---\n{}", "a".repeat(1 << 20)), "too-large");
}

#[test]
fn a_text_of_just_a_mebibyte_is_fine() {
    let site = Scratch::new(&[]);
    let start = "---\nname: Acme\n---\n";
    let text = format!("{start}{}", "a long text ".repeat(1 << 17));
    site.write("content/companies/acme.md", &text[..1 << 20]);
    assert_eq!(errors(&site.check()), [""; 0]);
}

#[test]
fn a_folder_in_place_of_a_file() {
    let found = errors_after(|root| {
        fs::remove_file(root.join("content/companies/acme.md")).unwrap();
        fs::create_dir(root.join("content/taxonomy")).unwrap();
        fs::remove_file(root.join("content/taxonomy.yaml")).unwrap();
        fs::create_dir(root.join("content/taxonomy.yaml")).unwrap();
    });
    assert!(found.iter().any(|error| error.contains("content/taxonomy.yaml")), "{found:#?}");
}

#[test]
fn bytes_that_are_no_text() {
    check(b"---\nname: Caf\xe9\n---\n", "not-utf-8");
    check(b"---\nname: \xd6\xd0\xb9\xfa\n---\n", "not-utf-8");
    check(b"\xff\xfe-\0-\0-\0\n\0", "utf-16");
    check(b"\xfe\xff\0-\0-\0-\0\n", "utf-16");
    check(b"---\nname: Ac\0me\n---\n", "nul-byte");
    check(vec![0xff; 4096], "not-utf-8");
    check(vec![0; 4096], "nul-byte");
}

#[test]
fn a_picture_or_a_word_file_under_a_wrong_name() {
    check([b"PK\x03\x04\x14\0\x06\0".as_slice(), &[0xd0; 200]].concat(), "nul-byte");
}

#[test]
fn a_file_of_static_in_the_place_of_a_page_or_its_folder() {
    let check = |path: &str| {
        let found = errors_after(|root| {
            let file = root.join("static").join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x").unwrap();
        });
        assert_eq!(found, [format!("same-address static/{path}:1:1")]);
    };
    check("en/companies/acme/index.html");
    check("404.html");
    check("en");
    check("404.html/x.txt");
    check("assets/theme.css");
}

#[test]
fn nesting_of_every_kind() {
    check(front(&format!("sectors: {}", "[".repeat(10_000))), "too-deep");
    check(front(&format!("contact: {}", "{a: ".repeat(10_000))), "too-deep");
    check(front(&format!("sectors:\n{}x", "- ".repeat(10_000))), "too-deep");
    let steps = (0..1_000).map(|depth| " ".repeat(depth) + "a:\n").collect::<String>();
    check(front(&format!("{steps}{}b", " ".repeat(1_000))), "too-deep");
}

#[test]
fn aliases_that_grow_without_bound() {
    let line = |from: char, to: char| format!("{to}: &{to} [{}]\n", vec![format!("*{from}"); 10].join(", "));
    let letters: Vec<char> = ('a'..='i').collect();
    let bomb: String = letters.windows(2).map(|pair| line(pair[0], pair[1])).collect();
    check(front(&format!("a: &a [x, x, x, x, x, x, x, x, x, x]\n{bomb}")), "too-many-aliases");
    let found = errors_of(front("sectors: &loop [*loop]").as_bytes());
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn bodies_that_are_all_punctuation_are_read_in_time() {
    let site = Scratch::new(&[]);
    let room = (1 << 20) - 100;
    let fill = |unit: &str| unit.repeat(room / unit.len());
    let bodies = ["*", "_", "[", "]", "![", "`", "<", ">", "> ", "- ", "**真，", "&", "|", "[a](", "<b>", "\\", "#"];
    for (number, unit) in bodies.into_iter().enumerate() {
        site.write(format!("content/pages/page-{number}.md"), format!("---\nname: Page\n---\n{}\n", fill(unit)));
    }
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || sender.send(errors(&site.check())));
    let found = receiver.recv_timeout(3 * PATIENCE).expect("a check that ends in time and without a panic");
    assert!(found.iter().all(|error| error.starts_with("broken-") || error.starts_with("too-")), "{found:#?}");
}

#[test]
fn front_matter_of_very_many_keys_and_very_long_lines() {
    let keys: String = (0..20_000).map(|number| "key-".to_owned() + &number.to_string() + ": x\n").collect();
    let found = errors_of(front(&keys).as_bytes());
    assert_eq!(found.len(), 20_000, "every problem, not the first");
    check(front(&format!("country: {}", "x".repeat(500_000))), "unknown-country");
    check(front(&format!("summary: \"{}", "x".repeat(500_000))), "yaml-quote");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_link_to_nothing_and_one_to_itself() {
        let check = |target: &str| {
            let found = errors_after(|root| symlink(target, root.join("content/companies/nova.md")).unwrap());
            assert_eq!(found, ["unreadable-file content/companies/nova.md:1:1"], "{target}");
        };
        check("nowhere.md");
        check("nova.md");
    }

    #[test]
    fn a_link_out_of_the_site() {
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret.md"), "---\nname: Secret\n---\n").unwrap();
        let found = errors_after(|root| {
            symlink(outside.path().join("secret.md"), root.join("content/companies/nova.md")).unwrap();
        });
        assert_eq!(found, ["link-leaves-site content/companies/nova.md:1:1"]);
        let found = errors_after(|root| symlink(outside.path(), root.join("content/companies/nova")).unwrap());
        assert_eq!(found, ["link-leaves-site content/companies/nova:1:1"]);
        let found = errors_after(|root| symlink(outside.path(), root.join("static")).unwrap());
        assert_eq!(found, ["link-leaves-site static:1:1"]);
    }

    #[test]
    fn a_link_out_of_the_site_in_place_of_a_picture_is_one_mistake() {
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("photo.jpg"), "x").unwrap();
        let found = errors_after(|root| {
            fs::create_dir(root.join("content/companies/nova")).unwrap();
            let text = "---\nname: Nova\nlogo: photo.jpg\n---\n![x](photo.jpg)\n";
            fs::write(root.join("content/companies/nova/index.md"), text).unwrap();
            symlink(outside.path().join("photo.jpg"), root.join("content/companies/nova/photo.jpg")).unwrap();
        });
        assert_eq!(found, ["link-leaves-site content/companies/nova/photo.jpg:1:1"]);
    }

    #[test]
    fn a_link_inside_the_site_is_a_file_like_any_other() {
        let site = Scratch::new(&[("texts/acme.md", FINE)]);
        fs::create_dir_all(site.root().join("content/companies")).unwrap();
        symlink("../../texts/acme.md", site.root().join("content/companies/acme.md")).unwrap();
        assert!(site.built().contains_key("en/companies/acme/index.html"));
    }

    #[test]
    fn a_circle_of_folders_and_a_pipe_that_nobody_writes_to_keep_no_build_waiting() {
        let (site, _) = built();
        site.write("content/companies/nova/index.md", "---\nname: Nova\n---\n");
        symlink("..", site.root().join("content/companies/nova/up")).unwrap();
        let pipe = site.root().join("content/companies/pipe.md");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || sender.send(site.built()));
        let built = receiver.recv_timeout(PATIENCE).expect("a build that ends in time and without a panic");
        assert!(built.contains_key("en/companies/nova/index.html"));
    }

    #[test]
    fn a_name_that_is_no_text() {
        let found = errors_after(|root| {
            let name = OsStr::from_bytes(b"nov\xe9.md");
            fs::write(root.join("content/companies").join(name), FINE).unwrap();
        });
        assert_eq!(found, ["bad-file-name content/companies/nov\u{fffd}.md:1:1"]);
    }

    #[test]
    fn a_name_as_long_as_the_system_allows() {
        let name = format!("{}.md", "n".repeat(252));
        let found = errors_after(|root| fs::write(root.join("content/companies").join(&name), FINE).unwrap());
        assert_eq!(found, [format!("bad-file-name content/companies/{name}:1:1")]);
    }

    #[test]
    fn a_name_with_a_line_end_writes_no_second_line() {
        let found = errors_after(|root| fs::write(root.join("content/companies/a\nb.md"), FINE).unwrap());
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with("bad-file-name content/companies/a"), "{found:#?}");
    }
}
