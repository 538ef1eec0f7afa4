//! A suggestion and its reasons, in the reader's language.

use super::edition::Edition;
use super::speak::own;
use super::view::{PairView, ReasonField, ReasonView, Segment, Shared, SpokenView, StickView, SuggestionView};
use crate::matching::{EntryField, Points, Reason, ReasonKind, Strength, Suggestion};
use crate::model::{Organisation, ProfileId, ShowMatches};
use crate::site::{Facet, Shows};

/// Length of the way on which a [`StickView`] lies, for 100 points, and the gap between two segments.
const WAY: f64 = 240.0;
const GAP: f64 = 2.5;

impl Edition<'_> {
    /// The suggestions on the page of a profile.
    pub(super) fn suggestions(&self, id: ProfileId) -> Vec<SuggestionView> {
        self.suggestions_of(id).iter().map(|suggestion| self.suggestion(id, suggestion)).collect()
    }

    /// Pairs of the overview: a profile, and the place among its suggestions.
    pub(super) fn pairs(&self, pairs: &[(ProfileId, usize)]) -> Vec<PairView> {
        let known = pairs.iter().filter_map(|(id, place)| Some((*id, self.book.matches.of(*id).get(*place)?)));
        known.map(|(id, found)| PairView { from: self.card(id), suggestion: self.suggestion(id, found) }).collect()
    }

    /// Whether numbers are shown.
    pub(super) fn shows_points(&self) -> bool {
        self.book.directory.settings.matching.show == ShowMatches::Full
    }

    fn suggestion(&self, from: ProfileId, suggestion: &Suggestion) -> SuggestionView {
        let points = self.shows_points().then(|| whole_points(suggestion.score, &suggestion.reasons));
        let reasons = suggestion.reasons.iter().enumerate();
        let score = points.as_ref().map(|points| points.iter().sum());
        SuggestionView {
            organisation: self.card(suggestion.organisation),
            strength: strength_word(suggestion.strength),
            strength_label: self.word("strength", strength_word(suggestion.strength)),
            points: score,
            points_text: score
                .and_then(|score: u32| self.messages.format("score-of", &[("score", i64::from(score).into())])),
            stick: points.as_deref().map(stick),
            reasons: reasons
                .map(|(place, reason)| {
                    let points = points.as_ref().and_then(|points| points.get(place)).copied();
                    self.reason(from, suggestion.organisation, reason, points)
                })
                .collect(),
        }
    }

    fn reason(&self, from: ProfileId, to: ProfileId, reason: &Reason, points: Option<u32>) -> ReasonView {
        let ours = self.field(from, &reason.ours.0, &reason.kind);
        let theirs = self.field(to, &reason.theirs.0, &reason.kind);
        ReasonView {
            kind: kind_word(&reason.kind),
            sentence: self.sentence(sentence_key(reason), &ours, &theirs, points),
            terms: match &reason.kind {
                ReasonKind::Answer { terms, .. } => terms.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            },
            points,
            ours,
            theirs,
        }
    }

    fn sentence(&self, key: &str, ours: &ReasonField, theirs: &ReasonField, points: Option<u32>) -> String {
        let joined =
            |texts: &[SpokenView]| self.formats.join(&texts.iter().map(|said| &*said.text).collect::<Vec<_>>());
        let (ours, theirs) = (joined(&ours.texts), joined(&theirs.texts));
        let arguments = [("ours", (&ours).into()), ("theirs", (&theirs).into())];
        let sentence = self.messages.format(key, &arguments).unwrap_or_default();
        let Some(points) = points else { return sentence };
        let arguments = [("reason", (&sentence).into()), ("points", i64::from(points).into())];
        self.messages.format("reason-with-points", &arguments).unwrap_or_default()
    }

    fn field(&self, id: ProfileId, field: &EntryField, kind: &ReasonKind) -> ReasonField {
        let profile = self.book.directory.profile(id);
        let organisation = profile.organisation();
        let (label, anchor) = match field {
            EntryField::Need(place) => ("need", format!("#need-{}", place + 1)),
            EntryField::Offer(place) => ("offer", format!("#offer-{}", place + 1)),
            EntryField::Profile => ("reason-profile", String::new()),
            EntryField::Cooperation => ("reason-cooperation", String::new()),
            EntryField::Kinds => ("reason-kinds", "#offers".to_owned()),
            EntryField::Languages => ("reason-languages", String::new()),
        };
        ReasonField {
            label: self.text(label),
            texts: organisation.map_or_else(Vec::new, |organisation| self.field_texts(organisation, field, kind)),
            href: format!("{}{anchor}", self.href(&Shows::Profile(id))),
            side: organisation.map_or_else(Shared::none, |organisation| self.side(organisation.side)),
        }
    }

    fn field_texts(&self, organisation: &Organisation, field: &EntryField, kind: &ReasonKind) -> Vec<SpokenView> {
        match (field, kind) {
            (EntryField::Need(place), _) => {
                let need = organisation.needs.get(*place);
                need.and_then(|need| self.entry_title(&need.title, need.topic, &need.text)).into_iter().collect()
            }
            (EntryField::Offer(place), _) => {
                let offer = organisation.offers.get(*place);
                offer.and_then(|offer| self.entry_title(&offer.title, offer.topic, &offer.text)).into_iter().collect()
            }
            (EntryField::Cooperation, ReasonKind::Cooperation(forms)) => {
                forms.iter().map(|form| self.label(Facet::Form(*form))).collect()
            }
            (EntryField::Languages, ReasonKind::Languages(languages)) => {
                languages.iter().map(|language| own(self.language_name(language))).collect()
            }
            (EntryField::Kinds, _) => self.kinds(organisation),
            _ => self.profile_text(organisation),
        }
    }

    /// The kinds of its offers, each once, in the order of the documentation.
    fn kinds(&self, organisation: &Organisation) -> Vec<SpokenView> {
        let mut kinds: Vec<_> = organisation.offers.iter().filter_map(|offer| offer.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.into_iter().map(|kind| own(self.word("offer-kind", kind.word()))).collect()
    }

    /// What stands for a profile without offers and needs: its topics, else its summary, else its name.
    fn profile_text(&self, organisation: &Organisation) -> Vec<SpokenView> {
        let common = &organisation.common;
        if !common.topics.is_empty() {
            return common.topics.iter().map(|topic| self.label(Facet::Topic(*topic))).collect();
        }
        vec![self.words(&common.summary).unwrap_or_else(|| self.name(&common.name, &common.slug))]
    }
}

fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Possible => "possible",
        Strength::Good => "good",
        Strength::Strong => "strong",
    }
}

fn kind_word(kind: &ReasonKind) -> &'static str {
    match kind {
        ReasonKind::Answer { .. } => "answer",
        ReasonKind::Complement => "complement",
        ReasonKind::Cooperation(_) => "cooperation",
        ReasonKind::Languages(_) => "languages",
    }
}

fn sentence_key(reason: &Reason) -> &'static str {
    match (&reason.kind, &reason.ours.0, &reason.theirs.0) {
        (ReasonKind::Answer { .. }, EntryField::Need(_), EntryField::Offer(_)) => "reason-need-answered",
        (ReasonKind::Answer { .. }, EntryField::Offer(_), EntryField::Need(_)) => "reason-offer-answers",
        (ReasonKind::Answer { .. }, ..) => "reason-profiles-fit",
        (ReasonKind::Complement, ..) => "reason-kinds-complement",
        (ReasonKind::Cooperation(_), ..) => "reason-cooperation-shared",
        (ReasonKind::Languages(_), ..) => "reason-languages-shared",
    }
}

/// Whole points for each reason that add up to the rounded score: every reason gets its whole part, and those with the
/// largest remainders one more (the largest remainder method, Hamilton 1792). Ties go to the earlier reason.
fn whole_points(score: Points, reasons: &[Reason]) -> Vec<u32> {
    const POINT: u32 = 1_000_000;
    let mut points: Vec<u32> = reasons.iter().map(|reason| reason.points.0 / POINT).collect();
    let total = (score.0 + POINT / 2) / POINT;
    let missing = total.saturating_sub(points.iter().sum());
    let mut places: Vec<usize> = (0..reasons.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(reasons[*place].points.0 % POINT));
    for place in places.into_iter().take(missing as usize) {
        points[place] += 1;
    }
    points
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
    use super::{stick, whole_points};
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
            assert_eq!(whole_points(Points(points.iter().sum()), &reasons), expected, "{points:?}");
        };
        check(&[], &[]);
        check(&[40_600_000, 7_700_000], &[40, 8]);
        check(&[40_600_000, 7_600_000], &[41, 7]);
        check(&[400_000, 300_000], &[1, 0]);
        check(&[400_000], &[0]);
    }

    #[test]
    fn a_stick_ends_at_the_score() {
        let check = |points: &[u32], head: f64| assert!((stick(points).head - head).abs() < 0.01, "{points:?}");
        check(&[40, 10], 120.0);
        check(&[], 7.0);
    }
}
