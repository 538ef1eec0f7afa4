//! Answers: how well one offer meets one need.

use std::cmp::Reverse;

use super::entries::Entry;
use super::kinds;
use super::reason::EntryField;
use super::topics::{Closeness, WHOLE};
use crate::model::{TopicId, Weights};

/// How well an offer meets a need, each part in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) need: u32,
    pub(super) offer: u32,
    /// The whole of it.
    pub(super) value: u32,
    /// The closeness of the topics.
    pub(super) topic: u32,
    /// The share of the need's text that the offer answers.
    pub(super) text: u32,
}

impl Answer {
    /// Whether it is the one to be shown of two answers to a need; of equal ones the earlier offer.
    pub(super) fn is_better_than(&self, other: &Self) -> bool {
        (self.value, Reverse(self.offer)) > (other.value, Reverse(other.offer))
    }
}

/// The value of an answer, in millionths: `(w_topic·T + w_text·X + w_kind·K·max(T, X)) / (w_topic + w_text + w_kind)`, with T
/// the closeness of the topics, X the share of the text and K the fit of the kinds. Where one of the two has no topic, text
/// carries the topic's weight too. An answer of a profile that says neither what it offers nor what it needs counts half.
pub(super) fn value(need: &Entry, offer: &Entry, topic: u32, text: u32, weights: Weights) -> u32 {
    let Weights { topic: w_topic, text: w_text, kind: w_kind, .. } = weights;
    let [w_topic, w_text, w_kind] = [w_topic, w_text, w_kind].map(u64::from);
    let whole = w_topic + w_text + w_kind;
    if whole == 0 {
        return 0;
    }
    let (t, x, k) = (u64::from(topic), u64::from(text), u64::from(kinds::fit(need.kind, offer.kind)));
    let has_topics = !need.topics.is_empty() && !offer.topics.is_empty();
    let meaning = if has_topics { w_topic * t + w_text * x } else { (w_topic + w_text) * x };
    let value = (meaning + w_kind * k * t.max(x) / u64::from(WHOLE)) / whole;
    let is_profile = [need, offer].iter().any(|entry| entry.field == EntryField::Profile);
    u32::try_from(if is_profile { value / 2 } else { value }).unwrap_or(WHOLE)
}

/// How close the topics of two entries are: of each topic of the need the closest that the offer has, and of these the mean.
/// Nothing where one of them has no topic.
pub(super) fn topic_closeness(need: &[TopicId], offer: &[TopicId], closeness: &Closeness) -> u32 {
    if let ([need], [offer]) = (need, offer) {
        return closeness.of(*need, *offer);
    }
    let best = |topic: &TopicId| offer.iter().map(|other| u64::from(closeness.of(*topic, *other))).max().unwrap_or(0);
    let sum: u64 = need.iter().map(best).sum();
    u32::try_from(sum.checked_div(need.len() as u64).unwrap_or(0)).unwrap_or(WHOLE)
}

#[cfg(test)]
mod tests {
    use smallvec::smallvec;

    use super::{Entry, EntryField, value};
    use crate::model::{OfferKind, ProfileId, TopicId, Weights};

    fn entry(field: EntryField, has_topic: bool, kind: Option<OfferKind>) -> Entry {
        let topics = if has_topic { smallvec![TopicId(0)] } else { smallvec![] };
        Entry { owner: ProfileId(0), field, topics, kind }
    }

    #[test]
    fn the_formula_to_the_letter() {
        let product = Some(OfferKind::Product);
        let check = |has_topic, kind, (topic, text), expected| {
            let need = entry(EntryField::Need(0), has_topic, product);
            let offer = entry(EntryField::Offer(0), true, kind);
            assert_eq!(value(&need, &offer, topic, text, Weights::default()), expected, "{topic} {text}");
        };
        check(true, product, (1_000_000, 1_000_000), 1_000_000);
        check(true, product, (0, 0), 0);
        // (40·1 + 25·0 + 10·1·1) / 75
        check(true, product, (1_000_000, 0), 666_666);
        // (40·0.5 + 25·0.2 + 10·0.6·0.5) / 75
        check(true, Some(OfferKind::Service), (500_000, 200_000), 373_333);
        // No topic: (65·0.4 + 10·1·0.4) / 75
        check(false, product, (0, 400_000), 400_000);
        check(true, Some(OfferKind::Funding), (1_000_000, 0), 533_333);
    }

    #[test]
    fn a_profile_that_says_neither_counts_half() {
        let need = entry(EntryField::Profile, true, None);
        let offer = entry(EntryField::Offer(0), true, None);
        // (40 + 25 + 10·½) / 75 / 2
        assert_eq!(value(&need, &offer, 1_000_000, 1_000_000, Weights::default()), 466_666);
    }
}
