//! Files on their way: written beside the site by many threads, unless they lie there already.
//!
//! A folder that the site does not have is staged whole, so that a first build moves a handful of folders instead of every
//! file. A file of a folder that exists is staged under a number, so that a later build makes no folders at all.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use super::error::at;
use super::folder::is_folder;
use super::manifest::Fingerprint;
use super::{Output, OutputError, OutputPath};

/// What the site will consist of.
#[derive(Default)]
pub(super) struct Stage {
    files: Mutex<BTreeMap<OutputPath, Staged>>,
    /// Whether the site has a folder; those that it lacks have been made in the stage.
    folders: Mutex<FxHashMap<Box<str>, bool>>,
    loose: AtomicUsize,
}

/// A file of the site to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Staged {
    pub(super) state: Fingerprint,
    pub(super) origin: Origin,
}

/// Where its bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// In the site already.
    Unchanged,
    /// In the stage, in a folder that the site lacks.
    Whole,
    /// In the stage, under a number.
    Loose(usize),
}

impl Output {
    /// Stages a file: it will have these bytes at `path`, from the output folder and with `/`. Many threads may stage at
    /// once.
    ///
    /// # Errors
    /// If the path leads out of the folder, if it was staged before, or if the system refuses.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let path = OutputPath::new(path)?;
        self.stage_file(path, Fingerprint::of(bytes), |file| file.write_all(bytes))
    }

    /// Stages a copy of a file, which may be larger than memory.
    ///
    /// # Errors
    /// As [`Output::write`], and if the file cannot be read.
    pub fn copy(&self, path: &str, from: &Path) -> Result<(), OutputError> {
        let path = OutputPath::new(path)?;
        let state = Fingerprint::of_file(from).map_err(at(from))?;
        let mut source = File::open(from).map_err(at(from))?;
        self.stage_file(path, state, |file| io::copy(&mut source, file).map(|_| ()))
    }

    /// All that is staged, by path.
    pub(super) fn staged(&self) -> BTreeMap<OutputPath, Staged> {
        lock(&self.stage.files).clone()
    }

    /// Where the bytes of a file staged under a number are.
    pub(super) fn loose(&self, number: usize) -> PathBuf {
        self.folder.ours("new/loose").join(number.to_string())
    }

    /// Where folders are staged that the site lacks.
    pub(super) fn whole(&self) -> PathBuf {
        self.folder.ours("new/whole")
    }

    fn stage_file(
        &self,
        path: OutputPath,
        state: Fingerprint,
        write_to: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<(), OutputError> {
        let origin = if self.has(&path, state) { Origin::Unchanged } else { self.stage_bytes(&path, write_to)? };
        let name = path.as_str().to_owned();
        match lock(&self.stage.files).insert(path, Staged { state, origin }) {
            None => Ok(()),
            Some(_) => Err(OutputError::Twice(name)),
        }
    }

    fn stage_bytes(
        &self,
        path: &OutputPath,
        write_to: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<Origin, OutputError> {
        let (origin, place) = if self.has_folder(path.folder())? {
            let number = self.stage.loose.fetch_add(1, Ordering::Relaxed);
            (Origin::Loose(number), self.loose(number))
        } else {
            (Origin::Whole, self.whole().join(path.as_str()))
        };
        let mut file = File::create_new(&place).map_err(|error| file_error(path, &place, error))?;
        write_to(&mut file).map_err(at(&place))?;
        Ok(origin)
    }

    /// Whether the site has a folder. One that it lacks is made in the stage; either is looked at once.
    fn has_folder(&self, folder: Option<&str>) -> Result<bool, OutputError> {
        let name = folder.unwrap_or_default();
        let known = |name: &str| lock(&self.stage.folders).get(name).copied();
        if let Some(is_there) = known(name) {
            return Ok(is_there);
        }
        // What lies in a folder that is not there need not be looked for.
        let above_is_missing = name.rsplit_once('/').is_some_and(|(above, _)| known(above) == Some(false));
        let is_there = !above_is_missing && folder.is_none_or(|folder| is_folder(&self.folder.inside(folder)));
        let staged = if is_there { self.folder.ours("new/loose") } else { self.whole().join(name) };
        fs::create_dir_all(&staged).map_err(|error| folder_error(name, &staged, error))?;
        lock(&self.stage.folders).insert(name.into(), is_there);
        Ok(is_there)
    }
}

/// Why a file could not be made in the stage: something of the same path may be there.
fn file_error(path: &OutputPath, place: &Path, error: io::Error) -> OutputError {
    match error.kind() {
        io::ErrorKind::AlreadyExists if place.is_dir() => OutputError::FileAndFolder(path.as_str().to_owned()),
        io::ErrorKind::AlreadyExists => OutputError::Twice(path.as_str().to_owned()),
        _ => at(place)(error),
    }
}

/// Why a folder could not be made in the stage: a file may be there, or in place of a folder above it.
fn folder_error(name: &str, place: &Path, error: io::Error) -> OutputError {
    match error.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => OutputError::FileAndFolder(name.to_owned()),
        _ => at(place)(error),
    }
}

/// A thread that panicked while it held the lock has left the map whole: each change is one insertion.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
