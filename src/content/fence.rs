//! Front matter and body of a Markdown file.

use std::ops::Range;

/// How a Markdown file is divided; all ranges are bytes of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Parts {
    /// YAML between two lines `---`, the first of which opens the file.
    Fenced {
        /// Between the two lines.
        yaml: Range<usize>,
        /// After the second.
        body: Range<usize>,
    },
    /// The first line is no `---`. `late` is a later line `---` with nothing but blank lines before it.
    Unfenced {
        /// The line.
        late: Option<Range<usize>>,
    },
    /// A line of dashes, `———` or `－－－`, stands where `---` is due.
    Dashes {
        /// The line.
        line: Range<usize>,
        /// Whether it was to open the front matter, not to close it.
        opens: bool,
    },
    /// The second `---` is missing.
    Unclosed {
        /// The first `---`.
        fence: Range<usize>,
        /// A line `...` that was meant to close it.
        dots: Option<Range<usize>>,
    },
}

/// Divides a Markdown file. A fence is `---` alone on its line; blanks after it do no harm. Later lines `---` are rules
/// of the body.
pub(super) fn parts(text: &str) -> Parts {
    let mut lines = lines(text);
    let Some((first, _)) = lines.next().filter(|(line, _)| is_fence(&text[line.clone()])) else {
        return dashes_first(text).unwrap_or_else(|| Parts::Unfenced { late: late_fence(text) });
    };
    let start = line_end(text, first.end);
    let is_end = |line: &str| is_fence(line) || is_dashes(line);
    match lines.find(|(line, _)| is_end(&text[line.clone()])) {
        Some((line, _)) if is_dashes(&text[line.clone()]) => Parts::Dashes { line, opens: false },
        Some((line, next)) => Parts::Fenced { yaml: start..line.start, body: next..text.len() },
        None => Parts::Unclosed { fence: 0..3, dots: dots(text) },
    }
}

/// Whether a line is a fence.
pub(super) fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// Whether a line is of dashes that are no hyphens: those of a Chinese keyboard, and what word processors make of `---`.
fn is_dashes(line: &str) -> bool {
    let line = line.trim_end();
    let is_dash = |sign: char| matches!(sign, '-' | '—' | '–' | '―' | '－' | '─' | '−');
    !line.is_ascii() && line.chars().all(is_dash)
}

/// A text whose first line that is not blank is of dashes.
fn dashes_first(text: &str) -> Option<Parts> {
    let (line, _) = lines(text).find(|(line, _)| !text[line.clone()].trim().is_empty())?;
    is_dashes(&text[line.clone()]).then_some(Parts::Dashes { line, opens: true })
}

fn late_fence(text: &str) -> Option<Range<usize>> {
    let (line, _) = lines(text).find(|(line, _)| !text[line.clone()].trim().is_empty())?;
    is_fence(&text[line.clone()]).then_some(line)
}

fn dots(text: &str) -> Option<Range<usize>> {
    lines(text).map(|(line, _)| line).find(|line| text[line.clone()].trim_end() == "...")
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |newline| from + newline + 1)
}

/// The lines of a text without their ends, each with the start of the next.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, usize)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let from = start;
        start += line.len();
        (from..from + line.trim_end_matches(['\n', '\r']).len(), start)
    })
}

#[cfg(test)]
mod tests {
    use super::{Parts, parts};

    #[test]
    fn front_matter_stands_between_two_fences() {
        let check = |text: &str, yaml: &str, body: &str| match parts(text) {
            Parts::Fenced { yaml: found, body: rest } => {
                assert_eq!((&text[found], &text[rest]), (yaml, body), "{text:?}");
            }
            other => panic!("{text:?} gave {other:?}"),
        };
        check("---\na: b\n---\nText\n", "a: b\n", "Text\n");
        check("---  \na: b\n--- \t\nText", "a: b\n", "Text");
        check("---\r\na: b\r\n---\r\nText\r\n", "a: b\r\n", "Text\r\n");
        check("---\n---\n", "", "");
        check("---\n---", "", "");
        check("---\na: b\n---\nText\n\n---\n\nMore", "a: b\n", "Text\n\n---\n\nMore");
        check("---\na: |\n  x\n  ---\n---\n", "a: |\n  x\n  ---\n", "");
        check("---\na: b\n...\n---\nText", "a: b\n...\n", "Text");
    }

    #[test]
    fn a_missing_fence_is_told() {
        let check = |text: &str, expected: &Parts| assert_eq!(&parts(text), expected, "{text:?}");
        check("", &Parts::Unfenced { late: None });
        check("Text\n---\n", &Parts::Unfenced { late: None });
        check(" ---\na: b\n---\n", &Parts::Unfenced { late: None });
        check("\n\n---\na: b\n---\n", &Parts::Unfenced { late: Some(2..5) });
        check("----\na: b\n---\n", &Parts::Unfenced { late: None });
        check("---\na: b\n", &Parts::Unclosed { fence: 0..3, dots: None });
        check("---\na: b\n...\nText", &Parts::Unclosed { fence: 0..3, dots: Some(9..12) });
        check("———\na: b\n———\n", &Parts::Dashes { line: 0..9, opens: true });
        check("\n－－－ \na: b\n---\n", &Parts::Dashes { line: 1..11, opens: true });
        check("---\na: b\n———\nText\n\n---\n", &Parts::Dashes { line: 9..18, opens: false });
        check("---\na: b\n—\nText", &Parts::Dashes { line: 9..12, opens: false });
        check("---", &Parts::Unclosed { fence: 0..3, dots: None });
    }
}
