//! How many problems there are, for the last line of a report and for the exit code.

use std::collections::BTreeSet;

use super::{Diagnostic, Severity};

/// How many problems of each severity there are, and in how many files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// What prevents a build.
    pub errors: usize,
    /// What does not.
    pub warnings: usize,
    /// What is only worth knowing.
    pub notes: usize,
    /// Files in which something was found.
    pub files: usize,
}

impl Tally {
    /// Counts diagnostics that each stand there once, as [`in_order`](super::in_order) gives them.
    pub fn of(diagnostics: &[&Diagnostic]) -> Self {
        let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.code.severity() == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            files: diagnostics.iter().map(|diagnostic| diagnostic.place.file).collect::<BTreeSet<_>>().len(),
        }
    }
}
