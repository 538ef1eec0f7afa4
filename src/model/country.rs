//! Countries and languages by name: CLDR's names in every language of the site, and the site's own.

use std::collections::BTreeMap;

use super::names::Names;
use super::taxonomy::Country;
use super::words::{Languages, Text};
use crate::diagnostic::is_same_word;
use crate::language::{Formats, Language, Region, half_width};

/// The names of all countries and regions in the languages of the site. Relabelling adds a name; CLDR's own stays known.
/// While the site's languages are not known, no name is unknown.
pub(super) fn names(languages: &Languages, relabelled: &BTreeMap<Country, Text>) -> Names<Country> {
    let mut names = Names::new().of_a_list(languages.is_whole());
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

/// Languages whose names are known whether or not the site has them.
const KNOWN: [&str; 4] = ["en", "zh", "zh-Hant", "ur"];

/// The country that is meant by an everyday word, or by its name in a language
/// that the site may not have.
pub(super) fn meant(word: &str) -> Option<Country> {
    let small = half_width(word).to_lowercase();
    let by_code = || Country::from_code(&small.to_uppercase());
    let everyday = EVERYDAY.iter().find(|(_, words)| words.contains(&&*small)).map(|(code, _)| *code);
    everyday.and_then(Country::from_code).or_else(by_code).or_else(|| named(&small))
}

/// The country of a name, in small letters.
fn named(small: &str) -> Option<Country> {
    known_languages().find_map(|language| {
        let formats = Formats::new(&language);
        let found = formats.regions().into_iter().find(|(_, name)| name.to_lowercase() == small);
        found.and_then(|(region, _)| Country::from_code(region.as_str()))
    })
}

/// Whether a word is a country's own name in some language, and not only what people say.
pub(super) fn is_named(word: &str) -> bool {
    named(&half_width(word).to_lowercase()).is_some()
}

/// Whether a word is the tag `near` of a language but for its spelling, or the name of what is meant, in some language.
pub(super) fn is_name_of(word: &str, meant: Option<&Language>, near: &str) -> bool {
    let Some(meant) = meant.filter(|meant| meant.as_str() == near) else { return false };
    let small = word.to_lowercase();
    let is_name = |speaker: Language| Formats::new(&speaker).language_name(meant).to_lowercase() == small;
    is_same_word(word, near) || meant.own_name().to_lowercase() == small || known_languages().any(is_name)
}

fn known_languages() -> impl Iterator<Item = Language> {
    KNOWN.into_iter().filter_map(|tag| Language::parse(tag).ok())
}

/// The names of all languages in the languages of the site; likewise.
pub(super) fn language_names(languages: &Languages) -> Names<Language> {
    let mut names = Names::new().of_a_list(languages.is_whole());
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
