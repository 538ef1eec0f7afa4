use proptest::prelude::*;

use super::pack::{HEAD, MAGIC};
use super::{Credit, Damage, WordList, is_packed, pack, read_cedict};

const TEXT: &str = "\
數據庫 数据库 [shu4 ju4 ku4] /database/
數據 数据 [shu4 ju4] /data/
服務 服务 [fu2 wu4] /to serve/service/
解釋 解释 [jie3 shi4] /a long explanation with far too many words in it/of the/
聯網 联网 [lian2 wang3] /Internet-connected device/
";

fn packed() -> Vec<u8> {
    let dictionary = read_cedict(TEXT);
    pack(&dictionary.words, &Credit::cc_cedict("2024-06-07")).expect("words in order")
}

#[test]
fn what_was_packed_is_read() {
    let list = WordList::read(&packed().into()).expect("a list");
    let glosses = |word: &str| {
        let glosses = list.glosses(word).map(|gloss| format!("{} [{}]", gloss.text, gloss.stems.join(" ")));
        glosses.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(glosses("数据库"), "database [databas]");
    assert_eq!(glosses("服务"), "serve [serv], service [servic]");
    assert_eq!(glosses("联网"), "Internet-connected device [internet connect devic]");
    assert_eq!(glosses("解释"), "");
    assert_eq!(glosses("服"), "");
    assert_eq!(list.len(), 4);
    assert_eq!(list.credit(), Credit::cc_cedict("2024-06-07"));
    assert_eq!(list.longest("数据库表"), "数据库".len());
    assert_eq!(list.longest("数据表"), "数据".len());
    assert_eq!(list.longest("解释"), 0);
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    assert_eq!(packed(), packed());
}

#[test]
fn a_damaged_file_is_refused() {
    let check = |change: &dyn Fn(&mut Vec<u8>), expected| {
        let mut bytes = packed();
        change(&mut bytes);
        assert_eq!(WordList::read(&bytes.into()).err(), Some(expected));
    };
    check(&|bytes| bytes.clear(), Damage::Broken);
    check(&|bytes| bytes.truncate(MAGIC.len()), Damage::Broken);
    check(&|bytes| bytes.truncate(HEAD), Damage::Broken);
    check(&|bytes| bytes.truncate(bytes.len() - 1), Damage::Broken);
    check(&|bytes| bytes.push(0), Damage::Broken);
    check(&|bytes| bytes[0] ^= 1, Damage::Broken);
    check(&|bytes| bytes[HEAD] ^= 1, Damage::Broken);
    check(&|bytes| bytes[HEAD + 200] ^= 1, Damage::Broken);
    check(&|bytes| bytes[MAGIC.len()] += 1, Damage::Version);
    check(&|bytes| bytes[MAGIC.len() + 4] += 1, Damage::Version);
    check(&|bytes| bytes[MAGIC.len() + 8..HEAD].fill(0xff), Damage::Broken);
}

#[test]
#[cfg(feature = "lexicon-zh-en")]
fn the_carried_dictionary_is_whole() {
    let list = super::built_in().expect("a dictionary");
    assert!(list.len() > 100_000);
    let credit = list.credit();
    assert_eq!((&*credit.name, &*credit.publisher, &*credit.licence), ("CC-CEDICT", "MDBG", "CC BY-SA 4.0"));
    assert_eq!(credit.edition.len(), "2024-06-07".len());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let begun: Vec<u8> = MAGIC.iter().copied().chain(bytes).collect();
        prop_assert!(is_packed(&begun));
        prop_assert!(WordList::read(&begun.into()).is_err());
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}") {
        let line = format!("{text} {text} [x] /{text}/see {text}/");
        pack(&read_cedict(&line).words, &Credit::cc_cedict("")).expect("words in order");
    }
}
