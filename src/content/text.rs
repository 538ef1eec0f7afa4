//! One file's text: UTF-8, whole, and of a bearable size, or what is wrong with it.

use super::line_ends;
use super::stamp::Stamp;
use crate::diagnostic::Code;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// The most bytes that a text may have: 1 MiB.
const LARGEST: usize = 1 << 20;

/// The mark with which some programs begin a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A text as it was read.
#[derive(Clone, Debug)]
#[expect(clippy::struct_field_names, reason = "it is the text, beside what is known of it")]
pub(super) struct Text {
    /// The text without a byte order mark, its lines ended by LF or CRLF; where it is broken, as much of it as can be shown.
    pub(super) text: Arc<str>,
    /// What is wrong with it.
    pub(super) fault: Option<Fault>,
    /// What the system said of the file before it was read.
    pub(super) stamp: Option<Stamp>,
}

impl Text {
    /// A text that is in order, and of no file.
    pub(super) fn whole(text: Arc<str>) -> Self {
        Self { text, fault: None, stamp: None }
    }
}

/// What is wrong with a file's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Which problem it is.
    pub(super) code: Code,
    /// Where, in bytes of the text; nothing for the file as a whole.
    pub(super) range: Option<Range<usize>>,
    /// The fact that the message names, if there is one.
    pub(super) fact: Option<(&'static str, Fact)>,
}

/// What a message names of a broken file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// A short word: why a file could not be read.
    Word(&'static str),
    /// A size, or the number of a byte.
    Number(usize),
}

/// Reads a file.
pub(super) fn read(path: &Path) -> Text {
    match bytes(path) {
        Ok((bytes, data)) => Text { stamp: Stamp::of(&data), ..from_bytes(bytes, size_of(&data)) },
        Err(error) => broken(Code::UnreadableFile, None, Some(("reason", Fact::Word(reason(&error))))),
    }
}

/// A file's bytes, and what the system says of it. One byte more than is allowed is read, so that a file which grows meanwhile does no
/// harm.
fn bytes(path: &Path) -> io::Result<(Vec<u8>, Metadata)> {
    let file = File::open(path)?;
    let data = file.metadata()?;
    let mut bytes = Vec::with_capacity(size_of(&data).min(LARGEST) + 1);
    file.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes, data))
}

fn size_of(data: &Metadata) -> usize {
    usize::try_from(data.len()).unwrap_or(usize::MAX)
}

fn too_large(size: usize) -> Text {
    broken(Code::TooLarge, None, Some(("size", Fact::Number(size))))
}

/// Why a file cannot be read, as a word on which the message selects.
pub(super) fn reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::NotFound => "missing",
        _ => "other",
    }
}

/// The text that the bytes of a file of this size are, of which those beyond the largest text may be missing.
pub(super) fn from_bytes(mut bytes: Vec<u8>, size: usize) -> Text {
    if bytes.len() > LARGEST {
        return too_large(size.max(bytes.len()));
    }
    if is_utf16(&bytes) {
        return broken(Code::Utf16, None, None);
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    line_ends::read(&mut bytes);
    match String::from_utf8(bytes) {
        Ok(text) => Text { fault: nul(&text), ..Text::whole(text.into()) },
        Err(error) => not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()),
    }
}

/// A text in bytes, with the mark and the line ends of a file that held these: the other way round than [`from_bytes`].
pub(crate) fn as_held(held: &[u8], text: &str) -> Vec<u8> {
    let mark = if held.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { b"" };
    [mark, line_ends::written(held, text).as_bytes()].concat()
}

fn nul(text: &str) -> Option<Fault> {
    let at = text.as_bytes().iter().position(|byte| *byte == 0)?;
    Some(Fault { code: Code::NulByte, range: Some(at..at + 1), fact: None })
}

fn not_utf8(bytes: &[u8], at: usize) -> Text {
    let text: Arc<str> = String::from_utf8_lossy(bytes).into();
    // The text is the same up to here, where the sign for a broken character stands.
    let range = at..at + char::REPLACEMENT_CHARACTER.len_utf8();
    if let Some(fault) = nul(&text[..at]) {
        // Pictures and Word files have both, and are no texts in another encoding.
        return Text { fault: Some(fault), ..Text::whole(text) };
    }
    let fault = Fault { code: Code::NotUtf8, range: Some(range), fact: Some(("byte", Fact::Number(at + 1))) };
    Text { fault: Some(fault), ..Text::whole(text) }
}

/// Whether a text begins with UTF-16's mark, or has NUL in nearly every second byte as Latin letters have there.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return true;
    }
    let start = &bytes[..bytes.len().min(200)];
    let nuls = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let enough = start.len() / 5;
    enough > 0 && (nuls(0) > enough) != (nuls(1) > enough)
}

fn broken(code: Code, range: Option<Range<usize>>, fact: Option<(&'static str, Fact)>) -> Text {
    Text { fault: Some(Fault { code, range, fact }), ..Text::whole("".into()) }
}

#[cfg(test)]
mod tests {
    use super::{Code, LARGEST, as_held, from_bytes};

    #[test]
    fn good_texts_are_whole() {
        let check = |bytes: &[u8], expected: &str| {
            let text = from_bytes(bytes.to_vec(), bytes.len());
            assert_eq!((&*text.text, text.fault), (expected, None));
        };
        check(b"", "");
        check(b"\xef\xbb\xbfname: x\r\n", "name: x\r\n");
        check(b"\xef\xbb\xbfname: x\r", "name: x\n");
        check("名称".as_bytes(), "名称");
        check(&vec![b'a'; LARGEST], &"a".repeat(LARGEST));
    }

    #[test]
    fn what_was_read_is_written_as_it_was_held() {
        let check = |held: &str, other: &str| {
            let text = from_bytes(held.as_bytes().to_vec(), held.len()).text;
            assert_eq!(as_held(held.as_bytes(), &text), held.as_bytes(), "{held:?}");
            assert_eq!(as_held(held.as_bytes(), "名称\nb\n"), other.as_bytes(), "{held:?}");
        };
        check("", "名称\nb\n");
        check("a\n", "名称\nb\n");
        check("\u{feff}", "\u{feff}名称\nb\n");
        check("\u{feff}a\rb\r", "\u{feff}名称\rb\r");
        check("\u{feff}\u{feff}a\rb\n", "\u{feff}名称\nb\n");
        check("a\u{feff}\r", "名称\rb\r");
    }

    #[test]
    fn bad_bytes_have_a_place() {
        let check = |bytes: &[u8], code, range| {
            let fault = from_bytes(bytes.to_vec(), bytes.len()).fault.expect("a fault");
            assert_eq!((fault.code, fault.range), (code, range));
        };
        check(b"ab\xc3\x28", Code::NotUtf8, Some(2..5));
        check(b"\xef\xbb\xbfab\xff", Code::NotUtf8, Some(2..5));
        check(b"\xc3\xfb\xb3\xc6\n", Code::NotUtf8, Some(0..3));
        check(b"a\0b", Code::NulByte, Some(1..2));
        check(b"PK\x03\0abcd\xff", Code::NulByte, Some(3..4));
        check(b"\xff\xfea\0b\0", Code::Utf16, None);
        check(b"\xfe\xff\0a\0b", Code::Utf16, None);
        check(b"n\0a\0m\0e\0:\0 \0x\0", Code::Utf16, None);
        check(&vec![b'a'; LARGEST + 1], Code::TooLarge, None);
    }
}
