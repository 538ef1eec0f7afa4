//! What entries say, in every language in which somebody wrote them.

use std::sync::Arc;

use smallvec::SmallVec;

use super::entries::Entry;
use super::reason::EntryField;
use super::text::{EntryText, Version};
use crate::model::{Directory, LanguageId, Organisation, Profile, Taxonomy, Text};

/// The texts of the entries of a directory, with which it shares them.
pub(super) struct EntryTexts {
    profiles: Vec<Arc<Profile>>,
    taxonomy: Arc<Taxonomy>,
    /// By profile, the bodies that stand in for offers and needs, without their marks.
    bodies: Vec<Vec<(LanguageId, String)>>,
}

impl EntryTexts {
    /// Those of a directory.
    pub(super) fn of(directory: &Directory) -> Self {
        let bodies = directory.profiles.iter().map(|profile| {
            let organisation = profile.organisation().filter(|one| one.offers.is_empty() && one.needs.is_empty());
            let written = organisation.map_or(&[][..], |organisation| &organisation.common.bodies);
            written.iter().map(|(language, written)| (*language, written.body.markdown.plain_text())).collect()
        });
        Self {
            bodies: bodies.collect(),
            profiles: directory.profiles.clone(),
            taxonomy: Arc::clone(&directory.taxonomy),
        }
    }

    /// The text of an entry. Its topic's label stands in for a title that is missing.
    pub(super) fn of_entry(&self, entry: &Entry) -> EntryText<'_> {
        let owner = entry.owner.0 as usize;
        let Some(organisation) = self.profiles[owner].organisation() else { return EntryText::default() };
        let label = entry.topics.first().map(|topic| &self.taxonomy.topic(*topic).label);
        match entry.field {
            EntryField::Offer(number) => {
                organisation.offer(number).map(|offer| versions(&offer.title, &offer.text, label))
            }
            EntryField::Need(number) => organisation.need(number).map(|need| versions(&need.title, &need.text, label)),
            _ => Some(profile_versions(organisation, &self.bodies[owner])),
        }
        .unwrap_or_default()
    }
}

fn versions<'a>(title: &'a Text, text: &'a Text, label: Option<&'a Text>) -> EntryText<'a> {
    let mut languages: SmallVec<[LanguageId; 2]> =
        title.iter().chain(text.iter()).map(|(language, _)| language).collect();
    if languages.is_empty() {
        languages.extend(label.into_iter().flat_map(Text::iter).map(|(language, _)| language));
    }
    languages.sort_unstable();
    languages.dedup();
    let version = |language: LanguageId| Version {
        language,
        title: title.get(language).or_else(|| label?.get(language)).map(|title| &*title.value),
        text: text.get(language).map(|text| &*text.value),
    };
    EntryText { versions: languages.into_iter().map(version).collect() }
}

fn profile_versions<'a>(organisation: &'a Organisation, bodies: &'a [(LanguageId, String)]) -> EntryText<'a> {
    let summary = &organisation.common.summary;
    let mut languages: SmallVec<[LanguageId; 2]> = summary.iter().map(|(language, _)| language).collect();
    languages.extend(bodies.iter().map(|(language, _)| *language));
    languages.sort_unstable();
    languages.dedup();
    let version = |language: LanguageId| Version {
        language,
        title: summary.get(language).map(|summary| &*summary.value),
        text: bodies.iter().find(|(known, _)| *known == language).map(|(_, body)| body.as_str()),
    };
    EntryText { versions: languages.into_iter().map(version).collect() }
}
