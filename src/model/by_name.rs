//! Names where an id is due: the profile or page whose name somebody wrote is the one that was meant.
//!
//! Looked for only when something is to be reported, because most sites never need it.

use super::page::FreePage;
use super::profile::Profile;
use super::words::Text;
use crate::diagnostic::{Code, Diagnostic};

/// Gives each unknown id, and each link to nothing, that is the exact name of a profile or page, that one's id to suggest.
pub(super) fn suggest(diagnostics: &mut [Diagnostic], profiles: &[Profile], pages: &[FreePage]) {
    for diagnostic in diagnostics {
        let fact = match diagnostic.code {
            Code::UnknownId => "id",
            Code::BrokenLink => "target",
            _ => continue,
        };
        let Some(word) = diagnostic.text(fact).map(str::to_owned) else { continue };
        let ids = ids_of(&word, profiles, pages);
        let Some(id) = ids.first() else { continue };
        diagnostic.facts.retain(|(name, _)| *name != "nearest");
        let problem = std::mem::replace(diagnostic, Diagnostic::new(diagnostic.code, diagnostic.place));
        let is_sure = |_: &str| ids.len() == 1 && problem_is_of_a_field(diagnostic.code);
        *diagnostic = Diagnostic { mend: None, ..problem }.with_nearest(Some(id)).mended_by_nearest(is_sure);
    }
}

/// A link's target is a part of a text, which is its writer's own.
fn problem_is_of_a_field(code: Code) -> bool {
    code == Code::UnknownId
}

/// The ids of what has a name, profiles first.
fn ids_of<'a>(word: &str, profiles: &'a [Profile], pages: &'a [FreePage]) -> Vec<&'a str> {
    let is = |text: &Text| text.iter().any(|(_, name)| name.value.to_lowercase() == word.to_lowercase());
    let of_profiles = profiles
        .iter()
        .map(Profile::common)
        .filter(|common| is(&common.name) || is(&common.short) || common.also.iter().any(|name| **name == *word))
        .map(|common| &*common.slug);
    of_profiles.chain(pages.iter().filter(|page| is(&page.name)).map(|page| &*page.slug)).collect()
}
