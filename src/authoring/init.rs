//! A small bilingual site to begin with.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};

use crate::diagnostic::ReportLanguage;

/// What every site has. Names that would act inside our own repository lack their dot here.
static COMMON: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/authoring/site/common");

/// The site of which English is the first language.
static ENGLISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/authoring/site/en");

/// The same site, Chinese first.
static CHINESE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/authoring/site/zh");

/// Where the site is written before it is moved up: an `init` that is broken off leaves nothing but this, and the next one
/// begins anew.
const STAGING: &str = ".matchbook-new";

/// Writes the site into a folder, which is made if it does not exist. Its first language is that of whoever asks for it. What a new
/// repository holds may be there already (`.git`, `.gitignore`, a README, a licence) and is kept.
///
/// # Errors
/// Of kind [`io::ErrorKind::AlreadyExists`] if the folder holds anything else (nothing is written then); others as the
/// system reports them.
pub fn init(folder: &Path, first: ReportLanguage) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        if !is_of_new_repository(&entry?.file_name().to_string_lossy()) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
    }
    let staging = folder.join(STAGING);
    if staging.exists() {
        fs::remove_dir_all(&staging)?;
    }
    fs::create_dir(&staging)?;
    let own = match first {
        ReportLanguage::English => &ENGLISH,
        ReportLanguage::Chinese => &CHINESE,
    };
    let mut parts = [&COMMON, own].into_iter();
    let written = parts.try_for_each(|part| write_folder(part, &staging)).and_then(|()| move_up(&staging, folder));
    fs::remove_dir_all(&staging)?;
    written
}

fn is_of_new_repository(name: &str) -> bool {
    let upper = name.to_ascii_uppercase();
    let is_note = ["README", "LICENSE", "LICENCE"].iter().any(|note| upper.starts_with(note));
    is_note || matches!(name, ".git" | ".gitignore" | ".gitattributes" | STAGING)
}

/// Moves what is in one folder to another, but for what is there already.
fn move_up(staging: &Path, folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(staging)? {
        let entry = entry?;
        let place = folder.join(entry.file_name());
        if !place.exists() {
            fs::rename(entry.path(), place)?;
        }
    }
    Ok(())
}

fn write_folder(from: &Dir<'_>, root: &Path) -> io::Result<()> {
    for entry in from.entries() {
        let path = root.join(real_path(entry.path()));
        match entry {
            DirEntry::Dir(inner) => {
                fs::create_dir_all(&path)?;
                write_folder(inner, root)?;
            }
            DirEntry::File(file) => fs::write(&path, real_contents(file.contents()).as_bytes())?,
        }
    }
    Ok(())
}

/// The path with the dots that the embedded names lack.
fn real_path(path: &Path) -> std::path::PathBuf {
    let parts = path.iter().map(|part| match part.to_str() {
        Some("gitignore") => ".gitignore".into(),
        Some("github") => ".github".into(),
        _ => part.to_owned(),
    });
    parts.collect()
}

/// The workflow installs the version that wrote it.
fn real_contents(contents: &[u8]) -> String {
    String::from_utf8_lossy(contents).replace("VERSION", env!("CARGO_PKG_VERSION"))
}

#[cfg(test)]
mod tests {
    use super::{ReportLanguage, init};
    use std::fs;

    #[test]
    fn writes_the_dotfiles_under_their_own_names() {
        let folder = tempfile::tempdir().unwrap();
        init(&folder.path().join("fair"), ReportLanguage::English).unwrap();
        let workflow = fs::read_to_string(folder.path().join("fair/.github/workflows/pages.yml")).unwrap();
        assert!(workflow.contains(&format!("matchbook@{}", env!("CARGO_PKG_VERSION"))), "{workflow}");
        assert!(!folder.path().join("fair/.matchbook-new").exists());
        assert!(folder.path().join("fair/public/.gitignore").is_file());
    }

    #[test]
    fn fills_a_new_repository_and_keeps_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        fs::write(folder.path().join("README.md"), "mine").unwrap();
        fs::write(folder.path().join("LICENSE-MIT"), "mine").unwrap();
        // One that was broken off.
        fs::create_dir_all(folder.path().join(".matchbook-new/content/old")).unwrap();
        init(folder.path(), ReportLanguage::Chinese).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("README.md")).unwrap(), "mine");
        assert!(folder.path().join("matchbook.yaml").is_file() && !folder.path().join("content/old").exists());
        assert!(!folder.path().join(".matchbook-new").exists());
    }

    #[test]
    fn leaves_a_folder_alone_that_is_not_empty() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("notes.txt"), "mine").unwrap();
        assert_eq!(init(folder.path(), ReportLanguage::English).unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
