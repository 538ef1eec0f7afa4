//! Takes a site away again.

use std::collections::BTreeMap;
use std::path::Path;

use super::changes::Changes;
use super::folder::{Folder, is_folder};
use super::{Output, OutputError, Summary};

/// Deletes our files from an output folder, folders that become empty by it, and our notes. What somebody else put there
/// stays, and so does the folder itself. A folder without our notes is left alone.
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
    output.folder.forget()?;
    Ok(changes.summary)
}
