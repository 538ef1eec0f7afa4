//! Lists of Chinese words with their English glosses: the bridge over which a need in Chinese finds an offer in English.
//!
//! A list is packed into one compact file and read in place. The program carries CC-CEDICT in this form, unless it was
//! built without the feature `lexicon-zh-en`; the build script packs it with [`cedict`], [`english`] and [`pack`], which
//! therefore use nothing else of this crate. The dictionary's licence is not the program's: see `NOTICE` beside this file.

mod cedict;
mod english;
mod pack;
mod packed;
mod pairs;

pub use cedict::Dictionary;
pub(crate) use cedict::is_word;
pub(crate) use english::{stem, stems};
pub use pack::{Credit, MOST_STEMS, pack};
pub(crate) use packed::longest;
pub use packed::{Damage, Gloss, WordList, is_packed};
pub use pairs::{Fault, Pair, pairs};

use crate::language::is_han;

/// A word list of a site, as `matching: {lexicon: […]}` names it.
#[derive(Clone, Debug)]
pub enum SiteList {
    /// Words with their glosses, in the order of the file.
    Pairs(Vec<(Box<str>, Vec<Box<str>>)>),
    /// A packed list.
    Packed(Box<WordList>),
}

/// The dictionary of a text in the form of CC-CEDICT; one without words for any other text.
pub fn read_cedict(text: &str) -> Dictionary {
    cedict::read(text)
}

/// The dictionary that the program carries; nothing where it was built without it.
pub fn built_in() -> Option<WordList> {
    #[cfg(feature = "lexicon-zh-en")]
    let list = WordList::carried(include_bytes!(concat!(env!("OUT_DIR"), "/zh-en.words"))).ok();
    #[cfg(not(feature = "lexicon-zh-en"))]
    let list = None;
    list
}

#[cfg(test)]
mod tests;
