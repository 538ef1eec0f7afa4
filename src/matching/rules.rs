//! Rules: which two organisations may meet at all, and which are to.

use rustc_hash::FxHashSet;

use crate::model::{Directory, Organisation, ProfileId};

/// What organisers and editors have ruled, made quick to ask.
pub(super) struct Rules {
    /// Of each profile: nothing for events, and for who is not matched; else its side, or that it has none.
    sides: Vec<Option<Side>>,
    /// Pairs that are ruled out, the lower id first.
    apart: FxHashSet<(ProfileId, ProfileId)>,
    /// Whom a profile wants to see first.
    preferred: FxHashSet<(ProfileId, ProfileId)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Of(usize),
    Any,
}

impl Rules {
    /// The rules of a directory.
    pub(super) fn new(directory: &Directory) -> Self {
        let mut rules = Self { sides: Vec::new(), apart: FxHashSet::default(), preferred: FxHashSet::default() };
        for (id, profile) in directory.profiles() {
            let matched = profile.organisation().filter(|organisation| organisation.rules.enabled);
            rules.sides.push(matched.map(|organisation| organisation.side.map_or(Side::Any, Side::Of)));
            if let Some(organisation) = profile.organisation() {
                rules.add(id, organisation);
            }
        }
        rules
    }

    fn add(&mut self, id: ProfileId, organisation: &Organisation) {
        // Partners know each other.
        let partners = organisation.partners.iter().map(|partner| partner.with);
        let apart = organisation.rules.avoid.iter().copied().chain(partners);
        self.apart.extend(apart.map(|other| in_order(id, other)));
        self.preferred.extend(organisation.rules.prefer.iter().map(|other| (id, *other)));
    }

    /// Whether an organisation is matched with any other.
    pub(super) fn is_matched(&self, id: ProfileId) -> bool {
        self.sides[id.0 as usize].is_some()
    }

    /// Whether two profiles may meet: both are matched, on different sides, and neither avoids the other.
    pub(super) fn allow(&self, one: ProfileId, other: ProfileId) -> bool {
        let (Some(side), Some(other_side)) = (self.sides[one.0 as usize], self.sides[other.0 as usize]) else {
            return false;
        };
        let meets = side == Side::Any || side != other_side;
        one != other && meets && (self.apart.is_empty() || !self.apart.contains(&in_order(one, other)))
    }

    /// Whether the first wants to see the second before all others.
    pub(super) fn prefers(&self, one: ProfileId, other: ProfileId) -> bool {
        self.preferred.contains(&(one, other))
    }

    /// Every pair that may meet and of which one prefers the other, the lower id first, in order.
    pub(super) fn preferred_pairs(&self) -> Vec<(ProfileId, ProfileId)> {
        let pairs = self.preferred.iter().map(|(one, other)| in_order(*one, *other));
        let mut pairs: Vec<_> = pairs.filter(|(one, other)| self.allow(*one, *other)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}

/// A pair with the lower id first.
pub(super) fn in_order(one: ProfileId, other: ProfileId) -> (ProfileId, ProfileId) {
    if one <= other { (one, other) } else { (other, one) }
}
