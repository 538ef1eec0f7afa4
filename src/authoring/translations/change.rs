//! Files with other texts in them, written whole or not at all.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::authoring::staged::Staged;
use crate::content::as_held;

/// A file and what it is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path from the site's root.
    pub path: String,
    /// What it held when it was read, without a byte order mark; nothing for a file that is made.
    pub(super) old: Option<Arc<str>>,
    /// What it will hold.
    pub(super) new: String,
}

impl Change {
    /// Whether the file is made.
    pub fn is_new(&self) -> bool {
        self.old.is_none()
    }
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody has changed the file, or made it, since it was read.
    #[error("{0} has changed")]
    Changed(String),
    /// The system refuses.
    #[error("{0}: {1}")]
    Io(String, io::Error),
}

/// Writes files of the site below `root`. All are written beside their places first; where that fails, or one of them is no
/// longer what it was, none is changed. Then each takes its place in one step, so that a process that is killed leaves each
/// file old or new. A byte order mark and the permissions of a file stay.
///
/// # Errors
/// If a file has changed meanwhile, or the system refuses.
pub fn write(root: &Path, changes: &[Change]) -> Result<(), WriteError> {
    // Where one fails, those before it are given up, and with that deleted.
    let staged: Vec<Staged> = changes.iter().map(|change| stage(root, change)).collect::<Result<_, _>>()?;
    for (staged, change) in staged.into_iter().zip(changes) {
        staged.take_place().map_err(|error| WriteError::Io(change.path.clone(), error))?;
    }
    Ok(())
}

/// Writes beside its place what a file will hold.
fn stage(root: &Path, change: &Change) -> Result<Staged, WriteError> {
    let refused = |error| WriteError::Io(change.path.clone(), error);
    let path = root.join(&change.path);
    // A link stays a link: what it leads to is changed. The reader has seen to it that this is inside the site.
    let target = path.canonicalize().unwrap_or(path);
    let now = match fs::read(&target) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(refused(error)),
    };
    let as_held = |text| as_held(now.as_deref().unwrap_or_default(), text);
    if now != change.old.as_deref().map(as_held) {
        return Err(WriteError::Changed(change.path.clone()));
    }
    Staged::beside(&target, &as_held(&change.new)).map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::{Change, WriteError, write};
    use std::fs;

    fn change(path: &str, old: Option<&str>, new: &str) -> Change {
        Change { path: path.to_owned(), old: old.map(Into::into), new: new.to_owned() }
    }

    #[test]
    fn a_mark_and_permissions_stay() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("a.md");
        fs::write(&file, "\u{feff}old").unwrap();
        let mut permissions = fs::metadata(&file).unwrap().permissions();
        #[cfg(unix)]
        std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o640);
        fs::set_permissions(&file, permissions).unwrap();
        let permissions = fs::metadata(&file).unwrap().permissions();
        write(root.path(), &[change("a.md", Some("old"), "new"), change("b.md", None, "b")]).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "\u{feff}new");
        assert_eq!(fs::metadata(&file).unwrap().permissions(), permissions);
        assert_eq!(fs::read_to_string(root.path().join("b.md")).unwrap(), "b");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 2);
    }

    #[test]
    fn where_one_file_has_changed_none_is_written() {
        let root = tempfile::tempdir().unwrap();
        let read = |name: &str| fs::read_to_string(root.path().join(name)).unwrap();
        fs::write(root.path().join("a.md"), "a").unwrap();
        fs::write(root.path().join("b.md"), "b").unwrap();
        let check = |second: Change| {
            let error = write(root.path(), &[change("a.md", Some("a"), "new"), second]).unwrap_err();
            assert!(matches!(error, WriteError::Changed(path) if path == "b.md"));
            assert_eq!((read("a.md"), read("b.md")), ("a".to_owned(), "b".to_owned()));
            assert_eq!(fs::read_dir(root.path()).unwrap().count(), 2);
        };
        check(change("b.md", Some("older"), "new"));
        check(change("b.md", None, "new"));
        assert!(matches!(write(root.path(), &[change("none/c.md", None, "c")]), Err(WriteError::Io(..))));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("real.md"), "old").unwrap();
        std::os::unix::fs::symlink("real.md", root.path().join("a.md")).unwrap();
        write(root.path(), &[change("a.md", Some("old"), "new")]).unwrap();
        assert!(fs::symlink_metadata(root.path().join("a.md")).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(root.path().join("real.md")).unwrap(), "new");
    }
}
