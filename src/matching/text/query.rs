//! Needs as queries: the terms that they ask for, as numbers.

use std::ops::Range;

use rayon::prelude::*;
use smallvec::SmallVec;

use super::bag::{Bag, BagReader, Readers};
use super::build::{Entry, chunks};
use super::dictionary::{Dictionary, Renumbered, TermId};
use super::script::{Script, Scripts};
use crate::matching::terms::TermKey;

/// A term that a need asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct QueryTerm {
    /// The term.
    pub term: TermId,
    /// How often the need has it, pairs of stems and lone characters at half.
    pub weight: f32,
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
    pub versions: SmallVec<[NeedVersion; 1]>,
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
    terms: Vec<Vec<QueryTerm>>,
}

impl Queries {
    /// The terms of a query, by number.
    pub(super) fn terms(&self, query: &Query) -> &[QueryTerm] {
        &self.terms[query.chunk as usize][query.range.start as usize..query.range.end as usize]
    }
}

/// Needs as they were read: their terms are keys still, for no numbers are given before all needs are known.
pub(super) struct Draft {
    needs: Vec<Need>,
    keys: Vec<TermKey>,
    weights: Vec<f32>,
}

/// Reads needs. `crosses` says whether a need of these scripts has offers that share no script with it.
pub(super) fn read(needs: &[Entry<'_>], readers: &Readers<'_>, crosses: impl Fn(Scripts) -> bool + Sync) -> Vec<Draft> {
    let draft = |chunk: &[Entry<'_>]| {
        let mut draft = Draft { needs: Vec::new(), keys: Vec::new(), weights: Vec::new() };
        let mut bag = Bag::default();
        readers.lend(|reader| {
            for need in chunk {
                let need = draft.need(need, crosses(need.scripts), reader, &mut bag);
                draft.needs.push(need);
            }
        });
        draft
    };
    chunks(needs).map(draft).collect()
}

impl Draft {
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
        let start = self.keys.len() as u32;
        self.keys.extend(bag.terms.iter().map(|(key, _)| *key));
        self.weights.extend(bag.terms.iter().map(|(_, weight)| *weight));
        let range = start..self.keys.len() as u32;
        Query { chunk: 0, range, least: bag.terms.len().min(2) as u8, unknown: 0.0 }
    }
}

/// Every term of the needs, sorted.
pub(super) fn keys(drafts: &[Draft]) -> Vec<TermKey> {
    let distinct = |draft: &Draft| {
        let mut keys = draft.keys.clone();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    let mut keys: Vec<TermKey> = drafts.par_iter().flat_map_iter(distinct).collect();
    keys.par_sort_unstable();
    keys.dedup();
    keys
}

/// Needs whose terms are numbered, among them those that no offer has: keys take twice the room, and are given up before offers
/// are read.
pub(super) struct NumberedDraft {
    needs: Vec<Need>,
    terms: Vec<QueryTerm>,
}

/// Numbers the terms of needs, all of which the dictionary has.
pub(super) fn numbered(drafts: Vec<Draft>, dictionary: &Dictionary) -> Vec<NumberedDraft> {
    let numbered = |Draft { mut needs, keys, weights }: Draft| {
        let mut terms = Vec::with_capacity(keys.len());
        for query in needs.iter_mut().flat_map(Need::queries) {
            let range = query.range.start as usize..query.range.end as usize;
            let asked = keys[range.clone()].iter().zip(&weights[range]);
            query.append_terms(&mut terms, asked.map(|(key, weight)| (dictionary.find(*key), *weight)));
        }
        NumberedDraft { needs, terms }
    };
    drafts.into_par_iter().map(numbered).collect()
}

/// Numbers the terms of needs as the narrowed dictionary does. Terms that no offer has are left out: they can match nothing.
#[expect(clippy::cast_possible_truncation, reason = "chunks are counted in 32 bits")]
pub(super) fn queries(numbered: Vec<NumberedDraft>, renumbered: &Renumbered) -> Queries {
    let renumber = |(chunk, NumberedDraft { mut needs, terms: before }): (usize, NumberedDraft)| {
        let mut terms = Vec::with_capacity(before.len());
        for query in needs.iter_mut().flat_map(Need::queries) {
            query.chunk = chunk as u32;
            let asked = &before[query.range.start as usize..query.range.end as usize];
            query.append_terms(&mut terms, asked.iter().map(|asked| (renumbered.of(asked.term), asked.weight)));
        }
        terms.shrink_to_fit();
        (needs, terms)
    };
    let (needs, terms): (Vec<Vec<Need>>, _) = numbered.into_par_iter().enumerate().map(renumber).unzip();
    Queries { needs: needs.into_iter().flatten().collect(), terms }
}

impl Query {
    /// Puts the terms of the query behind `all`, by number; those that have none are added to what is unknown.
    #[expect(clippy::cast_possible_truncation, reason = "terms are counted in 32 bits")]
    fn append_terms(&mut self, all: &mut Vec<QueryTerm>, asked: impl Iterator<Item = (Option<TermId>, f32)>) {
        let start = all.len();
        for (term, weight) in asked {
            match term {
                Some(term) => all.push(QueryTerm { term, weight }),
                None => self.unknown += weight,
            }
        }
        all[start..].sort_unstable_by_key(|asked| asked.term);
        self.range = start as u32..all.len() as u32;
    }
}
