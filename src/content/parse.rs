//! One file: from its text to what it holds.

use super::document::{Body, Document, Folder, Name, Node, ThemeFile, Value, Yaml};
use super::fence::{self, Parts};
use super::file_name::Form;
use super::merge::merged;
use super::second_reading::{self, SecondReading};
use super::text::Text;
use super::traps::Trap;
use super::walk::{Kind, TextFile};
use super::yaml::{Decoded, Failure};
use super::{astray, problems, repeated, traps, yaml};
use crate::diagnostic::{Diagnostic, Severity};
use crate::markdown::Markdown;
use crate::source::{FileId, MendedYaml, Place};
use std::ops::Range;
use std::sync::Arc;

/// What one file gives.
#[derive(Clone, Debug)]
pub(super) struct Parsed {
    /// What it holds.
    pub(super) content: Content,
    /// Its problems.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What a broken one would hold without the mistakes in its syntax.
    pub(super) second: Option<Box<SecondReading>>,
}

/// What one file holds.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// `matchbook.yaml`
    Settings(Yaml),
    /// `content/taxonomy.yaml`
    Taxonomy(Yaml),
    /// A profile, a free page or a translation. Shared, for a large directory has tens of thousands that go from list to list, and
    /// a memory keeps them.
    Document(Arc<Document>),
    /// One of these that is broken, or whose name is.
    Broken(Name),
    /// A text of a theme.
    Theme(ThemeFile),
    /// A frozen plan.
    Plan(String, FileId),
    /// A broken file without an id.
    Nothing,
}

impl Parsed {
    /// The same as of a file of another number; nothing where that stands in problems, which are found again.
    pub(super) fn renumbered(&self, file: FileId) -> Option<Self> {
        if !self.diagnostics.is_empty() || self.second.is_some() {
            return None;
        }
        let of_yaml = |yaml: &Yaml| Yaml { file, root: yaml.root.clone() };
        let content = match &self.content {
            Content::Settings(yaml) => Content::Settings(of_yaml(yaml)),
            Content::Taxonomy(yaml) => Content::Taxonomy(of_yaml(yaml)),
            Content::Document(document) => {
                let mut document = Document { file, ..Document::clone(document) };
                document.body.iter_mut().for_each(|body| body.place.file = file);
                Content::Document(Arc::new(document))
            }
            Content::Theme(of_theme) => Content::Theme(ThemeFile { file: Some(file), ..of_theme.clone() }),
            Content::Plan(id, _) => Content::Plan(id.clone(), file),
            content @ (Content::Broken(_) | Content::Nothing) => content.clone(),
        };
        Some(Self { content, diagnostics: Vec::new(), second: None })
    }
}

/// The bytes of a text that are YAML.
pub(super) fn yaml_range(kind: &Kind, text: &str) -> Range<usize> {
    match kind {
        Kind::Settings | Kind::Taxonomy => 0..text.len(),
        Kind::Document { name, .. } if name.form == Form::Yaml => 0..text.len(),
        Kind::Document { .. } => match fence::parts(text) {
            Parts::Fenced { yaml, .. } => yaml,
            _ => 0..0,
        },
        Kind::Theme(_, path) if path == "theme.yaml" => 0..text.len(),
        Kind::Theme(..) | Kind::Plan(_) | Kind::Lexicon => 0..0,
    }
}

/// Parses a file that was read.
pub(super) fn parse(id: FileId, file: &TextFile, read: &Text) -> Parsed {
    let mut parser = FileParser { id, text: &read.text, diagnostics: Vec::new(), mended: None };
    if let Some(fault) = &read.fault {
        parser.diagnostics.push(problems::of_bytes(id, fault));
    }
    let content = match read.fault {
        Some(_) => broken(&file.kind),
        None => parser.content(file),
    };
    match parser.mended {
        Some(yaml) => {
            let second = Some(Box::new(SecondReading { content, yaml }));
            Parsed { content: broken(&file.kind), diagnostics: parser.diagnostics, second }
        }
        None => Parsed { content, diagnostics: parser.diagnostics, second: None },
    }
}

fn broken(kind: &Kind) -> Content {
    match kind {
        Kind::Document { folder, name, .. } => {
            Content::Broken(Name { folder: *folder, id: name.id.clone(), language: name.language.clone() })
        }
        _ => Content::Nothing,
    }
}

struct FileParser<'a> {
    id: FileId,
    text: &'a Arc<str>,
    diagnostics: Vec<Diagnostic>,
    /// The YAML that was read in place of the one that is written.
    mended: Option<MendedYaml>,
}

impl FileParser<'_> {
    fn content(&mut self, file: &TextFile) -> Content {
        match &file.kind {
            Kind::Settings => self.whole().map_or(Content::Nothing, Content::Settings),
            Kind::Taxonomy => self.whole().map_or(Content::Nothing, Content::Taxonomy),
            Kind::Plan(id) => Content::Plan(id.clone(), self.id),
            Kind::Lexicon => Content::Nothing,
            Kind::Theme(theme, path) => {
                let yaml = if path == "theme.yaml" { self.yaml(0..self.text.len()) } else { None };
                Content::Theme(ThemeFile { theme: theme.clone(), path: path.clone(), file: Some(self.id), yaml })
            }
            Kind::Document { .. } => match self.document(file) {
                Some(document) => Content::Document(Arc::new(document)),
                None => broken(&file.kind),
            },
        }
    }

    fn whole(&mut self) -> Option<Yaml> {
        Some(Yaml { file: self.id, root: self.yaml(0..self.text.len())? })
    }

    fn document(&mut self, file: &TextFile) -> Option<Document> {
        let Kind::Document { folder, name, is_bundle } = &file.kind else { return None };
        if let Some(fault) = &name.fault {
            self.diagnostics.push(problems::of_name(self.id, &file.path, name, fault));
        }
        let (front, body) = match name.form {
            Form::Yaml => (self.yaml(0..self.text.len())?, None),
            Form::Markdown => self.markdown(*folder, name.language.is_some())?,
        };
        // What has a wrong name has been looked through for its problems, and is left out.
        name.fault.is_none().then(|| Document {
            name: Name { folder: *folder, id: name.id.clone(), language: name.language.clone() },
            file: self.id,
            is_bundle: *is_bundle,
            front: Arc::new(front),
            body,
        })
    }

    /// Front matter and body. A translation may be a body alone.
    fn markdown(&mut self, folder: Folder, is_translation: bool) -> Option<(Node, Option<Body>)> {
        match fence::parts(self.text) {
            Parts::Fenced { yaml, body } => {
                let fields = astray::fields(self.text, body.clone(), folder);
                self.diagnostics.extend(fields.map(|fields| problems::fields_in_text(self.id, &fields)));
                let front = self.yaml(yaml)?;
                Some((front, self.body(body)))
            }
            Parts::Unfenced { late: None } if is_translation && !traps::begins_with_key(self.text) => {
                Some((empty_map(0), self.body(0..self.text.len())))
            }
            parts => {
                self.diagnostics.push(problems::no_front_matter(self.id, &parts));
                None
            }
        }
    }

    fn body(&self, range: Range<usize>) -> Option<Body> {
        if self.text[range.clone()].trim().is_empty() {
            return None;
        }
        let place = Place::bytes(self.id, range.clone());
        Some(Body { markdown: Markdown::parse(Arc::clone(self.text), range), place })
    }

    /// The map that a YAML text holds; nothing and blank lines are an empty one.
    fn yaml(&mut self, range: Range<usize>) -> Option<Node> {
        let (offset, text) = (range.start, &self.text[range]);
        match yaml::decode(text) {
            Ok(decoded) => self.decoded(offset, text, decoded),
            Err(Failure::Syntax { at, words }) => {
                let second = self.report_traps(offset, text, &traps::all_behind_error(text, at, &words));
                self.read_twice(second)
            }
            Err(failure) => {
                self.diagnostics.push(problems::of_failure(self.id, offset, &failure));
                None
            }
        }
    }

    fn decoded(&mut self, offset: usize, text: &str, decoded: Decoded) -> Option<Node> {
        let duplicates = repeated::told(text, &decoded);
        let problem = |(duplicate, begins_entry)| problems::duplicate_key(self.id, duplicate, begins_entry);
        self.diagnostics.extend(duplicates.into_iter().map(problem));
        let (doubts, traps): (Vec<_>, Vec<_>) =
            traps::in_decoded(text, &decoded).into_iter().partition(|trap| trap.code.severity() == Severity::Warning);
        self.diagnostics.extend(doubts.iter().map(|trap| problems::of_trap(self.id, offset, trap, None)));
        if !traps.is_empty() {
            let second = self.report_traps(offset, text, &traps);
            // Two keys are reported by numbers of the YAML that is written.
            return self.read_twice(second.filter(|_| decoded.duplicates.is_empty()));
        }
        match decoded.root.value {
            Value::Null => Some(empty_map(decoded.root.number)),
            Value::List(nodes) if nodes.is_empty() => Some(empty_map(decoded.root.number)),
            Value::Map(_) => Some(with_merges(text, decoded.root)),
            _ => {
                let second = self.report_traps(offset, text, &traps::all_of_no_map(text));
                self.read_twice(second)
            }
        }
    }

    /// Reports the mistakes of a text, and decodes it without them, if there are any and it can be known for certain how.
    fn report_traps(&mut self, offset: usize, text: &str, traps: &[Trap]) -> Option<(Decoded, MendedYaml)> {
        if traps.is_empty() {
            return None;
        }
        let changes = traps::all_certain(text, traps);
        let second = second_reading::mended(text, &changes);
        let told = traps.iter().zip(changes).map(|(trap, change)| problems::of_trap(self.id, offset, trap, change));
        self.diagnostics.extend(told);
        second
    }

    /// The map that is read in place of a broken one, whose nodes are counted in the mended YAML from then on.
    fn read_twice(&mut self, second: Option<(Decoded, MendedYaml)>) -> Option<Node> {
        let (Decoded { root, .. }, mended) =
            second.filter(|(decoded, _)| matches!(decoded.root.value, Value::Map(_)))?;
        let root = with_merges(mended.text(), root);
        self.mended = Some(mended);
        Some(root)
    }
}

/// A map with what its merge keys bring. Nearly no text has one, and those are not gone through.
fn with_merges(text: &str, root: Node) -> Node {
    if text.contains("<<") { merged(root) } else { root }
}

fn empty_map(number: u32) -> Node {
    Node { number, value: Value::Map(Box::default()) }
}

#[cfg(test)]
mod tests {
    use super::{Kind, TextFile, parse, yaml_range};
    use crate::content::document::Folder;
    use crate::content::file_name;
    use crate::content::locate;
    use crate::content::text::{Text, from_bytes};
    use crate::source::{At, Source, Sources};
    use proptest::prelude::*;
    use std::path::PathBuf;

    /// Parses bytes as a file of this name, and locates what is wrong with it.
    fn survive(name: &str, bytes: Vec<u8>) {
        let size = bytes.len();
        let read = from_bytes(bytes, size);
        let name = file_name::parse(name).expect("a document");
        let kind = Kind::Document { folder: Folder::Companies, name, is_bundle: false };
        let file = TextFile { path: "x".to_owned(), absolute: PathBuf::new(), kind };
        let Text { text, .. } = &read;
        let mut sources = Sources::default();
        let yaml = yaml_range(&file.kind, text);
        let id = sources.add(Source { path: file.path.clone(), text: text.clone(), yaml });
        let parsed = parse(id, &file, &read);
        for diagnostic in locate(parsed.diagnostics, &sources) {
            if let At::Bytes { start, end } = diagnostic.place.at {
                assert!(text.get(start as usize..end as usize).is_some(), "{diagnostic:?} in {text:?}");
            }
        }
    }

    #[test]
    fn what_was_parsed_is_the_same_under_another_number() {
        let mut sources = Sources::default();
        let [first, second] =
            ["a", "b"].map(|path| sources.add(Source { path: path.to_owned(), text: "".into(), yaml: 0..0 }));
        let document = |name: &str| {
            let name = file_name::parse(name).unwrap();
            Kind::Document { folder: Folder::Companies, name, is_bundle: false }
        };
        let check = |kind: Kind, text: &str, is_whole: bool| {
            let file = TextFile { path: "x".to_owned(), absolute: PathBuf::new(), kind };
            let text = Text::whole(text.into());
            let renumbered = parse(first, &file, &text).renumbered(second);
            let expected = is_whole.then(|| parse(second, &file, &text));
            assert_eq!(format!("{renumbered:?}"), format!("{expected:?}"));
        };
        let profile =
            "---\nname: A\nlist: [1, {b: 中文}]\n---\n# Title\n\nWords, a [link](b) and <b id=\"x\">HTML</b>.\n";
        check(document("x.md"), profile, true);
        check(document("x.zh.md"), "Words alone.\n", true);
        check(document("x.yaml"), "name: A\nbody: |\n  # Title\n", true);
        check(document("x.md"), "---\nname: A\nname: B\n---\n", false);
        check(document("x.yaml"), "name： A\n", false);
        check(document("X.md"), profile, false);
        check(Kind::Settings, "title: T\n", true);
        check(Kind::Taxonomy, "topics: {a: A}\n", true);
        check(Kind::Plan("fair".to_owned()), "a,b\n", true);
        check(Kind::Theme("own".to_owned(), "theme.yaml".to_owned()), "name: Own\n", true);
        check(Kind::Theme("own".to_owned(), "templates/page.html".to_owned()), "{{ a }}", true);
    }

    #[test]
    fn a_text_of_one_piece_takes_no_square_of_its_length() {
        for piece in PIECES.iter().chain(&[
            "{a,",
            "a,",
            "&a b\n- ",
            "k: &x\n",
            "- !x y\n",
            "a: 1\n",
            "a: b: c\n",
            "［",
            "{a: ",
            "'",
            "- 1 #1\n",
        ]) {
            let text = piece.repeat(2_000);
            survive("x.yaml", text.clone().into_bytes());
            survive("x.yaml", format!("a: {text}").into_bytes());
            survive("x.yaml", format!("[{text}]").into_bytes());
        }
    }

    /// Pieces of which most texts are broken in some way.
    const PIECES: &[&str] = &[
        "a", "b: ", "c:", "- ", "-", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", ": ", "：", "，", "、", "“",
        "”", "［", "］", "｛", "\u{3000}", "\u{a0}", "\t", "#", " #1", " # x", "&a ", "*a", "!x ", "!!int ", "\"", "'",
        "\\", "|\n", ">", "---\n", "...\n", "? ", "%", "@", "`", "中文", "name: ", "text：", "zh", "\r\n", "\r",
        "\u{85}", "\u{2028}", "\u{feff}", "~", "1", "e\u{301}", "<<: ",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            survive("x.md", bytes.clone());
            survive("x.yaml", bytes);
        }

        #[test]
        fn any_pieces_are_survived(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..24)) {
            let yaml = pieces.concat();
            survive("x.md", format!("---\n{yaml}\n---\n").into_bytes());
            survive("x.yaml", yaml.into_bytes());
        }
    }
}
