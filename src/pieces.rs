//! How work is shared among the cores.

/// So many files, profiles or pages a thread takes up at once: with more of them, one would still be busy with hundreds when the
/// others have none left.
pub(crate) const PIECE: usize = 64;
