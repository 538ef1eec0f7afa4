//! What has changed since a snapshot: at one path, or anywhere. Whoever asks often is told soon: of a file that is known to be the one
//! that was read nothing is read again.

use super::snapshot::{SiteText, Snapshot};
use super::stamp::Stamp;
use super::walk::{Kind, TextFile, document_at};
use rustc_hash::FxHashSet;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

/// What there is at a path, compared with a snapshot.
#[derive(Clone, Debug)]
pub enum Look {
    /// What was there before, or nothing that counts.
    Same,
    /// Another text in the place of the one of this number.
    Text(usize, Arc<SiteText>),
    /// A document where there was no file.
    Came(Arc<SiteText>),
    /// No file where there was a document.
    Went,
    /// Something for which all files have to be looked at.
    Unclear,
}

impl Snapshot {
    /// Looks at one path from the root.
    pub fn look(&self, path: &str) -> Look {
        let absolute = self.root.join(path);
        let found = absolute.symlink_metadata();
        let is_file = found.as_ref().is_ok_and(std::fs::Metadata::is_file);
        let is_gone = found.is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound);
        match self.place_of(path) {
            Some(place) if is_file && self.texts[place].lexicon.is_none() => {
                let text = SiteText::read(self.texts[place].file.clone());
                if text.is_same(&self.texts[place]) { Look::Same } else { Look::Text(place, Arc::new(text)) }
            }
            // Of a bundle's files a book knows the size.
            None if is_file && !path.starts_with("content/") && self.other_files().any(|known| known == path) => {
                Look::Same
            }
            None if is_file && !self.has(path) => self.newcomer(path).map_or(Look::Unclear, Look::Came),
            // Of a file with a fault only the fault is known.
            None if is_gone && !self.has(path) && self.others.faults.is_empty() => Look::Same,
            // A name that is no UTF-8 is known by a path that leads nowhere.
            Some(place) if is_gone && self.texts[place].file.absolute == absolute && self.stands_alone(place) => {
                Look::Went
            }
            _ => Look::Unclear,
        }
    }

    /// The document at a path where none was.
    fn newcomer(&self, path: &str) -> Option<Arc<SiteText>> {
        let file = document_at(&self.root, path)?;
        (self.others.faults.is_empty() && self.has_exact_names(&file)).then(|| Arc::new(SiteText::read(file)))
    }

    /// Whether a document may go without changing what any other file is. A fault of another may depend on it: `x.md.txt` is of no
    /// use beside `x.md`.
    fn stands_alone(&self, place: usize) -> bool {
        let is_alone = matches!(self.texts[place].file.kind, Kind::Document { is_bundle: false, .. });
        is_alone && self.others.faults.is_empty()
    }

    /// Whether a file and those that are known beside it have the names by which they are found. Where case does not count, a file is
    /// also found by the name that it had before.
    fn has_exact_names(&self, file: &TextFile) -> bool {
        let Some(Ok(entries)) = file.absolute.parent().map(fs::read_dir) else { return false };
        let listed: FxHashSet<OsString> = entries.flatten().map(|entry| entry.file_name()).collect();
        let is_listed = |file: &TextFile| file.absolute.file_name().is_some_and(|name| listed.contains(name));
        let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.len());
        let is_beside = |known: &TextFile| {
            folder(&known.path) == folder(&file.path) && known.absolute.parent() == file.absolute.parent()
        };
        let mut beside = self.texts.iter().map(|text| &text.file).filter(|known| is_beside(known));
        is_listed(file) && beside.all(|known| is_listed(known) || !known.absolute.exists())
    }

    /// Takes in documents that came, and leaves out those at paths where there is none any more.
    pub fn add_and_remove(&mut self, came: Vec<Arc<SiteText>>, went: &[&str]) {
        self.texts.retain(|text| !went.contains(&text.path()));
        self.texts.extend(came);
        self.texts.sort_by(|one, other| one.rank().cmp(&other.rank()));
    }

    /// As [`Self::of`], after this snapshot, whose reading began at `begun`: a text is taken over if its file still has the stamp
    /// with which it was read.
    #[must_use]
    pub fn again(&self, settings: &Path, begun: SystemTime) -> Self {
        Self::gathered(&self.root, settings, |file| match self.find(&file.path) {
            Some(known) if known.is_of(&file, begun) => Arc::clone(known),
            _ => Arc::new(SiteText::read(file)),
        })
    }

    /// The texts of a later snapshot that are others, with their numbers here; nothing where files came or went.
    pub fn changes(&self, later: &Self) -> Option<Vec<(usize, Arc<SiteText>)>> {
        let pairs = || self.texts.iter().zip(&later.texts);
        let are_same_files = self.texts.len() == later.texts.len()
            && self.others.is_same(&later.others)
            && pairs().all(|(one, other)| Arc::ptr_eq(one, other) || one.path() == other.path());
        let is_other = |(_, (one, other)): &(usize, (&Arc<SiteText>, &Arc<SiteText>))| {
            !Arc::ptr_eq(one, other) && !one.is_same(other)
        };
        are_same_files.then(|| {
            let others = pairs().enumerate().filter(is_other);
            others.map(|(place, (_, other))| (place, Arc::clone(other))).collect()
        })
    }

    /// Whether there is a file at a path, or below it.
    fn has(&self, path: &str) -> bool {
        let is_there =
            |known: &str| known.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.texts.iter().any(|text| is_there(text.path())) || self.other_files().any(|known| is_there(&known))
    }
}

impl SiteText {
    /// Whether a file surely still holds what was read of it.
    fn is_of(&self, file: &TextFile, begun: SystemTime) -> bool {
        let now = || fs::metadata(&file.absolute).ok().as_ref().and_then(Stamp::of);
        let is_known = |stamp: &Stamp| stamp.is_trusted(begun) && now() == Some(*stamp);
        self.file.absolute == file.absolute && self.text.stamp.as_ref().is_some_and(is_known)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::Arc;
    use std::time::{Duration, SystemTime};

    use super::{Look, Snapshot};

    /// What was read so long after its last change is trusted.
    fn long_after() -> SystemTime {
        #[expect(clippy::disallowed_methods, reason = "the system stamps files with its own clock")]
        let now = SystemTime::now();
        now + Duration::from_secs(100)
    }

    fn assert_changes(begun: SystemTime, are_read_again: bool) {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let write = |name: &str, text: &str| fs::write(path(name), text).unwrap();
        fs::create_dir_all(path("content/companies")).unwrap();
        write("matchbook.yaml", "title: T\nlanguages: [en]\n");
        for name in ["a", "b", "c", "d"] {
            write(&format!("content/companies/{name}.md"), &format!("---\nname: {name}\n---\n"));
        }
        let settings = path("matchbook.yaml");
        // Otherwise a slow clock may give the next change the same time.
        let old = fs::OpenOptions::new().write(true).open(path("content/companies/b.md")).unwrap();
        old.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        drop(old);
        let first = Snapshot::of(folder.path(), &settings);
        // As long as before, and one moved over another, which keeps its time.
        write("content/companies/b.md", "---\nname: x\n---\n");
        fs::rename(path("content/companies/d.md"), path("content/companies/c.md")).unwrap();
        write("content/companies/d.md", "---\nname: d\n---\n");
        let second = first.again(&settings, begun);
        assert!(second.is_same(&Snapshot::of(folder.path(), &settings)));
        let changed: Vec<String> =
            first.changes(&second).unwrap().iter().map(|(_, text)| text.path().to_owned()).collect();
        assert_eq!(changed, ["content/companies/b.md", "content/companies/c.md"]);
        let is_kept = |name: &str| Arc::ptr_eq(first.find(name).unwrap(), second.find(name).unwrap());
        assert_eq!(is_kept("content/companies/a.md"), !are_read_again);
        assert!(!is_kept("content/companies/b.md"));
        fs::remove_file(path("content/companies/a.md")).unwrap();
        write("content/companies/e.md", "---\nname: e\n---\n");
        let third = second.again(&settings, begun);
        assert!(third.is_same(&Snapshot::of(folder.path(), &settings)));
        assert!(second.changes(&third).is_none());
    }

    #[test]
    fn every_change_is_seen_and_the_rest_is_not_read_again() {
        assert_changes(long_after(), cfg!(not(unix)));
    }

    #[test]
    fn what_was_read_right_after_it_was_changed_is_read_again() {
        assert_changes(SystemTime::UNIX_EPOCH, true);
    }

    const TEXT: &str = "---\nname: N\n---\n";

    /// A site, and how to look at it as a whole.
    fn site() -> (tempfile::TempDir, impl Fn() -> Snapshot) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_owned();
        fs::create_dir_all(root.join("content/companies")).unwrap();
        fs::write(root.join("matchbook.yaml"), "title: T\nlanguages: [en]\n").unwrap();
        (folder, move || Snapshot::of(&root, &root.join("matchbook.yaml")))
    }

    fn write(folder: &tempfile::TempDir, path: &str) {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, TEXT).unwrap();
    }

    #[test]
    fn a_document_that_comes_or_goes_leaves_what_a_look_at_all_files_finds() {
        let (folder, all) = site();
        for path in ["companies/b.md", "companies/a.md", "companies/b.zh.md", "events/x.yaml", "pages/About us.md"] {
            let path = &*format!("content/{path}");
            fs::create_dir_all(folder.path().join(path).parent().unwrap()).unwrap();
            let without = all();
            write(&folder, path);
            let with = all();
            let mut found = without.clone();
            let Look::Came(text) = without.look(path) else { panic!("{path}") };
            found.add_and_remove(vec![text], &[]);
            assert!(found.is_same(&with), "{path}");
            assert_eq!(format!("{:?}", found.find(path)), format!("{:?}", with.find(path)));
            fs::remove_file(folder.path().join(path)).unwrap();
            assert!(matches!(with.look(path), Look::Went), "{path}");
            found.add_and_remove(Vec::new(), &[path]);
            assert!(found.is_same(&without), "{path}");
            write(&folder, path);
        }
    }

    #[test]
    fn for_what_is_no_document_by_itself_all_files_are_looked_at() {
        for path in
            ["content/b.md", "content/companies/c/index.md", "content/companies/b.md~", "content/companies/b.pdf"]
        {
            let (folder, all) = site();
            let without = all();
            write(&folder, path);
            assert!(matches!(without.look(path), Look::Unclear), "{path}");
        }
        // What is wrong with a file beside the document depends on the document, and is not known once that file went.
        let (folder, all) = site();
        write(&folder, "content/companies/d.md.txt");
        let beside = all();
        write(&folder, "content/companies/d.md");
        assert!(matches!(beside.look("content/companies/d.md"), Look::Unclear));
        fs::remove_file(folder.path().join("content/companies/d.md.txt")).unwrap();
        assert!(matches!(beside.look("content/companies/d.md.txt"), Look::Unclear));
        // A file in the place of a folder.
        let (folder, all) = site();
        write(&folder, "content/companies/x.md/index.md");
        let bundle = all();
        fs::remove_dir_all(folder.path().join("content/companies/x.md")).unwrap();
        write(&folder, "content/companies/x.md");
        assert!(matches!(bundle.look("content/companies/x.md"), Look::Unclear));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_known_by_another_name_than_its_own_has_all_files_looked_at() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let (folder, all) = site();
        fs::write(folder.path().join("content/companies").join(OsStr::from_bytes(b"nov\xe9.md")), TEXT).unwrap();
        assert!(matches!(all().look("content/companies/nov\u{fffd}.md"), Look::Unclear));
    }

    #[test]
    fn a_name_that_changes_in_case_alone_is_another() {
        let (folder, all) = site();
        write(&folder, "content/companies/acme.md");
        let before = all();
        let path = |name: &str| folder.path().join("content/companies").join(name);
        fs::rename(path("acme.md"), path("Acme.md")).unwrap();
        let mut found = before.clone();
        // Where case does not count, the old name still leads to a file, and all are looked at.
        if let (Look::Went, Look::Came(text)) =
            (before.look("content/companies/acme.md"), before.look("content/companies/Acme.md"))
        {
            found.add_and_remove(vec![text], &["content/companies/acme.md"]);
            assert!(found.is_same(&all()));
        } else {
            assert!(matches!(before.look("content/companies/Acme.md"), Look::Unclear));
        }
    }
}
