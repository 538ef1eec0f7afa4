//! Names where an id is due: the profile or page whose name somebody wrote is the one that was meant.
//!
//! Looked for only when something is to be reported, because most sites never need it.

use std::borrow::Cow;
use std::cell::LazyCell;

use super::link_names;
use super::page::FreePage;
use super::profile::Profile;
use super::words::Text;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::percent;

/// A profile or page with all its names.
struct Named<'a> {
    id: &'a str,
    names: Vec<&'a str>,
}

/// Gives each unknown id, and each link to nothing, that is the exact name of a profile or page, that one's id to suggest;
/// one to which nothing else is near, that of the only one whose name is near or has the word in it. A link into the vocabulary
/// is for none of these.
pub(super) fn suggest(diagnostics: &mut [Diagnostic], profiles: &[Profile], pages: &[FreePage]) {
    let all = LazyCell::new(|| all(profiles, pages));
    for diagnostic in diagnostics {
        let fact = match diagnostic.code {
            Code::UnknownId => "id",
            Code::BrokenLink => "target",
            _ => continue,
        };
        let Some(word) = diagnostic.text(fact).map(str::to_owned) else { continue };
        if diagnostic.code == Code::BrokenLink && link_names::is_of_vocabulary(&word) {
            continue;
        }
        let word = name_in(diagnostic.code, &word);
        let exact: Vec<&str> = all.iter().filter(|one| one.is_called(&word)).map(|one| one.id).collect();
        let near = if diagnostic.has("nearest") { None } else { near(&word, &all) };
        let Some(id) = exact.first().copied().or(near) else { continue };
        diagnostic.facts.retain(|(name, _)| *name != "nearest");
        let problem = std::mem::replace(diagnostic, Diagnostic::new(diagnostic.code, diagnostic.place));
        let is_sure = |_: &str| exact.len() == 1 && is_of_a_field(diagnostic.code);
        *diagnostic = Diagnostic { mend: None, ..problem }.with_nearest(Some(id)).mended_by_nearest(is_sure);
    }
}

/// The name in a word: a link may say the kind before it, and have its signs in the escapes of an address.
fn name_in(code: Code, word: &str) -> Cow<'_, str> {
    if code == Code::UnknownId {
        return word.into();
    }
    let target = percent::decoded(word);
    target.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned().into()
}

/// A link's target is a part of a text, which is its writer's own.
fn is_of_a_field(code: Code) -> bool {
    code == Code::UnknownId
}

/// All that have a name, profiles first.
fn all<'a>(profiles: &'a [Profile], pages: &'a [FreePage]) -> Vec<Named<'a>> {
    fn words(text: &Text) -> impl Iterator<Item = &str> {
        text.iter().map(|(_, name)| &*name.value)
    }
    let of_profiles = profiles.iter().map(Profile::common).map(|common| Named {
        id: &common.slug,
        names: words(&common.name).chain(words(&common.short)).chain(common.also.iter().map(AsRef::as_ref)).collect(),
    });
    let of_pages = pages.iter().map(|page| Named { id: &page.slug, names: words(&page.name).collect() });
    of_profiles.chain(of_pages).collect()
}

impl Named<'_> {
    fn is_called(&self, word: &str) -> bool {
        self.names.iter().any(|name| name.to_lowercase() == word.to_lowercase())
    }
}

/// The only one whose name has a word in it, as a short form has (`华为` in `华为技术有限公司`), else the one with the nearest
/// name.
fn near<'a>(word: &str, all: &[Named<'a>]) -> Option<&'a str> {
    // Of one sign alone, nearly every name has one.
    const SHORTEST: usize = 2;
    let small = word.to_lowercase();
    let is_long_enough = small.chars().count() >= SHORTEST && !small.is_ascii();
    let mut with_it = all.iter().filter(|one| one.names.iter().any(|name| name.to_lowercase().contains(&small)));
    if let (true, Some(one), None) = (is_long_enough, with_it.next(), with_it.next()) {
        return Some(one.id);
    }
    let name = nearest(word, all.iter().flat_map(|one| one.names.iter().copied()))?;
    all.iter().find(|one| one.names.contains(&name)).map(|one| one.id)
}
