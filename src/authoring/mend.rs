//! Mends in the editors' files: what is certain is changed, and no other byte.
//!
//! A mend may bring the next mistake to light (a text whose colon is mended shows that its field is misspelt), so that mends
//! are made in rounds, in memory, until none is left; therefore a second run has nothing to do. Only then is anything
//! written: each file whole or not at all, and none that has changed since it was read.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Component, Path};
use std::sync::Arc;

use super::staged::Staged;
use crate::content::{Edits, as_held, syntax_mends};
use crate::diagnostic::mend::{apart, replaced};
use crate::diagnostic::{Change, ChangedLine, Diagnostic, Mend, Messages};
use crate::model::Inputs;
use crate::pipeline::{self, Report, Site};
use crate::source::{Source, line_and_column};

/// More rounds than any text needs, should two mends ever undo each other.
const MOST_ROUNDS: usize = 400;

/// All that can be mended for certain in a site's files. Nothing has been written yet.
#[derive(Debug, Default)]
pub struct Mends {
    files: BTreeMap<String, MendedFile>,
}

/// Why a file was left as it is.
#[derive(Debug)]
pub enum Refused {
    /// It has changed since it was read.
    Changed,
    /// It is in truth outside the site.
    OutsideSite,
    /// The system refuses.
    Io(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Refused {
    /// Which file was left as it is, and why.
    pub fn said(&self, file: &str, messages: &Messages) -> String {
        let reason = if let Self::Io(error) = self { error.to_string() } else { String::new() };
        messages.say(self.key(), None, &[("file", file.into()), ("reason", reason.into())]).unwrap_or_default()
    }

    /// What to do about it, for whoever has run `check --fix`.
    pub fn help(&self, messages: &Messages) -> Option<String> {
        messages.say(self.key(), Some("help"), &[])
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Changed => "report-left-changed",
            Self::OutsideSite => "report-left-outside",
            Self::Io(_) => "report-left-failed",
        }
    }
}

/// Finds all that can be mended for certain, and what the files hold then.
pub fn mends(site: &Site, inputs: &Inputs) -> Mends {
    let mut mends = Mends::default();
    for _ in 0..MOST_ROUNDS {
        let (_, report) = pipeline::directory_edited(site, &mends.edits(), inputs);
        if !mends.take(&report) {
            break;
        }
    }
    mends
}

/// A text after some mends of it, as they stand in located diagnostics. Mends that touch each other wait for the next time:
/// the first is made.
pub fn mended_text<'a>(source: &Source, mends: impl IntoIterator<Item = &'a Mend>) -> String {
    let changes = mends.into_iter().filter_map(|mend| Some((mend.range()?.1, mend)));
    let changes = changes.filter(|(range, _)| source.text.get(range.clone()).is_some()).collect();
    replaced(&source.text, apart(changes).into_iter().map(|(range, mend)| (range, &*mend.text)))
}

/// Makes some mends of one file and writes it, for whoever has asked for these alone: a button beside a problem, say. The mends
/// are those of the problems of a [`Report`] (`diagnostic.mend`), `source` is the text of the same report in which they stand;
/// where the file holds another one by now, nothing is written.
///
/// # Errors
/// As [`Refused`] says.
pub fn write_mended<'a>(
    root: &Path,
    source: &Source,
    mends: impl IntoIterator<Item = &'a Mend>,
) -> Result<(), Refused> {
    write(root, &source.path, &source.text, &mended_text(source, mends))
}

impl Mends {
    /// Whether there is nothing to mend.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// How many files are mended.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// How many lines of how many files are mended once they are written, in a sentence.
    pub fn said(&self, messages: &Messages) -> String {
        let facts = [("lines", self.lines().len().into()), ("files", self.files().into())];
        let key = if self.is_empty() { "report-mended-none" } else { "report-mended-lines" };
        messages.say(key, None, &facts).unwrap_or_default()
    }

    /// The mended texts, to be read in place of what the files hold.
    pub fn edits(&self) -> Edits {
        self.files.iter().map(|(path, file)| (path.clone(), file.text.clone())).collect()
    }

    /// Every mend, by path and in the order of the file.
    pub fn changes(&self) -> Vec<Change> {
        let changes = self.files.iter().flat_map(|(path, file)| file.changes(path));
        changes.collect()
    }

    /// Every line that is mended, before and after, in the same order.
    pub fn lines(&self) -> Vec<ChangedLine> {
        self.files.iter().flat_map(|(path, file)| file.lines(path)).collect()
    }

    /// Writes the mended files, each whole or not at all; gives those that were left as they are, and why.
    pub fn write(&self, root: &Path) -> Vec<(&str, Refused)> {
        let refused = self.files.iter().filter_map(|(path, file)| {
            let written = write(root, path, &file.original, &file.text);
            written.err().map(|why| (&**path, why))
        });
        refused.collect()
    }

    /// All but those of some files.
    #[must_use]
    pub fn without(mut self, left: &[String]) -> Self {
        self.files.retain(|path, _| !left.contains(path));
        self
    }

    /// Makes the mends of a report; tells whether there was one.
    fn take(&mut self, report: &Report) -> bool {
        let mut by_path: BTreeMap<&str, Vec<&Mend>> = BTreeMap::new();
        for mend in report.diagnostics.iter().filter_map(|problem| problem.mend.as_deref()) {
            let path = &report.sources.get(mend.place.file).path;
            if is_inside(path) {
                by_path.entry(path).or_default().push(mend);
            }
        }
        let mut is_changed = false;
        for (path, mends) in by_path {
            let source = report.sources.get(mends[0].place.file);
            let mut file = self.files.remove(path).unwrap_or_else(|| MendedFile::new(source));
            is_changed |= file.take(&mends);
            file.take_syntax(path);
            if !file.steps.is_empty() {
                self.files.insert(path.to_owned(), file);
            }
        }
        is_changed
    }
}

/// Whether a path from the site's root stays below it. Settings may be named that do not.
fn is_inside(path: &str) -> bool {
    Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// One file and the mends made in it so far.
#[derive(Debug)]
struct MendedFile {
    original: Arc<str>,
    text: Arc<str>,
    steps: Vec<Step>,
}

/// A mend that was made.
#[derive(Debug)]
struct Step {
    mend: Mend,
    /// The bytes that gave way, in the text as it was then.
    range: Range<usize>,
    /// The first of them in the original text.
    origin: usize,
    before: String,
}

impl MendedFile {
    fn new(source: &Source) -> Self {
        Self { original: source.text.clone(), text: source.text.clone(), steps: Vec::new() }
    }

    /// Makes some mends of the text as it is now; tells whether there was one that changes it. A mend never makes or takes
    /// a line, so that lines keep their numbers.
    fn take(&mut self, mends: &[&Mend]) -> bool {
        let text = self.text.clone();
        let is_change = |range: &Range<usize>, mend: &Mend| {
            text.get(range.clone())
                .is_some_and(|old| *old != *mend.text && !old.contains('\n') && !mend.text.contains('\n'))
        };
        let found = mends.iter().filter_map(|mend| Some((mend.range()?.1, *mend)));
        let changes = apart(found.filter(|(range, mend)| is_change(range, mend)).collect());
        self.text = replaced(&text, changes.iter().map(|(range, mend)| (range.clone(), &*mend.text))).into();
        let origins: Vec<usize> = changes.iter().map(|(range, _)| self.origin(range.start)).collect();
        // From the last to the first, so that each range is one of the text in which it was changed.
        for ((range, mend), origin) in changes.iter().zip(origins).rev() {
            let (range, mend, before) = (range.clone(), (*mend).clone(), text[range.clone()].to_owned());
            self.steps.push(Step { mend, range, origin, before });
        }
        !changes.is_empty()
    }

    /// Mends the syntax to its end: of many mistakes a parser meets one at a time.
    fn take_syntax(&mut self, path: &str) {
        for _ in 0..MOST_ROUNDS {
            let problems: Vec<Diagnostic> = syntax_mends(path, &self.text);
            let mends: Vec<&Mend> = problems.iter().filter_map(|problem| problem.mend.as_deref()).collect();
            if !self.take(&mends) {
                break;
            }
        }
    }

    /// The byte of the original text that became this one.
    fn origin(&self, byte: usize) -> usize {
        self.steps.iter().rev().fold(byte, |byte, Step { mend, range, .. }| match byte {
            _ if byte >= range.start + mend.text.len() => byte - mend.text.len() + range.len(),
            _ => byte.min(range.start),
        })
    }

    fn changes(&self, path: &str) -> Vec<Change> {
        let mut steps: Vec<&Step> = self.steps.iter().collect();
        steps.sort_by_key(|step| step.origin);
        let change = |step: &&Step| {
            let (line, column) = line_and_column(&self.original, step.origin);
            let (before, after) = (step.before.clone(), step.mend.text.clone());
            Change { code: step.mend.code, path: path.to_owned(), line, column, before, after }
        };
        steps.iter().map(change).collect()
    }

    fn lines(&self, path: &str) -> Vec<ChangedLine> {
        let mut lines: BTreeMap<usize, ChangedLine> = BTreeMap::new();
        for Change { code, line, column, .. } in self.changes(path) {
            let text_of = |text: &str| text.lines().nth(line - 1).unwrap_or_default().to_owned();
            let changed = lines.entry(line).or_insert_with(|| ChangedLine {
                codes: Vec::new(),
                path: path.to_owned(),
                line,
                column,
                before: text_of(&self.original),
                after: text_of(&self.text),
            });
            if !changed.codes.contains(&code) {
                changed.codes.push(code);
            }
        }
        lines.into_values().collect()
    }
}

/// Puts a mended text in the place of the original, whole, unless the file holds something else by now. Through a link the
/// file itself is written, where it is one of the site.
fn write(root: &Path, path: &str, original: &str, mended: &str) -> Result<(), Refused> {
    let file = root.join(path).canonicalize()?;
    if !is_inside(path) || !file.starts_with(root.canonicalize()?) {
        return Err(Refused::OutsideSite);
    }
    let bytes = fs::read(&file)?;
    let [original, mended] = [original, mended].map(|text| as_held(&bytes, text));
    if bytes == mended {
        // Two paths may lead to one file.
        return Ok(());
    }
    if bytes != original {
        return Err(Refused::Changed);
    }
    let staged = Staged::beside(&file, &mended)?;
    // Looked at as late as can be: somebody may have saved the file meanwhile.
    if fs::read(&file)? != bytes {
        return Err(Refused::Changed);
    }
    Ok(staged.take_place()?)
}

#[cfg(test)]
mod tests {
    use super::{MendedFile, Refused, mends, write};
    use crate::diagnostic::{Code, Mend};
    use crate::model::Inputs;
    use crate::pipeline::Site;
    use crate::source::{Place, Source, Sources};
    use std::fs;
    use std::path::Path;

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = ("matchbook.yaml", "title: T\nlanguages: [en, zh]\n");
        for (path, text) in [settings].iter().chain(files) {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        folder
    }

    fn found(root: &Path) -> super::Mends {
        let inputs = Inputs { today: jiff::civil::date(2023, 9, 20), drafts: false, base_url: None };
        mends(&Site { root: root.to_owned(), settings: root.join("matchbook.yaml") }, &inputs)
    }

    #[test]
    fn places_of_later_rounds_are_those_of_the_original() {
        let mut sources = Sources::default();
        let id = sources.add(Source { path: "a.md".to_owned(), text: "0123456789".into(), yaml: 0..0 });
        let mend =
            |range, text: &str| Mend { code: Code::UnknownKey, place: Place::bytes(id, range), text: text.to_owned() };
        let mut file = MendedFile::new(sources.get(id));
        let (one, two) = (mend(1..2, "abc"), mend(5..7, ""));
        assert!(file.take(&[&two, &one]));
        assert_eq!(&*file.text, "0abc234789");
        assert!(file.take(&[&mend(7..8, "x")]));
        assert_eq!(&*file.text, "0abc234x89");
        let columns: Vec<_> =
            file.changes("a.md").iter().map(|change| (change.column, change.before.clone())).collect();
        assert_eq!(columns, [(2, "1".to_owned()), (6, "56".to_owned()), (8, "7".to_owned())]);
        assert!(!file.take(&[&mend(7..8, "x")]), "nothing changes");
    }

    #[test]
    fn mends_come_in_rounds_and_keep_mark_and_line_ends() {
        let text = "\u{feff}---\r\n名称： Acme   \r\nsumary: AI: now\r\n# as it was\r\n---\r\nText：x  \r\n";
        let site = site(&[("content/companies/acme.md", text)]);
        let mends = found(site.path());
        assert!(mends.write(site.path()).is_empty());
        let expected = "\u{feff}---\r\nname: Acme   \r\nsummary: \"AI: now\"\r\n# as it was\r\n---\r\nText：x  \r\n";
        assert_eq!(fs::read_to_string(site.path().join("content/companies/acme.md")).expect("a file"), expected);
        assert!(found(site.path()).is_empty(), "a second run has nothing to do");
        let names: Vec<_> = fs::read_dir(site.path().join("content/companies")).expect("a folder").flatten().collect();
        assert_eq!(names.len(), 1, "no other file is left: {names:?}");
    }

    #[test]
    fn a_file_that_has_changed_is_left_as_it_is() {
        let site = site(&[("content/companies/acme.md", "---\nname：Acme\n---\n")]);
        let mends = found(site.path());
        let path = site.path().join("content/companies/acme.md");
        fs::write(&path, "---\nname：Nova\n---\n").expect("a file");
        let refused = mends.write(site.path());
        assert!(matches!(refused[..], [("content/companies/acme.md", Refused::Changed)]), "{refused:?}");
        assert_eq!(fs::read_to_string(path).expect("a file"), "---\nname：Nova\n---\n");
    }

    #[cfg(unix)]
    #[test]
    fn links_and_rights_are_kept_and_nothing_outside_is_written() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let outside = tempfile::tempdir().expect("a folder");
        let site = site(&[("content/companies/acme.md", "---\nname：Acme\n---\n")]);
        let (inner, link) =
            (site.path().join("content/companies/acme.md"), site.path().join("content/companies/nova.md"));
        fs::set_permissions(&inner, fs::Permissions::from_mode(0o640)).expect("rights");
        symlink("acme.md", &link).expect("a link");
        let far = outside.path().join("far.md");
        fs::write(&far, "a").expect("a file");
        symlink(&far, site.path().join("content/companies/far.md")).expect("a link");

        let mends = found(site.path());
        assert!(mends.write(site.path()).is_empty());
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&link).expect("a file"), "---\nname: Acme\n---\n");
        assert_eq!(fs::metadata(&inner).expect("a file").permissions().mode() & 0o777, 0o640);
        let refused = write(site.path(), "content/companies/far.md", "a", "b");
        assert!(matches!(refused, Err(Refused::OutsideSite)), "{refused:?}");
        assert_eq!(fs::read_to_string(&far).expect("a file"), "a");
    }
}
