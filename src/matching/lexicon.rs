//! What Chinese words mean in English, for one site: the organiser's own list, the vocabulary, our list of terms, and the
//! dictionary, the nearest first. The near ones are few and made into one map; the dictionary is read in place.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fst::Map;
use smallvec::SmallVec;

use super::function_words::FUNCTION_WORDS;
use super::terms::simplified;
use crate::language::Language;
use crate::model::{Directory, Languages, Synonyms, Text};
use crate::word_list::{self, Credit, Gloss, MOST_STEMS, SiteList, WordList, is_word, longest, pairs, stems};

/// Our own list: terms of business and technology that the dictionary lacks, or knows in another sense only.
const TERMS: &str = include_str!("terms-zh-en.tsv");

/// The words of a site in both languages.
///
/// A line of the organiser's list says all that its word means. The labels and synonyms of topics, sectors and forms of
/// cooperation mean each other, besides what their words mean otherwise. A word of our own list means what stands there,
/// and any other what the first dictionary that has it says: those of the site, then the one that the program carries.
pub(super) struct Lexicon {
    near: Near,
    /// The site's packed lists, then our own.
    dictionaries: Vec<WordList>,
}

impl Lexicon {
    /// All words of a site.
    pub(super) fn of(directory: &Directory) -> Self {
        let lists = &directory.settings.matching.lexicon;
        let lists: Vec<_> = lists.iter().filter_map(|file| directory.word_lists.get(file)).collect();
        let mut near = Entries::built_in();
        near.add_vocabulary(directory);
        lists.iter().rev().for_each(|list| near.add_list(list));
        Self { near: near.into(), dictionaries: dictionaries(&lists) }
    }

    /// What every site has.
    #[cfg(test)]
    pub(super) fn built_in() -> Self {
        Self { near: Entries::built_in().into(), dictionaries: dictionaries(&[]) }
    }

    /// The words of a run of simplified Han characters, in order: the longest that is known, at most eight characters, at
    /// each place where the last one ends (but see [`Self::hidden_function_word`]); a single character where none is. Function words
    /// are left out.
    pub(super) fn words<'t>(&self, run: &'t str) -> impl Iterator<Item = &'t str> {
        let mut rest = run;
        std::iter::from_fn(move || {
            while !rest.is_empty() {
                let (length, is_function) = self.first_word(rest);
                let (word, behind) = rest.split_at(length);
                rest = behind;
                if !is_function {
                    return Some(word);
                }
            }
            None
        })
    }

    /// Bytes of the word with which a text begins, and whether it is a function word.
    fn first_word(&self, text: &str) -> (usize, bool) {
        let length = self.longest(text);
        if self.near.is_function(&text[..length]) {
            return (length, true);
        }
        match self.hidden_function_word(text, length) {
            Some(function) => (function, true),
            None => (length, false),
        }
    }

    /// Bytes of the longest word with which a text begins; of its first character where there is none.
    fn longest(&self, text: &str) -> usize {
        let far = self.dictionaries.iter().map(|list| list.longest(text)).max().unwrap_or_default();
        match self.near.longest(text).max(far) {
            0 => first_character(text),
            length => length,
        }
    }

    /// 和数据库 is "and" and "database", not "sum", 据 and 库: a word gives way to the function character with which it
    /// begins, if what stands behind it begins no word, while behind that character a word begins that reaches further.
    fn hidden_function_word(&self, text: &str, length: usize) -> Option<usize> {
        let first = first_character(text);
        if length == first || length == text.len() || !self.near.is_function(&text[..first]) {
            return None;
        }
        let behind = &text[length..];
        let leaves_single = self.longest(behind) == first_character(behind);
        (leaves_single && first + self.longest(&text[first..]) > length).then_some(first)
    }

    /// What a word means, the nearest first, no gloss twice; nothing for a word that nobody knows.
    pub(super) fn glosses(&self, word: &str) -> SmallVec<[Gloss<'_>; 4]> {
        let entry = self.near.get(word);
        let mut glosses: SmallVec<[Gloss<'_>; 4]> =
            entry.into_iter().flat_map(|entry| &entry.glosses).map(OwnGloss::as_gloss).collect();
        if entry.is_none_or(|entry| entry.rest == Rest::Follows)
            && let Some(list) = self.dictionaries.iter().find(|list| list.longest(word) == word.len())
        {
            let near = glosses.len();
            for gloss in list.glosses(word) {
                if glosses[..near].iter().all(|known| known.stems != gloss.stems) {
                    glosses.push(gloss);
                }
            }
        }
        glosses
    }
}

fn first_character(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Where the dictionaries come from that a site's suggestions rest on: those that it names, then the program's own. Their
/// licences ask that it be said.
pub fn credits(directory: &Directory) -> Vec<Credit> {
    let lists = directory.settings.matching.lexicon.iter().filter_map(|file| directory.word_lists.get(file));
    let packed = lists.filter_map(|list| match list {
        SiteList::Packed(list) => Some(list.credit()),
        SiteList::Pairs(_) => None,
    });
    packed.chain(credit()).collect()
}

/// Where the dictionary comes from that the program carries; nothing where it carries none.
pub fn credit() -> Option<Credit> {
    word_list::built_in().map(|list| list.credit())
}

fn dictionaries(lists: &[&SiteList]) -> Vec<WordList> {
    let packed = lists.iter().filter_map(|list| match list {
        SiteList::Packed(list) => Some(WordList::clone(list)),
        SiteList::Pairs(_) => None,
    });
    packed.chain(word_list::built_in()).collect()
}

/// A gloss that is no dictionary's.
#[derive(Debug)]
struct OwnGloss {
    text: Box<str>,
    stems: SmallVec<[Box<str>; MOST_STEMS]>,
}

impl OwnGloss {
    /// Somebody wrote it on purpose, so that a long one is kept, with its first stems.
    fn new(text: &str) -> Option<Self> {
        let stems: SmallVec<[Box<str>; MOST_STEMS]> = stems(text).take(MOST_STEMS).map(Box::from).collect();
        (!stems.is_empty()).then(|| Self { text: text.into(), stems })
    }

    fn as_gloss(&self) -> Gloss<'_> {
        Gloss { text: Cow::Borrowed(&self.text), stems: self.stems.iter().map(AsRef::as_ref).collect() }
    }
}

/// What the dictionaries add to a near word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    /// Their glosses follow.
    Follows,
    /// Nothing: the entry says all.
    Nothing,
    /// Nothing, and texts lose the word.
    Function,
}

#[derive(Debug)]
struct Entry {
    glosses: Vec<OwnGloss>,
    rest: Rest,
}

/// The near words, while they are gathered.
struct Entries(BTreeMap<String, Entry>);

impl Entries {
    fn built_in() -> Self {
        let function = FUNCTION_WORDS.iter().map(|word| ((*word).to_owned(), Vec::new(), Rest::Function));
        let (terms, _) = pairs(TERMS);
        let terms = terms.into_iter().map(|pair| (pair.word.to_owned(), own(pair.glosses), Rest::Nothing));
        Self(function.chain(terms).map(|(word, glosses, rest)| (word, Entry { glosses, rest })).collect())
    }

    fn add_vocabulary(&mut self, directory: &Directory) {
        let languages = &directory.settings.languages;
        let taxonomy = &directory.taxonomy;
        let topics = taxonomy.topics.iter().map(|topic| (&topic.label, &topic.synonyms));
        let sectors = taxonomy.sectors.iter().map(|sector| (&sector.label, &sector.synonyms));
        let forms = taxonomy.forms.iter().map(|form| (&form.label, &form.synonyms));
        for (label, synonyms) in topics.chain(sectors).chain(forms) {
            let english = names(languages, label, synonyms, is_english);
            for chinese in names(languages, label, synonyms, Language::is_chinese) {
                self.add_name(chinese, &english);
            }
        }
    }

    /// Adds a word of the vocabulary. The label of one topic may be a synonym of another.
    fn add_name(&mut self, chinese: &str, english: &[&str]) {
        let chinese = simplified(chinese.trim());
        if !is_word(&chinese) || english.is_empty() {
            return;
        }
        let known = || Entry { glosses: Vec::new(), rest: Rest::Follows };
        let entry = self.0.entry(chinese.into_owned()).or_insert_with(known);
        if entry.rest == Rest::Function {
            *entry = known();
        }
        let added = own(english.iter().copied());
        entry.glosses.retain(|old| added.iter().all(|new| new.stems != old.stems));
        entry.glosses.splice(0..0, added);
    }

    fn add_list(&mut self, list: &SiteList) {
        let SiteList::Pairs(pairs) = list else { return };
        for (word, glosses) in pairs {
            let glosses = own(glosses.iter().map(AsRef::as_ref));
            self.0.insert(simplified(word).into_owned(), Entry { glosses, rest: Rest::Nothing });
        }
    }
}

fn own<'g>(glosses: impl IntoIterator<Item = &'g str>) -> Vec<OwnGloss> {
    glosses.into_iter().filter_map(OwnGloss::new).collect()
}

fn is_english(language: &Language) -> bool {
    language.fallbacks().iter().any(|tag| tag == "en")
}

/// The label and the synonyms of a thing in some of the site's languages.
fn names<'a>(
    languages: &Languages,
    label: &'a Text,
    synonyms: &'a Synonyms,
    is_wanted: fn(&Language) -> bool,
) -> Vec<&'a str> {
    let labels = label.iter().map(|(language, label)| (language, &*label.value));
    let synonyms = synonyms.iter().flat_map(|(language, words)| words.iter().map(|word| (*language, &**word)));
    let all = labels.chain(synonyms).filter(|(language, _)| is_wanted(languages.get(*language)));
    all.map(|(_, name)| name).collect()
}

/// The near words, to be looked up.
struct Near {
    /// From each word to its place in `entries`.
    words: Map<Vec<u8>>,
    entries: Vec<Entry>,
    /// For the first two bytes of a text, whether a word begins so: most do not, and need no further look.
    starts: Box<[bool]>,
}

impl From<Entries> for Near {
    fn from(Entries(entries): Entries) -> Self {
        let mut starts = vec![false; 1 << 16].into_boxed_slice();
        entries.keys().filter_map(|word| start(word)).for_each(|start| starts[start] = true);
        let places = entries.keys().zip(0_u64..);
        let words = Map::from_iter(places).unwrap_or_default();
        Self { words, entries: entries.into_values().collect(), starts }
    }
}

impl Near {
    fn longest(&self, text: &str) -> usize {
        let may_begin = start(text).is_some_and(|start| self.starts[start]);
        if may_begin { longest(&self.words, text) } else { 0 }
    }

    fn get(&self, word: &str) -> Option<&Entry> {
        self.entries.get(usize::try_from(self.words.get(word)?).ok()?)
    }

    fn is_function(&self, word: &str) -> bool {
        self.get(word).is_some_and(|entry| entry.rest == Rest::Function)
    }
}

/// The last two bytes of a text's first character, which differ among neighbours as its first does not.
fn start(text: &str) -> Option<usize> {
    let [_, second, third, ..] = text.as_bytes() else { return None };
    Some(usize::from(*second) << 8 | usize::from(*third))
}

#[cfg(test)]
mod tests;
