//! What the render stage says: one small function a code.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::engine::{self, Fault, Spot};
use super::open_tag::{Open, is_of_outer, open_at};
use crate::content::StaticFile;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::language::{Language, SyntaxProblem};
use crate::source::{FileId, Place, Placed};

/// An error of a template, at its place in the site's own templates (`own`), else at `fallback`. `templates` are the names
/// of all there are.
pub(super) fn template_error(
    error: &tera::Error,
    own: &BTreeMap<String, (FileId, Arc<str>)>,
    templates: &[String],
    fallback: Place,
) -> Diagnostic {
    let Fault { case, name, mut known, said, spot } = engine::fault(error);
    if let Some(problem) = spot.as_ref().and_then(|spot| of_open_tag(case, spot, own)) {
        return problem.with("reason", said);
    }
    match case {
        "template" => known.extend_from_slice(templates),
        "block" => known.extend(BLOCKS.map(str::to_owned)),
        _ => {}
    }
    let place = spot.and_then(|spot| place_of(&spot, case, &name, own)).unwrap_or(fallback);
    let nearest = nearest(&name, known.iter().map(String::as_str));
    let problem =
        Diagnostic::new(Code::TemplateError, place).with("case", case).with("name", &name).with("reason", said);
    problem.with_nearest(nearest)
}

/// A tag that is not closed, at its beginning, where the engine is at the end of the template or at the end of something else;
/// or an end to which nothing belongs.
fn of_open_tag(case: &str, spot: &Spot, own: &BTreeMap<String, (FileId, Arc<str>)>) -> Option<Diagnostic> {
    let (file, text) = own.get(&spot.template)?;
    let [start, end] = [spot.start, spot.end].map(|(line, column)| byte_at(text, line, column));
    let at = |range: Range<usize>| Place::bytes(*file, range);
    let unclosed = |open: &Open<'_>| {
        let problem = Diagnostic::new(Code::TemplateError, at(open.range.clone())).with("case", "open");
        problem.with("name", open.name).with("close", open.close()).help("help-open")
    };
    if case == "end" {
        return open_at(text, text.len()).last().map(unclosed);
    }
    if case != "tag" {
        return None;
    }
    let word = text.get(start..end).filter(|word| word.starts_with("end") || matches!(*word, "else" | "elif"))?;
    let open = open_at(text, start);
    let no_start = || {
        let problem = Diagnostic::new(Code::TemplateError, at(start..end)).with("case", "no-start");
        problem.with("name", word).help("help-no-start")
    };
    Some(match open.last() {
        Some(last) if is_of_outer(&open, word) => unclosed(last).other(at(start..end), "ends"),
        Some(last) => no_start().other(at(last.range.clone()), "opens"),
        None => no_start(),
    })
}

/// The blocks of the built-in base.
const BLOCKS: [&str; 4] = ["head", "masthead", "content", "footer"];

/// Where a fault is, if it is in one of the site's own templates. Where only the template is known, the name is looked for
/// in it; a block that a built-in template fills is missing in the site's own base.
fn place_of(spot: &Spot, case: &str, name: &str, own: &BTreeMap<String, (FileId, Arc<str>)>) -> Option<Place> {
    let Some((file, text)) = own.get(&spot.template) else {
        return own.get("base.html").filter(|_| case == "block").map(|(file, _)| Place::whole(*file));
    };
    if spot.start != spot.end {
        let start = byte_at(text, spot.start.0, spot.start.1);
        return Some(Place::bytes(*file, start..byte_at(text, spot.end.0, spot.end.1).max(start)));
    }
    let quoted = ["\"", "'"].iter().find_map(|mark| text.find(&format!("{mark}{name}{mark}")));
    let written = quoted.filter(|_| matches!(case, "template" | "circle"));
    Some(match written {
        Some(at) => Place::bytes(*file, at + 1..at + 1 + name.len()),
        None if spot.start == (1, 0) => Place::whole(*file),
        None => {
            let start = byte_at(text, spot.start.0, spot.start.1);
            Place::bytes(*file, start..start)
        }
    })
}

/// A file of a theme that takes the place of none.
pub(super) fn unused_file(file: FileId, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownFile, Place::whole(file)).with_nearest(nearest)
}

/// A file of `static/` at the address of an asset.
pub(super) fn taken_asset(file: &StaticFile) -> Diagnostic {
    Diagnostic::new(Code::SameAddress, Place::whole(file.file)).with("address", &file.path).help("help-static")
}

/// A key of `theme.yaml` that it does not have.
pub(super) fn unknown_key(key: &Placed<&str>, known: &[&str]) -> Diagnostic {
    Diagnostic::new(Code::UnknownKey, key.place)
        .with("key", key)
        .with("where", "theme")
        .with("known", known.join(", "))
        .with_nearest(nearest(key.value, known.iter().copied()))
}

/// A text of the interface that no template asks for.
pub(super) fn unknown_text(text: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownText, text.place).with("text", text).with_nearest(nearest)
}

/// A language of the site in which the theme does not speak; `file` is where its words would stand.
pub(super) fn english_interface(settings: FileId, language: &Language, file: &str) -> Diagnostic {
    Diagnostic::new(Code::EnglishInterface, Place::whole(settings))
        .with("language", language.as_str())
        .with("name", language.own_name())
        .with("file", file)
}

/// A mistake in the grammar of a file of interface texts.
pub(super) fn message_syntax(file: FileId, problem: &SyntaxProblem) -> Diagnostic {
    let place = Place::bytes(file, problem.range.clone());
    Diagnostic::new(Code::MessageSyntax, place).with("reason", problem.reason.as_str())
}

/// The byte of a line, counted from 1, and a column, counted from 0 in characters.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column).map_or(rest.len(), |(byte, _)| byte)
}

#[cfg(test)]
mod tests {
    use super::byte_at;

    #[test]
    fn lines_and_columns_become_bytes() {
        let check = |line, column, expected| assert_eq!(byte_at("a\n领域x\n", line, column), expected);
        check(1, 0, 0);
        check(2, 0, 2);
        check(2, 2, 8);
        check(9, 0, 10);
    }
}
