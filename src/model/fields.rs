//! The fields of a map. The keys that a decoder asks for are the keys that exist: [`Fields::finish`] reports the others, each with
//! what was probably meant.

use super::decode::Decoder;
use super::problems;
use crate::content::{Node, Value, keys};
use crate::diagnostic::{Diagnostic, all_nearest, is_only_near_key, nearest};
use crate::source::{Place, Placed};

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

impl<'a> Fields<'a> {
    pub(super) fn new(entries: &'a [(Node, Node)], within: &'static str, place: Place) -> Self {
        Self { entries, asked: Vec::new(), missing: Vec::new(), told: None, within, place }
    }

    /// Keys that are asked for from now on are known, but not told as possible: they are reported as something else.
    pub(super) fn tell_no_more(&mut self) {
        self.told = Some(self.asked.len());
    }

    /// Whether a key is there that was probably meant for another one.
    pub(super) fn has_like(&self, key: &str) -> bool {
        let is_like = |name: &str| keys::meant(self.within, name) == Some(key) || nearest(name, [key]).is_some();
        self.unknown().any(|name| name.as_text().is_some_and(is_like))
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
        self.unknown().map(|name| self.near(name.as_text()?)).collect()
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
                (None, None) => {
                    let problem = problem.mended_by_nearest(|near| self.is_sure(&word.value, near));
                    problem.with_as_near(&self.as_near(&word.value))
                }
            };
            decoder.report(if &*word.value == "body" { problem.help("help-body") } else { problem });
        }
    }

    /// The keys that nobody asked for.
    fn unknown(&self) -> impl Iterator<Item = &'a Node> {
        self.entries.iter().map(|(name, _)| name).filter(|name| !self.is_asked(name))
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

    /// The keys that are as near to a word as the nearest, unless people write the word for one of them.
    fn as_near(&self, word: &str) -> Vec<&str> {
        match keys::meant(self.within, word) {
            Some(_) => Vec::new(),
            None => all_nearest(word, self.asked.iter().copied()),
        }
    }

    /// The key that was meant by a word that is none.
    fn near(&self, word: &str) -> Option<&str> {
        let meant = keys::meant(self.within, word).filter(|key| self.asked.contains(key));
        meant.or_else(|| nearest(word, self.asked.iter().copied()))
    }
}

fn is_key(name: &Node, key: &str) -> bool {
    matches!(&name.value, Value::Text(text) if **text == *key)
}

#[cfg(test)]
mod tests {
    use crate::model::testing::reported;

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
