//! Trials: in which language each organisation has written, and which component is left out.

use crate::set::Stored;

/// One site to be matched.
#[derive(Clone, Copy)]
pub(crate) struct Trial {
    pub(crate) written: Written,
    pub(crate) left_out: LeftOut,
}

/// In which language each organisation has written; each in one alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    English,
    Chinese,
    /// On either side every second in Chinese.
    HalfAndHalf,
    /// Those of China in Chinese, the others in English: every pair needs the bridge.
    EachItsOwn,
}

impl Written {
    pub(crate) const ALL: [Self; 4] = [Self::English, Self::Chinese, Self::HalfAndHalf, Self::EachItsOwn];

    pub(crate) fn heading(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "Chinese",
            Self::HalfAndHalf => "half and half",
            Self::EachItsOwn => "each side its own",
        }
    }

    pub(crate) fn is_in_chinese(self, profile: &Stored) -> bool {
        match self {
            Self::English => false,
            Self::Chinese => true,
            Self::HalfAndHalf => profile.position % 2 == 1,
            Self::EachItsOwn => profile.is_chinese,
        }
    }
}

/// What is left out to see what it is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LeftOut {
    Nothing,
    /// A weight, by its name in the settings.
    Weight(&'static str),
    /// The word list between Chinese and English; labels of topics still lead from one to the other.
    Dictionary,
    /// All topics.
    Taxonomy,
    /// All that leads from Chinese to English.
    Bridge,
}

impl LeftOut {
    /// The weights with their points as by default.
    pub(crate) const WEIGHTS: [(&'static str, u32); 6] =
        [("topic", 40), ("text", 25), ("kind", 10), ("complement", 10), ("cooperation", 10), ("language", 5)];

    /// All, in the order of the table; first nothing.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let weights = Self::WEIGHTS.into_iter().map(|(name, _)| Self::Weight(name));
        [Self::Nothing].into_iter().chain(weights).chain([Self::Dictionary, Self::Taxonomy, Self::Bridge])
    }

    pub(crate) fn heading(self) -> String {
        match self {
            Self::Nothing => "nothing".into(),
            Self::Weight(name) => format!("the weight of {name}"),
            Self::Dictionary => "the word list".into(),
            Self::Taxonomy => "the taxonomy".into(),
            Self::Bridge => "word list and taxonomy".into(),
        }
    }

    pub(crate) fn has_no_dictionary(self) -> bool {
        matches!(self, Self::Dictionary | Self::Bridge)
    }

    pub(crate) fn has_no_taxonomy(self) -> bool {
        matches!(self, Self::Taxonomy | Self::Bridge)
    }
}
