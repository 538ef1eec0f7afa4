//! Names where an id is due: the profile or page whose name somebody wrote is the one that was meant.
//!
//! Looked for only when something is to be reported, because most sites never need it.

use super::page::FreePage;
use super::profile::Profile;
use super::words::Text;
use crate::diagnostic::{Code, Diagnostic, Fact};

/// Gives each unknown id, and each link to nothing, that is the exact name of a profile or page, that one's id to suggest.
pub(super) fn suggest(diagnostics: &mut [Diagnostic], profiles: &[Profile], pages: &[FreePage]) {
    for diagnostic in diagnostics {
        let fact = match diagnostic.code {
            Code::UnknownId => "id",
            Code::BrokenLink => "target",
            _ => continue,
        };
        let Some(id) = text(diagnostic, fact).and_then(|word| id_of(&word, profiles, pages)) else { continue };
        diagnostic.facts.retain(|(name, _)| *name != "nearest");
        *diagnostic =
            std::mem::replace(diagnostic, Diagnostic::new(diagnostic.code, diagnostic.place)).with_nearest(Some(id));
    }
}

fn text(diagnostic: &Diagnostic, fact: &str) -> Option<String> {
    diagnostic.facts.iter().find_map(|(name, value)| match value {
        Fact::Text(text) if *name == fact => Some(text.clone()),
        _ => None,
    })
}

fn id_of<'a>(word: &str, profiles: &'a [Profile], pages: &'a [FreePage]) -> Option<&'a str> {
    let is = |text: &Text| text.iter().any(|(_, name)| name.value.to_lowercase() == word.to_lowercase());
    let of_profile = profiles
        .iter()
        .map(Profile::common)
        .find(|common| is(&common.name) || is(&common.short) || common.also.iter().any(|name| **name == *word));
    let id = of_profile.map(|common| &*common.slug);
    id.or_else(|| pages.iter().find(|page| is(&page.name)).map(|page| &*page.slug))
}
