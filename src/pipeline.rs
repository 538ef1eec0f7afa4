//! The stages in order, as a story: read, assemble, match, lay out, render, publish.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::content::{self, Documents};
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::matching::Matches;
use crate::model::{self, Directory, Inputs};
use crate::output::{Output, OutputError, Summary};
use crate::render::{Renderer, Theme};
use crate::site::{self, Pages};
use crate::source::Sources;

/// Where a site lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// The settings; `matchbook.yaml` of the root, or another file that was named instead.
    pub settings: PathBuf,
}

/// All that is known before rendering.
#[derive(Debug)]
pub struct Book {
    /// What the files say.
    pub directory: Directory,
    /// Whom to meet, and why.
    pub matches: Matches,
    /// What is shown, and where.
    pub pages: Pages,
}

/// What a run found wrong.
#[derive(Debug, Default)]
pub struct Report {
    /// Every problem, each at a place of the sources.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts in which those places are.
    pub sources: Sources,
}

impl Report {
    /// How many problems have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.code.severity() == severity).count()
    }

    /// Whether nothing may be published: there is an error, or a warning where warnings are denied.
    pub fn fails(&self, deny_warnings: bool) -> bool {
        self.count(Severity::Error) > 0 || (deny_warnings && self.count(Severity::Warning) > 0)
    }
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
    /// Warnings of the content.
    pub warnings: usize,
    /// What was written.
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
    /// Nothing has changed since the last build: it was left as it is, and its warnings were only counted.
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

/// Reads, assembles and renders a site, and throws the pages away: where this finds no error, [`build`] does not either.
pub fn check(site: &Site, inputs: &Inputs, progress: &dyn Progress) -> Verdict {
    let mut run = Run::default();
    let Some(ready) = run.prepare(site, inputs) else { return Verdict { report: run.report(), pages: 0 } };
    let pages = ready.book.pages.list.len();
    let files = ready.render(progress, |_, _| ());
    run.diagnostics.extend(files.diagnostics);
    Verdict { report: run.report(), pages }
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
    let state = state_of_inputs(site, inputs);
    if let Some(built) = output.current(&state).and_then(Built::from_note)
        && !(deny_warnings && built.warnings > 0)
    {
        return Ok(Outcome::Unchanged { built });
    }
    let mut run = Run::default();
    let Some(ready) = run.prepare(site, inputs) else { return Ok(Outcome::Refused { report: run.report() }) };
    todo!()
}
