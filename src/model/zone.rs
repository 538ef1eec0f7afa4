//! The time zone that an editor means.

use crate::diagnostic::{is_only_near, nearest};
use crate::language::{zone, zone_names};

/// Cities that people take for zones because they are capitals, or large.
const CITIES: [(&str, &str); 17] = [
    ("北京", "Asia/Shanghai"),
    ("北京时间", "Asia/Shanghai"),
    ("上海", "Asia/Shanghai"),
    ("成都", "Asia/Shanghai"),
    ("中国", "Asia/Shanghai"),
    ("中国标准时间", "Asia/Shanghai"),
    ("卡拉奇", "Asia/Karachi"),
    ("伊斯兰堡", "Asia/Karachi"),
    ("巴基斯坦", "Asia/Karachi"),
    ("Beijing", "Asia/Shanghai"),
    ("Shenzhen", "Asia/Shanghai"),
    ("Chengdu", "Asia/Shanghai"),
    ("Islamabad", "Asia/Karachi"),
    ("Lahore", "Asia/Karachi"),
    ("Delhi", "Asia/Kolkata"),
    ("Mumbai", "Asia/Kolkata"),
    ("PKT", "Asia/Karachi"),
];

/// The zone of a name in any case, in the spelling of the database.
pub(super) fn find(name: &str) -> Option<Box<str>> {
    zone(name)?.iana_name().map(Into::into)
}

/// The zone that was meant by a name that is none: `Asia/Karachi` for `Asia/Karaci`, `Karachi` or `Asia/Islamabad`.
pub(super) fn nearest_zone(name: &str) -> Option<&'static str> {
    let city = name.rsplit('/').next().unwrap_or(name).trim();
    if let Some((_, zone)) = CITIES.iter().find(|(known, _)| known.eq_ignore_ascii_case(city)) {
        return Some(zone);
    }
    let zones = zone_names();
    let of_the_city = |wanted: &str| zones.iter().find(|zone| city_of(zone) == wanted).map(String::as_str);
    // `GMT+8` is nearer to `GMT+0` than to what it means.
    if name.contains(|sign: char| sign.is_ascii_digit() || matches!(sign, '+')) {
        return None;
    }
    let near = nearest(name, zones.iter().map(String::as_str));
    near.or_else(|| of_the_city(nearest(city, zones.iter().map(|zone| city_of(zone)))?))
}

/// Whether a name can be meant for no other zone than this one.
pub(super) fn is_sure(name: &str, zone: &str) -> bool {
    is_only_near(name, zone, zone_names().iter().map(String::as_str))
}

fn city_of(zone: &str) -> &str {
    zone.rsplit('/').next().unwrap_or(zone)
}

#[cfg(test)]
mod tests {
    use super::{find, nearest_zone};

    #[test]
    fn zones_are_found_in_any_case() {
        let check = |name, expected: Option<&str>| assert_eq!(find(name).as_deref(), expected, "{name}");
        check("Asia/Karachi", Some("Asia/Karachi"));
        check("asia/shanghai", Some("Asia/Shanghai"));
        check("UTC", Some("UTC"));
        check("Asia/Beijing", None);
        check("+05:00", None);
        check("", None);
    }

    #[test]
    fn the_nearest_zone_is_what_was_meant() {
        let check = |name, expected: Option<&str>| assert_eq!(nearest_zone(name), expected, "{name}");
        check("Asia/Karaci", Some("Asia/Karachi"));
        check("Karachi", Some("Asia/Karachi"));
        check("Asia/Beijing", Some("Asia/Shanghai"));
        check("Islamabad", Some("Asia/Karachi"));
        check("nowhere at all", None);
    }
}
