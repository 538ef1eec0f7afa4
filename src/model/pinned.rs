//! Meetings that the organiser has settled before anything is planned.

use super::meeting_rules::{Frame, pair, round, same_pair, table};
use super::problems;
use super::profile::ProfileId;
use super::reader::Reader;
use crate::content::{Node, Value};
use crate::source::Place;

/// A settled meeting.
#[derive(Clone, Debug, PartialEq)]
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
    let entries = reader.decoder.list(node, "pinned");
    // `[tkxel, nova]` or `[[tkxel, nova]]` where `[{between: [tkxel, nova]}]` is meant.
    if entries.iter().any(|entry| !matches!(entry.value, Value::Map(_))) {
        reader.decoder.report(problems::meeting_rule(reader.decoder.place(node), "no-pins", ""));
        return Vec::new();
    }
    entries.iter().filter_map(|node| one(reader, node, frame)).collect()
}

fn one<'a>(reader: &mut Reader<'a>, node: &'a Node, frame: &Frame<'_>) -> Option<Pinned> {
    let mut fields = reader.decoder.fields(node, "pinned", "pinned")?;
    let place = fields.place;
    let between = fields.require("between");
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
    unavailable: &[(ProfileId, Box<[u32]>)],
    tables: u32,
) {
    for (position, meeting) in pinned.iter().enumerate() {
        let earlier = &pinned[..position];
        let reason =
            against_others(meeting, earlier, tables).or_else(|| against_rules(meeting, forbidden, unavailable));
        if let Some((reason, whom)) = reason {
            let id = whom.and_then(|whom| reader.site.ids.id_of(whom)).unwrap_or_default();
            reader.decoder.report(problems::meeting_rule(meeting.place, reason, id));
        }
    }
}

/// What a meeting contradicts, as the message names it, and whom of the two it is about.
type Contradiction = (&'static str, Option<ProfileId>);

fn against_others(meeting: &Pinned, earlier: &[Pinned], tables: u32) -> Option<Contradiction> {
    if earlier.iter().any(|known| same_pair(known.between, meeting.between)) {
        return Some(("pinned-twice", None));
    }
    let round = meeting.round?;
    let together: Vec<_> = earlier.iter().filter(|known| known.round == Some(round)).collect();
    let busy = together.iter().flat_map(|known| known.between).find(|id| meeting.between.contains(id));
    if busy.is_some() {
        return Some(("same-round", busy));
    }
    if meeting.table.is_some() && together.iter().any(|known| known.table == meeting.table) {
        return Some(("same-table", None));
    }
    (together.len() >= tables as usize).then_some(("too-few-tables", None))
}

fn against_rules(
    meeting: &Pinned,
    forbidden: &[[ProfileId; 2]],
    unavailable: &[(ProfileId, Box<[u32]>)],
) -> Option<Contradiction> {
    if forbidden.iter().any(|pair| same_pair(*pair, meeting.between)) {
        return Some(("pinned-forbidden", None));
    }
    let round = meeting.round?;
    let is_away = |(who, rounds): &(ProfileId, Box<[u32]>)| meeting.between.contains(who) && rounds.contains(&round);
    unavailable.iter().find(|one| is_away(one)).map(|(who, _)| ("pinned-unavailable", Some(*who)))
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems};

    fn check(meetings: &str, expected: &str) {
        let event = format!(
            "---\nname: A\ntype: meeting\nstart: 2023-11-04\nparticipants: [b, c, d, e]\nmeetings:\n  {}\n---\n",
            meetings.replace('\n', "\n  ")
        );
        let organisation = "---\nname: D\n---\n";
        let files = [
            ("content/events/a.md", &*event),
            ("content/companies/d.md", organisation),
            ("content/companies/e.md", organisation),
            ("content/companies/f.md", organisation),
        ];
        assert_eq!(problems(&files).replace("content/events/a.md: ", "").replace('\n', "; "), expected, "{meetings}");
    }

    const PLAN: &str = "blocks: [{rounds: 3}]\ntables: 2\n";

    #[test]
    fn rules_name_participants_rounds_and_tables() {
        let check = |rules: &str, expected| check(&format!("{PLAN}{rules}"), expected);
        check("wishes: {b: [c, d]}\nforbidden: [[b, e]]\nunavailable: {c: [1, 3]}\ninterpreters: 0", "");
        check("wishes: {f: [c]}", "meeting-rule f (not-participant)");
        check("wishes: {b: [f]}", "meeting-rule f (not-participant)");
        check("wishes: {b: [c, c]}", "twice-in-list c [c]");
        check("wishes: {b: [b]}", "names-itself b");
        check("wishes: {b: [x]}", "unknown-id x");
        check("wishes: {b: [e]}\nforbidden: [[e, b]]", "meeting-rule e (wish-forbidden)");
        check("forbidden: [[b, c, d]]", "meeting-rule [ (not-two)");
        check("forbidden: [[b, b]]", "twice-in-list b [b]");
        check("pinned: [b, c]", "meeting-rule [ (no-pins)");
        check("forbidden: [b, c]", "meeting-rule [ (no-pairs)");
        check("unavailable: {b: [4]}", "meeting-rule 4 (no-round)");
        check("unavailable: {b: [0]}", "out-of-range 0");
        check("unavailable: {b: 2}", "wrong-type 2");
        check("publish: all", "unknown-choice all");
        check("table: 3", "unknown-key table (tables)");
    }

    #[test]
    fn pinned_meetings_contradict_nothing() {
        let check =
            |pinned: &str, rules: &str, expected| check(&format!("{PLAN}pinned: [{pinned}]\n{rules}"), expected);
        check("{between: [b, c], round: 1, table: 2}, {between: [d, e], round: 1, table: 1}", "", "");
        check("{between: [b, c]}, {between: [c, d]}", "", "");
        check("{round: 1}", "", "missing-field {");
        check("{between: [b, c], round: 4}", "", "meeting-rule 4 (no-round)");
        check("{between: [b, c], table: 3}", "", "meeting-rule 3 (no-table)");
        check("{between: [b, f]}", "", "meeting-rule f (not-participant)");
        check("{between: [b, c]}, {between: [c, b]}", "", "meeting-rule { (pinned-twice)");
        check("{between: [b, c], round: 1}, {between: [c, d], round: 1}", "", "meeting-rule { (same-round)");
        check(
            "{between: [b, c], round: 1, table: 1}, {between: [d, e], round: 1, table: 1}",
            "",
            "meeting-rule { (same-table)",
        );
        check("{between: [b, c]}", "forbidden: [[c, b]]", "meeting-rule { (pinned-forbidden)");
        check("{between: [b, c], round: 2}", "unavailable: {c: [2]}", "meeting-rule { (pinned-unavailable)");
    }

    #[test]
    fn more_meetings_than_tables_are_too_many() {
        let pinned = "{between: [b, c], round: 1}, {between: [d, e], round: 1}";
        check(&format!("blocks: [{{rounds: 3}}]\ntables: 1\npinned: [{pinned}]"), "meeting-rule { (too-few-tables)");
    }

    #[test]
    fn blocks_do_not_overlap() {
        check("tables: 5", "missing-field tables: 5");
        check("blocks: [{start: 2023-11-04T14:00, rounds: 3}, {start: 2023-11-04T15:00, rounds: 2}]", "");
        check(
            "blocks: [{start: 2023-11-04T14:00, rounds: 3}, {start: 2023-11-04T14:59, rounds: 2}]",
            "meeting-rule 2023-11-04T14:59 (blocks-overlap)",
        );
        check("blocks: [{start: \"14:00\", rounds: 0}]", "out-of-range 0");
        check("blocks: [{start: 2023-11-04}]", "missing-field {; bad-date 2023-11-04");
    }

    #[test]
    fn the_plan_is_confidential_unless_it_is_published() {
        let event =
            "---\nname: A\ntype: meeting\nstart: 2023\nparticipants: all\nmeetings: {blocks: [{rounds: 2}]}\n---\n";
        let (directory, _) = assembled(&[("content/events/a.md", event)]);
        let rules = directory.profiles[0].event().and_then(|event| event.meetings.as_ref()).expect("rules");
        assert_eq!((rules.publishes_grid, rules.tables, rules.length, rules.pause), (false, 1, 20, 0));
    }
}
