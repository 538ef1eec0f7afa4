//! Hashes the program's own sources, so that a build knows whether the last one was made by the same program.

use std::fs;
use std::path::Path;

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
    for part in ["src", "themes", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={part}");
        state = hash_all(state, Path::new(part));
    }
    let version = env!("CARGO_PKG_VERSION");
    println!("cargo::rustc-env=MATCHBOOK_PROGRAM={version}-{state:016x}");
}
