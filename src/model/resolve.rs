//! Ids: which profiles and pages there are, and what a reference to one stands for.
//!
//! All ids are known from the names of the files before any profile is decoded, so that references are resolved while
//! they are read and no second set of types is needed. An id whose file is broken, or a draft, is known too: naming it is
//! no mistake of the one who names it.

use std::collections::BTreeMap;

use super::gather::Gathered;
use super::problems;
use super::profile::ProfileId;
use super::reader::Reader;
use crate::content::{Folder, Name, Node, nearest_id};
use crate::diagnostic::{Diagnostic, all_nearest, is_same_word, nearest};
use crate::language::half_width;
use crate::source::{Place, Placed};

/// Words that are addresses of the site, and so no ids.
pub(super) const RESERVED: [&str; 19] = [
    "companies",
    "institutes",
    "events",
    "topics",
    "sectors",
    "countries",
    "cooperation",
    "matches",
    "search",
    "index",
    "shortlist",
    "submit",
    "how",
    "plan",
    "api",
    "assets",
    "media",
    "404",
    "page",
];

/// A free page in the order of ids, which is not yet the order of pages: that goes by weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PageNumber(pub(super) u32);

/// What an id stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// A profile that is shown.
    Profile(ProfileId),
    /// A free page that is shown.
    Page(PageNumber),
    /// A draft, which is left out.
    Draft,
    /// Something whose file is broken.
    Broken,
}

/// What a place wants to be named there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A company or an institute.
    Organisation,
    /// Any event.
    Event,
    /// An event of type series.
    Series,
}

/// All ids of a site.
#[derive(Debug, Default)]
pub(super) struct Ids {
    entries: BTreeMap<Box<str>, Entry>,
}

#[derive(Debug)]
struct Entry {
    known: Known,
    folder: Folder,
    is_series: bool,
    /// The file; nothing where it is broken.
    place: Option<Place>,
}

impl Ids {
    /// The ids of `gathered`, which is in the order of ids, and of broken files. Reports `duplicate-id` and `reserved-id`.
    pub(super) fn new(gathered: &[Gathered], broken: &[Name], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut ids = Self::default();
        let (mut profiles, mut pages) = (0, 0);
        for one in gathered {
            let place = Place::whole(one.document.file);
            let id = &*one.document.name.id;
            if RESERVED.contains(&id) {
                diagnostics.push(problems::reserved_id(place, id));
            }
            if let Some(first) = ids.entries.get(id) {
                diagnostics.push(problems::duplicate_id(place, id, first.place.unwrap_or(place)));
                continue;
            }
            let known = match (one.is_shown, one.document.name.folder) {
                (false, _) => Known::Draft,
                (true, Folder::Pages) => Known::Page(PageNumber(next(&mut pages))),
                (true, _) => Known::Profile(ProfileId(next(&mut profiles))),
            };
            let entry = Entry { known, folder: one.document.name.folder, is_series: one.is_series, place: Some(place) };
            ids.entries.insert(id.into(), entry);
        }
        ids.add_broken(broken);
        ids
    }

    fn add_broken(&mut self, broken: &[Name]) {
        for name in broken.iter().filter(|name| name.language.is_none()) {
            let entry = Entry { known: Known::Broken, folder: name.folder, is_series: true, place: None };
            self.entries.entry(name.id.as_str().into()).or_insert(entry);
        }
    }

    /// What an id stands for, and in which folder its file lies.
    pub(super) fn get(&self, id: &str) -> Option<(Known, Folder)> {
        self.entries.get(id).map(|entry| (entry.known, entry.folder))
    }

    /// The file of an id, if it can be shown.
    pub(super) fn place(&self, id: &str) -> Option<Place> {
        self.entries.get(id).and_then(|entry| entry.place)
    }

    /// Whether an id belongs to the profile or page of this file name, and to no other of the same id.
    pub(super) fn belongs_to(&self, id: &str, folder: Folder) -> bool {
        self.entries.get(id).is_some_and(|entry| entry.folder == folder)
    }

    /// The id of a profile that is shown.
    pub(super) fn id_of(&self, profile: ProfileId) -> Option<&str> {
        let found = self.entries.iter().find(|(_, entry)| entry.known == Known::Profile(profile));
        found.map(|(id, _)| &**id)
    }

    /// Every organisation that is shown, in the order of ids.
    pub(super) fn organisations(&self) -> impl Iterator<Item = ProfileId> {
        self.entries.values().filter_map(|entry| match (entry.known, Wanted::Organisation.fits(entry)) {
            (Known::Profile(id), true) => Some(id),
            _ => None,
        })
    }

    /// The id nearest to a word.
    pub(super) fn nearest(&self, word: &str) -> Option<&str> {
        nearest(word, self.entries.keys().map(AsRef::as_ref))
    }

    /// The profile of an id; nothing for a draft, about which it warns, for what is broken, and for a mistake.
    ///
    /// # Errors
    /// `unknown-id`, `wrong-kind`, and the warning `names-draft`; nothing to say of a broken one.
    pub(super) fn profile(&self, id: &Placed<&str>, wanted: Wanted) -> Result<ProfileId, Option<Diagnostic>> {
        let Some(entry) = self.entries.get(id.value) else {
            return Err(Some(self.unknown(id, wanted)));
        };
        if !wanted.fits(entry) {
            return Err(Some(problems::wrong_kind(id, kind_word(entry.folder), wanted.word())));
        }
        match entry.known {
            Known::Profile(profile) => Ok(profile),
            Known::Draft => Err(Some(problems::names_draft(id))),
            Known::Page(_) | Known::Broken => Err(None),
        }
    }

    fn unknown(&self, id: &Placed<&str>, wanted: Wanted) -> Diagnostic {
        let fitting = || self.entries.iter().filter(|(_, entry)| wanted.fits(entry)).map(|(id, _)| &**id);
        // `companies/nova.md`, or a name of which the id was made.
        let path = without_ending(id.value);
        let plain = nearest_id(path.rsplit('/').next().unwrap_or(&path));
        match fitting().find(|known| *known == plain) {
            Some(known) => problems::unknown_id(id, Some(known)).mended_by_nearest(|known| is_sure(id.value, known)),
            None => {
                problems::unknown_id(id, nearest(id.value, fitting())).with_as_near(&all_nearest(id.value, fitting()))
            }
        }
    }
}

/// Whether a word is an id in another spelling: capitals, full-width letters, blanks or underscores for hyphens, the ending of the
/// file. Nearness is not enough as it is in a vocabulary: the file of another organisation, of nearly the same id, may come tomorrow.
fn is_sure(word: &str, id: &str) -> bool {
    is_same_word(&without_ending(word), id)
}

/// A word in half-width letters, without the ending of a profile's file.
fn without_ending(word: &str) -> String {
    let plain = half_width(word);
    let name = plain.strip_suffix(".md").or_else(|| plain.strip_suffix(".yaml"));
    name.unwrap_or(&plain).to_owned()
}

impl<'a> Reader<'a> {
    /// Another profile, named by this one; reports `names-itself` besides what [`Ids::profile`] does.
    pub(super) fn other_profile(&mut self, node: &'a Node, key: &str, wanted: Wanted) -> Option<ProfileId> {
        let id = self.decoder.name(node, key)?;
        let id = id.as_ref().map(AsRef::as_ref);
        if id.value == self.name.id {
            self.decoder.report(problems::names_itself(&id));
            return None;
        }
        let found = self.site.ids.profile(&id, wanted);
        found.map_err(|problem| self.decoder.diagnostics.extend(problem)).ok()
    }

    /// A list of organisations, none of them twice.
    pub(super) fn organisations(&mut self, node: &'a Node, key: &str) -> Box<[ProfileId]> {
        self.distinct(node, key, |reader, element| reader.other_profile(element, key, Wanted::Organisation))
    }
}

impl Wanted {
    fn fits(self, entry: &Entry) -> bool {
        match self {
            Self::Organisation => matches!(entry.folder, Folder::Companies | Folder::Institutes),
            Self::Event => entry.folder == Folder::Events,
            Self::Series => entry.folder == Folder::Events && entry.is_series,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Event => "event",
            Self::Series => "series",
        }
    }
}

fn next(count: &mut u32) -> u32 {
    *count += 1;
    *count - 1
}

fn kind_word(folder: Folder) -> &'static str {
    match folder {
        Folder::Companies => "company",
        Folder::Institutes => "institute",
        Folder::Events => "event",
        Folder::Pages => "page",
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, assembled_in_order, problems};
    use proptest::prelude::*;

    const A: (&str, &str) = ("content/companies/a.md", "---\nname: A\n---\n");

    #[test]
    fn ids_and_old_ids_are_unique() {
        let check = |files: &[(&str, &str)], expected| assert_eq!(problems(files), expected, "{files:?}");
        let other = ("content/events/a.md", "---\nname: A\ntype: series\n---\n");
        check(
            &[A, other],
            "content/events/a.md: duplicate-id whole content/events/a.md [whole content/companies/a.md]",
        );
        let search = ("content/pages/search.md", "---\nname: S\n---\n");
        check(&[search], "content/pages/search.md: reserved-id whole content/pages/search.md");
        let with_alias = ("content/companies/x.md", "---\nname: X\naliases: [a, old, old]\n---\n");
        let expected = "content/companies/x.md: duplicate-alias a [whole content/companies/a.md]\n\
            content/companies/x.md: twice-in-list old [old]";
        check(&[A, with_alias], expected);
        let own = ("content/companies/x.md", "---\nname: X\naliases: [x, search]\n---\n");
        let expected = "content/companies/x.md: names-itself x\n\
            content/companies/x.md: reserved-id search";
        check(&[own], expected);
    }

    #[test]
    fn drafts_are_left_out_and_not_warned_about_in_themselves() {
        let draft = "---\nname: D\ndraft: true\npartners: [{with: hidden}, {with: x}]\n---\n[x](y)\n";
        let (directory, problems) = assembled(&[("content/companies/d.md", draft)]);
        assert_eq!(problems, ["content/companies/d.md: unknown-id x"]);
        let slugs: Vec<_> = directory.profiles.iter().map(|profile| &*profile.common().slug).collect();
        assert_eq!(slugs, ["b", "c", "line"]);
    }

    #[test]
    fn pages_are_in_the_order_of_weights_then_of_ids() {
        let files = [
            ("content/pages/p.md", "---\nname: P\nweight: 2\n---\n[x](r)\n"),
            ("content/pages/q.md", "---\nname: Q\nweight: 1\n---\n[x](p)\n"),
            ("content/pages/r.md", "---\nname: R\nweight: 1\n---\nText\n"),
        ];
        let (directory, problems) = assembled(&files);
        assert_eq!(problems, [""; 0]);
        let slugs: Vec<_> = directory.pages.iter().map(|page| &*page.slug).collect();
        assert_eq!(slugs, ["q", "r", "p"]);
        let targets = |page: usize| format!("{:?}", directory.pages[page].bodies[0].1.targets);
        assert_eq!((targets(0), targets(2)), ("[Page(2, None)]".to_owned(), "[Page(1, None)]".to_owned()));
    }

    const EVENT: &str = "---\nname: E\ntype: meeting\nstart: 2023-09-13T09:30\nend: 2023-09-13T17:00\nseries: line\n\
        organisers: [b, {id: c, role: host}]\nparticipants: [b, {id: c, attends: online}]\nregister: {url: https://a.example}\n\
        programme: [{start: \"09:30\", title: T, speakers: [{name: N, of: b}]}]\nmeetings: {blocks: [{start: \"14:00\", rounds: 2}], \
        wishes: {b: [c]}, pinned: [{between: [b, c], round: 1, table: 1}], forbidden: [[b, c]], unavailable: {c: [2]}}\n---\n\
        [x](b#history) [y](topics/bots) ![z](p.png)\n";

    const COMPANY: &str = "---\nname: {en: D, zh: 丁}\nfounded: 2008\noffers: [{topic: bots, text: T, until: 2023-12-31}]\n\
        needs: [{id: n, title: N}]\npeople: [{name: P, email: p@a.example, public: [name]}]\npartners: [{with: b, since: 2020}]\n\
        links: [{url: https://a.example}]\naliases: [old]\n---\n# Text\n[x](#text)\n";

    proptest! {
        #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]
        #[test]
        fn no_slip_of_an_editor_makes_it_panic(
            cut in any::<proptest::sample::Index>(),
            length in 0_usize..12,
            slip in r#"[a-z0-9:{}\[\],"'#\n -]{0,6}|甲|：|\{\}|\[\]|2023-13-40|~"#,
        ) {
            let slipped = |text: &str| {
                let start = text.floor_char_boundary(cut.index(text.len()));
                let end = text.ceil_char_boundary((start + length).min(text.len()));
                format!("{}{slip}{}", &text[..start], &text[end..])
            };
            let (event, company) = (slipped(EVENT), slipped(COMPANY));
            let files = [
                ("content/events/e.md", &*event),
                ("content/companies/d.md", &*company),
                ("content/companies/d.ur.md", "---\nname: D\noffers: {bots: T}\nneeds: {n: {title: N}}\n---\n"),
            ];
            let (_, problems) = assembled(&files);
            prop_assert!(problems.iter().all(|problem| !problem.contains(": node ")));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
        #[test]
        fn any_order_of_files_gives_the_same_directory(keys in proptest::collection::vec(any::<u32>(), 16)) {
            let files = [
                A,
                ("content/companies/a.zh.md", "---\nname: 甲\ncountry: PK\n---\n[x](b#history)\n"),
                ("content/events/e.md", "---\nname: E\ntype: meeting\nstart: 2023\nparticipants: all\n---\n[x](a)\n"),
                ("content/institutes/a.md", "---\nname: A\npartners: [{with: b}]\n---\n"),
                ("content/companies/n.zh.md", "---\nname: N\n---\n"),
            ];
            let sorted = assembled_in_order(&files, |_| {});
            let shuffled = assembled_in_order(&files, |documents| {
                let mut keys = keys.into_iter();
                documents.sort_by_cached_key(|_| keys.next());
            });
            prop_assert_eq!(sorted.1, shuffled.1);
            prop_assert_eq!(format!("{:?}", sorted.0), format!("{:?}", shuffled.0));
        }
    }
}
