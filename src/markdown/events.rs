//! The events of a text as everybody here reads them: with our options, with help for its emphasis, and with ranges in the
//! source as it was written.

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag};

use super::cjk::Help;

/// What is read besides CommonMark.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// The events of one text.
pub(super) struct Events<'a> {
    inner: OffsetIter<'a>,
    help: &'a Help,
}

impl<'a> Events<'a> {
    /// Parses a text into which `help` has put its sentinels.
    pub(super) fn new(helped: &'a str, help: &'a Help) -> Self {
        Self { inner: Parser::new_ext(helped, OPTIONS).into_offset_iter(), help }
    }

    /// Where in the source the definition of a reference stands.
    pub(super) fn definition(&self, label: &str) -> Option<Range<usize>> {
        let definition = self.inner.reference_definitions().get(label)?;
        Some(self.help.original(definition.span.clone()))
    }
}

impl<'a> Iterator for Events<'a> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let (event, range) = self.inner.next()?;
        if self.help.is_empty() {
            return Some((event, range));
        }
        Some((strip(event, self.help), self.help.original(range)))
    }
}

/// Sentinels stand in texts alone, and are taken from all else that could be shown only so that no mistake of ours can
/// ever show one.
fn strip<'a>(event: Event<'a>, help: &Help) -> Event<'a> {
    match event {
        Event::Text(text) => Event::Text(help.strip(text)),
        Event::Code(text) => Event::Code(help.strip(text)),
        Event::Html(html) => Event::Html(help.strip(html)),
        Event::InlineHtml(html) => Event::InlineHtml(help.strip(html)),
        Event::Start(tag) => Event::Start(strip_tag(tag, help)),
        other => other,
    }
}

fn strip_tag<'a>(tag: Tag<'a>, help: &Help) -> Tag<'a> {
    match tag {
        Tag::Link { link_type, dest_url, title, id } => {
            Tag::Link { link_type, dest_url: help.strip(dest_url), title: help.strip(title), id }
        }
        Tag::Image { link_type, dest_url, title, id } => {
            Tag::Image { link_type, dest_url: help.strip(dest_url), title: help.strip(title), id }
        }
        other => other,
    }
}
