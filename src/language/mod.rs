//! What depends on a language: its tag, its order of names, its dates and numbers, its interface texts.

/// A language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

impl Language {
    /// Whether both are written alike.
    pub fn same_written(&self, other: &Self) -> bool {
        self == other
    }
    /// A language of a tag.
    ///
    /// # Errors
    /// For a tag that CLDR does not know.
    pub fn parse(tag: &str) -> Result<Self, ()> {
        Ok(Self(tag.to_owned()))
    }
    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A date as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// A year.
    Year(i16),
    /// A month.
    Month(i16, u8),
    /// A day.
    Day(jiff::civil::Date),
    /// A local time.
    Time(jiff::civil::DateTime),
}
