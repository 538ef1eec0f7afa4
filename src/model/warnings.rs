//! Warnings: what does not keep a site from being built, but makes it poorer.

use std::collections::BTreeSet;

use super::page::FreePage;
use super::problems;
use super::profile::{Profile, is_translated};
use super::taxonomy::{Taxonomy, TopicId};
use super::vocabulary::Vocabulary;
use super::words::{LanguageId, Languages};
use crate::content::{Documents, Folder};
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::Language;
use crate::source::{FileId, Place};

/// Warns of profiles that are missing a translation or say too little, of pages that are missing a translation, and of
/// topics that nobody uses. What is missing of one profile is told once for all languages that lack it whole, and once
/// for those that lack the body alone. What may be missing only because of an error that was found already is not told.
pub(super) fn of(
    profiles: &[Profile],
    pages: &[FreePage],
    vocabulary: &Vocabulary,
    languages: &Languages,
    documents: &Documents,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let errors = diagnostics.iter().filter(|found| found.code.severity() == Severity::Error);
    let in_error: BTreeSet<FileId> = errors.map(|error| error.place.file).collect();
    let around = Around { languages, documents };
    for profile in profiles {
        diagnostics.extend(around.missing_profile(profile));
        let is_certain = vocabulary.is_whole() && !in_error.contains(&profile.common().file);
        diagnostics.extend(thin(profile).filter(|_| is_certain));
    }
    diagnostics.extend(pages.iter().flat_map(|page| around.missing_page(page)));
    if in_error.is_empty() && documents.broken.is_empty() && vocabulary.is_whole() {
        diagnostics.extend(unused_topics(profiles, &vocabulary.taxonomy));
    }
}

/// The site in which a translation may be missing.
struct Around<'a> {
    languages: &'a Languages,
    documents: &'a Documents,
}

/// What may lack a translation, and where it is written.
struct Original<'a> {
    file: FileId,
    folder: Folder,
    id: &'a str,
}

impl Around<'_> {
    fn missing_profile(&self, profile: &Profile) -> Vec<Diagnostic> {
        let common = profile.common();
        let folder = match profile {
            Profile::Company(_) => Folder::Companies,
            Profile::Institute(_) => Folder::Institutes,
            Profile::Event(_) => Folder::Events,
        };
        let original = Original { file: common.file, folder, id: &common.slug };
        let has = |language| common.is_translated(language);
        self.missing(&original, has, |language| common.lacks_body_alone(language))
    }

    fn missing_page(&self, page: &FreePage) -> Vec<Diagnostic> {
        let original = Original { file: page.file, folder: Folder::Pages, id: &page.slug };
        let has = |language| is_translated(&page.bodies, &page.summary, &page.name, language);
        self.missing(&original, has, |language| page.lacks_body_alone(language))
    }

    /// The warnings of all languages that something lacks, but for those whose file is there and broken: one of those in which it lacks
    /// all, one of those in which it lacks the body alone.
    fn missing(
        &self,
        original: &Original<'_>,
        has: impl Fn(LanguageId) -> bool,
        lacks_body_alone: impl Fn(LanguageId) -> bool,
    ) -> Vec<Diagnostic> {
        if !self.languages.is_whole() {
            return Vec::new();
        }
        let Original { file, folder, id } = *original;
        let lacking = self.languages.iter().filter(|(number, _)| !has(*number));
        let (part, all): (Vec<_>, Vec<_>) = lacking
            .filter(|(_, language)| !self.is_broken(folder, id, language))
            .partition(|(number, _)| lacks_body_alone(*number));
        let path = &self.documents.sources.get(file).path;
        let warning = |lacking: Vec<(LanguageId, &Language)>, case| {
            let tags: Vec<&str> = lacking.iter().map(|(_, language)| language.as_str()).collect();
            let files: Vec<String> = tags.iter().map(|tag| translated_path(path, tag)).collect();
            let place = Place::whole(file);
            let report = || problems::missing_translation(place, id, &tags.join(", "), &files.join(", "), case);
            (!tags.is_empty()).then(report)
        };
        warning(all, "all").into_iter().chain(warning(part, "part")).collect()
    }

    fn is_broken(&self, folder: Folder, id: &str, language: &Language) -> bool {
        let is_ours = |tag: &str| Language::parse(tag).is_ok_and(|known| known == *language);
        let mut broken = self.documents.broken.iter().filter(|name| name.folder == folder && name.id == id);
        broken.any(|name| name.language.as_deref().is_some_and(is_ours))
    }
}

/// Where the translation of a file stands: `a.zh.md` for `a.md`.
fn translated_path(path: &str, tag: &str) -> String {
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, "md"));
    format!("{stem}.{tag}.{ending}")
}

/// An organisation of which pages have nothing to show, or matching nothing to go by.
fn thin(profile: &Profile) -> Option<Diagnostic> {
    let organisation = profile.organisation()?;
    let common = &organisation.common;
    let has_text = !common.summary.is_empty() || !common.bodies.is_empty();
    let has_entries = !organisation.offers.is_empty() || !organisation.needs.is_empty() || !common.topics.is_empty();
    // Institutes are found for what they are; companies come to offer or to look for something.
    let missing = match (has_text, has_entries || matches!(profile, Profile::Institute(_))) {
        (false, _) => "text",
        (true, false) => "entries",
        (true, true) => return None,
    };
    Some(problems::thin_profile(Place::whole(common.file), &common.slug, missing))
}

fn unused_topics(profiles: &[Profile], taxonomy: &Taxonomy) -> Vec<Diagnostic> {
    let problem = |topic: TopicId| {
        let topic = taxonomy.topic(topic);
        problems::unused_topic(topic.place, &topic.name)
    };
    unused(profiles, taxonomy).into_iter().map(problem).collect()
}

/// Topics that no profile names, and none below them either.
pub(super) fn unused<'p>(profiles: impl IntoIterator<Item = &'p Profile>, taxonomy: &Taxonomy) -> Vec<TopicId> {
    let mut used = BTreeSet::new();
    for topic in profiles.into_iter().flat_map(topics) {
        let mut next = Some(topic);
        while let Some(topic) = next.filter(|topic| used.insert(*topic)) {
            next = taxonomy.topic(topic).parent;
        }
    }
    let all = (0..).map(TopicId).take(taxonomy.topics.len());
    all.filter(|topic| !used.contains(topic)).collect()
}

/// Every topic that a profile names, perhaps several times.
fn topics(profile: &Profile) -> Vec<TopicId> {
    let mut topics = profile.common().topics.to_vec();
    if let Some(organisation) = profile.organisation() {
        topics.extend(organisation.offers.iter().filter_map(|offer| offer.topic));
        topics.extend(organisation.needs.iter().filter_map(|need| need.topic));
    }
    topics
}

#[cfg(test)]
mod tests {
    use super::super::test_site::assembled_in_order;

    #[test]
    fn what_is_missing_is_said_once_a_profile() {
        let check = |path, text, expected: &[&str]| {
            let (_, lines) = assembled_in_order(&[(path, text)], |_| {});
            let prefix = format!("{path}: ");
            let own: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix(&prefix)?.split(' ').next()).collect();
            assert_eq!(own, expected, "{text}");
        };
        let company = "content/companies/a.md";
        check(
            company,
            "---\nname: {en: A, zh: 甲, ur: A}\nsummary: S\ntopics: [bots]\n---\n",
            &["missing-translation"],
        );
        let whole = "---\nname: A\nsummary: {en: S, zh: 摘, ur: S}\ntopics: [bots]\n---\n";
        check(company, whole, &[]);
        check(company, "---\nname: {en: A, zh: 甲, ur: A}\n---\n", &["thin-profile"]);
        check(company, "---\nname: A\nsummary: {en: S, zh: 摘, ur: S}\n---\n", &["thin-profile"]);
        check("content/institutes/a.md", "---\nname: A\nsummary: {en: S, zh: 摘, ur: S}\n---\n", &[]);
        check("content/pages/a.md", "---\nname: A\n---\nText\n", &["missing-translation"]);
    }

    #[test]
    fn what_follows_from_an_error_is_not_said() {
        let check = |files: &[(&str, &str)], expected: &[&str]| {
            let (_, lines) = assembled_in_order(files, |_| {});
            let own = lines.iter().filter(|line| line.starts_with("content/companies/a."));
            let own: Vec<_> = own.filter_map(|line| line.split(' ').nth(1)).collect();
            assert_eq!(own, expected, "{files:?}");
        };
        let (company, chinese) = ("content/companies/a.md", "content/companies/a.zh.md");
        let whole = "---\nname: A\nsummary: {en: S, zh: 摘, ur: S}\ntopics: [bot]\n---\n";
        check(&[(company, whole)], &["unknown-topic"]);
        let plain = "---\nname: A\nsummary: {en: S, ur: S}\ntopics: [bots]\n---\n";
        check(&[(company, plain)], &["missing-translation"]);
        check(&[(company, plain), (chinese, "---\nname: [\n---\n")], &["yaml-syntax"]);
    }

    #[test]
    fn a_topic_is_used_by_those_below_it() {
        let taxonomy = "topics: {x: {label: X}, y: {label: Y, parent: x}, z: {label: Z}}\n";
        let company = "---\nname: A\noffers: [{topic: y}]\n---\n";
        let files = [
            ("content/taxonomy.yaml", taxonomy),
            ("content/companies/a.md", company),
            ("content/companies/b.md", "---\nname: B\n---\n"),
        ];
        let (_, lines) = assembled_in_order(&files, |_| {});
        let unused: Vec<_> = lines.iter().filter(|line| line.contains("unused-topic")).collect();
        assert_eq!(unused, ["content/taxonomy.yaml: unused-topic z"]);
    }
}
