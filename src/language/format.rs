//! Dates, numbers, lists and names as one language writes them, after CLDR. Digits are Western in every language, so
//! that a telephone number and a date on one page look alike, and every hour is of 24.

use icu::datetime::DateTimeFormatterPreferences;
use icu::decimal::input::Decimal;
use icu::decimal::options::GroupingStrategy;
use icu::decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use icu::locale::extensions::unicode;
use icu::locale::preferences::extensions::unicode::keywords::NumberingSystem;
use icu::plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;

use super::date::PartialDate;
use super::names::Names;
use super::region::Region;
use super::span::Dates;
use super::tag::{Language, Script};
use super::zone::{ZoneNames, utc_offset};

/// Everything that formats for one language. Made once, since loading takes a tenth of a millisecond; shared between threads.
#[derive(Debug)]
pub struct Formats {
    language: Language,
    dates: Dates,
    decimals: DecimalFormatter,
    plurals: PluralRules,
    lists: ListFormatter,
    names: Names,
    zones: Option<ZoneNames>,
}

impl Formats {
    /// The formats of a language.
    ///
    /// # Panics
    /// Never: the data is in the binary, and what CLDR lacks for a language it has for all of them.
    pub fn new(language: &Language) -> Self {
        let locale = language.data_locale();
        Self {
            dates: Dates::new(date_preferences(&locale), language.script()).expect(IN_BINARY),
            decimals: decimals(&locale, GroupingStrategy::Auto).expect(IN_BINARY),
            plurals: PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).expect(IN_BINARY),
            lists: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).expect(IN_BINARY),
            names: Names::new(language),
            zones: ZoneNames::new(date_preferences(&locale)),
            language: language.clone(),
        }
    }

    /// The language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A date as exactly as it is known: `13 September 2023`, `2023年9月`, `2023`, `13 September 2023, 09:30`.
    pub fn date(&self, date: PartialDate) -> String {
        self.dates.one(date)
    }

    /// From one date to another, with what they share said once: `2–4 December 2023`, `2023年12月2日至4日`,
    /// `13 September 2023, 09:30–17:00`. Two that are equal are one.
    pub fn range(&self, start: PartialDate, end: PartialDate) -> String {
        self.dates.range(start, end)
    }

    /// A time of day, `09:30`: the same in every language.
    pub fn time(&self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// From one time of day to another, `09:30–17:00`.
    pub fn time_range(&self, start: Time, end: Time) -> String {
        format!("{}–{}", self.time(start), self.time(end))
    }

    /// A whole number with its thousands set apart.
    pub fn number(&self, number: i64) -> String {
        self.decimals.format_to_string(&Decimal::from(number))
    }

    /// A number given in digits, with as many after the point as were written; nothing where `digits` is no number.
    pub fn decimal(&self, digits: &str) -> Option<String> {
        Some(self.decimals.format_to_string(&Decimal::try_from_str(digits).ok()?))
    }

    /// The plural of a count as CLDR names it: `one`, `few`, `other` and so on.
    pub fn plural(&self, count: u64) -> &'static str {
        match self.plurals.category_for(count) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// A list in a sentence: `A, B and C`, `A、B和C`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.lists.format_to_string(items.iter().map(AsRef::as_ref))
    }

    /// A plain list, without "and": `A, B`, `A、B`, `A، B`.
    pub fn join<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(self.separator())
    }

    /// What stands between the items of a plain list.
    pub fn separator(&self) -> &'static str {
        match self.language.script() {
            Script::Han => "、",
            Script::Arabic => "، ",
            Script::Latin | Script::Other => ", ",
        }
    }

    /// The name of a country or region; its code where there is none.
    pub fn region_name<'a>(&'a self, region: &'a Region) -> &'a str {
        let known = self.names.of_region(region.code()).or_else(|| Names::english().of_region(region.code()));
        known.unwrap_or(region.as_str())
    }

    /// Every country or region by name, in the order of codes; one with a short name besides (`UK`, 香港) comes twice.
    pub fn regions(&self) -> Vec<(Region, &str)> {
        self.names.regions()
    }

    /// The name of a language: `Chinese`, 中文; its tag where there is none.
    pub fn language_name(&self, language: &Language) -> String {
        let id = language.for_name();
        let known = self.names.of_tag(&id).or_else(|| Names::english().of_tag(&id));
        known.unwrap_or_else(|| language.as_str().to_owned())
    }

    /// Every language that has a name here, as code and name, in the order of codes.
    pub fn languages(&self) -> Vec<(&'static str, &str)> {
        self.names.languages()
    }

    /// A time zone in words at a moment: `Pakistan Standard Time`, 巴基斯坦标准时间; its offset where it has no words.
    pub fn zone_name(&self, zone: &TimeZone, at: Timestamp) -> String {
        self.zones.as_ref().map_or_else(|| utc_offset(zone, at), |zones| zones.of(zone, at))
    }
}

/// Why loading cannot fail.
const IN_BINARY: &str = "CLDR's root data is in the binary";

fn date_preferences(locale: &Locale) -> DateTimeFormatterPreferences {
    let mut preferences = DateTimeFormatterPreferences::from(locale);
    preferences.numbering_system = western();
    preferences
}

/// Formats numbers of a locale, with Western digits.
pub(super) fn decimals(locale: &Locale, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    let mut preferences = DecimalFormatterPreferences::from(locale);
    preferences.numbering_system = western();
    DecimalFormatter::try_new(preferences, grouping.into()).ok()
}

fn western() -> Option<NumberingSystem> {
    unicode::Value::try_from_str("latn").ok().and_then(|value| NumberingSystem::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::Formats;
    use crate::language::{Language, PartialDate, Region, zone};

    fn formats(tag: &str) -> Formats {
        Formats::new(&Language::parse(tag).unwrap())
    }

    #[test]
    fn formats_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Formats>();
        shared::<Language>();
    }

    #[test]
    fn every_language_of_cldr_has_formats() {
        let english = formats("en");
        for language in english.languages().iter().filter_map(|(code, _)| Language::parse(code).ok()) {
            let formats = Formats::new(&language);
            for text in ["2023", "2023-09", "2023-09-13", "2023-09-13T09:30"] {
                // No more can be asked: in Gikuyu CLDR itself has "13-09-YYYY".
                assert!(!formats.date(PartialDate::parse(text).unwrap()).is_empty(), "{language} {text}");
            }
            let all = [formats.number(-1234), formats.list(&["A", "B", "C"]), formats.language_name(&language)];
            assert!(all.iter().all(|text| !text.is_empty()), "{language}: {all:?}");
        }
    }

    #[test]
    fn numbers_are_grouped_in_western_digits() {
        let check = |tag, number, expected| assert_eq!(formats(tag).number(number), expected, "{tag}");
        check("en", 1_234_567, "1,234,567");
        check("zh", 1_234_567, "1,234,567");
        check("ur", 1234, "1,234");
        check("fa", 1234, "1,234");
        check("ar", -5, "\u{200e}-5");
        check("de", 1_234_567, "1.234.567");
        check("en", i64::MIN, "-9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_keep_their_digits() {
        let check = |tag, digits, expected: Option<&str>| {
            assert_eq!(formats(tag).decimal(digits).as_deref(), expected, "{tag} {digits}");
        };
        check("en", "1234.50", Some("1,234.50"));
        check("de", "0.5", Some("0,5"));
        check("en", "12%", None);
        check("en", "", None);
    }

    #[test]
    fn plurals_follow_the_language() {
        let check = |tag, count, expected| assert_eq!(formats(tag).plural(count), expected, "{tag} {count}");
        check("en", 1, "one");
        check("en", 0, "other");
        check("zh", 1, "other");
        check("ur", 1, "one");
        check("ar", 2, "two");
        check("pl", 3, "few");
    }

    #[test]
    fn lists_have_the_marks_of_the_language() {
        let check = |tag, items: &[&str], list, plain| {
            assert_eq!((formats(tag).list(items).as_str(), formats(tag).join(items).as_str()), (list, plain), "{tag}");
        };
        check("en", &["A", "B", "C"], "A, B and C", "A, B, C");
        check("en", &["A", "B"], "A and B", "A, B");
        check("en", &["A"], "A", "A");
        check("en", &[], "", "");
        check("zh", &["甲", "乙", "丙"], "甲、乙和丙", "甲、乙、丙");
        check("zh-Hant", &["甲", "乙", "丙"], "甲、乙和丙", "甲、乙、丙");
        check("ur", &["A", "B", "C"], "A، B، اور C", "A، B، C");
    }

    #[test]
    fn countries_have_names() {
        let check = |tag, code, expected| {
            assert_eq!(formats(tag).region_name(&Region::parse(code).unwrap()), expected, "{tag} {code}");
        };
        check("en", "PK", "Pakistan");
        check("zh", "PK", "巴基斯坦");
        check("zh-CN", "HK", "中国香港特别行政区");
        check("zh-Hant", "CN", "中國");
        check("ur", "PK", "پاکستان");
        check("ur", "CN", "چین");
    }

    #[test]
    fn countries_are_found_by_either_name() {
        let named = |tag: &str, name: &str| {
            let formats = formats(tag);
            formats.regions().iter().find(|(_, known)| *known == name).map(|(region, _)| region.to_string())
        };
        assert_eq!(named("zh", "香港").as_deref(), Some("HK"));
        assert_eq!(named("zh", "中国香港特别行政区").as_deref(), Some("HK"));
        assert_eq!(named("en", "UK").as_deref(), Some("GB"));
        assert_eq!(named("en", "Atlantis"), None);
    }

    #[test]
    fn languages_have_names() {
        let check = |tag, named, expected| {
            assert_eq!(formats(tag).language_name(&Language::parse(named).unwrap()), expected, "{tag} {named}");
        };
        check("en", "zh", "Chinese");
        check("en", "zh-Hant", "Traditional Chinese");
        check("en", "zh-TW", "Traditional Chinese");
        check("en", "pa-Arab", "Punjabi (Arabic)");
        check("zh", "zh", "中文");
        check("zh", "en", "英语");
        check("zh", "ur-IN", "乌尔都语（印度）");
        check("ur", "zh", "چینی");
    }

    #[test]
    fn zones_have_words() {
        let check = |tag, name, at: &str, expected| {
            assert_eq!(formats(tag).zone_name(&zone(name).unwrap(), at.parse().unwrap()), expected, "{tag} {name}");
        };
        check("en", "Asia/Karachi", "2023-09-13T04:30:00Z", "Pakistan Standard Time");
        check("zh", "Asia/Karachi", "2023-09-13T04:30:00Z", "巴基斯坦标准时间");
        check("zh", "Asia/Shanghai", "2023-09-13T04:30:00Z", "中国标准时间");
        check("zh-Hant", "Asia/Shanghai", "2023-09-13T04:30:00Z", "中國標準時間");
        check("ur", "Asia/Karachi", "2023-09-13T04:30:00Z", "پاکستان کا معیاری وقت");
        check("en", "Europe/London", "2023-09-13T04:30:00Z", "British Summer Time");
        check("en", "Europe/London", "2023-12-13T04:30:00Z", "Greenwich Mean Time");
        check("en", "UTC", "2023-12-13T04:30:00Z", "Coordinated Universal Time");
    }
}
