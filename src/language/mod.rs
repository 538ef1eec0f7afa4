//! What depends on a language: its tag, its order of names, its dates and numbers, its interface texts.
//!
//! All of it comes from CLDR through ICU4X, and from the time zones inside the binary, so that a page reads the same
//! wherever it was built. Nothing here knows what a profile is; all types may be shared between threads.

mod collate;
mod date;
mod format;
mod han;
mod messages;
mod names;
mod numerals;
mod reading;
mod region;
mod span;
mod tag;
mod width;
mod zone;

pub use collate::{Collator, SortKey};
pub use date::{BadDate, PartialDate, time_of_day};
pub use format::Formats;
pub use han::{bigrams, han_runs, is_han};
pub use messages::{Argument, Messages, SyntaxProblem};
pub use reading::reading;
pub use region::Region;
pub use tag::{BadTag, Direction, Language, Script};
pub use width::{first_full_width, half_width};
pub use zone::{utc_offset, zone, zone_names, zone_of};
