//! The report for people: the line, a caret, what is wrong, what to write instead.
//!
//! Nothing else knows of colour, carets and the width of a terminal. All that a file holds is untrusted and shown
//! harmlessly.

use std::collections::BTreeMap;
use std::fmt::Write;

use anstyle::{AnsiColor, Color, Style as Paint};

use super::snippet::{Snippet, snippet};
use super::span::Span;
use super::{Code, Diagnostic, Messages, Severity, Tally, harmless, in_order};
use crate::source::{FileId, Sources};

/// How a report looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether it is coloured by the terminal's escapes.
    pub colour: bool,
    /// The terminal's columns. Longer lines of files are cut; messages are left to the terminal.
    pub width: usize,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: false, width: 100 }
    }
}

/// So many warnings of one code are shown in a report; of more than one that is left out only the number.
const MOST_ALIKE: usize = 5;

/// The problems by file and place, each once, and the line that counts them. Empty if there is none. All errors are
/// shown; of warnings and notes of one code, which a large site has by the thousand, the first few and how many follow.
pub fn report(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages, style: &Style) -> String {
    said(diagnostics, sources, messages, style, MOST_ALIKE)
}

/// As [`report`], but with every warning and note.
pub fn full_report(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages, style: &Style) -> String {
    said(diagnostics, sources, messages, style, usize::MAX)
}

fn said(diagnostics: &[Diagnostic], sources: &Sources, messages: &Messages, style: &Style, most: usize) -> String {
    let ordered = in_order(diagnostics, sources);
    let counts = counts(&ordered);
    let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
    let mut report = String::new();
    for diagnostic in &ordered {
        let (number, left) = (shown.entry(diagnostic.code).or_default(), counts[&diagnostic.code].saturating_sub(most));
        *number += 1;
        let is_cut = diagnostic.code.severity() != Severity::Error && left > 1;
        if is_cut && *number > most {
            continue;
        }
        report.push_str(&render(diagnostic, sources, messages, style));
        if is_cut && *number == most {
            report.push_str(&more(diagnostic.code, left, messages, style));
        }
        report.push('\n');
    }
    let summary = messages.summary(&Tally::of(&ordered));
    if !summary.is_empty() {
        let _ = writeln!(report, "{summary}");
    }
    report
}

/// How many problems there are of each code.
fn counts(ordered: &[&Diagnostic]) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in ordered {
        *counts.entry(diagnostic.code).or_default() += 1;
    }
    counts
}

/// The block that stands for all further problems of a code.
fn more(code: Code, left: usize, messages: &Messages, style: &Style) -> String {
    let sources = Sources::default();
    let (colon, severity) = (messages.word("report-colon"), code.severity());
    let mut block = Block { text: String::from("\n"), digits: 0, colon, severity, style, sources: &sources };
    block.title(&format!("{}[{}]", messages.severity(severity), code.name()), &messages.more(left));
    block.text
}

/// One problem, ending with a line end. Its places are bytes or whole files; a node that was not turned into bytes is
/// shown as its whole file.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, messages: &Messages, style: &Style) -> String {
    let marks = marks(diagnostic, sources, messages);
    let digits = marks.iter().map(|mark| mark.span.line.to_string().len()).max().unwrap_or(1);
    let colon = messages.word("report-colon");
    let severity = diagnostic.code.severity();
    let mut block = Block { text: String::new(), digits, colon, severity, style, sources };
    block.title(&format!("{}[{}]", messages.severity(severity), diagnostic.code.name()), &messages.message(diagnostic));
    for (number, of_file) in by_file(marks).iter().enumerate() {
        block.file(if number == 0 { "-->" } else { ":::" }, of_file);
    }
    if let Some(help) = messages.help(diagnostic) {
        block.help(&messages.word("report-help"), &help);
    }
    block.text
}

/// A failure that has no place in a file, in the look of a report: what is wrong, and perhaps what to do.
pub fn failure(message: &str, help: Option<&str>, messages: &Messages, style: &Style) -> String {
    let sources = Sources::default();
    let colon = messages.word("report-colon");
    let mut block =
        Block { text: String::new(), digits: 0, colon, severity: Severity::Error, style, sources: &sources };
    block.title(&messages.severity(Severity::Error), message);
    if let Some(help) = help {
        block.help(&messages.word("report-help"), help);
    }
    block.text
}

/// A place that a problem points at.
struct Mark {
    span: Span,
    /// What it has to do with the problem; empty for the place of the problem itself.
    label: String,
    is_primary: bool,
}

fn marks(diagnostic: &Diagnostic, sources: &Sources, messages: &Messages) -> Vec<Mark> {
    let primary = Mark { span: Span::of(diagnostic.place, sources), label: String::new(), is_primary: true };
    let others = diagnostic.others.iter().map(|(place, label)| Mark {
        span: Span::of(*place, sources),
        label: messages.label(diagnostic.code, label),
        is_primary: false,
    });
    std::iter::once(primary).chain(others).collect()
}

/// The marks of each file, the file of the problem itself first.
fn by_file(marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    let mut files: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        // A mark of a file as a whole has no line, so that it cannot stand among those that have.
        let same = |of_file: &&mut Vec<Mark>| {
            of_file[0].span.file == mark.span.file && of_file[0].span.bytes.is_some() && mark.span.bytes.is_some()
        };
        match files.iter_mut().find(same) {
            Some(of_file) => of_file.push(mark),
            None => files.push(vec![mark]),
        }
    }
    files
}

/// A problem as it is written, line by line.
struct Block<'a> {
    text: String,
    /// Columns of the longest line number.
    digits: usize,
    colon: String,
    severity: Severity,
    style: &'a Style,
    sources: &'a Sources,
}

impl Block<'_> {
    fn title(&mut self, head: &str, message: &str) {
        let head = self.paint(of(self.severity), head);
        let message = self.paint(Paint::new().bold(), &format!("{}{message}", self.colon));
        self.line(&format!("{head}{message}"));
    }

    /// The marks of one file below its path; the first one's position stands behind the path.
    fn file(&mut self, arrow: &str, marks: &[Mark]) {
        let Some(first) = marks.first() else { return };
        self.arrow(arrow, first);
        if first.span.bytes.is_none() || self.text_of(first.span.file).is_empty() {
            return;
        }
        self.gutter("", "");
        let mut in_order: Vec<&Mark> = marks.iter().collect();
        in_order.sort_by_key(|mark| (mark.span.line, mark.span.column));
        let mut above: Option<(usize, Snippet)> = None;
        for mark in in_order {
            above = Some((mark.span.line, self.mark(mark, above.as_ref())));
        }
    }

    /// Where a file is, and what a mark of the whole file has to do with the problem.
    fn arrow(&mut self, arrow: &str, Mark { span, label, .. }: &Mark) {
        let path = harmless::one_line(&self.sources.get(span.file).path);
        let label = match &span.bytes {
            None if !label.is_empty() => format!("{}{label}", self.colon),
            _ => String::new(),
        };
        let arrow = self.paint(of_frame(), arrow);
        self.line(&format!("{:1$}{arrow} {path}:{2}:{3}{label}", "", self.digits, span.line, span.column));
    }

    /// A mark below its line; the line itself is left out if it stands there already.
    fn mark(&mut self, mark: &Mark, above: Option<&(usize, Snippet)>) -> Snippet {
        let width = self.style.width.saturating_sub(self.digits + 3).max(20);
        let bytes = mark.span.bytes.clone().unwrap_or_default();
        let shown = snippet(self.text_of(mark.span.file), &bytes, width);
        if above.is_some_and(|(line, _)| line + 1 < mark.span.line) {
            self.line("...");
        }
        if above.is_none_or(|(line, before)| *line != mark.span.line || before.text != shown.text) {
            self.gutter(&mark.span.line.to_string(), &shown.text);
        }
        self.carets(mark, &shown);
        shown
    }

    fn carets(&mut self, mark: &Mark, shown: &Snippet) {
        let (sign, paint) = if mark.is_primary { ("^", of(self.severity)) } else { ("-", of_frame()) };
        let carets = format!("{} {}", sign.repeat(shown.carets), mark.label);
        let carets = self.paint(paint, carets.trim_end());
        self.gutter("", &format!("{:1$}{carets}", "", shown.indent));
    }

    fn help(&mut self, word: &str, help: &str) {
        let word = self.paint(of_frame(), &format!("= {word}{}", self.colon));
        self.line(&format!("{:1$} {word}{help}", "", self.digits));
    }

    fn gutter(&mut self, number: &str, text: &str) {
        let frame = self.paint(of_frame(), &format!("{number:>0$} |", self.digits));
        self.line(format!("{frame} {text}").trim_end());
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn paint(&self, paint: Paint, text: &str) -> String {
        if self.style.colour { format!("{paint}{text}{paint:#}") } else { text.to_owned() }
    }

    fn text_of(&self, file: FileId) -> &str {
        &self.sources.get(file).text
    }
}

fn of(severity: Severity) -> Paint {
    let colour = match severity {
        Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::BrightYellow,
        Severity::Note => AnsiColor::BrightCyan,
    };
    Paint::new().bold().fg_color(Some(Color::Ansi(colour)))
}

pub(super) fn of_frame() -> Paint {
    Paint::new().bold().fg_color(Some(Color::Ansi(AnsiColor::BrightBlue)))
}

#[cfg(test)]
mod tests {
    use super::{Style, failure, render, report};
    use crate::diagnostic::{Code, Diagnostic, Messages, ReportLanguage};
    use crate::source::{At, FileId, Place, Source, Sources};
    use expect_test::{Expect, expect};
    use proptest::prelude::any;

    fn site(files: &[(&str, &str)]) -> (Sources, Vec<FileId>) {
        let mut sources = Sources::default();
        let ids = files.iter().map(|(path, text)| {
            sources.add(Source { path: (*path).to_owned(), text: (*text).into(), yaml: 0..text.len() })
        });
        let ids = ids.collect();
        (sources, ids)
    }

    fn at(sources: &Sources, file: FileId, marked: &str) -> Place {
        let start = sources.get(file).text.find(marked).expect("what is marked stands in the file");
        Place::bytes(file, start..start + marked.len())
    }

    fn check(sources: &Sources, diagnostic: &Diagnostic, language: ReportLanguage, expected: &Expect) {
        expected.assert_eq(&render(diagnostic, sources, &Messages::new(language), &Style::default()));
    }

    const TKXEL: &str = "---\nname: Tkxel\noffers:\n  - topic: chatbot\n---\n";

    #[test]
    fn a_problem_shows_its_line_and_what_to_write() {
        let (sources, ids) = site(&[("content/companies/tkxel.md", TKXEL)]);
        let unknown = Diagnostic::new(Code::UnknownTopic, at(&sources, ids[0], "chatbot")).with("topic", "chatbot");
        let unknown = unknown.with_nearest(Some("chatbots"));
        let english = expect![[r"
            error[unknown-topic]: `chatbot` is not a topic of the taxonomy
             --> content/companies/tkxel.md:4:12
              |
            4 |   - topic: chatbot
              |            ^^^^^^^
              = help: write `chatbots`, or add `chatbot` to content/taxonomy.yaml
        "]];
        check(&sources, &unknown, ReportLanguage::English, &english);
        let chinese = expect![[r"
            错误[unknown-topic]：分类表里没有`chatbot`这个领域
             --> content/companies/tkxel.md:4:12
              |
            4 |   - topic: chatbot
              |            ^^^^^^^
              = 建议：改成`chatbots`，或把`chatbot`加进content/taxonomy.yaml
        "]];
        check(&sources, &unknown, ReportLanguage::Chinese, &chinese);
    }

    #[test]
    fn another_place_of_the_same_file_stands_in_the_same_block() {
        let text = "name: Tkxel\n\n\n\n\n\n\n\n\nname: Nova\n";
        let (sources, ids) = site(&[("content/companies/tkxel.yaml", text)]);
        let second = Place::bytes(ids[0], 20..24);
        let twice = Diagnostic::new(Code::DuplicateKey, second).with("key", "name");
        let twice = twice.other(at(&sources, ids[0], "name"), "first");
        let expected = expect![[r"
            error[duplicate-key]: the field `name` stands here for the second time
              --> content/companies/tkxel.yaml:10:1
               |
             1 | name: Tkxel
               | ---- the first one
            ...
            10 | name: Nova
               | ^^^^
               = help: keep one of the two; several values of one field make a list, `[…, …]`
        "]];
        check(&sources, &twice, ReportLanguage::English, &expected);
    }

    #[test]
    fn two_places_in_one_line_share_it() {
        let (sources, ids) = site(&[("content/events/meeting.yaml", "participants: [新星, tkxel, 新星]\n")]);
        let twice = Diagnostic::new(Code::TwiceInList, Place::bytes(ids[0], 30..36)).with("id", "新星");
        let twice = twice.other(at(&sources, ids[0], "新星"), "first");
        let expected = expect![[r"
            错误[twice-in-list]：`新星`在这个列表里重复出现
             --> content/events/meeting.yaml:1:27
              |
            1 | participants: [新星, tkxel, 新星]
              |                ---- 第一次写在这里
              |                             ^^^^
              = 建议：删掉其中一个
        "]];
        check(&sources, &twice, ReportLanguage::Chinese, &expected);
    }

    #[test]
    fn places_of_other_files_follow_below_their_paths() {
        let files =
            [("content/companies/nova.md", "x"), ("content/pages/nova.md", "y"), ("a.yaml", "aliases: [nova]\n")];
        let (sources, ids) = site(&files);
        let twice = Diagnostic::new(Code::DuplicateId, Place::whole(ids[0])).with("id", "nova");
        let twice = twice.other(Place::whole(ids[1]), "first").other(at(&sources, ids[2], "nova"), "first");
        let expected = expect![[r"
            error[duplicate-id]: `nova` is already the id of something else
             --> content/companies/nova.md:1:1
             ::: content/pages/nova.md:1:1: the other one
             ::: a.yaml:1:11
              |
            1 | aliases: [nova]
              |           ---- the other one
              = help: give one of the two another id: for a profile or a page, rename its file
        "]];
        check(&sources, &twice, ReportLanguage::English, &expected);
    }

    #[test]
    fn a_hostile_file_cannot_write_to_the_terminal() {
        let (sources, ids) = site(&[("content/\x1b]0;x\x07.md", "topic: \x1b[2J\u{202e}x\n")]);
        let unknown = Diagnostic::new(Code::UnknownTopic, at(&sources, ids[0], "x")).with("topic", "\x1b[2Jx");
        let shown = render(&unknown, &sources, &Messages::new(ReportLanguage::English), &Style::default());
        assert!(shown.chars().all(|character| character == '\n' || !character.is_control()), "{shown:?}");
        assert!(!shown.contains('\u{202e}'), "{shown:?}");
    }

    #[test]
    fn colour_changes_nothing_but_the_colour() {
        let (sources, ids) = site(&[("content/companies/tkxel.md", TKXEL)]);
        let unknown = Diagnostic::new(Code::UnknownTopic, at(&sources, ids[0], "chatbot")).with("topic", "chatbot");
        let messages = Messages::new(ReportLanguage::English);
        let [plain, coloured] =
            [false, true].map(|colour| render(&unknown, &sources, &messages, &Style { colour, ..Style::default() }));
        assert!(coloured.contains("\x1b["));
        assert_eq!(without_escapes(&coloured), plain);
    }

    #[test]
    fn a_failure_without_a_place_looks_alike() {
        let check = |language, expected: &Expect| {
            expected.assert_eq(&failure("what", Some("do"), &Messages::new(language), &Style::default()));
        };
        check(
            ReportLanguage::English,
            &expect![[r"
            error: what
             = help: do
        "]],
        );
        check(
            ReportLanguage::Chinese,
            &expect![[r"
            错误：what
             = 建议：do
        "]],
        );
    }

    fn without_escapes(text: &str) -> String {
        let mut parts = text.split("\x1b[");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |plain, part| plain + part.split_once('m').map_or("", |(_, rest)| rest))
    }

    #[test]
    fn a_report_is_in_order_and_ends_with_its_sum() {
        let (sources, ids) = site(&[("matchbook.yaml", "title: x\n"), ("content/companies/tkxel.md", TKXEL)]);
        let unknown = Diagnostic::new(Code::UnknownTopic, at(&sources, ids[1], "chatbot")).with("topic", "chatbot");
        let no_url = Diagnostic::new(Code::NoUrl, Place::whole(ids[0]));
        let given = [no_url, unknown.clone(), unknown];
        let expected = expect![[r"
            error[unknown-topic]: `chatbot` is not a topic of the taxonomy
             --> content/companies/tkxel.md:4:12
              |
            4 |   - topic: chatbot
              |            ^^^^^^^
              = help: write a topic that stands in content/taxonomy.yaml, or add `chatbot` there

            note[no-url]: the site has no `url`, so that it gets no sitemap, no feeds and no canonical links
             --> matchbook.yaml:1:1
              = help: write `url: https://…` in matchbook.yaml when you know where the site will live

            1 error, 1 note in 2 files
        "]];
        expected.assert_eq(&report(&given, &sources, &Messages::new(ReportLanguage::English), &Style::default()));
        assert_eq!(report(&[], &sources, &Messages::new(ReportLanguage::English), &Style::default()), "");
    }

    #[test]
    fn of_many_warnings_alike_the_first_few_are_shown() {
        let paths: Vec<String> = (1..=9).map(|number| format!("content/companies/c{number}.md")).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "x")).collect();
        let (sources, ids) = site(&files);
        let lines = |code, count: usize, full: bool| {
            let problem =
                |id: &FileId| Diagnostic::new(code, Place::whole(*id)).with("name", "c").with("language", "zh");
            let problems: Vec<_> = ids[..count].iter().map(problem).collect();
            let report = if full { super::full_report } else { super::report };
            let report = report(&problems, &sources, &Messages::new(ReportLanguage::English), &Style::default());
            let titles: Vec<String> = report.lines().filter(|line| line.contains('[')).map(str::to_owned).collect();
            (titles.len(), titles.last().cloned().unwrap_or_default(), report.lines().last().map(str::to_owned))
        };
        let check = |code, count, full, shown, last: &str, sum: &str| {
            let found = lines(code, count, full);
            assert_eq!((found.0, found.2.as_deref()), (shown, Some(sum)), "{count}");
            assert!(found.1.contains(last), "{}", found.1);
        };
        let warning = Code::MissingTranslation;
        check(warning, 5, false, 5, "`c` is not translated", "5 warnings in 5 files");
        check(warning, 6, false, 6, "`c` is not translated", "6 warnings in 6 files");
        check(warning, 9, false, 6, "warning[missing-translation]: 4 more like this", "9 warnings in 9 files");
        check(warning, 9, true, 9, "`c` is not translated", "9 warnings in 9 files");
        check(Code::NulByte, 9, false, 9, "NUL", "9 errors in 9 files");
    }

    proptest::proptest! {
        #[test]
        fn any_place_of_any_text_can_be_shown(text in any::<String>(), start in 0u32..300, end in 0u32..300, width in 0usize..90) {
            let (sources, ids) = site(&[("a.md", &text)]);
            let place = Place { file: ids[0], at: At::Bytes { start, end } };
            let problem = Diagnostic::new(Code::DuplicateKey, place).with("key", &text).other(place, "first");
            let shown = render(&problem, &sources, &Messages::new(ReportLanguage::Chinese), &Style { colour: false, width });
            proptest::prop_assert!(shown.chars().all(|character| character == '\n' || !character.is_control()));
        }
    }
}
