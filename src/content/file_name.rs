//! What a file's name says: id, language, and whether it is Markdown or YAML alone.

use crate::language::{Formats, Language};
use icu::normalizer::DecomposingNormalizerBorrowed;
use pinyin::ToPinyin;

/// The form of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `.md`
    Markdown,
    /// `.yaml`
    Yaml,
}

impl Form {
    /// The ending of its files, with the dot.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Markdown => ".md",
            Self::Yaml => ".yaml",
        }
    }
}

/// The name of a text in one of the folders of `content/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileName {
    /// The id, or the nearest one.
    pub(super) id: String,
    /// The language of a translation.
    pub(super) language: Option<String>,
    /// What its ending says, or was meant to say.
    pub(super) form: Form,
    /// What is wrong with the name.
    pub(super) fault: Option<Fault>,
}

impl FileName {
    /// The whole name as it may be.
    pub(super) fn right(&self) -> String {
        match &self.fault {
            Some(Fault::Spelling { right } | Fault::Language { right }) => right.clone(),
            Some(Fault::Ending) | None => {
                let tag = self.language.as_ref().map_or(String::new(), |language| format!(".{language}"));
                format!("{}{tag}{}", self.id, self.form.ending())
            }
        }
    }
}

/// What is wrong with a file's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The ending is another spelling of the right one.
    Ending,
    /// The rest is no id and no language; `right` is the whole name as it may be.
    Spelling {
        /// The name with the nearest id.
        right: String,
    },
    /// The word before the ending is meant for a language, and is no tag of one.
    Language {
        /// The name with the nearest id and the tag.
        right: String,
    },
}

/// Reads `ID[.LANG].md|yaml`. Nothing for a file of another kind.
pub(super) fn parse(name: &str) -> Option<FileName> {
    let (stem, form, is_right) = ending(name)?;
    let translation = stem.rsplit_once('.').and_then(|(id, word)| Some((id, language_of(word)?)));
    if let Some((id, tag)) = translation.or_else(|| joined_language(stem)) {
        let id = nearest_id(id);
        let fault = Some(Fault::Language { right: format!("{id}.{tag}{}", form.ending()) });
        return Some(FileName { id, language: Some(tag), form, fault });
    }
    let (id, language) = match stem.split_once('.') {
        Some((id, language)) if is_language(&language.replace('_', "-")) => (id, Some(language)),
        _ => (stem, None),
    };
    let right_id = nearest_id(id);
    let right_language = language.map(|language| language.replace('_', "-"));
    let is_spelt_right = is_id(id) && right_language.as_deref() == language;
    let fault = if is_spelt_right {
        (!is_right).then_some(Fault::Ending)
    } else {
        let tag = right_language.as_ref().map_or(String::new(), |language| format!(".{language}"));
        Some(Fault::Spelling { right: format!("{right_id}{tag}{}", form.ending()) })
    };
    Some(FileName { id: if is_spelt_right { id.to_owned() } else { right_id }, language: right_language, form, fault })
}

/// The tag of a language that is written by its name, `中文` or `english`.
fn language_of(word: &str) -> Option<String> {
    if let Some(language) = Language::called(word) {
        return Some(language.as_str().to_owned());
    }
    // Shorter words and tags with a region are looked at where the languages of the site are known.
    let is_name = word.chars().count() > 3 && word.chars().all(char::is_alphabetic);
    if !is_name || Language::parse(word).is_ok() {
        return None;
    }
    let language = Language::nearest(word)?;
    let names = [&Language::english(), &language].map(|speaker| Formats::new(speaker).language_name(&language));
    let is_its_name = names.iter().any(|name| name.to_lowercase() == word.to_lowercase());
    is_its_name.then(|| language.as_str().to_owned())
}

/// The id and the language of `acme_zh`, in which the dot was forgotten.
fn joined_language(stem: &str) -> Option<(&str, String)> {
    let (id, tag) = stem.rsplit_once(['_', ' '])?;
    // Others are ends of names: `acme_it`.
    matches!(tag, "zh" | "en" | "ur").then(|| (id, tag.to_owned()))
}

/// The stem, what the ending means, and whether it is spelt as it should be.
fn ending(name: &str) -> Option<(&str, Form, bool)> {
    let (stem, ending) = name.rsplit_once('.')?;
    let (form, right) = match ending.to_lowercase().as_str() {
        "md" | "markdown" | "mdown" | "mkd" | "mdx" => (Form::Markdown, "md"),
        "yaml" | "yml" => (Form::Yaml, "yaml"),
        _ => return None,
    };
    Some((stem, form, ending == right))
}

/// The name before an ending more, which a system that hides endings adds: `x.md` of `x.md.txt`.
pub(super) fn without_txt(name: &str) -> Option<&str> {
    let (visible, ending) = name.rsplit_once('.')?;
    ending.eq_ignore_ascii_case("txt").then_some(visible)
}

/// Whether a text has the form of a language's tag: `zh`, `zh-Hant`, `zh-CN`.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let is_alphabetic = first.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_alphabetic
        && (2..=3).contains(&first.len())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether a text is an id: `[a-z0-9][a-z0-9-]*`, at most 64 characters.
pub(crate) fn is_id(text: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.len() <= 64 && !text.is_empty() && !text.starts_with('-') && text.bytes().all(is_allowed)
}

/// The id nearest to a text: lower case, accents off, Chinese by its reading, the rest as `-`. A text of other signs
/// alone gives `id`.
pub(crate) fn nearest_id(text: &str) -> String {
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase();
    let mut id = String::new();
    for character in plain.chars() {
        match character.to_pinyin() {
            Some(reading) => id.extend(["-", &reading.plain().replace('ü', "v"), "-"]),
            None if character.is_ascii_alphanumeric() => id.push(character),
            // An accent, which normalisation has set free.
            None if matches!(character, '\u{300}'..='\u{36f}') => {}
            None => id.push('-'),
        }
    }
    let words: Vec<&str> = id.split('-').filter(|word| !word.is_empty()).collect();
    let id = words.join("-").chars().filter(char::is_ascii).take(64).collect::<String>();
    if id.is_empty() { "id".to_owned() } else { id.trim_end_matches('-').to_owned() }
}

/// The nearest id to a text that is none; nothing for one that is.
pub fn better_id(text: &str) -> Option<String> {
    (!is_id(text)).then(|| nearest_id(text))
}

#[cfg(test)]
mod tests {
    use super::{Fault, Form, is_id, nearest_id, parse, without_txt};
    use proptest::prelude::*;

    #[test]
    fn an_id_is_small_letters_digits_and_hyphens() {
        let check = |text: &str, expected| assert_eq!(is_id(text), expected, "{text}");
        check("tkxel", true);
        check("360-ai", true);
        check("a-", true);
        check("", false);
        check("-a", false);
        check("Tkxel", false);
        check("two words", false);
        check("数字人", false);
        check(&"a".repeat(64), true);
        check(&"a".repeat(65), false);
    }

    #[test]
    fn the_nearest_id_keeps_what_can_be_kept() {
        let check = |text, expected: &str| assert_eq!(nearest_id(text), expected, "{text}");
        check("Joint R&D Centre", "joint-r-d-centre");
        check("chat_bots", "chat-bots");
        check("数字人", "shu-zi-ren");
        check("绿", "lv");
        check("اردو", "id");
    }

    proptest! {
        #[test]
        fn the_nearest_id_is_an_id(text in ".{0,90}") {
            prop_assert!(is_id(&nearest_id(&text)), "{text}");
        }
    }

    #[test]
    fn good_names_are_read() {
        let check = |name: &str, id: &str, language: Option<&str>, form| {
            let found = parse(name).expect("a text");
            assert_eq!((found.id.as_str(), found.language.as_deref(), found.form), (id, language, form), "{name}");
            assert_eq!(found.fault, None, "{name}");
        };
        check("tkxel.md", "tkxel", None, Form::Markdown);
        check("tkxel.yaml", "tkxel", None, Form::Yaml);
        check("tkxel.zh.md", "tkxel", Some("zh"), Form::Markdown);
        check("tkxel.zh-Hant.yaml", "tkxel", Some("zh-Hant"), Form::Yaml);
        check("360.md", "360", None, Form::Markdown);
        check(&format!("{}.md", "a".repeat(64)), &"a".repeat(64), None, Form::Markdown);
    }

    #[test]
    fn bad_names_get_the_right_one() {
        let check = |name: &str, right: &str| {
            let fault = parse(name).expect("a text").fault;
            assert_eq!(fault, Some(Fault::Spelling { right: right.to_owned() }), "{name}");
        };
        check("Tkxel Ltd.md", "tkxel-ltd.md");
        check("Tkxel.zh.md", "tkxel.zh.md");
        check("智谱.md", "zhi-pu.md");
        check("Café_Zürich.yaml", "cafe-zurich.yaml");
        check("tkxel.zh_CN.md", "tkxel.zh-CN.md");
        check("st.johns.md", "st-johns.md");
        check("-x.yml", "x.yaml");
        check(".md", "id.md");
        check("！.md", "id.md");
        check(&format!("{}.md", "a".repeat(65)), &format!("{}.md", "a".repeat(64)));
    }

    #[test]
    fn other_endings_are_known() {
        let check = |name: &str, form| {
            let found = parse(name).expect("a text");
            assert_eq!((found.id.as_str(), found.form, found.fault), ("x", form, Some(Fault::Ending)), "{name}");
        };
        check("x.yml", Form::Yaml);
        check("x.YAML", Form::Yaml);
        check("x.markdown", Form::Markdown);
        check("x.MD", Form::Markdown);
        assert_eq!(parse("x.md.txt"), None);
        assert_eq!(parse("x.txt"), None);
        assert_eq!(parse("x.csv"), None);
        assert_eq!(parse("README"), None);
    }

    #[test]
    fn a_doubled_ending_is_known() {
        let check = |name: &str, expected: Option<&str>| {
            let right = without_txt(name).and_then(parse).map(|name| name.right());
            assert_eq!(right.as_deref(), expected, "{name}");
        };
        check("x.md.txt", Some("x.md"));
        check("x.zh.md.TXT", Some("x.zh.md"));
        check("x.中文.md.txt", Some("x.zh.md"));
        check("x.MD.txt", Some("x.md"));
        check("Acme Ltd.yml.txt", Some("acme-ltd.yaml"));
        check("x.txt", None);
        check("x.md", None);
        check(".txt", None);
        check("数字人", None);
    }
}
