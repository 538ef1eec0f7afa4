//! Tries a site's own templates before anybody asks for a page: one page of each kind in each language.
//!
//! `check` renders every page. Of a site without templates of its own none has to be, and of one with them a page of each
//! kind finds nearly every mistake in a hundredth of the time; what is left is found when its page is asked for.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::markdown::Cleaner;
use crate::pipeline::Book;
use crate::render::{self, Renderer};
use crate::site::{Page, Shows};

/// What is wrong with the templates of a book, each problem once.
pub(super) fn probe(book: &Book) -> Vec<Diagnostic> {
    probe_while(book, || true)
}

/// As [`probe`], as long as somebody wants to know.
pub(super) fn probe_while(book: &Book, is_wanted: impl Fn() -> bool) -> Vec<Diagnostic> {
    if !book.theme.has_own_templates() {
        return Vec::new();
    }
    let cleaner = Cleaner::new();
    let renderer = Renderer::new(book.for_rendering(), &book.theme, &cleaner);
    let mut known = BTreeSet::new();
    let first_of_kind =
        book.pages.list.iter().filter(|page| known.insert(kind(book, page))).take_while(|_| is_wanted());
    let mut found: Vec<Diagnostic> = Vec::new();
    for problem in first_of_kind.flat_map(|page| render::page(&renderer, page).diagnostics) {
        if !found.contains(&problem) {
            found.push(problem);
        }
    }
    found
}

/// Language and kind of a page, with what else its template looks at: profiles have kinds of their own, and lists further
/// pages.
fn kind(book: &Book, page: &Page) -> (Option<u8>, String) {
    let shows = match &page.shows {
        Shows::Profile(id) => format!("profile {}", crate::site::address::section_of(book.directory.profile(*id))),
        Shows::Facet(facet, number) => format!("facet {:?} {}", facet.kind(), *number > 1),
        Shows::Facets(kind) => format!("facets {kind:?}"),
        other => format!("{other:?}").split('(').next().unwrap_or_default().to_owned(),
    };
    (page.language.map(|language| language.0), shows)
}
