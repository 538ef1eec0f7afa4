//! Reading a directory's offers and needs into indexes: in parallel by chunks, which are joined in their order.

use rayon::iter::MaxLen;
use rayon::prelude::*;
use rayon::slice::Chunks;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::bag::{Bag, BagReader, Readers};
use super::dictionary::{Dictionary, Renumbered, TermId};
use super::index::{Document, Documents, OwnTerms};
use super::script::{Script, Scripts};
use super::times::{Times, TimesList};
use super::{EntryText, Version};
use crate::matching::bridge::{Bridge, Vocabulary};
use crate::matching::lexicon::Lexicon;
use crate::model::LanguageId;

/// How many offers, needs or pairs a thread works on before it takes up the next. What it keeps for itself meanwhile is made
/// once for all of them.
const CHUNK: usize = 512;

/// Chunks of a list, each taken up by itself: a thread that took several would still be busy with them when the others have none left.
pub(in crate::matching) fn chunks<T: Sync>(list: &[T]) -> MaxLen<Chunks<'_, T>> {
    list.par_chunks(CHUNK).with_max_len(1)
}

/// An offer or need whose scripts are known.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    /// The scripts of its versions.
    pub scripts: Scripts,
    /// Its versions, each with the script in which it is mostly written.
    pub versions: SmallVec<[(Script, Version<'a>); 2]>,
}

/// What of offers or needs is kept when their texts have been read.
#[derive(Default)]
pub(super) struct Written {
    /// Of each, the scripts of its versions.
    scripts: Vec<Scripts>,
    /// The script and the language of each version, one offer or need behind the other.
    versions: Vec<(Script, LanguageId)>,
    /// Where the versions of each end.
    ends: Vec<u32>,
}

impl Written {
    /// The scripts of the versions of one.
    pub(super) fn scripts(&self, number: u32) -> Scripts {
        self.scripts[number as usize]
    }

    /// The script and the language of each version of one.
    pub(super) fn versions(&self, number: u32) -> &[(Script, LanguageId)] {
        let end = |number: usize| self.ends[number] as usize;
        let start = (number as usize).checked_sub(1).map_or(0, end);
        &self.versions[start..end(number as usize)]
    }
}

/// Offers or needs without their texts.
#[expect(clippy::cast_possible_truncation, reason = "versions are counted in 32 bits")]
pub(super) fn written(entries: &[Entry<'_>]) -> Written {
    let versions = entries.iter().map(|entry| entry.versions.len()).sum();
    let mut written = Written {
        scripts: entries.iter().map(|entry| entry.scripts).collect(),
        versions: Vec::with_capacity(versions),
        ends: Vec::with_capacity(entries.len()),
    };
    for entry in entries {
        written.versions.extend(entry.versions.iter().map(|(script, version)| (*script, version.language)));
        written.ends.push(written.versions.len() as u32);
    }
    written
}

/// Looks at the scripts of offers or needs.
pub(super) fn entries<'a>(texts: Vec<EntryText<'a>>) -> Vec<Entry<'a>> {
    let entry = |text: EntryText<'a>| {
        let script =
            |version: &Version<'_>| Script::of(version.title.unwrap_or_default(), version.text.unwrap_or_default());
        let versions: SmallVec<[_; 2]> = text.versions.into_iter().map(|version| (script(&version), version)).collect();
        let scripts = versions.iter().fold(Scripts::default(), |scripts, (script, _)| scripts.with(*script));
        Entry { scripts, versions }
    };
    texts.into_par_iter().map(entry).collect()
}

/// The sets of scripts that offers have.
pub(super) fn there(offers: &[Entry<'_>]) -> Vec<Scripts> {
    let mut seen = [false; Scripts::SETS];
    let mut there = Vec::new();
    for offer in offers {
        if !std::mem::replace(&mut seen[offer.scripts.number()], true) {
            there.push(offer.scripts);
        }
    }
    there
}

/// Translates the Chinese words of a site into the English that it uses.
pub(super) fn bridge<'a>(
    offers: &[Entry<'a>],
    needs: &[Entry<'a>],
    lexicon: &Lexicon,
    readers: &Readers<'_>,
) -> Bridge {
    let read = |chunk: &[Entry<'a>]| {
        let (mut vocabulary, mut words) = (Vocabulary::default(), FxHashSet::default());
        readers.lend(|reader| {
            for (script, version) in chunk.iter().flat_map(|entry| &entry.versions) {
                match script {
                    Script::Han => reader.words(version, &mut words),
                    Script::Latin => reader.vocabulary(version, &mut vocabulary),
                    Script::Arabic => {}
                }
            }
        });
        (vocabulary, words)
    };
    let chunks = chunks(offers).chain(chunks(needs)).map(read);
    let (vocabulary, words) = chunks.reduce(Default::default, |mut all, next| {
        all.0.extend(next.0);
        all.1.extend(next.1);
        all
    });
    let mut words: Vec<Box<str>> = words.into_iter().collect();
    words.par_sort_unstable();
    Bridge::new(&words, lexicon, &vocabulary)
}

/// Documents of each script.
pub(super) type ByScript = [Vec<Documents>; Script::ALL.len()];

/// The offers of each script in their own terms.
pub(super) fn own(offers: &[Entry<'_>], readers: &Readers<'_>, dictionary: &Dictionary) -> ByScript {
    read(offers, readers, dictionary, |reader, _, version, bag| {
        reader.own(version, bag);
        true
    })
}

/// Chinese offers in English.
pub(super) fn english(
    offers: &[Entry<'_>],
    readers: &Readers<'_>,
    dictionary: &Dictionary,
    bridge: &Bridge,
) -> Vec<Documents> {
    let [han, ..] = read(offers, readers, dictionary, |reader, script, version, bag| {
        let is_han = script == Script::Han;
        if is_han {
            reader.english(version, bridge, bag);
        }
        is_han
    });
    han
}

/// The dictionary of the terms that offers have, and the offers numbered by it; with what became of every number.
pub(super) fn narrowed(dictionary: Dictionary, mut documents: Vec<&mut Documents>) -> (Dictionary, Renumbered) {
    let mut found = vec![false; dictionary.plain() as usize];
    for term in documents.iter().flat_map(|chunk| &chunk.own.terms) {
        found[term.0 as usize] = true;
    }
    let (dictionary, renumbered) = dictionary.narrowed(found);
    documents.par_iter_mut().for_each(|chunk| {
        for term in &mut chunk.own.terms {
            *term = renumbered.of(*term).expect("what a document has was found");
        }
    });
    (dictionary, renumbered)
}

/// Reads the versions of offers by script; `fill` says whether it wants one.
fn read(
    offers: &[Entry<'_>],
    readers: &Readers<'_>,
    dictionary: &Dictionary,
    fill: impl Fn(&mut BagReader<'_>, Script, &Version<'_>, &mut Bag) -> bool + Sync,
) -> ByScript {
    let read = |(number, chunk): (usize, &[Entry<'_>])| {
        let mut bag = Bag::default();
        let mut readings: [Reading; Script::ALL.len()] = Default::default();
        readers.lend(|reader| {
            for (offer, entry) in (number * CHUNK..).zip(chunk) {
                for (script, version) in &entry.versions {
                    if fill(reader, *script, version, &mut bag) {
                        readings[*script as usize].push(offer, &bag, dictionary);
                    }
                }
            }
        });
        readings.map(Reading::documents)
    };
    let chunks: Vec<_> = chunks(offers).enumerate().map(read).collect();
    let mut scripts = ByScript::default();
    for chunk in chunks {
        for (all, next) in scripts.iter_mut().zip(chunk) {
            all.push(next);
        }
    }
    scripts
}

/// What was read of a chunk of documents so far.
#[derive(Default)]
struct Reading {
    list: Vec<Document>,
    terms: Vec<TermId>,
    times: Vec<Times>,
}

impl Reading {
    #[expect(clippy::cast_possible_truncation, reason = "offers are numbered in 32 bits")]
    fn push(&mut self, offer: usize, bag: &Bag, dictionary: &Dictionary) {
        let before = self.terms.len();
        // A bag is in the order of keys, and so are the numbers.
        for (key, times) in &bag.terms {
            if let Some(term) = dictionary.find(*key) {
                self.terms.push(term);
                self.times.push(Times::of(*times));
            }
        }
        debug_assert!(self.terms[before..].is_sorted(), "terms by number");
        let terms = (self.terms.len() - before) as u32;
        self.list.push(Document { offer: offer as u32, length: bag.length(), terms });
    }

    /// What was read, in as little memory as it needs: lists that are merely cut short keep the room in which they grew.
    fn documents(self) -> Documents {
        let own = OwnTerms { terms: Box::from(&self.terms[..]), times: TimesList::of(&self.times) };
        Documents { list: self.list, own }
    }
}
