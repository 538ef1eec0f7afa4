//! Text and addresses as HTML wants them.

use std::fmt::Write;

/// Appends `text` so that it is safe as text and between double quotes.
pub(super) fn push_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        out.push_str(&rest[..at]);
        out.push_str(entity(rest.as_bytes()[at]));
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

fn entity(byte: u8) -> &'static str {
    match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        _ => "&quot;",
    }
}

/// Appends an address for an attribute. What a URL must not hold is percent-encoded; letters of all scripts stay, so that
/// a reader of the page's source can read them.
pub(super) fn push_url(out: &mut String, url: &str) {
    let mut has_fragment = false;
    for (at, character) in url.char_indices() {
        match character {
            '&' => out.push_str("&amp;"),
            '\'' => out.push_str("&#39;"),
            '#' if !has_fragment => {
                has_fragment = true;
                out.push('#');
            }
            '%' if is_percent_code(&url.as_bytes()[at..]) => out.push('%'),
            '#' | '%' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']' => {
                push_percent(out, character);
            }
            _ if character.is_whitespace() || character.is_control() || is_noncharacter(character) => {
                push_percent(out, character);
            }
            _ => out.push(character),
        }
    }
}

fn is_percent_code(bytes: &[u8]) -> bool {
    matches!(bytes, [_, first, second, ..] if first.is_ascii_hexdigit() && second.is_ascii_hexdigit())
}

/// Unicode's 66 noncharacters, which HTML forbids.
fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe
}

/// HTML without the control characters and noncharacters that it forbids even in texts.
pub(super) fn without_forbidden(mut html: String) -> String {
    if may_hold_forbidden(html.as_bytes()) && html.contains(is_forbidden) {
        html.retain(|character| !is_forbidden(character));
    }
    html
}

/// Whether some byte begins a character that may be forbidden. Nearly no text has one, and bytes are looked through faster
/// than characters.
fn may_hold_forbidden(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'\t' | b'\n' | b'\r' | 0x20..=0x7e | 0x80..=0xc1 | 0xc3..=0xee => false,
        // Full-width punctuation begins with it as well.
        0xef => matches!(bytes.get(at + 1), Some(0xb7 | 0xbf)),
        _ => true,
    })
}

/// Whether a character is more than a blank, and reaches the page.
pub(super) fn is_shown(character: char) -> bool {
    !character.is_whitespace() && !is_forbidden(character)
}

fn is_forbidden(character: char) -> bool {
    is_noncharacter(character) || (character.is_control() && !matches!(character, '\t' | '\n' | '\r'))
}

fn push_percent(out: &mut String, character: char) {
    for byte in character.encode_utf8(&mut [0; 4]).bytes() {
        // Writing to a String cannot fail.
        let _ = write!(out, "%{byte:02X}");
    }
}

/// Appends the text of an attribute's value or of HTML without its entities, as far as editors and the cleaner write any:
/// numbers and the five names.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (character, length) = entity_at(rest).unwrap_or(('&', 1));
        out.push(character);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The character of the entity with which a text begins, and the length of the entity.
fn entity_at(text: &str) -> Option<(char, usize)> {
    // The longest that is read is `&#x10ffff;`.
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let character = match &text[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        name => char::from_u32(code_point(name.strip_prefix('#')?)?)?,
    };
    Some((character, end + 1))
}

fn code_point(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        let check = |text, expected| {
            let mut out = String::new();
            push_text(&mut out, text);
            assert_eq!(out, expected, "{text:?}");
            assert_eq!(unescape(&out), text);
        };
        check("", "");
        check("a < b & \"c\" > 中", "a &lt; b &amp; &quot;c&quot; &gt; 中");
        check("&amp;", "&amp;amp;");
    }

    #[test]
    fn urls_hold_nothing_that_a_url_must_not() {
        let check = |url, expected| {
            let mut out = String::new();
            push_url(&mut out, url);
            assert_eq!(out, expected, "{url:?}");
        };
        check("/zh/companies/tkxel/#我们提供什么", "/zh/companies/tkxel/#我们提供什么");
        check("a b\"c'd", "a%20b%22c&#39;d");
        check("?a=1&b=[2]", "?a=1&amp;b=%5B2%5D");
        check("100%", "100%25");
        check("%E4%B8%AD%zz", "%E4%B8%AD%25zz");
        check("#a#b", "#a%23b");
        check("\u{fdd0}", "%EF%B7%90");
    }

    #[test]
    fn entities_are_read() {
        let check = |text, expected: &str| assert_eq!(unescape(text), expected, "{text:?}");
        check("a&amp;b&#39;&#x4e2d;", "a&b'中");
        check("&", "&");
        check("&;&#;&#x;&#xd800;&unknown;&amp", "&;&#;&#x;&#xd800;&unknown;&amp");
        check("&中中中中中;", "&中中中中中;");
    }
}
