//! The order of names in a language, and the letters of an index that agree with it.
//!
//! ICU's own order for Chinese puts all Chinese characters before all Latin letters, so that a list would run from A to Z
//! twice and a `reading` in letters could stand only in the second run. Here a name stands where it is read: Chinese
//! characters count as their pinyin, between the Latin names, as in the address book of every telephone in China. A
//! profile's `reading` takes the place of what is read automatically. Names that are read alike are in ICU's order (tone,
//! then strokes), at last in that of their bytes, so that no two different names are equal.
//!
//! The same holds in other languages, where a Chinese name would otherwise stand behind Z by radicals. Only traditional
//! Chinese orders by strokes, and Japanese and Korean as ICU does, for there pinyin would be wrong.

use std::borrow::Cow;
use std::cmp::Ordering;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::{CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale;
use icu::normalizer::DecomposingNormalizerBorrowed;

use super::han::is_han;
use super::reading::reading;
use super::tag::Language;

/// Puts names of one language in order.
#[derive(Debug)]
pub struct Collator {
    order: CollatorBorrowed<'static>,
    /// Tells base letters apart and nothing else: É and e are one.
    letters: CollatorBorrowed<'static>,
    characters: Characters,
}

/// By what Chinese characters are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Characters {
    /// Their pinyin, as letters.
    Pinyin,
    /// The number of their strokes, which ICU knows.
    Strokes,
    /// As ICU has them.
    Own,
}

/// The place of a name: keys compare as the names do. Opaque bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey(Box<[u8]>);

impl Collator {
    /// The order of a language.
    ///
    /// # Panics
    /// Never: the root order is in the binary, and every language without one of its own takes it.
    pub fn new(language: &Language) -> Self {
        let locale = language.data_locale();
        Self {
            order: load(&locale, Strength::Tertiary),
            letters: load(&locale, Strength::Primary),
            characters: match language.as_str().split('-').next() {
                _ if language.is_traditional_chinese() => Characters::Strokes,
                Some("ja" | "ko") => Characters::Own,
                _ => Characters::Pinyin,
            },
        }
    }

    /// The place of a name whose `reading`, if its profile has one for this language, is written out.
    pub fn key(&self, name: &str, reading: Option<&str>) -> SortKey {
        let mut key = Vec::with_capacity(name.len() * 4);
        let Ok(()) = self.order.write_sort_key_to(&self.spoken(name, reading), &mut key);
        // ICU's keys hold no zero, so that a shorter one ends before a longer one goes on.
        key.push(0);
        let Ok(()) = self.order.write_sort_key_to(name, &mut key);
        key.push(0);
        key.extend_from_slice(name.as_bytes());
        SortKey(key.into())
    }

    /// The order of two names without a reading of their own. To sort many, use [`Self::sort`].
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        if left == right { Ordering::Equal } else { self.key(left, None).cmp(&self.key(right, None)) }
    }

    /// Sorts by name and reading, making each key once.
    pub fn sort<T>(&self, items: &mut [T], name: impl for<'a> Fn(&'a T) -> (&'a str, Option<&'a str>)) {
        items.sort_by_cached_key(|item| {
            let (name, reading) = name(item);
            self.key(name, reading)
        });
    }

    /// Under which letter of an index a name stands: `A` to `Z` for Latin letters and for what is read in pinyin, the
    /// letter itself in other scripts, `8畫` in traditional Chinese, `#` for digits and signs. Names in their order give
    /// each letter once.
    pub fn initial(&self, name: &str, reading: Option<&str>) -> String {
        let text = chosen(name, reading);
        // The first syllable is settled by the word that it begins, and no word of the table is longer.
        let word = text.char_indices().nth(3).map_or(text, |(end, _)| &text[..end]);
        let spoken = self.read(word);
        let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(&spoken);
        match decomposed.chars().next() {
            Some(first) if first.is_ascii_alphabetic() => first.to_ascii_uppercase().to_string(),
            Some(first) if first.is_alphabetic() || is_han(first) => self.group(first),
            _ => "#".to_owned(),
        }
    }

    /// What a name is ordered by.
    fn spoken<'a>(&self, name: &'a str, reading: Option<&'a str>) -> Cow<'a, str> {
        self.read(chosen(name, reading))
    }

    fn read<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.characters {
            Characters::Pinyin if text.contains(is_han) => reading(text).into(),
            _ => text.into(),
        }
    }

    fn group(&self, first: char) -> String {
        if self.characters == Characters::Strokes && is_han(first) {
            return format!("{}畫", self.strokes(first));
        }
        let mut buffer = [0; 4];
        let first: &str = first.encode_utf8(&mut buffer);
        let latin = ('A'..='Z').rev().find(|letter| self.is_at_most(letter.encode_utf8(&mut [0; 4]), first));
        match latin {
            Some('Z') if self.is_at_most("Z", first) && !self.is_at_most(first, "Z") => first.to_uppercase(),
            Some(letter) => letter.to_string(),
            None => first.to_uppercase(),
        }
    }

    fn is_at_most(&self, left: &str, right: &str) -> bool {
        self.letters.compare(left, right) != Ordering::Greater
    }

    /// The strokes of a character. CLDR's order by strokes begins each number with a mark for indexes: U+FDD0 and the
    /// Braille pattern of that number.
    fn strokes(&self, character: char) -> u32 {
        let mut text = [0; 4];
        let character: &str = character.encode_utf8(&mut text);
        let begins = |strokes: &u32| {
            let mark: String = ['\u{FDD0}'].into_iter().chain(char::from_u32(0x2800 + strokes)).collect();
            self.order.compare(&mark, character) != Ordering::Greater
        };
        (1..=MOST_STROKES).take_while(begins).last().unwrap_or(MOST_STROKES)
    }
}

/// The reading of a profile, or else its name, from the first letter or digit on, so that “天府” stands at T.
fn chosen<'a>(name: &'a str, reading: Option<&'a str>) -> &'a str {
    let text = reading.filter(|reading| reading.contains(char::is_alphanumeric)).unwrap_or(name);
    text.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// No character of a name has more; from 36 on CLDR leaves out numbers.
const MOST_STROKES: u32 = 35;

fn load(locale: &Locale, strength: Strength) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    icu::collator::Collator::try_new(CollatorPreferences::from(locale), options)
        .expect("the root order is in the binary")
}

#[cfg(test)]
mod tests {
    use super::Collator;
    use crate::language::Language;
    use proptest::prelude::*;

    fn collator(tag: &str) -> Collator {
        Collator::new(&Language::parse(tag).unwrap())
    }

    fn sorted(tag: &str, names: &[&'static str]) -> String {
        let mut names = names.to_vec();
        collator(tag).sort(&mut names, |name| (name, None));
        names.join(" ")
    }

    #[test]
    fn names_stand_where_they_are_read() {
        let check = |tag, names: &[&'static str], expected| assert_eq!(sorted(tag, names), expected, "{tag}");
        let mixed = ["中国", "重庆", "Beta", "阿里", "腾讯", "zeta", "360", "Tkxel", "“天府”", "成都", "alpha"];
        check("zh", &mixed, "360 阿里 alpha Beta 成都 重庆 腾讯 “天府” Tkxel zeta 中国");
        check("zh-CN", &mixed, "360 阿里 alpha Beta 成都 重庆 腾讯 “天府” Tkxel zeta 中国");
        check("en", &mixed, "360 阿里 alpha Beta 成都 重庆 腾讯 “天府” Tkxel zeta 中国");
        check("zh", &["先进", "西北", "现代", "西安"], "西安 西北 现代 先进");
        check("zh-Hant", &["國", "一", "中", "人", "A"], "一 人 中 國 A");
        check("ur", &["پاکستان", "لاہور", "اسلام آباد", "بلوچستان"], "اسلام آباد بلوچستان پاکستان لاہور");
        check("en", &["Zeta", "élan", "Eland", "elan"], "elan élan Eland Zeta");
    }

    #[test]
    fn a_reading_takes_the_place_of_a_name() {
        let collator = collator("zh");
        let check = |name, reading, before, after| {
            let key = collator.key(name, Some(reading));
            assert!(collator.key(before, None) < key && key < collator.key(after, None), "{name} {reading}");
        };
        check("Tkxel", "tekeser", "特区", "腾讯");
        check("单县", "shan xian", "陕西", "上海");
        check("重楼", "chonglou", "崇明", "出版");
        assert_eq!(collator.key("阿里", Some(" ")), collator.key("阿里", None));
    }

    #[test]
    fn an_index_has_letters() {
        let check = |tag, name, reading, expected| assert_eq!(collator(tag).initial(name, reading), expected, "{name}");
        check("zh", "成都", None, "C");
        check("zh", "重庆", None, "C");
        check("zh", "重庆", Some("zhong qing"), "Z");
        check("zh", "“天府”", None, "T");
        check("zh", "Tkxel", None, "T");
        check("zh", "ＡＩ", None, "A");
        check("zh", "360", None, "#");
        check("zh", "", None, "#");
        check("zh", "……", None, "#");
        check("en", "élan", None, "E");
        check("en", "Ørsted", None, "O");
        check("en", "成都", None, "C");
        check("da", "Ørsted", None, "Ø");
        check("ur", "پاکستان", None, "پ");
        check("ur", "آزاد", None, "ا");
        check("ur", "Tkxel", None, "T");
        check("zh-Hant", "一", None, "1畫");
        check("zh-Hant", "人工", None, "2畫");
        check("zh-Hant", "台灣", None, "5畫");
        check("zh-Hant", "國", None, "11畫");
        check("zh-Hant", "Tkxel", None, "T");
        check("ru", "гугл", None, "Г");
    }

    #[test]
    fn an_order_is_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Collator>();
    }

    proptest! {
        #[test]
        fn different_names_are_never_equal(left in "[一-龥a-cé“ ]{0,4}", right in "[一-龥a-cé“ ]{0,4}", language in 0_usize..4) {
            let collator = collator(["en", "zh", "zh-Hant", "ur"][language]);
            prop_assert_eq!(collator.compare(&left, &right).is_eq(), left == right);
            prop_assert_eq!(collator.compare(&left, &right), collator.compare(&right, &left).reverse());
        }

        #[test]
        fn each_letter_of_an_index_comes_once(names in prop::collection::vec("[一-龥]{1,2}|[A-Za-zÀ-ÿ]{1,2}|[0-9]|[اآبپتٹجچدڈرڑسکگلمنوہھیے]{1,2}|“[a-z]", 0..30), language in 0_usize..4) {
            let collator = collator(["en", "zh", "zh-Hant", "ur"][language]);
            let mut names = names;
            collator.sort(&mut names, |name| (name, None));
            let mut initials: Vec<String> = names.iter().map(|name| collator.initial(name, None)).collect();
            initials.dedup();
            let distinct: std::collections::BTreeSet<&String> = initials.iter().collect();
            prop_assert_eq!(distinct.len(), initials.len(), "{:?} {:?}", names, initials);
        }
    }
}
