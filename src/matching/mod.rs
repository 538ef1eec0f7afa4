//! The matching stage.
