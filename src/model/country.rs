//! Countries and languages by name: CLDR's names in every language of the site, and the site's own.

use std::collections::BTreeMap;

use super::meant_list::plain;
use super::names::{Found, Names};
use super::taxonomy::Country;
use super::words::{Languages, Text};
use crate::content::keys::BETWEEN_NAMES;
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

/// The languages that a text lists by tags or names, each once: `English and Urdu`, `中文、英文`. Nothing where it is not certain of
/// every part which language it is. (Names in the languages of the site are names as well.)
pub(super) fn languages_in(text: &str, site: &Languages) -> Option<Vec<Language>> {
    let mut found = Vec::new();
    for part in parts_of(&plain(text)) {
        let language = certain_language(&part, site)?;
        if !found.contains(&language) {
            found.push(language);
        }
    }
    (!found.is_empty()).then_some(found)
}

/// The names that somebody wrote as one text, with signs or an "and" between them.
pub(super) fn parts_of(text: &str) -> Vec<String> {
    const BETWEEN: [char; 6] = ['&', '+', '和', '与', '及', '،'];
    const WORDS: [&str; 4] = [" and ", " And ", " AND ", " اور "];
    let text = WORDS.iter().fold(text.to_owned(), |text, word| text.replace(word, ","));
    let parts = text.split(|sign| BETWEEN_NAMES.contains(&sign) || BETWEEN.contains(&sign)).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn certain_language(word: &str, site: &Languages) -> Option<Language> {
    let named = || Language::nearest(word).filter(|meant| is_name_of(word, Some(meant), meant.as_str()));
    let of_the_site = || match language_names(site).find(word) {
        Found::One(language) => Some(language.clone()),
        _ => None,
    };
    Language::parse(word).ok().or_else(named).or_else(of_the_site)
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

#[cfg(test)]
mod tests {
    use super::languages_in;
    use crate::language::Language;
    use crate::model::words::Languages;

    #[test]
    fn a_text_lists_languages_where_every_part_is_one() {
        let site = Languages::new(vec![Language::parse("fr").expect("a tag")]).expect("languages");
        let check = |text: &str, expected: Option<&str>| {
            let found = languages_in(text, &site);
            let tags = found.map(|found| found.iter().map(Language::as_str).collect::<Vec<_>>().join(" "));
            assert_eq!(tags.as_deref(), expected, "{text}");
        };
        check("English and Urdu", Some("en ur"));
        check("english, URDU", Some("en ur"));
        check("en, zh，ur", Some("en zh ur"));
        check("中文、英文", Some("zh en"));
        check("英语和乌尔都语", Some("en ur"));
        check("انگریزی اور اردو", Some("en ur"));
        check("Chinese / English", Some("zh en"));
        check("anglais & chinois", Some("en zh"));
        check("zh, 中文, Chinese", Some("zh"));
        check("Urdu", Some("ur"));
        check("English, Klingonish", None);
        check("English, Punjabi and a little Urdu", None);
        check("cn, en", None);
        check("【zh、en", Some("zh en"));
        check("1. zh 2. en", Some("zh en"));
        check("中英文", None);
        check("、", None);
    }
}
