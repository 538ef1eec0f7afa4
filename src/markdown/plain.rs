//! Markdown to plain text: for descriptions, counts of words, search and matching.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::Markdown;
use super::escape::without_forbidden;
use super::events::Events;
use super::script;

impl Markdown {
    /// The text without marks: blocks and lines that stay apart are separated by `\n`, cells of a table by a blank;
    /// images give their description, raw HTML and the numbers of footnotes nothing. Never has a blank at either end.
    pub fn plain_text(&self) -> String {
        let helped = self.help.apply(self.source());
        let mut text = PlainText::default();
        for (event, range) in Events::new(&helped, &self.help) {
            text.see(self.source(), &event, &range);
        }
        text.into_text()
    }
}

/// A plain text that grows by events.
#[derive(Default)]
pub(super) struct PlainText {
    text: String,
}

impl PlainText {
    /// Adds what is visible of an event.
    pub(super) fn see(&mut self, source: &str, event: &Event, range: &Range<usize>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.text.push_str(text),
            Event::SoftBreak
                if script::joins(self.text.chars().next_back(), script::next_visible(source, range.end)) => {}
            Event::SoftBreak | Event::HardBreak => self.separate('\n'),
            Event::End(TagEnd::TableCell) => self.separate(' '),
            Event::End(tag) if is_block(*tag) => self.separate('\n'),
            _ => {}
        }
    }

    /// The text so far.
    pub(super) fn into_text(self) -> String {
        without_forbidden(self.text).trim().to_owned()
    }

    fn separate(&mut self, separator: char) {
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(separator);
        }
    }
}

fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image | TagEnd::HtmlBlock
    )
}
