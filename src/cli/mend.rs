//! `matchbook check --fix`: what is mended, before and after.

use std::io::{self, IsTerminal, Write};

use fluent_bundle::FluentValue;
use matchbook::authoring::{self, Mends};
use matchbook::diagnostic::{Messages, before_after, machine, text};
use matchbook::model::Inputs;
use matchbook::pipeline::Site;

use super::args::{self, Format};
use super::{Context, Failure, print, report, say_failure};

/// Finds what can be mended and shows it, in the form of the report.
pub(super) fn show(
    context: &Context<'_>,
    arguments: &args::Check,
    found: &Site,
    inputs: &Inputs,
) -> Result<Mends, Failure> {
    let mends = authoring::mends(found, inputs);
    let is_written = !arguments.dry_run;
    match arguments.reporting.format {
        Format::Json => report::print_all(&machine::json_changes(&mends.changes(), is_written))?,
        Format::Github => report::print_all(&machine::github_changes(&mends.changes()))?,
        Format::Text if context.common.quiet => {}
        Format::Text => say(context, &mends, is_written)?,
    }
    Ok(mends)
}

fn say(context: &Context<'_>, mends: &Mends, is_written: bool) -> Result<(), Failure> {
    let (messages, lines) = (Messages::new(context.language), mends.lines());
    let style = text::Style { colour: io::stderr().is_terminal(), width: report::WIDTH };
    write!(anstream::stderr(), "{}", before_after(&lines, is_written, &messages, &style))?;
    if is_written || mends.is_empty() {
        return print(mends.said(&messages));
    }
    let facts = [("lines", FluentValue::from(lines.len())), ("files", FluentValue::from(mends.files()))];
    print(context.words.say_with("mended-not-yet", &facts))
}

/// Writes what was found; says which files were left as they are. Tells whether there was none.
pub(super) fn write(context: &Context<'_>, mends: &Mends, found: &Site) -> bool {
    let refused = mends.write(&found.root);
    let messages = Messages::new(context.language);
    for (file, why) in &refused {
        say_failure(&why.said(file, &messages), why.help(&messages).as_deref(), &messages);
    }
    refused.is_empty()
}
