//! A trial of a site's own templates, beside everything else: the book is shown already, and neither the next save nor a page
//! that is asked for waits until a page of each kind was made.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
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
            let problems = probe_while(&tried, || goes_on.load(Ordering::Relaxed));
            if goes_on.load(Ordering::Relaxed) && to.send(problems.is_empty()).is_ok() {
                tell();
            }
        });
        Self { book: Arc::clone(book), verdict, is_wanted }
    }

    /// Whether it is this book that is tried.
    pub(super) fn is_of(&self, book: &Arc<Book>) -> bool {
        Arc::ptr_eq(&self.book, book)
    }

    /// Whether all templates can be used; nothing before that is known. A trial that failed by a fault of ours says nothing
    /// against the templates.
    pub(super) fn verdict(&self) -> Option<bool> {
        match self.verdict.try_recv() {
            Ok(is_fine) => Some(is_fine),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(true),
        }
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        self.is_wanted.store(false, Ordering::Relaxed);
    }
}
