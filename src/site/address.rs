//! Where every page and file of the site lives, and how one links to another. All addresses are made here, so that the
//! shape of the site can be read, and changed, in one place.

use std::fmt::Write;

use super::page::Facet;
use crate::model::{Country, Directory, FreePage, Profile, Taxonomy};

/// An address below the site's root, as people read it: `en/companies/tkxel/`, `404.html`, or nothing for the root itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Box<str>);

impl Address {
    /// The root: the languages.
    pub fn root() -> Self {
        Self("".into())
    }

    /// The page for what is not there.
    pub fn not_found() -> Self {
        Self("404.html".into())
    }

    /// The home page of a language.
    pub fn home(language: &str) -> Self {
        Self(format!("{language}/").into())
    }

    /// A page that every language has once, or a list, by its name: `companies`, `matches`, `how`.
    pub fn section(language: &str, name: &str) -> Self {
        Self(format!("{language}/{name}/").into())
    }

    /// A profile.
    pub fn profile(language: &str, profile: &Profile) -> Self {
        Self(format!("{language}/{}/{}/", section_of(profile), profile.common().slug).into())
    }

    /// A free page; the one that introduces the home page is the home page.
    pub fn free_page(language: &str, page: &FreePage) -> Self {
        if page.is_home() { Self::home(language) } else { Self::home(language).below(&page.slug) }
    }

    /// A topic, sector, country or cooperation form.
    pub fn facet(language: &str, facet: Facet, taxonomy: &Taxonomy) -> Self {
        Self::section(language, facet.kind().name()).below(&facet_slug(facet, taxonomy))
    }

    /// An old address of a profile.
    pub fn profile_alias(language: &str, profile: &Profile, alias: &str) -> Self {
        Self::section(language, section_of(profile)).below(alias)
    }

    /// An old address of a free page.
    pub fn page_alias(language: &str, alias: &str) -> Self {
        Self::home(language).below(alias)
    }

    /// A file of a bundle; `path` is its path below the bundle's folder.
    pub fn media(slug: &str, path: &str) -> Self {
        Self(format!("media/{slug}/{path}").into())
    }

    /// A file of a theme; `path` is its path below the theme's `assets/`.
    pub fn asset(path: &str) -> Self {
        Self(format!("assets/{path}").into())
    }

    /// A file at this path below the root.
    pub fn file_at(path: &str) -> Self {
        Self(path.into())
    }

    /// A page of a long list that begins here; people count pages from 1, and the first is the list itself.
    #[must_use]
    pub fn page(self, number: usize) -> Self {
        if number <= 1 { self } else { self.below("page").below(&number.to_string()) }
    }

    /// As people read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of its file below the output folder.
    pub fn file(&self) -> String {
        format!("{}{}", self.0, self.index())
    }

    /// What a folder's address leaves unsaid.
    fn index(&self) -> &'static str {
        if self.0.is_empty() || self.0.ends_with('/') { "index.html" } else { "" }
    }

    /// The address as a link from the root. `index.html` is written out, because nothing adds it on `file://`.
    pub fn href(&self) -> String {
        let mut link = encode(&self.0);
        link.push_str(self.index());
        link
    }

    /// The complete address below `url`, which ends in `/`. Here `index.html` is not written: it is how people say it.
    pub fn absolute(&self, url: &str) -> String {
        format!("{url}{}", encode(&self.0))
    }

    /// The shortest link from this page to another; to itself it is the name of its file.
    pub fn link_to(&self, target: &Self) -> String {
        let (own, other) = (self.href(), target.href());
        let folder = shared_folder(own.as_bytes(), other.as_bytes());
        format!("{}{}", "../".repeat(own[folder..].matches('/').count()), &other[folder..])
    }

    fn below(&self, name: &str) -> Self {
        Self(format!("{}{name}/", self.0).into())
    }
}

/// The section in which a profile lives: the name of its folder.
pub fn section_of(profile: &Profile) -> &'static str {
    match profile {
        Profile::Company(_) => "companies",
        Profile::Institute(_) => "institutes",
        Profile::Event(_) => "events",
    }
}

/// The name of a facet in addresses.
pub fn facet_slug(facet: Facet, taxonomy: &Taxonomy) -> String {
    match facet {
        Facet::Topic(id) => taxonomy.topic(id).name.to_string(),
        Facet::Sector(id) => taxonomy.sector(id).name.to_string(),
        Facet::Country(country) => country_slug(country),
        Facet::Form(id) => taxonomy.form(id).name.to_string(),
    }
}

fn country_slug(country: Country) -> String {
    country.code().to_ascii_lowercase()
}

/// The introduction of the home page, `pages/home.md`, if there is one.
pub(crate) fn introduction(directory: &Directory) -> Option<&FreePage> {
    directory.pages.iter().map(|page| &**page).find(|page| page.is_home())
}

impl FreePage {
    /// Whether it is the introduction of the home page and has no address of its own.
    pub fn is_home(&self) -> bool {
        &*self.slug == "home"
    }
}

impl Directory {
    /// The tag of a language of the site, which is its folder too.
    pub fn tag(&self, language: crate::model::LanguageId) -> &str {
        self.settings.languages.get(language).as_str()
    }
}

/// A path as it stands in a link: what has a meaning in links, blanks and everything beyond ASCII become `%XX`.
fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len() + "index.html".len());
    // Most ids are of plain letters, and links to them are what a page has most of.
    if path.bytes().all(is_plain) {
        encoded.push_str(path);
        return encoded;
    }
    for byte in path.bytes() {
        if is_plain(byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/-._~!$&()*+,;=@".contains(&byte)
}

/// How much of two addresses is a folder that they have in common, its `/` included.
pub(crate) fn shared_folder(own: &[u8], other: &[u8]) -> usize {
    let shared = own.iter().zip(other).take_while(|(one, another)| one == another).count();
    own[..shared].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1)
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_folder_is_its_index() {
        let check = |address: Address, file| assert_eq!(address.file(), file);
        check(Address::root(), "index.html");
        check(Address::not_found(), "404.html");
        check(Address::home("zh-Hant"), "zh-Hant/index.html");
        check(Address::section("en", "companies"), "en/companies/index.html");
        check(Address::section("en", "companies").page(1), "en/companies/index.html");
        check(Address::section("en", "companies").page(2), "en/companies/page/2/index.html");
        check(Address::media("tkxel", "a b.png"), "media/tkxel/a b.png");
    }

    #[test]
    fn links_are_relative_and_short() {
        let tkxel = Address::section("en", "companies").below("tkxel");
        let check = |from: &Address, to: &Address, expected| assert_eq!(from.link_to(to), expected);
        check(&tkxel, &tkxel, "index.html");
        check(&tkxel, &Address::section("en", "companies").below("tk"), "../tk/index.html");
        check(&tkxel, &Address::section("en", "companies"), "../index.html");
        check(&tkxel, &Address::home("zh"), "../../../zh/index.html");
        check(&tkxel, &Address::root(), "../../../index.html");
        check(&Address::root(), &tkxel, "en/companies/tkxel/index.html");
        check(&Address::not_found(), &Address::home("en"), "en/index.html");
        check(&tkxel, &Address::media("tkxel", "计划 1#.pdf"), "../../../media/tkxel/%E8%AE%A1%E5%88%92%201%23.pdf");
    }

    #[test]
    fn complete_addresses_leave_the_index_out() {
        let url = "https://example.org/ai/";
        assert_eq!(Address::home("en").absolute(url), "https://example.org/ai/en/");
        assert_eq!(Address::not_found().absolute(url), "https://example.org/ai/404.html");
    }
}
