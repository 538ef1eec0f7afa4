//! The programme of an event.

use super::decode::Decoder;
use super::event::Day;
use super::problems;
use super::profile::ProfileId;
use super::reader::Reader;
use super::resolve::Wanted;
use super::words::Text;
use crate::content::Node;
use crate::language::PartialDate;
use crate::source::Placed;

/// A part of a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// When it starts, in the event's zone.
    pub start: jiff::civil::DateTime,
    /// When it ends.
    pub end: Option<jiff::civil::DateTime>,
    /// Its heading.
    pub title: Text,
    /// A sentence or two.
    pub text: Text,
    /// Where.
    pub room: Text,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
}

/// A speaker, published as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The name.
    pub name: Text,
    /// The organisation.
    pub of: Option<ProfileId>,
}

/// Reads a programme, and puts it in the order of time; what starts together stays in the order of writing.
pub(super) fn sessions<'a>(reader: &mut Reader<'a>, node: &'a Node, day: Day<'_>) -> Vec<Session> {
    let nodes = reader.decoder.list(node, "programme");
    let mut sessions: Vec<_> = nodes.iter().filter_map(|node| session(reader, node, day)).collect();
    sessions.sort_by_key(|session| session.start);
    sessions
}

fn session<'a>(reader: &mut Reader<'a>, node: &'a Node, day: Day<'_>) -> Option<Session> {
    let mut fields = reader.decoder.fields(node, "programme", "session")?;
    let decoder = &mut reader.decoder;
    let start = fields.require("start").and_then(|node| decoder.local_time(node, "start", day.first, day.zone));
    let end = fields.given("end").and_then(|node| decoder.local_time(node, "end", day.first, day.zone));
    check_order(decoder, start.as_ref(), end.as_ref());
    let title = fields.required_words(decoder, "title");
    let (text, room) = (fields.words(decoder, "text"), fields.words(decoder, "room"));
    let speakers = fields.given("speakers").map(|node| speakers(reader, node)).unwrap_or_default();
    fields.finish(&mut reader.decoder);
    Some(Session { start: start?.value, end: end.map(|end| end.value), title, text, room, speakers })
}

fn check_order(
    decoder: &mut Decoder<'_>,
    start: Option<&Placed<jiff::civil::DateTime>>,
    end: Option<&Placed<jiff::civil::DateTime>>,
) {
    let (Some(start), Some(end)) = (start, end) else { return };
    if end.value < start.value {
        let [start, written] = [start.value, end.value].map(|time| PartialDate::Time(time).to_string());
        decoder.report(problems::end_before_start(end.place, &start, &written));
    }
}

fn speakers<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Vec<Speaker> {
    reader.decoder.list(node, "speakers").iter().filter_map(|node| speaker(reader, node)).collect()
}

fn speaker<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<Speaker> {
    let mut fields = reader.decoder.fields(node, "speakers", "speaker")?;
    let name = fields.required_words(&mut reader.decoder, "name");
    let of = fields.given("of").and_then(|node| reader.other_profile(node, "of", Wanted::Organisation));
    fields.finish(&mut reader.decoder);
    Some(Speaker { name, of })
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems_of_event};

    #[test]
    fn a_session_has_a_time_and_a_title() {
        let check = |start: &str, session: &str, expected| {
            let front = format!("start: {start}\nprogramme: [{session}]");
            assert_eq!(problems_of_event(&front), expected, "{front}");
        };
        let day = "2023-11-04";
        check(day, "{start: \"09:30\", end: \"09:50\", title: T, speakers: [{name: N, of: b}]}", "");
        check(day, "{start: 09:30, title: T}", "");
        check(day, "{start: 2023-11-05T09:30, title: T}", "");
        check(day, "{start: 9.30, title: T}", "bad-date 9.30");
        check(day, "{start: \"25:00\", title: T}", "bad-date \"25:00\"");
        check(day, "{start: 2023-11-05, title: T}", "bad-date 2023-11-05");
        check(day, "{start: 09:30, end: 09:20, title: T}", "end-before-start 09:20");
        check(day, "{start: 09:30+05:00, title: T}", "time-with-offset 09:30+05:00");
        check("2023-03-12", "{start: 02:30, title: T}", "skipped-time 02:30");
        check("2023-11", "{start: 09:30, title: T}", "bad-date 09:30");
        check("2023-11", "{start: 2023-11-05T09:30, title: T}", "");
        check("2023-13-41", "{start: 09:30, title: T}", "bad-date 2023-13-41");
        check(day, "{title: T}", "missing-field {");
        check(day, "{start: \"09:30\"}", "missing-field {");
        check(day, "{start: \"09:30\", title: T, speakers: [{of: b}]}", "missing-field {");
        check(day, "{start: \"09:30\", title: T, speakers: [{name: N, of: x}]}", "unknown-id x");
        check(day, "{start: \"09:30\", title: T, speakers: [Li]}", "wrong-type Li");
    }

    #[test]
    fn sessions_are_in_the_order_of_time() {
        let text = "---\nname: A\ntype: meeting\nstart: 2023-11-04\nprogramme:\n- {start: 2023-11-05T08:00, title: C}\n\
            - {start: \"10:00\", title: B}\n- {start: \"09:00\", title: A}\n---\n";
        let (directory, _) = assembled(&[("content/events/a.md", text)]);
        let sessions = &directory.profiles[0].event().expect("an event").programme;
        let titles: String = sessions.iter().flat_map(|one| one.title.iter().map(|(_, title)| &*title.value)).collect();
        assert_eq!(titles, "ABC");
    }
}
