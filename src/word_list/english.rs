//! English words reduced to their stems, by which a gloss and a text are compared. It stands alone, because the build
//! script packs the stems of glosses with the very same rules.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use super::is_han;

/// The number of these rules. It grows with every change of them, so that a word list packed by other rules is refused.
pub(super) const STEMMING: u32 = 1;

/// Words that say nothing about what a text is about: Snowball's English list, with the letters
/// that an apostrophe leaves behind, and a few more (`etc`, `may`, `within`).
const STOP_WORDS: [&str; 145] = [
    "a",
    "about",
    "above",
    "after",
    "again",
    "against",
    "all",
    "also",
    "am",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "below",
    "between",
    "both",
    "but",
    "by",
    "can",
    "cannot",
    "could",
    "did",
    "do",
    "does",
    "doing",
    "don",
    "down",
    "during",
    "each",
    "etc",
    "few",
    "for",
    "from",
    "further",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "here",
    "hers",
    "herself",
    "him",
    "himself",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "itself",
    "just",
    "ll",
    "may",
    "me",
    "might",
    "more",
    "most",
    "must",
    "my",
    "myself",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "on",
    "once",
    "only",
    "or",
    "other",
    "ought",
    "our",
    "ours",
    "ourselves",
    "out",
    "over",
    "own",
    "per",
    "re",
    "s",
    "same",
    "shall",
    "she",
    "should",
    "so",
    "some",
    "such",
    "t",
    "than",
    "that",
    "the",
    "their",
    "theirs",
    "them",
    "themselves",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "too",
    "under",
    "until",
    "up",
    "upon",
    "ve",
    "very",
    "via",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "why",
    "will",
    "with",
    "within",
    "without",
    "would",
    "you",
    "your",
    "yours",
    "yourself",
    "yourselves",
];

/// The stems of a text's words, in lower case and in order, without stop words: Porter's second stemmer ("Snowball
/// English"). Whatever is neither letter nor digit parts two words; Han characters are left out.
pub(crate) fn stems(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let words = text.split(|character: char| !character.is_alphanumeric() || is_han(character));
    words.filter(|word| !word.is_empty()).filter_map(stem)
}

/// The stem of one word; nothing for a stop word.
pub(crate) fn stem(word: &str) -> Option<Cow<'_, str>> {
    let lower = if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    };
    if STOP_WORDS.binary_search(&&*lower).is_ok() {
        return None;
    }
    let stemmer = Stemmer::create(Algorithm::English);
    Some(match lower {
        Cow::Borrowed(lower) => stemmer.stem(lower),
        Cow::Owned(lower) => Cow::Owned(stemmer.stem(&lower).into_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::{STOP_WORDS, stems};

    #[test]
    fn words_become_stems() {
        let check = |text, expected| assert_eq!(stems(text).collect::<Vec<_>>().join(" "), expected, "{text}");
        check("Databases", "databas");
        check("to provide data-driven solutions", "provid data driven solut");
        check("Internet of Things (IoT)", "internet thing iot");
        check("5G, R&D; 3D printing", "5g r d 3d print");
        check("the and of", "");
        check("数据库 database", "databas");
        check("Élan café", "élan café");
    }

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP_WORDS.is_sorted());
    }
}
