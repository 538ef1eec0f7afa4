//! Offers and needs: what an organisation brings, and what it looks for.

use super::taxonomy::TopicId;
use super::words::Text;
use crate::source::Place;

macro_rules! choices {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word in a file.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value of a word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}
pub(super) use choices;

choices! {
    /// What kind of thing is offered. Needs have the same kinds: see [`NeedKind`].
    OfferKind {
        /// Something to buy or license.
        Product = "product",
        /// Work done for somebody.
        Service = "service",
        /// Research, alone or together.
        Research = "research",
        /// A standard, or work on one.
        Standard = "standard",
        /// Money.
        Funding = "funding",
        /// People who know how.
        Expertise = "expertise",
    }
}

/// What kind of thing is wanted.
pub type NeedKind = OfferKind;

choices! {
    /// How far an offer has come.
    Stage {
        /// An idea.
        Idea = "idea",
        /// A prototype.
        Prototype = "prototype",
        /// In use with first users.
        Pilot = "pilot",
        /// On the market.
        Market = "market",
    }
}

/// What an organisation brings.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its id within the profile.
    pub id: Box<str>,
    /// What it is about; an offer without one has a title or a text.
    pub topic: Option<TopicId>,
    /// Its kind.
    pub kind: Option<OfferKind>,
    /// A short heading; where nobody wrote one, pages use the topic's label.
    pub title: Text,
    /// A sentence or two.
    pub text: Text,
    /// How far it has come.
    pub stage: Option<Stage>,
    /// The last day on which it is shown and matched.
    pub until: Option<jiff::civil::Date>,
    /// Where it begins in its profile.
    pub place: Place,
}

/// What an organisation looks for.
#[derive(Clone, Debug)]
pub struct Need {
    /// Its id within the profile.
    pub id: Box<str>,
    /// What it is about.
    pub topic: Option<TopicId>,
    /// Its kind.
    pub kind: Option<NeedKind>,
    /// A short heading.
    pub title: Text,
    /// A sentence or two.
    pub text: Text,
    /// The last day on which it is shown and matched.
    pub until: Option<jiff::civil::Date>,
    /// Where it begins in its profile.
    pub place: Place,
}
