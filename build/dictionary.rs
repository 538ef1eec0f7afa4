//! Packs the dictionary that the program carries. Its text comes with the crate `haoxue-dict` and is never in our own tree:
//! it has a licence of its own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::pack::{Credit, pack};
use super::{cedict, hash, hash_all};

/// The crate, and the dictionary's text in it.
const CRATE: &str = "haoxue-dict";
const VERSION: &str = "0.1.7";
const TEXT: &str = "data/cedict-2024-06-07.txt";

/// Names the text of another edition.
const VARIABLE: &str = "MATCHBOOK_CEDICT";

/// Packs the dictionary into the output folder, unless it lies there already, and gives the hash of what it was made from.
pub(super) fn pack_into(folder: &Path) -> u64 {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let made_from = made_from();
    let (packed, stamp) = (folder.join("zh-en.words"), folder.join("zh-en.stamp"));
    // Cargo runs this script after each change of our sources, and few of them concern the dictionary.
    if !packed.exists() || fs::read_to_string(&stamp).ok() != Some(made_from.to_string()) {
        let path = text_path();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let dictionary = cedict::read(&text);
        assert!(!dictionary.words.is_empty(), "{} is no text of CC-CEDICT", path.display());
        let bytes = pack(&dictionary.words, &Credit::cc_cedict(&dictionary.edition)).expect("words in order");
        fs::write(&packed, bytes).and_then(|()| fs::write(&stamp, made_from.to_string())).expect("OUT_DIR is ours");
    }
    made_from
}

/// A hash of everything on which the packed dictionary depends; the crate stands in `Cargo.lock` with its checksum.
fn made_from() -> u64 {
    let ours = ["build.rs", "build", "src/word_list", "src/language/han.rs", "Cargo.lock"];
    let state = ours.iter().fold(0xcbf2_9ce4_8422_2325, |state, path| hash_all(state, Path::new(path)));
    match env::var_os(VARIABLE) {
        Some(path) => {
            println!("cargo::rerun-if-changed={}", Path::new(&path).display());
            hash(state, &fs::read(path).unwrap_or_default())
        }
        None => state,
    }
}

/// Where the text lies.
fn text_path() -> PathBuf {
    if let Some(path) = env::var_os(VARIABLE) {
        return path.into();
    }
    let texts = crate_folder().into_iter().chain(usual_folders()).map(|folder| folder.join(TEXT));
    texts.into_iter().find(|path| path.is_file()).unwrap_or_else(|| {
        panic!(
            "the text of CC-CEDICT was not found, which comes with the crate {CRATE} {VERSION}: let {VARIABLE} name it \
             (https://www.mdbg.net/chinese/dictionary?page=cc-cedict), or build without it: --no-default-features"
        )
    })
}

/// The crate's folder as Cargo knows it, whether it comes from a registry, a vendored folder or a repository. Nothing where
/// Cargo cannot tell: offline it wants crates that only tests use, or other systems.
fn crate_folder() -> Option<PathBuf> {
    let platform = env::var("TARGET").ok()?;
    let mut command = Command::new(env::var_os("CARGO")?);
    command.args(["metadata", "--format-version=1", "--offline", "--filter-platform", &platform]);
    let output = command.output().ok().filter(|output| output.status.success())?;
    let metadata = String::from_utf8(output.stdout).ok()?;
    // A package begins with its name and version, unlike what depends on it; its manifest is named further behind.
    let (_, package) = metadata.split_once(&format!(r#"{{"name":"{CRATE}","version":"{VERSION}""#))?;
    let (_, path) = package.split_once(r#""manifest_path":""#)?;
    let (path, _) = path.split_once('"')?;
    Path::new(&path.replace(r"\\", r"\")).parent().map(Path::to_owned)
}

/// Where crates usually lie: beside our own (in a registry), vendored, in Cargo's home.
fn usual_folders() -> Vec<PathBuf> {
    let name = format!("{CRATE}-{VERSION}");
    let own = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo"))).unwrap_or_default();
    let registries = fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten();
    let mut folders: Vec<_> = registries.map(|registry| registry.path().join(&name)).collect();
    folders.sort();
    folders.extend([own.join("..").join(&name), own.join("vendor").join(CRATE), own.join("vendor").join(&name)]);
    folders
}
