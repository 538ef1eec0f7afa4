//! Parsed texts, kept for the next time. A text that has not changed by a byte is not parsed again.

use super::PIECE;
use super::parse::{Parsed, parse};
use super::snapshot::SiteText;
use crate::source::FileId;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What was parsed the last time, by path. A memory that nobody keeps is empty, and remembers nothing.
#[derive(Debug, Default)]
pub struct Memory {
    known: FxHashMap<String, Known>,
    is_kept: bool,
}

#[derive(Debug)]
struct Known {
    /// Places in what was parsed name their file by its number, so that it must be the same.
    file: FileId,
    text: Arc<SiteText>,
    parsed: Parsed,
}

impl Memory {
    /// A memory that is kept.
    pub fn kept() -> Self {
        Self { is_kept: true, ..Self::default() }
    }

    /// The texts parsed, each under its number.
    pub(super) fn parsed(&mut self, files: &[FileId], texts: &[&Arc<SiteText>]) -> Vec<Parsed> {
        let one = |(file, text): (&FileId, &&Arc<SiteText>)| match self.find(*file, text) {
            Some(parsed) => parsed.clone(),
            None => parse(*file, &text.file, &text.text),
        };
        let parsed: Vec<Parsed> = files.par_iter().zip(texts).with_max_len(PIECE).map(one).collect();
        if self.is_kept {
            let known = files.par_iter().zip(texts).zip(&parsed).map(|((file, text), parsed)| {
                (text.path().to_owned(), Known { file: *file, text: Arc::clone(text), parsed: parsed.clone() })
            });
            self.known = known.collect::<Vec<_>>().into_iter().collect();
        }
        parsed
    }

    fn find(&self, file: FileId, text: &SiteText) -> Option<&Parsed> {
        let known = self.known.get(text.path()).filter(|known| known.file == file && known.text.is_same(text))?;
        Some(&known.parsed)
    }
}
