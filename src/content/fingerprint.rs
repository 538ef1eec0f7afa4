//! A hash of everything that a site's files hold, by which a build knows that nothing has changed without reading a line.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::lexicon;
use super::walk::{Found, Kind, named, walk};
use super::yaml;

/// The hash of the names and bytes of all files of the site below `root`, as 32 hexadecimal digits. Files that cannot be
/// read count by their names.
pub fn fingerprint(root: &Path, settings: &Path) -> String {
    let found = walk(root, settings);
    let mut files = paths(root, &found);
    files.extend(lexicons(root, &found));
    files.sort();
    let contents: Vec<u128> =
        files.par_iter().map(|(_, absolute)| xxh3_128(&fs::read(absolute).unwrap_or_default())).collect();
    let mut hash = Xxh3::new();
    for ((path, _), content) in files.iter().zip(contents) {
        hash.update(path.as_bytes());
        hash.update(&[0]);
        hash.update(&content.to_le_bytes());
    }
    for fault in &found.faults {
        hash.update(fault.path.as_bytes());
    }
    format!("{:032x}", hash.digest128())
}

/// Every file that the walk has found, by path from the root.
fn paths(root: &Path, found: &Found) -> Vec<(String, PathBuf)> {
    let texts = found.texts.iter().map(|text| (text.path.clone(), text.absolute.clone()));
    let bundles = found.bundle_files.iter().map(|file| format!("content/{}/{}/{}", file.folder.name(), file.id, file.path));
    let assets = found.assets.iter().map(|(theme, path)| format!("themes/{theme}/{path}"));
    let statics = found.static_files.iter().map(|path| format!("static/{path}"));
    let others = bundles.chain(assets).chain(statics).map(|path| (path.clone(), root.join(path)));
    texts.chain(others).collect()
}

/// The lexicons that the settings name: they may lie anywhere in the site.
fn lexicons(root: &Path, found: &Found) -> Vec<(String, PathBuf)> {
    let settings = found.texts.iter().find(|text| matches!(text.kind, Kind::Settings));
    let text = settings.and_then(|settings| fs::read_to_string(&settings.absolute).ok()).unwrap_or_default();
    let paths = yaml::decode(&text).map(|decoded| lexicon::paths(&decoded.root)).unwrap_or_default();
    named(root, &paths).texts.into_iter().map(|text| (text.path, text.absolute)).collect()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;
    use std::fs;

    #[test]
    fn every_kind_of_file_counts_and_nothing_else() {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        let write = |path: &str, text: &str| {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        };
        let state = || fingerprint(root, &root.join("matchbook.yaml"));
        write("matchbook.yaml", "title: T\nlanguages: [en]\nmatching: {lexicon: [terms.tsv]}\n");
        let mut states = vec![state()];
        let files = [
            "content/taxonomy.yaml",
            "content/companies/a.md",
            "content/companies/b/index.md",
            "content/companies/b/plan.pdf",
            "static/robots.txt",
            "themes/mine/templates/page.html",
            "themes/mine/assets/theme.css",
            "terms.tsv",
        ];
        for path in files {
            for text in ["one", "two"] {
                write(path, text);
                assert!(!states.contains(&state()), "{path}");
                states.push(state());
            }
        }
        write("notes.txt", "of nobody's concern");
        write("public/index.html", "built");
        assert_eq!(Some(&state()), states.last());
    }
}
