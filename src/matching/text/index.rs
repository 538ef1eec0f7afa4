//! Which documents have a term, and how much of each a term explains: BM25 (Robertson and Zaragoza 2009). A term may be a
//! word of the other language, which then is the weighted sum of the stems that it may mean (a probabilistic structured
//! query, Darwish and Oard 2003).

use std::ops::Range;

use rayon::prelude::*;
use smallvec::SmallVec;

use super::dictionary::{Dictionary, TermId};
use super::times::{PER_ONCE, Times, TimesList, TimesSlice};
use crate::matching::rounding::to_64ths;

/// How soon a term repeated adds nothing more.
const K1: f32 = 1.2;

/// How much the length of a document counts. Half of what is usual: offers are short, and a long one is no padded one.
const B: f32 = 0.5;

/// The usual length of a document is rounded to so many parts of a term, as rarities are: see [`crate::matching::rounding`].
const PARTS_OF_A_TERM: f64 = 4.0;

/// How many documents are few: of a word that none of so many has, half is doubted.
const FEW: f32 = 20.0;

/// A document: one version of an offer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document {
    /// The offer.
    pub offer: u32,
    /// Its length: how often it has any term.
    pub length: f32,
    /// How many of [`OwnTerms::terms`] are its own.
    pub terms: u32,
}

/// A chunk of documents as they were read, in the order of offers.
#[derive(Default)]
pub(super) struct Documents {
    /// The documents.
    pub list: Vec<Document>,
    /// What they say.
    pub own: OwnTerms,
}

/// The terms of a chunk of documents.
#[derive(Default)]
pub(super) struct OwnTerms {
    /// The terms, document by document and by number; only terms that some need has.
    pub terms: Box<[TermId]>,
    /// How often the document has each of them. Of most terms only the number is looked at, so that it stands apart.
    pub times: TimesList,
}

/// Where the terms of a document begin.
#[derive(Clone, Copy, Default)]
struct OwnPlace {
    chunk: u32,
    start: u32,
}

/// The documents that have a term, ascending, and how often each has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Postings<'i> {
    documents: &'i [u32],
    times: TimesSlice<'i>,
}

/// The documents of one script, by term.
#[derive(Default)]
pub(super) struct Index {
    /// The offer of each document, ascending.
    offers: Vec<u32>,
    /// The first document of each offer or of a later one, up to the last offer that has any.
    firsts: Vec<u32>,
    /// Where the terms of each document begin, which are those of the chunk up to the next one's.
    own_places: Vec<OwnPlace>,
    /// The plain terms of each document: what texts are compared by. They stay in the chunks in which documents were read: joined
    /// they would be in memory twice for a moment.
    own: Vec<OwnTerms>,
    /// Of each document, how often it would have a term that counts half, in parts.
    halves: Vec<f32>,
    /// Where the documents of each plain term begin, and the end of the last.
    starts: Vec<u32>,
    /// The documents that have a term, by term, ascending: where candidates are found. Places are searched for among these alone, so
    /// that how often they have it stands apart.
    having: Vec<u32>,
    /// How often each of them has it.
    having_times: TimesList,
    /// How rare each term of the dictionary is, 0 for one that no document has.
    idf: Vec<f32>,
}

impl Index {
    /// Sorts documents by term.
    pub(super) fn new(chunks: Vec<Documents>, dictionary: &Dictionary) -> Self {
        let (starts, having, having_times) = postings(&chunks, dictionary.plain() as usize);
        let documents = || chunks.iter().flat_map(|chunk| &chunk.list);
        let offers: Vec<u32> = documents().map(|document| document.offer).collect();
        let halves = halves(&documents().map(|document| document.length).collect::<Vec<_>>());
        let own_places = own_places(&chunks);
        let own = chunks.into_iter().map(|chunk| chunk.own).collect();
        let firsts = firsts(&offers);
        let mut index = Self { offers, firsts, own_places, own, halves, starts, having, having_times, idf: Vec::new() };
        let terms = if index.offers.is_empty() { 0 } else { dictionary.len() };
        index.idf = (0..terms).into_par_iter().map(|term| index.rarity(TermId(term), dictionary)).collect();
        index
    }

    /// ln(1 + (N − df + ½) / (df + ½)) with df = min(N, Σ p·df of the stems) for a word, or 0 for a term that no document has.
    #[expect(clippy::cast_precision_loss, reason = "fewer documents than a float counts, or too many for it to matter")]
    fn rarity(&self, term: TermId, dictionary: &Dictionary) -> f32 {
        let count = self.offers.len() as f32;
        let having = match dictionary.meaning(term) {
            Some(stems) => stems.iter().map(|(stem, p)| p * self.count(*stem) as f32).sum::<f32>().min(count),
            None => self.count(term) as f32,
        };
        if having <= 0.0 {
            return 0.0;
        }
        rounded(libm::logf(1.0 + (count - having + 0.5) / (having + 0.5)))
    }

    /// Frees the documents of each term; how rare each is, is known already.
    pub(super) fn forget_postings(&mut self) {
        (self.starts, self.having, self.having_times) = Default::default();
    }

    /// How many documents it has.
    pub(super) fn len(&self) -> usize {
        self.offers.len()
    }

    /// Whether it has no documents.
    pub(super) fn is_empty(&self) -> bool {
        self.offers.is_empty()
    }

    /// How rare a term is, 0 for one that no document has.
    pub(super) fn idf(&self, term: TermId) -> f32 {
        self.idf.get(term.0 as usize).copied().unwrap_or(0.0)
    }

    /// What a term of a need weighs that no document has: as much as the rarest in a handful of documents, next to nothing in
    /// many.
    /// That nobody says a word in a thousand texts says something of the language; that three texts do without it says
    /// nothing, and counting it as if it did would let any text among the three answer the whole need.
    #[expect(clippy::cast_precision_loss, reason = "fewer documents than a float counts, or too many for it to matter")]
    pub(super) fn doubt(&self) -> f32 {
        let count = self.offers.len() as f32;
        rounded(libm::logf(1.0 + (count + 0.5) / 0.5) * FEW / (FEW + count))
    }

    /// Where the documents of a plain term stand.
    fn places(&self, term: TermId) -> Range<usize> {
        let at = |place: usize| self.starts.get(place).map_or(0, |start| *start as usize);
        at(term.0 as usize)..at(term.0 as usize + 1)
    }

    /// How many documents have a plain term.
    fn count(&self, term: TermId) -> usize {
        self.places(term).len()
    }

    /// The documents of a range that have a plain term.
    #[expect(clippy::cast_possible_truncation, reason = "less than the length of a list")]
    pub(super) fn of_range(&self, term: TermId, documents: &Range<u32>) -> Postings<'_> {
        let mut places = self.places(term);
        if documents.len() < self.len() {
            let all = &self.having[places.clone()];
            // Documents that have a term lie about evenly among all.
            let guess = all.len() as u64 * u64::from(documents.start) / self.len().max(1) as u64;
            let from = first_from(all, documents.start, guess as usize);
            places = places.start + from..places.start + first_from(all, documents.end, from);
        }
        Postings { documents: &self.having[places.clone()], times: self.having_times.slice(places) }
    }

    /// How often a document has a plain term, in parts.
    pub(super) fn parts(&self, term: TermId, document: u32) -> f32 {
        let (own, times) = self.terms_of(document);
        own.binary_search(&term).map_or(0.0, |place| times.parts(place))
    }

    /// How much of a term a document explains that has it so often, in parts: 0 to 1, short of 1.
    pub(super) fn saturation(&self, document: u32, parts: f32) -> f32 {
        parts / (parts + self.halves[document as usize])
    }

    /// How often a document would have a term that counts half, in parts.
    pub(super) fn half(&self, document: u32) -> f32 {
        self.halves[document as usize]
    }

    /// The documents of a range of offers.
    #[expect(clippy::cast_possible_truncation, reason = "documents are numbered in 32 bits")]
    pub(super) fn documents(&self, offers: &Range<u32>) -> Range<u32> {
        let first = |offer: u32| self.firsts.get(offer as usize).copied().unwrap_or(self.offers.len() as u32);
        first(offers.start)..first(offers.end)
    }

    /// The plain terms of a document, by number, and beside them how often it has each.
    pub(super) fn terms_of(&self, document: u32) -> (&[TermId], TimesSlice<'_>) {
        let OwnPlace { chunk, start } = self.own_places[document as usize];
        let own = &self.own[chunk as usize];
        let next = self.own_places.get(document as usize + 1).filter(|next| next.chunk == chunk);
        let range = start as usize..next.map_or(own.terms.len(), |next| next.start as usize);
        (&own.terms[range.clone()], own.times.slice(range))
    }

    /// Brings the terms of documents nearer to the processor. Whoever compares one after the other waits for the memory at each;
    /// reads that do not depend on each other are waited for together.
    pub(super) fn fetch(&self, documents: impl Iterator<Item = u32>) {
        let places: SmallVec<[OwnPlace; 32]> = documents.map(|document| self.own_places[document as usize]).collect();
        let first =
            |place: &OwnPlace| self.own[place.chunk as usize].terms.get(place.start as usize).map_or(0, |term| term.0);
        std::hint::black_box(places.iter().map(first).fold(0, |all, term| all ^ term));
    }

    /// The offer that a document is a version of.
    pub(super) fn offer(&self, document: u32) -> u32 {
        self.offers[document as usize]
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a 64th is exact in few bits")]
fn rounded(nats: f32) -> f32 {
    to_64ths(f64::from(nats)) as f32
}

/// Where the entries begin that are of a document or of a later one: searched for from a place near it, in steps each twice as
/// long as the one before (Bentley and Yao 1976).
fn first_from(all: &[u32], document: u32, guess: usize) -> usize {
    let is_before = |place: usize| all[place] < document;
    let (mut start, mut end) = (guess.min(all.len()), guess.min(all.len()));
    let mut step = 1;
    while end < all.len() && is_before(end) {
        start = end + 1;
        end = (end + step).min(all.len());
        step *= 2;
    }
    step = 1;
    while start > 0 && !is_before(start - 1) {
        end = start - 1;
        start = start.saturating_sub(step);
        step *= 2;
    }
    start + all[start..end].partition_point(|known| *known < document)
}

/// The first document of each offer or of a later one.
#[expect(clippy::cast_possible_truncation, reason = "documents are numbered in 32 bits")]
fn firsts(offers: &[u32]) -> Vec<u32> {
    let mut firsts = Vec::with_capacity(offers.last().map_or(0, |last| *last as usize + 1));
    for (document, offer) in offers.iter().enumerate() {
        while firsts.len() <= *offer as usize {
            firsts.push(document as u32);
        }
    }
    firsts
}

/// Where the terms of each document begin.
fn own_places(chunks: &[Documents]) -> Vec<OwnPlace> {
    let of_chunk = |(chunk, documents): (u32, &Documents)| {
        let starts = documents.list.iter().scan(0, |end, document| {
            let start = *end;
            *end += document.terms;
            Some(start)
        });
        starts.map(move |start| OwnPlace { chunk, start }).collect::<Vec<_>>()
    };
    (0..).zip(chunks).flat_map(of_chunk).collect()
}

/// k1 · (1 − b + b · length / usual length) of each document, in parts.
#[expect(clippy::cast_precision_loss, reason = "fewer documents than a float counts, or too many for it to matter")]
#[expect(clippy::cast_possible_truncation, reason = "a ratio needs no more digits")]
fn halves(lengths: &[f32]) -> Vec<f32> {
    let sum: f64 = lengths.iter().map(|length| f64::from(*length)).sum();
    let average = sum / lengths.len().max(1) as f64;
    let usual = (average * PARTS_OF_A_TERM).round().max(1.0) / PARTS_OF_A_TERM;
    let relative = |length: f32| (f64::from(length) / usual) as f32;
    lengths.iter().map(|length| PER_ONCE * K1 * (1.0 - B + B * relative(*length))).collect()
}

impl Postings<'_> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.documents.len()
    }

    /// Each document, and how often it has the term, in parts.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, f32)> {
        self.documents.iter().copied().zip(self.times.iter())
    }
}

/// Where the documents of each term begin, these documents, and how often each has the term. Counts, then places: two walks and no
/// comparison, for there are millions.
fn postings(chunks: &[Documents], terms: usize) -> (Vec<u32>, Vec<u32>, TimesList) {
    let mut starts = vec![0_u32; terms + 1];
    for term in chunks.iter().flat_map(|chunk| &chunk.own.terms) {
        starts[term.0 as usize + 1] += 1;
    }
    for place in 0..terms {
        starts[place + 1] += starts[place];
    }
    let (having, times) = if chunks.iter().all(|chunk| chunk.own.times.is_in_halves()) {
        let (having, halves) = by_term(chunks, &starts, Times::halves);
        (having, TimesList::Halves(halves.into()))
    } else {
        let (having, times) = by_term(chunks, &starts, |times| times);
        (having, TimesList::Parts(times.into()))
    };
    (starts, having, times)
}

fn by_term<T: Clone + Default>(chunks: &[Documents], starts: &[u32], kept: impl Fn(Times) -> T) -> (Vec<u32>, Vec<T>) {
    let mut next = starts.to_vec();
    let all = starts.last().map_or(0, |end| *end as usize);
    let (mut having, mut having_times) = (vec![0; all], vec![T::default(); all]);
    let mut document = 0;
    for Documents { list, own } in chunks {
        let mut entries = own.terms.iter().enumerate();
        for each in list {
            for (entry, term) in entries.by_ref().take(each.terms as usize) {
                let place = &mut next[term.0 as usize];
                having[*place as usize] = document;
                having_times[*place as usize] = kept(own.times.get(entry));
                *place += 1;
            }
            document += 1;
        }
    }
    (having, having_times)
}

#[cfg(test)]
mod tests {
    use super::first_from;

    #[test]
    fn a_place_is_found_from_any_guess() {
        let documents = [0, 1, 4, 5, 6, 9, 12, 13, 20, 21, 22, 30];
        for document in 0..33 {
            let expected = documents.partition_point(|known| *known < document);
            for guess in 0..14 {
                assert_eq!(first_from(&documents, document, guess), expected, "{document} from {guess}");
            }
        }
        assert_eq!(first_from(&[], 3, 2), 0);
    }
}
