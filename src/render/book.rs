//! The book of matches on the home page: two columns of names, and a line for each match between them.

use std::collections::BTreeMap;

use super::edition::Edition;
use super::suggestion::hundredths;
use super::view::{BookColumn, BookLine, BookView};
use crate::model::ProfileId;

/// Rows of a column at most.
const ROWS: usize = 7;
/// Lines that an organisation has at least, if it has so many matches in the book.
const LINES: usize = 2;

/// A suggestion between the two sides of the book.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Tie {
    left: ProfileId,
    right: ProfileId,
    /// The page on which it stands.
    from: ProfileId,
    score: u32,
}

impl Edition<'_> {
    /// The book; nothing with fewer than two sides that have anybody.
    pub(super) fn matches_book(&self) -> Option<BookView> {
        let [left, right] = self.two_sides()?;
        let ties = self.ties(left, right);
        let (lefts, rights) = rows(&ties);
        let lefts = if lefts.is_empty() { self.first_of(left) } else { lefts };
        let rights = if rights.is_empty() { self.first_of(right) } else { rights };
        let to_left: Vec<_> = ties.iter().map(|tie| (tie.right, tie.left)).collect();
        let to_right: Vec<_> = ties.iter().map(|tie| (tie.left, tie.right)).collect();
        let rights = in_order_of(&lefts, rights, &to_left);
        let lefts = in_order_of(&rights, lefts, &to_right);
        let lines = self.lines(&ties, &lefts, &rights);
        Some(BookView { columns: [self.column(left, &lefts)?, self.column(right, &rights)?], lines })
    }

    /// The two sides between which most suggestions run; without any, the two first that have anybody.
    pub(super) fn two_sides(&self) -> Option<[usize; 2]> {
        let mut counts: BTreeMap<[usize; 2], usize> = BTreeMap::new();
        for (from, place) in &self.book.pages.pairs.all {
            let to = self.book.matches.of(*from).get(*place).map(|found| found.organisation);
            if let (Some(one), Some(other)) = (self.side_of(*from), to.and_then(|to| self.side_of(to)))
                && one != other
            {
                *counts.entry([one.min(other), one.max(other)]).or_default() += 1;
            }
        }
        // Of equal counts the first pair of sides: `max_by_key` gives the last.
        let most = counts.iter().rev().max_by_key(|(_, count)| **count).map(|(sides, _)| *sides);
        most.or_else(|| {
            let mut taken = (0..self.sides.len()).filter(|side| !self.first_of(*side).is_empty());
            Some([taken.next()?, taken.next()?])
        })
    }

    pub(super) fn side_of(&self, id: ProfileId) -> Option<usize> {
        self.book.directory.profile(id).organisation()?.side.filter(|side| *side < self.sides.len())
    }

    /// The first companies of a side by name.
    fn first_of(&self, side: usize) -> Vec<ProfileId> {
        self.lists().companies.iter().copied().filter(|id| self.side_of(*id) == Some(side)).take(ROWS).collect()
    }

    /// Suggestions between two sides, the best first.
    fn ties(&self, left: usize, right: usize) -> Vec<Tie> {
        let pairs = self.book.pages.pairs.all.iter();
        let ties = pairs.filter_map(|(from, place)| {
            let found = self.book.matches.of(*from).get(*place)?;
            let (from, to, score) = (*from, found.organisation, found.score.0);
            match (self.side_of(from)?, self.side_of(to)?) {
                sides if sides == (left, right) => Some(Tie { left: from, right: to, from, score }),
                sides if sides == (right, left) => Some(Tie { left: to, right: from, from, score }),
                _ => None,
            }
        });
        ties.collect()
    }

    fn column(&self, side: usize, ids: &[ProfileId]) -> Option<BookColumn> {
        let organisations = self.book.directory.profiles().filter(|(id, _)| self.side_of(*id) == Some(side)).count();
        Some(BookColumn {
            side: self.sides.get(side)?.clone(),
            count: self.count("count-organisations", organisations),
            organisations: self.cards(ids),
        })
    }

    fn lines(&self, ties: &[Tie], lefts: &[ProfileId], rights: &[ProfileId]) -> Vec<BookLine> {
        let is_shown = |tie: &&Tie| lefts.contains(&tie.left) && rights.contains(&tie.right);
        let shown: Vec<Tie> = ties.iter().filter(is_shown).copied().collect();
        // The rows of both columns are those of one grid, which is as long as the longer column.
        let rows = lefts.len().max(rights.len());
        let lines = strongest(&shown).into_iter().filter_map(|tie| {
            Some(BookLine {
                from: height(lefts.iter().position(|id| *id == tie.left)?, rows),
                to: height(rights.iter().position(|id| *id == tie.right)?, rows),
                weight: weight(tie.score),
                href: self.suggestion_href(tie.from, if tie.from == tie.left { tie.right } else { tie.left }),
            })
        });
        lines.collect()
    }
}

/// The ties that are drawn: a tangle of all of them shows nothing, so that each organisation has its [`LINES`] best, and
/// those which are among the best of the other.
fn strongest(ties: &[Tie]) -> Vec<Tie> {
    let mut drawn: BTreeMap<ProfileId, usize> = BTreeMap::new();
    let mut strongest = Vec::new();
    for tie in ties {
        let counts = [tie.left, tie.right].map(|id| drawn.get(&id).copied().unwrap_or_default());
        if counts.iter().any(|count| *count < LINES) {
            strongest.push(*tie);
            for id in [tie.left, tie.right] {
                *drawn.entry(id).or_default() += 1;
            }
        }
    }
    strongest
}

/// The organisations of the strongest ties, each once, at most [`ROWS`] a side.
fn rows(ties: &[Tie]) -> (Vec<ProfileId>, Vec<ProfileId>) {
    let (mut lefts, mut rights) = (Vec::new(), Vec::new());
    for tie in ties {
        add(&mut lefts, tie.left);
        add(&mut rights, tie.right);
    }
    (lefts, rights)
}

fn add(column: &mut Vec<ProfileId>, id: ProfileId) {
    if column.len() < ROWS && !column.contains(&id) {
        column.push(id);
    }
}

/// A column by the mean row of its neighbours in the other, so that few lines cross (the barycentre heuristic of Sugiyama,
/// Tagawa and Toda 1981); ties by id. `ties` lead from the column to the other.
fn in_order_of(others: &[ProfileId], mut column: Vec<ProfileId>, ties: &[(ProfileId, ProfileId)]) -> Vec<ProfileId> {
    let mean = |id: ProfileId| {
        let neighbours = ties.iter().filter(|(from, _)| *from == id);
        let rows: Vec<usize> = neighbours.filter_map(|(_, to)| others.iter().position(|other| other == to)).collect();
        // In thousandths, so that whole numbers can be compared; those without a neighbour stand last.
        if rows.is_empty() { usize::MAX } else { rows.iter().sum::<usize>() * 1000 / rows.len() }
    };
    if !ties.is_empty() {
        column.sort_by_key(|id| (mean(*id), *id));
    }
    column
}

/// The middle of a row, from 0 to 100.
fn height(row: usize, rows: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "there are at most seven rows")]
    hundredths(100.0 * (row as f64 + 0.5) / rows as f64)
}

/// By thirds of a hundred points.
fn weight(score: u32) -> &'static str {
    match score {
        0..33_333_333 => "thin",
        33_333_333..66_666_667 => "middle",
        _ => "thick",
    }
}

#[cfg(test)]
mod tests {
    use super::{Tie, in_order_of, strongest};
    use crate::model::ProfileId;

    #[test]
    fn neighbours_stand_opposite_each_other() {
        let check = |others: &[u32], column: &[u32], ties: &[(u32, u32)], expected: &[u32]| {
            let ids = |numbers: &[u32]| numbers.iter().map(|number| ProfileId(*number)).collect::<Vec<_>>();
            let ties: Vec<_> = ties.iter().map(|(from, to)| (ProfileId(*from), ProfileId(*to))).collect();
            assert_eq!(in_order_of(&ids(others), ids(column), &ties), ids(expected), "{column:?}");
        };
        check(&[1, 2], &[11, 12], &[], &[11, 12]);
        check(&[1, 2], &[11, 12], &[(11, 2), (12, 1)], &[12, 11]);
        check(&[1, 2, 3], &[13, 12, 11], &[(11, 1), (11, 3), (12, 2)], &[11, 12, 13]);
    }

    #[test]
    fn every_organisation_has_its_best_lines() {
        let check = |ties: &[(u32, u32)], expected: &[usize]| {
            let tie = |(left, right): &(u32, u32)| {
                let [left, right] = [*left, *right].map(ProfileId);
                Tie { left, right, from: left, score: 0 }
            };
            let ties: Vec<Tie> = ties.iter().map(tie).collect();
            let kept: Vec<usize> =
                strongest(&ties).iter().filter_map(|kept| ties.iter().position(|tie| tie == kept)).collect();
            assert_eq!(kept, expected);
        };
        check(&[(1, 11), (2, 11), (3, 11)], &[0, 1, 2]);
        let each_with_each = [(1, 11), (2, 12), (3, 13), (1, 12), (2, 13), (3, 11), (1, 13), (2, 11), (3, 12)];
        check(&each_with_each, &[0, 1, 2, 3, 4, 5]);
    }
}
