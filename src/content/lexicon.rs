//! The lexicons that `matchbook.yaml` names: the only files of a site that may lie anywhere in it, and the only ones that it
//! reads though they may be no texts.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_128;

use super::text::{self, Text};
use super::{Node, Value, problems};
use crate::diagnostic::Diagnostic;
use crate::source::FileId;
use crate::word_list::{SiteList, WordList, is_packed, pairs};

/// The most bytes that a packed list may have: twenty times those of CC-CEDICT.
const LARGEST: u64 = 64 << 20;

/// A lexicon as it was read.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Its text; of a packed list, which is none, the hash that stands for it.
    pub(super) text: Text,
    /// A packed list.
    packed: Option<Arc<[u8]>>,
}

/// Reads a lexicon: a packed list or a text.
pub(super) fn read(path: &Path) -> Lexicon {
    match packed(path) {
        Some(bytes) => {
            Lexicon { text: Text::whole(format!("{:032x}", xxh3_128(&bytes)).into()), packed: Some(bytes.into()) }
        }
        None => Lexicon { text: text::read(path), packed: None },
    }
}

/// The bytes of a packed list; nothing for any other file.
fn packed(path: &Path) -> Option<Vec<u8>> {
    let mut file = File::open(path).ok()?.take(LARGEST);
    let mut bytes = Vec::new();
    file.by_ref().take(16).read_to_end(&mut bytes).ok()?;
    if is_packed(&bytes) {
        file.read_to_end(&mut bytes).ok()?;
        return Some(bytes);
    }
    None
}

impl Lexicon {
    /// The words of a lexicon whose text has no fault; reports `word-list-line` and `word-list-damaged`.
    pub(super) fn words(&self, file: FileId) -> (Option<SiteList>, Vec<Diagnostic>) {
        if let Some(bytes) = &self.packed {
            return match WordList::read(bytes) {
                Ok(list) => (Some(SiteList::Packed(Box::new(list))), Vec::new()),
                Err(damage) => (None, vec![problems::word_list_damaged(file, damage)]),
            };
        }
        let (pairs, faults) = pairs(&self.text.text);
        let pairs =
            pairs.into_iter().map(|pair| (pair.word.into(), pair.glosses.into_iter().map(Into::into).collect()));
        let diagnostics = faults.iter().map(|fault| problems::word_list_line(file, fault));
        (Some(SiteList::Pairs(pairs.collect())), diagnostics.collect())
    }
}

/// The paths of `matching: {lexicon: […]}` that stay in the site, without `.` and `..`.
pub(super) fn paths(settings: &Node) -> Vec<String> {
    let list = value_of(settings, "matching").and_then(|matching| value_of(matching, "lexicon"));
    let Some(Value::List(nodes)) = list.map(|node| &node.value) else { return Vec::new() };
    nodes.iter().filter_map(|node| path_within(node.as_text()?.trim())).collect()
}

fn value_of<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
}

/// A path without `.` and `..`; nothing for one that leaves the folder from which it counts.
pub(crate) fn path_within(path: &str) -> Option<String> {
    // `C:` is a drive of Windows.
    if path.starts_with('/') || path.contains('\\') || path.get(1..2) == Some(":") {
        return None;
    }
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::path_within;

    #[test]
    fn a_path_stays_in_its_folder() {
        let check = |path, expected: Option<&str>| assert_eq!(path_within(path).as_deref(), expected, "{path}");
        check("terms.tsv", Some("terms.tsv"));
        check("ratio 1:2.pdf", Some("ratio 1:2.pdf"));
        check("./data//terms.tsv", Some("data/terms.tsv"));
        check("data/../terms.tsv", Some("terms.tsv"));
        check("../terms.tsv", None);
        check("data/../../terms.tsv", None);
        check("/etc/passwd", None);
        check("C:/terms.tsv", None);
        check("..\\terms.tsv", None);
    }
}
