//! The serve stage.
