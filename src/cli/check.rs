//! `matchbook check`: reports every problem and writes nothing.

use fluent_bundle::FluentValue;
use matchbook::pipeline;

use super::args;
use super::progress::Bar;
use super::{Context, End, Failure, print, report, site};

/// Reads, assembles and renders the site, and throws the pages away.
pub(super) fn run(context: &Context<'_>, arguments: &args::Check) -> Result<End, Failure> {
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, None)?;
    let checked = pipeline::check(&found, &inputs, &Bar::new(context));
    report::show(context, &checked.report, arguments.reporting.format)?;
    let end = report::end(&checked.report, &arguments.reporting);
    if end == End::Fine && context.talks(arguments.reporting.format) {
        print(context.words.say_with("check-fine", &[("pages", FluentValue::from(checked.pages))]))?;
    }
    Ok(end)
}
