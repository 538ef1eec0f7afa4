//! Paths inside the output folder, which cannot lead out of it.

use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use super::OutputError;

/// First parts of paths that are not ours to write: our own notes, and the history of a folder that is a repository.
const RESERVED: [&str; 2] = [".matchbook", ".git"];

/// A file of the site: a path from the output folder, with `/` on every system, without `.` and `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OutputPath(Box<str>);

impl OutputPath {
    /// The path, checked.
    ///
    /// # Errors
    /// [`OutputError::BadPath`] if it is empty, absolute, leads out of the folder or into `.matchbook` or `.git`.
    pub fn new(path: &str) -> Result<Self, OutputError> {
        let parts = Path::new(path).components();
        let is_plain = parts.clone().all(|part| matches!(part, Component::Normal(_)));
        // On Windows `a\b` has more parts than slashes; everywhere `a//b`, `a/./b` and `a/` have fewer.
        let is_canonical = parts.count() == path.split('/').count();
        let first = path.split('/').next().unwrap_or_default();
        let is_reserved = RESERVED.iter().any(|reserved| first.eq_ignore_ascii_case(reserved));
        if is_plain && is_canonical && !is_reserved && !path.contains('\0') {
            Ok(Self(path.into()))
        } else {
            Err(OutputError::BadPath(path.to_owned()))
        }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder in which the file lies; nothing if that is the output folder itself.
    pub(super) fn folder(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }

    /// The folders above the file, the outermost first, without the output folder itself.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').map(|(slash, _)| &self.0[..slash])
    }
}

impl TryFrom<String> for OutputPath {
    type Error = OutputError;

    fn try_from(path: String) -> Result<Self, OutputError> {
        Self::new(&path)
    }
}

impl From<OutputPath> for String {
    fn from(path: OutputPath) -> Self {
        path.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::OutputPath;

    #[test]
    fn paths_stay_inside_the_folder() {
        let check = |path: &str, is_fine| assert_eq!(OutputPath::new(path).is_ok(), is_fine, "{path:?}");
        check("index.html", true);
        check("zh/companies/tkxel/index.html", true);
        check("zh/index/拼音.html", true);
        check(".well-known/security.txt", true);
        check("a..b/c", true);
        check("", false);
        check("/etc/passwd", false);
        check("../x", false);
        check("a/../../x", false);
        check("a/./b", false);
        check("a//b", false);
        check("a/", false);
        check("a\0b", false);
        check(".matchbook/lock", false);
        check(".Git/config", false);
        check(".gitignore", true);
    }

    #[test]
    fn folders_go_from_the_outside_in() {
        let path = OutputPath::new("en/companies/x.html").expect("a fine path");
        assert_eq!(path.folders().collect::<Vec<_>>(), ["en", "en/companies"]);
        assert_eq!(path.folder(), Some("en/companies"));
    }
}
