//! Moves what is staged into the site.
//!
//! Each file is old or new at any moment, never half. The list of all files that may be ours is on the disk before the
//! first of them moves, and stays until the new manifest is there, so that the next build can repair whatever a kill has
//! left.

use std::collections::BTreeSet;

use super::changes::{Changes, Move};
use super::error::at;
use super::manifest::Manifest;
use super::{Output, OutputError, OutputPath, Summary};

impl Output {
    /// Makes what is staged the site: moves new and changed files to their places, deletes our files that are no longer
    /// wanted, and writes down what is ours now. `inputs` is the hash by which [`Output::current`] knows the next time that
    /// nothing has changed, and `note` is what it then gives back.
    ///
    /// # Errors
    /// If something of somebody else lies where a file is to come, before anything is changed; or if the system refuses.
    pub fn publish(self, inputs: &str, note: &str) -> Result<Summary, OutputError> {
        let staged = self.staged();
        let changes = Changes::of(&self, &staged)?;
        let manifest =
            Manifest::new(inputs, note, staged.into_iter().map(|(path, staged)| (path, staged.state)).collect());
        if !changes.is_empty() {
            self.announce(&manifest)?;
            changes.carry_out(&self)?;
        }
        // Files that somebody damaged are mended without a change of the manifest.
        if !changes.is_empty() || self.was_interrupted || manifest != self.published {
            self.record(&manifest)?;
        }
        Ok(changes.summary)
    }

    /// Writes down every file that may be ours until the publication has ended.
    fn announce(&self, manifest: &Manifest) -> Result<(), OutputError> {
        let mut files = self.published.files.clone();
        files.extend(manifest.files.clone());
        let path = self.folder.ours("pending.json");
        self.disk.write(&path, &Manifest::new("", "", files).to_bytes()).map_err(at(&path))
    }

    /// Writes down that the publication has ended.
    pub(super) fn record(&self, manifest: &Manifest) -> Result<(), OutputError> {
        let path = self.folder.ours("manifest.json");
        self.disk.write(&path, &manifest.to_bytes()).map_err(at(&path))?;
        let path = self.folder.ours("pending.json");
        self.disk.remove_file(&path).map_err(at(&path))
    }

    fn delete(&self, paths: &[OutputPath]) -> Result<(), OutputError> {
        for path in paths {
            let target = self.folder.target(path);
            self.disk.remove_file(&target).map_err(at(&target))?;
        }
        Ok(())
    }

    /// Deletes the folders of deleted files that have become empty, the innermost first.
    fn delete_empty_folders(&self, paths: &[OutputPath]) -> Result<(), OutputError> {
        let folders: BTreeSet<&str> = paths.iter().flat_map(OutputPath::folders).collect();
        for folder in folders.into_iter().rev() {
            let folder = self.folder.inside(folder);
            self.disk.remove_if_empty(&folder).map_err(at(&folder))?;
        }
        Ok(())
    }
}

impl Changes {
    /// Takes all steps. New files come before stale ones go, so that a page that is read meanwhile finds what it links to.
    pub(super) fn carry_out(&self, output: &Output) -> Result<(), OutputError> {
        output.delete(&self.in_the_way)?;
        for folder in &self.emptied {
            output.disk.remove_if_empty(folder).map_err(at(folder))?;
        }
        for Move { from, to, replaces } in &self.moves {
            let moved = if *replaces { output.disk.replace(from, to) } else { output.disk.rename(from, to) };
            moved.map_err(at(to))?;
        }
        output.delete(&self.stale)?;
        output.delete_empty_folders(&self.stale)
    }
}
