//! Line ends of old programs of the Macintosh, which end a line with CR alone.
//!
//! YAML and Markdown take CR for the end of a line as well as LF, but whoever counts lines, looks for a fence or prints one
//! line of a text would have to know of both. So such a text is read with LF in their places, which are as many bytes, and
//! written as it was.

use std::borrow::Cow;

/// Puts LF in the place of every CR of a file that has no LF. In others a lone CR ends no line of the file.
pub(super) fn read(bytes: &mut [u8]) {
    if has_cr_alone(bytes) {
        bytes.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
    }
}

/// A text as it stands in a file that held these bytes: with the line ends of the file.
pub(super) fn written<'t>(held: &[u8], text: &'t str) -> Cow<'t, str> {
    if has_cr_alone(held) { text.replace('\n', "\r").into() } else { text.into() }
}

fn has_cr_alone(bytes: &[u8]) -> bool {
    bytes.contains(&b'\r') && !bytes.contains(&b'\n')
}

#[cfg(test)]
mod tests {
    use super::{read, written};

    #[test]
    fn lines_that_end_with_cr_alone_are_read_and_written() {
        let check = |held: &str, expected: &str| {
            let mut bytes = held.as_bytes().to_vec();
            read(&mut bytes);
            assert_eq!(String::from_utf8_lossy(&bytes), expected, "{held:?}");
            assert_eq!(written(held.as_bytes(), expected), held);
        };
        check("---\rname: x\r\r---\r", "---\nname: x\n\n---\n");
        check("a\r", "a\n");
        check("a\r\nb\r\n", "a\r\nb\r\n");
        check("a\rb\n", "a\rb\n");
        check("", "");
    }
}
