//! From nodes to types: the small readers of which every file's decoder is made.
//!
//! Each reader gives what it could read and reports what it could not, and never stops at the first problem.

use super::country;
use super::fields::Fields;
use super::meant::Meant;
use super::names::Found;
use super::problems;
use super::reader::is_blank;
use super::words::{LanguageId, Languages, Text};
use crate::content::keys::{self, Choices, meant_by};
use crate::content::{Documents, Node, Value, is_id, nearest_id};
use crate::diagnostic::{Diagnostic, all_nearest, is_only_near, nearest};
use crate::language::Language;
use crate::source::{FileId, Place, Placed};
use std::str::FromStr;

/// From here on, a number of digits alone is longer than an integer can be.
const LONGEST_INTEGER: f64 = 9e18;

/// What every reader of one file needs.
pub(super) struct Decoder<'a> {
    documents: &'a Documents,
    /// The file that is being decoded.
    pub(super) file: FileId,
    /// The languages of the site.
    pub(super) languages: &'a Languages,
    /// The language of the file's plain words.
    pub(super) language: LanguageId,
    /// What was found wrong so far.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// The word by which messages name the type of a node.
pub(super) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Boolean(_) => "boolean",
        Value::Integer(_) => "integer",
        Value::Float(_) => "number",
        Value::Text(_) => "text",
        Value::List(_) => "list",
        Value::Map(_) => "map",
    }
}

impl<'a> Decoder<'a> {
    /// A decoder of one file whose plain words are in `language`.
    pub(super) fn new(documents: &'a Documents, file: FileId, languages: &'a Languages, language: LanguageId) -> Self {
        Self { documents, file, languages, language, diagnostics: Vec::new() }
    }

    /// The texts of the site.
    pub(super) fn documents(&self) -> &'a Documents {
        self.documents
    }

    /// Where a node of this file stands.
    pub(super) fn place(&self, node: &Node) -> Place {
        Place::node(self.file, node.number)
    }

    /// Whether a node is an entry of a list in brackets, in which a comma parts entries.
    pub(super) fn is_in_brackets(&self, place: Place) -> bool {
        self.documents.is_in_brackets(place)
    }

    /// Adds a problem.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The fields of a map; `[]` has none, as `{}`, and anything else is a wrong type.
    pub(super) fn fields(&mut self, node: &'a Node, key: &str, within: &'static str) -> Option<Fields<'a>> {
        match &node.value {
            Value::Map(entries) => Some(Fields::new(entries, within, self.place(node))),
            Value::List(nodes) if nodes.is_empty() => Some(Fields::new(&[], within, self.place(node))),
            _ => {
                self.no_fields(node, key, within);
                None
            }
        }
    }

    /// The nodes of a list; nothing written is an empty list, and so is `{}`, anything else a wrong type.
    pub(super) fn list(&mut self, node: &'a Node, key: &str) -> &'a [Node] {
        match &node.value {
            Value::List(nodes) => nodes,
            Value::Null => &[],
            Value::Map(entries) if entries.is_empty() => &[],
            _ => {
                self.wrong_type(node, key, "list");
                &[]
            }
        }
    }

    /// The fields of a whole file; a blank file has none.
    pub(super) fn file_fields(&mut self, root: &'a Node, within: &'static str) -> Option<Fields<'a>> {
        if root.value == Value::Null {
            return Some(Fields::new(&[], within, self.place(root)));
        }
        self.fields(root, "", within)
    }

    /// Keys and values of a map whose keys are the editor's own; nothing written is an empty map, and so is `[]`.
    pub(super) fn entries(&mut self, node: &'a Node, key: &str) -> &'a [(Node, Node)] {
        match &node.value {
            Value::Map(entries) => entries,
            Value::Null => &[],
            Value::List(nodes) if nodes.is_empty() => &[],
            _ => {
                self.wrong_type(node, key, "map");
                &[]
            }
        }
    }

    /// The texts of a list, or one text that stands for a list of one.
    pub(super) fn texts(&mut self, node: &'a Node, key: &str) -> Vec<Placed<Box<str>>> {
        if let Value::List(_) | Value::Null | Value::Map(_) = node.value {
            return self.list(node, key).iter().filter_map(|node| self.text(node, key)).collect();
        }
        self.text(node, key).into_iter().collect()
    }

    /// An id as it is written. One that is none is reported with the right one, and given back all the same, so that what
    /// names it is not reported as well.
    pub(super) fn id(&mut self, node: &Node, key: &str) -> Option<Placed<Box<str>>> {
        let written = self.text(node, key)?;
        if !is_id(&written.value) {
            let right = nearest_id(&written.value);
            self.report(problems::bad_id(&written.as_ref().map(AsRef::as_ref), &right));
        }
        Some(written)
    }

    /// A text, with blanks at both ends off. Numbers and yes or no are taken as they are spelled; nothing written, or
    /// blanks alone, are an empty text, which is reported.
    pub(super) fn text(&mut self, node: &Node, key: &str) -> Option<Placed<Box<str>>> {
        let text = self.maybe_text(node, key)?;
        if text.value.is_empty() {
            self.report(problems::empty_text(text.place, key));
            return None;
        }
        Some(text)
    }

    /// As [`Self::text`], but an empty text is one.
    pub(super) fn maybe_text(&mut self, node: &Node, key: &str) -> Option<Placed<Box<str>>> {
        let place = self.place(node);
        match &node.value {
            Value::Text(text) => Some(Placed::new(text.trim().into(), place)),
            Value::Null => Some(Placed::new("".into(), place)),
            Value::Boolean(_) | Value::Integer(_) | Value::Float(_) => {
                let spelling = self.documents.spelling(place);
                if spelling.is_none() {
                    self.report(problems::quote_number(place, key));
                }
                spelling.map(|spelling| Placed::new(spelling.into(), place))
            }
            Value::List(_) | Value::Map(_) => {
                self.wrong_type(node, key, "text");
                None
            }
        }
    }

    /// The name of something that is there: as [`Self::text`], but `null` is one too, where it is written as a word.
    pub(super) fn name(&mut self, node: &Node, key: &str) -> Option<Placed<Box<str>>> {
        let is_word =
            node.value == Value::Null && self.documents.spelling(self.place(node)).is_some_and(|it| it == "null");
        if is_word { Some(Placed::new("null".into(), self.place(node))) } else { self.text(node, key) }
    }

    /// Words: a plain text in the file's language, or one for each language in place.
    pub(super) fn words(&mut self, node: &'a Node, key: &str) -> Text {
        let mut words = Text::default();
        match &node.value {
            Value::Map(entries) => {
                for (language, text) in entries {
                    self.words_of_a_language(language, text, key, &mut words);
                }
            }
            _ => {
                if let Some(text) = self.text(node, key) {
                    words.supply(self.language, &text);
                }
            }
        }
        words
    }

    fn words_of_a_language(&mut self, tag: &Node, text: &Node, key: &str, words: &mut Text) {
        let language = self.site_language(tag);
        // A language that is still to be written is as good as none.
        if is_blank(text) {
            return;
        }
        let (Some(language), Some(text)) = (language, self.text(text, key)) else { return };
        // Two spellings of one language, `zh` and `zh-CN`, which YAML takes for two keys.
        if let Some(first) = words.get(language).filter(|_| self.languages.is_whole()) {
            self.report(problems::duplicate_key(self.place(tag), self.languages.get(language).as_str(), first.place));
        }
        words.supply(language, &text);
    }

    /// A language of the site, by its tag or by its name in a language of the site.
    pub(super) fn named_language(&mut self, node: &Node) -> Option<LanguageId> {
        let name = self.text(node, "language")?;
        let by_name = || match country::language_names(self.languages).find(&name.value) {
            Found::One(language) => self.languages.find(language),
            _ => None,
        };
        let found = if Language::parse(&name.value).is_err() { by_name() } else { None };
        found.or_else(|| self.language_of_tag(&name.as_ref().map(AsRef::as_ref)))
    }

    /// A language of the site, by its tag.
    pub(super) fn site_language(&mut self, node: &Node) -> Option<LanguageId> {
        let tag = self.text(node, "language")?;
        self.language_of_tag(&tag.as_ref().map(AsRef::as_ref))
    }

    /// The language of the site that a tag means; reports `unknown-language` and `foreign-language`.
    pub(super) fn language_of_tag(&mut self, tag: &Placed<&str>) -> Option<LanguageId> {
        let Ok(language) = Language::parse(tag.value) else {
            if self.languages.is_whole() {
                self.unknown_language(tag);
            }
            return None;
        };
        let found = self.languages.find(&language);
        if found.is_none() && self.languages.is_whole() {
            let all: Vec<_> = self.languages.iter().map(|(_, language)| language.as_str()).collect();
            self.report(problems::foreign_language(tag, &all.join(", ")));
        }
        found
    }

    /// The nearest of a language that does not exist is one of the site, if any of them is near.
    fn unknown_language(&mut self, tag: &Placed<&str>) {
        let tags: Vec<_> = self.languages.iter().map(|(_, language)| language.as_str()).collect();
        let meant = Language::nearest(tag.value);
        let near = meant.as_ref().map(Language::as_str).filter(|meant| tags.contains(meant));
        let near = near.or_else(|| nearest(tag.value, tags.iter().copied()));
        let is_sure = |near: &str| country::is_name_of(tag.value, meant.as_ref(), near);
        self.report(problems::unknown_language(tag, near).mended_by_nearest(is_sure));
    }

    /// A whole number of a range.
    pub(super) fn integer(&mut self, node: &Node, key: &str, least: i64, most: i64) -> Option<i64> {
        let number = match node.value {
            Value::Integer(number) => number,
            Value::Text(ref digits) if quoted_number::<i64>(digits).is_some() => quoted_number(digits)?,
            // More digits than any number of the format has are read as a number with a decimal point.
            Value::Float(number) if number.fract() == 0.0 && number.abs() >= LONGEST_INTEGER => {
                let spelling = self.documents.spelling(self.place(node)).unwrap_or_else(|| number.to_string());
                self.report(problems::out_of_range(self.place(node), key, &spelling, least, most));
                return None;
            }
            _ => {
                self.wrong_type(node, key, "integer");
                return None;
            }
        };
        if (least..=most).contains(&number) {
            return Some(number);
        }
        self.report(problems::out_of_range(self.place(node), key, &number.to_string(), least, most));
        None
    }

    /// A number, whole or not.
    pub(super) fn number(&mut self, node: &Node, key: &str) -> Option<f64> {
        match node.value {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a fact of a profile; over 2^53 its last digits are rounded"
            )]
            Value::Integer(number) => Some(number as f64),
            Value::Float(number) if number.is_finite() => Some(number),
            Value::Text(ref digits) if quoted_number::<f64>(digits).is_some() => quoted_number(digits),
            _ => {
                self.wrong_type(node, key, "number");
                None
            }
        }
    }

    /// Yes or no.
    pub(super) fn boolean(&mut self, node: &Node, key: &str) -> Option<bool> {
        if let Value::Boolean(boolean) = node.value {
            return Some(boolean);
        }
        self.wrong_type(node, key, "boolean");
        None
    }

    /// One word of a fixed list, of which `from_word` makes the value.
    pub(super) fn choice<T>(
        &mut self,
        node: &Node,
        key: &str,
        choices: Choices,
        from_word: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let word = self.text(node, key)?;
        if let Some((known, _)) = choices.iter().find(|(known, _)| *known == &*word.value) {
            return from_word(known);
        }
        let words = choices.iter().map(|(word, _)| *word);
        let meant = meant_by(choices, &word.value).or_else(|| range_with(choices, &word.value));
        let as_near = if meant.is_none() { all_nearest(&word.value, words.clone()) } else { Vec::new() };
        let near = meant.or_else(|| nearest(&word.value, words.clone()));
        let listed = problems::Listed::of(choices);
        let problem = problems::unknown_choice(&word.as_ref().map(AsRef::as_ref), key, listed, near);
        let is_label = |near: &str| keys::is_label(choices, &word.value, near);
        let problem = problem.mended_by_nearest(|near| is_label(near) || is_only_near(&word.value, near, words));
        self.report(problem.with_as_near(&as_near));
        None
    }

    /// Reports that a node has no fields, and how they look; of an entry of a list it may have been the main one alone.
    fn no_fields(&mut self, node: &Node, key: &str, within: &str) {
        let is_entry = keys::list_entry_of(key) == Some(within);
        let expected = if is_entry { "entry" } else { "map" };
        let meant = self.meant_entry(node, within).map(|meant| match meant {
            Meant::This(entry) if !is_entry && !key.is_empty() => Meant::This(format!("{key}: {entry}")),
            Meant::Like(entry) if !is_entry && !key.is_empty() => Meant::Like(format!("{key}: {entry}")),
            meant => meant,
        });
        self.report(problems::wrong_type(self.place(node), key, expected, type_name(&node.value), meant));
    }

    /// Reports that an entry of a list of names is something else.
    pub(super) fn no_name(&mut self, node: &Node, key: &str) {
        let meant = self.meant_name(node);
        self.report(problems::wrong_type(self.place(node), key, "names", type_name(&node.value), meant));
    }

    /// Reports that a node is of another type than its key wants.
    pub(super) fn wrong_type(&mut self, node: &Node, key: &str, expected: &'static str) {
        let meant = self.meant(node, key, expected);
        self.report(problems::wrong_type(self.place(node), key, expected, type_name(&node.value), meant));
    }
}

/// A number in quotation marks, of digits alone and perhaps a decimal point: whatever wrote it, it says nothing else.
fn quoted_number<T: FromStr>(text: &str) -> Option<T> {
    let is_plain = text.starts_with(|sign: char| sign.is_ascii_digit())
        && text.ends_with(|sign: char| sign.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_plain { text.parse().ok() } else { None }
}

/// The range of a list, `51-200` or `1001+`, in which a number is.
fn range_with(choices: Choices, word: &str) -> Option<&'static str> {
    let number: u32 = word.trim_end_matches(['人', '+']).replace([',', ' '], "").parse().ok()?;
    let holds = |range: &str| match range.split_once('-') {
        Some((least, most)) => {
            least.parse().is_ok_and(|least: u32| least <= number) && most.parse().is_ok_and(|most: u32| number <= most)
        }
        None => range.strip_suffix('+').and_then(|least| least.parse().ok()).is_some_and(|least: u32| least <= number),
    };
    choices.iter().map(|(range, _)| *range).find(|range| holds(range))
}

#[cfg(test)]
mod tests {
    use crate::model::testing::reported;

    #[test]
    fn a_value_of_the_wrong_type_is_told_as_it_should_be() {
        let check = |value: &str, key: &str, expected: &str, right: &[&str]| {
            let (_, found) = reported(&format!("x: {value}"), |decoder, node| {
                decoder.wrong_type(node, key, expected_word(expected));
            });
            assert_eq!(found, right, "{value} for {key}");
        };
        check("food", "sectors", "list", &["sectors: [food]"]);
        check("360", "sectors", "list", &["sectors: [360]"]);
        check("Bots, law", "offers", "list", &["offers: [{id: bots-law, title: \"Bots, law\"}]"]);
        check("{topic: a}", "offers", "list", &["offers: [{id: bots, title: Customer-service bots}]"]);
        check("https://a.example", "links", "list", &["links: [{url: https://a.example}]"]);
        check("食品，纺织", "sectors", "list", &["sectors: [食品, 纺织]"]);
        check("－ food － textiles", "sectors", "list", &["sectors: [food, textiles]"]);
        check("-food -joint-venture", "sectors", "list", &["sectors: [food, joint-venture]"]);
        check("（food, textiles）", "sectors", "list", &["sectors: [food, textiles]"]);
        check("name, role", "public", "list", &["public: [name, role]"]);
        check("email、wechat", "public", "list", &["public: [email, wechat]"]);
        check("name, salary", "public", "list", &["public: [email]"]);
        check("English and Urdu", "languages", "list", &["languages: [en, ur]"]);
        check("English, fluently", "languages", "list", &["languages: [en, zh]"]);
        check("Li", "people", "list", &["people: [{name: Li}]"]);
        check("{a: b}", "sectors", "list", &["sectors: [a]"]);
        check("'a: b'", "sectors", "list", &[]);
        check("[PK]", "country", "text", &["country: PK"]);
        check("[a, b]", "country", "text", &["country: a"]);
        check("yes", "draft", "boolean", &["draft: true"]);
        check("'No'", "draft", "boolean", &["draft: false"]);
        check("0", "draft", "boolean", &["draft: false"]);
        check("maybe", "draft", "boolean", &[]);
        check("1,200", "employees", "integer", &["employees: 1200"]);
        check("2008年", "founded", "integer", &["founded: 2008"]);
        check("２００８", "founded", "integer", &["founded: 2008"]);
        check("soon", "founded", "integer", &[]);
    }

    fn expected_word(word: &str) -> &'static str {
        ["list", "text", "boolean", "integer"].into_iter().find(|known| *known == word).expect("a word of the messages")
    }

    #[test]
    fn an_entry_without_fields_is_told_with_its_main_one() {
        let check = |value: &str, key: &str, within: &'static str, right: &str| {
            let (_, found) = reported(&format!("x: {value}"), |decoder, node| {
                assert!(decoder.fields(node, key, within).is_none());
            });
            assert_eq!(found, [right], "{value} in {within}");
        };
        check("bots", "offers", "offer", "{id: bots, title: bots}");
        check("https://a.example", "links", "link", "{url: https://a.example}");
        check("www.a.example", "links", "link", "{url: https://www.a.example}");
        check("plan.pdf", "links", "link", "{file: plan.pdf}");
        check("beta", "partners", "partner", "{with: beta}");
        check("Beta Limited", "partners", "partner", "{with: ID, since: 2020}");
        check("Li", "speakers", "speaker", "{name: Li}");
        check("[Li]", "people", "person", "{name: Li Na, role: Director, public: [name, role]}");
        check("a@a.example", "contact", "contact", "contact: {email: a@a.example, public: [email]}");
        check("'+92 42'", "contact", "contact", "contact: {phone: \"+92 42\", public: [phone]}");
        check("https://a.example", "register", "register", "register: {url: https://a.example}");
    }
}
