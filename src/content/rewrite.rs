//! From the mend of a node to one of bytes: a scalar is written anew as it was written, in its own quotation marks.

use super::events::{Role, Shape, Spot};
use super::locate::{Files, holding, spots_of};
use crate::diagnostic::{Diagnostic, Mend};
use crate::source::{At, FileId, Place, Sources};
use std::collections::BTreeMap;

/// Turns every mend of a node into one of bytes, and takes away those that cannot be written: of what stands in an alias, is
/// no scalar, or goes over several lines, and of a key that its map would have twice.
pub(super) fn locate_mends(diagnostics: &mut [Diagnostic], sources: &Sources, files: &mut Files) {
    let mut keys: BTreeMap<Key, usize> = BTreeMap::new();
    for mend in diagnostics.iter().filter_map(|diagnostic| diagnostic.mend.as_deref()) {
        if let Some(key) = key_of(mend, sources, files) {
            *keys.entry(key).or_default() += 1;
        }
    }
    for diagnostic in diagnostics {
        let Some(mend) = diagnostic.mend.take() else { continue };
        let is_twice = key_of(&mend, sources, files).is_some_and(|key| keys[&key] > 1);
        if !is_twice {
            diagnostic.mend = located(*mend, sources, files).map(Box::new);
        }
    }
}

/// A key that a mend would write: its file, its map, and its name.
type Key = (FileId, usize, String);

fn key_of(mend: &Mend, sources: &Sources, files: &mut Files) -> Option<Key> {
    let spots = spots_of(mend.place.file, sources, files);
    let spot = spot_of(mend, spots).filter(|spot| spot.role == Role::Key)?;
    Some((mend.place.file, spot.parent?, mend.text.clone()))
}

/// The node that a mend writes anew.
fn spot_of<'a>(mend: &Mend, spots: &'a [Spot]) -> Option<&'a Spot> {
    let At::Node(number) = mend.place.at else { return None };
    let is_scalar = |spot: &&Spot| matches!(spot.shape, Shape::Plain(_) | Shape::Quoted);
    spots.get(holding(spots, number)?).filter(|spot| spot.number == number).filter(is_scalar)
}

fn located(mend: Mend, sources: &Sources, files: &mut Files) -> Option<Mend> {
    if !matches!(mend.place.at, At::Node(_)) {
        return Some(mend);
    }
    let file = mend.place.file;
    if sources.mended(file).is_some() {
        // The mends of its syntax are made first, and the others when they are made.
        return None;
    }
    let source = sources.get(file);
    let yaml = &source.text[source.yaml.clone()];
    let spots = spots_of(file, sources, files);
    let spot = spot_of(&mend, spots)?;
    let text = Rewriter { yaml, spots }.rewritten(spot, mend.text)?;
    let offset = source.yaml.start;
    let place = Place::bytes(file, spot.range.start + offset..spot.range.end + offset);
    Some(Mend { place, text, ..mend })
}

struct Rewriter<'a> {
    yaml: &'a str,
    spots: &'a [Spot],
}

impl Rewriter<'_> {
    /// A text as it is written in place of a scalar.
    fn rewritten(&self, spot: &Spot, text: String) -> Option<String> {
        let written = self.written(spot);
        let quote = written.chars().next().filter(|quote| matches!(quote, '"' | '\''));
        let is_block = spot.shape == Shape::Quoted && quote.is_none();
        if written.is_empty() || written.contains('\n') || is_block || self.has_key(spot, &text) {
            return None;
        }
        if is_own_form(&text) || quote.is_none() && text.contains(", ") && self.is_in_list(spot) {
            return Some(text);
        }
        let quote = quote.map(String::from).unwrap_or_default();
        is_plain(&text).then(|| format!("{quote}{text}{quote}"))
    }

    fn written(&self, spot: &Spot) -> &str {
        &self.yaml[spot.range.clone()]
    }

    /// Whether a node is a key, and its map has a key of that name already.
    fn has_key(&self, spot: &Spot, name: &str) -> bool {
        let is_key = |other: &&Spot| other.role == Role::Key && other.parent == spot.parent;
        let mut keys = self.spots.iter().filter(is_key).map(|key| self.written(key).trim_matches(['"', '\'']));
        spot.role == Role::Key && keys.any(|key| key == name)
    }

    fn is_in_list(&self, spot: &Spot) -> bool {
        spot.role == Role::Item && spot.parent.is_some_and(|list| self.written(&self.spots[list]) == "[")
    }
}

/// Whether a text is a list, has the quotation marks that it needs, or must have none.
fn is_own_form(text: &str) -> bool {
    text.starts_with(['[', '"']) || text == "true" || text == "false" || text.parse::<i64>().is_ok()
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

#[cfg(test)]
mod tests {
    use crate::content::locate;
    use crate::diagnostic::{Code, Diagnostic};
    use crate::source::{FileId, Place, Source, Sources};

    fn site(text: &str) -> (Sources, FileId) {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "x.md".to_owned(), text: text.into(), yaml: 4..text.len() });
        (sources, file)
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
    fn no_map_gets_a_key_twice() {
        let mends = |text: &str, nodes: &[u32]| {
            let (sources, file) = site(text);
            let problem = |node: &u32| Diagnostic::new(Code::UnknownLanguage, Place::node(file, *node)).mended("zh");
            let located = locate(nodes.iter().map(problem).collect(), &sources);
            located.iter().filter(|problem| problem.mend.is_some()).count()
        };
        assert_eq!(mends("---\na: {en: x, 中文: y}\nzh: z\n", &[5]), 1);
        assert_eq!(mends("---\na: {zh: x, 中文: y}\n", &[5]), 0);
        assert_eq!(mends("---\na: {汉语: x, 中文: y}\n", &[3, 5]), 0);
        assert_eq!(mends("---\na: {汉语: x}\nb: {中文: y}\n", &[3, 7]), 2);
    }
}
