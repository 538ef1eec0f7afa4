//! A packed word list, read in place: nothing is unpacked before somebody asks for a word.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use fst::Map;
use smallvec::SmallVec;

use super::english::STEMMING;
use super::pack::{Credit, FORMAT, HEAD, MAGIC, MOST_STEMS, checksum};

/// What a Chinese word means, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gloss<'l> {
    /// As a reason shows it: `database`.
    pub text: Cow<'l, str>,
    /// The stems of its words, one to four.
    pub stems: SmallVec<[&'l str; MOST_STEMS]>,
}

/// Why some bytes are no word list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It was packed by another version of the program, whose form or stems differ.
    Version,
    /// It was cut off or changed.
    Broken,
}

/// A packed word list.
#[derive(Clone, Debug)]
pub struct WordList {
    words: Map<Part>,
    credit: Part,
    glosses: Part,
    english: Part,
    stems: Part,
}

/// Bytes that the program carries, or that were read from a file.
#[derive(Clone, Debug)]
enum Bytes {
    Carried(&'static [u8]),
    Read(Arc<[u8]>),
}

/// A part of the file.
#[derive(Clone, Debug)]
struct Part {
    bytes: Bytes,
    range: Range<usize>,
}

impl AsRef<[u8]> for Part {
    fn as_ref(&self) -> &[u8] {
        let bytes = match &self.bytes {
            Bytes::Carried(bytes) => bytes,
            Bytes::Read(bytes) => &**bytes,
        };
        &bytes[self.range.clone()]
    }
}

/// Whether bytes mean to be a packed word list.
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

impl WordList {
    /// The list of a file.
    ///
    /// # Errors
    /// What is wrong with it. A file whose checksums are right is believed.
    pub fn read(bytes: &Arc<[u8]>) -> Result<Self, Damage> {
        let checked = number_at(bytes, 7);
        let list = Self::of(&Bytes::Read(bytes.clone()))?;
        let is_whole = checked == Some(checksum(&bytes[HEAD..])) && list.words.as_fst().verify().is_ok();
        if is_whole { Ok(list) } else { Err(Damage::Broken) }
    }

    /// A list that a program carries, which nothing can have damaged: its checksums are not computed.
    ///
    /// # Errors
    /// Where it was packed by other rules.
    pub fn carried(bytes: &'static [u8]) -> Result<Self, Damage> {
        Self::of(&Bytes::Carried(bytes))
    }

    fn of(bytes: &Bytes) -> Result<Self, Damage> {
        let [credit, words, glosses, english, stems] = parts(bytes)?;
        let words = Map::new(words).map_err(|_| Damage::Broken)?;
        Ok(Self { words, credit, glosses, english, stems })
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where it comes from.
    pub fn credit(&self) -> Credit {
        let text = std::str::from_utf8(self.credit.as_ref()).unwrap_or_default();
        let mut lines = text.split('\n');
        let mut line = || lines.next().unwrap_or_default().to_owned();
        Credit { name: line(), publisher: line(), licence: line(), licence_url: line(), edition: line(), url: line() }
    }

    /// Bytes of the longest word with which a text begins; 0 where it begins with none.
    pub fn longest(&self, text: &str) -> usize {
        longest(&self.words, text)
    }

    /// The glosses of a word, in the order of the list; none for a word that it does not have.
    pub fn glosses(&self, word: &str) -> impl Iterator<Item = Gloss<'_>> {
        let place = self.words.get(word).and_then(|place| usize::try_from(place).ok());
        let mut reader = Reader::at(self.glosses.as_ref(), place);
        let count = reader.number();
        (0..count).map_while(move |_| self.gloss(&mut reader))
    }

    fn gloss<'l>(&'l self, reader: &mut Reader<'l>) -> Option<Gloss<'l>> {
        let mut gloss = Gloss { text: Cow::Borrowed(""), stems: SmallVec::new() };
        for _ in 0..reader.number() {
            let mut english = Reader::at(self.english.as_ref(), Some(reader.number()));
            let word = english.text();
            gloss.text = if gloss.text.is_empty() { word.into() } else { gloss.text + " " + word };
            for _ in 0..english.number() {
                gloss.stems.push(Reader::at(self.stems.as_ref(), Some(english.number())).text());
            }
        }
        (!gloss.text.is_empty()).then_some(gloss)
    }
}

/// Bytes of the longest key with which a text begins.
pub(crate) fn longest<D: AsRef<[u8]>>(words: &Map<D>, text: &str) -> usize {
    let words = words.as_fst();
    let mut node = words.root();
    let mut longest = 0;
    for (position, byte) in text.bytes().enumerate() {
        let Some(next) = node.find_input(byte) else { break };
        node = words.node(node.transition_addr(next));
        if node.is_final() {
            longest = position + 1;
        }
    }
    longest
}

fn number_at(bytes: &[u8], position: usize) -> Option<u32> {
    let numbers = bytes.get(MAGIC.len()..HEAD)?;
    numbers.get(position * 4..position * 4 + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// The five parts, which fill the file to its last byte.
fn parts(bytes: &Bytes) -> Result<[Part; 5], Damage> {
    let all = match bytes {
        Bytes::Carried(bytes) => bytes,
        Bytes::Read(bytes) => &**bytes,
    };
    let numbers: [Option<u32>; 7] = std::array::from_fn(|position| number_at(all, position));
    let [Some(format), Some(stemming), lengths @ ..] = numbers else { return Err(Damage::Broken) };
    if !is_packed(all) || (format, stemming) != (FORMAT, STEMMING) {
        return Err(if is_packed(all) { Damage::Version } else { Damage::Broken });
    }
    let mut end = HEAD;
    let parts = lengths.map(|length| {
        let start = end;
        end = end.saturating_add(length.unwrap_or_default() as usize);
        Part { bytes: bytes.clone(), range: start..end }
    });
    if end == all.len() { Ok(parts) } else { Err(Damage::Broken) }
}

/// Reads numbers and texts one after the other; beyond the end there are zeros and empty texts.
struct Reader<'l>(&'l [u8]);

impl<'l> Reader<'l> {
    fn at(bytes: &'l [u8], place: Option<usize>) -> Self {
        Self(place.and_then(|place| bytes.get(place..)).unwrap_or_default())
    }

    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let Some((&byte, rest)) = self.0.split_first() else { return 0 };
            self.0 = rest;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn text(&mut self) -> &'l str {
        let length = self.number();
        let (text, rest) = self.0.split_at_checked(length).unwrap_or_default();
        self.0 = rest;
        std::str::from_utf8(text).unwrap_or_default()
    }
}
