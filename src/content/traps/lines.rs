//! The lines of a YAML text as their writer sees them: indent, key, value. It works on broken texts too, which a parser
//! does not.

use super::signs::is_wide_blank;
use std::ops::Range;

/// A line that holds something: no blank line, no comment, no line of a text after `|` or `>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its first byte in the text.
    pub(super) start: usize,
    /// What it holds, without its end. The other ranges are bytes of this.
    pub(super) text: &'a str,
    /// Blanks of any kind before the rest.
    pub(super) indent: usize,
    /// The indent and each `- ` after it.
    pub(super) content: usize,
    /// The key before `: `, or before a colon at the end; nothing where there is none.
    pub(super) key: Option<Range<usize>>,
    /// What follows the key; all of the content where there is none.
    pub(super) value: Range<usize>,
}

impl<'a> Line<'a> {
    fn parse(start: usize, text: &'a str) -> Self {
        let indent = text.len() - text.trim_start().len();
        let mut content = indent;
        while let Some(rest) = text[content..].strip_prefix("- ") {
            content = text.len() - rest.trim_start().len();
        }
        let end = text.trim_end().len().max(content);
        let key = colon(&text[content..end]).map(|colon| content..content + colon);
        let after = key.as_ref().map_or(content, |key| key.end + 1);
        let value = end - text[after..end].trim_start_matches([' ', '\t']).len()..end;
        Self { start, text, indent, content, key, value }
    }

    /// What is written as its value.
    pub(super) fn value(&self) -> &'a str {
        &self.text[self.value.clone()]
    }

    /// The line with another value.
    pub(super) fn with_value(&self, value: &str) -> String {
        format!("{}{value}", &self.text[..self.value.start])
    }

    /// Whether deeper lines below belong to a text that begins after this one.
    fn opens_block(&self) -> bool {
        let header = self.value().split(" #").next().unwrap_or_default().trim_end();
        header.starts_with(['|', '>']) && header[1..].bytes().all(|byte| matches!(byte, b'+' | b'-' | b'1'..=b'9'))
    }
}

/// The colon after a key, in bytes.
fn colon(content: &str) -> Option<usize> {
    let ends_key = |byte: usize| content[byte + 1..].chars().next().is_none_or(|next| next == ' ' || next == '\t');
    match content.chars().next()? {
        '[' | '{' | '#' => None,
        quote @ ('"' | '\'') => {
            let close = 1 + content[1..].find(quote)? + 1;
            let colon = close + content[close..].len() - content[close..].trim_start().len();
            (content[colon..].starts_with(':') && ends_key(colon)).then_some(colon)
        }
        _ => content.match_indices(':').map(|(byte, _)| byte).find(|byte| ends_key(*byte)),
    }
}

/// The lines of a text, in order.
pub(super) fn outline(yaml: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut start = 0;
    // The indent of a line that a block of text follows.
    let mut block = None;
    for text in yaml.split_inclusive('\n') {
        let line = Line::parse(start, text.trim_end_matches(['\n', '\r']));
        start += text.len();
        let rest = line.text[line.indent..].trim_end();
        let is_inside = block.is_some_and(|indent| line.indent > indent);
        if rest.is_empty() || is_inside || rest.starts_with('#') {
            continue;
        }
        block = line.opens_block().then_some(line.indent);
        lines.push(line);
    }
    lines
}

/// The first blank of an indent that YAML does not take for one: its bytes in the line.
pub(super) fn wide_blank_of_indent(line: &Line<'_>) -> Option<Range<usize>> {
    let start = line.text[..line.indent].find(is_wide_blank)?;
    let rest = &line.text[start..line.indent];
    Some(start..start + rest.len() - rest.trim_start_matches(is_wide_blank).len())
}

#[cfg(test)]
mod tests {
    use super::outline;

    #[test]
    fn lines_have_key_and_value() {
        let check = |text: &str, expected: &[(usize, Option<&str>, &str)]| {
            let lines = outline(text);
            let found: Vec<_> = lines
                .iter()
                .map(|line| (line.content, line.key.clone().map(|key| &line.text[key]), line.value()))
                .collect();
            assert_eq!(found, expected, "{text:?}");
        };
        check("a: b: c", &[(0, Some("a"), "b: c")]);
        check("a:\n  - b: c\r\n", &[(0, Some("a"), ""), (4, Some("b"), "c")]);
        check("- - x", &[(4, None, "x")]);
        check("\"a: b\": c", &[(0, Some("\"a: b\""), "c")]);
        check("url: https://x", &[(0, Some("url"), "https://x")]);
        check("{a: b}", &[(0, None, "{a: b}")]);
        check("a: |\n  b: c\n\n  d\ne: f", &[(0, Some("a"), "|"), (0, Some("e"), "f")]);
        check("# x\n\na: > # y\n b\nc: >5", &[(0, Some("a"), "> # y"), (0, Some("c"), ">5")]);
        check("　a：b", &[(3, None, "a：b")]);
    }
}
