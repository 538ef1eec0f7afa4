//! A name of the vocabulary that several files have and the vocabulary has not: it was probably renamed there, and not misspelt in
//! each of them. Then what is to be changed is one place, and none of these files.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::is_id;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::FileId;

/// Takes the mend off every unknown id of the vocabulary that stands in more than one file, and points at the vocabulary.
pub(super) fn leave(diagnostics: &mut [Diagnostic]) {
    let mut files: BTreeMap<(Code, String), BTreeSet<FileId>> = BTreeMap::new();
    for diagnostic in &*diagnostics {
        if let Some(name) = unknown(diagnostic) {
            files.entry(name).or_default().insert(diagnostic.place.file);
        }
    }
    for diagnostic in diagnostics {
        if unknown(diagnostic).is_some_and(|name| files[&name].len() > 1) {
            diagnostic.mend = None;
            diagnostic.help = "help-renamed-nearest";
        }
    }
}

/// An unknown id for which another one is suggested. A label is none: what it means is certain, however many have it.
fn unknown(diagnostic: &Diagnostic) -> Option<(Code, String)> {
    let fact = match diagnostic.code {
        Code::UnknownTopic => "topic",
        Code::UnknownSector => "sector",
        Code::UnknownForm => "form",
        _ => return None,
    };
    diagnostic.text("nearest")?;
    let name = diagnostic.text(fact).filter(|name| is_id(name))?;
    Some((diagnostic.code, name.to_owned()))
}
