//! The render stage: pages to bytes. Templates see what `view` says and nothing else.

mod balance;
mod body;
mod book;
mod card;
mod contact;
mod edition;
mod engine;
mod event;
mod facet;
mod facts;
mod files;
mod form;
mod fragment;
mod home;
mod how;
mod html;
mod links;
mod lists;
mod matrix;
mod open_tag;
mod page_view;
mod problems;
mod profile;
mod reason;
mod said;
mod sides;
mod site_view;
mod speak;
mod special;
mod suggestion;
#[cfg(test)]
mod tests;
mod theme;
mod theme_files;
mod time;
pub mod view;

pub use edition::Book;
pub use files::{Bytes, File, clean_svg, files};
pub use sides::sides_css;
pub use site_view::base_path;
pub use theme::{Asset, Theme};

use rayon::prelude::*;

use crate::diagnostic::Checked;
use crate::markdown::Cleaner;
use crate::model::LanguageId;
use crate::site::Page;
use edition::Edition;

/// Renders the pages of a book. Made once for all of them; may be used by many threads at once.
pub struct Renderer<'a> {
    /// One for each language; a [`LanguageId`] counts in it.
    editions: Vec<Edition<'a>>,
}

impl<'a> Renderer<'a> {
    /// A renderer of a book; `cleaner` cleans the raw HTML of bodies.
    pub fn new(book: Book<'a>, theme: &'a Theme, cleaner: &'a Cleaner) -> Self {
        let languages: Vec<LanguageId> = book.directory.settings.languages.iter().map(|(id, _)| id).collect();
        let editions = languages.par_iter().map(|language| Edition::new(book, theme, cleaner, *language)).collect();
        Self { editions }
    }
}

impl std::fmt::Debug for Renderer<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Renderer").field("languages", &self.editions.len()).finish()
    }
}

/// The bytes of one page; none, and `template-error`, where its template fails.
pub fn page(renderer: &Renderer<'_>, page: &Page) -> Checked<Vec<u8>> {
    let edition = &renderer.editions[page.language.map_or(0, |language| usize::from(language.0))];
    match html::page(&renderer.editions, edition, page) {
        Ok(bytes) => Checked::fine(bytes),
        Err(diagnostic) => Checked { value: Vec::new(), diagnostics: vec![diagnostic] },
    }
}
