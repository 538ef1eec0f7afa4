//! General words: a search compares them, but that two organisations both say `six` or `keep` tells no reader what they have in
//! common.

use rustc_hash::FxHashMap;

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
    "一天", "每天", "每周", "每月", "每年", "一年", "一次", "一月", "小时", "分钟", "第一", "第二", "首先", "使用", "支持",
    "帮助", "同意", "需求", "要求", "情况", "方面", "方式", "部分", "公司", "单位", "万字", "之间", "以上", "以下", "以内",
];

/// The same, which moreover make half a sentence of a group of words: `回答出具测评报告`.
#[rustfmt::skip]
const CHINESE_BREAKS: &[&str] = &[
    "采用", "取得", "获得", "满足", "实现", "完成", "开展", "愿意", "想要", "希望", "了解", "选择", "出具", "提出", "提升",
    "提高", "推出", "推动", "促进", "参加", "负责", "接受", "具有", "具备", "拥有", "目前", "现有", "真实", "主要", "重要",
    "不同", "相同", "多个", "全部", "不少", "面向", "大约", "左右",
];

/// The general words.
pub(super) struct GeneralWords {
    /// In small letters, each with whether it breaks a phrase.
    english: FxHashMap<String, bool>,
    /// Simplified, likewise.
    chinese: FxHashMap<&'static str, bool>,
}

impl GeneralWords {
    /// All of them.
    pub(super) fn new() -> Self {
        let alone = CHINESE.iter().map(|word| (*word, false));
        let chinese = alone.chain(CHINESE_BREAKS.iter().map(|word| (*word, true))).collect();
        Self { english: english().collect(), chinese }
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
        self.chinese.contains_key(word)
    }

    /// Whether a word of simplified Chinese is part of no group of words.
    pub(super) fn breaks_chinese(&self, word: &str) -> bool {
        self.chinese.get(word).is_some_and(|breaks| *breaks)
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

    use super::{CHINESE, CHINESE_BREAKS, GeneralWords, english};
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
        let chinese: Vec<&str> = CHINESE.iter().chain(CHINESE_BREAKS).copied().collect();
        assert_eq!(chinese.iter().collect::<BTreeSet<_>>().len(), chinese.len());
        assert!(chinese.iter().all(|word| simplified(word) == *word));
    }
}
