//! serde_yaml's decoding into [`Node`]s that know their number.
//!
//! Guards stand before and inside the decoding, because a text is untrusted: nested brackets cost serde_yaml the square
//! of their depth, and aliases can stand for more than any memory holds.

use super::document::{Node, Value};
use super::events;
use rustc_hash::FxHashMap;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;
use std::ops::Range;

/// How deep lists and maps may be nested; the format itself needs eight.
const DEEPEST: usize = 32;

/// A decoded text.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The top node.
    pub(super) root: Node,
    /// Keys that are twice in one map.
    pub(super) duplicates: Vec<Duplicate>,
    /// Nodes that begin with `!`, which YAML takes for a type of its own.
    pub(super) tagged: Vec<u32>,
}

/// A key that is twice in one map; the second is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Duplicate {
    /// The key.
    pub(super) key: Box<str>,
    /// The number of the first.
    pub(super) first: u32,
    /// The number of the second.
    pub(super) second: u32,
}

/// Why a text could not be decoded; places are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// A mistake in the syntax: where the decoder noticed it, and in which words.
    Syntax {
        /// Where it was noticed, which may be long after the mistake.
        at: usize,
        /// The decoder's words, for nobody to read.
        words: String,
    },
    /// Nested deeper than [`DEEPEST`].
    TooDeep {
        /// The first collection that is too deep.
        at: usize,
    },
    /// Aliases stand for more than a text may hold.
    TooManyAliases {
        /// The bytes of the alias with which it becomes too much.
        alias: Range<usize>,
    },
    /// A second document.
    SeveralDocuments {
        /// Where it begins.
        at: usize,
        /// The bytes of its `---`; none where it begins without.
        length: usize,
    },
}

/// Decodes a YAML text.
///
/// # Errors
/// A text that is no YAML, or more than is good.
pub(super) fn decode(yaml: &str) -> Result<Decoded, Failure> {
    if let Some(bracket) = first_deep_bracket(yaml)
        && let Some(at) = too_deep(yaml, bracket)
    {
        return Err(Failure::TooDeep { at });
    }
    let mut counter = Counter::new(yaml);
    match NodeSeed::below(0, &mut counter).deserialize(serde_yaml::Deserializer::from_str(yaml)) {
        Ok(root) => Ok(Decoded { root, duplicates: counter.duplicates, tagged: counter.tagged }),
        Err(error) => Err(failure(yaml, &counter, &error)),
    }
}

/// Where the decoder meets a mistake, in bytes; nothing if the text can be decoded.
pub(super) fn first_error(yaml: &str) -> Option<usize> {
    if first_deep_bracket(yaml).is_some() {
        return Some(0);
    }
    let error = serde_yaml::from_str::<IgnoredAny>(yaml).err()?;
    Some(error.location().map_or(yaml.len(), |location| location.index().min(yaml.len())))
}

/// The first bracket nested deeper than [`DEEPEST`], those in quotes and comments counted too: where there is none,
/// none is too deep.
fn first_deep_bracket(yaml: &str) -> Option<usize> {
    let mut depth = 0_usize;
    yaml.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

fn too_deep(yaml: &str, bracket: usize) -> Option<usize> {
    events::first_too_deep(yaml, DEEPEST).unwrap_or(Some(bracket))
}

fn failure(yaml: &str, counter: &Counter, error: &serde_yaml::Error) -> Failure {
    let words = error.to_string();
    if counter.is_exhausted() || words.starts_with("repetition limit exceeded") {
        return too_many_aliases(yaml, counter.limit);
    }
    if counter.is_too_deep || words.starts_with("recursion limit exceeded") {
        // Only an alias inside what it stands for is deep without being written deep.
        return too_deep(yaml, 0).map_or_else(|| too_many_aliases(yaml, counter.limit), |at| Failure::TooDeep { at });
    }
    if words.contains("more than one document")
        && let Some(at) = events::second_document(yaml)
    {
        let length = if yaml[at..].starts_with("---") { 3 } else { 0 };
        return Failure::SeveralDocuments { at, length };
    }
    let at = error.location().map_or(yaml.len(), |location| location.index().min(yaml.len()));
    Failure::Syntax { at, words }
}

fn too_many_aliases(yaml: &str, limit: usize) -> Failure {
    Failure::TooManyAliases { alias: events::heavy_alias(yaml, limit).unwrap_or_default() }
}

/// What is counted while a text is decoded.
struct Counter {
    next: u32,
    /// Nodes and bytes of text so far.
    weight: usize,
    /// The most that a text of this length can weigh without aliases, and some more.
    limit: usize,
    is_too_deep: bool,
    duplicates: Vec<Duplicate>,
    tagged: Vec<u32>,
}

impl Counter {
    fn new(yaml: &str) -> Self {
        let limit = 10_000 + 4 * yaml.len();
        Self { next: 0, weight: 0, limit, is_too_deep: false, duplicates: Vec::new(), tagged: Vec::new() }
    }

    /// The number of the next node.
    fn number<E: de::Error>(&mut self) -> Result<u32, E> {
        self.weigh(1)?;
        self.next += 1;
        Ok(self.next - 1)
    }

    fn text<E: de::Error>(&mut self, text: &str) -> Result<Box<str>, E> {
        self.weigh(text.len())?;
        Ok(text.into())
    }

    fn weigh<E: de::Error>(&mut self, weight: usize) -> Result<(), E> {
        self.weight += weight;
        if self.is_exhausted() { Err(E::custom("too many aliases")) } else { Ok(()) }
    }

    fn is_exhausted(&self) -> bool {
        self.weight > self.limit
    }
}

/// Decodes one node, or one key.
struct NodeSeed<'a> {
    counter: &'a mut Counter,
    depth: usize,
    is_key: bool,
}

impl<'a> NodeSeed<'a> {
    fn below(depth: usize, counter: &'a mut Counter) -> Self {
        Self { counter, depth, is_key: false }
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let number = self.counter.number()?;
        let visitor = ValueVisitor { counter: self.counter, depth: self.depth, number };
        // A key is asked for as text, so that `360:` and `null:` stay as they are written.
        let value =
            if self.is_key { deserializer.deserialize_str(visitor)? } else { deserializer.deserialize_any(visitor)? };
        Ok(Node { number, value })
    }
}

struct ValueVisitor<'a> {
    counter: &'a mut Counter,
    depth: usize,
    number: u32,
}

impl ValueVisitor<'_> {
    fn go_deeper<E: de::Error>(&mut self) -> Result<usize, E> {
        self.counter.is_too_deep = self.depth >= DEEPEST;
        if self.counter.is_too_deep { Err(E::custom("too deep")) } else { Ok(self.depth + 1) }
    }
}

impl<'de> Visitor<'de> for ValueVisitor<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Integer(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "a number this long is read for its spelling")]
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::Float(value as f64), Value::Integer))
    }

    #[expect(clippy::cast_precision_loss, reason = "as in `visit_u64`")]
    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Float(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "as in `visit_u64`")]
    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(Value::Float(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        self.counter.text(text).map(Value::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        let depth = self.go_deeper()?;
        let mut list = Vec::new();
        while let Some(node) = items.next_element_seed(NodeSeed::below(depth, self.counter))? {
            list.push(node);
        }
        Ok(Value::List(list.into_boxed_slice()))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        let depth = self.go_deeper()?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(NodeSeed { counter: self.counter, depth, is_key: true })? {
            map.push((key, entries.next_value_seed(NodeSeed::below(depth, self.counter))?));
        }
        remove_duplicates(&mut map, &mut self.counter.duplicates);
        Ok(Value::Map(map.into_boxed_slice()))
    }

    /// A tag `!word` counts with the node that it stands before.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        self.counter.tagged.push(self.number);
        let (_, variant) = tagged.variant::<IgnoredAny>()?;
        variant.newtype_variant_seed(self)
    }
}

impl<'de> DeserializeSeed<'de> for ValueVisitor<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Leaves the first entry of each key. Short maps are compared as they are: most have fewer than twenty keys.
fn remove_duplicates(map: &mut Vec<(Node, Node)>, duplicates: &mut Vec<Duplicate>) {
    const SHORT: usize = 24;
    let found = if map.len() <= SHORT { duplicates_of_short(map) } else { duplicates_of_long(map) };
    if found.is_empty() {
        return;
    }
    map.retain(|(key, _)| found.binary_search_by_key(&key.number, |duplicate| duplicate.second).is_err());
    duplicates.extend(found);
}

fn duplicates_of_short(map: &[(Node, Node)]) -> Vec<Duplicate> {
    let keys = map.iter().enumerate();
    keys.filter_map(|(index, (key, _))| {
        let (first, _) = map[..index].iter().find(|(first, _)| first.value == key.value)?;
        Some(duplicate(key, first.number))
    })
    .collect()
}

fn duplicates_of_long(map: &[(Node, Node)]) -> Vec<Duplicate> {
    let mut seen = FxHashMap::default();
    let keys = map.iter().filter_map(|(key, _)| {
        let first = *seen.entry(key.as_text().unwrap_or_default()).or_insert(key.number);
        (first != key.number).then(|| duplicate(key, first))
    });
    keys.collect()
}

fn duplicate(key: &Node, first: u32) -> Duplicate {
    Duplicate { key: key.as_text().unwrap_or_default().into(), first, second: key.number }
}

#[cfg(test)]
mod tests {
    use super::{Duplicate, Failure, decode};
    use crate::content::{Node, Value};

    fn show(node: &Node) -> String {
        let inner = match &node.value {
            Value::List(items) => items.iter().map(show).collect::<Vec<_>>().join(" "),
            Value::Map(entries) => entries
                .iter()
                .map(|(key, value)| format!("{} {}", show(key), show(value)))
                .collect::<Vec<_>>()
                .join(" "),
            Value::Text(text) => format!("{text:?}"),
            other => format!("{other:?}"),
        };
        format!("{}({inner})", node.number)
    }

    #[test]
    fn nodes_are_numbered_in_the_order_of_writing() {
        let check = |yaml: &str, expected: &str| {
            assert_eq!(decode(yaml).map(|decoded| show(&decoded.root)).as_deref(), Ok(expected), "{yaml:?}");
        };
        check("", "0(Null)");
        check("a: b", r#"0(1("a") 2("b"))"#);
        check("a: [1, x]\nb: ~", r#"0(1("a") 2(3(Integer(1)) 4("x")) 5("b") 6(Null))"#);
        check("a: &x [1]\nb: *x\nc: d", r#"0(1("a") 2(3(Integer(1))) 4("b") 5(6(Integer(1))) 7("c") 8("d"))"#);
        check("360: NO\nnull: on", r#"0(1("360") 2("NO") 3("null") 4("on"))"#);
        check(
            "a: 007\nb: 09:30\nc: 1.10\nd: true",
            r#"0(1("a") 2("007") 3("b") 4("09:30") 5("c") 6(Float(1.1)) 7("d") 8(Boolean(true)))"#,
        );
        check("a: !x [1]\nb: c", r#"0(1("a") 2(3(Integer(1))) 4("b") 5("c"))"#);
        check("a: 99999999999999999999", r#"0(1("a") 2(Float(1e20)))"#);
        check("a: 1\nb: 2\na: 3\nc: 4", r#"0(1("a") 2(Integer(1)) 3("b") 4(Integer(2)) 7("c") 8(Integer(4)))"#);
    }

    #[test]
    fn a_key_is_reported_twice() {
        let check = |yaml: &str, first, second| {
            let expected = Duplicate { key: "a".into(), first, second };
            assert_eq!(decode(yaml).expect("decodes").duplicates, [expected], "{yaml:?}");
        };
        check("a: 1\na: 2", 1, 3);
        check("b: {a: 1, \"a\": 2}", 3, 5);
        let many = (0..40).map(|number| format!("k{number}: 1")).collect::<Vec<_>>().join("\n");
        check(&format!("a: 1\n{many}\na: 1\n"), 1, 83);
    }

    #[test]
    fn too_much_is_refused_at_once() {
        let check = |yaml: &str, expected: &Failure| assert_eq!(&decode(yaml).expect_err("refused"), expected);
        check(&format!("a: {}", "[".repeat(50_000)), &Failure::TooDeep { at: 35 });
        check(&"[".repeat(500_000), &Failure::TooDeep { at: 32 });
        check(&"- ".repeat(50_000), &Failure::TooDeep { at: 64 });
        check(&"{a: ".repeat(50_000), &Failure::TooDeep { at: 128 });
        check("a: 1\n---\nb: 2", &Failure::SeveralDocuments { at: 5, length: 3 });
        let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned()
            + &('b'..='i').map(|to| bomb_line(char::from_u32(to as u32 - 1).expect("letter"), to)).collect::<String>();
        check(&bomb, &Failure::TooManyAliases { alias: 141..143 });
        let long = format!("a: &a {}\nb: [{}]", "x".repeat(10_000), "*a,".repeat(10_000));
        check(&long, &Failure::TooManyAliases { alias: 40_008..40_010 });
        check("a: &a [*a]", &Failure::TooManyAliases { alias: 7..9 });
    }

    fn bomb_line(from: char, to: char) -> String {
        format!("{to}: &{to} [{}]\n", format!("*{from},").repeat(9))
    }

    #[test]
    fn much_that_is_honest_is_not() {
        let check = |yaml: &str| assert!(decode(yaml).is_ok(), "{}", &yaml[..yaml.len().min(40)]);
        check(&format!("a: \"{}\"", "[".repeat(1000)));
        check(&format!("a: {}{}", "[".repeat(30), "]".repeat(30)));
        check(&format!("a: [{}]", "1,".repeat(100_000)));
        check("a: &x {en: Lahore, zh: 拉合尔}\nb: [*x, *x, *x]");
    }
}
