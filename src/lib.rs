//! matchbook turns a folder of Markdown and YAML profiles into a bilingual directory website that says whom to meet, and
//! why.
//!
//! Data flows one way; each stage is a function of the one before and is tested alone.
//!
//! ```text
//! files ──content──▶ Documents ──model──▶ Directory ──matching──▶ Matches ──site──▶ Pages ──render──▶ bytes ──output──▶ public/
//!            └─────────────── diagnostics (all of them, with file, line and column) ───────────────┘
//! ```
//!
//! [`pipeline`] calls the stages in order: begin to read there.

// ── ground ──
pub mod diagnostic;
pub mod language;
pub mod markdown;
mod percent;
mod pieces;
pub mod source;
pub mod word_list;

// ── stages ──
pub mod content;
pub mod matching;
pub mod model;
pub mod output;
pub mod render;
pub mod site;

pub mod pipeline;

// ── beside the pipeline ──
pub mod authoring;
pub mod serve;

pub use content::Documents;
pub use matching::Matches;
pub use model::Directory;
pub use pipeline::Book;
pub use site::Pages;
