use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use proptest::prelude::*;

use super::{FUNCTION_WORDS, Lexicon, TERMS};
use crate::content;
use crate::model::{self, Directory, Inputs};
use crate::word_list::{Credit, MOST_STEMS, is_word, pack, pairs, read_cedict, stems};

/// A site with a vocabulary, and lexicons of these names and contents.
fn site(lexicons: &[(&str, &[u8])]) -> Directory {
    let folder = tempfile::tempdir().expect("a folder");
    let names: Vec<_> = lexicons.iter().map(|(name, _)| *name).collect();
    let settings = format!(
        "title: T\nlanguages: [en, zh, zh-Hant]\nurl: https://a.example\nmatching: {{lexicon: [{}]}}\n",
        names.join(", ")
    );
    let taxonomy = "topics:\n  chatbots: {label: {en: Chatbots, zh: 对话机器人}, synonyms: {en: [conversational AI], zh: \
                    [智能问答, AI助手], zh-Hant: [聊天機械人]}}\n  rest: {label: {en: Databases, zh: 数据库}}\n";
    let mut files = vec![("matchbook.yaml", settings.as_bytes()), ("content/taxonomy.yaml", taxonomy.as_bytes())];
    files.extend(lexicons);
    for (path, bytes) in files {
        fs::create_dir_all(folder.path().join("content")).expect("a folder");
        fs::write(folder.path().join(path), bytes).expect("a file");
    }
    let documents = content::read(folder.path(), &folder.path().join("matchbook.yaml"));
    assert_eq!(documents.diagnostics, []);
    let inputs = Inputs { today: jiff::civil::date(2026, 1, 1), drafts: false, base_url: None };
    model::assemble(documents.value, &inputs).value.expect("settings")
}

fn packed(text: &str) -> Vec<u8> {
    pack(&read_cedict(text).words, &Credit::cc_cedict("2030-01-01")).expect("words in order")
}

fn texts(lexicon: &Lexicon, word: &str) -> String {
    lexicon.glosses(word).iter().map(|gloss| &*gloss.text).collect::<Vec<_>>().join(" | ")
}

#[test]
#[cfg(feature = "lexicon-zh-en")]
fn a_run_is_cut_into_its_longest_words() {
    let lexicon = Lexicon::built_in();
    let check = |run, expected| assert_eq!(lexicon.words(run).collect::<Vec<_>>().join(" "), expected, "{run}");
    check("", "");
    check("数据库", "数据库");
    check("企业管理系统", "企业管理 系统");
    check("为企业智能化转型提供服务", "企业 智能化转型 服务");
    check("我们需要大语言模型的微调", "大语言模型 微调");
    check("和平与发展", "和平 发展");
    check("跨境电商冷链物流解决方案", "跨境电商 冷链物流 解决方案");
    check("的", "");
    // A function word hides in a longer word, and does not.
    check("和数据库", "数据库");
    check("对应用的确认", "应用 确认");
    check("操作系统和平台", "操作系统 平台");
    check("过程控制", "过程 控制");
    check("在线教育", "在线教育");
    // No word begins with any of these.
    check("㐀㐁", "㐀 㐁");
    check("𠀀数据", "𠀀 数据");
}

#[test]
#[cfg(feature = "lexicon-zh-en")]
fn the_dictionary_says_what_a_word_means() {
    let lexicon = Lexicon::built_in();
    let check = |word, expected| assert_eq!(texts(&lexicon, word), expected, "{word}");
    check("数据库", "database");
    check("服务", "serve | service");
    check("王", "king or monarch | best or strongest of its type | grand | great | reign over");
    check("墙报", "wall newspaper");
    check("有空儿", "have time");
    check("不存在的词", "");
    // Of our own list, which replaces the dictionary's "China and Taiwan" and the like.
    check("智慧", "smart | intelligent | wisdom");
    check("算力", "computing power | compute");
    check("的", "");
}

#[test]
fn our_own_list_is_there_without_the_dictionary() {
    let lexicon = Lexicon::built_in();
    let stems_of = |word| lexicon.glosses(word).iter().map(|gloss| gloss.stems.join(" ")).collect::<Vec<_>>();
    assert_eq!(stems_of("解决方案"), ["solut"]);
    assert_eq!(stems_of("供应链金融"), ["suppli chain financ"]);
    assert_eq!(lexicon.words("解决方案的").collect::<Vec<_>>(), ["解决方案"]);
}

#[test]
fn labels_and_synonyms_mean_each_other() {
    let directory = site(&[]);
    let lexicon = Lexicon::of(&directory);
    let check = |word, expected| assert_eq!(texts(&lexicon, word), expected, "{word}");
    check("对话机器人", "Chatbots | conversational AI");
    check("智能问答", "Chatbots | conversational AI");
    check("聊天机械人", "Chatbots | conversational AI");
    check("联合研发中心", "Joint R&D centre");
    // The dictionary's `database` has the stem of the label.
    check("数据库", "Databases");
    assert_eq!(lexicon.words("智能问答和数据库").collect::<Vec<_>>(), ["智能问答", "数据库"]);
}

#[test]
fn the_organisers_list_goes_before_all() {
    let list = "# ours\n数据库\tdata bank; data store\n解決方案\tanswer\n的\ttarget\n";
    let directory = site(&[("terms.tsv", list.as_bytes())]);
    let lexicon = Lexicon::of(&directory);
    let check = |word, expected| assert_eq!(texts(&lexicon, word), expected, "{word}");
    check("数据库", "data bank | data store");
    check("解决方案", "answer");
    check("的", "target");
    assert_eq!(lexicon.words("的数据库").collect::<Vec<_>>(), ["的", "数据库"]);
}

#[test]
fn the_first_of_two_lists_holds() {
    let directory = site(&[("a.tsv", "算力\tfirst\n".as_bytes()), ("b.tsv", "算力\tsecond\n蓝海\tblue\n".as_bytes())]);
    let lexicon = Lexicon::of(&directory);
    assert_eq!(texts(&lexicon, "算力"), "first");
    assert_eq!(texts(&lexicon, "蓝海"), "blue");
}

#[test]
fn a_newer_edition_goes_before_the_carried_one_and_behind_our_terms() {
    let edition = packed("數據庫 数据库 [x] /tablespace/\n大道 大道 [x] /boulevard/\n算力 算力 [x] /hash rate/\n");
    let directory = site(&[("new.words", &edition)]);
    let lexicon = Lexicon::of(&directory);
    let check = |word, expected| assert_eq!(texts(&lexicon, word), expected, "{word}");
    check("大道", "boulevard");
    check("数据库", "Databases | tablespace");
    check("算力", "computing power | compute");
    let editions: Vec<_> = super::credits(&directory).into_iter().map(|credit| credit.edition).collect();
    let carried = super::credit().map(|credit| credit.edition);
    assert_eq!(editions, ["2030-01-01".to_owned()].into_iter().chain(carried).collect::<Vec<_>>());
}

#[test]
fn our_list_is_in_form_in_order_and_without_twins() {
    let (list, faults) = pairs(TERMS);
    assert_eq!(faults, []);
    assert!(list.is_sorted_by(|one, next| one.word < next.word), "sort it: LC_ALL=C sort");
    for pair in &list {
        assert!(is_word(pair.word) && pair.word == super::simplified(pair.word), "{} is not simplified", pair.word);
        for gloss in &pair.glosses {
            assert!(stems(gloss).count() <= MOST_STEMS, "{}: {gloss} is too long", pair.word);
        }
        let distinct: BTreeSet<_> = pair.glosses.iter().collect();
        assert_eq!(distinct.len(), pair.glosses.len(), "{}: the same twice", pair.word);
        assert!(!FUNCTION_WORDS.contains(&pair.word), "{} is a function word", pair.word);
    }
    let distinct: BTreeSet<_> = FUNCTION_WORDS.iter().collect();
    assert_eq!(distinct.len(), FUNCTION_WORDS.len());
    assert!(FUNCTION_WORDS.iter().all(|word| is_word(word) && **word == *super::simplified(word)));
}

proptest! {
    #[test]
    fn words_stand_in_the_text_in_order(text in "[\\PC数据库的和与人工智能]{0,40}") {
        let lexicon = Lexicon::built_in();
        let mut rest = &*text;
        for word in lexicon.words(&text) {
            prop_assert!(!word.is_empty());
            let place = rest.find(word).expect("the word stands behind the one before");
            rest = &rest[place + word.len()..];
            for gloss in lexicon.glosses(word) {
                prop_assert!((1..=MOST_STEMS).contains(&gloss.stems.len()) && !gloss.text.is_empty());
            }
        }
    }
}

#[test]
fn a_lexicon_can_be_shared() {
    fn shared<T: Send + Sync>(value: T) -> Arc<T> {
        Arc::new(value)
    }
    assert_eq!(texts(&shared(Lexicon::built_in()), "解决方案"), "solution");
}
