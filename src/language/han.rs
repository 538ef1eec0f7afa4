//! Classes of characters of East Asian writing. Chinese has no blanks between words, so that lines are joined without
//! one and text is compared by pairs of characters.

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

/// Is it a kana, of full or half width?
pub fn is_kana(c: char) -> bool {
    matches!(c,
        '\u{3041}'..='\u{309F}'
        | '\u{30A0}'..='\u{30FF}'
        | '\u{31F0}'..='\u{31FF}'
        | '\u{FF66}'..='\u{FF9F}'
        | '\u{1B000}'..='\u{1B16F}'
    )
}

/// Is it Korean writing? Korean has blanks between words, so that it takes no part in [`joins_without_blank`].
pub fn is_hangul(c: char) -> bool {
    matches!(c,
        '\u{AC00}'..='\u{D7AF}'
        | '\u{1100}'..='\u{11FF}'
        | '\u{3130}'..='\u{318F}'
        | '\u{A960}'..='\u{A97F}'
        | '\u{D7B0}'..='\u{D7FF}'
    )
}

/// Is it a full-width mark, `。，：「」（）！` and the like, or one that Chinese shares with other scripts and that has the
/// full width only beside Chinese characters: `“”‘’…—·`?
pub fn is_cjk_punctuation(c: char) -> bool {
    is_full_width_mark(c) || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·' | '⸺')
}

/// A mark that is of full width wherever it stands.
fn is_full_width_mark(c: char) -> bool {
    matches!(c,
        '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}'
        | '\u{3014}'..='\u{301F}'
        | '\u{FE10}'..='\u{FE1F}'
        | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}'
        | '\u{FF3B}'..='\u{FF40}'
        | '\u{FF5B}'..='\u{FF65}'
    )
}

/// Does the text go on without a blank where a line ends with `before` and the next begins with `after`? True between
/// characters of Chinese and Japanese, their marks included; false as soon as one of the two is Latin or Korean, where
/// the blank is kept. Marks shared with other scripts need a Chinese or Japanese character on the other side.
pub fn joins_without_blank(before: char, after: char) -> bool {
    let full = |c| is_han(c) || is_kana(c) || is_full_width_mark(c);
    (full(before) && (full(after) || is_cjk_punctuation(after))) || (is_cjk_punctuation(before) && full(after))
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
    use super::{bigrams, han_runs, is_cjk_punctuation, is_han, is_hangul, is_kana, joins_without_blank};
    use proptest::prelude::*;

    #[test]
    fn a_character_has_one_class() {
        let check = |text: &str, expected| {
            for c in text.chars() {
                let class = (is_han(c), is_kana(c), is_hangul(c), is_cjk_punctuation(c));
                assert_eq!(class, expected, "{c}");
            }
        };
        check("中䶵龥々〇𠮷𰻝", (true, false, false, false));
        check("ひカｶー", (false, true, false, false));
        check("한ㄱ", (false, false, true, false));
        check("，。、；：？！“”‘’（）《》「」【】…—·～", (false, false, false, true));
        check("aZ9 ,.'\"اéЖ０Ａ　", (false, false, false, false));
    }

    #[test]
    fn lines_are_joined_by_what_stands_at_their_ends() {
        let check =
            |before, after, expected| assert_eq!(joins_without_blank(before, after), expected, "{before}{after}");
        check('中', '文', true);
        check('，', '中', true);
        check('文', '“', true);
        check('”', '文', true);
        check('か', '中', true);
        check('，', '“', true);
        check('中', 'A', false);
        check('A', '中', false);
        check('한', '국', false);
        check('”', '“', false);
        check('—', 'a', false);
        check('”', 'a', false);
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
