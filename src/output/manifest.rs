//! The list of our own files: which ones may be replaced and deleted, and which need not be written again.
//!
//! No times are in it, because the same content must give the same bytes.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::error::at;
use super::{OutputError, OutputPath};

/// The form of the file; a manifest of another form counts as damaged.
const VERSION: u32 = 1;

/// Our files in an output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    /// The hash of all inputs from which they were made; empty if it is not known.
    pub(super) inputs: String,
    /// What the caller wants to be told when nothing has changed.
    pub(super) note: String,
    /// The files, in the order of their paths.
    pub(super) files: BTreeMap<OutputPath, Fingerprint>,
}

impl Manifest {
    /// The files that were made from inputs of a hash.
    pub(super) fn new(inputs: &str, note: &str, files: BTreeMap<OutputPath, Fingerprint>) -> Self {
        Self { version: VERSION, inputs: inputs.to_owned(), note: note.to_owned(), files }
    }

    /// The manifest at a path; nothing if there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, OutputError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(at(path)(error)),
        };
        match serde_json::from_slice(&bytes) {
            Ok(manifest @ Self { version: VERSION, .. }) => Ok(Some(manifest)),
            _ => Err(OutputError::DamagedManifest(path.to_owned())),
        }
    }

    /// Its bytes, the same for the same files.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // Texts and numbers can always be written as JSON.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// What a file's bytes are known by. The default is that of no file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "(u64, String)", try_from = "(u64, String)")]
pub(super) struct Fingerprint {
    /// Bytes.
    pub(super) size: u64,
    /// XXH3 of 128 bits.
    hash: u128,
}

impl Fingerprint {
    /// The fingerprint of bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { size: bytes.len() as u64, hash: xxh3_128(bytes) }
    }

    /// The fingerprint of a file, which may be larger than memory.
    pub(super) fn of_file(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let mut hash = Xxh3::new();
        let mut size = 0;
        let mut buffer = vec![0; 1 << 16];
        loop {
            let count = file.read(&mut buffer)?;
            if count == 0 {
                return Ok(Self { size, hash: hash.digest128() });
            }
            hash.update(&buffer[..count]);
            size += count as u64;
        }
    }
}

impl From<Fingerprint> for (u64, String) {
    fn from(fingerprint: Fingerprint) -> Self {
        (fingerprint.size, format!("{:032x}", fingerprint.hash))
    }
}

impl TryFrom<(u64, String)> for Fingerprint {
    type Error = std::num::ParseIntError;

    fn try_from((size, hash): (u64, String)) -> Result<Self, Self::Error> {
        Ok(Self { size, hash: u128::from_str_radix(&hash, 16)? })
    }
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, Manifest};
    use crate::output::{OutputError, OutputPath};
    use std::collections::BTreeMap;

    fn manifest() -> Manifest {
        let files = ["b.html", "a/c.html"]
            .map(|path| (OutputPath::new(path).expect("a fine path"), Fingerprint::of(path.as_bytes())));
        Manifest::new("inputs", "note", BTreeMap::from(files))
    }

    #[test]
    fn a_manifest_comes_back_as_it_was_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("manifest.json");
        assert_eq!(Manifest::read(&path).expect("nothing wrong"), None);
        std::fs::write(&path, manifest().to_bytes()).expect("written");
        assert_eq!(Manifest::read(&path).expect("nothing wrong"), Some(manifest()));
    }

    #[test]
    fn a_manifest_is_sorted_and_has_no_times() {
        expect_test::expect![[r#"{"version":1,"inputs":"inputs","note":"note","files":{"a/c.html":[8,"3f23b116719ac1a5fa9ec7c948aa3d0e"],"b.html":[6,"91f8fe1b83e3b0e738f314fffb14f7d4"]}}"#]].assert_eq(&String::from_utf8_lossy(&manifest().to_bytes()));
    }

    #[test]
    fn a_file_has_the_fingerprint_of_its_bytes() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        for bytes in [&b""[..], b"x", &vec![7; 200_000]] {
            std::fs::write(&path, bytes).expect("written");
            assert_eq!(Fingerprint::of_file(&path).expect("read"), Fingerprint::of(bytes));
        }
    }

    #[test]
    fn damaged_and_hostile_manifests_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("manifest.json");
        let check = |text: &str| {
            std::fs::write(&path, text).expect("written");
            assert!(matches!(Manifest::read(&path), Err(OutputError::DamagedManifest(_))), "{text}");
        };
        check("");
        check("{}");
        check("\0\0\0\0");
        check(r#"{"version":2,"inputs":"","note":"","files":{}}"#);
        check(r#"{"version":1,"inputs":"","note":"","files":{"../x":[1,"0"]}}"#);
        check(r#"{"version":1,"inputs":"","note":"","files":{"/etc/passwd":[1,"0"]}}"#);
        check(r#"{"version":1,"inputs":"","note":"","files":{".git/config":[1,"0"]}}"#);
        check(r#"{"version":1,"inputs":"","note":"","files":{"x":[1,"not hex"]}}"#);
    }
}
