//! A text as a bag of terms. Chinese is never cut into words here: characters and pairs of characters find more of what
//! belongs together than any segmentation did, and they know no unknown words.

mod arabic;

use std::borrow::Cow;
use std::ops::Range;

use icu::normalizer::ComposingNormalizerBorrowed;
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

use crate::language::is_han;
use crate::word_list::stem;

/// A term, as a number: the same for the same term in every text, and for two terms as good as never. A collision would
/// show as a wrong match, nothing worse. Keys lie evenly in all 64 bits.
pub(super) type TermKey = u64;

/// What a term is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TermKind {
    /// One Chinese character.
    Han,
    /// Two neighbouring ones.
    HanPair,
    /// A word of Arabic script, without diacritics.
    Arabic,
    /// The stem of a word of any other script.
    Stem,
    /// Two neighbouring stems.
    StemPair,
}

impl TermKind {
    /// How much a term of this kind counts. Pairs of stems repeat what their stems have said.
    pub(super) fn weight(self) -> f32 {
        if self == Self::StemPair { 0.5 } else { 1.0 }
    }
}

/// A term where it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// Which term.
    pub key: TermKey,
    /// What it is made of.
    pub kind: TermKind,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

/// A run of letters and digits of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Chinese characters.
    Han(&'t str),
    /// Letters of Arabic script with their marks.
    Arabic(&'t str),
    /// Letters and digits of any other script.
    Word(&'t str),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    Han,
    Arabic,
    Other,
    None,
}

fn letter(c: char) -> Letter {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() { Letter::Other } else { Letter::None };
    }
    if is_han(c) {
        Letter::Han
    } else if arabic::is_arabic(c) {
        Letter::Arabic
    } else if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}') {
        Letter::Other
    } else {
        Letter::None
    }
}

/// One spelling for what looks alike: full-width letters become plain ones, presentation forms the letters that they show
/// (Unicode's NFKC). Nearly every text is returned as it is.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    // Nearly all English: the normalizer need not be asked.
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfkc().normalize(text)
}

/// A text with simplified characters for traditional ones; a text without Chinese characters is returned as it is.
pub(super) fn simplified(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() && text.chars().any(is_han) { Cow::Owned(fast2s::convert(text)) } else { Cow::Borrowed(text) }
}

/// The runs of a text in its order, with the byte at which each begins.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = (usize, Token<'_>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].find(|c| letter(c) != Letter::None)?;
        let start = at;
        let kind = text[start..].chars().next().map(letter)?;
        at = text[start..].find(|c| letter(c) != kind).map_or(text.len(), |length| start + length);
        let run = &text[start..at];
        let token = match kind {
            Letter::Han => Token::Han(run),
            Letter::Arabic => Token::Arabic(run),
            Letter::Other | Letter::None => Token::Word(run),
        };
        Some((start, token))
    })
}

/// The term of a stem.
pub(super) fn stem_key(stem: &str) -> TermKey {
    xxh3_64(stem.as_bytes())
}

/// The term of a word of the word list, which is none of the text's own: 中 as a character and 中 as a word differ.
pub(super) fn word_key(word: &str) -> TermKey {
    stem_key(word).rotate_left(1) ^ 1
}

fn pair_key(first: TermKey, second: TermKey) -> TermKey {
    spread(first.rotate_left(23) ^ second)
}

/// Spreads numbers evenly over 64 bits, one to one: 2⁶⁴ by the golden ratio (Knuth, The Art of Computer Programming, 6.4).
fn spread(number: u64) -> TermKey {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Reads texts into terms. It remembers the stems of words, of which a directory has few and a text many.
#[derive(Default)]
pub(super) struct TermReader {
    /// A word as written, and the term of its stem; none for a stop word.
    known: FxHashMap<Box<str>, Option<TermKey>>,
}

impl TermReader {
    /// Every term of a text, which must be [`plain`] and [`simplified`], in its order; a pair follows its second half.
    /// Stems are neighbours where nothing but blanks, hyphens and stop words stands between them.
    pub(super) fn read(&mut self, text: &str, mut each: impl FnMut(Term)) {
        let mut last: Option<(TermKey, Range<usize>)> = None;
        for (start, token) in tokens(text) {
            match token {
                Token::Han(run) => han_terms(start, run, &mut each),
                Token::Arabic(word) => arabic_term(start, word, &mut each),
                Token::Word(word) => {
                    let Some(key) = self.stem(word) else { continue };
                    let span = start..start + word.len();
                    each(Term { key, kind: TermKind::Stem, span: span.clone() });
                    if let Some((before, place)) = last.filter(|(_, place)| is_neighbour(&text[place.end..start])) {
                        each(Term {
                            key: pair_key(before, key),
                            kind: TermKind::StemPair,
                            span: place.start..span.end,
                        });
                    }
                    last = Some((key, span));
                }
            }
        }
    }

    fn stem(&mut self, word: &str) -> Option<TermKey> {
        if let Some(key) = self.known.get(word) {
            return *key;
        }
        let key = stem(word).map(|stem| stem_key(&stem));
        self.known.insert(word.into(), key);
        key
    }
}

fn is_neighbour(between: &str) -> bool {
    between
        .chars()
        .all(|c| c.is_alphabetic() && letter(c) == Letter::Other || matches!(c, ' ' | '-' | '\'' | '’' | '/' | '\n'))
}

fn han_terms(start: usize, run: &str, each: &mut impl FnMut(Term)) {
    let mut before: Option<char> = None;
    for (at, c) in run.char_indices() {
        let (from, end) = (start + at, start + at + c.len_utf8());
        each(Term { key: spread(u64::from(u32::from(c))), kind: TermKind::Han, span: from..end });
        if let Some(first) = before {
            let key = spread(1 << 42 | u64::from(u32::from(first)) << 21 | u64::from(u32::from(c)));
            each(Term { key, kind: TermKind::HanPair, span: from - first.len_utf8()..end });
        }
        before = Some(c);
    }
}

fn arabic_term(start: usize, word: &str, each: &mut impl FnMut(Term)) {
    let folded = arabic::folded(word);
    if !folded.is_empty() && !arabic::is_stop_word(&folded) {
        each(Term { key: stem_key(&folded), kind: TermKind::Arabic, span: start..start + word.len() });
    }
}

#[cfg(test)]
mod tests {
    use super::{TermKind, TermReader, plain, simplified};

    /// The terms of a text as they stand in it.
    fn terms(text: &str, kinds: &[TermKind]) -> String {
        let mut found = Vec::new();
        TermReader::default().read(text, |term| {
            if kinds.contains(&term.kind) {
                found.push(text[term.span].to_owned());
            }
        });
        found.join("|")
    }

    fn keys(text: &str) -> Vec<u64> {
        let mut found = Vec::new();
        TermReader::default().read(&simplified(&plain(text)), |term| found.push(term.key));
        found
    }

    #[test]
    fn a_text_is_cut_into_terms() {
        use TermKind::{Arabic, Han, HanPair, Stem, StemPair};
        let check = |text, kinds: &[TermKind], expected| assert_eq!(terms(text, kinds), expected, "{text}");
        check("人工智能", &[Han], "人|工|智|能");
        check("人工智能", &[HanPair], "人工|工智|智能");
        check("人工，智能", &[HanPair], "人工|智能");
        check("人AI工", &[HanPair], "");
        check("基于AI的SaaS平台", &[Stem, HanPair], "基于|AI|SaaS|平台");
        check("AI的SaaS", &[StemPair], "");
        check("The internet of things", &[Stem], "internet|things");
        check("The internet of things", &[StemPair], "internet of things");
        check("Cloud-native, edge", &[StemPair], "Cloud-native");
        check("C3 5G", &[Stem, StemPair], "C3|5G|C3 5G");
        check("ہمیں موبائل ایپ چاہیے", &[Arabic], "موبائل|ایپ");
        check("پاکستان، چین", &[Arabic], "پاکستان|چین");
        check("", &[Han, HanPair, Arabic, Stem, StemPair], "");
        check("，。 ()–", &[Han, HanPair, Arabic, Stem, StemPair], "");
    }

    #[test]
    fn one_term_in_many_spellings() {
        let check = |one, other| assert_eq!(keys(one), keys(other), "{one} {other}");
        check("Databases", "database");
        check("TESTING", "tests");
        check("ＡＩ", "AI");
        check("資料庫開發", "资料库开发");
        check("皇后", "皇后");
        check("乾隆", "乾隆");
        check("كراچي", "کراچی");
        check("أردو", "اردو");
        check("اُردُو", "اردو");
        check("مؤسسة", "موسسہ");
        check("لا\u{640}\u{640}ہور", "لاہور");
        check("۲۰۲۳", "2023");
        check("\u{FEFB}ہور", "لاہور");
    }

    #[test]
    fn what_reads_differently_stays_different() {
        let check = |one, other| assert_ne!(keys(one), keys(other), "{one} {other}");
        check("database", "datum");
        check("数据", "据数");
        check("لڑکا", "لڑکے");
        check("new work", "work new");
    }

    #[test]
    fn a_folded_text_keeps_its_length() {
        let check = |text: &str| assert_eq!(simplified(text).len(), text.len(), "{text}");
        check("資訊與軟體開發：雲端運算");
        check("瞭望著作乾燥計畫鍾書");
    }
}
