//! The command line in the language of its reader: what `args.rs` declares, with every word that its help shows taken from
//! `messages/`. clap itself speaks English only, so that its headings are written here too.

use clap::{Arg, ArgMatches, Command, CommandFactory, FromArgMatches};

use super::args::Arguments;
use super::words::Words;

/// Parses the command line of the process.
pub(super) fn parse(words: &Words) -> Result<Arguments, clap::Error> {
    let matches: ArgMatches = command(words).try_get_matches()?;
    Arguments::from_arg_matches(&matches)
}

/// The command line with its help in a language.
pub(super) fn command(words: &Words) -> Command {
    let mut command = Arguments::command();
    // Only now there are `help` and `version`, which have to be spoken too.
    command.build();
    spoken(command, "matchbook", words).about(words.say("about")).after_help(words.say("after-help"))
}

fn spoken(command: Command, path: &str, words: &Words) -> Command {
    let about = words.say(&about(path));
    let command = command.about(about).mut_args(|argument| spoken_argument(argument, words)).mut_subcommands(|inner| {
        let path = format!("{path} {}", inner.get_name());
        spoken(inner, &path, words)
    });
    let (usage, template) = (usage(&command, path, words), template(&command, words));
    command.override_usage(usage).help_template(template)
}

/// The message that says what a command does: `about-lexicon-build`. It is the same below a `help`.
pub(super) fn about(path: &str) -> String {
    let names = path.split(' ').skip(1).collect::<Vec<_>>();
    match names.as_slice() {
        [] => "about-matchbook".to_owned(),
        [.., "help"] => "about-help".to_owned(),
        names => {
            names.iter().filter(|name| **name != "help").fold("about".to_owned(), |key, name| format!("{key}-{name}"))
        }
    }
}

/// An option says its choices and its default itself, because clap would say them in English.
fn spoken_argument(argument: Arg, words: &Words) -> Arg {
    let key = format!("arg-{}", argument.get_id());
    let argument = argument.help(words.say(&key)).hide_possible_values(true).hide_default_value(true);
    match words.attribute(&key, "value", &[]) {
        Some(value) => argument.value_name(value),
        None => argument,
    }
}

/// `matchbook new [OPTIONS] <KIND> <ID>`
fn usage(command: &Command, path: &str, words: &Words) -> String {
    let options = format!("{path} [{}]", words.say("usage-options"));
    let positionals = command.get_positionals().map(|argument| {
        let name = argument.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
        if argument.is_required_set() { format!("<{name}>") } else { format!("[{name}]") }
    });
    let inner = command.has_subcommands().then(|| {
        let inner = words.say("usage-command");
        if command.is_subcommand_required_set() { format!("<{inner}>") } else { format!("[{inner}]") }
    });
    let parts: Vec<String> = [options].into_iter().chain(positionals).chain(inner).collect();
    parts.join(" ")
}

fn template(command: &Command, words: &Words) -> String {
    let heading = |key| words.say(key) + &words.say("heading-colon");
    let part = |is_there: bool, key, tag| {
        if is_there { format!("\n\n{}\n{{{tag}}}", heading(key).trim_end()) } else { String::new() }
    };
    [
        format!("{{about-with-newline}}\n{}{{usage}}", heading("heading-usage")),
        part(command.has_subcommands(), "heading-commands", "subcommands"),
        part(command.get_positionals().next().is_some(), "heading-arguments", "positionals"),
        part(true, "heading-options", "options"),
        "{after-help}".to_owned(),
    ]
    .concat()
}
