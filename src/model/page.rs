//! Free pages: texts of the site that are no profiles.

use jiff::civil::Date;

use super::common::aliases;
use super::profile::{TranslationFile, lacks_body_alone};
use super::reader::Reader;
use super::state::State;
use super::target::Written;
use super::words::{LanguageId, Text};
use crate::content::Node;
use crate::source::FileId;

/// A page that is no profile.
#[derive(Debug)]
pub struct FreePage {
    /// The id in files and addresses.
    pub slug: Box<str>,
    /// The file of the page itself.
    pub file: FileId,
    /// The language of its own plain words.
    pub language: LanguageId,
    /// The title.
    pub name: Text,
    /// One or two sentences.
    pub summary: Text,
    /// Its place among free pages: the smaller, the earlier.
    pub weight: i64,
    /// When it was last revised.
    pub updated: Option<Date>,
    /// Whether it is left out unless drafts are asked for.
    pub is_draft: bool,
    /// Old ids.
    pub aliases: Box<[Box<str>]>,
    /// The body in each language.
    pub bodies: Box<[(LanguageId, Written)]>,
    /// Translations whose `source` no longer is the state of the page.
    pub stale: Box<[LanguageId]>,
    /// Its translations that have a file, in the order of languages.
    pub translations: Box<[TranslationFile]>,
    /// The state of its own words, which a translation names as its `source`.
    pub state: State,
}

impl FreePage {
    /// Whether of the page in `language` the body alone is not in it: its name or its summary is. Never where there is no body.
    pub fn lacks_body_alone(&self, language: LanguageId) -> bool {
        lacks_body_alone(&self.bodies, [&self.name, &self.summary], language)
    }
}

/// Reads a free page, all but its body and its translations.
pub(super) fn page<'a>(reader: &mut Reader<'a>, front: &'a Node) -> Option<FreePage> {
    let mut fields = reader.decoder.fields(front, "", "page")?;
    // Both were read when the documents were gathered.
    let _ = (fields.take("language"), fields.take("draft"));
    let aliases = fields.given("aliases").map(|node| aliases(&mut reader.decoder, node)).unwrap_or_default();
    reader.aside.aliases.clone_from(&aliases);
    reader.take_body(&mut fields);
    let decoder = &mut reader.decoder;
    let weight = fields.given("weight").and_then(|node| decoder.integer(node, "weight", i64::MIN, i64::MAX));
    let page = FreePage {
        slug: reader.name.id.as_str().into(),
        file: decoder.file,
        language: decoder.language,
        name: fields.required_words(decoder, "name"),
        summary: fields.words(decoder, "summary"),
        weight: weight.unwrap_or(0),
        updated: fields.given("updated").and_then(|node| decoder.day(node, "updated")),
        is_draft: reader.is_draft,
        aliases: aliases.into_iter().map(|alias| alias.value).collect(),
        bodies: Box::default(),
        stale: Box::default(),
        translations: Box::default(),
        state: reader.state,
    };
    fields.finish(decoder);
    Some(page)
}
