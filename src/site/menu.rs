//! The navigation: what the organiser wrote, or else the sections that have something to show.

use super::lists::{EventOrder, Lists};
use super::page::FacetKind;
use crate::matching::Matches;
use crate::model::{Directory, MenuItem, ShowMatches};

/// Sections that have a page in every site; entries of a menu for others (search, plans) are left out until these exist.
const SECTIONS: [&str; 9] =
    ["companies", "institutes", "events", "topics", "sectors", "countries", "cooperation", "matches", "index"];

/// The entries of the navigation, in order.
pub(super) fn menu(directory: &Directory, lists: &Lists, events: &EventOrder, matches: &Matches) -> Vec<MenuItem> {
    let written = &directory.settings.menu;
    if written.is_empty() {
        return usual(directory, lists, events, matches);
    }
    written.iter().filter(|item| has_page(directory, item)).cloned().collect()
}

fn has_page(directory: &Directory, item: &MenuItem) -> bool {
    match item {
        MenuItem::Section("how") => explains_matches(directory),
        MenuItem::Section(name) => SECTIONS.contains(name),
        MenuItem::Page(_) | MenuItem::Profile(_) | MenuItem::Link { .. } => true,
    }
}

/// Whether there is anything to explain: a site may show no suggestions at all.
pub(super) fn explains_matches(directory: &Directory) -> bool {
    directory.settings.matching.show != ShowMatches::None
}

fn usual(directory: &Directory, lists: &Lists, events: &EventOrder, matches: &Matches) -> Vec<MenuItem> {
    let has_matches = matches.suggestions.iter().any(|suggestions| !suggestions.is_empty());
    let sections = [
        ("companies", !lists.companies.is_empty()),
        ("institutes", !lists.institutes.is_empty()),
        ("events", !events.is_empty()),
        ("topics", !lists.facets_of(FacetKind::Topics).is_empty()),
        ("matches", has_matches && explains_matches(directory)),
    ];
    sections.into_iter().filter(|(_, has)| *has).map(|(name, _)| MenuItem::Section(name)).collect()
}
