//! The short way: a save of one text that no other text and no link reads. Where matching reads it, matching is done anew, and
//! where lists do, the site is laid out anew.
//!
//! It is taken where all that could make it wrong has been looked at: nothing is broken, no file came or went, the same links
//! lead to the same places, and every problem that the text had before is found again in the report. Everywhere else the
//! whole is made anew, of the texts that are known and the new ones. Either way the next book is a value of its own, made of parts
//! of the last one.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::desk::Desk;
use super::probe::probe;
use crate::content::{Look, Part, SiteText};
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::model::{Difference, Ground, revise};
use crate::pipeline::Book;
use crate::source::{At, FileId, Place};

/// More texts at once are an operation of a program, and looked at as a whole.
pub(super) const MOST_CHANGED: usize = 8;

/// What a small change can be made with.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// What profiles were read with.
    pub(super) ground: Arc<Ground>,
    /// What is wrong with the theme.
    pub(super) theme_problems: Vec<Diagnostic>,
    /// Everything that is wrong, no errors among it, at places that are not located yet.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A text in the place of another one.
type Change = (usize, Arc<SiteText>);

/// On the way from one book to the next: the texts that are others, and what is wrong no more and now.
#[derive(Default)]
struct Step {
    files: BTreeSet<FileId>,
    difference: Difference,
    removed: Vec<Diagnostic>,
    added: Vec<Diagnostic>,
}

impl Desk {
    /// Looks at some files, by path from the root. Nothing is done, and false, where others may have to be looked at too.
    pub fn look_at(&mut self, paths: &BTreeSet<String>) -> bool {
        if paths.len() > MOST_CHANGED || !self.disk.is_without_links() {
            return false;
        }
        let (mut changed, mut came, mut went): (Vec<Change>, Vec<_>, Vec<_>) = Default::default();
        for path in paths {
            match self.disk.look(path) {
                Look::Same => {}
                Look::Text(place, text) => changed.push((place, text)),
                Look::Came(text) => came.push(text),
                Look::Went => went.push(path.as_str()),
                Look::Unclear => return false,
            }
        }
        let are_same_files = came.is_empty() && went.is_empty();
        if are_same_files && (changed.is_empty() || self.change(&changed).is_some()) {
            return true;
        }
        // Which files there are does not depend on what a profile or a page says: all others are as they were.
        let is_known = changed.iter().all(|(_, text)| text.part() == Part::Document);
        if is_known {
            self.disk.replace(&changed);
            self.disk.add_and_remove(came, &went);
            self.work_out();
        }
        is_known
    }

    /// Makes the next book of a few other texts, if it can be made of parts of the last.
    pub(super) fn change(&mut self, changed: &[Change]) -> Option<()> {
        let (kept, last) = (self.kept.as_ref()?, self.book.as_ref()?);
        let (theme, documents): (Vec<Change>, Vec<Change>) =
            changed.iter().cloned().partition(|(_, text)| text.part() == Part::Theme);
        let families: BTreeSet<Vec<usize>> =
            documents.iter().map(|(place, _)| self.disk.family(*place)).collect::<Option<_>>()?;
        let (mut book, mut step) = (Book::clone(last), Step::default());
        for family in families {
            book = self.revise(book, &mut step, kept, &family, &documents)?;
        }
        let mut theme_problems = None;
        if !theme.is_empty() {
            let (restyled, problems) = self.restyle(book, &mut step, kept, &theme)?;
            (book, theme_problems) = (restyled, Some(problems));
        }
        let gone = step.gone(&kept.diagnostics)?;
        if step.difference > Difference::OwnPage {
            book = book.rematched(step.difference)?;
        }
        // A site's own template may read an offer, and may never have been asked for a page that there was none of.
        let is_template = |(_, text): &Change| text.path().contains("/templates/");
        let is_untried =
            theme.iter().any(is_template) || (step.difference > Difference::OwnPage && book.theme.has_own_templates());
        if is_untried && self.untried.is_none() {
            self.untried = Some((self.shown.clone(), Arc::clone(last)));
        }
        self.take_step(step, gone, theme_problems);
        self.book = Some(Arc::new(book));
        self.disk.replace(changed);
        self.shown.replace(changed);
        Some(())
    }

    /// Brings what is kept up to date.
    fn take_step(&mut self, step: Step, gone: BTreeSet<usize>, theme_problems: Option<Vec<Diagnostic>>) {
        let Some(kept) = &mut self.kept else { return };
        self.is_report_old |= !gone.is_empty() || !step.added.is_empty();
        // From the end, so that the numbers of the others hold.
        for place in gone.into_iter().rev() {
            kept.diagnostics.swap_remove(place);
        }
        kept.diagnostics.extend(step.added);
        if let Some(theme_problems) = theme_problems {
            kept.theme_problems = theme_problems;
        }
    }

    /// One profile or page and its translations.
    fn revise(&self, book: Book, step: &mut Step, kept: &Kept, family: &[usize], changed: &[Change]) -> Option<Book> {
        let sources = &book.directory.sources;
        let before = self.disk.documents_of(family.iter().copied(), &[], sources)?;
        let after = self.disk.documents_of(family.iter().copied(), changed, sources)?;
        step.removed.extend(before.diagnostics);
        step.added.extend(after.diagnostics);
        step.files.extend(after.value.documents.iter().map(|document| document.file));
        book.revised(|directory| {
            let revision = revise(directory, &kept.ground, &self.inputs, before.value, after.value)?;
            step.difference = revision.difference.max(step.difference);
            step.removed.extend(revision.removed);
            step.added.extend(revision.added);
            Some(revision.directory)
        })
    }

    /// Texts of a theme. Gives what is wrong with it besides.
    fn restyle(&self, book: Book, step: &mut Step, kept: &Kept, changed: &[Change]) -> Option<(Book, Vec<Diagnostic>)> {
        let places = || changed.iter().map(|(place, _)| *place);
        let before = self.disk.documents_of(places(), &[], &book.directory.sources)?;
        let after = self.disk.documents_of(places(), changed, &book.directory.sources)?;
        step.removed.extend(before.diagnostics);
        step.removed.extend(kept.theme_problems.iter().cloned());
        step.added.extend(after.diagnostics);
        let book = book.revised(|mut directory| {
            directory.sources = after.value.sources;
            for new in after.value.theme_files {
                step.files.extend(new.file);
                let old = directory.theme_files.iter_mut().find(|old| old.file == new.file)?;
                *old = new;
            }
            Some(directory)
        })?;
        let Checked { value: book, diagnostics } = book.restyled();
        step.added.extend(diagnostics.iter().cloned());
        Some((book, diagnostics))
    }

    /// The book that is shown, where its templates are still to be tried: that takes longer than a page that is asked for
    /// should wait.
    pub(super) fn untried_book(&self) -> Option<&Arc<Book>> {
        self.book.as_ref().filter(|_| self.untried.is_some())
    }

    /// Takes what the trial of the templates of [`Desk::untried_book`] has shown. Where one fails, the book of before comes
    /// back, and true.
    pub(super) fn tried(&mut self, is_fine: bool) -> bool {
        let Some((files, last)) = self.untried.take() else { return false };
        if is_fine {
            return false;
        }
        (self.shown, self.book) = (files, Some(last));
        self.work_out();
        true
    }

    /// Tries the templates of which the last change was one, and waits for it: what a [`super::trial::Trial`] does beside all else. Where
    /// one fails, the book of before comes back, and true.
    pub fn try_templates(&mut self) -> bool {
        let is_fine = self.untried_book().is_none_or(|book| probe(book).is_empty());
        self.tried(is_fine)
    }
}

impl Step {
    /// Which of the problems there were are there no more, by their numbers. Nothing where that cannot be told, where there is
    /// an error now, or where something is said of these texts that was not found in them alone.
    fn gone(&self, before: &[Diagnostic]) -> Option<BTreeSet<usize>> {
        if self.added.iter().any(|found| found.code.severity() == Severity::Error) {
            return None;
        }
        let mut gone = BTreeSet::new();
        for removed in &self.removed {
            let mut places = before.iter().enumerate().filter(|(_, found)| *found == removed).map(|(place, _)| place);
            gone.insert(places.find(|place| !gone.contains(place))?);
        }
        let is_inside = |place: Place| place.at != At::Whole && self.files.contains(&place.file);
        let concerns = |(place, found): (usize, &Diagnostic)| {
            let mut places = found.others.iter().map(|(place, _)| *place).chain([found.place]);
            places.any(is_inside) && !gone.contains(&place)
        };
        if before.iter().enumerate().any(concerns) { None } else { Some(gone) }
    }
}
