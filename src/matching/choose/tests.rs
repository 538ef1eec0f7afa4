use super::market::{Market, OVER_CAP};
use super::{Choice, Edge, Limits, bids, choose};

use proptest::prelude::*;

/// Edges from lines `organisation score common-events`, a preferred one with `!`.
fn page(edges: &[&str]) -> Vec<Edge> {
    let edge = |text: &&str| {
        let numbers: Vec<u32> = text.split(' ').filter_map(|part| part.parse().ok()).collect();
        let common_events = u16::try_from(numbers[2]).unwrap();
        Edge { to: numbers[0], score: numbers[1], common_events, is_preferred: text.ends_with('!') }
    };
    edges.iter().map(edge).collect()
}

fn chosen(pages: &[Vec<Edge>], suggestions: usize, cap: usize) -> String {
    let Choice { chosen, over_cap, .. } = choose(pages, Limits { suggestions, cap });
    format!("{chosen:?} over {over_cap:?}")
}

#[test]
fn a_page_shows_its_best_first() {
    let check = |edges: &[&str], expected: &str| {
        let mut pages = vec![Vec::new(); 6];
        pages[0] = page(edges);
        assert_eq!(chosen(&pages, 3, 1), format!("[{expected}, [], [], [], [], []] over []"));
    };
    check(&[], "[]");
    check(&["1 50 0", "2 70 0", "3 60 0", "4 10 0"], "[2, 3, 1]");
    check(&["1 50 0", "2 70 0", "3 60 0", "4 10 0 !"], "[4, 2, 3]");
    check(&["1 50 1", "2 50 3", "3 50 2", "4 50 0"], "[2, 3, 1]");
    check(&["4 50 0", "3 50 0", "2 50 0", "1 50 0"], "[1, 2, 3]");
    check(&["1 50 63", "2 51 0"], "[2, 1]");
    check(&["1 0 0"], "[1]");
}

#[test]
fn an_organisation_is_suggested_where_it_counts_most() {
    let check = |first: &[&str], second: &[&str], expected: &str| {
        let pages = [page(first), page(second), Vec::new(), Vec::new()];
        assert_eq!(chosen(&pages, 1, 1), expected);
    };
    check(&["2 90 0", "3 80 0"], &["2 80 0", "3 10 0"], "[[3], [2], [], []] over []");
    // Preferred by the one page, so that the other makes way whatever it loses.
    check(&["2 90 0 !", "3 80 0"], &["2 80 0", "3 10 0"], "[[2], [3], [], []] over []");
    // But not where the other page would have nothing.
    check(&["2 90 0 !", "3 80 0"], &["2 10 0"], "[[3], [2], [], []] over []");
    // The cap gives way where both would have nothing.
    check(&["2 90 0"], &["2 10 0"], "[[2], [2], [], []] over [(2, 1)]");
}

#[test]
fn a_page_gives_up_its_second_for_another_page_s_only_one() {
    let pages = [page(&["2 90 0", "3 80 0"]), page(&["3 1 0"]), Vec::new(), Vec::new()];
    assert_eq!(chosen(&pages, 2, 1), "[[2], [3], [], []] over []");
}

#[test]
fn nothing_is_chosen_of_nothing() {
    assert_eq!(choose(&[], Limits { suggestions: 5, cap: 8 }), Choice::default());
    assert_eq!(chosen(&[page(&["1 90 0"]), Vec::new()], 0, 8), "[[], []] over []");
    // No place at all: caps give way once for each page with an edge.
    assert_eq!(chosen(&[page(&["1 90 0", "2 10 0"]), Vec::new(), Vec::new()], 2, 0), "[[1], [], []] over [(1, 1)]");
}

/// Over-cap pages (to be few), preferred edges, score, common events.
type Rank = (std::cmp::Reverse<u32>, u32, u64, u32);

fn rank(pages: &[Vec<Edge>], chosen: &[Vec<u32>], cap: usize) -> Rank {
    let mut load = vec![0; pages.len()];
    let (mut preferred, mut score, mut common) = (0, 0, 0);
    for (page, chosen) in pages.iter().zip(chosen) {
        for edge in page.iter().filter(|edge| chosen.contains(&edge.to)) {
            load[edge.to as usize] += 1;
            preferred += u32::from(edge.is_preferred);
            score += u64::from(edge.score);
            common += u32::from(edge.common_events);
        }
    }
    let over: usize = load.iter().map(|&pages: &usize| pages.saturating_sub(cap)).sum();
    (std::cmp::Reverse(u32::try_from(over).unwrap()), preferred, score, common)
}

/// The best of all choices, by trying each.
fn best_of_all(pages: &[Vec<Edge>], limits: Limits) -> Rank {
    fn extend(pages: &[Vec<Edge>], limits: Limits, chosen: &mut Vec<Vec<u32>>) -> Option<Rank> {
        let Some(page) = pages.get(chosen.len()) else { return Some(rank(pages, chosen, limits.cap)) };
        let mut best = None;
        for subset in 0u32..1 << page.len() {
            let size = subset.count_ones() as usize;
            if size > limits.suggestions || (size == 0 && !page.is_empty()) {
                continue;
            }
            let taken = (0..).zip(page).filter(|(place, _)| subset >> place & 1 == 1);
            chosen.push(taken.map(|(_, edge)| edge.to).collect());
            best = best.max(extend(pages, limits, chosen));
            chosen.pop();
        }
        best
    }
    extend(pages, limits, &mut Vec::new()).unwrap()
}

/// Up to five pages with up to four edges; few different scores, so that ties are common.
fn small_pages() -> impl Strategy<Value = Vec<Vec<Edge>>> {
    (1..=5usize).prop_flat_map(|count| {
        let edge = (0..6u32, 0..3u16, proptest::bool::weighted(0.15));
        let page = proptest::collection::btree_map(0..u32::try_from(count).unwrap(), edge, 0..=count.min(4));
        let edges = page.prop_map(|page| {
            let edge = |(to, (score, common_events, is_preferred))| Edge { to, score, common_events, is_preferred };
            page.into_iter().map(edge).collect::<Vec<_>>()
        });
        proptest::collection::vec(edges.prop_shuffle(), count)
    })
}

fn small_limits() -> impl Strategy<Value = Limits> {
    (1..=3usize, 1..=2usize).prop_map(|(suggestions, cap)| Limits { suggestions, cap })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_choice_is_better(pages in small_pages(), limits in small_limits()) {
        let choice = choose(&pages, limits);
        prop_assert_eq!(rank(&pages, &choice.chosen, limits.cap), best_of_all(&pages, limits));
        prop_assert_eq!(choice.bound, choice.total);
        check_rules(&pages, limits, &choice);
    }

    #[test]
    fn bids_alone_keep_the_rules_and_their_bound_holds(pages in small_pages(), limits in small_limits()) {
        let mut market = Market::open(&pages, limits);
        bids::finish(&mut market);
        let choice = market.close();
        check_rules(&pages, limits, &choice);
        let best = best_of_all(&pages, limits);
        let ours = rank(&pages, &choice.chosen, limits.cap);
        prop_assert!((ours.0, ours.1) != (best.0, best.1) || choice.bound >= best.2);
    }

    #[test]
    fn the_order_of_edges_does_not_matter(pages in small_pages(), limits in small_limits()) {
        let reversed: Vec<Vec<Edge>> = pages.iter().map(|page| page.iter().rev().copied().collect()).collect();
        prop_assert_eq!(choose(&reversed, limits), choose(&pages, limits));
    }
}

fn check_rules(pages: &[Vec<Edge>], limits: Limits, choice: &Choice) {
    let mut load = vec![0; pages.len()];
    for (page, chosen) in pages.iter().zip(&choice.chosen) {
        assert!(chosen.len() <= limits.suggestions);
        assert_eq!(chosen.is_empty(), page.is_empty());
        for &to in chosen {
            load[to as usize] += 1;
        }
    }
    for (organisation, &load) in (0u32..).zip(&load) {
        let over = choice.over_cap.iter().find(|(number, _)| *number == organisation).map_or(0, |&(_, pages)| pages);
        assert_eq!(u32::try_from(load).unwrap().saturating_sub(u32::try_from(limits.cap).unwrap()), over);
        // The cap gives way for pages that would have nothing, and for no other.
        let holders = choice.chosen.iter().filter(|chosen| chosen.contains(&organisation));
        assert!(over == 0 || holders.map(Vec::len).all(|count| count == 1), "{choice:?}");
    }
}

/// Pages whose scores follow the popularity of organisations, so that some draw a hundred times what they have room for.
fn popular(pages: u32, edges: u32) -> Vec<Vec<Edge>> {
    let mut state = 42u64;
    let mut random = |below: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(below)).unwrap()
    };
    let edge = |random: &mut dyn FnMut(u32) -> u32| {
        // The square of an even spread: the first hundredth of the organisations gets a tenth of the edges.
        let place = random(pages);
        let to = u32::try_from(u64::from(place) * u64::from(place) / u64::from(pages)).unwrap();
        let score = 50_000_000 - 50_000_000 / pages * to + random(50_000_000);
        (to, Edge { to, score, common_events: 0, is_preferred: random(100) == 0 })
    };
    let page = |_| (0..edges).map(|_| edge(&mut random)).collect::<std::collections::BTreeMap<_, _>>();
    (0..pages).map(page).map(|page| page.into_values().collect()).collect()
}

#[test]
fn two_thousand_pages_are_chosen_exactly() {
    let pages = popular(2_000, 40);
    let limits = Limits { suggestions: 5, cap: 8 };
    let choice = choose(&pages, limits);
    check_rules(&pages, limits, &choice);
    assert_eq!(choice.bound, choice.total);
}

#[test]
fn a_cut_short_choice_is_near_its_bound() {
    let pages = popular(2_000, 40);
    let limits = Limits { suggestions: 5, cap: 5 };
    let exact = choose(&pages, limits);
    let mut market = Market::open(&pages, limits);
    bids::finish(&mut market);
    assert!(market.prices.iter().all(|&price| (0..=OVER_CAP).contains(&price)));
    let quick = market.close();
    check_rules(&pages, limits, &quick);
    assert!(quick.bound >= exact.total);
    assert!((quick.bound - quick.total) * 1_000 < quick.total, "{} of {}", quick.total, quick.bound);
}
