//! Supply and demand: what is offered and what is wanted, topic by topic, split by side.

use std::cmp::Reverse;

use super::edition::Edition;
use super::suggestion::hundredths;
use super::view::{Amount, AmountPart, BalanceView};
use crate::model::{Directory, TopicId};
use crate::site::Facet;

/// Offers and needs of one topic itself, without those below it: one number for each side, at last that of no side.
struct Tally {
    topic: TopicId,
    offers: Vec<usize>,
    needs: Vec<usize>,
}

impl Tally {
    fn offered(&self) -> usize {
        self.offers.iter().sum()
    }

    fn wanted(&self) -> usize {
        self.needs.iter().sum()
    }

    /// What somebody wants comes first, the greatest shortage at its head; then what is only offered, by its number: a
    /// topic with one offer and no need says nothing.
    fn rank(&self) -> (bool, i64, Reverse<usize>) {
        let is_unwanted = self.wanted() == 0;
        let shortage = self.shortage();
        (is_unwanted, if is_unwanted { shortage } else { -shortage }, Reverse(self.wanted()))
    }

    /// How much more is wanted than offered.
    fn shortage(&self) -> i64 {
        let signed = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        signed(self.wanted()) - signed(self.offered())
    }
}

impl Edition<'_> {
    /// Every topic with an offer or a need, what is missing most first; see [`Tally::rank`].
    pub(super) fn balances(&self) -> &[BalanceView] {
        self.topics.get_or_init(|| {
            let tallies = tallies(self.book.directory, self.sides.len());
            let longest = tallies.iter().map(|tally| tally.offered().max(tally.wanted())).max().unwrap_or(1);
            tallies.iter().map(|tally| self.balance(tally, longest)).collect()
        })
    }

    fn balance(&self, tally: &Tally, longest: usize) -> BalanceView {
        BalanceView {
            topic: self.facet_link(Facet::Topic(tally.topic)),
            offers: self.amount(&tally.offers, longest),
            needs: self.amount(&tally.needs, longest),
            is_unmet: tally.offered() == 0,
        }
    }

    fn amount(&self, counts: &[usize], longest: usize) -> Amount {
        let by_side = self.sides.iter().zip(counts).filter(|(_, count)| **count > 0);
        let split: Vec<String> = by_side
            .filter_map(|(side, count)| {
                let arguments = [("side", (&side.label.text).into()), ("count", (*count).into())];
                self.messages.format("supply-split", &arguments)
            })
            .collect();
        Amount {
            text: self.number(counts.iter().sum()),
            split: self.formats.join(&split),
            parts: self.parts(counts, longest),
        }
    }

    fn parts(&self, counts: &[usize], longest: usize) -> Vec<AmountPart> {
        let mut start = 0.0;
        let mut parts = Vec::new();
        for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            #[expect(clippy::cast_precision_loss, reason = "counts of offers are far below 2^52")]
            let width = *count as f64 * 100.0 / longest as f64;
            let side = self.sides.get(place);
            let class = side.map_or_else(String::new, |side| format!("{} {}", side.class, side.mark));
            parts.push(AmountPart { class, x: hundredths(start), width: hundredths(width) });
            start += width;
        }
        parts
    }
}

fn tallies(directory: &Directory, sides: usize) -> Vec<Tally> {
    let topics = 0..u32::try_from(directory.taxonomy.topics.len()).unwrap_or(u32::MAX);
    let empty = |topic| Tally { topic: TopicId(topic), offers: vec![0; sides + 1], needs: vec![0; sides + 1] };
    let mut tallies: Vec<Tally> = topics.map(empty).collect();
    for organisation in directory.profiles.iter().filter_map(|profile| profile.organisation()) {
        let side = organisation.side.filter(|side| *side < sides).unwrap_or(sides);
        for topic in organisation.offers.iter().filter_map(|offer| offer.topic) {
            tallies[topic.0 as usize].offers[side] += 1;
        }
        for topic in organisation.needs.iter().filter_map(|need| need.topic) {
            tallies[topic.0 as usize].needs[side] += 1;
        }
    }
    tallies.retain(|tally| tally.offered() + tally.wanted() > 0);
    // The sort is stable: topics of one shortage and one demand stay in their own order.
    tallies.sort_by_key(Tally::rank);
    tallies
}
