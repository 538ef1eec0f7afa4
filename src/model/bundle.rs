//! The files beside a bundle's `index.md`, which a profile names by their paths.

use super::decode::Decoder;
use super::problems;
use crate::content::{BundleFile, Folder, Node, path_within};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::Placed;

/// The files that one profile may name.
#[derive(Clone, Copy)]
pub(super) struct Bundle<'a> {
    /// The id of the profile.
    id: &'a str,
    /// Its files, in the order of their paths; nothing where it is no folder of its own.
    files: Option<&'a [BundleFile]>,
}

impl<'a> Bundle<'a> {
    /// The files of one profile.
    pub(super) fn new(id: &'a str, is_bundle: bool, files: &'a [BundleFile]) -> Self {
        Self { id, files: is_bundle.then_some(files) }
    }

    /// The path of a file of the bundle as it is stored, for a path as it is written.
    ///
    /// # Errors
    /// `path-leaves-site`, `no-bundle`, `missing-file`.
    pub(super) fn find(&self, written: &Placed<&str>) -> Result<Box<str>, Diagnostic> {
        let path = path_within(written.value).ok_or_else(|| problems::path_leaves_site(written))?;
        let files = self.files.ok_or_else(|| problems::no_bundle(written, self.id))?;
        if self.has(&path) {
            return Ok(path.into());
        }
        let near = nearest(&path, files.iter().map(|file| &*file.path));
        Err(problems::missing_file(written, near))
    }

    /// Whether the bundle has a file of exactly this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.is_some_and(|files| files.iter().any(|file| file.path == path))
    }

    /// A file named by a field.
    pub(super) fn file(&self, decoder: &mut Decoder<'_>, node: &Node, key: &str) -> Option<Box<str>> {
        let text = decoder.text(node, key)?;
        let written = text.as_ref().map(AsRef::as_ref);
        if written.value.contains("://") || written.value.starts_with("//") {
            decoder.report(problems::remote_image(&written));
            return None;
        }
        self.find(&written).map_err(|problem| decoder.report(problem)).ok()
    }
}

/// The files of one bundle among all, which are in order.
pub(super) fn files_of<'a>(files: &'a [BundleFile], folder: Folder, id: &str) -> &'a [BundleFile] {
    let key = |file: &BundleFile| (file.folder, file.id.as_str()).cmp(&(folder, id));
    let start = files.partition_point(|file| key(file).is_lt());
    let end = files.partition_point(|file| key(file).is_le());
    &files[start..end]
}
