//! `matchbook check`: reports every problem, and writes nothing but the mends that were asked for.

use fluent_bundle::FluentValue;
use matchbook::pipeline::{self, Report, Verdict};

use super::args;
use super::progress::Bar;
use super::{Context, End, Failure, mend, print, report, site};

/// Reads, assembles and renders the site, and throws the pages away.
pub(super) fn run(context: &Context<'_>, arguments: &args::Check) -> Result<End, Failure> {
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, None)?;
    let check = || pipeline::check(&found, &inputs, &Bar::new(context));
    if !arguments.fix {
        let verdict = check();
        let end = say(context, arguments, &verdict)?;
        if context.talks(arguments.reporting.format) {
            say_mendable(context, &verdict.report)?;
        }
        return Ok(end);
    }
    let mends = mend::show(context, arguments, &found, &inputs)?;
    if arguments.dry_run {
        let left = pipeline::check_edited(&found, &mends.edits(), &inputs, &Bar::new(context));
        report::show(context, &left.report, arguments.reporting.format)?;
        return Ok(report::end(&check().report, &arguments.reporting));
    }
    let is_written = mend::write(context, &mends, &found);
    let end = say(context, arguments, &check())?;
    Ok(if is_written { end } else { End::Content })
}

/// Prints the problems, or that there is none.
fn say(context: &Context<'_>, arguments: &args::Check, verdict: &Verdict) -> Result<End, Failure> {
    report::show(context, &verdict.report, arguments.reporting.format)?;
    let end = report::end(&verdict.report, &arguments.reporting);
    if end == End::Fine && context.talks(arguments.reporting.format) {
        let warnings = verdict.report.tally().warnings;
        let facts = [("pages", FluentValue::from(verdict.pages)), ("warnings", FluentValue::from(warnings))];
        print(context.words.say_with("check-fine", &facts))?;
    }
    Ok(end)
}

/// Says that some of the problems need not be mended by hand.
fn say_mendable(context: &Context<'_>, report: &Report) -> Result<(), Failure> {
    let count = report.diagnostics.iter().filter(|problem| problem.mend.is_some()).count();
    if count == 0 {
        return Ok(());
    }
    print(context.words.say_with("check-mendable", &[("count", FluentValue::from(count))]))
}
