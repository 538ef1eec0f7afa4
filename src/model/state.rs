//! The state of a profile's own words, by which a translation knows the text that it was made from.

use std::fmt;

use super::declared::{DeclaredField, FieldType};
use super::decode::Decoder;
use super::gather::value_of;
use super::reader::is_blank;
use crate::content::{Document, Folder, Node, Value};

/// Where words stand in a profile, in the order of the list of words in the documentation: a path of keys through maps and
/// lists, and the keys of texts there.
const WORDS: [(&[&str], &[&str]); 11] = [
    (&[], &["name", "short", "summary", "city", "venue"]),
    (&["offers"], &["title", "text"]),
    (&["needs"], &["title", "text"]),
    (&["programme"], &["title", "text"]),
    (&["programme"], &["room"]),
    (&["partners"], &["note"]),
    (&["links"], &["label"]),
    (&["people"], &["role"]),
    (&["people"], &["name"]),
    (&["programme", "speakers"], &["name"]),
    (&["contact"], &["address"]),
];

/// The state of a profile's own words; it prints as the 16 hexadecimal digits that `source` has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State(u64);

impl fmt::Display for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

impl State {
    /// The state of a profile or page: the first 64 bits of BLAKE3 over its plain words, each as key, NUL, text, NUL, in the
    /// order of [`WORDS`], then the declared texts in the order of the settings, then the body. Line ends count as LF and
    /// blanks at the end of a line not at all; words in place, `{en: …}`, have their translations beside them and are
    /// left out.
    pub(super) fn of(decoder: &mut Decoder<'_>, document: &Document, fields: &[DeclaredField]) -> Self {
        let mut state = Hash { decoder, hasher: blake3::Hasher::new() };
        for (path, keys) in WORDS {
            state.add_below(&document.front, path, keys);
        }
        for field in fields.iter().filter(|field| is_text_of(field, document.name.folder)) {
            state.add_keys(&document.front, &[&field.key]);
        }
        match &document.body {
            Some(body) => state.add("body", body.markdown.source()),
            None => state.add_keys(&document.front, &["body"]),
        }
        let mut first = [0; 8];
        first.copy_from_slice(&state.hasher.finalize().as_bytes()[..8]);
        Self(u64::from_be_bytes(first))
    }
}

fn is_text_of(field: &DeclaredField, folder: Folder) -> bool {
    field.is_for(folder) && matches!(field.holds, FieldType::Text)
}

struct Hash<'d, 'a> {
    decoder: &'d mut Decoder<'a>,
    hasher: blake3::Hasher,
}

impl Hash<'_, '_> {
    fn add_below(&mut self, node: &Node, path: &[&str], keys: &[&str]) {
        match (&node.value, path) {
            (Value::List(nodes), _) => nodes.iter().for_each(|node| self.add_below(node, path, keys)),
            (_, []) => self.add_keys(node, keys),
            (_, [key, path @ ..]) => {
                if let Some(node) = value_of(node, key) {
                    self.add_below(node, path, keys);
                }
            }
        }
    }

    fn add_keys(&mut self, map: &Node, keys: &[&str]) {
        for key in keys {
            let node = value_of(map, key);
            let plain = node.filter(|node| !is_blank(node) && !matches!(node.value, Value::Map(_) | Value::List(_)));
            // What is wrong with the text is reported where it is decoded.
            let problems = self.decoder.diagnostics.len();
            let text = plain.and_then(|node| self.decoder.text(node, key));
            self.decoder.diagnostics.truncate(problems);
            if let Some(text) = text {
                self.add(key, &text.value);
            }
        }
    }

    fn add(&mut self, key: &str, text: &str) {
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        for part in [key, lines.join("\n").trim_end()] {
            self.hasher.update(part.as_bytes()).update(&[0]);
        }
    }
}
