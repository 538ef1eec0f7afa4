//! Profiles and pages that are shown, in their final order: their links are resolved, partners and series joined.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::bundle::{Bundle, files_of};
use super::event::check_circles;
use super::links::{Bodies, LinkingText, Targets};
use super::organisation::join_partners;
use super::page::FreePage;
use super::profile::{LinkTo, Profile};
use super::read_profile::{Read, What};
use super::resolve::Ids;
use super::target::{Target, Written};
use super::taxonomy::Taxonomy;
use super::words::LanguageId;
use crate::content::{BundleFile, Folder, Name};
use crate::diagnostic::{Checked, Diagnostic};
use crate::source::Place;

/// A profile or page that is shown, and its bodies.
#[derive(Debug)]
pub(super) struct Shown<T> {
    /// The profile or page, without bodies.
    pub(super) what: T,
    /// Its bodies, in the order of languages.
    pub(super) bodies: Bodies,
    name: Name,
    is_bundle: bool,
    /// Where an event names its series.
    series: Option<Place>,
}

/// All that is shown.
#[derive(Debug, Default)]
pub(super) struct AllShown {
    /// In the order of ids.
    profiles: Vec<Shown<Profile>>,
    /// In the order of weights, then of ids.
    pages: Vec<Shown<FreePage>>,
    /// For each page in the order of ids its place in `pages`.
    page_places: Vec<usize>,
}

/// Profiles and pages in their final form.
#[derive(Debug)]
pub(super) struct Joined {
    /// In the order of ids.
    pub(super) profiles: Vec<Profile>,
    /// In the order of weights, then of ids.
    pub(super) pages: Vec<FreePage>,
}

/// What is shown of all that was read, which is in the order of ids.
pub(super) fn of(read: Vec<Read>, ids: &Ids) -> AllShown {
    let mut all = AllShown::default();
    for Read { name, is_bundle, is_shown, what, bodies, aside } in read {
        if !is_shown || !ids.belongs_to(&name.id, name.folder) {
            continue;
        }
        let series = aside.series;
        match what {
            What::Profile(what) => all.profiles.push(Shown { what, bodies, name, is_bundle, series }),
            What::Page(what) => all.pages.push(Shown { what, bodies, name, is_bundle, series }),
        }
    }
    all.sort_pages();
    all
}

impl AllShown {
    fn sort_pages(&mut self) {
        let mut order: Vec<_> = (0..self.pages.len()).collect();
        order.sort_by_key(|number| self.pages[*number].what.weight);
        self.page_places = vec![0; order.len()];
        for (place, number) in order.into_iter().enumerate() {
            self.page_places[number] = place;
        }
        // Stable, so that of two pages of one weight the order of ids is kept, as above.
        self.pages.sort_by_key(|page| page.what.weight);
    }

    /// Resolves links and joins partners; reports what [`Targets::of_text`] does, and `circle`.
    pub(super) fn joined(
        self,
        ids: &Ids,
        taxonomy: &Taxonomy,
        files: &[BundleFile],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Joined {
        let (profile_targets, page_targets) = self.targets(ids, taxonomy, files, diagnostics);
        let places: Vec<_> = self.profiles.iter().map(|profile| profile.series).collect();
        let mut profiles: Vec<_> = self.profiles.into_iter().zip(profile_targets).map(profile).collect();
        let pages = self.pages.into_iter().zip(page_targets).map(page).collect();
        join_partners(&mut profiles);
        check_circles(&profiles, &places, diagnostics);
        Joined { profiles, pages }
    }

    /// What the links of each body of each profile, and of each page, lead to.
    fn targets(
        &self,
        ids: &Ids,
        taxonomy: &Taxonomy,
        files: &[BundleFile],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (Vec<BodyTargets>, Vec<BodyTargets>) {
        let targets = Targets {
            ids,
            taxonomy,
            profiles: &self.profiles,
            pages: &self.pages,
            page_places: &self.page_places,
            countries: self.profiles.iter().filter_map(|profile| profile.what.common().country).collect(),
        };
        let of_profiles = self.profiles.par_iter().map(|one| one.targets(Some(&one.what), files, &targets));
        let of_pages = self.pages.par_iter().map(|one| one.targets(None, files, &targets));
        let (of_profiles, of_pages): (Vec<_>, Vec<_>) = (of_profiles.collect(), of_pages.collect());
        let mut values = |all: Vec<Checked<BodyTargets>>| -> Vec<BodyTargets> {
            all.into_iter().map(|one| one.into_value(diagnostics)).collect()
        };
        (values(of_profiles), values(of_pages))
    }
}

/// For each body of one profile or page, what its links lead to.
type BodyTargets = Vec<Vec<Target>>;

impl<T> Shown<T> {
    fn targets(&self, profile: Option<&Profile>, files: &[BundleFile], targets: &Targets<'_>) -> Checked<BodyTargets> {
        let own_files = files_of(files, self.name.folder, &self.name.id);
        let bundle = Bundle::new(&self.name.id, self.is_bundle, own_files);
        let mut diagnostics = Vec::new();
        let mut of_body = |(language, body): &(LanguageId, _)| {
            let text = LinkingText { owner: &self.name.id, profile, bundle, language: *language, body };
            targets.of_text(text, &mut diagnostics)
        };
        let value = self.bodies.iter().map(&mut of_body).collect();
        Checked { value, diagnostics }
    }
}

fn written(bodies: Bodies, targets: BodyTargets) -> Box<[(LanguageId, Written)]> {
    let written = |((language, body), targets)| (language, Written { body, targets });
    bodies.into_iter().zip(targets).map(written).collect()
}

fn profile((shown, targets): (Shown<Profile>, BodyTargets)) -> Profile {
    let mut profile = shown.what;
    profile.common_mut().bodies = written(shown.bodies, targets);
    profile
}

fn page((shown, targets): (Shown<FreePage>, BodyTargets)) -> FreePage {
    FreePage { bodies: written(shown.bodies, targets), ..shown.what }
}

/// The files of bundles that some page shows: logos, documents, what bodies show, and of people and contacts only what is
/// public.
pub(super) fn used_files(profiles: &[Profile], pages: &[FreePage], files: &[BundleFile]) -> Vec<BundleFile> {
    let mut used: BTreeSet<(Folder, &str, &str)> = BTreeSet::new();
    for profile in profiles {
        let id = &*profile.common().slug;
        used.extend(files_of_profile(profile).map(|path| (folder_of(profile), id, path)));
    }
    for page in pages {
        used.extend(files_of_bodies(&page.bodies).map(|path| (Folder::Pages, &*page.slug, path)));
    }
    files.iter().filter(|file| used.contains(&(file.folder, file.id.as_str(), file.path.as_str()))).cloned().collect()
}

fn folder_of(profile: &Profile) -> Folder {
    match profile {
        Profile::Company(_) => Folder::Companies,
        Profile::Institute(_) => Folder::Institutes,
        Profile::Event(_) => Folder::Events,
    }
}

pub(super) fn files_of_profile(profile: &Profile) -> impl Iterator<Item = &str> {
    let common = profile.common();
    let people = common.people.iter().filter_map(|person| person.public.photo.as_deref());
    let links = common.links.iter().filter_map(|link| match &link.to {
        LinkTo::File(path) => Some(&**path),
        LinkTo::Url(_) => None,
    });
    let single = common
        .logo
        .as_deref()
        .into_iter()
        .chain(common.public_contact().and_then(|contact| contact.wechat_qr.as_deref()));
    single.chain(people).chain(links).chain(files_of_bodies(&common.bodies))
}

pub(super) fn files_of_bodies(bodies: &[(LanguageId, Written)]) -> impl Iterator<Item = &str> {
    bodies.iter().flat_map(|(_, written)| &written.targets).filter_map(|target| match target {
        Target::File(path) => Some(&**path),
        _ => None,
    })
}
