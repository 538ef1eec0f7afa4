//! `matchbook serve`: shows the website on this machine while somebody writes.

use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use fluent_bundle::FluentValue;
use matchbook::diagnostic::Messages;
use matchbook::pipeline::Site;
use matchbook::serve::{Desk, Listener, News, Options, Polling};

use super::args::{self, Format};
use super::words::Words;
use super::{Context, End, Failure, print, report, say_failure, site};

/// Serves until Ctrl-C, and writes nothing but the mends that a page's button asks for. The first line on standard output is the address.
pub(super) fn run(context: &Context<'_>, arguments: &args::Serve) -> Result<End, Failure> {
    let found = absolute(&site::site(context)?)?;
    let inputs = site::inputs(&arguments.reading, None)?;
    let options =
        Options { reloads: !arguments.no_reload, polls: arguments.poll, language: context.language, run: run_number() };
    let runtime = tokio::runtime::Runtime::new()?;
    let listener = runtime.block_on(Listener::bind(arguments.port)).map_err(|error| taken(arguments.port, error))?;
    print(listener.url())?;
    if !context.common.quiet {
        print(context.words.say("serving"))?;
    }
    let desk = Desk::open(Site::clone(&found), inputs);
    if arguments.open
        && let Err(reason) = open_in_browser(&listener.url())
    {
        say(&context.words.say_with("serve-open", &[("reason", reason.to_string().into())]));
    }
    let speaker = Speaker { common: context.common.clone(), language: context.language };
    runtime.block_on(listener.serve(found, desk, options, move |news| speaker.tell(&news)))?;
    // What is still being worked out is of no use to anybody.
    runtime.shutdown_background();
    Ok(End::Fine)
}

/// The site by its place in the whole machine: the folder in which the program was started goes with its files where they are
/// moved, and the place does not.
fn absolute(found: &Site) -> io::Result<Site> {
    Ok(Site { root: std::path::absolute(&found.root)?, settings: std::path::absolute(&found.settings)? })
}

/// A number that no other run has had.
fn run_number() -> u64 {
    #[expect(clippy::disallowed_methods, reason = "it tells runs apart, and stands on no page of the site")]
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    since.as_secs()
}

fn taken(port: u16, error: io::Error) -> Failure {
    if error.kind() == io::ErrorKind::AddrInUse {
        return Failure::Sentence("serve-port", vec![("port", port.to_string())]);
    }
    error.into()
}

/// Says the news at the terminal, from the thread on which they arise.
struct Speaker {
    common: args::Common,
    language: matchbook::diagnostic::ReportLanguage,
}

impl Speaker {
    fn tell(&self, news: &News<'_>) {
        let context = Context { common: &self.common, language: self.language, words: Words::new(self.language) };
        match news {
            // Where the terminal is gone, the pages still say it.
            News::Problems(problems) => drop(report::show(&context, problems, Format::Text)),
            News::Mended => say(&context.words.say("serve-mended")),
            News::Polls(why) => {
                let key = match why {
                    Polling::OutOfWatches => "serve-out-of-watches",
                    Polling::Unwatchable => "serve-unwatchable",
                };
                let none: [(&str, FluentValue<'_>); 0] = [];
                let help = context.words.attribute(key, "help", &none);
                say_failure(&context.words.say(key), help.as_deref(), &Messages::new(self.language));
            }
        }
    }
}

/// Opens an address in the browser of whoever sits at this machine.
fn open_in_browser(url: &str) -> io::Result<()> {
    let (program, arguments): (&str, &[&str]) = match () {
        () if cfg!(target_os = "macos") => ("open", &[]),
        () if cfg!(windows) => ("cmd", &["/C", "start", ""]),
        () => ("xdg-open", &[]),
    };
    let quiet = Stdio::null;
    let mut command = Command::new(program);
    command.args(arguments).arg(url).stdin(quiet()).stdout(quiet()).stderr(quiet());
    command.spawn().map(drop)
}

fn say(line: &str) {
    // Where standard error is closed nobody is left to be told.
    let _ = writeln!(anstream::stderr(), "{line}");
}
