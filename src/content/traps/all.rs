//! Every mistake of a broken text, one after the other: each is mended in a copy, and the copy is read again.
//!
//! Only the first is told whatever it is. Of what comes to light after it, only what is plain to see in its line is told,
//! because a line may look wrong that was right before another one was mended.

use super::lines::outline;
use super::mend::{Found, behind_error};
use super::suspicions::strong_suspicions;
use super::{Trap, in_decoded};
use crate::content::yaml::{Failure, decode};
use crate::diagnostic::Code;

/// The most mistakes that are looked for in one text. Who makes more makes one of them on every line, and has understood.
const MOST: usize = 16;

/// The mistakes of a text in which the decoder met an error at byte `at`, described in `words`; at least one.
pub(in crate::content) fn all_behind_error(yaml: &str, at: usize, words: &str) -> Vec<Trap> {
    all_after(yaml, behind_error(yaml, at, words))
}

/// What is wrong with a text that holds something else than keys and values; at least one mistake.
pub(in crate::content) fn all_of_no_map(yaml: &str) -> Vec<Trap> {
    all_after(yaml, no_map(yaml))
}

fn no_map(yaml: &str) -> Found {
    let first = outline(yaml).into_iter().next();
    let suspicion = first.as_ref().and_then(|line| Some((line, strong_suspicions(line).into_iter().next()?)));
    suspicion.map_or_else(
        || {
            let range = first.as_ref().map_or(0..0, |line| line.start + line.content..line.start + line.text.len());
            Trap::syntax("no-map", range).into()
        },
        |(line, suspicion)| suspicion.found_in(yaml, line),
    )
}

fn all_after(yaml: &str, first: Found) -> Vec<Trap> {
    let mut told = Told { yaml, last_line: line_of(yaml, first.trap.range.start), traps: vec![first.trap] };
    let mut mended = first.mended;
    for _ in 1..MOST {
        let Some(text) = mended.take() else { break };
        match decode(&text) {
            Ok(decoded) => {
                for trap in in_decoded(&text, &decoded) {
                    told.add(&text, trap);
                }
            }
            Err(Failure::Syntax { at, words }) => {
                let next = behind_error(&text, at, &words);
                if told.add(&text, next.trap) {
                    mended = next.mended;
                }
            }
            Err(_) => {}
        }
    }
    told.traps
}

struct Told<'a> {
    yaml: &'a str,
    /// The line of the last mistake, counted from 0.
    last_line: usize,
    traps: Vec<Trap>,
}

impl Told<'_> {
    /// Tells a mistake of a mended copy, if it is one of the text itself. Whether what comes after it is to be looked for.
    fn add(&mut self, copy: &str, mut trap: Trap) -> bool {
        let line = line_of(copy, trap.range.start);
        let (Some(in_copy), Some(here)) = (nth_line(copy, line), nth_line(self.yaml, line)) else { return false };
        let is_untouched = copy[in_copy.clone()] == self.yaml[here.clone()] && trap.range.end <= in_copy.end;
        if !is_untouched || !is_plain_to_see(&trap) {
            return false;
        }
        trap.range = trap.range.start - in_copy.start + here.start..trap.range.end - in_copy.start + here.start;
        if !self.goes_on(&trap, line) {
            self.traps.push(trap);
        }
        self.last_line = line;
        true
    }

    /// Whether a mistake is the one of the line above, made once more: several lines are indented with tabs together.
    fn goes_on(&self, trap: &Trap, line: usize) -> bool {
        let is_indent = matches!(trap.code, Code::YamlTab | Code::ChineseBlank)
            && self.yaml[..trap.range.start].rsplit('\n').next().is_some_and(|before| before.trim().is_empty());
        is_indent && line == self.last_line + 1 && self.traps.last().is_some_and(|last| last.code == trap.code)
    }
}

fn is_plain_to_see(trap: &Trap) -> bool {
    let is_blank_missing = || {
        trap.facts.iter().any(|(name, reason)| {
            *name == "reason" && matches!(&**reason, "colon-blank" | "dash-blank" | "dash-sign" | "invisible")
        })
    };
    match trap.code {
        Code::YamlSyntax => is_blank_missing(),
        Code::YamlQuote => false,
        _ => true,
    }
}

/// The number of a byte's line, from 0.
fn line_of(text: &str, byte: usize) -> usize {
    text[..byte].matches('\n').count()
}

/// The bytes of a line.
fn nth_line(text: &str, number: usize) -> Option<std::ops::Range<usize>> {
    let start = match number.checked_sub(1) {
        None => 0,
        Some(before) => text.match_indices('\n').nth(before)?.0 + 1,
    };
    Some(start..start + text[start..].find('\n').unwrap_or(text.len() - start))
}
