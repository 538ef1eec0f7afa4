//! From documents to the directory: settings and vocabulary first, then every profile by itself, then what only all of them
//! together can tell.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::bundle;
use super::by_name;
use super::gather::{Gathered, gather};
use super::languages_file;
use super::menu::{SECTIONS, WrittenItem};
use super::organisation::Organisation;
use super::page::FreePage;
use super::problems;
use super::profile::{Profile, ProfileId};
use super::read_profile::{self, Read};
use super::reader::Site;
use super::resolve::{Ids, Known, RESERVED, Wanted};
use super::revise::Ground;
use super::settings::{MenuItem, Settings};
use super::settings_file::{self, WrittenSettings};
use super::shown::{self, Joined, used_files};
use super::sides::{self, Belonging, Sides, SidesRule};
use super::taxonomy::Country;
use super::vocabulary::Vocabulary;
use super::warnings;
use super::{Directory, Inputs};
use crate::content::keys::{choices, meant_by};
use crate::content::{Documents, Yaml};
use crate::diagnostic::{Checked, Code, Diagnostic, Fact, nearest};
use crate::pieces::PIECE;
use crate::source::{FileId, Place, Placed, Sources};

/// The directory of a site's documents. Where the settings are missing or broken, which was reported when they were read,
/// there is none, and only the texts are handed on. Everything else that is broken is left out of the directory, or
/// replaced by what is usual; its id stays known, so that one mistake gives one message.
///
/// Reports the codes of the sections `model` of [`crate::diagnostic::Code`].
pub fn assemble(documents: Documents, inputs: &Inputs) -> Checked<Result<Directory, Sources>> {
    assemble_on_ground(documents, inputs).map(|value| value.map(|(directory, _)| directory))
}

/// As [`assemble`], with what one profile can be read with again.
pub fn assemble_on_ground(mut documents: Documents, inputs: &Inputs) -> Checked<Result<(Directory, Ground), Sources>> {
    let Some(yaml) = documents.settings.take() else { return Checked::fine(Err(documents.sources)) };
    let mut diagnostics = Vec::new();
    let (settings, vocabulary) = foundations(&documents, &yaml, inputs, &mut diagnostics);
    documents.bundle_files.sort();
    let gathered = gather(&mut documents, &settings.languages, inputs.drafts).into_value(&mut diagnostics);
    let ids = Ids::new(&gathered, &documents.broken, &mut diagnostics);
    let site = Site {
        documents: &documents,
        languages: &settings.languages,
        vocabulary: &vocabulary,
        ids: &ids,
        fields: &settings.fields,
        timezone: &settings.timezone,
        today: inputs.today,
    };
    let read_one = |one: Gathered| {
        let files = bundle::files_of(&documents.bundle_files, one.document.name.folder, &one.document.name.id);
        read_profile::read(&site, one, files)
    };
    let read: Vec<_> = gathered.into_par_iter().with_max_len(PIECE).map(read_one).collect();
    let read: Vec<_> = read.into_iter().filter_map(|one| one.into_value(&mut diagnostics)).collect();
    check_aliases(&read, &ids, &mut diagnostics);
    let shown = shown::of(read, &ids);
    let Joined { mut profiles, pages } =
        shown.joined(&ids, &vocabulary.taxonomy, &documents.bundle_files, &mut diagnostics);
    let plans = plans(&documents, &ids, &mut diagnostics);
    let settings = resolve_settings(settings, &mut profiles, &ids, &pages, &mut diagnostics);
    let taxonomy = Arc::clone(&vocabulary.taxonomy);
    warnings::of(&profiles, &pages, &taxonomy, &settings.languages, &documents, &mut diagnostics);
    remove_shared_that_are_named(&mut diagnostics);
    by_name::suggest(&mut diagnostics, &profiles, &pages);
    remove_missing_that_are_broken(&documents, &mut diagnostics);
    let bundle_files = used_files(&profiles, &pages, &documents.bundle_files);
    let Documents { sources, fingerprint, static_files, theme_files, word_lists, bundle_files: all_files, .. } =
        documents;
    let directory = Directory {
        sources,
        fingerprint,
        settings: Arc::new(settings),
        taxonomy,
        profiles: profiles.into_iter().map(Arc::new).collect(),
        pages: pages.into_iter().map(Arc::new).collect(),
        bundle_files: Arc::new(bundle_files),
        static_files: Arc::new(static_files),
        theme_files,
        plans,
        word_lists: Arc::new(word_lists),
    };
    Checked { value: Ok((directory, Ground { vocabulary, ids, bundle_files: all_files })), diagnostics }
}

/// A word that means two things, and that somebody uses, is told where it is used.
fn remove_shared_that_are_named(diagnostics: &mut Vec<Diagnostic>) {
    let name = |found: &Diagnostic| found.facts.iter().find(|(name, _)| *name == "name").map(|(_, word)| word.clone());
    let used: Vec<_> = diagnostics.iter().filter(|found| found.code == Code::AmbiguousName).filter_map(name).collect();
    diagnostics.retain(|found| found.code != Code::SharedName || !name(found).is_some_and(|name| used.contains(&name)));
}

/// A file of a bundle that is there and cannot be used, a link out of the site perhaps, was reported as such.
fn remove_missing_that_are_broken(documents: &Documents, diagnostics: &mut Vec<Diagnostic>) {
    let is_broken = |found: &Diagnostic| {
        let file = found.facts.iter().find_map(|(name, fact)| match fact {
            Fact::Text(file) if *name == "file" => Some(file),
            _ => None,
        });
        let folder = documents.sources.get(found.place.file).path.rsplit_once('/').map(|(folder, _)| folder);
        let path = folder.zip(file).map(|(folder, file)| format!("{folder}/{file}"));
        path.is_some_and(|path| documents.sources.find(&path).is_some())
    };
    diagnostics.retain(|found| found.code != Code::MissingFile || !is_broken(found));
}

/// Languages, vocabulary and settings, in the order in which each needs the one before.
fn foundations(
    documents: &Documents,
    yaml: &Yaml,
    inputs: &Inputs,
    diagnostics: &mut Vec<Diagnostic>,
) -> (WrittenSettings, Vocabulary) {
    let languages = languages_file::decode(documents, yaml).into_value(diagnostics);
    let vocabulary = Vocabulary::decode(documents, &languages, Place::whole(yaml.file)).into_value(diagnostics);
    let settings = settings_file::decode(documents, yaml, &languages, &vocabulary, inputs).into_value(diagnostics);
    (settings, vocabulary)
}

/// Reports old ids that another page has or had.
fn check_aliases(read: &[Read], ids: &Ids, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<&str, Place> = BTreeMap::new();
    let all = read.iter().flat_map(|one| one.aside.aliases.iter().map(|alias| (&*one.name.id, alias)));
    for (id, alias) in all {
        if RESERVED.contains(&&*alias.value) {
            diagnostics.push(problems::reserved_alias(alias));
            continue;
        }
        if *id == *alias.value {
            diagnostics.push(problems::names_itself(&alias.as_ref().map(AsRef::as_ref)));
            continue;
        }
        let holder = ids.get(&alias.value).map(|_| ids.place(&alias.value).unwrap_or(alias.place));
        match holder.or_else(|| known.get(&*alias.value).copied()) {
            Some(first) => diagnostics.push(problems::duplicate_alias(alias, first)),
            None => drop(known.insert(&alias.value, alias.place)),
        }
    }
}

/// Frozen plans of meetings, each with its event.
fn plans(documents: &Documents, ids: &Ids, diagnostics: &mut Vec<Diagnostic>) -> Vec<(ProfileId, FileId)> {
    let mut plans = Vec::new();
    for (id, file) in &documents.plans {
        match ids.profile(&Placed::new(id.as_str(), Place::whole(*file)), Wanted::Event) {
            Ok(event) => plans.push((event, *file)),
            Err(problem) => diagnostics.extend(problem),
        }
    }
    plans.sort_unstable();
    plans
}

/// The settings with the profiles and pages that they name, and every organisation with its side.
fn resolve_settings(
    settings: WrittenSettings,
    profiles: &mut [Profile],
    ids: &Ids,
    pages: &[FreePage],
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    let publisher = settings.publisher.as_ref().and_then(|id| {
        let found = ids.profile(&id.as_ref().map(AsRef::as_ref), Wanted::Organisation);
        found.map_err(|problem| diagnostics.extend(problem)).ok()
    });
    check_sides(&settings.matching.sides, ids, diagnostics);
    let menu = settings.menu.iter().filter_map(|item| menu_item(item, ids, pages, diagnostics)).collect();
    let sides = assign_sides(&settings.matching.sides, profiles);
    settings.resolved(publisher, menu, sides)
}

/// Reports ids of named sides that are no organisations.
fn check_sides(rule: &SidesRule, ids: &Ids, diagnostics: &mut Vec<Diagnostic>) {
    let SidesRule::Named(named) = rule else { return };
    for id in named.iter().flat_map(|side| &side.ids) {
        if let Err(problem) = ids.profile(&id.as_ref().map(AsRef::as_ref), Wanted::Organisation) {
            diagnostics.extend(problem);
        }
    }
}

fn menu_item(item: &WrittenItem, ids: &Ids, pages: &[FreePage], diagnostics: &mut Vec<Diagnostic>) -> Option<MenuItem> {
    let id = match item {
        WrittenItem::Known(item) => return Some(item.clone()),
        WrittenItem::Id(id) => id.as_ref().map(AsRef::as_ref),
    };
    match ids.get(id.value) {
        Some((Known::Profile(profile), _)) => return Some(MenuItem::Profile(profile)),
        Some((Known::Page(_), _)) => return pages.iter().position(|page| *page.slug == *id.value).map(MenuItem::Page),
        Some((Known::Draft, _)) => diagnostics.push(problems::names_draft(&id)),
        Some((Known::Broken, _)) => {}
        None => diagnostics.push(problems::unknown_id(&id, menu_word(id.value).or_else(|| ids.nearest(id.value)))),
    }
    None
}

/// The list of the site that a mistyped entry of the menu meant.
fn menu_word(word: &str) -> Option<&'static str> {
    meant_by(choices::MENU, word).or_else(|| nearest(word, SECTIONS))
}

fn assign_sides(rule: &SidesRule, profiles: &mut [Profile]) -> Sides {
    let organisations = || profiles.iter().filter_map(Profile::organisation);
    let belonging =
        |one: &'_ Organisation| -> (Box<str>, Option<Country>) { (one.common.slug.clone(), one.common.country) };
    let all: Vec<_> = organisations().map(belonging).collect();
    let all: Vec<_> = all.iter().map(|(id, country)| Belonging { id, country: *country }).collect();
    let (sides, places) = sides::assign(rule, &all);
    for (organisation, side) in profiles.iter_mut().filter_map(Profile::organisation_mut).zip(places) {
        organisation.side = side;
    }
    sides
}
