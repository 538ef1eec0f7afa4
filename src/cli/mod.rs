//! The binary's own: what is written on the command line, what is printed, how it exits. One file a command; none calls
//! another.

mod args;
mod build;
mod check;
mod clean;
mod completions;
mod explain;
mod init;
mod lexicon;
mod matches;
mod mend;
mod new;
mod progress;
mod report;
mod review;
mod review_text;
mod schema;
mod serve;
mod site;
mod spoken;
mod translations;
mod translations_text;
mod usage;
mod words;

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use fluent_bundle::FluentValue;
use matchbook::diagnostic::{Messages, ReportLanguage, text};
use matchbook::output::OutputError;

use self::args::{Arguments, Command, Format};
use self::words::Words;

/// How a command ended, if not with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// All is well: exit code 0.
    Fine,
    /// Something in the content is to be mended: exit code 1. The report has been printed.
    Content,
}

/// Why a command could not be carried out: exit code 2.
enum Failure {
    /// A sentence of the command line's own, with its facts.
    Sentence(&'static str, Vec<(&'static str, String)>),
    /// What was tried, and what the system said.
    System(String, String),
    /// The folder of the website cannot be written.
    Output(OutputError),
}

impl Failure {
    /// What was tried and what came of it.
    fn system(what: impl Display, reason: impl Display) -> Self {
        Self::System(what.to_string(), reason.to_string())
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::system("matchbook", error)
    }
}

/// What every command may use.
struct Context<'a> {
    common: &'a args::Common,
    language: ReportLanguage,
    words: Words,
}

impl Context<'_> {
    /// Whether messages are in this language.
    fn reads(&self, language: &matchbook::language::Language) -> bool {
        match self.language {
            ReportLanguage::English => language.as_str().starts_with("en"),
            ReportLanguage::Chinese => language.is_chinese(),
        }
    }

    /// Whether a command that reports in this form says besides how it went: not to machines, nor where it is to be quiet.
    fn talks(&self, format: Format) -> bool {
        format == Format::Text && !self.common.quiet
    }
}

/// Reads the command line, carries the command out and says how the process exits.
pub(crate) fn run() -> ExitCode {
    let asked = site::asked_language(std::env::args_os().skip(1));
    let language = site::report_language(asked.as_deref());
    let words = Words::new(language);
    let arguments = match spoken::parse(&words) {
        Ok(arguments) => arguments,
        Err(error) => return usage::refuse(&error, language, &words),
    };
    if let Some(unknown) = asked.filter(|tag| !site::is_spoken(tag)) {
        let line = words.say_with("lang-unknown", &[("language", unknown.into())]);
        let _ = writeln!(anstream::stderr(), "{line}");
    }
    carry_out(&arguments, &Context { common: &arguments.common, language, words })
}

fn carry_out(arguments: &Arguments, context: &Context<'_>) -> ExitCode {
    let ended = match &arguments.command {
        Command::Init(init) => init::run(context, init),
        Command::New(new) => new::run(context, new),
        Command::Build(build) => build::run(context, build),
        Command::Check(check) => check::run(context, check),
        Command::Serve(serve) => serve::run(context, serve),
        Command::Report(review) => review::run(context, review),
        Command::Clean(clean) => clean::run(context, clean),
        Command::Explain(explain) => explain::run(context, explain),
        Command::Match(found) => matches::run(context, found),
        Command::Lexicon(lexicon) => lexicon::run(context, lexicon),
        Command::Translations(translations) => translations::run(context, translations),
        Command::Schema(schema) => schema::run(context, schema),
        Command::Completions(completions) => completions::run(context, completions),
    };
    match ended {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::Content) => ExitCode::from(1),
        Err(failure) => {
            complain(context, &failure);
            ExitCode::from(2)
        }
    }
}

fn complain(context: &Context<'_>, failure: &Failure) {
    let messages = Messages::new(context.language);
    let (message, help) = match failure {
        Failure::Sentence(key, facts) => {
            let facts: Vec<_> = facts.iter().map(|(name, fact)| (*name, FluentValue::from(fact.as_str()))).collect();
            (context.words.say_with(key, &facts), context.words.attribute(key, "help", &facts))
        }
        Failure::System(what, reason) => {
            let facts = [("what", what.as_str().into()), ("reason", reason.as_str().into())];
            (context.words.say_with("failed", &facts), None)
        }
        Failure::Output(error) => (error.message(&messages), error.help(&messages)),
    };
    say_failure(&message, help.as_deref(), &messages);
}

/// Says on standard error why a command could not be carried out, and what to do about it.
fn say_failure(message: &str, help: Option<&str>, messages: &Messages) {
    let style = text::Style { colour: io::stderr().is_terminal(), width: report::WIDTH };
    // Where standard error is closed nobody is left to be told.
    let _ = write!(anstream::stderr(), "{}", text::failure(message, help, messages, &style));
}

/// Prints a line on standard output. A reader that has gone (`| head`) is no failure.
fn print(text: impl Display) -> Result<(), Failure> {
    match writeln!(anstream::stdout(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
