//! Takes a site away again.

use std::collections::BTreeMap;
use std::path::Path;

use super::changes::Changes;
use super::folder::{Folder, is_folder};
use super::manifest::Manifest;
use super::{Output, OutputError, Summary};

/// Deletes our files from an output folder, folders that become empty by it, and our notes. What somebody else put there
/// stays, and so does the folder itself; beside it the notes stay too, with no file in them, so that the next build knows
/// the folder again. A folder without our notes is left alone.
///
/// # Errors
/// If a build is running, if the manifest is damaged, or if the system refuses.
pub fn clean(public: &Path) -> Result<Summary, OutputError> {
    if !is_folder(&public.join(".matchbook")) {
        return Ok(Summary::default());
    }
    let output = Output::of(Folder::hold(public, false)?)?;
    let changes = Changes::of(&output, &BTreeMap::new())?;
    changes.carry_out(&output)?;
    if output.folder.has_foreign()? {
        output.record(&Manifest::new("", "", BTreeMap::new()))?;
    } else {
        output.folder.forget()?;
    }
    Ok(changes.summary)
}
