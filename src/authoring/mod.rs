//! What writes content, never `public/`: a first site, new profiles, translations, and what helps an editor.

mod init;
mod new;
mod schemas;
pub mod translations;

pub use init::init;
pub use new::{NewProfile, new};
pub use schemas::{wire_editor, write_schemas};
