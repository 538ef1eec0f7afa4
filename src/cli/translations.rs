//! `matchbook translations`: what is still to be translated, out to a translator and back again.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use matchbook::authoring::translations::{
    Import, Job, JobState, ReadError, Refusal, Stamps, Why, WriteError, import, read_rows, rows, stamp, survey, to_csv,
    to_json, write,
};
use matchbook::model::{Directory, Inputs, LanguageId};
use matchbook::pipeline::{self, Site};
use matchbook::{diagnostic, language::Language};

use super::args::{self, FailOn, Format, Reading, RowFormat, TranslationsCommand};
use super::{Context, End, Failure, print, report, site, translations_text};

/// Carries out what is asked of translations. A site with mistakes has none that could be relied on.
pub(super) fn run(context: &Context<'_>, arguments: &args::Translations) -> Result<End, Failure> {
    let found = site::site(context)?;
    let is_writing = arguments.command.is_some() || arguments.stamp.is_some();
    // What is written into drafts does no harm, and a row of one must not be lost.
    let reading = Reading { drafts: is_writing || arguments.reading.drafts, today: arguments.reading.today };
    let inputs = site::inputs(&reading, None)?;
    let Some(directory) = directory(context, &found, &inputs)? else {
        complain(&context.words.say(nothing_done(arguments)));
        return Ok(End::Content);
    };
    match (&arguments.command, &arguments.stamp) {
        (Some(TranslationsCommand::Import(arguments)), _) => bring_back(context, &found, &directory, arguments),
        (None, Some(ids)) => stamp_those(context, &found, &directory, arguments, ids),
        (None, None) => show(context, &directory, arguments),
    }
}

fn directory(context: &Context<'_>, found: &Site, inputs: &Inputs) -> Result<Option<Directory>, Failure> {
    let (directory, problems) = pipeline::directory(found, inputs);
    let directory = directory.filter(|_| !problems.fails(false));
    if directory.is_none() {
        report::show(context, &problems, Format::Text)?;
    }
    Ok(directory)
}

/// What is said where the content has mistakes, so that nobody waits for a table, or sends out the one of before.
fn nothing_done(arguments: &args::Translations) -> &'static str {
    match (&arguments.command, &arguments.stamp, arguments.form) {
        (Some(TranslationsCommand::Import(_)), ..) => "nothing-imported",
        (None, Some(_), _) => "nothing-stamped",
        (None, None, RowFormat::Text) => "nothing-listed",
        (None, None, RowFormat::Csv | RowFormat::Json) => "nothing-tabled",
    }
}

/// The jobs into one language, or into all.
fn jobs<'d>(directory: &'d Directory, into: Option<&str>) -> Result<Vec<Job<'d>>, Failure> {
    let language = into.map(|tag| language(directory, tag)).transpose()?;
    Ok(survey(directory).into_iter().filter(|job| language.is_none_or(|language| job.language == language)).collect())
}

fn language(directory: &Directory, tag: &str) -> Result<LanguageId, Failure> {
    let languages = &directory.settings.languages;
    let found = Language::parse(tag).ok().and_then(|language| languages.find(&language));
    found.ok_or_else(|| {
        let known: Vec<&str> = languages.iter().map(|(_, language)| language.as_str()).collect();
        Failure::Sentence("no-such-language", vec![("language", tag.to_owned()), ("known", known.join(", "))])
    })
}

/// Prints what is to be done, or the rows of it.
fn show(context: &Context<'_>, directory: &Directory, arguments: &args::Translations) -> Result<End, Failure> {
    let jobs = jobs(directory, arguments.into.as_deref())?;
    let languages = &directory.settings.languages;
    match arguments.form {
        RowFormat::Text => out(arguments, &(translations_text::text(context, directory, &jobs) + "\n"))?,
        RowFormat::Csv => out(arguments, &to_csv(&rows(&jobs, languages)))?,
        RowFormat::Json => out(arguments, &to_json(&rows(&jobs, languages)))?,
    }
    let fails = |what: &FailOn| match what {
        FailOn::Missing => jobs.iter().any(|job| job.missing().next().is_some()),
        FailOn::Stale => jobs.iter().any(|job| job.job_state() == JobState::Stale),
    };
    Ok(if arguments.fail_on.iter().any(fails) { End::Content } else { End::Fine })
}

/// Writes a text as it is, to a file or to standard output; a reader that has gone is no failure.
fn out(arguments: &args::Translations, text: &str) -> Result<(), Failure> {
    if let Some(file) = &arguments.output {
        return fs::write(file, text).map_err(|error| Failure::system(file.display(), error));
    }
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

// ── stamps ──

fn stamp_those(
    context: &Context<'_>,
    found: &Site,
    directory: &Directory,
    arguments: &args::Translations,
    ids: &[String],
) -> Result<End, Failure> {
    if ids.is_empty() && !arguments.all {
        return Err(Failure::Sentence("stamp-whom", Vec::new()));
    }
    let jobs = jobs(directory, arguments.into.as_deref())?;
    if let Some(unknown) = ids.iter().find(|id| !is_known(directory, id)) {
        return Err(no_such_id(directory, unknown));
    }
    let asked: Vec<&Job<'_>> = jobs.iter().filter(|job| arguments.all || ids.iter().any(|id| id == job.id)).collect();
    let Stamps { changes, unchanged, refused } = stamp(directory, &asked);
    write(&found.root, &changes).map_err(not_written)?;
    if !context.common.quiet {
        for change in &changes {
            print(context.words.say_with("stamped", &[("file", change.path.as_str().into())]))?;
        }
        // Nothing at all is told too; nothing besides is not.
        if unchanged > 0 || changes.is_empty() && refused.is_empty() {
            print(context.words.say_with("stamp-current", &[("count", unchanged.into())]))?;
        }
    }
    for path in &refused {
        let state = asked.iter().find(|job| job.path == *path).map(|job| job.state.to_string()).unwrap_or_default();
        let facts = [("file", path.as_str().into()), ("state", state.into())];
        complain(&context.words.say_with("stamp-refused", &facts));
    }
    Ok(if refused.is_empty() { End::Fine } else { End::Content })
}

fn ids(directory: &Directory) -> impl Iterator<Item = &str> {
    let profiles = directory.profiles.iter().map(|profile| &*profile.common().slug);
    profiles.chain(directory.pages.iter().map(|page| &*page.slug))
}

fn is_known(directory: &Directory, id: &str) -> bool {
    ids(directory).any(|known| known == id)
}

fn no_such_id(directory: &Directory, id: &str) -> Failure {
    match diagnostic::nearest(id, ids(directory)) {
        Some(nearest) => {
            Failure::Sentence("no-such-id-nearest", vec![("id", id.to_owned()), ("nearest", nearest.to_owned())])
        }
        None => Failure::Sentence("no-such-id", vec![("id", id.to_owned())]),
    }
}

// ── back again ──

fn bring_back(
    context: &Context<'_>,
    found: &Site,
    directory: &Directory,
    arguments: &args::TranslationsImport,
) -> Result<End, Failure> {
    let file = &arguments.file;
    let bytes = fs::read(file).map_err(|error| Failure::system(file.display(), error))?;
    let rows = read_rows(&bytes).map_err(|error| not_read(file, error))?;
    let import = import(directory, &rows, arguments.stamp);
    write(&found.root, &import.changes).map_err(not_written)?;
    if !context.common.quiet {
        tell(context, &import)?;
    }
    for refusal in &import.refusals {
        complain(&refused(context, file, refusal));
    }
    Ok(if import.refusals.is_empty() { End::Fine } else { End::Content })
}

fn tell(context: &Context<'_>, import: &Import) -> Result<(), Failure> {
    for change in &import.changes {
        let key = if change.is_new() { "import-made" } else { "import-written" };
        print(context.words.say_with(key, &[("file", change.path.as_str().into())]))?;
    }
    let facts = [
        ("texts", import.texts.into()),
        ("unchanged", import.unchanged.into()),
        ("empty", import.empty.into()),
        ("refused", import.refusals.len().into()),
    ];
    print(context.words.say_with("import-done", &facts))?;
    if import.changes.is_empty() { Ok(()) } else { print(context.words.say("import-next")) }
}

/// A row that was not taken, as a line on which an editor can click.
fn refused(context: &Context<'_>, file: &Path, refusal: &Refusal) -> String {
    let Refusal { number, row, why } = refusal;
    let facts = [
        ("file", file.display().to_string().into()),
        // A number would get separators between its thousands.
        ("number", number.to_string().into()),
        ("id", row.id.as_str().into()),
        ("field", row.field.as_str().into()),
        ("language", row.target_language.as_str().into()),
        ("why", context.words.say(why_key(*why)).into()),
    ];
    context.words.say_with("import-refused", &facts)
}

fn why_key(why: Why) -> &'static str {
    match why {
        Why::UnknownId => "refused-unknown-id",
        Why::UnknownLanguage => "refused-unknown-language",
        Why::UnknownField => "refused-unknown-field",
        Why::SourceChanged => "refused-source-changed",
        Why::TranslationChanged => "refused-translation-changed",
        Why::Twice => "refused-twice",
        Why::NotWritable => "refused-not-writable",
    }
}

/// A problem of what was asked for, beside what went well.
fn complain(line: &str) {
    // Where standard error is closed nobody is left to be told.
    let _ = writeln!(anstream::stderr(), "{line}");
}

fn not_read(file: &Path, error: ReadError) -> Failure {
    let file = ("file", file.display().to_string());
    match error {
        ReadError::NotUtf8 => Failure::Sentence("rows-not-utf-8", vec![file]),
        ReadError::NoColumn(column) => Failure::Sentence("rows-no-column", vec![file, ("column", column.to_owned())]),
        ReadError::Broken(line, reason) => {
            Failure::Sentence("rows-broken", vec![file, ("line", line.to_string()), ("reason", reason)])
        }
    }
}

fn not_written(error: WriteError) -> Failure {
    match error {
        WriteError::Changed(file) => Failure::Sentence("write-changed", vec![("file", file)]),
        WriteError::Io(file, error) => Failure::system(file, error),
    }
}
