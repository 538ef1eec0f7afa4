//! The short way: a save of one text that no other page, no list and no match reads.
//!
//! It is taken where all that could make it wrong has been looked at: nothing is broken, no file came or went, the same links
//! lead to the same places, and every problem that the text had before is found again in the report. Everywhere else the
//! whole is made anew. Either way the next book is a value of its own, made of parts of the last one.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::desk::Desk;
use super::probe::probe;
use crate::content::{Look, Part, SiteText};
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::model::{Ground, revise};
use crate::pipeline::Book;
use crate::source::{At, FileId};

/// More texts at once are an operation of a program, and looked at as a whole.
const MOST: usize = 8;

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

/// A book on the way from one to the next, and what is wrong no more and now.
struct Step {
    book: Book,
    files: BTreeSet<FileId>,
    removed: Vec<Diagnostic>,
    added: Vec<Diagnostic>,
}

impl Desk {
    /// Looks at some files, by path from the root. Nothing is done, and false, where others may have to be looked at too.
    pub fn look_at(&mut self, paths: &BTreeSet<String>) -> bool {
        if paths.len() > MOST || !self.disk.is_without_links() {
            return false;
        }
        let mut changed: Vec<Change> = Vec::new();
        for path in paths {
            match self.disk.look(path) {
                Look::Same => {}
                Look::Text(place, text) => changed.push((place, text)),
                Look::Unclear => return false,
            }
        }
        changed.is_empty() || self.change(&changed).is_some()
    }

    /// Makes the next book of a few other texts, if it can be made of parts of the last.
    fn change(&mut self, changed: &[Change]) -> Option<()> {
        let (kept, book) = (self.kept.as_ref()?, self.book.as_ref()?);
        let (theme, documents): (Vec<&Change>, Vec<&Change>) =
            changed.iter().partition(|(_, text)| text.part() == Part::Theme);
        if documents.iter().any(|(_, text)| text.part() != Part::Document) {
            return None;
        }
        let mut step = Step { book: Book::clone(book), files: BTreeSet::new(), removed: Vec::new(), added: Vec::new() };
        let families: BTreeSet<Vec<usize>> =
            documents.iter().map(|(place, _)| self.disk.family(*place)).collect::<Option<_>>()?;
        for family in families {
            let own: Vec<Change> =
                documents.iter().filter(|(place, _)| family.contains(place)).copied().cloned().collect();
            self.revise(&mut step, kept, &family, &own)?;
        }
        let mut theme_problems = None;
        if !theme.is_empty() {
            let theme: Vec<Change> = theme.into_iter().cloned().collect();
            theme_problems = Some(self.restyle(&mut step, kept, &theme)?);
        }
        let diagnostics = step.diagnostics(&kept.diagnostics)?;
        let Kept { ground, theme_problems: old_theme_problems, .. } = self.kept.take()?;
        let theme_problems = theme_problems.unwrap_or(old_theme_problems);
        self.kept = Some(Kept { ground, theme_problems, diagnostics });
        self.book = Some(Arc::new(step.book));
        self.disk = self.disk.with(changed);
        self.shown = self.shown.with(changed);
        self.is_report_old = true;
        Some(())
    }

    /// One profile or page and its translations.
    fn revise(&self, step: &mut Step, kept: &Kept, family: &[usize], changed: &[Change]) -> Option<()> {
        let sources = &step.book.directory.sources;
        let before = self.disk.documents_of(family, sources.clone())?;
        let after = self.disk.with(changed).documents_of(family, sources.clone())?;
        step.removed.extend(before.diagnostics);
        step.added.extend(after.diagnostics);
        step.files.extend(after.value.documents.iter().map(|document| document.file));
        let revision = revise(&step.book.directory, &kept.ground, &self.inputs, before.value, after.value)?;
        step.removed.extend(revision.removed);
        step.added.extend(revision.added);
        step.book = step.book.revised(revision.directory);
        Some(())
    }

    /// Texts of a theme. Gives what is wrong with it.
    fn restyle(&self, step: &mut Step, kept: &Kept, changed: &[Change]) -> Option<Vec<Diagnostic>> {
        let places: Vec<usize> = changed.iter().map(|(place, _)| *place).collect();
        let sources = &step.book.directory.sources;
        let before = self.disk.documents_of(&places, sources.clone())?;
        let after = self.disk.with(changed).documents_of(&places, sources.clone())?;
        step.removed.extend(before.diagnostics);
        step.removed.extend(kept.theme_problems.iter().cloned());
        step.added.extend(after.diagnostics);
        let mut directory = step.book.directory.clone();
        directory.sources = after.value.sources;
        for new in after.value.theme_files {
            step.files.extend(new.file);
            let old = directory.theme_files.iter_mut().find(|old| old.file == new.file)?;
            *old = new;
        }
        let Checked { value, diagnostics } = step.book.restyled(directory);
        step.book = value;
        step.added.extend(diagnostics.iter().cloned());
        if changed.iter().any(|(_, text)| text.path().contains("/templates/")) {
            step.added.extend(probe(&step.book));
        }
        Some(diagnostics)
    }
}

impl Step {
    /// All that is wrong after it, if that can be told: there is no error, and nothing is said of these texts but what was
    /// found in them alone.
    fn diagnostics(&self, before: &[Diagnostic]) -> Option<Vec<Diagnostic>> {
        if self.added.iter().any(|found| found.code.severity() == Severity::Error) {
            return None;
        }
        let mut left: Vec<Diagnostic> = before.to_vec();
        for removed in &self.removed {
            let place = left.iter().position(|found| found == removed)?;
            left.swap_remove(place);
        }
        let is_inside = |place: crate::source::Place| self.files.contains(&place.file) && place.at != At::Whole;
        let concerns =
            |found: &Diagnostic| is_inside(found.place) || found.others.iter().any(|(place, _)| is_inside(*place));
        if left.iter().any(concerns) {
            return None;
        }
        left.extend(self.added.iter().cloned());
        Some(left)
    }
}
