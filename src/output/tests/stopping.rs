//! Builds that are killed, and those that repair what is left.

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::{Strategy, any};

use super::{FIRST, Files, SECOND, Site, Texts, map, summary};

#[test]
fn a_killed_first_build_is_no_foreign_folder() {
    let site = Site::new();
    let notes = site.public().join(".matchbook/new/whole/en");
    fs::create_dir_all(&notes).expect("made");
    fs::write(notes.join("half"), "ha").expect("written");
    fs::write(site.public().join(".matchbook/lock"), "").expect("written");
    site.build(&FIRST).expect("published");
    site.check(&FIRST);
}

/// Every file of the site has its old or its new text, and nothing else is there.
#[track_caller]
fn check_old_or_new(files: &Files, old: &Files, new: &Files, steps: usize) {
    for (path, text) in files {
        let is_whole = old.get(path) == Some(text) || new.get(path) == Some(text);
        assert!(is_whole, "after {steps} steps {path} is {text:?}");
    }
    for path in old.keys().filter(|path| new.contains_key(*path)) {
        assert!(files.contains_key(path), "after {steps} steps {path} is missing");
    }
}

#[test]
fn a_publication_may_be_stopped_at_any_step() {
    let folder: [(&str, &str); 2] = [("index.html", "HOME"), ("en/a/index.html/b.html", "deep")];
    let sites: [[Texts; 3]; 4] =
        [[&[], &FIRST, &SECOND], [&FIRST, &SECOND, &FIRST], [&FIRST, &folder, &SECOND], [&folder, &FIRST, &folder]];
    for [old, new, next] in sites {
        for steps in 0.. {
            let site = Site::new();
            site.build(old).expect("published");
            let stopped = site.build_until(new, steps);
            check_old_or_new(&site.files(), &map(old), &map(new), steps);
            if steps % 2 == 0 {
                // Stopped a second time, on the way to something else.
                let _ = site.build_until(next, steps / 2);
            }
            site.build(next).expect("published");
            site.check(next);
            assert_eq!(site.build(next).expect("published"), summary(0, next.len(), 0));
            if stopped.is_ok() {
                break;
            }
            assert!(steps < 100, "a publication has an end");
        }
    }
}

#[test]
fn after_an_interruption_bytes_are_compared_and_not_sizes() {
    let site = Site::new();
    site.build(&[("a", "old"), ("b", "old"), ("c", "1")]).expect("published");
    // Both get a text of the same size. Two steps announce it, two exchange the first file.
    let new = [("a", "new"), ("b", "new"), ("c", "1")];
    site.build_until(&new, 4).expect_err("stopped");
    let changed = site.files().values().filter(|text| *text == "new").count();
    assert_eq!(changed, 1, "the test stops in the middle");
    assert!(site.open().expect("opened").current("inputs").is_none());
    assert_eq!(site.build(&new).expect("published"), summary(1, 2, 0));
    site.check(&new);
}

/// Sites of a few paths in which files and folders are exchanged now and then.
fn sites() -> impl Strategy<Value = Vec<(BTreeMap<usize, u8>, Option<u8>)>> {
    let site = proptest::collection::btree_map(0usize..8, 0u8..3, 0..8);
    proptest::collection::vec((site, proptest::option::of(any::<u8>().prop_map(|steps| steps % 24))), 1..6)
}

const PATHS: [&str; 8] = ["a", "a/b", "a/b/c", "d/e", "d/f", "d/g/h", "i", "j/k/l/m"];

/// The paths without those that lie below another one.
fn possible(site: &BTreeMap<usize, u8>) -> Vec<(&'static str, String)> {
    let below = |path: &str, other: usize| path.starts_with(&format!("{}/", PATHS[other]));
    let fits = |number: &usize| !site.keys().any(|other| below(PATHS[*number], *other));
    let files = site.iter().filter(|(number, _)| fits(number));
    files.map(|(number, text)| (PATHS[*number], text.to_string())).collect()
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(60))]
    #[test]
    fn any_row_of_builds_some_of_them_killed_ends_in_the_last_one(row in sites()) {
        let site = Site::new();
        site.build(&[]).expect("published");
        site.put("mine.txt", "mine");
        for (files, steps) in row {
            let files = possible(&files);
            let mut files: Vec<_> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
            let before = site.files();
            match steps {
                Some(steps) if site.build_until(&files, steps.into()).is_err() => {
                    files.push(("mine.txt", "mine"));
                    for (path, text) in site.files() {
                        let is_whole = before.get(&path) == Some(&text) || map(&files).get(&path) == Some(&text);
                        proptest::prop_assert!(is_whole, "{path} is {text:?}");
                    }
                }
                _ => {
                    site.build(&files).expect("published");
                    files.push(("mine.txt", "mine"));
                    proptest::prop_assert_eq!(site.files(), map(&files));
                }
            }
        }
    }
}
