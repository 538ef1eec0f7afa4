//! The tag of a language as BCP 47 writes it. Only languages, scripts and regions that CLDR knows are taken, because
//! everything that follows (order, dates, names) comes from CLDR and would silently be English for any other.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use icu::locale::subtags::Script as ScriptCode;
use icu::locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander, subtags};

use super::names::Names;

/// A language in its canonical spelling (`zh-CN`, `ur`). Cheap to clone; ordered and compared by its spelling.
#[derive(Clone)]
pub struct Language(Arc<Parts>);

struct Parts {
    tag: String,
    id: LanguageIdentifier,
    /// `id` with the likely script and region filled in: `zh` is `zh-Hans-CN`.
    full: LanguageIdentifier,
    direction: Direction,
}

/// The direction in which a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As the attribute `dir` of HTML has it: `ltr` or `rtl`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The script of a language, as coarsely as fonts and punctuation need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Chinese characters, with kana in Japanese; full-width punctuation.
    Han,
    /// Arabic letters, of Urdu and Persian too.
    Arabic,
    /// Any other script.
    Other,
}

/// Why a text is no language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTag {
    /// It has not the form of a tag: `english`, `zh_CN`, `zh-u-co-stroke`, nothing.
    #[error("not a language tag")]
    Malformed,
    /// CLDR has no such language: `xx`, `cn`.
    #[error("an unknown language")]
    UnknownLanguage,
    /// CLDR has no such script or region: `en-XX`.
    #[error("an unknown script or region")]
    UnknownPart,
}

impl Language {
    /// Reads a tag in any case and gives it the canonical one; aliases become what they stand for (`iw` is `he`).
    ///
    /// # Errors
    /// See [`BadTag`].
    pub fn parse(text: &str) -> Result<Self, BadTag> {
        let id = canonical(LanguageIdentifier::try_from_str(text).map_err(|_| BadTag::Malformed)?);
        let known = Names::english();
        if id.language.is_unknown() || known.of_language(id.language).is_none() {
            return Err(BadTag::UnknownLanguage);
        }
        let script_known = id.script.is_none_or(|script| known.of_script(script).is_some());
        let region_known = id.region.is_none_or(|region| known.of_region(region).is_some());
        if script_known && region_known { Ok(Self::of(id)) } else { Err(BadTag::UnknownPart) }
    }

    /// English, the language of last resort.
    pub fn english() -> Self {
        static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language::of(icu::locale::langid!("en")));
        ENGLISH.clone()
    }

    /// What somebody meant who wrote `text`: a language by its code, by its name in English, Chinese or Urdu or in itself, by the
    /// code of a country where it is spoken (`cn`, `jp`), or by a misspelling of these. Nothing where none is near.
    pub fn nearest(text: &str) -> Option<Self> {
        let text = text.trim().replace('_', "-");
        Self::parse(&text)
            .ok()
            .or_else(|| Self::called(&text))
            .or_else(|| Self::named_as(&text))
            .or_else(|| Self::of_country(&text))
            .or_else(|| Self::parse(text.split('-').next()?).ok())
    }

    /// The language as it is written in HTML's `lang` and in addresses.
    pub fn as_str(&self) -> &str {
        &self.0.tag
    }

    /// The direction of its script.
    pub fn direction(&self) -> Direction {
        self.0.direction
    }

    /// Its script, as coarsely as a theme needs it.
    pub fn script(&self) -> Script {
        match self.0.full.script.as_ref().map_or("", ScriptCode::as_str) {
            "Latn" => Script::Latin,
            "Hans" | "Hant" | "Hani" | "Jpan" => Script::Han,
            "Arab" | "Aran" => Script::Arabic,
            _ => Script::Other,
        }
    }

    /// Is it a Chinese language, of either script?
    pub fn is_chinese(&self) -> bool {
        matches!(self.0.full.script.as_ref().map(ScriptCode::as_str), Some("Hans" | "Hant" | "Hani"))
    }

    /// Is it Chinese in traditional characters: `zh-Hant`, `zh-TW`, `zh-HK`, `yue`?
    pub fn is_traditional_chinese(&self) -> bool {
        self.0.full.script.as_ref().map(ScriptCode::as_str) == Some("Hant")
    }

    /// Do both mean the same when what they leave out is filled in: `zh`, `zh-CN` and `zh-Hans`; `zh-Hant` and `zh-TW`?
    pub fn same_written(&self, other: &Self) -> bool {
        self.0.full == other.0.full
    }

    /// Is it the same language, in whatever script or region: `zh-CN` and `zh-TW`, `en` and `en-PK`?
    pub fn same_spoken(&self, other: &Self) -> bool {
        self.0.full.language == other.0.full.language
    }

    /// The tags under which texts of the interface are looked for, the best first, beginning with its own. A language
    /// never falls back to another script of its own: `zh-HK` to `zh-Hant`, not to `zh`.
    pub fn fallbacks(&self) -> Vec<String> {
        let full = &self.0.full;
        let part = |script, region| LanguageIdentifier::from((full.language, script, region)).to_string();
        let likely = self.bare().script == full.script;
        let mut tags = vec![self.0.tag.clone(), part(full.script, full.region)];
        tags.extend(likely.then(|| part(None, full.region)));
        tags.push(part(full.script, None));
        tags.extend(likely.then(|| part(None, None)));
        let mut seen = BTreeSet::new();
        tags.retain(|tag| seen.insert(tag.clone()));
        tags
    }

    /// Its name in itself, as a language switch shows it: 中文, English, اردو. A likely region is not named, a script
    /// that is not the likely one is: `zh-CN` is 中文, `zh-TW` is 繁體中文.
    pub fn own_name(&self) -> String {
        let names = Names::new(self);
        names.of_tag(&self.for_name()).unwrap_or_else(|| self.0.tag.clone())
    }

    /// What ICU4X loads its data by. Plain `en` reads British data: its dates are understood in all of Asia, while
    /// `9/13` and "September 13, 2023" are American.
    pub(super) fn data_locale(&self) -> Locale {
        if self.0.tag == "en" { icu::locale::locale!("en-GB") } else { Locale::from(self.0.id.clone()) }
    }

    /// The tag without what goes without saying, unless it was written on purpose.
    pub(super) fn for_name(&self) -> LanguageIdentifier {
        let mut id = self.0.id.clone();
        if id.script.is_none() {
            LocaleExpander::new_extended().minimize_favor_script(&mut id);
        }
        id
    }

    /// The language alone, with its likely script and region.
    fn bare(&self) -> LanguageIdentifier {
        maximal(LanguageIdentifier::from((self.0.full.language, None, None)))
    }

    fn of(id: LanguageIdentifier) -> Self {
        let right_to_left = LocaleDirectionality::new_extended().is_right_to_left(&id);
        let direction = if right_to_left { Direction::Rtl } else { Direction::Ltr };
        Self(Arc::new(Parts { tag: id.to_string(), full: maximal(id.clone()), id, direction }))
    }

    /// The language that is called so in Chinese, or in everyday speech.
    pub fn called(text: &str) -> Option<Self> {
        let small = text.to_lowercase();
        let found = EVERYDAY.iter().find(|(_, names)| names.contains(&&*small));
        found.and_then(|(tag, _)| Self::parse(tag).ok())
    }

    /// The language whose English or own name this is, or nearly.
    fn named_as(text: &str) -> Option<Self> {
        let english = Names::english().languages();
        let exact = |name: &str| name.to_lowercase() == text.to_lowercase();
        let own = COMMON.iter().filter_map(|code| Self::parse(code).ok()).find(|common| exact(&common.own_name()));
        let own = own.or_else(|| SPEAKERS.iter().find_map(|tag| Self::named_in(tag, text)));
        own.or_else(|| {
            let name = crate::diagnostic::nearest(text, english.iter().map(|(_, name)| *name))?;
            english.iter().find(|(_, known)| *known == name).and_then(|(code, _)| Self::parse(code).ok())
        })
    }

    /// The language that is called so in the language of a tag.
    fn named_in(speaker: &str, text: &str) -> Option<Self> {
        let names = Names::new(&Self::parse(speaker).ok()?);
        let code = names.languages().into_iter().find(|(_, name)| *name == text).map(|(code, _)| code)?;
        Self::parse(code).ok()
    }

    /// The language of the country whose code this is: people write `cn` for Chinese.
    fn of_country(text: &str) -> Option<Self> {
        let region = subtags::Region::try_from_str(text).ok()?;
        let full = maximal(LanguageIdentifier::from((subtags::Language::UNKNOWN, None, Some(region))));
        Self::parse(&LanguageIdentifier::from((full.language, None, None)).to_string()).ok()
    }
}

/// What people call languages besides their English names and their own.
const EVERYDAY: &[(&str, &[&str])] = &[
    ("zh", &["中文", "汉语", "中文版", "简体", "简体中文", "普通话", "国语", "mandarin", "putonghua"]),
    ("zh-Hant", &["繁体", "繁體", "繁体中文", "繁體中文"]),
    ("en", &["英文", "英语", "英文版", "英語"]),
    ("ur", &["乌尔都语", "烏爾都語", "乌尔都文"]),
    ("ar", &["阿拉伯语"]),
    ("fr", &["法语", "法文"]),
    ("ja", &["日语", "日文"]),
    ("ko", &["韩语", "韩文"]),
    ("ru", &["俄语", "俄文"]),
    ("de", &["德语", "德文"]),
    ("es", &["西班牙语"]),
];

/// Languages besides English of which all names for languages are recognised where a code is due: those of the sites that are
/// made with the program.
const SPEAKERS: [&str; 3] = ["zh", "zh-Hant", "ur"];

/// Languages whose own names are recognised where a code is due.
const COMMON: &[&str] = &[
    "zh", "zh-Hant", "en", "ur", "ar", "fa", "fr", "es", "ru", "ja", "ko", "de", "pt", "it", "tr", "hi", "bn", "id",
    "vi", "th",
];

fn canonical(id: LanguageIdentifier) -> LanguageIdentifier {
    let mut locale = Locale::from(id);
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    locale.id
}

fn maximal(mut id: LanguageIdentifier) -> LanguageIdentifier {
    LocaleExpander::new_extended().maximize(&mut id);
    id
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Eq for Language {}

impl PartialOrd for Language {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Language {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.tag.cmp(&other.0.tag)
    }
}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.tag.hash(state);
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Language({})", self.0.tag)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::{BadTag, Direction, Language, Script};

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn tags_are_canonical_or_refused() {
        let check = |text, expected: Result<&str, BadTag>| {
            assert_eq!(Language::parse(text).as_ref().map(Language::as_str), expected.as_ref().copied(), "{text}");
        };
        check("en", Ok("en"));
        check("zh-cn", Ok("zh-CN"));
        check("ZH-hant-tw", Ok("zh-Hant-TW"));
        check("iw", Ok("he"));
        check("xx", Err(BadTag::UnknownLanguage));
        check("cn", Err(BadTag::UnknownLanguage));
        check("und", Err(BadTag::UnknownLanguage));
        check("en-XX", Err(BadTag::UnknownPart));
        check("zh-Qqqq", Err(BadTag::UnknownPart));
        check("english", Err(BadTag::Malformed));
        check("zh_CN", Err(BadTag::Malformed));
        check("zh-u-co-stroke", Err(BadTag::Malformed));
        check("中文", Err(BadTag::Malformed));
        check("", Err(BadTag::Malformed));
    }

    #[test]
    fn direction_and_script_come_from_the_likely_script() {
        let check = |tag, direction, script| {
            assert_eq!((language(tag).direction(), language(tag).script()), (direction, script), "{tag}");
        };
        check("en", Direction::Ltr, Script::Latin);
        check("zh", Direction::Ltr, Script::Han);
        check("zh-Hant", Direction::Ltr, Script::Han);
        check("ja", Direction::Ltr, Script::Han);
        check("ur", Direction::Rtl, Script::Arabic);
        check("ar-EG", Direction::Rtl, Script::Arabic);
        check("pa", Direction::Ltr, Script::Other);
        check("pa-PK", Direction::Rtl, Script::Arabic);
        check("he", Direction::Rtl, Script::Other);
        check("ru", Direction::Ltr, Script::Other);
    }

    #[test]
    fn chinese_is_traditional_by_script_or_region() {
        let check = |tag, expected| assert_eq!(language(tag).is_traditional_chinese(), expected, "{tag}");
        check("zh", false);
        check("zh-SG", false);
        check("zh-Hant", true);
        check("zh-HK", true);
        check("zh-Hans-HK", false);
        check("ja", false);
    }

    #[test]
    fn the_same_is_written_in_several_ways() {
        let check = |one, other, expected| {
            assert_eq!(language(one).same_written(&language(other)), expected, "{one} {other}");
        };
        check("zh", "zh-CN", true);
        check("zh", "zh-Hans", true);
        check("zh-Hant", "zh-TW", true);
        check("zh", "zh-TW", false);
        check("en", "en-US", true);
        check("en", "en-GB", false);
    }

    #[test]
    fn texts_are_looked_for_from_the_nearest_to_the_widest() {
        let check = |tag, expected: &str| assert_eq!(language(tag).fallbacks().join(" "), expected, "{tag}");
        check("zh-HK", "zh-HK zh-Hant-HK zh-Hant");
        check("zh-CN", "zh-CN zh-Hans-CN zh-Hans zh");
        check("zh", "zh zh-Hans-CN zh-CN zh-Hans");
        check("en-GB", "en-GB en-Latn-GB en-Latn en");
    }

    #[test]
    fn a_language_names_itself() {
        let check = |tag, expected| assert_eq!(language(tag).own_name(), expected, "{tag}");
        check("en", "English");
        check("en-US", "English");
        check("zh", "中文");
        check("zh-CN", "中文");
        check("zh-Hans", "简体中文");
        check("zh-Hant", "繁體中文");
        check("zh-TW", "繁體中文");
        check("ur", "اردو");
        check("ur-PK", "اردو");
        check("fr", "français");
    }

    #[test]
    fn what_was_meant_is_found_by_name_and_country() {
        let check = |text, expected: Option<&str>| {
            assert_eq!(Language::nearest(text).as_ref().map(Language::as_str), expected, "{text}");
        };
        check("chinese", Some("zh"));
        check("Englsh", Some("en"));
        check("中文", Some("zh"));
        check("اردو", Some("ur"));
        check("انگریزی", Some("en"));
        check("چینی", Some("zh"));
        check("波斯语", Some("fa"));
        check("cn", Some("zh"));
        check("jp", Some("ja"));
        check("zh_CN", Some("zh-CN"));
        check("en-XX", Some("en"));
        check("qqqqqq", None);
        check("", None);
    }
}
