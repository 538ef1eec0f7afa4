//! The text of CC-CEDICT, read: each word with its glosses, as short as a reason can show them. It stands alone, because
//! the build script reads the edition that the program carries with it.
//!
//! A line is `傳統 传统 [chuan2 tong3] /tradition/traditional/`; senses are parted by `/`, near synonyms by `;`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::is_han;

/// The most characters of a word; there are few longer ones, all of them sayings and titles.
pub(super) const MOST_CHARACTERS: usize = 8;

/// What was read.
#[derive(Debug, Default)]
pub struct Dictionary {
    /// The day of the edition, as the text's head says it (`2024-06-07`); empty where it does not.
    pub edition: String,
    /// Words in simplified characters, each with its glosses in the order of the text, none twice; a word of which
    /// nothing was left has none.
    pub words: BTreeMap<String, Vec<String>>,
}

/// Part of a sense.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sense<'t> {
    /// English words.
    Gloss(String),
    /// "see X", "variant of X", "abbr. for X": whatever X means.
    As(&'t str),
}

/// Reads the dictionary's text. Lines that are no entries are passed over, and so are words that are not all Han
/// characters or have more than [`MOST_CHARACTERS`].
pub(super) fn read(text: &str) -> Dictionary {
    let mut senses: BTreeMap<&str, Vec<Sense<'_>>> = BTreeMap::new();
    for (word, written) in text.lines().filter_map(entry) {
        senses.entry(word).or_default().extend(written.split('/').flat_map(parse));
    }
    let words = senses.keys().map(|word| ((*word).to_owned(), glosses(word, &senses))).collect();
    Dictionary { edition: edition(text), words }
}

fn edition(text: &str) -> String {
    let date = text.lines().take(100).find_map(|line| line.strip_prefix("#! date="));
    date.and_then(|date| date.get(..10)).unwrap_or_default().to_owned()
}

/// The simplified form and the senses of a line.
fn entry(line: &str) -> Option<(&str, &str)> {
    if line.starts_with('#') {
        return None;
    }
    let (_traditional, rest) = line.split_once(' ')?;
    let (word, rest) = rest.split_once(' ')?;
    let (_reading, senses) = rest.split_once('/')?;
    is_word(word).then_some((word, senses.trim_end().trim_end_matches('/')))
}

/// Whether a word is of Han characters alone, and not too long.
pub(crate) fn is_word(word: &str) -> bool {
    !word.is_empty() && word.chars().all(is_han) && word.chars().nth(MOST_CHARACTERS).is_none()
}

/// The glosses of a word, where "see X" takes those of X; "see X" of X itself is not followed further, so that two words
/// which name each other make no circle.
fn glosses(word: &str, senses: &BTreeMap<&str, Vec<Sense<'_>>>) -> Vec<String> {
    let mut glosses: Vec<String> = Vec::new();
    let of = |word: &str| senses.get(word).into_iter().flatten();
    let add = |glosses: &mut Vec<String>, sense: &Sense<'_>| {
        if let Sense::Gloss(gloss) = sense
            && !glosses.contains(gloss)
        {
            glosses.push(gloss.clone());
        }
    };
    for sense in of(word) {
        match sense {
            Sense::Gloss(_) => add(&mut glosses, sense),
            Sense::As(other) => of(other).for_each(|sense| add(&mut glosses, sense)),
        }
    }
    glosses
}

/// Beginnings of senses that speak of the word and not of what it means.
const REMARKS: [&str; 9] = [
    "CL:",
    "Taiwan pr.",
    "also pr.",
    "also written",
    "used in ",
    "abbr. to ",
    "see also",
    "also called",
    "classifier ",
];

/// What stands before the name of another word whose meaning this one has.
const POINTERS: [&str; 7] = ["variant of ", "abbr. for ", "abbr. of ", "short for ", "same as ", "see ", "form of "];

/// The parts of a sense.
fn parse(sense: &str) -> Vec<Sense<'_>> {
    let sense = sense.trim();
    if REMARKS.iter().any(|remark| sense.starts_with(remark)) {
        return Vec::new();
    }
    if let Some(other) = pointed_at(sense) {
        return vec![Sense::As(other)];
    }
    let plain = without_brackets(sense);
    if plain.contains("surname ") || plain.starts_with("abbr. ") {
        return Vec::new();
    }
    plain.split(';').map(gloss).filter(|gloss| !gloss.is_empty()).map(Sense::Gloss).collect()
}

/// The simplified form of the word at which a sense points, if that is all it does: `old variant of 撳|揿[qin4]`.
fn pointed_at(sense: &str) -> Option<&str> {
    // Nine senses in ten; a build script is not optimised.
    if sense.is_ascii() {
        return None;
    }
    let sense = after_brackets(sense);
    let (before, after) = POINTERS.iter().find_map(|pointer| sense.split_once(pointer))?;
    let length = |text: &str| text.find(|character| !is_han(character)).unwrap_or(text.len());
    // "Japanese variant of 腦|脑" points; "to say good-bye, see 再见" says something first.
    if before.split(' ').count() > 3 || before.contains([',', ';', '(']) || length(after) == 0 {
        return None;
    }
    match after[length(after)..].strip_prefix('|') {
        Some(simplified) => Some(&simplified[..length(simplified)]),
        None => Some(&after[..length(after)]),
    }
}

/// A sense without the `(…)` with which it begins.
fn after_brackets(sense: &str) -> &str {
    let mut rest = sense;
    while let Some((_, after)) = rest.strip_prefix('(').and_then(|inside| inside.split_once(')')) {
        rest = after.trim_start();
    }
    rest
}

/// A sense without `(…)` and `[…]`, which may stand in each other.
fn without_brackets(sense: &str) -> Cow<'_, str> {
    if !sense.contains(['(', '[']) {
        return sense.into();
    }
    let mut depth = 0_usize;
    let mut plain = String::with_capacity(sense.len());
    for character in sense.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(character),
            _ => {}
        }
    }
    plain.into()
}

/// A gloss as it is shown: without Han characters, without what follows "abbr." and the like, and without the little
/// words at its beginning.
fn gloss(part: &str) -> String {
    let part = if part.contains(',') { without_remark(part) } else { part };
    let words = part
        .split(' ')
        .filter(|word| !word.is_empty())
        .filter(|word| !is_placeholder(word) && !word.contains(is_shown_nowhere));
    let mut words = words.peekable();
    while words.next_if(|word| LITTLE.contains(word)).is_some() {}
    let joined = words.collect::<Vec<_>>().join(" ");
    joined.trim_matches(|character: char| !character.is_alphanumeric() && !"\"'%+#".contains(character)).to_owned()
}

fn without_remark(part: &str) -> &str {
    let marks = [", abbr.", ", also ", ", see "];
    marks.iter().fold(part, |part, mark| part.split_once(mark).map_or(part, |(before, _)| before))
}

/// Words at the beginning of a gloss that a reason need not show.
const LITTLE: [&str; 8] = ["to", "a", "an", "the", "lit.", "fig.", "be", "(be)"];

/// "to help sb": whoever it is.
fn is_placeholder(word: &str) -> bool {
    matches!(word.trim_end_matches([',', '.']), "sb" | "sth" | "sb's" | "sth's" | "one's" | "oneself" | "etc")
}

fn is_shown_nowhere(character: char) -> bool {
    is_han(character) || character == '|'
}

#[cfg(test)]
mod tests {
    use super::read;

    const TEXT: &str = "\
# CC-CEDICT
#! date=2024-06-07T06:18:48Z
數據庫 数据库 [shu4 ju4 ku4] /database/
服務 服务 [fu2 wu4] /to serve/service/CL:項|项[xiang4]/
應用 应用 [ying4 yong4] /to put to use; to apply/practical; applied (science, linguistics etc)/(computing) app/
搇 揿 [qin4] /variant of 撳|揿[qin4]/
按 按 [an4] /to press/
搇下 揿下 [qin4 xia4] /old variant of 按下[an4 xia4]/
按下 按下 [an4 xia4] /to press down/see 按[an4]/
王 王 [Wang2] /surname Wang/
王 王 [wang2] /king or monarch/best or strongest of its type/
令狐 令狐 [Ling2 hu2] /two-character surname Linghu/
幼師 幼师 [you4 shi1] /preschool teacher (abbr. for 幼兒教師|幼儿教师[you4er2 jiao4shi1])/
數碼 数码 [shu4 ma3] /digital/
數字 数字 [shu4 zi4] /(computing) same as 數碼|数码/number/
地調 地调 [di4 diao4] /geological survey, abbr. for 地質調查|地质调查[di4 zhi4 diao4 cha2]/
滬 沪 [Hu4] /abbr. for Shanghai 上海[Shang4 hai3]/
看醫生 看医生 [kan4 yi1 sheng1] /to see a doctor/
鄭和 郑和 [Zheng4 He2] /Zheng He 鄭和|郑和 (1371-1433)/also written 鄭/
幫忙 帮忙 [bang1 mang2] /to help sb out/to lend one's hand/
甲 甲 [jia3] /see 乙[yi3]/first/
乙 乙 [yi3] /see 甲[jia3]/second/
3C 3C [san1 C] /computers/
一二三四五六七八九 一二三四五六七八九 [yi1] /count/
empty
";

    #[test]
    fn senses_become_glosses() {
        let dictionary = read(TEXT);
        assert_eq!(dictionary.edition, "2024-06-07");
        let check = |word: &str, expected: &str| {
            assert_eq!(dictionary.words.get(word).map(|glosses| glosses.join(" | ")), Some(expected.into()), "{word}");
        };
        check("数据库", "database");
        check("服务", "serve | service");
        check("应用", "put to use | apply | practical | applied | app");
        check("揿", "");
        check("揿下", "press down");
        check("按下", "press down | press");
        check("王", "king or monarch | best or strongest of its type");
        check("令狐", "");
        check("幼师", "preschool teacher");
        check("数字", "digital | number");
        check("地调", "geological survey");
        check("沪", "");
        check("看医生", "see a doctor");
        check("郑和", "Zheng He");
        check("帮忙", "help out | lend hand");
        check("甲", "second | first");
    }

    #[test]
    fn what_is_no_word_of_han_characters_is_left_out() {
        let dictionary = read(TEXT);
        let check = |word: &str| assert!(!dictionary.words.contains_key(word), "{word}");
        check("3C");
        check("一二三四五六七八九");
        check("數據庫");
        check("empty");
    }
}
