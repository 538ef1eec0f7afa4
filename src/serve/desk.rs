//! The editor's desk: the files of a site as they stand, and the book that is shown.
//!
//! A book is never changed. Whenever a file is, another one is made, as far as possible of the same parts, and takes its place
//! as a whole; a page is made of one book and of nothing else, so that none can be stale.
//!
//! Where a file is broken, the next book is made of the files as they stand, but of the broken one as it was when it was
//! whole. Whatever is shown is thus what `build` would make of *some* files, and what is wrong is what `check` says of the
//! files as they stand.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::SystemTime;

use super::probe::probe;
use super::quick::{Kept, MOST_CHANGED};
use crate::content::{Memory, Part, SiteText, Snapshot};
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::matching::Spelling;
use crate::model::Inputs;
use crate::pipeline::{Begun, Book, Report, Site, begun};
use crate::source::Sources;

/// So many documents are tried one by one where what is broken is in none of those that were changed. Each is a run of
/// `check`.
const MOST_TRIED: usize = 8;

/// The files of a site, and the book that is shown of them.
#[derive(Debug)]
pub struct Desk {
    site: Site,
    pub(super) inputs: Inputs,
    memory: Memory,
    /// The files as they stand.
    pub(super) disk: Snapshot,
    /// When the last look at all of them began.
    looked: SystemTime,
    /// Those of them, or of older ones, of which the book is made; none in which there is an error.
    pub(super) shown: Snapshot,
    pub(super) book: Option<Arc<Book>>,
    report: Report,
    /// What a small change can be made with; nothing unless the book is that of the files as they stand, without an error.
    pub(super) kept: Option<Kept>,
    /// Whether the report is that of an earlier book.
    pub(super) is_report_old: bool,
    /// The last files, and their book, whose templates were tried; nothing where those of the book that is shown were.
    pub(super) untried: Option<(Snapshot, Arc<Book>)>,
    is_report_read: bool,
}

/// A book that is begun, or cannot be, and what is wrong with it so far.
struct Attempt {
    begun: Option<Begun>,
    diagnostics: Vec<Diagnostic>,
    sources: Sources,
}

/// What a text of the next book is taken from: the one that stands there, the one that is shown.
type Choose<'a> = &'a dyn Fn(Option<&Arc<SiteText>>, Option<&Arc<SiteText>>) -> Option<Arc<SiteText>>;

impl Desk {
    /// Reads a site and makes its first book. Where something is broken, that book lacks it; where the settings are, there is
    /// none.
    pub fn open(site: Site, inputs: Inputs) -> Self {
        let looked = now();
        let files = Snapshot::of(&site.root, &site.settings);
        let (memory, shown) = (Memory::kept(), Snapshot::default());
        let report = Report::default();
        let mut desk = Self {
            site,
            inputs,
            memory,
            disk: files,
            looked,
            shown,
            book: None,
            report,
            kept: None,
            is_report_old: false,
            untried: None,
            is_report_read: false,
        };
        desk.work_out();
        desk
    }

    /// The book that is shown; nothing where the settings were broken from the beginning.
    pub fn book(&self) -> Option<&Arc<Book>> {
        self.book.as_ref()
    }

    /// What is wrong with the files as they stand.
    pub fn report(&mut self) -> &Report {
        if let Some((kept, book)) = self.kept.as_ref().zip(self.book.as_ref()).filter(|_| self.is_report_old) {
            self.report = Report::new(kept.diagnostics.clone(), book.directory.sources.clone());
        }
        (self.is_report_old, self.is_report_read) = (false, true);
        &self.report
    }

    /// Whether the report says something else than when it was last asked for, or may do so.
    pub fn has_news(&self) -> bool {
        self.is_report_old || !self.is_report_read
    }

    /// Whether the book is that of the files as they stand, and no error is in them.
    pub fn is_whole(&self) -> bool {
        self.kept.is_some()
    }

    /// The files as they stand.
    pub fn disk(&self) -> &Snapshot {
        &self.disk
    }

    /// Looks at all files again. Whether any is another than before.
    pub fn look_again(&mut self) -> bool {
        let start = now();
        let disk = self.disk.again(&self.site.settings, self.looked);
        self.looked = start;
        let changed = self.disk.changes(&disk);
        let is_new = changed.as_ref().is_none_or(|changed| !changed.is_empty());
        let few = changed.filter(|changed| is_new && changed.len() <= MOST_CHANGED);
        let is_short = few.is_some_and(|changed| self.change(&changed).is_some());
        // Also where nothing is new: stamps may be.
        self.disk = disk;
        if is_new && !is_short {
            self.work_out();
        }
        is_new
    }

    /// Makes the next book and the report.
    pub(super) fn work_out(&mut self) {
        (self.kept, self.is_report_old, self.is_report_read) = (None, false, false);
        // A book of which nobody knows whether its pages can be made is nothing to fall back on.
        if let Some((files, last)) = self.untried.take() {
            (self.shown, self.book) = (files, Some(last));
        }
        let disk = self.disk.clone();
        let mut whole = Attempt::of(begun(disk.documents_read_twice(&mut self.memory), &self.inputs));
        let is_broken = whole.has_errors();
        if let (false, Some(begun)) = (is_broken, whole.begun.take()) {
            let (book, kept, problems) = self.finished(begun);
            whole.diagnostics.extend(problems);
            let is_fine = whole.errors().next().is_none();
            if self.book.is_none() || is_fine {
                self.accept(book, disk, &whole.files_in_error());
                self.kept = is_fine.then(|| Kept { diagnostics: whole.diagnostics.clone(), ..kept });
                self.report = whole.report();
                return;
            }
        }
        self.show_in_part(disk, whole.with_remaining_problems());
    }

    /// Reports what is wrong with the files as they stand, and shows as much of them as can be shown.
    fn show_in_part(&mut self, disk: Snapshot, mut whole: Attempt) {
        // What was read twice is for the report alone: a text may be at odds with what a broken one would hold, and whole
        // beside what is shown.
        let plain = whole.sources.has_mended().then(|| self.attempt(&disk).with_remaining_problems());
        let (in_error, begun) = match plain {
            Some(plain) => (plain.files_in_error(), plain.begun),
            None => (whole.files_in_error(), whole.begun.take()),
        };
        self.report = whole.report();
        match begun.filter(|_| self.book.is_none()) {
            Some(begun) => {
                let (book, ..) = self.finished(begun);
                self.accept(book, disk, &in_error);
            }
            None if disk.has_settings() => self.make_do(&in_error),
            // The site is not there. It may have been moved, and come back.
            None => {}
        }
    }

    /// Makes the next book of files that are as they stand as far as possible. Where nothing helps, the book stays as it is.
    fn make_do(&mut self, in_error: &BTreeSet<String>) {
        let is_in_error = |text: Option<&Arc<SiteText>>| text.is_some_and(|text| in_error.contains(text.path()));
        let without_the_broken: Choose<'_> = &|new, old| match (is_in_error(new.or(old)), new, old) {
            // A document that is new and broken is left out by its own stage, and its id is known all the same.
            (true, new, old) => old.or(new.filter(|text| text.part() == Part::Document)).cloned(),
            (false, new, _) => new.cloned(),
        };
        // What many files depend on, and what they link to: the settings, the taxonomy, what was deleted.
        let new_documents_alone: Choose<'_> = &|new, old| match new {
            Some(text) if text.part() == Part::Document && !in_error.contains(text.path()) => new.cloned(),
            _ => old.or(new.filter(|text| text.part() == Part::Document)).cloned(),
        };
        for choose in [without_the_broken, new_documents_alone] {
            let files = self.disk.mixed(&self.shown, choose);
            if self.show(&files) {
                return;
            }
        }
        self.show_one_by_one(in_error);
    }

    /// The files that are shown, with those documents that do no harm.
    fn show_one_by_one(&mut self, in_error: &BTreeSet<String>) {
        let changed: Vec<String> = self.changed_documents().filter(|path| !in_error.contains(path)).collect();
        let mut harmless: BTreeSet<&str> = BTreeSet::new();
        if changed.len() > MOST_TRIED {
            return;
        }
        for path in &changed {
            let files = self.with(|known| known == path || harmless.contains(known));
            let attempt = self.attempt(&files);
            if self.is_fit(&attempt) {
                harmless.insert(path);
            }
        }
        let files = self.with(|path| harmless.contains(path));
        self.show(&files);
    }

    /// The files that are shown, with some as they stand.
    fn with(&self, is_new: impl Fn(&str) -> bool) -> Snapshot {
        self.disk.mixed(&self.shown, |new, old| match new {
            Some(text) if is_new(text.path()) => new.cloned(),
            _ => old.cloned(),
        })
    }

    fn changed_documents(&self) -> impl Iterator<Item = String> {
        let known = |text: &SiteText| self.shown.find(text.path()).is_some_and(|known| known.is_same(text));
        let documents = self.disk.texts().iter().filter(|text| text.part() == Part::Document);
        documents.filter(move |text| !known(text)).map(|text| text.path().to_owned())
    }

    /// Shows the book of some files, if it can be shown. One of the same files as the book that is shown is not made again.
    fn show(&mut self, files: &Snapshot) -> bool {
        if self.book.is_some() && files.is_same(&self.shown) {
            return true;
        }
        let mut attempt = self.attempt(files);
        if !self.is_fit(&attempt) {
            return false;
        }
        let Some(begun) = attempt.begun.take() else { return false };
        let (book, _, problems) = self.finished(begun);
        attempt.diagnostics.extend(problems);
        if !self.is_fit(&attempt) {
            return false;
        }
        self.accept(book, files.clone(), &attempt.files_in_error());
        true
    }

    /// Whether nothing is broken but documents that are new, and were never shown.
    fn is_fit(&self, attempt: &Attempt) -> bool {
        let is_document = |path: &str| self.disk.find(path).is_none_or(|text| text.part() == Part::Document);
        attempt.files_in_error().iter().all(|path| self.shown.find(path).is_none() && is_document(path))
    }

    fn attempt(&mut self, files: &Snapshot) -> Attempt {
        Attempt::of(begun(files.documents(&mut self.memory), &self.inputs))
    }

    /// The whole book, what it was made with, and what was found wrong on the way and in its templates.
    fn finished(&self, begun: Begun) -> (Arc<Book>, Kept, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let (book, ground, theme_problems) =
            begun.finished(self.book.as_deref(), Spelling::WhenAsked).into_value(&mut diagnostics);
        diagnostics.extend(probe(&book));
        let kept = Kept { ground: Arc::new(ground), theme_problems, diagnostics: Vec::new() };
        (Arc::new(book), kept, diagnostics)
    }

    fn accept(&mut self, book: Arc<Book>, files: Snapshot, in_error: &BTreeSet<String>) {
        self.book = Some(book);
        let whole = |text: Option<&Arc<SiteText>>| text.filter(|text| !in_error.contains(text.path())).cloned();
        self.shown = if in_error.is_empty() { files } else { files.mixed(&Snapshot::default(), |text, _| whole(text)) };
    }
}

impl Attempt {
    fn of(begun: Checked<Result<Begun, Sources>>) -> Self {
        let Checked { value, diagnostics } = begun;
        match value {
            Ok(begun) => Self { sources: begun.directory.sources.clone(), begun: Some(begun), diagnostics },
            Err(sources) => Self { begun: None, diagnostics, sources },
        }
    }

    /// With what else will be found wrong once the book is finished.
    fn with_remaining_problems(mut self) -> Self {
        self.diagnostics.extend(self.begun.iter().flat_map(Begun::remaining_problems));
        self
    }

    fn has_errors(&self) -> bool {
        self.begun.is_none() || self.errors().next().is_some()
    }

    fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|found| found.code.severity() == Severity::Error)
    }

    /// Paths of files in which there is an error.
    fn files_in_error(&self) -> BTreeSet<String> {
        self.errors().map(|error| self.sources.get(error.place.file).path.clone()).collect()
    }

    fn report(self) -> Report {
        Report::new(self.diagnostics, self.sources)
    }
}

fn now() -> SystemTime {
    #[expect(clippy::disallowed_methods, reason = "which files are read again; it reaches no page")]
    SystemTime::now()
}
