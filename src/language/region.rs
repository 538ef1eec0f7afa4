//! Countries and regions: ISO 3166-1 alpha-2, and XK for Kosovo, which has no code there but is written so everywhere.

use std::fmt;
use std::sync::LazyLock;

use icu::locale::subtags;

/// A country or region, by its code of two capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(subtags::Region);

impl Region {
    /// The region of a code, in capitals or not; nothing for a code that ISO 3166-1 has not assigned.
    pub fn parse(code: &str) -> Option<Self> {
        let region = subtags::Region::try_from_str(code).ok()?;
        codes().binary_search(&region.as_str()).is_ok().then_some(Self(region))
    }

    /// All of them, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        codes().iter().filter_map(|code| Self::parse(code))
    }

    /// The code, in capitals.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The code as ICU4X has it.
    pub(super) fn code(self) -> subtags::Region {
        self.0
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// [`CODES`], one by one; they are in order.
fn codes() -> &'static [&'static str] {
    static SPLIT: LazyLock<Vec<&str>> = LazyLock::new(|| CODES.split(' ').collect());
    &SPLIT
}

/// ISO 3166-1 alpha-2 as of 2025, and XK. CLDR's own list is wider: it has the European Union and the ocean as well.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::Region;

    #[test]
    fn a_region_is_known_or_not() {
        let check = |code, expected: Option<&str>| {
            assert_eq!(Region::parse(code).as_ref().map(Region::as_str), expected, "{code}");
        };
        check("PK", Some("PK"));
        check("pk", Some("PK"));
        check("TW", Some("TW"));
        check("HK", Some("HK"));
        check("MO", Some("MO"));
        check("XK", Some("XK"));
        check("EU", None);
        check("UK", None);
        check("001", None);
        check("Pakistan", None);
        check("", None);
    }

    #[test]
    fn all_codes_are_there() {
        assert_eq!(Region::all().count(), 250);
        assert!(super::codes().is_sorted());
    }
}
