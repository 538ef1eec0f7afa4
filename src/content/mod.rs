//! The content stage.
