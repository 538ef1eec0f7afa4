//! Sides: the groups across which matches run.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::taxonomy::Country;
use super::words::Text;
use crate::source::Placed;

/// The sides of a site; matches run across them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// Each side in order: by country, in the order of the number of their organisations, then of codes; or as named.
    pub list: Vec<Side>,
    /// Whether there are any: without sides, every two may be matched.
    pub exist: bool,
}

/// A group of organisations.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// A name for files and style sheets: `china`, or a country's code in lower case.
    pub name: Box<str>,
    /// What pages call it.
    pub label: SideLabel,
    /// Its colour.
    pub ink: Ink,
}

/// What pages call a side.
#[derive(Clone, Debug, PartialEq)]
pub enum SideLabel {
    /// The name of a country.
    Country(Country),
    /// As the organiser wrote it.
    Text(Text),
}

/// The colour of a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ink {
    /// One of the theme's six.
    Named(&'static str),
    /// The organiser's own, as `#rrggbb`.
    Custom {
        /// On light paper.
        light: Box<str>,
        /// On dark paper.
        dark: Box<str>,
    },
    /// From the seventh side on: the colour of text.
    Text,
}

/// Inks in the order in which sides get them.
pub(super) const INKS: [&str; 6] = ["vermilion", "petrol", "ochre", "indigo", "moss", "plum"];

/// What makes the sides, as the settings say it.
#[derive(Clone, Debug)]
pub(super) enum SidesRule {
    /// Nothing: every two may be matched.
    None,
    /// The country of each organisation.
    ByCountry,
    /// Lists of ids and countries.
    Named(Vec<NamedSide>),
}

/// A side that the organiser has named.
#[derive(Clone, Debug)]
pub(super) struct NamedSide {
    /// Its name for files and style sheets.
    pub(super) name: Box<str>,
    /// What pages call it.
    pub(super) label: Text,
    /// Its colour; nothing: the next of [`INKS`].
    pub(super) ink: Option<Ink>,
    /// Organisations of these countries belong to it.
    pub(super) countries: Vec<Placed<Country>>,
    /// These organisations belong to it, whatever their country.
    pub(super) ids: Vec<Placed<Box<str>>>,
}

/// What decides on which side an organisation is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Belonging<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// Its country.
    pub(super) country: Option<Country>,
}

/// The sides of a site, and for each of its organisations the place of its side in their list: nothing where it may be
/// matched with every side.
pub(super) fn assign(rule: &SidesRule, organisations: &[Belonging<'_>]) -> (Sides, Vec<Option<usize>>) {
    match rule {
        SidesRule::None => (Sides { list: Vec::new(), exist: false }, vec![None; organisations.len()]),
        SidesRule::ByCountry => by_country(organisations),
        SidesRule::Named(named) => (named_sides(named), organisations.iter().map(|one| side_of(one, named)).collect()),
    }
}

/// A side for each country that has an organisation; the largest first, so that it gets the first ink.
fn by_country(organisations: &[Belonging<'_>]) -> (Sides, Vec<Option<usize>>) {
    let mut sizes: BTreeMap<Country, usize> = BTreeMap::new();
    for country in organisations.iter().filter_map(|organisation| organisation.country) {
        *sizes.entry(country).or_default() += 1;
    }
    let mut countries: Vec<Country> = sizes.keys().copied().collect();
    countries.sort_by_key(|country| (Reverse(sizes[country]), *country));
    let place_of = |country| countries.iter().position(|known| *known == country);
    let places = organisations.iter().map(|organisation| organisation.country.and_then(place_of)).collect();
    let inks = INKS.into_iter().map(Ink::Named).chain(std::iter::repeat(Ink::Text));
    let list = countries.iter().zip(inks).map(|(country, ink)| country_side(*country, ink)).collect();
    (Sides { list, exist: true }, places)
}

fn country_side(country: Country, ink: Ink) -> Side {
    Side { name: country.code().to_lowercase().into(), label: SideLabel::Country(country), ink }
}

/// Sides without an ink get those that no side has asked for.
fn named_sides(named: &[NamedSide]) -> Sides {
    let is_taken = |ink: &Ink| named.iter().any(|side| side.ink.as_ref() == Some(ink));
    let mut free = INKS.into_iter().map(Ink::Named).filter(|ink| !is_taken(ink));
    let list = named
        .iter()
        .map(|side| Side {
            name: side.name.clone(),
            label: SideLabel::Text(side.label.clone()),
            ink: side.ink.clone().or_else(|| free.next()).unwrap_or(Ink::Text),
        })
        .collect();
    Sides { list, exist: true }
}

/// The first side that fits; an id says more than a country, and goes before.
fn side_of(organisation: &Belonging<'_>, named: &[NamedSide]) -> Option<usize> {
    let has_id = |side: &NamedSide| side.ids.iter().any(|id| *id.value == *organisation.id);
    let has_country = |side: &NamedSide| {
        organisation.country.is_some_and(|country| side.countries.iter().any(|known| known.value == country))
    };
    named.iter().position(has_id).or_else(|| named.iter().position(has_country))
}

#[cfg(test)]
mod tests {
    use super::{Belonging, INKS, Ink, NamedSide, SidesRule, assign};
    use crate::model::taxonomy::Country;
    use crate::model::words::Text;
    use crate::source::{FileId, Place, Placed, Source, Sources};

    fn file() -> FileId {
        Sources::default().add(Source { path: String::new(), text: "".into(), yaml: 0..0 })
    }

    fn organisations(countries: &[&'static str]) -> Vec<Belonging<'static>> {
        let country = |code: &str| code.as_bytes().try_into().ok().map(Country);
        countries.iter().map(|code| Belonging { id: "x", country: country(code) }).collect()
    }

    #[test]
    fn countries_are_ordered_by_size_then_code() {
        let check = |countries: &[&'static str], sides: &str, places: &[Option<usize>]| {
            let (found, found_places) = assign(&SidesRule::ByCountry, &organisations(countries));
            let names: Vec<_> = found.list.iter().map(|side| &*side.name).collect();
            assert_eq!((names.join(" ").as_str(), found_places.as_slice()), (sides, places), "{countries:?}");
            assert!(found.exist);
        };
        check(&[], "", &[]);
        check(&["CN", "PK", "PK"], "pk cn", &[Some(1), Some(0), Some(0)]);
        check(&["PK", "CN"], "cn pk", &[Some(1), Some(0)]);
        check(&["PK", ""], "pk", &[Some(0), None]);
    }

    #[test]
    fn inks_come_in_order_and_then_there_is_text() {
        let (sides, _) =
            assign(&SidesRule::ByCountry, &organisations(&["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH"]));
        let inks: Vec<_> = sides.list.into_iter().map(|side| side.ink).collect();
        let expected: Vec<_> = INKS.into_iter().map(Ink::Named).chain([Ink::Text, Ink::Text]).collect();
        assert_eq!(inks, expected);
    }

    #[test]
    fn without_sides_nobody_has_one() {
        let (sides, places) = assign(&SidesRule::None, &organisations(&["PK"]));
        assert_eq!((sides.exist, sides.list.len(), places), (false, 0, vec![None]));
    }

    #[test]
    fn the_first_named_side_that_fits_holds_and_ids_go_before_countries() {
        let side = |name: &str, ink, countries: &[[u8; 2]], ids: &[&str]| NamedSide {
            name: name.into(),
            label: Text::default(),
            ink,
            countries: countries.iter().map(|code| Placed::new(Country(*code), Place::whole(file()))).collect(),
            ids: ids.iter().map(|id| Placed::new((*id).into(), Place::whole(file()))).collect(),
        };
        let rule = SidesRule::Named(vec![
            side("china", None, &[*b"CN", *b"HK"], &[]),
            side("pakistan", Some(Ink::Named("vermilion")), &[*b"PK", *b"CN"], &[]),
            side("hosts", None, &[], &["host"]),
        ]);
        let check = |id, country: Option<[u8; 2]>, expected| {
            let organisation = Belonging { id, country: country.map(Country) };
            let (sides, places) = assign(&rule, &[organisation]);
            assert_eq!(places, [expected], "{id}");
            let inks: Vec<_> = sides.list.into_iter().map(|side| side.ink).collect();
            assert_eq!(inks, [Ink::Named("petrol"), Ink::Named("vermilion"), Ink::Named("ochre")]);
        };
        check("a", Some(*b"CN"), Some(0));
        check("b", Some(*b"PK"), Some(1));
        check("host", Some(*b"PK"), Some(2));
        check("c", Some(*b"DE"), None);
        check("d", None, None);
    }
}
