//! The score of a pair: the sum of its reasons.

use std::sync::Arc;

use smallvec::SmallVec;

use super::answer::Answer;
use super::market::Market;
use super::reason::{EntryField, Points, Reason, ReasonKind};
use super::text::Scratch;
use super::wording::{KnownWords, Words};
use crate::language::Language;
use crate::model::{FormId, Organisation, ProfileId, Weights};

/// One point, in millionths.
const POINT: u64 = 1_000_000;

/// Beside a better answer, one below a twentieth tells a reader nothing, and is left out.
const LEAST_BESIDE: u32 = 50_000;

/// What a pair is worth, without words: quick to work out for many pairs, of which few are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Score {
    /// The answers that count with their points, the best first.
    pub(super) answers: SmallVec<[(Answer, Points); 4]>,
    /// For kinds of offer that complete each other.
    pub(super) complement: Points,
    /// For forms of cooperation wanted by both.
    pub(super) cooperation: Points,
    /// For a language in common.
    pub(super) language: Points,
}

impl Score {
    /// From topic, text and kind alone: what is compared with the floor.
    pub(super) fn of_answers(&self) -> Points {
        Points(self.answers.iter().map(|(_, points)| points.0).sum())
    }

    /// The need and the offer of each answer.
    pub(super) fn answered(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.answers.iter().map(|(answer, _)| (answer.need, answer.offer))
    }

    /// The whole.
    pub(super) fn total(&self) -> Points {
        Points(self.of_answers().0 + self.complement.0 + self.cooperation.0 + self.language.0)
    }
}

impl Market<'_> {
    /// The score of two organisations, whichever stands first, by the best answers of each to the needs of the other; nothing
    /// without any.
    ///
    /// Every need of each takes its best offer of the other. In falling order the i-th answer adds aᵢ·Πⱼ﹤ᵢ(1 − aⱼ) of the
    /// weights of topic, text and kind, so that one need that is fully met gives all of it and the sum is bounded.
    pub(super) fn score(
        &self,
        one: ProfileId,
        other: ProfileId,
        answers: impl Iterator<Item = Answer>,
    ) -> Option<Score> {
        let answers = that_count(answers.collect());
        if answers.is_empty() {
            return None;
        }
        let [complement, cooperation, language] = self.beside.points(one, other, self.weights);
        Some(Score { answers: self.with_points(answers), complement, cooperation, language })
    }

    /// The same for a single pair, whose answers are not known yet.
    pub(super) fn score_of_pair(&self, one: ProfileId, other: ProfileId, scratch: &mut Scratch) -> Option<Score> {
        let mut answers = Vec::new();
        for (needs, offers) in [(one, other), (other, one)] {
            for need in self.entries().needs_of[needs.0 as usize].clone() {
                answers.extend(self.best_answers(need, &[offers], scratch).into_iter().flatten());
            }
        }
        self.score(one, other, answers.into_iter())
    }

    fn with_points(&self, answers: SmallVec<[Answer; 4]>) -> SmallVec<[(Answer, Points); 4]> {
        let Weights { topic, text, kind, .. } = self.weights;
        let whole = u64::from(topic + text + kind) * POINT;
        let mut left = whole;
        let part = |answer: Answer| {
            let points = left * u64::from(answer.value) / 1_000_000;
            left -= points;
            (answer, Points(u32::try_from(points).unwrap_or(u32::MAX)))
        };
        answers.into_iter().map(part).collect()
    }

    /// The reasons of a score as the page of `ours` gives them, the largest first. Words that are not among the known ones are
    /// looked for when somebody asks.
    pub(super) fn reasons(&self, score: &Score, ours: ProfileId, theirs: ProfileId, known: &KnownWords) -> Vec<Reason> {
        let Score { answers, complement, cooperation, language } = score;
        let mut reasons: Vec<Reason> =
            answers.iter().map(|(answer, points)| self.answer_reason(answer, *points, ours, known)).collect();
        if let (Some(first), Some(second)) = (self.organisation(ours), self.organisation(theirs)) {
            let others = [
                (ReasonKind::Complement, EntryField::Kinds, *complement),
                (ReasonKind::Cooperation(shared_forms(first, second).collect()), EntryField::Cooperation, *cooperation),
                (
                    ReasonKind::Languages(shared_languages(first, second).cloned().collect()),
                    EntryField::Languages,
                    *language,
                ),
            ];
            reasons.extend(
                others.into_iter().filter(|(.., points)| points.0 > 0).map(|(kind, field, points)| Reason {
                    kind,
                    points,
                    ours: field,
                    theirs: field,
                }),
            );
        }
        // The sort is stable: of equal reasons answers come first, and the better of two answers.
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.points));
        reasons
    }

    fn answer_reason(&self, answer: &Answer, points: Points, ours: ProfileId, known: &KnownWords) -> Reason {
        let words = known.get(&(answer.need, answer.offer)).cloned();
        let words = words.unwrap_or_else(|| Arc::new(Words::of(&self.wording, answer.need, answer.offer)));
        let need = &self.entries().needs[answer.need as usize];
        let offer = &self.entries().offers[answer.offer as usize];
        let is_ours = need.owner == ours;
        let (ours, theirs) = if is_ours { (need, offer) } else { (offer, need) };
        Reason {
            kind: ReasonKind::Answer { words, closeness: answer.topic, share: answer.text, need_is_ours: is_ours },
            points,
            ours: ours.field,
            theirs: theirs.field,
        }
    }

    fn organisation(&self, id: ProfileId) -> Option<&Organisation> {
        self.directory.profile(id).organisation()
    }
}

/// The answers that count, the best first; of equal ones the earlier need.
fn that_count(mut answers: SmallVec<[Answer; 4]>) -> SmallVec<[Answer; 4]> {
    answers.sort_by_key(|answer| (std::cmp::Reverse(answer.value), answer.need));
    let shown = answers.iter().skip(1).take_while(|answer| answer.value >= LEAST_BESIDE).count() + 1;
    answers.truncate(shown);
    answers
}

/// Forms of cooperation wanted by both, in the order of the first.
fn shared_forms(first: &Organisation, second: &Organisation) -> impl Iterator<Item = FormId> {
    first.cooperation.iter().copied().filter(|form| second.cooperation.contains(form))
}

/// Languages that both speak, in the order of the first. Variants of one language are understood by speakers of the other.
fn shared_languages<'a>(first: &'a Organisation, second: &'a Organisation) -> impl Iterator<Item = &'a Language> {
    first.languages.iter().filter(|language| second.languages.iter().any(|other| other.same_spoken(language)))
}

#[cfg(test)]
mod tests {
    use crate::matching::by_hand::directory;
    use crate::matching::{ReasonKind, account};
    use crate::model::ProfileId;

    #[test]
    fn each_answer_gets_its_share_of_what_those_before_it_left() {
        let files = [
            ("matchbook.yaml", "title: T\nlanguages: [en]\n"),
            (
                "content/taxonomy.yaml",
                "topics:\n  bots: {label: Bots}\n  mills: {label: Mills}\n  boats: {label: Boats}\n",
            ),
            (
                "content/companies/a.md",
                "---\nname: A\ncountry: CN\nneeds:\n  - {topic: bots, kind: product, text: Bots that talk and listen.}\n  \
                 - {topic: mills, kind: product, text: Wheels that spin cotton.}\noffers:\n  - {topic: boats, kind: product}\n---\n",
            ),
            (
                "content/companies/b.md",
                "---\nname: B\ncountry: PK\noffers:\n  - {topic: bots, kind: product, text: Bots that talk.}\n  \
                 - {topic: mills, kind: product, text: Wheels.}\nneeds:\n  - {topic: boats, kind: product, text: Ships.}\n---\n",
            ),
        ];
        let found = account(&directory(&files), ProfileId(0), ProfileId(1)).found.expect("they fit");
        let answers = found.reasons.iter().filter_map(|reason| match reason.kind {
            ReasonKind::Answer { closeness, share, .. } => {
                Some((u64::from(closeness), u64::from(share), reason.points.0))
            }
            _ => None,
        });
        let (mut left, mut count) = (75_000_000_u64, 0);
        for (topic, text, points) in answers {
            // The usual weights, and kinds that fit.
            let value = (40 * topic + 25 * text + 10 * topic.max(text)) / 75;
            let expected = left * value / 1_000_000;
            assert_eq!(u64::from(points), expected, "the {count}th of {found:?}");
            left -= expected;
            count += 1;
        }
        assert_eq!(count, 3, "{found:?}");
    }
}
