//! A command line that cannot be understood: what is wrong with it, and what may be written instead.

use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use fluent_bundle::FluentValue;
use matchbook::diagnostic::{self, Messages, ReportLanguage};

use super::say_failure;
use super::words::Words;

/// Says what clap found; help and version are such findings too.
pub(super) fn refuse(error: &Error, language: ReportLanguage, words: &Words) -> ExitCode {
    let code = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
    match said(error, words) {
        Some((message, help)) => say_failure(&message, Some(&help), &Messages::new(language)),
        // Where nobody reads any more, nobody is left to be told.
        None => drop(error.print()),
    }
    code
}

/// The sentence and the advice; nothing for what clap itself has to print.
fn said(error: &Error, words: &Words) -> Option<(String, String)> {
    let fact = |kind| error.get(kind).map(text).unwrap_or_default();
    let (argument, value) = (fact(ContextKind::InvalidArg), fact(ContextKind::InvalidValue));
    let other = fact(ContextKind::PriorArg);
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict if [argument.as_str(), ""].contains(&other.as_str()) => "usage-twice",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::InvalidValue if value.is_empty() => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-bad-value",
        ErrorKind::TooManyValues => "usage-too-many",
        ErrorKind::InvalidUtf8 => "usage-not-utf-8",
        _ => return None,
    };
    let facts = [
        ("argument", argument.as_str().into()),
        ("value", value.into()),
        ("other", other.into()),
        ("command", fact(ContextKind::InvalidSubcommand).into()),
    ];
    Some((words.say_with(key, &facts), advice(error, &argument, words)))
}

/// What is nearest to what was written, or may be written, or where to read on.
fn advice(error: &Error, argument: &str, words: &Words) -> String {
    let fact = |kind| error.get(kind).map(text).filter(|text| !text.is_empty());
    let say = |key, name: &'static str, fact: String| words.say_with(key, &[(name, FluentValue::from(fact))]);
    if let Some(nearest) = nearest(error) {
        return say("usage-nearest", "nearest", nearest);
    }
    if let Some(ContextValue::Strings(choices)) = error.get(ContextKind::ValidValue)
        && !choices.is_empty()
    {
        return say("usage-choices", "choices", choices.join(&words.say("between-languages")));
    }
    let refused = option(argument).filter(|_| error.kind() == ErrorKind::ValueValidation);
    if let Some(right) = refused.and_then(|id| words.attribute(&format!("arg-{id}"), "right", &[])) {
        return right;
    }
    // What has no name of its own is told by its place in the line.
    let is_by_place = !argument.is_empty() && !argument.starts_with('-');
    let usage = fact(ContextKind::Usage).filter(|_| is_by_place);
    match usage.as_deref().and_then(|usage| usage.split_once("matchbook ")) {
        Some((_, usage)) => say("usage-write", "usage", usage.trim().to_owned()),
        None => words.say("usage-help"),
    }
}

/// What was probably meant. clap's own idea of an option is far-fetched at times: `--format` for `--port`.
fn nearest(error: &Error) -> Option<String> {
    let last = |kind| match error.get(kind)? {
        ContextValue::Strings(texts) => texts.last().cloned(),
        value => Some(text(value)),
    };
    let argument = error.get(ContextKind::InvalidArg).map(text).unwrap_or_default();
    let option = last(ContextKind::SuggestedArg);
    let option = option.filter(|option| diagnostic::nearest(&argument, [option.as_str()]).is_some());
    last(ContextKind::SuggestedSubcommand).or(option).or_else(|| last(ContextKind::SuggestedValue))
}

/// The name of an option as clap shows it, `--base-url <URL>`: `base_url`.
fn option(shown: &str) -> Option<String> {
    Some(shown.strip_prefix("--")?.split_whitespace().next()?.replace('-', "_"))
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => String::new(),
    }
}
