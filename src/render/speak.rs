//! Texts as templates see them: in the page's language, or with the language that they fell back to.

use smallvec::SmallVec;

use super::edition::Edition;
use super::view::{FactValue, LinkView, Shared, SpokenView};
use crate::language::{Language, PartialDate};
use crate::model::{Country, LanguageId, Spoken, Text};
use crate::site::lists::{Label, country_name, facet_label};
use crate::site::{Facet, Shows};

/// A facet with a link, if it has a page.
pub(super) struct FacetValues {
    /// A [`LinkView`].
    pub(super) link: Shared,
    /// A [`FactValue`].
    pub(super) fact: Shared,
}

/// The attribute `dir` of a language.
pub(super) fn direction(language: &Language) -> &'static str {
    language.direction().as_str()
}

/// A text of the interface, in the page's language.
pub(super) fn own(text: impl Into<String>) -> SpokenView {
    SpokenView { text: text.into(), lang: None, dir: None }
}

impl Edition<'_> {
    /// A text in some language of the site.
    pub(super) fn spoken(&self, spoken: Spoken<'_>) -> SpokenView {
        let (lang, dir) = self.marks(spoken.language);
        SpokenView { text: spoken.text.to_owned(), lang, dir }
    }

    /// The attributes `lang` and `dir` of a text: none where it is in the page's language.
    pub(super) fn marks(&self, language: LanguageId) -> (Option<String>, Option<&'static str>) {
        if language == self.id {
            return (None, None);
        }
        let language = self.book.directory.settings.languages.get(language);
        (Some(language.as_str().to_owned()), Some(direction(language)))
    }

    /// Words in the page's language, or in the one that they fall back to.
    pub(super) fn words(&self, text: &Text) -> Option<SpokenView> {
        text.speak(self.id).map(|spoken| self.spoken(spoken))
    }

    /// A name, which a record always has; its id stands in where it has none.
    pub(super) fn name(&self, name: &Text, slug: &str) -> SpokenView {
        self.words(name).unwrap_or_else(|| own(slug))
    }

    /// Names in the site's other languages that differ from the one that the page shows.
    pub(super) fn other_names(&self, name: &Text) -> Vec<SpokenView> {
        self.spoken_others(name).into_iter().map(|other| self.spoken(other)).collect()
    }

    /// The same with their languages.
    pub(super) fn spoken_others<'t>(&self, name: &'t Text) -> SmallVec<[Spoken<'t>; 2]> {
        let mut others = SmallVec::<[Spoken<'t>; 2]>::new();
        let Some(shown) = name.speak(self.id) else { return others };
        for (language, text) in name.iter().filter(|(language, _)| *language != shown.language) {
            if *text.value != *shown.text && others.iter().all(|known| *known.text != *text.value) {
                others.push(Spoken { text: &text.value, language });
            }
        }
        // A name in the page's own language needs no mark, but these are set apart by theirs; one is always there.
        others.retain(|other| other.language != self.id);
        others
    }

    /// A message without variables. The built-in theme has all of them; one that a site's theme asks for and lacks
    /// shows as its key.
    pub(super) fn text(&self, key: &str) -> String {
        self.messages.text(key).unwrap_or(key).to_owned()
    }

    /// A message about a number of things.
    pub(super) fn count(&self, key: &str, count: usize) -> String {
        self.messages.format(key, &[("count", count.into())]).unwrap_or_else(|| self.number(count))
    }

    /// A whole number.
    pub(super) fn number(&self, number: usize) -> String {
        self.formats.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// The name of a language that is spoken somewhere.
    pub(super) fn language_name(&self, language: &Language) -> String {
        self.formats.language_name(language)
    }

    /// The name of a country.
    pub(super) fn country(&self, country: Country) -> String {
        country_name(&self.book.directory.taxonomy, country, self.id, &self.formats).into()
    }

    /// A date in words.
    pub(super) fn date_text(&self, date: PartialDate) -> String {
        self.formats.date(date)
    }

    /// What the page's language calls a facet.
    pub(super) fn label(&self, facet: Facet) -> SpokenView {
        let Label { text, language } = facet_label(&self.book.directory.taxonomy, facet, self.id, &self.formats);
        self.spoken(Spoken { text: &text, language })
    }

    /// A facet as it stands on many pages.
    pub(super) fn new_facet_values(&self, facet: Facet) -> FacetValues {
        let has_page = self.lists().has(facet);
        let link = LinkView { label: self.label(facet), href: has_page.then(|| self.href(&Shows::Facet(facet, 1))) };
        let value = FactValue { text: link.label.clone(), href: link.href.clone(), url: None };
        FacetValues { link: Shared::from_serializable(&link), fact: Shared::from_serializable(&value) }
    }
}
