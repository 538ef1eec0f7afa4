//! Files that cannot both be published: two of one path, or one where the other's folder is due.

use std::collections::BTreeMap;

/// The first of the files that a file at `path` cannot stand beside, with what is known of it.
pub fn collision<'a, T>(path: &str, files: &'a BTreeMap<String, T>) -> Option<(&'a str, &'a T)> {
    let same = || files.get_key_value(path);
    let folder = format!("{path}/");
    let below = || files.range(folder.clone()..).next().filter(|(other, _)| other.starts_with(&folder));
    let above = || path.match_indices('/').find_map(|(end, _)| files.get_key_value(&path[..end]));
    same().or_else(below).or_else(above).map(|(path, known)| (path.as_str(), known))
}

#[cfg(test)]
mod tests {
    use super::collision;

    #[test]
    fn a_path_is_taken_by_a_file_or_a_folder() {
        let files = ["404.html", "en/a/index.html", "en/index.html"].map(|path| (path.to_owned(), true)).into();
        let check = |path, expected| assert_eq!(collision(path, &files).map(|(other, _)| other), expected, "{path}");
        check("en/index.html", Some("en/index.html"));
        check("en", Some("en/a/index.html"));
        check("en/a", Some("en/a/index.html"));
        check("404.html/x", Some("404.html"));
        check("en/b", None);
        check("en/a/index", None);
        check("e", None);
    }
}
