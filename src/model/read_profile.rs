//! One profile or page together with its translations, from documents to types. Its links are still to be resolved: for
//! that, all the others must be known.

use std::sync::Arc;

use super::bundle::Bundle;
use super::event;
use super::gather::Gathered;
use super::links::Bodies;
use super::offer::is_current;
use super::organisation;
use super::page::{self, FreePage};
use super::problems;
use super::profile::{Profile, TranslationFile};
use super::reader::{Aside, Reader, Site};
use super::state::State;
use super::translation::{self, Into};
use super::words::{LanguageId, push};
use crate::content::{BundleFile, Document, Folder, Name};
use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::source::{FileId, Place, Placed};

/// A profile or page that was read.
#[derive(Debug)]
pub(super) struct Read {
    /// What the name of its file says.
    pub(super) name: Name,
    /// Whether it is a folder of its own.
    pub(super) is_bundle: bool,
    /// Whether it is shown.
    pub(super) is_shown: bool,
    /// The profile or page, without bodies.
    pub(super) what: What,
    /// Its bodies, in the order of languages.
    pub(super) bodies: Bodies,
    /// What is to be checked when all are read.
    pub(super) aside: Aside,
}

/// A profile or a page.
#[derive(Debug)]
pub(super) enum What {
    /// A company, an institute or an event.
    Profile(Profile),
    /// A free page.
    Page(FreePage),
}

/// Reads a profile or page and its translations; of a draft that is left out, mistakes are reported but no warnings.
pub(super) fn read(site: &Site<'_>, gathered: Gathered, files: &[BundleFile]) -> Checked<Option<Read>> {
    let Gathered { document, language, is_draft, is_shown, is_series: _, translations } = gathered;
    let mut document = Arc::unwrap_or_clone(document);
    let mut diagnostics = Vec::new();
    let original = original(site, &document, language, is_draft, files, &mut diagnostics);
    let Some((mut what, mut aside, state)) = original else { return Checked { value: None, diagnostics } };
    let mut bodies = std::mem::take(&mut aside.bodies);
    bodies.extend(document.body.take().map(|body| (language, body)));
    for (language, translation) in translations {
        let mut translation = Arc::unwrap_or_clone(translation);
        let original = (document.file, state);
        let added = translated(site, &mut translation, language, &mut what, original, &mut diagnostics);
        add_bodies(&mut bodies, added, site, &mut diagnostics);
    }
    bodies.sort_by_key(|(language, _)| *language);
    what.retain_current(site);
    what.ensure_name(&document.name.id, document.file, language);
    if !is_shown {
        diagnostics.retain(|diagnostic| diagnostic.code.severity() == Severity::Error);
    }
    let Document { name, is_bundle, .. } = document;
    Checked { value: Some(Read { name, is_bundle, is_shown, what, bodies, aside }), diagnostics }
}

fn original(
    site: &Site<'_>,
    document: &Document,
    language: LanguageId,
    is_draft: bool,
    files: &[BundleFile],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(What, Aside, State)> {
    let mut reader = reader(site, document, language, files);
    reader.is_draft = is_draft;
    reader.state = State::of(&mut reader.decoder, document, site.fields);
    let what = match document.name.folder {
        Folder::Companies => organisation::organisation(&mut reader, &document.front, false).map(company),
        Folder::Institutes => organisation::organisation(&mut reader, &document.front, true).map(institute),
        Folder::Events => {
            event::event(&mut reader, &document.front).map(|event| What::Profile(Profile::Event(Box::new(event))))
        }
        Folder::Pages => page::page(&mut reader, &document.front).map(What::Page),
    };
    diagnostics.append(&mut reader.decoder.diagnostics);
    what.map(|what| (what, reader.aside, reader.state))
}

fn company(organisation: organisation::Organisation) -> What {
    What::Profile(Profile::Company(Box::new(organisation)))
}

fn institute(organisation: organisation::Organisation) -> What {
    What::Profile(Profile::Institute(Box::new(organisation)))
}

/// Adds a translation to its original, all but its body, which it gives.
fn translated(
    site: &Site<'_>,
    document: &mut Document,
    language: LanguageId,
    what: &mut What,
    (original, state): (FileId, State),
    diagnostics: &mut Vec<Diagnostic>,
) -> Bodies {
    let mut reader = reader(site, document, language, &[]);
    let mut into = match what {
        What::Profile(profile) => Into::Profile(profile),
        What::Page(page) => Into::Page(page),
    };
    let source = translation::merge(&mut reader, &document.front, &mut into, original);
    let mut bodies = std::mem::take(&mut reader.aside.bodies);
    diagnostics.append(&mut reader.decoder.diagnostics);
    bodies.extend(document.body.take().map(|body| (language, body)));
    if let Some(old) = source.as_ref().filter(|source| *source.value != *state.to_string()) {
        push(what.stale(), language);
        let tag = site.languages.get(language).as_str();
        diagnostics.push(problems::stale_translation(old.place, &document.name.id, tag, &state.to_string()));
    }
    let source = source.map(|source| source.value);
    push(what.translations(), TranslationFile { language, file: document.file, source });
    bodies
}

/// Adds bodies in languages that have none yet; reports the others as `two-texts`.
fn add_bodies(bodies: &mut Bodies, added: Bodies, site: &Site<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (language, body) in added {
        if let Some((_, first)) = bodies.iter().find(|(known, _)| *known == language) {
            let tag = site.languages.get(language).as_str();
            diagnostics.push(problems::two_texts(body.place, "body", tag, first.place));
        } else {
            bodies.push((language, body));
        }
    }
}

fn reader<'a>(site: &'a Site<'_>, document: &'a Document, language: LanguageId, files: &'a [BundleFile]) -> Reader<'a> {
    let bundle = Bundle::new(&document.name.id, document.is_bundle, files);
    Reader::new(site, &document.name, bundle, document.file, language)
}

/// Leaves those of a list that are wanted.
fn retain<T>(list: &mut Box<[T]>, is_wanted: impl FnMut(&T) -> bool) {
    let mut all = std::mem::take(list).into_vec();
    all.retain(is_wanted);
    *list = all.into();
}

impl What {
    fn stale(&mut self) -> &mut Box<[LanguageId]> {
        match self {
            Self::Profile(profile) => &mut profile.common_mut().stale,
            Self::Page(page) => &mut page.stale,
        }
    }

    fn translations(&mut self) -> &mut Box<[TranslationFile]> {
        match self {
            Self::Profile(profile) => &mut profile.common_mut().translations,
            Self::Page(page) => &mut page.translations,
        }
    }

    /// Takes out what is past its day.
    fn retain_current(&mut self, site: &Site<'_>) {
        if let Self::Profile(profile) = self
            && let Some(organisation) = profile.organisation_mut()
        {
            retain(&mut organisation.offers, |offer| is_current(offer.until, site.today));
            retain(&mut organisation.needs, |need| is_current(need.until, site.today));
        }
    }

    /// Names what has no name by its id. It was reported, and yet others may name it: every profile has a name.
    fn ensure_name(&mut self, id: &str, file: FileId, language: LanguageId) {
        let name = match self {
            Self::Profile(profile) => &mut profile.common_mut().name,
            Self::Page(page) => &mut page.name,
        };
        if name.is_empty() {
            name.supply(language, &Placed::new(id.into(), Place::whole(file)));
        }
    }
}
