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

#[cfg(test)]
mod tests {
    use crate::matching::by_hand::directory;
    use crate::matching::{Spelling, suggest};

    const TAXONOMY: &str = "topics:\n  bots: {label: Bots}\n  mills: {label: Mills}\n  boats: {label: Boats}\n";

    /// Whom the page of A suggests, the best first. A, of China, looks for bots and mills, which B and C of Pakistan offer; D offers
    /// nothing of it, and E is of China too.
    fn suggested(settings: &str, a: &str, b: &str) -> String {
        let settings = format!("title: T\nlanguages: [en]\n{settings}");
        let a = format!(
            "---\nname: A\nneeds: [{{topic: bots, text: Bots that talk.}}, {{topic: mills, text: Wheels that spin cotton.}}]\n{a}---\n"
        );
        let b = format!(
            "---\nname: B\ncountry: PK\noffers: [{{topic: bots, text: Bots that talk., until: 2024-01-31}}]\n{b}---\n"
        );
        let other = |name: &str, country: &str, topic: &str| {
            format!("---\nname: {name}\ncountry: {country}\noffers: [{{topic: {topic}}}]\n---\n")
        };
        let directory = directory(&[
            ("matchbook.yaml", &settings),
            ("content/taxonomy.yaml", TAXONOMY),
            ("content/companies/a.md", &a),
            ("content/companies/b.md", &b),
            ("content/companies/c.md", &other("C", "PK", "mills")),
            ("content/companies/d.md", &other("D", "PK", "boats")),
            ("content/companies/e.md", &other("E", "CN", "bots")),
        ]);
        let name = |id| directory.profile(id).common().slug.to_string();
        // A draft has no page.
        let Some((page, _)) = directory.profiles().find(|(id, _)| name(*id) == "a") else { return String::new() };
        let matches = suggest(&directory, Spelling::WhenAsked);
        matches.of(page).iter().map(|suggestion| name(suggestion.organisation)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn profiles_rule_whom_they_meet() {
        let check = |a: &str, b: &str, expected| {
            assert_eq!(suggested("", &format!("country: CN\n{a}"), b), expected, "{a}{b}");
        };
        check("", "", "b c");
        check("matching: {avoid: [b]}\n", "", "c");
        check("", "matching: {avoid: [a]}\n", "c");
        check("partners: [{with: b}]\n", "", "c");
        check("", "partners: [{with: a}]\n", "c");
        check("matching: {enabled: false}\n", "", "");
        check("", "matching: {enabled: false}\n", "c");
        check("matching: {prefer: [c]}\n", "", "c b");
        // Who is preferred is so whatever the floor, even with nothing in common.
        check("matching: {prefer: [d]}\n", "", "d b c");
        // It is the page's own wish.
        check("", "matching: {prefer: [a]}\n", "b c");
        // Sides and what others rule go before a wish.
        check("matching: {prefer: [e]}\n", "", "b c");
        check("matching: {prefer: [b]}\n", "matching: {avoid: [a]}\n", "c");
        check("draft: true\n", "", "");
        check("", "draft: true\n", "c");
    }

    #[test]
    fn an_offer_is_matched_until_its_last_day() {
        // What A looks for is not enough for this floor; what it offers beside is. Today is 20 September 2023.
        let check = |until: &str, expected| {
            let a = format!("country: CN\nmatching: {{avoid: [c]}}\noffers: [{{topic: boats, until: {until}}}]\n");
            let b = "needs: [{topic: boats, text: Boats.}]\n";
            assert_eq!(suggested("matching: {floor: 70}\n", &a, b), expected, "{until}");
        };
        check("2023-09-21", "b");
        check("2023-09-20", "b");
        check("2023-09-19", "");
    }

    #[test]
    fn the_site_rules_sides_floor_and_number() {
        let check = |settings: &str, country: &str, expected| {
            assert_eq!(suggested(settings, &format!("country: {country}\n"), ""), expected, "{settings}{country}");
        };
        check("", "PK", "e");
        check("matching: {sides: none}\n", "PK", "b c e");
        check("matching: {sides: {east: {countries: [CN]}, west: {countries: [PK]}}}\n", "CN", "b c");
        check("matching: {sides: {all: {countries: [CN, PK]}}}\n", "CN", "");
        // Of no side, it may meet with every one.
        check("matching: {sides: {west: {countries: [PK]}}}\n", "CN", "b c e");
        check("matching: {suggestions: 1}\n", "CN", "b");
        check("matching: {floor: 55}\n", "CN", "b");
        check("matching: {floor: 100}\n", "CN", "");
    }
}
