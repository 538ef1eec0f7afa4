//! What the site stage says: one small function a code.

use super::address::Address;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// Two pages at one address.
pub(super) fn same_address(address: &Address, place: Place, first: Place) -> Diagnostic {
    Diagnostic::new(Code::SameAddress, place).with("address", address.file()).other(first, "first")
}

/// A file of `static/`, which has no place, where a page or a file of a bundle is due, or the folder of one.
pub(super) fn taken_address(path: &str, place: Place) -> Diagnostic {
    Diagnostic::new(Code::SameAddress, place).with("address", path).help("help-static")
}
