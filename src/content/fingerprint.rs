//! A hash of everything that a site's files hold, by which a build knows that nothing has changed without reading a line.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::walk::{Found, Kind, named, walk};
use super::yaml;
use super::{lexicon, text};
use crate::source::Sources;

/// The hash of the names and contents of all files of the site below `root`, as 32 hexadecimal digits. It is that of the
/// [`Documents`](super::Documents) that [`read`](super::read) would give, and takes a third of its time.
pub fn fingerprint(root: &Path, settings: &Path) -> String {
    let found = walk(root, settings);
    let lexicons = lexicons(root, &found);
    let texts = found.texts.par_iter().map(|file| (&*file.path, text::read(&file.absolute)));
    let lexicon_texts = lexicons.texts.par_iter().map(|file| (&*file.path, lexicon::read(&file.absolute).text));
    let texts: Vec<(&str, u128)> = texts.chain(lexicon_texts).map(|(path, read)| (path, hash_of(&read.text))).collect();
    let faults = found.faults.iter().chain(&lexicons.faults).map(|fault| (&*fault.path, hash_of("")));
    let others = others(root, &found);
    // Files of `static/` are sources besides, so that they can be pointed at.
    let statics = others.iter().map(|(path, _)| &**path).filter(|path| path.starts_with("static/"));
    let statics = statics.map(|path| (path, hash_of("")));
    of(texts.into_iter().chain(faults).chain(statics).collect(), &others)
}

/// The same hash, of texts that were read already.
pub(super) fn of_sources(sources: &Sources, others: &[(String, PathBuf)]) -> String {
    let sources: Vec<_> = sources.iter().map(|(_, source)| source).collect();
    of(sources.par_iter().map(|source| (&*source.path, hash_of(&source.text))).collect(), others)
}

/// Files that are no texts: path from the root, and where they are.
pub(super) fn others(root: &Path, found: &Found) -> Vec<(String, PathBuf)> {
    let bundles = found.bundle_files.iter();
    let bundles = bundles.map(|file| format!("content/{}/{}/{}", file.folder.name(), file.id, file.path));
    let assets = found.assets.iter().map(|(theme, path)| format!("themes/{theme}/{path}"));
    let statics = found.static_files.iter().map(|path| format!("static/{path}"));
    bundles.chain(assets).chain(statics).map(|path| (path.clone(), root.join(path))).collect()
}

fn hash_of(text: &str) -> u128 {
    xxh3_128(text.as_bytes())
}

fn of<'a>(mut files: Vec<(&'a str, u128)>, others: &'a [(String, PathBuf)]) -> String {
    let others: Vec<(&str, u128)> =
        others.par_iter().map(|(path, file)| (&**path, xxh3_128(&fs::read(file).unwrap_or_default()))).collect();
    files.extend(others);
    // The walk and the reader meet the files in different orders.
    files.sort_unstable();
    let mut hash = Xxh3::new();
    for (path, content) in files {
        hash.update(path.as_bytes());
        hash.update(&[0]);
        hash.update(&content.to_le_bytes());
    }
    format!("{:032x}", hash.digest128())
}

/// The lexicons that the settings name: they may lie anywhere in the site.
fn lexicons(root: &Path, found: &Found) -> Found {
    let settings = found.texts.iter().find(|text| matches!(text.kind, Kind::Settings));
    let text = settings.map(|settings| text::read(&settings.absolute).text);
    let paths = text.and_then(|text| yaml::decode(&text).ok()).map(|decoded| lexicon::paths(&decoded.root));
    named(root, &paths.unwrap_or_default())
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
        let state = || {
            let settings = root.join("matchbook.yaml");
            let state = fingerprint(root, &settings);
            assert_eq!(crate::content::read(root, &settings).value.fingerprint, state);
            state
        };
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
            // The last two are packed lexicons where they are lexicons at all.
            for text in ["one", "two", "matchbook-words\n1", "matchbook-words\n2"] {
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
