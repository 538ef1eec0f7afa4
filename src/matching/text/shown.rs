//! The words by which an offer answers a need, as people write them. A reader of a page wants `机器学习` and not 机器, 器学 and
//! 学习, and never a stem.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::Version;
use super::bag::{is_lone, parts};
use super::query::QueryTerm;
use super::runs::{common, word_groups};
use super::score::Asked;
use crate::language::is_han;
use crate::matching::TermList;
use crate::matching::bridge::{Bridge, KeptGloss};
use crate::matching::general_words::GeneralWords;
use crate::matching::lexicon::Lexicon;
use crate::matching::terms::{Term, TermKey, TermKind, TermReader, Token, plain, simplified, tokens, word_key};

/// How many stems a phrase may have.
const LONGEST_PHRASE: usize = 3;

/// A version of a need, and the version of an offer that answers it.
pub(super) struct Pair<'t> {
    /// What the need asks.
    pub asked: &'t Asked<'t>,
    /// The number of the offer's version.
    pub document: u32,
    /// The need's version.
    pub need: &'t Version<'t>,
    /// The offer's version.
    pub offer: &'t Version<'t>,
    /// The words of Chinese.
    pub lexicon: &'t Lexicon,
    /// Words that tell a reader nothing.
    pub general: &'t GeneralWords,
}

/// Something to be shown.
struct Shown {
    text: String,
    /// What it rests on: of two of which one has all that the other has, one is shown.
    keys: SmallVec<[TermKey; 4]>,
    weight: f32,
    /// Whether it is a lone character, a number, a general word or a piece of words: kept where there is nothing better, and shown
    /// on no page.
    is_trace: bool,
}

/// A word of a phrase.
struct Word<'w> {
    span: Range<usize>,
    written: &'w str,
    key: TermKey,
    gain: f32,
}

/// A version of a need as it was read to be shown, once for all offers of its script that answer it.
pub(super) struct Reading<'v>(Vec<ReadText<'v>>);

/// A title or text of it.
struct ReadText<'v> {
    text: Text<'v>,
    /// Its terms that any offer may have, in its order.
    terms: Vec<(Term, QueryTerm)>,
    /// Its runs of Chinese.
    runs: Vec<Run>,
}

/// A run of Chinese in a text.
struct Run {
    /// Its bytes in the text.
    span: Range<usize>,
    /// Where its words begin and end, from its own beginning; without those that are part of no group.
    words: Vec<(usize, usize)>,
}

impl<'v> Reading<'v> {
    /// Reads the version of a need that asks something.
    pub(super) fn new(version: &Version<'v>, pair: &Pair<'_>, reader: &mut TermReader) -> Self {
        let read = |text: Text<'v>| {
            let mut terms = Vec::new();
            reader.read(&text.folded, |term| terms.extend(pair.asked.find(term.key).map(|known| (term, known))));
            let han = tokens(&text.folded).filter_map(|(start, token)| match token {
                Token::Han(run) => Some(Run { span: start..start + run.len(), words: pair.words_of_groups(run) }),
                _ => None,
            });
            ReadText { terms, runs: han.collect(), text }
        };
        Self(texts(version).map(read).collect())
    }
}

impl Pair<'_> {
    /// Words that both have, of one script.
    pub(super) fn direct(&self, need: &Reading<'_>) -> TermList {
        let mut shown = Vec::new();
        // Only Chinese is compared letter by letter.
        let offer = LazyCell::new(|| joined(self.offer));
        for ReadText { text, terms, runs } in &need.0 {
            let gain = |(term, asked): &(Term, QueryTerm)| Some((term.clone(), self.gain_of(*asked)?));
            let terms: Vec<(Term, f32)> = terms.iter().filter_map(gain).collect();
            self.phrases(text, &terms, &mut shown);
            for run in runs {
                self.pieces(text, run, &offer, &terms, &mut shown);
            }
        }
        chosen(shown)
    }

    /// The terms of a text that the offer has, in its order, with what each adds.
    fn terms(&self, reader: &mut TermReader, text: &str) -> Vec<(Term, f32)> {
        let mut terms = Vec::new();
        reader.read(text, |term| terms.extend(self.gain(term.key).map(|gain| (term, gain))));
        terms
    }

    fn gain(&self, key: TermKey) -> Option<f32> {
        self.gain_of(self.asked.find(key)?)
    }

    fn gain_of(&self, asked: QueryTerm) -> Option<f32> {
        Some(self.asked.gain(asked, self.document)).filter(|gain| *gain > 0.0)
    }

    /// Words of the need with what they mean in the offer, of another script.
    pub(super) fn across(&self, bridge: &Bridge, reader: &mut TermReader) -> TermList {
        let mut shown = Vec::new();
        let mut written: FxHashMap<TermKey, (String, f32)> = FxHashMap::default();
        let mut offered = FxHashSet::default();
        for text in texts(self.offer) {
            reader.read(&text.folded, |term| offered.extend([term.key]));
        }
        for text in texts(self.need) {
            for (term, gain) in
                self.terms(reader, &text.folded).into_iter().filter(|(term, _)| term.kind == TermKind::Stem)
            {
                let word = text.written(term.span.start, term.span.end);
                if offered.contains(&term.key) {
                    shown.push(self.word(word, term.key, gain));
                }
                written.entry(term.key).or_insert_with(|| (word.to_owned(), gain));
            }
            self.each_word(&text, |word, key| {
                let Some(gain) = self.gain(key) else { return };
                match bridge.find(key).map(|meaning| &bridge.translation(meaning).glosses) {
                    Some(glosses) => {
                        let gloss = self.likeliest(glosses);
                        shown.extend(gloss.map(|gloss| self.translated(word, &gloss.text, &[key], gain)));
                    }
                    // A Chinese word in the midst of another script, which the offer has as it is.
                    None => shown.push(self.word(word, key, gain)),
                }
            });
        }
        for text in texts(self.offer) {
            self.each_word(&text, |word, key| {
                let Some(meaning) = bridge.find(key) else { return };
                shown.extend(self.fullest(&bridge.translation(meaning).glosses, &written, word));
            });
        }
        chosen(shown)
    }

    /// Calls `each` with every Chinese word of a text, as written, and its term.
    fn each_word(&self, text: &Text<'_>, mut each: impl FnMut(&str, TermKey)) {
        for (start, token) in tokens(&text.folded) {
            let Token::Han(run) = token else { continue };
            for (from, end) in self.words(run) {
                each(text.written(start + from, start + end), word_key(&run[from..end]));
            }
        }
    }

    /// The longest pieces of a run that the offer has too, cut to whole words.
    fn pieces(&self, text: &Text<'_>, run: &Run, offer: &str, terms: &[(Term, f32)], shown: &mut Vec<Shown>) {
        let start = run.span.start;
        for (from, end) in common(&text.folded[run.span.clone()], offer) {
            let before = shown.len();
            for (first, last) in word_groups(&run.words, from, end) {
                let piece = han(text, start + first, start + last, terms);
                let is_trace = piece.is_trace || self.is_general(text, run, (first, last));
                shown.push(Shown { is_trace, ..piece });
            }
            if shown.len() == before {
                shown.push(Shown { is_trace: true, ..han(text, start + from, start + end, terms) });
            }
        }
    }

    /// Where the words of a run begin and end.
    fn words(&self, run: &str) -> impl Iterator<Item = (usize, usize)> {
        let start = run.as_ptr().addr();
        let place = move |word: &str| (word.as_ptr().addr() - start, word.as_ptr().addr() - start + word.len());
        self.lexicon.words(run).map(place)
    }

    /// The same without those that are part of no group.
    fn words_of_groups(&self, run: &str) -> Vec<(usize, usize)> {
        self.words(run).filter(|(from, end)| !self.general.breaks_chinese(&run[*from..*end])).collect()
    }

    /// Whether a piece of a run, or every word of it, is general.
    fn is_general(&self, text: &Text<'_>, run: &Run, (first, last): (usize, usize)) -> bool {
        let start = run.span.start;
        let is_general =
            |(from, end): &(usize, usize)| self.general.has_chinese(&text.folded[start + from..start + end]);
        let inside = |(from, end): &&(usize, usize)| *from >= first && *end <= last;
        is_general(&(first, last)) || run.words.iter().filter(inside).all(is_general)
    }

    /// The gloss of an offer's word that says most of a need, with the need's own word where one stem is all of it.
    fn fullest(&self, glosses: &[KeptGloss], written: &FxHashMap<TermKey, (String, f32)>, word: &str) -> Option<Shown> {
        let asked = |gloss: &KeptGloss| {
            gloss.stems.iter().filter(|stem| written.contains_key(stem)).copied().collect::<SmallVec<[_; 4]>>()
        };
        let weight = |keys: &[TermKey]| keys.iter().map(|key| written[key].1).sum::<f32>();
        let keys = best(glosses.iter().map(|gloss| (weight(&asked(gloss)), gloss)))?;
        let stems = asked(keys);
        let shown = match (&*stems, stems.len() == keys.stems.len()) {
            ([only], _) => &written[only].0,
            (_, true) => &*keys.text,
            ([first, ..], false) => &written[first].0,
            ([], false) => return None,
        };
        Some(self.translated(shown, word, &stems, weight(&stems)))
    }

    /// Words, and phrases of words that are neighbours in both texts.
    fn phrases(&self, text: &Text<'_>, terms: &[(Term, f32)], shown: &mut Vec<Shown>) {
        let mut open: SmallVec<[Word<'_>; LONGEST_PHRASE]> = SmallVec::new();
        let is_pair = |first: usize, next: &Range<usize>| {
            let pair =
                |term: &Term| term.kind == TermKind::StemPair && term.span.start == first && term.span.end == next.end;
            terms.iter().any(|(term, _)| pair(term)) && reads_as_one(&text.folded[first..next.start])
        };
        for (term, gain) in terms.iter().filter(|(term, _)| matches!(term.kind, TermKind::Stem | TermKind::Arabic)) {
            let written = text.written(term.span.start, term.span.end);
            let goes_on = !self.general.breaks(written)
                && open.len() < LONGEST_PHRASE
                && open.last().is_some_and(|last: &Word<'_>| {
                    !self.general.breaks(last.written) && is_pair(last.span.start, &term.span)
                });
            if !goes_on {
                shown.extend(self.phrase(text, &open));
                open.clear();
            }
            open.push(Word { span: term.span.clone(), written, key: term.key, gain: *gain });
        }
        shown.extend(self.phrase(text, &open));
    }

    /// Words that follow each other.
    fn phrase(&self, text: &Text<'_>, words: &[Word<'_>]) -> Option<Shown> {
        Some(Shown {
            text: text.written(words.first()?.span.start, words.last()?.span.end).to_owned(),
            keys: words.iter().map(|word| word.key).collect(),
            weight: words.iter().map(|word| word.gain).sum(),
            is_trace: words.iter().all(|word| self.is_trace(word.written)),
        })
    }

    fn word(&self, word: &str, key: TermKey, weight: f32) -> Shown {
        Shown { text: word.to_owned(), keys: [key].into_iter().collect(), weight, is_trace: self.is_trace(word) }
    }

    fn translated(&self, from: &str, to: &str, keys: &[TermKey], weight: f32) -> Shown {
        let is_trace = [from, to].into_iter().any(|word| self.is_trace(word));
        Shown { text: format!("{from} → {to}"), keys: keys.iter().copied().collect(), weight, is_trace }
    }

    fn is_trace(&self, word: &str) -> bool {
        let is_general = self.general.has_english(word) || self.general.has_chinese(&simplified(word));
        is_general || is_number(word) || is_lone(word) && word.chars().all(is_han)
    }

    /// The gloss that the offer has most of, the first of equal ones.
    #[expect(clippy::cast_precision_loss, reason = "at most four stems")]
    fn likeliest<'g>(&self, glosses: &'g [KeptGloss]) -> Option<&'g KeptGloss> {
        let stem = |key: &TermKey| {
            self.asked.dictionary.find(*key).map_or(0.0, |id| self.asked.index.parts(id, self.document))
        };
        let times = |gloss: &KeptGloss| gloss.stems.iter().map(stem).sum::<f32>() / gloss.stems.len() as f32;
        best(glosses.iter().map(|gloss| (times(gloss), gloss)))
    }
}

/// The first of those with the highest number above 0.
fn best<T>(numbered: impl Iterator<Item = (f32, T)>) -> Option<T> {
    let higher =
        |best: (f32, Option<T>), (number, next): (f32, T)| if number > best.0 { (number, Some(next)) } else { best };
    numbered.fold((0.0, None), higher).1
}

impl Shown {
    fn is_part_of(&self, other: &Self) -> bool {
        self.keys.iter().all(|key| other.keys.contains(key))
    }
}

/// A title or text in two forms of the same length: as people wrote it, and as it is compared.
struct Text<'v> {
    plain: Cow<'v, str>,
    folded: Cow<'v, str>,
}

impl Text<'_> {
    /// What stands there, with traditional characters where they were written.
    fn written(&self, start: usize, end: usize) -> &str {
        self.plain.get(start..end).filter(|_| self.plain.len() == self.folded.len()).unwrap_or(&self.folded[start..end])
    }
}

fn texts<'v>(version: &Version<'v>) -> impl Iterator<Item = Text<'v>> {
    let written = [version.title, version.text].into_iter().flatten().map(plain);
    written.zip(parts(version)).map(|(plain, (folded, _))| Text { plain, folded })
}

/// The title and the text of a version. No run goes from one to the other.
fn joined(version: &Version<'_>) -> String {
    parts(version).map(|(text, _)| text.into_owned()).collect::<Vec<_>>().join("\n")
}

/// Is it a word and what joins it to the next? Other stop words than "of" make half a sentence of a phrase.
fn reads_as_one(word_and_gap: &str) -> bool {
    let mut parts = word_and_gap.split_whitespace().skip(1);
    parts.next().is_none_or(|joint| joint == "of") && parts.next().is_none()
}

fn han(text: &Text<'_>, from: usize, end: usize, terms: &[(Term, f32)]) -> Shown {
    let inside = || terms.iter().filter(|(term, _)| term.span.start >= from && term.span.end <= end);
    let written = text.written(from, end).to_owned();
    let is_trace = is_lone(&written) || is_number(&written);
    let keys = inside().map(|(term, _)| term.key).collect();
    Shown { text: written, keys, weight: inside().map(|(_, gain)| gain).sum(), is_trace }
}

/// Is it a number, in digits or in Chinese numerals?
fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_numeric() || "〇零一二三四五六七八九十百千万萬亿億两兩几幾".contains(c))
}

/// The weightiest, none a part of another.
fn chosen(mut shown: Vec<Shown>) -> TermList {
    // The sort is stable: of equal weight, what stands first in the text.
    shown.sort_by(|a, b| a.is_trace.cmp(&b.is_trace).then(b.weight.total_cmp(&a.weight)));
    let mut kept: Vec<Shown> = Vec::new();
    for next in shown {
        let is_new =
            kept.iter().all(|known| !next.is_part_of(known) && !known.is_part_of(&next) && known.text != next.text);
        let is_wanted = kept.is_empty() || !next.is_trace;
        if is_new && is_wanted {
            kept.push(next);
        }
    }
    let are_traces = kept.iter().all(|shown| shown.is_trace);
    let kept = kept.iter().map(|shown| &shown.text);
    if are_traces { TermList::of_traces(kept) } else { kept.collect() }
}
