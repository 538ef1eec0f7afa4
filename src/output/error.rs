//! Why a site cannot be written.

use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a site cannot be written. None of these leaves the site changed, except [`OutputError::Io`] in the midst of a
/// publication, which the next build repairs.
#[derive(Debug, Error)]
pub enum OutputError {
    /// The output folder holds the sources or lies among them.
    #[error("`{}` holds the site's own files; choose another output folder, such as `public`", .0.display())]
    SourceFolder(PathBuf),
    /// The output folder has files and no manifest of ours; the path is one of them.
    #[error(
        "the output folder holds files that matchbook did not write, such as `{}`; choose an empty folder",
        .0.display()
    )]
    ForeignFolder(PathBuf),
    /// A page is to be written where a file of somebody else lies.
    #[error("`{}` is wanted for the site, but holds something that matchbook did not write; move it away", .0.display())]
    ForeignFile(PathBuf),
    /// A symbolic link stands where a folder of the site is due.
    #[error("`{}` is a symbolic link, which matchbook does not follow; put a folder in its place", .0.display())]
    Link(PathBuf),
    /// Another build has the lock.
    #[error("another build is writing to `{}`; wait until it is done", .0.display())]
    Busy(PathBuf),
    /// The manifest cannot be read, or names files outside the site.
    #[error(
        "`{}` is damaged, so that nobody knows which files are matchbook's; delete the output folder and build again",
        .0.display()
    )]
    DamagedManifest(PathBuf),
    /// A path that leaves the output folder, or that is reserved.
    #[error("`{0}` cannot be the path of a file of the site")]
    BadPath(String),
    /// Two files for one path.
    #[error("two files of the site have the path `{0}`")]
    Twice(String),
    /// A file where another file's folder is due.
    #[error("`{0}` is to be a file and a folder at once; rename one of the two")]
    FileAndFolder(String),
    /// The system refused.
    #[error("`{}`: {source}", path.display())]
    Io {
        /// What was to be read or written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Says at which path the system refused.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> OutputError {
    move |source| OutputError::Io { path: path.to_owned(), source }
}
