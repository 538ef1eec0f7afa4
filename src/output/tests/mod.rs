//! Every promise of the stage, on real folders.

mod building;
mod refusing;
mod stopping;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::disk::Disk;
use super::{Output, OutputError, Summary};

type Files = BTreeMap<String, String>;

/// Files to be published, each with its text.
type Texts<'a> = &'a [(&'a str, &'a str)];

/// A site's folder, with `content/` beside `public/`.
struct Site(TempDir);

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("content")).expect("a folder");
        Self(folder)
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    fn open(&self) -> Result<Output, OutputError> {
        Output::open(&self.public(), self.root())
    }

    /// Publishes files, each with its text.
    fn build(&self, files: Texts) -> Result<Summary, OutputError> {
        staged(self.open()?, files)?.publish("inputs", "")
    }

    /// Publishes files on a disk that stops after some steps; the lock is freed as it is by a kill.
    fn build_until(&self, files: Texts, steps: usize) -> Result<Summary, OutputError> {
        let mut output = self.open()?;
        output.disk = Disk::stopping_after(steps);
        staged(output, files)?.publish("inputs", "")
    }

    /// Puts a file of somebody else's into the output folder.
    fn put(&self, path: &str, text: &str) {
        let path = self.public().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// All files of the output folder but our notes.
    fn files(&self) -> Files {
        let mut files = Files::new();
        collect(&self.public(), "", &mut files);
        files
    }

    #[track_caller]
    fn check(&self, expected: Texts) {
        assert_eq!(self.files(), map(expected));
    }
}

fn staged(output: Output, files: Texts) -> Result<Output, OutputError> {
    for (path, text) in files {
        output.write(path, text.as_bytes())?;
    }
    Ok(output)
}

fn map(files: Texts) -> Files {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn collect(folder: &Path, above: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().into_string().expect("a name");
        let path = format!("{above}{name}");
        if entry.file_type().expect("a type").is_dir() {
            if path != ".matchbook" {
                collect(&entry.path(), &format!("{path}/"), files);
            }
        } else {
            files.insert(path, fs::read_to_string(entry.path()).unwrap_or_else(|_| "unreadable".to_owned()));
        }
    }
}

fn summary(written: usize, unchanged: usize, deleted: usize) -> Summary {
    Summary { written, unchanged, deleted }
}

const FIRST: [(&str, &str); 4] =
    [("index.html", "home"), ("en/a/index.html", "a"), ("en/b/index.html", "b"), ("zh/a/index.html", "甲")];
const SECOND: [(&str, &str); 4] =
    [("index.html", "home"), ("en/a/index.html", "A"), ("en/c/index.html", "c"), ("zh/a/index.html", "甲")];
