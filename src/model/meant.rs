//! What was probably meant by a value of the wrong type, so that the help can say what to write: a list of one, the one of a
//! list, an entry by its main field alone, a number in quotation marks, a word for yes or no.

use super::decode::Decoder;
use super::gather::value_of;
use crate::content::{Node, Value, is_id, keys, nearest_id};

/// How a value should have been written.
pub(super) enum Meant {
    /// Exactly so.
    This(String),
    /// Somehow so: with other words.
    Like(String),
}

impl Decoder<'_> {
    /// The value that was meant for a key, with the key.
    pub(super) fn meant(&self, node: &Node, key: &str, expected: &str) -> Option<Meant> {
        if let (Value::List(only), "text" | "words") = (&node.value, expected) {
            let [one] = &**only else { return None };
            return this(key, &self.written(one)?);
        }
        if let ("list", Some(map)) = (expected, keys::list_entry_of(key)) {
            return self.meant_entry(node, map).map(|entry| match entry {
                Meant::This(entry) => Meant::This(format!("{key}: [{entry}]")),
                Meant::Like(entry) => Meant::Like(format!("{key}: [{entry}]")),
            });
        }
        let written = self.written(node)?;
        match expected {
            "list" => this(key, &format!("[{}]", written.replace(['，', '、'], ", "))),
            "boolean" => this(key, &yes_or_no(&written)?.to_string()),
            "integer" => this(key, &whole_number(&written)?),
            _ => None,
        }
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
            "topic" | "sector" | "form" | "country" => format!("{{label: {quoted}}}"),
            _ => return None,
        })
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

fn this(key: &str, value: &str) -> Option<Meant> {
    (!key.is_empty()).then(|| Meant::This(format!("{key}: {value}")))
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
    let digits = written.trim_end_matches(['年', '人', '家', '个', '轮', '桌']).replace([',', '，', ' '], "");
    digits.parse::<i64>().ok().map(|number| number.to_string())
}

/// What a word means that people write for yes or no.
fn yes_or_no(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "1" | "是" | "对" | "真" => Some(true),
        "false" | "no" | "n" | "off" | "0" | "否" | "不" | "不是" | "假" => Some(false),
        _ => None,
    }
}
