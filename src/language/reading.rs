//! How a Chinese name is read, in pinyin without tones. Order, index and search all take it from here, so that a name
//! is found where it stands. Characters of several readings follow the words below, which are those of names of places
//! and organisations; what is still wrong is written in the profile as `reading`.

use pinyin::ToPinyin;

use super::han::is_han;

/// A name with every Chinese character as its syllable, and what is not Chinese as it stands, parted by blanks:
/// 成都AI研究院 is `cheng du AI yan jiu yuan`. A character without a reading stays; ü is written u.
pub fn reading(name: &str) -> String {
    let mut read = String::with_capacity(name.len() * 2);
    let mut rest = name;
    let mut after_han = false;
    while let Some(first) = rest.chars().next() {
        if read_word(&mut read, &mut rest) {
            after_han = true;
        } else {
            if after_han && !first.is_whitespace() {
                read.push(' ');
            }
            after_han = false;
            read.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    read
}

/// Reads the word or the character at the beginning of `rest`, and takes it off; false where there is nothing to read.
fn read_word(read: &mut String, rest: &mut &str) -> bool {
    let Some(first) = rest.chars().next().filter(|first| is_han(*first)) else { return false };
    let word = WORDS.iter().find(|(word, _)| rest.starts_with(word));
    let (length, syllables) = match (word, first.to_pinyin()) {
        (Some((word, syllables)), _) => (word.len(), *syllables),
        (None, Some(pinyin)) => (first.len_utf8(), pinyin.plain()),
        (None, None) => return false,
    };
    if !read.is_empty() && !read.ends_with(char::is_whitespace) {
        read.push(' ');
    }
    read.extend(syllables.chars().map(|letter| if letter == 'ü' { 'u' } else { letter }));
    *rest = &rest[length..];
    true
}

/// Words whose characters are read otherwise than the crate `pinyin` reads each of them alone; the longest first where one
/// begins another. Single characters at the end are those whose usual reading in names is not the crate's first.
const WORDS: &[(&str, &str)] = &[
    ("重庆", "chong qing"),
    ("重慶", "chong qing"),
    ("重构", "chong gou"),
    ("重新", "chong xin"),
    ("厦门", "xia men"),
    ("廈門", "xia men"),
    ("西藏", "xi zang"),
    ("藏族", "zang zu"),
    ("藏医", "zang yi"),
    ("藏药", "zang yao"),
    ("六安", "lu an"),
    ("蚌埠", "beng bu"),
    ("番禺", "pan yu"),
    ("乐清", "yue qing"),
    ("涡阳", "guo yang"),
    ("铅山", "yan shan"),
    ("尉犁", "yu li"),
    ("银行", "yin hang"),
    ("銀行", "yin hang"),
    ("商行", "shang hang"),
    ("农行", "nong hang"),
    ("工行", "gong hang"),
    ("建行", "jian hang"),
    ("央行", "yang hang"),
    ("分行", "fen hang"),
    ("支行", "zhi hang"),
    ("洋行", "yang hang"),
    ("车行", "che hang"),
    ("行业", "hang ye"),
    ("行業", "hang ye"),
    ("行情", "hang qing"),
    ("会计", "kuai ji"),
    ("會計", "kuai ji"),
    ("音乐", "yin yue"),
    ("音樂", "yin yue"),
    ("乐器", "yue qi"),
    ("乐团", "yue tuan"),
    ("民乐", "min yue"),
    ("空调", "kong tiao"),
    ("调节", "tiao jie"),
    ("调味", "tiao wei"),
    ("调解", "tiao jie"),
    ("调试", "tiao shi"),
    ("传记", "zhuan ji"),
    ("成长", "cheng zhang"),
    ("校长", "xiao zhang"),
    ("会长", "hui zhang"),
    ("家长", "jia zhang"),
    ("增长", "zeng zhang"),
    ("生长", "sheng zhang"),
    ("参差", "cen ci"),
    ("人参", "ren shen"),
    ("海参", "hai shen"),
    ("单于", "chan yu"),
    ("朝气", "zhao qi"),
    ("什锦", "shi jin"),
    ("供给", "gong ji"),
    ("给水", "ji shui"),
    ("便宜", "pian yi"),
    ("弹性", "tan xing"),
    ("弹簧", "tan huang"),
    ("都", "du"),
    ("长", "chang"),
    ("長", "chang"),
    ("曾", "zeng"),
];

#[cfg(test)]
mod tests {
    use super::{WORDS, reading};
    use pinyin::ToPinyin;
    use proptest::prelude::*;

    #[test]
    fn names_are_read_as_people_read_them() {
        let check = |name, expected| assert_eq!(reading(name), expected, "{name}");
        check("成都天府智能有限公司", "cheng du tian fu zhi neng you xian gong si");
        check("重庆长安汽车", "chong qing chang an qi che");
        check("重工业", "zhong gong ye");
        check("厦门银行", "xia men yin hang");
        check("西藏大厦", "xi zang da sha");
        check("绿洲", "lu zhou");
        check("成都AI研究院", "cheng du AI yan jiu yuan");
        check("360集团", "360 ji tuan");
        check("Tkxel 特克赛尔", "Tkxel te ke sai er");
        check("四川（成都）", "si chuan （ cheng du ）");
        check("Tkxel", "Tkxel");
        check("", "");
    }

    #[test]
    fn every_word_of_the_table_is_reached_and_needed() {
        for (word, syllables) in WORDS {
            assert_eq!(reading(word), *syllables, "{word}");
            assert!(word.chars().count() <= 3, "{word} is longer than an index looks");
            assert_eq!(word.chars().count(), syllables.split(' ').count(), "{word}");
            let alone = |c: char| match word.chars().count() {
                1 => c.to_pinyin().unwrap().plain().to_owned(),
                _ => reading(&c.to_string()),
            };
            let without = word.chars().map(alone).collect::<Vec<_>>().join(" ");
            assert_ne!(without, *syllables, "{word} is read so by itself");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,20}") {
            let read = reading(&text);
            prop_assert!(!read.starts_with(' ') || text.starts_with(' '));
        }
    }
}
