//! What is still to be translated, out to a translator and back again.
//!
//! A survey says what is missing and what is out of date; its rows go out as CSV or JSON and come back filled in. Each
//! row carries the text that was translated and the translation that there was, so that on its way back nothing that has
//! changed meanwhile is lost.

mod amount;
mod change;
mod import;
mod row;
mod stamp;
mod survey;
mod table;

pub use amount::Amount;
pub use change::{WriteError, write};
pub use import::{Import, Refusal, Why, import};
pub use row::{Row, RowState, rows};
pub use stamp::{Stamps, stamp};
pub use survey::{Job, JobState, Passage, survey};
pub use table::{Numbered, ReadError, read_rows, to_csv, to_json};

#[cfg(test)]
mod tests;
