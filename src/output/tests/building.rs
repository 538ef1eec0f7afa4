//! Builds in which nothing goes wrong.

use std::fs;

use super::{FIRST, SECOND, Site, staged, summary};
use crate::output::Output;

#[test]
fn a_site_is_published_and_changed() {
    let site = Site::new();
    assert_eq!(site.build(&FIRST).expect("published"), summary(4, 0, 0));
    site.check(&FIRST);
    assert_eq!(site.build(&SECOND).expect("published"), summary(2, 2, 1));
    site.check(&SECOND);
    assert!(!site.public().join("en/b").exists(), "an empty folder is left");
    assert!(!site.public().join(".matchbook/new").exists(), "the stage is left");
    assert!(!site.public().join(".matchbook/pending.json").exists());
}

#[test]
fn the_manifest_is_the_same_for_the_same_files() {
    let manifest = |files: &[&[(&str, &str)]]| {
        let site = Site::new();
        for files in files {
            site.build(files).expect("published");
        }
        fs::read(site.public().join(".matchbook/manifest.json")).expect("a manifest")
    };
    let mut backwards = SECOND;
    backwards.reverse();
    assert_eq!(manifest(&[&SECOND]), manifest(&[&FIRST, &backwards]));
}

#[cfg(unix)]
#[test]
fn unchanged_files_are_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let site = Site::new();
    site.build(&FIRST).expect("published");
    let state = |path: &str| {
        let found = site.public().join(path).metadata().expect("there");
        (found.ino(), found.mtime(), found.mtime_nsec())
    };
    let before = FIRST.map(|(path, _)| state(path));
    assert_eq!(site.build(&FIRST).expect("published"), summary(0, 4, 0));
    assert_eq!(FIRST.map(|(path, _)| state(path)), before);
    site.build(&SECOND).expect("published");
    assert_eq!(state("zh/a/index.html"), before[3]);
    assert_ne!(state("en/a/index.html"), before[1]);
}

#[test]
fn a_file_that_somebody_damaged_is_written_again() {
    let site = Site::new();
    site.build(&FIRST).expect("published");
    site.put("en/a/index.html", "another size");
    fs::remove_file(site.public().join("index.html")).expect("removed");
    assert!(site.open().expect("opened").current("inputs").is_none());
    assert_eq!(site.build(&FIRST).expect("published"), summary(2, 2, 0));
    site.check(&FIRST);
}

#[test]
fn a_site_is_current_for_the_inputs_that_it_was_made_from() {
    let site = Site::new();
    assert!(site.open().expect("opened").current("").is_none());
    site.build(&FIRST).expect("published");
    assert!(site.open().expect("opened").current("inputs").is_some());
    assert!(site.open().expect("opened").current("others").is_none());
    staged(site.open().expect("opened"), &FIRST).expect("staged").publish("others", "").expect("published");
    assert!(site.open().expect("opened").current("others").is_some());
}

#[test]
fn what_is_dropped_leaves_no_trace() {
    let site = Site::new();
    drop(staged(site.open().expect("opened"), &FIRST).expect("staged"));
    assert!(!site.public().exists());
    site.build(&FIRST).expect("published");
    drop(staged(site.open().expect("opened"), &SECOND).expect("staged"));
    site.check(&FIRST);
    assert!(!site.public().join(".matchbook/new").exists());
}

#[test]
fn large_files_are_copied_and_not_copied_again() {
    let site = Site::new();
    let source = site.root().join("picture.png");
    fs::write(&source, vec![b'x'; 300_000]).expect("written");
    let build = || {
        let output = site.open().expect("opened");
        output.copy("media/picture.png", &source).expect("staged");
        output.publish("inputs", "").expect("published")
    };
    assert_eq!(build(), summary(1, 0, 0));
    assert_eq!(build(), summary(0, 1, 0));
    assert_eq!(fs::read(site.public().join("media/picture.png")).expect("there"), vec![b'x'; 300_000]);
}

#[test]
fn many_threads_may_stage_at_once() {
    use rayon::prelude::*;
    let site = Site::new();
    let write = |output: &Output| {
        let each =
            |number: i32| output.write(&format!("en/{}/{number}.html", number % 7), number.to_string().as_bytes());
        (0..500).into_par_iter().try_for_each(each).expect("staged");
    };
    for expected in [summary(500, 0, 0), summary(0, 500, 0)] {
        let output = site.open().expect("opened");
        write(&output);
        assert_eq!(output.publish("inputs", "").expect("published"), expected);
    }
    assert_eq!(site.files().len(), 500);
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let site = Site::new();
    let file = [("x/a", "file"), ("b", "b")];
    let folder = [("x/a/b/c.html", "deep"), ("x/a/d.html", "d"), ("b", "b")];
    for files in [&file[..], &folder, &file, &folder] {
        site.build(files).expect("published");
        site.check(files);
    }
}
