//! Reads a site that was written for a trial.

use std::path::Path;

use matchbook::content;
use matchbook::diagnostic::Severity;
use matchbook::model::{self, Directory, Inputs};

/// The directory in a folder.
///
/// # Panics
/// With the errors, if it has any.
pub(crate) fn directory(root: &Path) -> Directory {
    let inputs = Inputs { today: jiff::civil::date(2023, 9, 20), drafts: false, base_url: None };
    let mut diagnostics = Vec::new();
    let documents = content::read(root, &root.join("matchbook.yaml")).into_value(&mut diagnostics);
    let directory = model::assemble(documents, &inputs).into_value(&mut diagnostics);
    // That translations are missing is what the trials are about.
    let errors: Vec<_> = diagnostics.iter().filter(|found| found.code.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    directory.unwrap_or_else(|_| panic!("no settings in {}", root.display()))
}
