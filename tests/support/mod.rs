//! What the tests of whole sites share.
#![allow(dead_code, unreachable_pub, reason = "each test is a crate of its own and uses some of it")]
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the files are ours, and so are their endings")]

pub mod browser;
pub mod scratch;
pub mod serving;
pub mod tools;

use std::fs;
use std::path::{Path, PathBuf};

use matchbook::model::Inputs;
use matchbook::pipeline::{self, Outcome, Site};
use tempfile::TempDir;

/// The example directory of this repository.
pub(crate) fn example() -> Site {
    site(Path::new(env!("CARGO_MANIFEST_DIR")))
}

/// The site in a folder.
pub(crate) fn site(root: &Path) -> Site {
    Site { root: root.to_owned(), settings: root.join("matchbook.yaml") }
}

/// What varies from run to run, fixed.
pub(crate) fn inputs() -> Inputs {
    Inputs { today: jiff::civil::date(2023, 9, 20), drafts: false, base_url: None }
}

/// Builds a site into a folder of its own, and fails with the problems if it cannot be built.
pub(crate) fn built(site: &Site) -> TempDir {
    let public = tempfile::tempdir().expect("a folder");
    let outcome =
        pipeline::build(site, &inputs(), public.path(), false, &pipeline::Silent).expect("no failure of the system");
    if let Outcome::Refused { report } = &outcome {
        panic!("{:#?}", report.diagnostics);
    }
    public
}

/// All files below a folder but our own, by path with `/`, in order.
pub(crate) fn all_files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let mut found = Vec::new();
    for entry in files {
        let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
        if !path.starts_with(".matchbook") {
            found.push((path, fs::read(entry.path()).expect("a file that can be read")));
        }
    }
    found
}

/// All text files below a folder.
pub(crate) fn text_files(folder: &Path) -> Vec<(String, String)> {
    let files = all_files(folder).into_iter();
    files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let target: PathBuf = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
        } else {
            fs::copy(entry.path(), &target).expect("a copy");
        }
    }
}
