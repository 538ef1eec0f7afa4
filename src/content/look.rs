//! What has changed since a snapshot: at one path, or anywhere. Whoever asks often is told soon: of a file that is known to be the one
//! that was read nothing is read again.

use super::snapshot::{SiteText, Snapshot};
use super::stamp::Stamp;
use super::walk::{Kind, TextFile, document_at};
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
            None if is_file => self.newcomer(path).map_or(Look::Unclear, Look::Came),
            None if is_gone && !self.has(path) => Look::Same,
            Some(place) if is_gone && self.stands_alone(&self.texts[place].file) => Look::Went,
            _ => Look::Unclear,
        }
    }

    /// The document at a path where none was.
    fn newcomer(&self, path: &str) -> Option<Arc<SiteText>> {
        let file = document_at(&self.root, path)?;
        self.stands_alone(&file).then(|| Arc::new(SiteText::read(file)))
    }

    /// Whether a file can come and go, and everything else is what it is. What is wrong with another file as such may be so
    /// because of this one.
    fn stands_alone(&self, file: &TextFile) -> bool {
        matches!(file.kind, Kind::Document { is_bundle: false, .. }) && self.others.faults.is_empty()
    }

    /// Has documents come and, at some paths, go.
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

    /// What each of these names is after a file was written there, or deleted, is what a look at all files finds, or unclear.
    #[test]
    fn what_comes_and_goes_is_what_a_look_at_all_files_finds() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let settings = root.join("matchbook.yaml");
        fs::write(&settings, "title: T\nlanguages: [en]\n").unwrap();
        let check = |path: &str, expected: &str| {
            let file = root.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            let without = Snapshot::of(root, &settings);
            fs::write(&file, "---\nname: N\n---\n").unwrap();
            let with = Snapshot::of(root, &settings);
            let mut found = without.clone();
            let look = without.look(path);
            assert_eq!(format!("{look:?}").split('(').next(), Some(expected), "{path}");
            if let Look::Came(text) = look {
                found.add_and_remove(vec![text], &[]);
                assert!(found.is_same(&with), "{path}");
                assert_eq!(format!("{:?}", found.find(path)), format!("{:?}", with.find(path)));
                fs::remove_file(&file).unwrap();
                assert!(matches!(with.look(path), Look::Went), "{path}");
                found.add_and_remove(Vec::new(), &[path]);
                assert!(found.is_same(&without), "{path}");
                fs::write(&file, "---\nname: N\n---\n").unwrap();
            }
        };
        for path in ["companies/b.md", "companies/a.md", "companies/b.zh.md", "events/x.yaml", "pages/About us.md"] {
            check(&format!("content/{path}"), "Came");
        }
        for path in [
            "content/b.md",
            "content/companies/c/index.md",
            "content/companies/b.md~",
            "static/b.md",
            "content/events/x.plan.csv",
        ] {
            check(path, "Unclear");
        }
        // With a text of the right name beside it, this one is of no use.
        check("content/companies/d.md.txt", "Unclear");
        check("content/companies/d.md", "Unclear");
    }
}
