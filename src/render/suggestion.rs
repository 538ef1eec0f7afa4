//! A suggestion and its reasons, in the reader's language.

use std::fmt::Write;

use smallvec::SmallVec;

use super::edition::Edition;
use super::form::{Form, Slot};
use super::reason::{Couple, Voice, first_of_directions, in_directions};
use super::said::push_escaped;
use super::view::{GatheredView, MetView, Shared, SpokenView, StickView, SuggestionView, UnmatchedView};
use crate::diagnostic::Diagnostic;
use crate::matching::{Points, Reason, Strength, Suggestion, Unmatched, Why};
use crate::model::{Common, LanguageId, ProfileId, ShowMatches};
use crate::site::{Gathered, Shows};

/// One point, in millionths.
const POINT: u32 = 1_000_000;
/// How long a point is on the way of a [`StickView`], and the gap between two segments, in tenths.
const WAY_OF_POINT: u32 = 24;
const GAP: u32 = 25;

/// All of an organisation by which the markup of its suggestion differs, but for texts and where they lead.
#[derive(Clone, PartialEq, Eq, Hash)]
struct MetLook {
    name: LanguageId,
    other_names: SmallVec<[LanguageId; 2]>,
    side: Option<usize>,
    is_sample: bool,
}

/// How much of a suggestion a page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Every reason.
    Whole,
    /// In a list of hundreds: the strongest reason of each direction, and where the others stand.
    Short,
}

/// The same of a suggestion.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct SuggestionLook {
    voice: Voice,
    strength: Strength,
    points: Option<u32>,
    has_reasons: bool,
    /// How many reasons there are, where not all are shown.
    all_reasons: Option<usize>,
    ours: MetLook,
    theirs: MetLook,
}

impl<'a> Edition<'a> {
    /// The suggestions on the page of a profile.
    ///
    /// # Errors
    /// `template-error`.
    pub(super) fn suggestions(&self, id: ProfileId) -> Result<Vec<Shared>, Box<Diagnostic>> {
        self.suggestions_of(id)
            .iter()
            .map(|suggestion| self.suggestion(id, suggestion, Voice::You, Extent::Whole))
            .collect()
    }

    /// Pairs of the overview: a profile, and the place among its suggestions.
    ///
    /// # Errors
    /// `template-error`.
    pub(super) fn pairs<'p>(
        &self,
        pairs: impl IntoIterator<Item = &'p (ProfileId, usize)>,
        extent: Extent,
    ) -> Result<Vec<Shared>, Box<Diagnostic>> {
        let known = pairs.into_iter().filter_map(|(id, place)| Some((*id, self.book.matches.of(*id).get(*place)?)));
        known.map(|(id, found)| self.suggestion(id, found, Voice::Named, extent)).collect()
    }

    /// Suggestions that belong to an event or a topic; nothing where there are none.
    ///
    /// # Errors
    /// `template-error`.
    pub(super) fn gathered(&self, gathered: Option<&Gathered>) -> Result<Option<GatheredView>, Box<Diagnostic>> {
        let Some(Gathered { places, count }) = gathered else { return Ok(None) };
        let pairs = places.iter().filter_map(|place| self.book.pages.pairs.all.get(*place));
        let is_long = *count > places.len();
        Ok(Some(GatheredView {
            count: self.count("count-suggestions", *count),
            pairs: self.pairs(pairs, if is_long { Extent::Short } else { Extent::Whole })?,
            more: is_long.then(|| self.href(&Shows::Matches(1))),
        }))
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

    /// A suggestion as the page of `from` shows it, or where both are named.
    fn suggestion(
        &self,
        from: ProfileId,
        suggestion: &Suggestion,
        voice: Voice,
        extent: Extent,
    ) -> Result<Shared, Box<Diagnostic>> {
        let couple = Couple { ours: from, theirs: suggestion.organisation };
        let reasons: Vec<Reason> = suggestion.reasons().collect();
        let all = shown(&reasons, suggestion.score);
        let points = self.shows_points().then(|| whole_points(suggestion.score, &all));
        let points_of = |place: usize| points.as_ref().and_then(|points| points.get(place)).copied();
        let listed: Vec<(&Reason, Option<u32>)> =
            all.iter().enumerate().map(|(place, reason)| (*reason, points_of(place))).collect();
        let listed = if extent == Extent::Short { first_of_directions(&listed) } else { listed };
        let look = SuggestionLook {
            voice,
            strength: suggestion.strength,
            points: points.as_ref().map(|points| points.iter().sum()),
            has_reasons: !all.is_empty(),
            all_reasons: (listed.len() < all.len()).then_some(all.len()),
            ours: self.met_look(couple.ours, voice == Voice::Named),
            theirs: self.met_look(couple.theirs, voice == Voice::You),
        };
        let form = self.suggestion_forms.get(look, |look| self.suggestion_form(look))?;
        let hrefs = [couple.ours, couple.theirs].map(|id| self.href(&Shows::Profile(id)));
        let mut html = String::with_capacity(4096);
        let mut written = Ok(());
        form.fill(&mut html, |slot, html| match slot {
            Slot::OurHref => html.push_str(&hrefs[0]),
            Slot::TheirHref => html.push_str(&hrefs[1]),
            Slot::Reasons => written = self.push_reasons(html, couple, &hrefs, &listed, voice),
            slot => self.push_head_slot(html, slot, couple, points.as_deref().unwrap_or_default()),
        });
        written.map(|()| Shared::safe_string(&html))
    }

    fn met_look(&self, id: ProfileId, has_other_names: bool) -> MetLook {
        let common = self.common(id);
        let others = if has_other_names { self.spoken_others(&common.name) } else { SmallVec::new() };
        MetLook {
            name: self.spoken_name(common).language,
            other_names: others.iter().map(|other| other.language).collect(),
            side: self.side_of(id),
            is_sample: common.is_sample,
        }
    }

    fn suggestion_form(&self, look: &SuggestionLook) -> Result<Form, Box<Diagnostic>> {
        let view = SuggestionView {
            from: (look.voice == Voice::Named).then(|| self.met(&look.ours, Slot::OurName, Slot::OurHref)),
            organisation: self.met(&look.theirs, Slot::TheirName, Slot::TheirHref),
            anchor: Slot::Anchor.mark(),
            strength: strength_word(look.strength),
            strength_label: self.word("strength", strength_word(look.strength)),
            points: look.points,
            points_text: look
                .points
                .and_then(|score| self.messages.format("score-of", &[("score", i64::from(score).into())])),
            stick: look.points.map(|_| StickView { segments: Slot::Segments.mark(), head: Slot::Head.mark() }),
            reasons: look.has_reasons.then(|| Slot::Reasons.html()),
            all_reasons: look.all_reasons.map(|count| self.count("suggestion-all-reasons", count)),
        };
        self.form("suggestion.html", Shared::from_serializable(&view))
    }

    fn met(&self, look: &MetLook, name: Slot, href: Slot) -> MetView {
        let named = |language, slot: Slot| {
            let (lang, dir) = self.marks(language);
            SpokenView { text: slot.mark(), lang, dir }
        };
        let others = look.other_names.iter().enumerate();
        MetView {
            href: href.mark(),
            name: named(look.name, name),
            other_names: others.map(|(place, language)| named(*language, Slot::OtherName(place))).collect(),
            side: self.side(look.side),
            is_sample: look.is_sample,
        }
    }

    fn push_head_slot(&self, html: &mut String, slot: Slot, Couple { ours, theirs }: Couple, points: &[u32]) {
        match slot {
            Slot::OurName => push_escaped(html, self.spoken_name(self.common(ours)).text),
            Slot::TheirName => push_escaped(html, self.spoken_name(self.common(theirs)).text),
            Slot::OtherName(place) => {
                let others = self.spoken_others(&self.common(theirs).name);
                if let Some(other) = others.get(place) {
                    push_escaped(html, other.text);
                }
            }
            Slot::Anchor => html.push_str(&self.suggestion_anchor(theirs)),
            Slot::Segments => push_segments(html, points),
            Slot::Head => push_tenths(html, head(points)),
            _ => {}
        }
    }

    pub(super) fn common(&self, id: ProfileId) -> &'a Common {
        self.book.directory.profile(id).common()
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

/// The outline of a stick, one rectangle a reason. The gaps come out of the rectangles, so that the head stands at the score.
fn push_segments(html: &mut String, points: &[u32]) {
    let mut start = 0;
    for length in points.iter().map(|points| points * WAY_OF_POINT) {
        let drawn = length.saturating_sub(GAP).max(5);
        html.push('M');
        push_tenths(html, start);
        html.push_str(" 9.5h");
        push_tenths(html, drawn);
        html.push_str("v5h-");
        push_tenths(html, drawn);
        html.push('z');
        start += length;
    }
}

/// Where the head of a stick is, in tenths; that of the shortest is whole all the same.
fn head(points: &[u32]) -> u32 {
    (points.iter().sum::<u32>() * WAY_OF_POINT).max(70)
}

fn push_tenths(html: &mut String, tenths: u32) {
    // Writing to a String cannot fail.
    let _ = match tenths % 10 {
        0 => write!(html, "{}", tenths / 10),
        tenth => write!(html, "{}.{tenth}", tenths / 10),
    };
}

/// Two digits behind the point: finer than any screen.
pub(super) fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::{head, push_segments, shown, whole_points};
    use crate::matching::{EntryField, Points, Reason, ReasonKind};

    fn reason(points: u32) -> Reason {
        let field = EntryField::Profile;
        Reason { kind: ReasonKind::Complement, points: Points(points), ours: field, theirs: field }
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
        let check = |points: &[u32], outline: &str, end: u32| {
            let mut html = String::new();
            push_segments(&mut html, points);
            assert_eq!(html, outline);
            assert_eq!(head(points), end, "{points:?}");
        };
        check(&[40, 10], "M0 9.5h93.5v5h-93.5zM96 9.5h21.5v5h-21.5z", 1200);
        check(&[1], "M0 9.5h0.5v5h-0.5z", 70);
        check(&[], "", 70);
    }
}
