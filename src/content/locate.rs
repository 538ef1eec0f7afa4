//! From the number of a node to its place in the text, for what is reported.

use super::events::{Role, Shape, Spot, spots};
use super::rewrite::locate_mends;
use crate::diagnostic::Diagnostic;
use crate::source::{At, FileId, Place, Sources, line_and_column};
use std::collections::BTreeMap;
use std::ops::Range;

/// The diagnostics with every place that names a node turned into bytes: exactly the scalar, the key, or the first
/// line of a collection. An empty value is shown as its key, what an alias stands for as the alias. Each file
/// concerned is parsed once. What is found in a line whose syntax is broken is left out: that is told already.
pub fn locate(mut diagnostics: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    let mut files = BTreeMap::new();
    locate_mends(&mut diagnostics, sources, &mut files);
    diagnostics.retain_mut(|diagnostic| {
        let written = diagnostic.place;
        diagnostic.place = located(written, sources, &mut files);
        for (place, _) in &mut diagnostic.others {
            *place = located(*place, sources, &mut files);
        }
        !is_told(written, diagnostic.place, sources)
    });
    diagnostics
}

/// Whether a node stands in a line of which it is told that its syntax is broken. The first node is the file as a whole.
fn is_told(node: Place, place: Place, sources: &Sources) -> bool {
    let (At::Node(1..), At::Bytes { start, end }) = (node.at, place.at) else { return false };
    let source = sources.get(place.file);
    let range = start as usize - source.yaml.start..end as usize - source.yaml.start;
    sources.mended(place.file).is_some_and(|mended| mended.is_touched(&source.text[source.yaml.clone()], &range))
}

/// Where places stand, for printing: paths and lines. Each file is parsed when the first of its places is asked for.
#[derive(Debug)]
pub struct Locator<'a> {
    sources: &'a Sources,
    files: BTreeMap<FileId, Vec<Spot>>,
}

impl<'a> Locator<'a> {
    /// For places in these texts.
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, files: BTreeMap::new() }
    }

    /// The path of a place's file from the site's root, and its line, from 1; the first line for a file as a whole.
    pub fn path_and_line(&mut self, place: Place) -> (&'a str, usize) {
        let source = self.sources.get(place.file);
        let line = match located(place, self.sources, &mut self.files).at {
            At::Bytes { start, .. } => line_and_column(&source.text, start as usize).0,
            At::Whole | At::Node(_) => 1,
        };
        (&source.path, line)
    }
}

fn located(place: Place, sources: &Sources, files: &mut BTreeMap<FileId, Vec<Spot>>) -> Place {
    let At::Node(number) = place.at else { return place };
    let spots = spots_of(place.file, sources, files);
    match shown(spots, number, sources.yaml(place.file)) {
        Some(range) => {
            let range = sources.mended(place.file).map_or(range.clone(), |mended| mended.written(&range));
            let offset = sources.get(place.file).yaml.start;
            Place::bytes(place.file, range.start + offset..range.end + offset)
        }
        None => Place::whole(place.file),
    }
}

/// The nodes of files, as far as they were asked for.
pub(super) type Files = BTreeMap<FileId, Vec<Spot>>;

/// The nodes of a file, which is parsed when it is first asked for.
pub(super) fn spots_of<'a>(file: FileId, sources: &Sources, files: &'a mut BTreeMap<FileId, Vec<Spot>>) -> &'a [Spot] {
    files.entry(file).or_insert_with(|| spots(sources.yaml(file)))
}

/// The bytes that show a node: all of a scalar, of a collection what stands on its first line.
fn shown(spots: &[Spot], number: u32, yaml: &str) -> Option<Range<usize>> {
    let index = holding(spots, number)?;
    let Spot { range, end, shape, role, .. } = &spots[index];
    if range.is_empty() && *role == Role::Value {
        return spots.get(index - 1).map(|key| key.range.clone());
    }
    if !matches!(shape, Shape::List | Shape::Map) {
        return Some(range.clone());
    }
    let line = yaml[range.start..*end].split(['\n', '\r']).next().unwrap_or_default().trim_end();
    Some(range.start..range.start + line.len())
}

/// The index of the spot that is node `number`, or the alias that stands for it.
pub(super) fn holding(spots: &[Spot], number: u32) -> Option<usize> {
    spots.partition_point(|spot| spot.number <= number).checked_sub(1)
}

/// A number in the spelling in which it was written; nothing for a node that is no plain scalar, or stands in an alias.
pub(super) fn spelling(place: Place, sources: &Sources) -> Option<String> {
    let At::Node(number) = place.at else { return None };
    let spots = spots(sources.yaml(place.file));
    match &spots[holding(&spots, number)?] {
        Spot { shape: Shape::Plain(text), number: found, .. } if *found == number => Some(text.clone()),
        _ => None,
    }
}

/// Whether a node is an entry of a list in brackets.
pub(super) fn is_in_brackets(place: Place, sources: &Sources) -> bool {
    let At::Node(number) = place.at else { return false };
    let yaml = sources.yaml(place.file);
    let spots = spots(yaml);
    let spot = holding(&spots, number).map(|index| &spots[index]).filter(|spot| spot.role == Role::Item);
    spot.is_some_and(|spot| yaml[..spot.range.start].trim_end().ends_with(['[', ',']))
}

#[cfg(test)]
mod tests {
    use super::{locate, spelling};
    use crate::diagnostic::{Code, Diagnostic};
    use crate::source::{At, Place, Source, Sources, line_and_column};

    fn site(text: &str) -> (Sources, crate::source::FileId) {
        let mut sources = Sources::default();
        let yaml = 4..text.len();
        let file = sources.add(Source { path: "x.md".to_owned(), text: text.into(), yaml });
        (sources, file)
    }

    #[test]
    fn a_node_becomes_line_and_column() {
        let check = |text: &str, node, expected, shown: &str| {
            let (sources, file) = site(text);
            let diagnostics = vec![Diagnostic::new(Code::WrongType, Place::node(file, node))];
            let At::Bytes { start, end } = locate(diagnostics, &sources)[0].place.at else { panic!("no bytes") };
            assert_eq!(line_and_column(text, start as usize), expected, "{text:?} {node}");
            assert_eq!(&text[start as usize..end as usize], shown);
        };
        check("---\nname: 数字人\n", 1, (2, 1), "name");
        check("---\nname: 数字人\n", 2, (2, 7), "数字人");
        check("---\r\nname: A\r\ncity: {zh: 拉合尔, en: 'L'}\r\n", 8, (3, 21), "'L'");
        check("---\nname:\ncity: x\n", 2, (2, 1), "name");
        check("---\na: &x [1, 2]\nb: *x\n", 6, (3, 4), "*x");
    }

    #[test]
    fn numbers_keep_their_spelling() {
        let check = |value: &str, expected: Option<&str>| {
            let (sources, file) = site(&format!("---\nphone: {value}\n"));
            assert_eq!(spelling(Place::node(file, 2), &sources).as_deref(), expected, "{value}");
        };
        check("0092", Some("0092"));
        check("+92 42", Some("+92 42"));
        check("1.10", Some("1.10"));
        check("360 # x", Some("360"));
        check("'360'", None);
        check("[360]", None);
    }
}
