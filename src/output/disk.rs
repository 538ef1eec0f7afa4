//! The few steps by which a site is changed, each of which is whole or not there.
//!
//! All of them go through here, so that a test can stop a publication after any number of steps, as a kill does.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
#[cfg(test)]
use std::sync::atomic::{AtomicUsize, Ordering};

/// The disk, or in tests one that stops working after some steps.
#[derive(Default)]
pub(super) struct Disk {
    #[cfg(test)]
    steps_left: Option<AtomicUsize>,
}

impl Disk {
    /// Puts a staged file in the place of an existing one.
    ///
    /// The two are exchanged and the old one is deleted: that is as safe as renaming over it, and four times as fast on
    /// ext4, which starts to write a file out at once when it is renamed over another.
    pub(super) fn replace(&self, staged: &Path, target: &Path) -> io::Result<()> {
        self.step()?;
        if exchange(staged, target).is_err() {
            return fs::rename(staged, target);
        }
        self.remove_file(staged)
    }

    /// Moves a staged file or folder to where nothing is.
    pub(super) fn rename(&self, staged: &Path, target: &Path) -> io::Result<()> {
        self.step()?;
        fs::rename(staged, target)
    }

    /// Deletes a file or a link; that it is not there is fine.
    pub(super) fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Deletes a folder if it is empty.
    pub(super) fn remove_if_empty(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        // Whether it is empty is for the system to say; a folder that is not is left.
        let _ = fs::remove_dir(folder);
        Ok(())
    }

    /// Writes a small file of our own whole or not at all, and down to the disk.
    pub(super) fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut temporary = path.as_os_str().to_owned();
        temporary.push(".new");
        let temporary = Path::new(&temporary);
        // What lies there is left of a killed build; a link must not be followed.
        self.remove_file(temporary)?;
        let mut file = File::create_new(temporary)?;
        file.write_all(bytes)?;
        file.sync_data()?;
        drop(file);
        self.rename(temporary, path)
    }
}

#[cfg(not(test))]
#[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "in tests a step may fail")]
impl Disk {
    fn step(&self) -> io::Result<()> {
        Ok(())
    }

    /// Whether steps can still be taken.
    pub(super) fn works(&self) -> bool {
        true
    }
}

#[cfg(test)]
impl Disk {
    /// A disk that takes so many steps and no more.
    pub(super) fn stopping_after(steps: usize) -> Self {
        Self { steps_left: Some(AtomicUsize::new(steps)) }
    }

    fn step(&self) -> io::Result<()> {
        let Some(left) = &self.steps_left else { return Ok(()) };
        let take = |left: usize| left.checked_sub(1);
        let taken = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take);
        taken.map(|_| ()).map_err(|_| io::Error::other("the disk has stopped"))
    }

    /// Whether steps can still be taken.
    pub(super) fn works(&self) -> bool {
        self.steps_left.as_ref().is_none_or(|left| left.load(Ordering::Relaxed) > 0)
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Other systems have no such step.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
