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

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems};

    /// The state of a company, and what is hashed for it.
    fn check(text: &str, hashed: &str) {
        let (directory, _) = assembled(&[("content/companies/a.md", text)]);
        let expected = &blake3::hash(hashed.replace('|', "\0").as_bytes()).to_hex()[..16];
        assert_eq!(directory.profiles[0].common().state.to_string(), expected, "{text}");
    }

    #[test]
    fn the_state_is_a_hash_of_the_plain_words() {
        check("---\nname: A\n---\n", "name|A|");
        check(
            "---\ncountry: PK\nname: A\nsummary: S\n---\nText  \r\nmore\r\n\r\n",
            "name|A|summary|S|body|Text\nmore|",
        );
        check("---\nsummary: S\nname: {en: A}\n---\n", "summary|S|");
        check(
            "---\nname: 360\noffers: [{topic: bots, text: O}]\nneeds: [{title: N, id: n}]\npeople: [{name: P, role: R}]\n---\n",
            "name|360|text|O|title|N|role|R|name|P|",
        );
    }

    #[test]
    fn a_translation_is_stale_when_its_source_is_another_state() {
        let profile = ("content/companies/a.md", "---\nname: A\n---\n");
        let (directory, _) = assembled(&[profile]);
        let state = directory.profiles[0].common().state.to_string();
        let check = |source: &str, expected: &str| {
            let text = format!("---\nname: 甲\nsource: {source}\n---\n");
            let expected =
                if expected.is_empty() { String::new() } else { format!("content/companies/a.zh.md: {expected}") };
            assert_eq!(problems(&[profile, ("content/companies/a.zh.md", &text)]), expected, "{source}");
        };
        check(&state, "");
        check("", "");
        check("8c1f0e2a4b6d9e35", "stale-translation 8c1f0e2a4b6d9e35");
        check("1234567890123456", "stale-translation 1234567890123456");
    }
}
