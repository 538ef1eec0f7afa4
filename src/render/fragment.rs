//! Fragments: HTML that many pages show, rendered once for each language. An organisation stands in a list of its country, of
//! its sectors, of its forms of cooperation and of all companies, and an offer on the pages of its topic and of all topics
//! above: rendering them anew on each was half of the work of a build.
//!
//! A link differs from page to page. So a fragment has a mark in the place of the way to the root, as pages have
//! ([`super::links`]).

use tera::Context;

use super::edition::Edition;
use super::form::Form;
use super::links::root;
use super::view::{EntryRowView, RowView, Shared};
use crate::diagnostic::Diagnostic;
use crate::model::ProfileId;

/// Markup with marks for the root; or what is wrong with the template.
pub(super) type Fragment = Result<Shared, Box<Diagnostic>>;

/// The offers and needs of an organisation as rows of the pages of their topics, in its own order; none for what says nothing.
#[derive(Default)]
pub(super) struct EntryRows {
    pub(super) offers: Box<[Option<Fragment>]>,
    pub(super) needs: Box<[Option<Fragment>]>,
}

impl Edition<'_> {
    /// An organisation in a list.
    pub(super) fn new_row(&self, id: ProfileId) -> Fragment {
        let Some(organisation) = self.book.directory.profile(id).organisation() else {
            return Ok(Shared::safe_string(""));
        };
        let row: RowView = self.row_view(id, organisation);
        self.fragment("row.html", Shared::from_serializable(&row))
    }

    /// The offers and needs of a profile.
    pub(super) fn new_entry_rows(&self, id: ProfileId) -> EntryRows {
        let Some(organisation) = self.book.directory.profile(id).organisation() else { return EntryRows::default() };
        let links = self.entry_links(id, organisation);
        let card = Shared::from_serializable(&self.organisation_card(id, organisation));
        let row = |entry| {
            let view = EntryRowView { organisation: card.clone(), entry };
            self.fragment("entry.html", Shared::from_serializable(&view))
        };
        let rows = |links: Vec<Option<_>>| links.into_iter().map(|link| link.map(row)).collect();
        EntryRows { offers: rows(links.offers), needs: rows(links.needs) }
    }

    fn fragment(&self, template: &str, view: Shared) -> Fragment {
        Ok(Shared::safe_string(&self.part(template, view)?))
    }

    /// The markup of a template whose view has marks in the place of texts.
    pub(super) fn form(&self, template: &str, view: Shared) -> Result<Form, Box<Diagnostic>> {
        Ok(Form::new(&self.part(template, view)?))
    }

    fn part(&self, template: &str, view: Shared) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value("t", self.t.clone());
        context.insert_value("site", self.site());
        context.insert_value("root", root());
        context.insert_value("view", view);
        let html = self.theme.render(template, &context).map_err(Box::new)?;
        Ok(String::from_utf8_lossy(&html).into_owned())
    }
}
