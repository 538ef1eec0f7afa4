//! Pages that are lists: of organisations, of events, of matches, of names.

use std::fmt::Write;

use super::edition::Edition;
use super::suggestion::Extent;
use super::view::{EventsView, IndexEntry, IndexGroup, IndexView, ListView, MatchesView, Pager, PagerLink, Shared};
use crate::diagnostic::Diagnostic;
use crate::model::ProfileId;
use crate::site::Shows;
use crate::site::lists::{on_page, page_count};

impl Edition<'_> {
    /// A page of the list of companies or institutes; `count` is the message that says how many.
    pub(super) fn list(&self, shows: &Shows, ids: &[ProfileId], count: &str) -> Result<ListView, Box<Diagnostic>> {
        Ok(ListView {
            count: self.count(count, ids.len()),
            rows: self.rows(on_page(ids, shows.number(), self.page_size()))?,
            facets: self.facet_groups(),
            pager: self.pager(shows, ids.len()),
        })
    }

    /// A page of the list of events.
    pub(super) fn events(&self, number: usize) -> EventsView {
        let events = &self.book.pages.events;
        let all: Vec<ProfileId> = events.iter().collect();
        let shown = on_page(&all, number, self.page_size());
        let of = |group: &[ProfileId]| {
            shown.iter().filter(|id| group.contains(id)).map(|id| self.card(*id)).collect::<Vec<Shared>>()
        };
        EventsView {
            count: self.count("count-events", all.len()),
            upcoming: of(&events.upcoming),
            past: of(&events.past),
            series: of(&events.series),
            pager: self.pager(&Shows::Events(number), all.len()),
        }
    }

    /// A page of the overview of matches.
    pub(super) fn matches(&self, number: usize) -> Result<MatchesView, Box<Diagnostic>> {
        let pairs = &self.book.pages.pairs.all;
        let extent = if pairs.len() > self.page_size() { Extent::Short } else { Extent::Whole };
        Ok(MatchesView {
            balances: if number == 1 { self.balances().to_vec() } else { Vec::new() },
            matrix: if number == 1 { self.matrix() } else { None },
            count: self.count("count-suggestions", pairs.len()),
            pairs: self.pairs(on_page(pairs, number, self.page_size()), extent)?,
            pager: self.pager(&Shows::Matches(number), pairs.len()),
        })
    }

    /// A page of all names.
    pub(super) fn index(&self, number: usize) -> IndexView {
        let lists = self.lists();
        let ids = on_page(&lists.index, number, self.page_size());
        let initials = on_page(&lists.initials, number, self.page_size());
        IndexView {
            count: self.counts().into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(self.formats.separator()),
            groups: self.index_groups(ids, initials),
            pager: self.pager(&Shows::Index(number), lists.index.len()),
        }
    }

    /// Names by letter. Chinese pages show no letters above names that are not written in letters.
    fn index_groups(&self, ids: &[ProfileId], initials: &[Box<str>]) -> Vec<IndexGroup> {
        let has_letters = !self.language.is_chinese();
        let mut groups: Vec<IndexGroup> = Vec::new();
        for (id, initial) in ids.iter().zip(initials) {
            let letter = has_letters.then(|| initial.to_string());
            if groups.last().is_none_or(|group| group.letter != letter) {
                let anchor = letter.as_deref().map(anchor_of);
                groups.push(IndexGroup { letter, anchor, entries: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                group.entries.push(self.index_entry(*id));
            }
        }
        groups
    }

    fn index_entry(&self, id: ProfileId) -> IndexEntry {
        let common = self.book.directory.profile(id).common();
        IndexEntry {
            name: self.name(&common.name, &common.slug),
            other_names: self.other_names(&common.name),
            href: self.href(&Shows::Profile(id)),
            kind_label: self.kind_label(id),
        }
    }

    /// "10 companies", "8 institutes", "3 events", each with its list; those that are empty are left out.
    pub(super) fn counts(&self) -> Vec<(String, Shows)> {
        let lists = self.lists();
        let counts = [
            ("count-companies", lists.companies.len(), Shows::Companies(1)),
            ("count-institutes", lists.institutes.len(), Shows::Institutes(1)),
            ("count-events", self.book.pages.events.len(), Shows::Events(1)),
        ];
        let some = counts.into_iter().filter(|(_, count, _)| *count > 0);
        some.map(|(key, count, shows)| (self.count(key, count), shows)).collect()
    }

    fn page_size(&self) -> usize {
        self.book.directory.settings.page_size
    }

    /// Where a page stands in a list of this length; nothing where one page holds it all.
    pub(super) fn pager(&self, shows: &Shows, length: usize) -> Option<Pager> {
        let count = page_count(length, self.page_size());
        let number = shows.number();
        let href = |number: usize| self.href(&shows.at_number(number));
        let arguments = [("page", number.into()), ("total", count.into())];
        (count > 1).then(|| Pager {
            number,
            text: self.messages.format("pagination-current", &arguments).unwrap_or_default(),
            pages: self.pager_links(number, count, href),
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < count).then(|| href(number + 1)),
        })
    }

    fn pager_links(&self, number: usize, count: usize, href: impl Fn(usize) -> String) -> Vec<PagerLink> {
        let mut before = 0;
        let mut links = Vec::new();
        for page in shown_numbers(number, count) {
            links.push(PagerLink {
                text: self.number(page),
                href: href(page),
                is_current: page == number,
                has_gap: page > before + 1,
            });
            before = page;
        }
        links
    }
}

/// First, neighbours and last.
fn shown_numbers(number: usize, count: usize) -> impl Iterator<Item = usize> {
    (1..=count).filter(move |page| *page == 1 || *page == count || page.abs_diff(number) <= 1)
}

/// `letter-a`; what is no Latin letter or digit stands as its code.
fn anchor_of(letter: &str) -> String {
    let mut anchor = String::from("letter-");
    for character in letter.chars() {
        match character {
            'A'..='Z' | '0'..='9' | 'a'..='z' => anchor.push(character.to_ascii_lowercase()),
            _ => {
                // Writing to a String cannot fail.
                let _ = write!(anchor, "{:x}", u32::from(character));
            }
        }
    }
    anchor
}

#[cfg(test)]
mod tests {
    use super::{anchor_of, shown_numbers};

    #[test]
    fn a_pager_shows_first_neighbours_and_last() {
        let check = |number, count, expected: &[usize]| {
            assert_eq!(shown_numbers(number, count).collect::<Vec<_>>(), expected, "{number} of {count}");
        };
        check(1, 2, &[1, 2]);
        check(1, 9, &[1, 2, 9]);
        check(5, 9, &[1, 4, 5, 6, 9]);
        check(9, 9, &[1, 8, 9]);
    }

    #[test]
    fn letters_have_anchors() {
        let check = |letter, expected| assert_eq!(anchor_of(letter), expected);
        check("A", "letter-a");
        check("#", "letter-23");
        check("ا", "letter-627");
    }
}
