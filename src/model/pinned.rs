//! Meetings that the organiser has settled before anything is planned.

use super::meeting_rules::{Frame, pair, round, same_pair, table};
use super::problems;
use super::profile::ProfileId;
use super::reader::Reader;
use crate::content::Node;
use crate::source::Place;

/// A settled meeting.
#[derive(Clone, Debug)]
pub struct Pinned {
    /// The two.
    pub between: [ProfileId; 2],
    /// The round, from 1.
    pub round: Option<u32>,
    /// The table, from 1.
    pub table: Option<u32>,
    /// Where it is written.
    pub place: Place,
}

/// Reads `pinned`.
pub(super) fn read<'a>(reader: &mut Reader<'a>, node: &'a Node, frame: &Frame<'_>) -> Vec<Pinned> {
    reader.decoder.list(node, "pinned").iter().filter_map(|node| one(reader, node, frame)).collect()
}

fn one<'a>(reader: &mut Reader<'a>, node: &'a Node, frame: &Frame<'_>) -> Option<Pinned> {
    let mut fields = reader.decoder.fields(node, "pinned", "pinned")?;
    let place = fields.place;
    let between = fields.require(&mut reader.decoder, "between");
    let between = between.and_then(|node| pair(reader, node, "between", frame));
    let round = fields.given("round").and_then(|node| round(reader, node, "round", frame));
    let table = fields.given("table").and_then(|node| table(reader, node, "table", frame));
    fields.finish(&mut reader.decoder);
    Some(Pinned { between: between?, round, table, place })
}

/// Reports what the pinned meetings contradict: each other, forbidden pairs, rounds in which one of the two is away.
pub(super) fn check(
    reader: &mut Reader<'_>,
    pinned: &[Pinned],
    forbidden: &[[ProfileId; 2]],
    unavailable: &[(ProfileId, Vec<u32>)],
    tables: u32,
) {
    for (position, meeting) in pinned.iter().enumerate() {
        let earlier = &pinned[..position];
        let reason =
            against_others(meeting, earlier, tables).or_else(|| against_rules(meeting, forbidden, unavailable));
        if let Some(reason) = reason {
            reader.decoder.report(problems::meeting_rule(meeting.place, reason, ""));
        }
    }
}

fn against_others(meeting: &Pinned, earlier: &[Pinned], tables: u32) -> Option<&'static str> {
    if earlier.iter().any(|known| same_pair(known.between, meeting.between)) {
        return Some("pinned-twice");
    }
    let round = meeting.round?;
    let together: Vec<_> = earlier.iter().filter(|known| known.round == Some(round)).collect();
    if together.iter().any(|known| known.between.iter().any(|id| meeting.between.contains(id))) {
        return Some("same-round");
    }
    if meeting.table.is_some() && together.iter().any(|known| known.table == meeting.table) {
        return Some("same-table");
    }
    (together.len() >= tables as usize).then_some("too-few-tables")
}

fn against_rules(
    meeting: &Pinned,
    forbidden: &[[ProfileId; 2]],
    unavailable: &[(ProfileId, Vec<u32>)],
) -> Option<&'static str> {
    if forbidden.iter().any(|pair| same_pair(*pair, meeting.between)) {
        return Some("pinned-forbidden");
    }
    let round = meeting.round?;
    let is_away = |(who, rounds): &(ProfileId, Vec<u32>)| meeting.between.contains(who) && rounds.contains(&round);
    unavailable.iter().any(is_away).then_some("pinned-unavailable")
}
