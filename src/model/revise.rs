//! One profile or page read again, and nothing else.
//!
//! An editor saves one file, and of a directory of ten thousand profiles all but one are as they were. So what was worked out
//! to read them (the vocabulary, the ids) is kept, and the one is read with it. Wherever anything else might be another than
//! before, there is no revision, and the whole is assembled anew: the conditions are looked at, and not trusted.

use std::sync::Arc;

use super::alike::Difference;
use super::gather::{Gathered, gather};
use super::links::Bodies;
use super::profile::{Profile, ProfileId};
use super::read_profile::{self, Read, What};
use super::reader::Site;
use super::resolve::{Ids, Known};
use super::shown::{files_of_bodies, files_of_profile};
use super::target::{Target, Written};
use super::vocabulary::Vocabulary;
use super::words::LanguageId;
use super::{Directory, FreePage, Inputs, bundle, warnings};
use crate::content::{BundleFile, Documents};
use crate::diagnostic::{Code, Diagnostic, Severity};

/// What profiles were read with: kept to read one of them again.
#[derive(Debug)]
pub struct Ground {
    pub(super) vocabulary: Vocabulary,
    pub(super) ids: Ids,
    /// All files of bundles, in order, those that nobody shows among them.
    pub(super) bundle_files: Vec<BundleFile>,
}

/// A directory in which one profile or page is another.
#[derive(Debug)]
pub struct Revision {
    /// The directory.
    pub directory: Directory,
    /// Who can tell it from the one before.
    pub difference: Difference,
    /// Problems that were there before.
    pub removed: Vec<Diagnostic>,
    /// Problems that are there now, no errors among them.
    pub added: Vec<Diagnostic>,
}

/// The directory in which one profile or page is as some documents say, where no other profile and no link could tell the
/// difference; nothing where one might. `before` and `after` hold the documents of the one profile or page alone, and
/// the texts of the whole site.
pub fn revise(
    directory: Directory,
    ground: &Ground,
    inputs: &Inputs,
    before: Documents,
    after: Documents,
) -> Option<Revision> {
    let sources = after.sources.clone();
    let alone = |documents| ground.read_alone(&directory, inputs, documents);
    let ((old, removed), (new, added)) = (alone(before)?, alone(after)?);
    if added.iter().any(is_felt_elsewhere) || removed.iter().any(is_felt_elsewhere) || !is_same_aside(&old, &new) {
        return None;
    }
    let (known, folder) = ground.ids.get(&new.name.id)?;
    if folder != new.name.folder || !ground.ids.belongs_to(&new.name.id, folder) {
        return None;
    }
    let mut directory = Directory { sources, ..directory };
    let mut difference = Difference::default();
    let mut replaced = None;
    match (known, old.what, new.what) {
        (Known::Profile(id), What::Profile(old), What::Profile(new_profile)) => {
            let current = directory.profiles.get_mut(id.0 as usize)?;
            let (revised, told_by) = profile(current, &old, new_profile, new.bodies)?;
            replaced = Some((id, std::mem::replace(current, Arc::new(revised))));
            difference = told_by;
        }
        (Known::Page(_), What::Page(_), What::Page(new_page)) => {
            let current = directory.pages.iter_mut().find(|page| page.slug == new_page.slug)?;
            *current = Arc::new(page(current, new_page, new.bodies)?);
        }
        _ => return None,
    }
    let replaced = replaced.filter(|_| difference == Difference::Lists);
    let is_told_alike = replaced.is_none_or(|(id, old)| leaves_the_same_topics_unused(&directory, id, &old));
    is_told_alike.then_some(Revision { directory, difference, removed, added })
}

/// Whether nobody names the same topics as when a profile was in its old state: that is told of the taxonomy.
fn leaves_the_same_topics_unused(directory: &Directory, id: ProfileId, old: &Profile) -> bool {
    let new = directory.profiles().map(|(_, profile)| profile);
    let before = directory.profiles().map(|(one, profile)| if one == id { old } else { profile });
    warnings::unused(before, &directory.taxonomy) == warnings::unused(new, &directory.taxonomy)
}

/// Whether what is wrong with one profile changes what is said of others: an error may hide warnings of theirs, and a word
/// that means two things is told once.
fn is_felt_elsewhere(found: &Diagnostic) -> bool {
    found.code.severity() == Severity::Error || matches!(found.code, Code::AmbiguousName | Code::SharedName)
}

/// Whether what is checked when all are read is the same.
fn is_same_aside(old: &Read, new: &Read) -> bool {
    old.is_shown
        && new.is_shown
        && old.name == new.name
        && old.is_bundle == new.is_bundle
        && old.aside.aliases == new.aside.aliases
        && old.aside.series == new.aside.series
}

impl Ground {
    /// One profile or page by itself, and what is wrong with it.
    fn read_alone(
        &self,
        directory: &Directory,
        inputs: &Inputs,
        mut documents: Documents,
    ) -> Option<(Read, Vec<Diagnostic>)> {
        let settings = &directory.settings;
        let mut diagnostics = Vec::new();
        let mut gathered = gather(&mut documents, &settings.languages, inputs.drafts).into_value(&mut diagnostics);
        let one: Gathered = gathered.pop().filter(|_| gathered.is_empty())?;
        let site = Site {
            documents: &documents,
            languages: &settings.languages,
            vocabulary: &self.vocabulary,
            ids: &self.ids,
            fields: &settings.fields,
            timezone: &settings.timezone,
            today: inputs.today,
        };
        let files = bundle::files_of(&self.bundle_files, one.document.name.folder, &one.document.name.id);
        let read = read_profile::read(&site, one, files).into_value(&mut diagnostics)?;
        Some((read, diagnostics))
    }
}

/// The profile in its final form, and who can tell it from the current one. `old` is what its file said, before partners and
/// sides were joined to it.
fn profile(current: &Profile, old: &Profile, mut new: Profile, bodies: Bodies) -> Option<(Profile, Difference)> {
    if let (Some(old), Some(current), Some(new)) = (old.organisation(), current.organisation(), new.organisation_mut())
    {
        if old.partners != new.partners {
            return None;
        }
        new.partners.clone_from(&current.partners);
        new.side = current.side;
    }
    new.common_mut().bodies = linked(&current.common().bodies, bodies)?;
    let difference = current.difference(&new)?;
    files_of_profile(current).eq(files_of_profile(&new)).then_some((new, difference))
}

fn page(current: &FreePage, new: FreePage, bodies: Bodies) -> Option<FreePage> {
    let new = FreePage { bodies: linked(&current.bodies, bodies)?, ..new };
    let is_alike =
        current.is_alike_elsewhere(&new) && files_of_bodies(&current.bodies).eq(files_of_bodies(&new.bodies));
    is_alike.then_some(new)
}

/// Texts whose links lead where those of the texts before them lead, which are the same links.
fn linked(current: &[(LanguageId, Written)], bodies: Bodies) -> Option<Box<[(LanguageId, Written)]>> {
    if current.len() != bodies.len() {
        return None;
    }
    let one = |((known, current), (language, body)): (&(LanguageId, Written), _)| {
        let (old, new): (_, &crate::content::Body) = (&current.body.markdown, &body);
        let links = |links: &[crate::markdown::Link]| -> Vec<(Box<str>, bool)> {
            links.iter().map(|link| (link.target.clone(), link.is_image)).collect()
        };
        let is_same = *known == language
            && links(&old.links) == links(&new.markdown.links)
            && old.almost.is_empty()
            && new.markdown.almost.is_empty();
        let targets: Vec<Target> = current.targets.clone();
        is_same.then_some((language, Written { body, targets }))
    };
    current.iter().zip(bodies).map(one).collect()
}
