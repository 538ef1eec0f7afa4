//! A snapshot: every text of a site as it stood at one moment, read and not parsed yet.
//!
//! `serve` compares two of them, and makes a third one where a file is broken: all as it stands, but that file as it was when
//! it was whole. So what it shows is always the site of *some* files, made by the same stages as any other.

use super::document::{Documents, ThemeFile};
use super::lexicon::{self, Lexicon};
use super::memory::Memory;
use super::parse::{Parsed, parse, yaml_range};
use super::walk::{Found, Kind, TextFile, named, walk};
use super::{
    Edits, file_faults, missing_settings, place, place_read_twice, read_lexicons, remove_second_files, static_files,
    text, yaml,
};
use crate::diagnostic::{Checked, Diagnostic};
use crate::pieces::PIECE;
use crate::source::{FileId, Source, Sources};
use rayon::prelude::*;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use text::Text;

/// A text of the site, and what it is for.
#[derive(Debug)]
pub struct SiteText {
    pub(super) file: TextFile,
    pub(super) text: Text,
    /// Which of its bytes are YAML.
    pub(super) yaml: Range<usize>,
    /// A lexicon, which may be no text.
    pub(super) lexicon: Option<Lexicon>,
}

/// What a text is for, as far as it matters to those who replace one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A profile, a free page or a translation.
    Document,
    /// A template, the texts or the settings of a theme.
    Theme,
    /// What all others depend on: the settings, the taxonomy, a lexicon, a plan.
    Common,
}

/// The files of a site at one moment: every text, and the names of the files that are copied as they are.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    pub(super) root: PathBuf,
    /// In the order of their paths, lexicons behind the others.
    pub(super) texts: Vec<Arc<SiteText>>,
    /// The other files; its own list of texts is empty.
    pub(super) others: Arc<Found>,
}

impl SiteText {
    /// Path from the root, with `/`.
    pub fn path(&self) -> &str {
        &self.file.path
    }

    /// What it is for.
    pub fn part(&self) -> Part {
        match self.file.kind {
            Kind::Document { .. } => Part::Document,
            Kind::Theme(..) => Part::Theme,
            Kind::Settings | Kind::Taxonomy | Kind::Plan(_) | Kind::Lexicon => Part::Common,
        }
    }

    /// Whether two texts are the same in every byte.
    pub fn is_same(&self, other: &Self) -> bool {
        self.text.text == other.text.text && self.text.fault == other.text.fault && self.file.path == other.file.path
    }

    /// With another text in place of what a file holds; a lexicon has none.
    fn edited(file: TextFile, edits: &Edits) -> Self {
        match edits.get(&file.path) {
            Some(text) if !matches!(file.kind, Kind::Lexicon) => Self::with_text(file, Text::whole(Arc::clone(text))),
            _ => Self::read(file),
        }
    }

    pub(super) fn read(file: TextFile) -> Self {
        if matches!(file.kind, Kind::Lexicon) {
            let lexicon = lexicon::read(&file.absolute);
            return Self { file, text: lexicon.text.clone(), yaml: 0..0, lexicon: Some(lexicon) };
        }
        let text = text::read(&file.absolute);
        Self::with_text(file, text)
    }

    fn with_text(file: TextFile, text: Text) -> Self {
        let yaml = yaml_range(&file.kind, &text.text);
        Self { file, text, yaml, lexicon: None }
    }

    pub(super) fn source(&self) -> Source {
        Source { path: self.file.path.clone(), text: Arc::clone(&self.text.text), yaml: self.yaml.clone() }
    }
}

impl Snapshot {
    /// Reads the site below `root` with the settings of a file, which is `matchbook.yaml` there unless another was named.
    pub fn of(root: &Path, settings: &Path) -> Self {
        Self::edited(root, settings, &Edits::default())
    }

    /// As [`Self::of`], with some texts in place of what the files hold.
    pub(super) fn edited(root: &Path, settings: &Path, edits: &Edits) -> Self {
        Self::gathered(root, settings, |file| Arc::new(SiteText::edited(file, edits)))
    }

    pub(super) fn gathered(
        root: &Path,
        settings: &Path,
        text: impl Fn(TextFile) -> Arc<SiteText> + Send + Sync,
    ) -> Self {
        let mut found = walk(root, settings);
        let files = std::mem::take(&mut found.texts);
        let mut texts: Vec<_> = files.into_par_iter().with_max_len(PIECE).map(text).collect();
        let lexicons = lexicons(root, &texts);
        found.faults.extend(lexicons.faults);
        texts.extend(lexicons.texts.into_iter().map(|file| Arc::new(SiteText::read(file))));
        Self { root: root.to_owned(), texts, others: Arc::new(found) }
    }

    /// The texts in their order.
    pub fn texts(&self) -> &[Arc<SiteText>] {
        &self.texts
    }

    /// The text at a path from the root.
    pub fn find(&self, path: &str) -> Option<&Arc<SiteText>> {
        self.place_of(path).map(|place| &self.texts[place])
    }

    /// The folder of the site.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The files that are no texts, by path from the root.
    pub fn other_files(&self) -> impl Iterator<Item = String> {
        let Found { bundle_files, static_files, assets, .. } = &*self.others;
        let bundles = bundle_files.iter();
        let bundles = bundles.map(|file| format!("content/{}/{}/{}", file.folder.name(), file.id, file.path));
        let assets = assets.iter().map(|(theme, path)| format!("themes/{theme}/{path}"));
        bundles.chain(assets).chain(static_files.iter().map(|path| format!("static/{path}")))
    }

    /// Links of the site, which lead to other places in it, and lexicons: a change there is one that the folders of the site
    /// do not tell of.
    pub fn elsewhere(&self) -> impl Iterator<Item = &Path> {
        let lexicons = self.texts.iter().filter(|text| text.lexicon.is_some()).map(|text| &*text.file.absolute);
        self.others.links.iter().map(PathBuf::as_path).chain(lexicons)
    }

    /// Whether the settings are there. Without them there is no site.
    pub fn has_settings(&self) -> bool {
        self.texts.iter().any(|text| matches!(text.file.kind, Kind::Settings))
    }

    /// Whether two snapshots are of the same files, those that are no texts by their names and sizes.
    pub fn is_same(&self, other: &Self) -> bool {
        let pairs = || self.texts.iter().zip(&other.texts);
        self.texts.len() == other.texts.len()
            && self.others.is_same(&other.others)
            && pairs().all(|(one, other)| Arc::ptr_eq(one, other) || one.is_same(other))
    }

    /// The same other files with texts that `choose` takes of this snapshot and of an older one, which are handed to it path
    /// by path.
    #[must_use]
    pub fn mixed(
        &self,
        older: &Self,
        choose: impl Fn(Option<&Arc<SiteText>>, Option<&Arc<SiteText>>) -> Option<Arc<SiteText>>,
    ) -> Self {
        let mut texts: Vec<Arc<SiteText>> = Vec::with_capacity(self.texts.len());
        let (mut new, mut old) = (self.texts.iter().peekable(), older.texts.iter().peekable());
        loop {
            let comes = match (new.peek(), old.peek()) {
                (None, None) => break,
                (Some(_), None) => std::cmp::Ordering::Less,
                (None, Some(_)) => std::cmp::Ordering::Greater,
                (Some(one), Some(other)) => one.rank().cmp(&other.rank()),
            };
            let one = if comes.is_le() { new.next() } else { None };
            let other = if comes.is_ge() { old.next() } else { None };
            texts.extend(choose(one, other));
        }
        Self { root: self.root.clone(), texts, others: Arc::clone(&self.others) }
    }

    /// Parses all texts, on all cores and in the order of their paths; of those that `memory` holds nothing is parsed again.
    /// Reports the codes of the first two sections of [`crate::diagnostic::Code`]; a broken file is left out, its id stays in
    /// `broken`.
    pub fn documents(&self, memory: &mut Memory) -> Checked<Documents> {
        self.documents_placed(memory, |documents, _, parsed| place(documents, parsed))
    }

    /// As [`Self::documents`], but a broken file of which it is certain what it would hold without the mistakes in its syntax is
    /// among them, so that what else is wrong with it can be told. For a report: with such a file, nothing may be shown.
    pub fn documents_read_twice(&self, memory: &mut Memory) -> Checked<Documents> {
        self.documents_placed(memory, place_read_twice)
    }

    fn documents_placed(
        &self,
        memory: &mut Memory,
        place: impl Fn(&mut Documents, FileId, Parsed) -> Vec<Diagnostic>,
    ) -> Checked<Documents> {
        let Found { bundle_files, static_files: paths, themes, assets, faults, .. } = &*self.others;
        let mut documents =
            Documents { bundle_files: bundle_files.clone(), themes: themes.clone(), ..Documents::default() };
        let asset = |(theme, path): &(String, String)| ThemeFile {
            theme: theme.clone(),
            path: path.clone(),
            file: None,
            yaml: None,
        };
        documents.theme_files = assets.iter().map(asset).collect();
        let (texts, lexicons): (Vec<_>, Vec<_>) = self.texts.iter().partition(|text| text.lexicon.is_none());
        documents.documents.reserve(texts.len());
        documents.sources.reserve(texts.len());
        let files: Vec<FileId> = texts.iter().map(|text| documents.sources.add(text.source())).collect();
        let parsed = memory.parsed(&files, &texts);
        let mut diagnostics = file_faults(&mut documents, faults);
        diagnostics.extend(missing_settings(&mut documents, &texts));
        for (file, parsed) in files.into_iter().zip(parsed) {
            diagnostics.extend(place(&mut documents, file, parsed));
        }
        diagnostics.extend(read_lexicons(&lexicons, &mut documents));
        documents.theme_files.sort_by(|one, other| (&one.theme, &one.path).cmp(&(&other.theme, &other.path)));
        diagnostics.extend(remove_second_files(&mut documents));
        documents.static_files = static_files(&mut documents.sources, paths);
        Checked { value: documents, diagnostics }
    }
}

impl SiteText {
    /// Lexicons come behind the others, as they are read.
    pub(super) fn rank(&self) -> (bool, &str) {
        (self.lexicon.is_some(), &self.file.path)
    }
}

/// The lexicons that the settings name: they may lie anywhere in the site.
fn lexicons(root: &Path, texts: &[Arc<SiteText>]) -> Found {
    let settings = texts.iter().find(|text| matches!(text.file.kind, Kind::Settings));
    let decoded = settings.and_then(|settings| yaml::decode(&settings.text.text).ok());
    let paths = decoded.map(|decoded| lexicon::paths(&decoded.root)).unwrap_or_default();
    let mut found = named(root, &paths);
    found.texts.retain(|file| texts.iter().all(|text| text.path() != file.path));
    found.texts.sort_by(|one, other| one.path.cmp(&other.path));
    found.texts.dedup_by(|one, other| one.path == other.path);
    found
}

impl Snapshot {
    /// The number of the text at a path.
    pub(super) fn place_of(&self, path: &str) -> Option<usize> {
        let find = |is_lexicon| self.texts.binary_search_by(|text| text.rank().cmp(&(is_lexicon, path))).ok();
        find(false).or_else(|| find(true))
    }

    /// Whether nothing in the site is a link.
    pub fn is_without_links(&self) -> bool {
        self.others.links.is_empty()
    }

    /// The numbers of all texts of the profile or page to which the text of a number belongs; nothing where it is none of one.
    pub fn family(&self, place: usize) -> Option<Vec<usize>> {
        let text = self.texts.get(place)?;
        let Kind::Document { folder, name, .. } = &text.file.kind else { return None };
        // `ID.md`, `ID.zh.md` and `ID/index.md` stand together: no character comes between the full stop and the slash.
        let stem = format!("content/{}/{}", folder.name(), name.id);
        let is_near =
            |text: &&Arc<SiteText>| text.path().strip_prefix(&stem).is_some_and(|rest| rest.starts_with(['.', '/']));
        let start = place - self.texts[..place].iter().rev().take_while(is_near).count();
        let end = place + self.texts[place..].iter().take_while(is_near).count();
        // An event's plan is among them.
        let family: Vec<usize> = (start..end).filter(|place| self.texts[*place].part() == Part::Document).collect();
        family.contains(&place).then_some(family)
    }

    /// Puts other texts in the places of those of some numbers.
    pub fn replace(&mut self, changed: &[(usize, Arc<SiteText>)]) {
        for (place, text) in changed {
            self.texts[*place] = Arc::clone(text);
        }
    }

    /// Some of the texts, others in the place of a few of them, parsed by themselves, with the numbers that they have among
    /// all texts of the site; nothing where `sources` are not the texts of these files.
    pub fn documents_of(
        &self,
        places: impl Iterator<Item = usize>,
        changed: &[(usize, Arc<SiteText>)],
        sources: &Sources,
    ) -> Option<Checked<Documents>> {
        let mut documents = Documents { sources: sources.clone(), ..Documents::default() };
        let mut diagnostics = Vec::new();
        for number in places {
            let other = changed.iter().find(|(place, _)| *place == number).map(|(_, text)| text);
            let text = other.unwrap_or(&self.texts[number]);
            let file = documents.sources.nth(number, text.path())?;
            if other.is_some() {
                documents.sources = documents.sources.with(file, text.source());
            }
            diagnostics.extend(place(&mut documents, parse(file, &text.file, &text.text)));
        }
        Some(Checked { value: documents, diagnostics })
    }
}
