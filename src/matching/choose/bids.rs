//! Prices by bidding: an organisation that too many pages hold raises its price until only as many as its cap stay; the
//! others take the next best at that price. A price never rises above what the first page to leave would have stayed for,
//! so no organisation is left with room and a price.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::mem;

use super::market::{Hold, Market, OVER_CAP, PER_MILLIONTH, Worth};

/// Moves after which bidding has had its use, for each page: a directory in which popular organisations draw ten times
/// what they have room for needs 12.
const MOVES_PER_PAGE: usize = 16;

/// A fifth of a point: the smallest raise that ends bidding about as quickly as the whole points of the larger ones.
const LEAST_RAISE: Worth = 200_000 * PER_MILLIONTH as Worth;

/// Bids until hardly a move raises a price any more: pages that are equally well off with several full organisations
/// then go round among them, and only a path finds the way out.
pub(super) fn raise_prices(market: &mut Market) {
    let mut pass = Pass::first(market, 0);
    let mut moves = 0;
    while !pass.too_full.is_empty() && moves < MOVES_PER_PAGE * market.prices.len() {
        pass = pass.run(market);
        moves += pass.moves;
        if pass.idle_moves > pass.moves / 2 {
            return;
        }
    }
}

/// Bids until nobody is too full. Every move raises a price by a least amount, so that pages cannot go round; each
/// suggestion may miss the optimum by as much (Bertsekas 1988).
pub(super) fn finish(market: &mut Market) {
    let pages = market.prices.len();
    let mut pass = Pass::first(market, LEAST_RAISE);
    let (mut moves, mut allowance) = (0, allowance(pages));
    while !pass.too_full.is_empty() {
        pass = pass.run(market);
        moves += pass.moves;
        // Where pages fight for a place that is their last chance, prices must climb to `OVER_CAP`, faster and faster.
        if moves > allowance {
            (moves, allowance) = (0, pages.max(allowance / 2));
            pass.least_raise = (pass.least_raise * 4).min(OVER_CAP);
        }
    }
}

/// Moves after which the least raise becomes larger: about a second's, or a second's and a little for each page where
/// there are very many.
fn allowance(pages: usize) -> usize {
    (128 * pages).min(1_000_000 + MOVES_PER_PAGE * pages)
}

/// One round of bidding over all organisations that are too full.
struct Pass {
    /// Those that are too full now, each once.
    too_full: Vec<u32>,
    least_raise: Worth,
    /// Suggestions dropped in the pass before.
    moves: usize,
    /// Of these, the ones that raised no price and filled another organisation beyond its cap.
    idle_moves: usize,
}

impl Pass {
    fn first(market: &Market, least_raise: Worth) -> Self {
        Self { too_full: market.too_full().collect(), least_raise, moves: 0, idle_moves: 0 }
    }

    /// Relieves each; returns the next pass.
    fn run(self, market: &mut Market) -> Self {
        let mut next = Self { too_full: Vec::new(), moves: 0, idle_moves: 0, ..self };
        for organisation in self.too_full {
            next.relieve(market, organisation);
        }
        next
    }

    /// Raises the price until no more pages than the cap stay, or none of those that are too many can leave.
    fn relieve(&mut self, market: &mut Market, organisation: u32) {
        let mut unasked = mem::take(&mut market.holders[organisation as usize]);
        // What a page answers holds until we are through: no other price changes meanwhile.
        let mut asked = BinaryHeap::new();
        while unasked.len() + asked.len() > market.limits.cap {
            match pop_less_willing(&mut unasked, asked.peek()) {
                Some(hold) => asked.push(Reverse(Answer::of(market, hold))),
                None if asked.peek().is_none_or(|Reverse(answer)| answer.hold.up_to >= OVER_CAP) => {
                    market.prices[organisation as usize] = OVER_CAP;
                    break;
                }
                None => asked.pop().iter().for_each(|Reverse(answer)| self.outbid(market, answer)),
            }
        }
        unasked.extend(asked.into_iter().map(|Reverse(answer)| Reverse(answer.hold)));
        market.holders[organisation as usize] = unasked;
    }

    /// The price rises to what the page would have stayed for, and it takes the next best.
    fn outbid(&mut self, market: &mut Market, answer: &Answer) {
        let &Answer { hold, instead } = answer;
        let from = market.arc(hold.arc).to;
        let price = &mut market.prices[from as usize];
        let is_raised = hold.up_to + self.least_raise > *price;
        *price = (hold.up_to + self.least_raise).clamp(*price, OVER_CAP);
        market.give_up(hold.page, hold.arc);
        self.moves += 1;
        let Some(arc) = instead else { return };
        let to = market.arc(arc).to;
        self.idle_moves += usize::from(!is_raised && !market.has_room(to));
        market.take(hold.page, arc);
        // Noted when it becomes too full, so once.
        if market.holders[to as usize].len() == market.limits.cap + 1 {
            self.too_full.push(to);
        }
    }
}

/// A hold with the price up to which its page stays now, and what it takes then.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Answer {
    hold: Hold,
    instead: Option<usize>,
}

impl Answer {
    fn of(market: &Market, hold: Hold) -> Self {
        let Some(alternative) = market.alternative(hold.page) else {
            return Self { hold: Hold { up_to: OVER_CAP, ..hold }, instead: None };
        };
        let up_to = market.arc(hold.arc).worth() - alternative.gain;
        Self { hold: Hold { up_to: up_to.min(OVER_CAP), ..hold }, instead: alternative.arc }
    }
}

/// The least willing page that was not asked, unless one that was asked is no more willing.
fn pop_less_willing(unasked: &mut BinaryHeap<Reverse<Hold>>, asked: Option<&Reverse<Answer>>) -> Option<Hold> {
    let &Reverse(hold) = unasked.peek()?;
    if asked.is_some_and(|Reverse(answer)| answer.hold <= hold) {
        return None;
    }
    unasked.pop().map(|Reverse(hold)| hold)
}
