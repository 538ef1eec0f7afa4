//! A few words, until the real list is here.

use smallvec::SmallVec;

use super::terms::stems;

const WORDS: &[(&str, &str)] = &[
    ("数据库", "database"),
    ("聊天机器人", "chatbot"),
    ("机器学习", "machine learning"),
    ("机器", "machine"),
    ("学习", "to learn; to study"),
    ("管理", "to manage"),
    ("平台", "platform"),
    ("开发", "to develop"),
    ("云计算", "cloud computing"),
    ("包", "to wrap; package"),
];

const FUNCTION_WORDS: &[&str] = &["的", "和", "提供", "一个"];

pub(super) struct Gloss {
    pub text: Box<str>,
    pub stems: SmallVec<[Box<str>; 4]>,
}

pub(super) struct Lexicon;

impl Lexicon {
    pub(super) fn built_in() -> Self {
        Self
    }

    pub(super) fn words<'t>(&self, run: &'t str) -> impl Iterator<Item = &'t str> {
        let known = || WORDS.iter().map(|(word, _)| *word).chain(FUNCTION_WORDS.iter().copied());
        let mut rest = run;
        let words = std::iter::from_fn(move || {
            let first = rest.chars().next()?.len_utf8();
            let longest = known().filter(|word| rest.starts_with(word)).map(str::len).max().unwrap_or(first);
            let (word, tail) = rest.split_at(longest);
            rest = tail;
            Some(word)
        });
        words.filter(|word| !FUNCTION_WORDS.contains(word))
    }

    pub(super) fn glosses(&self, word: &str) -> SmallVec<[Gloss; 4]> {
        let glosses = WORDS.iter().filter(|(known, _)| *known == word).flat_map(|(_, glosses)| glosses.split("; "));
        let gloss =
            |text: &str| Gloss { text: text.into(), stems: stems(text).map(|stem| stem.into_owned().into()).collect() };
        glosses.map(gloss).collect()
    }
}
