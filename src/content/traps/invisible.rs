//! Signs that nobody sees: they come with what is copied from a web page or a document, and make another name of a field.

use std::ops::Range;

use super::certain::is_key;

/// Blanks of no width, joiners, marks for the direction of writing, the soft hyphen, and the mark of the order of bytes.
pub(super) fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// The bytes of the first of them in the name of a field. In the letters of some languages a joiner has its meaning, so that only
/// names in plain letters count, and those of the format.
pub(super) fn in_key(key: &str) -> Option<Range<usize>> {
    let start = key.find(is_invisible)?;
    let visible: String = key.chars().filter(|sign| !is_invisible(*sign)).collect();
    let end = key.len() - key[start..].trim_start_matches(is_invisible).len();
    (visible.is_ascii() && !visible.is_empty() || is_key(&visible)).then_some(start..end)
}

/// The name of the first sign of a text: `U+200B`.
pub(super) fn name(text: &str) -> String {
    text.chars().next().map_or_else(String::new, |sign| format!("U+{:04X}", u32::from(sign)))
}

#[cfg(test)]
mod tests {
    use super::in_key;

    #[test]
    fn an_invisible_sign_in_a_plain_name_is_found() {
        let check = |key: &str, expected: Option<std::ops::Range<usize>>| assert_eq!(in_key(key), expected, "{key:?}");
        check("\u{200b}name", Some(0..3));
        check("na\u{ad}me", Some(2..4));
        check("name\u{feff}\u{200b}", Some(4..10));
        check("\u{200b}简介", Some(0..3));
        check("name", None);
        check("\u{200b}", None);
        check("می\u{200c}شود", None);
    }
}
