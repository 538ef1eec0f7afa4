//! What was meant by a link that names a thing of the vocabulary by its label: `topics/人工智能` for
//! `topics/artificial-intelligence`.
//!
//! A link is an address, and an address has ids alone; but who writes `topic: 人工智能` in a field expects it in a link too.

use std::collections::BTreeSet;

use super::country;
use super::taxonomy::{Country, Synonyms, Taxonomy};
use super::words::Text;
use crate::content::keys::{choices, meant_by};
use crate::diagnostic::nearest;
use crate::percent;

/// The folders of addresses in which the things of the vocabulary lie.
const FOLDERS: [&str; 4] = ["topics", "sectors", "cooperation", "countries"];

/// Whether a link's target leads to something of the vocabulary, in whatever words it says so.
pub(super) fn is_of_vocabulary(target: &str) -> bool {
    let target = percent::decoded(target);
    target
        .trim_end_matches('/')
        .rsplit_once('/')
        .and_then(|(folder, _)| folder_meant(folder))
        .is_some_and(|folder| FOLDERS.contains(&folder))
}

fn folder_meant(folder: &str) -> Option<&'static str> {
    meant_by(choices::MENU, folder.trim_matches(['.', '/']))
}

/// A topic, sector or form: its id and every word for it.
struct Thing<'a> {
    id: &'a str,
    label: &'a Text,
    synonyms: &'a Synonyms,
}

/// The path of the topic, sector, form or country that was meant by a path to nothing, which may name the kind in other words
/// (`领域/人工智能`), or not at all. Without a kind only an exact label counts.
pub(super) fn meant(path: &str, taxonomy: &Taxonomy, countries: &BTreeSet<Country>) -> Option<String> {
    match path.rsplit_once('/') {
        Some((folder, word)) => {
            let folder = folder_meant(folder)?;
            named(folder, word, taxonomy, countries).or_else(|| near(folder, word, taxonomy))
        }
        None => FOLDERS.into_iter().find_map(|folder| labelled(folder, path, taxonomy, countries)),
    }
}

/// The thing that a word is the id or a label of, or an everyday word for.
fn named(folder: &str, word: &str, taxonomy: &Taxonomy, countries: &BTreeSet<Country>) -> Option<String> {
    let said = || meant_by(choices::FORMS, word).filter(|_| folder == "cooperation");
    labelled(folder, word, taxonomy, countries).or_else(|| said().map(|id| format!("{folder}/{id}")))
}

/// The thing that a word is the id or a label of.
fn labelled(folder: &str, word: &str, taxonomy: &Taxonomy, countries: &BTreeSet<Country>) -> Option<String> {
    if folder == "countries" {
        let country = country::meant(word).filter(|country| countries.contains(country))?;
        return Some(format!("countries/{}", country.code().to_lowercase()));
    }
    let is = |thing: &Thing<'_>| thing.words().any(|known| known.to_lowercase() == word.to_lowercase());
    things(folder, taxonomy).iter().find(|thing| is(thing)).map(|thing| format!("{folder}/{}", thing.id))
}

/// The thing of which a word is near to be the id or a label; else the only one that has it in a label, as short forms are.
fn near(folder: &str, word: &str, taxonomy: &Taxonomy) -> Option<String> {
    let things = things(folder, taxonomy);
    let thing = match nearest(word, things.iter().flat_map(Thing::words)) {
        Some(near) => things.iter().find(|thing| thing.words().any(|known| known == near))?,
        None => only_with(word, &things)?,
    };
    Some(format!("{folder}/{}", thing.id))
}

fn only_with<'t, 'a>(word: &str, things: &'t [Thing<'a>]) -> Option<&'t Thing<'a>> {
    // In letters, a short word is a part of many; in Chinese it is a word.
    let mut with_it = things.iter().filter(|thing| thing.words().any(|known| known.contains(word)));
    let (one, other) = (with_it.next(), with_it.next());
    one.filter(|_| other.is_none() && !word.is_ascii() && word.chars().count() > 1)
}

fn things<'a>(folder: &str, taxonomy: &'a Taxonomy) -> Vec<Thing<'a>> {
    match folder {
        "topics" => taxonomy.topics.iter().map(|one| Thing::new(&one.name, &one.label, &one.synonyms)).collect(),
        "sectors" => taxonomy.sectors.iter().map(|one| Thing::new(&one.name, &one.label, &one.synonyms)).collect(),
        "cooperation" => taxonomy.forms.iter().map(|one| Thing::new(&one.name, &one.label, &one.synonyms)).collect(),
        _ => Vec::new(),
    }
}

impl<'a> Thing<'a> {
    fn new(id: &'a str, label: &'a Text, synonyms: &'a Synonyms) -> Self {
        Self { id, label, synonyms }
    }

    /// Its id, its labels and its synonyms.
    fn words(&self) -> impl Iterator<Item = &'a str> {
        let labels = self.label.iter().map(|(_, label)| &*label.value);
        let synonyms = self.synonyms.iter().flat_map(|(_, words)| words).map(AsRef::as_ref);
        std::iter::once(self.id).chain(labels).chain(synonyms)
    }
}
