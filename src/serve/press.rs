//! The press: prints pages of one book, each when it is asked for, and ends with the book.
//!
//! What the pages of a book share (cards, rows, labels) is made once, borrows from the book, and is thrown away with it. A
//! thread that owns the book may lend it as long as it lives; no page can be made of two books.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::{fs, thread};

use tokio::sync::oneshot;

use crate::diagnostic::{Checked, Diagnostic};
use crate::markdown::Cleaner;
use crate::pipeline::Book;
use crate::render::{self, Bytes, Renderer};
use crate::site::{Address, Page};

/// Pages that are made at the same time: browsers ask for a page and little else, and tests ask for all.
const HANDS: usize = 2;

/// Where to hand in what is asked for. The press stops when nobody holds it any more.
#[derive(Clone, Debug)]
pub struct Press {
    orders: Sender<Order>,
    book: Arc<Book>,
}

/// What is asked for: a path below the root, decoded, and who waits for it.
struct Order {
    path: String,
    to: oneshot::Sender<Printed>,
}

/// What there is at a path.
#[derive(Debug, PartialEq, Eq)]
pub enum Printed {
    /// A page.
    Page(Vec<u8>),
    /// The page for what is not there.
    NotFound(Vec<u8>),
    /// A file that is no page.
    File(Vec<u8>),
    /// A folder that was asked for without its last `/`.
    Folder,
    /// A page whose template fails.
    Failed(Vec<Diagnostic>),
    /// Nothing that can be read, or a page on which we failed ourselves.
    Lost,
}

impl Press {
    /// The press of a book; `root` is the folder of its site.
    pub fn of(book: Arc<Book>, root: PathBuf) -> Self {
        let (orders, incoming) = channel();
        let owned = Arc::clone(&book);
        thread::spawn(move || work(&owned, &root, incoming));
        Self { orders, book }
    }

    /// The book.
    pub fn book(&self) -> &Arc<Book> {
        &self.book
    }

    /// What there is at a path below the root (`en/companies/tkxel/`), which has its escapes decoded.
    pub async fn print(&self, path: String) -> Printed {
        let (to, answer) = oneshot::channel();
        if self.orders.send(Order { path, to }).is_err() {
            return Printed::Lost;
        }
        answer.await.unwrap_or(Printed::Lost)
    }
}

fn work(book: &Book, root: &Path, incoming: Receiver<Order>) {
    let cleaner = Cleaner::new();
    let renderer = Renderer::new(book.for_rendering(), &book.theme, &cleaner);
    let table = Table { book, root, renderer, files: OnceLock::new() };
    let incoming = Mutex::new(incoming);
    let next = || incoming.lock().unwrap_or_else(PoisonError::into_inner).recv();
    thread::scope(|scope| {
        for _ in 0..HANDS {
            scope.spawn(|| {
                while let Ok(Order { path, to }) = next() {
                    // A fault in one page is no reason to stop.
                    let printed = catch_unwind(AssertUnwindSafe(|| table.printed(&path)));
                    // Who has gone away misses nothing.
                    let _ = to.send(printed.unwrap_or(Printed::Lost));
                }
            });
        }
    });
}

/// A book and all that is made of it once.
struct Table<'a> {
    book: &'a Book,
    root: &'a Path,
    renderer: Renderer<'a>,
    /// Files that are no pages, by path.
    files: OnceLock<BTreeMap<String, Bytes>>,
}

impl Table<'_> {
    fn printed(&self, path: &str) -> Printed {
        if let Some(page) = self.page_at(path) {
            return self.page(page);
        }
        let is_folder = path.is_empty() || path.ends_with('/');
        let file = if is_folder { format!("{path}index.html") } else { path.to_owned() };
        if let Some(bytes) = self.files().get(&file) {
            return self.file(bytes);
        }
        let folder = format!("{path}/");
        if !is_folder && (self.page_at(&folder).is_some() || self.files().contains_key(&format!("{folder}index.html")))
        {
            return Printed::Folder;
        }
        self.not_found()
    }

    /// The page at a path, with or without `index.html`.
    fn page_at(&self, path: &str) -> Option<&Page> {
        let is_index = path == "index.html" || path.ends_with("/index.html");
        let address = if is_index { &path[..path.len() - "index.html".len()] } else { path };
        self.book.pages.find(&Address::file_at(address))
    }

    fn page(&self, page: &Page) -> Printed {
        match self.rendered(page) {
            Ok(bytes) => Printed::Page(bytes),
            Err(problems) => Printed::Failed(problems),
        }
    }

    fn not_found(&self) -> Printed {
        let page = self.book.pages.find(&Address::not_found());
        page.map_or(Printed::Lost, |page| self.rendered(page).map_or_else(Printed::Failed, Printed::NotFound))
    }

    fn rendered(&self, page: &Page) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let Checked { value, diagnostics } = render::page(&self.renderer, page);
        if diagnostics.is_empty() { Ok(value) } else { Err(diagnostics) }
    }

    fn files(&self) -> &BTreeMap<String, Bytes> {
        self.files.get_or_init(|| {
            let files = render::files(self.book.for_rendering(), &self.book.theme);
            files.into_iter().map(|file| (file.address.file(), file.bytes)).collect()
        })
    }

    /// Files are read when they are asked for, as `build` copies what is there at the end.
    fn file(&self, bytes: &Bytes) -> Printed {
        let read = |from: &str| fs::read(self.root.join(from)).ok();
        let bytes = match bytes {
            Bytes::Here(bytes) => Some(bytes.clone()),
            Bytes::Copy(from) => read(from),
            Bytes::CleanSvg(from) => read(from).map(|drawing| render::clean_svg(&drawing).unwrap_or_default()),
        };
        bytes.map_or(Printed::Lost, Printed::File)
    }
}
