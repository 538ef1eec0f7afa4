//! Ids: `[a-z0-9][a-z0-9-]*`, at most 64 characters.

use icu::normalizer::DecomposingNormalizerBorrowed;
use pinyin::ToPinyin as _;

/// The most characters that an id may have.
const LONGEST: usize = 64;

/// Whether a text is an id.
pub(super) fn is_id(text: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= LONGEST && !text.starts_with('-') && text.bytes().all(is_allowed)
}

/// The id nearest to a text: lower case, accents off, Chinese by its reading, the rest as `-`. A text of other signs
/// alone gives `id`.
pub(super) fn nearest_id(text: &str) -> String {
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase();
    let letters: String = plain.chars().map(letters_of).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(LONGEST).collect();
    if id.is_empty() { "id".to_owned() } else { id.trim_end_matches('-').to_owned() }
}

fn letters_of(character: char) -> String {
    match character.to_pinyin() {
        Some(reading) => format!("-{}-", reading.plain().replace('ü', "v")),
        None if character.is_ascii_alphanumeric() => character.to_string(),
        // An accent, which normalisation has set free.
        None if matches!(character, '\u{300}'..='\u{36f}') => String::new(),
        None => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_id, nearest_id};
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
        check("Café", "cafe");
        check("  -x- ", "x");
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
}
