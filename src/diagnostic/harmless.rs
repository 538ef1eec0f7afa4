//! Untrusted text made fit for a terminal.
//!
//! What a report quotes was written by anybody. A control character could move the cursor, colour the screen or hide a
//! line, and a character that turns the direction of writing could make the report say something else.

/// Facts longer than this are cut: a whole paragraph inside a message hides what is wrong.
const LONGEST: usize = 300;

/// How a character is shown that must not reach a terminal as it is; nothing for all others. Controls of ASCII become their
/// pictures (`␛`), the rest of the invisible ones their numbers (`<U+200B>`), by which they can be searched for.
///
/// The joiners U+200C and U+200D stay: Urdu and emoji are written with them.
pub(super) fn stand_in(character: char) -> Option<String> {
    match character {
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(character)).map(String::from),
        '\x7f' => Some("\u{2421}".to_owned()),
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Some(format!("<U+{:04X}>", u32::from(character))),
        _ => None,
    }
}

/// A text in one line, without anything that could harm a terminal, and not longer than a message can bear.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(4 * LONGEST));
    for (number, character) in text.trim_end().chars().enumerate() {
        if number == LONGEST {
            line.push('…');
            break;
        }
        match character {
            '\n' | '\r' | '\t' => line.push(' '),
            _ => push_harmless(&mut line, character),
        }
    }
    line
}

fn push_harmless(line: &mut String, character: char) {
    match stand_in(character) {
        Some(picture) => line.push_str(&picture),
        None => line.push(character),
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, one_line};

    #[test]
    fn nothing_reaches_the_terminal_but_text() {
        let check = |text: &str, expected: &str| assert_eq!(one_line(text), expected, "{text:?}");
        check("plain 中文", "plain 中文");
        check("a\x1b[31mred", "a␛[31mred");
        check("two\nlines\r\n", "two lines");
        check("a\u{202e}b\u{200b}c", "a<U+202E>b<U+200B>c");
        check("\u{9b}31m", "<U+009B>31m");
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
    }

    #[test]
    fn long_texts_are_cut() {
        let line = one_line(&"天".repeat(1000));
        assert_eq!(line.chars().count(), LONGEST + 1);
        assert!(line.ends_with('…'));
    }
}
