//! The certain mends of several mistakes of one text.
//!
//! The decoder stops at the first mistake, so that what mends the second helps only where the first is mended as well. So
//! each is tried in the text as it stands, and then in a copy with the mends of those before it.

use super::Trap;
use super::certain::{Change, certain};
use std::ops::Range;

/// So many mistakes of one text are mended at once, because each mend is tried out; the others come when these are made.
const MOST_TRIED: usize = 16;

/// For each of the mistakes of a text the change of that text that mends it, if there is one that cannot be wrong.
pub(in crate::content) fn all_certain(yaml: &str, traps: &[Trap]) -> Vec<Option<Change>> {
    let mut copy = Copy { yaml, text: yaml.to_owned(), changes: Vec::new() };
    let change = |(number, trap)| {
        let is_tried = number < MOST_TRIED;
        let change = is_tried.then(|| certain(yaml, trap).or_else(|| copy.certain(trap))).flatten()?;
        copy.make(change.clone());
        Some(change)
    };
    traps.iter().enumerate().map(change).collect()
}

/// A text with some changes, none of which makes or takes a line.
struct Copy<'a> {
    yaml: &'a str,
    text: String,
    changes: Vec<Change>,
}

impl Copy<'_> {
    /// As [`certain`], where the changes so far are made.
    fn certain(&self, trap: &Trap) -> Option<Change> {
        let line = self.line(trap.range.start);
        let is_touched = self.changes.iter().any(|(range, _)| range.start <= line.end && range.end >= line.start);
        if self.changes.is_empty() || is_touched {
            return None;
        }
        let start = self.moved(line.start);
        let in_copy = Trap { range: moved(&trap.range, line.start, start), ..trap.clone() };
        let (range, new) = certain(&self.text, &in_copy)?;
        let is_of_line = range.start >= start && range.end <= start + line.len();
        is_of_line.then(|| (moved(&range, start, line.start), new))
    }

    /// Makes a change of the text, unless one stands there already: several mistakes may have one mend.
    fn make(&mut self, (range, new): Change) {
        if self.changes.iter().any(|(other, _)| range.start <= other.end && range.end >= other.start) {
            return;
        }
        let in_copy = moved(&range, range.start, self.moved(range.start));
        self.text.replace_range(in_copy, &new);
        self.changes.push((range, new));
    }

    /// The bytes of the line that holds a byte of the text.
    fn line(&self, byte: usize) -> Range<usize> {
        let start = self.yaml[..byte].rfind('\n').map_or(0, |end| end + 1);
        start..start + self.yaml[start..].find('\n').unwrap_or(self.yaml.len() - start)
    }

    /// Where in the copy a byte of the text stands that no change touches.
    fn moved(&self, byte: usize) -> usize {
        let before = self.changes.iter().filter(|(range, _)| range.end <= byte);
        before.fold(byte, |byte, (range, new)| byte + new.len() - range.len())
    }
}

/// A range that keeps its distance from a byte that is now another.
fn moved(range: &Range<usize>, from: usize, to: usize) -> Range<usize> {
    range.start - from + to..range.end - from + to
}

#[cfg(test)]
mod tests {
    use super::all_certain;
    use crate::content::traps::testing::found;

    /// The text after the mends of what one look at it finds.
    fn check(yaml: &str, expected: &str) {
        let changes = all_certain(yaml, &found(yaml));
        let mut changes: Vec<_> = changes.into_iter().flatten().collect();
        changes.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        changes.dedup();
        let mut text = yaml.to_owned();
        for (range, new) in changes {
            text.replace_range(range, &new);
        }
        assert_eq!(text, expected, "{yaml:?}");
    }

    #[test]
    fn what_follows_a_mend_is_mended_with_it() {
        check("name：A\ncity：B\nshort：C\n", "name: A\ncity: B\nshort: C\n");
        check("name: A\ncity：B\nsummary: AI: now\nshort: x\n", "name: A\ncity: B\nsummary: \"AI: now\"\nshort: x\n");
        check("city：B\ntopics: [a，b、c]\n", "city: B\ntopics: [a, b, c]\n");
    }

    #[test]
    fn what_follows_a_mistake_that_nobody_can_mend_waits() {
        check("name: \"abc\" d\nsummary：x\nshort: y\n", "name: \"abc\" d\nsummary：x\nshort: y\n");
        check("name: *x\ncity：B\nshort: y\n", "name: *x\ncity：B\nshort: y\n");
    }
}
