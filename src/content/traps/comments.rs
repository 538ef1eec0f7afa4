//! A field that somebody made a comment of, directly above its entries: they are those of the list above then, or of nothing.

use crate::content::keys;
use std::ops::Range;

/// A line `#offers:` above an entry.
#[derive(Debug)]
pub(super) struct Commented<'a> {
    /// The field.
    pub(super) key: &'a str,
    /// The line, in bytes of the text.
    pub(super) range: Range<usize>,
}

/// The lists that are comments, while their entries are none. A comment is told from them by the line above: where that is a field
/// without a value, the entries are its own.
pub(super) fn commented_lists(yaml: &str) -> Vec<Commented<'_>> {
    let mut found = Vec::new();
    if !yaml.contains('#') {
        return found;
    }
    let mut above = "";
    let mut start = 0;
    for line in yaml.split_inclusive('\n') {
        let end = start + line.len();
        match commented_list(line).filter(|key| is_list_torn(yaml, key, above, &yaml[end..])) {
            Some(key) => found.push(Commented { key, range: start..start + line.trim_end().len() }),
            None if !line.trim_start().starts_with('#') && !line.trim().is_empty() => above = line,
            None => {}
        }
        start = end;
    }
    found
}

/// The field of a line that is `#offers:` and nothing else.
fn commented_list(line: &str) -> Option<&str> {
    let rest = line.strip_prefix('#')?.trim_matches(['#', ' ', '\t', '\r', '\n']);
    let key = rest.strip_suffix([':', '：'])?.trim_end();
    (keys::list_entry_of(key).is_some() || keys::is_list_of_names(key)).then_some(key)
}

/// Whether an entry stands below, and above no field to which it belongs; and the field is nowhere else.
fn is_list_torn(yaml: &str, key: &str, above: &str, below: &str) -> bool {
    let is_entry = below.lines().next().is_some_and(|line| line.trim_start().starts_with("- "));
    let has_own = above.trim_end().ends_with([':', '：']);
    let is_there = yaml.lines().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with([':', '：'])));
    is_entry && !has_own && !is_there
}

#[cfg(test)]
mod tests {
    use super::commented_lists;

    #[test]
    fn a_list_that_is_a_comment_is_found() {
        let check = |yaml: &str, expected: &[&str]| {
            let found: Vec<&str> = commented_lists(yaml).into_iter().map(|one| &yaml[one.range]).collect();
            assert_eq!(found, expected, "{yaml:?}");
        };
        check("name: A\n#offers:\n  - topic: a\n", &["#offers:"]);
        check("offers:\n- topic: a\n## needs： \r\n- topic: b\n", &["## needs："]);
        check("# offers:\n- topic: a\nname: A\n", &["# offers:"]);
        check("topics: [a]\n#sectors:\n- food\n", &["#sectors:"]);
        // The entries belong to the field above, or are comments too, or the comment says something else.
        for honest in [
            "offers:\n# needs:\n  - topic: a\n",
            "name: A\n#offers:\n#  - topic: a\n",
            "offers:\n- topic: a\n# needs: none\n- topic: b\n",
            "offers:\n- topic: a\n# the second:\n- topic: b\n",
            "offers:\n- topic: a\n# offers:\n- topic: b\n",
            "offers:\n- topic: a\n# needs:\n- topic: b\nneeds: []\n",
            "body: |\n  # offers:\n  - a\n",
        ] {
            check(honest, &[]);
        }
    }
}
