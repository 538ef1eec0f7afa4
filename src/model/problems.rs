//! What the model stage says: one small function a code.

use super::meant::{Home, Meant};
use crate::content::keys::{self, Choices};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{BadDate, first_full_width, half_width};
use crate::source::{Place, Placed};

/// `known` are the keys that are possible there.
pub(super) fn unknown_key(key: &Placed<&str>, within: &str, known: &[&str], nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownKey, key.place)
        .with("key", key)
        .with("where", within)
        .with("known", known.join(", "))
        .with_nearest(nearest)
}

/// With the key in whose value the unknown one belongs. Where the map has that already (`is_there`), it is not told to write
/// another one.
pub(super) fn with_home(problem: Diagnostic, home: &Home, is_there: bool) -> Diagnostic {
    let problem = problem.with("parent", home.parent);
    if is_there { problem.help("help-there") } else { problem.with("right", &home.right).help("help-inside") }
}

/// Two keys of which a map may have one; `first` is where the other one stands.
pub(super) fn either_or(key: &Placed<&str>, other: &str, first: Place) -> Diagnostic {
    Diagnostic::new(Code::EitherOr, key.place).with("key", key).with("other", other).other(first, "first")
}

/// `expected` and `found` are words that the messages choose by: `text`, `words`, `list`, `map`, `number`, `integer`,
/// `boolean`, `null`, `entry`. `meant` is what should have been written.
pub(super) fn wrong_type(
    place: Place,
    key: &str,
    expected: &'static str,
    found: &'static str,
    meant: Option<Meant>,
) -> Diagnostic {
    let problem =
        Diagnostic::new(Code::WrongType, place).with("key", key).with("expected", expected).with("found", found);
    match meant {
        Some(Meant::This(right)) => {
            let value = right.strip_prefix(key).and_then(|rest| rest.strip_prefix(": ")).map(str::to_owned);
            let problem = problem.with("right", right).help("help-right");
            match value.filter(|value| found != "map" && says_the_same(key, expected, value)) {
                Some(value) => problem.mended(value),
                None => problem,
            }
        }
        Some(Meant::Like(right)) => problem.with("right", right).help("help-like"),
        None => problem,
    }
}

/// Whether a value of the right type says what stood there and nothing besides: a number, yes or no, a list of names. An
/// entry has words of our own, and a comma may be part of a text.
fn says_the_same(key: &str, expected: &str, value: &str) -> bool {
    match expected {
        "integer" | "boolean" => true,
        "list" => !value.contains(['{', '#', '"', '\'']) && (!value.contains(',') || keys::is_list_of_names(key)),
        _ => false,
    }
}

/// With what was probably meant, where it is known so exactly that the help can say it.
fn with_right(problem: Diagnostic, right: Option<String>) -> Diagnostic {
    match right {
        Some(right) => problem.with("right", right).help("help-right"),
        None => problem,
    }
}

/// Whether nothing but full-width signs and digits gave way to plain ones where a field is to be written otherwise.
pub(super) fn is_wide_form(text: &str, right: &str) -> bool {
    half_width(text) == right.trim_matches('"')
}

/// `within` is the map that lacks the key, as [`unknown_key`] names it.
pub(super) fn missing_field(place: Place, within: &str, key: &str) -> Diagnostic {
    let problem = Diagnostic::new(Code::MissingField, place).with("key", key);
    let choices = keys::choices_of(within, key);
    if !choices.is_empty() {
        let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
        return problem.with("choices", words.join(", ")).help("help-choices");
    }
    match keys::example_of(within, key) {
        Some(example) => problem.with("right", format!("{key}: {example}")).help("help-right"),
        None => problem,
    }
}

pub(super) fn empty_text(place: Place, key: &str) -> Diagnostic {
    Diagnostic::new(Code::EmptyText, place).with("key", key)
}

pub(super) fn quote_number(place: Place, key: &str) -> Diagnostic {
    Diagnostic::new(Code::QuoteNumber, place).with("key", key)
}

pub(super) fn unknown_choice(word: &Placed<&str>, key: &str, listed: Listed<'_>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownChoice, word.place)
        .with("key", key)
        .with("word", word)
        .with("choices", listed.words.join(", "))
        .with("labelled", listed.in_chinese)
        .with_nearest(nearest)
}

/// The choices that there are.
pub(super) struct Listed<'a> {
    words: Vec<&'a str>,
    /// The same as a Chinese editor reads them.
    in_chinese: String,
}

impl<'a> Listed<'a> {
    /// Those of the format.
    pub(super) fn of(choices: Choices) -> Self {
        Self { words: choices.iter().map(|(word, _)| *word).collect(), in_chinese: keys::in_chinese(choices) }
    }

    /// Those of a field that the site declares, by their keys.
    pub(super) fn own(keys: Vec<&'a str>) -> Self {
        let quoted: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
        Self { words: keys, in_chinese: quoted.join("、") }
    }
}

pub(super) fn out_of_range(place: Place, key: &str, number: &str, least: i64, most: i64) -> Diagnostic {
    Diagnostic::new(Code::OutOfRange, place)
        .with("key", key)
        .with("number", number)
        .with("least", least)
        .with("most", most)
}

pub(super) fn foreign_language(language: &Placed<&str>, languages: &str) -> Diagnostic {
    Diagnostic::new(Code::ForeignLanguage, language.place).with("language", language).with("languages", languages)
}

pub(super) fn unknown_language(language: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownLanguage, language.place).with("language", language).with_nearest(nearest)
}

pub(super) fn duplicate_key(place: Place, key: &str, first: Place) -> Diagnostic {
    Diagnostic::new(Code::DuplicateKey, place).with("key", key).other(first, "first")
}

pub(super) fn bad_id(id: &Placed<&str>, right: &str) -> Diagnostic {
    Diagnostic::new(Code::BadId, id.place).with("id", id).with("right", right)
}

/// `right` is the whole address that was probably meant.
pub(super) fn bad_url(text: &Placed<&str>, right: Option<String>) -> Diagnostic {
    with_right(
        Diagnostic::new(Code::BadUrl, text.place).with("text", text).with("sign", wide_sign(before_path(text.value))),
        right,
    )
}

/// An address up to its path, in which full-width signs do no harm.
fn before_path(address: &str) -> &str {
    let host = address.find("://").map_or(0, |scheme| scheme + 3);
    let path = address[host..].find('/').map_or(address.len(), |path| host + path);
    &address[..path]
}

/// The full-width sign that keeps a text from being an address or a time; `none` where there is none.
fn wide_sign(text: &str) -> String {
    first_full_width(text).map_or_else(|| "none".to_owned(), String::from)
}

/// An address of the site that other addresses cannot follow.
pub(super) fn bad_base(text: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::BadUrl, text.place).with("text", text).with("sign", "none").help("help-base")
}

/// `expected` is `date`, `day`, `time` or `day-and-time`; `wrong` says why: `form`, `no-such-day`, `no-such-time`, `long-year`.
/// `right` is what was probably meant.
pub(super) fn bad_date(
    text: &Placed<&str>,
    expected: &'static str,
    wrong: BadDate,
    right: Option<String>,
) -> Diagnostic {
    let wrong = match wrong {
        BadDate::NotADate | BadDate::Offset => "form",
        BadDate::NoSuchDay => "no-such-day",
        BadDate::NoSuchTime => "no-such-time",
        BadDate::YearTooLong => "long-year",
    };
    let problem = Diagnostic::new(Code::BadDate, text.place).with("text", text).with("sign", wide_sign(text.value));
    with_right(problem.with("expected", expected).with("wrong", wrong), right)
}

pub(super) fn time_with_offset(text: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::TimeWithOffset, text.place).with("text", text).with("local", without_offset(text.value))
}

/// A time up to its minutes: what stands behind them is seconds or an offset.
fn without_offset(time: &str) -> &str {
    let minutes = time.find(':').map_or(time.len(), |colon| colon + 3);
    time.get(..minutes).unwrap_or(time)
}

pub(super) fn skipped_time(text: &Placed<&str>, zone: &str) -> Diagnostic {
    Diagnostic::new(Code::SkippedTime, text.place).with("text", text).with("zone", zone)
}

/// `right` is the address that was probably meant.
pub(super) fn bad_email(text: &Placed<&str>, right: Option<String>) -> Diagnostic {
    with_right(Diagnostic::new(Code::BadEmail, text.place).with("text", text), right)
}

pub(super) fn unknown_public(key: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownPublic, key.place).with("key", key).with_nearest(nearest)
}

pub(super) fn twice_in_list(place: Place, id: &str, first: Place) -> Diagnostic {
    Diagnostic::new(Code::TwiceInList, place).with("id", id).other(first, "first")
}

pub(super) fn missing_file(file: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::MissingFile, file.place).with("file", file).with("within", "profile").with_nearest(nearest)
}

/// A file that the settings name by its path from the site's root.
pub(super) fn missing_site_file(file: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    let problem = Diagnostic::new(Code::MissingFile, file.place).with("file", file).with("within", "site");
    if nearest.is_some() { problem.with_nearest(nearest) } else { problem.help("help-site") }
}

pub(super) fn path_leaves_site(path: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::PathLeavesSite, path.place).with("path", path)
}

pub(super) fn no_url(place: Place) -> Diagnostic {
    Diagnostic::new(Code::NoUrl, place)
}

// ── the vocabulary ──

pub(super) fn unknown_topic(topic: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownTopic, topic.place).with("topic", topic).with_nearest(nearest)
}

pub(super) fn unknown_sector(sector: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownSector, sector.place).with("sector", sector).with_nearest(nearest)
}

pub(super) fn unknown_form(form: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownForm, form.place).with("form", form).with_nearest(nearest)
}

pub(super) fn unknown_country(country: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownCountry, country.place).with("country", country).with_nearest(nearest)
}

/// Several countries in place of one; `first` is the code of the first of them.
pub(super) fn several_countries(text: &Placed<&str>, first: &str) -> Diagnostic {
    Diagnostic::new(Code::UnknownCountry, text.place).with("country", text).with("first", first).help("help-one")
}

pub(super) fn unknown_zone(zone: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownZone, zone.place).with("zone", zone).with_nearest(nearest)
}

pub(super) fn ambiguous_name(name: &Placed<&str>, first: &str, second: &str) -> Diagnostic {
    Diagnostic::new(Code::AmbiguousName, name.place).with("name", name).with("first", first).with("second", second)
}

pub(super) fn no_label(place: Place, id: &str) -> Diagnostic {
    Diagnostic::new(Code::NoLabel, place).with("id", id)
}

/// `circle` is all of it, from the first back to the first: `a → b → a`.
pub(super) fn circle(place: Place, circle: &str) -> Diagnostic {
    Diagnostic::new(Code::Circle, place).with("circle", circle)
}

// ── settings ──

pub(super) fn unknown_theme(theme: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownTheme, theme.place).with("theme", theme).with_nearest(nearest)
}

/// Something that is no colour has `none` for a ratio.
pub(super) fn no_colour(colour: &Placed<&str>) -> Diagnostic {
    bad_colour(colour, "none", "")
}

/// A colour of too little contrast on a paper; `contrast` is cut after its second digit, so that 4.499 is not shown as 4.5.
pub(super) fn little_contrast(colour: &Placed<&str>, contrast: f64, paper: &str) -> Diagnostic {
    bad_colour(colour, &format!("{:.2}", (contrast * 100.0).floor() / 100.0), paper)
}

fn bad_colour(colour: &Placed<&str>, ratio: &str, paper: &str) -> Diagnostic {
    Diagnostic::new(Code::BadColour, colour.place).with("colour", colour).with("ratio", ratio).with("paper", paper)
}

pub(super) fn weights_sum(place: Place, sum: u32) -> Diagnostic {
    Diagnostic::new(Code::WeightsSum, place).with("sum", i64::from(sum))
}

pub(super) fn reserved_key(key: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::ReservedKey, key.place).with("key", key)
}

// ── profiles: values ──

pub(super) fn end_before_start(place: Place, start: &str, end: &str) -> Diagnostic {
    Diagnostic::new(Code::EndBeforeStart, place).with("start", start).with("end", end)
}

/// `now` is the year of today.
pub(super) fn future_year(place: Place, key: &str, year: i16, now: i16) -> Diagnostic {
    // As texts: a year has no separator.
    Diagnostic::new(Code::FutureYear, place)
        .with("key", key)
        .with("year", year.to_string())
        .with("now", now.to_string())
}

pub(super) fn late_registration(place: Place, until: &str, end: &str) -> Diagnostic {
    Diagnostic::new(Code::LateRegistration, place).with("until", until).with("end", end)
}

pub(super) fn different_forms(place: Place, start: &str, end: &str) -> Diagnostic {
    Diagnostic::new(Code::DifferentForms, place).with("start", start).with("end", end)
}

// ── profiles: ids ──

pub(super) fn unknown_id(id: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownId, id.place).with("id", id).with_nearest(nearest)
}

/// `found` is `company`, `institute`, `event` or `page`; `expected` is `organisation`, `event` or `series`.
pub(super) fn wrong_kind(id: &Placed<&str>, found: &'static str, expected: &'static str) -> Diagnostic {
    Diagnostic::new(Code::WrongKind, id.place).with("id", id).with("found", found).with("expected", expected)
}

pub(super) fn names_draft(id: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::NamesDraft, id.place).with("id", id)
}

pub(super) fn names_itself(id: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::NamesItself, id.place).with("id", id)
}

pub(super) fn duplicate_id(place: Place, id: &str, first: Place) -> Diagnostic {
    Diagnostic::new(Code::DuplicateId, place).with("id", id).other(first, "first")
}

pub(super) fn duplicate_alias(alias: &Placed<Box<str>>, first: Place) -> Diagnostic {
    Diagnostic::new(Code::DuplicateAlias, alias.place).with("alias", alias).other(first, "first")
}

pub(super) fn reserved_id(place: Place, id: &str) -> Diagnostic {
    Diagnostic::new(Code::ReservedId, place).with("id", id)
}

/// An old address that is one of the site's own.
pub(super) fn reserved_alias(alias: &Placed<Box<str>>) -> Diagnostic {
    Diagnostic::new(Code::ReservedId, alias.place).with("id", alias).help("help-alias")
}

/// `id` is empty for an entry that has neither an id nor a topic; `first` is the other entry with the same id.
pub(super) fn entry_needs_id(place: Place, id: &str, first: Option<Place>) -> Diagnostic {
    let problem = Diagnostic::new(Code::EntryNeedsId, place).with("id", id);
    match first {
        Some(first) => problem.with("case", "twice").other(first, "first"),
        None => problem.with("case", "no-topic"),
    }
}

/// `reason` is one of the choices of the message; `id` is the organisation that it is about, or empty.
pub(super) fn meeting_rule(place: Place, reason: &'static str, id: &str) -> Diagnostic {
    Diagnostic::new(Code::MeetingRule, place).with("reason", reason).with("id", id)
}

// ── translations ──

/// A second file for the translation of a profile into one language, `a.zh.md` beside `a.zh-CN.md`.
pub(super) fn two_files(place: Place, other: &str) -> Diagnostic {
    Diagnostic::new(Code::TwoFiles, place).with("other", other)
}

pub(super) fn fact_in_translation(key: &Placed<&str>, profile: &str) -> Diagnostic {
    Diagnostic::new(Code::FactInTranslation, key.place).with("key", key).with("profile", profile)
}

pub(super) fn words_in_place(key: &Placed<&str>, profile: &str, language: &str) -> Diagnostic {
    Diagnostic::new(Code::WordsInPlace, key.place).with("key", key).with("profile", profile).with("language", language)
}

pub(super) fn orphan_translation(place: Place, file: &str, id: &str, nearest: Option<&str>) -> Diagnostic {
    let right = nearest.map(|nearest| renamed(file, id, nearest)).unwrap_or_default();
    Diagnostic::new(Code::OrphanTranslation, place)
        .with("file", file)
        .with("id", id)
        .with("right", right)
        .with_nearest(nearest)
}

/// A file that is named as a translation of nothing, and has a fact (`key`) of a profile; `names_it` is whether a file in its
/// `language` has to say so.
pub(super) fn orphan_original(
    place: Place,
    file: &str,
    id: &str,
    key: &str,
    (language, names_it): (&str, bool),
) -> Diagnostic {
    let ending = file.rsplit('.').next().unwrap_or_default();
    let right = file.strip_suffix(&format!(".{language}.{ending}")).map(|stem| format!("{stem}.{ending}"));
    Diagnostic::new(Code::OrphanTranslation, place)
        .with("file", file)
        .with("id", id)
        .with("key", key)
        .with("language", language)
        .with("right", right.unwrap_or_default())
        .help(if names_it { "help-original" } else { "help-original-default" })
}

/// The path of a file or its bundle with another id.
fn renamed(path: &str, id: &str, new: &str) -> String {
    match path.rfind(&format!("/{id}")) {
        Some(at) => format!("{}/{new}{}", &path[..at], &path[at + 1 + id.len()..]),
        None => path.to_owned(),
    }
}

pub(super) fn own_language(place: Place, language: &str) -> Diagnostic {
    Diagnostic::new(Code::OwnLanguage, place).with("language", language)
}

/// `known` are the entries that the profile has.
pub(super) fn unknown_entry(id: &Placed<&str>, key: &str, nearest: Option<&str>, known: &[&str]) -> Diagnostic {
    let problem = Diagnostic::new(Code::UnknownEntry, id.place).with("id", id).with("key", key);
    match (nearest, known) {
        (None, [_, ..]) => problem.with("known", known.join(", ")).help("help-known"),
        _ => problem.with_nearest(nearest),
    }
}

pub(super) fn two_texts(place: Place, key: &str, language: &str, first: Place) -> Diagnostic {
    Diagnostic::new(Code::TwoTexts, place).with("key", key).with("language", language).other(first, "first")
}

// ── links and files ──

pub(super) fn broken_link(target: &Placed<&str>, nearest: Option<&str>) -> Diagnostic {
    let problem = Diagnostic::new(Code::BrokenLink, target.place).with("target", target);
    if target.value.is_empty() {
        return problem.with("case", "empty").help("help-empty");
    }
    problem.with("case", "nowhere").with_nearest(nearest)
}

/// `right` is the target as it should be written.
pub(super) fn not_a_link(target: &Placed<&str>, is_wide: bool, right: &str) -> Diagnostic {
    Diagnostic::new(Code::NotALink, target.place)
        .with("target", target)
        .with("case", if is_wide { "wide" } else { "blank" })
        .with("right", right)
}

pub(super) fn broken_anchor(anchor: &Placed<&str>, target: &str, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::BrokenAnchor, anchor.place)
        .with("anchor", anchor)
        .with("target", target)
        .with_nearest(nearest)
}

pub(super) fn no_bundle(file: &Placed<&str>, id: &str) -> Diagnostic {
    Diagnostic::new(Code::NoBundle, file.place).with("file", file).with("id", id)
}

pub(super) fn remote_image(url: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::RemoteImage, url.place).with("url", url)
}

pub(super) fn dead_scheme(url: &Placed<&str>, scheme: &str) -> Diagnostic {
    Diagnostic::new(Code::DeadScheme, url.place).with("url", url).with("scheme", scheme)
}

// ── warnings and notes ──

/// `files` are the files in which the translations would stand; `case` is `all` or `part` (the body alone is missing).
pub(super) fn missing_translation(
    place: Place,
    name: &str,
    language: &str,
    files: &str,
    case: &'static str,
) -> Diagnostic {
    Diagnostic::new(Code::MissingTranslation, place)
        .with("name", name)
        .with("language", language)
        .with("files", files)
        .with("case", case)
}

/// `state` is what `source` has to be when the translation is up to date again.
pub(super) fn stale_translation(place: Place, name: &str, language: &str, state: &str) -> Diagnostic {
    Diagnostic::new(Code::StaleTranslation, place).with("name", name).with("language", language).with("state", state)
}

/// `missing` is `text` (neither summary nor body) or `entries` (no offer, no need, no topic).
pub(super) fn thin_profile(place: Place, name: &str, missing: &'static str) -> Diagnostic {
    Diagnostic::new(Code::ThinProfile, place).with("name", name).with("missing", missing)
}

/// `right` is `public:` with the fields that are there.
pub(super) fn nothing_public(place: Place, right: String) -> Diagnostic {
    Diagnostic::new(Code::NothingPublic, place).with("right", right)
}

pub(super) fn unfilled_public(place: Place, key: &str) -> Diagnostic {
    Diagnostic::new(Code::UnfilledPublic, place).with("key", key)
}

/// `first` and `second` are the ids of what the word stands for, and where they are defined.
pub(super) fn shared_name(name: &str, first: &Placed<&str>, second: &Placed<&str>) -> Diagnostic {
    Diagnostic::new(Code::SharedName, second.place)
        .with("name", name)
        .with("first", first)
        .with("second", second)
        .other(first.place, "first")
}

/// `side` is the side to which it belongs, and `first` where it is named there.
pub(super) fn two_sides(what: &Placed<&str>, side: &str, first: Place) -> Diagnostic {
    Diagnostic::new(Code::TwoSides, what.place).with("what", what).with("side", side).other(first, "first")
}

pub(super) fn unused_topic(place: Place, topic: &str) -> Diagnostic {
    Diagnostic::new(Code::UnusedTopic, place).with("topic", topic)
}
