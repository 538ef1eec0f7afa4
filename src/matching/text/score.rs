//! How much of a need an offer answers. Raw scores of two languages say nothing beside each other; what is compared is the
//! share of the need that is answered: the score divided by the most that those terms of the need could give which occur
//! in that language at all.

use std::ops::Range;

use smallvec::SmallVec;

use super::dictionary::{Dictionary, TermId};
use super::index::Index;
use super::query::{Query, QueryTerm};
use super::script::Script;

/// The whole of a need, in millionths.
pub(super) const WHOLE: u32 = 1_000_000;

/// What is added up while the offers of a need are scored. Each thread keeps one; it is empty between two calls.
#[derive(Default)]
pub(in crate::matching) struct Scratch {
    /// Of each document of the range, its score.
    scores: Vec<f32>,
    /// Of each document of the range, how many terms it has of the need, at most 255.
    matched: Vec<u8>,
    /// Of each document, how often it has the word that is being read.
    frequencies: Vec<f32>,
    /// The documents that have it.
    having: Vec<u32>,
    /// Of each offer of the range, its share.
    shares: Vec<u32>,
}

/// The terms of a query, asked of an index.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    /// The terms, by number.
    pub terms: &'a [QueryTerm],
    /// The documents asked.
    pub index: &'a Index,
    /// What the terms are.
    pub dictionary: &'a Dictionary,
    /// The place of the need's version.
    pub version: usize,
    /// The script of the documents.
    pub script: Script,
    /// Is it another than the need's?
    pub is_bridge: bool,
    /// How many terms a document must have.
    least: u8,
    /// The most that a document could score.
    most: f32,
}

impl<'a> Asked<'a> {
    /// A query of the need's version at a place, asked of the documents of a script.
    pub(super) fn new(
        (version, script, is_bridge): (usize, Script, bool),
        (query, terms): (&Query, &'a [QueryTerm]),
        index: &'a Index,
        dictionary: &'a Dictionary,
    ) -> Self {
        let found: f32 = terms.iter().map(|asked| asked.weight * index.idf(asked.term)).sum();
        let unfound: f32 = terms.iter().filter(|asked| index.idf(asked.term) == 0.0).map(|asked| asked.weight).sum();
        let most = found + index.doubt() * (unfound + query.unknown);
        Self { terms, index, dictionary, version, script, is_bridge, least: query.least, most }
    }

    /// Calls `each` with the documents of a range that have enough terms, and their shares, in their order.
    pub(super) fn each_of(&self, documents: &Range<u32>, scratch: &mut Scratch, mut each: impl FnMut(u32, u32)) {
        if documents.is_empty() || self.most <= 0.0 {
            return;
        }
        scratch.grow(documents.len());
        for asked in self.terms {
            let gain = asked.weight * self.index.idf(asked.term);
            if gain > 0.0 {
                self.add(asked.term, gain, documents, scratch);
            }
        }
        for (document, at) in documents.clone().zip(0..) {
            let (score, matched) = scratch.take(at);
            if matched >= self.least && score > 0.0 {
                each(document, self.share_of(score));
            }
        }
    }

    fn add(&self, term: TermId, gain: f32, documents: &Range<u32>, scratch: &mut Scratch) {
        let Some(stems) = self.dictionary.meaning(term) else {
            for posting in self.index.of_range(term, documents) {
                let saturation = self.index.saturation(posting.document, posting.frequency);
                scratch.add(posting.document - documents.start, gain * saturation);
            }
            return;
        };
        for (stem, p) in stems {
            for posting in self.index.of_range(*stem, documents) {
                scratch.count(posting.document - documents.start, p * posting.frequency);
            }
        }
        while let Some((at, frequency)) = scratch.counted() {
            scratch.add(at, gain * self.index.saturation(documents.start + at, frequency));
        }
    }

    /// The share of one document, the same as [`Self::each_of`] finds; 0 for one with too few terms.
    pub(super) fn share(&self, document: u32) -> u32 {
        let (mut score, mut matched) = (0.0, 0_u8);
        for asked in self.terms {
            let gain = self.gain(*asked, document);
            if gain > 0.0 {
                score += gain;
                matched = matched.saturating_add(1);
            }
        }
        if matched >= self.least && score > 0.0 { self.share_of(score) } else { 0 }
    }

    /// What a term adds to the score of a document.
    pub(super) fn gain(&self, asked: QueryTerm, document: u32) -> f32 {
        let frequency = match self.dictionary.meaning(asked.term) {
            Some(stems) => stems.iter().fold(0.0, |sum, (stem, p)| sum + p * self.index.frequency(*stem, document)),
            None => self.index.frequency(asked.term, document),
        };
        if frequency > 0.0 {
            asked.weight * self.index.idf(asked.term) * self.index.saturation(document, frequency)
        } else {
            0.0
        }
    }

    /// How many postings a term has.
    pub(super) fn cost(&self, term: TermId) -> usize {
        match self.dictionary.meaning(term) {
            Some(stems) => stems.iter().map(|(stem, _)| self.index.of(*stem).len()).sum(),
            None => self.index.of(term).len(),
        }
    }

    /// The documents that have a term, those of a word by stem, some more than once.
    pub(super) fn having(&self, term: TermId) -> impl Iterator<Item = u32> {
        let itself = [(term, 1.0)];
        let stems: SmallVec<[(TermId, f32); 4]> = self.dictionary.meaning(term).unwrap_or(&itself).into();
        stems.into_iter().flat_map(|(stem, _)| self.index.of(stem)).map(|posting| posting.document)
    }

    /// At least 1, so that what matches at all is seen.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a million")]
    fn share_of(&self, score: f32) -> u32 {
        let millionths = f64::from(score) / f64::from(self.most) * f64::from(WHOLE);
        (millionths.clamp(0.0, f64::from(WHOLE)) as u32).max(1)
    }
}

impl Scratch {
    /// Room for the shares of so many offers, all 0; to be given back so.
    pub(super) fn shares(&mut self, offers: usize) -> Vec<u32> {
        let mut shares = std::mem::take(&mut self.shares);
        shares.resize(offers, 0);
        shares
    }

    /// Takes the shares back, for the next call.
    pub(super) fn give_back(&mut self, shares: Vec<u32>) {
        self.shares = shares;
    }

    fn grow(&mut self, documents: usize) {
        if self.scores.len() < documents {
            self.scores.resize(documents, 0.0);
            self.matched.resize(documents, 0);
            self.frequencies.resize(documents, 0.0);
        }
    }

    fn add(&mut self, at: u32, gain: f32) {
        self.scores[at as usize] += gain;
        let matched = &mut self.matched[at as usize];
        *matched = matched.saturating_add(1);
    }

    fn count(&mut self, at: u32, frequency: f32) {
        let sum = &mut self.frequencies[at as usize];
        if *sum == 0.0 {
            self.having.push(at);
        }
        *sum += frequency;
    }

    fn counted(&mut self) -> Option<(u32, f32)> {
        let at = self.having.pop()?;
        Some((at, std::mem::take(&mut self.frequencies[at as usize])))
    }

    fn take(&mut self, at: usize) -> (f32, u8) {
        (std::mem::take(&mut self.scores[at]), std::mem::take(&mut self.matched[at]))
    }
}
