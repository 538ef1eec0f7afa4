//! The texts of a site, and places inside them.
//!
//! serde_yaml gives no positions for values, and most places are never shown to anyone. So a place is cheap
//! to carry (the number of a node in its file's YAML, or a range of bytes) and becomes a line and a column only
//! when a diagnostic or a reason is printed.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A file among the [`Sources`] of one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// Where in a file something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    /// The file as a whole: shown as its first line, without a caret.
    Whole,
    /// The n-th node of the file's YAML in the order of writing, counted from 0. Keys count as nodes of their own,
    /// each before its value; collections count before what they hold; an alias counts as what it stands for.
    Node(u32),
    /// Bytes of the file's text, from `start` up to but without `end`.
    Bytes {
        /// The first byte.
        start: u32,
        /// The byte after the last one.
        end: u32,
    },
}

/// A place inside the site's texts, by which a diagnostic or a reason points at what somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Where in it.
    pub at: At,
}

impl Place {
    /// The file as a whole.
    pub fn whole(file: FileId) -> Self {
        Self { file, at: At::Whole }
    }

    /// The `number`-th node of the file's YAML.
    pub fn node(file: FileId, number: u32) -> Self {
        Self { file, at: At::Node(number) }
    }

    /// A range of bytes of the file's text; texts are at most 1 MiB, so that 32 bits hold it.
    #[expect(clippy::cast_possible_truncation, reason = "a text over 1 MiB is refused when it is read")]
    pub fn bytes(file: FileId, range: Range<usize>) -> Self {
        Self { file, at: At::Bytes { start: range.start as u32, end: range.end as u32 } }
    }
}

/// A value and where it was written. What has no place cannot be complained about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Placed<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub place: Place,
}

impl<T> Placed<T> {
    /// `value`, written at `place`.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// Another value with the same place.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Placed<U> {
        Placed { value: convert(self.value), place: self.place }
    }

    /// The value by reference, with its place.
    pub fn as_ref(&self) -> Placed<&T> {
        Placed { value: &self.value, place: self.place }
    }
}

/// One text of the site.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path from the site's root, with `/` on every system.
    pub path: String,
    /// The text, without a byte order mark. Line ends are as written.
    pub text: Arc<str>,
    /// The bytes of `text` that are YAML: all of a YAML file, the front matter of a Markdown file, nothing elsewhere.
    pub yaml: Range<usize>,
}

impl Source {
    /// A file that is none of the texts, at a path from the site's root.
    pub fn without_text(path: String) -> Self {
        Self { path, text: "".into(), yaml: 0..0 }
    }
}

/// The YAML of a text whose syntax is broken, as it is with the mistakes mended.
#[derive(Clone, Debug)]
pub struct MendedYaml {
    text: String,
    /// Bytes of the YAML that is written, in order and apart, and the bytes that have taken their place here.
    changes: Vec<(Range<usize>, Range<usize>)>,
}

impl MendedYaml {
    /// A YAML text with some ranges exchanged, which are in order and apart.
    pub(crate) fn new(yaml: &str, exchanged: Vec<(Range<usize>, String)>) -> Self {
        let (mut text, mut changes, mut from) = (String::with_capacity(yaml.len() + 16), Vec::new(), 0);
        for (range, new) in exchanged {
            text.push_str(&yaml[from..range.start]);
            let start = text.len();
            text.push_str(&new);
            from = range.end;
            changes.push((range, start..text.len()));
        }
        text.push_str(&yaml[from..]);
        Self { text, changes }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Which bytes of the YAML that is written these are; what was exchanged counts as a whole.
    pub fn written(&self, range: &Range<usize>) -> Range<usize> {
        self.written_byte(range.start, false)..self.written_byte(range.end, true)
    }

    fn written_byte(&self, byte: usize, is_end: bool) -> usize {
        let before = |(_, new): &&(Range<usize>, Range<usize>)| new.start < byte || !is_end && new.start == byte;
        match self.changes.iter().rev().find(before) {
            Some((old, new)) if byte >= new.end => byte - new.end + old.end,
            Some((old, _)) if is_end => old.end,
            Some((old, _)) => old.start,
            None => byte,
        }
    }

    /// Whether something was exchanged in the lines of the YAML that is written in which these bytes are.
    pub fn is_touched(&self, yaml: &str, range: &Range<usize>) -> bool {
        let start = yaml.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        let end = yaml.get(range.end..).and_then(|rest| rest.find('\n')).map_or(yaml.len(), |rest| range.end + rest);
        self.changes.iter().any(|(old, _)| old.start <= end && old.end >= start)
    }
}

/// All texts that were read for one site, each under its [`FileId`].
#[derive(Clone, Debug, Default)]
pub struct Sources {
    // Shared, so that the texts of two books that differ in one file are not copied.
    files: Arc<Vec<Source>>,
    /// Texts in the place of some of these.
    revised: BTreeMap<FileId, Arc<Source>>,
    /// Those whose nodes are counted in another YAML than the one that is written.
    mended: BTreeMap<FileId, Arc<MendedYaml>>,
}

impl Sources {
    /// Makes room for so many texts more.
    pub fn reserve(&mut self, more: usize) {
        Arc::make_mut(&mut self.files).reserve(more);
    }

    /// Adds a text and gives its id.
    #[expect(clippy::cast_possible_truncation, reason = "no site has four thousand million files")]
    pub fn add(&mut self, source: Source) -> FileId {
        let files = Arc::make_mut(&mut self.files);
        files.push(source);
        FileId(files.len() as u32 - 1)
    }

    /// The text of an id that came from these sources.
    ///
    /// # Panics
    /// For an id of other sources, which is a bug.
    pub fn get(&self, file: FileId) -> &Source {
        match self.revised.get(&file) {
            Some(revised) => revised,
            None => &self.files[file.0 as usize],
        }
    }

    /// All texts with their ids, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        (0..self.files.len()).map(|number| {
            #[expect(clippy::cast_possible_truncation, reason = "as in `add`")]
            let file = FileId(number as u32);
            (file, self.get(file))
        })
    }

    /// The same texts, with another one in the place of one of them.
    #[must_use]
    pub fn with(&self, file: FileId, source: Source) -> Self {
        let mut sources = self.clone();
        sources.revised.insert(file, Arc::new(source));
        sources.mended.remove(&file);
        sources
    }

    /// Counts the nodes of a text in another YAML than the one that is written.
    pub(crate) fn count_in(&mut self, file: FileId, yaml: MendedYaml) {
        self.mended.insert(file, Arc::new(yaml));
    }

    /// Whether the nodes of any text are counted in another YAML than the one that is written.
    pub(crate) fn has_mended(&self) -> bool {
        !self.mended.is_empty()
    }

    /// The YAML in which the nodes of a text are counted, where it is another than the one that is written.
    pub fn mended(&self, file: FileId) -> Option<&MendedYaml> {
        self.mended.get(&file).map(AsRef::as_ref)
    }

    /// The YAML in which the nodes of a text are counted.
    pub fn yaml(&self, file: FileId) -> &str {
        let source = self.get(file);
        self.mended(file).map_or(&source.text[source.yaml.clone()], MendedYaml::text)
    }

    /// The id of the text that was read as the n-th, counted from 0, if its path is this one.
    pub fn nth(&self, number: usize, path: &str) -> Option<FileId> {
        let is_there = self.files.get(number).is_some_and(|source| source.path == path);
        u32::try_from(number).ok().filter(|_| is_there).map(FileId)
    }

    /// The file at a path from the site's root.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.iter().find(|(_, source)| source.path == path).map(|(file, _)| file)
    }
}

/// Line and column of a byte in a text, both from 1; the column counts characters.
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(byte.min(text.len()))];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::{MendedYaml, line_and_column};

    #[test]
    fn bytes_of_a_mended_text_are_those_of_the_written_one() {
        let written = "name：A\ncity: B\nshort：C\n";
        let colon = |at: usize| (at..at + 3, ": ".to_owned());
        let mended = MendedYaml::new(written, vec![colon(4), colon(22)]);
        assert_eq!(mended.text(), "name: A\ncity: B\nshort: C\n");
        for word in ["name", "A", "city", "B", "short", "C"] {
            let at = mended.text().find(word).expect("the word");
            let range = mended.written(&(at..at + word.len()));
            assert_eq!(&written[range.clone()], word);
            assert_eq!(mended.is_touched(written, &range), !matches!(word, "city" | "B"), "{word}");
        }
        assert_eq!(mended.written(&(0..mended.text().len())), 0..written.len());
        let quoted = MendedYaml::new("a: b: c\nd: e", vec![(3..7, "\"b: c\"".to_owned())]);
        assert_eq!(quoted.written(&(3..9)), 3..7);
        assert_eq!(quoted.written(&(10..11)), 8..9);
    }

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let check = |text, byte, expected| assert_eq!(line_and_column(text, byte), expected, "{text:?} at {byte}");
        check("", 0, (1, 1));
        check("name: 中文\nx", 9, (1, 8));
        check("a\nb", 2, (2, 1));
        check("a\r\nb", 3, (2, 1));
        check("a", 99, (1, 2));
    }
}
