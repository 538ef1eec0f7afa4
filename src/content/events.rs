//! The nodes of a YAML text with the bytes where each stands.
//!
//! serde_yaml decodes and keeps no positions; this second, position-keeping parser is asked only when something is to be
//! reported, or when the spelling of a number matters. Both count nodes alike.

use rustc_hash::FxHashMap;
use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use std::ops::Range;

/// A node of a YAML text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// Its number: see [`crate::source::At::Node`].
    pub(super) number: u32,
    /// Its bytes: all of a scalar, quotes included; the first character of a collection; nothing for an empty value.
    pub(super) range: Range<usize>,
    /// The byte behind it; of a collection behind all of it.
    pub(super) end: usize,
    /// What it is.
    pub(super) shape: Shape,
    /// The list or map around it, as an index among the spots.
    pub(super) parent: Option<usize>,
    /// What it is there.
    pub(super) role: Role,
}

/// What a node is, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A scalar without quotes, in its own spelling.
    Plain(String),
    /// A scalar in quotes, or a block after `|` or `>`.
    Quoted,
    /// `[…]`, or items after `-`.
    List,
    /// `{…}`, or keys on lines of their own.
    Map,
    /// `*name`, which stands for the nodes of what it names.
    Alias,
}

/// What a node is in the collection around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The top of the text.
    Top,
    /// An item of a list.
    Item,
    /// A key of a map.
    Key,
    /// The value of the key before it.
    Value,
}

/// All nodes of a YAML text, in the order of writing; up to the first mistake in its syntax.
pub(super) fn spots(yaml: &str) -> Vec<Spot> {
    let mut collector = Collector::new(yaml);
    for event in Parser::new_from_str(yaml) {
        match event {
            Ok((event, span)) => collector.take(&event, span),
            Err(_) => break,
        }
    }
    collector.spots
}

/// Where the second document of a text begins, in bytes.
pub(super) fn second_document(yaml: &str) -> Option<usize> {
    let starts = Parser::new_from_str(yaml).map_while(Result::ok);
    let (_, span) = starts.filter(|(event, _)| matches!(event, Event::DocumentStart(_))).nth(1)?;
    Some(byte_offset(yaml, span.start.index()))
}

/// Where lists and maps first go deeper than `limit`, in bytes.
///
/// # Errors
/// The parser has a limit of its own, which it may meet while it looks ahead, before it gives the first event.
pub(super) fn first_too_deep(yaml: &str, limit: usize) -> Result<Option<usize>, LimitMet> {
    let mut depth = 0_usize;
    for event in Parser::new_from_str(yaml) {
        match event {
            Ok((Event::SequenceStart(..) | Event::MappingStart(..), span)) => {
                depth += 1;
                if depth > limit {
                    return Ok(Some(byte_offset(yaml, span.start.index())));
                }
            }
            Ok((Event::SequenceEnd | Event::MappingEnd, _)) => depth -= 1,
            Ok(_) => {}
            Err(error) if error.info().contains("recursion limit") => return Err(LimitMet),
            Err(_) => break,
        }
    }
    Ok(None)
}

/// The parser's own limit of depth was met.
#[derive(Debug)]
pub(super) struct LimitMet;

/// The alias with which a text comes to stand for more than `limit` nodes, in bytes; where it is heavy in another way, its
/// last one.
pub(super) fn heavy_alias(yaml: &str, limit: usize) -> Option<Range<usize>> {
    let spots = spots(yaml);
    let starts = spots.iter().map(|spot| spot.number as usize).skip(1).chain([usize::MAX]);
    let is_alias = |spot: &Spot| spot.shape == Shape::Alias;
    let heavy = spots.iter().zip(starts).find(|(spot, next)| is_alias(spot) && *next > limit).map(|(spot, _)| spot);
    heavy.or_else(|| spots.iter().rfind(|spot| is_alias(spot))).map(|spot| spot.range.clone())
}

/// The byte of the `index`-th character.
fn byte_offset(text: &str, index: usize) -> usize {
    text.char_indices().nth(index).map_or(text.len(), |(byte, _)| byte)
}

struct Collector<'a> {
    yaml: &'a str,
    /// The byte of each character; empty where every character is one byte.
    bytes: Vec<usize>,
    spots: Vec<Spot>,
    open: Vec<Open>,
    next: u32,
    /// How many nodes each anchor stands for.
    sizes: FxHashMap<usize, u32>,
}

struct Open {
    spot: usize,
    anchor: usize,
    held: usize,
}

impl<'a> Collector<'a> {
    fn new(yaml: &'a str) -> Self {
        let bytes = if yaml.is_ascii() { Vec::new() } else { yaml.char_indices().map(|(byte, _)| byte).collect() };
        Self { yaml, bytes, spots: Vec::new(), open: Vec::new(), next: 0, sizes: FxHashMap::default() }
    }

    fn take(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let range = self.scalar_range(span, text, *style);
                let shape = if *style == ScalarStyle::Plain { Shape::Plain(text.to_string()) } else { Shape::Quoted };
                self.add(range, shape, 1);
                self.sizes.insert(*anchor, 1);
            }
            Event::Alias(anchor) => {
                let size = self.sizes.get(anchor).copied().unwrap_or(1);
                self.add(self.range(span), Shape::Alias, size);
            }
            Event::SequenceStart(anchor, _) => self.open(span, Shape::List, *anchor),
            Event::MappingStart(anchor, _) => self.open(span, Shape::Map, *anchor),
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            _ => {}
        }
    }

    fn add(&mut self, range: Range<usize>, shape: Shape, nodes: u32) {
        let role = self.role();
        let parent = self.open.last().map(|open| open.spot);
        let end = range.end;
        self.spots.push(Spot { number: self.next, range, end, shape, parent, role });
        self.next = self.next.saturating_add(nodes);
        if let Some(open) = self.open.last_mut() {
            open.held += 1;
        }
    }

    fn role(&self) -> Role {
        match self.open.last() {
            None => Role::Top,
            Some(open) if self.spots[open.spot].shape == Shape::List => Role::Item,
            Some(open) if open.held % 2 == 0 => Role::Key,
            Some(_) => Role::Value,
        }
    }

    fn open(&mut self, span: Span, shape: Shape, anchor: usize) {
        let start = self.after_properties(self.byte(span.start.index()));
        let length = self.yaml[start..].chars().next().map_or(0, char::len_utf8);
        self.add(start..start + length, shape, 1);
        self.open.push(Open { spot: self.spots.len() - 1, anchor, held: 0 });
    }

    fn close(&mut self, span: Span) {
        if let Some(open) = self.open.pop() {
            let end = self.byte(span.end.index());
            let spot = &mut self.spots[open.spot];
            spot.end = end.max(spot.range.end);
            self.sizes.insert(open.anchor, self.next - self.spots[open.spot].number);
        }
    }

    fn scalar_range(&self, span: Span, text: &str, style: ScalarStyle) -> Range<usize> {
        let Range { start, end } = self.range(span);
        if style == ScalarStyle::Plain && text.is_empty() {
            // The parser gives the character after an empty value; nothing is there.
            return start..start;
        }
        let start = self.after_properties(start).min(end);
        start..start + self.yaml[start..end].trim_end().len()
    }

    /// The byte after the anchor and the tag that a node may have.
    fn after_properties(&self, mut start: usize) -> usize {
        while self.yaml[start..].starts_with(['&', '!']) {
            let rest = &self.yaml[start..];
            let word = rest.find([' ', '\t', '\n', '\r']).unwrap_or(rest.len());
            start += rest.len() - rest[word..].trim_start().len();
        }
        start
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        start..self.byte(span.end.index()).max(start)
    }

    fn byte(&self, index: usize) -> usize {
        let byte = if self.bytes.is_empty() { index } else { self.bytes.get(index).copied().unwrap_or(usize::MAX) };
        byte.min(self.yaml.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, Shape, Spot, spots};
    use crate::content::yaml::decode;
    use crate::content::{Node, Value};
    use proptest::prelude::*;

    #[test]
    fn a_spot_covers_what_was_written() {
        let check = |yaml: &str, number: usize, expected: &str| {
            let spot = &spots(yaml)[number];
            assert_eq!(&yaml[spot.range.clone()], expected, "{yaml:?} {number}");
        };
        check("name: 中文 名 # x\nb: c", 2, "中文 名");
        check("name: 中文\nb: \"c d\"", 4, "\"c d\"");
        check("a: [x, y]", 2, "[");
        check("a: &id [x]", 2, "[");
        check("a: &id word", 2, "word");
        check("a:\n  b: c", 2, "b");
        check("a: |\n  x\n  y\nb: c", 2, "x\n  y");
        check("a: {k, z}", 4, "");
    }

    #[test]
    fn numbers_count_an_alias_as_what_it_stands_for() {
        let spots = spots("a: &x [1, {k: v}]\nb: *x\nc: d");
        let last = spots.last().expect("there are spots");
        assert_eq!((last.number, last.role), (14, Role::Value));
        assert!(spots.iter().any(|spot| spot.shape == Shape::Alias && spot.number == 8));
    }

    /// All nodes below a node, in the order of their numbers.
    fn nodes(node: &Node) -> Vec<&Node> {
        let below: Vec<&Node> = match &node.value {
            Value::List(items) => items.iter().flat_map(nodes).collect(),
            Value::Map(entries) => {
                entries.iter().flat_map(|(key, value)| [nodes(key), nodes(value)].concat()).collect()
            }
            _ => Vec::new(),
        };
        [vec![node], below].concat()
    }

    fn agrees(spot: &Spot, node: &Node) -> bool {
        match (&spot.shape, &node.value) {
            (Shape::Plain(text), Value::Text(decoded)) => **decoded == **text,
            (Shape::Plain(_), Value::List(_) | Value::Map(_)) => false,
            (Shape::List, value) => matches!(value, Value::List(_)),
            (Shape::Map, value) => matches!(value, Value::Map(_)),
            (Shape::Quoted, value) => matches!(value, Value::Text(_)),
            (Shape::Plain(_) | Shape::Alias, _) => true,
        }
    }

    const PIECES: &[&str] = &[
        "a",
        "b: ",
        "c:\n",
        "- ",
        "\n",
        "\n  ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ": ",
        "：",
        "“",
        "\u{3000}",
        " # x",
        "&a ",
        "*a",
        "!x ",
        "\"",
        "'",
        "|\n",
        ">\n",
        "? ",
        "中文",
        "zh",
        "\r\n",
        "~",
        "1",
        "<<: ",
        "k1: v\n",
        "k2: [x, y]\n",
        "k3: {a: b, c: d}\n",
        "k4:\n  - x: y\n    z: w\n",
        "k5: &a [1, {k: v}]\n",
        "k6: *a\n",
    ];

    proptest! {
        #[test]
        fn both_parsers_count_alike(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..12)) {
            let yaml = pieces.concat();
            if let Ok(decoded) = decode(&yaml) && decoded.duplicates.is_empty() {
                let nodes = nodes(&decoded.root);
                for spot in spots(&yaml) {
                    prop_assert!(agrees(&spot, nodes[spot.number as usize]), "{spot:?} in {yaml:?}");
                }
            }
        }
    }
}
