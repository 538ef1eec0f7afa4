//! How often documents have their terms. A large directory has millions of such numbers, twice: by document and by term.

use std::ops::Range;

/// How often a document has a term, to the nearest [`PER_ONCE`]th (halves exactly) and just under 64 times at most: in a document of
/// usual length a term then explains 98 in 100 of what it could, in a very long one more times would count a little.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Times(u16);

/// Parts of a single occurrence.
pub(super) const PER_ONCE: f32 = 1024.0;

/// Parts of half an occurrence.
const PER_HALF: u16 = 512;

impl Times {
    /// The nearest to so many occurrences; what a document has at all is never nothing.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast holds at both ends")]
    pub(super) fn of(occurrences: f32) -> Self {
        Self(((occurrences * PER_ONCE).round() as u16).max(1))
    }

    /// The same in parts of an occurrence, [`PER_ONCE`] to each.
    pub(super) fn parts(self) -> f32 {
        f32::from(self.0)
    }

    /// In halves of an occurrence, rounded down: 127 at most.
    pub(super) fn halves(self) -> u8 {
        (self.0 / PER_HALF) as u8
    }

    fn of_halves(halves: u8) -> Self {
        Self(u16::from(halves) * PER_HALF)
    }

    fn is_in_halves(self) -> bool {
        self.0.is_multiple_of(PER_HALF)
    }
}

/// How often each of some terms is there. In texts as they are written all come in halves, and take a byte each; only in those that
/// were translated they do not.
#[derive(Debug)]
pub(super) enum TimesList {
    /// In halves of an occurrence.
    Halves(Box<[u8]>),
    /// As they are.
    Parts(Box<[Times]>),
}

/// A part of a [`TimesList`].
#[derive(Clone, Copy, Debug)]
pub(super) enum TimesSlice<'t> {
    /// In halves of an occurrence.
    Halves(&'t [u8]),
    /// As they are.
    Parts(&'t [Times]),
}

impl Default for TimesList {
    fn default() -> Self {
        Self::Halves(Box::default())
    }
}

impl TimesList {
    /// A list in as little memory as it needs.
    pub(super) fn of(times: &[Times]) -> Self {
        if times.iter().all(|times| times.is_in_halves()) {
            Self::Halves(times.iter().map(|times| times.halves()).collect())
        } else {
            Self::Parts(times.into())
        }
    }

    /// Whether it is kept in halves.
    pub(super) fn is_in_halves(&self) -> bool {
        matches!(self, Self::Halves(_))
    }

    /// How often the term of a place is there.
    pub(super) fn get(&self, place: usize) -> Times {
        match self {
            Self::Halves(halves) => Times::of_halves(halves[place]),
            Self::Parts(times) => times[place],
        }
    }

    /// Some of them.
    pub(super) fn slice(&self, range: Range<usize>) -> TimesSlice<'_> {
        match self {
            Self::Halves(halves) => TimesSlice::Halves(&halves[range]),
            Self::Parts(times) => TimesSlice::Parts(&times[range]),
        }
    }
}

impl<'t> TimesSlice<'t> {
    /// How often the term of a place is there, in parts.
    pub(super) fn parts(self, place: usize) -> f32 {
        match self {
            Self::Halves(halves) => Times::of_halves(halves[place]).parts(),
            Self::Parts(times) => times[place].parts(),
        }
    }

    /// How often each is there, in parts.
    pub(super) fn iter(self) -> impl Iterator<Item = f32> + 't {
        let length = match self {
            Self::Halves(halves) => halves.len(),
            Self::Parts(times) => times.len(),
        };
        (0..length).map(move |place| self.parts(place))
    }
}

#[cfg(test)]
mod tests {
    use super::{Times, TimesList};

    #[test]
    fn halves_are_kept_and_nothing_becomes_none() {
        let check =
            |occurrences, parts: f32| assert!((Times::of(occurrences).parts() - parts).abs() < 0.1, "{occurrences}");
        check(0.5, 512.0);
        check(3.5, 3_584.0);
        check(63.5, 65_024.0);
        check(1e-6, 1.0);
        check(1e9, 65_535.0);
    }

    #[test]
    fn a_list_gives_what_was_put_into_it() {
        let check = |occurrences: &[f32], is_in_halves| {
            let times: Vec<Times> = occurrences.iter().map(|occurrences| Times::of(*occurrences)).collect();
            let list = TimesList::of(&times);
            assert_eq!(list.is_in_halves(), is_in_halves, "{occurrences:?}");
            assert_eq!((0..times.len()).map(|place| list.get(place)).collect::<Vec<_>>(), times);
            let parts = times.iter().skip(1).map(|times| times.parts());
            assert!(list.slice(1.min(times.len())..times.len()).iter().eq(parts), "{occurrences:?}");
        };
        check(&[], true);
        check(&[0.5, 1.0, 3.5, 63.5], true);
        check(&[1.0, 0.25], false);
        check(&[1.0, 64.0], false);
    }
}
