//! The labelled set of `benches/evaluation/`, and the measures taken with it. The ranking itself is for
//! `cargo bench --bench evaluation`.

#[path = "../benches/evaluation/judged.rs"]
#[expect(dead_code, reason = "only rankings ask for the grade of a pair")]
mod judged;
#[path = "../benches/evaluation/metrics.rs"]
mod metrics;
#[path = "../benches/evaluation/set.rs"]
mod set;
#[path = "../benches/evaluation/site.rs"]
mod site;
#[path = "../benches/evaluation/trial.rs"]
mod trial;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use judged::Judged;
use matchbook::model::{Directory, Weights};
use metrics::{mean, ndcg, recall};
use set::{Set, out_of_the_dictionary, weights_without};
use trial::{LeftOut, Trial, Written};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/evaluation")
}

fn judged() -> Judged {
    Judged::read(&folder().join("judgements.tsv"))
}

fn close(one: Option<f64>, other: f64) -> bool {
    one.is_some_and(|one| (one - other).abs() < 1e-6)
}

#[test]
fn gain_is_discounted_by_place_and_normalised() {
    let check = |ranked: &[u32], judged: &[u32], expected| {
        let found = ndcg(ranked, judged);
        assert!(close(found, expected), "{ranked:?} of {judged:?}: {found:?}");
    };
    check(&[3, 2, 1], &[1, 2, 3], 1.0);
    check(&[0, 3], &[3], 0.630_93); // 1 / log2 3
    check(&[1, 3], &[3, 1], 0.709_810); // (1 + 7 / log2 3) / (7 + 1 / log2 3)
    check(&[], &[3], 0.0);
    check(&[0, 0, 0, 0, 0, 3], &[3], 0.0);
    // Six partners of the highest grade: five places hold all that can be gained.
    check(&[3; 5], &[3; 6], 1.0);
    assert_eq!(ndcg(&[0, 0], &[0]), None);
}

#[test]
fn recall_counts_what_is_worth_a_meeting() {
    let check = |ranked: &[u32], judged: &[u32], expected| {
        let found = recall(ranked, judged);
        assert!(close(found, expected), "{ranked:?} of {judged:?}: {found:?}");
    };
    check(&[3, 2], &[3, 2, 1], 1.0);
    check(&[1, 3], &[3, 2], 0.5);
    check(&[0, 0, 0, 0, 0, 2], &[2], 0.0);
    assert_eq!(recall(&[1], &[1]), None);
}

#[test]
fn a_mean_leaves_out_what_is_not_there() {
    assert!(close(Some(mean([Some(1.0), None, Some(0.5)].into_iter())), 0.75));
    assert!(close(Some(mean([None].into_iter())), 0.0));
}

#[test]
fn the_other_weights_keep_their_proportions() {
    let Weights { topic, text, kind, complement, cooperation, language } = Weights::default();
    let usual = [topic, text, kind, complement, cooperation, language];
    let check = |left_out, expected: [u32; 6]| {
        let weights: Vec<u32> = weights_without(left_out).into_iter().map(|(_, weight)| weight).collect();
        assert_eq!(weights, expected, "{left_out}");
    };
    check("", usual);
    check("topic", [0, 42, 17, 17, 16, 8]);
    check("text", [54, 0, 13, 13, 13, 7]);
    check("language", [42, 26, 11, 11, 10, 0]);
}

#[test]
fn a_text_out_of_the_dictionary_keeps_what_is_not_chinese() {
    assert_eq!(out_of_the_dictionary("name: PLC编程 580"), "name: PLC\u{23116}\u{22C0B} 580".to_owned());
    assert_ne!(out_of_the_dictionary("水务").chars().next(), out_of_the_dictionary("水务").chars().nth(1));
}

#[test]
fn every_pair_is_of_two_sides() {
    let directory = site::directory(&folder().join("site"));
    let sides = sides(&directory);
    let judged = judged();
    for (a, b) in judged.grades.keys() {
        assert!(sides.contains_key(a) && sides.contains_key(b), "{a} and {b} are in the set");
        assert_ne!(sides[a], sides[b], "{a} and {b} cannot meet");
    }
    let a_side = |number| sides.values().filter(|side| **side == Some(number)).count();
    assert_eq!((a_side(0), a_side(1)), (34, 34));
    let of_grade = |grade| judged.grades.values().filter(|found| **found == grade).count();
    assert_eq!([0, 1, 2, 3].map(of_grade), [223, 30, 18, 51]);
}

fn sides(directory: &Directory) -> BTreeMap<String, Option<usize>> {
    let organisations = directory.profiles().filter_map(|(_, profile)| profile.organisation());
    organisations.map(|organisation| (organisation.common.slug.to_string(), organisation.side)).collect()
}

#[test]
fn every_trial_is_a_site_without_errors() {
    let set = Set::read(&folder().join("site"));
    for written in Written::ALL {
        for left_out in LeftOut::all() {
            let root = tempfile::tempdir().expect("a folder");
            set.write(&Trial { written, left_out }, root.path());
            let directory = site::directory(root.path());
            assert_eq!(directory.profiles.len(), 68, "{} without {}", written.heading(), left_out.heading());
        }
    }
}

#[test]
fn each_organisation_writes_one_language() {
    let set = Set::read(&folder().join("site"));
    let in_chinese = |written| {
        let root = tempfile::tempdir().expect("a folder");
        set.write(&Trial { written, left_out: LeftOut::Nothing }, root.path());
        let directory = site::directory(root.path());
        // The site's languages are English and Chinese, and no text has both.
        let names = directory.profiles.iter().map(|profile| &profile.common().summary);
        let languages: Vec<_> =
            names.map(|summary| summary.iter().map(|(language, _)| language).collect::<Vec<_>>()).collect();
        assert!(languages.iter().all(|languages| languages.len() == 1), "{}", written.heading());
        languages.iter().filter(|languages| languages[0].0 == 1).count()
    };
    assert_eq!(Written::ALL.map(in_chinese), [0, 68, 34, 34]);
}
