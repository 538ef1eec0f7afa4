//! Characters of a Chinese keyboard that look like those of an English one. What other programs read, an address or a
//! date, must not hold them; a text may.

/// A text with its full-width letters, digits, signs and blanks as the plain ones that they look like, and the full stops of
/// Chinese as points.
pub fn half_width(text: &str) -> String {
    text.chars().map(plain).collect()
}

/// The first character of a text that [`half_width`] would change.
pub fn first_full_width(text: &str) -> Option<char> {
    text.chars().find(|sign| plain(*sign) != *sign)
}

fn plain(sign: char) -> char {
    // Unicode keeps the full-width forms of ASCII in its order.
    const TO_ASCII: u32 = 0xff01 - 0x21;
    match sign {
        '！'..='～' => char::from_u32(u32::from(sign) - TO_ASCII).unwrap_or(sign),
        '。' | '｡' => '.',
        '\u{3000}' => ' ',
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::{first_full_width, half_width};

    #[test]
    fn full_width_signs_become_plain_ones() {
        let check = |text, expected| assert_eq!(half_width(text), expected, "{text}");
        check("２０２３－０９－１３", "2023-09-13");
        check("ｗｗｗ．ａ。example", "www.a.example");
        check("a＠b：c／～", "a@b:c/~");
        check("中文、“字”", "中文、“字”");
        assert_eq!(first_full_width("a：b／"), Some('：'));
        assert_eq!(first_full_width("中文"), None);
    }
}
