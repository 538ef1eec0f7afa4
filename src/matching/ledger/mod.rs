//! The ledger: the best answers of one run of matching, with what each was worked out from. The next run takes over those that
//! would be worked out from the same again; so an editor who changes one offer does not wait for the answers of all others.
//!
//! Nothing is looked up by what was changed, which would have to be known to the last consequence, but by what an answer depends
//! on: all that a need brings to it and all that an organisation's offers do, rounded figures of the whole directory among them.
//! Each of both is kept as a hash.

mod earlier;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

pub(super) use self::earlier::Earlier;
use super::market::Market;
use super::pairing::Pairing;
use crate::model::ProfileId;
use crate::pieces::PIECE;

/// The answers of a run, to be taken over by the next. An empty one has none.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The id of each profile, in order.
    slugs: Vec<Box<str>>,
    /// The needs of each profile, by number.
    needs_of: Vec<Range<u32>>,
    marks: Marks,
    pairing: Arc<Pairing>,
}

/// A hash of the bytes that say all on which something depends: of 128 bits, so that two which differ have the same once in longer
/// than anybody will save files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark(u128);

impl Mark {
    /// The mark of some bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// Puts it behind `bytes`, where something else depends on what it stands for.
    pub(super) fn write(self, bytes: &mut Vec<u8>) {
        bytes.extend(self.0.to_le_bytes());
    }
}

/// What answers depend on.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// For each need, all that it brings to its answers.
    needs: Vec<Mark>,
    /// For each profile, all that its offers bring to theirs.
    offers_of: Vec<Mark>,
}

impl Ledger {
    /// That of a run.
    pub(super) fn new(market: &Market<'_>, marks: Marks, pairing: Arc<Pairing>) -> Self {
        let slugs = market.directory.profiles.iter().map(|profile| profile.common().slug.clone()).collect();
        let needs_of = market.entries().needs_of.clone();
        Self { slugs, needs_of, marks, pairing }
    }
}

impl Marks {
    /// Of all needs and organisations of a market.
    pub(super) fn new(market: &Market<'_>) -> Self {
        let needs: Vec<u32> = (0..).take(market.entries().needs.len()).collect();
        let profiles: Vec<ProfileId> = market.directory.profiles().map(|(id, _)| id).collect();
        let trees = market.closeness.marks();
        let (needs, offers_of) = rayon::join(
            || each(&needs, |need, bytes| market.write_need(*need, &trees, bytes)),
            || each(&profiles, |profile, bytes| market.write_offers(*profile, bytes)),
        );
        Self { needs, offers_of }
    }
}

/// The mark of each, of the bytes that are written for it.
fn each<T: Sync>(list: &[T], write: impl Fn(&T, &mut Vec<u8>) + Sync) -> Vec<Mark> {
    let mark = |bytes: &mut Vec<u8>, one: &T| {
        bytes.clear();
        write(one, bytes);
        Mark::of(bytes)
    };
    list.par_iter().with_max_len(PIECE).map_init(Vec::new, mark).collect()
}

#[cfg(test)]
mod tests;
