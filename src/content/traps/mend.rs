//! The mistake behind an error of syntax.
//!
//! Where a parser stops is seldom where the mistake is. So each line up to there is asked for what looks suspicious in it,
//! from the last to the first, each suspicion is mended in a copy, and the first with which the decoder gets further is the
//! mistake. That keeps honest text from being blamed.

use super::certain::{gets_further, is_meant_for_key, with_colons};
use super::comments::{Commented, commented_lists};
use super::lines::{Line, outline};
use super::signs;
use super::suspicions::{
    Suspicion, blamed, colon, first_blank, open_quote, reserved, strong_suspicions, weak_suspicions,
};
use super::{Code, Trap};
use crate::content::yaml::first_error;

/// How many bytes the decoder may read again for one error: enough for hundreds of tries in a usual file, for a few in the
/// largest.
const BUDGET: usize = 4 << 20;

/// The mistake in a text, and the text without it.
#[derive(Debug)]
pub(super) struct Found {
    /// The mistake.
    pub(super) trap: Trap,
    /// All of the text with one line mended; nothing where nobody knows how.
    pub(super) mended: Option<String>,
}

impl Suspicion {
    /// The suspicion as a mistake of a text that holds the line.
    pub(super) fn found_in(self, yaml: &str, line: &Line<'_>) -> Found {
        Found { trap: self.trap, mended: Some(with_line(yaml, line, &self.mended)) }
    }
}

impl From<Trap> for Found {
    fn from(trap: Trap) -> Self {
        Self { trap, mended: None }
    }
}

/// The mistake in a text in which the decoder met an error at byte `at`, described in `words`.
pub(super) fn behind_error(yaml: &str, at: usize, words: &str) -> Found {
    if is_escape(words)
        && let Some(backslash) = yaml[..floor(yaml, at + 1)].rfind('\\')
    {
        return Trap::syntax("escape", backslash..backslash + 1).into();
    }
    if words.contains("control characters")
        && let Some((at, sign)) = yaml.char_indices().find(|(_, sign)| is_control(*sign))
    {
        return Trap::syntax("control-character", at..at + sign.len_utf8()).into();
    }
    let lines = outline(yaml);
    let until = lines.partition_point(|line| line.start <= at);
    let mut search =
        Search { yaml, error: Error::new(yaml, at, words), tries: (BUDGET / yaml.len().max(1)).clamp(8, 400) };
    let before = &lines[..until];
    // First, because the line below that closes the quotation mark looks suspicious too, and helps as well when it is taken out.
    let found = search.open_quote(before);
    found
        .or_else(|| search.comment(at))
        .or_else(|| search.first(lines.first()?, first_blank(&lines).into_iter().collect()))
        .or_else(|| before.iter().rev().find_map(|line| search.first(line, strong_suspicions(line))))
        .or_else(|| search.colons(before))
        .or_else(|| (0..until).rev().find_map(|index| search.first(&lines[index], weak_suspicions(before, index))))
        .unwrap_or_else(|| unexplained(yaml, at, words).into())
}

struct Search<'a> {
    yaml: &'a str,
    error: Error,
    tries: usize,
}

struct Error {
    line: usize,
    /// The byte in its line.
    column: usize,
    /// The parser was looking for the end of something, so that the error stands at the end of the text.
    is_at_end: bool,
}

impl Error {
    fn new(yaml: &str, at: usize, words: &str) -> Self {
        Self {
            line: line_of(yaml, at),
            column: column_of(yaml, at),
            is_at_end: words.contains("end of stream") || is_at_end(yaml, at),
        }
    }
}

impl Search<'_> {
    fn first(&mut self, line: &Line<'_>, suspicions: Vec<Suspicion>) -> Option<Found> {
        let helpful = suspicions.into_iter().find(|suspicion| self.helps(line, &suspicion.mended));
        helpful.map(|suspicion| suspicion.found_in(self.yaml, line))
    }

    /// A quotation mark that stays open at the end of its line, before a line with a key of its own. The parser complains where the
    /// next one closes it, often of an honest text far below.
    fn open_quote(&mut self, lines: &[Line<'_>]) -> Option<Found> {
        let mut open =
            lines.windows(2).rev().filter(|pair| signs::stays_open(pair[0].value()) && pair[1].key.is_some());
        open.find_map(|pair| {
            let line = &pair[0];
            self.first(line, vec![blamed(line, open_quote(line))])
        })
    }

    /// The last field that is a comment, where its entries belong to nothing.
    fn comment(&mut self, at: usize) -> Option<Found> {
        let commented = commented_lists(self.yaml).into_iter().rfind(|one| one.range.start <= at)?;
        let Commented { key, range } = commented;
        let mended = format!("{}{key}:{}", &self.yaml[..range.start], &self.yaml[range.end..]);
        let trap = Trap::new(Code::YamlHash, range.clone()).with("key", key);
        self.is_further(&mended, range.start).then_some(Found { trap, mended: Some(mended) })
    }

    /// The first full-width colon behind a field, where the decoder gets further without all of them.
    fn colons(&mut self, lines: &[Line<'_>]) -> Option<Found> {
        let is_colon =
            |trap: &Trap| trap.code == Code::ChineseColon && is_meant_for_key(trap.fact("key").unwrap_or_default());
        let mut suspicions = lines.iter().filter_map(|line| Some((line, colon(line)?)));
        let (line, first) = suspicions.find(|(_, suspicion)| is_colon(&suspicion.trap))?;
        self.tries = self.tries.checked_sub(1)?;
        let is_further = gets_further(self.yaml, &with_colons(self.yaml), first.trap.range.start);
        is_further.then(|| first.found_in(self.yaml, line))
    }

    /// Whether the decoder gets further with a mended line.
    fn helps(&mut self, line: &Line<'_>, mended: &str) -> bool {
        self.tries > 0 && self.is_further(&with_line(self.yaml, line, mended), line.start)
    }

    /// Whether the decoder gets further in a text of which the line of byte `at` was mended.
    fn is_further(&mut self, text: &str, at: usize) -> bool {
        self.tries = self.tries.saturating_sub(1);
        first_error(text).is_none_or(|error| {
            let reached = line_of(text, error);
            let is_new = self.error.is_at_end && !is_at_end(text, error);
            let mended = line_of(self.yaml, at);
            let is_further = reached == self.error.line && column_of(text, error) > self.error.column;
            reached > self.error.line || (is_new && reached > mended) || (is_further && reached > mended)
        })
    }
}

/// A text with another line in place of one.
fn with_line(yaml: &str, line: &Line<'_>, mended: &str) -> String {
    [&yaml[..line.start], mended, &yaml[line.start + line.text.len()..]].concat()
}

fn is_at_end(text: &str, at: usize) -> bool {
    text[floor(text, at)..].trim().is_empty()
}

fn line_of(text: &str, at: usize) -> usize {
    text[..floor(text, at)].matches('\n').count()
}

fn column_of(text: &str, at: usize) -> usize {
    let before = &text[..floor(text, at)];
    before.len() - before.rfind('\n').map_or(0, |end| end + 1)
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}

/// The parser's own place, and its words as one of a few reasons.
fn unexplained(yaml: &str, at: usize, words: &str) -> Trap {
    let has = |part: &str| words.contains(part);
    let start = floor(yaml, at);
    let range = start..start + yaml[start..].chars().next().map_or(0, char::len_utf8);
    let reason = match () {
        () if yaml[start..].starts_with('\t') => return Trap::new(Code::YamlTab, range),
        () if has("unknown anchor") => return reserved('*', range),
        () if has("anchor") => return reserved('&', range),
        () if has("tag") => return reserved('!', range),
        () if has("directive") => return reserved('%', range),
        () if has("quoted scalar") => return Trap::new(Code::YamlQuote, range),
        () if has("mapping values are not allowed") => return Trap::new(Code::YamlColon, range).with("text", ""),
        () if has("control characters") => "control-character",
        () if has("block sequence entries") || has("expected '-' indicator") => "list-item",
        () if has("expected ':'") => "missing-colon",
        () if has("expected ',' or") => "bracket",
        () if has("block mapping") => "indent",
        () if has("invalid type") => "key",
        () => "other",
    };
    Trap::syntax(reason, range)
}

/// Whether YAML can hold no such character, as far as it is no end of a line.
fn is_control(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{85}') || matches!(sign, '\u{fffe}' | '\u{ffff}')
}

/// Whether the decoder complains about `\` in a text in quotes.
fn is_escape(words: &str) -> bool {
    words.contains("escape") || words.contains("hexadecimal")
}
