//! `matchbook clean`: deletes what `build` wrote, and nothing else.

use fluent_bundle::FluentValue;
use matchbook::output;

use super::{Context, End, Failure, args, print, site};

/// Deletes the files of the website and says how many there were.
pub(super) fn run(context: &Context<'_>, arguments: &args::Clean) -> Result<End, Failure> {
    let found = site::site(context)?;
    let folder = site::output_folder(&found, arguments.output.as_deref());
    let summary = output::clean(&folder)?;
    if !context.common.quiet {
        let facts = [("deleted", FluentValue::from(summary.deleted)), ("folder", site::shown(&folder).into())];
        print(context.words.say_with("cleaned", &facts))?;
    }
    Ok(End::Fine)
}
