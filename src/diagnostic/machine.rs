//! The report for machines: JSON for editors and scripts, workflow commands for GitHub.

use std::fmt::Write;

use serde::Serialize;

use super::span::Span;
use super::{Change, Diagnostic, Mend, Messages, Severity, in_order};
use crate::source::{Place, Sources};

/// One JSON object a line for each problem, in the order of the report for people. The fields are documented in
/// `docs/errors.md`.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages) -> String {
    let ordered = in_order(diagnostics, sources);
    let lines = ordered.into_iter().map(|diagnostic| json_line(&problem(diagnostic, sources, messages)));
    lines.collect()
}

/// One workflow command a line for each problem, which GitHub shows beside the lines of a pull request.
pub fn github(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages) -> String {
    let ordered = in_order(diagnostics, sources);
    ordered.into_iter().map(|diagnostic| command(&problem(diagnostic, sources, messages))).collect()
}

/// One JSON object a line for each mend; `is_written` says whether it has been made, or would be.
pub fn json_changes(changes: &[Change], is_written: bool) -> String {
    let line = |change: &Change| {
        let Change { code, path, line, column, before, after } = change;
        let code = code.name();
        let mended = MendedPlace { mended: is_written, code, path, line: *line, column: *column, before, after };
        serde_json::to_string(&mended).map_or_else(|_| String::new(), |json| json + "\n")
    };
    changes.iter().map(line).collect()
}

/// One workflow command a line for each mend.
pub fn github_changes(changes: &[Change]) -> String {
    let line = |Change { code, path, line, column, before, after }: &Change| {
        let message = data(&format!("{before} → {after}"));
        format!(
            "::notice file={},line={line},col={column},title={}::{message}\n",
            property(path),
            property(code.name())
        )
    };
    changes.iter().map(line).collect()
}

/// A mend as JSON says it.
#[derive(Serialize)]
struct MendedPlace<'a> {
    mended: bool,
    code: &'static str,
    path: &'a str,
    line: usize,
    column: usize,
    before: &'a str,
    after: &'a str,
}

/// A problem as JSON says it.
#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    position: Position<'a>,
    message: String,
    help: Option<String>,
    others: Vec<Other<'a>>,
    mend: Option<MendPlace<'a>>,
}

/// What `--fix` would do.
#[derive(Serialize)]
struct MendPlace<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Position<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Other<'a> {
    #[serde(flatten)]
    position: Position<'a>,
    label: String,
}

fn problem<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, messages: &Messages) -> Problem<'a> {
    let others = diagnostic.others.iter().map(|(place, label)| Other {
        position: position(*place, sources),
        label: messages.label(diagnostic.code, label),
    });
    Problem {
        code: diagnostic.code.name(),
        severity: severity(diagnostic.code.severity()),
        position: position(diagnostic.place, sources),
        message: messages.message(diagnostic),
        help: messages.help(diagnostic),
        others: others.collect(),
        mend: diagnostic.mend.as_ref().map(|mend| mend_place(mend, sources)),
    }
}

fn mend_place<'a>(mend: &'a Mend, sources: &Sources) -> MendPlace<'a> {
    let Span { file: _, bytes: _, line, column, end_line, end_column } = Span::of(mend.place, sources);
    MendPlace { line, column, end_line, end_column, text: &mend.text }
}

fn position(place: Place, sources: &Sources) -> Position<'_> {
    let Span { file, bytes: _, line, column, end_line, end_column } = Span::of(place, sources);
    Position { path: &sources.get(file).path, line, column, end_line, end_column }
}

/// The name of a severity, the same in every language.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn json_line(problem: &Problem<'_>) -> String {
    // Texts and numbers in a struct of ours can always be written as JSON.
    serde_json::to_string(problem).map_or_else(|_| String::new(), |json| json + "\n")
}

fn command(problem: &Problem<'_>) -> String {
    let Position { path, line, column, end_line, end_column } = problem.position;
    let kind = if problem.severity == "note" { "notice" } else { problem.severity };
    let mut command = format!("::{kind} file={},line={line},col={column},endLine={end_line}", property(path));
    if line == end_line {
        // GitHub takes an end column only where it is of the same line.
        let _ = write!(command, ",endColumn={end_column}");
    }
    let help = problem.help.as_ref().map_or(String::new(), |help| format!("\n{help}"));
    let _ = writeln!(command, ",title={}::{}", property(problem.code), data(&format!("{}{help}", problem.message)));
    command
}

/// Escapes as the toolkit of GitHub's own actions does (`command.ts`, `escapeData`).
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The same for a property (`escapeProperty`).
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{github, json};
    use crate::diagnostic::{Code, Diagnostic, Messages, ReportLanguage};
    use crate::source::{Place, Source, Sources};
    use expect_test::expect;

    fn problems() -> (Sources, Vec<Diagnostic>) {
        let mut sources = Sources::default();
        let text = "名: 100%\nname: Tkxel\n名: x\n";
        let file = sources.add(Source { path: "content/a,b:c.yaml".to_owned(), text: text.into(), yaml: 0..0 });
        let twice = Diagnostic::new(Code::DuplicateKey, Place::bytes(file, 22..25)).with("key", "名%\n");
        let twice = twice.other(Place::bytes(file, 0..3), "first");
        (sources, vec![Diagnostic::new(Code::NoUrl, Place::whole(file)), twice])
    }

    #[test]
    fn json_has_one_object_a_line() {
        let (sources, problems) = problems();
        let expected = expect![[r#"
            {"code":"no-url","severity":"note","path":"content/a,b:c.yaml","line":1,"column":1,"end_line":1,"end_column":1,"message":"the site has no `url`, so that it gets no sitemap, no feeds and no canonical links","help":"write `url: https://…` in matchbook.yaml when you know where the site will live","others":[],"mend":null}
            {"code":"duplicate-key","severity":"error","path":"content/a,b:c.yaml","line":3,"column":1,"end_line":3,"end_column":2,"message":"the field `名%` stands here for the second time","help":"keep one of the two; several values of one field make a list, `[…, …]`","others":[{"path":"content/a,b:c.yaml","line":1,"column":1,"end_line":1,"end_column":2,"label":"the first one"}],"mend":null}
        "#]];
        expected.assert_eq(&json(&problems, &sources, &Messages::new(ReportLanguage::English)));
    }

    #[test]
    fn github_gets_workflow_commands_with_its_own_escapes() {
        let (sources, problems) = problems();
        let expected = expect![[r"
            ::notice file=content/a%2Cb%3Ac.yaml,line=1,col=1,endLine=1,endColumn=1,title=no-url::the site has no `url`, so that it gets no sitemap, no feeds and no canonical links%0Awrite `url: https://…` in matchbook.yaml when you know where the site will live
            ::error file=content/a%2Cb%3Ac.yaml,line=3,col=1,endLine=3,endColumn=2,title=duplicate-key::the field `名%25` stands here for the second time%0Akeep one of the two; several values of one field make a list, `[…, …]`
        "]];
        expected.assert_eq(&github(&problems, &sources, &Messages::new(ReportLanguage::English)));
    }
}
