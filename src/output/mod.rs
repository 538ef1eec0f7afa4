//! The only stage that writes: files are staged beside the site and moved into it when all is well.
//!
//! A page may be read while a build is running, and a build may be killed at any moment. So no file of the site is ever
//! opened for writing: whole files are moved to their places, and a list of our own files, the manifest, says which ones
//! may be replaced or deleted. What somebody else put into the folder is not in it, and is never touched.
//!
//! ```text
//! public/.matchbook/lock            held while a build runs; the system frees it when the build is killed
//!                   manifest.json   our files with sizes and hashes, as of the last publication
//!                   pending.json    a publication that began and did not end: all files that may be ours
//!                   new/whole/      staged files of folders that the site does not have yet, moved folder by folder
//!                   new/loose/      staged files of folders that it has, numbered
//! ```

mod changes;
mod clean;
mod disk;
mod error;
mod folder;
mod manifest;
mod path;
mod publish;
mod staging;

pub use clean::clean;
pub use error::OutputError;
pub use path::OutputPath;

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use disk::Disk;
use folder::Folder;
use manifest::{Fingerprint, Manifest};
use staging::Stage;

/// The folder of a site while it is built: locked, with what was published before and what is staged now.
///
/// Dropping it takes the staged files away again and leaves the site as it was.
pub struct Output {
    folder: Folder,
    /// What lies there of ours.
    published: Manifest,
    /// Whether the last publication was interrupted.
    was_interrupted: bool,
    stage: Stage,
    disk: Disk,
}

/// What a publication did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that are new or different.
    pub written: usize,
    /// Files that were left as they are, because their bytes are the same.
    pub unchanged: usize,
    /// Files of the last publication that are no longer wanted.
    pub deleted: usize,
}

impl Output {
    /// Opens the folder `public` for a build of the site at `root`, locks it and clears away what a killed build left.
    /// The folder is made if it is not there.
    ///
    /// # Errors
    /// If the folder holds the sources or lies among them, if it is not empty and not ours, if another build is running,
    /// if the manifest is damaged, or if the system refuses.
    pub fn open(public: &Path, root: &Path) -> Result<Self, OutputError> {
        Self::of(Folder::open(public, root)?)
    }

    /// The state of a folder that we hold.
    fn of(folder: Folder) -> Result<Self, OutputError> {
        let (mut published, was_interrupted) = folder.published()?;
        folder.clear_stage()?;
        if was_interrupted {
            // Files may be old or new, so their true state is found out by reading them.
            published.files = read_again(&published, &folder);
        }
        Ok(Self { folder, published, was_interrupted, stage: Stage::default(), disk: Disk::default() })
    }

    /// The note of the last publication, if that was made from inputs of this hash and lies there whole, so that a build
    /// would change nothing. Only sizes are looked at. An empty hash is never current.
    pub fn current(&self, inputs: &str) -> Option<&str> {
        let is_current = !inputs.is_empty()
            && inputs == self.published.inputs
            && !self.was_interrupted
            && self.published.files.par_iter().all(|(path, state)| self.folder.has_size(path, state.size));
        is_current.then_some(self.published.note.as_str())
    }

    /// How many files the last publication has; 0 where there was none.
    pub fn published_files(&self) -> usize {
        self.published.files.len()
    }

    /// Whether the file that lies at a path has this state, as far as manifest and size tell.
    fn has(&self, path: &OutputPath, state: Fingerprint) -> bool {
        self.published.files.get(path) == Some(&state) && self.folder.has_size(path, state.size)
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if self.disk.works() {
            self.folder.leave();
        }
    }
}

/// The true states of the files that a manifest names; what is not there is left out.
fn read_again(manifest: &Manifest, folder: &Folder) -> BTreeMap<OutputPath, Fingerprint> {
    let read = |path: &OutputPath| {
        let target = folder.target(path);
        // What is no file (a link, say) is ours to replace, but is not read.
        let is_file = target.symlink_metadata().ok()?.is_file();
        let state = if is_file { Fingerprint::of_file(&target).ok()? } else { Fingerprint::default() };
        Some((path.clone(), state))
    };
    manifest.files.par_iter().filter_map(|(path, _)| read(path)).collect()
}

#[cfg(test)]
mod tests;
