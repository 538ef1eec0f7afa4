use proptest::prelude::*;

use super::{Earlier, Ledger, Mark, Marks};
use crate::matching::market::Market;
use crate::matching::{Spelling, by_hand, suggest, suggest_again};
use crate::model::{Directory, ProfileId};

const TOPICS: &str = "topics:\n  ai: {}\n  speech: {parent: ai}\n  vision: {parent: ai}\n  robots: {parent: ai}\n  water: {}\n  \
                      pumps: {parent: water}\n  trade: {}\n";
const SETTINGS: &str = "title: T\nlanguages: [en, zh]\nsides: [{id: a, countries: [CN]}, {id: b, countries: [PK]}]\n";
const WORDS: &[&str] =
    &["sensor", "speech", "pump", "loom", "vision", "database", "port", "传感器", "语音", "数据库", "水泵"];

/// An offer or a need: a topic, a kind, words, and perhaps words in Chinese.
type Said = (usize, usize, Vec<usize>, Vec<usize>);

fn said() -> impl Strategy<Value = Said> {
    let words = |least| prop::collection::vec(0..WORDS.len(), least..6);
    (0..8_usize, 0..4_usize, words(1), prop_oneof![2 => Just(Vec::new()), 1 => words(1)])
}

fn written((number, (topic, kind, words, chinese)): (usize, &Said)) -> String {
    let topic = ["speech", "vision", "robots", "pumps", "trade", "ai", "water"].get(*topic);
    let topic = topic.map(|topic| format!("topic: {topic}, ")).unwrap_or_default();
    let kind = ["product", "service", "research"].get(*kind);
    let kind = kind.map(|kind| format!("kind: {kind}, ")).unwrap_or_default();
    let joined = |words: &[usize]| words.iter().map(|word| WORDS[*word]).collect::<Vec<_>>().join(" ");
    let text = match &chinese[..] {
        [] => joined(words),
        chinese => format!("{{en: {}, zh: {}}}", joined(words), joined(chinese)),
    };
    format!("  - {{id: s{number}, {topic}{kind}text: {text}}}\n")
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
    Parent,
    Synonym,
    Weights,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => (any::<usize>(), said()).prop_map(|(of, said)| Edit::Offer(of, said)),
        4 => (any::<usize>(), said()).prop_map(|(of, said)| Edit::Need(of, said)),
        1 => (any::<usize>(), organisation()).prop_map(|(of, said)| Edit::Profile(of, said)),
        1 => (any::<usize>(), organisation()).prop_map(|(of, said)| Edit::Newcomer(of, said)),
        1 => any::<usize>().prop_map(Edit::Gone),
        1 => Just(Edit::Parent),
        1 => Just(Edit::Synonym),
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
                Edit::Synonym => topics = topics.replace("vision: {", "vision: {synonyms: {en: [loom], zh: [水泵]}, "),
                Edit::Parent => topics = topics.replace("robots: {parent: ai}", "robots: {parent: vision}"),
                Edit::Weights => settings = format!("{SETTINGS}matching: {{weights: {{topic: 10, text: 70}}}}\n"),
            }
            let directory = directory(&organisations, &topics, &settings);
            let (matches, next) = suggest_again(&directory, &ledger);
            prop_assert_eq!(matches, suggest(&directory, Spelling::AtOnce));
            ledger = next;
        }
    }
}

/// A need of Acme's in English and Luna's in Chinese, two offers of Nova's, and Orion, of which only a summary is known.
const FILES: [(&str, &str); 6] = [
    ("matchbook.yaml", SETTINGS),
    ("content/taxonomy.yaml", TOPICS),
    (
        "content/companies/acme.yaml",
        "name: Acme\ncountry: CN\nneeds: [{topic: speech, kind: product, text: speech of sensors}]\n",
    ),
    ("content/companies/luna.yaml", "name: Luna\ncountry: CN\nneeds: [{id: tests, text: {zh: 数据库检测}}]\n"),
    (
        "content/companies/nova.yaml",
        "name: Nova\ncountry: PK\noffers:\n- {topic: speech, kind: product, text: speech of pumps}\n- {topic: trade, text: loom and \
         database testing}\n",
    ),
    ("content/companies/orion.yaml", "name: Orion\ncountry: PK\nsummary: Sensors on water.\ntopics: [water]\n"),
];

/// The marks of Acme's need, Luna's and Orion's, and those of Nova's offers and Orion's.
fn marks(files: &[(&str, &str)]) -> [Mark; 5] {
    let directory = by_hand::directory(files);
    assert_eq!((directory.taxonomy.topics.len(), directory.profiles.len()), (7, 4));
    let Marks { needs, offers_of } = Marks::new(&Market::new(&directory));
    [needs[0], needs[1], needs[2], offers_of[2], offers_of[3]]
}

#[test]
fn whatever_an_answer_reads_is_marked() {
    let before = marks(&FILES);
    // Which of the five are others once a text is.
    let check = |path: &str, from: &str, to: &str, expected: [u8; 5]| {
        let mut files = FILES;
        let file = files.iter_mut().find(|(known, _)| known.ends_with(path)).unwrap();
        let text = file.1.replacen(from, to, 1);
        assert_ne!(text, file.1, "{from}");
        file.1 = &text;
        let after = marks(&files);
        let changed: Vec<u8> = before.iter().zip(&after).map(|(one, other)| u8::from(one != other)).collect();
        assert_eq!(changed, expected, "{path}: {from}, {to}");
    };
    check("acme.yaml", "name: Acme", "name: Other", [0, 0, 0, 0, 0]);
    check("acme.yaml", "kind: product", "kind: service", [1, 0, 0, 0, 0]);
    check("acme.yaml", "topic: speech", "topic: trade", [1, 0, 0, 0, 0]);
    check("acme.yaml", "of sensors", "of unheard sensors", [1, 0, 0, 0, 0]);
    // A word that is asked for stands among those of an offer.
    check("acme.yaml", "of sensors", "of pumps", [1, 0, 0, 1, 0]);
    check("luna.yaml", "检测", "语音", [0, 1, 0, 1, 0]);
    check("nova.yaml", "kind: product", "kind: service", [0, 0, 0, 1, 0]);
    check("nova.yaml", "topic: trade", "topic: vision", [1, 0, 0, 1, 0]);
    // The usual length of an offer is another.
    check("nova.yaml", "speech of", "speech and speech of", [0, 0, 0, 1, 1]);
    check("nova.yaml", "loom and", "speech and", [1, 0, 0, 1, 0]);
    check("nova.yaml", "database testing", "testing", [0, 1, 0, 1, 1]);
    check("orion.yaml", "Sensors on", "Sensors, databases on", [0, 1, 1, 1, 1]);
    check("orion.yaml", "topics: [water]", "topics: [trade]", [0, 0, 1, 0, 1]);
    check("taxonomy.yaml", "robots: {parent: ai}", "robots: {parent: vision}", [1, 0, 0, 0, 0]);
    check("taxonomy.yaml", "pumps: {parent: water}", "pumps: {}", [0, 0, 1, 0, 0]);
    check("matchbook.yaml", "title: T", "title: T\nmatching: {weights: {text: 50}}", [1, 1, 1, 0, 0]);
}

#[test]
fn another_word_in_one_offer_leaves_other_answers_as_they_were() {
    let one = |number: usize| (number % 7, number % 3, vec![number % 11, number * 7 % 11, number * 5 % 11], Vec::new());
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
    let earlier = Earlier::new(&ledger, &market, &marks);
    let known = |need: &u32| earlier.of_need(*need).is_some_and(|need| need.best_answer(ProfileId(0)).is_some());
    // Of the needs of the other side, those are known whose owners were paired with the first organisation.
    let needs: Vec<u32> = (0..).take(market.entries().needs.len()).filter(known).collect();
    assert!(needs.len() > 15, "{needs:?}");
    let changed = |need: u32| earlier.of_need(need).and_then(|need| need.best_answer(ProfileId(40)));
    assert!((0..80).all(|need| changed(need).is_none()), "of the changed organisation no answer is taken over");
}
