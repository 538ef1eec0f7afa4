//! A version of an offer or need as a bag of terms: how often each occurs, words of the title counted three times.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashSet;

use super::Version;
use crate::matching::bridge::{Bridge, Vocabulary};
use crate::matching::lexicon::Lexicon;
use crate::matching::terms::{TermKey, TermKind, TermReader, Token, plain, simplified, tokens, word_key};

/// How often a word of the title counts.
const TITLE: f32 = 3.0;

/// What a single character that no word of the list covers counts, in the bag of words: it is often a piece of a name.
const LONE: f32 = 0.5;

/// A bag of terms. It is cleared and filled again for each text, so that none is allocated.
#[derive(Default)]
pub(super) struct Bag {
    /// Each term once with how often it occurs, in the order of keys.
    pub terms: Vec<(TermKey, f32)>,
}

impl Bag {
    /// The sum of all frequencies.
    pub(super) fn length(&self) -> f32 {
        self.terms.iter().map(|(_, times)| times).sum()
    }

    /// Joins equal terms whose frequencies are multiples of a half: their sum is the same in any order.
    fn join(&mut self) {
        self.terms.sort_unstable_by_key(|(key, _)| *key);
        self.join_sorted();
    }

    /// The same for any frequencies, which add up in the order in which they came.
    fn join_in_order(&mut self) {
        self.terms.sort_by_key(|(key, _)| *key);
        self.join_sorted();
    }

    fn join_sorted(&mut self) {
        self.terms.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
    }
}

/// Readers that are lent to whoever reads a chunk of texts, so that a word is stemmed once a thread and not once a chunk.
pub(super) struct Readers<'l> {
    lexicon: &'l Lexicon,
    idle: Mutex<Vec<TermReader>>,
}

impl<'l> Readers<'l> {
    /// None yet.
    pub(super) fn new(lexicon: &'l Lexicon) -> Self {
        Self { lexicon, idle: Mutex::default() }
    }

    /// Lends a reader.
    pub(super) fn lend<T>(&self, read: impl FnOnce(&mut BagReader<'l>) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let terms = idle().pop().unwrap_or_default();
        let mut reader = BagReader { terms, lexicon: self.lexicon };
        let read = read(&mut reader);
        idle().push(reader.terms);
        read
    }
}

/// Reads versions into bags.
pub(super) struct BagReader<'l> {
    terms: TermReader,
    lexicon: &'l Lexicon,
}

impl BagReader<'_> {
    /// The terms in which texts of one script are compared.
    pub(super) fn own(&mut self, version: &Version<'_>, bag: &mut Bag) {
        bag.terms.clear();
        for (text, times) in parts(version) {
            self.terms.read(&text, |term| bag.terms.push((term.key, times * term.kind.weight())));
        }
        bag.join();
    }

    /// The terms in which a version is compared with another script: the words of Chinese, the stems of everything else.
    pub(super) fn common(&mut self, version: &Version<'_>, bag: &mut Bag) {
        bag.terms.clear();
        for (text, times) in parts(version) {
            self.common_of(&text, times, bag);
        }
        bag.join();
    }

    fn common_of(&mut self, text: &str, times: f32, bag: &mut Bag) {
        self.terms.read(text, |term| {
            if term.kind == TermKind::Stem {
                bag.terms.push((term.key, times));
            }
        });
        for word in words(self.lexicon, text) {
            let weight = if is_lone(word) { LONE } else { 1.0 };
            bag.terms.push((word_key(word), times * weight));
        }
    }

    /// The English stems of a version, its Chinese words translated.
    pub(super) fn english(&mut self, version: &Version<'_>, bridge: &Bridge, bag: &mut Bag) {
        self.common(version, bag);
        let words = std::mem::take(&mut bag.terms);
        for (key, times) in words {
            match bridge.find(key) {
                Some(word) => {
                    bag.terms.extend(bridge.translation(word).stems.iter().map(|(stem, p)| (*stem, p * times)));
                }
                None => bag.terms.push((key, times)),
            }
        }
        bag.join_in_order();
    }

    /// Adds the stems of a version to a site's vocabulary.
    pub(super) fn vocabulary(&mut self, version: &Version<'_>, vocabulary: &mut Vocabulary) {
        for (text, _) in parts(version) {
            self.terms.read(&text, |term| {
                if term.kind == TermKind::Stem {
                    vocabulary.insert(term.key);
                }
            });
        }
    }

    /// Adds the Chinese words of a version to a set.
    pub(super) fn words(&self, version: &Version<'_>, found: &mut FxHashSet<Box<str>>) {
        for (text, _) in parts(version) {
            for word in words(self.lexicon, &text) {
                if !found.contains(word) {
                    found.insert(word.into());
                }
            }
        }
    }
}

/// The title and the text of a version, ready to be read, with how often they count.
pub(super) fn parts<'v>(version: &Version<'v>) -> impl Iterator<Item = (Cow<'v, str>, f32)> {
    let Version { title, text, .. } = *version;
    [(title, TITLE), (text, 1.0)].into_iter().filter_map(|(text, times)| Some((ready(text?), times)))
}

fn ready(text: &str) -> Cow<'_, str> {
    match plain(text) {
        Cow::Borrowed(text) => simplified(text),
        Cow::Owned(text) => Cow::Owned(simplified(&text).into_owned()),
    }
}

/// The words of a text's Chinese runs.
fn words<'t>(lexicon: &Lexicon, text: &'t str) -> impl Iterator<Item = &'t str> {
    let runs = tokens(text).filter_map(|(_, token)| if let Token::Han(run) = token { Some(run) } else { None });
    runs.flat_map(|run| lexicon.words(run))
}

/// Is it a single character?
pub(super) fn is_lone(word: &str) -> bool {
    word.chars().nth(1).is_none()
}
