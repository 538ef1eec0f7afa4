//! Time zones of the IANA database that the binary carries, so that no machine's own data decides what a site says.

use std::fmt::Write as _;
use std::sync::LazyLock;

use icu::datetime::fieldsets::zone::SpecificLong;
use icu::datetime::{DateTimeFormatterPreferences, NoCalendarFormatter};
use icu::time::zone::{IanaParser, UtcOffset, ZoneNameTimestamp};
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::region::Region;

static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// The zone of an IANA name, `Asia/Karachi`, in any case; it knows its name in the right one.
pub fn zone(name: &str) -> Option<TimeZone> {
    DATABASE.get(name).ok()
}

/// All names that [`zone`] knows, in alphabetical order.
pub fn zone_names() -> &'static [String] {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut names: Vec<String> = DATABASE.available().map(|name| name.as_str().to_owned()).collect();
        names.sort();
        names
    });
    &NAMES
}

/// The zone of a country in which all clocks show the same. Where they do not (the United States, Russia, Spain with
/// the Canaries) there is none: an hour that is wrong for some is worse than no hour. China has one by law.
pub fn zone_of(region: Region) -> Option<TimeZone> {
    ONE_ZONE
        .split_ascii_whitespace()
        .filter_map(|row| row.split_once('='))
        .find(|(code, _)| *code == region.as_str())
        .and_then(|(_, name)| zone(name))
}

/// How far a zone is from UTC at a moment: `UTC+5`, `UTC+5:30`, `UTC−3` with a true minus, `UTC`. The same in every
/// language.
pub fn utc_offset(zone: &TimeZone, at: Timestamp) -> String {
    let minutes = zone.to_offset(at).seconds() / 60;
    let (sign, minutes) = if minutes < 0 { ('−', -minutes) } else { ('+', minutes) };
    let mut text = String::from("UTC");
    if minutes != 0 {
        let _ = write!(text, "{sign}{}", minutes / 60);
    }
    if minutes % 60 != 0 {
        let _ = write!(text, ":{:02}", minutes % 60);
    }
    text
}

/// Names of zones in one language.
#[derive(Debug)]
pub(super) struct ZoneNames(NoCalendarFormatter<SpecificLong>);

impl ZoneNames {
    pub(super) fn new(preferences: DateTimeFormatterPreferences) -> Option<Self> {
        NoCalendarFormatter::try_new(preferences, SpecificLong).ok().map(Self)
    }

    /// What the zone is called at a moment, summer time told from standard time.
    pub(super) fn of(&self, zone: &TimeZone, at: Timestamp) -> String {
        let id = IanaParser::new().parse(zone.iana_name().unwrap_or("UTC"));
        let offset = UtcOffset::try_from_seconds(zone.to_offset(at).seconds()).ok();
        let moment = ZoneNameTimestamp::from_epoch_seconds(at.as_second());
        self.0.format(&id.with_offset(offset).with_zone_name_timestamp(moment)).to_string()
    }
}

/// Countries whose zones, by zone.tab of the tz database, agreed in every hour from 2023 to 2027; of several that agree,
/// the first, which is the most populous. China is added, see [`zone_of`].
const ONE_ZONE: &str = "\
    AD=Europe/Andorra AE=Asia/Dubai AF=Asia/Kabul AG=America/Antigua AI=America/Anguilla AL=Europe/Tirane \
    AM=Asia/Yerevan AO=Africa/Luanda AR=America/Argentina/Buenos_Aires AS=Pacific/Pago_Pago AT=Europe/Vienna \
    AW=America/Aruba AX=Europe/Mariehamn AZ=Asia/Baku BA=Europe/Sarajevo BB=America/Barbados BD=Asia/Dhaka \
    BE=Europe/Brussels BF=Africa/Ouagadougou BG=Europe/Sofia BH=Asia/Bahrain BI=Africa/Bujumbura \
    BJ=Africa/Porto-Novo BL=America/St_Barthelemy BM=Atlantic/Bermuda BN=Asia/Brunei BO=America/La_Paz \
    BQ=America/Kralendijk BS=America/Nassau BT=Asia/Thimphu BW=Africa/Gaborone BY=Europe/Minsk BZ=America/Belize \
    CC=Indian/Cocos CF=Africa/Bangui CG=Africa/Brazzaville CH=Europe/Zurich CI=Africa/Abidjan CK=Pacific/Rarotonga \
    CM=Africa/Douala CN=Asia/Shanghai CO=America/Bogota CR=America/Costa_Rica CU=America/Havana \
    CV=Atlantic/Cape_Verde CW=America/Curacao CX=Indian/Christmas CY=Asia/Nicosia CZ=Europe/Prague DE=Europe/Berlin \
    DJ=Africa/Djibouti DK=Europe/Copenhagen DM=America/Dominica DO=America/Santo_Domingo DZ=Africa/Algiers \
    EE=Europe/Tallinn EG=Africa/Cairo EH=Africa/El_Aaiun ER=Africa/Asmara ET=Africa/Addis_Ababa FI=Europe/Helsinki \
    FJ=Pacific/Fiji FK=Atlantic/Stanley FO=Atlantic/Faroe FR=Europe/Paris GA=Africa/Libreville GB=Europe/London \
    GD=America/Grenada GE=Asia/Tbilisi GF=America/Cayenne GG=Europe/Guernsey GH=Africa/Accra GI=Europe/Gibraltar \
    GM=Africa/Banjul GN=Africa/Conakry GP=America/Guadeloupe GQ=Africa/Malabo GR=Europe/Athens \
    GS=Atlantic/South_Georgia GT=America/Guatemala GU=Pacific/Guam GW=Africa/Bissau GY=America/Guyana \
    HK=Asia/Hong_Kong HN=America/Tegucigalpa HR=Europe/Zagreb HT=America/Port-au-Prince HU=Europe/Budapest \
    IE=Europe/Dublin IL=Asia/Jerusalem IM=Europe/Isle_of_Man IN=Asia/Kolkata IO=Indian/Chagos IQ=Asia/Baghdad \
    IR=Asia/Tehran IS=Atlantic/Reykjavik IT=Europe/Rome JE=Europe/Jersey JM=America/Jamaica JO=Asia/Amman \
    JP=Asia/Tokyo KE=Africa/Nairobi KG=Asia/Bishkek KH=Asia/Phnom_Penh KM=Indian/Comoro KN=America/St_Kitts \
    KP=Asia/Pyongyang KR=Asia/Seoul KW=Asia/Kuwait KY=America/Cayman LA=Asia/Vientiane LB=Asia/Beirut \
    LC=America/St_Lucia LI=Europe/Vaduz LK=Asia/Colombo LR=Africa/Monrovia LS=Africa/Maseru LT=Europe/Vilnius \
    LU=Europe/Luxembourg LV=Europe/Riga LY=Africa/Tripoli MA=Africa/Casablanca MC=Europe/Monaco MD=Europe/Chisinau \
    ME=Europe/Podgorica MF=America/Marigot MG=Indian/Antananarivo MH=Pacific/Majuro MK=Europe/Skopje \
    ML=Africa/Bamako MM=Asia/Yangon MO=Asia/Macau MP=Pacific/Saipan MQ=America/Martinique MR=Africa/Nouakchott \
    MS=America/Montserrat MT=Europe/Malta MU=Indian/Mauritius MV=Indian/Maldives MW=Africa/Blantyre \
    MY=Asia/Kuala_Lumpur MZ=Africa/Maputo NA=Africa/Windhoek NC=Pacific/Noumea NE=Africa/Niamey NF=Pacific/Norfolk \
    NG=Africa/Lagos NI=America/Managua NL=Europe/Amsterdam NO=Europe/Oslo NP=Asia/Kathmandu NR=Pacific/Nauru \
    NU=Pacific/Niue OM=Asia/Muscat PA=America/Panama PE=America/Lima PH=Asia/Manila PK=Asia/Karachi PL=Europe/Warsaw \
    PM=America/Miquelon PN=Pacific/Pitcairn PR=America/Puerto_Rico PS=Asia/Gaza PW=Pacific/Palau PY=America/Asuncion \
    QA=Asia/Qatar RE=Indian/Reunion RO=Europe/Bucharest RS=Europe/Belgrade RW=Africa/Kigali SA=Asia/Riyadh \
    SB=Pacific/Guadalcanal SC=Indian/Mahe SD=Africa/Khartoum SE=Europe/Stockholm SG=Asia/Singapore \
    SH=Atlantic/St_Helena SI=Europe/Ljubljana SJ=Arctic/Longyearbyen SK=Europe/Bratislava SL=Africa/Freetown \
    SM=Europe/San_Marino SN=Africa/Dakar SO=Africa/Mogadishu SR=America/Paramaribo SS=Africa/Juba ST=Africa/Sao_Tome \
    SV=America/El_Salvador SX=America/Lower_Princes SY=Asia/Damascus SZ=Africa/Mbabane TC=America/Grand_Turk \
    TD=Africa/Ndjamena TF=Indian/Kerguelen TG=Africa/Lome TH=Asia/Bangkok TJ=Asia/Dushanbe TK=Pacific/Fakaofo \
    TL=Asia/Dili TM=Asia/Ashgabat TN=Africa/Tunis TO=Pacific/Tongatapu TR=Europe/Istanbul TT=America/Port_of_Spain \
    TV=Pacific/Funafuti TW=Asia/Taipei TZ=Africa/Dar_es_Salaam UG=Africa/Kampala UY=America/Montevideo \
    UZ=Asia/Samarkand VA=Europe/Vatican VC=America/St_Vincent VE=America/Caracas VG=America/Tortola \
    VI=America/St_Thomas VN=Asia/Ho_Chi_Minh VU=Pacific/Efate WF=Pacific/Wallis WS=Pacific/Apia YE=Asia/Aden \
    YT=Indian/Mayotte ZA=Africa/Johannesburg ZM=Africa/Lusaka ZW=Africa/Harare";

#[cfg(test)]
mod tests {
    use super::{ONE_ZONE, utc_offset, zone, zone_names, zone_of};
    use crate::language::Region;
    use jiff::Timestamp;

    #[test]
    fn a_zone_is_known_by_its_name() {
        let check = |name, expected: Option<&str>| {
            assert_eq!(zone(name).as_ref().and_then(jiff::tz::TimeZone::iana_name), expected, "{name}");
        };
        check("Asia/Karachi", Some("Asia/Karachi"));
        check("asia/shanghai", Some("Asia/Shanghai"));
        check("UTC", Some("UTC"));
        check("Asia/Lahore", None);
        check("UTC+5", None);
        check("", None);
        assert!(zone_names().iter().any(|name| name == "Asia/Karachi"));
        assert!(zone_names().is_sorted());
    }

    #[test]
    fn a_country_has_a_zone_where_all_clocks_agree() {
        let check = |code, expected: Option<&str>| {
            let found = zone_of(Region::parse(code).unwrap());
            assert_eq!(found.as_ref().and_then(jiff::tz::TimeZone::iana_name), expected, "{code}");
        };
        check("PK", Some("Asia/Karachi"));
        check("CN", Some("Asia/Shanghai"));
        check("HK", Some("Asia/Hong_Kong"));
        check("DE", Some("Europe/Berlin"));
        check("US", None);
        check("ES", None);
        check("AQ", None);
    }

    #[test]
    fn every_row_of_the_table_holds() {
        for (code, name) in ONE_ZONE.split_ascii_whitespace().map(|row| row.split_once('=').unwrap()) {
            assert!(Region::parse(code).is_some() && zone(name).is_some(), "{code}={name}");
        }
    }

    #[test]
    fn an_offset_is_written_briefly() {
        let check = |name, at: &str, expected| {
            assert_eq!(utc_offset(&zone(name).unwrap(), at.parse::<Timestamp>().unwrap()), expected, "{name}");
        };
        check("Asia/Karachi", "2023-09-13T04:30:00Z", "UTC+5");
        check("Asia/Kolkata", "2023-09-13T04:30:00Z", "UTC+5:30");
        check("Europe/London", "2023-09-13T04:30:00Z", "UTC+1");
        check("Europe/London", "2023-12-13T04:30:00Z", "UTC");
        check("America/Sao_Paulo", "2023-09-13T04:30:00Z", "UTC−3");
        check("America/St_Johns", "2023-12-13T04:30:00Z", "UTC−3:30");
        check("Pacific/Marquesas", "2023-12-13T04:30:00Z", "UTC−9:30");
    }
}
