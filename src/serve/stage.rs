//! What is shown at this moment, as one value that is replaced as a whole; whoever asks for a page waits for changes of which
//! the system has told already.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::watch;

use super::press::Press;
use super::reload::{self, Panel};
use crate::content;
use crate::diagnostic::{Diagnostic, Messages, ReportLanguage};
use crate::pipeline::{Book, Report};

/// The longest that a request waits for the next book: that of a very large directory whose matching has changed takes
/// seconds. After that it gets the last one.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the system may take to tell of a save that has ended: a tenth of a millisecond as a rule, some where all cores are
/// busy. Who saves and asks at once would get the page of before.
const GRACE: Duration = Duration::from_millis(3);

/// What is shown.
#[derive(Debug)]
pub(super) struct Showing {
    /// What prints the pages; nothing while there is no book.
    pub(super) press: Option<Press>,
    /// The panel over every page; nothing while nothing is wrong.
    pub(super) panel: Option<Panel>,
    /// The path under which the site will live, with `/` at both ends.
    pub(super) base: String,
    /// What a page compares itself with.
    pub(super) numbers: Numbers,
}

/// How often things were changed, by which a page knows what it has missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbers {
    /// Tells one run of the program from another.
    pub(super) run: u64,
    /// Books.
    pub(super) book: u64,
    /// Style sheets.
    pub(super) style: u64,
    /// Other files that are no pages.
    pub(super) files: u64,
}

impl fmt::Display for Numbers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { run, book, style, files } = self;
        write!(formatter, "{run}.{book}.{style}.{files}")
    }
}

/// The stage on which a book is shown.
pub(super) struct Stage {
    showing: watch::Sender<Arc<Showing>>,
    /// Changes of which the system has told.
    told: AtomicU64,
    /// Those of them that what is shown has in it.
    shown: watch::Sender<u64>,
    messages: Messages,
    language: ReportLanguage,
}

impl fmt::Debug for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Stage").field("showing", &*self.showing.borrow()).finish_non_exhaustive()
    }
}

impl Stage {
    pub(super) fn new(first: Showing, language: ReportLanguage) -> Self {
        Self {
            showing: watch::Sender::new(Arc::new(first)),
            told: AtomicU64::new(0),
            shown: watch::Sender::new(0),
            messages: Messages::new(language),
            language,
        }
    }

    /// The system has told of a change. What tells of it must have been handed on before.
    pub(super) fn tell(&self) {
        self.told.fetch_add(1, Ordering::SeqCst);
    }

    /// Changes of which the system has told so far.
    pub(super) fn told(&self) -> u64 {
        self.told.load(Ordering::SeqCst)
    }

    /// Shows something else.
    pub(super) fn show(&self, showing: Showing) {
        self.showing.send_replace(Arc::new(showing));
    }

    /// What is shown has so many changes in it.
    pub(super) fn settle(&self, told: u64) {
        self.shown.send_replace(told);
    }

    /// What is shown, at once.
    pub(super) fn now(&self) -> Arc<Showing> {
        Arc::clone(&self.showing.borrow())
    }

    /// What is shown when all is in it that was saved by now.
    pub(super) async fn settled(&self) -> Arc<Showing> {
        let mut shown = self.shown.subscribe();
        if self.told() <= *shown.borrow() {
            tokio::time::sleep(GRACE).await;
        }
        let told = self.told();
        let _ = tokio::time::timeout(PATIENCE, shown.wait_for(|shown| *shown >= told)).await;
        self.now()
    }

    /// What is shown, each time that it changes.
    pub(super) fn watched(&self) -> watch::Receiver<Arc<Showing>> {
        self.showing.subscribe()
    }

    /// The panel of a report.
    pub(super) fn panel(&self, report: &Report) -> Option<Panel> {
        reload::panel(report, &self.messages)
    }

    /// The panel of one page that could not be made.
    pub(super) fn panel_of_page(&self, book: &Book, found: Vec<Diagnostic>) -> String {
        let sources = book.directory.sources.clone();
        let report = Report { diagnostics: content::locate(found, &sources), sources };
        self.panel(&report).map(|panel| panel.html).unwrap_or_default()
    }

    /// The tag of the language of messages.
    pub(super) fn language_tag(&self) -> &'static str {
        match self.language {
            ReportLanguage::English => "en",
            ReportLanguage::Chinese => "zh",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Numbers, Showing, Stage};
    use crate::diagnostic::ReportLanguage;

    fn showing(book: u64) -> Showing {
        let numbers = Numbers { run: 0, book, style: 0, files: 0 };
        Showing { press: None, panel: None, base: "/".to_owned(), numbers }
    }

    #[test]
    fn who_asks_right_after_a_save_waits_until_the_system_has_told_of_it() {
        let stage = Arc::new(Stage::new(showing(0), ReportLanguage::English));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let asked = async { stage.settled().await.numbers.book };
        // Polled after the request, as a save of which the system tells a moment later.
        let saved = async {
            stage.tell();
            tokio::task::yield_now().await;
            stage.show(showing(1));
            stage.settle(stage.told());
        };
        let (book, ()) = runtime.block_on(async { tokio::join!(biased; asked, saved) });
        assert_eq!(book, 1);
    }
}
