//! The render stage.

pub mod view;
