//! A reason of a suggestion: both fields, and a sentence to be read aloud.

use std::cmp::Reverse;

use super::edition::Edition;
use super::form::{Form, Slot};
use super::said::push_escaped;
use super::view::{Html, ReasonField, ReasonView, Shared};
use crate::diagnostic::Diagnostic;
use crate::language::Argument;
use crate::matching::{EntryField, Points, Reason, ReasonKind, SharedTopic, TermList};
use crate::model::{LanguageId, ProfileId, Spoken};
use crate::site::Facet;

/// To whom a reason speaks.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Voice {
    /// To the organisation on whose page it stands: "what they bring you".
    You,
    /// To everybody: both organisations are named.
    Named,
}

/// Which way something goes between the two of a suggestion.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
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

/// The first of each direction, but for what else fits; of reasons with their points, in the order of [`in_directions`].
pub(super) fn first_of_directions<'r>(reasons: &[(&'r Reason, Option<u32>)]) -> Vec<(&'r Reason, Option<u32>)> {
    let mut before = Direction::Common;
    let is_first = |(reason, _): &&(&Reason, Option<u32>)| {
        let direction = Direction::of(reason);
        direction != Direction::Common && std::mem::replace(&mut before, direction) != direction
    };
    reasons.iter().filter(is_first).copied().collect()
}

/// The two of a suggestion.
#[derive(Clone, Copy)]
pub(super) struct Couple {
    pub(super) ours: ProfileId,
    pub(super) theirs: ProfileId,
}

/// What a field of a reason is; which need or offer it is makes no other look.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum FieldKind {
    Need,
    Offer,
    Profile,
    Cooperation,
    Kinds,
    Languages,
}

/// All of a reason by which its markup differs, but for texts and where they lead.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ReasonLook {
    kind: FieldKind,
    direction: Direction,
    voice: Voice,
    is_first_of_direction: bool,
    points: Option<u32>,
    ours: (FieldKind, Option<usize>),
    theirs: (FieldKind, Option<usize>),
    /// How many texts their field shows.
    count: usize,
    topic: Option<TopicLook>,
    terms: Option<TermsLook>,
}

/// How the topic in which both fields meet is introduced.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum TopicLook {
    Same,
    Above,
}

/// In which language words are shown.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum TermsLook {
    /// In that of the page, or in two.
    Plain,
    /// In another one, which is named.
    In(LanguageId),
}

impl Edition<'_> {
    /// Writes reasons in the order of [`in_directions`], with their whole points where these are shown. `hrefs` are the pages of
    /// the two.
    ///
    /// # Errors
    /// `template-error`.
    pub(super) fn push_reasons(
        &self,
        html: &mut String,
        couple: Couple,
        hrefs: &[String; 2],
        reasons: &[(&Reason, Option<u32>)],
        voice: Voice,
    ) -> Result<(), Box<Diagnostic>> {
        let mut before = None;
        for (reason, points) in reasons {
            let direction = Direction::of(reason);
            let look = self.look(couple, reason, *points, voice, before != Some(direction));
            let form = self.reason_forms.get(look, |look| self.reason_form(look))?;
            form.fill(html, |slot, html| self.push_slot(html, slot, couple, reason, hrefs));
            before = Some(direction);
        }
        Ok(())
    }

    fn look(
        &self,
        couple: Couple,
        reason: &Reason,
        points: Option<u32>,
        voice: Voice,
        is_first_of_direction: bool,
    ) -> ReasonLook {
        let field = |id, field: EntryField| (FieldKind::of(field), self.side_of(id));
        let mut count = 0;
        self.each_text(couple.theirs, reason.theirs, &reason.kind, |_| count += 1);
        ReasonLook {
            kind: FieldKind::of(reason.ours),
            direction: Direction::of(reason),
            voice,
            is_first_of_direction,
            points,
            ours: field(couple.ours, reason.ours),
            theirs: field(couple.theirs, reason.theirs),
            count,
            topic: self.topic_of(couple, reason).map(|topic| match topic {
                SharedTopic::Same(_) => TopicLook::Same,
                SharedTopic::Above(_) => TopicLook::Above,
            }),
            terms: self.terms_of(&reason.kind).map(|(_, language)| match language {
                Some(language) if language != self.id => TermsLook::In(language),
                _ => TermsLook::Plain,
            }),
        }
    }

    fn reason_form(&self, look: &ReasonLook) -> Result<Form, Box<Diagnostic>> {
        let heading = look.is_first_of_direction.then(|| self.heading(look));
        let view = ReasonView {
            kind: look.kind_word(),
            direction: look.direction.word(),
            heading,
            sentence: self.sentence(look),
            topic_label: look.topic.map(|topic| self.text(topic.label_key())),
            topic: look.topic.map(|_| Slot::Topic.html()),
            terms_label: look.terms.map(|terms| self.terms_label(terms)),
            terms: look.terms.map(|_| Slot::Terms.html()),
            points: look.points,
            ours: self.field(look.ours, Slot::OurTexts, Slot::OurHref),
            theirs: self.field(look.theirs, Slot::TheirTexts, Slot::TheirHref),
        };
        self.form("reason.html", Shared::from_serializable(&view))
    }

    /// "What they bring you", or "What A brings B".
    fn heading(&self, look: &ReasonLook) -> String {
        let (ours, theirs) = (Slot::OurName.mark(), Slot::TheirName.mark());
        let (key, giver, taker) = match look.direction {
            Direction::TheirsToOurs => ("they-bring", theirs, ours),
            Direction::OursToTheirs => ("you-bring", ours, theirs),
            Direction::Common => return self.text("also-fitting"),
        };
        if look.voice == Voice::You {
            return self.text(key);
        }
        self.messages.format("one-brings", &[("one", (&giver).into()), ("other", (&taker).into())]).unwrap_or_default()
    }

    fn sentence(&self, look: &ReasonLook) -> Html {
        let slots = [Slot::OurTextsSaid, Slot::TheirTextsSaid, Slot::OurNameSaid, Slot::TheirNameSaid];
        let [ours, theirs, us, them] = slots.map(Slot::mark);
        let arguments = [
            ("ours", (&ours).into()),
            ("theirs", (&theirs).into()),
            ("us", (&us).into()),
            ("them", (&them).into()),
            ("our-field", look.ours.0.word().into()),
            ("their-field", look.theirs.0.word().into()),
            ("count", look.count.into()),
        ];
        let key = format!("{}{}", look.sentence_key(), if look.voice == Voice::Named { "-named" } else { "" });
        let said = self.messages.format(&key, &arguments).unwrap_or_default();
        let whole = look.points.and_then(|points| self.with_points(&said, points)).unwrap_or(said);
        let mut html = String::with_capacity(whole.len());
        push_escaped(&mut html, &whole);
        Html::new(&html)
    }

    fn with_points(&self, said: &str, points: u32) -> Option<String> {
        let arguments: [(&str, Argument<'_>); 2] = [("reason", said.into()), ("points", i64::from(points).into())];
        self.messages.format("reason-with-points", &arguments)
    }

    fn field(&self, (kind, side): (FieldKind, Option<usize>), texts: Slot, href: Slot) -> ReasonField {
        ReasonField {
            label: self.text(kind.label_key()),
            texts: texts.html(),
            href: href.mark(),
            side: self.side(side),
        }
    }

    fn push_slot(&self, html: &mut String, slot: Slot, couple: Couple, reason: &Reason, hrefs: &[String; 2]) {
        match slot {
            Slot::OurTexts => self.push_texts(html, couple.ours, reason.ours, &reason.kind, |text| text),
            Slot::TheirTexts => self.push_texts(html, couple.theirs, reason.theirs, &reason.kind, |text| text),
            Slot::OurTextsSaid => self.push_texts(html, couple.ours, reason.ours, &reason.kind, without_stop),
            Slot::TheirTextsSaid => self.push_texts(html, couple.theirs, reason.theirs, &reason.kind, without_stop),
            Slot::OurHref => push_href(html, &hrefs[0], reason.ours),
            Slot::TheirHref => push_href(html, &hrefs[1], reason.theirs),
            Slot::OurNameSaid => self.push_name_said(html, couple.ours),
            Slot::TheirNameSaid => self.push_name_said(html, couple.theirs),
            Slot::OurName => push_escaped(html, self.spoken_name(self.common(couple.ours)).text),
            Slot::TheirName => push_escaped(html, self.spoken_name(self.common(couple.theirs)).text),
            Slot::Terms => self.push_terms(html, &reason.kind),
            Slot::Topic => self.push_topic(html, couple, reason),
            _ => {}
        }
    }

    fn push_name_said(&self, html: &mut String, id: ProfileId) {
        let name = self.spoken_name(self.common(id));
        self.push_said(html, Spoken { text: without_stop(name.text), language: name.language });
    }

    fn push_texts(
        &self,
        html: &mut String,
        id: ProfileId,
        field: EntryField,
        kind: &ReasonKind,
        shown: fn(&str) -> &str,
    ) {
        let mut is_first = true;
        self.each_text(id, field, kind, |spoken| {
            if !std::mem::take(&mut is_first) {
                html.push_str(self.formats.separator());
                self.push_break(html);
            }
            self.push_said(html, Spoken { text: shown(spoken.text), language: spoken.language });
        });
    }

    /// The topic in which both fields meet, unless both say it already because it is all the title that they have.
    fn topic_of(&self, couple: Couple, reason: &Reason) -> Option<SharedTopic> {
        let shared = reason.shared_topic(self.book.directory, couple.ours, couple.theirs)?;
        let is_said =
            self.is_titled_by_topic(couple.ours, reason.ours) && self.is_titled_by_topic(couple.theirs, reason.theirs);
        (!is_said || matches!(shared, SharedTopic::Above(_))).then_some(shared)
    }

    fn push_topic(&self, html: &mut String, couple: Couple, reason: &Reason) {
        if let Some(SharedTopic::Same(topic) | SharedTopic::Above(topic)) = self.topic_of(couple, reason) {
            self.facet_text(Facet::Topic(topic), &mut |topic| self.push_said(html, topic));
        }
    }

    /// The words of an answer for readers of the page, and the language in which they are, if it is one.
    fn terms_of<'r>(&self, kind: &'r ReasonKind) -> Option<(&'r TermList, Option<LanguageId>)> {
        let ReasonKind::Answer { words, .. } = kind else { return None };
        words.terms().for_reader(self.id)
    }

    fn terms_label(&self, terms: TermsLook) -> String {
        let TermsLook::In(language) = terms else { return self.text("reason-terms") };
        let language = self.language_name(self.book.directory.settings.languages.get(language));
        self.messages.format("reason-terms-in", &[("language", language.as_str().into())]).unwrap_or_default()
    }

    fn push_terms(&self, html: &mut String, kind: &ReasonKind) {
        let Some((terms, language)) = self.terms_of(kind) else { return };
        for (place, text) in terms.shown().enumerate() {
            if place > 0 {
                html.push_str(self.formats.separator());
            }
            // The first as well: it stands behind its label.
            self.push_break(html);
            self.push_said(html, Spoken { text, language: language.unwrap_or(self.id) });
        }
    }

    /// Lets a line end before a word that is set apart for its direction. Where no blank stands before it, browsers break none, and a
    /// list of English words on a Chinese page would run out of a phone.
    fn push_break(&self, html: &mut String) {
        if !self.formats.separator().ends_with(' ') {
            html.push_str("<wbr>");
        }
    }
}

/// A sentence has its own full stop.
fn without_stop(text: &str) -> &str {
    text.trim_end_matches(['.', '。', '．', '۔'])
}

/// An address needs no escaping: it is made of slugs.
fn push_href(html: &mut String, page: &str, field: EntryField) {
    use std::fmt::Write;
    html.push_str(page);
    // Writing to a String cannot fail.
    let _ = match field {
        EntryField::Need(number) => write!(html, "#need-{}", number + 1),
        EntryField::Offer(number) => write!(html, "#offer-{}", number + 1),
        EntryField::Kinds => write!(html, "#offers"),
        EntryField::Profile | EntryField::Cooperation | EntryField::Languages => Ok(()),
    };
}

impl FieldKind {
    fn of(field: EntryField) -> Self {
        match field {
            EntryField::Need(_) => Self::Need,
            EntryField::Offer(_) => Self::Offer,
            EntryField::Profile => Self::Profile,
            EntryField::Cooperation => Self::Cooperation,
            EntryField::Kinds => Self::Kinds,
            EntryField::Languages => Self::Languages,
        }
    }

    fn label_key(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Offer => "offer",
            Self::Profile => "reason-profile",
            Self::Cooperation => "reason-cooperation",
            Self::Kinds => "reason-kinds",
            Self::Languages => "reason-languages",
        }
    }

    /// What messages call a field, where they speak of entries and of whole profiles in different words.
    fn word(self) -> &'static str {
        if self == Self::Profile { "profile" } else { "entry" }
    }
}

impl TopicLook {
    fn label_key(self) -> &'static str {
        match self {
            Self::Same => "reason-topic-same",
            Self::Above => "reason-topic-above",
        }
    }
}

impl ReasonLook {
    fn kind_word(&self) -> &'static str {
        match self.kind {
            FieldKind::Need | FieldKind::Offer | FieldKind::Profile => "answer",
            FieldKind::Kinds => "complement",
            FieldKind::Cooperation => "cooperation",
            FieldKind::Languages => "languages",
        }
    }

    fn sentence_key(&self) -> &'static str {
        match (self.kind, self.direction) {
            (FieldKind::Kinds, _) => "reason-complement",
            (FieldKind::Cooperation, _) => "reason-cooperation-shared",
            (FieldKind::Languages, _) => "reason-languages-shared",
            (_, Direction::TheirsToOurs) => "reason-they-answer",
            _ => "reason-you-answer",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{first_of_directions, in_directions};
    use crate::matching::{EntryField, Points, Reason, ReasonKind, Words};

    #[test]
    fn directions_stand_together_the_largest_reason_first() {
        let answer = |need_is_ours| ReasonKind::Answer {
            words: Arc::new(Words::Known(Box::default())),
            closeness: 0,
            share: 0,
            need_is_ours,
        };
        let reason = |(kind, points): &(ReasonKind, u32)| Reason {
            kind: kind.clone(),
            points: Points(*points),
            ours: EntryField::Profile,
            theirs: EntryField::Profile,
        };
        let check = |given: &[(ReasonKind, u32)], expected: &[u32]| {
            let reasons: Vec<Reason> = given.iter().map(reason).collect();
            assert_eq!(in_directions(&reasons).iter().map(|reason| reason.points.0).collect::<Vec<_>>(), expected);
        };
        check(&[], &[]);
        check(&[(answer(true), 9), (answer(false), 8), (answer(true), 7)], &[9, 7, 8]);
        check(&[(answer(false), 7), (ReasonKind::Complement, 8), (answer(true), 1)], &[7, 1, 8]);
        check(&[(answer(false), 9), (ReasonKind::Complement, 8), (answer(false), 7), (answer(true), 8)], &[9, 7, 8, 8]);
        let given = [(answer(false), 9), (answer(false), 7), (answer(true), 8), (ReasonKind::Complement, 8)];
        let reasons: Vec<Reason> = given.iter().map(reason).collect();
        let sorted: Vec<_> = in_directions(&reasons).into_iter().map(|reason| (reason, None)).collect();
        let first = first_of_directions(&sorted);
        assert_eq!(first.iter().map(|(reason, _)| reason.points.0).collect::<Vec<_>>(), [9, 8]);
    }
}
