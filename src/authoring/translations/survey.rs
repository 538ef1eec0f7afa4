//! Which texts of a site are there in which language.

use crate::content::Folder;
use crate::content::edit::body_of;
use crate::content::keys::{self, Role};
use crate::language::Language;
use crate::model::{
    Directory, FieldType, FieldValue, FreePage, LanguageId, Languages, Profile, State, Text, TranslationFile, Written,
};
use crate::source::{FileId, Place};

use super::amount::Amount;

/// One profile or page in one language that is not its own.
#[derive(Clone, Debug)]
pub struct Job<'a> {
    /// The id of the profile or page.
    pub id: &'a str,
    /// The language into which it is translated.
    pub language: LanguageId,
    /// The path of the translation from the site's root: of its file, or of the one that would be made.
    pub path: String,
    /// The file of the translation, where there is one.
    pub file: Option<FileId>,
    /// The file of the profile or page itself.
    pub original: FileId,
    /// The state of its own words, which the translation names once it is stamped.
    pub state: State,
    /// Whether the translation names the state of another text.
    pub is_stale: bool,
    /// Whether the translation names a state at all; without one it never is stale.
    pub is_stamped: bool,
    /// Every text that a translation may hold and that somebody wrote, in the order of the documentation.
    pub passages: Vec<Passage>,
    /// The fields in their order in a file, those of them that nobody wrote too.
    pub(super) order: Vec<String>,
}

/// One text of a profile or page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands: `name`, `offers.chatbots.text`, `body`.
    pub field: String,
    /// The language from which it is translated: the profile's own, else the one in which pages would show it.
    pub source_language: LanguageId,
    /// The text.
    pub source: String,
    /// How much text it is.
    pub amount: Amount,
    /// The translation; nothing where it is missing.
    pub present: Option<String>,
    /// Where the translation stands, in its own file or in place in the profile.
    pub(super) place: Option<Place>,
}

/// How far a translation is, the most urgent first: a stale one tells readers what is true no more, a missing one is seen to
/// be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobState {
    /// Its original has changed since; it may be incomplete besides.
    Stale,
    /// None of its texts is there.
    Missing,
    /// Some of its texts are there.
    Partial,
    /// All of its texts are there.
    Complete,
}

impl Job<'_> {
    /// How far it is.
    pub fn job_state(&self) -> JobState {
        let present = self.passages.iter().filter(|passage| passage.present.is_some()).count();
        match present {
            _ if self.is_stale => JobState::Stale,
            0 => JobState::Missing,
            all if all == self.passages.len() => JobState::Complete,
            _ => JobState::Partial,
        }
    }

    /// The texts that are missing.
    pub fn missing(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|passage| passage.present.is_none())
    }

    /// How much is to be translated.
    pub fn to_translate(&self) -> Amount {
        self.missing().map(|passage| passage.amount).sum()
    }

    /// How much is to be read over, because the original has changed; which of its texts did, nobody knows.
    pub fn to_check(&self) -> Amount {
        let present = self.passages.iter().filter(|passage| self.is_stale && passage.present.is_some());
        present.map(|passage| passage.amount).sum()
    }
}

/// Every profile and page in every other language of the site, in the order in which an editor does them: language by
/// language, the most urgent first, and of those the shortest, so that an hour finishes as many pages as it can.
pub fn survey(directory: &Directory) -> Vec<Job<'_>> {
    let surveyor = Surveyor { directory, languages: &directory.settings.languages };
    let profiles = directory.profiles.iter().flat_map(|profile| surveyor.profile(profile));
    let pages = directory.pages.iter().flat_map(|page| surveyor.page(page));
    let mut jobs: Vec<Job<'_>> = profiles.chain(pages).collect();
    jobs.sort_by_cached_key(|job| {
        (job.language, job.job_state(), (job.to_translate() + job.to_check()).weight(), job.id.to_owned())
    });
    jobs
}

struct Surveyor<'a> {
    directory: &'a Directory,
    languages: &'a Languages,
}

/// What profiles and pages have in common here.
struct Original<'a> {
    id: &'a str,
    file: FileId,
    language: LanguageId,
    state: State,
    stale: &'a [LanguageId],
    translations: &'a [TranslationFile],
    texts: Vec<(String, &'a Text)>,
    bodies: &'a [(LanguageId, Written)],
    order: Vec<String>,
}

impl<'a> Surveyor<'a> {
    fn profile(&self, profile: &'a Profile) -> Vec<Job<'a>> {
        let common = profile.common();
        let folder = match profile {
            Profile::Company(_) => Folder::Companies,
            Profile::Institute(_) => Folder::Institutes,
            Profile::Event(_) => Folder::Events,
        };
        let own = self.directory.settings.fields.iter().enumerate();
        let own = own.filter(|(_, field)| field.is_for(folder) && matches!(field.holds, FieldType::Text));
        let own: Vec<(usize, &str)> = own.map(|(position, field)| (position, &*field.key)).collect();
        self.jobs(&Original {
            id: &common.slug,
            file: common.file,
            language: common.language,
            state: common.state,
            stale: &common.stale,
            translations: &common.translations,
            texts: texts_of(profile, &own),
            bodies: &common.bodies,
            order: order(own.iter().map(|(_, key)| *key)),
        })
    }

    fn page(&self, page: &'a FreePage) -> Vec<Job<'a>> {
        self.jobs(&Original {
            id: &page.slug,
            file: page.file,
            language: page.language,
            state: page.state,
            stale: &page.stale,
            translations: &page.translations,
            texts: vec![("name".to_owned(), &page.name), ("summary".to_owned(), &page.summary)],
            bodies: &page.bodies,
            order: order([].into_iter()),
        })
    }

    fn jobs(&self, original: &Original<'a>) -> Vec<Job<'a>> {
        let others = self.languages.iter().filter(|(language, _)| *language != original.language);
        others.map(|(language, tag)| self.job(original, language, tag)).collect()
    }

    fn job(&self, original: &Original<'a>, language: LanguageId, tag: &Language) -> Job<'a> {
        let sources = &self.directory.sources;
        let translation = original.translations.iter().find(|known| known.language == language);
        let path = match translation {
            Some(translation) => sources.get(translation.file).path.clone(),
            None => translated_path(&sources.get(original.file).path, tag.as_str()),
        };
        let texts = original.texts.iter().filter_map(|(field, text)| self.passage(original, field, text, language));
        Job {
            id: original.id,
            language,
            path,
            file: translation.map(|translation| translation.file),
            original: original.file,
            state: original.state,
            is_stale: original.stale.contains(&language),
            is_stamped: translation.is_some_and(|translation| translation.source.is_some()),
            passages: texts.chain(self.body(original, language)).collect(),
            order: original.order.clone(),
        }
    }

    /// A text, unless nobody wrote it in another language.
    fn passage(&self, original: &Original<'_>, field: &str, text: &Text, language: LanguageId) -> Option<Passage> {
        let own = text.get(original.language).map(|own| (original.language, own));
        let (source_language, source) = own.or_else(|| text.iter().find(|(known, _)| *known != language))?;
        let present = text.get(language);
        Some(Passage {
            field: field.to_owned(),
            source_language,
            source: with_lf(&source.value),
            amount: Amount::of(&source.value, self.languages.get(source_language)),
            present: present.map(|present| with_lf(&present.value)),
            place: present.map(|present| present.place),
        })
    }

    fn body(&self, original: &Original<'_>, language: LanguageId) -> Option<Passage> {
        let bodies = original.bodies;
        let written = |wanted| bodies.iter().find(|(known, _)| *known == wanted);
        let source = written(original.language).or_else(|| bodies.iter().find(|(known, _)| *known != language));
        let (source_language, source) = source?;
        let present = written(language).map(|(_, present)| &present.body);
        let text = source.body.markdown.plain_text();
        Some(Passage {
            field: "body".to_owned(),
            source_language: *source_language,
            source: body_of(source.body.markdown.source()),
            amount: Amount::of(&text, self.languages.get(*source_language)),
            present: present.map(|present| body_of(present.markdown.source())),
            place: present.map(|present| present.place),
        })
    }
}

/// The texts of a profile that a translation may hold, but for the body.
fn texts_of<'a>(profile: &'a Profile, own: &[(usize, &str)]) -> Vec<(String, &'a Text)> {
    let common = profile.common();
    let mut texts = vec![
        ("name".to_owned(), &common.name),
        ("short".to_owned(), &common.short),
        ("summary".to_owned(), &common.summary),
        ("city".to_owned(), &common.city),
    ];
    texts.extend(profile.event().map(|event| ("venue".to_owned(), &event.venue)));
    for (position, value) in &common.declared {
        if let (Some((_, key)), FieldValue::Text(text)) = (own.iter().find(|(known, _)| known == position), value) {
            texts.push(((*key).to_owned(), text));
        }
    }
    let Some(organisation) = profile.organisation() else { return texts };
    let offers = organisation.offers.iter().map(|offer| ("offers", &offer.id, &offer.title, &offer.text));
    let needs = organisation.needs.iter().map(|need| ("needs", &need.id, &need.title, &need.text));
    for (key, id, title, text) in offers.chain(needs) {
        texts.extend([(format!("{key}.{id}.title"), title), (format!("{key}.{id}.text"), text)]);
    }
    texts
}

/// The keys of a translation in the order in which they are written: the state first, entries and the body last.
fn order<'k>(own: impl Iterator<Item = &'k str>) -> Vec<String> {
    const WORDS: [&str; 5] = ["name", "short", "summary", "city", "venue"];
    let entries = keys::of("translation").filter(|key| key.role == Role::Entries).map(|key| key.name);
    // The table is in the order of the alphabet, in which needs come first.
    let entries: Vec<_> = entries.collect();
    let keys = ["source"].into_iter().chain(WORDS).chain(own).chain(entries.into_iter().rev()).chain(["body"]);
    keys.map(str::to_owned).collect()
}

/// Where the translation of a file stands: `a.zh.md` for `a.md`.
fn translated_path(path: &str, tag: &str) -> String {
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, "md"));
    format!("{stem}.{tag}.{ending}")
}

/// A text with the line ends that texts have among themselves.
pub(super) fn with_lf(text: &str) -> String {
    text.replace("\r\n", "\n")
}
