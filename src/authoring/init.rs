//! A small bilingual site to begin with.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};

/// The site as files. Names that would act inside our own repository lack their dot here.
static SITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/authoring/site");

/// Writes the site into a folder, which is made if it does not exist.
///
/// # Errors
/// Of kind [`io::ErrorKind::AlreadyExists`] if the folder holds anything (nothing is written then); others as the system
/// reports them.
pub fn init(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    write_folder(&SITE, folder)
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
    use super::init;
    use std::fs;

    #[test]
    fn writes_the_dotfiles_under_their_own_names() {
        let folder = tempfile::tempdir().unwrap();
        init(&folder.path().join("fair")).unwrap();
        let workflow = fs::read_to_string(folder.path().join("fair/.github/workflows/pages.yml")).unwrap();
        assert!(workflow.contains(&format!("--version {} ", env!("CARGO_PKG_VERSION"))));
        assert!(folder.path().join("fair/public/.gitignore").is_file());
    }

    #[test]
    fn leaves_a_folder_alone_that_is_not_empty() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("notes.txt"), "mine").unwrap();
        assert_eq!(init(folder.path()).unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
