//! What a command takes from its surroundings: the site's folder, the language of messages, the day.
//! Nothing else reads the environment or a clock.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use matchbook::diagnostic::ReportLanguage;
use matchbook::model::Inputs;
use matchbook::pipeline::Site;

use super::args::{Common, Reading};
use super::{Context, Failure};

const SETTINGS: &str = "matchbook.yaml";

/// The language of messages: `--lang`, else that of the environment, in the order in which POSIX asks for it.
pub(super) fn report_language(common: &Common) -> ReportLanguage {
    let environment = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name));
    let tag = common.lang.clone().or_else(environment);
    ReportLanguage::from_tag(tag.as_deref().unwrap_or_default())
}

/// The site that a command is about.
pub(super) fn site(context: &Context<'_>) -> Result<Site, Failure> {
    let root = match &context.common.root {
        Some(root) => root.clone(),
        None => search_upwards(context)?,
    };
    let settings = context.common.config.clone().unwrap_or_else(|| root.join(SETTINGS));
    if !settings.is_file() {
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
    found
        .map(Path::to_path_buf)
        .ok_or_else(|| Failure::Sentence("no-site", vec![("folder", current.display().to_string())]))
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
    asked.map_or_else(|| site.root.join("public"), Path::to_path_buf)
}
