//! What depends on a language: its tag, its order of names, its dates and numbers, its interface texts.

mod date;
mod han;
mod names;
mod region;
mod tag;

pub use date::{BadDate, PartialDate, time_of_day};
pub use han::{bigrams, han_runs, is_cjk_punctuation, is_han, is_hangul, is_kana, joins_without_blank};
pub use region::Region;
pub use tag::{BadTag, Direction, Language, Script};
