//! Fields that stand twice in an entry of a list because the entry that they belong to lacks its `- `.

use super::document::{Node, Value};
use super::events::{Spot, spots};
use super::yaml::{Decoded, Duplicate};
use rustc_hash::FxHashMap;

/// Those of the keys that are twice in one map that are to be told, each with whether a new entry was probably to begin with it.
/// The other fields of such an entry are twice because of the same mistake.
pub(super) fn told<'d>(yaml: &str, decoded: &'d Decoded) -> Vec<(&'d Duplicate, bool)> {
    if decoded.duplicates.is_empty() {
        return Vec::new();
    }
    let mut entries = FxHashMap::default();
    add_entries(&decoded.root, &mut entries);
    let spots = spots(yaml);
    let begins = |duplicate: &Duplicate| {
        entries.get(&duplicate.first) == Some(&duplicate.first) && are_lines(yaml, &spots, duplicate)
    };
    let firsts: Vec<&Duplicate> = decoded.duplicates.iter().filter(|duplicate| begins(duplicate)).collect();
    let goes_on = |duplicate: &&Duplicate| {
        let mut firsts = firsts.iter();
        firsts.any(|first| entries.get(&duplicate.first) == Some(&first.first) && duplicate.second > first.second)
    };
    let (more, told): (Vec<_>, Vec<_>) = decoded.duplicates.iter().partition(goes_on);
    // A third entry begins with the first field too, and lacks its hyphen as well.
    let told = told.into_iter().chain(more.into_iter().filter(|one| begins(one)));
    told.map(|duplicate| (duplicate, begins(duplicate))).collect()
}

/// For each key of an entry of a list the entry's first key.
fn add_entries(node: &Node, entries: &mut FxHashMap<u32, u32>) {
    match &node.value {
        Value::List(items) => {
            for item in items {
                if let Value::Map(fields) = &item.value
                    && let Some((first, _)) = fields.first()
                {
                    entries.extend(fields.iter().map(|(key, _)| (key.number, first.number)));
                }
                add_entries(item, entries);
            }
        }
        Value::Map(fields) => fields.iter().for_each(|(_, value)| add_entries(value, entries)),
        _ => {}
    }
}

/// Whether the first of two keys stands behind a hyphen, and the second begins a line: in braces, entries are parted otherwise.
fn are_lines(yaml: &str, spots: &[Spot], duplicate: &Duplicate) -> bool {
    let before = |number: u32| {
        let spot = spots.iter().find(|spot| spot.number == number)?;
        yaml[..spot.range.start].rsplit('\n').next()
    };
    let has_hyphen = before(duplicate.first).is_some_and(|text| text.trim_end_matches(' ').ends_with('-'));
    has_hyphen && before(duplicate.second).is_some_and(|text| text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::content::yaml::decode;

    #[test]
    fn the_fields_of_an_entry_without_its_hyphen_are_one_mistake() {
        let check = |yaml: &str, expected: &[(&str, bool)]| {
            let decoded = decode(yaml).expect("good YAML");
            let found: Vec<_> = told(yaml, &decoded).into_iter().map(|(one, begins)| (&*one.key, begins)).collect();
            assert_eq!(found, expected, "{yaml:?}");
        };
        check("o:\n  - topic: a\n    text: b\n    topic: c\n    text: d\n", &[("topic", true)]);
        check("o:\n- topic: a\n  text: b\n  topic: c\n  topic: d\n", &[("topic", true), ("topic", true)]);
        check("o:\n- topic: a\n  text: b\n  text: c\n  topic: d\n", &[("text", false), ("topic", true)]);
        check("o:\n- {topic: a, text: b, topic: c}\n", &[("topic", false)]);
        check("name: a\nname: b\n", &[("name", false)]);
        check("c:\n  email: a\n  email: b\n", &[("email", false)]);
    }
}
