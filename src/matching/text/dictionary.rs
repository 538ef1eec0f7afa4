//! The terms that needs have and offers too, numbered. What only one side says is not kept, however often it says it: of
//! pairs of stems that is nearly all.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::matching::bridge::Bridge;
use crate::matching::terms::TermKey;

/// The number of a term: plain terms first, in the order of their keys, then the words of the bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TermId(pub u32);

/// The terms of a site's needs.
pub(super) struct Dictionary {
    plain: Numbered,
    words: FxHashMap<TermKey, TermId>,
    meanings: Vec<Meaning>,
}

/// The stems in which documents may have a word, with their probabilities.
type Meaning = SmallVec<[(TermId, f32); 4]>;

impl Dictionary {
    /// Numbers the terms of needs, which are distinct, and the stems of the words among them.
    pub(super) fn new(keys: &[TermKey], bridge: &Bridge) -> Self {
        let (words, mut plain): (Vec<TermKey>, Vec<TermKey>) =
            keys.iter().partition(|key| bridge.find(**key).is_some());
        let meanings = || words.iter().filter_map(|word| bridge.find(*word)).map(|word| bridge.translation(word));
        plain.extend(meanings().flat_map(|meaning| meaning.stems.iter().map(|(stem, _)| *stem)));
        let plain = Numbered::new(plain);
        let known = |(stem, p): &(TermKey, f32)| plain.find(*stem).map(|id| (id, *p));
        let meanings = meanings().map(|meaning| meaning.stems.iter().filter_map(known).collect()).collect();
        Self { words: words.into_iter().zip((plain.len()..).map(TermId)).collect(), plain, meanings }
    }

    /// The number of a term, or none for one that no need has.
    pub(super) fn find(&self, key: TermKey) -> Option<TermId> {
        self.plain.find(key).or_else(|| self.words.get(&key).copied())
    }

    /// The key of a plain term.
    pub(super) fn key(&self, term: TermId) -> TermKey {
        self.plain.keys[term.0 as usize]
    }

    /// How many plain terms there are.
    pub(super) fn plain(&self) -> u32 {
        self.plain.len()
    }

    /// How many terms there are.
    #[expect(clippy::cast_possible_truncation, reason = "terms are numbered in 32 bits")]
    pub(super) fn len(&self) -> u32 {
        self.plain() + self.meanings.len() as u32
    }

    /// The stems in which documents may have a word, with their probabilities; none for a plain term, which they have as it
    /// is.
    pub(super) fn meaning(&self, term: TermId) -> Option<&[(TermId, f32)]> {
        let word = term.0.checked_sub(self.plain())?;
        Some(&self.meanings[word as usize])
    }

    /// The dictionary of those plain terms that are `found`, and of all words.
    pub(super) fn narrowed(self, found: Vec<bool>) -> (Self, Renumbered) {
        let mut next = 0;
        let number = |found: &bool| {
            let id = TermId(next);
            next += u32::from(*found);
            id
        };
        let numbers = found.iter().map(number).collect();
        let kept = self.plain.keys.iter().zip(&found).filter(|(_, found)| **found).map(|(key, _)| *key).collect();
        let plain = Numbered::new(kept);
        let renumbered = Renumbered { gone: self.plain.len() - plain.len(), found, numbers };
        let renumber = |term: TermId| renumbered.of(term);
        let words = self.words.into_iter().filter_map(|(key, id)| Some((key, renumber(id)?))).collect();
        let of_stems =
            |meaning: Meaning| meaning.into_iter().filter_map(|(stem, p)| Some((renumber(stem)?, p))).collect();
        let meanings = self.meanings.into_iter().map(of_stems).collect();
        (Self { plain, words, meanings }, renumbered)
    }
}

/// What became of the numbers of a dictionary that was narrowed.
pub(super) struct Renumbered {
    /// Of each plain term, whether it was kept.
    found: Vec<bool>,
    /// Of each plain term that was, its number now.
    numbers: Vec<TermId>,
    /// How many were not.
    gone: u32,
}

impl Renumbered {
    /// The number of a term now; none if it was not kept.
    pub(super) fn of(&self, term: TermId) -> Option<TermId> {
        match self.found.get(term.0 as usize) {
            Some(true) => Some(self.numbers[term.0 as usize]),
            Some(false) => None,
            None => Some(TermId(term.0 - self.gone)),
        }
    }
}

/// Keys in their order; a key's number is its place. A hash map of as many would take three times the room.
struct Numbered {
    keys: Vec<u64>,
    /// Where the keys of each bucket begin, and the end of the last. A bucket is given by a key's highest bits.
    starts: Vec<u32>,
    shift: u32,
    /// A bit for each of the finest buckets, set where it has a key. Most that is looked for is not there, and needs no more.
    finest: Vec<u64>,
}

/// How many bits of a key, behind those of its bucket, number the finest buckets: 64 of them, the bits of a word.
const FINEST: u32 = u64::BITS.ilog2();

impl Numbered {
    #[expect(clippy::cast_possible_truncation, reason = "terms are numbered in 32 bits")]
    fn new(mut keys: Vec<u64>) -> Self {
        keys.sort_unstable();
        keys.dedup();
        let bits = (keys.len() / 4).max(2).ilog2();
        let shift = u64::BITS - bits;
        let mut starts = vec![0; (1 << bits) + 1];
        let mut finest = vec![0_u64; 1 << bits];
        for key in &keys {
            let bucket = (key >> shift) as usize;
            starts[bucket + 1] += 1;
            finest[bucket] |= Self::bit(*key, shift);
        }
        for bucket in 1..starts.len() {
            starts[bucket] += starts[bucket - 1];
        }
        Self { keys, starts, shift, finest }
    }

    /// The bit of the finest bucket of a key.
    fn bit(key: u64, shift: u32) -> u64 {
        1 << (key >> (shift - FINEST) & ((1 << FINEST) - 1))
    }

    #[expect(clippy::cast_possible_truncation, reason = "terms are numbered in 32 bits")]
    fn len(&self) -> u32 {
        self.keys.len() as u32
    }

    #[expect(clippy::cast_possible_truncation, reason = "terms are numbered in 32 bits")]
    fn find(&self, key: u64) -> Option<TermId> {
        let bucket = (key >> self.shift) as usize;
        if self.finest[bucket] & Self::bit(key, self.shift) == 0 {
            return None;
        }
        let start = self.starts[bucket];
        let place =
            self.keys[start as usize..self.starts[bucket + 1] as usize].iter().position(|known| *known == key)?;
        Some(TermId(start + place as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::Numbered;
    use crate::matching::terms::stem_key;

    #[test]
    fn keys_are_found_by_their_order_and_others_are_not() {
        for count in [0, 1, 7, 1_000] {
            let mut keys: Vec<u64> = (0..count).map(|number: u32| stem_key(&number.to_string())).collect();
            let numbered = Numbered::new(keys.clone());
            keys.sort_unstable();
            for (place, key) in (0..).zip(&keys) {
                assert_eq!(numbered.find(*key).map(|id| id.0), Some(place));
            }
            for other in ["a", "b", "c"] {
                assert_eq!(numbered.find(stem_key(other)), None);
            }
        }
    }
}
