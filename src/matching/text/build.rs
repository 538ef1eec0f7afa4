//! Reading a directory's offers and needs into indexes: in parallel by chunks, which are joined in their order.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::bag::{Bag, BagReader};
use super::dictionary::Dictionary;
use super::index::{Document, Documents};
use super::script::{Script, Scripts};
use super::{CHUNK, EntryText, Version};
use crate::matching::bridge::{Bridge, Vocabulary};
use crate::matching::lexicon::Lexicon;

/// The sets of scripts that offers have.
pub(super) fn there(scripts: &[Scripts]) -> Vec<Scripts> {
    let mut seen = [false; Scripts::SETS];
    let mut there = Vec::new();
    for set in scripts {
        if !std::mem::replace(&mut seen[set.number()], true) {
            there.push(*set);
        }
    }
    there
}

/// Translates the Chinese words of a site into the English that it uses.
pub(super) fn bridge<'a>(offers: &[EntryText<'a>], needs: &[EntryText<'a>], lexicon: &Lexicon) -> Bridge {
    let read = |chunk: &[EntryText<'a>]| {
        let mut reader = BagReader::new(lexicon);
        let (mut vocabulary, mut words) = (Vocabulary::default(), FxHashSet::default());
        for version in chunk.iter().flat_map(|entry| &entry.versions) {
            match version.script() {
                Script::Han => reader.words(version, &mut words),
                Script::Latin => reader.vocabulary(version, &mut vocabulary),
                Script::Arabic => {}
            }
        }
        (vocabulary, words)
    };
    let chunks = offers.par_chunks(CHUNK).chain(needs.par_chunks(CHUNK)).map(read);
    let (vocabulary, words) = chunks.reduce(Default::default, |mut all, next| {
        all.0.extend(next.0);
        all.1.extend(next.1);
        all
    });
    let mut words: Vec<Box<str>> = words.into_iter().collect();
    words.par_sort_unstable();
    Bridge::new(&words, lexicon, &vocabulary)
}

/// How a version is read into a bag.
pub(super) type Fill<'f> = &'f (dyn Fn(&mut BagReader<'_>, &Version<'_>, &mut Bag) + Sync);

/// Reads the versions of offers in one script.
pub(super) fn documents(
    offers: &[EntryText<'_>],
    script: Script,
    lexicon: &Lexicon,
    dictionary: &Dictionary,
    fill: Fill<'_>,
) -> Vec<Documents> {
    let read = |(number, chunk): (usize, &[EntryText<'_>])| {
        let (mut reader, mut bag) = (BagReader::new(lexicon), Bag::default());
        let mut documents = Documents::default();
        for (offer, entry) in (number * CHUNK..).zip(chunk) {
            for version in entry.versions.iter().filter(|version| version.script() == script) {
                fill(&mut reader, version, &mut bag);
                documents.push(offer, &bag, dictionary);
            }
        }
        documents
    };
    offers.par_chunks(CHUNK).enumerate().map(read).collect()
}

impl Documents {
    #[expect(clippy::cast_possible_truncation, reason = "offers are numbered in 32 bits")]
    fn push(&mut self, offer: usize, bag: &Bag, dictionary: &Dictionary) {
        let before = self.entries.len();
        self.entries.extend(bag.terms.iter().filter_map(|(key, times)| Some((dictionary.find(*key)?, *times))));
        let entries = (self.entries.len() - before) as u32;
        self.list.push(Document { offer: offer as u32, length: bag.length(), entries });
    }
}
