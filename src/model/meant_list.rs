//! The list of names that somebody wrote as one text. It is written without asking where every part of the text is one of the
//! names that are there; else the help shows such a list of those that are near, never one that would be refused next.

use super::country;
use super::decode::Decoder;
use super::gather::value_of;
use super::meant::Meant;
use super::taxonomy::Country;
use crate::content::keys::{self, BETWEEN_NAMES, Choices, Holds, choices};
use crate::content::{Node, Value, is_id};
use crate::diagnostic::nearest;
use crate::language::Language;

/// So many names show how a list looks.
const EXAMPLES: usize = 2;

/// The names that may stand in a list.
#[derive(Default)]
struct Known {
    /// Those that stand somewhere to be read: ids, labels and synonyms.
    names: Vec<String>,
    /// Some that show how the list looks.
    examples: Vec<String>,
}

impl Decoder<'_> {
    /// The list of a key in place of a text, which is `written` so.
    pub(super) fn meant_list(&self, key: &str, written: &str) -> Meant {
        let written = plain(written);
        let holds: Vec<Holds> = keys::listed(key).collect();
        let parts = parts_at(&written, |sign| matches!(sign, '，' | '、' | ','));
        if holds.is_empty() && !self.is_declared(key) {
            return Meant::This(format!("{key}: [{}]", parts.join(", ")));
        }
        let known = self.known(key, &holds);
        let is_shown = |part: &String| key == "public" && keys::is_public(part);
        let is_name = |part: &String| {
            known.names.contains(part) || is_shown(part) || holds.iter().any(|holds| is_of(*holds, part))
        };
        let is_known = |part: &String| is_name(part) && !part.contains(',');
        let all = [vec![written.clone()], parts, parts_at(&written, is_between), country::parts_of(&written)];
        match all.iter().find(|parts| !parts.is_empty() && parts.iter().all(is_known)) {
            Some(parts) => Meant::This(format!("{key}: [{}]", parts.join(", "))),
            None => Meant::Like(format!("{key}: [{}]", known.like(&all[2]).join(", "))),
        }
    }

    fn known(&self, key: &str, holds: &[Holds]) -> Known {
        let own = self.declared(key).map(|field| named(value_of(field, "choices")));
        let each = holds.iter().map(|holds| match holds {
            Holds::Topic => self.of_taxonomy("topics"),
            Holds::Sector => self.of_taxonomy("sectors"),
            Holds::Form => words_of(choices::FORMS).and(self.of_taxonomy("cooperation")),
            Holds::Choice(choices) => words_of(choices),
            Holds::Id => Known { names: self.ids(), examples: vec!["ID".to_owned(); EXAMPLES] },
            Holds::Country => Known::like_these(["CN", "PK"]),
            Holds::Language => Known::like_these(["en", "zh"]),
            Holds::NewId => Known::like_these(["old-id", "older-id"]),
            _ => Known::default(),
        });
        own.into_iter().chain(each).fold(Known::default(), Known::and)
    }

    /// The ids of all profiles and pages, also of those that are broken.
    fn ids(&self) -> Vec<String> {
        self.documents().sources.iter().filter_map(|(_, source)| id_of_path(&source.path)).collect()
    }

    /// The names of a part of the vocabulary.
    fn of_taxonomy(&self, part: &str) -> Known {
        named(self.documents().taxonomy.as_ref().and_then(|yaml| value_of(&yaml.root, part)))
    }

    fn is_declared(&self, key: &str) -> bool {
        self.declared(key).is_some()
    }

    /// What the settings say of a field of the site's own.
    fn declared(&self, key: &str) -> Option<&Node> {
        let settings = self.documents().settings.as_ref()?;
        value_of(value_of(&settings.root, "fields")?, key)
    }
}

/// The keys of a map, and the texts by which each of them may be named.
fn named(map: Option<&Node>) -> Known {
    let Some(Value::Map(entries)) = map.map(|map| &map.value) else { return Known::default() };
    let examples: Vec<String> = entries.iter().filter_map(|(id, _)| id.as_text().map(str::to_owned)).collect();
    let mut names = examples.clone();
    for (_, thing) in entries {
        push_texts(value_of(thing, "label").unwrap_or(thing), &mut names);
        if let Some(synonyms) = value_of(thing, "synonyms") {
            push_texts(synonyms, &mut names);
        }
    }
    Known { names, examples }
}

/// The id of the profile or page that a file holds.
fn id_of_path(path: &str) -> Option<String> {
    let (_, inside) = path.strip_prefix("content/")?.split_once('/')?;
    let name = inside.split('/').next()?.split('.').next()?;
    Some(name.to_owned())
}

impl Known {
    fn like_these(examples: [&str; EXAMPLES]) -> Self {
        Self { names: Vec::new(), examples: examples.map(str::to_owned).to_vec() }
    }

    fn and(mut self, other: Self) -> Self {
        self.names.extend(other.names);
        self.examples.extend(other.examples);
        self
    }

    /// How the list looks: with what is near to its parts, else with any names.
    fn like(&self, parts: &[String]) -> Vec<String> {
        let near = |part: &String| nearest(part, self.names.iter().map(String::as_str)).map(str::to_owned);
        let mut like: Vec<String> = Vec::new();
        for name in parts.iter().filter_map(near) {
            if !like.contains(&name) {
                like.push(name);
            }
        }
        if like.is_empty() {
            like.extend(self.examples.iter().take(EXAMPLES).cloned());
        }
        // Of a vocabulary that is not there, nothing is known.
        if like.is_empty() { parts.to_vec() } else { like }
    }
}

/// Whether a word is one of names that stand nowhere in the site.
fn is_of(holds: Holds, word: &str) -> bool {
    match holds {
        Holds::NewId => is_id(word),
        Holds::Country => Country::from_code(word).is_some() || country::is_named(word),
        Holds::Language => Language::parse(word).is_ok(),
        Holds::File => !word.contains(' '),
        _ => false,
    }
}

/// The words of a fixed list, and their labels.
fn words_of(choices: Choices) -> Known {
    let labels = choices.iter().flat_map(|(word, also)| also.iter().map(move |label| (word, label)));
    let labels = labels.filter(|(word, label)| keys::is_label(choices, label, word)).map(|(_, label)| *label);
    let examples: Vec<String> = choices.iter().map(|(word, _)| (*word).to_owned()).collect();
    Known { names: examples.iter().cloned().chain(labels.map(str::to_owned)).collect(), examples }
}

/// All texts in a node, however deep.
fn push_texts(node: &Node, texts: &mut Vec<String>) {
    match &node.value {
        Value::Text(text) => texts.push(text.trim().to_owned()),
        Value::List(items) => items.iter().for_each(|item| push_texts(item, texts)),
        Value::Map(entries) => entries.iter().for_each(|(_, text)| push_texts(text, texts)),
        _ => {}
    }
}

fn is_between(sign: char) -> bool {
    BETWEEN_NAMES.contains(&sign)
}

fn parts_at(text: &str, is_between: impl Fn(char) -> bool) -> Vec<String> {
    text.split(is_between).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A list without the brackets of any kind round it, of which one may be forgotten, and with commas for the dashes, dots and
/// numbers before its entries.
pub(super) fn plain(written: &str) -> String {
    const BRACKETS: &[char] = &[
        '（', '）', '(', ')', '【', '】', '［', '］', '〔', '〕', '<', '>', '《', '》', '「', '」', '{', '}', '[', ']',
    ];
    let text = written.trim_matches(BRACKETS).trim();
    without_bullets(text).or_else(|| without_numbers(text)).unwrap_or_else(|| text.to_owned())
}

fn without_bullets(text: &str) -> Option<String> {
    let is_bullet = |sign: char| matches!(sign, '-' | '－' | '—' | '–' | '−' | '•' | '·' | '●' | '*');
    let bullet = text.chars().next().filter(|sign| is_bullet(*sign))?;
    // A line end between two entries has become a blank.
    let between = format!(" {bullet}");
    let entries = text.split(&*between).map(|entry| entry.trim_start_matches(is_bullet).trim());
    Some(entries.filter(|entry| !entry.is_empty()).collect::<Vec<_>>().join(", "))
}

/// `1. zh 2. en`, likewise.
fn without_numbers(text: &str) -> Option<String> {
    let mark = text.strip_prefix('1')?.chars().next().filter(|sign| matches!(sign, '.' | '．' | '、' | ')' | '）'))?;
    let mut rest = text.strip_prefix('1')?.strip_prefix(mark)?;
    let mut entries = Vec::new();
    for number in 2.. {
        let Some((entry, after)) = rest.split_once(&format!(" {number}{mark}")) else { break };
        entries.push(entry.trim());
        rest = after;
    }
    entries.push(rest.trim());
    Some(entries.join(", "))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_stands_round_the_entries_of_a_list_is_taken_off() {
        let check = |written: &str, expected: &str| assert_eq!(plain(written), expected, "{written}");
        check("【zh、en", "zh、en");
        check("<zh, en>", "zh, en");
        check("（中文、英文）", "中文、英文");
        check("- zh - en", "zh, en");
        check("－joint-lab －licence", "joint-lab, licence");
        check("1. zh 2. en 3. ur", "zh, en, ur");
        check("1、中文 2、英文", "中文, 英文");
        check("中英文", "中英文");
    }
}
