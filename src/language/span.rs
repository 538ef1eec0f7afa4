//! Dates and spans of dates in one language. The dates are CLDR's; the spans are put together here, because ICU4X 2.4
//! panics on spans with months in words. What both ends share is found by comparing their tokens.

use icu::calendar::{Date, Gregorian};
use icu::datetime::fieldsets::{Y, YM, YMD};
use icu::datetime::pattern::FixedCalendarDateTimeNames;
use icu::datetime::{DateTimeFormatterLoadError, DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use jiff::civil;

use super::date::PartialDate;
use super::tag::Script;

/// Formats dates of the Gregorian calendar, which programmes of events follow in every language.
#[derive(Debug)]
pub(super) struct Dates {
    days: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    years: FixedCalendarDateTimeFormatter<Gregorian, Y>,
    script: Script,
}

impl Dates {
    pub(super) fn new(
        preferences: DateTimeFormatterPreferences,
        script: Script,
    ) -> Result<Self, DateTimeFormatterLoadError> {
        Ok(Self {
            days: FixedCalendarDateTimeFormatter::try_new(preferences, YMD::long())?,
            months: months(preferences)?,
            years: FixedCalendarDateTimeFormatter::try_new(preferences, Y::long())?,
            script,
        })
    }

    /// One date.
    pub(super) fn one(&self, date: PartialDate) -> String {
        let first = gregorian(date.earliest().date());
        match date {
            PartialDate::Year(_) => self.years.format(&first).to_string(),
            PartialDate::Month(..) => self.months.format(&first).to_string(),
            PartialDate::Day(_) => self.days.format(&first).to_string(),
            PartialDate::Time(time) => self.at(time.date(), &clock(time)),
        }
    }

    /// From `start` to `end`, both included.
    pub(super) fn range(&self, start: PartialDate, end: PartialDate) -> String {
        match (start, end) {
            _ if start == end => self.one(start),
            (PartialDate::Time(from), PartialDate::Time(to)) if from.date() == to.date() => {
                self.at(from.date(), &format!("{}–{}", clock(from), clock(to)))
            }
            (PartialDate::Year(_), PartialDate::Year(_)) => self.joined(&self.one(start), &self.one(end), true),
            _ if start.same_form(end) && start.year() == end.year() && !matches!(start, PartialDate::Time(_)) => {
                self.within_a_year(start, end)
            }
            _ => self.joined(&self.one(start), &self.one(end), false),
        }
    }

    /// Two months or two days of one year. The year is said once, and so is the month where it is the same.
    fn within_a_year(&self, start: PartialDate, end: PartialDate) -> String {
        let (left, right) = (self.one(start), self.one(end));
        let one_field = matches!(start, PartialDate::Month(..)) || same_month(start, end);
        let (left, right) = without_shared(&left, &right, &start.year().to_string(), one_field);
        self.joined(left, right, one_field)
    }

    fn joined(&self, left: &str, right: &str, tight: bool) -> String {
        match (self.script, tight) {
            (Script::Han, _) => format!("{left}至{right}"),
            (_, true) => format!("{left}–{right}"),
            (_, false) => format!("{left} – {right}"),
        }
    }

    /// A day and its hours. Chinese sets no blank between characters and digits.
    fn at(&self, day: civil::Date, hours: &str) -> String {
        let separator = match self.script {
            Script::Han => "",
            Script::Arabic => "، ",
            Script::Latin | Script::Other => ", ",
        };
        format!("{}{separator}{hours}", self.days.format(&gregorian(day)))
    }
}

/// ICU4X 2.4 forgets to load the digits for years behind a month in Portuguese, which its debug builds answer with a
/// panic; so they are loaded once more.
fn months(
    preferences: DateTimeFormatterPreferences,
) -> Result<FixedCalendarDateTimeFormatter<Gregorian, YM>, DateTimeFormatterLoadError> {
    let formatter = FixedCalendarDateTimeFormatter::try_new(preferences, YM::long())?;
    let mut names = FixedCalendarDateTimeNames::from_formatter(preferences, formatter);
    names.include_decimal_formatter().map_err(DateTimeFormatterLoadError::Data)?;
    names.try_into_formatter(YM::long()).map_err(|(error, _)| error)
}

/// `left` without the ending and `right` without the beginning that they share. What is shared is left out only where it
/// holds the year, or where only one field differs: 30 November and 30 December share a "30" that both need.
fn without_shared<'a>(left: &'a str, right: &'a str, year: &str, one_field: bool) -> (&'a str, &'a str) {
    let (lefts, rights) = (tokens(left), tokens(right));
    let has_year = |shared: &[&str]| shared.iter().any(|token| token.trim_end_matches('.') == year);
    let start = lefts.iter().zip(&rights).take_while(|(one, other)| one == other).count();
    let most = lefts.len().min(rights.len()) - start;
    let end = lefts.iter().rev().zip(rights.iter().rev()).take(most).take_while(|(one, other)| one == other).count();
    let (beginning, ending) = (&lefts[..start], &lefts[lefts.len() - end..]);
    let cut_right = if has_year(beginning) || (one_field && has_year(ending)) { length(beginning) } else { 0 };
    let cut_left = if has_year(ending) { length(ending) } else { 0 };
    let left = left[..left.len() - cut_left].trim_end_matches([' ', ',', '،']);
    (left, &right[cut_right..])
}

fn length(tokens: &[&str]) -> usize {
    tokens.iter().map(|token| token.len()).sum()
}

/// Runs of digits, each with the point that makes it an ordinal number in German or Hungarian, and what is between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let end = if digits && rest[end..].starts_with('.') { end + 1 } else { end };
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

fn same_month(start: PartialDate, end: PartialDate) -> bool {
    start.earliest().month() == end.earliest().month()
}

fn clock(time: civil::DateTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn gregorian(day: civil::Date) -> Date<Gregorian> {
    let (month, number) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    Date::try_new_gregorian(day.year().into(), month, number).expect("jiff's days are days of the Gregorian calendar")
}

#[cfg(test)]
mod tests {
    use crate::language::{Formats, Language, PartialDate};
    use proptest::prelude::*;

    fn formats(tag: &str) -> Formats {
        Formats::new(&Language::parse(tag).unwrap())
    }

    #[test]
    fn a_date_is_shown_as_exactly_as_it_is_known() {
        let check = |tag, date, expected| {
            assert_eq!(formats(tag).date(PartialDate::parse(date).unwrap()), expected, "{tag} {date}");
        };
        check("en", "2023-09-13", "13 September 2023");
        check("en", "2023-09", "September 2023");
        check("en", "2023", "2023");
        check("en", "2023-09-13T09:30", "13 September 2023, 09:30");
        check("en-US", "2023-09-13", "September 13, 2023");
        check("zh", "2023-09-13", "2023年9月13日");
        check("zh", "2023-09", "2023年9月");
        check("zh", "2023", "2023年");
        check("zh-CN", "2023-09-13T09:30", "2023年9月13日09:30");
        check("zh-Hant", "2023-09-13", "2023年9月13日");
        check("ur", "2023-09-13", "13 ستمبر، 2023");
        check("ur", "2023-09-13T09:30", "13 ستمبر، 2023، 09:30");
        check("fa", "2023-09-13", "13 سپتامبر 2023");
    }

    #[test]
    fn a_span_says_once_what_its_ends_share() {
        let check = |tag, start, end, expected| {
            let [from, to] = [start, end].map(|date| PartialDate::parse(date).unwrap());
            assert_eq!(formats(tag).range(from, to), expected, "{tag} {start} {end}");
        };
        check("en", "2023-12-02", "2023-12-04", "2–4 December 2023");
        check("en", "2023-11-30", "2023-12-04", "30 November – 4 December 2023");
        check("en", "2023-11-30", "2023-12-30", "30 November – 30 December 2023");
        check("en", "2023-12-30", "2024-01-04", "30 December 2023 – 4 January 2024");
        check("en", "2023-12-02", "2023-12-02", "2 December 2023");
        check("en", "2023-01", "2023-04", "January–April 2023");
        check("en", "2022-11", "2023-04", "November 2022 – April 2023");
        check("en", "2021", "2023", "2021–2023");
        check("en", "2023-09-13T09:30", "2023-09-13T17:00", "13 September 2023, 09:30–17:00");
        check("en", "2023-09-13T09:30", "2023-09-14T17:00", "13 September 2023, 09:30 – 14 September 2023, 17:00");
        check("en", "2023", "2023-09-14", "2023 – 14 September 2023");
        check("zh", "2023-12-02", "2023-12-04", "2023年12月2日至4日");
        check("zh", "2023-11-30", "2023-12-04", "2023年11月30日至12月4日");
        check("zh", "2023-11-04", "2023-12-04", "2023年11月4日至12月4日");
        check("zh", "2023-12-30", "2024-01-04", "2023年12月30日至2024年1月4日");
        check("zh", "2023-01", "2023-04", "2023年1月至4月");
        check("zh", "2021", "2023", "2021年至2023年");
        check("zh", "2023-09-13T09:30", "2023-09-13T17:00", "2023年9月13日09:30–17:00");
        check("zh-Hant", "2023-12-02", "2023-12-04", "2023年12月2日至4日");
        check("ur", "2023-12-02", "2023-12-04", "2–4 دسمبر، 2023");
        check("en-US", "2023-12-02", "2023-12-04", "December 2–4, 2023");
        check("en-US", "2023-05-30", "2023-06-04", "May 30 – June 4, 2023");
        check("de", "2023-12-02", "2023-12-04", "2.–4. Dezember 2023");
        check("hu", "2023-12-02", "2023-12-04", "2023. december 2.–4.");
    }

    proptest! {
        #[test]
        fn a_span_in_any_language_shows_both_days(first in 0_i32..9000, length in 1_i32..800, language in 0_usize..8) {
            use jiff::ToSpan;
            let tag = ["en", "zh", "ur", "ar", "fa", "de", "ja", "ko"][language];
            let start = jiff::civil::date(2010, 1, 1) + i64::from(first).days();
            let end = start + i64::from(length).days();
            let text = formats(tag).range(PartialDate::Day(start), PartialDate::Day(end));
            let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
            prop_assert!(numbers.contains(&start.day().to_string().as_str()), "{}", text);
            prop_assert!(numbers.contains(&end.day().to_string().as_str()), "{}", text);
            prop_assert!(numbers.contains(&end.year().to_string().as_str()), "{}", text);
        }
    }
}
