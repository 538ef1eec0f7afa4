//! From nodes to types: the small readers of which every file's decoder is made.
//!
//! Each reader gives what it could read and reports what it could not, and never stops at the first problem. The keys
//! that a decoder asks for are the keys that exist: [`Fields::finish`] reports the others, each with the nearest of them.

use super::country;
use super::meant::Meant;
use super::names::Found;
use super::problems;
use super::reader::is_blank;
use super::words::{LanguageId, Languages, Text};
use crate::content::keys::{self, Choices, meant_by};
use crate::content::{Documents, Node, Value, is_id, nearest_id};
use crate::diagnostic::{Diagnostic, is_only_near, is_only_near_key, nearest};
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

/// The fields of one map, each to be asked for by its key.
pub(super) struct Fields<'a> {
    entries: &'a [(Node, Node)],
    asked: Vec<&'a str>,
    /// Keys that must be there and are not.
    missing: Vec<&'a str>,
    /// How many of the keys that were asked for are told as possible; nothing: all.
    told: Option<usize>,
    /// What kind of map it is, as the message `where-…` names it: `company`, `offer`, `settings`.
    within: &'static str,
    /// Where it begins.
    pub(super) place: Place,
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

    /// The fields of a map; anything else is a wrong type.
    pub(super) fn fields(&mut self, node: &'a Node, key: &str, within: &'static str) -> Option<Fields<'a>> {
        let Value::Map(entries) = &node.value else {
            self.no_fields(node, key, within);
            return None;
        };
        Some(Fields::new(entries, within, self.place(node)))
    }

    /// The nodes of a list; nothing written is an empty list, anything else a wrong type.
    pub(super) fn list(&mut self, node: &'a Node, key: &str) -> &'a [Node] {
        match &node.value {
            Value::List(nodes) => nodes,
            Value::Null => &[],
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

    /// Keys and values of a map whose keys are the editor's own; nothing written is an empty map.
    pub(super) fn entries(&mut self, node: &'a Node, key: &str) -> &'a [(Node, Node)] {
        match &node.value {
            Value::Map(entries) => entries,
            Value::Null => &[],
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
        let near = meant_by(choices, &word.value).or_else(|| range_with(choices, &word.value));
        let near = near.or_else(|| nearest(&word.value, words.clone()));
        let listed = problems::Listed::of(choices);
        let problem = problems::unknown_choice(&word.as_ref().map(AsRef::as_ref), key, listed, near);
        let is_label = |near: &str| keys::is_label(choices, &word.value, near);
        self.report(problem.mended_by_nearest(|near| is_label(near) || is_only_near(&word.value, near, words)));
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

impl<'a> Fields<'a> {
    fn new(entries: &'a [(Node, Node)], within: &'static str, place: Place) -> Self {
        Self { entries, asked: Vec::new(), missing: Vec::new(), told: None, within, place }
    }

    /// Keys that are asked for from now on are known, but not told as possible: they are reported as something else.
    pub(super) fn tell_no_more(&mut self) {
        self.told = Some(self.asked.len());
    }

    /// Whether a key is there that was probably meant for another one.
    pub(super) fn has_like(&self, key: &str) -> bool {
        let mut unknown = self.entries.iter().filter(|(name, _)| !self.asked.iter().any(|asked| is_key(name, asked)));
        unknown.any(|(name, _)| {
            name.as_text()
                .is_some_and(|name| keys::meant(self.within, name) == Some(key) || nearest(name, [key]).is_some())
        })
    }

    /// A word of a fixed list, if the map has the key.
    pub(super) fn choice<T>(
        &mut self,
        decoder: &mut Decoder<'a>,
        key: &'a str,
        from_word: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let node = self.given(key)?;
        decoder.choice(node, key, keys::choices_of(self.within, key), from_word)
    }

    /// The value of a key, if the map has it.
    pub(super) fn take(&mut self, key: &'a str) -> Option<&'a Node> {
        self.asked.push(key);
        self.entries.iter().find(|(name, _)| is_key(name, key)).map(|(_, value)| value)
    }

    /// Whether the map has a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| is_key(name, key))
    }

    /// The value of a key that must be there; [`Self::finish`] reports that it is missing.
    pub(super) fn require(&mut self, key: &'a str) -> Option<&'a Node> {
        let value = self.take(key);
        if value.is_none() {
            self.missing.push(key);
        }
        value
    }

    /// For each key that nobody asked for the one that was probably meant, nothing where none is near.
    pub(super) fn meant_by_unknown(&self) -> Vec<Option<&str>> {
        let unknown = self.entries.iter().filter(|(name, _)| !self.asked.iter().any(|key| is_key(name, key)));
        unknown.map(|(name, _)| self.near(name.as_text()?)).collect()
    }

    /// Reports every key that nobody asked for, and every key that is missing, unless it is only misspelt.
    pub(super) fn finish(self, decoder: &mut Decoder<'_>) {
        if let Some(lone) = self.lone_unknown(decoder) {
            decoder.report(lone);
            return;
        }
        for key in self.missing.iter().filter(|key| !self.has_like(key)) {
            decoder.report(problems::missing_field(self.place, self.within, key));
        }
        let told = &self.asked[..self.told.unwrap_or(self.asked.len())];
        for (place, (name, value)) in self.entries.iter().enumerate() {
            if self.is_asked(name) {
                continue;
            }
            let Some(word) = decoder.maybe_text(name, "") else { continue };
            let near = self.near(&word.value);
            let problem = problems::unknown_key(&word.as_ref().map(AsRef::as_ref), self.within, told, near);
            let list = self.list_above(place, &word.value).filter(|_| near.is_none());
            let problem = match (list, decoder.home_of(self.within, &word.value, value, near.is_some())) {
                (Some(list), _) => problem.with("parent", list).help("help-above"),
                (None, Some(home)) => problems::with_home(problem, &home, self.has(home.parent)),
                (None, None) => problem.mended_by_nearest(|near| self.is_sure(&word.value, near)),
            };
            decoder.report(if &*word.value == "body" { problem.help("help-body") } else { problem });
        }
    }

    fn is_asked(&self, name: &Node) -> bool {
        self.asked.iter().any(|key| is_key(name, key))
    }

    /// The list to whose last entry a key belongs that stands below it and has lost its indent.
    fn list_above(&self, place: usize, word: &str) -> Option<&str> {
        let (name, value) = self.entries[..place].iter().rfind(|(name, _)| self.is_asked(name))?;
        let list = name.as_text()?;
        let entry = keys::list_entry_of(list)?;
        let ends_with_map = matches!(&value.value, Value::List(all) if matches!(all.last()?.value, Value::Map(_)));
        (ends_with_map && keys::of(entry).any(|key| key.name == word)).then_some(list)
    }

    /// `{nova: 2020}` where `{with: nova, since: 2020}` is meant: one mistake, and not a missing key besides.
    fn lone_unknown(&self, decoder: &mut Decoder<'_>) -> Option<Diagnostic> {
        let [(name, _)] = self.entries else { return None };
        let word = name.as_text().filter(|word| !self.asked.contains(word) && self.near(word).is_none())?;
        let example = keys::entry_of(self.within).filter(|_| !self.missing.is_empty())?;
        let word = Placed::new(word, decoder.place(name));
        Some(problems::unknown_key(&word, self.within, &self.asked, None).with("right", example).help("help-like"))
    }

    /// Whether a word can be meant for no other key than this one, which the map does not have yet: a slip of the pen, or
    /// the key in Chinese.
    fn is_sure(&self, word: &str, near: &str) -> bool {
        let mut unknown = self.entries.iter().filter_map(|(name, _)| name.as_text());
        let is_alone = !unknown.any(|other| other == near || other != word && self.near(other) == Some(near));
        let is_chinese = !word.is_ascii() && keys::meant(self.within, word) == Some(near);
        let is_own = word == "body" && self.within != "theme";
        is_alone && !is_own && (is_chinese || is_only_near_key(word, near, self.asked.iter().copied()))
    }

    /// The key that was meant by a word that is none.
    fn near(&self, word: &str) -> Option<&str> {
        let meant = keys::meant(self.within, word).filter(|key| self.asked.contains(key));
        meant.or_else(|| nearest(word, self.asked.iter().copied()))
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

fn is_key(name: &Node, key: &str) -> bool {
    matches!(&name.value, Value::Text(text) if **text == *key)
}

#[cfg(test)]
mod tests {
    use super::Decoder;
    use crate::content::Node;
    use crate::diagnostic::Fact;
    use crate::model::languages_file;
    use crate::model::testing::{documents, problems, value_of};

    /// What reading the value of `x` reports.
    fn reported(yaml: &str, read: impl for<'a> Fn(&mut Decoder<'a>, &'a Node)) -> (String, Vec<String>) {
        let documents = documents(&format!("languages: [en]\n{yaml}\n"));
        let settings = documents.settings.as_ref().expect("settings");
        let languages = languages_file::decode(&documents, settings).value;
        let mut decoder = Decoder::new(&documents, settings.file, &languages, languages.default_id());
        read(&mut decoder, value_of(&documents, "x"));
        let facts = decoder.diagnostics.iter().flat_map(|problem| &problem.facts);
        let rights = facts.filter_map(|(name, fact)| match fact {
            Fact::Text(text) if *name == "right" => Some(text.clone()),
            _ => None,
        });
        (problems(&documents, &decoder.diagnostics), rights.collect())
    }

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

    #[test]
    fn a_misspelt_key_is_one_mistake() {
        let check = |map: &str, expected: &str| {
            let (found, _) = reported(&format!("x: {map}"), |decoder, node| {
                let mut fields = decoder.fields(node, "x", "session").expect("a map");
                fields.require("title");
                fields.take("text");
                fields.finish(decoder);
            });
            assert_eq!(found, expected, "{map}");
        };
        check("{title: T}", "");
        check("{tittle: T}", "unknown-key tittle, nearest title @ tittle");
        check("{text: T}", "missing-field title @ {");
        check("{start: T}", "unknown-key start @ start");
    }

    #[test]
    fn a_key_of_another_map_is_told_where_it_belongs() {
        let check = |map: &str, expected: &[&str]| {
            let (found, right) = reported(&format!("x: {map}"), |decoder, node| {
                let mut fields = decoder.fields(node, "x", "company").expect("a map");
                for key in ["name", "contact", "cooperation"] {
                    fields.take(key);
                }
                fields.finish(decoder);
            });
            assert!(found.starts_with("unknown-key"), "{found}");
            assert_eq!(right, expected, "{map}");
        };
        check("{name: T, email: a@b.example}", &["contact: {email: …, public: [email]}"]);
        check("{name: T, 微信: a}", &["contact: {wechat: …, public: [wechat]}"]);
        check("{name: T, avoid: [a]}", &["matching: {avoid: …}"]);
        check("{name: T, licensing: true}", &["cooperation: [licence]"]);
        check("{name: T, 培训合作: 是}", &["cooperation: [training]"]);
        // A second one would be a key too many.
        check("{name: T, email: a@b.example, contact: {phone: '1'}}", &[]);
        check("{name: T, licensing: true, cooperation: [training]}", &[]);
    }
}
