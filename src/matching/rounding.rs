//! Rounding of what depends on a whole directory: of rarities, of information. It is finer than texts can tell, and keeps one text that
//! was changed from changing by a hair what all others are worth: then nothing of an earlier run would hold ([`super::ledger`]).

/// Parts of a nat.
const PARTS: f64 = 64.0;

/// Nats above nothing to the nearest 64th, and never to nothing.
pub(super) fn to_64ths(nats: f64) -> f64 {
    (nats * PARTS).round().max(1.0) / PARTS
}

#[cfg(test)]
mod tests {
    use super::to_64ths;

    #[test]
    fn what_is_something_stays_something() {
        let parts = |nats: f64| (to_64ths(nats) * 64.0).to_string();
        assert_eq!([1e-9, 0.008, 0.03, 3.001].map(parts), ["1", "1", "2", "192"]);
    }
}
