//! What a command takes from its surroundings: the site's folder, the language of messages, the day.
//! Nothing else reads the environment or a clock.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use matchbook::diagnostic::ReportLanguage;
use matchbook::model::Inputs;
use matchbook::pipeline::Site;

use super::args::Reading;
use super::{Context, Failure};

const SETTINGS: &str = "matchbook.yaml";

/// The language of messages: `--lang`, else that of the environment, in the order in which POSIX asks for it.
pub(super) fn report_language(asked: Option<&str>) -> ReportLanguage {
    let environment = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name));
    let tag = asked.map(str::to_owned).or_else(environment);
    ReportLanguage::from_tag(tag.as_deref().unwrap_or_default())
}

/// What `--lang` says on a command line. It is looked for before the line is parsed, because mistakes in the line are
/// told in that language too.
pub(super) fn asked_language(arguments: impl Iterator<Item = OsString>) -> Option<String> {
    let mut words = arguments.map(|word| word.to_string_lossy().into_owned()).take_while(|word| word != "--");
    while let Some(word) = words.next() {
        if word == "--lang" {
            return words.next();
        }
        if let Some(tag) = word.strip_prefix("--lang=") {
            return Some(tag.to_owned());
        }
    }
    None
}

/// Whether messages are there in the language of a tag.
pub(super) fn is_spoken(tag: &str) -> bool {
    let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
    ["en", "zh"].iter().any(|known| language.eq_ignore_ascii_case(known))
}

/// The site that a command is about.
pub(super) fn site(context: &Context<'_>) -> Result<Site, Failure> {
    let root = match &context.common.root {
        Some(root) => root.clone(),
        None => search_upwards(context)?,
    };
    let settings = context.common.config.clone().unwrap_or_else(|| root.join(SETTINGS));
    // What is a site all the same is reported as one, with its place.
    let is_reported = context.common.config.is_none() && is_like_site(&root);
    if !settings.is_file() && !is_reported {
        let file = settings.display().to_string();
        return Err(Failure::Sentence("no-site-here", vec![("file", file)]));
    }
    Ok(Site { root, settings })
}

/// The nearest folder upwards that holds the settings, as a path from the current folder where that is short.
fn search_upwards(context: &Context<'_>) -> Result<PathBuf, Failure> {
    let current = std::env::current_dir()?;
    if context.common.config.is_some() || current.join(SETTINGS).is_file() {
        return Ok(PathBuf::from("."));
    }
    let found = current.ancestors().find(|folder| folder.join(SETTINGS).is_file());
    let found = found.or_else(|| Some(Path::new(".")).filter(|_| is_like_site(&current)));
    found
        .map(Path::to_path_buf)
        .ok_or_else(|| Failure::Sentence("no-site", vec![("folder", current.display().to_string())]))
}

/// Whether a folder without settings is a site: its settings have another ending, or there is a folder of profiles.
fn is_like_site(folder: &Path) -> bool {
    let profiles = ["companies", "institutes", "events"].map(|kind| folder.join("content").join(kind));
    folder.join(SETTINGS).exists()
        || ["matchbook.yml", "matchbook.yaml.txt"].iter().any(|name| folder.join(name).is_file())
        || profiles.iter().any(|path| path.is_dir())
}

/// What varies from run to run.
pub(super) fn inputs(reading: &Reading, base_url: Option<&str>) -> Result<Inputs, Failure> {
    let today = match reading.today {
        Some(today) => today,
        None => today()?,
    };
    Ok(Inputs { today, drafts: reading.drafts, base_url: base_url.map(str::to_owned) })
}

/// The day of SOURCE_DATE_EPOCH (reproducible-builds.org), else of the clock; in UTC, so that two machines agree.
fn today() -> Result<Date, Failure> {
    let day = |moment| TimeZone::UTC.to_datetime(moment).date();
    let Some(value) = variable("SOURCE_DATE_EPOCH") else {
        #[expect(clippy::disallowed_methods, reason = "the binary reads the clock, so that no stage does")]
        return Ok(day(Timestamp::now()));
    };
    let moment = value.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    moment.map(day).ok_or_else(|| Failure::Sentence("bad-today", vec![("value", value)]))
}

fn variable(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the binary reads the environment, so that no stage does")]
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Where the website goes: as asked for, else `public/` in the site.
pub(super) fn output_folder(site: &Site, asked: Option<&Path>) -> PathBuf {
    let usual = || site.root.strip_prefix(".").unwrap_or(&site.root).join("public");
    asked.map_or_else(usual, Path::to_path_buf)
}

/// A folder as people write it: `public/`.
pub(super) fn shown(folder: &Path) -> String {
    let shown = folder.display().to_string();
    if shown.ends_with(['/', '\\']) { shown } else { shown + "/" }
}

#[cfg(test)]
mod tests {
    use super::{asked_language, is_spoken};

    #[test]
    fn the_language_is_known_before_the_line_is_parsed() {
        let check = |line: &str, expected: Option<&str>| {
            let words = line.split(' ').map(Into::into);
            assert_eq!(asked_language(words).as_deref(), expected, "{line}");
        };
        check("build --lang zh", Some("zh"));
        check("--lang=fr biuld", Some("fr"));
        check("build --lang", None);
        check("new page -- --lang zh", None);
        check("build --langs zh", None);
    }

    #[test]
    fn messages_are_in_two_languages() {
        let check = |tag, expected| assert_eq!(is_spoken(tag), expected, "{tag}");
        check("zh_CN.UTF-8", true);
        check("EN", true);
        check("fr", false);
        check("", false);
    }
}
