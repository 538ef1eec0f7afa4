//! A word list made into one compact file, which is read in place. It stands alone, because the build script packs the
//! list that the program carries with it.
//!
//! ```text
//! head     MAGIC, then eight numbers of four bytes, the lowest first: FORMAT, STEMMING, the lengths of the five parts,
//!          and the checksum of all that follows the head
//! credit   six lines: name, publisher, licence, address of the licence, edition, address
//! words    an fst map from each word to where its glosses begin in the next part
//! glosses  for each word: how many; for each gloss: how many English words, and where each of them begins in the next part
//! english  each English word of the glosses: length, text, how many stems, where each of them begins in the next part
//! stems    each stem: length, text
//! ```
//! Numbers outside the head are LEB128, so that the words used most, which come first, take one or two bytes.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::english::{STEMMING, stems};

/// What every packed list begins with.
pub(super) const MAGIC: &[u8; 16] = b"matchbook-words\n";

/// The number of the form described above.
pub(super) const FORMAT: u32 = 1;

/// Bytes of the head.
pub(super) const HEAD: usize = MAGIC.len() + 8 * 4;

/// The most stems of a gloss; what needs more is an explanation, and would share a stem with half the directory.
pub const MOST_STEMS: usize = 4;

/// Where a word list comes from, for those who must be told: its licence asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// What it is called.
    pub name: String,
    /// Who publishes it.
    pub publisher: String,
    /// The short name of its licence.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
    /// The day of the edition, `2024-06-07`; empty where nobody knows.
    pub edition: String,
    /// Where the list can be had.
    pub url: String,
}

impl Credit {
    /// The credit that CC-CEDICT asks for.
    pub fn cc_cedict(edition: &str) -> Self {
        Self {
            name: "CC-CEDICT".to_owned(),
            publisher: "MDBG".to_owned(),
            licence: "CC BY-SA 4.0".to_owned(),
            licence_url: "https://creativecommons.org/licenses/by-sa/4.0/".to_owned(),
            edition: edition.to_owned(),
            url: "https://www.mdbg.net/chinese/dictionary?page=cc-cedict".to_owned(),
        }
    }
}

/// Packs words with their glosses. A gloss without a stem or with more than [`MOST_STEMS`] is left out, and so is a word
/// that has no other: where texts are cut into words it would only hide those inside it.
///
/// # Errors
/// None that depends on the words: the map is built in memory, from words in order.
pub fn pack(words: &BTreeMap<String, Vec<String>>, credit: &Credit) -> Result<Vec<u8>, fst::Error> {
    let mut english = English::default();
    let listed: Vec<(&str, Vec<Gloss>)> = words
        .iter()
        .map(|(word, glosses)| (&**word, glosses.iter().filter_map(|gloss| english.gloss(gloss)).collect()))
        .filter(|(_, glosses): &(_, Vec<Gloss>)| !glosses.is_empty())
        .collect();
    let english = english.laid_out();
    let mut map = fst::MapBuilder::memory();
    let mut lists = Vec::new();
    for (word, glosses) in &listed {
        map.insert(word, lists.len() as u64)?;
        write_number(glosses.len(), &mut lists);
        for gloss in glosses {
            english.write(gloss, &mut lists);
        }
    }
    Ok(joined(&[credit_lines(credit).into_bytes(), map.into_inner()?, lists, english.words, english.stems]))
}

fn credit_lines(credit: &Credit) -> String {
    let Credit { name, publisher, licence, licence_url, edition, url } = credit;
    [name, publisher, licence, licence_url, edition, url].map(|line| line.replace('\n', " ")).join("\n")
}

fn joined(parts: &[Vec<u8>; 5]) -> Vec<u8> {
    let body = parts.concat();
    let lengths = parts.iter().map(Vec::len);
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.extend(MAGIC);
    #[expect(clippy::cast_possible_truncation, reason = "dictionaries are a thousandth of 4 GiB")]
    for number in [FORMAT, STEMMING].into_iter().chain(lengths.map(|length| length as u32)).chain([checksum(&body)]) {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(body);
    bytes
}

/// FNV-1a, folded to 32 bits: it tells a file that was cut or changed on its way.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    #[expect(clippy::cast_possible_truncation, reason = "folded")]
    let folded = (hash ^ (hash >> 32)) as u32;
    folded
}

/// The words of a gloss, as numbers of [`English`].
type Gloss = Vec<usize>;

/// The English words of all glosses and their stems, each with a number.
#[derive(Default)]
struct English<'g> {
    words: Numbered<&'g str>,
    /// The stems of each word.
    stems_of: Vec<Vec<usize>>,
    stems: Numbered<Cow<'g, str>>,
}

impl<'g> English<'g> {
    /// The words of a gloss; nothing for one that is too long, or has no stem.
    fn gloss(&mut self, gloss: &'g str) -> Option<Gloss> {
        let words: Gloss = gloss.split(' ').map(|word| self.word(word)).collect();
        let stems = words.iter().map(|&word| self.stems_of[word].len()).sum();
        if !(1..=MOST_STEMS).contains(&stems) {
            return None;
        }
        for &word in &words {
            self.words.uses[word] += 1;
            self.stems_of[word].iter().for_each(|&stem| self.stems.uses[stem] += 1);
        }
        Some(words)
    }

    fn word(&mut self, word: &'g str) -> usize {
        let number = self.words.number(word);
        if number == self.stems_of.len() {
            self.stems_of.push(stems(word).map(|stem| self.stems.number(stem)).collect());
        }
        number
    }

    fn laid_out(self) -> LaidOut {
        let (stem_places, stems) = self.stems.laid_out(|stem, _, bytes| write_text(stem, bytes));
        let (word_places, words) = self.words.laid_out(|word, number, bytes| {
            write_text(word, bytes);
            write_number(self.stems_of[number].len(), bytes);
            self.stems_of[number].iter().for_each(|&stem| write_number(stem_places[stem], bytes));
        });
        LaidOut { word_places, words, stems }
    }
}

/// The last two parts of the file.
struct LaidOut {
    /// Where each word of [`English`] begins.
    word_places: Vec<usize>,
    words: Vec<u8>,
    stems: Vec<u8>,
}

impl LaidOut {
    fn write(&self, gloss: &Gloss, lists: &mut Vec<u8>) {
        write_number(gloss.len(), lists);
        for &word in gloss {
            write_number(self.word_places[word], lists);
        }
    }
}

/// Texts, numbered in the order in which they came.
#[derive(Default)]
struct Numbered<T> {
    numbers: BTreeMap<T, usize>,
    /// How often each is used.
    uses: Vec<usize>,
}

impl<T: Ord + AsRef<str>> Numbered<T> {
    fn number(&mut self, text: T) -> usize {
        let next = self.uses.len();
        let number = *self.numbers.entry(text).or_insert(next);
        if number == next {
            self.uses.push(0);
        }
        number
    }

    /// Where each begins when all that are used are written one behind the other, those used most first, and the bytes.
    fn laid_out(&self, write: impl Fn(&str, usize, &mut Vec<u8>)) -> (Vec<usize>, Vec<u8>) {
        let used = self.numbers.iter().filter(|(_, number)| self.uses[**number] > 0);
        let mut order: Vec<_> =
            used.map(|(text, &number)| (Reverse(self.uses[number]), text.as_ref(), number)).collect();
        order.sort_unstable();
        let mut places = vec![0; self.uses.len()];
        let mut bytes = Vec::new();
        for (_, text, number) in order {
            places[number] = bytes.len();
            write(text, number, &mut bytes);
        }
        (places, bytes)
    }
}

fn write_text(text: &str, bytes: &mut Vec<u8>) {
    write_number(text.len(), bytes);
    bytes.extend(text.as_bytes());
}

#[expect(clippy::cast_possible_truncation, reason = "seven bits at a time")]
fn write_number(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
