//! A place as lines and columns, which is how people and machines are told of it.

use std::ops::Range;

use crate::source::{At, FileId, Place, Sources, line_and_column};

/// A place as lines and columns. Both count from 1, columns in characters; the end is the position after the last
/// character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// The file.
    pub(super) file: FileId,
    /// The bytes of its text; nothing if the file as a whole is meant.
    pub(super) bytes: Option<Range<usize>>,
    /// Where it begins.
    pub(super) line: usize,
    pub(super) column: usize,
    /// Where it ends.
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl Span {
    /// The lines and columns of a place. Bytes beyond the text's end are its end; a node that was not turned into bytes
    /// counts as the whole file, at 1:1.
    pub(super) fn of(place: Place, sources: &Sources) -> Self {
        let At::Bytes { start, end } = place.at else { return Self::whole(place.file) };
        let text = &*sources.get(place.file).text;
        let start = text.floor_char_boundary(start as usize);
        let end = text.ceil_char_boundary(end as usize).max(start);
        let (line, column) = line_and_column(text, start);
        let (end_line, end_column) = line_and_column(text, end);
        Self { file: place.file, bytes: Some(start..end), line, column, end_line, end_column }
    }

    fn whole(file: FileId) -> Self {
        Self { file, bytes: None, line: 1, column: 1, end_line: 1, end_column: 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::Span;
    use crate::source::{Place, Source, Sources};

    #[test]
    fn places_become_lines_and_columns() {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "a.md".to_owned(), text: "名: x\n中文\n".into(), yaml: 0..0 });
        let check = |place: Place, expected: [usize; 4]| {
            let span = Span::of(place, &sources);
            assert_eq!([span.line, span.column, span.end_line, span.end_column], expected, "{place:?}");
        };
        check(Place::bytes(file, 5..6), [1, 4, 1, 5]);
        check(Place::bytes(file, 7..13), [2, 1, 2, 3]);
        check(Place::bytes(file, 8..9), [2, 1, 2, 2]);
        check(Place::bytes(file, 0..13), [1, 1, 2, 3]);
        check(Place::bytes(file, 99..120), [3, 1, 3, 1]);
        check(Place::whole(file), [1, 1, 1, 1]);
        check(Place::node(file, 3), [1, 1, 1, 1]);
    }
}
