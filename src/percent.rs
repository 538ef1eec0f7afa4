//! Percent-encoding (RFC 3986), undone: `%20` and the like in the links of bodies and in the paths of requests.

/// A text with its escapes decoded. What is no escape stays as it is written, and so does all of a text that is no UTF-8
/// then.
pub(crate) fn decoded(text: &str) -> String {
    bytes(text).0.unwrap_or_else(|| text.to_owned())
}

/// A text with its escapes decoded; nothing where a `%` begins none, or where it is no UTF-8 then.
pub(crate) fn strictly_decoded(text: &str) -> Option<String> {
    let (decoded, is_whole) = bytes(text);
    decoded.filter(|_| is_whole)
}

/// The decoded text, if it is one, and whether every `%` begins an escape.
fn bytes(text: &str) -> (Option<String>, bool) {
    let (bytes, mut is_whole) = (text.as_bytes(), true);
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while let Some(&byte) = bytes.get(position) {
        let escaped = if byte == b'%' { escaped(&bytes[position + 1..]) } else { None };
        is_whole &= byte != b'%' || escaped.is_some();
        decoded.push(escaped.unwrap_or(byte));
        position += if escaped.is_some() { 3 } else { 1 };
    }
    (String::from_utf8(decoded).ok(), is_whole)
}

/// The byte of the two hexadecimal digits at the beginning.
fn escaped(digits: &[u8]) -> Option<u8> {
    let digit = |position: usize| digits.get(position).and_then(|digit| char::from(*digit).to_digit(16));
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::{decoded, strictly_decoded};

    #[test]
    fn percent_encoding_is_undone_where_it_is_one() {
        let check = |text, expected, strict: Option<&str>| {
            assert_eq!(decoded(text), expected, "{text}");
            assert_eq!(strictly_decoded(text).as_deref(), strict, "{text}");
        };
        check("my%20plan.pdf", "my plan.pdf", Some("my plan.pdf"));
        check("%E5%8C%97", "北", Some("北"));
        check("100%", "100%", None);
        check("%zz%4", "%zz%4", None);
        check("%ff", "%ff", None);
    }
}
