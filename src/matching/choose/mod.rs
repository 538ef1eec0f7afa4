//! Which possible suggestions are shown: at most so many on a page, and no organisation on too many pages.
//! Chosen for the whole directory at once and not page by page, because the pages want the same few organisations.
//!
//! This is a min-cost flow from pages to organisations, in the way of Jonker and Volgenant (1987): every page first takes
//! its best; organisations that too many pages took raise a price ([`bids`]); the few that are still too full are relieved
//! along shortest paths ([`paths`]). At every moment no page would rather have something else at the present prices
//! (reduced-cost optimality of a pseudo-flow: Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 9.7), so what stands
//! when nobody is too full is the optimum. We differ in that a page takes several, an organisation has room for several,
//! and the work is bounded: where a directory is so large and its caps so tight that the paths grow too long, bids with a
//! least raise finish the choice (Bertsekas 1988), and the prices tell how far from the optimum it can be.

mod bids;
mod market;
mod paths;
#[cfg(test)]
mod tests;

use market::Market;

/// A possible suggestion of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The organisation, in the numbering of the pages.
    pub to: u32,
    /// Millionths of a point, 0 to 100,000,000.
    pub score: u32,
    /// Events that both take part in; more than 63 count as 63.
    pub common_events: u16,
    /// The organiser's `prefer`: chosen before any score.
    pub is_preferred: bool,
}

/// How many suggestions there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    /// On one page.
    pub suggestions: usize,
    /// Pages that suggest the same organisation.
    pub cap: usize,
}

/// The suggestions chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// For each page, the organisations, the best first: preferred ones, then by score, common events, lower number.
    pub chosen: Vec<Vec<u32>>,
    /// Organisations whose cap gave way, in their order, with the number of pages beyond it: each of these pages would
    /// have no suggestion otherwise.
    pub over_cap: Vec<(u32, u32)>,
    /// The sum of the scores chosen, in millionths of a point.
    pub total: u64,
    /// What no choice with as many preferred edges and as few caps exceeded can be above. `total`: the choice is the
    /// optimum, as it is unless thousands of pages meet very tight caps.
    pub bound: u64,
}

/// Chooses suggestions for each page from its possible ones, which come in any order, an organisation at most once a
/// page; pages and organisations are numbered alike.
///
/// A page with any edge gets a suggestion; so few caps as possible give way to that, and none to anything else. Then as
/// many preferred edges as possible are chosen, then the largest sum of scores, then of common events. The result does not
/// depend on the order of a page's edges. Where the work must be cut short, "possible" and "largest" are nearly so, and
/// `bound` says how nearly; every page with an edge still has a suggestion.
pub(super) fn choose(pages: &[Vec<Edge>], limits: Limits) -> Choice {
    let mut market = Market::open(pages, limits);
    bids::raise_prices(&mut market);
    if paths::relieve_all(&mut market).is_err() {
        bids::finish(&mut market);
    }
    market.close()
}
