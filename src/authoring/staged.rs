//! A file staged beside the one whose place it takes. Whatever fails on the way, the old file is whole, and nothing is left
//! lying beside it; a process that is killed leaves the old file or the new one, never half of either.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The mark with which some programs begin a text in UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file that is written and has not taken its place yet. Out of sight without having done so, it is deleted.
#[derive(Debug)]
pub(super) struct Staged {
    temporary: PathBuf,
    target: PathBuf,
}

impl Staged {
    /// Writes beside `target` what it will hold, piece after piece, with the permissions that it has; there may be no such
    /// file yet. A link is none of this module's business: `target` is what the link leads to, or the link is replaced.
    ///
    /// # Errors
    /// If the target may not be written to, or the system refuses. Its folder is as it was then.
    pub(super) fn beside(target: &Path, pieces: &[&[u8]]) -> io::Result<Self> {
        let permissions = match fs::metadata(target) {
            Ok(metadata) => Some(metadata.permissions()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        // Renaming would not ask: it is the folder that has to be writable for it.
        if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let temporary = temporary(target);
        // What lies there is left of a process that was killed; a link must not be followed.
        match fs::remove_file(&temporary) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = File::create_new(&temporary)?;
        let staged = Self { temporary, target: target.to_owned() };
        for piece in pieces {
            file.write_all(piece)?;
        }
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        file.sync_data()?;
        Ok(staged)
    }

    /// Takes the place of the target, in one step.
    ///
    /// # Errors
    /// If the system refuses. The target is as it was then.
    pub(super) fn take_place(self) -> io::Result<()> {
        fs::rename(&self.temporary, &self.target)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Once it has taken its place nothing is there. Where it cannot be deleted, a dot keeps it out of the site.
        let _ = fs::remove_file(&self.temporary);
    }
}

/// `.a.zh.md.matchbook-new` for `a.zh.md`: a hidden file is none of the site.
fn temporary(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.matchbook-new"))
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
        let staged = Staged::beside(&folder.path().join("a.md"), &[b"new", b" text"]).expect("a staged file");
        assert_eq!(read(folder.path()), "old", "not before it is told to");
        staged.take_place().expect("its place");
        assert_eq!(read(folder.path()), "new text");
        Staged::beside(&folder.path().join("b.md"), &[b"b"]).and_then(Staged::take_place).expect("a new file");
        assert_eq!(names(folder.path()), ["a.md", "b.md"]);
    }

    #[test]
    fn a_staged_file_that_is_given_up_leaves_nothing() {
        let folder = folder();
        drop(Staged::beside(&folder.path().join("a.md"), &[b"new"]).expect("a staged file"));
        assert_eq!((read(folder.path()), names(folder.path())), ("old".to_owned(), vec!["a.md".to_owned()]));
    }

    #[test]
    fn where_writing_fails_the_old_file_is_whole() {
        let folder = folder();
        let file = folder.path().join("a.md");
        fs::create_dir(temporary(&file)).expect("a folder in the way");
        assert!(Staged::beside(&file, &[b"new"]).is_err());
        assert_eq!(read(folder.path()), "old");
        assert!(temporary(&file).is_dir(), "what is not ours stays");
        assert!(Staged::beside(&folder.path().join("none/b.md"), &[b"b"]).is_err());
    }

    #[test]
    fn where_its_place_cannot_be_taken_nothing_is_left() {
        let folder = folder();
        let target = folder.path().join("b.md");
        let staged = Staged::beside(&target, &[b"b"]).expect("a staged file");
        fs::create_dir_all(target.join("inside")).expect("a folder in the way");
        assert!(staged.take_place().is_err());
        assert_eq!(names(folder.path()), ["a.md", "b.md"]);
    }

    #[test]
    fn what_a_killed_process_left_is_no_hindrance() {
        let folder = folder();
        let file = folder.path().join("a.md");
        fs::write(temporary(&file), "half").expect("a file");
        Staged::beside(&file, &[b"new"]).and_then(Staged::take_place).expect("its place");
        assert_eq!((read(folder.path()), names(folder.path())), ("new".to_owned(), vec!["a.md".to_owned()]));
    }

    #[test]
    fn a_file_that_may_not_be_written_to_stays() {
        let folder = folder();
        let file = folder.path().join("a.md");
        let rights = fs::metadata(&file).expect("a file").permissions();
        let mut fixed = rights.clone();
        fixed.set_readonly(true);
        fs::set_permissions(&file, fixed).expect("rights");
        let refused = Staged::beside(&file, &[b"new"]).expect_err("a refusal");
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
        symlink(&other, temporary(&file)).expect("a link");
        Staged::beside(&file, &[b"new"]).and_then(Staged::take_place).expect("its place");
        assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_to_string(&other).expect("a file"), "other");
        assert_eq!(names(folder.path()), ["a.md", "other"]);
    }
}
