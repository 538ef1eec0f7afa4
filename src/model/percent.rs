//! Percent-encoding in the links of bodies, undone.

/// A path or an anchor with `%20` and the like decoded; one that is no UTF-8 then stays as it is written.
pub(super) fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while let Some(&byte) = bytes.get(position) {
        let escaped = if byte == b'%' { escaped(&bytes[position + 1..]) } else { None };
        decoded.push(escaped.unwrap_or(byte));
        position += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

/// The byte of the two hexadecimal digits at the beginning.
fn escaped(digits: &[u8]) -> Option<u8> {
    let digit = |position: usize| digits.get(position).and_then(|digit| char::from(*digit).to_digit(16));
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn percent_encoding_is_undone_where_it_is_one() {
        let check = |text, expected| assert_eq!(decoded(text), expected, "{text}");
        check("my%20plan.pdf", "my plan.pdf");
        check("%E5%8C%97", "北");
        check("100%", "100%");
        check("%zz%4", "%zz%4");
        check("%ff", "%ff");
    }
}
