//! General words: a search compares them, but that two organisations both say `six` or `keep` tells no reader what they have in
//! common.

use rustc_hash::{FxHashMap, FxHashSet};

/// English words that tell nothing where they stand alone, in the forms that stand here. None that names a trade or a thing: `line`,
/// `service` and `part` say something.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    // numbers and measures
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "dozen",
    "hundred", "thousand", "million", "billion", "half", "first", "second", "third", "twice", "daily", "weekly", "monthly",
    "yearly", "annual", "today",
    // what anything may be
    "new", "old", "good", "better", "best", "right", "sure", "long", "short", "large", "small", "big", "high", "low", "full",
    "whole", "ready", "able", "available", "different", "possible", "general", "special", "single", "main", "well", "fast",
    "quick", "simple", "easy", "hard", "vain", "left", "people", "companies", "working",
];

/// The same, also with an `s` behind them.
#[rustfmt::skip]
const ENGLISH_NOUNS: &[&str] = &[
    "number", "minute", "hour", "day", "week", "month", "year", "time", "thing", "way", "kind", "type", "place", "side",
    "person", "example", "company", "firm", "organisation", "organization", "use", "work", "help", "plan", "hope", "look",
];

/// English words that moreover make half a sentence of a phrase: `Pakistan put six cameras`. In the forms that stand here.
#[rustfmt::skip]
const BREAKS: &[&str] = &[
    "every", "many", "much", "several", "another", "near", "least", "enough", "always", "already", "still", "like",
    "sought", "made", "took", "taken", "got", "gave", "given", "kept", "held", "goes", "went", "gone", "came", "brought",
    "sent", "began", "begun", "stopped", "said", "told", "saw", "seen", "knew", "known", "learnt", "tries", "tried", "found",
    "became", "chose", "chosen",
];

/// The same, also with the endings of verbs. Not `ing`: what `Machine Learning` is about is learning.
#[rustfmt::skip]
const BREAKING_VERBS: &[&str] = &[
    "need", "want", "wish", "seek", "offer", "provide", "require", "include", "make", "take", "get", "give", "put", "keep",
    "hold", "let", "go", "come", "move", "bring", "send", "begin", "stop", "stay", "ask", "agree", "say", "tell", "know",
    "learn", "try", "find", "become", "choose", "happen", "allow",
];

/// Chinese words that tell nothing where they stand alone, of simplified characters.
#[rustfmt::skip]
const CHINESE: &[&str] = &[
    "一天", "每天", "每周", "每月", "每年", "一年", "一次", "一月", "小时", "分钟", "第一", "第二", "首先", "目前", "现有",
    "使用", "采用", "取得", "获得", "支持", "满足", "实现", "完成", "开展", "帮助", "愿意", "同意", "想要", "了解", "选择",
    "需求", "要求", "情况", "方面", "方式", "真实", "主要", "重要", "不同", "相同", "多个", "全部", "部分", "不少",
    "公司", "单位", "面向", "万字", "大约", "左右", "之间", "以上", "以下", "以内",
];

/// The general words.
pub(super) struct GeneralWords {
    /// In small letters, each with whether it breaks a phrase.
    english: FxHashMap<String, bool>,
    chinese: FxHashSet<&'static str>,
}

impl GeneralWords {
    /// All of them.
    pub(super) fn new() -> Self {
        Self { english: english().collect(), chinese: CHINESE.iter().copied().collect() }
    }

    /// Whether an English word says nothing alone.
    pub(super) fn has_english(&self, word: &str) -> bool {
        self.english.contains_key(&word.to_ascii_lowercase())
    }

    /// Whether an English word is part of no phrase.
    pub(super) fn breaks(&self, word: &str) -> bool {
        self.english.get(&word.to_ascii_lowercase()).is_some_and(|breaks| *breaks)
    }

    /// Whether a word of simplified Chinese is general.
    pub(super) fn has_chinese(&self, word: &str) -> bool {
        self.chinese.contains(word)
    }
}

/// Every form of every English word, with whether it breaks a phrase.
fn english() -> impl Iterator<Item = (String, bool)> {
    let alone = |word: &&str| [(*word).to_owned()];
    let plural = |word: &&str| [(*word).to_owned(), format!("{word}s")];
    let verb = |word: &&str| {
        let past = if word.ends_with('e') { "d" } else { "ed" };
        [(*word).to_owned(), format!("{word}s"), format!("{word}{past}")]
    };
    let general = ENGLISH.iter().flat_map(alone).chain(ENGLISH_NOUNS.iter().flat_map(plural));
    let breaking = BREAKS.iter().flat_map(alone).chain(BREAKING_VERBS.iter().flat_map(verb));
    general.map(|word| (word, false)).chain(breaking.map(|word| (word, true)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{CHINESE, GeneralWords, english};
    use crate::matching::terms::simplified;
    use crate::word_list::stem;

    #[test]
    fn general_words_are_known_in_their_forms() {
        let general = GeneralWords::new();
        let check = |words: &str, expected| {
            for word in words.split(' ') {
                assert_eq!((general.has_english(word), general.breaks(word)), expected, "{word}");
            }
        };
        check("learns asked keep Puts moved", (true, true));
        check("months six companies", (true, false));
        check("Learning telephone service lines reports weaving", (false, false));
        check("seed goods news parts wells leaves shorts rights reach cut sets shows stands end", (false, false));
    }

    /// A search knows no stop words, so that they never come here.
    #[test]
    fn no_word_stands_twice_or_in_vain() {
        let all: Vec<String> = english().map(|(word, _)| word).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        let vain: Vec<&String> = all.iter().filter(|word| stem(word).is_none()).collect();
        assert!(vain.is_empty(), "{vain:?}");
        assert_eq!(CHINESE.iter().collect::<BTreeSet<_>>().len(), CHINESE.len());
        assert!(CHINESE.iter().all(|word| simplified(word) == *word));
    }
}
