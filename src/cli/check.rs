//! `matchbook check`: reports every problem and writes nothing.

use fluent_bundle::FluentValue;
use matchbook::pipeline;

use super::args::{self, Format};
use super::progress::Bar;
use super::{Context, End, Failure, print, report, site};

/// Reads, assembles and renders the site, and throws the pages away.
pub(super) fn run(context: &Context<'_>, arguments: &args::Check) -> Result<End, Failure> {
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, None)?;
    let checked = pipeline::check(&found, &inputs, &Bar::new(context));
    report::show(context, &checked.report, arguments.reporting.format)?;
    let end = report::end(&checked.report, &arguments.reporting);
    let is_for_people = arguments.reporting.format == Format::Text && !context.common.quiet;
    if end == End::Fine && is_for_people {
        print(context.words.say_with("check-fine", &[("pages", FluentValue::from(checked.pages))]))?;
    }
    Ok(end)
}
