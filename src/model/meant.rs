//! What was probably meant by a value of the wrong type, so that the help can say what to write: a list of one, the one of a
//! list, an entry by its main field alone, a number in quotation marks, a word for yes or no.

use super::country;
use super::decode::Decoder;
use super::gather::value_of;
use crate::content::keys::{self, choices, meant_by};
use crate::content::{Node, Value, is_id, nearest_id};
use crate::language::{Language, half_width};

/// How a value should have been written.
pub(super) enum Meant {
    /// Exactly so.
    This(String),
    /// Somehow so: with other words.
    Like(String),
}

/// Where a key belongs that its map does not have.
pub(super) struct Home {
    /// The key in whose value it belongs.
    pub(super) parent: &'static str,
    /// How that key looks with it; with something that visitors see by permission alone, with that too.
    pub(super) right: String,
}

impl Decoder<'_> {
    /// Where an unknown key belongs: one with a yes behind it in a list of its map, any other in the fields of a map there,
    /// unless it is near to a key of its own map.
    pub(super) fn home_of(&self, map: &str, word: &str, value: &Node, is_near: bool) -> Option<Home> {
        if let Some((parent, form)) = keys::ticked(map, word).filter(|_| self.is_yes(value)) {
            return Some(Home { parent, right: format!("{parent}: [{form}]") });
        }
        let (parent, key) = keys::inside(map, word).filter(|_| !is_near)?;
        let public = if keys::is_public(key) { format!(", public: [{key}]") } else { String::new() };
        Some(Home { parent, right: format!("{parent}: {{{key}: …{public}}}") })
    }

    /// The value that was meant for a key, with the key.
    pub(super) fn meant(&self, node: &Node, key: &str, expected: &str) -> Option<Meant> {
        if let (Value::List(only), "text" | "words") = (&node.value, expected) {
            let first = self.written(only.first()?)?;
            return if only.len() == 1 { this(key, &first) } else { like(key, &first) };
        }
        if expected == "list" && self.written(node).is_some_and(|word| is_nothing(&word)) {
            return this(key, "[]");
        }
        if let ("list", Some(map)) = (expected, keys::list_entry_of(key)) {
            return self.meant_entry(node, map).map(|entry| match entry {
                Meant::This(entry) => Meant::This(format!("{key}: [{entry}]")),
                Meant::Like(entry) => Meant::Like(format!("{key}: [{entry}]")),
            });
        }
        match (expected, key) {
            ("map", _) => return like(key, keys::keyed(key)?),
            ("list", "participants" | "organisers" | "menu") if matches!(node.value, Value::Map(_)) => {
                return like(key, keys::list_of_either(key)?);
            }
            ("list", _) if matches!(node.value, Value::Map(_)) => return this(key, &self.list_of_keys(node)?),
            _ => {}
        }
        let written = self.written(node)?;
        match expected {
            "list" if key == "languages" => self.meant_languages(&written),
            "list" if key == "public" && !keys::are_public(&written) => like(key, "[email]"),
            "list" if !key.is_empty() => Some(self.meant_list(key, &written)),
            "boolean" => this(key, &yes_or_no(&written)?.to_string()),
            "integer" => this(key, &whole_number(&written)?),
            _ => None,
        }
    }

    /// The languages of a text as a list of tags, or how one looks, where it is not certain which they are.
    fn meant_languages(&self, written: &str) -> Option<Meant> {
        const KEY: &str = "languages";
        let found = country::languages_in(written, self.languages);
        found.map_or_else(|| like(KEY, "[en, zh]"), |found| this(KEY, &tags(&found)))
    }

    /// Whether a value says yes, in whatever word.
    fn is_yes(&self, node: &Node) -> bool {
        self.written(node).and_then(|written| yes_or_no(&written)) == Some(true)
    }

    /// The map that was meant by something else, in braces.
    pub(super) fn meant_entry(&self, node: &Node, map: &str) -> Option<Meant> {
        let exact = self.written(node).and_then(|written| self.entry_with(map, &written)).map(Meant::This);
        exact.or_else(|| keys::entry_of(map).map(|example| Meant::Like(example.to_owned())))
    }

    /// A map that says no more than what stands there; nothing where that is not known to pass.
    fn entry_with(&self, map: &str, written: &str) -> Option<String> {
        let quoted = in_braces(written);
        Some(match map {
            "offer" | "need" if self.names_topic(written) => format!("{{topic: {quoted}}}"),
            "offer" | "need" => format!("{{id: {}, title: {quoted}}}", short_id(written)),
            "person" | "speaker" => format!("{{name: {quoted}}}"),
            "session" => format!("{{start: \"09:30\", title: {quoted}}}"),
            "partner" if is_id(written) => format!("{{with: {written}}}"),
            "block" => format!("{{rounds: {}}}", whole_number(written)?),
            "contact" | "site-contact" => format!("{{{}}}", contact(written)?),
            "link" if is_file(written) => format!("{{file: {quoted}}}"),
            "link" | "register" => format!("{{url: {}}}", address(written)?),
            "matching" if meant_by(choices::SIDES, written).is_some() => format!("{{sides: {written}}}"),
            "field" => format!("{{type: {}, label: …}}", meant_by(choices::FIELD_TYPES, written)?),
            "topic" | "sector" | "form" | "country" => format!("{{label: {quoted}}}"),
            _ => return None,
        })
    }

    /// What a list holds as one text, or a map as its one key, where a name is due.
    pub(super) fn meant_name(&self, node: &Node) -> Option<Meant> {
        match &node.value {
            Value::List(only) => self.written(only.first()?).map(Meant::This),
            Value::Map(entries) => {
                let (key, value) = entries.first()?;
                // `{id: food}` says the name as a value, `{food: …}` as a key.
                let named = self.written(value).filter(|_| matches!(key.as_text(), Some("id" | "name")));
                named.or_else(|| key.as_text().map(str::to_owned)).map(Meant::This)
            }
            _ => None,
        }
    }

    /// The keys of a map, of which a list of names was meant.
    fn list_of_keys(&self, node: &Node) -> Option<String> {
        let Value::Map(entries) = &node.value else { return None };
        let is_flat = entries.iter().all(|(_, value)| !matches!(value.value, Value::List(_) | Value::Map(_)));
        let keys: Option<Vec<_>> = entries.iter().map(|(key, _)| self.written(key)).collect();
        keys.filter(|keys| is_flat && !keys.is_empty()).map(|keys| format!("[{}]", keys.join(", ")))
    }

    /// Whether a word is a topic's id or label. (The vocabulary may not have been read yet.)
    fn names_topic(&self, word: &str) -> bool {
        let taxonomy = self.documents().taxonomy.as_ref();
        let topics = taxonomy.and_then(|yaml| value_of(&yaml.root, "topics"));
        let Some(Value::Map(topics)) = topics.map(|topics| &topics.value) else { return false };
        topics.iter().any(|(id, topic)| {
            id.as_text() == Some(word) || value_of(topic, "label").is_some_and(|label| has_text(label, word))
        })
    }

    /// How a scalar is written, where it can be moved into brackets as it is.
    fn written(&self, node: &Node) -> Option<String> {
        let written = match &node.value {
            Value::Text(text) => text.trim().to_owned(),
            Value::List(_) | Value::Map(_) | Value::Null => return None,
            _ => self.documents().spelling(self.place(node))?,
        };
        let is_plain = !written.is_empty() && !written.contains(": ") && !written.contains(['[', ']', '{', '}', '\n']);
        Some(written).filter(|_| is_plain)
    }
}

fn tags(languages: &[Language]) -> String {
    format!("[{}]", languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", "))
}

fn this(key: &str, value: &str) -> Option<Meant> {
    (!key.is_empty()).then(|| Meant::This(format!("{key}: {value}")))
}

fn like(key: &str, value: &str) -> Option<Meant> {
    (!key.is_empty()).then(|| Meant::Like(format!("{key}: {value}")))
}

/// Whether a word says that there is nothing.
fn is_nothing(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "none" | "no" | "nothing" | "n/a" | "na" | "nil" | "-" | "false" | "无" | "没有" | "暂无"
    )
}

fn has_text(node: &Node, word: &str) -> bool {
    match &node.value {
        Value::Text(text) => **text == *word,
        Value::Map(entries) => entries.iter().any(|(_, text)| text.as_text() == Some(word)),
        _ => false,
    }
}

/// A text as it can stand in braces.
fn in_braces(text: &str) -> String {
    let is_plain =
        !text.contains([',', '"', '\'', '#']) && !text.starts_with(['@', '`', '%', '&', '*', '!', '|', '>', '-', '?']);
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}

/// An id of the first words of a text.
fn short_id(text: &str) -> String {
    const WORDS: usize = 3;
    let id = nearest_id(text);
    let words: Vec<&str> = id.split('-').take(WORDS).collect();
    words.join("-")
}

/// The one way to reach somebody that stands alone.
fn contact(written: &str) -> Option<String> {
    let is_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | ' ' | '-' | '(' | ')');
    if written.contains('@') && !written.contains(' ') {
        return Some(format!("email: {written}, public: [email]"));
    }
    written.chars().all(is_number).then(|| format!("phone: \"{written}\", public: [phone]"))
}

/// A web address, with its scheme.
fn address(written: &str) -> Option<String> {
    if written.contains([' ', ',']) {
        return None;
    }
    if written.starts_with("https://") || written.starts_with("http://") {
        return Some(written.to_owned());
    }
    written.starts_with("www.").then(|| format!("https://{written}"))
}

fn is_file(written: &str) -> bool {
    let ending = written.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    !written.contains("://")
        && matches!(&*ending, "pdf" | "doc" | "docx" | "ppt" | "pptx" | "png" | "jpg" | "jpeg" | "xlsx")
}

/// A whole number that was written with commas, in quotation marks or with what it counts: `1,200`, `2008年`.
fn whole_number(written: &str) -> Option<String> {
    let plain = half_width(written);
    let digits =
        plain.trim_start_matches('第').trim_end_matches(['年', '人', '家', '个', '轮', '桌', '届', '场', '分', '钟']);
    let digits = ["th", "st", "nd", "rd"].iter().find_map(|ending| digits.strip_suffix(ending)).unwrap_or(digits);
    if let Some(number) =
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].iter().position(|word| *word == digits)
    {
        return Some((number + 1).to_string());
    }
    let mut groups = digits.split([',', ' ']).skip(1);
    if !groups.all(|group| group.len() == 3) {
        return None;
    }
    digits.replace([',', ' '], "").parse::<i64>().ok().map(|number| number.to_string())
}

/// What a word means that people write for yes or no.
fn yes_or_no(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "1" | "是" | "对" | "真" => Some(true),
        "false" | "no" | "n" | "off" | "0" | "否" | "不" | "不是" | "假" => Some(false),
        _ => None,
    }
}
