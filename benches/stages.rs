//! The time of each stage of a build, over a made-up directory of 1,000 organisations in two languages.
//!
//! `cargo bench --bench stages`, or with `-- render` behind it, a part of a name. All cores are used where a build uses
//! them. The names have numbers because divan sorts by them.

mod corpus;
mod zipf;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use corpus::Bodies;
use divan::Bencher;
use matchbook::content::{self, Documents};
use matchbook::diagnostic::{Checked, Severity};
use matchbook::markdown::Cleaner;
use matchbook::matching::Matches;
use matchbook::model::{self, Directory, Inputs, Profile};
use matchbook::output::{Output, Summary};
use matchbook::pipeline::{self, Book, Outcome, Silent, Site};
use matchbook::render::{self, Renderer, Theme};
use matchbook::site::{self, Orders, Page, Pages, Shows};
use rayon::prelude::*;

/// As in the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ORGANISATIONS: usize = 1000;

/// A folder of this run alone, deleted at its end.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("stages-{}", std::process::id()));
    corpus::write(&folder.join("site"), ORGANISATIONS, Bodies::Written);
    folder
});

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let Checked { value, diagnostics } = pipeline::book(&site(), &inputs());
    let errors: Vec<_> = diagnostics.iter().filter(|found| found.code.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "the made-up directory is in order: {errors:?}");
    value.expect("settings")
});

static CLEANER: LazyLock<Cleaner> = LazyLock::new(Cleaner::new);

/// A renderer that has rendered, so that what pages share is made.
static RENDERER: LazyLock<Renderer<'static>> = LazyLock::new(|| {
    let renderer = renderer();
    BOOK.pages.list.par_iter().for_each(|page| drop(render::page(&renderer, page)));
    renderer
});

fn main() {
    divan::main();
    let _ = std::fs::remove_dir_all(&*FOLDER);
}

fn site() -> Site {
    let root = FOLDER.join("site");
    Site { settings: root.join("matchbook.yaml"), root }
}

fn inputs() -> Inputs {
    Inputs { today: jiff::civil::date(2023, 9, 13), drafts: false, base_url: None }
}

fn renderer() -> Renderer<'static> {
    let book = &*BOOK;
    let Book { directory, matches, pages, theme, today, ledger: _ } = book;
    Renderer::new(render::Book { directory, matches, pages, today: *today }, theme, &CLEANER)
}

/// A folder that nobody has used. Nothing is deleted before the end: where many files were just deleted, some file systems
/// take many times as long to make new ones.
fn new_folder() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    FOLDER.join(format!("public-{}", COUNT.fetch_add(1, Ordering::Relaxed)))
}

fn documents() -> Documents {
    let Site { root, settings } = site();
    content::read(&root, &settings).value
}

#[divan::bench(name = "1 read", sample_count = 10, sample_size = 1)]
fn read() -> Documents {
    documents()
}

#[divan::bench(name = "2 assemble", sample_count = 10, sample_size = 1)]
fn assemble(bencher: Bencher) {
    let assemble = |documents| model::assemble(documents, &inputs()).value.expect("settings");
    bencher.with_inputs(documents).bench_values(|documents| -> Directory { assemble(documents) });
}

#[divan::bench(name = "3 lay out", sample_count = 10, sample_size = 1)]
fn lay_out(bencher: Bencher) {
    let (directory, today) = (&BOOK.directory, BOOK.today);
    bencher.bench(|| -> Pages { site::lay_out(directory, &Matches::default(), Orders::new(directory, today)).value });
}

#[divan::bench(name = "4 load theme", sample_count = 10, sample_size = 1)]
fn load_theme(bencher: Bencher) {
    let Directory { sources, theme_files, static_files, settings, .. } = &BOOK.directory;
    bencher.bench(|| -> Theme { Theme::load(sources, theme_files, static_files, settings, None).value });
}

/// A page of each kind; what pages share is made already.
#[divan::bench(name = "5 render one", args = kinds())]
fn render_one(bencher: Bencher, kind: &Kind) {
    let renderer = &*RENDERER;
    bencher.bench(|| render::page(renderer, kind.1));
}

#[divan::bench(name = "6 render all", sample_count = 10, sample_size = 1)]
fn render_all(bencher: Bencher) {
    bencher.with_inputs(renderer).bench_refs(|renderer| -> usize {
        BOOK.pages.list.par_iter().map(|page| render::page(renderer, page).value.len()).sum()
    });
}

/// All pages written and moved into a new folder.
#[divan::bench(name = "7 publish", sample_count = 5, sample_size = 1)]
fn publish(bencher: Bencher) {
    let pages = &BOOK.pages.list;
    let files: Vec<_> =
        pages.par_iter().map(|page| (page.address.file(), render::page(&RENDERER, page).value)).collect();
    bencher.with_inputs(new_folder).bench_values(|folder| -> Summary {
        let output = Output::open(&folder, &site().root).expect("a new folder");
        files.par_iter().try_for_each(|(path, bytes)| output.write(path, bytes)).expect("files are written");
        output.publish("bench", "").expect("files are moved")
    });
}

/// A whole build that finds the site as the last one left it.
#[divan::bench(name = "8 build nothing changed", sample_count = 10, sample_size = 1)]
fn build_nothing_changed(bencher: Bencher) {
    let folder = new_folder();
    let build = || pipeline::build(&site(), &inputs(), &folder, false, &Silent).expect("a build");
    assert!(matches!(build(), Outcome::Published { .. }));
    bencher.bench(|| assert!(matches!(build(), Outcome::Unchanged { .. })));
}

/// A page and the name of its kind.
struct Kind(String, &'static Page);

impl std::fmt::Display for Kind {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The first page of every kind, in the first language.
fn kinds() -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for page in BOOK.pages.list.iter() {
        let name = kind(&page.shows);
        if !kinds.iter().any(|Kind(known, _)| *known == name) {
            kinds.push(Kind(name, page));
        }
    }
    kinds
}

fn kind(shows: &Shows) -> String {
    let name = match shows {
        Shows::Profile(id) => match BOOK.directory.profile(*id) {
            Profile::Company(_) => "Company".to_owned(),
            Profile::Institute(_) => "Institute".to_owned(),
            Profile::Event(_) => "Event".to_owned(),
        },
        Shows::Facet(facet, _) => format!("{facet:?}"),
        shows => format!("{shows:?}"),
    };
    name.split('(').next().unwrap_or_default().to_owned()
}
