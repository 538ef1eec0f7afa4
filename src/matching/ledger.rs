//! The ledger: the best answers of one run of matching, with what each was worked out from. The next run takes over those that
//! would be worked out from the same again; so an editor who changes one offer does not wait for the answers of all others.
//!
//! Nothing is looked up by what was changed, which would have to be known to the last consequence, but by what an answer depends
//! on: all that a need brings to it and all that an organisation's offers do, rounded figures of the whole directory among them.
//! Both are kept as a hash of 128 bits.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use super::market::Market;
use super::pairing::{Held, Pairing};
use crate::model::{Profile, ProfileId};
use crate::pieces::PIECE;

/// The answers of a run, to be taken over by the next. An empty one has none.
#[derive(Debug, Default)]
pub struct Ledger {
    profiles: Vec<Arc<Profile>>,
    needs_of: Vec<Range<u32>>,
    marks: Marks,
    pairing: Pairing,
}

/// What answers depend on.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// For each need, all that it brings to its answers.
    needs: Vec<u128>,
    /// For each profile, all that its offers bring to theirs.
    offers: Vec<u128>,
}

impl Ledger {
    /// Of a run's answers.
    pub(super) fn new(market: &Market<'_>, marks: Marks, pairing: Pairing) -> Self {
        let needs_of = market.entries().needs_of.clone();
        Self { profiles: market.directory.profiles.clone(), needs_of, marks, pairing }
    }
}

impl Marks {
    /// Those of a market.
    pub(super) fn new(market: &Market<'_>) -> Self {
        let needs: Vec<u32> = (0..).take(market.entries().needs.len()).collect();
        let profiles: Vec<ProfileId> = market.directory.profiles().map(|(id, _)| id).collect();
        let (needs, offers) = rayon::join(
            || marks(&needs, |need, bytes| market.mark_need(*need, bytes)),
            || marks(&profiles, |profile, bytes| market.mark_offers(*profile, bytes)),
        );
        Self { needs, offers }
    }
}

/// The mark of each, of the bytes that are written for it.
fn marks<T: Sync>(list: &[T], write: impl Fn(&T, &mut Vec<u8>) + Sync) -> Vec<u128> {
    let mark = |bytes: &mut Vec<u8>, one: &T| {
        bytes.clear();
        write(one, bytes);
        xxh3_128(bytes)
    };
    list.par_iter().with_max_len(PIECE).map_init(Vec::new, mark).collect()
}

/// What of an earlier ledger holds in the present run.
pub(super) struct Recall<'a> {
    ledger: &'a Ledger,
    market: &'a Market<'a>,
    marks: &'a Marks,
    /// For each profile, which it was then.
    then: Vec<Option<ProfileId>>,
}

impl<'a> Recall<'a> {
    /// For a market of these marks.
    pub(super) fn new(ledger: &'a Ledger, market: &'a Market<'a>, marks: &'a Marks) -> Self {
        let mut then = ledger.profiles.iter().zip((0..).map(ProfileId)).peekable();
        let known = |profile: &Arc<Profile>| {
            let slug = &profile.common().slug;
            while then.next_if(|(earlier, _)| earlier.common().slug < *slug).is_some() {}
            then.peek().filter(|(earlier, _)| earlier.common().slug == *slug).map(|(_, id)| *id)
        };
        // Both lists are in the order of ids. Where they were not, less would be found again, and nothing wrong.
        Self { ledger, market, marks, then: market.directory.profiles.iter().map(known).collect() }
    }

    /// The earlier answers to a need, if it is what it was.
    pub(super) fn of_need(&self, need: u32) -> Option<RecallOfNeed<'_>> {
        let owner = self.market.entries().needs[need as usize].owner;
        let number = need - self.market.entries().needs_of[owner.0 as usize].start;
        let owner = self.then[owner.0 as usize]?;
        let earlier = self.ledger.needs_of[owner.0 as usize].clone().nth(number as usize)?;
        let is_same = self.ledger.marks.needs[earlier as usize] == self.marks.needs[need as usize];
        is_same.then_some(RecallOfNeed { recall: self, need: earlier, owner })
    }
}

/// The earlier answers to a need that is what it was.
pub(super) struct RecallOfNeed<'a> {
    recall: &'a Recall<'a>,
    need: u32,
    owner: ProfileId,
}

impl RecallOfNeed<'_> {
    /// The best answer of an organisation, if it was worked out and would be the same again.
    pub(super) fn answer(&self, organisation: ProfileId) -> Option<Option<Held>> {
        let Recall { ledger, marks, then, .. } = self.recall;
        let earlier = then[organisation.0 as usize]?;
        let is_same = ledger.marks.offers[earlier.0 as usize] == marks.offers[organisation.0 as usize];
        if is_same { ledger.pairing.held(self.need, self.owner, earlier) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Ledger, Marks, Recall};
    use crate::matching::market::Market;
    use crate::matching::{Spelling, by_hand, suggest, suggest_again};
    use crate::model::{Directory, ProfileId};

    const TOPICS: &str = "topics:\n  ai: {}\n  speech: {parent: ai}\n  vision: {parent: ai}\n  robots: {parent: ai}\n  water: {}\n  \
                          pumps: {parent: water}\n  trade: {}\n";
    const SETTINGS: &str =
        "title: T\nlanguages: [en, zh]\nsides: [{id: a, countries: [CN]}, {id: b, countries: [PK]}]\n";
    const WORDS: &[&str] =
        &["sensor", "speech", "pump", "loom", "vision", "database", "port", "传感器", "语音", "数据库", "水泵"];

    /// An offer or a need: a topic, a kind, and words.
    type Said = (usize, usize, Vec<usize>);

    fn said() -> impl Strategy<Value = Said> {
        (0..8_usize, 0..4_usize, prop::collection::vec(0..WORDS.len(), 1..6))
    }

    fn written((number, (topic, kind, words)): (usize, &Said)) -> String {
        let topic = ["speech", "vision", "robots", "pumps", "trade", "ai", "water"].get(*topic);
        let topic = topic.map(|topic| format!("topic: {topic}, ")).unwrap_or_default();
        let kind = ["product", "service", "research"].get(*kind);
        let kind = kind.map(|kind| format!("kind: {kind}, ")).unwrap_or_default();
        let words: Vec<&str> = words.iter().map(|word| WORDS[*word]).collect();
        format!("  - {{id: s{number}, {topic}{kind}text: {}}}\n", words.join(" "))
    }

    fn organisation() -> impl Strategy<Value = (Vec<Said>, Vec<Said>)> {
        (prop::collection::vec(said(), 0..4), prop::collection::vec(said(), 0..3))
    }

    /// A directory of organisations, every second of either side.
    fn directory(organisations: &[(Vec<Said>, Vec<Said>)], topics: &str, settings: &str) -> Directory {
        let profile = |(number, (offers, needs)): (usize, &(Vec<Said>, Vec<Said>))| {
            let list = |name: &str, list: &[Said]| match list {
                [] => String::new(),
                list => format!("{name}:\n{}", list.iter().enumerate().map(written).collect::<String>()),
            };
            let country = ["CN", "PK"][number % 2];
            let text = format!(
                "name: N{number}\nsummary: Makes sensors.\ncountry: {country}\n{}{}",
                list("offers", offers),
                list("needs", needs)
            );
            (format!("content/companies/n{number:02}.yaml"), text)
        };
        let profiles: Vec<(String, String)> = organisations.iter().enumerate().map(profile).collect();
        let mut files = vec![("matchbook.yaml", settings), ("content/taxonomy.yaml", topics)];
        files.extend(profiles.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        by_hand::directory(&files)
    }

    /// What became of a directory.
    #[derive(Clone, Debug)]
    enum Edit {
        Offer(usize, Said),
        Need(usize, Said),
        Profile(usize, (Vec<Said>, Vec<Said>)),
        Newcomer(usize, (Vec<Said>, Vec<Said>)),
        Gone(usize),
        Taxonomy,
        Weights,
    }

    fn edit() -> impl Strategy<Value = Edit> {
        prop_oneof![
            4 => (any::<usize>(), said()).prop_map(|(of, said)| Edit::Offer(of, said)),
            4 => (any::<usize>(), said()).prop_map(|(of, said)| Edit::Need(of, said)),
            1 => (any::<usize>(), organisation()).prop_map(|(of, said)| Edit::Profile(of, said)),
            1 => (any::<usize>(), organisation()).prop_map(|(of, said)| Edit::Newcomer(of, said)),
            1 => any::<usize>().prop_map(Edit::Gone),
            1 => Just(Edit::Taxonomy),
            1 => Just(Edit::Weights),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

        #[test]
        fn what_is_taken_over_is_what_would_be_worked_out(
            mut organisations in prop::collection::vec(organisation(), 30..40),
            edits in prop::collection::vec(edit(), 1..8),
        ) {
            let (mut topics, mut settings) = (TOPICS.to_owned(), SETTINGS.to_owned());
            let mut ledger = suggest_again(&directory(&organisations, &topics, &settings), &Ledger::default()).1;
            for edit in edits {
                let count = organisations.len();
                match edit {
                    Edit::Offer(of, said) => organisations[of % count].0.insert(0, said),
                    Edit::Need(of, said) => organisations[of % count].1 = vec![said],
                    Edit::Profile(of, said) => organisations[of % count] = said,
                    Edit::Newcomer(at, said) => organisations.insert(at % count, said),
                    Edit::Gone(of) => drop(organisations.remove(of % count)),
                    Edit::Taxonomy => topics = topics.replace("robots: {parent: ai}", "robots: {parent: vision}"),
                    Edit::Weights => settings = format!("{SETTINGS}matching: {{weights: {{topic: 10, text: 70}}}}\n"),
                }
                let directory = directory(&organisations, &topics, &settings);
                let (matches, next) = suggest_again(&directory, &ledger);
                prop_assert_eq!(matches, suggest(&directory, Spelling::AtOnce));
                ledger = next;
            }
        }
    }

    #[test]
    fn whatever_an_answer_reads_is_marked() {
        const FILES: [(&str, &str); 4] = [
            ("matchbook.yaml", SETTINGS),
            ("content/taxonomy.yaml", TOPICS),
            (
                "content/companies/acme.yaml",
                "name: Acme\ncountry: CN\nneeds: [{topic: speech, kind: product, text: speech of sensors}]\n",
            ),
            (
                "content/companies/nova.yaml",
                "name: Nova\ncountry: PK\noffers: [{topic: speech, kind: product, text: speech of pumps}, {topic: trade, text: \
                 loom and database}]\n",
            ),
        ];
        // Of Acme's need, and of Nova's offers.
        let marks = |files: &[(&str, &str)]| {
            let directory = by_hand::directory(files);
            assert_eq!(directory.taxonomy.topics.len(), 7);
            let marks = Marks::new(&Market::new(&directory));
            (marks.needs[0], marks.offers[1])
        };
        let (need, offers) = marks(&FILES);
        let check = |path: &str, from: &str, to: &str, expected: (bool, bool)| {
            let mut files = FILES;
            let file = files.iter_mut().find(|(known, _)| known.ends_with(path)).unwrap();
            let text = file.1.replacen(from, to, 1);
            assert_ne!(text, file.1, "{from}");
            file.1 = &text;
            let after = marks(&files);
            assert_eq!((after.0 != need, after.1 != offers), expected, "{path}: {from}, {to}");
        };
        check("acme.yaml", "name: Acme", "name: Other", (false, false));
        check("acme.yaml", "kind: product", "kind: service", (true, false));
        check("acme.yaml", "topic: speech", "topic: water", (true, false));
        check("acme.yaml", "of sensors", "of unheard sensors", (true, false));
        // A word that is asked for stands among those of an offer.
        check("acme.yaml", "of sensors", "of pumps", (true, true));
        check("nova.yaml", "kind: product", "kind: service", (false, true));
        check("nova.yaml", "topic: trade", "topic: vision", (true, true));
        check("nova.yaml", "topic: trade", "topic: water", (false, true));
        check("nova.yaml", "loom", "looms of wood", (false, true));
        check("nova.yaml", "speech of", "speech and speech of", (false, true));
        check("nova.yaml", "loom and", "speech and", (true, true));
        check("taxonomy.yaml", "robots: {parent: ai}", "robots: {parent: vision}", (true, false));
        check("taxonomy.yaml", "pumps: {parent: water}", "pumps: {}", (false, false));
        check("matchbook.yaml", "title: T", "title: T\nmatching: {weights: {text: 50}}", (true, false));
    }

    #[test]
    fn another_word_in_one_offer_leaves_other_answers_as_they_were() {
        let one = |number: usize| (number % 7, number % 3, vec![number % 11, number * 7 % 11, number * 5 % 11]);
        let mut organisations: Vec<(Vec<Said>, Vec<Said>)> =
            (0..80).map(|number| (vec![one(number), one(number + 3)], vec![one(number * 3)])).collect();
        let before = directory(&organisations, TOPICS, SETTINGS);
        let (matches, ledger) = suggest_again(&before, &Ledger::default());
        assert!(matches.suggestions.iter().any(|suggestions| !suggestions.is_empty()));

        let words = &mut organisations[40].0[0].2;
        words[0] = (words[0] + 1) % WORDS.len();
        let after = directory(&organisations, TOPICS, SETTINGS);
        let market = Market::new(&after);
        let marks = Marks::new(&market);
        let recall = Recall::new(&ledger, &market, &marks);
        let known = |need: &u32| recall.of_need(*need).is_some_and(|of_need| of_need.answer(ProfileId(0)).is_some());
        // Of the needs of the other side, those are known whose owners were paired with the first organisation.
        let needs: Vec<u32> = (0..).take(market.entries().needs.len()).filter(known).collect();
        assert!(needs.len() > 15, "{needs:?}");
        let changed = |need: u32| recall.of_need(need).and_then(|of_need| of_need.answer(ProfileId(40)));
        assert!((0..80).all(|need| changed(need).is_none()), "of the changed organisation no answer is taken over");
    }
}
