//! What depends on a language: its tag, its order of names, its dates and numbers, its interface texts.

mod collate;
mod date;
mod format;
mod han;
mod names;
mod reading;
mod region;
mod span;
mod tag;
mod zone;

pub use collate::{Collator, SortKey};
pub use date::{BadDate, PartialDate, time_of_day};
pub use format::Formats;
pub use han::{bigrams, han_runs, is_cjk_punctuation, is_han, is_hangul, is_kana, joins_without_blank};
pub use reading::reading;
pub use region::Region;
pub use tag::{BadTag, Direction, Language, Script};
pub use zone::{utc_offset, zone, zone_names, zone_of};
