//! Reads a site's files into [`Documents`]: which files there are, front matter and body, YAML as nodes, Markdown parsed.

mod document;

pub use document::{Body, BundleFile, Document, Documents, Folder, Name, Node, ThemeFile, Value, Yaml};

use crate::source::Place;

impl Documents {
    /// The spelling of a plain scalar, as it stands in its file.
    pub fn spelling(&self, _place: Place) -> Option<String> {
        None
    }
}
