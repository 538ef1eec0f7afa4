//! Countries and languages by name: CLDR's names in every language of the site, and the site's own.

use std::collections::BTreeMap;

use super::names::Names;
use super::taxonomy::Country;
use super::words::{Languages, Text};
use crate::language::{Formats, Language, Region, half_width};

/// The names of all countries and regions in the languages of the site. Relabelling adds a name; CLDR's own stays known.
pub(super) fn names(languages: &Languages, relabelled: &BTreeMap<Country, Text>) -> Names<Country> {
    let mut names = Names::new();
    for country in Region::all().filter_map(|region| Country::from_code(region.as_str())) {
        names.add(country.code(), country);
    }
    for (_, language) in languages.iter() {
        for (region, name) in Formats::new(language).regions() {
            names.add_name(name, region.as_str());
        }
    }
    for (country, label) in relabelled {
        names.add_names(label, [], country.code());
    }
    names
}

/// What people write for countries besides their names and codes.
const EVERYDAY: &[(&str, &[&str])] = &[
    (
        "CN",
        &[
            "prc",
            "p.r. china",
            "pr china",
            "mainland china",
            "china mainland",
            "中华人民共和国",
            "大陆",
            "中国大陆",
            "内地",
        ],
    ),
    ("GB", &["england", "britain", "great britain", "scotland", "英格兰", "gbr"]),
    ("US", &["america", "u.s.", "u.s.a.", "usa"]),
    ("AE", &["uae", "emirates"]),
    ("KR", &["korea", "south korea", "rok", "kor"]),
    ("PK", &["islamic republic of pakistan", "巴铁", "pak"]),
    ("RU", &["russian federation"]),
    ("DE", &["deu", "ger"]),
    ("FR", &["fra"]),
    ("IN", &["ind"]),
    ("JP", &["jpn"]),
    ("VN", &["viet nam"]),
    ("CZ", &["czech republic"]),
];

/// The country that is meant by an everyday word, or by its name in a language
/// that the site may not have.
pub(super) fn meant(word: &str) -> Option<Country> {
    let small = half_width(word).to_lowercase();
    let by_code = || Country::from_code(&small.to_uppercase());
    let everyday = EVERYDAY.iter().find(|(_, words)| words.contains(&&*small)).map(|(code, _)| *code);
    let by_name = || {
        let languages = ["en", "zh", "zh-Hant", "ur"].into_iter().filter_map(|tag| Language::parse(tag).ok());
        languages.into_iter().find_map(|language| {
            let formats = Formats::new(&language);
            let found = formats.regions().into_iter().find(|(_, name)| name.to_lowercase() == small);
            found.and_then(|(region, _)| Country::from_code(region.as_str()))
        })
    };
    everyday.and_then(Country::from_code).or_else(by_code).or_else(by_name)
}

/// The names of all languages in the languages of the site.
pub(super) fn language_names(languages: &Languages) -> Names<Language> {
    let mut names = Names::new();
    for (_, language) in languages.iter() {
        for (tag, name) in Formats::new(language).languages() {
            if let Ok(language) = Language::parse(tag) {
                names.add(tag, language);
                names.add_name(name, tag);
            }
        }
    }
    names
}
