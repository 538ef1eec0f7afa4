//! One line of a file as a report shows it, with the columns of what is marked in it.
//!
//! Columns are those of a terminal: a Chinese character takes two, a tab what is missing to the next stop.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::harmless;

/// Every so many columns a tab ends. Four is what most editors show, and half of what a terminal would waste.
const TAB_STOP: usize = 4;

/// What stands where a line was cut.
const CUT: &str = "…";

/// A line fit for a terminal, and where in it the carets go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Snippet {
    /// The line, or the part of it round the mark.
    pub(super) text: String,
    /// Columns before the first caret.
    pub(super) indent: usize,
    /// How many carets, at least one.
    pub(super) carets: usize,
}

/// The line of `text` in which `marked` begins, in at most `width` columns. A mark that goes on in further lines ends with
/// its first one; an empty one has a single caret.
pub(super) fn snippet(text: &str, marked: &Range<usize>, width: usize) -> Snippet {
    let start = text[..marked.start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let cells = cells(line);
    let column = |byte: usize| cells.iter().take_while(|cell| cell.byte < byte).last().map_or(0, Cell::end);
    cut(&cells, &(column(marked.start - start)..column(marked.end - start)), width)
}

/// A character as it is shown.
struct Cell {
    /// Its byte in the line.
    byte: usize,
    /// Its first column.
    column: usize,
    shown: String,
}

impl Cell {
    /// The column after its last one.
    fn end(&self) -> usize {
        self.column + self.shown.chars().filter_map(UnicodeWidthChar::width).sum::<usize>()
    }
}

fn cells(line: &str) -> Vec<Cell> {
    let mut column = 0;
    let cell = |(byte, character): (usize, char)| {
        let cell = Cell { byte, column, shown: shown(character, column) };
        column = cell.end();
        cell
    };
    line.char_indices().map(cell).collect()
}

fn shown(character: char, column: usize) -> String {
    match character {
        '\t' => " ".repeat(TAB_STOP - column % TAB_STOP),
        _ => harmless::stand_in(character).unwrap_or_else(|| character.to_string()),
    }
}

/// The part of a line round the mark, with `…` where something was left out.
fn cut(cells: &[Cell], mark: &Range<usize>, width: usize) -> Snippet {
    let all = cells.last().map_or(0, Cell::end);
    let from = if all <= width { 0 } else { first_column(mark, width) };
    let kept = || cells.iter().skip_while(|cell| cell.column < from);
    let origin = kept().next().map_or(0, |cell| cell.column);
    let lead = usize::from(origin > 0);
    let end = if lead + all - origin <= width { all } else { origin + width - lead - 1 };
    let mut text = CUT.repeat(lead);
    text.extend(kept().take_while(|cell| cell.end() <= end).map(|cell| &*cell.shown));
    text.push_str(if end < all { CUT } else { "" });
    let shift = |column: usize| lead + column.min(end).saturating_sub(origin);
    let indent = shift(mark.start);
    Snippet { text, indent, carets: shift(mark.end).saturating_sub(indent).max(1) }
}

/// The column from which a long line is shown: its beginning if the mark is near it, else a third of the width before
/// the mark, because what stands before explains more than what follows.
fn first_column(mark: &Range<usize>, width: usize) -> usize {
    if mark.end.min(mark.start + width / 2) < width { 0 } else { mark.start - width / 3 }
}

#[cfg(test)]
mod tests {
    use super::{Snippet, snippet};

    /// The line and, below it, its carets.
    fn drawn(text: &str, marked: &str, width: usize) -> String {
        let start = text.find(marked).expect("what is marked stands in the text");
        let Snippet { text, indent, carets } = snippet(text, &(start..start + marked.len()), width);
        format!("{text}\n{}{}", " ".repeat(indent), "^".repeat(carets))
    }

    #[test]
    fn carets_stand_below_what_they_mark() {
        let check = |text, marked, expected: &str| assert_eq!(drawn(text, marked, 40), expected);
        check("topic: chatbot", "chatbot", "topic: chatbot\n       ^^^^^^^");
        check("a\nname：塔克\nb", "：", "name：塔克\n    ^^");
        check("城市: 拉合尔 x", "x", "城市: 拉合尔 x\n             ^");
        check("\t- a", "\t", "    - a\n^^^^");
        check("ab\tc", "c", "ab  c\n    ^");
        check("one\r\ntwo", "one\r\ntwo", "one\n^^^");
        check("", "", "\n^");
        check("a: \u{200b}b", "b", "a: <U+200B>b\n           ^");
        check("a\x1b[31mb", "b", "a␛[31mb\n      ^");
        check("اردو: e\u{301}x", "x", "اردو: e\u{301}x\n       ^");
    }

    #[test]
    fn the_end_of_a_line_can_be_marked() {
        assert_eq!(snippet("name:\nx", &(5..5), 40), Snippet { text: "name:".to_owned(), indent: 5, carets: 1 });
        assert_eq!(snippet("name:\n", &(6..6), 40), Snippet { text: String::new(), indent: 0, carets: 1 });
    }

    #[test]
    fn long_lines_are_cut_round_the_mark() {
        let check = |text: &str, marked, expected: &str| assert_eq!(drawn(text, marked, 20), expected);
        check("0123456789012345678901234567890", "2", "0123456789012345678…\n  ^");
        check("aaaaaaaaaaaaaaaaaaaaaaaaaaaaXbbbbbbbbbbbbbbbbbbbbbb", "X", "…aaaaaaXbbbbbbbbbbb…\n       ^");
        check("天天天天天天天天天天天天天天天地人人人人人人人人人人", "地", "…天天天地人人人人人…\n       ^^");
        check("aaaaaaaaaaaaaaaaaaaaaaaaaaaaXYZ", "XYZ", "…aaaaaaXYZ\n       ^^^");
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_wider_than_it_may_be(text in "\\PC{0,60}", start in 0usize..200, length in 0usize..200, width in 10usize..60) {
            let start = text.floor_char_boundary(start.min(text.len()));
            let end = text.ceil_char_boundary((start + length).min(text.len()));
            let snippet = snippet(&text, &(start..end), width);
            let columns: usize = snippet.text.chars().filter_map(unicode_width::UnicodeWidthChar::width).sum();
            proptest::prop_assert!(columns <= width, "{columns} columns: {}", snippet.text);
            proptest::prop_assert!(snippet.indent + snippet.carets <= width.max(columns) + 1);
        }
    }
}
