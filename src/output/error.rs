//! Why a site cannot be written.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Fact, Messages, ReportLanguage};

/// Why a site cannot be written. None of these leaves the site changed, except [`OutputError::Io`] in the midst of a
/// publication, which the next build repairs.
#[derive(Debug)]
pub enum OutputError {
    /// The output folder holds the sources or lies among them.
    SourceFolder(PathBuf),
    /// The output folder has files and no manifest of ours; the path is one of them.
    ForeignFolder(PathBuf),
    /// A page is to be written where a file of somebody else lies.
    ForeignFile(PathBuf),
    /// A symbolic link stands where a folder of the site is due.
    Link(PathBuf),
    /// Another build has the lock.
    Busy(PathBuf),
    /// The manifest cannot be read, or names files outside the site.
    DamagedManifest(PathBuf),
    /// A path that leaves the output folder, or that is reserved.
    BadPath(String),
    /// Two files for one path.
    Twice(String),
    /// A file where another file's folder is due.
    FileAndFolder(String),
    /// The system refused.
    Io {
        /// What was to be read or written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl OutputError {
    /// What is wrong, in the language of the messages.
    pub fn message(&self, messages: &Messages) -> String {
        messages.say(self.id(), None, &self.facts()).unwrap_or_default()
    }

    /// What to do about it.
    pub fn help(&self, messages: &Messages) -> Option<String> {
        messages.say(self.id(), Some("help"), &self.facts())
    }

    /// The message in the Fluent files.
    fn id(&self) -> &'static str {
        match self {
            Self::SourceFolder(_) => "output-source-folder",
            Self::ForeignFolder(_) => "output-foreign-folder",
            Self::ForeignFile(_) => "output-foreign-file",
            Self::Link(_) => "output-link",
            Self::Busy(_) => "output-busy",
            Self::DamagedManifest(_) => "output-damaged-manifest",
            Self::BadPath(_) => "output-bad-path",
            Self::Twice(_) => "output-twice",
            Self::FileAndFolder(_) => "output-file-and-folder",
            Self::Io { .. } => "output-io",
        }
    }

    fn facts(&self) -> Vec<(&'static str, Fact)> {
        match self {
            Self::BadPath(path) | Self::Twice(path) | Self::FileAndFolder(path) => vec![("path", path.into())],
            Self::SourceFolder(path)
            | Self::ForeignFolder(path)
            | Self::ForeignFile(path)
            | Self::Link(path)
            | Self::Busy(path)
            | Self::DamagedManifest(path) => vec![("path", shown(path))],
            Self::Io { path, source } => vec![("path", shown(path)), ("reason", source.to_string().into())],
        }
    }
}

impl Display for OutputError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(&Messages::new(ReportLanguage::English)))
    }
}

impl Error for OutputError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

fn shown(path: &Path) -> Fact {
    Fact::Text(path.display().to_string())
}

/// Says at which path the system refused.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> OutputError {
    move |source| OutputError::Io { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::OutputError;
    use crate::diagnostic::{Messages, ReportLanguage};
    use std::io;
    use std::path::PathBuf;

    #[test]
    fn every_error_says_what_is_wrong_and_what_to_do() {
        let path = || PathBuf::from("public/x");
        let text = || "x".to_owned();
        let errors = [
            OutputError::SourceFolder(path()),
            OutputError::ForeignFolder(path()),
            OutputError::ForeignFile(path()),
            OutputError::Link(path()),
            OutputError::Busy(path()),
            OutputError::DamagedManifest(path()),
            OutputError::BadPath(text()),
            OutputError::Twice(text()),
            OutputError::FileAndFolder(text()),
            OutputError::Io { path: path(), source: io::ErrorKind::StorageFull.into() },
        ];
        for messages in [ReportLanguage::English, ReportLanguage::Chinese].map(Messages::new) {
            for error in &errors {
                let message = error.message(&messages);
                assert!(message.contains('x') && !message.contains("{$"), "{error:?}: {message}");
                assert!(error.help(&messages).is_some(), "{error:?}");
            }
        }
        let busy = &errors[4];
        assert_eq!(busy.to_string(), "another build is writing to `public/x`");
        assert_eq!(busy.message(&Messages::new(ReportLanguage::Chinese)), "另一次生成正在写入`public/x`");
    }
}
