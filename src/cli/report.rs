//! Prints the problems of a run, for people or for machines.

use std::io::{IsTerminal, Write};

use matchbook::diagnostic::{Messages, Severity, machine, text};
use matchbook::pipeline::Report;

use super::args::{Format, Reporting};
use super::{Context, End, Failure, print};

/// Columns of a report where the terminal's own are not asked for.
pub(super) const WIDTH: usize = 100;

/// Prints a report: for people on standard error, for machines on standard output.
pub(super) fn show(context: &Context<'_>, report: &Report, format: Format) -> Result<(), Failure> {
    let messages = Messages::new(context.language);
    let Report { diagnostics, sources } = report;
    match format {
        Format::Text => {
            let style = text::Style { colour: std::io::stderr().is_terminal(), width: WIDTH };
            let said: Vec<_> =
                diagnostics.iter().filter(|found| is_said(context, found.code.severity())).cloned().collect();
            let report = if context.common.verbose { text::full_report } else { text::report };
            Ok(write!(anstream::stderr(), "{}", report(&said, sources, &messages, &style))?)
        }
        Format::Json => print_all(&machine::json(diagnostics, sources, &messages)),
        Format::Github => print_all(&machine::github(diagnostics, sources, &messages)),
    }
}

/// Notes are for those who asked for more; warnings are problems, and `--quiet` still says them.
fn is_said(context: &Context<'_>, severity: Severity) -> bool {
    severity != Severity::Note || !context.common.quiet
}

pub(super) fn print_all(lines: &str) -> Result<(), Failure> {
    if lines.is_empty() { Ok(()) } else { print(lines.trim_end()) }
}

/// How a run ends that found these problems.
pub(super) fn end(report: &Report, reporting: &Reporting) -> End {
    if report.fails(reporting.deny_warnings) { End::Content } else { End::Fine }
}
