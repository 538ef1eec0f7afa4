//! `matchbook serve`: builds, and shows the website on this machine.

use std::io;

use matchbook::pipeline::{self, Outcome};
use matchbook::serve::Listener;

use super::args::{self, Format};
use super::progress::Bar;
use super::{Context, End, Failure, print, report, site};

/// Builds into `public/`, then serves it until Ctrl-C. The first line on standard output is the address.
pub(super) fn run(context: &Context<'_>, arguments: &args::Serve) -> Result<End, Failure> {
    let found = site::site(context)?;
    let inputs = site::inputs(&arguments.reading, None)?;
    let folder = site::output_folder(&found, None);
    let outcome = pipeline::build(&found, &inputs, &folder, false, &Bar::new(context))?;
    if let Some(problems) = outcome.report() {
        report::show(context, problems, Format::Text)?;
    }
    let base = match outcome {
        Outcome::Refused { .. } => return Ok(End::Content),
        Outcome::Published { built, .. } | Outcome::Unchanged { built } => built.base_path,
    };
    let runtime = tokio::runtime::Runtime::new()?;
    runtime
        .block_on(async {
            let listener = Listener::bind(arguments.port).await.map_err(|error| taken(arguments.port, error))?;
            print(listener.url())?;
            if !context.common.quiet {
                print(context.words.say("serving"))?;
            }
            Ok(listener.serve(folder, base).await?)
        })
        .map(|()| End::Fine)
}

fn taken(port: u16, error: io::Error) -> Failure {
    if error.kind() == io::ErrorKind::AddrInUse {
        return Failure::Sentence("serve-port", vec![("port", port.to_string())]);
    }
    error.into()
}
