//! The review of a directory's matches as lines to read.

use std::fmt::Write;

use matchbook::matching::{OneSided, Review, Spread, Thin, Unmatched};
use matchbook::model::ProfileId;

use super::review::{Speaker, thousandths};

/// The whole report, without the last line break.
pub(super) fn text(speaker: &Speaker<'_>, review: &Review) -> String {
    let parts = [
        head(speaker, review),
        part(speaker, "review-unmatched", &review.unmatched, unmatched),
        part(speaker, "review-wanted", &review.wanted, |speaker, one| topic(speaker, "review-needs", one)),
        part(speaker, "review-offered", &review.offered, |speaker, one| topic(speaker, "review-offers", one)),
        part(speaker, "review-thin", &review.thin, thin),
        part(speaker, "review-over-cap", &review.over_cap, |speaker, one| over_cap(speaker, *one)),
        spread(speaker, &review.spread),
        choice(speaker, review),
    ];
    parts.join("\n").trim_end().to_owned()
}

fn head(speaker: &Speaker<'_>, review: &Review) -> String {
    let facts = [
        ("title", speaker.title().into()),
        ("organisations", review.organisations.into()),
        ("suggestions", review.suggestions.into()),
    ];
    speaker.say("review-head", &facts) + "\n"
}

/// A heading with its number, and what stands below it; of what there is none, a line that says so.
fn part<T>(speaker: &Speaker<'_>, key: &str, items: &[T], line: impl Fn(&Speaker<'_>, &T) -> String) -> String {
    let cap = speaker.directory.settings.matching.cap;
    let mut part = speaker.say(key, &[("count", items.len().into()), ("cap", cap.into())]);
    part.push('\n');
    for item in items {
        part.push_str(&line(speaker, item));
        part.push('\n');
    }
    part
}

fn unmatched(speaker: &Speaker<'_>, Unmatched { profile, why, nearest }: &Unmatched) -> String {
    let heading = of_whom(speaker, *profile, speaker.id(*profile));
    let mut lines = format!("  {heading}\n    {}", speaker.why(*why));
    if !nearest.is_empty() {
        let said = speaker.say("review-nearest", &[("names", speaker.names(nearest).into())]);
        // Writing to a String cannot fail.
        let _ = write!(lines, "\n    {said}");
    }
    lines
}

fn topic(speaker: &Speaker<'_>, key: &str, OneSided { topic, count, by }: &OneSided) -> String {
    let facts =
        [("topic", speaker.topic(*topic).into()), ("count", (*count).into()), ("names", speaker.names(by).into())];
    format!("  {}", speaker.say(key, &facts))
}

/// A name with an id or a file in brackets.
fn of_whom(speaker: &Speaker<'_>, profile: ProfileId, at: &str) -> String {
    speaker.say("review-of", &[("name", speaker.name(profile).into()), ("at", at.into())])
}

/// Not set in, so that it can be copied into a letter as it is.
fn thin(speaker: &Speaker<'_>, Thin { profile, lacks }: &Thin) -> String {
    let requests = lacks.iter().map(|lack| format!("- {}\n", speaker.lack(*profile, *lack)));
    let heading = of_whom(speaker, *profile, speaker.file(*profile));
    format!("\n{heading}\n{}", requests.collect::<String>()).trim_end().to_owned()
}

fn over_cap(speaker: &Speaker<'_>, (profile, more): (ProfileId, u32)) -> String {
    format!("  {}", speaker.say("review-more-pages", &[("name", speaker.name(profile).into()), ("more", more.into())]))
}

fn spread(speaker: &Speaker<'_>, spread: &Spread) -> String {
    let Spread { least, median, most, histogram, gini } = spread;
    let facts = [
        ("least", (*least).into()),
        ("median", (*median).into()),
        ("most", (*most).into()),
        ("gini", format!("{:.2}", thousandths(*gini)).into()),
    ];
    let mut lines = format!("{}\n", speaker.say("review-spread", &facts));
    for (pages, organisations) in histogram.iter().enumerate().filter(|(_, organisations)| **organisations > 0) {
        let facts = [("pages", pages.into()), ("organisations", (*organisations).into())];
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "  {}", speaker.say("review-pages", &facts));
    }
    lines
}

fn choice(speaker: &Speaker<'_>, review: &Review) -> String {
    if review.is_proved() {
        return speaker.context.words.say("review-best");
    }
    #[expect(clippy::cast_precision_loss, reason = "a share of a million")]
    let percent = review.gap() as f64 / 10_000.0;
    speaker.say("review-near-best", &[("percent", format!("{percent:.2}").into())])
}
