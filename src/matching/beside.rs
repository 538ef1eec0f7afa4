//! What speaks for a pair beside its answers: kinds of offer that complete each other, forms of cooperation that both want,
//! a language in common. It is asked of far more pairs than are ever shown, so all of it is laid down in bits.

use smallvec::SmallVec;

use super::reason::Points;
use super::topics::WHOLE;
use crate::language::Language;
use crate::model::{Directory, Organisation, ProfileId, Weights};

/// What all organisations of a directory say of themselves beside offers and needs, by profile.
pub(super) struct Beside(Vec<Said>);

/// What one organisation says; an event says nothing.
#[derive(Default)]
struct Said {
    /// The kinds of what it offers.
    kinds: Bits,
    /// The forms of cooperation that it wants.
    forms: Bits,
    /// The languages that it speaks.
    languages: Bits,
}

impl Beside {
    /// What is said in a directory.
    pub(super) fn new(directory: &Directory) -> Self {
        let mut spoken = Vec::new();
        let said = directory.profiles.iter().map(|profile| match profile.organisation() {
            Some(organisation) => Said::of(organisation, &mut spoken),
            None => Said::default(),
        });
        Self(said.collect())
    }

    /// The points of two organisations for kinds of offer, for forms of cooperation, and for a language in common.
    pub(super) fn points(&self, one: ProfileId, other: ProfileId, weights: Weights) -> [Points; 3] {
        let (first, second) = (&self.0[one.0 as usize], &self.0[other.0 as usize]);
        let Weights { complement: kinds, cooperation, language, .. } = weights;
        let forms = share(first.forms.common(&second.forms), first.forms.len().min(second.forms.len()));
        let speak = if first.languages.common(&second.languages) > 0 { WHOLE } else { 0 };
        [(kinds, complement(&first.kinds, &second.kinds)), (cooperation, forms), (language, speak)]
            .map(|(weight, share)| Points(weight.saturating_mul(share)))
    }
}

impl Said {
    fn of<'d>(organisation: &'d Organisation, spoken: &mut Vec<&'d Language>) -> Self {
        Self {
            kinds: organisation.offers.iter().filter_map(|offer| offer.kind).map(|kind| kind as usize).collect(),
            forms: organisation.cooperation.iter().map(|form| form.0 as usize).collect(),
            languages: organisation.languages.iter().map(|language| number(language, spoken)).collect(),
        }
    }
}

/// The number of a language among those that somebody speaks. Variants of one language are understood by speakers of the
/// other, and have one number.
fn number<'d>(language: &'d Language, spoken: &mut Vec<&'d Language>) -> usize {
    spoken.iter().position(|known| known.same_spoken(language)).unwrap_or_else(|| {
        spoken.push(language);
        spoken.len() - 1
    })
}

/// How far each has kinds of offer that the other lacks, in millionths: the kinds that only one of them has, over all that
/// either has (Jaccard's distance, 1901). Nothing where one of them says no kind.
fn complement(one: &Bits, other: &Bits) -> u32 {
    let (one, other, common) = (one.len(), other.len(), one.common(other));
    if one == 0 || other == 0 { 0 } else { share(one + other - 2 * common, one + other - common) }
}

/// A part of a whole in millionths, rounded down; of nothing, nothing.
fn share(part: usize, whole: usize) -> u32 {
    let millionths = (part as u64 * u64::from(WHOLE)).checked_div(whole as u64).unwrap_or(0);
    u32::try_from(millionths).unwrap_or(WHOLE).min(WHOLE)
}

/// A set of small numbers, a bit each. Up to 64 it takes no memory elsewhere.
#[derive(Debug, Default)]
struct Bits(SmallVec<[u64; 1]>);

impl Bits {
    /// How many there are.
    fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many both have.
    fn common(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(one, other)| (one & other).count_ones() as usize).sum()
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut words = SmallVec::new();
        for number in numbers {
            let (word, bit) = (number / 64, number % 64);
            if words.len() <= word {
                words.resize(word + 1, 0);
            }
            words[word] |= 1 << bit;
        }
        Self(words)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bits, complement, share};

    fn bits(numbers: &[usize]) -> Bits {
        numbers.iter().copied().collect()
    }

    #[test]
    fn numbers_of_any_size_are_counted() {
        let check = |one: &[usize], other: &[usize], expected| {
            assert_eq!((bits(one).len(), bits(other).len(), bits(one).common(&bits(other))), expected);
        };
        check(&[], &[], (0, 0, 0));
        check(&[0, 3, 3], &[3, 64], (2, 2, 1));
        check(&[63, 64, 200], &[200, 64], (3, 2, 2));
    }

    #[test]
    fn kinds_that_only_one_has_complete_the_other() {
        let check = |one: &[usize], other: &[usize], expected| {
            assert_eq!(complement(&bits(one), &bits(other)), expected, "{one:?} {other:?}");
        };
        check(&[0], &[1], 1_000_000);
        check(&[0, 1], &[1], 500_000);
        check(&[0], &[0], 0);
        check(&[0], &[], 0);
    }

    #[test]
    fn shares_are_millionths() {
        assert_eq!((share(1, 3), share(0, 0), share(3, 3)), (333_333, 0, 1_000_000));
    }
}
