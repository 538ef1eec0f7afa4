//! The script in which a text is written. Only texts of one script share words, so that everything is counted by script;
//! the language that a file claims is not asked, for people write Chinese into English fields.

use super::super::terms::{Token, tokens};

/// The scripts that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    /// Chinese characters.
    Han,
    /// Latin, and every other script that parts its words.
    Latin,
    /// Arabic script: Urdu, Arabic, Persian.
    Arabic,
}

impl Script {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::Han, Self::Latin, Self::Arabic];

    /// In which a text is mostly written. A Chinese text may be half English names: one character weighs as much as an
    /// English word. Latin for a text without any letter.
    pub(super) fn of(title: &str, text: &str) -> Self {
        if title.is_ascii() && text.is_ascii() {
            return Self::Latin;
        }
        let (mut han, mut arabic, mut words) = (0, 0, 0);
        for (_, token) in tokens(title).chain(tokens(text)) {
            match token {
                Token::Han(run) => han += run.chars().count(),
                Token::Arabic(_) => arabic += 1,
                Token::Word(_) => words += 1,
            }
        }
        if han > arabic && han >= words {
            Self::Han
        } else if arabic > 0 && arabic >= words {
            Self::Arabic
        } else {
            Self::Latin
        }
    }
}

/// A set of scripts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Scripts(u8);

impl Scripts {
    /// How many sets there are.
    pub(super) const SETS: usize = 1 << Script::ALL.len();

    /// This set and one script more.
    pub(super) fn with(self, script: Script) -> Self {
        Self(self.0 | 1 << script as u8)
    }

    /// Is it in the set?
    pub(super) fn has(self, script: Script) -> bool {
        self.0 & (1 << script as u8) != 0
    }

    /// Has it any script of the other set?
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Its number, below [`Self::SETS`].
    pub(super) fn number(self) -> usize {
        usize::from(self.0)
    }
}
