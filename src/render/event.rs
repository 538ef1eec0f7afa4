//! The page of an event or a series.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::body::Setting;
use super::contact::image;
use super::edition::Edition;
use super::time::{Hours, in_zone, with_offset};
use super::view::{DayView, EventView, ParticipantView, RegisterView, RoleView, SessionView, Shared, SpeakerView};
use crate::diagnostic::Diagnostic;
use crate::language::zone;
use crate::model::{Event, EventType, OrganiserRole, Participant, ProfileId, Registration, Session, Speaker};

impl Edition<'_> {
    /// An event or a series.
    pub(super) fn event(
        &self,
        id: ProfileId,
        event: &Event,
        setting: Setting<'_>,
    ) -> Result<EventView, Box<Diagnostic>> {
        let common = &event.common;
        Ok(EventView {
            id: common.slug.to_string(),
            kind: event.event_type.word(),
            other_names: self.other_names(&common.name),
            summary: self.words(&common.summary),
            logo: common.logo.as_deref().map(|path| image(&common.slug, path)),
            date: self.event_days(event),
            times: self.event_times(event),
            facts: self.event_facts(id, event),
            organisers: self.organisers(event),
            register: event.register.as_ref().map(|register| self.register(register)),
            programme_zone: event.programme.first().and_then(|session| self.zone_at(event, session.start)),
            programme: self.programme(event),
            participants_count: (!event.participants.is_empty())
                .then(|| self.count("count-participants", event.participants.len())),
            participants: event.participants.iter().map(|participant| self.participant(participant)).collect(),
            suggestions: self.gathered(self.book.pages.pairs.at_events.get(&id))?,
            events: self.events_of_series(id, event),
            people: self.people(common),
            contact: self.contact_of(common),
            documents: self.documents(common),
            body: self.body(&common.bodies, setting),
        })
    }

    /// Organisers by role, in the order of the documentation; of one role in the order of writing.
    fn organisers(&self, event: &Event) -> Vec<RoleView> {
        let in_role = |role: OrganiserRole| {
            let organisers = event.organisers.iter().filter(move |(_, known)| *known == role);
            organisers.map(|(id, _)| self.card(*id)).collect::<Vec<Shared>>()
        };
        let roles = OrganiserRole::ALL.iter().map(|role| (*role, in_role(*role)));
        roles
            .filter(|(_, organisations)| !organisations.is_empty())
            .map(|(role, organisations)| RoleView {
                role: role.word(),
                label: self.word("role", role.word()),
                organisations,
            })
            .collect()
    }

    fn register(&self, register: &Registration) -> RegisterView {
        RegisterView { url: register.url.to_string(), until: register.until.map(|day| self.day(day)) }
    }

    fn programme(&self, event: &Event) -> Vec<DayView> {
        let mut days: BTreeMap<Date, Vec<SessionView>> = BTreeMap::new();
        for session in &event.programme {
            days.entry(session.start.date()).or_default().push(self.session(event, session));
        }
        let several = days.len() > 1;
        days.into_iter().map(|(day, sessions)| DayView { date: several.then(|| self.day(day)), sessions }).collect()
    }

    fn session(&self, event: &Event, session: &Session) -> SessionView {
        let Session { start, end, title, text, room, speakers } = session;
        let time = match end {
            Some(end) => self.formats.time_range(start.time(), end.time()),
            None => self.formats.time(start.time()),
        };
        let zoned = zone(&event.timezone).and_then(|zone| in_zone(&zone, *start));
        SessionView {
            time,
            start: zoned.map_or_else(|| start.to_string(), |zoned| with_offset(&zoned)),
            elsewhere: self.elsewhere(event, Hours { start: *start, end: *end }),
            title: self.words(title),
            text: self.words(text),
            room: self.words(room),
            speakers: speakers.iter().filter_map(|speaker| self.speaker(speaker)).collect(),
        }
    }

    fn speaker(&self, speaker: &Speaker) -> Option<SpeakerView> {
        Some(SpeakerView { name: self.words(&speaker.name)?, of: speaker.of.map(|id| self.profile_link(id)) })
    }

    fn participant(&self, participant: &Participant) -> ParticipantView {
        let Participant { organisation, attends, booth, languages } = participant;
        ParticipantView {
            organisation: self.card(*organisation),
            attends: attends.map(|attends| self.word("attends", attends.word())),
            booth: booth.as_ref().map(ToString::to_string),
            languages: languages.iter().map(|language| self.language_name(language)).collect(),
        }
    }

    fn events_of_series(&self, series: ProfileId, event: &Event) -> Vec<Shared> {
        if event.event_type != EventType::Series {
            return Vec::new();
        }
        let events = self.book.directory.profiles().filter_map(|(id, profile)| Some((id, profile.event()?)));
        let mut own: Vec<(ProfileId, &Event)> = events.filter(|(_, event)| event.series == Some(series)).collect();
        // Those without a number stand behind the numbered ones.
        own.sort_by_key(|(id, event)| {
            (event.number.is_none(), event.number, event.start.map(crate::language::PartialDate::earliest), *id)
        });
        own.into_iter().map(|(id, _)| self.card(id)).collect()
    }
}
