//! Pages, what they hold, and the prices of organisations: the state that both parts of the choice work on.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::{Choice, Edge, Limits};

/// What a suggestion is worth, or what an organisation costs. Three scales so far apart that no sum of one reaches the
/// next, even over a billion pages: score and common events below 2^33, [`PREFERRED`], [`OVER_CAP`].
pub(super) type Worth = i128;

/// Points of a score are this many times their millionths here; common events break ties in the bits below.
pub(super) const PER_MILLIONTH: i64 = 64;

/// What the organiser's preference adds.
const PREFERRED: Worth = 1 << 64;

/// What a page beyond the cap costs.
pub(super) const OVER_CAP: Worth = 1 << 100;

/// A possible suggestion of the page in whose range it lies.
pub(super) struct Arc {
    /// Score and common events.
    merit: i64,
    pub(super) to: u32,
    is_preferred: bool,
    pub(super) is_taken: bool,
}

impl Arc {
    fn new(edge: &Edge) -> Self {
        let merit = i64::from(edge.score) * PER_MILLIONTH + i64::from(edge.common_events.min(63));
        Self { merit, to: edge.to, is_preferred: edge.is_preferred, is_taken: false }
    }

    pub(super) fn worth(&self) -> Worth {
        Worth::from(self.merit) + Worth::from(self.is_preferred) * PREFERRED
    }

    fn score(&self) -> u64 {
        (self.merit / PER_MILLIONTH).unsigned_abs()
    }
}

/// A page's hold on an organisation. In order, the least willing page comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hold {
    /// The page stays at least up to this price. Prices only rise, so alternatives only get worse and an old value is a
    /// lower bound.
    pub(super) up_to: Worth,
    pub(super) page: u32,
    pub(super) arc: usize,
}

/// What a page does when it drops a suggestion.
#[derive(Clone, Copy)]
pub(super) struct Alternative {
    /// Worth less price; 0 for doing without.
    pub(super) gain: Worth,
    /// What it takes instead; none: it does without.
    pub(super) arc: Option<usize>,
}

impl Alternative {
    /// Rather a suggestion than none at the same gain, and rather the earlier of two.
    fn is_worse_than(self, gain: Worth) -> bool {
        gain > self.gain || (gain == self.gain && self.arc.is_none())
    }
}

/// Who holds what at which price.
///
/// Between any two steps, no page gains more by an arc that it could take than by one that it holds, and an organisation
/// with a price is full.
pub(super) struct Market {
    arcs: Vec<Arc>,
    /// For each page, its arcs, the best first.
    ranges: Vec<Range<usize>>,
    /// For each page, how many suggestions it has.
    taken: Vec<usize>,
    /// For each organisation, the pages that suggest it.
    pub(super) holders: Vec<BinaryHeap<Reverse<Hold>>>,
    /// For each organisation, 0 to [`OVER_CAP`]; 0 where it has room.
    pub(super) prices: Vec<Worth>,
    pub(super) limits: Limits,
}

impl Market {
    /// Every page takes its best, and nothing costs anything.
    pub(super) fn open(pages: &[Vec<Edge>], limits: Limits) -> Self {
        let mut market = Self::empty(pages, limits);
        for (page, _) in (0..).zip(pages) {
            for arc in market.arcs_of(page).take(limits.suggestions) {
                market.take(page, arc);
            }
        }
        market
    }

    fn empty(pages: &[Vec<Edge>], limits: Limits) -> Self {
        let mut arcs = Vec::with_capacity(pages.iter().map(Vec::len).sum());
        let mut ranges = Vec::with_capacity(pages.len());
        for page in pages {
            let start = arcs.len();
            arcs.extend(page.iter().map(Arc::new));
            arcs[start..].sort_unstable_by_key(|arc| (Reverse((arc.is_preferred, arc.merit)), arc.to));
            ranges.push(start..arcs.len());
        }
        let holders = pages.iter().map(|_| BinaryHeap::new()).collect();
        Self { arcs, ranges, taken: vec![0; pages.len()], holders, prices: vec![0; pages.len()], limits }
    }

    /// The arcs of a page, the best first.
    pub(super) fn arcs_of(&self, page: u32) -> Range<usize> {
        self.ranges[page as usize].clone()
    }

    pub(super) fn arc(&self, arc: usize) -> &Arc {
        &self.arcs[arc]
    }

    /// Worth less price.
    pub(super) fn gain(&self, arc: usize) -> Worth {
        let arc = self.arc(arc);
        arc.worth() - self.prices[arc.to as usize]
    }

    pub(super) fn has_room(&self, organisation: u32) -> bool {
        self.holders[organisation as usize].len() < self.limits.cap
    }

    /// Too many pages suggest it, and it is not yet so dear that its cap gives way.
    pub(super) fn is_too_full(&self, organisation: u32) -> bool {
        self.holders[organisation as usize].len() > self.limits.cap && self.prices[organisation as usize] < OVER_CAP
    }

    pub(super) fn too_full(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.holders).map(|(organisation, _)| organisation).filter(|&o| self.is_too_full(o))
    }

    /// Whether a page still has a suggestion after it drops one.
    pub(super) fn can_do_with_fewer(&self, page: u32) -> bool {
        self.taken[page as usize] > 1
    }

    /// The best that a page can do when it drops a suggestion; none if it would have none left.
    pub(super) fn alternative(&self, page: u32) -> Option<Alternative> {
        let mut best = self.can_do_with_fewer(page).then_some(Alternative { gain: 0, arc: None });
        for number in self.arcs_of(page) {
            let arc = self.arc(number);
            let worth = arc.worth();
            // No price is below 0 and no later arc is worth more.
            if best.is_some_and(|best| worth < best.gain) {
                break;
            }
            let gain = worth - self.prices[arc.to as usize];
            if !arc.is_taken && best.is_none_or(|best| best.is_worse_than(gain)) {
                best = Some(Alternative { gain, arc: Some(number) });
            }
        }
        best
    }

    pub(super) fn take(&mut self, page: u32, arc: usize) {
        let to = self.arcs[arc].to as usize;
        self.arcs[arc].is_taken = true;
        self.taken[page as usize] += 1;
        self.holders[to].push(Reverse(Hold { up_to: self.prices[to], page, arc }));
    }

    /// The page drops what it held; the hold itself is the caller's to remove.
    pub(super) fn give_up(&mut self, page: u32, arc: usize) {
        self.arcs[arc].is_taken = false;
        self.taken[page as usize] -= 1;
    }

    /// What is held at the end.
    pub(super) fn close(self) -> Choice {
        let taken = |range: &Range<usize>| self.arcs[range.clone()].iter().filter(|arc| arc.is_taken).map(|arc| arc.to);
        let total = self.arcs.iter().filter(|arc| arc.is_taken).map(Arc::score).sum();
        // A distance that is no sum of scores (a cap exceeded too often) is beyond all scores.
        let distance = (self.distance() + Worth::from(PER_MILLIONTH - 1)) / Worth::from(PER_MILLIONTH);
        Choice {
            chosen: self.ranges.iter().map(|range| taken(range).collect()).collect(),
            over_cap: (0..).zip(self.over_cap()).filter(|&(_, pages)| pages > 0).collect(),
            total,
            bound: u64::try_from(distance).unwrap_or(u64::MAX).saturating_add(total),
        }
    }

    /// For each organisation, how many pages beyond the cap suggest it.
    fn over_cap(&self) -> impl Iterator<Item = u32> {
        let beyond = |holders: &BinaryHeap<_>| holders.len().saturating_sub(self.limits.cap);
        self.holders.iter().map(move |holders| u32::try_from(beyond(holders)).unwrap_or(u32::MAX))
    }

    /// How far the choice is from the optimum at most: the dual's value less ours, which is what the pages would still
    /// gain at these prices, and what the pages beyond a cap pay less than they cost. 0: the choice is the optimum.
    fn distance(&self) -> Worth {
        let pages = (0..).zip(&self.ranges).map(|(page, _)| self.regret(page));
        let unpaid = self.over_cap().zip(&self.prices).map(|(pages, price)| Worth::from(pages) * (OVER_CAP - price));
        pages.sum::<Worth>() + unpaid.sum::<Worth>()
    }

    /// What a page's best choice at the present prices gains more than what it holds.
    fn regret(&self, page: u32) -> Worth {
        let mut gains: Vec<Worth> = self.arcs_of(page).map(|arc| self.gain(arc)).collect();
        gains.sort_unstable_by_key(|&gain| Reverse(gain));
        gains.truncate(self.limits.suggestions);
        // The first is taken even at a loss: every page with an edge has a suggestion.
        let best = gains.iter().enumerate().map(|(place, &gain)| if place == 0 { gain } else { gain.max(0) });
        let held = self.arcs_of(page).filter(|&arc| self.arc(arc).is_taken).map(|arc| self.gain(arc));
        best.sum::<Worth>() - held.sum::<Worth>()
    }
}
