//! What the site stage says: one small function a code.

use super::address::Address;
use crate::content::StaticFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// Two pages at one address.
pub(super) fn same_address(address: &Address, place: Place, first: Place) -> Diagnostic {
    Diagnostic::new(Code::SameAddress, place).with("address", address.file()).other(first, "first")
}

/// A file of `static/` where a page or a file of a bundle is due, or the folder of one; `owner` is the file of the profile or
/// page that is there, if it is one's alone.
pub(super) fn taken_address(file: &StaticFile, owner: Option<Place>) -> Diagnostic {
    let problem = Diagnostic::new(Code::SameAddress, Place::whole(file.file));
    let problem = problem.with("address", &file.path).help("help-static");
    match owner {
        Some(owner) => problem.other(owner, "first"),
        None => problem,
    }
}
