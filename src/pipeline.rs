//! The stages in order, as a story: read, assemble, match, lay out, render, publish.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::{self, Documents, Edits, fingerprint};
use crate::diagnostic::{Checked, Diagnostic, Tally, in_order};
use crate::markdown::Cleaner;
use crate::matching::{self, Ledger, Matches, Spelling};
use crate::model::{self, Difference, Directory, Ground, Inputs};
use crate::output::{Output, OutputError, Summary};
use crate::pieces::PIECE;
use crate::render::{self, Bytes, Renderer, Theme};
use crate::site::{self, Orders, Pages};
use crate::source::Sources;

/// Where a site lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// The settings: `matchbook.yaml` of the root, or another file that was named instead.
    pub settings: PathBuf,
}

/// All that is known before rendering, and the theme in which it will be rendered. Its parts are shared between books that have
/// them in common.
#[derive(Clone, Debug)]
pub struct Book {
    /// What the files say.
    pub directory: Directory,
    /// Whom to meet, and why.
    pub matches: Arc<Matches>,
    /// What is shown, and where.
    pub pages: Arc<Pages>,
    /// How it looks.
    pub theme: Arc<Theme>,
    /// The day for which it is made.
    pub today: jiff::civil::Date,
    /// What matching need not work out again for the next book; empty where there will be none.
    pub ledger: Arc<Ledger>,
}

/// What a run found wrong.
#[derive(Debug, Default)]
pub struct Report {
    /// Every problem, each at bytes of the sources, in no particular order.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts in which those places are.
    pub sources: Sources,
}

/// What `check` says of a site.
#[derive(Debug)]
pub struct Verdict {
    /// The problems.
    pub report: Report,
    /// The pages that were rendered; 0 where the site was too broken for that.
    pub pages: usize,
}

/// What a build made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// Pages of HTML.
    pub pages: usize,
    /// Tags of the languages.
    pub languages: Vec<String>,
    /// The path under which the site will live: `/`, or `/fair/`.
    pub base_path: String,
    /// Warnings of the content.
    pub warnings: usize,
    /// What became of the files.
    pub summary: Summary,
}

/// How a build ended.
#[derive(Debug)]
pub enum Outcome {
    /// The website is in its folder.
    Published {
        /// Warnings and notes.
        report: Report,
        /// What was made.
        built: Built,
    },
    /// Nothing has changed since the last build. The website was left as it is, and its warnings are only counted.
    Unchanged {
        /// What had been made.
        built: Built,
    },
    /// Something has to be mended first; the folder is as it was.
    Refused {
        /// The problems.
        report: Report,
    },
}

/// Is told how far rendering has come.
pub trait Progress: Sync {
    /// So many pages will be rendered.
    fn start(&self, pages: usize);
    /// One of them is.
    fn advance(&self);
}

/// Tells nobody.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn start(&self, _pages: usize) {}
    fn advance(&self) {}
}

/// Reads a site as far as its directory, for what asks about its content alone. There is none where the settings are missing
/// or broken.
pub fn directory(site: &Site, inputs: &Inputs) -> (Option<Directory>, Report) {
    directory_edited(site, &Edits::default(), inputs)
}

/// As [`directory`], with some texts in place of what the files hold.
pub fn directory_edited(site: &Site, edits: &Edits, inputs: &Inputs) -> (Option<Directory>, Report) {
    let mut diagnostics = Vec::new();
    let documents = content::read_edited(&site.root, &site.settings, edits).into_value(&mut diagnostics);
    match model::assemble(documents, inputs).into_value(&mut diagnostics) {
        Ok(directory) => {
            let report = Report::new(diagnostics, directory.sources.clone());
            (Some(directory), report)
        }
        Err(sources) => (None, Report::new(diagnostics, sources)),
    }
}

/// Reads a site and works out all that is known before rendering. There is no book where the settings are missing or broken;
/// the sources are handed on all the same.
pub fn book(site: &Site, inputs: &Inputs) -> Checked<Result<Book, Sources>> {
    book_of(content::read(&site.root, &site.settings), inputs)
}

fn book_of(documents: Checked<Documents>, inputs: &Inputs) -> Checked<Result<Book, Sources>> {
    let mut diagnostics = Vec::new();
    match begun(documents, inputs).into_value(&mut diagnostics) {
        Ok(begun) => {
            Checked { value: Ok(begun.finished(None, Spelling::AtOnce).into_value(&mut diagnostics).0), diagnostics }
        }
        Err(sources) => Checked { value: Err(sources), diagnostics },
    }
}

/// A book for which nothing is worked out yet: what its files say, and its theme.
#[derive(Debug)]
pub(crate) struct Begun {
    pub(crate) directory: Directory,
    /// What one of its profiles can be read with again.
    ground: Ground,
    theme: Theme,
    /// What is wrong with the theme.
    theme_problems: Vec<Diagnostic>,
    today: jiff::civil::Date,
}

/// Begins the book of a site's documents. Nearly every problem that a site can have is found here, and the costly stages are
/// still to come.
pub(crate) fn begun(documents: Checked<Documents>, inputs: &Inputs) -> Checked<Result<Begun, Sources>> {
    let mut diagnostics = Vec::new();
    let documents = documents.into_value(&mut diagnostics);
    let (directory, ground) = match model::assemble_on_ground(documents, inputs).into_value(&mut diagnostics) {
        Ok(assembled) => assembled,
        Err(sources) => return Checked { value: Err(sources), diagnostics },
    };
    let theme = theme_of(&directory, None);
    diagnostics.extend(theme.diagnostics.iter().cloned());
    let begun = Begun { directory, ground, theme: theme.value, theme_problems: theme.diagnostics, today: inputs.today };
    Checked { value: Ok(begun), diagnostics }
}

fn theme_of(directory: &Directory, earlier: Option<&Theme>) -> Checked<Theme> {
    let Directory { sources, theme_files, static_files, settings, .. } = directory;
    Theme::load(sources, theme_files, static_files, settings, earlier)
}

impl Begun {
    /// Works out whom to meet, and which pages there are. What an earlier book says of the first is taken over where
    /// matching would read nothing else than it read then.
    /// Gives besides what it was made with, and what is wrong with its theme.
    pub(crate) fn finished(
        self,
        earlier: Option<&Book>,
        spelling: Spelling,
    ) -> Checked<(Book, Ground, Vec<Diagnostic>)> {
        let Self { directory, theme, today, ground, theme_problems } = self;
        let ((matches, ledger), orders) =
            rayon::join(|| matched(&directory, earlier, spelling), || Orders::new(&directory, today));
        let pages = site::lay_out(&directory, &matches, orders);
        pages.map(|pages| {
            let book = Book { directory, matches, ledger, pages: Arc::new(pages), theme: Arc::new(theme), today };
            (book, ground, theme_problems)
        })
    }

    /// What [`Begun::finished`] will report, without working out any matches.
    pub(crate) fn remaining_problems(&self) -> Vec<Diagnostic> {
        site::lay_out(&self.directory, &Matches::default(), Orders::new(&self.directory, self.today)).diagnostics
    }
}

/// The matches of a directory. An earlier book is of use where its words are looked for when they are asked for: then another book is
/// likely to follow.
fn matched(directory: &Directory, earlier: Option<&Book>, spelling: Spelling) -> (Arc<Matches>, Arc<Ledger>) {
    if let Some(same) = earlier.filter(|earlier| earlier.directory.is_matched_as(directory)) {
        return (Arc::clone(&same.matches), Arc::clone(&same.ledger));
    }
    match spelling {
        Spelling::AtOnce => (Arc::new(matching::suggest(directory, spelling)), Arc::default()),
        Spelling::WhenAsked => {
            let ledger = earlier.map(|earlier| Arc::clone(&earlier.ledger)).unwrap_or_default();
            let (matches, ledger) = matching::suggest_again(directory, &ledger);
            (Arc::new(matches), Arc::new(ledger))
        }
    }
}

/// Reads, assembles and renders a site, and throws the pages away: where this finds no error, [`build`] does not either.
pub fn check(site: &Site, inputs: &Inputs, progress: &dyn Progress) -> Verdict {
    check_edited(site, &Edits::default(), inputs, progress)
}

/// As [`check`], with some texts in place of what the files hold.
pub fn check_edited(site: &Site, edits: &Edits, inputs: &Inputs, progress: &dyn Progress) -> Verdict {
    let documents = content::read_edited(&site.root, &site.settings, edits);
    let Checked { value, mut diagnostics } = book_of(documents, inputs);
    let book = match value {
        Ok(book) => book,
        Err(sources) => return Verdict { report: Report::new(diagnostics, sources), pages: 0 },
    };
    let rendered: Checked<Result<(), OutputError>> = render_all(&book, progress, |_, _| Ok(()));
    diagnostics.extend(rendered.diagnostics);
    Verdict { pages: book.pages.list.len(), report: Report::new(diagnostics, book.directory.sources) }
}

/// Builds a site into a folder. Nothing in the folder changes unless everything is well.
///
/// # Errors
/// Where the folder cannot be built into, or the system refuses.
pub fn build(
    site: &Site,
    inputs: &Inputs,
    folder: &Path,
    deny_warnings: bool,
    progress: &dyn Progress,
) -> Result<Outcome, OutputError> {
    let output = Output::open(folder, &site.root)?;
    if let Some(built) = last_build(&output, site, inputs)
        && !(deny_warnings && built.warnings > 0)
    {
        return Ok(Outcome::Unchanged { built });
    }
    let Checked { value, mut diagnostics } = book(site, inputs);
    let book = match value {
        Ok(book) => book,
        Err(sources) => return Ok(Outcome::Refused { report: Report::new(diagnostics, sources) }),
    };
    let rendered = render_all(&book, progress, |path, bytes| output.write(path, bytes));
    diagnostics.extend(rendered.diagnostics);
    rendered.value?;
    write_files(&book, site, &output)?;
    let mut built = Built::of(&book);
    let state = state(inputs, &book.directory.fingerprint);
    let report = Report::new(diagnostics, free_all_but_sources(book));
    if report.fails(deny_warnings) {
        return Ok(Outcome::Refused { report });
    }
    built.warnings = report.tally().warnings;
    built.summary = output.publish(&state, &built.to_note())?;
    Ok(Outcome::Published { report, built })
}

/// Renders every page on all cores and hands each to `write`. Gives every problem of every template, and the first failure
/// of `write`.
fn render_all<E: Send>(
    book: &Book,
    progress: &dyn Progress,
    write: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Checked<Result<(), E>> {
    let cleaner = Cleaner::new();
    let renderer = Renderer::new(book.for_rendering(), &book.theme, &cleaner);
    progress.start(book.pages.list.len());
    let noteworthy: Vec<(Vec<Diagnostic>, Result<(), E>)> = book
        .pages
        .list
        .par_iter()
        .with_max_len(PIECE)
        .map(|page| {
            let Checked { value: bytes, diagnostics } = render::page(&renderer, page);
            progress.advance();
            (diagnostics, write(&page.address.file(), &bytes))
        })
        .filter(|(diagnostics, written)| !diagnostics.is_empty() || written.is_err())
        .collect();
    let (diagnostics, written): (Vec<_>, Vec<_>) = noteworthy.into_iter().unzip();
    Checked { value: written.into_iter().collect(), diagnostics: diagnostics.into_iter().flatten().collect() }
}

/// The texts of a book. Freeing the rest takes a large site a while, and nothing has to wait for it.
fn free_all_but_sources(mut book: Book) -> Sources {
    let sources = std::mem::take(&mut book.directory.sources);
    rayon::spawn(move || drop(book));
    sources
}

/// Hands the files that are no pages to the output.
fn write_files(book: &Book, site: &Site, output: &Output) -> Result<(), OutputError> {
    render::files(book.for_rendering(), &book.theme).par_iter().try_for_each(|file| {
        let path = file.address.file();
        match &file.bytes {
            Bytes::Here(bytes) => output.write(&path, bytes),
            Bytes::Copy(from) => output.copy(&path, &site.root.join(from)),
            Bytes::CleanSvg(from) => {
                let from = site.root.join(from);
                let drawing = fs::read(&from).map_err(|source| OutputError::Io { path: from, source })?;
                // What is no drawing at all is published as an empty file: its address stays, nothing in it can harm.
                output.write(&path, &render::clean_svg(&drawing).unwrap_or_default())
            }
        }
    })
}

/// What the last build made, if it was made from the same inputs by the same program.
fn last_build(output: &Output, site: &Site, inputs: &Inputs) -> Option<Built> {
    let unchanged = Summary { written: 0, unchanged: output.published_files(), deleted: 0 };
    if unchanged.unchanged == 0 {
        return None;
    }
    let state = state(inputs, &fingerprint(&site.root, &site.settings));
    output.current(&state).and_then(|note| Built::from_note(note, unchanged))
}

/// All that a build depends on: the program itself, what varies from run to run, and the files.
fn state(inputs: &Inputs, fingerprint: &str) -> String {
    let Inputs { today, drafts, base_url } = inputs;
    let base_url = base_url.as_deref().unwrap_or_default();
    format!("{} {today} {drafts} {base_url} {fingerprint}", env!("MATCHBOOK_PROGRAM"))
}

impl Book {
    /// The book of a directory that links cannot tell from the one of this book.
    pub(crate) fn revised(self, directory: impl FnOnce(Directory) -> Option<Directory>) -> Option<Self> {
        Some(Self { directory: directory(self.directory)?, ..self })
    }

    /// The same book with what matching finds in its directory now; nothing where the pages that come of it are at odds with
    /// others. `difference` is that of the profiles which are others than before.
    pub(crate) fn rematched(self, difference: Difference) -> Option<Self> {
        let (matches, ledger) = matching::suggest_again(&self.directory, &self.ledger);
        let Checked { value: pages, diagnostics } = match difference {
            Difference::Lists => site::lay_out(&self.directory, &matches, Orders::new(&self.directory, self.today)),
            Difference::OwnPage | Difference::Matching => {
                site::lay_out_again(&self.directory, &matches, self.today, &self.pages)
            }
        };
        diagnostics.is_empty().then(|| Self {
            matches: Arc::new(matches),
            ledger: Arc::new(ledger),
            pages: Arc::new(pages),
            ..self
        })
    }

    /// The same book in the theme of its directory, which is another than it was.
    pub(crate) fn restyled(self) -> Checked<Self> {
        theme_of(&self.directory, Some(&self.theme)).map(|theme| Self { theme: Arc::new(theme), ..self })
    }

    /// As the render stage takes it.
    pub fn for_rendering(&self) -> render::Book<'_> {
        render::Book { directory: &self.directory, matches: &self.matches, pages: &self.pages, today: self.today }
    }
}

impl Report {
    /// Finds the lines of the problems.
    pub(crate) fn new(diagnostics: Vec<Diagnostic>, sources: Sources) -> Self {
        Self { diagnostics: content::locate(diagnostics, &sources), sources }
    }

    /// How many problems of each severity there are, as the last line of the report counts them: each once.
    pub fn tally(&self) -> Tally {
        Tally::of(&in_order(&self.diagnostics, &self.sources))
    }

    /// Whether nothing may be published: there is an error, or a warning where warnings are denied.
    pub fn fails(&self, deny_warnings: bool) -> bool {
        let tally = self.tally();
        tally.errors > 0 || (deny_warnings && tally.warnings > 0)
    }
}

impl Built {
    /// What is known of a build before its report.
    fn of(book: &Book) -> Self {
        let settings = &book.directory.settings;
        let languages = settings.languages.iter().map(|(_, language)| language.as_str().to_owned()).collect();
        let base_path = render::base_path(settings.url.as_deref());
        Self { pages: book.pages.list.len(), languages, base_path, warnings: 0, summary: Summary::default() }
    }

    /// What is kept for the next build that finds nothing changed.
    fn to_note(&self) -> String {
        format!("{} {} {} {}", self.pages, self.warnings, self.base_path, self.languages.join(" "))
    }

    fn from_note(note: &str, summary: Summary) -> Option<Self> {
        let mut words = note.split(' ');
        let pages = words.next()?.parse().ok()?;
        let warnings = words.next()?.parse().ok()?;
        let base_path = words.next()?.to_owned();
        Some(Self { pages, languages: words.map(str::to_owned).collect(), base_path, warnings, summary })
    }
}

impl Outcome {
    /// The problems, where the content was read.
    pub fn report(&self) -> Option<&Report> {
        match self {
            Self::Published { report, .. } | Self::Refused { report } => Some(report),
            Self::Unchanged { .. } => None,
        }
    }
}
