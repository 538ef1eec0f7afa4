//! How wide the tabs of an indent are meant to be.

use super::certain::{line_of, with_colons};
use crate::content::yaml::{decode, first_error};

/// How many blanks a tab may stand for; the first is what the advice says.
const STEPS: [usize; 3] = [2, 4, 8];

/// How many blanks the tabs of a text stand for, where that cannot be two things: the step with which the decoder gets
/// furthest; and of those that come equally far, the first, if with all of them the text up to there says the same.
pub(super) fn the_step(yaml: &str, at: usize) -> Option<usize> {
    // With a full-width colon left in it, a line is taken for a part of the text above it, and any step will do.
    let texts = STEPS.map(|step| (step, with_colons(&expanded(yaml, step))));
    let reach = |text: &str| first_error(text).map_or(usize::MAX, |error| line_of(text, error));
    let furthest = texts.iter().map(|(_, text)| reach(text)).max()?;
    if furthest <= line_of(yaml, at) {
        return None;
    }
    let mut best = texts.iter().filter(|(_, text)| reach(text) == furthest);
    let said = |text: &str| decode(&text.split_inclusive('\n').take(furthest).collect::<String>()).ok();
    let (step, text) = best.next()?;
    let first = said(text)?;
    best.all(|(_, other)| said(other).is_some_and(|other| other.root == first.root)).then_some(*step)
}

/// A text with blanks for the tabs with which its lines begin.
fn expanded(yaml: &str, step: usize) -> String {
    let line = |line: &str| {
        let rest = line.trim_start_matches('\t');
        " ".repeat(step * (line.len() - rest.len())) + rest
    };
    yaml.split_inclusive('\n').map(line).collect()
}
