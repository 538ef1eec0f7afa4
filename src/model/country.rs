//! Countries and languages by name: CLDR's names in every language of the site, and the site's own.

use std::collections::BTreeMap;

use super::names::Names;
use super::taxonomy::Country;
use super::words::{Languages, Text};
use crate::language::{Formats, Language, Region};

/// The names of all countries and regions in the languages of the site. Relabelling adds a name; CLDR's own stays known.
pub(super) fn names(languages: &Languages, relabelled: &BTreeMap<Country, Text>) -> Names<Country> {
    let mut names = Names::new();
    for country in Region::all().filter_map(|region| Country::from_code(region.as_str())) {
        names.add(country.code(), country);
    }
    for (_, language) in languages.iter() {
        for (region, name) in Formats::new(language).regions() {
            names.add_name(name, region.as_str());
        }
    }
    for (country, label) in relabelled {
        names.add_names(label, [], country.code());
    }
    names
}

/// The names of all languages in the languages of the site.
pub(super) fn language_names(languages: &Languages) -> Names<Language> {
    let mut names = Names::new();
    for (_, language) in languages.iter() {
        for (tag, name) in Formats::new(language).languages() {
            if let Ok(language) = Language::parse(tag) {
                names.add(tag, language);
                names.add_name(name, tag);
            }
        }
    }
    names
}
