//! `matchbook build`: makes the website.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use matchbook::diagnostic::Severity;
use matchbook::output::Output;
use matchbook::pipeline::{self, Outcome, Site};

use super::args::{self, Format};
use super::progress::Bar;
use super::{Context, End, Failure, print, report, site};

/// Builds the site into its folder and says so in one line.
pub(super) fn run(context: &Context<'_>, arguments: &args::Build) -> Result<End, Failure> {
    #[expect(clippy::disallowed_methods, reason = "the line at the end says how long it took")]
    let start = Instant::now();
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, arguments.base_url.as_deref())?;
    let folder = site::output_folder(&found, arguments.output.as_deref());
    let output = Output::open(&folder, &found.root).map_err(|error| site::output_failure(&error))?;
    let outcome = pipeline::build(&found, &inputs, output, arguments.reporting.deny_warnings, &Bar::new(context))
        .map_err(|error| Failure::system(folder.display(), error))?;
    let is_for_people = arguments.reporting.format == Format::Text && !context.common.quiet;
    match outcome {
        Outcome::Published { report: found, built } => {
            report::show(context, &found, arguments.reporting.format)?;
            if is_for_people {
                say_built(context, &built, found.count(Severity::Warning), start.elapsed(), &folder)?;
            }
            Ok(End::Fine)
        }
        Outcome::Unchanged { built, warnings } => {
            if is_for_people {
                say_built(context, &built, warnings, start.elapsed(), &folder)?;
                if warnings > 0 {
                    print(context.words.say("unchanged-warnings"))?;
                }
            }
            Ok(End::Fine)
        }
        Outcome::Refused { report: found } => {
            report::show(context, &found, arguments.reporting.format)?;
            if is_for_people {
                let place = folder.display().to_string();
                print(context.words.say_with("not-built", &[("folder", place.into())]))?;
            }
            Ok(End::Content)
        }
    }
}
