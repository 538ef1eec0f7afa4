//! Events: when and where, who holds them, who takes part.

use jiff::civil::Date;

use super::common::common;
use super::decode::Decoder;
use super::fields::Fields;
use super::meant::Meant;
use super::meeting_rules::{self, MeetingRules};
use super::offer::words;
use super::organisation::spoken;
use super::problems;
use super::profile::{Common, Profile, ProfileId};
use super::programme::{self, Session};
use super::reader::Reader;
use super::resolve::Wanted;
use super::words::Text;
use crate::content::keys::{choices, meant_by};
use crate::content::{Node, Value};
use crate::diagnostic::Diagnostic;
use crate::language::{Language, PartialDate};
use crate::source::{Place, Placed};

/// More events than a series can have: a larger number is a slip.
const MOST_EVENTS: u32 = 99_999;

words! {
    /// What an event is.
    EventType {
        /// One-to-one talks.
        Matchmaking = "matchmaking",
        /// A conference.
        Conference = "conference",
        /// A meeting.
        Meeting = "meeting",
        /// An event that groups numbered events.
        Series = "series",
    }
}

words! {
    /// How people attend.
    Attendance {
        /// There.
        InPerson = "in-person",
        /// By the network.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
    }
}

words! {
    /// Whether an event takes place.
    Status {
        /// As planned.
        Scheduled = "scheduled",
        /// Later than planned.
        Postponed = "postponed",
        /// Not at all.
        Cancelled = "cancelled",
    }
}

words! {
    /// What an organisation does for an event.
    OrganiserRole {
        /// The one in whose name it is held.
        Host = "host",
        /// The one that does the work.
        Organiser = "organiser",
        /// One that helps with the work.
        CoOrganiser = "co-organiser",
        /// One that lends its name.
        Supporter = "supporter",
        /// One that pays.
        Sponsor = "sponsor",
    }
}

/// An event, or a series of events.
#[derive(Debug)]
pub struct Event {
    /// What every profile has.
    pub common: Common,
    /// What it is.
    pub event_type: EventType,
    /// The series to which it belongs.
    pub series: Option<ProfileId>,
    /// Its number there.
    pub number: Option<u32>,
    /// When it starts, as exactly as it is known; only a series may have none.
    pub start: Option<PartialDate>,
    /// When it ends, in the same form.
    pub end: Option<PartialDate>,
    /// The IANA name of the zone of its times.
    pub timezone: Box<str>,
    /// How people attend.
    pub format: Option<Attendance>,
    /// The building.
    pub venue: Text,
    /// Whether it takes place.
    pub status: Status,
    /// Who holds it.
    pub organisers: Box<[(ProfileId, OrganiserRole)]>,
    /// Where to register, and until when.
    pub register: Option<Registration>,
    /// Who takes part, in the order of writing (of ids for `all`).
    pub participants: Box<[Participant]>,
    /// What happens when, in the order of time.
    pub programme: Vec<Session>,
    /// What the plan of meetings must keep; nothing where none is wanted.
    pub meetings: Option<MeetingRules>,
}

/// Where to register for an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Registration {
    /// The address.
    pub url: Box<str>,
    /// The last day.
    pub until: Option<Date>,
}

/// An organisation that takes part in an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// The organisation.
    pub organisation: ProfileId,
    /// How it attends, where that differs from the event.
    pub attends: Option<Attendance>,
    /// Its booth.
    pub booth: Option<Box<str>>,
    /// The languages that its people there speak; empty where the profile's own hold.
    pub languages: Box<[Language]>,
}

/// Reads an event, all but its body and its translations.
pub(super) fn event<'a>(reader: &mut Reader<'a>, front: &'a Node) -> Option<Event> {
    let mut fields = reader.decoder.fields(front, "", "event")?;
    let common = common(reader, &mut fields);
    let event_type = fields.require("type");
    let event_type =
        event_type.and_then(|node| reader.decoder.choice(node, "type", choices::EVENT_TYPES, EventType::from_word));
    let zone = fields.given("timezone").and_then(|node| reader.site.vocabulary.zone(&mut reader.decoder, node));
    let timezone = zone.unwrap_or_else(|| reader.site.timezone.into());
    let start = start(reader, &mut fields, event_type, &timezone);
    let end = fields.given("end").and_then(|node| date(reader, node, "end", &timezone));
    check_order(reader, start.as_ref(), end.as_ref());
    let first_day = match &start {
        Some(start) => first_day(start.value),
        // A start that was reported is no fault of the times that rest on it, and any day will do for them.
        None if is_start_due(&fields, event_type) => Some(Date::constant(2000, 1, 1)),
        None => None,
    };
    let participants = fields.given("participants").map(|node| participants(reader, node)).unwrap_or_default();
    let day = Day { first: first_day, zone: &timezone };
    let programme = fields.given("programme").map(|node| programme::sessions(reader, node, day)).unwrap_or_default();
    let meetings = fields.given("meetings").and_then(|node| meeting_rules::read(reader, node, day, &participants));
    // On the second day of a fair people still register.
    let ends = end.as_ref().or(start.as_ref()).map(|date| date.value);
    let event = Event {
        common,
        event_type: event_type.unwrap_or(EventType::Meeting),
        series: fields.given("series").and_then(|node| series(reader, node)),
        number: fields.given("number").and_then(|node| number(&mut reader.decoder, node, "number", MOST_EVENTS)),
        start: start.map(|start| start.value),
        end: end.map(|end| end.value),
        format: fields.choice(&mut reader.decoder, "format", Attendance::from_word),
        venue: fields.words(&mut reader.decoder, "venue"),
        status: fields.choice(&mut reader.decoder, "status", Status::from_word).unwrap_or(Status::Scheduled),
        organisers: fields.given("organisers").map(|node| organisers(reader, node)).unwrap_or_default(),
        register: fields.given("register").and_then(|node| registration(reader, node, ends)),
        participants,
        programme,
        meetings,
        timezone,
    };
    fields.finish(&mut reader.decoder);
    Some(event)
}

/// The first day of an event and its zone: what a time without a day needs to become one.
#[derive(Clone, Copy)]
pub(super) struct Day<'z> {
    /// The day, where it is known so exactly.
    pub(super) first: Option<Date>,
    /// The IANA name of the zone.
    pub(super) zone: &'z str,
}

/// A whole number from 1.
pub(super) fn number(decoder: &mut Decoder<'_>, node: &Node, key: &str, most: u32) -> Option<u32> {
    decoder.integer(node, key, 1, i64::from(most)).and_then(|number| u32::try_from(number).ok())
}

/// Whether there has to be a start, or is one.
fn is_start_due(fields: &Fields<'_>, event_type: Option<EventType>) -> bool {
    fields.has("start") || event_type.is_some_and(|known| known != EventType::Series)
}

/// The start, which only a series may lack. (Where the type is wrong, it may have been meant for a series.)
fn start<'a>(
    reader: &mut Reader<'a>,
    fields: &mut Fields<'a>,
    event_type: Option<EventType>,
    zone: &str,
) -> Option<Placed<PartialDate>> {
    let node = match event_type {
        None | Some(EventType::Series) => fields.given("start"),
        Some(_) => fields.require("start"),
    };
    node.and_then(|node| date(reader, node, "start", zone))
}

/// A start or end; reports a local time that the zone skips.
fn date<'a>(reader: &mut Reader<'a>, node: &'a Node, key: &str, zone: &str) -> Option<Placed<PartialDate>> {
    let date = reader.decoder.partial_date(node, key)?;
    if let PartialDate::Time(time) = date.value {
        reader.decoder.check_skipped(&Placed::new(time, date.place), zone);
    }
    Some(date)
}

fn check_order(reader: &mut Reader<'_>, start: Option<&Placed<PartialDate>>, end: Option<&Placed<PartialDate>>) {
    let (Some(start), Some(end)) = (start, end) else { return };
    let words = (start.value.to_string(), end.value.to_string());
    if !start.value.same_form(end.value) {
        reader.decoder.report(problems::different_forms(end.place, &words.0, &words.1));
    } else if start.value.is_after(end.value) {
        reader.decoder.report(problems::end_before_start(end.place, &words.0, &words.1));
    }
}

fn first_day(start: PartialDate) -> Option<Date> {
    match start {
        PartialDate::Day(day) => Some(day),
        PartialDate::Time(time) => Some(time.date()),
        PartialDate::Year(_) | PartialDate::Month(..) => None,
    }
}

fn series<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<ProfileId> {
    reader.aside.series = Some(reader.decoder.place(node));
    reader.other_profile(node, "series", Wanted::Series)
}

fn organisers<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[(ProfileId, OrganiserRole)]> {
    reader.distinct_by(node, "organisers", organiser, |(id, _)| *id)
}

/// An organiser: an id, or an id with a role.
fn organiser<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<(ProfileId, OrganiserRole)> {
    if !matches!(node.value, Value::Map(_)) {
        let id = reader.other_profile(node, "organisers", Wanted::Organisation)?;
        return Some((id, OrganiserRole::Organiser));
    }
    let mut fields = reader.decoder.fields(node, "organisers", "organiser")?;
    let id = fields.require("id");
    let id = id.and_then(|node| reader.other_profile(node, "id", Wanted::Organisation));
    let role = fields.choice(&mut reader.decoder, "role", OrganiserRole::from_word);
    fields.finish(&mut reader.decoder);
    Some((id?, role.unwrap_or(OrganiserRole::Organiser)))
}

fn registration<'a>(reader: &mut Reader<'a>, node: &'a Node, ends: Option<PartialDate>) -> Option<Registration> {
    let decoder = &mut reader.decoder;
    let mut fields = decoder.fields(node, "register", "register")?;
    let url = fields.require("url").and_then(|node| decoder.web_address(node, "url"));
    let last = fields.given("until");
    let until = last.and_then(|node| decoder.day(node, "until"));
    if let (Some(node), Some(until), Some(ends)) = (last, until, ends)
        && until > ends.last_day()
    {
        let place = decoder.place(node);
        decoder.report(problems::late_registration(place, &until.to_string(), &ends.to_string()));
    }
    fields.finish(decoder);
    Some(Registration { url: url?, until })
}

/// The participants, none twice; `all` is every organisation that is shown.
fn participants<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[Participant]> {
    let everybody = |node: &Node| node.as_text().is_some_and(|word| meant_by(choices::EVERYBODY, word).is_some());
    match &node.value {
        Value::Text(_) if everybody(node) => {
            let all = reader.decoder.choice(node, "participants", choices::EVERYBODY, |_| Some(()));
            let ids = all.map(|()| reader.site.ids.organisations().map(plain_participant));
            return ids.map(Iterator::collect).unwrap_or_default();
        }
        Value::List(nodes) if nodes.iter().any(everybody) => {
            let right = Some(Meant::This("participants: all".to_owned()));
            let place = nodes
                .iter()
                .find(|node| everybody(node))
                .map_or(reader.decoder.place(node), |all| reader.decoder.place(all));
            reader.decoder.report(problems::wrong_type(place, "participants", "text", "list", right));
            return Box::default();
        }
        _ => {}
    }
    reader.distinct_by(node, "participants", participant, |participant| participant.organisation)
}

fn plain_participant(organisation: ProfileId) -> Participant {
    Participant { organisation, attends: None, booth: None, languages: Box::default() }
}

/// A participant: an id, or an id with more.
fn participant<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<Participant> {
    if !matches!(node.value, Value::Map(_)) {
        return reader.other_profile(node, "participants", Wanted::Organisation).map(plain_participant);
    }
    let mut fields = reader.decoder.fields(node, "participants", "participant")?;
    let id = fields.require("id");
    let id = id.and_then(|node| reader.other_profile(node, "id", Wanted::Organisation));
    let attends = fields.choice(&mut reader.decoder, "attends", Attendance::from_word);
    let booth = fields.given("booth").and_then(|node| reader.decoder.text(node, "booth"));
    let languages = fields.given("languages").map(|node| spoken(reader, node)).unwrap_or_default();
    fields.finish(&mut reader.decoder);
    Some(Participant { organisation: id?, attends, booth: booth.map(|booth| booth.value), languages })
}

/// Reports each circle of series once, at the place where its first event in the order of ids names the next.
pub(super) fn check_circles(profiles: &[Profile], places: &[Option<Place>], diagnostics: &mut Vec<Diagnostic>) {
    let next = |id: ProfileId| profiles[id.0 as usize].event().and_then(|event| event.series);
    for (number, place) in (0..).zip(places) {
        let (first, Some(place)) = (ProfileId(number), place) else { continue };
        let Some(circle) = circle_from(first, next) else { continue };
        if circle.iter().all(|id| *id >= first) {
            let slug = |id: &ProfileId| &*profiles[id.0 as usize].common().slug;
            let words: Vec<_> = circle.iter().chain(&circle[..1]).map(slug).collect();
            diagnostics.push(problems::circle(*place, &words.join(" → ")));
        }
    }
}

/// The steps that lead from `first` back to itself.
fn circle_from(first: ProfileId, next: impl Fn(ProfileId) -> Option<ProfileId>) -> Option<Vec<ProfileId>> {
    let mut steps = vec![first];
    let mut current = next(first)?;
    while current != first {
        if steps.contains(&current) {
            return None;
        }
        steps.push(current);
        current = next(current)?;
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems, problems_of, problems_of_event};

    #[test]
    fn an_event_has_a_type_and_a_start() {
        let check = |text, expected| assert_eq!(problems_of("content/events/a.md", text), expected, "{text}");
        check("---\nname: A\ntype: series\n---\n", "");
        check("---\nname: A\nstart: 2023\n---\n", "missing-field name: A");
        check("---\nname: A\ntype: conference\n---\n", "missing-field name: A");
        check("---\nname: A\ntype: confrence\n---\n", "unknown-choice confrence (conference)");
        check("---\nname: A\ntype: meeting\nstart: 2023-09-13T09:30\nreading: {zh: x}\n---\n", "unknown-key reading");
    }

    #[test]
    fn dates_exist_and_are_in_order() {
        let check = |front, expected| assert_eq!(problems_of_event(front), expected, "{front}");
        check("start: 2023\nend: 2023", "");
        check("start: 2023-09-13T09:30\nend: 2023-09-13T17:00", "");
        check("start: 2023-13-40", "bad-date 2023-13-40");
        check("start: 12023-09-13", "bad-date 12023-09-13");
        check("start: 2023-09-13T09:30+05:00", "time-with-offset 2023-09-13T09:30+05:00");
        check("start: 2023-09-13T09:30Z", "time-with-offset 2023-09-13T09:30Z");
        check("start: 2023-09-13\nend: 2023-09-12", "end-before-start 2023-09-12");
        check("start: 2023-09-13\nend: 2023-09", "different-forms 2023-09");
        check("start: 2023-03-12T02:30", "skipped-time 2023-03-12T02:30");
        check("start: 2023-03-12T02:30\ntimezone: Asia/Karachi", "");
        check("start: 2023\ntimezone: Asia/Karaci", "unknown-zone Asia/Karaci (Asia/Karachi)");
    }

    #[test]
    fn an_event_names_series_organisers_and_participants() {
        let check =
            |front, expected| assert_eq!(problems_of_event(&format!("start: 2023\n{front}")), expected, "{front}");
        check("series: line\nnumber: 1", "");
        check("series: a", "names-itself a");
        check("series: b", "wrong-kind b");
        check("number: 0", "out-of-range 0");
        check("organisers: [b, {id: c, role: co-organiser}]", "");
        check("organisers: [{id: c, role: organizer}]", "unknown-choice organizer (organiser)");
        check("organisers: [b, {id: b}]", "twice-in-list b [b]");
        check("participants: all", "");
        check("participants: [b, {id: c, attends: online, booth: 12, languages: [zh]}]", "");
        check("participants: [b, c, b]", "twice-in-list b [b]");
        check("participants: [line]", "wrong-kind line");
        check("participants: [{booth: B12}]", "missing-field {");
        check("participants: [hidden]", "names-draft hidden");
        check("participants: b", "wrong-type b");
        check("register: {until: 2023-09-06}", "missing-field {");
        check("status: canceled", "unknown-choice canceled (cancelled)");
        check("format: hybird", "unknown-choice hybird (hybrid)");
    }

    #[test]
    fn an_event_of_no_series_cannot_be_one() {
        let other = ("content/events/other.md", "---\nname: O\ntype: meeting\nstart: 2023\n---\n");
        let text = "---\nname: A\ntype: meeting\nstart: 2023\nseries: other\n---\n";
        assert_eq!(problems(&[other, ("content/events/a.md", text)]), "content/events/a.md: wrong-kind other");
    }

    #[test]
    fn a_circle_of_series_is_reported_once() {
        let series = |of: &str| format!("---\nname: S\ntype: series\nseries: {of}\n---\n");
        let (x, y, z) = (series("y"), series("x"), series("x"));
        let files = [("content/events/x.md", &*x), ("content/events/y.md", &*y), ("content/events/z.md", &*z)];
        assert_eq!(problems(&files), "content/events/x.md: circle y");
    }

    #[test]
    fn all_is_every_organisation_that_is_shown() {
        let text = "---\nname: A\ntype: meeting\nstart: 2023\nparticipants: all\n---\n";
        let (directory, _) = assembled(&[("content/events/a.md", text)]);
        let participants = &directory.profiles[0].event().expect("an event").participants;
        let slugs: Vec<_> =
            participants.iter().map(|one| &*directory.profile(one.organisation).common().slug).collect();
        assert_eq!(slugs, ["b", "c"]);
    }
}
