//! What writes content, never `public/`: a first site, and new profiles.

mod init;
mod new;

pub use init::init;
pub use new::{NewProfile, new};
