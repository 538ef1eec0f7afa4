//! What writes content, never `public/`: a first site, new profiles, and translations.

mod init;
mod new;
pub mod translations;

pub use init::init;
pub use new::{NewProfile, new};
