//! The signs of a Chinese keyboard, and the words that the format uses as keys.

use super::quoted;
use crate::content::keys;
use crate::language::half_width;

/// Quotation marks that YAML takes for text, each with the one that closes it.
const QUOTES: [(char, char); 5] = [('“', '”'), ('‘', '’'), ('「', '」'), ('『', '』'), ('＂', '＂')];

/// Pairs of which one mark was typed on a Chinese keyboard and the other on an English one.
const MIXED: [(char, char); 4] = [('“', '"'), ('＂', '"'), ('"', '”'), ('"', '＂')];

/// Full-width brackets, with the ones that YAML knows.
const BRACKETS: [(char, char); 6] = [('［', '['), ('］', ']'), ('【', '['), ('】', ']'), ('｛', '{'), ('｝', '}')];

/// The ideographic blank, the no-break blank, and the narrow one that web pages have.
const BLANKS: [char; 3] = ['\u{3000}', '\u{a0}', '\u{202f}'];

/// Languages of most sites, which are keys of words.
const LANGUAGES: [&str; 8] = ["en", "ur", "zh", "zh-CN", "zh-HK", "zh-Hans", "zh-Hant", "zh-TW"];

/// Whether a word is a key of the format, or a language of its words. Only to tell a key with a mistyped colon from a
/// sentence.
pub(super) fn is_known_key(word: &str) -> bool {
    keys::is_key(word) || LANGUAGES.contains(&word)
}

/// Whether a word is the tag of a language of most sites.
pub(super) fn is_language(word: &str) -> bool {
    LANGUAGES.contains(&word)
}

/// Whether a key's value is a list of ids or of names of the vocabulary.
pub(super) fn is_list_of_ids(key: &str) -> bool {
    keys::is_list_of_names(key)
}

/// Whether a character is a blank that YAML does not take for one.
pub(super) fn is_wide_blank(character: char) -> bool {
    BLANKS.contains(&character)
}

/// What a text holds behind a dash that is no hyphen and stands in the place of one, before a field: the dash, and the rest. Other
/// programs make long dashes of hyphens.
pub(super) fn after_wide_dash(text: &str) -> Option<(char, &str)> {
    let dash = text.chars().next().filter(|sign| matches!(sign, '－' | '–' | '—' | '−'))?;
    let rest = &text[dash.len_utf8()..];
    let field = rest.trim_start_matches(|sign| sign == ' ' || is_wide_blank(sign));
    let (word, _) = field.split_once([':', '：'])?;
    (is_known_key(word.trim()) || keys::is_foreign_key(word.trim())).then_some((dash, field))
}

/// How words of several languages are written that stand behind their field without braces: `en: Lahore, zh: 拉合尔`. Nothing for
/// any other text.
pub(super) fn in_languages(text: &str) -> Option<String> {
    let of_language = |part: &str| part.split_once(": ").is_some_and(|(language, _)| is_language(language));
    let mut entries: Vec<String> = Vec::new();
    for part in text.split(", ") {
        match entries.last_mut() {
            Some(last) if !of_language(part) => *last = format!("{last}, {part}"),
            _ if of_language(part) => entries.push(part.to_owned()),
            _ => return None,
        }
    }
    let in_braces = |entry: &String| match entry.split_once(": ") {
        Some((language, words)) if words.contains([',', ':', '#', '[', ']', '{', '}', '"']) => {
            format!("{language}: {}", quoted(words))
        }
        _ => entry.clone(),
    };
    Some(format!("{{{}}}", entries.iter().map(in_braces).collect::<Vec<_>>().join(", ")))
}

/// A field of one line with the colon that YAML knows.
pub(super) fn with_plain_colon(field: &str) -> String {
    match field.split_once([':', '：']) {
        Some((key, value)) if field[key.len()..].starts_with('：') => {
            format!("{}: {}", key.trim_end(), value.trim_start()).trim_end().to_owned()
        }
        _ => field.to_owned(),
    }
}

/// Blanks for those of an indent: an ideographic one is as wide as two. Nothing where something else is among them.
pub(super) fn plain_indent(blanks: &str) -> Option<String> {
    let blank = |sign| match sign {
        '\u{3000}' => Some("  "),
        _ if sign == ' ' || is_wide_blank(sign) => Some(" "),
        _ => None,
    };
    blanks.chars().map(blank).collect()
}

/// What a pair of Chinese quotation marks holds, or one half of which is Chinese, if one pair is round the whole text and none
/// other inside.
pub(super) fn in_quotes(text: &str) -> Option<&str> {
    let mixed = MIXED.into_iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    mixed
        .filter(|inner| !inner.is_empty() && !inner.contains(['"', '“', '”', '＂']))
        .or_else(|| in_chinese_quotes(text))
}

fn in_chinese_quotes(text: &str) -> Option<&str> {
    let (open, close) = QUOTES.into_iter().find(|(open, _)| text.starts_with(*open))?;
    let inner = text.strip_prefix(open)?.strip_suffix(close)?;
    (!inner.contains([open, close])).then_some(inner)
}

/// The bytes from a Chinese quotation mark at the start of a text up to the one that closes it.
pub(super) fn quote_length(text: &str) -> Option<usize> {
    let (open, close) = QUOTES.into_iter().find(|(open, _)| text.starts_with(*open))?;
    let inner = &text[open.len_utf8()..];
    inner.find(close).map(|at| open.len_utf8() + at + close.len_utf8())
}

/// Whether Chinese quotation marks are round the first words of a text alone: those are the text's own.
pub(super) fn is_quote_at_start(text: &str) -> bool {
    quote_length(text).is_some_and(|length| length < text.len())
}

/// Whether a text begins with a Chinese quotation mark.
pub(super) fn opens_quote(text: &str) -> bool {
    QUOTES.iter().any(|(open, _)| text.starts_with(*open))
}

/// A text without the Chinese quotation marks at its ends.
pub(super) fn trim_quotes(text: &str) -> &str {
    text.trim_matches(|character| QUOTES.iter().any(|(open, close)| character == *open || character == *close))
}

/// The bracket that YAML knows for a full-width one.
pub(super) fn plain_bracket(character: char) -> Option<char> {
    BRACKETS.iter().find(|(wide, _)| *wide == character).map(|(_, plain)| *plain)
}

/// Whether a full-width bracket opens a text and another closes it. `【…】` is a heading's sign in Chinese, and counts only
/// where a list is due.
pub(super) fn is_in_brackets(text: &str, is_list_due: bool) -> bool {
    let ends = (text.chars().next(), text.chars().next_back());
    match ends {
        (Some('［'), Some('］' | ']')) | (Some('｛'), Some('｝' | '}')) => true,
        (Some('【'), Some('】')) => is_list_due,
        _ => false,
    }
}

/// What YAML knows for a full-width colon, comma, bracket or quotation mark.
pub(super) fn plain(character: char) -> Option<&'static str> {
    match character {
        '：' => Some(": "),
        '，' => Some(", "),
        _ if QUOTES.iter().any(|(open, close)| character == *open || character == *close) => Some("\""),
        _ => match plain_bracket(character)? {
            '[' => Some("["),
            ']' => Some("]"),
            '{' => Some("{"),
            _ => Some("}"),
        },
    }
}

/// The value that a text in brackets begins with.
pub(super) fn before_next(text: &str) -> &str {
    text.split([',', '}', ']']).next().unwrap_or_default().trim_end()
}

/// A key of the format directly before a colon of either kind, at the start of a text: the key, and the colon's byte.
pub(super) fn mistyped_key(text: &str) -> Option<(&str, usize)> {
    // No key is longer.
    const LONGEST: usize = 16;
    let (colon, _) = text.char_indices().take(LONGEST).find(|(_, sign)| matches!(sign, ':' | '：'))?;
    is_known_key(&text[..colon]).then_some((&text[..colon], colon))
}

/// A text without the quotation marks of a Chinese keyboard round it, a time with the colon of a clock: `“09：30”` becomes `09:30`.
pub(super) fn without_quotes(text: &str) -> String {
    let text = in_quotes(text).unwrap_or_else(|| if is_quote_at_start(text) { text } else { trim_quotes(text) });
    let is_below = |part: &str, most: u8| part.len() == 2 && part.parse().is_ok_and(|number: u8| number < most);
    let is_time = text.split_once('：').is_some_and(|(hour, minute)| is_below(hour, 24) && is_below(minute, 60));
    if is_time { half_width(text) } else { text.to_owned() }
}

/// Whether a value opens a quotation mark of YAML and does not close it.
pub(super) fn stays_open(value: &str) -> bool {
    let Some(rest) = value.strip_prefix('"') else {
        return value.strip_prefix('\'').is_some_and(|rest| !rest.replace("''", "").contains('\''));
    };
    let mut is_escaped = false;
    !rest.chars().any(|sign| {
        let closes = sign == '"' && !is_escaped;
        is_escaped = sign == '\\' && !is_escaped;
        closes
    })
}

#[cfg(test)]
mod tests {
    use super::{in_languages, in_quotes, stays_open, without_quotes};

    #[test]
    fn a_time_in_chinese_quotation_marks_gets_the_colon_of_a_clock() {
        assert_eq!(["“09：30”", "「1：3」", "“比例：09：30”"].map(without_quotes), ["09:30", "1：3", "比例：09：30"]);
    }

    #[test]
    fn a_quotation_mark_stays_open_or_does_not() {
        for open in ["\"abc", "\"a \\\" b", "'it''s", "'abc"] {
            assert!(stays_open(open), "{open}");
        }
        for closed in ["\"abc\"", "\"a \\\\\"", "'it''s'", "abc", "\"a\" b"] {
            assert!(!stays_open(closed), "{closed}");
        }
    }

    #[test]
    fn words_of_languages_get_their_braces() {
        let check = |text, expected: Option<&str>| assert_eq!(in_languages(text).as_deref(), expected, "{text}");
        check("en: Lahore", Some("{en: Lahore}"));
        check("en: Lahore, zh: 拉合尔", Some("{en: Lahore, zh: 拉合尔}"));
        check("en: Lahore, Pakistan, zh: 拉合尔", Some("{en: \"Lahore, Pakistan\", zh: 拉合尔}"));
        check("AI: now", None);
        check("Lahore, zh: 拉合尔", None);
    }

    #[test]
    fn quotes_count_where_they_hold_all() {
        let check = |text, expected| assert_eq!(in_quotes(text), expected, "{text}");
        check("“天府”", Some("天府"));
        check("「天府」", Some("天府"));
        check("“天府\"", Some("天府"));
        check("\"天府”", Some("天府"));
        check("“天府\"软件园", None);
        check("“天\"府\"", None);
        check("\"天府\"", None);
        check("“\"", None);
        check("“天府”软件园", None);
        check("“甲”和“乙”", None);
        check("《天府》", None);
        check("“", None);
    }
}
