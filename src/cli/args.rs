//! What can be written on the command line. What its help says stands in `messages/`, and `spoken.rs` puts it there.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "matchbook", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Args, Clone, Debug)]
pub(crate) struct Common {
    /// Folder of the site; without it, the nearest folder upwards that holds `matchbook.yaml`
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) root: Option<PathBuf>,
    /// Settings to use instead of the site's `matchbook.yaml`
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Say nothing but problems
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say more: every warning, and what was written, left as it was and deleted
    #[arg(long, short, global = true)]
    pub(crate) verbose: bool,
    /// Language of messages: `en` or `zh` [default: that of LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a small bilingual site in a new folder
    Init(Init),
    /// Make the files of a new profile or page, in every language of the site
    New(New),
    /// Make the website in `public/`
    Build(Build),
    /// Report every problem, and mend what is certain where that is asked for
    Check(Check),
    /// Build, and show the website on this machine
    Serve(Serve),
    /// Who has no match, what is missing, which profiles are thin
    Report(Review),
    /// Delete what `build` wrote, and nothing else
    Clean(Clean),
    /// Explain the code of a problem, with a wrong and a right example
    Explain(Explain),
    /// The dictionary that bridges Chinese and English: pack a newer one, or say where it comes from
    Lexicon(Lexicon),
    /// Print whom to meet, and why: of one organisation, of a pair, or of all
    Match(Match),
    /// What is still to be translated; out to a translator, and back
    Translations(Translations),
    /// The format as JSON Schemas, with the site's own ids, topics and fields
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
}

/// What every command that reads the content takes.
#[derive(Args, Debug)]
pub(crate) struct Reading {
    /// Show drafts too
    #[arg(long)]
    pub(crate) drafts: bool,
    /// The day for which to build [default: SOURCE_DATE_EPOCH, else today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<Date>,
}

/// How problems are reported.
#[derive(Args, Debug)]
pub(crate) struct Reporting {
    /// For people, or for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Let warnings fail too
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}

/// A form of report. What the help says of its variants stands in that of the option, so that they have no docstrings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    // With the line and a caret.
    Text,
    // One JSON object a line.
    Json,
    // Annotations of GitHub Actions.
    Github,
}

#[derive(Args, Debug)]
pub(crate) struct Init {
    /// The folder of the site
    pub(crate) dir: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct New {
    /// What to make
    #[arg(value_enum)]
    pub(crate) kind: NewKind,
    /// Its id: small letters, digits and hyphens; also its address
    pub(crate) id: String,
}

/// What `new` makes; without docstrings, as [`Format`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum NewKind {
    // A company.
    Company,
    // A university, research institute, association, government body ….
    Institute,
    // Something with a date.
    Event,
    // A free page.
    Page,
}

#[derive(Args, Debug)]
pub(crate) struct Build {
    /// Folder of the website [default: `public` in the site]
    #[arg(long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// Where the site will live, instead of `url` in the settings
    #[arg(long, value_name = "URL", value_parser = web_address)]
    pub(crate) base_url: Option<String>,
    #[command(flatten)]
    pub(crate) reading: Reading,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Mend in the files what is certain, then report what is left
    #[arg(long)]
    pub(crate) fix: bool,
    /// With --fix: only show what would be mended
    #[arg(long, requires = "fix")]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

#[derive(Args, Debug)]
pub(crate) struct Review {
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// For people, or for machines
    #[arg(long = "format", id = "review_form", value_enum, default_value_t = MatchFormat::Text)]
    pub(crate) form: MatchFormat,
}

#[derive(Args, Debug)]
pub(crate) struct Serve {
    /// Port on this machine; 0 takes a free one
    #[arg(long, default_value_t = 4000)]
    pub(crate) port: u16,
    /// Open the browser
    #[arg(long)]
    pub(crate) open: bool,
    /// Send pages exactly as `build` writes them; they do not follow changes by themselves
    #[arg(long)]
    pub(crate) no_reload: bool,
    /// Look at the files again and again, where the system does not tell of changes (network drives, containers)
    #[arg(long)]
    pub(crate) poll: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Args, Debug)]
pub(crate) struct Clean {
    /// Folder of the website [default: `public` in the site]
    #[arg(long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// The code, as it stands in brackets: `unknown-topic`; without it, all codes are listed
    pub(crate) code: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Match {
    /// The organisation; with a second one, the whole account of the pair
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub(crate) organisation: Option<String>,
    /// The other organisation
    pub(crate) other: Option<String>,
    /// Every pair that has a topic or a word in common, whatever the floor and the choice
    #[arg(long)]
    pub(crate) all: bool,
    /// For people, or for machines: one object a line
    #[arg(long = "format", value_enum, default_value_t = MatchFormat::Text)]
    pub(crate) form: MatchFormat,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// The form of matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MatchFormat {
    Text,
    Json,
}

#[derive(Args, Debug)]
pub(crate) struct Lexicon {
    #[command(subcommand)]
    pub(crate) command: LexiconCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LexiconCommand {
    /// Pack a newer edition of CC-CEDICT, for `matching: {lexicon: [FILE]}` in matchbook.yaml
    Build(LexiconBuild),
    /// Say where the program's own dictionary comes from, and under which licence
    Credit,
}

#[derive(Args, Debug)]
pub(crate) struct LexiconBuild {
    /// The dictionary's text, unpacked (`cedict_ts.u8`)
    pub(crate) file: PathBuf,
    /// File to write [default: the text's name, ending in `.words`]
    #[arg(long = "output", value_name = "FILE")]
    pub(crate) packed: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Translations {
    #[command(subcommand)]
    pub(crate) command: Option<TranslationsCommand>,
    /// Only what is translated into this language
    #[arg(long, value_name = "LANG")]
    pub(crate) into: Option<String>,
    /// For people, or every text as a row for translators
    #[arg(long = "format", id = "row_form", value_enum, default_value_t = RowFormat::Text)]
    pub(crate) form: RowFormat,
    /// File to write the rows to [default: standard output]
    #[arg(long = "output", id = "rows_to", value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Fail if something is missing, or stale
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) fail_on: Vec<FailOn>,
    /// Write the state of the original into the translations of these profiles and pages
    #[arg(long, value_name = "ID", num_args = 0.., conflicts_with_all = ["row_form", "rows_to", "fail_on", "drafts"])]
    pub(crate) stamp: Option<Vec<String>>,
    /// With --stamp: into all translations
    #[arg(long = "all", id = "stamp_all", requires = "stamp")]
    pub(crate) all: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Args, Debug)]
pub(crate) struct Schema {
    /// One kind of file: `company`, `page-translation`, `site` …; without it, all
    #[arg(id = "schema_of")]
    pub(crate) kind: Option<String>,
    /// Folder to write them to [default: standard output]
    #[arg(long = "output", id = "schemas_to", value_name = "DIR", conflicts_with = "schema_of")]
    pub(crate) output: Option<PathBuf>,
}

/// The form of what is to be translated; without docstrings, as [`Format`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RowFormat {
    Text,
    Csv,
    Json,
}

/// What is a failure; without docstrings, as [`Format`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    // A text that is not there in a language.
    Missing,
    // A translation whose original has changed.
    Stale,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TranslationsCommand {
    /// Bring a file of rows that was filled in back into the site
    Import(TranslationsImport),
}

#[derive(Args, Debug)]
pub(crate) struct TranslationsImport {
    /// The file, CSV or JSON
    #[arg(id = "filled")]
    pub(crate) file: PathBuf,
    /// Write the state of the original into each translation that is complete now
    #[arg(long = "stamp", id = "stamp_imported")]
    pub(crate) stamp: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

/// An address at which a site can live.
fn web_address(text: &str) -> Result<String, &'static str> {
    let is_web = ["http://", "https://"].iter().any(|scheme| text.starts_with(scheme));
    match url::Url::parse(text) {
        Ok(url) if is_web && url.query().is_none() && url.fragment().is_none() => Ok(text.to_owned()),
        _ => Err("write the whole address, such as https://example.org/fair/"),
    }
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn a_site_lives_at_a_whole_address() {
        let check = |text, expected| assert_eq!(web_address(text).is_ok(), expected, "{text}");
        check("https://example.org/fair/", true);
        check("http://localhost:8000", true);
        check("example.org/fair", false);
        check("//example.org/", false);
        check("ftp://example.org/", false);
        check("https://example.org/?a=b", false);
        check("https://", false);
    }
}
