//! What organisers should know about the matches of their directory: who has none and why, what is missing, which profiles
//! are thin, and how evenly suggestions are spread.

use std::collections::BTreeMap;

use super::reason::{Matches, Unmatched};
use crate::model::{Directory, Organisation, ProfileId, TopicId};

/// The findings, as values; the command says them in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Organisations that are matched.
    pub organisations: usize,
    /// Suggestions on all their pages.
    pub suggestions: usize,
    /// Who has no suggestion, and why.
    pub unmatched: Vec<Unmatched>,
    /// Topics that somebody needs and nobody offers, those with the most needs first.
    pub wanted: Vec<OneSided>,
    /// Topics that somebody offers and nobody needs, those with the most offers first.
    pub offered: Vec<OneSided>,
    /// Profiles that give matching little to go by, the thinnest first.
    pub thin: Vec<Thin>,
    /// Who stands on more pages than the cap allows, and on how many more.
    pub over_cap: Vec<(ProfileId, u32)>,
    /// How often organisations are suggested.
    pub spread: Spread,
    /// What the choice is worth, in its own measure.
    pub total: u64,
    /// What no choice could exceed.
    pub bound: u64,
}

/// A topic with needs alone, or with offers alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneSided {
    /// The topic.
    pub topic: TopicId,
    /// How many needs, or offers, name it.
    pub count: usize,
    /// Whose they are, each once, in the order of ids.
    pub by: Vec<ProfileId>,
}

/// A profile that gives matching little to go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thin {
    /// Whose it is.
    pub profile: ProfileId,
    /// What it lacks, what counts most first.
    pub lacks: Vec<Lack>,
}

/// Something without which a profile earns fewer points. An entry is given by its place, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It has no need.
    Needs,
    /// It has no offer.
    Offers,
    /// A need has no topic.
    NeedTopic(usize),
    /// An offer has no topic.
    OfferTopic(usize),
    /// A need has no text.
    NeedText(usize),
    /// An offer has no text.
    OfferText(usize),
    /// A need does not say which kind of thing is wanted.
    NeedKind(usize),
    /// An offer does not say of which kind it is.
    OfferKind(usize),
    /// It has no summary.
    Summary,
    /// It names no form of cooperation.
    Cooperation,
    /// It names no language for meetings.
    Languages,
}

/// How often organisations are suggested, counted in pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The fewest pages that suggest one organisation.
    pub least: usize,
    /// The middle one, the lower of two.
    pub median: usize,
    /// The most pages that suggest one.
    pub most: usize,
    /// How many organisations stand on so many pages, from 0 pages on.
    pub histogram: Vec<usize>,
    /// The coefficient of Gini (1912), in thousandths: 0 where all stand on equally many pages, near 1000 where one stands on
    /// all of them.
    pub gini: u32,
}

impl Review {
    /// Whether no choice could be better than this one.
    pub fn is_proved(&self) -> bool {
        self.total >= self.bound
    }

    /// By how much, in millionths, the choice may be worse than the best: never by more.
    pub fn gap(&self) -> u64 {
        let missing = u128::from(self.bound.saturating_sub(self.total)) * 1_000_000;
        u64::try_from(missing.div_ceil(u128::from(self.bound.max(1)))).unwrap_or(u64::MAX)
    }
}

/// Reviews the matches of a directory.
pub fn review(directory: &Directory, matches: &Matches) -> Review {
    let organisations: Vec<(ProfileId, &Organisation)> = directory
        .profiles()
        .filter_map(|(id, profile)| Some((id, profile.organisation()?)))
        .filter(|(_, organisation)| organisation.rules.enabled)
        .collect();
    let [wanted, offered] = one_sided(&organisations);
    Review {
        organisations: organisations.len(),
        suggestions: matches.suggestions.iter().map(Vec::len).sum(),
        unmatched: matches.unmatched.clone(),
        wanted,
        offered,
        thin: thin(&organisations),
        over_cap: matches.over_cap.clone(),
        spread: spread(&organisations, matches),
        total: matches.total,
        bound: matches.bound,
    }
}

/// Topics with needs alone, and those with offers alone.
fn one_sided(organisations: &[(ProfileId, &Organisation)]) -> [Vec<OneSided>; 2] {
    let mut needs: BTreeMap<TopicId, Vec<ProfileId>> = BTreeMap::new();
    let mut offers: BTreeMap<TopicId, Vec<ProfileId>> = BTreeMap::new();
    for (id, organisation) in organisations {
        for topic in organisation.needs.iter().filter_map(|need| need.topic) {
            needs.entry(topic).or_default().push(*id);
        }
        for topic in organisation.offers.iter().filter_map(|offer| offer.topic) {
            offers.entry(topic).or_default().push(*id);
        }
    }
    [without(&needs, &offers), without(&offers, &needs)]
}

fn without(some: &BTreeMap<TopicId, Vec<ProfileId>>, others: &BTreeMap<TopicId, Vec<ProfileId>>) -> Vec<OneSided> {
    let alone = some.iter().filter(|(topic, _)| !others.contains_key(topic));
    let mut found: Vec<OneSided> = alone
        .map(|(topic, ids)| {
            let mut by = ids.clone();
            by.dedup();
            OneSided { topic: *topic, count: ids.len(), by }
        })
        .collect();
    // The sort is stable: of equal counts the topic that stands first in the taxonomy.
    found.sort_by_key(|one| std::cmp::Reverse(one.count));
    found
}

fn thin(organisations: &[(ProfileId, &Organisation)]) -> Vec<Thin> {
    let found =
        organisations.iter().map(|(profile, organisation)| Thin { profile: *profile, lacks: lacks(organisation) });
    let mut thin: Vec<Thin> = found.filter(|thin| !thin.lacks.is_empty()).collect();
    thin.sort_by_key(|thin| std::cmp::Reverse(thin.lacks.len()));
    thin
}

fn lacks(organisation: &Organisation) -> Vec<Lack> {
    let Organisation { needs, offers, cooperation, languages, common, .. } = organisation;
    let whole = [
        (needs.is_empty(), Lack::Needs),
        (offers.is_empty(), Lack::Offers),
        (common.summary.is_empty(), Lack::Summary),
        (cooperation.is_empty(), Lack::Cooperation),
        (languages.is_empty(), Lack::Languages),
    ];
    let of_needs = needs.iter().enumerate().flat_map(|(place, need)| {
        [
            (need.topic.is_none(), Lack::NeedTopic(place)),
            (need.text.is_empty(), Lack::NeedText(place)),
            (need.kind.is_none(), Lack::NeedKind(place)),
        ]
    });
    let of_offers = offers.iter().enumerate().flat_map(|(place, offer)| {
        [
            (offer.topic.is_none(), Lack::OfferTopic(place)),
            (offer.text.is_empty(), Lack::OfferText(place)),
            (offer.kind.is_none(), Lack::OfferKind(place)),
        ]
    });
    let all = whole.into_iter().chain(of_needs).chain(of_offers);
    let mut lacks: Vec<Lack> = all.filter(|(is_lacking, _)| *is_lacking).map(|(_, lack)| lack).collect();
    lacks.sort_by_key(|lack| rank(*lack));
    lacks
}

/// The order of [`Lack`]: by what counts most.
fn rank(lack: Lack) -> usize {
    match lack {
        Lack::Needs => 0,
        Lack::Offers => 1,
        Lack::NeedTopic(_) => 2,
        Lack::OfferTopic(_) => 3,
        Lack::NeedText(_) => 4,
        Lack::OfferText(_) => 5,
        Lack::NeedKind(_) => 6,
        Lack::OfferKind(_) => 7,
        Lack::Summary => 8,
        Lack::Cooperation => 9,
        Lack::Languages => 10,
    }
}

fn spread(organisations: &[(ProfileId, &Organisation)], matches: &Matches) -> Spread {
    let mut pages: BTreeMap<ProfileId, usize> = organisations.iter().map(|(id, _)| (*id, 0)).collect();
    for suggestion in matches.suggestions.iter().flatten() {
        *pages.entry(suggestion.organisation).or_default() += 1;
    }
    let mut counts: Vec<usize> = pages.into_values().collect();
    counts.sort_unstable();
    let mut histogram = vec![0; counts.last().map_or(0, |most| most + 1)];
    for count in &counts {
        histogram[*count] += 1;
    }
    Spread {
        least: counts.first().copied().unwrap_or_default(),
        median: counts.get(counts.len().saturating_sub(1) / 2).copied().unwrap_or_default(),
        most: counts.last().copied().unwrap_or_default(),
        histogram,
        gini: gini(&counts),
    }
}

/// Σ (2i − n − 1)·xᵢ / (n·Σ xᵢ) over counts in rising order, i from 1, in thousandths.
fn gini(counts: &[usize]) -> u32 {
    let signed = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let length = signed(counts.len());
    let whole = length * counts.iter().map(|count| signed(*count)).sum::<i64>();
    let weighted = (1..).zip(counts).map(|(place, count)| (2 * place - length - 1) * signed(*count)).sum::<i64>();
    if whole == 0 { 0 } else { u32::try_from((weighted * 1000 + whole / 2) / whole).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::{Lack, gini, review};
    use crate::matching::by_hand::{by_topic, directory};

    const TAXONOMY: &str = "topics:\n  bots: {label: Bots}\n  cold: {label: Cold chain}\n  speech: {label: Speech}\n";
    const WHOLE: &str = "summary: S.\ncooperation: [training]\nlanguages: [en]\n";

    #[test]
    fn a_review_says_what_is_missing() {
        let a = format!(
            "---\nname: A\ncountry: CN\n{WHOLE}offers: [{{topic: bots, text: T., kind: product}}]\nneeds: [{{topic: cold, text: T., kind: service}}]\n---\n"
        );
        let b = format!(
            "---\nname: B\ncountry: PK\n{WHOLE}offers: [{{topic: speech, text: T., kind: product}}]\nneeds: [{{topic: bots}}]\n---\n"
        );
        let files = [
            ("matchbook.yaml", "title: T\nlanguages: [en]\n"),
            ("content/taxonomy.yaml", TAXONOMY),
            ("content/companies/a.md", &a),
            ("content/companies/b.md", &b),
            ("content/companies/c.md", "---\nname: C\ncountry: PK\n---\n"),
        ];
        let directory = directory(&files);
        let review = review(&directory, &by_topic(&directory));
        let topics = |list: &[super::OneSided]| {
            list.iter().map(|one| &*directory.taxonomy.topic(one.topic).name).collect::<Vec<_>>().join(" ")
        };
        assert_eq!((review.organisations, review.suggestions, review.unmatched.len()), (3, 2, 1));
        assert_eq!((topics(&review.wanted).as_str(), topics(&review.offered).as_str()), ("cold", "speech"));
        let lacks: Vec<Vec<Lack>> = review.thin.into_iter().map(|thin| thin.lacks).collect();
        let nothing = vec![Lack::Needs, Lack::Offers, Lack::Summary, Lack::Cooperation, Lack::Languages];
        assert_eq!(lacks, [nothing, vec![Lack::NeedText(0), Lack::NeedKind(0)]]);
        assert_eq!(review.spread.histogram, [1, 2]);
    }

    #[test]
    fn the_coefficient_of_gini_tells_even_from_uneven() {
        let check = |counts: &[usize], expected| assert_eq!(gini(counts), expected, "{counts:?}");
        check(&[], 0);
        check(&[0, 0], 0);
        check(&[3, 3, 3], 0);
        check(&[0, 0, 0, 4], 750);
        check(&[1, 2, 3], 222);
    }
}
