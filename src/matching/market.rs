//! The market: all that is offered and wanted in a directory, made ready to be compared.

use std::sync::Arc;

use rayon::prelude::*;
use smallvec::SmallVec;

use super::answer::{Answer, topic_closeness, value};
use super::beside::Beside;
use super::entries::{Entries, Entry};
use super::entry_texts::EntryTexts;
use super::ledger::Mark;
use super::lexicon::Lexicon;
use super::rules::Rules;
use super::text::{Scratch, Texts};
use super::topics::{Closeness, WHOLE};
use super::wording::Wording;
use crate::model::{Directory, ProfileId, Weights};

/// A directory as matching sees it.
pub(super) struct Market<'a> {
    pub(super) directory: &'a Directory,
    /// What is offered and wanted, in numbers and in words. Reasons keep it, for the words that they will be asked for.
    pub(super) wording: Arc<Wording>,
    pub(super) closeness: Closeness,
    pub(super) rules: Rules,
    /// What speaks for a pair beside its answers.
    pub(super) beside: Beside,
    pub(super) weights: Weights,
}

/// What an offer could be worth to a need, before anybody has read its text.
struct Promise {
    /// The place of the organisation among those asked.
    of: usize,
    offer: u32,
    /// Its value if it answered the whole text.
    most: u32,
    /// Whether no offer of the organisation could be worth more.
    is_nearest: bool,
}

impl<'a> Market<'a> {
    /// The market of a directory.
    pub(super) fn new(directory: &'a Directory) -> Self {
        let (entries, written) = (Entries::new(directory), EntryTexts::of(directory));
        let texts_of = |list: &[Entry]| list.par_iter().map(|entry| written.of_entry(entry)).collect();
        let texts = Texts::new(texts_of(&entries.offers), texts_of(&entries.needs), Lexicon::of(directory));
        let mentions = entries.offers.iter().chain(&entries.needs).flat_map(|entry| entry.topics.iter().copied());
        let closeness = Closeness::new(&directory.taxonomy, mentions);
        let weights = directory.settings.matching.weights;
        let wording = Arc::new(Wording::new(entries, written, texts));
        let (rules, beside) = (Rules::new(directory), Beside::new(directory));
        Self { directory, wording, closeness, rules, beside, weights }
    }

    /// All that is offered and wanted.
    pub(super) fn entries(&self) -> &Entries {
        &self.wording.entries
    }

    /// Its texts.
    pub(super) fn texts(&self) -> &Texts {
        &self.wording.texts
    }

    /// Frees the postings, by which candidates are found: a quarter of what is kept of the texts. From then on no candidate is
    /// found.
    pub(super) fn forget_postings(&mut self) {
        // Nobody else holds the wording yet: reasons are made last.
        debug_assert_eq!(Arc::strong_count(&self.wording), 1, "postings are freed before reasons are made");
        if let Some(wording) = Arc::get_mut(&mut self.wording) {
            wording.texts.forget_postings();
        }
    }

    /// How well an offer meets a need of which it answers this share of the text.
    pub(super) fn answer(&self, need: u32, offer: u32, text: u32) -> Answer {
        let (wanted, offered) = (&self.entries().needs[need as usize], &self.entries().offers[offer as usize]);
        let topic = topic_closeness(&wanted.topics, &offered.topics, &self.closeness);
        Answer { need, offer, value: value(wanted, offered, topic, text, self.weights), topic, text }
    }

    /// The best answer that each of these organisations has to a need; of equal ones the first. Nothing for one of which no
    /// offer has anything to do with the need.
    pub(super) fn best_answers(
        &self,
        need: u32,
        offers_of: &[ProfileId],
        scratch: &mut Scratch,
    ) -> Vec<Option<Answer>> {
        let mut best: Vec<Option<Answer>> = vec![None; offers_of.len()];
        // First the offers of the closest topics: beside one that meets the need, most others cannot be better whatever their
        // text says, and nobody has to read it.
        let (near, far): (Vec<_>, Vec<_>) = self.promises(need, offers_of).partition(|promise| promise.is_nearest);
        for promises in [near, far] {
            let open = |promise: &Promise| best[promise.of].is_none_or(|best| promise.most >= best.value);
            let promises: Vec<Promise> = promises.into_iter().filter(open).collect();
            let offers: Vec<u32> = promises.iter().map(|promise| promise.offer).collect();
            for (promise, share) in promises.iter().zip(self.texts().shares(need, &offers, scratch)) {
                let answer = self.answer(need, promise.offer, share);
                let known = &mut best[promise.of];
                if answer.value > 0 && known.is_none_or(|known| answer.is_better_than(&known)) {
                    *known = Some(answer);
                }
            }
        }
        best
    }

    /// What the offers of organisations could be worth to a need.
    fn promises(&self, need: u32, offers_of: &[ProfileId]) -> impl Iterator<Item = Promise> {
        let of = move |(of, id): (usize, &ProfileId)| {
            let promise = |offer: &u32| Promise {
                of,
                offer: *offer,
                most: self.answer(need, *offer, WHOLE).value,
                is_nearest: false,
            };
            let mut promises: SmallVec<[Promise; 4]> =
                self.entries().offers_of[id.0 as usize].iter().map(promise).collect();
            let nearest = promises.iter().map(|promise| promise.most).max().unwrap_or_default();
            promises.iter_mut().for_each(|promise| promise.is_nearest = promise.most == nearest);
            promises
        };
        offers_of.iter().enumerate().flat_map(of)
    }

    /// Puts behind `bytes` all that a need brings to its answers. `trees` are the marks of [`Closeness::marks`].
    pub(super) fn write_need(&self, need: u32, trees: &[Mark], bytes: &mut Vec<u8>) {
        let Weights { topic, text, kind, .. } = self.weights;
        bytes.extend([topic, text, kind].into_iter().flat_map(u32::to_le_bytes));
        let entry = &self.entries().needs[need as usize];
        entry.write(bytes);
        entry.topics.iter().for_each(|topic| trees[topic.0 as usize].write(bytes));
        self.texts().write_need(need, bytes);
    }

    /// Puts behind `bytes` all that an organisation's offers bring to its answers.
    pub(super) fn write_offers(&self, organisation: ProfileId, bytes: &mut Vec<u8>) {
        let offers = &self.entries().offers_of[organisation.0 as usize];
        bytes.extend(offers.len().to_le_bytes());
        for offer in offers {
            self.entries().offers[*offer as usize].write(bytes);
            self.texts().write_offer(*offer, bytes);
        }
    }

    /// Whether an organisation gives matching nothing to go by.
    pub(super) fn says_nothing(&self, id: ProfileId) -> bool {
        let Some(organisation) = self.directory.profile(id).organisation() else { return true };
        let common = &organisation.common;
        let has_words = !common.summary.is_empty() || !common.bodies.is_empty() || !common.topics.is_empty();
        organisation.offers.is_empty() && organisation.needs.is_empty() && !has_words
    }
}
