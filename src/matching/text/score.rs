//! How much of a need an offer answers. Raw scores of two languages say nothing beside each other; what is compared is the
//! share of the need that is answered: the score divided by the most that those terms of the need could give which occur
//! in that language at all.

use super::dictionary::{Dictionary, TermId};
use super::index::Index;
use super::query::{Query, QueryTerm};
use super::script::Script;
use crate::matching::terms::TermKey;
use crate::matching::topics::WHOLE;

/// A query laid out by the numbers of its terms, so that the terms of a document find at once what they add. It is used for one
/// query after the other, and empty between two.
#[derive(Default)]
pub(in crate::matching) struct Scratch {
    /// Of each plain term, what the query gives for it.
    gains: Vec<f32>,
    /// Of each plain term, where its first use begins in `uses`, counted from 1; 0 for a term that means nothing asked for.
    first_uses: Vec<u32>,
    /// Over the bridge a stem may stand for several terms of the query.
    uses: Vec<Use>,
    /// Of each term of the query, how often the document has it, in parts: see [`super::times::Times`].
    times: Vec<f32>,
    /// Which it has.
    had: Vec<u32>,
}

/// A stem as the meaning of a term of the query.
#[derive(Clone, Copy)]
struct Use {
    /// The place of the term in the query.
    asked: u32,
    /// How likely it means this stem.
    p: f32,
    /// The next use of the same stem, as in [`Scratch::first_uses`].
    next: u32,
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
    pub least: u8,
    /// The most that a document could score.
    most: f32,
}

impl<'a> Asked<'a> {
    /// A query of the need's version at a place, asked of the documents of a script.
    pub(super) fn new(
        (version, script, is_bridge): (usize, Script, bool),
        (least, most, terms): (u8, f32, &'a [QueryTerm]),
        index: &'a Index,
        dictionary: &'a Dictionary,
    ) -> Self {
        Self { terms, index, dictionary, version, script, is_bridge, least, most }
    }

    /// The most that a document could score.
    pub(super) fn most(&self) -> f32 {
        self.most
    }

    /// The term of a key, if it is asked for.
    pub(super) fn find(&self, key: TermKey) -> Option<QueryTerm> {
        let term = self.dictionary.find(key)?;
        let place = self.terms.binary_search_by_key(&term, |asked| asked.term()).ok()?;
        Some(self.terms[place])
    }

    /// Lays the query out. To be taken back by [`Self::take_back`].
    pub(super) fn lay_out(&self, scratch: &mut Scratch) {
        let terms = self.dictionary.plain() as usize;
        if self.is_bridge {
            scratch.first_uses.resize(terms, 0);
            scratch.times.resize(self.terms.len().max(scratch.times.len()), 0.0);
            self.each_use(|asked, stem, p| scratch.lay_use(asked, stem, p));
        } else {
            scratch.gains.resize(terms, 0.0);
            for asked in self.terms {
                if let Some(gain) = scratch.gains.get_mut(asked.term().0 as usize) {
                    *gain = asked.weight() * self.index.idf(asked.term());
                }
            }
        }
    }

    /// Takes back what was laid out.
    pub(super) fn take_back(&self, scratch: &mut Scratch) {
        if self.is_bridge {
            self.each_use(|_, stem, _| scratch.first_uses[stem.0 as usize] = 0);
            scratch.uses.clear();
        } else {
            for asked in self.terms {
                if let Some(gain) = scratch.gains.get_mut(asked.term().0 as usize) {
                    *gain = 0.0;
                }
            }
        }
    }

    /// Calls `each` with the place of every term of the query, every stem that it may mean, and how likely it does.
    fn each_use(&self, mut each: impl FnMut(u32, TermId, f32)) {
        for (place, asked) in (0..).zip(self.terms) {
            match self.dictionary.meaning(asked.term()) {
                Some(stems) => stems.iter().for_each(|(stem, p)| each(place, *stem, *p)),
                None => each(place, asked.term(), 1.0),
            }
        }
    }

    /// The share of one document, of a query that is laid out; 0 for one with too few terms.
    pub(super) fn share(&self, document: u32, scratch: &mut Scratch) -> u32 {
        let (score, matched) =
            if self.is_bridge { self.score_across(document, scratch) } else { self.score_direct(document, scratch) };
        if matched >= u32::from(self.least) && score > 0.0 { self.share_of(score) } else { 0 }
    }

    /// The share of one document of a query that is not laid out: what pays for a single pair.
    pub(super) fn share_alone(&self, document: u32) -> u32 {
        let gains = self.terms.iter().map(|asked| self.gain(*asked, document)).filter(|gain| *gain > 0.0);
        let (score, matched) = gains.fold((0.0, 0), |(score, matched), gain| (score + gain, matched + 1));
        if matched >= u32::from(self.least) && score > 0.0 { self.share_of(score) } else { 0 }
    }

    /// The score of a document, and how many terms of the query it has.
    fn score_direct(&self, document: u32, scratch: &Scratch) -> (f32, u32) {
        let (terms, times) = self.index.terms_of(document);
        let (mut score, mut matched) = (0.0, 0);
        for (place, term) in terms.iter().enumerate() {
            let gain = scratch.gains[term.0 as usize];
            if gain > 0.0 {
                score += gain * self.index.saturation(document, times.parts(place));
                matched += 1;
            }
        }
        (score, matched)
    }

    /// The same over the bridge, where frequencies add up before they are weighed.
    fn score_across(&self, document: u32, scratch: &mut Scratch) -> (f32, u32) {
        let (terms, times) = self.index.terms_of(document);
        for (term, parts) in terms.iter().zip(times.iter()) {
            scratch.count(*term, parts);
        }
        // From the end of the query on, whatever the order of the stems: the sum is the same to its last bit.
        scratch.had.sort_unstable();
        let (mut score, mut matched) = (0.0, 0);
        while let Some((asked, times)) = scratch.counted() {
            let asked = self.terms[asked as usize];
            let gain = asked.weight() * self.index.idf(asked.term()) * self.index.saturation(document, times);
            score += gain;
            matched += u32::from(gain > 0.0);
        }
        (score, matched)
    }

    /// What a term adds to the score of a document.
    pub(super) fn gain(&self, asked: QueryTerm, document: u32) -> f32 {
        let parts = match self.dictionary.meaning(asked.term()) {
            Some(stems) => stems.iter().fold(0.0, |sum, (stem, p)| sum + p * self.index.parts(*stem, document)),
            None => self.index.parts(asked.term(), document),
        };
        if parts > 0.0 {
            asked.weight() * self.index.idf(asked.term()) * self.index.saturation(document, parts)
        } else {
            0.0
        }
    }

    /// At least 1, so that what matches at all is seen.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a million")]
    pub(super) fn share_of(&self, score: f32) -> u32 {
        let millionths = f64::from(score) / f64::from(self.most) * f64::from(WHOLE);
        (millionths.clamp(0.0, f64::from(WHOLE)) as u32).max(1)
    }
}

/// The most that a document of an index could score for a query.
pub(super) fn most(query: &Query, terms: &[QueryTerm], index: &Index) -> f32 {
    let found: f32 = terms.iter().map(|asked| asked.weight() * index.idf(asked.term())).sum();
    let unfound: f32 = terms.iter().filter(|asked| index.idf(asked.term()) == 0.0).map(|asked| asked.weight()).sum();
    found + index.doubt() * (unfound + query.unknown)
}

impl Scratch {
    fn lay_use(&mut self, asked: u32, stem: TermId, p: f32) {
        let first = &mut self.first_uses[stem.0 as usize];
        self.uses.push(Use { asked, p, next: *first });
        *first = u32::try_from(self.uses.len()).unwrap_or_default();
    }

    /// Adds how often the document has a stem, in parts, to all terms of the query that it may be meant by.
    fn count(&mut self, stem: TermId, parts: f32) {
        let mut next = self.first_uses[stem.0 as usize];
        while let Some(place) = next.checked_sub(1) {
            let Use { asked, p, next: further } = self.uses[place as usize];
            let times = &mut self.times[asked as usize];
            if *times == 0.0 {
                self.had.push(asked);
            }
            *times += p * parts;
            next = further;
        }
    }

    /// A term that the document has, the last first, and how often, in parts.
    fn counted(&mut self) -> Option<(u32, f32)> {
        let asked = self.had.pop()?;
        Some((asked, std::mem::take(&mut self.times[asked as usize])))
    }
}
