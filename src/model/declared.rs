//! The organiser's own facts: fields that `matchbook.yaml` declares.

use super::words::Text;

/// A declared field.
#[derive(Clone, Debug)]
pub struct DeclaredField {
    /// Its key in profiles.
    pub key: Box<str>,
    /// What kinds of profile have it: companies, institutes, events.
    pub has: [bool; 3],
    /// What it holds.
    pub holds: FieldType,
    /// What pages call it.
    pub label: Text,
    /// Whether lists can be filtered by it.
    pub is_facet: bool,
}

/// What a declared field holds.
#[derive(Clone, Debug)]
pub enum FieldType {
    /// Words in languages.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Yes or no.
    Boolean,
    /// A day, a month or a year.
    Date,
    /// A web address.
    Url,
    /// One or several of a list.
    Choice {
        /// Whether several may be chosen.
        many: bool,
        /// Key and label of each, in the order of writing.
        choices: Vec<(Box<str>, Text)>,
    },
}

/// The value of a declared field in a profile.
#[derive(Clone, Debug)]
pub enum FieldValue {
    /// Words in languages.
    Text(Text),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// A day, a month or a year.
    Date(crate::language::PartialDate),
    /// A web address.
    Url(Box<str>),
    /// Places in the field's list of choices.
    Choices(Vec<usize>),
}
