//! Warnings: what does not keep a site from being built, but makes it poorer.

use std::collections::BTreeSet;

use super::page::FreePage;
use super::problems;
use super::profile::{Profile, is_translated};
use super::taxonomy::{Taxonomy, TopicId};
use super::words::{LanguageId, Languages};
use crate::diagnostic::Diagnostic;
use crate::source::Place;

/// Warns of profiles that are missing a translation or say too little, of pages that are missing a translation, and of
/// topics that nobody uses. What is missing of one profile is one warning, however many languages it lacks.
pub(super) fn of(
    profiles: &[Profile],
    pages: &[FreePage],
    taxonomy: &Taxonomy,
    languages: &Languages,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for profile in profiles {
        diagnostics.extend(missing_translation(profile, languages));
        diagnostics.extend(thin(profile));
    }
    diagnostics.extend(pages.iter().filter_map(|page| missing_page(page, languages)));
    diagnostics.extend(unused_topics(profiles, taxonomy));
}

fn missing_translation(profile: &Profile, languages: &Languages) -> Option<Diagnostic> {
    let common = profile.common();
    let tags = missing(languages, |language| common.is_translated(language))?;
    Some(problems::missing_translation(Place::whole(common.file), &common.slug, &tags))
}

fn missing_page(page: &FreePage, languages: &Languages) -> Option<Diagnostic> {
    let tags = missing(languages, |language| is_translated(&page.bodies, &page.summary, &page.name, language))?;
    Some(problems::missing_translation(Place::whole(page.file), &page.slug, &tags))
}

/// The tags of the languages that something lacks, if there are any.
fn missing(languages: &Languages, has: impl Fn(LanguageId) -> bool) -> Option<String> {
    let tags: Vec<_> = languages.iter().filter(|(id, _)| !has(*id)).map(|(_, language)| language.as_str()).collect();
    (!tags.is_empty()).then(|| tags.join(", "))
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

/// Topics that no profile names, and none below them either.
fn unused_topics(profiles: &[Profile], taxonomy: &Taxonomy) -> Vec<Diagnostic> {
    let mut used = BTreeSet::new();
    for topic in profiles.iter().flat_map(topics) {
        let mut next = Some(topic);
        while let Some(topic) = next.filter(|topic| used.insert(*topic)) {
            next = taxonomy.topic(topic).parent;
        }
    }
    let unused = taxonomy.topics.iter().zip(0..).filter(|(_, number)| !used.contains(&TopicId(*number)));
    unused.map(|(topic, _)| problems::unused_topic(topic.place, &topic.name)).collect()
}

/// Every topic that a profile names, perhaps several times.
fn topics(profile: &Profile) -> Vec<TopicId> {
    let mut topics = profile.common().topics.clone();
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
