//! What the content stage hands on: every text with its file, YAML as nodes that know their place, Markdown parsed.

use crate::markdown::Markdown;
use crate::source::{FileId, Place, Sources};
use crate::word_list::SiteList;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All that was read of one site. A file that could not be read or parsed is missing here, but is named in `broken`.
#[derive(Debug, Default)]
pub struct Documents {
    /// The texts themselves.
    pub sources: Sources,
    /// A hash of all files of the site: see [`fingerprint`](super::fingerprint).
    pub fingerprint: String,
    /// `matchbook.yaml`; nothing if it is missing or broken.
    pub settings: Option<Yaml>,
    /// `content/taxonomy.yaml`; nothing if the site has none, or if it is broken.
    pub taxonomy: Option<Yaml>,
    /// Profiles, free pages and their translations, in the order of their paths.
    pub documents: Vec<Arc<Document>>,
    /// Ids whose file is there but broken: references to them are not reported a second time.
    pub broken: Vec<Name>,
    /// Files beside the `index.md` of bundles, in the order of their paths.
    pub bundle_files: Vec<BundleFile>,
    /// Files below `static/`, in the order of their paths.
    pub static_files: Vec<StaticFile>,
    /// Names of the site's themes, those without files among them, in order.
    pub themes: Vec<String>,
    /// Texts below `themes/`, in the order of their paths.
    pub theme_files: Vec<ThemeFile>,
    /// Frozen meeting plans, `events/ID.plan.csv`, with the id of their event.
    pub plans: Vec<(String, FileId)>,
    /// The lexicons that the settings name, each under its file; those that cannot be used at all are missing.
    pub word_lists: BTreeMap<FileId, SiteList>,
}

impl Documents {
    /// A scalar in the spelling in which it was written, for a text that YAML took for a number (`1.10`, `+92…`).
    /// Nothing for what is no plain scalar, or stands in an alias. The file is parsed again.
    pub fn spelling(&self, place: Place) -> Option<String> {
        super::locate::spelling(place, &self.sources)
    }

    /// Whether a node is an entry of a list in brackets. The file is parsed again.
    pub(crate) fn is_in_brackets(&self, place: Place) -> bool {
        super::locate::is_in_brackets(place, &self.sources)
    }
}

/// The folder of `content/` in which a document lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Folder {
    /// `content/companies/`
    Companies,
    /// `content/institutes/`
    Institutes,
    /// `content/events/`
    Events,
    /// `content/pages/`
    Pages,
}

impl Folder {
    /// All four, in the order of the table in the documentation.
    pub const ALL: [Self; 4] = [Self::Companies, Self::Institutes, Self::Events, Self::Pages];

    /// The folder's name, which is also the address of its list.
    pub fn name(self) -> &'static str {
        match self {
            Self::Companies => "companies",
            Self::Institutes => "institutes",
            Self::Events => "events",
            Self::Pages => "pages",
        }
    }

    /// The folder of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|folder| folder.name() == name)
    }
}

/// What a file's name says: `companies/tkxel.zh.md` is the Chinese of `tkxel` among the companies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The folder.
    pub folder: Folder,
    /// The id.
    pub id: String,
    /// The language of a translation, as written; nothing for the profile itself.
    pub language: Option<String>,
}

/// One profile, free page or translation.
#[derive(Clone, Debug)]
pub struct Document {
    /// What its file name says.
    pub name: Name,
    /// Its file.
    pub file: FileId,
    /// Whether it is the `index` of a folder of its own, which may hold files beside it.
    pub is_bundle: bool,
    /// Its front matter, or the whole of a YAML file; always a map.
    pub front: Arc<Node>,
    /// The Markdown below the front matter; nothing if it is blank. (A `body:` of a YAML file is in `front`.)
    pub body: Option<Body>,
}

/// A Markdown body and where its text stands.
#[derive(Clone, Debug)]
pub struct Body {
    /// The parsed text.
    pub markdown: Markdown,
    /// Where the text begins: a byte of the file, or the node of a YAML text.
    pub place: Place,
}

/// A YAML file that is no profile.
#[derive(Clone, Debug)]
pub struct Yaml {
    /// Its file.
    pub file: FileId,
    /// Its top node.
    pub root: Node,
}

/// A file beside a bundle's `index.md`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BundleFile {
    /// The folder of the bundle.
    pub folder: Folder,
    /// The id of the bundle.
    pub id: String,
    /// Path below the bundle's folder, with `/`.
    pub path: String,
    /// Bytes.
    pub size: u64,
}

/// A file below `static/`, which is copied as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticFile {
    /// Path from there, with `/`.
    pub path: String,
    /// Its place among the sources, where it has no text: it can be pointed at as a whole.
    pub file: FileId,
}

/// A file of a theme of the site.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeFile {
    /// The theme's name: the folder below `themes/`.
    pub theme: String,
    /// Path below the theme's folder, with `/`.
    pub path: String,
    /// Its text, if it is a template, a Fluent file or `theme.yaml`; assets are copied as bytes.
    pub file: Option<FileId>,
    /// What it holds, if it is `theme.yaml`.
    pub yaml: Option<Node>,
}

/// A node of a YAML text, as serde_yaml decodes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its number in the file, in the order of writing: see [`crate::source::At::Node`].
    pub number: u32,
    /// What it holds.
    pub value: Value,
}

impl Node {
    /// Its text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing: `key:` with nothing behind it, or `~`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// A text.
    Text(Box<str>),
    /// A list.
    List(Box<[Node]>),
    /// A map, in the order of writing; keys are distinct (a second one was reported and left out).
    Map(Box<[(Node, Node)]>),
}
