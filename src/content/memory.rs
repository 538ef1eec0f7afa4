//! Parsed texts, kept for the next time. A text that has not changed by a byte is not parsed again.

use super::parse::{Parsed, parse};
use super::snapshot::SiteText;
use crate::pieces::PIECE;
use crate::source::FileId;
use rayon::prelude::*;
use std::sync::Arc;

/// What was parsed the last time, in the order of paths. A memory that nobody keeps is empty, and remembers nothing.
#[derive(Debug, Default)]
pub struct Memory {
    known: Vec<Known>,
    is_kept: bool,
}

#[derive(Debug)]
struct Known {
    /// The number that it had.
    file: FileId,
    text: Arc<SiteText>,
    parsed: Parsed,
}

impl Memory {
    /// A memory that is kept.
    pub fn kept() -> Self {
        Self { is_kept: true, ..Self::default() }
    }

    /// The texts, which come in the order of paths, parsed, each under its number.
    pub(super) fn parsed(&mut self, files: &[FileId], texts: &[&Arc<SiteText>]) -> Vec<Parsed> {
        let one = |(file, text): (&FileId, &&Arc<SiteText>)| {
            self.find(*file, text).unwrap_or_else(|| parse(*file, &text.file, &text.text))
        };
        let parsed: Vec<Parsed> = files.par_iter().zip(texts).with_max_len(PIECE).map(one).collect();
        if self.is_kept {
            let known = files.par_iter().zip(texts).zip(&parsed).map(|((file, text), parsed)| Known {
                file: *file,
                text: Arc::clone(text),
                parsed: parsed.clone(),
            });
            self.known = known.collect();
        }
        parsed
    }

    fn find(&self, file: FileId, text: &Arc<SiteText>) -> Option<Parsed> {
        let place = self.known.binary_search_by(|known| known.text.path().cmp(text.path())).ok()?;
        let is_same = |known: &&Known| Arc::ptr_eq(&known.text, text) || known.text.is_same(text);
        let known = Some(&self.known[place]).filter(is_same)?;
        // Files that come and go give others to all behind them.
        if known.file == file { Some(known.parsed.clone()) } else { known.parsed.renumbered(file) }
    }
}
