//! How much text there is, in the measures in which translators are paid.

use std::iter::Sum;
use std::ops::Add;

use crate::language::{Language, Script};

/// An amount of text. A text counts in one of the two only, by the language in which it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
    /// Words of the languages that put blanks between them.
    pub words: usize,
    /// Characters, without blanks, of those that do not: Chinese, Japanese, Thai and others.
    pub characters: usize,
}

impl Amount {
    /// The amount of a text.
    pub fn of(text: &str, language: &Language) -> Self {
        if has_no_blanks(language) {
            Self { words: 0, characters: text.chars().filter(|sign| !sign.is_whitespace()).count() }
        } else {
            let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
            Self { words: text.split_whitespace().filter(is_word).count(), characters: 0 }
        }
    }

    /// Whether there is nothing.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }

    /// How much work it is, to compare amounts of different languages: in words, of which one is worth about one and a half
    /// characters, as a Chinese text has one and a half times as many characters as its English has words.
    pub(super) fn weight(self) -> usize {
        self.words * 3 + self.characters * 2
    }
}

/// Whether a language is written without blanks between its words.
fn has_no_blanks(language: &Language) -> bool {
    let primary = language.as_str().split('-').next().unwrap_or_default();
    language.script() == Script::Han || matches!(primary, "th" | "lo" | "km" | "my" | "dz" | "bo")
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { words: self.words + other.words, characters: self.characters + other.characters }
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;
    use crate::language::Language;

    #[test]
    fn a_text_counts_as_its_language_is_written() {
        let check = |tag: &str, text: &str, words, characters| {
            let amount = Amount::of(text, &Language::parse(tag).expect("a tag"));
            assert_eq!(amount, Amount { words, characters }, "{tag} {text}");
        };
        check("en", "Design, training & support – in Urdu.", 5, 0);
        check("ur", "اردو میں چیٹ بوٹ", 4, 0);
        check("zh", "AI 技术，\n10家企业", 0, 10);
        check("zh-Hant", "數字人", 0, 3);
        check("ja", "チャットボット", 0, 7);
        check("ko", "챗봇 서비스", 2, 0);
        check("en", "", 0, 0);
    }
}
