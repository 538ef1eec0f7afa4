//! One line of Markdown, for places that hold no blocks: the footer of every page.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Markdown;
use super::events::Events;
use super::html::{HtmlOptions, Resolve};
use super::writer::Writer;

/// Stands before the line, so that `2023. …` or `# …` begins no block. Set aside by Unicode for use inside a program.
const GUARD: char = '\u{fdef}';

/// A line as HTML of text level, without `<p>`; line ends count as blanks, raw HTML is left out.
pub fn inline(line: &str, options: &HtmlOptions, resolve: &Resolve) -> String {
    let line = line.replace(GUARD, "").split_whitespace().collect::<Vec<_>>().join(" ");
    let guarded = format!("{GUARD}{line}");
    let length = guarded.len();
    let mut markdown = Markdown::parse(guarded.into(), 0..length);
    // As for a text nested too deep, no tag is written then, and nothing is left to clean.
    markdown.has_html = false;
    let helped = markdown.help.apply(markdown.source());
    let mut writer = Writer::new(&markdown, options, resolve);
    for (event, range) in Events::new(&helped, &markdown.help).filter(|(event, _)| is_inline(event)) {
        writer.event(event, &range);
    }
    writer.into_html().replace(GUARD, "")
}

fn is_inline(event: &Event) -> bool {
    !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
}
