//! The site stage: which pages there are, at which addresses, and in which order lists show things. No HTML yet.

pub mod address;
mod collision;
pub mod lists;
pub mod members;
mod menu;
mod orders;
pub mod page;
pub mod pairs;
mod problems;

pub use address::Address;
pub(crate) use address::introduction;
pub use collision::collision;
pub use lists::{EventOrder, Lists};
pub use members::{Appearances, Members};
pub use orders::Orders;
pub use page::{Facet, FacetKind, Page, Shows};
pub use pairs::{Gathered, Pairs};

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Checked, Diagnostic};
use crate::matching::Matches;
use crate::model::{self, Directory, LanguageId, MenuItem, ProfileId};
use crate::source::Place;
use lists::page_count;

/// Every page of a site, and what its lists show.
#[derive(Debug)]
pub struct Pages {
    /// Every page, in the order of addresses, each address once.
    pub list: Arc<[Page]>,
    /// The lists of each language; a [`LanguageId`] counts in it.
    pub lists: Arc<[Lists]>,
    /// Events in the order of time.
    pub events: EventOrder,
    /// Every suggestion once.
    pub pairs: Pairs,
    /// The navigation.
    pub menu: Vec<MenuItem>,
    /// In which events an organisation appears, in their order; nothing where it appears in none.
    pub appearances: BTreeMap<ProfileId, Appearances>,
}

impl Pages {
    /// The page at an address.
    pub fn find(&self, address: &Address) -> Option<&Page> {
        self.list.binary_search_by(|page| page.address.cmp(address)).ok().map(|place| &self.list[place])
    }

    /// The lists of a language.
    pub fn lists(&self, language: LanguageId) -> &Lists {
        &self.lists[usize::from(language.0)]
    }
}

/// Lays out the site. `orders` are those of the same directory.
///
/// Reports `same-address`; of two pages at one address, the first in the order of the site's kinds of page stays.
pub fn lay_out(directory: &Directory, matches: &Matches, orders: Orders) -> Checked<Pages> {
    let Orders { members, events, lists, appearances } = orders;
    let languages = directory.settings.languages.iter().map(|(id, _)| id);
    let all = pairs::each_once(directory, matches);
    let shown = all_shown(directory, &members, &events, all.len());
    let one = |shows| Page::of_no_language(directory, shows);
    let in_languages =
        languages.flat_map(|language| shown.iter().map(move |shows| Page::new(directory, language, shows.clone())));
    let pages = [one(Shows::Languages), one(Shows::NotFound)].into_iter().chain(in_languages);
    let (list, pairs) =
        rayon::join(|| distinct(directory, pages), || Pairs::new(directory, matches, &appearances, all));
    let menu = menu::menu(directory, &lists[0], &events, matches);
    list.map(|list| Pages { list: list.into(), lists, events, pairs, menu, appearances })
}

/// Lays out a site that was laid out before, and in which nothing is another but what offers and needs say and what matching
/// makes of it. Lists read neither.
///
/// Reports as [`lay_out`].
pub fn lay_out_again(directory: &Directory, matches: &Matches, today: Date, earlier: &Pages) -> Checked<Pages> {
    let all = pairs::each_once(directory, matches);
    let pairs = Pairs::new(directory, matches, &earlier.appearances, all);
    let pages_of = |pairs: &Pairs| page_count(pairs.all.len(), directory.settings.page_size);
    if pages_of(&pairs) != pages_of(&earlier.pairs) {
        return lay_out(directory, matches, Orders::new(directory, today));
    }
    let Pages { list, lists, events, appearances, .. } = earlier;
    let menu = menu::menu(directory, &lists[0], events, matches);
    let (list, lists) = (Arc::clone(list), Arc::clone(lists));
    Checked::fine(Pages { list, lists, events: events.clone(), pairs, menu, appearances: appearances.clone() })
}

/// What every language has a page for.
fn all_shown(
    directory: &Directory,
    members: &BTreeMap<Facet, Members>,
    events: &EventOrder,
    pairs: usize,
) -> Vec<Shows> {
    let size = directory.settings.page_size;
    let numbers = |length| 1..=page_count(length, size);
    let [companies, institutes] = organisation_counts(directory);
    let mut shown = vec![Shows::Home];
    shown.extend(numbers(companies).map(Shows::Companies));
    shown.extend(numbers(institutes).map(Shows::Institutes));
    shown.extend(numbers(events.len()).map(Shows::Events));
    shown.extend(directory.profiles().map(|(id, _)| Shows::Profile(id)));
    shown.extend(FacetKind::ALL.map(Shows::Facets));
    for (facet, members) in members {
        shown.extend(numbers(members.longest()).map(|number| Shows::Facet(*facet, number)));
    }
    shown.extend(numbers(pairs).map(Shows::Matches));
    shown.push(Shows::How);
    shown.extend(numbers(directory.profiles.len()).map(Shows::Index));
    shown.extend((0..directory.pages.len()).filter(|place| !directory.pages[*place].is_home()).map(Shows::FreePage));
    shown.extend(aliases(directory));
    shown.retain(|shows| shows.exists(directory));
    shown
}

fn organisation_counts(directory: &Directory) -> [usize; 2] {
    let count = |section| directory.profiles.iter().filter(|profile| address::section_of(profile) == section).count();
    [count("companies"), count("institutes")]
}

fn aliases(directory: &Directory) -> impl Iterator<Item = Shows> {
    let of_profiles = directory.profiles().flat_map(|(id, profile)| {
        profile.common().aliases.iter().map(move |alias| Shows::ProfileAlias(id, alias.clone()))
    });
    let of_pages = directory
        .pages
        .iter()
        .enumerate()
        .flat_map(|(place, page)| page.aliases.iter().map(move |alias| Shows::PageAlias(place, alias.clone())));
    of_profiles.chain(of_pages)
}

/// The pages in the order of addresses, each address once; `static/` may have no file at one, nor at one of a bundle.
fn distinct(directory: &Directory, pages: impl Iterator<Item = Page>) -> Checked<Vec<Page>> {
    let mut by_address: BTreeMap<Address, Page> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for page in pages {
        match by_address.get(&page.address) {
            // An id or alias that something else has, or had, was reported when names were resolved.
            Some(_) if is_reported(directory, &page.shows) || !speaks_first(directory, &page) => {}
            Some(first) => diagnostics.push(problems::same_address(
                &page.address,
                place_of(directory, &page.shows),
                place_of(directory, &first.shows),
            )),
            None => {
                by_address.insert(page.address.clone(), page);
            }
        }
    }
    let list: Vec<Page> = by_address.into_values().collect();
    diagnostics.extend(taken_by_files(directory, &list));
    Checked { value: list, diagnostics }
}

fn is_reported(directory: &Directory, shows: &Shows) -> bool {
    match shows {
        Shows::ProfileAlias(..) | Shows::PageAlias(..) => true,
        Shows::FreePage(place) => model::is_reserved(&directory.pages[*place].slug),
        _ => false,
    }
}

/// Whether a page is of the default language or of none: two that meet do so in every language, which is one mistake.
fn speaks_first(directory: &Directory, page: &Page) -> bool {
    page.language.is_none_or(|language| language == directory.settings.languages.default_id())
}

fn taken_by_files(directory: &Directory, pages: &[Page]) -> Vec<Diagnostic> {
    if directory.static_files.is_empty() {
        return Vec::new();
    }
    let of_pages = pages.iter().map(|page| (page.address.file(), place_of(directory, &page.shows)));
    let media = directory.bundle_files.iter();
    let media = media.map(|file| (Address::media(&file.id, &file.path).file(), owner_of(directory, &file.id)));
    let ours: BTreeMap<String, Place> = of_pages.chain(media).collect();
    let taken = directory.static_files.iter().filter_map(|file| Some((file, collision(&file.path, &ours)?)));
    let settings = Place::whole(directory.settings.file);
    // A folder that is in the way is nobody's alone, and no file says that a list is there.
    let owner = |path: &str, other: &str, owner: Place| (path == other && owner != settings).then_some(owner);
    taken.map(|(file, (other, place))| problems::taken_address(file, owner(&file.path, other, *place))).collect()
}

/// The file of the profile or page to which a bundle belongs; the settings where it is not shown.
fn owner_of(directory: &Directory, id: &str) -> Place {
    let profiles = directory.profiles.iter().map(|profile| (&*profile.common().slug, profile.common().file));
    let mut owners = profiles.chain(directory.pages.iter().map(|page| (&*page.slug, page.file)));
    Place::whole(owners.find(|(slug, _)| *slug == id).map_or(directory.settings.file, |(_, file)| file))
}

/// The file from which a page comes: for lists it is the settings.
fn place_of(directory: &Directory, shows: &Shows) -> Place {
    Place::whole(match shows {
        Shows::Profile(id) | Shows::ProfileAlias(id, _) => directory.profile(*id).common().file,
        Shows::FreePage(place) | Shows::PageAlias(place, _) => directory.pages[*place].file,
        _ => directory.settings.file,
    })
}
