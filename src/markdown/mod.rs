//! Markdown to clean HTML, with Chinese, Japanese and Korean emphasis.

use std::ops::Range;
use std::sync::Arc;

/// A parsed text: what must be known of it before rendering. The events themselves are not kept; parsing again costs six
/// microseconds, keeping them more memory than the text.
#[derive(Clone, Debug)]
pub struct Markdown {
    text: Arc<str>,
    range: Range<usize>,
    /// Every link and image, in order.
    pub links: Box<[Link]>,
    /// Every heading, in order, with the anchor that the page will have.
    pub headings: Box<[Heading]>,
    /// Other anchors.
    pub has_html: bool,
}

/// A link or an image of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What stands between the parentheses, with escapes resolved.
    pub target: Box<str>,
    /// Whether it is an image.
    pub is_image: bool,
    /// Bytes of the text where the target stands (the whole link where the target is elsewhere).
    pub range: Range<u32>,
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// The anchor, distinct within the text.
    pub anchor: Box<str>,
    /// The plain text.
    pub text: Box<str>,
}

impl Markdown {
    /// Parses the bytes `range` of a file's text.
    pub fn parse(text: Arc<str>, range: Range<usize>) -> Self {
        Self { text, range, links: Box::default(), headings: Box::default(), has_html: false }
    }

    /// The Markdown as it was written.
    pub fn text(&self) -> &str {
        &self.text[self.range.clone()]
    }
}
