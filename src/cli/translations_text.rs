//! What is still to be translated, as lines to read.

use matchbook::authoring::translations::{Amount, Job, JobState};
use matchbook::diagnostic::ReportLanguage;
use matchbook::language::{Formats, Language};
use matchbook::model::{Directory, LanguageId};
use unicode_width::UnicodeWidthStr;

use super::Context;

/// The whole report, without the last line break.
pub(super) fn text(context: &Context<'_>, directory: &Directory, jobs: &[Job<'_>]) -> String {
    if jobs.is_empty() {
        return context.words.say("translations-none");
    }
    let teller = Teller { context, directory };
    let languages = directory.settings.languages.iter().map(|(language, _)| language);
    let of = |language: LanguageId| -> Vec<&Job<'_>> { jobs.iter().filter(|job| job.language == language).collect() };
    let parts = languages.map(of).filter(|jobs| !jobs.is_empty()).map(|jobs| teller.language(&jobs));
    let parts: Vec<String> = parts.chain(teller.unstamped(jobs)).chain([teller.total(jobs)]).collect();
    parts.join("\n\n")
}

struct Teller<'a> {
    context: &'a Context<'a>,
    directory: &'a Directory,
}

/// The columns of one job.
struct Line {
    state: String,
    path: String,
    work: String,
}

impl Teller<'_> {
    /// What is to be done in one language.
    fn language(&self, jobs: &[&Job<'_>]) -> String {
        let open: Vec<&&Job<'_>> = jobs.iter().filter(|job| job.job_state() != JobState::Complete).collect();
        let language = self.directory.settings.languages.get(jobs[0].language);
        let facts = [
            ("language", self.name(language).into()),
            ("tag", language.as_str().into()),
            ("complete", (jobs.len() - open.len()).into()),
            ("all", jobs.len().into()),
        ];
        let head = self.context.words.say_with("translations-language", &facts);
        let lines: Vec<Line> = open.into_iter().map(|job| self.line(job)).collect();
        let mut parts = vec![head];
        parts.extend(aligned(&lines));
        parts.join("\n")
    }

    /// A language in the language of messages.
    fn name(&self, language: &Language) -> String {
        let speaker = match self.context.language {
            ReportLanguage::English => "en",
            ReportLanguage::Chinese => "zh",
        };
        Language::parse(speaker)
            .map_or_else(|_| language.own_name(), |speaker| Formats::new(&speaker).language_name(language))
    }

    fn line(&self, job: &Job<'_>) -> Line {
        let words = &self.context.words;
        let (state, work) = match job.job_state() {
            JobState::Stale => ("translations-stale", self.work(job.to_translate(), job.to_check())),
            JobState::Missing => ("translations-missing", self.work(job.to_translate(), Amount::default())),
            JobState::Partial | JobState::Complete => ("translations-partial", self.partial(job)),
        };
        Line { state: words.say(state), path: job.path.clone(), work }
    }

    /// The work on a translation that is begun names what is missing from it.
    fn partial(&self, job: &Job<'_>) -> String {
        let fields: Vec<&str> = job.missing().map(|passage| &*passage.field).collect();
        let facts =
            [("work", self.work(job.to_translate(), Amount::default()).into()), ("fields", fields.join(", ").into())];
        self.context.words.say_with("translations-fields", &facts)
    }

    fn work(&self, to_translate: Amount, to_check: Amount) -> String {
        let parts = [("translations-to-translate", to_translate), ("translations-to-check", to_check)];
        let parts = parts.into_iter().filter(|(_, amount)| !amount.is_nothing());
        let said =
            parts.map(|(key, amount)| self.context.words.say_with(key, &[("amount", self.amount(amount).into())]));
        self.joined(&said.collect::<Vec<_>>())
    }

    fn amount(&self, Amount { words, characters }: Amount) -> String {
        let words = (words > 0).then(|| self.context.words.say_with("amount-words", &[("words", words.into())]));
        let characters = (characters > 0)
            .then(|| self.context.words.say_with("amount-characters", &[("characters", characters.into())]));
        self.joined(&words.into_iter().chain(characters).collect::<Vec<_>>())
    }

    fn joined(&self, parts: &[String]) -> String {
        parts.join(&self.context.words.say("between-amounts"))
    }

    fn total(&self, jobs: &[Job<'_>]) -> String {
        let to_translate = jobs.iter().map(Job::to_translate).sum();
        let work = self.work(to_translate, jobs.iter().map(Job::to_check).sum());
        if work.is_empty() {
            return self.context.words.say("translations-done");
        }
        self.context.words.say_with("translations-total", &[("work", work.into())])
    }

    fn unstamped(&self, jobs: &[Job<'_>]) -> Option<String> {
        let count = jobs.iter().filter(|job| job.file.is_some() && !job.is_stamped).count();
        (count > 0).then(|| self.context.words.say_with("translations-unstamped", &[("count", count.into())]))
    }
}

/// Lines with their columns below each other; a Chinese character takes two columns of a terminal.
fn aligned(lines: &[Line]) -> impl Iterator<Item = String> {
    let widest = |of: fn(&Line) -> &str| lines.iter().map(|line| of(line).width()).max().unwrap_or_default();
    let (states, paths) = (widest(|line| &line.state), widest(|line| &line.path));
    let padded = |text: &str, width: usize| format!("{text}{}", " ".repeat(width - text.width()));
    lines.iter().map(move |Line { state, path, work }| {
        format!("  {}  {}  {work}", padded(state, states), padded(path, paths)).trim_end().to_owned()
    })
}
