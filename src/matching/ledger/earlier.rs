//! What of an earlier ledger holds in the present run.

use super::{Ledger, Marks};
use crate::matching::market::Market;
use crate::matching::pairing::BestAnswer;
use crate::model::ProfileId;

/// An earlier ledger, as the present run looks into it.
pub(in crate::matching) struct Earlier<'a> {
    ledger: &'a Ledger,
    market: &'a Market<'a>,
    marks: &'a Marks,
    /// For each profile, which it was then.
    then: Vec<Option<ProfileId>>,
}

/// The earlier answers to a need that is what it was.
pub(in crate::matching) struct EarlierNeed<'a> {
    earlier: &'a Earlier<'a>,
    need_then: u32,
    owner_then: ProfileId,
}

impl<'a> Earlier<'a> {
    /// A ledger, for a market of these marks.
    pub(in crate::matching) fn new(ledger: &'a Ledger, market: &'a Market<'a>, marks: &'a Marks) -> Self {
        let mut slugs = (0..).map(ProfileId).zip(&ledger.slugs).peekable();
        // Both lists are in the order of ids. Where they were not, or a profile were taken for another, less would be found again,
        // and nothing wrong: what is the same gives the same answer to whomever it belongs.
        let mut then = |slug: &str| {
            while slugs.next_if(|(_, earlier)| ***earlier < *slug).is_some() {}
            slugs.peek().filter(|(_, earlier)| ***earlier == *slug).map(|(id, _)| *id)
        };
        let then = market.directory.profiles.iter().map(|profile| then(&profile.common().slug)).collect();
        Self { ledger, market, marks, then }
    }

    /// The earlier answers to a need, if it is what it was.
    pub(in crate::matching) fn of_need(&self, need: u32) -> Option<EarlierNeed<'_>> {
        let owner = self.market.entries().needs[need as usize].owner;
        let place = self.market.entries().place_of_need(need);
        let owner_then = self.then[owner.0 as usize]?;
        let need_then = self.ledger.needs_of[owner_then.0 as usize].clone().nth(place as usize)?;
        let is_same = self.ledger.marks.needs[need_then as usize] == self.marks.needs[need as usize];
        is_same.then_some(EarlierNeed { earlier: self, need_then, owner_then })
    }
}

impl EarlierNeed<'_> {
    /// The best answer of an organisation, if it was worked out and would be the same again.
    pub(in crate::matching) fn best_answer(&self, organisation: ProfileId) -> Option<BestAnswer> {
        let Earlier { ledger, marks, then, .. } = self.earlier;
        let organisation_then = then[organisation.0 as usize]?;
        let is_same = ledger.marks.offers_of[organisation_then.0 as usize] == marks.offers_of[organisation.0 as usize];
        if is_same { ledger.pairing.best_answer(self.need_then, self.owner_then, organisation_then) } else { None }
    }
}
