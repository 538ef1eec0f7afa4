//! The market: all that is offered and wanted in a directory, made ready to be compared.

use super::answer::{Answer, topic_closeness, value};
use super::entries::{Bodies, Entries, Entry, text_of};
use super::lexicon::Lexicon;
use super::rules::Rules;
use super::text::Texts;
use super::topics::Closeness;
use crate::model::{Directory, ProfileId, Weights};

/// What the texts of a market rest on, made before it.
pub(super) struct Library {
    bodies: Bodies,
    lexicon: Lexicon,
}

impl Library {
    /// The bodies and the word list of a directory.
    pub(super) fn of(directory: &Directory) -> Self {
        Self { bodies: Bodies::new(directory), lexicon: Lexicon::of(directory) }
    }
}

/// A directory as matching sees it.
pub(super) struct Market<'a> {
    pub(super) directory: &'a Directory,
    pub(super) entries: Entries,
    pub(super) texts: Texts<'a>,
    pub(super) closeness: Closeness,
    pub(super) rules: Rules,
    pub(super) weights: Weights,
}

impl<'a> Market<'a> {
    /// The market of a directory.
    pub(super) fn new(directory: &'a Directory, library: &'a Library) -> Self {
        let entries = Entries::new(directory);
        let texts_of = |list: &[Entry]| list.iter().map(|entry| text_of(entry, directory, &library.bodies)).collect();
        let texts = Texts::new(texts_of(&entries.offers), texts_of(&entries.needs), &library.lexicon);
        let mentions = entries.offers.iter().chain(&entries.needs).flat_map(|entry| entry.topics.iter().copied());
        let closeness = Closeness::new(&directory.taxonomy, mentions);
        let weights = directory.settings.matching.weights;
        Self { directory, texts, closeness, rules: Rules::new(directory), weights, entries }
    }

    /// How well an offer meets a need of which it answers this share of the text.
    pub(super) fn answer_with(&self, need: u32, offer: u32, text: u32) -> Answer {
        let (wanted, offered) = (&self.entries.needs[need as usize], &self.entries.offers[offer as usize]);
        let topic = topic_closeness(&wanted.topics, &offered.topics, &self.closeness);
        Answer { need, offer, value: value(wanted, offered, topic, text, self.weights), topic, text }
    }

    /// How well an offer meets a need.
    pub(super) fn answer(&self, need: u32, offer: u32) -> Answer {
        self.answer_with(need, offer, self.texts.share(need, offer))
    }

    /// The best answer that an organisation has to a need; of equal ones the first. Nothing if no offer of its has anything
    /// to do with the need.
    pub(super) fn best_answer(&self, need: u32, offers_of: ProfileId) -> Option<Answer> {
        let answers = self.entries.offers_of[offers_of.0 as usize].iter().map(|offer| self.answer(need, *offer));
        answers.filter(|answer| answer.value > 0).rev().max_by_key(|answer| answer.value)
    }

    /// Whether an organisation gives matching nothing to go by.
    pub(super) fn says_nothing(&self, id: ProfileId) -> bool {
        let Some(organisation) = self.directory.profile(id).organisation() else { return true };
        let common = &organisation.common;
        let has_words = !common.summary.is_empty() || !common.bodies.is_empty() || !common.topics.is_empty();
        organisation.offers.is_empty() && organisation.needs.is_empty() && !has_words
    }
}
