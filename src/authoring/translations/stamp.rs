//! Writes down from which text a translation was made.

use super::change::Change;
use super::import::Editor;
use super::survey::Job;
use crate::model::Directory;

/// What stamping comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps {
    /// The files that will name another state.
    pub changes: Vec<Change>,
    /// How many translations name the state already.
    pub unchanged: usize,
    /// Paths of translations that cannot be changed without touching more than `source`.
    pub refused: Vec<String>,
}

/// Makes the translations of some jobs name the state of their originals. What has no file of its own, because its words
/// stand in place, has nothing to name it in.
pub fn stamp(directory: &Directory, jobs: &[&Job<'_>]) -> Stamps {
    let mut stamps = Stamps::default();
    for job in jobs.iter().filter(|job| job.file.is_some()) {
        if job.is_stamped && !job.is_stale {
            stamps.unchanged += 1;
            continue;
        }
        let mut editor = Editor::of_translation(directory, job);
        if editor.stamp() {
            stamps.changes.extend(editor.into_change());
        } else {
            stamps.refused.push(job.path.clone());
        }
    }
    stamps
}
