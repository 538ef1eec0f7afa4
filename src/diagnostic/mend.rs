//! Mends: changes that take a problem away for certain.
//!
//! A mend is made where the advice is made, of the same words, so that what a message tells to write and what is written
//! never disagree. Where two readings are possible there is none, and the advice is left to people.

use crate::source::{At, FileId, Place};
use std::ops::Range;

use super::Code;

/// A change of one place: what stands there gives way to another text, and no other byte changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// The problem that it mends.
    pub code: Code,
    /// What gives way: bytes of a text, once the diagnostic has been [located](crate::content::locate).
    pub place: Place,
    /// What takes its place.
    pub text: String,
}

impl Mend {
    /// The file, and the bytes of its text that give way. Nothing for a place that was not located.
    pub fn range(&self) -> Option<(FileId, Range<usize>)> {
        match self.place.at {
            At::Bytes { start, end } => Some((self.place.file, start as usize..end as usize)),
            At::Whole | At::Node(_) => None,
        }
    }
}

/// A mend that was made, or would be: where, and what gives way to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The problem that it mends.
    pub code: Code,
    /// The path of the file from the site's root.
    pub path: String,
    /// Where it begins in the file as it was, from 1.
    pub line: usize,
    /// Likewise, in characters.
    pub column: usize,
    /// What gives way. Where several mends were made at one place, the later ones change what the earlier ones wrote.
    pub before: String,
    /// What takes its place.
    pub after: String,
}

/// Those of some mends of one text that can be made together, in the order of their places. Of two that touch each other
/// the first is kept.
pub(crate) fn apart(mut changes: Vec<(Range<usize>, &Mend)>) -> Vec<(Range<usize>, &Mend)> {
    changes.sort_by_key(|(range, _)| (range.start, range.end));
    let mut end = None;
    changes.retain(|(range, _)| {
        let is_apart = end.is_none_or(|end| range.start > end);
        if is_apart {
            end = Some(range.end);
        }
        is_apart
    });
    changes
}

/// A text in which ranges give way to other texts. The ranges are in order and apart.
pub(crate) fn replaced<'a>(text: &str, changes: impl IntoIterator<Item = (Range<usize>, &'a str)>) -> String {
    let mut result = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for (range, new) in changes {
        result.push_str(&text[from..range.start]);
        result.push_str(new);
        from = range.end;
    }
    result.push_str(&text[from..]);
    result
}

#[cfg(test)]
mod tests {
    use super::{Mend, apart, replaced};
    use crate::diagnostic::Code;
    use crate::source::{Place, Source, Sources};

    #[test]
    fn mends_that_touch_wait_for_the_next_time() {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "a.md".to_owned(), text: "abcdef".into(), yaml: 0..0 });
        let mend = |range| Mend { code: Code::UnknownKey, place: Place::bytes(file, range), text: "x".to_owned() };
        let mends = [mend(4..5), mend(0..1), mend(1..2), mend(0..3)];
        let changes = mends.iter().filter_map(|mend| Some((mend.range()?.1, mend))).collect();
        let kept: Vec<_> = apart(changes).into_iter().map(|(range, mend)| (range, &*mend.text)).collect();
        assert_eq!(kept, [(0..1, "x"), (4..5, "x")]);
        assert_eq!(replaced("abcdef", kept), "xbcdxf");
    }
}
