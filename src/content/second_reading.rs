//! The second reading of a text whose syntax is broken, where every mistake in it can be mended for certain: what else is
//! wrong with it is told in the same run, and not when the first is mended.
//!
//! A text that was read so is broken all the same. Nothing is published of it, and nothing of it is shown.

use super::yaml::{Decoded, decode};
use super::{parse::Content, traps};
use crate::source::MendedYaml;
use traps::Change;

/// What a broken text holds when its mistakes are mended.
#[derive(Clone, Debug)]
pub(super) struct SecondReading {
    /// What it holds.
    pub(super) content: Content,
    /// The YAML in which the nodes of that are counted.
    pub(super) yaml: MendedYaml,
}

/// A YAML text without its mistakes, decoded; nothing where one of them cannot be mended for certain, or where another one
/// comes to light by that.
pub(super) fn mended(yaml: &str, changes: &[Option<Change>]) -> Option<(Decoded, MendedYaml)> {
    let mut changes: Vec<Change> = changes.iter().cloned().collect::<Option<_>>()?;
    changes.sort_by_key(|(range, _)| (range.start, range.end));
    // One change may mend two mistakes.
    changes.dedup();
    let are_apart = changes.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start);
    if !are_apart {
        return None;
    }
    let mended = MendedYaml::new(yaml, changes);
    let decoded = decode(mended.text()).ok()?;
    let is_sound = decoded.duplicates.is_empty() && traps::in_decoded(mended.text(), &decoded).is_empty();
    is_sound.then_some((decoded, mended))
}
