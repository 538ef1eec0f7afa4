//! Which documents answer a need best, as far as its rarest terms tell: the entries of the index are walked term by term, and
//! what need and document do not have in common costs nothing.

use std::ops::Range;

use smallvec::SmallVec;

use super::Effort;
use super::dictionary::TermId;
use super::query::QueryTerm;
use super::score::Asked;

/// What a walk has found so far. It is used for one walk after the other, and empty between two.
#[derive(Default)]
pub(in crate::matching) struct Walk {
    /// What the terms that were walked give each document.
    gained: Vec<Gained>,
    /// The documents that have any.
    found: Vec<u32>,
    /// Of each document, how often it may have the word that is walked just now, in parts, and the documents that may.
    times: Vec<f32>,
    having: Vec<u32>,
}

/// What a document has of the terms that were walked.
#[derive(Clone, Copy, Default)]
struct Gained {
    score: f32,
    /// How many of them it has.
    terms: u32,
}

/// A document and what the terms that were read come to.
#[derive(Clone, Copy)]
struct Scored {
    document: u32,
    score: f32,
    /// Whether they are enough of the query's terms.
    is_enough: bool,
}

impl Asked<'_> {
    /// Calls `each` with the documents of a range that score most by the query's rarest terms, as many as the effort allows, in no
    /// order, and with the share that these terms come to. Documents that have too few of the terms that were read come last,
    /// with a share of next to nothing; where every term was read, not at all. The terms come as [`Self::by_rarity`] gives them,
    /// so that they are put in order once for all ranges.
    pub(super) fn best_of_range(
        &self,
        rarest_first: &[QueryTerm],
        documents: &Range<u32>,
        effort: Effort,
        walk: &mut Walk,
        is_reached: impl Fn(u32) -> bool,
        mut each: impl FnMut(u32, u32),
    ) {
        let is_whole = self.walk(rarest_first, documents, effort.postings, walk);
        let mut scored: Vec<Scored> = walk.take(self.least);
        scored.retain(|one| (one.is_enough || !is_whole) && is_reached(one.document));
        if scored.len() > effort.offers {
            scored.select_nth_unstable_by(effort.offers, |one, other| {
                let best_first = other.is_enough.cmp(&one.is_enough).then(other.score.total_cmp(&one.score));
                best_first.then(one.document.cmp(&other.document))
            });
            scored.truncate(effort.offers);
        }
        for Scored { document, score, is_enough } in scored {
            each(document, if is_enough { self.share_of(score) } else { 1 });
        }
    }

    /// Walks the terms from the rarest on, until the next would bring the entries read above `most`. Gives whether it came to
    /// the end.
    fn walk(&self, rarest_first: &[QueryTerm], documents: &Range<u32>, most: usize, walk: &mut Walk) -> bool {
        walk.make_room(self.index.len());
        let mut left = most;
        for asked in rarest_first {
            let is_read = match self.dictionary.meaning(asked.term()) {
                Some(stems) => self.walk_word(*asked, stems, documents, &mut left, walk),
                None => self.walk_term(*asked, documents, &mut left, walk),
            };
            if !is_read {
                return false;
            }
        }
        true
    }

    /// The terms that any document has, the rarest first; of equal ones the first.
    pub(super) fn by_rarity(&self) -> SmallVec<[QueryTerm; 32]> {
        let mut terms: SmallVec<[QueryTerm; 32]> =
            self.terms.iter().filter(|asked| self.index.idf(asked.term()) > 0.0).copied().collect();
        terms.sort_unstable_by(|one, other| {
            let rarest_first = self.index.idf(other.term()).total_cmp(&self.index.idf(one.term()));
            rarest_first.then(one.term().cmp(&other.term()))
        });
        terms
    }

    /// Adds what a term gives to the documents of a range that have it, unless they are more than may be read yet.
    fn walk_term(&self, asked: QueryTerm, documents: &Range<u32>, left: &mut usize, walk: &mut Walk) -> bool {
        let postings = self.index.of_range(asked.term(), documents);
        let weight = self.weight(asked);
        let is_read = take(left, postings.len());
        if is_read {
            for (document, times) in postings.iter() {
                walk.add(document, weight * self.index.saturation(document, times));
            }
        }
        is_read
    }

    /// The same over the bridge, where the frequencies of all that a word may mean add up before they are weighed.
    fn walk_word(
        &self,
        asked: QueryTerm,
        stems: &[(TermId, f32)],
        documents: &Range<u32>,
        left: &mut usize,
        walk: &mut Walk,
    ) -> bool {
        let weight = self.weight(asked);
        let meant = || stems.iter().map(|(stem, p)| (self.index.of_range(*stem, documents), p));
        if !take(left, meant().map(|(postings, _)| postings.len()).sum()) {
            return false;
        }
        for (postings, p) in meant() {
            for (document, times) in postings.iter() {
                let sum = &mut walk.times[document as usize];
                if *sum == 0.0 {
                    walk.having.push(document);
                }
                *sum += p * times;
            }
        }
        while let Some(document) = walk.having.pop() {
            let times = std::mem::take(&mut walk.times[document as usize]);
            walk.add(document, weight * self.index.saturation(document, times));
        }
        true
    }

    fn weight(&self, asked: QueryTerm) -> f32 {
        asked.weight() * self.index.idf(asked.term())
    }
}

/// Takes from what is left, if there is so much.
fn take(left: &mut usize, much: usize) -> bool {
    let rest = left.checked_sub(much);
    *left = rest.unwrap_or(*left);
    rest.is_some()
}

impl Walk {
    fn make_room(&mut self, documents: usize) {
        if self.gained.len() < documents {
            self.gained.resize(documents, Gained::default());
            self.times.resize(documents, 0.0);
        }
    }

    fn add(&mut self, document: u32, gain: f32) {
        let gained = &mut self.gained[document as usize];
        if gained.terms == 0 {
            self.found.push(document);
        }
        gained.terms += 1;
        gained.score += gain;
    }

    /// All that was found, of which nothing is left.
    fn take(&mut self, least: u8) -> Vec<Scored> {
        let Self { gained, found, .. } = self;
        let scored = |document| {
            let Gained { score, terms } = std::mem::take(&mut gained[document as usize]);
            Scored { document, score, is_enough: terms >= u32::from(least) }
        };
        found.drain(..).map(scored).collect()
    }
}
