//! A suggestion and its reasons, in the reader's language.

use super::edition::Edition;
use super::reason::{Couple, Voice, in_directions};
use super::view::{GatheredView, PairView, Segment, StickView, SuggestionView, UnmatchedView};
use crate::matching::{Points, Reason, Strength, Suggestion, Unmatched, Why};
use crate::model::{ProfileId, ShowMatches};
use crate::site::{Gathered, Shows};

/// One point, in millionths.
const POINT: u32 = 1_000_000;
/// Length of the way on which a [`StickView`] lies, for 100 points, and the gap between two segments.
const WAY: f64 = 240.0;
const GAP: f64 = 2.5;

impl Edition<'_> {
    /// The suggestions on the page of a profile.
    pub(super) fn suggestions(&self, id: ProfileId) -> Vec<SuggestionView> {
        self.suggestions_of(id).iter().map(|suggestion| self.suggestion(id, suggestion, Voice::You)).collect()
    }

    /// Pairs of the overview: a profile, and the place among its suggestions.
    pub(super) fn pairs<'p>(&self, pairs: impl IntoIterator<Item = &'p (ProfileId, usize)>) -> Vec<PairView> {
        let known = pairs.into_iter().filter_map(|(id, place)| Some((*id, self.book.matches.of(*id).get(*place)?)));
        let view = |(id, found)| PairView { from: self.card(id), suggestion: self.suggestion(id, found, Voice::Named) };
        known.map(view).collect()
    }

    /// Suggestions that belong to an event or a topic; nothing where there are none.
    pub(super) fn gathered(&self, gathered: Option<&Gathered>) -> Option<GatheredView> {
        let Gathered { places, count } = gathered?;
        let pairs = &self.book.pages.pairs.all;
        Some(GatheredView {
            count: self.count("count-suggestions", *count),
            pairs: self.pairs(places.iter().filter_map(|place| pairs.get(*place))),
            more: (*count > places.len()).then(|| self.href(&Shows::Matches(1))),
        })
    }

    /// Whether numbers are shown.
    pub(super) fn shows_points(&self) -> bool {
        self.book.directory.settings.matching.show == ShowMatches::Full
    }

    /// Where a suggestion stands: on the page of the profile to which it is made.
    pub(super) fn suggestion_href(&self, from: ProfileId, to: ProfileId) -> String {
        format!("{}#{}", self.href(&Shows::Profile(from)), self.suggestion_anchor(to))
    }

    fn suggestion_anchor(&self, to: ProfileId) -> String {
        format!("meet-{}", self.book.directory.profile(to).common().slug)
    }

    fn suggestion(&self, from: ProfileId, suggestion: &Suggestion, voice: Voice) -> SuggestionView {
        let reasons = shown(&suggestion.reasons, suggestion.score);
        let points = self.shows_points().then(|| whole_points(suggestion.score, &reasons));
        let score = points.as_ref().map(|points| points.iter().sum());
        SuggestionView {
            organisation: self.card(suggestion.organisation),
            anchor: self.suggestion_anchor(suggestion.organisation),
            strength: strength_word(suggestion.strength),
            strength_label: self.word("strength", strength_word(suggestion.strength)),
            points: score,
            points_text: score
                .and_then(|score: u32| self.messages.format("score-of", &[("score", i64::from(score).into())])),
            stick: points.as_deref().map(stick),
            reasons: self.reasons(
                Couple { ours: from, theirs: suggestion.organisation },
                &reasons,
                points.as_deref(),
                voice,
            ),
        }
    }

    /// Why a profile has no suggestion.
    pub(super) fn unmatched(&self, id: ProfileId) -> Option<UnmatchedView> {
        let unmatched = &self.book.matches.unmatched;
        let Unmatched { why, nearest, .. } = &unmatched[unmatched.binary_search_by_key(&id, |one| one.profile).ok()?];
        Some(UnmatchedView { why: why_word(*why), text: self.why_text(*why), nearest: self.cards(nearest) })
    }

    fn why_text(&self, why: Why) -> String {
        let key = format!("unmatched-{}", why_word(why));
        let floor = i64::from(self.book.directory.settings.matching.floor);
        match why {
            Why::BelowFloor(_) if self.shows_points() => {
                self.messages.format(&key, &[("floor", floor.into())]).unwrap_or_default()
            }
            Why::BelowFloor(_) => self.text("unmatched-weak"),
            _ => self.text(&key),
        }
    }
}

/// `strong`, `good` or `possible`.
pub(super) fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Possible => "possible",
        Strength::Good => "good",
        Strength::Strong => "strong",
    }
}

fn why_word(why: Why) -> &'static str {
    match why {
        Why::Nobody => "nobody",
        Why::SaysNothing => "says-nothing",
        Why::NothingInCommon => "nothing-in-common",
        Why::BelowFloor(_) => "below-floor",
    }
}

/// The reasons that a page gives, in its order. One that does not come to a single point would only take room.
fn shown(reasons: &[Reason], score: Points) -> Vec<&Reason> {
    let all = in_directions(reasons);
    let points = whole_points(score, &all);
    let some: Vec<&Reason> =
        all.iter().zip(points).filter(|(_, points)| *points > 0).map(|(reason, _)| *reason).collect();
    if some.is_empty() { all } else { some }
}

/// Whole points for each reason that add up to the rounded score: every reason gets its whole part, and those with the
/// largest remainders one more (the largest remainder method, Hamilton 1792). Ties go to the earlier reason.
fn whole_points(score: Points, reasons: &[&Reason]) -> Vec<u32> {
    let mut points: Vec<u32> = reasons.iter().map(|reason| reason.points.0 / POINT).collect();
    let total = rounded(score);
    let missing = total.saturating_sub(points.iter().sum());
    let mut places: Vec<usize> = (0..reasons.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(reasons[*place].points.0 % POINT));
    for place in places.into_iter().take(missing as usize) {
        points[place] += 1;
    }
    points
}

/// A score in whole points.
pub(super) fn rounded(score: Points) -> u32 {
    (score.0 + POINT / 2) / POINT
}

/// The score as a match, one segment a reason. The gaps come out of the segments, so that the head stands at the score.
fn stick(points: &[u32]) -> StickView {
    let mut start = 0.0;
    let mut segments = Vec::with_capacity(points.len());
    for length in points.iter().map(|points| f64::from(*points) * WAY / 100.0) {
        segments.push(Segment { x: hundredths(start), width: hundredths((length - GAP).max(0.5)) });
        start += length;
    }
    StickView { segments, head: hundredths(start.max(7.0)) }
}

/// Two digits behind the point: finer than any screen.
pub(super) fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::{shown, stick, whole_points};
    use crate::matching::{EntryField, Points, Reason, ReasonKind};
    use crate::source::{Place, Sources};

    fn reason(points: u32) -> Reason {
        let file = Sources::default().add(crate::source::Source { path: "a".into(), text: "".into(), yaml: 0..0 });
        let field = || (EntryField::Profile, Place::whole(file));
        Reason { kind: ReasonKind::Complement, points: Points(points), ours: field(), theirs: field() }
    }

    #[test]
    fn whole_points_add_up() {
        let check = |points: &[u32], expected: &[u32]| {
            let reasons: Vec<Reason> = points.iter().map(|points| reason(*points)).collect();
            let reasons: Vec<&Reason> = reasons.iter().collect();
            assert_eq!(whole_points(Points(points.iter().sum()), &reasons), expected, "{points:?}");
        };
        check(&[], &[]);
        check(&[40_600_000, 7_700_000], &[40, 8]);
        check(&[40_600_000, 7_600_000], &[41, 7]);
        check(&[400_000, 300_000], &[1, 0]);
        check(&[400_000], &[0]);
    }

    #[test]
    fn a_reason_without_a_point_is_left_out() {
        let check = |points: &[u32], expected: usize| {
            let reasons: Vec<Reason> = points.iter().map(|points| reason(*points)).collect();
            assert_eq!(shown(&reasons, Points(points.iter().sum())).len(), expected, "{points:?}");
        };
        check(&[40_000_000, 100_000], 1);
        check(&[40_000_000, 600_000], 2);
        check(&[100_000], 1);
    }

    #[test]
    fn a_stick_ends_at_the_score() {
        let check = |points: &[u32], head: f64| assert!((stick(points).head - head).abs() < 0.01, "{points:?}");
        check(&[40, 10], 120.0);
        check(&[], 7.0);
    }
}
