//! A trial of a site's own templates, beside everything else: the book is shown already, and neither the next save nor a page
//! that is asked for waits until a page of each kind was made.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use super::probe::probe_while;
use crate::pipeline::Book;

/// A trial that runs, or has run. It stops when nobody holds it any more.
pub(super) struct Trial {
    book: Arc<Book>,
    verdict: Receiver<bool>,
    is_wanted: Arc<AtomicBool>,
}

impl Trial {
    /// Begins to try the templates of a book. `tell` is called at the end, unless nobody waits for it any more.
    pub(super) fn of(book: &Arc<Book>, tell: impl FnOnce() + Send + 'static) -> Self {
        let (to, verdict) = channel();
        let is_wanted = Arc::new(AtomicBool::new(true));
        let (tried, goes_on) = (Arc::clone(book), Arc::clone(&is_wanted));
        thread::spawn(move || {
            let probe = || probe_while(&tried, || goes_on.load(Ordering::Relaxed));
            // A trial that fails by a fault of ours says nothing against the templates.
            let is_fine = catch_unwind(AssertUnwindSafe(probe)).map_or(true, |problems| problems.is_empty());
            if goes_on.load(Ordering::Relaxed) && to.send(is_fine).is_ok() {
                tell();
            }
        });
        Self { book: Arc::clone(book), verdict, is_wanted }
    }

    /// Whether it is this book that is tried.
    pub(super) fn is_of(&self, book: &Arc<Book>) -> bool {
        Arc::ptr_eq(&self.book, book)
    }

    /// Whether all templates can be used; nothing before that is known, and once only.
    pub(super) fn verdict(&self) -> Option<bool> {
        self.verdict.try_recv().ok()
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        self.is_wanted.store(false, Ordering::Relaxed);
    }
}
