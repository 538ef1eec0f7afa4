//! A test: the keys that the decoders know are those of the table, map by map.

use std::collections::{BTreeMap, BTreeSet};

use super::testing::site;
use super::{Inputs, assemble};
use crate::content::keys;
use crate::diagnostic::{Code, Diagnostic, Fact};

/// A site with a wrong key, `zz`, in every map of the format.
const FILES: [(&str, &str); 7] = [
    (
        "matchbook.yaml",
        "title: T\nurl: https://a.example/\nlanguages: [en, zh]\nzz: 1\ncontact: {zz: 1}\nmenu: [{zz: 1}]\n\
         fields: {own: {zz: 1, type: choice, choices: {a: A}, label: O}}\n\
         matching: {zz: 1, weights: {zz: 1}, sides: {a: {zz: 1, label: A, countries: [CN], ink: {zz: 1}}}}\n",
    ),
    (
        "content/taxonomy.yaml",
        "zz: 1\ntopics: {t: {zz: 1, label: T}}\nsectors: {s: {zz: 1, label: S}}\n\
         cooperation: {c: {zz: 1, label: C}}\ncountries: {PK: {zz: 1, label: P}}\n",
    ),
    (
        "content/companies/a.md",
        "---\nname: A\nzz: 1\noffers: [{topic: t, zz: 1}]\nneeds: [{topic: t, zz: 1}]\npeople: [{zz: 1}]\ncontact: {zz: 1}\n\
         partners: [{zz: 1}]\nmatching: {zz: 1}\nlinks: [{zz: 1, url: https://a.example/}]\n---\n",
    ),
    ("content/companies/a.zh.yaml", "zz: 1\noffers: {t: {zz: 1}}\n"),
    ("content/institutes/b.yaml", "name: B\nzz: 1\n"),
    (
        "content/events/c.yaml",
        "name: C\ntype: meeting\nstart: 2023-09-13\nzz: 1\nregister: {zz: 1}\norganisers: [{zz: 1}]\n\
         participants: [{id: a, zz: 1}, b]\nprogramme: [{zz: 1, speakers: [{zz: 1}]}]\n\
         meetings: {zz: 1, blocks: [{zz: 1, rounds: 1}], pinned: [{zz: 1, between: [a, b]}]}\n",
    ),
    ("content/pages/d.yaml", "name: D\nzz: 1\n"),
];

/// Keys that are known where `zz` is not, and are not told as possible.
const UNTOLD: [(&str, &[&str]); 5] = [
    // Markdown files have their text below the front matter.
    ("company", &["body"]),
    ("translated-entry", &[]),
    // A translation of a company has no venue.
    ("translation", &["venue"]),
    ("institute", &[]),
    ("site", &[]),
];

fn fact(diagnostic: &Diagnostic, name: &str) -> String {
    let found = diagnostic.facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| fact);
    match found {
        Some(Fact::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

#[test]
fn every_decoder_asks_for_the_keys_of_the_table() {
    let inputs = Inputs { today: jiff::civil::date(2023, 9, 20), drafts: false, base_url: None };
    let diagnostics = assemble(site(&FILES), &inputs).diagnostics;
    let unknown = diagnostics.iter().filter(|found| found.code == Code::UnknownKey);
    let maps: BTreeMap<String, BTreeSet<String>> = unknown
        .map(|found| (fact(found, "where"), fact(found, "known").split(", ").map(str::to_owned).collect()))
        .collect();
    for (map, asked) in &maps {
        let untold = UNTOLD.iter().find(|(known, _)| known == map).map_or(&[][..], |(_, keys)| keys);
        let own = asked.iter().filter(|key| *key != "own");
        let told: BTreeSet<&str> = own.map(String::as_str).chain(untold.iter().copied()).collect();
        let table: BTreeSet<&str> = keys::of(map).map(|key| key.name).collect();
        assert_eq!(told, table, "{map}");
    }
    let asked: BTreeSet<&str> = maps.keys().map(String::as_str).collect();
    assert_eq!(asked, keys::maps(), "the maps of the table");
}

/// For each map that must have some keys, a file in which it alone lacks them.
const EMPTY: [(&str, &str, &str); 19] = [
    ("site", "matchbook.yaml", "timezone: Asia/Karachi"),
    ("menu", "matchbook.yaml", "title: T\nlanguages: [en]\nmenu: [{}]"),
    ("field", "matchbook.yaml", "title: T\nlanguages: [en]\nfields: {own: {}}"),
    (
        "ink",
        "matchbook.yaml",
        "title: T\nlanguages: [en]\nmatching: {sides: {a: {label: A, countries: [CN], ink: {}}}}",
    ),
    ("topic", "content/taxonomy.yaml", "topics: {t: {}}"),
    ("sector", "content/taxonomy.yaml", "sectors: {s: {}}"),
    ("country", "content/taxonomy.yaml", "countries: {PK: {}}"),
    ("company", "content/companies/b.yaml", "draft: false"),
    ("partner", "content/companies/b.yaml", "name: B\npartners: [{}]"),
    ("institute", "content/institutes/b.yaml", "draft: false"),
    ("page", "content/pages/b.yaml", "draft: false"),
    ("event", "content/events/b.yaml", "number: 1"),
    ("register", "content/events/b.yaml", "name: B\ntype: series\nregister: {}"),
    ("organiser", "content/events/b.yaml", "name: B\ntype: series\norganisers: [{}]"),
    ("participant", "content/events/b.yaml", "name: B\ntype: series\nparticipants: [{}]"),
    ("session", "content/events/b.yaml", "name: B\ntype: series\nprogramme: [{}]"),
    (
        "speaker",
        "content/events/b.yaml",
        "name: B\ntype: meeting\nstart: 2023-09-13\nprogramme: [{start: \"09:30\", title: S, speakers: [{}]}]",
    ),
    ("meetings", "content/events/b.yaml", "name: B\ntype: meeting\nstart: 2023-09-13\nmeetings: {}"),
    ("block", "content/events/b.yaml", "name: B\ntype: meeting\nstart: 2023-09-13\nmeetings: {blocks: [{}]}"),
];

/// The keys that are missed in a site with one file of this text.
fn missed(path: &str, text: &str) -> BTreeSet<String> {
    let inputs = Inputs { today: jiff::civil::date(2023, 9, 20), drafts: false, base_url: None };
    let settings = ("matchbook.yaml", "title: T\nlanguages: [en]\n");
    let files: Vec<(&str, &str)> =
        [settings].into_iter().filter(|(known, _)| *known != path).chain([(path, text)]).collect();
    let missing = assemble(site(&files), &inputs).diagnostics;
    let key = |found: &Diagnostic| match found.code {
        Code::MissingField => Some(fact(found, "key")),
        Code::NoLabel => Some("label".to_owned()),
        _ => None,
    };
    missing.iter().filter_map(key).collect()
}

#[test]
fn every_decoder_requires_the_keys_of_the_table() {
    for (map, path, text) in EMPTY {
        let required = keys::of(map).filter(|key| key.is_required).map(|key| key.name.to_owned()).collect();
        assert_eq!(missed(path, text), required, "{map}");
    }
    let pinned = "name: B\ntype: meeting\nstart: 2023-09-13\nmeetings: {blocks: [{rounds: 1}], pinned: [{}]}";
    assert_eq!(missed("content/events/b.yaml", pinned), BTreeSet::from(["between".to_owned()]));
    let tested: BTreeSet<&str> = EMPTY.iter().map(|(map, ..)| *map).chain(["pinned"]).collect();
    let has_some = |map: &&str| keys::of(map).any(|key| key.is_required);
    assert_eq!(keys::maps().into_iter().filter(has_some).collect::<BTreeSet<_>>(), tested);
}
