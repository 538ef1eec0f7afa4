//! Problems as values: what is wrong, where, and what to write instead.
//!
//! A diagnostic holds facts and no sentences. The sentences of a code stand in `messages/en.ftl` and `messages/zh.ftl`,
//! so that they can be read aloud in one sitting, and the look of a report (colour, caret, width) is known to
//! [`text`] alone.

mod before_after;
mod code;
mod explain;
mod harmless;
pub mod machine;
pub(crate) mod mend;
mod messages;
mod nearest;
mod order;
mod snippet;
mod span;
mod tally;
pub mod text;

pub use before_after::{ChangedLine, before_after};
pub use code::{Code, Severity};
pub use explain::explain;
pub use mend::{Change, Mend};
pub use messages::{Messages, ReportLanguage};
pub use nearest::nearest;
pub(crate) use nearest::{all_nearest, is_only_near, is_only_near_key, is_same_word};
pub use order::in_order;
pub use tally::Tally;

use crate::source::{Place, Placed};

/// One problem: a code, the place, and the facts that its message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which problem it is.
    pub code: Code,
    /// Where it is to be mended.
    pub place: Place,
    /// The facts that the message and the help name, as `{ $name }` in the Fluent files.
    pub facts: Vec<(&'static str, Fact)>,
    /// Other places that explain the problem, each with the Fluent attribute of its label (`.first`, `.defined`).
    pub others: Vec<(Place, &'static str)>,
    /// The Fluent attribute that says what to write instead: `help`, or a variant of it such as `help-nearest`.
    pub help: &'static str,
    /// The change that mends it for certain, if there is one. Few have one, hence the box.
    pub mend: Option<Box<Mend>>,
}

/// A fact that a message names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// A text, as it stands in a file or as it should.
    Text(String),
    /// Texts of which one is meant.
    Either(Vec<String>),
    /// A number, formatted for the language of the report.
    Number(i64),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<T: AsRef<str>> From<&Placed<T>> for Fact {
    fn from(text: &Placed<T>) -> Self {
        Self::Text(text.value.as_ref().to_owned())
    }
}

impl Diagnostic {
    /// A problem at a place; its severity is the code's.
    pub fn new(code: Code, place: Place) -> Self {
        Self { code, place, facts: Vec::new(), others: Vec::new(), help: "help", mend: None }
    }

    /// With a fact that the message names.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// With the nearest known word, if there is one: then the help is the attribute `help-nearest`, which names it as `$nearest`.
    #[must_use]
    pub fn with_nearest(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(nearest) => self.with("nearest", nearest).help("help-nearest"),
            None => self,
        }
    }

    /// With all words that are as near as the nearest, up to three, where there are several and the nearest is the first of them.
    /// Nobody can tell which of them is meant, so that there is no mend.
    #[must_use]
    pub(crate) fn with_as_near(mut self, all: &[&str]) -> Self {
        const MOST: usize = 3;
        if all.len() < 2 || self.text("nearest") != all.first().copied() {
            return self;
        }
        self.facts.retain(|(name, _)| *name != "nearest");
        let all = all.iter().take(MOST).map(|&word| word.to_owned()).collect();
        Self { mend: None, ..self }.with("nearest", Fact::Either(all))
    }

    /// With the mend that does what the help says: `text` takes the place of all that stands at the problem's place.
    #[must_use]
    pub(crate) fn mended(self, text: impl Into<String>) -> Self {
        let place = self.place;
        self.mended_at(place, text)
    }

    /// As [`Self::mended`], where more or less gives way than what the message points at.
    #[must_use]
    pub(crate) fn mended_at(mut self, place: Place, text: impl Into<String>) -> Self {
        self.mend = Some(Box::new(Mend { code: self.code, place, text: text.into() }));
        self
    }

    /// With the mend that writes the nearest known word, where `is_sure` of it that nothing else was meant.
    #[must_use]
    pub(crate) fn mended_by_nearest(self, is_sure: impl FnOnce(&str) -> bool) -> Self {
        self.mended_by("nearest", is_sure)
    }

    /// With the mend that writes a fact of the help, likewise.
    #[must_use]
    pub(crate) fn mended_by(self, fact: &str, is_sure: impl FnOnce(&str) -> bool) -> Self {
        let text = self.text(fact).filter(|text| is_sure(text)).map(str::to_owned);
        match text {
            Some(text) => self.mended(text),
            None => self,
        }
    }

    /// Whether the help names a fact.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.facts.iter().any(|(known, _)| *known == name)
    }

    /// A fact that is a text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.facts.iter().find_map(|(known, fact)| match fact {
            Fact::Text(text) if *known == name => Some(&**text),
            _ => None,
        })
    }

    /// With another place, labelled by an attribute of the code's message.
    #[must_use]
    pub fn other(mut self, place: Place, label: &'static str) -> Self {
        self.others.push((place, label));
        self
    }

    /// With a variant of the help, named by its Fluent attribute.
    #[must_use]
    pub fn help(mut self, attribute: &'static str) -> Self {
        self.help = attribute;
        self
    }
}

/// A value and the problems met on the way to it. What was broken is left out of the value, but its id stays known,
/// so that one mistake gives one message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked<T> {
    /// What could be made.
    pub value: T,
    /// The problems, in no particular order; a report sorts them by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value without problems.
    pub fn fine(value: T) -> Self {
        Self { value, diagnostics: Vec::new() }
    }

    /// Another value with the same problems.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: convert(self.value), diagnostics: self.diagnostics }
    }

    /// The value; its problems go to the end of `diagnostics`.
    pub fn into_value(self, diagnostics: &mut Vec<Diagnostic>) -> T {
        diagnostics.extend(self.diagnostics);
        self.value
    }
}
