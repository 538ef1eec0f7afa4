//! One file: from its text to what it holds.

use super::document::{Body, Document, Name, Node, ThemeFile, Value, Yaml};
use super::fence::{self, Parts};
use super::file_name::Form;
use super::text::Text;
use super::walk::{Kind, TextFile};
use super::yaml::{Decoded, Failure};
use super::{problems, traps, yaml};
use crate::diagnostic::Diagnostic;
use crate::markdown::Markdown;
use crate::source::{FileId, Place};
use std::ops::Range;
use std::sync::Arc;

/// What one file gives.
#[derive(Debug)]
pub(super) struct Parsed {
    /// What it holds.
    pub(super) content: Content,
    /// Its problems.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What one file holds.
#[derive(Debug)]
pub(super) enum Content {
    /// `matchbook.yaml`
    Settings(Yaml),
    /// `content/taxonomy.yaml`
    Taxonomy(Yaml),
    /// A profile, a free page or a translation.
    Document(Document),
    /// One of these that is broken, or whose name is.
    Broken(Name),
    /// A text of a theme.
    Theme(ThemeFile),
    /// A frozen plan.
    Plan(String, FileId),
    /// A broken file without an id.
    Nothing,
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
    let mut parser = FileParser { id, text: &read.text, diagnostics: Vec::new() };
    if let Some(fault) = &read.fault {
        parser.diagnostics.push(problems::of_bytes(id, fault));
    }
    let content = match read.fault {
        Some(_) => broken(&file.kind),
        None => parser.content(file),
    };
    Parsed { content, diagnostics: parser.diagnostics }
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
}

impl FileParser<'_> {
    fn content(&mut self, file: &TextFile) -> Content {
        match &file.kind {
            Kind::Settings => self.whole().map_or(Content::Nothing, Content::Settings),
            Kind::Taxonomy => self.whole().map_or(Content::Nothing, Content::Taxonomy),
            Kind::Plan(id) => Content::Plan(id.clone(), self.id),
            Kind::Lexicon => Content::Nothing,
            Kind::Theme(theme, path) => {
                Content::Theme(ThemeFile { theme: theme.clone(), path: path.clone(), file: Some(self.id) })
            }
            Kind::Document { .. } => self.document(file).map_or_else(|| broken(&file.kind), Content::Document),
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
            Form::Markdown => self.markdown(name.language.is_some())?,
        };
        // What has a wrong name has been looked through for its problems, and is left out.
        name.fault.is_none().then(|| Document {
            name: Name { folder: *folder, id: name.id.clone(), language: name.language.clone() },
            file: self.id,
            is_bundle: *is_bundle,
            front,
            body,
        })
    }

    /// Front matter and body. A translation may be a body alone.
    fn markdown(&mut self, is_translation: bool) -> Option<(Node, Option<Body>)> {
        match fence::parts(self.text) {
            Parts::Fenced { yaml, body } => {
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
                let trap = traps::behind_error(text, at, &words);
                self.diagnostics.push(problems::of_trap(self.id, offset, &trap));
                None
            }
            Err(failure) => {
                self.diagnostics.push(problems::of_failure(self.id, offset, &failure));
                None
            }
        }
    }

    fn decoded(&mut self, offset: usize, text: &str, decoded: Decoded) -> Option<Node> {
        let duplicates = decoded.duplicates.iter().map(|duplicate| problems::duplicate_key(self.id, duplicate));
        self.diagnostics.extend(duplicates);
        let traps = traps::in_decoded(text, &decoded);
        self.diagnostics.extend(traps.iter().map(|trap| problems::of_trap(self.id, offset, trap)));
        match decoded.root.value {
            _ if !traps.is_empty() => None,
            Value::Null => Some(empty_map(decoded.root.number)),
            Value::Map(_) => Some(decoded.root),
            _ => {
                let trap = traps::no_map(text);
                self.diagnostics.push(problems::of_trap(self.id, offset, &trap));
                None
            }
        }
    }
}

fn empty_map(number: u32) -> Node {
    Node { number, value: Value::Map(Box::default()) }
}
