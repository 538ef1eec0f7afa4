//! Hashes the program's own sources, so that a build knows whether the last one was made by the same program, and packs
//! the dictionary that the program carries.

#![cfg_attr(
    feature = "lexicon-zh-en",
    expect(clippy::disallowed_methods, reason = "Cargo tells a build script everything through the environment")
)]
#![cfg_attr(feature = "lexicon-zh-en", expect(unreachable_pub, reason = "the library shows its users what it shares"))]

use std::fs;
use std::path::Path;

#[cfg(feature = "lexicon-zh-en")]
#[path = "src/word_list/cedict.rs"]
mod cedict;
#[cfg(feature = "lexicon-zh-en")]
#[path = "build/dictionary.rs"]
mod dictionary;
#[cfg(feature = "lexicon-zh-en")]
#[path = "src/word_list/english.rs"]
mod english;
#[cfg(feature = "lexicon-zh-en")]
#[path = "src/language/han.rs"]
#[expect(dead_code, reason = "runs and pairs of characters are the library's")]
mod han;
#[cfg(feature = "lexicon-zh-en")]
#[path = "src/word_list/pack.rs"]
mod pack;

#[cfg(feature = "lexicon-zh-en")]
use han::is_han;

/// FNV-1a (Fowler, Noll, Vo): stable over versions of Rust, which the standard library's hash is not.
fn hash(state: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(state, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn hash_all(state: u64, path: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(path) else {
        return hash(state, &fs::read(path).unwrap_or_default());
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().fold(state, |state, path| hash_all(hash(state, path.to_string_lossy().as_bytes()), path))
}

fn main() {
    let mut state = 0xcbf2_9ce4_8422_2325;
    for part in ["build.rs", "build", "src", "themes", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={part}");
        state = hash_all(state, Path::new(part));
    }
    #[cfg(feature = "lexicon-zh-en")]
    {
        let folder = std::env::var_os("OUT_DIR").expect("Cargo sets it");
        state = hash(state, &dictionary::pack_into(Path::new(&folder)).to_le_bytes());
    }
    let version = env!("CARGO_PKG_VERSION");
    println!("cargo::rustc-env=MATCHBOOK_PROGRAM={version}-{state:016x}");
}
