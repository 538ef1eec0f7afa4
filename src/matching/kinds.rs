//! Kinds: which kind of offer answers which kind of need, and whether the offers of two organisations complete each other.

use crate::model::{NeedKind, Offer, OfferKind};

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

/// How far each has kinds of offer that the other lacks, in millionths: the kinds that only one of them has, over all that
/// either has (Jaccard's distance, 1901). Nothing where one of them says no kind.
pub(super) fn complement(one: &[Offer], other: &[Offer]) -> u32 {
    // One bit a kind.
    let kinds =
        |offers: &[Offer]| offers.iter().filter_map(|offer| offer.kind).fold(0_u32, |all, kind| all | 1 << kind as u32);
    let (one, other) = (kinds(one), kinds(other));
    if one == 0 || other == 0 {
        return 0;
    }
    share((one ^ other).count_ones() as usize, (one | other).count_ones() as usize)
}

/// A part of a whole in millionths, rounded down; of nothing, nothing.
pub(super) fn share(part: usize, whole: usize) -> u32 {
    let millionths = (part as u64 * 1_000_000).checked_div(whole as u64).unwrap_or(0);
    u32::try_from(millionths).unwrap_or(1_000_000).min(1_000_000)
}

#[cfg(test)]
mod tests {
    use super::{fit, share};
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

    #[test]
    fn shares_are_millionths() {
        assert_eq!((share(1, 3), share(0, 0), share(3, 3)), (333_333, 0, 1_000_000));
    }
}
