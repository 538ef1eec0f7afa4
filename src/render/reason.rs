//! A reason of a suggestion: both fields, and a sentence to be read aloud.

use std::cmp::Reverse;
use std::fmt::Write;

use super::edition::Edition;
use super::speak::own;
use super::view::{Html, ReasonField, ReasonView, Shared, SpokenView};
use crate::language::Argument;
use crate::matching::{EntryField, Points, Reason, ReasonKind};
use crate::model::{Organisation, ProfileId};
use crate::site::{Facet, Shows};

/// To whom a reason speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// To the organisation on whose page it stands: "what they bring you".
    You,
    /// To everybody: both organisations are named.
    Named,
}

/// Which way something goes between the two of a suggestion.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    TheirsToOurs,
    OursToTheirs,
    Common,
}

impl Direction {
    fn of(reason: &Reason) -> Self {
        match reason.kind {
            ReasonKind::Answer { need_is_ours: true, .. } => Self::TheirsToOurs,
            ReasonKind::Answer { need_is_ours: false, .. } => Self::OursToTheirs,
            ReasonKind::Complement | ReasonKind::Cooperation(_) | ReasonKind::Languages(_) => Self::Common,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::TheirsToOurs => "theirs-to-ours",
            Self::OursToTheirs => "ours-to-theirs",
            Self::Common => "common",
        }
    }
}

/// Reasons by direction, first that of the largest answer, at last what else fits; in each the largest first, as they come.
pub(super) fn in_directions(reasons: &[Reason]) -> Vec<&Reason> {
    let largest = |direction| {
        let points = reasons.iter().filter(|reason| Direction::of(reason) == direction).map(|reason| reason.points);
        points.max().unwrap_or_default()
    };
    let mut sorted: Vec<&Reason> = reasons.iter().collect();
    sorted.sort_by_key(|reason| {
        let direction = Direction::of(reason);
        // What else fits stands last, whatever it is worth: it never makes a match. Two directions of the same largest
        // points must not be mixed.
        (direction == Direction::Common, Reverse::<Points>(largest(direction)), direction as u8)
    });
    sorted
}

/// The two of a suggestion.
#[derive(Clone, Copy)]
pub(super) struct Couple {
    pub(super) ours: ProfileId,
    pub(super) theirs: ProfileId,
}

impl Edition<'_> {
    /// Reasons in the order of [`in_directions`], with their whole points where these are shown.
    pub(super) fn reasons(
        &self,
        couple: Couple,
        reasons: &[&Reason],
        points: Option<&[u32]>,
        voice: Voice,
    ) -> Vec<ReasonView> {
        let mut before = None;
        let mut views = Vec::with_capacity(reasons.len());
        for (place, reason) in reasons.iter().enumerate() {
            let direction = Direction::of(reason);
            let points = points.and_then(|points| points.get(place)).copied();
            let heading = (before != Some(direction)).then(|| self.heading(couple, direction, voice));
            views.push(self.reason(couple, reason, points, voice, heading));
            before = Some(direction);
        }
        views
    }

    fn reason(
        &self,
        couple: Couple,
        reason: &Reason,
        points: Option<u32>,
        voice: Voice,
        heading: Option<String>,
    ) -> ReasonView {
        let ours = self.field(couple.ours, &reason.ours.0, &reason.kind);
        let theirs = self.field(couple.theirs, &reason.theirs.0, &reason.kind);
        ReasonView {
            kind: kind_word(&reason.kind),
            direction: Direction::of(reason).word(),
            heading,
            sentence: self.sentence(couple, reason, [&ours.texts, &theirs.texts], points, voice),
            terms: match &reason.kind {
                ReasonKind::Answer { terms, .. } => terms.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            },
            points,
            ours,
            theirs,
        }
    }

    /// "What they bring you", or "What A brings B".
    fn heading(&self, couple: Couple, direction: Direction, voice: Voice) -> String {
        let Couple { ours, theirs } = couple;
        let (key, giver, taker) = match direction {
            Direction::TheirsToOurs => ("they-bring", theirs, ours),
            Direction::OursToTheirs => ("you-bring", ours, theirs),
            Direction::Common => return self.text("also-fitting"),
        };
        if voice == Voice::You {
            return self.text(key);
        }
        let [giver, taker] = [giver, taker].map(|id| self.profile_link(id).label.text);
        self.messages.format("one-brings", &[("one", (&giver).into()), ("other", (&taker).into())]).unwrap_or_default()
    }

    /// The message is filled with marks, which then give way to the texts with their languages.
    fn sentence(
        &self,
        couple: Couple,
        reason: &Reason,
        [ours, theirs]: [&[SpokenView]; 2],
        points: Option<u32>,
        voice: Voice,
    ) -> Html {
        let names = [couple.ours, couple.theirs].map(|id| [self.profile_link(id).label]);
        let texts = [ours, theirs, &names[0], &names[1]];
        let marks = MARKS.map(String::from);
        let arguments = [
            ("ours", (&marks[0]).into()),
            ("theirs", (&marks[1]).into()),
            ("us", (&marks[2]).into()),
            ("them", (&marks[3]).into()),
            ("our-field", field_word(&reason.ours.0).into()),
            ("their-field", field_word(&reason.theirs.0).into()),
            ("count", theirs.len().into()),
        ];
        let key = format!("{}{}", sentence_key(reason), if voice == Voice::Named { "-named" } else { "" });
        let said = self.messages.format(&key, &arguments).unwrap_or_default();
        let whole = points.and_then(|points| self.with_points(&said, points)).unwrap_or(said);
        let mut html = String::with_capacity(whole.len() * 2);
        for character in whole.chars() {
            match MARKS.iter().position(|mark| *mark == character) {
                Some(place) => self.push_texts(&mut html, texts[place]),
                None => push_escaped(&mut html, character),
            }
        }
        Html::new(&html)
    }

    fn with_points(&self, said: &str, points: u32) -> Option<String> {
        let arguments: [(&str, Argument<'_>); 2] = [("reason", said.into()), ("points", i64::from(points).into())];
        self.messages.format("reason-with-points", &arguments)
    }

    fn push_texts(&self, html: &mut String, texts: &[SpokenView]) {
        for (place, SpokenView { text, lang, dir }) in texts.iter().enumerate() {
            html.push_str(if place > 0 { self.formats.separator() } else { "" });
            // Writing to a String cannot fail.
            let _ = match (lang, dir) {
                (Some(lang), Some(dir)) => write!(html, "<span lang=\"{lang}\" dir=\"{dir}\">"),
                _ => write!(html, "<bdi>"),
            };
            // The sentence has its own full stop.
            text.trim_end_matches(['.', '。', '．', '۔']).chars().for_each(|character| push_escaped(html, character));
            html.push_str(if lang.is_some() { "</span>" } else { "</bdi>" });
        }
    }

    fn field(&self, id: ProfileId, field: &EntryField, kind: &ReasonKind) -> ReasonField {
        let organisation = self.book.directory.profile(id).organisation();
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

/// Marks for our text, theirs, our name and theirs: control characters, which no text of a site has.
const MARKS: [char; 4] = ['\u{2}', '\u{3}', '\u{4}', '\u{5}'];

fn push_escaped(html: &mut String, character: char) {
    match character {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        _ => html.push(character),
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

/// What messages call a field, where they speak of entries and of whole profiles in different words.
fn field_word(field: &EntryField) -> &'static str {
    match field {
        EntryField::Profile => "profile",
        _ => "entry",
    }
}

fn sentence_key(reason: &Reason) -> &'static str {
    match &reason.kind {
        ReasonKind::Answer { need_is_ours: true, .. } => "reason-they-answer",
        ReasonKind::Answer { need_is_ours: false, .. } => "reason-you-answer",
        ReasonKind::Complement => "reason-complement",
        ReasonKind::Cooperation(_) => "reason-cooperation-shared",
        ReasonKind::Languages(_) => "reason-languages-shared",
    }
}

#[cfg(test)]
mod tests {
    use super::in_directions;
    use crate::matching::{EntryField, Points, Reason, ReasonKind};
    use crate::source::{Place, Source, Sources};

    #[test]
    fn directions_stand_together_the_largest_reason_first() {
        let file = Sources::default().add(Source { path: "a".into(), text: "".into(), yaml: 0..0 });
        let field = || (EntryField::Profile, Place::whole(file));
        let answer = |need_is_ours| ReasonKind::Answer { terms: Vec::new(), closeness: 0, share: 0, need_is_ours };
        let reason = |(kind, points): &(ReasonKind, u32)| Reason {
            kind: kind.clone(),
            points: Points(*points),
            ours: field(),
            theirs: field(),
        };
        let check = |given: &[(ReasonKind, u32)], expected: &[u32]| {
            let reasons: Vec<Reason> = given.iter().map(reason).collect();
            assert_eq!(in_directions(&reasons).iter().map(|reason| reason.points.0).collect::<Vec<_>>(), expected);
        };
        check(&[], &[]);
        check(&[(answer(true), 9), (answer(false), 8), (answer(true), 7)], &[9, 7, 8]);
        check(&[(answer(false), 7), (ReasonKind::Complement, 8), (answer(true), 1)], &[7, 1, 8]);
        check(&[(answer(false), 9), (ReasonKind::Complement, 8), (answer(false), 7), (answer(true), 8)], &[9, 7, 8, 8]);
    }
}
