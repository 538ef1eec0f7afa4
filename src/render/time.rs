//! Dates and hours as templates see them, those of an event beside the hours of its participants' countries.

use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::edition::Edition;
use super::view::{DateView, ZonedTime};
use crate::language::{PartialDate, Region, zone, zone_of};
use crate::model::{Event, ProfileId};

/// A stretch of time in an event's zone.
#[derive(Clone, Copy)]
pub(super) struct Hours {
    pub(super) start: DateTime,
    pub(super) end: Option<DateTime>,
}

impl Edition<'_> {
    /// A date, or the span up to `end`.
    pub(super) fn span(&self, start: PartialDate, end: Option<PartialDate>) -> DateView {
        let text = match end {
            Some(end) => self.formats.range(start, end),
            None => self.formats.date(start),
        };
        let (day, rest) = match day_of(start) {
            Some((day, month)) => (Some(day.to_string()), self.formats.date(month)),
            None => (None, text.clone()),
        };
        DateView { start: start.to_string(), end: end.map(|end| end.to_string()), day, rest, text }
    }

    /// One day.
    pub(super) fn day(&self, day: jiff::civil::Date) -> DateView {
        self.span(PartialDate::Day(day), None)
    }

    /// The day or days of an event, without the hours: those have a place of their own.
    pub(super) fn event_days(&self, event: &Event) -> Option<DateView> {
        let without_hours = |date| match date {
            PartialDate::Time(time) => PartialDate::Day(time.date()),
            other => other,
        };
        let start = without_hours(event.start?);
        Some(self.span(start, event.end.map(without_hours).filter(|end| *end != start)))
    }

    /// The hours of an event in its own zone, then in each other zone of its participants.
    pub(super) fn event_times(&self, event: &Event) -> Vec<ZonedTime> {
        let Some(PartialDate::Time(start)) = event.start else { return Vec::new() };
        let end = match event.end {
            Some(PartialDate::Time(end)) => Some(end),
            _ => None,
        };
        let hours = Hours { start, end };
        let Some(own) = zone(&event.timezone) else { return Vec::new() };
        self.own_time(&own, hours).into_iter().chain(self.elsewhere(event, hours)).collect()
    }

    /// Hours in the zones of participants that show another time than the event's own.
    pub(super) fn elsewhere(&self, event: &Event, hours: Hours) -> Vec<ZonedTime> {
        let Some(own) = zone(&event.timezone) else { return Vec::new() };
        let Some(start) = in_zone(&own, hours.start) else { return Vec::new() };
        let mut offsets = vec![start.offset()];
        let mut times = Vec::new();
        for zone in self.zones_of_participants(event) {
            let there = start.with_time_zone(zone.clone());
            if !offsets.contains(&there.offset()) {
                offsets.push(there.offset());
                let end = hours.end.and_then(|end| in_zone(&own, end));
                times.push(self.zoned_time(&there, end.map(|end| end.with_time_zone(zone)).as_ref(), hours.start));
            }
        }
        times
    }

    /// The name of an event's zone at a time: in summer it may have another than in winter.
    pub(super) fn zone_at(&self, event: &Event, time: DateTime) -> Option<String> {
        let time = in_zone(&zone(&event.timezone)?, time)?;
        Some(self.formats.zone_name(time.time_zone(), time.timestamp()))
    }

    fn own_time(&self, own: &TimeZone, hours: Hours) -> Option<ZonedTime> {
        let start = in_zone(own, hours.start)?;
        let end = hours.end.and_then(|end| in_zone(own, end));
        Some(self.zoned_time(&start, end.as_ref(), hours.start))
    }

    /// The zones of the countries of all who take part, in the order of the countries' codes.
    fn zones_of_participants(&self, event: &Event) -> Vec<TimeZone> {
        let country = |id: ProfileId| self.book.directory.profile(id).common().country;
        let ids = event.participants.iter().map(|participant| participant.organisation);
        let mut codes: Vec<_> = ids.filter_map(country).collect();
        codes.sort_unstable();
        codes.dedup();
        codes.iter().filter_map(|country| zone_of(Region::parse(country.code())?)).collect()
    }

    /// `13:00–17:00`; where it begins on another day than `here`, or ends on another than it begins, with the day.
    fn zoned_time(&self, start: &ZonedDateTime, end: Option<&ZonedDateTime>, here: DateTime) -> ZonedTime {
        let is_other_day = start.date() != here.date() || end.is_some_and(|end| end.date() != start.date());
        let text = match (is_other_day, end) {
            (true, Some(end)) => {
                self.formats.range(PartialDate::Time(start.datetime()), PartialDate::Time(end.datetime()))
            }
            (true, None) => self.formats.date(PartialDate::Time(start.datetime())),
            (false, Some(end)) => self.formats.time_range(start.time(), end.time()),
            (false, None) => self.formats.time(start.time()),
        };
        ZonedTime {
            text,
            zone: self.formats.zone_name(start.time_zone(), start.timestamp()),
            start: with_offset(start),
            end: end.map(with_offset),
        }
    }
}

/// A local time in its zone; of one that the zone has twice the first, of one that it skips the time as long after.
pub(super) fn in_zone(zone: &TimeZone, time: DateTime) -> Option<ZonedDateTime> {
    zone.to_ambiguous_zoned_datetime(time).compatible().ok()
}

/// For `datetime`: `2023-09-13T13:00+05:00`.
pub(super) fn with_offset(time: &ZonedDateTime) -> String {
    let seconds = time.offset().seconds();
    let (sign, minutes) = if seconds < 0 { ('-', -seconds / 60) } else { ('+', seconds / 60) };
    format!("{}{sign}{:02}:{:02}", PartialDate::Time(time.datetime()), minutes / 60, minutes % 60)
}

/// The day of a month and that month, if the day is known.
fn day_of(date: PartialDate) -> Option<(i8, PartialDate)> {
    let day = match date {
        PartialDate::Day(day) => day,
        PartialDate::Time(time) => time.date(),
        PartialDate::Month(..) | PartialDate::Year(_) => return None,
    };
    Some((day.day(), PartialDate::Month(day.year(), day.month())))
}
