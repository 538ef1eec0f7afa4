//! Words in several languages, and what a page shows where its own language is missing.

use crate::language::Language;
use crate::source::Placed;

/// A language of the site, as its place in `languages`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageId(pub u8);

/// The languages of the site, at least one; the first is the default language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    list: Vec<Language>,
    is_whole: bool,
}

impl Languages {
    /// The most languages that a site may have: what a [`LanguageId`] can count.
    pub const MOST: usize = 255;

    /// `languages`, or nothing if the list is empty or longer than [`Self::MOST`].
    pub fn new(languages: Vec<Language>) -> Option<Self> {
        (1..=Self::MOST).contains(&languages.len()).then_some(Self { list: languages, is_whole: true })
    }

    /// What could be read of a list with mistakes; for the reader that comes before the languages are known, nothing at
    /// all. A language that is not in it may be one of the broken ones, and is not reported a second time.
    pub(super) fn of_a_broken_list(mut languages: Vec<Language>) -> Self {
        languages.truncate(Self::MOST);
        Self { list: languages, is_whole: false }
    }

    /// Whether the list could be read to its end, so that a language that is not in it is no language of the site.
    pub(super) fn is_whole(&self) -> bool {
        self.is_whole
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
        &self.list[usize::from(id.0)]
    }

    /// All languages in the site's order.
    #[expect(clippy::cast_possible_truncation, reason = "at most 255 languages, see `new`")]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (LanguageId, &Language)> {
        self.list.iter().enumerate().map(|(number, language)| (LanguageId(number as u8), language))
    }

    /// The site's language that is written as `language` is (`zh` finds `zh-CN`).
    pub fn find(&self, language: &Language) -> Option<LanguageId> {
        let exact = self.iter().find(|(_, known)| *known == language);
        exact.or_else(|| self.iter().find(|(_, known)| known.same_written(language))).map(|(id, _)| id)
    }
}

/// One text in the languages in which somebody wrote it, in the order of the site's languages; empty where nobody did. It takes
/// little room where it is empty: a profile has a dozen texts, and nobody writes them all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Box<[(LanguageId, Placed<Box<str>>)]>);

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
    /// The text that came second.
    pub fn insert(&mut self, language: LanguageId, text: Placed<Box<str>>) -> Result<(), Placed<Box<str>>> {
        match self.0.binary_search_by_key(&language, |(known, _)| *known) {
            Ok(_) => Err(text),
            Err(position) => {
                self.insert_at(position, language, text);
                Ok(())
            }
        }
    }

    /// Adds the text of a language, if it has none yet.
    pub(super) fn supply(&mut self, language: LanguageId, text: &Placed<Box<str>>) {
        if let Err(position) = self.0.binary_search_by_key(&language, |(known, _)| *known) {
            self.insert_at(position, language, text.clone());
        }
    }

    fn insert_at(&mut self, position: usize, language: LanguageId, text: Placed<Box<str>>) {
        insert(&mut self.0, position, (language, text));
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

/// Puts one more behind the others.
pub(super) fn push<T>(list: &mut Box<[T]>, one: T) {
    insert(list, list.len(), one);
}

fn insert<T>(list: &mut Box<[T]>, position: usize, one: T) {
    let mut all = std::mem::take(list).into_vec();
    all.reserve_exact(1);
    all.insert(position, one);
    *list = all.into();
}

#[cfg(test)]
mod tests {
    use super::{LanguageId, Languages, Text};
    use crate::language::Language;
    use crate::source::{FileId, Place, Placed, Source, Sources};

    fn file() -> FileId {
        Sources::default().add(Source { path: String::new(), text: "".into(), yaml: 0..0 })
    }

    fn languages(tags: &str) -> Languages {
        Languages::new(tags.split(' ').map(|tag| Language::parse(tag).expect("a tag")).collect()).expect("some")
    }

    /// A text that in each of these languages says the language's number.
    fn text(written: &[u8]) -> Text {
        let mut text = Text::default();
        for number in written {
            let word = Placed::new(number.to_string().into(), Place::whole(file()));
            text.insert(LanguageId(*number), word).expect("each language once");
        }
        text
    }

    #[test]
    fn a_page_speaks_its_language_then_the_default_one_then_the_others_in_order() {
        let check = |written: &[u8], page, expected: Option<u8>| {
            let text = text(written);
            let spoken = text.speak(LanguageId(page));
            assert_eq!(spoken.map(|spoken| spoken.language.0), expected, "{written:?} on {page}");
            assert_eq!(spoken.map(|spoken| spoken.text.to_owned()), expected.map(|number| number.to_string()));
        };
        check(&[0, 1, 2], 2, Some(2));
        check(&[2, 1, 0], 1, Some(1));
        check(&[1, 0], 2, Some(0));
        check(&[2, 1], 0, Some(1));
        check(&[2], 0, Some(2));
        check(&[], 0, None);
    }

    #[test]
    fn the_first_text_of_a_language_holds() {
        let mut text = text(&[0]);
        let second = Placed::new("second".into(), Place::whole(file()));
        assert_eq!(text.insert(LanguageId(0), second.clone()), Err(second.clone()));
        text.supply(LanguageId(0), &second);
        text.supply(LanguageId(1), &second);
        let words: Vec<_> = text.iter().map(|(language, word)| (language.0, &*word.value)).collect();
        assert_eq!(words, [(0, "0"), (1, "second")]);
    }

    #[test]
    fn a_language_is_found_by_its_tag_or_one_that_is_written_alike() {
        let check = |site, tag, expected: Option<u8>| {
            let found = languages(site).find(&Language::parse(tag).expect("a tag"));
            assert_eq!(found.map(|id| id.0), expected, "{tag} in {site}");
        };
        check("en zh", "zh", Some(1));
        check("en zh", "zh-CN", Some(1));
        check("en zh-CN zh", "zh", Some(2));
        check("en zh", "zh-Hant", None);
        check("en zh-TW", "zh-Hant", Some(1));
        check("en zh", "ur", None);
    }

    #[test]
    fn a_site_has_at_least_one_language() {
        assert_eq!(Languages::new(Vec::new()), None);
        assert_eq!(languages("ur").get(languages("ur").default_id()).as_str(), "ur");
    }
}
