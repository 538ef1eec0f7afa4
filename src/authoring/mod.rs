//! The authoring stage.
