//! The navigation: what the organiser wrote, or else the sections that have something to show.

use super::lists::{EventOrder, Lists};
use super::page::{FacetKind, Shows};
use crate::matching::Matches;
use crate::model::{Directory, MenuItem, ShowMatches};

/// The entries of the navigation, in order.
pub(super) fn menu(directory: &Directory, lists: &Lists, events: &EventOrder, matches: &Matches) -> Vec<MenuItem> {
    let written = &directory.settings.menu;
    if written.is_empty() {
        return usual(directory, lists, events, matches);
    }
    written.iter().filter(|item| has_page(directory, item)).cloned().collect()
}

/// Entries for what the site does not have are left out: search and plans as yet, matches where none are shown.
fn has_page(directory: &Directory, item: &MenuItem) -> bool {
    match item {
        MenuItem::Section(name) => Shows::list_named(name).is_some_and(|shows| shows.exists(directory)),
        MenuItem::Page(_) | MenuItem::Profile(_) | MenuItem::Link { .. } => true,
    }
}

fn usual(directory: &Directory, lists: &Lists, events: &EventOrder, matches: &Matches) -> Vec<MenuItem> {
    let has_matches = matches.suggestions.iter().any(|suggestions| !suggestions.is_empty());
    let sections = [
        ("companies", !lists.companies.is_empty()),
        ("institutes", !lists.institutes.is_empty()),
        ("events", !events.is_empty()),
        ("topics", !lists.facets_of(FacetKind::Topics).is_empty()),
        ("matches", has_matches && directory.settings.matching.show != ShowMatches::None),
    ];
    sections.into_iter().filter(|(_, has)| *has).map(|(name, _)| MenuItem::Section(name)).collect()
}
