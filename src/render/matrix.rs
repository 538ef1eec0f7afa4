//! Scores at a glance: one side down, the other across. Where a side has too many for that, topics down and sides across.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::edition::{Book, Edition};
use super::suggestion::{rounded, strength_word};
use super::view::{MatrixCell, MatrixHead, MatrixRow, MatrixView, Shared, SideView, SpokenView};
use crate::matching::{Points, ReasonKind, Strength, Suggestion};
use crate::model::{ProfileId, TopicId};
use crate::site::{Facet, Shows, pairs::topics_of};

/// Organisations of a side, at most, for which there is a table of organisations.
const MOST: usize = 24;

/// A pair that fits.
struct Fit {
    score: Points,
    /// The suggestion, where it is one: the profile on whose page it stands, and whom it suggests.
    suggestion: Option<(ProfileId, ProfileId)>,
}

/// Pairs of two sides, the organisation of the first side first.
type Fits = BTreeMap<(ProfileId, ProfileId), Fit>;

impl Edition<'_> {
    /// The table; nothing where no numbers are shown, or where there are no two sides with a suggestion between them.
    pub(super) fn matrix(&self) -> Option<MatrixView> {
        let sides = self.two_sides().filter(|_| self.shows_points())?;
        let Some([downs, acrosses]) = self.heads(sides) else { return Some(self.matrix_of_topics()) };
        if downs.is_empty() {
            None
        } else {
            self.matrix_of_organisations(sides, &self.fits(sides).collect(), [&downs, &acrosses])
        }
    }

    /// The organisations of both sides that fit one of the other; nothing where a side has too many of them.
    fn heads(&self, sides: [usize; 2]) -> Option<[BTreeSet<ProfileId>; 2]> {
        let [mut downs, mut acrosses] = [BTreeSet::new(), BTreeSet::new()];
        for ((down, across), _) in self.fits(sides) {
            downs.insert(down);
            acrosses.insert(across);
            if downs.len().max(acrosses.len()) > MOST {
                return None;
            }
        }
        Some([downs, acrosses])
    }

    /// Pairs of two sides, the organisation of the first side first; one that is a suggestion comes once more, as that.
    fn fits(&self, sides: [usize; 2]) -> impl Iterator<Item = ((ProfileId, ProfileId), Fit)> {
        let Book { matches, pages, .. } = self.book;
        let scored = matches.scores.iter();
        let scored = scored.map(|(one, other, score)| (*one, *other, Fit { score: *score, suggestion: None }));
        let suggested = pages.pairs.all.iter().filter_map(|(from, place)| {
            let Suggestion { organisation, score, .. } = matches.of(*from).get(*place)?;
            Some((*from, *organisation, Fit { score: *score, suggestion: Some((*from, *organisation)) }))
        });
        let in_columns = move |(one, other, fit)| Some((self.in_columns(sides, one, other)?, fit));
        scored.chain(suggested).filter_map(in_columns)
    }

    /// A pair with that of the first side first; nothing where they are not one of each.
    fn in_columns(&self, sides: [usize; 2], one: ProfileId, other: ProfileId) -> Option<(ProfileId, ProfileId)> {
        match [self.side_of(one)?, self.side_of(other)?] {
            [first, second] if [first, second] == sides => Some((one, other)),
            [first, second] if [second, first] == sides => Some((other, one)),
            _ => None,
        }
    }

    fn matrix_of_organisations(
        &self,
        [first, second]: [usize; 2],
        fits: &Fits,
        [downs, acrosses]: [&BTreeSet<ProfileId>; 2],
    ) -> Option<MatrixView> {
        let (side, other_side) = (self.sides.get(first)?, self.sides.get(second)?);
        let by_name = |ids: &BTreeSet<ProfileId>| {
            self.lists().index.iter().copied().filter(|id| ids.contains(id)).collect::<Vec<_>>()
        };
        let columns = by_name(acrosses);
        let cell = |down, across| fits.get(&(down, across)).map(|fit| self.score_cell(down, across, fit));
        let row = |down: ProfileId| MatrixRow {
            head: self.organisation_head(down),
            cells: columns.iter().map(|across| cell(down, *across)).collect(),
        };
        Some(MatrixView {
            kind: "organisations",
            label: self.named_sides("matrix-sides", side, other_side),
            text: self.text("matrix-lead"),
            corner: side.label.text.clone(),
            columns: columns.iter().map(|id| self.organisation_head(*id)).collect(),
            rows: by_name(downs).into_iter().map(row).collect(),
        })
    }

    fn named_sides(&self, key: &str, one: &SideView, other: &SideView) -> String {
        let arguments = [("one", (&one.label.text).into()), ("other", (&other.label.text).into())];
        self.messages.format(key, &arguments).unwrap_or_default()
    }

    fn organisation_head(&self, id: ProfileId) -> MatrixHead {
        let link = self.profile_link(id);
        let side = self.book.directory.profile(id).organisation().and_then(|organisation| organisation.side);
        MatrixHead { label: link.label, href: link.href, side: self.side(side) }
    }

    fn score_cell(&self, down: ProfileId, across: ProfileId, fit: &Fit) -> MatrixCell {
        let [one, other] = [down, across].map(|id| self.profile_link(id).label.text);
        let score = rounded(fit.score);
        let arguments = [("one", (&one).into()), ("other", (&other).into()), ("score", i64::from(score).into())];
        MatrixCell {
            text: score.to_string(),
            label: self.messages.format("matrix-score", &arguments).unwrap_or_default(),
            strength: Some(strength_word(Strength::of(fit.score))),
            href: fit.suggestion.map(|(from, to)| self.suggestion_href(from, to)),
        }
    }

    fn matrix_of_topics(&self) -> MatrixView {
        let mut counts: Vec<(TopicId, Vec<usize>)> = self.wanted_by_side().into_iter().collect();
        // The sort is stable: topics of one number stay in their own order.
        counts.sort_by_key(|(_, counts)| Reverse(counts.iter().sum::<usize>()));
        MatrixView {
            kind: "topics",
            label: self.text("matrix-topics"),
            text: self.text("matrix-topics-lead"),
            corner: self.text("supply-topic"),
            columns: self.sides.iter().zip(0..).map(|(side, place)| self.side_head(side, place)).collect(),
            rows: counts.iter().map(|(topic, counts)| self.topic_row(*topic, counts)).collect(),
        }
    }

    /// Suggestions by the topic of a need that they meet, counted for each side that has the need.
    fn wanted_by_side(&self) -> BTreeMap<TopicId, Vec<usize>> {
        let mut counts: BTreeMap<TopicId, Vec<usize>> = BTreeMap::new();
        for (from, place) in &self.book.pages.pairs.all {
            let Some(found) = self.book.matches.of(*from).get(*place) else { continue };
            for (topic, side) in self.wanted(*from, found) {
                counts.entry(topic).or_insert_with(|| vec![0; self.sides.len()])[side] += 1;
            }
        }
        counts
    }

    /// The topics of needs that a suggestion meets, each with the side that has the need.
    fn wanted(&self, from: ProfileId, suggestion: &Suggestion) -> BTreeSet<(TopicId, usize)> {
        let mut wanted = BTreeSet::new();
        for reason in suggestion.reasons() {
            let ReasonKind::Answer { need_is_ours, .. } = reason.kind else { continue };
            let (id, field) = if need_is_ours { (from, reason.ours) } else { (suggestion.organisation, reason.theirs) };
            let organisation = self.book.directory.profile(id).organisation();
            if let (Some(organisation), Some(side)) = (organisation, self.side_of(id)) {
                wanted.extend(topics_of(organisation, field).into_iter().map(|topic| (topic, side)));
            }
        }
        wanted
    }

    fn side_head(&self, side: &SideView, place: usize) -> MatrixHead {
        MatrixHead { label: side.label.clone(), href: None, side: self.side(Some(place)) }
    }

    fn topic_row(&self, topic: TopicId, counts: &[usize]) -> MatrixRow {
        let label = self.label(Facet::Topic(topic));
        let href = self.href(&Shows::Facet(Facet::Topic(topic), 1));
        let cell =
            |(count, side): (&usize, &SideView)| (*count > 0).then(|| self.count_cell(&label, side, *count, &href));
        let cells = counts.iter().zip(&self.sides).map(cell).collect();
        MatrixRow { head: MatrixHead { label: label.clone(), href: Some(href.clone()), side: Shared::none() }, cells }
    }

    fn count_cell(&self, topic: &SpokenView, side: &SideView, count: usize, href: &str) -> MatrixCell {
        let arguments = [("topic", (&topic.text).into()), ("side", (&side.label.text).into()), ("count", count.into())];
        MatrixCell {
            text: self.number(count),
            label: self.messages.format("matrix-count", &arguments).unwrap_or_default(),
            strength: None,
            href: Some(format!("{href}#suggestions")),
        }
    }
}
