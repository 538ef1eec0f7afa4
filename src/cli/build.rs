//! `matchbook build`: makes the website.

use std::path::Path;
use std::time::{Duration, Instant};

use fluent_bundle::FluentValue;
use matchbook::pipeline::{self, Built, Outcome};

use super::args;
use super::progress::Bar;
use super::{Context, End, Failure, print, report, site};

/// Builds the site into its folder and says so in one line.
pub(super) fn run(context: &Context<'_>, arguments: &args::Build) -> Result<End, Failure> {
    #[expect(clippy::disallowed_methods, reason = "the line at the end says how long it took")]
    let start = Instant::now();
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, arguments.base_url.as_deref())?;
    let folder = site::output_folder(&found, arguments.output.as_deref());
    let denies = arguments.reporting.deny_warnings;
    let outcome = pipeline::build(&found, &inputs, &folder, denies, &Bar::new(context))?;
    if let Some(problems) = outcome.report() {
        report::show(context, problems, arguments.reporting.format)?;
    }
    if context.talks(arguments.reporting.format) {
        say_end(context, &outcome, start.elapsed(), &folder)?;
    }
    Ok(if matches!(outcome, Outcome::Refused { .. }) { End::Content } else { End::Fine })
}

fn say_end(context: &Context<'_>, outcome: &Outcome, time: Duration, folder: &Path) -> Result<(), Failure> {
    match outcome {
        Outcome::Published { built, .. } => say_built(context, built, time, folder),
        Outcome::Unchanged { built } => {
            say_built(context, built, time, folder)?;
            if built.warnings == 0 { Ok(()) } else { print(context.words.say("unchanged-warnings")) }
        }
        Outcome::Refused { .. } => {
            print(context.words.say_with("not-built", &[("folder", site::shown(folder).into())]))
        }
    }
}

fn say_built(context: &Context<'_>, built: &Built, time: Duration, folder: &Path) -> Result<(), Failure> {
    let facts = [
        ("pages", FluentValue::from(built.pages)),
        ("languages", built.languages.join(&context.words.say("between-languages")).into()),
        ("seconds", format!("{:.2}", time.as_secs_f64()).into()),
        ("warnings", built.warnings.into()),
    ];
    print(context.words.say_with("built", &facts))?;
    if !context.common.verbose {
        return Ok(());
    }
    let summary = built.summary;
    let facts = [
        ("written", FluentValue::from(summary.written)),
        ("unchanged", summary.unchanged.into()),
        ("deleted", summary.deleted.into()),
        ("folder", site::shown(folder).into()),
    ];
    print(context.words.say_with("built-detail", &facts))
}
