//! The text below the front matter.

use std::ops::Range;

use super::line_end;
use crate::content::fence::{self, Parts};
use crate::content::traps;

/// A body as people count it: without blank lines at its beginning and blanks at its end, and with LF for line ends.
pub(crate) fn body_of(text: &str) -> String {
    text[inner(text)].replace("\r\n", "\n")
}

/// A Markdown file with another body; nothing where it could not be read back, as one that closes a fence.
pub(crate) fn with_body(file: &str, body: &str) -> Option<String> {
    let line_end = line_end(file);
    let body = body_of(body).replace('\n', line_end);
    let range = range(file)?;
    let old = &file[range.clone()];
    let inner = inner(old);
    let head = &file[..range.start + if old[inner.clone()].is_empty() { 0 } else { inner.start }];
    let tail = if old[inner.clone()].is_empty() || old[inner.end..].is_empty() { line_end } else { &old[inner.end..] };
    // A file may end with its fence.
    let gap = if head.is_empty() || head.ends_with('\n') { "" } else { line_end };
    let changed = [head, gap, &body, tail].concat();
    [changed.clone(), fenced(&changed, line_end)].into_iter().find(|changed| is_read_back(changed, file, &body))
}

/// A file that is a body alone, with the empty front matter that keeps its first line from being taken for one.
fn fenced(body: &str, line_end: &str) -> String {
    format!("---{line_end}---{line_end}{body}")
}

fn is_read_back(changed: &str, file: &str, body: &str) -> bool {
    let yaml = |text: &str| match fence::parts(text) {
        Parts::Fenced { yaml, .. } => text[yaml].to_owned(),
        _ => String::new(),
    };
    range(changed).is_some_and(|range| changed[range.clone()][inner(&changed[range])] == *body)
        && yaml(changed) == yaml(file)
}

/// The bytes of the body: all of a file without front matter, as translations may be.
fn range(file: &str) -> Option<Range<usize>> {
    match fence::parts(file) {
        Parts::Fenced { body, .. } => Some(body),
        Parts::Unfenced { late: None } if !traps::begins_with_key(file) => Some(0..file.len()),
        _ => None,
    }
}

/// What is left of a text without blank lines before it and blanks behind it.
fn inner(text: &str) -> Range<usize> {
    let end = text.trim_end().len();
    let first = end - text[..end].trim_start().len();
    let start = text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    start..end
}
