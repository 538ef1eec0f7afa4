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
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
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
    let start =
        fields.require(decoder, "start").and_then(|node| decoder.local_time(node, "start", day.first, day.zone));
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
