//! Common events: where two organisations could meet. Of two equal matches the one with more of them comes first.

use crate::model::{Directory, ProfileId};

/// The events of each profile in which it takes part, in order.
pub(super) struct Attendances(Vec<Vec<ProfileId>>);

impl Attendances {
    /// Who takes part in what.
    pub(super) fn new(directory: &Directory) -> Self {
        let mut attended = vec![Vec::new(); directory.profiles.len()];
        for (id, profile) in directory.profiles() {
            for participant in profile.event().into_iter().flat_map(|event| &event.participants) {
                attended[participant.organisation.0 as usize].push(id);
            }
        }
        Self(attended)
    }

    /// In how many events both take part.
    pub(super) fn common(&self, one: ProfileId, other: ProfileId) -> u16 {
        let others = &self.0[other.0 as usize];
        let common = self.0[one.0 as usize].iter().filter(|event| others.contains(event)).count();
        u16::try_from(common).unwrap_or(u16::MAX)
    }
}
