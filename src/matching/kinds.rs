//! Kinds: which kind of offer answers which kind of need.

use crate::model::{NeedKind, OfferKind};

/// How well the kind of an offer fits that of a need, in millionths. Who looks for a product is helped by somebody who makes
/// it for them, and who looks for research by people who know how; money is answered by money alone. A kind that nobody wrote
/// is neither for nor against.
pub(super) fn fit(need: Option<NeedKind>, offer: Option<OfferKind>) -> u32 {
    use OfferKind::{Expertise, Product, Research, Service, Standard};
    let (Some(need), Some(offer)) = (need, offer) else { return 500_000 };
    match (need, offer) {
        _ if need == offer => 1_000_000,
        (Product, Service) | (Service, Product) => 600_000,
        (Service | Research, Expertise) | (Expertise, Service | Research) => 700_000,
        (Product | Standard, Research | Expertise) | (Research, Product | Standard | Service) | (Service, Research) => {
            300_000
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::fit;
    use crate::model::OfferKind;

    #[test]
    fn a_kind_fits_itself_best() {
        for need in OfferKind::ALL {
            assert_eq!(fit(Some(*need), Some(*need)), 1_000_000);
            for offer in OfferKind::ALL.iter().filter(|offer| *offer != need) {
                assert!(fit(Some(*need), Some(*offer)) < 1_000_000, "{need:?} {offer:?}");
            }
        }
        assert_eq!(fit(None, Some(OfferKind::Product)), fit(Some(OfferKind::Funding), None));
        assert_eq!(fit(Some(OfferKind::Funding), Some(OfferKind::Product)), 0);
    }
}
