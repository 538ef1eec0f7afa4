//! What the terminal has said already. While somebody writes in a line, it may be broken at every keystroke and in another way at
//! each; that is said once, until it is whole again.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::pipeline::Report;
use crate::source::{At, Sources, line_and_column};

/// How many errors of each code were said of each line, and warnings of each file.
#[derive(Debug, Default)]
pub(super) struct Told {
    counts: BTreeMap<(String, Code, usize), usize>,
    had_errors: bool,
}

impl Told {
    /// The problems of a report that are new, and whether there were errors before and are none now.
    pub(super) fn news(&mut self, report: &Report) -> (Report, bool) {
        let mut counts: BTreeMap<(String, Code, usize), usize> = BTreeMap::new();
        let is_new = |found: &&Diagnostic| {
            let key = (report.sources.get(found.place.file).path.clone(), found.code, line(found, &report.sources));
            let count = counts.entry(key.clone()).or_default();
            *count += 1;
            *count > self.counts.get(&key).copied().unwrap_or_default()
        };
        let diagnostics: Vec<Diagnostic> = report.diagnostics.iter().filter(is_new).cloned().collect();
        self.counts = counts;
        let has_errors = report.diagnostics.iter().any(|found| found.code.severity() == Severity::Error);
        let is_mended = std::mem::replace(&mut self.had_errors, has_errors) && !has_errors;
        (Report { diagnostics, sources: report.sources.clone() }, is_mended)
    }
}

/// The line of an error, 0 for that of a whole file. Warnings stay for long, and move with every line that is written above them.
fn line(found: &Diagnostic, sources: &Sources) -> usize {
    match found.place.at {
        At::Bytes { start, .. } if found.code.severity() == Severity::Error => {
            line_and_column(&sources.get(found.place.file).text, start as usize).0
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Told;
    use crate::diagnostic::{Code, Diagnostic};
    use crate::pipeline::Report;
    use crate::source::{Place, Source, Sources};

    #[test]
    fn a_problem_is_said_once_until_it_is_gone() {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "a.md".to_owned(), text: "0123456789\n0123456789".into(), yaml: 0..0 });
        let topic =
            |byte, topic| Diagnostic::new(Code::UnknownTopic, Place::bytes(file, byte..byte + 1)).with("topic", topic);
        let mut told = Told::default();
        let mut check = |diagnostics: Vec<Diagnostic>, expected, mended| {
            let (news, is_mended) = told.news(&Report { diagnostics, sources: sources.clone() });
            assert_eq!((news.diagnostics.len(), is_mended), (expected, mended));
        };
        check(vec![topic(1, "c")], 1, false);
        check(vec![topic(2, "ch")], 0, false);
        check(vec![topic(2, "cha"), topic(5, "x")], 1, false);
        check(vec![topic(2, "cha"), topic(12, "x")], 1, false);
        check(vec![topic(13, "x")], 0, false);
        check(vec![], 0, true);
        check(vec![topic(2, "cha")], 1, false);
        check(vec![Diagnostic::new(Code::NulByte, Place::whole(file))], 1, false);
    }
}
