//! Where a text is exchanged, or a new one added.

use std::ops::Range;

use super::spelling::Written;
use crate::content::document::{Node, Value};
use crate::content::events::{Role, Shape, Spot};

/// A scalar that is to be exchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scalar {
    /// Its bytes, with the mark of a block.
    pub(super) range: Range<usize>,
    /// How it is written.
    pub(super) written: Written,
    /// Whether nothing is written there.
    pub(super) is_empty: bool,
    /// Whether it stands within brackets.
    pub(super) is_flow: bool,
    /// The blanks before its key.
    pub(super) indent: usize,
}

/// The scalar that a spot is, as the value of a key.
pub(super) fn of_scalar(yaml: &str, spots: &[Spot], index: usize) -> Option<Scalar> {
    let (key, spot) = (spots.get(index.checked_sub(1)?)?, &spots[index]);
    if spot.role != Role::Value || key.role != Role::Key || matches!(spot.shape, Shape::List | Shape::Map) {
        return None;
    }
    let indent = column(yaml, key.range.start);
    let is_flow = spot.parent.is_some_and(|parent| is_in_brackets(yaml, spots, parent));
    let scalar = |range: Range<usize>, written| Scalar { is_empty: range.is_empty(), range, written, is_flow, indent };
    if spot.range.is_empty() {
        let colon = behind_colon(yaml, key.range.end);
        return Some(scalar(colon..colon, Written::Plain));
    }
    let range = spot.range.clone();
    if let Some(mark) = block_mark(yaml, key, spot) {
        return Some(scalar(mark..range.end, block(yaml, mark, range.start)));
    }
    let written = match (&spot.shape, yaml.as_bytes()[range.start]) {
        (Shape::Quoted, b'\'') => Written::Single,
        (Shape::Quoted, b'"') => Written::Double,
        (Shape::Plain(_) | Shape::Alias, _) => Written::Plain,
        _ => return None,
    };
    let end = closing_quote(yaml, range.start).unwrap_or(range.end);
    Some(scalar(range.start..end, written))
}

/// The byte behind the quotation mark that closes what one opens here. The parser counts a comment behind it to the text.
fn closing_quote(yaml: &str, start: usize) -> Option<usize> {
    let quote = yaml[start..].chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    let mut signs = yaml[start..].char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if quote == '"' => drop(signs.next()),
            _ if sign != quote => {}
            // Two single ones are one that does not close.
            '\'' if signs.next_if(|(_, next)| *next == '\'').is_some() => {}
            _ => return Some(start + at + 1),
        }
    }
    None
}

/// The byte of the mark below which a text stands in lines, between its key and it.
fn block_mark(yaml: &str, key: &Spot, text: &Spot) -> Option<usize> {
    let key_end = closing_quote(yaml, key.range.start).unwrap_or(key.range.end);
    let between = yaml.get(key_end..text.range.start).filter(|_| text.shape == Shape::Quoted)?;
    between.find(['|', '>']).map(|mark| key_end + mark)
}

fn is_block(yaml: &str, spots: &[Spot], index: usize) -> bool {
    index > 0 && block_mark(yaml, &spots[index - 1], &spots[index]).is_some()
}

fn block(yaml: &str, mark: usize, content: usize) -> Written {
    let head = yaml[mark..content].lines().next().unwrap_or_default();
    let marks = head.split(['#', ' ']).next().unwrap_or_default();
    Written::Block {
        is_folded: marks.starts_with('>'),
        chomping: marks.chars().find(|sign| matches!(sign, '-' | '+')),
        indent: column(yaml, content),
    }
}

/// The byte behind the colon of a key that ends here; the end of the key where it has none.
fn behind_colon(yaml: &str, end: usize) -> usize {
    let rest = yaml[end..].trim_start_matches([' ', '\t']);
    if rest.starts_with(':') { yaml.len() - rest.len() + 1 } else { end }
}

/// Characters before a byte in its line.
fn column(yaml: &str, byte: usize) -> usize {
    let line = yaml[..byte].rfind('\n').map_or(0, |newline| newline + 1);
    yaml[line..byte].chars().count()
}

/// Whether a collection, or one around it, is written in brackets.
fn is_in_brackets(yaml: &str, spots: &[Spot], index: usize) -> bool {
    let mut index = Some(index);
    while let Some(spot) = index.map(|index| &spots[index]) {
        if is_bracket(yaml, spot) {
            return true;
        }
        index = spot.parent;
    }
    false
}

fn is_bracket(yaml: &str, spot: &Spot) -> bool {
    matches!(spot.shape, Shape::List | Shape::Map) && yaml[spot.range.start..].starts_with(['{', '['])
}

/// A place for a new entry of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    at: usize,
    /// Blanks before it; none within brackets.
    pub(super) indent: Option<usize>,
    /// Whether it is within brackets.
    pub(super) is_flow: bool,
    /// What stands before it there, and behind it.
    around: (&'static str, &'static str),
}

impl Place {
    fn line(at: usize, indent: usize) -> Self {
        Self { at, indent: Some(indent), is_flow: false, around: ("", "") }
    }

    /// The YAML with an entry here.
    pub(super) fn filled(&self, yaml: &str, entry: &str, line_end: &str) -> String {
        let (before, after) = yaml.split_at(self.at);
        let Some(indent) = self.indent else {
            return [before, self.around.0, entry, self.around.1, after].concat();
        };
        let blanks = " ".repeat(indent);
        if before.is_empty() || before.ends_with('\n') {
            [before, &blanks, entry, line_end, after].concat()
        } else {
            [before, line_end, &blanks, entry, after].concat()
        }
    }
}

/// The places for a new entry of a map, the best first: behind the entry `after`; at the top where there is none.
pub(super) fn for_new(
    yaml: &str,
    spots: &[Spot],
    index: Option<usize>,
    map: &Node,
    after: Option<&(Node, Node)>,
) -> Vec<Place> {
    let Value::Map(entries) = &map.value else { return Vec::new() };
    let spot = index.map(|index| &spots[index]);
    if let Some(spot) = spot.filter(|spot| is_bracket(yaml, spot)) {
        return vec![within_brackets(yaml, spots, spot, entries, after)];
    }
    let first = entries.first().and_then(|(key, _)| spots.iter().find(|spot| spot.number == key.number));
    let Some(first) = first else {
        // A file without any key yet, perhaps with comments.
        return vec![Place::line(yaml.len(), 0), Place::line(0, 0)];
    };
    let indent = column(yaml, first.range.start);
    match after {
        Some((_, value)) => {
            let end = end_of(yaml, spots, value);
            vec![Place::line(next_line(yaml, end), indent)]
        }
        // Above comments where the file allows it: they belong to the key below them.
        None => vec![Place::line(0, indent), Place::line(first.range.start - indent, indent)],
    }
}

fn within_brackets(
    yaml: &str,
    spots: &[Spot],
    map: &Spot,
    entries: &[(Node, Node)],
    after: Option<&(Node, Node)>,
) -> Place {
    let flow = |at, around| Place { at, indent: None, is_flow: true, around };
    match after {
        Some((_, value)) => flow(end_of(yaml, spots, value), (", ", "")),
        None if entries.is_empty() => flow(map.range.end, ("", "")),
        None => flow(map.range.end, ("", ", ")),
    }
}

/// The byte behind all of a value.
fn end_of(yaml: &str, spots: &[Spot], value: &Node) -> usize {
    let from = spots.partition_point(|spot| spot.number < value.number);
    let Some(top) = spots.get(from) else { return yaml.len() };
    if is_bracket(yaml, top) {
        return top.end;
    }
    // A map or list of lines ends where the last thing in it does; the parser counts comments behind it to it.
    let below = (from..spots.len()).take_while(|index| *index == from || is_below(spots, *index, from));
    below.map(|index| end_of_one(yaml, spots, index)).max().unwrap_or(top.end)
}

fn end_of_one(yaml: &str, spots: &[Spot], index: usize) -> usize {
    let spot = &spots[index];
    match spot.shape {
        Shape::List | Shape::Map if !is_bracket(yaml, spot) => spot.range.end,
        _ if spot.range.is_empty() && index > 0 => behind_colon(yaml, spots[index - 1].range.end),
        Shape::Quoted if !is_block(yaml, spots, index) => closing_quote(yaml, spot.range.start).unwrap_or(spot.end),
        _ => spot.end,
    }
}

fn is_below(spots: &[Spot], index: usize, top: usize) -> bool {
    let mut parent = spots[index].parent;
    while let Some(index) = parent.filter(|index| *index >= top) {
        if index == top {
            return true;
        }
        parent = spots[index].parent;
    }
    false
}

/// The byte of the next line; the end where there is none.
fn next_line(yaml: &str, byte: usize) -> usize {
    yaml[byte..].find('\n').map_or(yaml.len(), |newline| byte + newline + 1)
}
