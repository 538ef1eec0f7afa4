//! Suggestions: a handful of matches for each page, chosen over the whole directory.

use std::sync::Arc;

use rayon::prelude::*;

use super::candidates::Reach;
use super::choose::{Choice, Edge, Limits, choose};
use super::events::Attendances;
use super::ledger::{Earlier, Ledger, Marks};
use super::market::Market;
use super::pairing::Pairing;
use super::ranking::rooms;
use super::reason::{Matches, Points, Reason, Suggestion, Unmatched, Why};
use super::rules::in_order;
use super::score::Score;
use super::wording::Spelling;
use crate::model::{Directory, ProfileId};

/// How many organisations stand in for suggestions where there are none.
const NEAREST: usize = 3;

/// How many pairs a table of scores holds at most: of two sides of 24 organisations all, and those of further sides.
const MOST_SCORES: usize = 10_000;

/// A pair with what it is worth. Few of them are shown: their scores in full are worked out again.
struct Scored {
    one: ProfileId,
    other: ProfileId,
    /// Nothing where one merely prefers the other.
    total: Option<Points>,
    is_above_floor: bool,
}

/// Chooses the suggestions of a directory. Cannot fail: a directory in which nobody fits has none, and says who and why.
pub fn suggest(directory: &Directory, spelling: Spelling) -> Matches {
    let mut market = Market::new(directory);
    let reach = Reach::of_suggestions(market.entries().needs.len());
    let answered = market.answered_pairs(reach);
    market.forget_postings();
    let pairs = market.best_pairs(answered, reach);
    let pairing = Arc::new(Pairing::new(&market, &pairs, None));
    matches(&market, pairing, pairs, spelling)
}

/// The same matches, whose words are looked for when a page asks. Answers that an earlier run has worked out from the same are not
/// worked out again; gives besides what the next run may take over.
pub fn suggest_again(directory: &Directory, earlier: &Ledger) -> (Matches, Ledger) {
    let mut market = Market::new(directory);
    let reach = Reach::of_suggestions(market.entries().needs.len());
    let (answered, marks) = rayon::join(|| market.answered_pairs(reach), || Marks::new(&market));
    market.forget_postings();
    let pairs = market.best_pairs(answered, reach);
    let pairing = Arc::new(Pairing::new(&market, &pairs, Some(&Earlier::new(earlier, &market, &marks))));
    let matches = matches(&market, Arc::clone(&pairing), pairs, Spelling::WhenAsked);
    (matches, Ledger::new(&market, marks, pairing))
}

fn matches(
    market: &Market<'_>,
    pairing: Arc<Pairing>,
    pairs: Vec<(ProfileId, ProfileId)>,
    spelling: Spelling,
) -> Matches {
    let scored = scored_pairs(market, &pairing, pairs);
    let settings = &market.directory.settings.matching;
    let limits = Limits { suggestions: settings.suggestions, cap: settings.cap };
    let choice = choose(&edges(market, &scored), limits);
    let (table, unmatched) = (scores(&scored), unmatched(market, &scored, &choice));
    let chosen = chosen_pairs(&choice);
    // Reasons are the largest that is made here: what they do not need makes room for them.
    drop(scored);
    let of_chosen = pairing.narrowed(market, &chosen);
    drop(pairing);
    Matches {
        suggestions: suggestions(market, &of_chosen, &chosen, &choice, spelling),
        scores: table,
        unmatched,
        over_cap: choice.over_cap.iter().map(|(organisation, pages)| (ProfileId(*organisation), *pages)).collect(),
        total: choice.total,
        bound: choice.bound,
    }
}

/// What every candidate pair is worth, in the order of the pairs.
fn scored_pairs(market: &Market<'_>, pairing: &Pairing, pairs: Vec<(ProfileId, ProfileId)>) -> Vec<Scored> {
    let floor = Points(market.directory.settings.matching.floor.saturating_mul(1_000_000));
    let scored = |(one, other): (ProfileId, ProfileId)| {
        let score = pairing.score(market, one, other);
        let is_above_floor = score.as_ref().is_some_and(|score| score.of_answers() >= floor);
        Scored { one, other, total: score.as_ref().map(Score::total), is_above_floor }
    };
    pairs.into_par_iter().map(scored).collect()
}

/// What pairs above the floor are worth, for a table of them all; none where nobody could read it.
fn scores(scored: &[Scored]) -> Vec<(ProfileId, ProfileId, Points)> {
    if above_floor(scored).nth(MOST_SCORES).is_some() {
        return Vec::new();
    }
    above_floor(scored).filter_map(|pair| Some((pair.one, pair.other, pair.total?))).collect()
}

fn above_floor(scored: &[Scored]) -> impl Iterator<Item = &Scored> {
    scored.iter().filter(|pair| pair.is_above_floor)
}

/// What may stand on each page.
fn edges(market: &Market<'_>, scored: &[Scored]) -> Vec<Vec<Edge>> {
    let attendances = Attendances::new(market.directory);
    let mut edges: Vec<Vec<Edge>> =
        rooms(above_floor(scored).map(|pair| (pair.one, pair.other)), market.directory.profiles.len());
    for Scored { one, other, total, is_above_floor } in scored {
        let points = total.unwrap_or_default().0;
        for (from, to) in [(*one, *other), (*other, *one)] {
            let is_preferred = market.rules.prefers(from, to);
            if *is_above_floor || is_preferred {
                let common_events = attendances.common(from, to);
                edges[from.0 as usize].push(Edge { to: to.0, score: points, common_events, is_preferred });
            }
        }
    }
    edges
}

/// The suggestions of each page. Most pairs stand on the pages of both, which have their reasons in common.
fn suggestions(
    market: &Market<'_>,
    pairing: &Pairing,
    pairs: &[(ProfileId, ProfileId)],
    choice: &Choice,
    spelling: Spelling,
) -> Vec<Vec<Suggestion>> {
    // Scores are worked out once more for the reasons: all of them at once would take a third of the room of these.
    let score = |(one, other): &(ProfileId, ProfileId)| pairing.score(market, *one, *other);
    let answered = |pair| score(pair).map_or_else(Vec::new, |score| score.answered().collect());
    let known = market.wording.known(spelling, pairs.par_iter().flat_map_iter(answered));
    let worth = |pair: &(ProfileId, ProfileId)| -> (Points, Arc<[Reason]>) {
        let score = score(pair);
        let reasons = score.as_ref().map(|score| market.reasons(score, pair.0, pair.1, &known).into());
        (score.as_ref().map(Score::total).unwrap_or_default(), reasons.unwrap_or_default())
    };
    let worth: Vec<_> = pairs.par_iter().map(worth).collect();
    let suggestion = |from: ProfileId, to: ProfileId| {
        let pair = in_order(from, to);
        let (score, reasons) = &worth[pairs.binary_search(&pair).ok()?];
        let of_the_first = Suggestion::new(pair.1, *score, Arc::clone(reasons));
        Some(if pair.0 == from { of_the_first } else { of_the_first.turned(to) })
    };
    let page = |(from, chosen): (usize, &Vec<u32>)| {
        let from = ProfileId(u32::try_from(from).unwrap_or(u32::MAX));
        let mut page = Vec::with_capacity(chosen.len());
        page.extend(chosen.iter().filter_map(|to| suggestion(from, ProfileId(*to))));
        page
    };
    choice.chosen.par_iter().enumerate().map(page).collect()
}

/// The pairs of which one stands on the page of the other, the lower id first, each once and in order.
fn chosen_pairs(choice: &Choice) -> Vec<(ProfileId, ProfileId)> {
    let chosen = (0..).map(ProfileId).zip(&choice.chosen);
    let pairs = chosen.flat_map(|(from, chosen)| chosen.iter().map(move |to| in_order(from, ProfileId(*to))));
    let mut pairs: Vec<_> = pairs.collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

/// Who has no suggestion, with those that come nearest.
fn unmatched(market: &Market<'_>, scored: &[Scored], choice: &Choice) -> Vec<Unmatched> {
    let mut nearest: Vec<Vec<(Points, ProfileId)>> = vec![Vec::new(); choice.chosen.len()];
    for Scored { one, other, total, .. } in scored {
        let Some(total) = total else { continue };
        for (from, to) in [(one, other), (other, one)] {
            if choice.chosen[from.0 as usize].is_empty() {
                nearest[from.0 as usize].push((*total, *to));
            }
        }
    }
    let matched = market.directory.profiles().filter(|(id, _)| market.rules.is_matched(*id));
    matched
        .filter(|(id, _)| choice.chosen[id.0 as usize].is_empty())
        .map(|(id, _)| {
            let mut near = std::mem::take(&mut nearest[id.0 as usize]);
            near.sort_by_key(|(points, to)| (std::cmp::Reverse(*points), *to));
            near.truncate(NEAREST);
            let why = why(market, id, near.first().map(|(points, _)| *points));
            Unmatched { profile: id, why, nearest: near.into_iter().map(|(_, to)| to).collect() }
        })
        .collect()
}

fn why(market: &Market<'_>, id: ProfileId, best: Option<Points>) -> Why {
    let others = market.directory.profiles().filter(|(other, _)| market.rules.allow(id, *other));
    match best {
        Some(points) => Why::BelowFloor(points),
        None if others.count() == 0 => Why::Nobody,
        None if market.says_nothing(id) => Why::SaysNothing,
        None => Why::NothingInCommon,
    }
}
