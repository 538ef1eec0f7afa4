//! Markdown to clean HTML, with Chinese, Japanese and Korean emphasis. CommonMark as pulldown-cmark reads it, with
//! tables, footnotes, task lists and strikethrough; attributes of headings (`{#id}`) are off, because they would swallow
//! every title that ends in braces.
//!
//! A text is parsed twice: once when it is read, for what must be known of it (its links and anchors), and once when its
//! page is rendered. Parsing costs six microseconds; keeping the events would cost more memory than the text.

mod almost;
mod anchor;
mod cjk;
mod clean;
mod element;
mod escape;
mod events;
mod finish;
mod footnote;
mod html;
mod inline;
mod level;
mod parse;
mod plain;
mod script;
mod tag;
mod target;
mod writer;

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
    /// What was meant for a link and is none, in the order of writing.
    pub almost: Box<[AlmostLink]>,
    /// Every heading in Markdown that has any text, in order, with the anchor that the page will have.
    pub headings: Box<[Heading]>,
    /// Other anchors: `id` attributes in raw HTML that the page will keep.
    pub ids: Box<[Box<str>]>,
    /// Whether there is raw HTML in it that will be shown, so that its rendering goes through the [`Cleaner`].
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

/// `[text](two words)` or `[text]（target）`: what stands behind a text in brackets that is no link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlmostLink {
    /// What stands between the parentheses, never blank.
    pub target: Box<str>,
    /// Whether one of the parentheses is full-width. If not, a blank in the target keeps it from being a link.
    pub is_wide: bool,
    /// Bytes of the whole text, with the parentheses.
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn render(text: &str, cleaner: &Cleaner) -> String {
        let labels = Labels { table: "t", footnotes: "f", back: "b", done: "d", open: "o" };
        let options = HtmlOptions { first_heading_level: 2, labels, cleaner };
        let resolve = |link: &Link| Destination::Link(link.target.to_string());
        Markdown::parse(text.into(), 0..text.len()).html(&options, &resolve)
    }

    /// Ids of the HTML, in order.
    fn ids(html: &str) -> Vec<&str> {
        tag::tags(html).filter_map(|tag| tag.value("id")).map(|value| &html[value]).collect()
    }

    const PIECES: &[&str] = &[
        "a",
        "中",
        "。",
        "“",
        "”",
        "（",
        "**",
        "*",
        "_",
        "~~",
        "`",
        "\n",
        "\n\n",
        " ",
        "# ",
        "> ",
        "- ",
        "1. ",
        "[",
        "](x)",
        "![",
        "[^1]",
        "[^1]: ",
        "|",
        "|-|\n",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<p id=a>",
        "<h3>",
        "<a href=y>",
        "<table>",
        "<td>",
        "<li>",
        "<ul>",
        "<img src=z>",
        "<!--",
        "-->",
        "&amp;",
        "\\",
        "[x] ",
        "    ",
        "\u{fdd0}",
        "\u{fdef}",
        "<",
        ">",
        "\"",
        "\r\n",
    ];

    fn texts() -> impl Strategy<Value = String> {
        proptest::collection::vec(proptest::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

        #[test]
        fn any_text_gives_well_formed_html_with_distinct_ids(text in texts()) {
            let html = render(&text, &Cleaner::new());
            let mut open = Vec::new();
            for tag in tag::tags(&html) {
                if tag.is_closing {
                    prop_assert_eq!(open.pop(), Some(tag.name), "{}", html);
                } else if !matches!(tag.name, "br" | "hr" | "img" | "wbr") {
                    prop_assert!(tag.name != "a" || !open.contains(&"a"), "{}", html);
                    open.push(tag.name);
                }
            }
            prop_assert!(open.is_empty(), "{}", html);
            let mut ids = ids(&html);
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), count, "{}", html);
        }

        #[test]
        fn every_anchor_stands_in_the_html(text in "[ab #\n中*。“]{0,40}") {
            let markdown = Markdown::parse(text.as_str().into(), 0..text.len());
            let html = render(&text, &Cleaner::new());
            prop_assert_eq!(markdown.anchors().collect::<Vec<_>>(), ids(&html));
        }

        #[test]
        fn any_characters_are_taken(text in "\\PC{0,60}") {
            let markdown = Markdown::parse(text.as_str().into(), 0..text.len());
            markdown.plain_text();
            render(&text, &Cleaner::new());
        }
    }

    #[test]
    fn hostile_texts_end_soon() {
        let cleaner = Cleaner::new();
        for piece in [
            "> ",
            "[",
            "![",
            "*a_",
            "**中。",
            "[a](",
            "<b>",
            "<div>\n\n",
            "<table><tr><td>",
            "- ",
            "`",
            "~~。",
            "a**",
            "<a ",
            "# a\n",
            "[^1]",
            "&",
            "\\*",
            "<ul><li>",
            "***中",
            "|a",
            "<p id=a>",
            "\u{fdd0}",
        ] {
            let text = piece.repeat(20_000);
            let html = render(&text, &cleaner);
            assert!(html.len() < 200 * text.len(), "{piece:?}");
            Markdown::parse(text.as_str().into(), 0..text.len()).plain_text();
        }
    }
}
