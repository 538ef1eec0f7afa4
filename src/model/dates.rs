//! Readers of dates and times.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZoneDatabase};

use super::decode::Decoder;
use super::problems;
use crate::content::{Node, Value};
use crate::language::{BadDate, PartialDate, half_width, time_of_day};
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
            Err(wrong) => {
                let right = meant(text.value, expected);
                let problem = problems::bad_date(&text, expected, wrong, right);
                self.report(problem.mended_by("right", |right| problems::is_wide_form(text.value, right)));
            }
        }
        None
    }
}

/// The date or time that was probably meant: `2023年9月5日`, `2023/9/5`, `13.9.2023`, `13 September 2023`,
/// `2023-09-13 09:30`, `9：30`, `下午2:30`. Of `5/9/2023` nobody can tell whether the day or the month comes first.
fn meant(text: &str, expected: &str) -> Option<String> {
    let text = &*half_width(text);
    match expected {
        "time" => with_half_of_day(text).or_else(|| in_digits(text, expected)),
        _ => with_name_of_month(text, expected).or_else(|| in_digits(text, expected)),
    }
}

/// `2:30 pm`, `上午9点`: a time of day with the half of the day in words.
fn with_half_of_day(text: &str) -> Option<String> {
    const HALVES: [(&str, u8); 12] = [
        ("a.m.", 0),
        ("p.m.", 12),
        ("am", 0),
        ("pm", 12),
        ("上午", 0),
        ("早上", 0),
        ("早晨", 0),
        ("凌晨", 0),
        ("中午", 12),
        ("下午", 12),
        ("傍晚", 12),
        ("晚上", 12),
    ];
    let text = text.trim().to_lowercase();
    let split = |(word, shift): &(&str, u8)| {
        text.strip_prefix(word).or_else(|| text.strip_suffix(word)).map(|rest| (rest.trim().to_owned(), *shift))
    };
    let (clock, shift) = HALVES.iter().find_map(split)?;
    let mut numbers = clock.split([':', '.', '点', '时', '分']).filter(|part| !part.is_empty());
    let hour: u8 = numbers.next()?.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let minute: u8 = numbers.next().map_or(Some(0), |minute| minute.parse().ok())?;
    let time = format!("{:02}:{minute:02}", hour % 12 + shift);
    (numbers.next().is_none() && time_of_day(&time).is_ok()).then(|| format!("\"{time}\""))
}

/// `13 September 2023`, `Sept. 13th, 2023`, `September 2023`: a date with the name of its month in English.
fn with_name_of_month(text: &str, expected: &str) -> Option<String> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split([' ', ',', '.', '-', '/']).filter(|word| !word.is_empty()).collect();
    let is_month = |word: &str| MONTHS.iter().position(|month| word.starts_with(month));
    let month = words.iter().find_map(|word| is_month(word))? + 1;
    let numbers: Vec<&str> =
        words.iter().map(|word| word.trim_end_matches(char::is_alphabetic)).filter(|word| !word.is_empty()).collect();
    let date = match *numbers.as_slice() {
        [year] if year.len() == 4 => format!("{year}-{month:02}"),
        [day, year] | [year, day] if year.len() == 4 && day.len() <= 2 => format!("{year}-{month:02}-{day:0>2}"),
        _ => return None,
    };
    (words.len() == numbers.len() + 1).then(|| sound_words(&date, "", expected)).flatten()
}

/// A date or time in digits, with other signs between them.
fn in_digits(text: &str, expected: &str) -> Option<String> {
    let is_mark = |sign: char| "-/.:年月日号点时分T ".contains(sign);
    if !text.chars().all(|sign| sign.is_ascii_digit() || is_mark(sign)) {
        return None;
    }
    let numbers: Vec<&str> = text.split(is_mark).filter(|part| !part.is_empty()).collect();
    let pad = |number: &&str| format!("{number:0>2}");
    // No month has such a number.
    let is_day = |number: &str| number.parse::<u8>().is_ok_and(|number| number > 12);
    let (date, time) = match numbers.as_slice() {
        [hour, minute] | [hour, minute, _] if expected == "time" => {
            (String::new(), format!("{}:{}", pad(hour), pad(minute)))
        }
        [day, month, year] if year.len() == 4 && (text.contains('.') || is_day(day) && !is_day(month)) => {
            (format!("{year}-{}-{}", pad(month), pad(day)), String::new())
        }
        [month, day, year] if year.len() == 4 && is_day(day) && !is_day(month) => {
            (format!("{year}-{}-{}", pad(month), pad(day)), String::new())
        }
        [digits] if digits.len() == 8 => {
            (format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]), String::new())
        }
        [year, rest @ ..] if year.len() == 4 => {
            let (days, clock) = rest.split_at(rest.len().min(2));
            // Seconds are left out.
            let clock = &clock[..clock.len().min(2)];
            let days: String = days.iter().flat_map(|part| ["-".to_owned(), pad(part)]).collect();
            (format!("{year}{days}"), clock.iter().map(pad).collect::<Vec<_>>().join(":"))
        }
        _ => return None,
    };
    match expected {
        "time" => time_of_day(&time).is_ok().then(|| format!("\"{time}\"")),
        _ => sound_words(&date, &time, expected),
    }
}

/// A date and its time, if there is one, as one text, where it is what is expected.
fn sound_words(date: &str, time: &str, expected: &str) -> Option<String> {
    let words = if time.is_empty() { date.to_owned() } else { format!("{date}T{time}") };
    let fits = match (PartialDate::parse(&words).ok()?, expected) {
        (PartialDate::Day(_), "day") | (PartialDate::Time(_), "day-and-time") => true,
        (_, expected) => expected == "date",
    };
    fits.then_some(words)
}

/// Whether the clocks of a zone are put forward over a local time, so that they never show it.
fn is_skipped(time: DateTime, zone: &str) -> bool {
    let zone = TimeZoneDatabase::bundled().get(zone);
    zone.is_ok_and(|zone| matches!(zone.to_ambiguous_timestamp(time).offset(), AmbiguousOffset::Gap { .. }))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_date_written_otherwise_is_understood_where_it_can_mean_one_thing() {
        let check = |text, expected, right: &str| {
            assert_eq!(meant(text, expected).as_deref().unwrap_or_default(), right, "{text}");
        };
        check("2023年9月5日", "day", "2023-09-05");
        check("2023年9月", "date", "2023-09");
        check("2023/9/5", "date", "2023-09-05");
        check("13.9.2023", "day", "2023-09-13");
        check("2023-09-13 9:30", "date", "2023-09-13T09:30");
        check("2023-09-13T09：30", "day-and-time", "2023-09-13T09:30");
        check("9:30", "time", "\"09:30\"");
        check("09：30", "time", "\"09:30\"");
        check("20230913", "day", "2023-09-13");
        check("2023-09-13T09:30:15", "date", "2023-09-13T09:30");
        check("09:30:15", "time", "\"09:30\"");
        check("9/13/2023", "day", "2023-09-13");
        check("13/9/2023", "day", "2023-09-13");
        check("5/9/2023", "day", "");
        check("２０２３－０９－１３", "day", "2023-09-13");
        check("2023．09．13", "day", "2023-09-13");
        check("13 September 2023", "date", "2023-09-13");
        check("Sept. 13th, 2023", "day", "2023-09-13");
        check("September 2023", "date", "2023-09");
        check("September 2023", "day", "");
        check("31 February 2023", "day", "");
        check("maybe in 2023", "date", "");
        check("2:30 pm", "time", "\"14:30\"");
        check("12:15 a.m.", "time", "\"00:15\"");
        check("上午9：30", "time", "\"09:30\"");
        check("下午2点", "time", "\"14:00\"");
        check("下午14:30", "time", "");
        check("2023-13-40", "date", "");
        check("2023", "day", "");
        check("2023-09-13 09:30", "day", "");
        check("25:00", "time", "");
        check("9:30 am", "time", "\"09:30\"");
        check("soon", "date", "");
        check("", "date", "");
        check("12345678901234567890-1-1", "date", "");
    }
}
