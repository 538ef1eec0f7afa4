//! The lookout: hears from the system which files were saved, and says when all of a change is there.
//!
//! Editors save in many ways, and most of them in several steps. What ends a save is told apart from what is in the midst of
//! one: after the first there is nothing to wait for but a rename that belongs to it; after the second the end will follow
//! soon, or, from programs and systems that do not tell of it, a silence.
//!
//! Where the system cannot watch so many folders, the files are looked at again and again instead.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind, RenameMode};
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::stage::Stage;
use crate::content::{self, Snapshot};

/// After a file was closed or moved into its place: two files that are saved together are seen together.
const SAVED: Duration = Duration::from_millis(5);
/// After a file was made and not closed yet, as a hard link never is.
const MADE: Duration = Duration::from_millis(40);
/// After a file went away: some editors delete a file and write it again, and where the machine is busy that has taken more than 100 ms.
const GONE: Duration = Duration::from_millis(250);
/// After something was written into a file that is still open. Linux tells of its end; other systems do not.
const WRITTEN: Duration = Duration::from_millis(if cfg!(target_os = "linux") { 150 } else { 30 });
/// The longest that a change is waited for while others go on.
const LONGEST: Duration = Duration::from_millis(400);
/// After folders came or went everything is looked at once more: what was written into a new folder before it was watched
/// is told by nobody.
const ONCE_MORE: Duration = Duration::from_millis(150);
/// Between two looks where nothing is told, at least; a look at a large site takes longer than this is worth.
const POLL: Duration = Duration::from_millis(400);

/// The folders of a site that are watched with all below them.
const FOLDERS: [&str; 3] = ["content", "static", "themes"];

/// Something of which the system tells, or a part of this program.
enum Told {
    /// A change at a path, and how long it is to be waited for others.
    Change(PathBuf, Duration),
    /// Something that cannot be told apart: everything is to be looked at.
    Unclear,
    /// No more folders can be watched.
    OutOfWatches,
    /// Nothing was changed; see [`Lookout::bell`].
    Bell,
}

/// A change, or several that came together.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// Paths below the root, with `/`; empty for the root itself.
    pub(super) paths: BTreeSet<String>,
    /// Whether anything may have changed.
    pub(super) is_unclear: bool,
    /// The changes of which the system had told when this was all.
    pub(super) told: u64,
}

/// Why the files are looked at again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polling {
    /// The system watches no more folders.
    OutOfWatches,
    /// The system cannot watch these folders, for a reason of its own.
    Unwatchable,
}

/// Watches a site.
pub(super) struct Lookout {
    root: PathBuf,
    settings: PathBuf,
    stage: Arc<Stage>,
    /// What is watched; nothing while files are looked at again and again.
    watcher: Option<RecommendedWatcher>,
    polls: bool,
    told: Receiver<Told>,
    teller: Sender<Told>,
    /// Folders besides those of the site.
    elsewhere: BTreeSet<PathBuf>,
    once_more: Option<Instant>,
    /// Why it polls, until that is said.
    unsaid: Option<Polling>,
    /// How long the last look took.
    last_look: Duration,
}

impl Batch {
    /// Whether nothing was changed.
    pub(super) fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.is_unclear
    }
}

impl Lookout {
    /// A lookout that watches nothing yet; one that polls never will.
    pub(super) fn new(root: &Path, settings: &Path, stage: Arc<Stage>, polls: bool) -> Self {
        let (teller, told) = channel();
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        Self {
            root: real(root),
            settings: real(settings),
            stage,
            watcher: None,
            polls,
            told,
            teller,
            elsewhere: BTreeSet::new(),
            once_more: None,
            unsaid: None,
            last_look: Duration::ZERO,
        }
    }

    /// Watches the folders that are there now, in place of those before. Where that cannot be done, polls from now on, and
    /// [`Lookout::why_polling`] says why.
    pub(super) fn arm(&mut self, files: &Snapshot) {
        if self.polls {
            return;
        }
        self.elsewhere = self.folders_elsewhere(files);
        self.watcher = None;
        match self.watcher() {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) if is_out_of_watches(&error) => self.poll(Polling::OutOfWatches),
            Err(_) => self.poll(Polling::Unwatchable),
        }
    }

    fn poll(&mut self, why: Polling) {
        self.watcher = None;
        self.polls = true;
        self.unsaid = Some(why);
    }

    /// Why it polls from now on; nothing where it does not, was asked to, or has said so.
    pub(super) fn why_polling(&mut self) -> Option<Polling> {
        self.unsaid.take()
    }

    /// Whether other folders have to be watched than are.
    pub(super) fn is_out_of_date(&self, batch: &Batch, files: &Snapshot) -> bool {
        let is_near_root = |path: &String| path.is_empty() || FOLDERS.contains(&path.as_str());
        !self.polls && (batch.paths.iter().any(is_near_root) || self.folders_elsewhere(files) != self.elsewhere)
    }

    /// Looks at everything again in a moment.
    pub(super) fn look_once_more(&mut self) {
        self.once_more = Some(now() + ONCE_MORE);
    }

    /// Calls the lookout back at once, with an empty batch unless something was changed, or it polls.
    pub(super) fn bell(&self) -> impl FnOnce() + Send + 'static {
        let teller = self.teller.clone();
        // Nobody listens any more when the program ends.
        move || drop(teller.send(Told::Bell))
    }

    /// How long the last look at all files took.
    pub(super) fn took(&mut self, time: Duration) {
        self.last_look = time;
    }

    fn watcher(&self) -> notify::Result<RecommendedWatcher> {
        let (teller, stage) = (self.teller.clone(), Arc::clone(&self.stage));
        let filter =
            Filter { root: self.root.clone(), settings: self.settings.clone(), elsewhere: self.elsewhere.clone() };
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            for told in filter.told(event) {
                // Handed on first, counted then: see `Stage::tell`.
                if teller.send(told).is_ok() {
                    stage.tell();
                }
            }
        })?;
        let mut watch = |path: &Path, mode| match watcher.watch(path, mode) {
            Err(error) if !is_missing(&error) => Err(error),
            _ => Ok(()),
        };
        // From above: a folder that comes while this goes on is either there when its turn comes or told of by the one above it.
        for folder in self.root.parent().into_iter().chain([&*self.root]).chain(self.settings.parent()) {
            watch(folder, RecursiveMode::NonRecursive)?;
        }
        for folder in FOLDERS {
            watch(&self.root.join(folder), RecursiveMode::Recursive)?;
        }
        for folder in &self.elsewhere {
            watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(watcher)
    }

    /// Where links lead and lexicons lie, as far as no folder of the site is that tells of changes there.
    fn folders_elsewhere(&self, files: &Snapshot) -> BTreeSet<PathBuf> {
        let real = files.elsewhere().filter_map(|path| path.canonicalize().ok());
        let folder = |path: PathBuf| if path.is_dir() { Some(path) } else { path.parent().map(Path::to_owned) };
        let is_watched = |folder: &PathBuf| {
            *folder == self.root || FOLDERS.iter().any(|name| folder.starts_with(self.root.join(name)))
        };
        real.filter_map(folder).filter(|folder| !is_watched(folder)).collect()
    }

    /// Waits for the next change, and until all of it is there.
    pub(super) fn next(&mut self) -> Batch {
        let mut pending: BTreeMap<PathBuf, Instant> = BTreeMap::new();
        let (mut is_unclear, mut is_called, mut first) = (false, false, None);
        loop {
            let called = (is_called && pending.is_empty()).then(now);
            let told = match self.due(&pending, first).into_iter().chain(called).min() {
                None => self.told.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => self.told.recv_timeout(due.saturating_duration_since(now())),
            };
            let told = match told {
                Ok(told) => told,
                Err(RecvTimeoutError::Disconnected | RecvTimeoutError::Timeout) => {
                    let count = self.stage.told();
                    // What was counted has been handed on.
                    match self.told.try_recv() {
                        Ok(told) => told,
                        Err(_) => return self.batch(pending, is_unclear, count),
                    }
                }
            };
            let start = *first.get_or_insert_with(now);
            match told {
                Told::Bell => is_called = true,
                Told::Change(path, settle) => drop(pending.insert(path, now() + settle)),
                Told::Unclear => {
                    is_unclear = true;
                    pending.insert(self.root.clone(), start + SAVED);
                }
                Told::OutOfWatches => {
                    is_unclear = true;
                    self.poll(Polling::OutOfWatches);
                }
            }
        }
    }

    /// When there is something to do, if nothing else happens.
    fn due(&self, pending: &BTreeMap<PathBuf, Instant>, first: Option<Instant>) -> Option<Instant> {
        let settled = pending.values().max().copied();
        let settled = settled.zip(first).map(|(settled, first)| settled.min(first + LONGEST));
        let polled = self.polls.then(|| now() + POLL.max(self.last_look * 4));
        [settled, self.once_more, polled].into_iter().flatten().min()
    }

    fn batch(&mut self, pending: BTreeMap<PathBuf, Instant>, is_unclear: bool, told: u64) -> Batch {
        let is_once_more = self.once_more.is_some_and(|at| at <= now());
        if is_once_more {
            self.once_more = None;
        }
        let is_elsewhere = pending.keys().any(|path| !path.starts_with(&self.root));
        let below = pending.into_keys().filter_map(|path| below(&self.root, &path));
        let is_unclear = is_unclear || is_once_more || is_elsewhere || self.polls;
        Batch { paths: below.collect(), is_unclear, told }
    }
}

fn below(root: &Path, path: &Path) -> Option<String> {
    let parts: Vec<_> = path.strip_prefix(root).ok()?.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// Tells what concerns a site from what does not.
struct Filter {
    root: PathBuf,
    settings: PathBuf,
    elsewhere: BTreeSet<PathBuf>,
}

impl Filter {
    fn told(&self, event: notify::Result<notify::Event>) -> Vec<Told> {
        let event = match event {
            Ok(event) => event,
            Err(error) if is_out_of_watches(&error) => return vec![Told::OutOfWatches],
            Err(_) => return vec![Told::Unclear],
        };
        if event.need_rescan() {
            return vec![Told::Unclear];
        }
        let Some(mut settle) = settle(event.kind) else { return Vec::new() };
        let is_move = event.kind == EventKind::Modify(ModifyKind::Name(RenameMode::Both));
        // To a backup, by an editor that writes the file anew.
        if is_move && event.paths.last().is_some_and(|to| !self.concerns(to)) {
            settle = GONE;
        }
        let concerning = event.paths.into_iter().filter(|path| self.concerns(path));
        concerning.map(|path| Told::Change(path, settle)).collect()
    }

    fn concerns(&self, path: &Path) -> bool {
        if *path == self.settings || self.elsewhere.iter().any(|folder| path.starts_with(folder)) {
            return true;
        }
        let Some(below) = below(&self.root, path) else { return false };
        match below.split('/').next().unwrap_or_default() {
            "" | "matchbook.yaml" | "matchbook.yml" => true,
            first => FOLDERS.contains(&first) && !content::is_left_out(&below),
        }
    }
}

/// How long the end of a change is to be waited for after an event; nothing for what changes nothing, as our own reading.
fn settle(kind: EventKind) -> Option<Duration> {
    Some(match kind {
        // Rights and times are often set when all else is done.
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both) | ModifyKind::Metadata(_)) => SAVED,
        EventKind::Access(_) => return None,
        EventKind::Create(CreateKind::File | CreateKind::Folder | CreateKind::Any | CreateKind::Other) => MADE,
        EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Any | ModifyKind::Other) => WRITTEN,
        EventKind::Modify(ModifyKind::Name(_)) | EventKind::Remove(_) | EventKind::Any | EventKind::Other => GONE,
    })
}

/// Whether the system has no more watches, or no more lists of them.
fn is_out_of_watches(error: &notify::Error) -> bool {
    const TOO_MANY_FILES: i32 = 24;
    match &error.kind {
        ErrorKind::MaxFilesWatch => true,
        ErrorKind::Io(error) => error.raw_os_error() == Some(TOO_MANY_FILES),
        _ => false,
    }
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "how long to wait for the end of a save; it reaches no page")]
    Instant::now()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use notify::event::{AccessKind, AccessMode, CreateKind, DataChange, EventKind, ModifyKind, RenameMode};

    use super::{Filter, GONE, SAVED, Told, is_out_of_watches, settle};

    #[test]
    fn a_finished_save_is_told_from_one_that_goes_on() {
        let check = |kind, expected| assert_eq!(settle(kind).map(|settle| settle <= SAVED), expected, "{kind:?}");
        check(EventKind::Access(AccessKind::Open(AccessMode::Any)), None);
        check(EventKind::Access(AccessKind::Close(AccessMode::Read)), None);
        check(EventKind::Access(AccessKind::Close(AccessMode::Write)), Some(true));
        check(EventKind::Modify(ModifyKind::Name(RenameMode::To)), Some(true));
        check(EventKind::Modify(ModifyKind::Name(RenameMode::From)), Some(false));
        check(EventKind::Modify(ModifyKind::Data(DataChange::Any)), Some(false));
        check(EventKind::Create(CreateKind::File), Some(false));
    }

    #[test]
    fn what_concerns_no_page_is_not_heard() {
        let filter = Filter {
            root: "/site".into(),
            settings: "/site/matchbook.yaml".into(),
            elsewhere: [Path::new("/words").to_owned()].into(),
        };
        let check = |path: &str, expected| assert_eq!(filter.concerns(Path::new(path)), expected, "{path}");
        check("/site/content/companies/a.md", true);
        check("/site/content/companies/a.md~", false);
        check("/site/content/companies/.a.md.swp", false);
        check("/site/content/companies/4913", false);
        check("/site/content/.git/index", false);
        check("/site/static/.well-known/x", true);
        check("/site/matchbook.yaml", true);
        check("/site", true);
        check("/site/content", true);
        check("/site/public/index.html", false);
        check("/site/notes.txt", false);
        check("/other", false);
        check("/words/terms.tsv", true);
    }

    #[test]
    fn a_file_that_is_moved_to_a_backup_is_waited_for() {
        let filter = Filter { root: "/site".into(), settings: "/site/x".into(), elsewhere: [].into() };
        let moved = |to: &str| {
            let kind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
            let paths = ["/site/content/companies/a.md", to].map(|path| Path::new(path).to_owned());
            let told = filter.told(Ok(paths.into_iter().fold(notify::Event::new(kind), notify::Event::add_path)));
            told.into_iter().map(|told| matches!(told, Told::Change(_, GONE))).collect::<Vec<_>>()
        };
        assert_eq!(moved("/site/content/companies/a.md~"), [true]);
        assert_eq!(moved("/site/content/companies/b.md"), [false, false]);
    }

    #[test]
    fn that_there_are_no_more_watches_is_told_from_other_failures() {
        let check = |error: notify::Error, expected| assert_eq!(is_out_of_watches(&error), expected, "{error:?}");
        check(notify::Error::new(notify::ErrorKind::MaxFilesWatch), true);
        check(notify::Error::io(std::io::Error::from_raw_os_error(24)), true);
        check(notify::Error::path_not_found(), false);
        let filter = Filter { root: "/site".into(), settings: "/site/x".into(), elsewhere: [].into() };
        let told = filter.told(Err(notify::Error::new(notify::ErrorKind::MaxFilesWatch)));
        assert!(matches!(told[..], [Told::OutOfWatches]));
    }
}
