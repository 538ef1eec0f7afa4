//! The site stage.
