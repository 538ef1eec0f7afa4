//! Rows that come back, into the files where they belong.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::change::Change;
use super::row::Row;
use super::survey::{Job, JobState, Passage, survey, with_lf};
use super::table::Numbered;
use crate::content::edit::{body_of, with_body, with_node, with_text};
use crate::language::Language;
use crate::model::Directory;
use crate::source::{At, FileId, Place};

/// The most bytes that a text of the site may have: see the content stage.
const LARGEST: usize = 1 << 20;

/// What an import comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The files that will change or be made, in the order of their paths.
    pub changes: Vec<Change>,
    /// How many texts are new, or other than before.
    pub texts: usize,
    /// How many rows say what is there already.
    pub unchanged: usize,
    /// How many rows have no translation in them.
    pub empty: usize,
    /// Rows that are not taken, in their order.
    pub refusals: Vec<Refusal>,
}

/// A row that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Where it stands: see [`Numbered::number`].
    pub number: u64,
    /// The row.
    pub row: Row,
    /// Why.
    pub why: Why,
}

/// Why a row is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The site has no profile or page of its id.
    UnknownId,
    /// The target is no language of the site, or the profile's own.
    UnknownLanguage,
    /// The profile has no such text, or has it no more.
    UnknownField,
    /// The source text is another one now.
    SourceChanged,
    /// Somebody has changed the translation since.
    TranslationChanged,
    /// Another row has another translation of the same text.
    Twice,
    /// It cannot be written without touching something else.
    NotWritable,
}

/// Brings rows back into a site. Rows are taken one by one: what becomes of one does not depend on the others. With
/// `is_stamped`, translations of which nothing is left to be done name the state of their originals.
pub fn import(directory: &Directory, rows: &[Numbered], is_stamped: bool) -> Import {
    let jobs = survey(directory);
    let mut import = Import::default();
    let mut taken: BTreeMap<usize, Vec<Taken<'_>>> = BTreeMap::new();
    for numbered in rows {
        match judged(directory, &jobs, numbered) {
            Ok(Verdict::Empty) => import.empty += 1,
            Ok(Verdict::Take(job, row)) => {
                let known = taken.entry(job).or_default();
                let same = known.iter().find(|known| known.passage.field == row.passage.field);
                match same {
                    Some(same) if same.text != row.text => import.refuse(numbered, Why::Twice),
                    Some(_) => import.unchanged += 1,
                    None => known.push(row),
                }
            }
            Err(why) => import.refuse(numbered, why),
        }
    }
    let mut editors = Editors::default();
    for (job, rows) in &taken {
        write_rows(directory, &jobs[*job], rows, is_stamped, &mut editors, &mut import);
    }
    import.refusals.sort_by_key(|refusal| refusal.number);
    import.changes = editors.0.into_values().filter_map(Editor::into_change).collect();
    import
}

impl Import {
    fn refuse(&mut self, numbered: &Numbered, why: Why) {
        self.refusals.push(Refusal { number: numbered.number, row: numbered.row.clone(), why });
    }
}

/// What a row is found to be.
enum Verdict<'a> {
    /// Nothing is written in it.
    Empty,
    /// A translation for the job of this place.
    Take(usize, Taken<'a>),
}

/// A row that is taken.
struct Taken<'a> {
    numbered: &'a Numbered,
    passage: &'a Passage,
    text: String,
}

fn judged<'a>(directory: &Directory, jobs: &'a [Job<'_>], numbered: &'a Numbered) -> Result<Verdict<'a>, Why> {
    let row = &numbered.row;
    let text = plain(&row.field, &row.translation);
    if text.trim().is_empty() {
        return Ok(Verdict::Empty);
    }
    let of_id = || jobs.iter().enumerate().filter(|(_, job)| job.id == row.id);
    if of_id().next().is_none() && !is_known(directory, &row.id) {
        return Err(Why::UnknownId);
    }
    let language = Language::parse(&row.target_language).ok();
    let language = language.and_then(|language| directory.settings.languages.find(&language));
    let (place, job) = of_id().find(|(_, job)| Some(job.language) == language).ok_or(Why::UnknownLanguage)?;
    let passage = job.passages.iter().find(|passage| passage.field == row.field).ok_or(Why::UnknownField)?;
    if plain(&row.field, &row.source_text) != plain(&row.field, &passage.source) {
        return Err(Why::SourceChanged);
    }
    let present = passage.present.as_deref().map(|present| plain(&row.field, present)).unwrap_or_default();
    // A row that says what is there, or what was there when it was written, changes nothing and can lose nothing.
    let before = plain(&row.field, &row.present_translation);
    if present != before && present != text && text != before {
        return Err(Why::TranslationChanged);
    }
    let text = if text == before { present } else { text };
    Ok(if text.is_empty() { Verdict::Empty } else { Verdict::Take(place, Taken { numbered, passage, text }) })
}

/// A site of one language has profiles and no jobs.
fn is_known(directory: &Directory, id: &str) -> bool {
    let mut profiles = directory.profiles.iter().map(|profile| &*profile.common().slug);
    profiles.any(|known| known == id) || directory.pages.iter().any(|page| *page.slug == *id)
}

/// A text as it is compared: spreadsheets change line ends, and blanks at the ends say nothing.
fn plain(field: &str, text: &str) -> String {
    let text = text.replace('\r', if text.contains("\r\n") { "" } else { "\n" });
    if field == "body" { body_of(&text) } else { with_lf(text.trim()) }
}

/// Writes the rows of one translation.
fn write_rows(
    directory: &Directory,
    job: &Job<'_>,
    rows: &[Taken<'_>],
    is_stamped: bool,
    editors: &mut Editors,
    import: &mut Import,
) {
    let mut written = BTreeSet::new();
    // In the order of the file, so that what is added stands in it.
    let in_order = job.passages.iter().filter_map(|passage| rows.iter().find(|row| row.passage.field == passage.field));
    for Taken { numbered, passage, text } in in_order {
        if passage.present.as_deref().is_some_and(|present| plain(&passage.field, present) == *text) {
            import.unchanged += 1;
        } else if !text.contains('\0') && editors.put(directory, job, passage, text) {
            import.texts += 1;
        } else {
            import.refuse(numbered, Why::NotWritable);
            continue;
        }
        written.insert(&*passage.field);
    }
    let is_done = |passage: &Passage| {
        written.contains(&*passage.field) || job.job_state() != JobState::Stale && passage.present.is_some()
    };
    if is_stamped && job.passages.iter().all(is_done) {
        editors.stamp(directory, job);
    }
}

/// The files that change, by their paths.
#[derive(Default)]
struct Editors(BTreeMap<String, Editor>);

impl Editors {
    /// Puts a translation where it belongs: where the present one stands, else into the translation's own file. Gives
    /// whether that could be done.
    fn put(&mut self, directory: &Directory, job: &Job<'_>, passage: &Passage, text: &str) -> bool {
        match passage.place {
            Some(place) if Some(place.file) != job.file => {
                self.of_file(directory, place.file).put_in_place(place, text)
            }
            _ => self.of_translation(directory, job).put(&passage.field, text),
        }
    }

    fn stamp(&mut self, directory: &Directory, job: &Job<'_>) {
        // What has its words in place has no file to be stamped, and gets none for that.
        if job.file.is_some() || self.0.contains_key(&job.path) {
            self.of_translation(directory, job).stamp();
        }
    }

    fn of_file(&mut self, directory: &Directory, file: FileId) -> &mut Editor {
        let source = directory.sources.get(file);
        self.0.entry(source.path.clone()).or_insert_with(|| Editor::of_file(directory, file))
    }

    fn of_translation(&mut self, directory: &Directory, job: &Job<'_>) -> &mut Editor {
        self.0.entry(job.path.clone()).or_insert_with(|| Editor::of_translation(directory, job))
    }
}

/// One file while it is changed.
pub(super) struct Editor {
    path: String,
    old: Option<Arc<str>>,
    text: String,
    /// The end of the YAML, counted from the end of the file, and where it begins.
    yaml: (usize, usize),
    order: Vec<String>,
    state: String,
    /// Whether a file that is made has the line ends of Windows, as its original has.
    has_crlf: bool,
}

/// A Markdown file with nothing in it yet.
const EMPTY: &str = "---\n---\n";

impl Editor {
    /// Of the file of a translation; of a new one where there is none.
    pub(super) fn of_translation(directory: &Directory, job: &Job<'_>) -> Self {
        let mut editor = match job.file {
            Some(file) => Self::of_file(directory, file),
            None => Self { path: job.path.clone(), ..Self::new(&directory.sources.get(job.original).text, &job.path) },
        };
        editor.order.clone_from(&job.order);
        editor.state = job.state.to_string();
        editor
    }

    fn of_file(directory: &Directory, file: FileId) -> Self {
        let source = directory.sources.get(file);
        Self {
            path: source.path.clone(),
            old: Some(Arc::clone(&source.text)),
            text: source.text.to_string(),
            yaml: (source.yaml.start, source.text.len() - source.yaml.end),
            order: Vec::new(),
            state: String::new(),
            has_crlf: false,
        }
    }

    /// A file beside its original, with line ends like its.
    fn new(original: &str, path: &str) -> Self {
        Self {
            path: path.to_owned(),
            old: None,
            text: if is_yaml(path) { String::new() } else { EMPTY.to_owned() },
            yaml: (0, 0),
            order: Vec::new(),
            state: String::new(),
            has_crlf: original.contains("\r\n"),
        }
    }

    /// Makes a translation name the state of its original.
    pub(super) fn stamp(&mut self) -> bool {
        let state = self.state.clone();
        self.put_at(&["source"], &state)
    }

    /// Puts a text at a field of a translation.
    fn put(&mut self, field: &str, text: &str) -> bool {
        if field == "body" && !is_yaml(&self.path) {
            let changed = with_body(&self.text, text);
            return self.take(changed);
        }
        let path: Vec<&str> = field.split('.').collect();
        match path.as_slice() {
            // An entry that is no map yet is its text.
            [list, id, "text"] => self.put_at(&[list, id], text) || self.put_at(&path, text),
            path => self.put_at(path, text),
        }
    }

    fn put_at(&mut self, path: &[&str], text: &str) -> bool {
        let order: Vec<&str> = self.order.iter().map(String::as_str).collect();
        let changed = with_text(&self.text, is_yaml(&self.path), path, &order, text);
        self.take(changed)
    }

    /// Puts a text where another one stands, in place in a profile.
    fn put_in_place(&mut self, place: Place, text: &str) -> bool {
        let At::Node(number) = place.at else { return false };
        let yaml = self.yaml.0..self.text.len() - self.yaml.1;
        let changed = with_node(&self.text, yaml, number, text);
        self.take(changed)
    }

    fn take(&mut self, changed: Option<String>) -> bool {
        match changed.filter(|changed| changed.len() <= LARGEST) {
            Some(changed) => {
                self.text = changed;
                true
            }
            None => false,
        }
    }

    /// The change of the file; nothing where it stays as it is.
    pub(super) fn into_change(self) -> Option<Change> {
        let is_changed = self.old.as_deref() != Some(&*self.text);
        // A file that was to be made and got nothing is not made.
        let is_something = self.old.is_some() || !matches!(&*self.text, "" | EMPTY);
        let new = if self.has_crlf { self.text.replace('\n', "\r\n") } else { self.text };
        (is_changed && is_something).then_some(Change { path: self.path, old: self.old, new })
    }
}

fn is_yaml(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|ending| ending == "yaml")
}
