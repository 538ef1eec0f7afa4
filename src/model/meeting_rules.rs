//! What a plan of meetings must keep: rounds and tables, wishes, pinned and forbidden meetings.

use jiff::ToSpan;
use jiff::civil::DateTime;

use super::event::{Day, Participant, number};
use super::person::Private;
use super::pinned::{self, Pinned};
use super::problems;
use super::profile::ProfileId;
use super::reader::Reader;
use super::resolve::Wanted;
use crate::content::{Node, Value};
use crate::source::{Place, Placed};

/// Minutes of a meeting where nobody says: what the meetings took that the format was written for.
const LENGTH: u32 = 20;

/// More rounds, tables or minutes than an event can have: a larger number is a slip.
const MOST: u32 = 1_000;

/// What a plan of meetings must keep.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingRules {
    /// Whether the grid of who meets whom is published.
    pub publishes_grid: bool,
    /// Stretches of rounds without a pause, each with its start (nothing: no hours are known) and number of rounds.
    pub blocks: Vec<(Option<DateTime>, u32)>,
    /// Meetings at the same time.
    pub tables: u32,
    /// Minutes of a meeting.
    pub length: u32,
    /// Minutes between two.
    pub pause: u32,
    /// Meetings at the same time that need an interpreter; nothing: as many as it takes.
    pub interpreters: Option<u32>,
    /// Whom each wants to meet, in order of preference; never published.
    pub wishes: Private<Vec<(ProfileId, Box<[ProfileId]>)>>,
    /// Meetings that are settled.
    pub pinned: Vec<Pinned>,
    /// Pairs that must not meet.
    pub forbidden: Private<Vec<[ProfileId; 2]>>,
    /// Rounds, from 1, in which an organisation is away.
    pub unavailable: Vec<(ProfileId, Box<[u32]>)>,
}

/// What the parts of the rules are checked against.
pub(super) struct Frame<'a> {
    /// Who takes part.
    pub(super) participants: &'a [Participant],
    /// The number of rounds in all blocks.
    pub(super) rounds: u32,
    /// The number of tables.
    pub(super) tables: u32,
}

/// Reads `meetings`. Without `tables` there are as many as all participants at once need; a meeting takes 20 minutes,
/// without a pause, unless something else is written. Reports `meeting-rule` for what contradicts something else.
pub(super) fn read<'a>(
    reader: &mut Reader<'a>,
    node: &'a Node,
    day: Day<'_>,
    participants: &[Participant],
) -> Option<MeetingRules> {
    let mut fields = reader.decoder.fields(node, "meetings", "meetings")?;
    let publishes_grid = fields.choice(&mut reader.decoder, "publish", |word| Some(word == "grid")).unwrap_or(false);
    let blocks = fields.require("blocks");
    let blocks = blocks.map(|node| blocks_of(reader, node, day)).unwrap_or_default();
    let decoder = &mut reader.decoder;
    let tables = fields.given("tables").and_then(|node| number(decoder, node, "tables", MOST));
    let length = fields.given("length").and_then(|node| number(decoder, node, "length", MOST)).unwrap_or(LENGTH);
    let pause = fields.given("break").and_then(|node| decoder.integer(node, "break", 0, i64::from(MOST)));
    let pause = pause.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(0);
    let interpreters = fields.given("interpreters");
    let interpreters = interpreters.and_then(|node| decoder.integer(node, "interpreters", 0, i64::from(MOST)));
    check_blocks(reader, &blocks, length + pause);
    let frame = Frame {
        participants,
        rounds: blocks.iter().map(|block| block.rounds).sum(),
        tables: tables.unwrap_or_else(|| enough_tables(participants)),
    };
    let unavailable = fields.given("unavailable").map(|node| unavailable(reader, node, &frame)).unwrap_or_default();
    let forbidden = fields.given("forbidden").map(|node| forbidden(reader, node, &frame)).unwrap_or_default();
    let wishes = fields.given("wishes").map(|node| wishes(reader, node, &frame, &forbidden)).unwrap_or_default();
    let pinned = fields.given("pinned").map(|node| pinned::read(reader, node, &frame)).unwrap_or_default();
    pinned::check(reader, &pinned, &forbidden, &unavailable, frame.tables);
    fields.finish(&mut reader.decoder);
    Some(MeetingRules {
        publishes_grid,
        blocks: blocks.iter().map(|block| (block.start, block.rounds)).collect(),
        tables: frame.tables,
        length,
        pause,
        interpreters: interpreters.and_then(|number| u32::try_from(number).ok()),
        wishes: Private::new(wishes),
        pinned,
        forbidden: Private::new(forbidden),
        unavailable,
    })
}

fn enough_tables(participants: &[Participant]) -> u32 {
    u32::try_from(participants.len() / 2).unwrap_or(MOST).max(1)
}

struct Block {
    start: Option<DateTime>,
    rounds: u32,
    place: Place,
}

fn blocks_of<'a>(reader: &mut Reader<'a>, node: &'a Node, day: Day<'_>) -> Vec<Block> {
    reader.decoder.list(node, "blocks").iter().filter_map(|node| block(reader, node, day)).collect()
}

fn block<'a>(reader: &mut Reader<'a>, node: &'a Node, day: Day<'_>) -> Option<Block> {
    let decoder = &mut reader.decoder;
    let mut fields = decoder.fields(node, "blocks", "block")?;
    let place = fields.place;
    let start = fields.given("start").and_then(|node| decoder.local_time(node, "start", day.first, day.zone));
    let rounds = fields.require("rounds").and_then(|node| number(decoder, node, "rounds", MOST));
    fields.finish(decoder);
    Some(Block {
        start: start.as_ref().map(|start| start.value),
        rounds: rounds?,
        place: start.map_or(place, |s| s.place),
    })
}

/// Reports a block that starts before the one above it is over; `minutes` is a meeting with its pause.
fn check_blocks(reader: &mut Reader<'_>, blocks: &[Block], minutes: u32) {
    for pair in blocks.windows(2) {
        let (Some(start), Some(next)) = (pair[0].start, pair[1].start) else { continue };
        let length = i64::from(pair[0].rounds) * i64::from(minutes);
        if start.checked_add(length.minutes()).is_ok_and(|end| next < end) {
            reader.decoder.report(problems::meeting_rule(pair[1].place, "blocks-overlap", ""));
        }
    }
}

/// A participant that a rule names; reports one that does not take part.
pub(super) fn participant<'a>(
    reader: &mut Reader<'a>,
    node: &'a Node,
    key: &str,
    frame: &Frame<'_>,
) -> Option<ProfileId> {
    let id = reader.other_profile(node, key, Wanted::Organisation)?;
    if frame.participants.iter().any(|participant| participant.organisation == id) {
        return Some(id);
    }
    let place = reader.decoder.place(node);
    let word = reader.decoder.text(node, key).map(|word| word.value).unwrap_or_default();
    reader.decoder.report(problems::meeting_rule(place, "not-participant", &word));
    None
}

/// The two of a pair; reports a pair of more or fewer, or of one with itself.
pub(super) fn pair<'a>(
    reader: &mut Reader<'a>,
    node: &'a Node,
    key: &str,
    frame: &Frame<'_>,
) -> Option<[ProfileId; 2]> {
    if !matches!(&node.value, Value::List(nodes) if nodes.len() == 2) {
        reader.decoder.report(problems::meeting_rule(reader.decoder.place(node), "not-two", ""));
        return None;
    }
    let ids = reader.distinct(node, key, |reader, node| participant(reader, node, key, frame));
    ids.as_array().copied()
}

fn forbidden<'a>(reader: &mut Reader<'a>, node: &'a Node, frame: &Frame<'_>) -> Vec<[ProfileId; 2]> {
    let pairs = reader.decoder.list(node, "forbidden");
    // `[tkxel, nova]` where `[[tkxel, nova]]` is meant.
    if pairs.iter().any(|pair| !matches!(pair.value, Value::List(_))) {
        reader.decoder.report(problems::meeting_rule(reader.decoder.place(node), "no-pairs", ""));
        return Vec::new();
    }
    pairs.iter().filter_map(|node| pair(reader, node, "forbidden", frame)).collect()
}

/// Whether two pairs are of the same two.
pub(super) fn same_pair(one: [ProfileId; 2], other: [ProfileId; 2]) -> bool {
    one == other || one == [other[1], other[0]]
}

fn wishes<'a>(
    reader: &mut Reader<'a>,
    node: &'a Node,
    frame: &Frame<'_>,
    forbidden: &[[ProfileId; 2]],
) -> Vec<(ProfileId, Box<[ProfileId]>)> {
    let entries = reader.decoder.entries(node, "wishes");
    entries.iter().filter_map(|(who, whom)| wish(reader, who, whom, frame, forbidden)).collect()
}

fn wish<'a>(
    reader: &mut Reader<'a>,
    who: &'a Node,
    whom: &'a Node,
    frame: &Frame<'_>,
    forbidden: &[[ProfileId; 2]],
) -> Option<(ProfileId, Box<[ProfileId]>)> {
    let by = participant(reader, who, "wishes", frame);
    let name = reader.decoder.text(who, "wishes").map(|name| name.value).unwrap_or_default();
    let wanted = reader.distinct(whom, &name, |reader, node| {
        let wanted = participant(reader, node, "wishes", frame)?;
        let by = by?;
        let place = reader.decoder.place(node);
        let slug = reader.decoder.text(node, "wishes").map(|word| word.value).unwrap_or_default();
        if by == wanted {
            reader.decoder.report(problems::names_itself(&Placed::new(&slug, place)));
            return None;
        }
        if forbidden.iter().any(|pair| same_pair(*pair, [by, wanted])) {
            reader.decoder.report(problems::meeting_rule(place, "wish-forbidden", &slug));
        }
        Some(wanted)
    });
    by.map(|by| (by, wanted))
}

fn unavailable<'a>(reader: &mut Reader<'a>, node: &'a Node, frame: &Frame<'_>) -> Vec<(ProfileId, Box<[u32]>)> {
    let entries = reader.decoder.entries(node, "unavailable");
    let mut all = Vec::new();
    for (who, rounds) in entries {
        let name = reader.decoder.text(who, "unavailable").map(|name| name.value).unwrap_or_default();
        let who = participant(reader, who, "unavailable", frame);
        let rounds = reader.distinct(rounds, &name, |reader, node| round(reader, node, "unavailable", frame));
        all.extend(who.map(|who| (who, rounds)));
    }
    all
}

/// A round of the plan, from 1.
pub(super) fn round<'a>(reader: &mut Reader<'a>, node: &'a Node, key: &str, frame: &Frame<'_>) -> Option<u32> {
    let round = number(&mut reader.decoder, node, key, MOST)?;
    if round <= frame.rounds {
        return Some(round);
    }
    // Where the blocks are wrong, the number of rounds is not known.
    if frame.rounds > 0 {
        reader.decoder.report(problems::meeting_rule(reader.decoder.place(node), "no-round", ""));
    }
    None
}

/// A table of the event, from 1.
pub(super) fn table<'a>(reader: &mut Reader<'a>, node: &'a Node, key: &str, frame: &Frame<'_>) -> Option<u32> {
    let table = number(&mut reader.decoder, node, key, MOST)?;
    if table <= frame.tables {
        return Some(table);
    }
    reader.decoder.report(problems::meeting_rule(reader.decoder.place(node), "no-table", ""));
    None
}
