//! General words: a search compares them, but that two organisations both say `six` or `keep` tells no reader what they have in
//! common.

use rustc_hash::{FxHashMap, FxHashSet};

/// English words that tell nothing where they stand alone. None that names a trade or a thing: `line`, `service` and `report` say
/// something beside others.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    // numbers and measures
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "dozen",
    "hundred", "thousand", "million", "billion", "half", "first", "second", "third", "once", "twice", "number",
    "minute", "hour", "day", "daily", "week", "weekly", "month", "monthly", "year", "yearly", "annual", "today", "time",
    // what anything may be
    "new", "old", "good", "better", "best", "right", "sure", "real", "long", "short", "large", "small", "big", "high",
    "low", "full", "whole", "ready", "able", "available", "different", "possible", "general", "special", "single",
    "main", "well", "fast", "quick", "simple", "easy", "hard", "vain", "left",
    "thing", "way", "part", "kind", "type", "case", "place", "side", "hand", "people", "person", "example",
    "company", "companies", "working", "firm", "organisation", "organization", "use", "work", "help", "plan", "hope", "look",
];

/// English words that moreover make half a sentence of a phrase: `Pakistan put six cameras`.
#[rustfmt::skip]
const BREAKS: &[&str] = &[
    "every", "each", "all", "any", "some", "many", "much", "more", "most", "few", "several", "both", "other", "another",
    "same", "own", "only", "about", "over", "under", "near", "least", "enough", "also", "always", "already", "still",
    // wanting and offering, which all of them do
    "need", "want", "wish", "seek", "offer", "provide", "require", "include", "like",
    // what is done with anything
    "make", "made", "take", "took", "get", "give", "given", "put", "keep", "kept", "hold", "let", "go", "come", "move",
    "bring", "brought", "send", "set", "start", "begin", "end", "stop", "stay", "stand", "turn", "ask", "agree", "say",
    "tell", "told", "show", "see", "know", "learn", "try", "add", "cut", "do", "have", "find", "found", "become",
    "choose", "chosen", "happen", "reach", "leave", "allow",
];

/// What a word may end with beside its first form. Not `ing`: what `Machine Learning` is about is learning.
const ENDINGS: [&str; 5] = ["", "s", "es", "d", "ed"];

/// Chinese words, of simplified characters.
#[rustfmt::skip]
const CHINESE: &[&str] = &[
    "一天", "每天", "每周", "每月", "每年", "一年", "一次", "一月", "小时", "分钟", "第一", "第二", "首先", "目前", "现有",
    "使用", "采用", "取得", "获得", "支持", "满足", "实现", "完成", "开展", "帮助", "愿意", "想要", "了解", "选择",
    "需求", "要求", "情况", "方面", "方式", "内容", "真实", "主要", "重要", "不同", "相同", "多个", "全部", "部分", "不少",
    "公司", "单位", "大约", "左右", "之间", "以上", "以下", "以内",
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
        let forms = |list: &'static [&'static str], breaks: bool| {
            let forms = move |word: &'static &'static str| ENDINGS.map(|ending| (format!("{word}{ending}"), breaks));
            list.iter().flat_map(forms)
        };
        let english = forms(ENGLISH, false).chain(forms(BREAKS, true)).collect();
        Self { english, chinese: CHINESE.iter().copied().collect() }
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

#[cfg(test)]
mod tests {
    use super::{BREAKS, CHINESE, ENGLISH, GeneralWords};
    use crate::matching::terms::simplified;

    #[test]
    fn general_words_are_known_in_their_forms() {
        let general = GeneralWords::new();
        let check = |word: &str, expected| {
            assert_eq!((general.has_english(word), general.breaks(word)), expected, "{word}");
        };
        for word in ["learns", "asked", "keep", "Puts"] {
            check(word, (true, true));
        }
        for word in ["months", "six", "used"] {
            check(word, (true, false));
        }
        for word in ["Learning", "telephone", "service", "lines", "reports", "weaving"] {
            check(word, (false, false));
        }
    }

    #[test]
    fn no_word_stands_twice() {
        for list in [&[ENGLISH, BREAKS].concat(), CHINESE] {
            let distinct: std::collections::BTreeSet<_> = list.iter().collect();
            assert_eq!(distinct.len(), list.len());
        }
        assert!(CHINESE.iter().all(|word| simplified(word) == *word));
    }
}
