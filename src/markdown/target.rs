//! Where a link's target is written, so that a diagnostic can point at it and not at the whole sentence.

use std::ops::Range;

use pulldown_cmark::LinkType;

/// The bytes of the target of a link that stands at `link`, whose text ends at `text_end`.
pub(super) fn inline(source: &str, link: &Range<usize>, text_end: usize) -> Option<Range<usize>> {
    let from = text_end.clamp(link.start, link.end);
    let target = from + source.get(from..link.end)?.find("](")? + 2;
    destination(source, target..link.end)
}

/// The bytes of the target in the definition of a reference, `[label]: target "title"`.
pub(super) fn definition(source: &str, definition: &Range<usize>) -> Option<Range<usize>> {
    // A label may hold no unescaped bracket, so the first `]:` ends it.
    let target = definition.start + source.get(definition.clone())?.find("]:")? + 2;
    destination(source, target..definition.end)
}

/// The bytes between the angle brackets of `<https://…>`.
pub(super) fn autolink(link: &Range<usize>) -> Option<Range<usize>> {
    (link.len() > 2).then(|| link.start + 1..link.end - 1)
}

/// Whether a link is `<…>`, and what is missing of its target then.
pub(super) fn autolink_prefix(link_type: LinkType) -> Option<&'static str> {
    match link_type {
        LinkType::Autolink => Some(""),
        LinkType::Email => Some("mailto:"),
        _ => None,
    }
}

fn destination(source: &str, within: Range<usize>) -> Option<Range<usize>> {
    let text = &source[within.clone()];
    let start = within.start + (text.len() - text.trim_start().len());
    let text = &source[start..within.end];
    if let Some(inner) = text.strip_prefix('<') {
        let length = unescaped(inner, |byte| byte == b'>')?;
        return Some(start + 1..start + 1 + length);
    }
    let mut depth = 0_usize;
    let length = unescaped(text, |byte| {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return true,
            b')' => depth -= 1,
            _ => return byte.is_ascii_whitespace(),
        }
        false
    });
    Some(start..start + length.unwrap_or(text.len()))
}

/// Where the first byte is that ends a target and has no backslash before it.
fn unescaped(text: &str, mut ends: impl FnMut(u8) -> bool) -> Option<usize> {
    let mut is_escaped = false;
    text.bytes().position(|byte| {
        let found = !is_escaped && ends(byte);
        is_escaped = byte == b'\\' && !is_escaped;
        found
    })
}
