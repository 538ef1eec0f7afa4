//! Readers of dates and times.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZoneDatabase};

use super::decode::Decoder;
use super::problems;
use crate::content::{Node, Value};
use crate::language::{BadDate, PartialDate, time_of_day};
use crate::source::Placed;

impl Decoder<'_> {
    /// A date as exactly as it is known: a year, a month, a day or a local time. Reports `bad-date`, `time-with-offset`.
    pub(super) fn partial_date(&mut self, node: &Node, key: &str) -> Option<Placed<PartialDate>> {
        let text = self.date_text(node, key)?;
        let parsed = PartialDate::parse(&text.value);
        self.sound_date(&text, parsed, "date").map(|date| Placed::new(date, text.place))
    }

    /// A day and nothing less or more exact.
    pub(super) fn day(&mut self, node: &Node, key: &str) -> Option<Date> {
        let text = self.date_text(node, key)?;
        match PartialDate::parse(&text.value) {
            Ok(PartialDate::Day(day)) => Some(day),
            Ok(_) => self.sound_date(&text, Err(BadDate::NotADate), "day"),
            Err(wrong) => self.sound_date(&text, Err(wrong), "day"),
        }
    }

    /// A local time of a zone: a day and a time, or where a first day is known a time of that day. Reports `bad-date`,
    /// `time-with-offset` and `skipped-time`.
    pub(super) fn local_time(
        &mut self,
        node: &Node,
        key: &str,
        first_day: Option<Date>,
        zone: &str,
    ) -> Option<Placed<DateTime>> {
        let text = self.date_text(node, key)?;
        let time = match (text.value.contains(['T', '-']), first_day) {
            (false, Some(day)) => {
                let time = time_of_day(&text.value);
                self.sound_date(&text, time, "time").map(|time| day.to_datetime(time))
            }
            (true, _) if !text.value.contains('T') => self.sound_date(&text, Err(BadDate::NotADate), "day-and-time"),
            (true, _) => match PartialDate::parse(&text.value) {
                Ok(PartialDate::Time(time)) => Some(time),
                Ok(_) => self.sound_date(&text, Err(BadDate::NotADate), "day-and-time"),
                Err(wrong) => self.sound_date(&text, Err(wrong), "day-and-time"),
            },
            (false, None) => self.sound_date(&text, Err(BadDate::NotADate), "day-and-time"),
        }?;
        let time = Placed::new(time, text.place);
        self.check_skipped(&time, zone);
        Some(time)
    }

    /// Reports a local time that the clocks of a zone skip.
    pub(super) fn check_skipped(&mut self, time: &Placed<DateTime>, zone: &str) {
        if is_skipped(time.value, zone) {
            let written = PartialDate::Time(time.value).to_string();
            self.report(problems::skipped_time(&Placed::new(&*written, time.place), zone));
        }
    }

    /// The text of a date; a year alone is a number to YAML.
    fn date_text(&mut self, node: &Node, key: &str) -> Option<Placed<Box<str>>> {
        match node.value {
            Value::Integer(year) => Some(Placed::new(year.to_string().into(), self.place(node))),
            _ => self.text(node, key),
        }
    }

    fn sound_date<T>(
        &mut self,
        text: &Placed<Box<str>>,
        date: Result<T, BadDate>,
        expected: &'static str,
    ) -> Option<T> {
        let text = text.as_ref().map(AsRef::as_ref);
        match date {
            Ok(date) => return Some(date),
            Err(BadDate::Offset) => self.report(problems::time_with_offset(&text)),
            Err(wrong) => self.report(problems::bad_date(&text, expected, wrong)),
        }
        None
    }
}

/// Whether the clocks of a zone are put forward over a local time, so that they never show it.
fn is_skipped(time: DateTime, zone: &str) -> bool {
    let zone = TimeZoneDatabase::bundled().get(zone);
    zone.is_ok_and(|zone| matches!(zone.to_ambiguous_timestamp(time).offset(), AmbiguousOffset::Gap { .. }))
}
