//! A word list that people write: one word a line, `zh<TAB>en; en`. Blank lines and those that begin with `#` say nothing.

use std::ops::Range;

use super::cedict::{MOST_CHARACTERS, is_word};
use super::english::stems;
use super::is_han;

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'t> {
    /// Han characters, simplified or traditional as they were written.
    pub word: &'t str,
    /// At least one; each has a stem.
    pub glosses: Vec<&'t str>,
}

/// A line that is no pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the text that are wrong.
    pub range: Range<usize>,
    /// Why, as a word on which the message selects: `tab` (there is none), `word` (it is not of Han characters alone),
    /// `long` (it has too many), `gloss` (there is none).
    pub reason: &'static str,
}

/// The pairs of a text in order, and the lines that are none.
pub fn pairs(text: &str) -> (Vec<Pair<'_>>, Vec<Fault>) {
    let (mut pairs, mut faults) = (Vec::new(), Vec::new());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // A tab at the end stays: what is missing there is the English.
        let written = line.trim_end_matches(['\n', '\r', ' ']);
        if !written.trim().is_empty() && !written.starts_with('#') {
            match pair(written) {
                Ok(pair) => pairs.push(pair),
                Err((range, reason)) => faults.push(Fault { range: start + range.start..start + range.end, reason }),
            }
        }
        start += line.len();
    }
    (pairs, faults)
}

/// The pair of a line, or the part of it that is wrong.
fn pair(line: &str) -> Result<Pair<'_>, (Range<usize>, &'static str)> {
    let (written, english) = line.split_once('\t').ok_or((0..line.len(), "tab"))?;
    let word = written.trim();
    if !is_word(word) {
        let is_long = word.chars().nth(MOST_CHARACTERS).is_some() && word.chars().all(is_han);
        // An empty word has no bytes to point at; the tab has.
        return Err((0..written.len().max(1), if is_long { "long" } else { "word" }));
    }
    let glosses = english.split([';', '；']).map(str::trim).filter(|gloss| stems(gloss).next().is_some());
    let glosses: Vec<_> = glosses.collect();
    if glosses.is_empty() { Err((0..line.len(), "gloss")) } else { Ok(Pair { word, glosses }) }
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn a_line_is_a_word_and_its_glosses() {
        let check = |text: &str, expected: &str| {
            let (pairs, faults) = pairs(text);
            let pairs = pairs.iter().map(|pair| format!("{}={}", pair.word, pair.glosses.join("|")));
            let faults = faults.iter().map(|fault| format!("{}@{}", fault.reason, &text[fault.range.clone()]));
            assert_eq!(pairs.chain(faults).collect::<Vec<_>>().join(" "), expected, "{text:?}");
        };
        check("数据库\tdatabase; data store\r\n", "数据库=database|data store");
        check("# head\n\n  \n算力\t computing power ;\n", "算力=computing power");
        check("冷鏈\tcold chain；refrigerated logistics", "冷鏈=cold chain|refrigerated logistics");
        check("数据库 database\n算力\tcompute\n", "算力=compute tab@数据库 database");
        check("AI技术\tAI technology", "word@AI技术");
        check("一二三四五六七八九\tdigits", "long@一二三四五六七八九");
        check("\tdatabase", "word@\t");
        check("数据库\t", "gloss@数据库\t");
        check("\t\n", "");
        check("数据库\tthe; ;数据", "gloss@数据库\tthe; ;数据");
    }
}
