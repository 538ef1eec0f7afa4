//! From the number of a node to its place in the text, for what is reported.

use super::events::{Role, Shape, Spot, spots};
use crate::diagnostic::{Diagnostic, Mend};
use crate::source::{At, FileId, Place, Sources, line_and_column};
use std::collections::BTreeMap;
use std::ops::Range;

/// The diagnostics with every place that names a node turned into bytes: exactly the scalar, the key, or the first
/// line of a collection. An empty value is shown as its key, what an alias stands for as the alias. Each file
/// concerned is parsed once.
pub fn locate(mut diagnostics: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    let mut files = BTreeMap::new();
    for diagnostic in &mut diagnostics {
        diagnostic.place = located(diagnostic.place, sources, &mut files);
        for (place, _) in &mut diagnostic.others {
            *place = located(*place, sources, &mut files);
        }
        diagnostic.mend =
            diagnostic.mend.take().and_then(|mend| located_mend(*mend, sources, &mut files)).map(Box::new);
    }
    diagnostics
}

/// A mend of a node as one of bytes, in the quotation marks in which the node is written. Nothing for what stands in an
/// alias, is no scalar, or goes over several lines.
fn located_mend(mend: Mend, sources: &Sources, files: &mut BTreeMap<FileId, Vec<Spot>>) -> Option<Mend> {
    let At::Node(number) = mend.place.at else { return Some(mend) };
    let file = mend.place.file;
    let source = sources.get(file);
    let yaml = &source.text[source.yaml.clone()];
    let spots = spots_of(file, sources, files);
    let spot = spots.get(holding(spots, number)?).filter(|spot| spot.number == number)?;
    let text = rewritten(&yaml[spot.range.clone()], spot, spots, yaml, mend.text)?;
    let offset = source.yaml.start;
    let place = Place::bytes(file, spot.range.start + offset..spot.range.end + offset);
    Some(Mend { place, text, ..mend })
}

/// A text as it is written in place of a scalar.
fn rewritten(written: &str, spot: &Spot, spots: &[Spot], yaml: &str, text: String) -> Option<String> {
    if written.is_empty() || written.contains('\n') {
        return None;
    }
    // A list, a text that needs its quotation marks, and what must have none.
    let is_own_form = text.starts_with(['[', '"']) || text == "true" || text == "false" || text.parse::<i64>().is_ok();
    if is_own_form && !written.starts_with(['|', '>']) {
        return Some(text);
    }
    let is_item = || spot.role == Role::Item && spot.parent.is_some_and(|list| yaml[spots[list].range.clone()] == *"[");
    match spot.shape {
        Shape::Plain(_) if text.contains(", ") => is_item().then_some(text),
        Shape::Plain(_) => is_plain(&text).then_some(text),
        Shape::Quoted if is_plain(&text) => {
            let quote = written.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            Some(format!("{quote}{text}{quote}"))
        }
        _ => None,
    }
}

/// Whether a text can stand without quotation marks anywhere.
fn is_plain(text: &str) -> bool {
    let is_sign =
        |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_' | '/' | '.' | '+' | ':' | '@' | '#');
    let is_first = |sign: char| sign.is_alphanumeric() || sign == '_';
    text.starts_with(is_first)
        && text.chars().all(is_sign)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
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
    let source = sources.get(place.file);
    let spots = spots_of(place.file, sources, files);
    match shown(spots, number, &source.text[source.yaml.clone()]) {
        Some(range) => {
            let offset = source.yaml.start;
            Place::bytes(place.file, range.start + offset..range.end + offset)
        }
        None => Place::whole(place.file),
    }
}

/// The nodes of a file, which is parsed when it is first asked for.
fn spots_of<'a>(file: FileId, sources: &Sources, files: &'a mut BTreeMap<FileId, Vec<Spot>>) -> &'a [Spot] {
    let source = sources.get(file);
    files.entry(file).or_insert_with(|| spots(&source.text[source.yaml.clone()]))
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
fn holding(spots: &[Spot], number: u32) -> Option<usize> {
    spots.partition_point(|spot| spot.number <= number).checked_sub(1)
}

/// A number in the spelling in which it was written; nothing for a node that is no plain scalar, or stands in an alias.
pub(super) fn spelling(place: Place, sources: &Sources) -> Option<String> {
    let At::Node(number) = place.at else { return None };
    let source = sources.get(place.file);
    let spots = spots(&source.text[source.yaml.clone()]);
    match &spots[holding(&spots, number)?] {
        Spot { shape: Shape::Plain(text), number: found, .. } if *found == number => Some(text.clone()),
        _ => None,
    }
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
    fn a_mend_of_a_node_keeps_its_quotation_marks() {
        let check = |text: &str, node, with: &str, expected: Option<&str>| {
            let (sources, file) = site(text);
            let problem = Diagnostic::new(Code::UnknownTopic, Place::node(file, node)).mended(with);
            let located = locate(vec![problem], &sources);
            let mended = located[0].mend.as_ref().map(|mend| {
                let (_, range) = mend.range().expect("bytes");
                [&text[..range.start], &mend.text, &text[range.end..]].concat()
            });
            assert_eq!(mended.as_deref(), expected, "{text:?} {node}");
        };
        check("---\nname: A # x\n", 2, "b", Some("---\nname: b # x\n"));
        check("---\nname: A\n", 1, "b", Some("---\nb: A\n"));
        check("---\nname: 'A'\n", 2, "b", Some("---\nname: 'b'\n"));
        check("---\nname: \"A\"\n", 2, "b c", Some("---\nname: \"b c\"\n"));
        check("---\na: [x, y]\n", 3, "b, c", Some("---\na: [b, c, y]\n"));
        check("---\na: x\n", 2, "[x]", Some("---\na: [x]\n"));
        check("---\na: x\n", 2, "b, c", None);
        check("---\na: x\n", 2, "b: c", None);
        check("---\na: |\n  x\n", 2, "b", None);
        check("---\na: x\n  y\n", 2, "b", None);
        check("---\na: &x [1, 2]\nb: *x\n", 7, "b", None);
        check("---\nname:\n", 2, "b", None);
        check("---\na: {b: c}\n", 2, "b", None);
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
