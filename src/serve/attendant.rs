//! The attendant: waits at the lookout, has the desk make the next book, brings it onto the stage, and says what is new.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Instant, SystemTime};

use super::desk::Desk;
use super::press::Press;
use super::stage::{Numbers, Showing, Stage};
use super::told::Told;
use super::trial::Trial;
use super::watch::{Batch, Lookout};
use super::{News, Options};
use crate::content::Snapshot;
use crate::pipeline::{Book, Site};
use crate::render;

/// When a file was last written, and its size.
type Stamps = BTreeMap<String, (Option<SystemTime>, u64)>;

/// Waits at the lookout, has the desk make the next book, and brings it onto the stage.
pub(super) struct Attendant<F> {
    root: PathBuf,
    desk: Desk,
    stage: Arc<Stage>,
    lookout: Lookout,
    /// Of files that are no texts, and of which no book knows what they hold.
    stamps: Stamps,
    shown: Option<Arc<Book>>,
    /// Of the templates of the book that is shown, until it is known that they can be used.
    trial: Option<Trial>,
    numbers: Numbers,
    told: Told,
    /// Whether the terminal may have something to say.
    has_news: bool,
    tell: F,
}

impl<F: Fn(News<'_>)> Attendant<F> {
    /// An attendant who has brought the first book onto the stage.
    pub(super) fn new(site: Site, desk: Desk, stage: Arc<Stage>, options: Options, tell: F) -> Self {
        let lookout = Lookout::new(&site.root, &site.settings, Arc::clone(&stage), options.polls);
        let numbers = stage.now().numbers;
        let stamps = stamps(desk.disk());
        let mut attendant = Self {
            root: site.root,
            desk,
            stage,
            lookout,
            stamps,
            shown: None,
            trial: None,
            numbers,
            told: Told::default(),
            has_news: true,
            tell,
        };
        attendant.show();
        attendant
    }

    /// Follows every change, for ever.
    pub(super) fn attend(mut self) {
        self.arm();
        // What was changed before anybody watched.
        self.look(&Batch { is_unclear: true, ..Batch::default() });
        loop {
            let batch = self.lookout.next();
            // A fault of ours is printed, and is no reason to follow no further change.
            let followed = catch_unwind(AssertUnwindSafe(|| self.follow(&batch)));
            if followed.is_err() {
                self.stage.settle(batch.told);
            }
        }
    }

    fn follow(&mut self, batch: &Batch) {
        self.look(batch);
        if self.lookout.is_out_of_date(batch, self.desk.disk()) {
            self.arm();
            self.look(&Batch { is_unclear: true, told: batch.told, ..Batch::default() });
        }
    }

    fn arm(&mut self) {
        self.lookout.arm(self.desk.disk());
        if !self.root.exists() {
            // Nobody tells when it comes back under another parent.
            self.lookout.look_once_more();
        }
    }

    /// Brings what is shown up to date with a change.
    fn look(&mut self, batch: &Batch) {
        #[expect(clippy::disallowed_methods, reason = "how often to look again; it reaches no page")]
        let start = Instant::now();
        let is_plain = batch.is_empty() || (!batch.is_unclear && self.desk.look_at(&batch.paths));
        if !is_plain {
            let is_new = self.desk.look_again();
            self.lookout.took(start.elapsed());
            if is_new && !batch.is_unclear {
                self.lookout.look_once_more();
            }
        }
        if batch.is_unclear || batch.paths.iter().any(|path| self.stamps.contains_key(path)) || !is_plain {
            self.restamp();
        }
        self.has_news |= self.desk.has_news();
        self.show();
        self.stage.settle(batch.told);
        self.try_templates();
        self.say();
    }

    /// Has the templates of a new book tried, and takes the verdict when it is there.
    fn try_templates(&mut self) {
        let untried = self.desk.untried_book();
        self.trial = self.trial.take().filter(|trial| untried.is_some_and(|book| trial.is_of(book)));
        match (&self.trial, untried) {
            (None, Some(book)) => self.trial = Some(Trial::of(book, self.lookout.bell())),
            (Some(trial), _) => {
                let Some(is_fine) = trial.verdict() else { return };
                self.trial = None;
                if self.desk.tried(is_fine) {
                    self.has_news = true;
                    self.show();
                }
            }
            (None, None) => {}
        }
    }

    /// Notices files that are no texts and hold something else than before.
    fn restamp(&mut self) {
        let stamps = stamps(self.desk.disk());
        let is_changed = |(path, stamp): &(&String, &_)| self.stamps.get(*path).is_some_and(|known| known != *stamp);
        for (path, _) in stamps.iter().filter(is_changed) {
            let number = if is_style_sheet(path) { &mut self.numbers.style } else { &mut self.numbers.files };
            *number += 1;
        }
        self.stamps = stamps;
    }

    /// Brings onto the stage what is on the desk, if anything of it is new.
    fn show(&mut self) {
        let before = self.stage.now();
        let panel = if self.desk.is_whole() { None } else { self.stage.panel(self.desk.report()) };
        let book = self.desk.book();
        let is_same = match (&self.shown, book) {
            (Some(shown), Some(book)) => Arc::ptr_eq(shown, book),
            (None, None) => true,
            _ => false,
        };
        if is_same && panel == before.panel && self.numbers == before.numbers {
            return;
        }
        let press = if is_same {
            before.press.clone()
        } else {
            book.map(|book| Press::of(Arc::clone(book), self.root.clone()))
        };
        self.numbers.book += u64::from(!is_same);
        self.shown = book.cloned();
        let base =
            book.map_or_else(|| "/".to_owned(), |book| render::base_path(book.directory.settings.url.as_deref()));
        self.stage.show(Showing { press, panel, base, numbers: self.numbers });
    }

    /// Says at the terminal what was not said yet.
    fn say(&mut self) {
        if let Some(why) = self.lookout.why_polling() {
            (self.tell)(News::Polls(why));
        }
        if !self.has_news {
            return;
        }
        self.has_news = false;
        let (news, is_mended) = self.told.news(self.desk.report());
        if is_mended {
            (self.tell)(News::Mended);
        }
        if !news.diagnostics.is_empty() {
            (self.tell)(News::Problems(&news));
        }
    }
}

/// A sheet is put in the place of the old one; whatever else a page has taken in is taken in anew with the whole page.
fn is_style_sheet(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "css")
}

fn stamps(files: &Snapshot) -> Stamps {
    let stamp = |path: String| {
        let data = fs::metadata(files.root().join(&path)).ok();
        let stamp = data.map_or((None, 0), |data| (data.modified().ok(), data.len()));
        (path, stamp)
    };
    files.other_files().map(stamp).collect()
}
