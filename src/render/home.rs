//! The home page.

use super::body::Setting;
use super::edition::Edition;
use super::speak::own;
use super::suggestion::Extent;
use super::view::{HomeView, LinkView, Shared};
use crate::diagnostic::Diagnostic;
use crate::model::{FreePage, ProfileId};
use crate::site::{Shows, introduction};

/// Rows of the table of supply and demand on the home page; all stand in the overview of matches.
const BALANCES: usize = 12;
/// Events on the home page.
const EVENTS: usize = 4;
/// Pairs on the home page of a site without two sides.
const PAIRS: usize = 5;

impl Edition<'_> {
    /// As [`introduction`].
    pub(super) fn introduction(&self) -> Option<&FreePage> {
        introduction(self.book.directory)
    }

    /// The home page.
    pub(super) fn home(&self, setting: Setting<'_>) -> Result<HomeView, Box<Diagnostic>> {
        let introduction = self.introduction();
        let book = self.matches_book();
        let pages = self.book.pages;
        let pairs = &pages.pairs.all;
        let href = |shows, exists: bool| exists.then(|| self.href(&shows));
        Ok(HomeView {
            lead: introduction.and_then(|page| self.words(&page.summary)),
            body: introduction.and_then(|page| self.body(&page.bodies, setting)),
            pairs: if book.is_some() {
                Vec::new()
            } else {
                self.pairs(&pairs[..pairs.len().min(PAIRS)], Extent::Whole)?
            },
            book,
            balances: self.balances().iter().take(BALANCES).cloned().collect(),
            events: self.next_events(),
            topics: self.home_topics(),
            counts: self.counts().into_iter().map(|(text, shows)| self.counted_link(text, &shows)).collect(),
            matches: href(Shows::Matches(1), !pairs.is_empty()),
            events_href: href(Shows::Events(1), !pages.events.is_empty()),
            topics_href: self.topics_href(),
        })
    }

    fn counted_link(&self, text: String, shows: &Shows) -> LinkView {
        LinkView { label: own(text), href: Some(self.href(shows)) }
    }

    fn next_events(&self) -> Vec<Shared> {
        let events = &self.book.pages.events;
        let dated: Vec<ProfileId> = events.upcoming.iter().chain(&events.past).take(EVENTS).copied().collect();
        self.cards(&dated)
    }
}
