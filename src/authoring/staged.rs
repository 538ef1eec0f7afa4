//! A file staged beside the one whose place it takes. Whatever fails on the way, the old file is whole, and nothing is left
//! lying beside it; a process that is killed leaves the old file or the new one, never half of either, and at worst a hidden
//! file beside it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

/// So many names are tried before it is given up. The first is nearly always free: what else could have it was left of a
/// process that was killed and had the same number, or is staged by this one for the same place at once.
const MOST_NAMES: u32 = 1000;

/// A file that is written and has not taken its place yet. Out of sight without having done so, it is deleted.
#[derive(Debug)]
pub(super) struct Staged {
    temporary: PathBuf,
    target: PathBuf,
    has_taken_place: bool,
}

impl Staged {
    /// Writes beside `target` what it will hold, with the permissions that it has; there may be no such file yet. A link is none
    /// of this module's business: `target` is what the link leads to, or the link is replaced.
    ///
    /// # Errors
    /// If the target may not be written to, or the system refuses. Its folder is as it was then.
    pub(super) fn beside(target: &Path, bytes: &[u8]) -> io::Result<Self> {
        let permissions = match fs::metadata(target) {
            Ok(metadata) => Some(metadata.permissions()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        // Renaming would not ask: it is the folder that has to be writable for it.
        if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let (mut file, temporary) = new_file(target)?;
        let staged = Self { temporary, target: target.to_owned(), has_taken_place: false };
        // First, so that at no time anybody may read it who may not read the target.
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        file.write_all(bytes)?;
        file.sync_data()?;
        Ok(staged)
    }

    /// Takes the place of the target, in one step.
    ///
    /// # Errors
    /// If the system refuses. The target is as it was then.
    pub(super) fn take_place(mut self) -> io::Result<()> {
        fs::rename(&self.temporary, &self.target)?;
        self.has_taken_place = true;
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Once it has taken its place, what has its name is another's.
        if !self.has_taken_place {
            // Where it cannot be deleted, a dot keeps it out of the site.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// A file of a name that nothing has. What lies there already stays: whether the process that wrote it still lives is not
/// known for certain, as it may run in a container or on another machine, and a link must not be followed.
fn new_file(target: &Path) -> io::Result<(File, PathBuf)> {
    for number in 0..MOST_NAMES {
        let temporary = temporary(target, number);
        match File::create_new(&temporary) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            file => return Ok((file?, temporary)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// `.a.zh.md.4711-0.matchbook-new` for `a.zh.md`, in the process 4711: a hidden file is none of the site.
fn temporary(target: &Path, number: u32) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}-{number}.matchbook-new", process::id()))
}

#[cfg(test)]
mod tests {
    use super::{Staged, temporary};
    use std::fs;
    use std::path::Path;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.md"), "old").expect("a file");
        folder
    }

    fn read(folder: &Path) -> String {
        fs::read_to_string(folder.join("a.md")).expect("a file")
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_new_file_takes_the_place_of_the_old_one() {
        let folder = folder();
        let staged = Staged::beside(&folder.path().join("a.md"), b"new text").expect("a staged file");
        assert_eq!(read(folder.path()), "old", "not before it is told to");
        staged.take_place().expect("its place");
        assert_eq!(read(folder.path()), "new text");
        Staged::beside(&folder.path().join("b.md"), b"b").and_then(Staged::take_place).expect("a new file");
        assert_eq!(names(folder.path()), ["a.md", "b.md"]);
    }

    #[test]
    fn a_staged_file_that_is_given_up_leaves_nothing() {
        let folder = folder();
        drop(Staged::beside(&folder.path().join("a.md"), b"new").expect("a staged file"));
        assert_eq!((read(folder.path()), names(folder.path())), ("old".to_owned(), vec!["a.md".to_owned()]));
    }

    #[test]
    fn where_writing_fails_the_old_file_is_whole() {
        let folder = folder();
        let file = folder.path().join("a.md");
        // A name that a file may have, and that leaves no room for another's beside it.
        let long = folder.path().join("a".repeat(255));
        fs::rename(&file, &long).expect("a long name");
        assert!(Staged::beside(&long, b"new").is_err());
        fs::rename(&long, &file).expect("the name of before");
        assert_eq!((read(folder.path()), names(folder.path())), ("old".to_owned(), vec!["a.md".to_owned()]));
        assert!(Staged::beside(&folder.path().join("none/b.md"), b"b").is_err());
    }

    #[test]
    fn where_its_place_cannot_be_taken_nothing_is_left() {
        let folder = folder();
        let target = folder.path().join("b.md");
        let staged = Staged::beside(&target, b"b").expect("a staged file");
        fs::create_dir_all(target.join("inside")).expect("a folder in the way");
        assert!(staged.take_place().is_err());
        assert_eq!(names(folder.path()), ["a.md", "b.md"]);
    }

    #[test]
    fn what_a_killed_process_left_is_no_hindrance() {
        let folder = folder();
        let file = folder.path().join("a.md");
        let left = [temporary(&file, 0), temporary(&file, 1)];
        fs::write(&left[0], "half").expect("a file");
        fs::create_dir(&left[1]).expect("a folder");
        Staged::beside(&file, b"new").and_then(Staged::take_place).expect("its place");
        assert_eq!((read(folder.path()), names(folder.path()).len()), ("new".to_owned(), 3));
        assert_eq!(fs::read_to_string(&left[0]).expect("what may be another's"), "half");
        assert!(left[1].is_dir());
    }

    #[test]
    fn two_that_are_staged_for_one_place_at_once_are_two_files() {
        let folder = folder();
        let file = folder.path().join("a.md");
        let process = std::process::id().to_string();
        assert!(temporary(&file, 0).to_string_lossy().contains(&process), "two processes never take one name");
        let one = Staged::beside(&file, b"one").expect("a staged file");
        let other = Staged::beside(&file, b"other").expect("another");
        one.take_place().expect("its place");
        assert_eq!(read(folder.path()), "one");
        other.take_place().expect("its place");
        assert_eq!((read(folder.path()), names(folder.path())), ("other".to_owned(), vec!["a.md".to_owned()]));
    }

    #[test]
    fn a_file_that_may_not_be_written_to_stays() {
        let folder = folder();
        let file = folder.path().join("a.md");
        let rights = fs::metadata(&file).expect("a file").permissions();
        let mut fixed = rights.clone();
        fixed.set_readonly(true);
        fs::set_permissions(&file, fixed).expect("rights");
        let refused = Staged::beside(&file, b"new").expect_err("a refusal");
        assert_eq!(refused.kind(), std::io::ErrorKind::PermissionDenied);
        assert_eq!((read(folder.path()), names(folder.path())), ("old".to_owned(), vec!["a.md".to_owned()]));
        fs::set_permissions(&file, rights).expect("rights");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_stay_and_no_link_is_followed() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = folder();
        let (file, other) = (folder.path().join("a.md"), folder.path().join("other"));
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("rights");
        fs::write(&other, "other").expect("a file");
        let link = temporary(&file, 0);
        symlink(&other, &link).expect("a link");
        Staged::beside(&file, b"new").and_then(Staged::take_place).expect("its place");
        assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_to_string(&other).expect("a file"), "other");
        assert_eq!(fs::read_link(&link).expect("the link"), other);
    }
}
