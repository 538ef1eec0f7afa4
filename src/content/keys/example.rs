//! How a value looks that would pass, for the help of a message.

use super::{Holds, of};

/// An entry of a list of maps, or such a map by itself, with something of its own in it: each would pass as it stands, but for
/// `ID`, for which the editor knows one.
const ENTRIES: &[(&str, &str)] = &[
    ("offer", "{id: bots, title: Customer-service bots}"),
    ("need", "{id: bots, title: Customer-service bots}"),
    ("person", "{name: Li Na, role: Director, public: [name, role]}"),
    ("speaker", "{name: Li Na}"),
    ("partner", "{with: ID, since: 2020}"),
    ("link", "{url: https://example.org/, label: Brochure}"),
    ("session", "{start: \"09:30\", title: Opening}"),
    ("block", "{rounds: 5}"),
    ("register", "{url: https://example.org/}"),
    ("contact", "{email: name@example.org, public: [email]}"),
    ("site-contact", "{email: name@example.org, public: [email]}"),
    ("rules", "{enabled: false}"),
    ("meetings", "{blocks: [{rounds: 5}]}"),
    ("pinned", "{between: [ID, ID], round: 1}"),
    ("menu", "{label: Register, url: https://example.org/}"),
    ("organiser", "{id: ID, role: host}"),
    ("participant", "{id: ID, booth: B12}"),
    ("topic", "{label: Chatbots}"),
    ("sector", "{label: Food}"),
    ("form", "{label: Training}"),
    ("country", "{label: Pakistan}"),
    ("field", "{type: integer, label: Employees}"),
    ("side", "{label: China, countries: [CN]}"),
    ("matching", "{suggestions: 5}"),
    ("ink", "{light: \"#005c66\", dark: \"#62c4c8\"}"),
    ("weights", "{topic: 40, text: 25, kind: 10, complement: 10, cooperation: 10, language: 5}"),
    ("translated-entry", "{text: …}"),
];

/// Maps whose keys are the editor's own, by the key before them.
const KEYED: &[(&str, &str)] = &[
    ("topics", "{chatbots: {label: Chatbots}}"),
    ("sectors", "{food: {label: Food}}"),
    ("cooperation", "{training: {label: Training}}"),
    ("countries", "{PK: {label: Pakistan}}"),
    ("fields", "{employees: {type: integer, label: Employees}}"),
    ("choices", "{seed: Seed, growth: Growth}"),
    ("sides", "{china: {label: China, countries: [CN]}}"),
    ("wishes", "{ID: [ID, ID]}"),
    ("unavailable", "{ID: [3, 4]}"),
    // As a translation has them.
    ("offers", "{chatbots: …}"),
    ("needs", "{chatbots: …}"),
];

/// How a map looks whose keys are the editor's own.
pub(crate) fn keyed(key: &str) -> Option<&'static str> {
    KEYED.iter().find(|(known, _)| *known == key).map(|(_, example)| *example)
}

/// How a list of names looks whose entries may have fields as well.
pub(crate) fn list_of_either(key: &str) -> Option<&'static str> {
    match key {
        "participants" => Some("[ID, {id: ID, booth: B12}]"),
        "organisers" => Some("[ID, {id: ID, role: host}]"),
        "menu" => Some("[companies, {label: Register, url: https://example.org/}]"),
        _ => None,
    }
}

/// How the fields of a map look, in braces.
pub(crate) fn entry_of(map: &str) -> Option<&'static str> {
    ENTRIES.iter().find(|(known, _)| *known == map).map(|(_, example)| *example)
}

/// The map that each entry of a list is, by the list's key; nothing for lists of something else.
pub(crate) fn list_entry_of(key: &str) -> Option<&'static str> {
    let mut rows = super::table::KEYS.iter().filter(|row| row.name == key);
    rows.find_map(|row| row.holds.entry())
}

/// A value of a key that would pass, in a map that has it; nothing where any text or any word of a list would.
pub(crate) fn example_of(map: &str, key: &str) -> Option<String> {
    let row = of(map).find(|row| row.name == key)?;
    let own = if matches!(row.holds, Holds::Keyed(_)) { keyed(key).map(str::to_owned) } else { None };
    own.or_else(|| row.holds.example())
}

impl Holds {
    /// The map that an entry of this list must be.
    fn entry(self) -> Option<&'static str> {
        match self {
            Self::List(Self::Map(map)) => Some(map),
            _ => None,
        }
    }

    fn example(self) -> Option<String> {
        let fixed = match self {
            Self::Map(map) => entry_of(map)?,
            Self::List(each) => return each.example().map(|each| format!("[{each}]")),
            Self::Keyed(each) => return each.example().map(|each| format!("{{ID: {each}}}")),
            Self::Either(some) => return some.iter().find_map(|one| one.example()),
            Self::Id | Self::NewId => "ID",
            Self::Boolean => "true",
            Self::Whole => "5",
            Self::Day | Self::Date => "2023-09-13",
            Self::Time => "\"09:30\"",
            Self::Address => "https://example.org/",
            Self::Email => "name@example.org",
            Self::Colour => "\"#0b6e4f\"",
            Self::Language => "en",
            Self::Country => "PK",
            Self::Zone => "Asia/Karachi",
            Self::Text | Self::Words | Self::File | Self::Topic | Self::Sector | Self::Form | Self::Choice(_) => {
                return None;
            }
        };
        Some(fixed.to_owned())
    }
}
