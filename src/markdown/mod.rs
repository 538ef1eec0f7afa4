//! Markdown to clean HTML, with Chinese, Japanese and Korean emphasis. CommonMark as pulldown-cmark reads it, with
//! tables, footnotes, task lists and strikethrough; attributes of headings (`{#id}`) are off, because they would swallow
//! every title that ends in braces.
//!
//! A text is parsed twice: once when it is read, for what must be known of it (its links and anchors), and once when its
//! page is rendered. Parsing costs six microseconds; keeping the events would cost more memory than the text.

mod anchor;
mod cjk;
mod clean;
mod escape;
mod events;
mod finish;
mod footnote;
mod html;
mod inline;
mod parse;
mod plain;
mod script;
mod tag;
mod target;

use std::ops::Range;
use std::sync::Arc;

pub use anchor::RESERVED;
pub use clean::Cleaner;
pub use html::{Destination, HtmlOptions, Labels, Resolve};
pub use inline::inline;

/// A parsed text: what must be known of it before rendering.
#[derive(Clone, Debug)]
pub struct Markdown {
    text: Arc<str>,
    range: Range<usize>,
    help: cjk::Help,
    /// Every link and image in the order of writing, those of raw HTML among them.
    pub links: Box<[Link]>,
    /// Every heading in Markdown that has any text, in order, with the anchor that the page will have.
    pub headings: Box<[Heading]>,
    /// Other anchors: `id` attributes in raw HTML that the page will keep.
    pub ids: Box<[Box<str>]>,
    /// Whether there is raw HTML in it, so that its rendering goes through the [`Cleaner`].
    pub has_html: bool,
}

/// A link or an image of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, with escapes resolved: `companies/tkxel`, `https://…`. An address `<a@b.example>` has `mailto:`.
    pub target: Box<str>,
    /// Whether it is an image.
    pub is_image: bool,
    /// Bytes of the whole text where the target is written: between the parentheses, in the definition of a reference
    /// (several links may share one), in the attribute of a tag. The whole link where that could not be found.
    pub range: Range<u32>,
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// The anchor: distinct within the text, without blanks, never one of the page's own ids.
    pub anchor: Box<str>,
    /// The plain text, never blank.
    pub text: Box<str>,
}

impl Markdown {
    /// The Markdown itself, a part of the text that it was parsed from.
    pub fn source(&self) -> &str {
        &self.text[self.range.clone()]
    }

    /// Every anchor of the text: of its headings and its raw HTML.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(|heading| &*heading.anchor).chain(self.ids.iter().map(|id| &**id))
    }
}
