//! What was meant for a link and is none: `[text]（target）` with full-width parentheses, `[text](two words)`.
//!
//! `CommonMark` shows such a thing as it is written, without a word to anybody. Only the model knows what exists, and so
//! whether a target was meant or a remark in parentheses.

use std::ops::Range;

use super::AlmostLink;

/// Bytes within which a target is looked for; what stands in longer parentheses is prose.
const LONGEST: usize = 200;

/// What stands behind the closing brackets of a text that is no link, each with its bytes in `source`.
pub(super) fn in_text(source: &str, text: &Range<usize>) -> Vec<(AlmostLink, Range<usize>)> {
    let brackets = source[text.clone()].match_indices(']').map(|(at, _)| text.start + at);
    brackets.filter(|at| has_opening(&source[..*at])).filter_map(|at| behind(source, at + 1)).collect()
}

/// Whether a bracket was opened on the same line.
fn has_opening(before: &str) -> bool {
    before.bytes().rev().take(LONGEST).take_while(|byte| *byte != b'\n').any(|byte| byte == b'[')
}

fn behind(source: &str, start: usize) -> Option<(AlmostLink, Range<usize>)> {
    let rest = &source[start..];
    let open = rest.chars().next().filter(|sign| matches!(sign, '(' | '（'))?;
    let near = &rest[..rest.floor_char_boundary(LONGEST)];
    let line = near.split(['\n', '\r']).next()?;
    let close = line.find([')', '）'])?;
    let target = line[open.len_utf8()..close].trim();
    let end = close + line[close..].chars().next().map_or(0, char::len_utf8);
    let is_wide = open == '（' || line[close..].starts_with('）');
    let almost = AlmostLink { target: target.into(), is_wide, range: 0..0 };
    (!target.is_empty()).then_some((almost, start..start + end))
}
