//! What writes content, never `public/`: a first site, new profiles, translations, mends in what is there, and what helps
//! an editor.

mod init;
mod mend;
mod new;
mod schemas;
mod staged;
pub mod translations;

pub use init::init;
pub use mend::{Mends, Refused, mended_text, mends, write_mended};
pub use new::{NewProfile, new};
pub use schemas::{wire_editor, write_schemas};
