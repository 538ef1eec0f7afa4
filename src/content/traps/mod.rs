//! What was meant: from a mistake as YAML sees it to the mistake as its writer made it.
//!
//! The parser notices a mistake late and names it in words of its own, and much that is wrong is good YAML: `[zh，en]` is a
//! list of one text. Here each becomes one [`Trap`], at the character that is to be changed. The scan runs only where the
//! decoder has failed, or where the decoded values look suspicious.

mod all;
mod certain;
mod comments;
mod decoded;
mod flow;
mod invisible;
mod lines;
mod mend;
mod signs;
mod suspicions;
mod tabs;
mod together;

pub(super) use all::{all_behind_error, all_of_no_map};
pub(super) use certain::{Change, quoted};
pub(super) use decoded::in_decoded;
pub(super) use together::all_certain;

use super::keys;
use crate::diagnostic::Code;
use std::ops::Range;

/// A mistake and where it stands, in bytes of the YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trap {
    /// Which mistake it is.
    pub(super) code: Code,
    /// What is to be changed.
    pub(super) range: Range<usize>,
    /// What the message names.
    pub(super) facts: Vec<(&'static str, String)>,
}

impl Trap {
    fn new(code: Code, range: Range<usize>) -> Self {
        Self { code, range, facts: Vec::new() }
    }

    /// A mistake in the syntax without a code of its own; `reason` is a word on which the message selects.
    fn syntax(reason: &'static str, range: Range<usize>) -> Self {
        Self::new(Code::YamlSyntax, range).with("reason", reason)
    }

    fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// A fact of the message.
    fn fact(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| &**fact)
    }
}

/// Whether a text begins like front matter whose `---` was forgotten.
pub(super) fn begins_with_key(text: &str) -> bool {
    let line = text.trim_start().lines().next().unwrap_or_default();
    line.split_once([':', '：'])
        .is_some_and(|(key, _)| signs::is_known_key(key.trim()) || keys::is_foreign_key(key.trim()))
}

/// The traps of a text, and a text without them.
#[cfg(test)]
mod testing {
    use super::certain::certain;
    use super::{Trap, all_behind_error, all_of_no_map, in_decoded};
    use crate::content::Value;
    use crate::content::yaml::{Failure, decode};

    /// All that is wrong with a text.
    pub(super) fn found(yaml: &str) -> Vec<Trap> {
        match decode(yaml) {
            Ok(decoded) => match (in_decoded(yaml, &decoded), &decoded.root.value) {
                (traps, _) if !traps.is_empty() => traps,
                (_, Value::Map(_) | Value::Null) => Vec::new(),
                _ => all_of_no_map(yaml),
            },
            Err(Failure::Syntax { at, words }) => all_behind_error(yaml, at, &words),
            Err(other) => panic!("{yaml:?}: {other:?}"),
        }
    }

    /// The text after every mend that is certain, one after the other.
    pub(super) fn mended(yaml: &str) -> String {
        let mut text = yaml.to_owned();
        while let Some((range, new)) = found(&text).iter().find_map(|trap| certain(&text, trap)) {
            text.replace_range(range, &new);
            assert!(text.len() < 4 * yaml.len() + 100, "{yaml:?} is mended without an end");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::Trap;
    use super::testing::found;
    use crate::source::line_and_column;

    /// The traps of a text, as `code line:column what-is-there`.
    fn traps(yaml: &str) -> Vec<String> {
        found(yaml).iter().map(|trap| shown(yaml, trap)).collect()
    }

    fn shown(yaml: &str, trap: &Trap) -> String {
        let (line, column) = line_and_column(yaml, trap.range.start);
        let reason = trap.facts.iter().find(|(name, _)| *name == "reason").map_or("", |(_, reason)| reason);
        let code = if reason.is_empty() { trap.code.name() } else { reason };
        format!("{code} {line}:{column} {}", &yaml[trap.range.clone()])
    }

    #[test]
    fn mistakes_of_syntax_are_found() {
        let check = |yaml: &str, expected: &str| assert_eq!(traps(yaml), [expected], "{yaml:?}");
        check("name: A\ncontact:\n\temail: x\n", "yaml-tab 3:1 \t");
        check("name: A\ncontact:\n\temail: x\n\tphone: y\n", "yaml-tab 3:1 \t");
        check("summary: AI: now\n", "yaml-colon 1:12 :");
        check("name: A\nsummary: AI: now\ncity: x\n", "yaml-colon 2:12 :");
        check("offers:\n  - topic: a\n    text: AI: now\n", "yaml-colon 3:13 :");
        check("title: {en: AI: now, zh: x}\n", "yaml-colon 1:15 :");
        check("summary: we sell:\nname: A", "yaml-colon 1:17 :");
        check("name: \"abc\nsummary: x\n", "yaml-quote 1:7 \"abc");
        check("name: 'It's'\n", "yaml-quote 1:7 'It's'");
        check("name: \"a\" b\n", "yaml-quote 1:7 \"a\" b");
        check("name: @home\n", "yaml-reserved 1:7 @");
        check("name: A\nsummary: `x`\n", "yaml-reserved 2:10 `");
        check("name: A\nsummary: %x\n", "yaml-reserved 2:10 %");
        check("name: *x\n", "yaml-reserved 1:7 *");
        check("summary: **bold** text\nname: A\n", "yaml-reserved 1:10 *");
        check("summary: > 50 people\nname: A\n", "yaml-reserved 1:10 >");
        check("summary: | x\nname: A\n", "yaml-reserved 1:10 |");
        check("summary: [AI] for banks\nname: A\n", "yaml-reserved 1:10 [");
        check("summary: - x\n", "list-item 1:10 -");
        check("topics: [a, b\nname: A\n", "bracket 1:9 [");
        check("topics: [, b]\nname: A\n", "comma 1:10 ,");
        check("topics: [a, , b]\nname: A\n", "comma 1:13 ,");
        check("topics: [a,\n  b\nname: A\n", "bracket 1:9 [");
        check("name: A\nname B\ncity: x\n", "missing-colon 2:1 name B");
        check("name: A\n  city: x\n", "indent 2:3 city: x");
        check("name: A\n city: x\nshort: y\n", "indent 2:2 city: x");
        check("offers:\n  - topic: a\n   kind: b\n", "indent 3:4 kind: b");
        check("name:Tkxel\ncity: x\n", "colon-blank 1:5 :");
        check("name: A\ncity:x\nshort: y\n", "colon-blank 2:5 :");
        check("offers:\n  － topic: a\n    text: b\n", "dash-sign 2:3 －");
        check("offers:\n  － topic: a\n", "dash-sign 2:3 －");
        check("offers:\n  - topic: a\n  – topic: b\n    text: c\n", "dash-sign 3:3 –");
        check("city: en: Lahore\nname: A\n", "yaml-colon 1:9 :");
        check("name: \"C:\\Users\"\n", "escape 1:10 \\");
        check("summary: |\n  x\n\ty\n", "yaml-tab 3:1 \t");
        check("ink: {light: #0b6e4f, dark: #fff}\n", "yaml-hash 1:14 #0b6e4f, dark: #fff}");
        check("summary: a\u{2028}b\nname: A\n", "line-separator 1:11 \u{2028}");
        check(" name: A\ncity: x\n", "first-blank 1:1  ");
        check("# c\n  topics: [a]\ncity: x\n", "first-blank 2:1   ");
        check("\u{feff}\u{feff}name: A\ncity: x\n", "invisible 1:1 \u{feff}\u{feff}");
        check("name: A\n\u{feff}city: x\n", "invisible 2:1 \u{feff}");
        check("name: A\n\u{200b}city：x\n", "invisible 2:1 \u{200b}");
        check("offers:\n  - topic: a\n  \u{200b}- topic: b\n", "invisible 3:3 \u{200b}");
        check("name: A\n#offers:\n  - topic: a\n    text: b\n", "yaml-hash 2:1 #offers:");
        check("# topics:\n- a\nname: A\n", "yaml-hash 1:1 # topics:");
        check("just text\n", "no-map 1:1 just text");
        check("- a\n- b\n", "no-map 1:3 a");
    }

    #[test]
    fn every_mistake_of_a_text_is_told() {
        let check = |yaml: &str, expected: &[&str]| assert_eq!(traps(yaml), expected, "{yaml:?}");
        check("name: A\nsummary：x\ncity：y\nshort: z\n", &["chinese-colon 2:8 ：", "chinese-colon 3:5 ："]);
        check("name：甲\ncity：y\n", &["chinese-colon 1:5 ：", "chinese-colon 2:5 ："]);
        check("name: A\nsummary: AI: now\ncity: B: c\n", &["yaml-colon 2:12 :", "yaml-colon 3:8 :"]);
        check("name: @a\ntopics: [b，c]\n", &["yaml-reserved 1:7 @", "chinese-comma 2:11 ，"]);
        check("name: \"abc\nsummary: AI: now\n", &["yaml-quote 1:7 \"abc", "yaml-colon 2:12 :"]);
        check("name: A\ncity:x\nshort: @y\n", &["colon-blank 2:5 :", "yaml-reserved 3:8 @"]);
    }

    #[test]
    fn what_one_mistake_brings_about_is_told_once() {
        let check = |yaml: &str, expected: &str| assert_eq!(traps(yaml), [expected], "{yaml:?}");
        check("contact:\n\temail: x\n\tphone: y\n\tpublic: []\n", "yaml-tab 2:1 \t");
        check("topics: [a,\n  b\n  c\nname: A\n", "bracket 1:9 [");
        check("summary: \"He said \"hi\"\n  to us\"\nname: A\n", "yaml-quote 1:10 \"He said \"hi\"");
        check("contact:\n　　email: x\n  public: []\n", "chinese-blank 2:1 　　");
        check("offers:\n  - ｛topic: a, text: b｝\n", "chinese-bracket 2:5 ｛");
        check("name: A\nsummary: a\u{7}b\n", "control-character 2:11 \u{7}");
    }

    #[test]
    fn signs_of_a_chinese_keyboard_are_found() {
        let check = |yaml: &str, expected: &str| assert_eq!(traps(yaml), [expected], "{yaml:?}");
        check("name：智谱\n", "chinese-colon 1:5 ：");
        check("name：智谱\nsummary: 你好\n", "chinese-colon 1:5 ：");
        check("name: 智谱\nsummary：你好，世界\ncity: 北京\n", "chinese-colon 2:8 ：");
        check("name: 智谱\nsummary：你好：世界\n", "chinese-colon 2:8 ：");
        check("contact:\n  email：a@b.c\n", "chinese-colon 2:8 ：");
        check("contact:\n  email: a@b.c\n  phone：123\n", "chinese-colon 3:8 ：");
        check("offers:\n  - topic：chatbots\n    text: x\n", "chinese-colon 2:10 ：");
        check("offers:\n  - topic：chatbots\n", "chinese-colon 2:10 ：");
        check("name: {zh：你好, en: Hello}\n", "chinese-colon 1:10 ：");
        check("name: {en: Hello, zh：你好}\n", "chinese-colon 1:21 ：");
        check("name: {zh：你好，en：Hello}\n", "chinese-colon 1:10 ：");
        check("name: {zh: 你好，en: Hello}\n", "chinese-comma 1:14 ，");
        check("name: {zh: 你好，en：Hello}\n", "chinese-comma 1:14 ，");
        check("languages: [zh，en]\n", "chinese-comma 1:15 ，");
        check("languages: [zh、en]\n", "chinese-comma 1:15 、");
        check("topics: [人工智能，数字人]\n", "chinese-comma 1:14 ，");
        check("name: “天府”\n", "chinese-quote 1:7 “天府”");
        check("name: “天府\"\ncity: 成都\n", "chinese-quote 1:7 “天府\"");
        check("name: \"天府”\ncity: 成都\n", "chinese-quote 1:7 \"天府”");
        check("name: \"天府”\n", "chinese-quote 1:7 \"天府”");
        check("name: 「天府」\ncity: 成都\n", "chinese-quote 1:7 「天府」");
        check("summary: “智造2025”: 国家标准\nname: A\n", "yaml-colon 1:18 :");
        check("summary: “AI: now”\nname: A\n", "chinese-quote 1:10 “AI: now”");
        check("name: {en: “A, B”, zh: 甲}\n", "chinese-quote 1:12 “A, B”");
        check("topics: [“ai”]\n", "chinese-quote 1:10 “ai”");
        check("topics: ［ai, chat］\n", "chinese-bracket 1:9 ［");
        check("topics: 【ai】\n", "chinese-bracket 1:9 【");
        check("name: ｛zh: 你好, en: Hello｝\n", "chinese-bracket 1:7 ｛");
        check("topics: [ai, chat］\nname: A\n", "chinese-bracket 1:18 ］");
        check("contact:\n　email: x\nname: A\n", "chinese-blank 2:1 　");
        check("contact:\n　　email: x\n", "chinese-blank 2:1 　");
        check("name:　智谱\nsummary: x\n", "chinese-blank 1:6 　");
        check("name: A\nsummary:　x\n", "chinese-blank 2:9 　");
        check("name: 　智谱\n", "chinese-blank 1:7 　");
        check("name:\u{a0}A\ncity: x\n", "chinese-blank 1:6 \u{a0}");
        check("offers:\n  -　topic: a\n    text: b\n", "chinese-blank 2:4 　");
    }

    #[test]
    fn good_yaml_that_means_something_else_is_found() {
        let check = |yaml: &str, expected: &str| assert_eq!(traps(yaml), [expected], "{yaml:?}");
        check("a: {name: A, text: Design, training and support}\n", "yaml-comma 1:28 training and support");
        check("a: {text: Design, training, support, name: A}\n", "yaml-comma 1:19 training");
        check("name: {en:Hello}\n", "colon-blank 1:10 :");
        check("contact:\n  email:a@b.c\n", "colon-blank 2:8 :");
        check("ink: #0b6e4f\n", "yaml-hash 1:6 #0b6e4f");
        check("ink:\n  light: #0b6e4f\n  dark: '#fff'\n", "yaml-hash 2:10 #0b6e4f");
        check("room: Hall #3\n", "yaml-hash 1:12 #3");
        check("name: A #comment\n", "hash-comment 1:9 #comment");
        check("name: 甲 #乙\n", "hash-comment 1:9 #乙");
        check("na\u{ad}me: A\n", "invisible 1:3 \u{ad}");
        check("offers:\n- topic: a\n  \u{200b}text: b\n", "invisible 3:3 \u{200b}");
        check("offers:\n- topic: a\n#needs:\n- topic: b\n", "hash-comment 3:1 #needs:");
        check("name: &Co\n", "yaml-reserved 1:7 &");
        check("name: &Co Ltd\n", "yaml-reserved 1:7 &");
        check("name: !important x\n", "yaml-reserved 1:7 !");
    }

    #[test]
    fn honest_text_is_left_alone() {
        let check = |yaml: &str| assert_eq!(traps(yaml), [""; 0], "{yaml:?}");
        check("name: “天府”软件园\n");
        check("name: “甲”和“乙”\n");
        check("name: 《天府》\n");
        check("name: \"“天府”\"\n");
        check("summary: |\n  “天府”\n  name：x\n  \tTab\n");
        check("summary: 官网：https://example.org，欢迎访问。\n");
        check("summary: AI：未来已来\n");
        check("name: {zh: 你好，世界, en: \"Hello, world\"}\n");
        check("also: [北京智谱、华章]\n");
        check("topics: [农业、食品]\n");
        check("summary: 【重要】通知\n");
        check("title: 【重要】\n");
        check("name: A   # a comment\n");
        check("logo: # none yet\nname: A\n");
        check("offers:   # what we bring\n  - topic: a\n");
        check("name: R&D at AT&T & Co\n");
        check("a: &x [1]\nb: *x\n");
        check("name: \"R &D\"\nsummary: it costs * and &\n");
        check("url: https://example.org:8080/a:b\n");
        check("start: 2023-09-13T09:30\ntime: 09:30\n");
        check("note: C# and F#\n");
        check("phone: +92 42 111\n");
        check("contact: {email: x, phone}\n");
        check("summary: >-\n  a: b\n  c\nname: A\n");
        check("summary: 一段\n  　　文字\n");
        check("links:\n  - url: https://x\n    label: “甲”的网站\n");
        check("aliases: []\ncity:\nname: ~\n");
        check("name: text：x\n");
        check("summary: |\n  － name: x\n");
        check("summary: －40 °C\n");
    }
}
