//! Names and what they stand for: an id, or an exact label or synonym.

use std::collections::BTreeMap;

use super::decode::Decoder;
use super::problems;
use super::words::Text;
use crate::content::keys::{BETWEEN_NAMES, without_signs};
use crate::diagnostic::{Diagnostic, all_nearest, is_only_near, nearest};
use crate::source::Placed;

/// The names of one kind of thing.
#[derive(Debug)]
pub(super) struct Names<T> {
    /// Each thing under its id.
    things: BTreeMap<Box<str>, T>,
    /// The ids that a label or synonym fits.
    ids: BTreeMap<Box<str>, Vec<Box<str>>>,
    /// The ids of labels in languages that the site does not have. They are not taken, but it is certain what they mean.
    foreign: BTreeMap<Box<str>, Vec<Box<str>>>,
    /// Whether a name that is not here is a mistake: not where the list of things, or the languages of their labels, could not
    /// be read.
    is_whole: bool,
    /// Whether the ids are those that the editors of the site write, and not codes of a standard.
    has_own_ids: bool,
}

/// What a name stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a, T> {
    /// One thing.
    One(&'a T),
    /// Several; the ids of two of them.
    Several(&'a str, &'a str),
    /// None.
    Nothing,
}

impl<T: Clone> Names<T> {
    /// No names yet.
    pub(super) fn new() -> Self {
        Self {
            things: BTreeMap::new(),
            ids: BTreeMap::new(),
            foreign: BTreeMap::new(),
            is_whole: true,
            has_own_ids: false,
        }
    }

    /// The same names, whose ids are those that the editors of the site write.
    pub(super) fn with_own_ids(self) -> Self {
        Self { has_own_ids: true, ..self }
    }

    /// The same names, where it is not certain (`is_whole`) that the list of things was read as it is meant.
    pub(super) fn of_a_list(self, is_whole: bool) -> Self {
        Self { is_whole, ..self }
    }

    /// Whether a name that is not here is a mistake.
    pub(super) fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Adds a thing under its id.
    pub(super) fn add(&mut self, id: &str, thing: T) {
        self.things.insert(id.into(), thing);
    }

    /// Adds another name of the thing with an id.
    pub(super) fn add_name(&mut self, name: &str, id: &str) {
        add_to(&mut self.ids, name, id);
    }

    /// Adds the label of the thing with an id in a language that the site may not have.
    pub(super) fn add_foreign(&mut self, label: &str, id: &str) {
        add_to(&mut self.foreign, label, id);
    }

    /// Adds every word of a text as a name.
    pub(super) fn add_names<'t>(&mut self, text: &'t Text, synonyms: impl IntoIterator<Item = &'t str>, id: &str) {
        for (_, label) in text.iter() {
            self.add_name(&label.value, id);
        }
        for synonym in synonyms {
            self.add_name(synonym, id);
        }
    }

    /// Words that stand for two things, each with the ids of both. (A word that is an id stands for that alone, and
    /// hides what else it should mean.)
    pub(super) fn shared(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.ids.iter().filter_map(|(name, ids)| {
            let other = self.things.get_key_value(name).map(|(id, _)| id).filter(|id| !ids.contains(id));
            match (other, &**ids) {
                (Some(id), [second, ..]) | (None, [id, second, ..]) => Some((&**name, &**id, &**second)),
                _ => None,
            }
        })
    }

    /// What a name stands for; ids go before labels.
    pub(super) fn find(&self, name: &str) -> Found<'_, T> {
        if let Some(thing) = self.things.get(name) {
            return Found::One(thing);
        }
        match self.ids.get(name).map(Vec::as_slice) {
            Some([first, second, ..]) => Found::Several(first, second),
            Some([id]) => self.things.get(id).map_or(Found::Nothing, Found::One),
            _ => Found::Nothing,
        }
    }

    /// The thing of a name; reports a name that fits two, and by `unknown` one that fits none.
    pub(super) fn resolve(
        &self,
        decoder: &mut Decoder<'_>,
        name: &Placed<Box<str>>,
        unknown: impl FnOnce(&Placed<&str>, Option<&str>) -> Diagnostic,
    ) -> Option<T> {
        let name = name.as_ref().map(AsRef::as_ref);
        match self.find(name.value) {
            Found::One(thing) => return Some(thing.clone()),
            Found::Several(first, second) => decoder.report(problems::ambiguous_name(&name, first, second)),
            Found::Nothing if self.is_whole => {
                let listed = self.as_list(name.value);
                if let Some(first) = listed.first().filter(|_| listed.len() > 1 && !decoder.is_in_brackets(name.place))
                {
                    decoder.report(unknown(&name, None).with("first", *first).help("help-each"));
                    return None;
                }
                let listed = (!listed.is_empty()).then(|| listed.join(", "));
                let near = listed.as_deref().or_else(|| self.of_foreign(name.value));
                let near = near.or_else(|| self.nearest_to_write(name.value));
                let is_sure = |near: &str| listed.as_deref() == Some(near) || self.is_sure_of(name.value, near);
                let problem = unknown(&name, near).mended_by_nearest(is_sure);
                decoder.report(problem.with_as_near(&self.all_nearest(name.value)));
            }
            Found::Nothing => {}
        }
        None
    }

    /// The names in one with the signs of a list: `聊天机器人、语音` are two, `语音；` is one. None for any other.
    fn as_list<'n>(&self, name: &'n str) -> Vec<&'n str> {
        let alone = without_signs(name);
        let parts: Vec<_> = alone.split(BETWEEN_NAMES).map(str::trim).collect();
        let is_other = parts.len() > 1 || alone.len() < name.trim().len();
        let are_names = is_other && parts.iter().all(|part| matches!(self.find(part), Found::One(_)));
        if are_names { parts } else { Vec::new() }
    }

    /// The id of a label in a language that the site does not have, if it is of one thing alone.
    fn of_foreign(&self, label: &str) -> Option<&str> {
        match self.foreign.get(label).map(Vec::as_slice) {
            Some([id]) => Some(id),
            _ => None,
        }
    }

    /// Whether a word can mean nothing but what stands for `near`: by its id, or by the name that is nearest.
    fn is_sure_of(&self, word: &str, near: &str) -> bool {
        let is_sure_by_name = || self.nearest(word).is_some_and(|name| self.is_sure(word, name));
        self.is_sure(word, near) || self.nearest_to_write(word) == Some(near) && is_sure_by_name()
    }

    /// Whether a word can mean nothing but what `near` stands for.
    pub(super) fn is_sure(&self, word: &str, near: &str) -> bool {
        let id = |name: &str| match self.things.get_key_value(name) {
            Some((id, _)) => Some(id.clone()),
            None => self.ids.get(name).filter(|ids| ids.len() == 1).map(|ids| ids[0].clone()),
        };
        let Some(meant) = id(near) else { return false };
        let others = self.things.keys().chain(self.ids.keys()).map(AsRef::as_ref);
        let others = others.filter(|name| id(name).as_ref() != Some(&meant));
        self.of_foreign(word) == Some(near) || is_only_near(word, near, others)
    }

    /// The id or name that is nearest to a word; the id, where the word can mean nothing else and ids are written.
    fn nearest_to_write(&self, word: &str) -> Option<&str> {
        let near = self.nearest(word)?;
        let id = self.ids.get(near).and_then(|ids| ids.first()).filter(|_| !self.things.contains_key(near));
        Some(id.filter(|_| self.has_own_ids && self.is_sure(word, near)).map_or(near, |id| id))
    }

    /// The names of different things that are nearest to a word, all equally.
    fn all_nearest(&self, word: &str) -> Vec<&str> {
        let mut things: Vec<&str> = Vec::new();
        let mut names = all_nearest(word, self.things.keys().chain(self.ids.keys()).map(AsRef::as_ref));
        names.retain(|name| {
            let id = self.ids.get(*name).and_then(|ids| ids.first()).map_or(*name, |id| id);
            let is_new = !things.contains(&id);
            things.push(id);
            is_new
        });
        names
    }

    /// The id or name that is nearest to a word.
    pub(super) fn nearest(&self, word: &str) -> Option<&str> {
        nearest(word, self.things.keys().chain(self.ids.keys()).map(AsRef::as_ref))
    }
}

fn add_to(names: &mut BTreeMap<Box<str>, Vec<Box<str>>>, name: &str, id: &str) {
    let ids = names.entry(name.into()).or_default();
    if !ids.iter().any(|known| **known == *id) {
        ids.push(id.into());
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Names};

    #[test]
    fn a_word_near_to_names_of_one_thing_alone_is_sure() {
        let mut names = Names::new();
        names.add("chatbots", 1);
        names.add("speech", 2);
        names.add("robots", 3);
        names.add_name("Chatbots", "chatbots");
        names.add_name("Robotics", "robots");
        names.add_foreign("语音", "speech");
        let check = |word, near, expected| assert_eq!(names.is_sure(word, near), expected, "{word} for {near}");
        check("chatbot", "chatbots", true);
        check("CHATBOTS", "chatbots", true);
        check("语音", "speech", true);
        check("语言", "speech", false);
        check("robot", "robots", true);
        names.add("robotic", 4);
        assert!(!names.is_sure("robot", "robots"));
    }

    #[test]
    fn ids_go_before_names_and_two_things_make_a_name_ambiguous() {
        let mut names = Names::new();
        names.add("chatbots", 1);
        names.add("robots", 2);
        names.add("bots", 3);
        for (name, id) in [("bots", "robots"), ("聊天机器人", "chatbots"), ("machines", "robots"), ("machines", "bots")]
        {
            names.add_name(name, id);
        }
        names.add_name("聊天机器人", "chatbots");
        let check = |name, expected| assert_eq!(names.find(name), expected, "{name}");
        check("chatbots", Found::One(&1));
        check("bots", Found::One(&3));
        check("聊天机器人", Found::One(&1));
        check("machines", Found::Several("robots", "bots"));
        check("Chatbots", Found::Nothing);
        assert_eq!(names.nearest("Chatbot"), Some("chatbots"));
        assert_eq!(names.nearest("聊天机器"), Some("聊天机器人"));
    }
}
