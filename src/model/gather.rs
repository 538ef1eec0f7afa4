//! Brings each profile or page together with its translations, and reads the little that others must know of it before it
//! is decoded: its language, whether it is shown, whether it is a series.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::decode::Decoder;
use super::problems;
use super::reader::is_blank;
use super::words::{LanguageId, Languages};
use crate::content::keys::{self, Role};
use crate::content::{Document, Documents, Folder, Name, Node, Value};
use crate::diagnostic::{Checked, Diagnostic, nearest};
use crate::language::Language;
use crate::source::{Place, Placed};

/// A profile or page, with its translations.
#[derive(Debug)]
pub(super) struct Gathered {
    /// The profile or page itself.
    pub(super) document: Arc<Document>,
    /// The language of its plain words.
    pub(super) language: LanguageId,
    /// Whether it is written `draft: true`.
    pub(super) is_draft: bool,
    /// Whether it is shown: it is no draft, or drafts are asked for.
    pub(super) is_shown: bool,
    /// Whether it is an event of type series.
    pub(super) is_series: bool,
    /// Its translations, in the order of languages; at most one a language.
    pub(super) translations: Vec<(LanguageId, Arc<Document>)>,
}

/// All profiles and pages in the order of ids, then of folders. Reports `orphan-translation`, `unknown-language`,
/// `foreign-language`, `own-language`, and a second translation into one language as `two-files`.
pub(super) fn gather(documents: &mut Documents, languages: &Languages, drafts: bool) -> Checked<Vec<Gathered>> {
    let all = std::mem::take(&mut documents.documents);
    let (translations, originals): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.name.language.is_some());
    let mut checked = Checked::fine(Vec::with_capacity(originals.len()));
    let mut translated = by_profile(translations);
    for document in originals {
        if !matches!(document.front.value, Value::Map(_)) {
            // The content stage has reported it.
            documents.broken.push(document.name.clone());
            continue;
        }
        let key = (document.name.id.clone(), document.name.folder);
        let mut gathered = open(document, documents, languages, drafts, &mut checked.diagnostics);
        let translations = translated.remove(&key).unwrap_or_default();
        gathered.translations.reserve_exact(translations.len());
        for translation in translations {
            checked.diagnostics.extend(attach(&mut gathered, translation, documents, languages));
        }
        gathered.translations.sort_by_key(|(language, _)| *language);
        checked.value.push(gathered);
    }
    let order = |one: &Gathered| (one.document.name.id.clone(), one.document.name.folder);
    checked.value.sort_by_cached_key(order);
    // The content stage gives each file name once; numbers of profiles count on it.
    checked.value.dedup_by(|second, first| order(second) == order(first));
    let around = Around { profiles: &checked.value, documents, languages };
    let orphans: Vec<Diagnostic> = translated.iter().flat_map(|(of, orphans)| around.orphans(of, orphans)).collect();
    checked.diagnostics.extend(orphans);
    checked
}

fn by_profile(mut translations: Vec<Arc<Document>>) -> BTreeMap<(String, Folder), Vec<Arc<Document>>> {
    translations.sort_by(|one, other| one.name.cmp(&other.name));
    let mut translated: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for translation in translations {
        let key = (translation.name.id.clone(), translation.name.folder);
        // Most have one.
        translated.entry(key).or_insert_with(|| Vec::with_capacity(1)).push(translation);
    }
    translated
}

fn open(
    document: Arc<Document>,
    documents: &Documents,
    languages: &Languages,
    drafts: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Gathered {
    let mut decoder = Decoder::new(documents, document.file, languages, languages.default_id());
    let given = |key: &str| value_of(&document.front, key).filter(|node| !is_blank(node));
    let language = given("language").and_then(|node| decoder.named_language(node)).unwrap_or(languages.default_id());
    let is_draft = given("draft").and_then(|node| decoder.boolean(node, "draft")).unwrap_or(false);
    let is_series =
        given("type").is_some_and(|node| matches!(&node.value, Value::Text(word) if word.trim() == "series"));
    diagnostics.append(&mut decoder.diagnostics);
    Gathered { language, is_draft, is_shown: drafts || !is_draft, is_series, document, translations: Vec::new() }
}

/// The value of a key of a map.
pub(super) fn value_of<'a>(front: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Map(entries) = &front.value else { return None };
    entries.iter().find(|(name, _)| matches!(&name.value, Value::Text(name) if **name == *key)).map(|(_, value)| value)
}

fn attach(
    profile: &mut Gathered,
    translation: Arc<Document>,
    site: &Documents,
    languages: &Languages,
) -> Vec<Diagnostic> {
    let place = Place::whole(translation.file);
    let tag = translation.name.language.as_deref().unwrap_or_default();
    let mut decoder = Decoder::new(site, translation.file, languages, languages.default_id());
    let Some(language) = decoder.language_of_tag(&Placed::new(tag, place)) else { return decoder.diagnostics };
    if language == profile.language {
        // Of a list with mistakes nobody knows the first language, which is that of every plain word.
        return languages.is_whole().then(|| problems::own_language(place, tag)).into_iter().collect();
    }
    if let Some((_, first)) = profile.translations.iter().find(|(known, _)| *known == language) {
        return vec![problems::two_files(place, &site.sources.get(first.file).path)];
    }
    profile.translations.push((language, translation));
    Vec::new()
}

/// The site in which a translation has no profile.
struct Around<'a> {
    profiles: &'a [Gathered],
    documents: &'a Documents,
    languages: &'a Languages,
}

impl Around<'_> {
    /// The problems of translations of an id for which there is no profile or page, unless that is only broken.
    fn orphans(&self, (id, folder): &(String, Folder), translations: &[Arc<Document>]) -> Vec<Diagnostic> {
        let mut broken = self.documents.broken.iter().filter(|name| name.id == *id && name.folder == *folder);
        if broken.any(|name| name.language.is_none()) {
            return Vec::new();
        }
        let ids = self.profiles.iter().map(|profile| &profile.document.name).filter(|name| name.folder == *folder);
        let near = nearest(id, ids.map(|name| &*name.id));
        translations.iter().map(|translation| self.orphan(translation, near)).collect()
    }

    fn orphan(&self, translation: &Document, near: Option<&str>) -> Diagnostic {
        let place = Place::whole(translation.file);
        let path = &self.documents.sources.get(translation.file).path;
        let Name { id, language, .. } = &translation.name;
        match (fact(translation), language.as_deref()) {
            (Some(key), Some(tag)) => problems::orphan_original(place, path, id, key, self.written(tag)),
            _ => problems::orphan_translation(place, path, id, near),
        }
    }

    /// The tag of a language, and whether a file in it has to name it.
    fn written<'t>(&self, tag: &'t str) -> (&'t str, bool) {
        let language = Language::parse(tag).ok().and_then(|language| self.languages.find(&language));
        (tag, language != Some(self.languages.default_id()))
    }
}

/// A fact in a file, or a list of entries as profiles have it: no translation has one.
fn fact(document: &Document) -> Option<&'static str> {
    let has = |key: &&'static str| value_of(&document.front, key).is_some();
    let is_list = |key: &&str| value_of(&document.front, key).is_some_and(|node| matches!(node.value, Value::List(_)));
    let entries = ["offers", "needs"].into_iter().find(is_list);
    entries.or_else(|| keys::with_role(document.name.folder, Role::Fact).find(has))
}
