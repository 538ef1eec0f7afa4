//! matchbook turns a folder of Markdown and YAML profiles into a bilingual directory website.

pub mod diagnostic;
pub mod language;
pub mod markdown;
pub mod source;

pub mod content;
pub mod matching;
pub mod model;
pub mod output;
pub mod render;
pub mod site;
