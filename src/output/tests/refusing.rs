//! What is refused, and what is left as it is.

use std::fs;

use super::{FIRST, SECOND, Site, staged, summary};
use crate::output::{Output, OutputError, clean};

#[test]
fn two_builds_at_once_are_refused() {
    let site = Site::new();
    let first = site.open().expect("opened");
    assert!(matches!(site.open(), Err(OutputError::Busy(_))));
    assert!(matches!(clean(&site.public()), Err(OutputError::Busy(_))));
    drop(first);
    site.open().expect("opened again");
}

#[test]
fn source_folders_are_refused() {
    let site = Site::new();
    fs::create_dir_all(site.root().join("themes/mine")).expect("made");
    let check = |public: &str| {
        let public = site.root().join(public);
        let opened = Output::open(&public, site.root());
        assert!(matches!(opened, Err(OutputError::SourceFolder(_))), "{}", public.display());
        assert!(!public.join(".matchbook").exists());
    };
    check("");
    check("..");
    check("content");
    check("content/public");
    check("static");
    check("themes/mine");
    check("content/../static");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_source_folder_is_refused_and_one_to_elsewhere_is_followed() {
    let (site, elsewhere) = (Site::new(), tempfile::tempdir().expect("a folder"));
    std::os::unix::fs::symlink(site.root().join("content"), site.public()).expect("linked");
    assert!(matches!(site.open(), Err(OutputError::SourceFolder(_))));
    fs::remove_file(site.public()).expect("removed");
    std::os::unix::fs::symlink(elsewhere.path(), site.public()).expect("linked");
    site.build(&FIRST).expect("published");
    assert!(elsewhere.path().join("index.html").exists());
}

#[test]
fn a_foreign_folder_is_refused_and_left_as_it_is() {
    let site = Site::new();
    site.put("thesis.doc", "years of work");
    assert!(matches!(site.build(&FIRST), Err(OutputError::ForeignFolder(path)) if path.ends_with("thesis.doc")));
    site.check(&[("thesis.doc", "years of work")]);
    assert!(!site.public().join(".matchbook").exists());
}

#[test]
fn what_hosts_and_git_keep_in_the_folder_is_fine() {
    let site = Site::new();
    let kept = [(".gitignore", "*"), ("CNAME", "example.org"), (".nojekyll", ""), (".git/HEAD", "ref")];
    for (path, text) in kept {
        site.put(path, text);
    }
    site.build(&FIRST).expect("published");
    site.check(&[&FIRST[..], &kept].concat());
    assert_eq!(clean(&site.public()).expect("cleaned"), summary(0, 0, 4));
    site.check(&kept);
}

#[test]
fn foreign_files_are_never_touched() {
    let site = Site::new();
    site.build(&FIRST).expect("published");
    site.put("en/b/notes.txt", "mine");
    site.put("en/d/index.html", "mine too");
    site.build(&SECOND).expect("published");
    site.check(&[&SECOND[..], &[("en/b/notes.txt", "mine"), ("en/d/index.html", "mine too")]].concat());
    let wanted = [&SECOND[..], &[("en/d/index.html", "ours"), ("en/e.html", "e")]].concat();
    assert!(matches!(site.build(&wanted), Err(OutputError::ForeignFile(path)) if path.ends_with("en/d/index.html")));
    site.check(&[&SECOND[..], &[("en/b/notes.txt", "mine"), ("en/d/index.html", "mine too")]].concat());
    clean(&site.public()).expect("cleaned");
    site.check(&[("en/b/notes.txt", "mine"), ("en/d/index.html", "mine too")]);
    let wanted = [&SECOND[..], &[("en/b/notes.txt", "ours")]].concat();
    assert!(matches!(site.build(&wanted), Err(OutputError::ForeignFile(path)) if path.ends_with("en/b/notes.txt")));
    site.build(&SECOND).expect("the folder is known again");
    fs::remove_dir_all(site.public().join("en/d")).expect("removed");
    fs::remove_dir_all(site.public().join("en/b")).expect("removed");
    clean(&site.public()).expect("cleaned");
    site.check(&[]);
    assert!(!site.public().join(".matchbook").exists());
}

#[test]
fn a_folder_with_a_foreign_file_does_not_become_a_file() {
    let site = Site::new();
    site.build(&[("a/b.html", "b"), ("c", "c")]).expect("published");
    site.put("a/mine.txt", "mine");
    assert!(matches!(site.build(&[("a", "file"), ("c", "C")]), Err(OutputError::ForeignFile(_))));
    site.check(&[("a/b.html", "b"), ("a/mine.txt", "mine"), ("c", "c")]);
}

#[test]
fn impossible_sites_are_refused() {
    let site = Site::new();
    let check = |files: &[(&str, &str)], is_expected: fn(&OutputError) -> bool| {
        let error = site.build(files).expect_err("refused");
        assert!(is_expected(&error), "{error}");
        assert!(!site.public().exists());
    };
    check(&[("a", "1"), ("a", "2")], |error| matches!(error, OutputError::Twice(_)));
    check(&[("../a", "1")], |error| matches!(error, OutputError::BadPath(_)));
    check(&[(".matchbook/lock", "1")], |error| matches!(error, OutputError::BadPath(_)));
    check(&[("x/a/b", "1"), ("x/a", "2")], |error| matches!(error, OutputError::FileAndFolder(_)));
    check(&[("x/a", "1"), ("x/a/b", "2")], |error| matches!(error, OutputError::FileAndFolder(_)));
    let output = staged(site.open().expect("opened"), &[("a", "1")]).expect("staged");
    output.publish("", "").expect("published");
    let refused = site.build(&[("a", "1"), ("a/b", "2")]);
    assert!(matches!(refused, Err(OutputError::FileAndFolder(_))), "{refused:?}");
    site.check(&[("a", "1")]);
}

#[cfg(unix)]
#[test]
fn links_inside_the_site_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (site, elsewhere) = (Site::new(), tempfile::tempdir().expect("a folder"));
    fs::create_dir(elsewhere.path().join("a")).expect("made");
    fs::write(elsewhere.path().join("a/index.html"), "not ours").expect("written");
    fs::write(elsewhere.path().join("secret"), "not ours").expect("written");
    site.build(&FIRST).expect("published");
    fs::remove_dir_all(site.public().join("en")).expect("removed");
    fs::remove_file(site.public().join("index.html")).expect("removed");
    symlink(elsewhere.path(), site.public().join("en")).expect("linked");
    symlink(elsewhere.path().join("secret"), site.public().join("index.html")).expect("linked");

    assert!(matches!(site.build(&SECOND), Err(OutputError::Link(path)) if path.ends_with("en")));
    // Without a page below the link all of them are stale; those behind it are not ours to delete.
    site.build(&[("index.html", "home")]).expect("published");
    assert_eq!(fs::read_to_string(elsewhere.path().join("a/index.html")).expect("there"), "not ours");
    assert_eq!(fs::read_to_string(elsewhere.path().join("secret")).expect("there"), "not ours");
    assert!(site.public().join("index.html").symlink_metadata().expect("there").is_file());
}

#[cfg(unix)]
#[test]
fn our_notes_may_not_lie_elsewhere() {
    let (site, elsewhere) = (Site::new(), tempfile::tempdir().expect("a folder"));
    fs::create_dir(site.public()).expect("made");
    std::os::unix::fs::symlink(elsewhere.path(), site.public().join(".matchbook")).expect("linked");
    assert!(matches!(site.open(), Err(OutputError::Link(_))));
    assert_eq!(fs::read_dir(elsewhere.path()).expect("there").count(), 0);
}

#[test]
fn a_tampered_manifest_deletes_nothing() {
    let site = Site::new();
    site.build(&FIRST).expect("published");
    let victim = site.root().join("content/victim.md");
    fs::write(&victim, "words").expect("written");
    let manifest = site.public().join(".matchbook/manifest.json");
    for text in ["", "not json", r#"{"version":1,"inputs":"","files":{"../content/victim.md":[5,"0"]}}"#] {
        fs::write(&manifest, text).expect("written");
        assert!(matches!(site.build(&SECOND), Err(OutputError::DamagedManifest(_))));
        assert!(matches!(clean(&site.public()), Err(OutputError::DamagedManifest(_))));
        site.check(&FIRST);
    }
    assert!(victim.exists());
}
