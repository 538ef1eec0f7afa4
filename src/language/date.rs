//! Dates as exactly as they are known. An editor who writes `2023-12` knows no day, and no page may invent one.

use std::cmp::Ordering;
use std::fmt;

use jiff::civil::{Date, DateTime, Time};

/// A year, a month, a day or a local time, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year, 1 to 9999.
    Year(i16),
    /// A year and a month from 1.
    Month(i16, i8),
    /// A day.
    Day(Date),
    /// A local time, to the minute.
    Time(DateTime),
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDate {
    /// It is none of `2023`, `2023-12`, `2023-12-04`, `2023-12-04T09:30`.
    #[error("not a date")]
    NotADate,
    /// The month or the day does not exist: `2023-13-40`.
    #[error("no such day")]
    NoSuchDay,
    /// The time of day does not exist: `2023-12-04T25:00`.
    #[error("no such time")]
    NoSuchTime,
    /// A time with `Z` or an offset: zones are written as `timezone`.
    #[error("a time with an offset")]
    Offset,
    /// A year of more than four digits.
    #[error("a year of more than four digits")]
    YearTooLong,
}

impl PartialDate {
    /// Reads one of the four forms and nothing else: `2023`, `2023-12`, `2023-12-04`, `2023-12-04T09:30`.
    ///
    /// # Errors
    /// See [`BadDate`].
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
        let mut parts = date.split('-');
        let year = year(parts.next().unwrap_or_default())?;
        let month = parts.next().map(two_digits).transpose()?;
        let day = parts.next().map(two_digits).transpose()?;
        if parts.next().is_some() {
            return Err(BadDate::NotADate);
        }
        match (month, day, time) {
            (None, _, None) => Ok(Self::Year(year)),
            (Some(1..=12), None, None) => Ok(Self::Month(year, month.unwrap_or_default())),
            (Some(_), None, None) => Err(BadDate::NoSuchDay),
            (Some(month), Some(day), None) => day_of(year, month, day).map(Self::Day),
            (Some(month), Some(day), Some(time)) => {
                Ok(Self::Time(day_of(year, month, day)?.to_datetime(time_of_day(time)?)))
            }
            (None, ..) | (_, None, Some(_)) => Err(BadDate::NotADate),
        }
    }

    /// The first moment that it may mean.
    pub fn earliest(self) -> DateTime {
        match self {
            Self::Time(time) => time,
            Self::Day(day) => day.to_datetime(Time::midnight()),
            Self::Month(year, month) => first_day(year, month).to_datetime(Time::midnight()),
            Self::Year(year) => first_day(year, 1).to_datetime(Time::midnight()),
        }
    }

    /// The last day that it may mean.
    pub fn last_day(self) -> Date {
        match self {
            Self::Time(time) => time.date(),
            Self::Day(day) => day,
            Self::Month(year, month) => first_day(year, month).last_of_month(),
            Self::Year(year) => first_day(year, 12).last_of_month(),
        }
    }

    /// Is it over on `today`? A day is not over before it has ended, a month not before its last day has.
    pub fn is_past(self, today: Date) -> bool {
        self.last_day() < today
    }

    /// Are both of the same exactness, as start and end of an event must be?
    pub fn same_form(self, other: Self) -> bool {
        self.exactness() == other.exactness()
    }

    /// Does an event that starts at `self` end before its start? Days, months and years include their end.
    pub fn is_after(self, end: Self) -> bool {
        self.earliest() > end.earliest()
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.earliest().year()
    }

    fn exactness(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Month(..) => 1,
            Self::Day(_) => 2,
            Self::Time(_) => 3,
        }
    }
}

/// Reads a time of day, `09:30`, as a programme has it. Seconds may follow where they say nothing: `09:30:00`.
///
/// # Errors
/// [`BadDate::NotADate`], [`BadDate::NoSuchTime`], [`BadDate::Offset`].
pub fn time_of_day(text: &str) -> Result<Time, BadDate> {
    let (clock, rest) = text.split_at_checked(5).ok_or(BadDate::NotADate)?;
    let (hour, minute) = clock.split_once(':').ok_or(BadDate::NotADate)?;
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    match rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':' || c == '.') {
        "" if matches!(rest, "" | ":00") => Time::new(hour, minute, 0, 0).map_err(|_| BadDate::NoSuchTime),
        zone if zone.starts_with(['Z', 'z', '+', '-']) => Err(BadDate::Offset),
        _ => Err(BadDate::NotADate),
    }
}

fn year(digits: &str) -> Result<i16, BadDate> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BadDate::NotADate);
    }
    match (digits.len(), digits.parse()) {
        (5.., _) => Err(BadDate::YearTooLong),
        (4, Ok(year)) if year > 0 => Ok(year),
        _ => Err(BadDate::NotADate),
    }
}

fn two_digits(text: &str) -> Result<i8, BadDate> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().ok_or(BadDate::NotADate)
}

fn day_of(year: i16, month: i8, day: i8) -> Result<Date, BadDate> {
    Date::new(year, month, day).map_err(|_| BadDate::NoSuchDay)
}

/// The first of a month that was checked when it was read; a month made by hand that does not exist counts as January.
fn first_day(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).or_else(|_| Date::new(year, 1, 1)).unwrap_or(Date::ZERO)
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By the first moment that each may mean; of two with the same, the vaguer comes first.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.earliest().cmp(&other.earliest()).then(self.exactness().cmp(&other.exactness()))
    }
}

/// As it is written in a profile, which is also what HTML's `<time>` and JSON want.
impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Month(year, month) => write!(formatter, "{year:04}-{month:02}"),
            Self::Day(day) => write!(formatter, "{day}"),
            Self::Time(time) => write!(formatter, "{}T{:02}:{:02}", time.date(), time.hour(), time.minute()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BadDate, PartialDate, time_of_day};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn partial(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn four_forms_are_read_and_no_other() {
        let check = |text, expected| assert_eq!(PartialDate::parse(text), expected, "{text}");
        check("2023", Ok(PartialDate::Year(2023)));
        check("2023-12", Ok(PartialDate::Month(2023, 12)));
        check("2023-12-04", Ok(PartialDate::Day(date(2023, 12, 4))));
        check("2023-09-13T09:30", Ok(PartialDate::Time(date(2023, 9, 13).at(9, 30, 0, 0))));
        check("2023-09-13T09:30:00", Ok(PartialDate::Time(date(2023, 9, 13).at(9, 30, 0, 0))));
        check("2024-02-29", Ok(PartialDate::Day(date(2024, 2, 29))));
        for text in ["", "T", "23", "0000", "2023-", "2023-1", "2023-9-1", "2023/09/13", "2023T09:30", "2023-12T09:30"]
        {
            check(text, Err(BadDate::NotADate));
        }
        for text in [
            "2023-09-13 09:30",
            "2023-09-13T9:30",
            "2023-09-13T",
            "2023-09-13T09:30:15",
            "2023-09-13T09:30:0",
            "2023-1-2-3",
            "+2023",
            "-2023",
        ] {
            check(text, Err(BadDate::NotADate));
        }
        check("2023年", Err(BadDate::NotADate));
        check("2023-09-13T09：30", Err(BadDate::NotADate));
        check("2023-13-40", Err(BadDate::NoSuchDay));
        check("2023-02-29", Err(BadDate::NoSuchDay));
        check("2023-13", Err(BadDate::NoSuchDay));
        check("2023-00", Err(BadDate::NoSuchDay));
        check("2023-09-13T25:00", Err(BadDate::NoSuchTime));
        check("2023-09-13T24:00", Err(BadDate::NoSuchTime));
        check("2023-09-13T09:30Z", Err(BadDate::Offset));
        check("2023-09-13T09:30+05:00", Err(BadDate::Offset));
        check("2023-09-13T09:30:00+05:00", Err(BadDate::Offset));
        check("20230", Err(BadDate::YearTooLong));
        check("12023-09-13", Err(BadDate::YearTooLong));
    }

    #[test]
    fn a_time_of_day_is_read() {
        let check = |text, expected: Result<(i8, i8), BadDate>| {
            assert_eq!(time_of_day(text).map(|time| (time.hour(), time.minute())), expected, "{text}");
        };
        check("09:30", Ok((9, 30)));
        check("09:30:00", Ok((9, 30)));
        check("09:30:15", Err(BadDate::NotADate));
        check("09:30:00Z", Err(BadDate::Offset));
        check("9:30", Err(BadDate::NotADate));
        check("0930", Err(BadDate::NotADate));
        check("23:60", Err(BadDate::NoSuchTime));
        check("09:30+05:00", Err(BadDate::Offset));
    }

    #[test]
    fn an_end_may_be_its_start_but_not_before() {
        let check = |start, end, expected| assert_eq!(partial(start).is_after(partial(end)), expected, "{start} {end}");
        check("2023-12-04", "2023-12-04", false);
        check("2023-12-04", "2023-12-03", true);
        check("2023-12", "2023-11", true);
        check("2023", "2023", false);
        check("2023-09-13T09:30", "2023-09-13T09:29", true);
    }

    #[test]
    fn what_is_vague_is_over_late() {
        let check = |text, today, expected| assert_eq!(partial(text).is_past(today), expected, "{text} on {today}");
        check("2023-12-04", date(2023, 12, 4), false);
        check("2023-12-04", date(2023, 12, 5), true);
        check("2023-02", date(2023, 2, 28), false);
        check("2023-02", date(2023, 3, 1), true);
        check("2023", date(2023, 12, 31), false);
        check("2023", date(2024, 1, 1), true);
    }

    #[test]
    fn dates_are_ordered_by_their_beginning() {
        let mut dates = ["2023-09-13T09:30", "2023-09-13", "2024", "2023-09", "2023", "2023-01-01"].map(partial);
        dates.sort();
        assert_eq!(
            dates.map(|date| date.to_string()).join(" "),
            "2023 2023-01-01 2023-09 2023-09-13 2023-09-13T09:30 2024"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_and_what_is_read_is_written_the_same(text in ".{0,20}|[0-9T:-]{0,18}") {
            if let Ok(date) = PartialDate::parse(&text) {
                prop_assert_eq!(date.to_string(), text);
            }
        }

        #[test]
        fn every_minute_can_be_written_and_read(day in 0_i32..3_000_000, minute in 0_i32..1440) {
            use jiff::ToSpan;
            let time = date(1, 1, 1).at(0, 0, 0, 0) + i64::from(day).days() + i64::from(minute).minutes();
            let written = PartialDate::Time(time);
            prop_assert_eq!(PartialDate::parse(&written.to_string()), Ok(written));
        }
    }
}
