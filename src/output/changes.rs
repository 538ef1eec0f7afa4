//! What a publication will do, and whether it may: everything is looked at before anything is changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::error::at;
use super::folder::is_folder;
use super::staging::{Origin, Staged};
use super::{Output, OutputError, OutputPath, Summary};

/// The steps of a publication, in their order.
#[derive(Default)]
pub(super) struct Changes {
    /// Stale files that lie where something new is to come.
    pub(super) in_the_way: Vec<OutputPath>,
    /// Folders that lie where a file is to come, the innermost first; without the files above they are empty.
    pub(super) emptied: Vec<PathBuf>,
    /// What comes out of the stage.
    pub(super) moves: Vec<Move>,
    /// The other stale files.
    pub(super) stale: Vec<OutputPath>,
    /// What all of this comes to.
    pub(super) summary: Summary,
}

/// A file or a whole folder that comes out of the stage.
pub(super) struct Move {
    pub(super) from: PathBuf,
    pub(super) to: PathBuf,
    /// Whether a file of ours lies there.
    pub(super) replaces: bool,
}

impl Changes {
    /// The steps from what is published to what is staged.
    ///
    /// # Errors
    /// If something of somebody else lies where a file is to come, if the way there leads over a link, or if a file is to be
    /// a folder too.
    pub(super) fn of(output: &Output, staged: &BTreeMap<OutputPath, Staged>) -> Result<Self, OutputError> {
        refuse_file_and_folder(staged)?;
        let stale: BTreeSet<&OutputPath> = stale(output, staged);
        let mut survey = Survey {
            output,
            stale: &stale,
            blocked: BTreeSet::new(),
            checked: BTreeSet::new(),
            changes: Self::default(),
        };
        survey.whole_folders("")?;
        for (path, staged) in staged {
            if let Origin::Loose(number) = staged.origin {
                survey.file(path, output.loose(number))?;
            }
        }
        let Survey { blocked, mut changes, .. } = survey;
        let is_in_the_way =
            |path: &OutputPath| path.folders().chain([path.as_str()]).any(|part| blocked.contains(part));
        (changes.in_the_way, changes.stale) = stale.into_iter().cloned().partition(is_in_the_way);
        changes.summary = changes.count(staged);
        Ok(changes)
    }

    /// Whether nothing is to be done.
    pub(super) fn is_empty(&self) -> bool {
        let Self { in_the_way, emptied, moves, stale, summary: _ } = self;
        in_the_way.is_empty() && emptied.is_empty() && moves.is_empty() && stale.is_empty()
    }

    fn count(&self, staged: &BTreeMap<OutputPath, Staged>) -> Summary {
        let unchanged = staged.values().filter(|staged| staged.origin == Origin::Unchanged).count();
        let deleted = self.in_the_way.len() + self.stale.len();
        Summary { written: staged.len() - unchanged, unchanged, deleted }
    }
}

/// A site cannot have a file `a` and a file `a/b`.
fn refuse_file_and_folder(staged: &BTreeMap<OutputPath, Staged>) -> Result<(), OutputError> {
    let files: BTreeSet<&str> = staged.keys().map(OutputPath::as_str).collect();
    let folders: BTreeSet<&str> = staged.keys().filter_map(OutputPath::folder).collect();
    for folder in folders {
        let mut above = folder.match_indices('/').map(|(slash, _)| &folder[..slash]).chain([folder]);
        if let Some(both) = above.find(|part| files.contains(part)) {
            return Err(OutputError::FileAndFolder(both.to_owned()));
        }
    }
    Ok(())
}

/// The published files that are not wanted any more, as far as they are still there and no link leads to them: what
/// somebody has put in their place is not ours.
fn stale<'a>(output: &'a Output, staged: &BTreeMap<OutputPath, Staged>) -> BTreeSet<&'a OutputPath> {
    let unwanted = output.published.files.keys().filter(|path| !staged.contains_key(*path));
    let is_ours = |path: &&OutputPath| {
        path.folders().all(|folder| is_folder(&output.folder.inside(folder)))
            && matches!(found_at(&output.folder.target(path)), Found::File | Found::Link)
    };
    unwanted.filter(is_ours).collect()
}

/// What is at a path, without following links.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    Folder,
    File,
    Link,
}

fn found_at(path: &Path) -> Found {
    match path.symlink_metadata() {
        Ok(found) if found.is_dir() => Found::Folder,
        Ok(found) if found.is_symlink() => Found::Link,
        Ok(_) => Found::File,
        Err(_) => Found::Nothing,
    }
}

/// A look at all places where something is to come.
struct Survey<'a> {
    output: &'a Output,
    stale: &'a BTreeSet<&'a OutputPath>,
    /// Places that stale files must leave first.
    blocked: BTreeSet<String>,
    /// Folders that are known to be no links.
    checked: BTreeSet<String>,
    changes: Changes,
}

impl Survey<'_> {
    /// Plans to move the staged folders below a path that the site lacks.
    fn whole_folders(&mut self, above: &str) -> Result<(), OutputError> {
        let staged = self.output.whole().join(above);
        for name in names(&staged)? {
            let path = if above.is_empty() { name.clone() } else { format!("{above}/{name}") };
            let (from, to) = (staged.join(&name), self.output.folder.inside(&path));
            match found_at(&to) {
                _ if !is_folder(&from) => self.file(&OutputPath::new(&path)?, from)?,
                Found::Folder => self.whole_folders(&path)?,
                Found::Nothing => self.changes.moves.push(Move { from, to, replaces: false }),
                Found::File | Found::Link if self.is_stale(&path) => {
                    self.blocked.insert(path);
                    self.changes.moves.push(Move { from, to, replaces: false });
                }
                Found::File => return Err(OutputError::ForeignFile(to)),
                Found::Link => return Err(OutputError::Link(to)),
            }
        }
        Ok(())
    }

    /// Plans to move one file to its place.
    fn file(&mut self, path: &OutputPath, from: PathBuf) -> Result<(), OutputError> {
        self.check_way(path)?;
        let to = self.output.folder.target(path);
        let replaces = match found_at(&to) {
            Found::Nothing => false,
            Found::Folder => {
                self.blocked.insert(path.as_str().to_owned());
                self.folder_in_the_way(path.as_str())?;
                false
            }
            Found::File | Found::Link if self.output.published.files.contains_key(path) => true,
            Found::File | Found::Link => {
                let other = self.other_spelling(path, &to).ok_or_else(|| OutputError::ForeignFile(to.clone()))?;
                self.blocked.insert(other);
                false
            }
        };
        self.changes.moves.push(Move { from, to, replaces });
        Ok(())
    }

    /// Refuses a link above a file. A link at the file's own place is only ever replaced.
    fn check_way(&mut self, path: &OutputPath) -> Result<(), OutputError> {
        for folder in path.folders() {
            if self.checked.contains(folder) {
                continue;
            }
            let place = self.output.folder.inside(folder);
            if found_at(&place) == Found::Link {
                return Err(OutputError::Link(place));
            }
            self.checked.insert(folder.to_owned());
        }
        Ok(())
    }

    /// Plans to empty a folder that lies where a file is to come; all in it must be stale files of ours.
    fn folder_in_the_way(&mut self, folder: &str) -> Result<(), OutputError> {
        let place = self.output.folder.inside(folder);
        for name in names(&place)? {
            let path = format!("{folder}/{name}");
            if is_folder(&place.join(&name)) {
                self.folder_in_the_way(&path)?;
            } else if !self.is_stale(&path) {
                return Err(OutputError::ForeignFile(place.join(name)));
            }
        }
        self.changes.emptied.push(place);
        Ok(())
    }

    fn is_stale(&self, path: &str) -> bool {
        OutputPath::new(path).is_ok_and(|path| self.stale.contains(&path))
    }

    /// On a disk that takes capitals and small letters for the same, a stale file of ours may lie there under another
    /// spelling.
    fn other_spelling(&self, path: &OutputPath, place: &Path) -> Option<String> {
        let place = place.canonicalize().ok()?;
        let is_same = |stale: &&&OutputPath| {
            stale.as_str().eq_ignore_ascii_case(path.as_str())
                && self.output.folder.target(stale).canonicalize().is_ok_and(|other| other == place)
        };
        self.stale.iter().find(is_same).map(|stale| stale.as_str().to_owned())
    }
}

/// What a folder holds, in order; nothing if it is not there.
fn names(folder: &Path) -> Result<Vec<String>, OutputError> {
    if !is_folder(folder) {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(at(folder))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(at(folder))?.file_name();
        // A name that is no text is none of ours.
        names.push(name.into_string().map_err(|name| OutputError::ForeignFile(folder.join(name)))?);
    }
    names.sort();
    Ok(names)
}
