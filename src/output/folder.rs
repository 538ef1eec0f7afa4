//! The folder that is built into: whether it may be, the lock on it, and the paths inside it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::at;
use super::manifest::{Fingerprint, Manifest};
use super::{OutputError, OutputPath};

/// Our own folder inside the output folder.
const OURS: &str = ".matchbook";

/// What a folder may hold that is built into for the first time: what hosts of static sites, git and we ourselves keep
/// there.
const WELCOME: [&str; 5] = [".git", ".gitignore", "CNAME", ".nojekyll", OURS];

/// Folders of a site that hold its sources.
const SOURCES: [&str; 3] = ["content", "static", "themes"];

/// An output folder that we hold the lock of.
pub(super) struct Folder {
    public: PathBuf,
    /// Whether this build made the folder.
    is_new: bool,
    /// Never read: the system frees it when it is closed, or when we are killed.
    _lock: File,
}

impl Folder {
    /// Makes the folder if need be and locks it, unless it must not be built into.
    pub(super) fn open(public: &Path, root: &Path) -> Result<Self, OutputError> {
        refuse_sources(public, root)?;
        let is_new = !public.exists();
        if !public.join(OURS).exists() {
            refuse_foreign(public)?;
        }
        let folder = Self::hold(public, is_new)?;
        refuse_foreign(&folder.public)?;
        Ok(folder)
    }

    /// Locks the folder, whatever it holds.
    pub(super) fn hold(public: &Path, is_new: bool) -> Result<Self, OutputError> {
        let ours = public.join(OURS);
        fs::create_dir_all(&ours).map_err(at(&ours))?;
        let public = public.canonicalize().map_err(at(public))?;
        if !is_folder(&public.join(OURS)) {
            return Err(OutputError::Link(ours));
        }
        let path = ours.join("lock");
        let lock = File::options().create(true).append(true).open(&path).map_err(at(&path))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { public, is_new, _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(OutputError::Busy(public)),
            Err(TryLockError::Error(error)) => Err(at(&path)(error)),
        }
    }

    /// Where a file of the site lies.
    pub(super) fn target(&self, path: &OutputPath) -> PathBuf {
        self.inside(path.as_str())
    }

    /// A file or folder at a path from the output folder.
    pub(super) fn inside(&self, path: &str) -> PathBuf {
        self.public.join(path)
    }

    /// A file or folder of our own notes.
    pub(super) fn ours(&self, name: &str) -> PathBuf {
        self.public.join(OURS).join(name)
    }

    /// Whether a file, and no link, of this size lies at a path.
    pub(super) fn has_size(&self, path: &OutputPath, size: u64) -> bool {
        self.target(path).symlink_metadata().is_ok_and(|found| found.is_file() && found.len() == size)
    }

    /// Our files, and whether the last publication was interrupted. After an interruption they are all that may be ours:
    /// those of the manifest and those that were to come.
    pub(super) fn published(&self) -> Result<(Manifest, bool), OutputError> {
        let manifest = Manifest::read(&self.ours("manifest.json"))?.unwrap_or_default();
        let Some(pending) = Manifest::read(&self.ours("pending.json"))? else { return Ok((manifest, false)) };
        let mut files: BTreeMap<OutputPath, Fingerprint> = manifest.files;
        files.extend(pending.files);
        Ok((Manifest::new("", "", files), true))
    }

    /// Deletes what was staged and not published.
    pub(super) fn clear_stage(&self) -> Result<(), OutputError> {
        let stage = self.ours("new");
        match fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(&stage)(error)),
            _ => Ok(()),
        }
    }

    /// Whether something lies there that somebody else put there.
    pub(super) fn has_foreign(&self) -> Result<bool, OutputError> {
        Ok(foreign(&self.public)?.is_some())
    }

    /// Deletes our notes, the lock among them.
    pub(super) fn forget(&self) -> Result<(), OutputError> {
        let ours = self.public.join(OURS);
        fs::remove_dir_all(&ours).map_err(at(&ours))
    }

    /// Takes away what a build leaves behind beside the site. Where nothing was ever published, all of our folder goes, so
    /// that a first build that fails leaves no trace.
    pub(super) fn leave(&self) {
        // A failure here is no failure of the build: the next one clears up.
        let _ = self.clear_stage();
        if self.ours("manifest.json").exists() || self.ours("pending.json").exists() {
            return;
        }
        let _ = fs::remove_file(self.ours("lock"));
        let _ = fs::remove_dir(self.public.join(OURS));
        if self.is_new {
            let _ = fs::remove_dir(&self.public);
        }
    }
}

/// Whether a folder, and no link to one, is at a path.
pub(super) fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_dir())
}

/// Refuses a folder that holds the site's sources or lies among them.
fn refuse_sources(public: &Path, root: &Path) -> Result<(), OutputError> {
    let [folder, root] = [resolved(public)?, resolved(root)?];
    let mut sources = SOURCES.iter().map(|name| resolved(&root.join(name)));
    let touches = |source: PathBuf| source.starts_with(&folder) || folder.starts_with(&source);
    let is_among = sources.try_fold(false, |before, source| source.map(|source| before || touches(source)))?;
    if is_among || root.starts_with(&folder) {
        return Err(OutputError::SourceFolder(public.to_owned()));
    }
    Ok(())
}

/// A path without links, `.` and `..`, whether or not all of it exists.
fn resolved(path: &Path) -> Result<PathBuf, OutputError> {
    let mut existing = std::path::absolute(path).map_err(at(path))?;
    let mut missing = Vec::new();
    loop {
        match existing.canonicalize() {
            Ok(resolved) => return Ok(missing.iter().rev().fold(resolved, |path, name| path.join(name))),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(at(path)(error)),
            Err(error) => {
                let (Some(parent), Some(name)) = (existing.parent(), existing.file_name()) else {
                    return Err(at(path)(error));
                };
                missing.push(name.to_owned());
                existing = parent.to_owned();
            }
        }
    }
}

/// Refuses a folder that has something in it and was never published to.
fn refuse_foreign(public: &Path) -> Result<(), OutputError> {
    let has_manifest = |name| public.join(OURS).join(name).exists();
    if !public.exists() || has_manifest("manifest.json") || has_manifest("pending.json") {
        return Ok(());
    }
    match foreign(public)? {
        Some(path) => Err(OutputError::ForeignFolder(path)),
        None => Ok(()),
    }
}

/// Something in a folder that is not welcome there.
fn foreign(public: &Path) -> Result<Option<PathBuf>, OutputError> {
    for entry in fs::read_dir(public).map_err(at(public))? {
        let name = entry.map_err(at(public))?.file_name();
        if !WELCOME.iter().any(|welcome| name == OsStr::new(welcome)) {
            return Ok(Some(public.join(name)));
        }
    }
    Ok(None)
}
