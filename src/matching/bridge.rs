//! From Chinese words to English stems, each with a probability. The glosses of a word list are cut down to the English
//! that a site itself uses: this tells the senses of a word apart for nothing.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::lexicon::Lexicon;
use super::terms::{TermKey, stem_key, word_key};
use crate::word_list::Gloss;

/// How many glosses of a word are kept.
const MOST_GLOSSES: usize = 4;

/// The stems that a site's English texts have.
pub(super) type Vocabulary = FxHashSet<TermKey>;

/// What a Chinese word means in the English of a site.
#[derive(Clone, Debug, Default)]
pub(super) struct Translation {
    /// The glosses kept, best first; none for a word without any.
    pub glosses: SmallVec<[KeptGloss; 2]>,
    /// Each stem of them with its probability given the word, by key. They need not add up to 1.
    pub stems: SmallVec<[(TermKey, f32); 4]>,
}

/// One meaning of a word.
#[derive(Clone, Debug)]
pub(super) struct KeptGloss {
    /// As a page shows it: `database`.
    pub text: Box<str>,
    /// Its stems, of which the site's English has every one.
    pub stems: SmallVec<[TermKey; 2]>,
}

/// The meanings of a word whose stems all occur in a vocabulary, or where no meaning is so lucky, the parts that do; the
/// first four of them. A stem's probability is, summed over the glosses, 1 / √glosses / (stems of the gloss).
pub(super) fn translation(lexicon: &Lexicon, word: &str, vocabulary: &Vocabulary) -> Translation {
    let glosses = lexicon.glosses(word);
    let mut kept: SmallVec<[KeptGloss; 2]> =
        glosses.iter().filter_map(|gloss| whole(gloss, vocabulary)).take(MOST_GLOSSES).collect();
    if kept.is_empty() {
        kept = glosses.iter().filter_map(|gloss| part(gloss, vocabulary)).take(MOST_GLOSSES).collect();
    }
    Translation { stems: probabilities(&kept), glosses: kept }
}

fn whole(gloss: &Gloss<'_>, vocabulary: &Vocabulary) -> Option<KeptGloss> {
    part(gloss, vocabulary).filter(|kept| kept.stems.len() == gloss.stems.len())
}

fn part(gloss: &Gloss<'_>, vocabulary: &Vocabulary) -> Option<KeptGloss> {
    let stems = gloss.stems.iter().map(|stem| stem_key(stem)).filter(|key| vocabulary.contains(key));
    let stems: SmallVec<[TermKey; 2]> = stems.collect();
    (!stems.is_empty()).then(|| KeptGloss { text: (*gloss.text).into(), stems })
}

#[expect(clippy::cast_precision_loss, reason = "at most four of each")]
fn probabilities(glosses: &[KeptGloss]) -> SmallVec<[(TermKey, f32); 4]> {
    let share = 1.0 / libm::sqrtf(glosses.len() as f32);
    let mut stems: SmallVec<[(TermKey, f32); 4]> = SmallVec::new();
    for gloss in glosses {
        let each = share / gloss.stems.len() as f32;
        for key in &gloss.stems {
            match stems.iter_mut().find(|(known, _)| known == key) {
                Some((_, probability)) => *probability += each,
                None => stems.push((*key, each)),
            }
        }
    }
    stems.sort_unstable_by_key(|(key, _)| *key);
    stems
}

/// The Chinese words of a site's offers and needs, each translated once.
#[derive(Default)]
pub(super) struct Bridge {
    ids: FxHashMap<TermKey, u32>,
    translations: Vec<Translation>,
}

impl Bridge {
    /// Translates words, which are sorted and distinct; those without any meaning here are left out.
    pub(super) fn new(words: &[Box<str>], lexicon: &Lexicon, vocabulary: &Vocabulary) -> Self {
        let translate = |word: &str| {
            let translation = translation(lexicon, word, vocabulary);
            (!translation.stems.is_empty()).then(|| (word_key(word), translation))
        };
        let (keys, translations): (Vec<TermKey>, Vec<Translation>) =
            words.par_iter().filter_map(|word| translate(word)).unzip();
        let ids = keys.into_iter().zip(0..).collect();
        Self { ids, translations }
    }

    /// The number of a word, given as its term, or none if it has no meaning here.
    pub(super) fn find(&self, word: TermKey) -> Option<u32> {
        self.ids.get(&word).copied()
    }

    /// What a word means.
    pub(super) fn translation(&self, id: u32) -> &Translation {
        &self.translations[id as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{Vocabulary, translation};
    use crate::matching::lexicon::Lexicon;
    use crate::matching::terms::stem_key;
    use crate::word_list::stems;

    /// The glosses kept, then each stem of the vocabulary with its probability in hundredths.
    fn translated(word: &str, english: &str) -> String {
        let stems: Vec<_> = stems(english).collect();
        let vocabulary: Vocabulary = stems.iter().map(|stem| stem_key(stem)).collect();
        let found = translation(&Lexicon::built_in(), word, &vocabulary);
        let glosses: Vec<&str> = found.glosses.iter().map(|gloss| &*gloss.text).collect();
        let p = |key| found.stems.iter().find(|(known, _)| *known == key).map(|(_, p)| (p * 100.0).round());
        let stems = stems.iter().filter_map(|stem| Some(format!("{stem} {}", p(stem_key(stem))?)));
        format!("{} / {}", glosses.join("; "), stems.collect::<Vec<_>>().join("; "))
    }

    #[test]
    fn a_word_means_what_the_site_says() {
        let check = |word, english, expected| assert_eq!(translated(word, english), expected, "{word} in {english}");
        check("数据库", "databases", "database / databas 100");
        check("数据库", "knitting", " / ");
        check("机器学习", "Learning by machines", "machine learning / learn 50; machin 50");
        check("机器学习", "machines", "machine learning / machin 100");
        check("没有这个词", "machines", " / ");
    }
}
