//! Words of Arabic script, as Urdu and its neighbours write them. One letter has several code points, by keyboard and by
//! habit, and readers do not see which was typed.

/// Is it a letter, a digit or a mark of Arabic script? Joiners count: they stand inside words.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{200C}' | '\u{200D}')
        && !is_punctuation(c)
}

fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{60F}' | '\u{61B}'..='\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{6D4}' | '\u{6DD}' | '\u{6DE}')
}

/// A word with one code point a letter: hamza off its carrier, one yeh (the great yeh ے is a letter of its own), one kaf, one heh, plain digits, and neither
/// diacritics nor joiners. Empty for a word of marks alone.
pub(super) fn folded(word: &str) -> String {
    word.chars().filter(|c| !is_mark(*c)).map(folded_letter).collect()
}

fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61A}' | '\u{621}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{674}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{8D3}'..='\u{8FF}' | '\u{200C}' | '\u{200D}'
    )
}

fn folded_letter(c: char) -> char {
    match c {
        'آ' | 'أ' | 'إ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ي' | 'ى' | 'ۍ' | 'ێ' | 'ې' => 'ی',
        'ۓ' => 'ے',
        'ك' | 'ڪ' | 'ګ' => 'ک',
        'ه' | 'ۀ' | 'ۂ' | 'ۃ' | 'ة' | 'ە' => 'ہ',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        _ => c,
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// Is it an Urdu word that says nothing by itself? The word must be [`folded`].
pub(super) fn is_stop_word(folded: &str) -> bool {
    STOP_WORDS.contains(&folded)
}

/// The most frequent particles, pronouns and forms of "be" and "do" of Urdu, folded.
const STOP_WORDS: &[&str] = &[
    "کا",
    "کی",
    "کے",
    "کو",
    "میں",
    "سے",
    "اور",
    "ہے",
    "ہی",
    "ہیں",
    "پر",
    "نے",
    "یہ",
    "وہ",
    "کہ",
    "جو",
    "تک",
    "لیے",
    "ایک",
    "اس",
    "ان",
    "بھی",
    "تھا",
    "تھی",
    "تھے",
    "ہو",
    "ہوں",
    "ہم",
    "اپ",
    "جس",
    "یا",
    "تو",
    "گا",
    "گی",
    "گے",
    "کر",
    "کرنا",
    "کرنے",
    "کیا",
    "ساتھ",
    "والی",
    "والے",
    "والا",
    "اپنی",
    "اپنے",
    "اپنا",
    "ہمیں",
    "چاہیے",
    "نہیں",
    "طور",
    "ذریعے",
];

#[cfg(test)]
mod tests {
    use super::{STOP_WORDS, folded, is_arabic};

    #[test]
    fn letters_fold_to_one_code_point() {
        let check = |word, expected| assert_eq!(folded(word), expected, "{word}");
        check("آب", "اب");
        check("مسئلہ", "مسیلہ");
        check("رؤف", "روف");
        check("كمپيوٽر", "کمپیوٽر");
        check("علمِ", "علم");
        check("جزء", "جز");
        check("می\u{200C}خواهم", "میخواہم");
        check("٤۴", "44");
        check("ِ", "");
    }

    #[test]
    fn every_stop_word_is_folded() {
        for word in STOP_WORDS {
            assert_eq!(folded(word), *word);
        }
    }

    #[test]
    fn punctuation_is_no_letter() {
        let check = |text: &str, expected| assert!(text.chars().all(|c| is_arabic(c) == expected), "{text}");
        check("پاکستانًّ٣۳\u{200C}", true);
        check("،؛؟۔٪aZ9漢", false);
    }
}
