//! Words in several languages, and what a page shows where its own language is missing.

use smallvec::SmallVec;

use crate::language::Language;
use crate::source::Placed;

/// A language of the site, as its place in `languages`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageId(pub u8);

/// The languages of the site, at least one; the first is the default language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages(Vec<Language>);

impl Languages {
    /// `languages`, or nothing if the list is empty or longer than a [`LanguageId`] can count.
    pub fn new(languages: Vec<Language>) -> Option<Self> {
        (1..=255).contains(&languages.len()).then_some(Self(languages))
    }

    /// The language in which a page falls back first.
    pub fn default_id(&self) -> LanguageId {
        LanguageId(0)
    }

    /// The tag of a language.
    ///
    /// # Panics
    /// For an id of another site, which is a bug.
    pub fn get(&self, id: LanguageId) -> &Language {
        &self.0[usize::from(id.0)]
    }

    /// All languages in the site's order.
    #[expect(clippy::cast_possible_truncation, reason = "at most 255 languages, see `new`")]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (LanguageId, &Language)> {
        self.0.iter().enumerate().map(|(number, language)| (LanguageId(number as u8), language))
    }

    /// The site's language that is written as `language` is (`zh` finds `zh-CN`).
    pub fn find(&self, language: &Language) -> Option<LanguageId> {
        let exact = self.iter().find(|(_, known)| *known == language);
        exact.or_else(|| self.iter().find(|(_, known)| known.same_written(language))).map(|(id, _)| id)
    }
}

/// One text in the languages in which somebody wrote it, in the order of the site's languages; empty where nobody did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(SmallVec<[(LanguageId, Placed<Box<str>>); 2]>);

/// A text in the language that a page could get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// The text.
    pub text: &'a str,
    /// The language in which it is written.
    pub language: LanguageId,
}

impl Text {
    /// Adds the text of a language that has none yet; gives the second text back otherwise.
    ///
    /// # Errors
    /// The place of the text that is there already.
    pub fn insert(&mut self, language: LanguageId, text: Placed<Box<str>>) -> Result<(), Placed<Box<str>>> {
        match self.0.binary_search_by_key(&language, |(known, _)| *known) {
            Ok(_) => Err(text),
            Err(position) => {
                self.0.insert(position, (language, text));
                Ok(())
            }
        }
    }

    /// The text in exactly this language.
    pub fn get(&self, language: LanguageId) -> Option<&Placed<Box<str>>> {
        self.0.iter().find(|(known, _)| *known == language).map(|(_, text)| text)
    }

    /// The text in `language`, else in the default language, else in the first of the site's languages that has it.
    pub fn speak(&self, language: LanguageId) -> Option<Spoken<'_>> {
        let found = self.0.iter().find(|(known, _)| *known == language).or_else(|| self.0.first());
        found.map(|(language, text)| Spoken { text: &text.value, language: *language })
    }

    /// Every language in which it is written, with the text.
    pub fn iter(&self) -> impl Iterator<Item = (LanguageId, &Placed<Box<str>>)> {
        self.0.iter().map(|(language, text)| (*language, text))
    }

    /// Whether nobody wrote it in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
