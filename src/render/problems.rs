//! What the render stage says: one small function a code.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::ErrorKind;

use crate::diagnostic::{Code, Diagnostic};
use crate::language::SyntaxProblem;
use crate::source::{FileId, Place};

/// An error of a template, at its place in the site's own templates (`own`), else at `fallback`.
pub(super) fn template_error(
    error: &tera::Error,
    own: &BTreeMap<String, (FileId, Arc<str>)>,
    fallback: Place,
) -> Diagnostic {
    let whole = |name: &str| own.get(name).map_or(fallback, |(file, _)| Place::whole(*file));
    let (place, reason) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            let place = own.get(report.filename()).map(|(file, text)| {
                let start = byte_at(text, span.start_line, span.start_col);
                Place::bytes(*file, start..byte_at(text, span.end_line, span.end_col).max(start))
            });
            (place.unwrap_or(fallback), report.message().to_owned())
        }
        ErrorKind::MissingParent { current, .. } => (whole(current), first_line(error)),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (whole(tpl), first_line(error))
        }
        _ => (fallback, first_line(error)),
    };
    Diagnostic::new(Code::TemplateError, place).with("reason", reason)
}

/// A mistake in the grammar of a file of interface texts.
pub(super) fn message_syntax(file: FileId, problem: &SyntaxProblem) -> Diagnostic {
    let place = Place::bytes(file, problem.range.clone());
    Diagnostic::new(Code::MessageSyntax, place).with("reason", problem.reason.as_str())
}

/// What Tera says, without the excerpt that it adds: the report has one of its own.
fn first_line(error: &tera::Error) -> String {
    let said = error.to_string();
    said.lines().next().map(|line| line.trim_start_matches("error: ").to_owned()).unwrap_or_default()
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
