//! Brings each profile or page together with its translations, and reads the little that others must know of it before it
//! is decoded: its language, whether it is shown, whether it is a series.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::decode::Decoder;
use super::problems;
use super::reader::is_blank;
use super::words::{LanguageId, Languages};
use crate::content::{Document, Documents, Folder, Node, Value};
use crate::diagnostic::{Checked, Diagnostic, nearest};
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
    report_orphans(translated, &checked.value, documents, &mut checked.diagnostics);
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

fn report_orphans(
    orphans: BTreeMap<(String, Folder), Vec<Arc<Document>>>,
    profiles: &[Gathered],
    documents: &Documents,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for ((id, folder), translations) in orphans {
        if documents.broken.iter().any(|name| name.id == id && name.folder == folder && name.language.is_none()) {
            continue;
        }
        let ids = profiles.iter().map(|profile| &profile.document.name).filter(|name| name.folder == folder);
        let near = nearest(&id, ids.map(|name| &*name.id));
        for translation in translations {
            let path = &documents.sources.get(translation.file).path;
            diagnostics.push(problems::orphan_translation(Place::whole(translation.file), path, &id, near));
        }
    }
}
