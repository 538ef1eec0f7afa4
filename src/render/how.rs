//! The page on how suggestions are made.

use super::edition::Edition;
use super::view::{CreditView, HowView, WeightView};
use crate::matching::{self, Strength};
use crate::model::Weights;
use crate::word_list::Credit;

impl Edition<'_> {
    /// How suggestions are made.
    pub(super) fn how(&self) -> HowView {
        let matching = &self.book.directory.settings.matching;
        HowView {
            weights: weights(matching.weights),
            formula: self.formula(matching.weights),
            sum: self.with_number("how-sum", "most", of_answers(matching.weights) as usize),
            words: self.strength_words(),
            credits: self.credits(),
            suggestions: self.number(matching.suggestions),
            floor: self.number(matching.floor as usize),
            cap: self.number(matching.cap),
            shows_points: self.shows_points(),
        }
    }

    fn formula(&self, weights: Weights) -> String {
        let Weights { topic, text, kind, .. } = weights;
        let numbers = [("topic", topic), ("text", text), ("kind", kind), ("sum", of_answers(weights))];
        let arguments = numbers.map(|(name, number)| (name, i64::from(number).into()));
        self.messages.format("how-formula", &arguments).unwrap_or_default()
    }

    fn with_number(&self, key: &str, name: &str, number: usize) -> String {
        self.messages.format(key, &[(name, number.into())]).unwrap_or_default()
    }

    fn strength_words(&self) -> String {
        let [good, strong] = [Strength::GOOD, Strength::STRONG].map(i64::from);
        self.messages.format("how-words", &[("strong", strong.into()), ("good", good.into())]).unwrap_or_default()
    }

    /// The dictionaries whose licences ask to be named.
    fn credits(&self) -> Vec<CreditView> {
        matching::credits(self.book.directory).into_iter().map(|credit| self.credit(credit)).collect()
    }

    fn credit(&self, credit: Credit) -> CreditView {
        let Credit { name, publisher, licence, licence_url, edition, url } = credit;
        let edition = edition.parse().ok().map(|day| self.day(day));
        CreditView { name, url, publisher, licence, licence_url, edition }
    }
}

/// The most that need and offer can give.
fn of_answers(weights: Weights) -> u32 {
    weights.topic + weights.text + weights.kind
}

fn weights(weights: Weights) -> Vec<WeightView> {
    let Weights { topic, text, kind, complement, cooperation, language } = weights;
    let mut views: Vec<WeightView> = [
        ("topic", topic),
        ("text", text),
        ("kind", kind),
        ("complement", complement),
        ("cooperation", cooperation),
        ("language", language),
    ]
    .into_iter()
    .map(|(key, points)| WeightView { key, points })
    .collect();
    views.sort_by_key(|weight| std::cmp::Reverse(weight.points));
    views
}
