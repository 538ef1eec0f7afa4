//! What the site stage says: one small function a code.

use super::address::Address;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// Two pages or files at one address. `first` is nothing for a file of `static/`, which has no place.
pub(super) fn same_address(address: &Address, place: Place, first: Option<Place>) -> Diagnostic {
    let problem = Diagnostic::new(Code::SameAddress, place).with("address", address.file());
    match first {
        Some(first) => problem.other(first, "first"),
        None => problem.help("help-static"),
    }
}
