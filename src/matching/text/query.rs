//! Needs as queries: the terms that they ask for, as numbers.

use std::ops::Range;

use rayon::prelude::*;
use smallvec::SmallVec;

use super::bag::{Bag, BagReader, Readers};
use super::build::{Entry, chunks};
use super::dictionary::{Dictionary, Renumbered, TermId};
use super::script::{Script, Scripts};
use crate::matching::terms::TermKey;

/// A term that a need asks for, in 6 bytes: a large directory has ten million of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct QueryTerm {
    /// The number of the term, its lower half first.
    term: [u16; 2],
    /// How often the need has it, in halves.
    halves: u16,
}

impl QueryTerm {
    /// A term, and how often the need has it: a multiple of a half. No text has a word 30,000 times that is meant for readers.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast holds at both ends")]
    fn new(term: TermId, weight: f32) -> Self {
        Self { term: Self::split(term), halves: (weight * 2.0) as u16 }
    }

    /// The same, as often, of another term.
    fn with_term(self, term: TermId) -> Self {
        Self { term: Self::split(term), ..self }
    }

    #[expect(clippy::cast_possible_truncation, reason = "each half is what is wanted")]
    fn split(term: TermId) -> [u16; 2] {
        [term.0 as u16, (term.0 >> 16) as u16]
    }

    /// The term.
    pub(super) fn term(self) -> TermId {
        let [low, high] = self.term;
        TermId(u32::from(high) << 16 | u32::from(low))
    }

    /// How often the need has it, pairs of stems and lone characters at half.
    pub(super) fn weight(self) -> f32 {
        f32::from(self.halves) / 2.0
    }
}

/// Where the terms of a query stand in [`Queries::terms`].
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    chunk: u32,
    range: Range<u32>,
    /// How many terms an offer must have: two, or one if the need itself has no more.
    pub least: u8,
    /// The weight of the terms that no offer has in any script; they are not among the others.
    pub unknown: f32,
}

/// One version of a need.
#[derive(Clone, Debug)]
pub(super) struct NeedVersion {
    /// Its script.
    pub script: Script,
    /// What it asks offers in its own script.
    pub own: Query,
    /// What it asks offers in other scripts; nothing if there are none that only so are reached.
    pub common: Query,
    /// The most that an offer could score, by its script.
    pub most: [f32; Script::ALL.len()],
}

/// A need.
#[derive(Clone, Debug, Default)]
pub(super) struct Need {
    /// The scripts of its versions.
    pub scripts: Scripts,
    /// Its versions.
    pub versions: SmallVec<[NeedVersion; 2]>,
}

impl Need {
    fn queries(&mut self) -> impl Iterator<Item = &mut Query> {
        self.versions.iter_mut().flat_map(|version| [&mut version.own, &mut version.common])
    }
}

/// All needs.
#[derive(Default)]
pub(super) struct Queries {
    /// Each need.
    pub needs: Vec<Need>,
    /// Their terms, in the chunks in which needs are read: joined they would be in memory twice for a moment.
    terms: Vec<Box<[QueryTerm]>>,
}

impl Queries {
    /// The terms of a query, by number.
    pub(super) fn terms(&self, query: &Query) -> &[QueryTerm] {
        &self.terms[query.chunk as usize][query.range.start as usize..query.range.end as usize]
    }
}

/// A chunk of needs as they were read. Its terms have the numbers of their keys in this chunk still, for no others are given before
/// all needs are known.
pub(super) struct Draft {
    needs: Vec<Need>,
    /// Each term once, in order.
    keys: Box<[TermKey]>,
    terms: Box<[QueryTerm]>,
}

/// Reads needs. `crosses` says whether a need of these scripts has offers that share no script with it.
pub(super) fn read(needs: &[Entry<'_>], readers: &Readers<'_>, crosses: impl Fn(Scripts) -> bool + Sync) -> Vec<Draft> {
    let draft = |chunk: &[Entry<'_>]| {
        let mut reading = Reading::default();
        let mut bag = Bag::default();
        let needs = readers.lend(|reader| {
            chunk.iter().map(|need| reading.need(need, crosses(need.scripts), reader, &mut bag)).collect()
        });
        reading.draft(needs)
    };
    chunks(needs).map(draft).collect()
}

/// What was read of a chunk of needs so far.
#[derive(Default)]
struct Reading {
    /// The terms of its queries, and how often the need has each.
    terms: Vec<(TermKey, f32)>,
}

impl Reading {
    fn need(&mut self, need: &Entry<'_>, crosses: bool, reader: &mut BagReader<'_>, bag: &mut Bag) -> Need {
        let mut versions = SmallVec::new();
        for (script, version) in &need.versions {
            reader.own(version, bag);
            let own = self.query(bag);
            let mut common = Query::default();
            if crosses {
                reader.common(version, bag);
                common = self.query(bag);
            }
            versions.push(NeedVersion { script: *script, own, common, most: [0.0; Script::ALL.len()] });
        }
        Need { scripts: need.scripts, versions }
    }

    #[expect(clippy::cast_possible_truncation, reason = "terms are counted in 32 bits")]
    fn query(&mut self, bag: &Bag) -> Query {
        let start = self.terms.len() as u32;
        self.terms.extend_from_slice(&bag.terms);
        let range = start..self.terms.len() as u32;
        Query { chunk: 0, range, least: bag.terms.len().min(2) as u8, unknown: 0.0 }
    }

    /// Numbers the terms among themselves: half of the keys of a chunk are in it once, and a key takes more room than a number.
    #[expect(clippy::cast_possible_truncation, reason = "terms are numbered in 32 bits")]
    fn draft(self, needs: Vec<Need>) -> Draft {
        let mut order: Vec<(TermKey, u32)> =
            self.terms.iter().zip(0..).map(|((key, _), place)| (*key, place)).collect();
        order.sort_unstable();
        let mut terms: Box<[QueryTerm]> =
            self.terms.iter().map(|(_, weight)| QueryTerm::new(TermId(0), *weight)).collect();
        let mut keys: Vec<TermKey> = Vec::new();
        for (key, place) in order {
            if keys.last() != Some(&key) {
                keys.push(key);
            }
            let term = &mut terms[place as usize];
            *term = term.with_term(TermId(keys.len() as u32 - 1));
        }
        // A copy, because a list that is merely cut short keeps its room.
        Draft { needs, keys: Box::from(&keys[..]), terms }
    }
}

/// Every term of the needs, sorted.
pub(super) fn keys(drafts: &[Draft]) -> Vec<TermKey> {
    let mut keys: Vec<TermKey> = drafts.iter().flat_map(|draft| &draft.keys).copied().collect();
    keys.par_sort_unstable();
    keys.dedup();
    keys
}

/// Needs whose terms are numbered, among them those that no offer has.
pub(super) struct NumberedDraft {
    needs: Vec<Need>,
    terms: Box<[QueryTerm]>,
}

/// Numbers the terms of needs, all of which the dictionary has.
pub(super) fn numbered(drafts: Vec<Draft>, dictionary: &Dictionary) -> Vec<NumberedDraft> {
    let numbered = |Draft { mut needs, keys, mut terms }: Draft| {
        let numbers: Vec<TermId> =
            keys.iter().map(|key| dictionary.find(*key).expect("what a need has is in the dictionary")).collect();
        for query in needs.iter_mut().flat_map(Need::queries) {
            let asked = &mut terms[query.range.start as usize..query.range.end as usize];
            for asked in &mut *asked {
                *asked = asked.with_term(numbers[asked.term().0 as usize]);
            }
            // The words of the bridge come behind the others.
            asked.sort_unstable_by_key(|asked| asked.term());
        }
        NumberedDraft { needs, terms }
    };
    drafts.into_par_iter().map(numbered).collect()
}

/// Numbers the terms of needs as the narrowed dictionary does, which keeps their order. Terms that no offer has are left out: they can
/// match nothing.
#[expect(clippy::cast_possible_truncation, reason = "chunks are counted in 32 bits")]
pub(super) fn queries(numbered: Vec<NumberedDraft>, renumbered: &Renumbered) -> Queries {
    let renumber = |(chunk, NumberedDraft { mut needs, mut terms }): (usize, NumberedDraft)| {
        let mut end = 0;
        for query in needs.iter_mut().flat_map(Need::queries) {
            query.chunk = chunk as u32;
            end = query.renumber(&mut terms, end, renumbered);
        }
        let mut terms = terms.into_vec();
        terms.truncate(end);
        (needs, terms.into_boxed_slice())
    };
    let (needs, terms): (Vec<Vec<Need>>, _) = numbered.into_par_iter().enumerate().map(renumber).unzip();
    Queries { needs: needs.into_iter().flatten().collect(), terms }
}

impl Query {
    /// Moves the terms of the query that are kept to a place before them, and adds the others to what is unknown. Gives where they
    /// end.
    #[expect(clippy::cast_possible_truncation, reason = "terms are counted in 32 bits")]
    fn renumber(&mut self, terms: &mut [QueryTerm], start: usize, renumbered: &Renumbered) -> usize {
        let mut end = start;
        for place in self.range.start as usize..self.range.end as usize {
            let asked = terms[place];
            match renumbered.of(asked.term()) {
                Some(term) => {
                    terms[end] = asked.with_term(term);
                    end += 1;
                }
                None => self.unknown += asked.weight(),
            }
        }
        self.range = start as u32..end as u32;
        end
    }
}
