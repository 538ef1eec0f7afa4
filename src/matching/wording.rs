//! The words by which an offer answers a need, as pages show them. Finding them means reading both texts again, which takes
//! longer than finding the pair did: where few pages are rendered they are found when the first of them asks.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::entries::Entries;
use super::entry_texts::EntryTexts;
use super::terms::TermReader;
use super::text::Texts;
use crate::model::LanguageId;

/// Words that a need and an offer have in common, as pages show them, the weightiest first: `chatbot`, `数据库 → database`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Those of the two versions that fit best.
    pub best: TermList,
    /// The language in which both of these are written; nothing where they are written in two.
    pub language: Option<LanguageId>,
    /// Where both are written in other languages too, those of these versions, for their readers.
    pub others: Box<[(LanguageId, TermList)]>,
}

/// How many words people are shown: more would be the texts themselves.
const MOST_SHOWN: usize = 5;

/// Terms one behind the other in one piece of memory: a large directory has a hundred thousand such lists of three or four.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermList {
    joined: Box<str>,
    /// Whether none of them tells a reader anything: see [`Self::of_traces`].
    are_traces: bool,
}

impl TermList {
    /// What is left where two texts have no word in common that would tell a reader anything: lone characters, numbers,
    /// general words, pieces of words.
    pub(super) fn of_traces(terms: impl IntoIterator<Item: AsRef<str>>) -> Self {
        Self { are_traces: true, ..terms.into_iter().collect() }
    }

    /// Those that people are shown: the weightiest.
    pub fn shown(&self) -> impl Iterator<Item = &str> {
        self.iter().take(MOST_SHOWN)
    }

    /// All, the weightiest first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        // What is split into nothing gives one empty piece.
        self.joined.split(BETWEEN).filter(|term| !term.is_empty())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.joined.is_empty()
    }

    /// Whether there are words that tell a reader something.
    pub(super) fn are_words(&self) -> bool {
        !self.is_empty() && !self.are_traces
    }
}

/// Stands between two terms. A text has it only where YAML spells it out, and then shows two words for one.
const BETWEEN: char = '\0';

impl<T: AsRef<str>> FromIterator<T> for TermList {
    fn from_iter<I: IntoIterator<Item = T>>(terms: I) -> Self {
        let mut all = String::new();
        for term in terms {
            if !all.is_empty() {
                all.push(BETWEEN);
            }
            all.push_str(term.as_ref());
        }
        Self { joined: all.into(), are_traces: false }
    }
}

impl Terms {
    /// The words for a reader of a language, and the language in which they are, if it is one: in the reader's own, if both wrote in
    /// it and have any; otherwise as they are. Nothing where the two have only traces in common: lone characters, numbers,
    /// general words, pieces of words.
    pub fn for_reader(&self, language: LanguageId) -> Option<(&TermList, Option<LanguageId>)> {
        let others = self.others.iter().map(|(language, terms)| (terms, Some(*language)));
        let all = || {
            std::iter::once((&self.best, self.language)).chain(others.clone()).filter(|(terms, _)| terms.are_words())
        };
        all().find(|(_, known)| *known == Some(language)).or_else(|| all().next())
    }
}

/// When the words of answers are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// With the answers: then nothing of all the texts has to be kept. Right where every page will be rendered.
    AtOnce,
    /// When a page first asks for them. Right where few pages will be.
    WhenAsked,
}

/// The words of one answer.
#[derive(Debug)]
pub enum Words {
    /// They are known. Boxed, so that those which are still sought take no more than they need.
    Known(Box<Terms>),
    /// They are looked for when somebody asks.
    Sought(Sought),
}

/// Where the words of an answer are looked for.
#[derive(Debug)]
pub struct Sought {
    wording: Arc<Wording>,
    need: u32,
    offer: u32,
    /// Boxed: in a large directory nearly all are never asked for.
    found: OnceLock<Box<Terms>>,
}

/// The words of answers that are known already, by need and offer.
pub(super) type KnownWords = FxHashMap<(u32, u32), Arc<Words>>;

impl Words {
    /// The words of a need and an offer, to be looked for.
    pub(super) fn of(wording: &Arc<Wording>, need: u32, offer: u32) -> Self {
        Self::Sought(Sought { wording: Arc::clone(wording), need, offer, found: OnceLock::new() })
    }

    /// The words.
    pub fn terms(&self) -> &Terms {
        match self {
            Self::Known(terms) => terms,
            Self::Sought(Sought { wording, need, offer, found }) => {
                found.get_or_init(|| Box::new(wording.terms(*need, &[*offer]).pop().unwrap_or_default()))
            }
        }
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.terms() == other.terms()
    }
}

impl Eq for Words {}

/// What words are found with: all texts of a directory as matching has read them.
pub(super) struct Wording {
    pub(super) entries: Entries,
    pub(super) texts: Texts,
    written: EntryTexts,
    /// Readers of which nobody makes use just now. They remember the stems of the words that they have read.
    idle: Mutex<Vec<TermReader>>,
}

impl Wording {
    /// Of entries with their texts, as they are written and as they were read.
    pub(super) fn new(entries: Entries, written: EntryTexts, texts: Texts) -> Self {
        Self { entries, texts, written, idle: Mutex::default() }
    }

    /// The words of answers, each a need and an offer, perhaps several times; none where they are looked for later. The answers to a
    /// need are taken together, so that its texts are read once.
    pub(super) fn known(&self, spelling: Spelling, answers: impl ParallelIterator<Item = (u32, u32)>) -> KnownWords {
        let mut answers: Vec<(u32, u32)> = match spelling {
            Spelling::AtOnce => answers.collect(),
            Spelling::WhenAsked => return KnownWords::default(),
        };
        answers.par_sort_unstable();
        answers.dedup();
        let of_need = |answers: &[(u32, u32)]| {
            let offers: SmallVec<[u32; 16]> = answers.iter().map(|(_, offer)| *offer).collect();
            let terms = self.terms(answers[0].0, &offers);
            answers
                .iter()
                .copied()
                .zip(terms)
                .map(|(answer, terms)| (answer, Arc::new(Words::Known(Box::new(terms)))))
                .collect()
        };
        let known: Vec<Vec<_>> = answers.par_chunk_by(|(one, _), (next, _)| one == next).map(of_need).collect();
        known.into_iter().flatten().collect()
    }

    /// The words by which each of these offers answers a need.
    fn terms(&self, need: u32, offers: &[u32]) -> Vec<Terms> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut reader = idle().pop().unwrap_or_default();
        let need_text = self.written.of_entry(&self.entries.needs[need as usize]);
        let offers = offers.iter().map(|offer| (*offer, self.written.of_entry(&self.entries.offers[*offer as usize])));
        let terms = self.texts.terms((need, &need_text), offers, &mut reader);
        idle().push(reader);
        terms
    }
}

impl fmt::Debug for Wording {
    /// Nobody wants to read all texts of a directory.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wording").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::TermList;

    #[test]
    fn a_list_has_the_terms_that_it_was_made_of() {
        for terms in [&[][..], &["数据库 → database"], &["chatbot", "cloud\ncomputing", "AI"]] {
            let list: TermList = terms.iter().collect();
            assert_eq!(list.iter().collect::<Vec<_>>(), terms);
            assert_eq!(list.is_empty(), terms.is_empty());
        }
    }
}
