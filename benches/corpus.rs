//! A made-up directory of any size, the same on every machine: organisations with three offers and two needs each, in
//! English and in Chinese, and 200 topics in a tree of three levels.
//!
//! A text is of words by Zipf's law from all the language, and of the own words of its topic, so that what belongs
//! together can be found by its words. The two languages say the same, word by word.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::zipf::{Chance, Vocabulary};

/// Words of the language; a directory of 1,000 uses about 30,000 of them.
const WORDS: u32 = 50_000;

/// Topics: 8 with 4 below each, and 5 below each of those.
const TOPICS: usize = 8 + 32 + 160;

/// Each topic has so many words of its own, behind the frequent ones that all texts share.
const OWN_WORDS: usize = 60;
const FIRST_OWN_WORD: usize = 3000;

const KINDS: [&str; 4] = ["product", "service", "research", "expertise"];
const FORMS: [&str; 4] = ["joint-laboratory", "technology-transfer", "b2b-agreement", "distribution"];

/// Whether organisations have bodies, which take half of a profile's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "each bench wants one of the two")]
pub(crate) enum Bodies {
    /// As in a real directory.
    Written,
    /// What matching does not read where there are offers and needs is left out. All else is the same.
    LeftOut,
}

/// Writes the files of a site with so many organisations, one after the other: none is kept in memory.
pub(crate) fn write(root: &Path, organisations: usize, bodies: Bodies) {
    let file = |path: &str, text: &str| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    let mut writer = Writer { vocabulary: Vocabulary::new(WORDS), chance: Chance(13), bodies };
    let settings = "title: {en: Bench, zh: 基准}\nurl: https://example.org/\nlanguages: [en, zh]\npage_size: 50\n";
    file("matchbook.yaml", settings);
    file("content/taxonomy.yaml", &writer.taxonomy());
    for number in 0..organisations {
        writer.organisation(number).iter().for_each(|(path, text)| file(path, text));
    }
    file("content/events/fair.md", &writer.event(organisations));
    file("content/pages/about.md", &format!("---\nname: {{en: About, zh: 关于}}\n---\n{}", writer.body(0)[0]));
}

/// The id of a topic.
pub(crate) fn topic(number: usize) -> String {
    format!("topic-{number:03}")
}

/// The topic above: the first 8 have none.
fn parent(topic: usize) -> Option<usize> {
    match topic {
        0..8 => None,
        8..40 => Some((topic - 8) / 4),
        _ => Some(8 + (topic - 40) / 5),
    }
}

struct Writer {
    vocabulary: Vocabulary,
    chance: Chance,
    bodies: Bodies,
}

impl Writer {
    /// So many words of a text on a topic: two in five are its own.
    fn ranks(&mut self, topic: usize, length: usize) -> Vec<usize> {
        let first = FIRST_OWN_WORD + topic * OWN_WORDS;
        let mut rank = || match self.chance.below(5) {
            0 | 1 => first + self.vocabulary.word(&mut self.chance, OWN_WORDS),
            _ => self.vocabulary.word(&mut self.chance, WORDS as usize),
        };
        (0..length).map(|_| rank()).collect()
    }

    /// A sentence in English and in Chinese.
    fn sentence(&mut self, topic: usize, length: usize) -> [String; 2] {
        let ranks = self.ranks(topic, length);
        [Vocabulary::english_sentence(&ranks), self.vocabulary.chinese_sentence(&ranks)]
    }

    /// A body of about 200 words in English and in Chinese.
    fn body(&mut self, topic: usize) -> [String; 2] {
        let mut bodies = [String::new(), String::new()];
        for _ in 0..3 {
            let heading = self.sentence(topic, 3);
            let texts: Vec<[String; 2]> =
                (0..5).map(|place| self.sentence(topic, if place < 3 { 14 } else { 8 })).collect();
            for (language, body) in bodies.iter_mut().enumerate() {
                let text = |place: usize| texts[place][language].as_str();
                let heading = heading[language].trim_end_matches(['.', '。']);
                let [first, second, third, fourth, fifth] = [text(0), text(1), text(2), text(3), text(4)];
                let _ = write!(body, "## {heading}\n\n{first} **{second}** {third}\n\n- {fourth}\n- {fifth}\n\n");
            }
        }
        bodies
    }

    /// A name in two languages, with the number that makes it the only one.
    fn name(&mut self, topic: usize, number: usize) -> [String; 2] {
        self.sentence(topic, 2).map(|name| format!("{} {number}", name.trim_end_matches(['.', '。'])))
    }

    fn taxonomy(&mut self) -> String {
        let mut yaml = "topics:\n".to_owned();
        for number in 0..TOPICS {
            let [en, zh] = self.name(number, number);
            let parent = parent(number).map(|parent| format!("parent: {}, ", topic(parent))).unwrap_or_default();
            let _ = writeln!(yaml, "  {}: {{{parent}label: {{en: {en}, zh: {zh}}}}}", topic(number));
        }
        yaml += "sectors:\n";
        for number in 0..20 {
            let [en, zh] = self.name(number, number);
            let _ = writeln!(yaml, "  sector-{number:02}: {{label: {{en: {en}, zh: {zh}}}}}");
        }
        yaml
    }

    /// A profile and its translation; every tenth is an institute.
    fn organisation(&mut self, number: usize) -> [(String, String); 2] {
        let topics = self.topics();
        let [name, summary, body] = [self.name(topics[0], number), self.sentence(topics[0], 14), self.body(topics[0])];
        let entries: Vec<[String; 2]> = topics.iter().map(|topic| self.sentence(*topic, 10)).collect();
        let [folder, country, city] = [
            ["companies", "institutes"][usize::from(number % 10 == 9)],
            ["CN", "PK"][number % 2],
            ["Chengdu", "Lahore"][number % 2],
        ];
        let facts = format!(
            "country: {country}\ncity: {city}\nfounded: {}\nsectors: [sector-{:02}]\ncooperation: [{}]\n",
            1980 + self.chance.below(44),
            self.chance.below(20),
            FORMS[self.chance.below(4)],
        );
        let list = |places: std::ops::Range<usize>, language: usize| -> String {
            let text = |place: usize| (topic(topics[place]), &entries[place][language], KINDS[(number + place) % 4]);
            let entry = |(topic, text, kind): (String, &String, &str)| match language {
                0 => format!("  - {{topic: {topic}, kind: {kind}, text: {text}}}\n"),
                _ => format!("  {topic}: {text}\n"),
            };
            places.map(|place| entry(text(place))).collect()
        };
        let file = |language: usize, facts: &str| {
            let [name, summary] = [&name[language], &summary[language]];
            let body = if self.bodies == Bodies::Written { body[language].as_str() } else { "" };
            let [offers, needs] = [list(0..3, language), list(3..5, language)];
            format!("---\nname: {name}\nsummary: {summary}\n{facts}offers:\n{offers}needs:\n{needs}---\n{body}")
        };
        let path = |ending| format!("content/{folder}/org-{number:06}{ending}");
        [(path(".md"), file(0, &facts)), (path(".zh.md"), file(1, ""))]
    }

    /// Five different topics; some are frequent, as in a real directory.
    fn topics(&mut self) -> Vec<usize> {
        let mut topics = Vec::new();
        while topics.len() < 5 {
            let drawn = self.vocabulary.word(&mut self.chance, TOPICS);
            // Spread over the tree: the first eight are not the frequent ones.
            let topic = drawn * 37 % TOPICS;
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        topics
    }

    /// An event at which at most 100 organisations meet.
    fn event(&mut self, organisations: usize) -> String {
        let participants: Vec<String> = (0..organisations.min(100)).map(|number| format!("org-{number:06}")).collect();
        let [body, _] = self.body(0);
        let participants = participants.join(", ");
        format!(
            "---\nname: {{en: Fair, zh: 交流会}}\ntype: matchmaking\nstart: 2023-09-13\nparticipants: [{participants}]\n---\n{body}"
        )
    }
}
