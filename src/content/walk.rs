//! Which files a site has, none of them outside its root.

use super::document::{BundleFile, Folder, Name};
use super::file_name::{self, Fault, FileName, Form};
use super::text;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The files of a site, in the order of their paths.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Texts to be read.
    pub(super) texts: Vec<TextFile>,
    /// Files beside the `index.md` of bundles.
    pub(super) bundle_files: Vec<BundleFile>,
    /// Files below `static/`, as paths from there.
    pub(super) static_files: Vec<String>,
    /// Folders of `themes/`.
    pub(super) themes: Vec<String>,
    /// Files below `themes/` that are no texts: theme and path.
    pub(super) assets: Vec<(String, String)>,
    /// What is wrong with files as such.
    pub(super) faults: Vec<FileFault>,
    /// Where links inside the site stand, followed or not.
    pub(super) links: Vec<PathBuf>,
}

impl Found {
    /// Whether two walks found the same files besides texts.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let Self { texts: _, bundle_files, static_files, themes, assets, faults, links } = self;
        (bundle_files, static_files, themes) == (&other.bundle_files, &other.static_files, &other.themes)
            && (assets, faults, links) == (&other.assets, &other.faults, &other.links)
    }
}

/// A text of the site.
#[derive(Clone, Debug)]
pub(super) struct TextFile {
    /// Path from the root, with `/`.
    pub(super) path: String,
    /// Where it is read.
    pub(super) absolute: PathBuf,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a text is for.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// `matchbook.yaml`
    Settings,
    /// `content/taxonomy.yaml`
    Taxonomy,
    /// A profile, a free page or a translation.
    Document {
        /// Its folder.
        folder: Folder,
        /// What its name says.
        name: FileName,
        /// Whether it is the index of a bundle.
        is_bundle: bool,
    },
    /// `events/ID.plan.csv`, with the id.
    Plan(String),
    /// A text of a theme: theme and path.
    Theme(String, String),
    /// A lexicon that the settings name.
    Lexicon,
}

/// A file or folder that is wrong as such, whatever it holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FileFault {
    /// Path from the root.
    pub(super) path: String,
    /// What is wrong.
    pub(super) what: What,
}

/// What is wrong with a file or folder.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum What {
    /// It could not be read, for a reason that is a short word.
    Unreadable(&'static str),
    /// A link out of the site.
    Leaves,
    /// `.yml` for `.yaml`, in a place where one file alone may be.
    Ending(Form),
    /// A folder that is none of ours.
    UnknownFolder,
    /// A folder in one of the four, with texts but without `index.md`.
    NoIndex,
    /// A text that is not read for an ending more, `lab.md.txt`.
    DoubledEnding {
        /// Its name as it was meant.
        right: String,
        /// What it would be under that name.
        meant: Name,
    },
    /// A file that nothing uses.
    UnknownFile,
}

/// Looks through the site below `root`, whose settings may be a file elsewhere.
pub(super) fn walk(root: &Path, settings: &Path) -> Found {
    let real_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let mut walk = Walk { root, real_root, found: Found::default() };
    walk.settings(settings);
    walk.content();
    walk.static_files();
    walk.themes();
    walk.found.texts.sort_by(|one, other| one.path.cmp(&other.path));
    walk.found
}

/// Looks for files at paths from the root, which stay below it; those that are not there are left out.
pub(super) fn named(root: &Path, paths: &[String]) -> Found {
    let real_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let mut walk = Walk { root, real_root, found: Found::default() };
    for path in paths {
        let absolute = root.join(path);
        if absolute.is_file() && !walk.leaves(&absolute, path) {
            walk.text(Entry { path: path.clone(), absolute, is_folder: false }, Kind::Lexicon);
        }
    }
    walk.found
}

/// What document a file at this path from the root is, by its path alone. Nothing for a file of a bundle, or for one that is no
/// document.
pub(super) fn document_at(root: &Path, path: &str) -> Option<TextFile> {
    let (folder, name) = path.strip_prefix("content/")?.split_once('/')?;
    let folder = Folder::named(folder).filter(|_| !name.contains('/') && !is_left_out(path))?;
    let name = file_name::parse(name)?;
    let kind = Kind::Document { folder, name, is_bundle: false };
    Some(TextFile { path: path.to_owned(), absolute: root.join(path), kind })
}

/// An entry that is a file or a folder of the site.
struct Entry {
    /// Path from the root, with `/`.
    path: String,
    absolute: PathBuf,
    is_folder: bool,
}

impl Entry {
    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    fn has_beside(&self, name: &str) -> bool {
        self.absolute.with_file_name(name).exists()
    }
}

struct Walk<'a> {
    root: &'a Path,
    real_root: PathBuf,
    found: Found,
}

impl Walk<'_> {
    fn settings(&mut self, settings: &Path) {
        if settings != self.root.join("matchbook.yaml") {
            let inside = settings.strip_prefix(self.root).unwrap_or(settings);
            let path = inside.to_string_lossy().replace('\\', "/");
            self.text(Entry { path, absolute: settings.to_owned(), is_folder: false }, Kind::Settings);
            return;
        }
        for entry in self.entries("", 1, is_ignored) {
            match entry.name() {
                "matchbook.yaml" => self.text(entry, Kind::Settings),
                "matchbook.yml" => self.fault(entry, What::Ending(Form::Yaml)),
                // A copy beside the settings is nobody's concern.
                "matchbook.yaml.txt" if !settings.exists() => self.fault(entry, What::Ending(Form::Yaml)),
                _ => {}
            }
        }
    }

    fn content(&mut self) {
        for entry in self.entries("content", 1, is_ignored) {
            let folder = Folder::named(entry.name());
            match (folder, entry.is_folder) {
                (Some(folder), true) => self.folder(folder),
                (None, true) => self.fault(entry, What::UnknownFolder),
                _ => match entry.name() {
                    "taxonomy.yaml" => self.text(entry, Kind::Taxonomy),
                    "taxonomy.yml" => self.fault(entry, What::Ending(Form::Yaml)),
                    "taxonomy.yaml.txt" if !entry.has_beside("taxonomy.yaml") => {
                        self.fault(entry, What::Ending(Form::Yaml));
                    }
                    _ => self.fault(entry, What::UnknownFile),
                },
            }
        }
    }

    fn folder(&mut self, folder: Folder) {
        let top = format!("content/{}", folder.name());
        let entries = self.entries(&top, 1, is_ignored);
        self.found.texts.reserve(entries.len());
        for entry in entries {
            if entry.is_folder {
                self.bundle(folder, entry);
            } else if let Some(name) = file_name::parse(entry.name()) {
                self.text(entry, Kind::Document { folder, name, is_bundle: false });
            } else if let Some(name) = file_name::without_txt(entry.name()).and_then(file_name::parse) {
                self.doubled_ending(folder, name, entry);
            } else if let Some(id) = plan_of(folder, entry.name()) {
                self.text(entry, Kind::Plan(id));
            } else {
                self.fault(entry, What::UnknownFile);
            }
        }
    }

    fn bundle(&mut self, folder: Folder, bundle: Entry) {
        let entries = self.entries(&bundle.path, usize::MAX, is_ignored);
        let start = bundle.path.len() + 1;
        let read = |entry: &Entry| index(&entry.path[start..], bundle.name());
        let meant = |entry: &Entry| index(file_name::without_txt(&entry.path[start..])?, bundle.name());
        if !entries.iter().any(|entry| read(entry).or_else(|| meant(entry)).is_some()) {
            return self.no_index(bundle, entries);
        }
        for entry in entries.into_iter().filter(|entry| !entry.is_folder) {
            match (read(&entry), meant(&entry)) {
                (Some(name), _) => self.text(entry, Kind::Document { folder, name, is_bundle: true }),
                (None, Some(name)) => self.doubled_ending(folder, name, entry),
                (None, None) => self.found.bundle_files.push(BundleFile {
                    folder,
                    id: bundle.name().to_owned(),
                    path: entry.path[start..].to_owned(),
                    size: std::fs::metadata(&entry.absolute).map_or(0, |data| data.len()),
                }),
            }
        }
    }

    /// Texts that would be lost without a word are an error; other files alone are only of no use.
    fn no_index(&mut self, bundle: Entry, entries: Vec<Entry>) {
        if entries.iter().any(|entry| !entry.is_folder && file_name::parse(entry.name()).is_some()) {
            return self.fault(bundle, What::NoIndex);
        }
        for entry in entries.into_iter().filter(|entry| !entry.is_folder) {
            self.fault(entry, What::UnknownFile);
        }
    }

    /// A text with an ending more; a copy beside one of the right name is only of no use.
    fn doubled_ending(&mut self, folder: Folder, name: FileName, entry: Entry) {
        let right = file_name::without_txt(entry.name()).and_then(file_name::parse).map(|name| name.right());
        match right.filter(|right| !entry.has_beside(right)) {
            Some(right) => {
                let meant = Name { folder, id: name.id, language: name.language };
                self.fault(entry, What::DoubledEnding { right, meant });
            }
            None => self.fault(entry, What::UnknownFile),
        }
    }

    fn static_files(&mut self) {
        for entry in self.entries("static", usize::MAX, is_litter) {
            if !entry.is_folder {
                self.found.static_files.push(entry.path["static/".len()..].to_owned());
            }
        }
    }

    fn themes(&mut self) {
        for entry in self.entries("themes", usize::MAX, is_ignored) {
            let Some((theme, path)) = entry.path["themes/".len()..].split_once('/') else {
                if entry.is_folder {
                    self.found.themes.push(entry.name().to_owned());
                } else {
                    self.fault(entry, What::UnknownFile);
                }
                continue;
            };
            let (theme, path) = (theme.to_owned(), path.to_owned());
            match (entry.is_folder, is_theme_text(&path)) {
                (true, _) => {}
                (false, true) => self.text(entry, Kind::Theme(theme, path)),
                (false, false) if !is_of_theme(&path) => self.fault(entry, What::UnknownFile),
                (false, false) => self.found.assets.push((theme, path)),
            }
        }
    }

    fn text(&mut self, entry: Entry, kind: Kind) {
        self.found.texts.push(TextFile { path: entry.path, absolute: entry.absolute, kind });
    }

    fn fault(&mut self, entry: Entry, what: What) {
        self.found.faults.push(FileFault { path: entry.path, what });
    }

    /// What lies below a folder of the site, sorted by name, down to `depth` levels. A link is followed where it stays
    /// inside the site; one that goes round in a circle is passed over.
    fn entries(&mut self, below: &str, depth: usize, is_left_out: fn(&str) -> bool) -> Vec<Entry> {
        let top = self.root.join(below);
        if !top.exists() || self.leaves(&top, below) {
            return Vec::new();
        }
        // Of paths in one folder the names decide, and to find the name in a path takes longer than to compare it.
        let by_path = |one: &DirEntry, other: &DirEntry| one.path().as_os_str().cmp(other.path().as_os_str());
        let mut walk = WalkDir::new(top).min_depth(1).max_depth(depth).follow_links(true).sort_by(by_path).into_iter();
        let mut entries = Vec::new();
        while let Some(step) = walk.next() {
            match step {
                Ok(step) if is_left_out(&step.file_name().to_string_lossy()) => skip(&mut walk, &step),
                Ok(step) => {
                    let path = self.path_of(step.path());
                    self.found.links.extend(step.path_is_symlink().then(|| step.path().to_owned()));
                    if step.path_is_symlink() && self.leaves(step.path(), &path) {
                        skip(&mut walk, &step);
                    } else {
                        entries.extend(entry(step, path));
                    }
                }
                Err(error) => self.walk_error(&error, is_left_out),
            }
        }
        entries
    }

    /// Whether a file or folder is in truth outside the site, which is reported.
    fn leaves(&mut self, file: &Path, path: &str) -> bool {
        let leaves = file.canonicalize().is_ok_and(|real| !real.starts_with(&self.real_root));
        let fault = FileFault { path: path.to_owned(), what: What::Leaves };
        // The root's own entries are looked at before what is below them.
        if leaves && !self.found.faults.contains(&fault) {
            self.found.faults.push(fault);
        }
        leaves
    }

    fn walk_error(&mut self, error: &walkdir::Error, is_left_out: fn(&str) -> bool) {
        let Some(path) = error.path() else { return };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(error) = error.io_error()
            && !is_left_out(&name)
        {
            let path = self.path_of(path);
            self.found.faults.push(FileFault { path, what: What::Unreadable(text::reason(error)) });
        }
    }

    fn path_of(&self, file: &Path) -> String {
        let below = file.strip_prefix(self.root).unwrap_or(file);
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        parts.join("/")
    }
}

fn skip(walk: &mut walkdir::IntoIter, step: &DirEntry) {
    if step.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

/// Nothing for pipes and devices, which would never end.
fn entry(step: DirEntry, path: String) -> Option<Entry> {
    let kind = step.file_type();
    (kind.is_dir() || kind.is_file()).then(|| Entry { path, absolute: step.into_path(), is_folder: kind.is_dir() })
}

/// What a path below a bundle says, if it is an index of the bundle: `index.zh.md`.
fn index(path: &str, id: &str) -> Option<FileName> {
    let is_index = path.split('.').next().is_some_and(|stem| stem.eq_ignore_ascii_case("index"));
    let mut name = file_name::parse(path).filter(|_| is_index)?;
    if !path.starts_with("index") {
        name.fault = Some(Fault::Spelling { right: path.to_lowercase() });
    }
    name.id = file_name::nearest_id(id);
    if !file_name::is_id(id) {
        name.fault = Some(Fault::Spelling { right: format!("{}/{path}", name.id) });
    }
    Some(name)
}

fn plan_of(folder: Folder, name: &str) -> Option<String> {
    let id = name.strip_suffix(".plan.csv").filter(|_| folder == Folder::Events)?;
    file_name::is_id(id).then(|| id.to_owned())
}

/// Whether a file of a theme is read as a text: its settings, templates and interface texts. The rest is copied.
fn is_theme_text(path: &str) -> bool {
    path == "theme.yaml" || path.starts_with("templates/") || path.starts_with("i18n/")
}

/// Whether a file of a theme is none of the misplaced ones: an asset, or what people put beside a program.
fn is_of_theme(path: &str) -> bool {
    path.starts_with("assets/") || ["README", "LICENSE", "LICENCE"].iter().any(|name| path.starts_with(name))
}

/// Whether an entry is left out of what people write: hidden files, and what programs leave behind.
fn is_ignored(name: &str) -> bool {
    name.starts_with('.') || is_litter(name)
}

/// Whether a file was left behind by an editor or a desktop. Below `static/` hidden files count: `.well-known/`.
fn is_litter(name: &str) -> bool {
    let is_swap = name.starts_with('.') && name.rsplit_once(".sw").is_some_and(|(_, letter)| letter.len() == 1);
    let is_lock = name.starts_with(".#") || name.starts_with('#') && name.ends_with('#');
    let is_backup = name.ends_with('~') || name == "4913";
    is_swap || is_lock || is_backup || matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini" | ".git" | ".matchbook")
}

/// Whether a file or folder of the site, by its path from the root, is none of what is read: what programs leave behind, and
/// hidden files but those below `static/`.
pub(crate) fn is_left_out(path: &str) -> bool {
    let mut names = path.split('/');
    let is_left_out = if names.next() == Some("static") { is_litter } else { is_ignored };
    names.any(is_left_out)
}
