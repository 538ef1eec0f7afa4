//! The terms that needs have, numbered. What no need asks for is not kept, however often offers say it.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::matching::bridge::Bridge;
use crate::matching::terms::TermKey;

/// The number of a term: plain terms first, then the words of the bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TermId(pub u32);

/// All terms of a site's needs.
pub(super) struct Dictionary {
    ids: FxHashMap<TermKey, TermId>,
    /// The number of plain terms.
    plain: u32,
    /// Of each word, the stems in which documents may have it.
    meanings: Vec<SmallVec<[(TermId, f32); 4]>>,
}

impl Dictionary {
    /// Numbers the terms of needs, which are sorted and distinct, and the stems of the words among them.
    #[expect(clippy::cast_possible_truncation, reason = "terms are numbered in 32 bits")]
    pub(super) fn new(keys: &[TermKey], bridge: &Bridge) -> Self {
        let (words, mut plain): (Vec<TermKey>, Vec<TermKey>) =
            keys.iter().partition(|key| bridge.find(**key).is_some());
        let meanings = || words.iter().filter_map(|word| bridge.find(*word)).map(|word| bridge.translation(word));
        plain.extend(meanings().flat_map(|meaning| meaning.stems.iter().map(|(stem, _)| *stem)));
        plain.sort_unstable();
        plain.dedup();
        let ids = plain.iter().chain(&words).enumerate().map(|(id, key)| (*key, TermId(id as u32)));
        let ids: FxHashMap<TermKey, TermId> = ids.collect();
        let meanings = meanings().map(|meaning| meaning.stems.iter().map(|(stem, p)| (ids[stem], *p)).collect());
        Self { meanings: meanings.collect(), ids, plain: plain.len() as u32 }
    }

    /// The number of a term, or none for one that no need has.
    pub(super) fn find(&self, key: TermKey) -> Option<TermId> {
        self.ids.get(&key).copied()
    }

    /// How many plain terms there are.
    pub(super) fn plain(&self) -> usize {
        self.plain as usize
    }

    /// How many terms there are.
    #[expect(clippy::cast_possible_truncation, reason = "terms are numbered in 32 bits")]
    pub(super) fn len(&self) -> u32 {
        self.plain + self.meanings.len() as u32
    }

    /// The stems in which documents may have a word, with their probabilities; none for a plain term, which they have as it
    /// is.
    pub(super) fn meaning(&self, term: TermId) -> Option<&[(TermId, f32)]> {
        let word = term.0.checked_sub(self.plain)?;
        Some(&self.meanings[word as usize])
    }
}
