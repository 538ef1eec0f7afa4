//! Chinese characters in a text. Chinese has no blanks between words, so that text is compared by pairs of characters.

/// Is it a Chinese character? Iteration marks and the zero 〇 count, kana and punctuation do not.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{2FA1F}'
        | '\u{30000}'..='\u{3347F}'
        | '々' | '〇' | '〻'
    )
}

/// The runs of Chinese characters in a text, in its order.
pub fn han_runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_han(c)).filter(|run| !run.is_empty())
}

/// Every pair of neighbouring characters of a run, overlapping: 人工智能 gives 人工, 工智, 智能. Nothing for a single one.
pub fn bigrams(run: &str) -> impl Iterator<Item = &str> {
    let starts = run.char_indices().map(|(start, _)| start);
    let ends = run.char_indices().skip(1).map(|(start, c)| start + c.len_utf8());
    starts.zip(ends).map(|(start, end)| &run[start..end])
}

#[cfg(test)]
mod tests {
    use super::{bigrams, han_runs, is_han};
    use proptest::prelude::*;

    #[test]
    fn chinese_characters_are_told_from_all_others() {
        let check = |text: &str, expected| assert!(text.chars().all(|c| is_han(c) == expected), "{text}");
        check("中䶵龥々〇𠮷𰻝", true);
        check("ひカｶー", false);
        check("한ㄱ", false);
        check("，。、；：？！“”‘’（）《》「」【】…—·～", false);
        check("aZ9 ,.'\"اéЖ０Ａ　", false);
    }

    #[test]
    fn runs_and_pairs_of_characters() {
        let check = |text, expected: &str| {
            let pairs: Vec<&str> = han_runs(text).flat_map(bigrams).collect();
            assert_eq!(pairs.join(" "), expected, "{text}");
        };
        check("人工智能", "人工 工智 智能");
        check("AI技术，数字人", "技术 数字 字人");
        check("我", "");
        check("no", "");
        check("", "");
        check("𠮷野家", "𠮷野 野家");
    }

    proptest! {
        #[test]
        fn a_run_has_one_pair_fewer_than_characters(text in "[一-龥a𠮷，]{0,20}") {
            for run in han_runs(&text) {
                prop_assert_eq!(bigrams(run).count(), run.chars().count() - 1);
                prop_assert!(bigrams(run).all(|pair| pair.chars().count() == 2));
            }
        }
    }
}
