//! Which documents answer a need best, as far as its rarest terms tell: the entries of the index are walked term by term, and
//! what need and document do not have in common costs nothing.

use std::ops::Range;

use super::Effort;
use super::dictionary::TermId;
use super::index::Posting;
use super::query::QueryTerm;
use super::score::Asked;

/// What a walk has found so far. It is used for one walk after the other, and empty between two.
#[derive(Default)]
pub(in crate::matching) struct Walk {
    /// Of each document, what the terms that were walked give it.
    sums: Vec<f32>,
    /// Of each document, how many of them it has.
    counts: Vec<u8>,
    /// The documents that have any.
    found: Vec<u32>,
    /// Of each document, how often it may have the word that is walked just now, and the documents that may.
    times: Vec<f32>,
    having: Vec<u32>,
}

/// A term of a query in a range of documents.
struct InRange<'a> {
    /// How many entries of the index it has there.
    entries: usize,
    /// Its place in the query.
    term: usize,
    /// These entries, unless it is a word of the bridge.
    postings: &'a [Posting],
}

/// A document and what the terms that were read come to.
#[derive(Clone, Copy)]
struct Scored {
    document: u32,
    score: f32,
    /// Whether they are enough of the query's terms.
    is_enough: bool,
}

impl<'a> Asked<'a> {
    /// Calls `each` with the documents of a range that score most by the query's rarest terms, as many as the effort allows, in no
    /// order, and with the share that these terms come to. Documents that have too few of the terms that were read come last,
    /// with a share of next to nothing; where every term was read, not at all.
    pub(super) fn best_of_range(
        &self,
        documents: &Range<u32>,
        effort: Effort,
        walk: &mut Walk,
        is_reached: impl Fn(u32) -> bool,
        mut each: impl FnMut(u32, u32),
    ) {
        let is_whole = self.walk(documents, effort.postings, walk);
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
    fn walk(&self, documents: &Range<u32>, most: usize, walk: &mut Walk) -> bool {
        walk.make_room(self.index.len());
        let mut read = 0;
        for InRange { entries, term, postings } in self.by_rarity(documents) {
            read += entries;
            if read > most {
                return false;
            }
            match self.dictionary.meaning(self.terms[term].term) {
                Some(stems) => self.walk_word(term, stems, documents, walk),
                None => self.walk_term(term, postings, walk),
            }
        }
        true
    }

    /// The terms that any document of a range has, the rarest first.
    fn by_rarity(&self, documents: &Range<u32>) -> Vec<InRange<'a>> {
        let in_range = |(term, asked): (usize, &QueryTerm)| {
            if let Some(stems) = self.dictionary.meaning(asked.term) {
                let entries = stems.iter().map(|(stem, _)| self.index.of_range(*stem, documents).len()).sum();
                InRange { entries, term, postings: &[] }
            } else {
                let postings = self.index.of_range(asked.term, documents);
                InRange { entries: postings.len(), term, postings }
            }
        };
        let mut terms: Vec<InRange<'a>> =
            self.terms.iter().enumerate().map(in_range).filter(|term| term.entries > 0).collect();
        terms.sort_unstable_by_key(|term| (term.entries, term.term));
        terms
    }

    /// Adds what a term gives to the documents that have it.
    fn walk_term(&self, term: usize, postings: &[Posting], walk: &mut Walk) {
        let weight = self.weight(term);
        for Posting { document, times } in postings {
            walk.add(*document, weight * self.index.saturation(*document, *times));
        }
    }

    /// The same over the bridge, where the frequencies of all that a word may mean add up before they are weighed.
    fn walk_word(&self, term: usize, stems: &[(TermId, f32)], documents: &Range<u32>, walk: &mut Walk) {
        let weight = self.weight(term);
        for (stem, p) in stems {
            for Posting { document, times } in self.index.of_range(*stem, documents) {
                let sum = &mut walk.times[*document as usize];
                if *sum == 0.0 {
                    walk.having.push(*document);
                }
                *sum += p * times;
            }
        }
        while let Some(document) = walk.having.pop() {
            let times = std::mem::take(&mut walk.times[document as usize]);
            walk.add(document, weight * self.index.saturation(document, times));
        }
    }

    fn weight(&self, term: usize) -> f32 {
        let asked = self.terms[term];
        asked.weight * self.index.idf(asked.term)
    }
}

impl Walk {
    fn make_room(&mut self, documents: usize) {
        if self.sums.len() < documents {
            self.sums.resize(documents, 0.0);
            self.counts.resize(documents, 0);
            self.times.resize(documents, 0.0);
        }
    }

    fn add(&mut self, document: u32, gain: f32) {
        let count = &mut self.counts[document as usize];
        if *count == 0 {
            self.found.push(document);
        }
        *count = count.saturating_add(1);
        self.sums[document as usize] += gain;
    }

    /// All that was found, of which nothing is left.
    fn take(&mut self, least: u8) -> Vec<Scored> {
        let Self { sums, counts, found, .. } = self;
        let scored = found.drain(..).map(|document| Scored {
            document,
            score: std::mem::take(&mut sums[document as usize]),
            is_enough: std::mem::take(&mut counts[document as usize]) >= least,
        });
        scored.collect()
    }
}
