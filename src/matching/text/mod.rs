//! How much of a need's text an offer answers, by which words, and which offers are worth asking.
//!
//! Texts of one script are compared directly, the best pair of versions counting. The bridge is for what exists in one
//! language only: where a need and an offer have no script in common.

mod bag;
mod build;
mod dictionary;
mod index;
mod marks;
mod query;
mod rarest;
mod runs;
mod score;
mod script;
mod shown;
mod times;

use std::ops::Range;

use rayon::prelude::*;
use smallvec::SmallVec;

use self::bag::Readers;
pub(super) use self::build::chunks;
use self::build::{Written, bridge, english, entries, narrowed, own, there, written};
use self::dictionary::Dictionary;
use self::index::Index;
use self::query::{Need, NeedVersion, Queries, Query};
pub(super) use self::rarest::Walk;
use self::score::Asked;
pub(super) use self::score::Scratch;
use self::script::{Script, Scripts};
use self::shown::{Pair, Reading};
use super::bridge::Bridge;
use super::general_words::GeneralWords;
use super::lexicon::Lexicon;
use super::terms::TermReader;
use super::wording::{TermList, Terms};
use crate::model::LanguageId;

/// One offer or need: its title and text in each language in which somebody wrote them.
#[derive(Clone, Debug, Default)]
pub(super) struct EntryText<'a> {
    /// Its versions, at most one a language.
    pub versions: SmallVec<[Version<'a>; 2]>,
}

/// The words of an offer or need in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Version<'a> {
    /// The language.
    pub language: LanguageId,
    /// Its title, or where it has none, the label of its topic.
    pub title: Option<&'a str>,
    /// Its text.
    pub text: Option<&'a str>,
}

/// Offers as documents and needs as queries. The texts themselves are not kept: whoever wants the words of a pair brings its
/// texts again.
pub(super) struct Texts {
    offers: Written,
    needs: Written,
    lexicon: Lexicon,
    general: GeneralWords,
    bridge: Bridge,
    dictionary: Dictionary,
    /// Offers of each script in their own terms.
    own: Vec<Index>,
    /// Chinese offers in English.
    english: Index,
    queries: Queries,
}

impl Texts {
    /// Indexes offers, numbered in the order given, and prepares needs.
    pub(super) fn new<'t>(offers: Vec<EntryText<'t>>, needs: Vec<EntryText<'t>>, lexicon: Lexicon) -> Self {
        let (mut offers, mut needs) = (entries(offers), entries(needs));
        let there = there(&offers);
        let crosses = |need: Scripts| there.iter().any(|offer| !offer.meets(need));
        let is_crossed = needs.par_iter().any(|need| crosses(need.scripts));
        let readers = Readers::new(&lexicon);
        let drafts = query::read(&needs, &readers, crosses);
        let bridge = if is_crossed { bridge(&offers, &needs, &lexicon, &readers) } else { Bridge::default() };
        // Nobody reads their texts any more: what is kept of them takes a tenth of the room.
        let needs = written(&std::mem::take(&mut needs));
        let dictionary = Dictionary::new(&query::keys(&drafts), &bridge);
        let numbered = query::numbered(drafts, &dictionary);
        let mut own = own(&offers, &readers, &dictionary);
        let mut english = if is_crossed { english(&offers, &readers, &dictionary, &bridge) } else { Vec::new() };
        let offers = written(&std::mem::take(&mut offers));
        drop(readers);
        let (dictionary, renumbered) = narrowed(dictionary, own.iter_mut().flatten().chain(&mut english).collect());
        let ((own, english), queries) = rayon::join(
            || {
                let own = own.into_par_iter().map(|documents| Index::new(documents, &dictionary)).collect::<Vec<_>>();
                (own, Index::new(english, &dictionary))
            },
            || query::queries(numbered, &renumbered),
        );
        let general = GeneralWords::new();
        let mut texts = Self { offers, needs, lexicon, general, bridge, dictionary, own, english, queries };
        texts.fill_in_most();
        texts
    }

    /// Frees what [`Self::candidates`] reads; it finds none any more.
    pub(super) fn forget_postings(&mut self) {
        self.own.iter_mut().chain([&mut self.english]).for_each(Index::forget_postings);
    }

    /// Finds the most that an offer of each script could score, which every share is a share of.
    fn fill_in_most(&mut self) {
        let mut needs = std::mem::take(&mut self.queries.needs);
        let most = |version: &NeedVersion| {
            Script::ALL.map(|script| {
                let (query, index, _) = self.query_for(version, script);
                score::most(query, self.queries.terms(query), index)
            })
        };
        needs.par_iter_mut().flat_map_iter(|need| &mut need.versions).for_each(|version| version.most = most(version));
        self.queries.needs = needs;
    }

    /// What a version of a need asks offers of a script, where their terms are, and whether it takes the bridge.
    fn query_for<'t>(&'t self, version: &'t NeedVersion, script: Script) -> (&'t Query, &'t Index, bool) {
        let is_bridge = script != version.script;
        let query = if is_bridge { &version.common } else { &version.own };
        let index = if is_bridge && script == Script::Han { &self.english } else { &self.own[script as usize] };
        (query, index, is_bridge)
    }

    /// How much of a need's text each of these offers answers: its share in millionths, 0 to 1,000,000.
    pub(super) fn shares(&self, need: u32, offers: &[u32], scratch: &mut Scratch) -> Vec<u32> {
        let need = &self.queries.needs[need as usize];
        let mut shares = vec![0; offers.len()];
        for asked in self.asked(need) {
            let reached = offers.iter().enumerate().filter(|(_, offer)| self.is_reached(need, &asked, **offer));
            let documents: SmallVec<[(usize, u32); 32]> = reached
                .flat_map(|(place, offer)| asked.index.documents(&(*offer..*offer + 1)).map(move |one| (place, one)))
                .collect();
            asked.index.fetch(documents.iter().map(|(_, document)| *document));
            asked.lay_out(scratch);
            for (place, document) in documents {
                shares[place] = asked.share(document, scratch).max(shares[place]);
            }
            asked.take_back(scratch);
        }
        shares
    }

    /// Calls `each` with the offers of some ranges that answer a need best, as far as its rarest terms tell, and with the share that
    /// these come to; perhaps several times, once for each version and range. The terms of each version of the need are walked from
    /// the rarest on, in each range until the next would bring the entries read above its `effort.postings`, and of the documents
    /// that have any of them `effort.offers` are kept. Without limits, every offer that has a share.
    pub(super) fn candidates(
        &self,
        need: u32,
        ranges: &[(Range<u32>, Effort)],
        walk: &mut Walk,
        mut each: impl FnMut(u32, u32),
    ) {
        let need = &self.queries.needs[need as usize];
        for asked in self.asked(need) {
            let is_reached = |document| self.is_reached(need, &asked, asked.index.offer(document));
            let rarest_first = asked.by_rarity();
            for (offers, effort) in ranges {
                let documents = asked.index.documents(offers);
                asked.best_of_range(&rarest_first, &documents, *effort, walk, is_reached, |document, share| {
                    each(asked.index.offer(document), share);
                });
            }
        }
    }

    /// The words by which each of these offers answers a need, as pages show them: `chatbot` as the need writes it, `聊天机器人`, and
    /// over the bridge `数据库 → database`. At most five for a reader, none a part of another; none for a pair without a share. The
    /// texts are those that the need and the offers of these numbers had in [`Self::new`].
    pub(super) fn terms<'v>(
        &self,
        need: (u32, &EntryText<'v>),
        offers: impl Iterator<Item = (u32, EntryText<'v>)>,
        reader: &mut TermReader,
    ) -> Vec<Terms> {
        let mut readings: SmallVec<[Option<Reading<'v>>; 2]> = need.1.versions.iter().map(|_| None).collect();
        offers.map(|(offer, text)| self.terms_of_pair(need, (offer, &text), &mut readings, reader)).collect()
    }

    fn terms_of_pair<'v>(
        &self,
        need: (u32, &EntryText<'v>),
        offer: (u32, &EntryText<'v>),
        readings: &mut [Option<Reading<'v>>],
        reader: &mut TermReader,
    ) -> Terms {
        let fits = self.fits(need.0, offer.0);
        // The first of equal ones.
        let Some(best) = fits.iter().rev().max_by_key(|fit| fit.share) else { return Terms::default() };
        let mut terms_of = |fit: &Fit<'_>| self.terms_of(need.1, offer.1, fit, readings, reader);
        let (best_terms, mut others) = (terms_of(best), Vec::new());
        let in_language =
            |fit: &Fit<'_>| (!fit.asked.is_bridge && fit.languages.0 == fit.languages.1).then_some(fit.languages.0);
        for fit in &fits {
            if let Some(language) = in_language(fit)
                && in_language(best) != Some(language)
                && others.iter().all(|(known, _)| *known != language)
            {
                others.push((language, terms_of(fit)));
            }
        }
        Terms { best: best_terms, language: in_language(best), others: others.into() }
    }

    fn terms_of<'v>(
        &self,
        need: &EntryText<'v>,
        offer: &EntryText<'v>,
        fit: &Fit<'_>,
        readings: &mut [Option<Reading<'v>>],
        reader: &mut TermReader,
    ) -> TermList {
        let Fit { asked, document, version, .. } = fit;
        let (need, offer) = (&need.versions[asked.version], &offer.versions[*version]);
        let pair = Pair { asked, document: *document, need, offer, lexicon: &self.lexicon, general: &self.general };
        if asked.is_bridge {
            pair.across(&self.bridge, reader)
        } else {
            let reading = &mut readings[asked.version];
            pair.direct(reading.get_or_insert_with(|| Reading::new(need, &pair, reader)))
        }
    }

    /// The pairs of versions by which an offer answers some of a need.
    fn fits(&self, number: u32, offer: u32) -> SmallVec<[Fit<'_>; 2]> {
        let need = &self.queries.needs[number as usize];
        let mut fits = SmallVec::new();
        for asked in self.asked(need).filter(|asked| self.is_reached(need, asked, offer)) {
            let (_, asking) = self.needs.versions(number)[asked.version];
            for (document, version) in
                asked.index.documents(&(offer..offer + 1)).zip(self.versions(offer, asked.script))
            {
                let share = asked.share_alone(document);
                let (_, answering) = self.offers.versions(offer)[version];
                if share > 0 {
                    fits.push(Fit { share, asked: asked.clone(), document, version, languages: (asking, answering) });
                }
            }
        }
        fits
    }

    /// The places of an offer's versions in a script, in the order of their documents.
    fn versions(&self, offer: u32, script: Script) -> impl Iterator<Item = usize> {
        let versions = self.offers.versions(offer).iter().enumerate();
        versions.filter(move |(_, (written, _))| *written == script).map(|(place, _)| place)
    }

    /// Over the bridge only offers are reached that have no script in common with the need.
    fn is_reached(&self, need: &Need, asked: &Asked<'_>, offer: u32) -> bool {
        !(asked.is_bridge && self.offers.scripts(offer).meets(need.scripts))
    }

    /// All that a need asks: each version the offers of its own script, and over the bridge those of scripts that the need
    /// does not have.
    fn asked<'t>(&'t self, need: &'t Need) -> impl Iterator<Item = Asked<'t>> {
        let versions = need.versions.iter().enumerate();
        versions.flat_map(move |(place, version)| {
            let scripts = Script::ALL.into_iter().filter(|script| {
                let is_asked = *script == version.script || !need.scripts.has(*script);
                is_asked && !self.own[*script as usize].is_empty()
            });
            scripts.map(move |script| self.asked_of(place, version, script))
        })
    }

    fn asked_of<'t>(&'t self, place: usize, version: &'t NeedVersion, script: Script) -> Asked<'t> {
        let (query, index, is_bridge) = self.query_for(version, script);
        let asked = (query.least, version.most[script as usize], self.queries.terms(query));
        Asked::new((place, script, is_bridge), asked, index, &self.dictionary)
    }
}

/// How hard candidates are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effort {
    /// The most entries of the index that are read for a version of a need and a script.
    pub(super) postings: usize,
    /// The most offers that are kept of them.
    pub(super) offers: usize,
}

impl Effort {
    /// Everything.
    pub(super) const ALL: Self = Self { postings: usize::MAX, offers: usize::MAX };
}

/// A pair of versions by which an offer answers some of a need.
struct Fit<'t> {
    share: u32,
    asked: Asked<'t>,
    document: u32,
    /// The place of the offer's version.
    version: usize,
    /// Of the need's version and of the offer's.
    languages: (LanguageId, LanguageId),
}

#[cfg(test)]
mod tests;
