//! Shortest paths out of organisations that are still too full: a page drops one for its next best, a page there makes way
//! in turn, and so on to where one page more fits or one suggestion fewer does. Dijkstra's algorithm on gains (worth less
//! price, so that no step is below 0); it stops at the nearest end and touches only what lies nearer, which is little
//! after the bids.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::market::{Hold, Market, OVER_CAP, Worth};

/// Pages looked at before the rest is left to bids with a least raise: about a second, and a little for each page. Where
/// popular organisations draw ten times what they have room for, 13 looks a page are enough; where the caps together hold
/// just what the pages want, it can be thousands.
const LOOKS: usize = 2_000_000;
const LOOKS_PER_PAGE: usize = 20;

/// There was more to do than the bound on work allows; what was done stands.
pub(super) struct Unfinished;

/// Relieves every organisation that is too full, in the order of their numbers.
pub(super) fn relieve_all(market: &mut Market) -> Result<(), Unfinished> {
    let too_full: Vec<u32> = market.too_full().collect();
    let mut search = Search::new(market.prices.len());
    for organisation in too_full {
        while market.is_too_full(organisation) {
            search.run(market, organisation);
            search.relieve(market, organisation);
            if search.looks > LOOKS + LOOKS_PER_PAGE * market.prices.len() {
                return Err(Unfinished);
            }
        }
    }
    Ok(())
}

/// One step of a path: a page drops what it holds for another organisation.
#[derive(Clone, Copy, Default)]
struct Step {
    from: u32,
    page: u32,
    drops: usize,
    takes: usize,
}

/// Where a path ends.
#[derive(Clone, Copy)]
enum End {
    /// One page more at this organisation: it has room, or its cap gives way.
    OneMore(u32),
    /// One suggestion fewer on the page that holds this organisation.
    OneFewer(u32, Hold),
}

/// The nearest way to an organisation in a search.
#[derive(Clone, Copy, Default)]
struct Reached {
    /// The search in which it was reached; a number instead of clearing everything before each.
    round: u32,
    distance: Worth,
    by: Step,
}

struct Search {
    round: u32,
    /// Pages looked at in all rounds.
    looks: usize,
    organisations: Vec<Reached>,
    /// For each page, the round in which it was looked at, and the distance plus the gain that it drops.
    pages: Vec<(u32, Worth)>,
    frontier: BinaryHeap<Reverse<(Worth, u32)>>,
    settled: Vec<u32>,
    nearest: Option<(Worth, End)>,
}

impl Search {
    fn new(pages: usize) -> Self {
        Self {
            round: 0,
            looks: 0,
            organisations: vec![Reached::default(); pages],
            pages: vec![(0, 0); pages],
            frontier: BinaryHeap::new(),
            settled: Vec::new(),
            nearest: None,
        }
    }

    /// Finds the nearest end from an organisation. There always is one: its own cap gives way.
    fn run(&mut self, market: &Market, source: u32) {
        self.round += 1;
        self.frontier.clear();
        self.settled.clear();
        self.nearest = None;
        self.reach(market, source, 0, Step::default());
        while let Some(Reverse((distance, organisation))) = self.frontier.pop() {
            if !self.is_near(distance) {
                break;
            }
            if self.organisations[organisation as usize].distance == distance {
                self.settled.push(organisation);
                self.settle(market, organisation, distance);
            }
        }
    }

    /// Whether something at this distance may still lead to a nearer end.
    fn is_near(&self, distance: Worth) -> bool {
        self.nearest.is_none_or(|(nearest, _)| distance < nearest)
    }

    fn end(&mut self, distance: Worth, end: End) {
        if self.is_near(distance) {
            self.nearest = Some((distance, end));
        }
    }

    fn reach(&mut self, market: &Market, organisation: u32, distance: Worth, by: Step) {
        let reached = &mut self.organisations[organisation as usize];
        if reached.round == self.round && reached.distance <= distance {
            return;
        }
        *reached = Reached { round: self.round, distance, by };
        if market.has_room(organisation) {
            self.end(distance, End::OneMore(organisation));
        } else {
            self.frontier.push(Reverse((distance, organisation)));
        }
    }

    fn settle(&mut self, market: &Market, organisation: u32, distance: Worth) {
        self.end(distance + OVER_CAP - market.prices[organisation as usize], End::OneMore(organisation));
        for &Reverse(hold) in &market.holders[organisation as usize] {
            let dropped = distance + market.gain(hold.arc);
            let looked = &mut self.pages[hold.page as usize];
            if looked.0 == self.round && looked.1 <= dropped {
                continue;
            }
            *looked = (self.round, dropped);
            self.looks += 1;
            if market.can_do_with_fewer(hold.page) {
                self.end(dropped, End::OneFewer(organisation, hold));
            }
            self.look(market, organisation, hold, dropped);
        }
    }

    /// Where a page may go that drops what it holds.
    fn look(&mut self, market: &Market, from: u32, hold: Hold, dropped: Worth) {
        for takes in market.arcs_of(hold.page) {
            let arc = market.arc(takes);
            // No price is below 0 and no later arc is worth more.
            if !self.is_near(dropped - arc.worth()) {
                break;
            }
            let distance = dropped - market.gain(takes);
            if !arc.is_taken && self.is_near(distance) {
                self.reach(market, arc.to, distance, Step { from, page: hold.page, drops: hold.arc, takes });
            }
        }
    }

    /// Raises the prices by what is nearer than the end, so that the path costs nothing, and walks it from there.
    fn relieve(&mut self, market: &mut Market, source: u32) {
        let Some((length, end)) = self.nearest else { return };
        for &organisation in &self.settled {
            // Nothing is settled beyond the end.
            market.prices[organisation as usize] += length - self.organisations[organisation as usize].distance;
        }
        let mut organisation = match end {
            End::OneMore(organisation) => organisation,
            End::OneFewer(organisation, hold) => {
                release(market, organisation, hold.page, hold.arc);
                organisation
            }
        };
        while organisation != source {
            let Step { from, page, drops, takes } = self.organisations[organisation as usize].by;
            release(market, from, page, drops);
            market.take(page, takes);
            organisation = from;
        }
    }
}

fn release(market: &mut Market, organisation: u32, page: u32, arc: usize) {
    market.holders[organisation as usize].retain(|Reverse(hold)| hold.arc != arc);
    market.give_up(page, arc);
}
