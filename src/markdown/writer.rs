//! Events to HTML. A text with raw HTML is written without what [`finish`] does to it after cleaning: links as they are,
//! levels as written, tables bare.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::element::{is_live, is_local, push_image, push_link, push_scroll};
use super::escape::{is_shown, push_text, without_forbidden};
use super::finish::{Seen, finish};
use super::footnote::Footnotes;
use super::html::{Destination, HtmlOptions, Resolve};
use super::level::Levels;
use super::target::autolink_prefix;
use super::{Link, Markdown, script};

/// Writes one text.
pub(super) struct Writer<'a> {
    markdown: &'a Markdown,
    options: &'a HtmlOptions<'a>,
    resolve: &'a Resolve<'a>,
    out: String,
    /// Texts that wait while a footnote is written, with the footnote's label.
    waiting: Vec<(String, Box<str>)>,
    footnotes: Footnotes,
    levels: Levels,
    /// How many links and headings of the text are past.
    links: usize,
    headings: usize,
    heading: Option<OpenHeading>,
    open_links: Vec<OpenLink>,
    image: Option<OpenImage>,
    alignments: Vec<Vec<Alignment>>,
    cell: usize,
    is_in_head: bool,
    /// The last visible character.
    last: Option<char>,
}

struct OpenHeading {
    start: usize,
    has_text: bool,
}

/// A link whose text is being written: where that began, and the address, if it is a link at all.
struct OpenLink {
    start: usize,
    address: Option<String>,
}

struct OpenImage {
    /// Images inside the description of this one, which give their text.
    depth: usize,
    alt: String,
    title: String,
    destination: Destination,
}

impl<'a> Writer<'a> {
    pub(super) fn new(markdown: &'a Markdown, options: &'a HtmlOptions, resolve: &'a Resolve) -> Self {
        Self {
            markdown,
            options,
            resolve,
            out: String::with_capacity(markdown.range.len() * 3 / 2),
            waiting: Vec::new(),
            footnotes: Footnotes::default(),
            levels: Levels::new(options.first_heading_level),
            links: 0,
            headings: 0,
            heading: None,
            open_links: Vec::new(),
            image: None,
            alignments: Vec::new(),
            cell: 0,
            is_in_head: false,
            last: None,
        }
    }

    /// The HTML of all events, cleaned, with its footnotes.
    pub(super) fn into_html(self) -> String {
        let Self { markdown, options, resolve, out, footnotes, mut levels, .. } = self;
        let mut seen = Seen::default();
        let mut clean = |html: String| {
            if !markdown.has_html {
                return html;
            }
            finish(&without_forbidden(options.cleaner.clean(&html)), markdown, options, resolve, &mut levels, &mut seen)
        };
        let mut html = clean(out);
        footnotes.push_notes(&mut html, &options.labels, clean);
        without_forbidden(html)
    }

    pub(super) fn event(&mut self, event: Event, range: &Range<usize>) {
        if self.image.is_some() {
            return self.description(event, range);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.code(&code),
            Event::Html(html) | Event::InlineHtml(html) if self.markdown.has_html => self.out.push_str(&html),
            Event::FootnoteReference(label) => self.footnotes.push_reference(&mut self.out, &label),
            Event::SoftBreak => self.soft_break(range),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::TaskListMarker(is_done) => self.task(is_done),
            Event::Html(_) | Event::InlineHtml(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        push_text(&mut self.out, text);
        self.saw(text);
    }

    fn code(&mut self, code: &str) {
        self.out.push_str("<code>");
        self.text(code);
        self.out.push_str("</code>");
    }

    fn saw(&mut self, text: &str) {
        self.last = text.chars().next_back().or(self.last);
        if let Some(heading) = &mut self.heading {
            heading.has_text |= text.contains(is_shown);
        }
    }

    fn soft_break(&mut self, range: &Range<usize>) {
        if !script::joins(self.last, script::next_visible(self.markdown.source(), range.end)) {
            self.out.push('\n');
        }
    }

    fn task(&mut self, is_done: bool) {
        let labels = &self.options.labels;
        let (sign, label) = if is_done { ('☑', labels.done) } else { ('☐', labels.open) };
        self.out.push_str("<span class=\"task\" role=\"img\" aria-label=\"");
        push_text(&mut self.out, label);
        let _ = write!(self.out, "\">{sign}</span> ");
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading { .. } => self.heading = Some(OpenHeading { start: self.out.len(), has_text: false }),
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>\n"),
            Tag::CodeBlock(_) => self.out.push_str(self.pre()),
            Tag::List(first) => self.list(first),
            Tag::Item => self.out.push_str("<li>"),
            Tag::FootnoteDefinition(label) => self.waiting.push((std::mem::take(&mut self.out), (&*label).into())),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => self.row(true),
            Tag::TableRow => self.row(false),
            Tag::TableCell => self.cell(),
            Tag::Link { link_type, dest_url, title, .. } => {
                let prefix = autolink_prefix(link_type).unwrap_or_default();
                self.link(&format!("{prefix}{dest_url}"), &title);
            }
            Tag::Image { dest_url, title, .. } => self.image(&dest_url, &title),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(level as u8),
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::List(is_ordered) => self.out.push_str(if is_ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.out.push_str("</tr></thead>\n<tbody>\n"),
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.out.push_str(if self.is_in_head { "</th>" } else { "</td>" }),
            TagEnd::Link => self.end_link(),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            _ => {}
        }
        if !is_inline(tag) {
            self.last = None;
        }
    }

    /// A heading without text becomes what it holds, a picture perhaps, for an empty heading is read out as one.
    fn end_heading(&mut self, written: u8) {
        let Some(OpenHeading { start, has_text }) = self.heading.take() else { return };
        let content = self.out.split_off(start);
        let heading = self.markdown.headings.get(self.headings).filter(|_| has_text);
        let Some(heading) = heading else {
            let _ = if content.is_empty() { Ok(()) } else { writeln!(self.out, "<p>{content}</p>") };
            return;
        };
        let level = if self.markdown.has_html { written } else { self.levels.next(written) };
        let _ = write!(self.out, "<h{level} id=\"");
        push_text(&mut self.out, &heading.anchor);
        let _ = writeln!(self.out, "\">{content}</h{level}>");
        self.headings += 1;
    }

    fn pre(&self) -> &'static str {
        // Long lines scroll, and what scrolls must be reached by keyboard.
        if self.markdown.has_html { "<pre><code>" } else { "<pre tabindex=\"0\"><code>" }
    }

    fn list(&mut self, first: Option<u64>) {
        let _ = match first {
            None => writeln!(self.out, "<ul>"),
            Some(1) => writeln!(self.out, "<ol>"),
            Some(first) => writeln!(self.out, "<ol start=\"{first}\">"),
        };
    }

    fn end_footnote(&mut self) {
        let Some((out, label)) = self.waiting.pop() else { return };
        self.footnotes.define(&label, std::mem::replace(&mut self.out, out));
    }

    fn table(&mut self, alignments: Vec<Alignment>) {
        self.alignments.push(alignments);
        if !self.markdown.has_html {
            push_scroll(&mut self.out, self.options.labels.table);
        }
        self.out.push_str("<table>\n");
    }

    fn row(&mut self, is_in_head: bool) {
        self.cell = 0;
        self.is_in_head = is_in_head;
        self.out.push_str(if is_in_head { "<thead><tr>" } else { "<tr>" });
    }

    fn cell(&mut self) {
        let alignment = self.alignments.last().and_then(|alignments| alignments.get(self.cell));
        self.cell += 1;
        self.out.push_str(if self.is_in_head { "<th" } else { "<td" });
        self.out.push_str(match alignment {
            Some(Alignment::Center) => " class=\"center\">",
            Some(Alignment::Right) => " class=\"right\">",
            _ => ">",
        });
        self.last = None;
    }

    fn end_table(&mut self) {
        self.alignments.pop();
        self.out.push_str("</tbody>\n</table>");
        self.out.push_str(if self.markdown.has_html { "\n" } else { "</div>\n" });
    }

    /// Where the next link leads. In a text with raw HTML that is asked later, when all of it is clean.
    fn next_destination(&mut self, target: &str, is_image: bool) -> Destination {
        if self.markdown.has_html {
            return Destination::Link(target.to_owned());
        }
        // Links inside an image's description are passed over, and so are those of tags that are not shown.
        let rest = self.markdown.links.get(self.links..).unwrap_or_default();
        let is_it = |link: &Link| link.is_image == is_image && &*link.target == target;
        let Some(ahead) = rest.iter().position(is_it) else { return Destination::Plain };
        self.links += ahead + 1;
        (self.resolve)(&rest[ahead])
    }

    fn link(&mut self, target: &str, title: &str) {
        let address = match self.next_destination(target, false) {
            Destination::Link(address) | Destination::Image { source: address, .. } => Some(address),
            Destination::Plain => None,
        };
        let address = address.filter(|address| is_live(address));
        if let Some(address) = &address {
            push_link(&mut self.out, address, title);
        }
        self.open_links.push(OpenLink { start: self.out.len(), address });
    }

    fn end_link(&mut self) {
        let Some(OpenLink { start, address: Some(address) }) = self.open_links.pop() else { return };
        if self.out.len() == start {
            // A link without a text would have no name.
            self.text(&address);
        }
        self.out.push_str("</a>");
    }

    fn image(&mut self, target: &str, title: &str) {
        let destination = self.next_destination(target, true);
        self.image = Some(OpenImage { depth: 0, alt: String::new(), title: title.to_owned(), destination });
    }

    /// An event inside the description of an image, of which only the text is kept.
    fn description(&mut self, event: Event, range: &Range<usize>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(Tag::Image { .. }) => image.depth += 1,
            Event::End(TagEnd::Image) if image.depth == 0 => self.end_image(),
            Event::End(TagEnd::Image) => image.depth -= 1,
            Event::Text(text) | Event::Code(text) => image.alt.push_str(&text),
            Event::SoftBreak
                if script::joins(
                    image.alt.chars().next_back(),
                    script::next_visible(self.markdown.source(), range.end),
                ) => {}
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            _ => {}
        }
    }

    fn end_image(&mut self) {
        let Some(OpenImage { alt, title, destination, .. }) = self.image.take() else { return };
        match destination {
            Destination::Image { source, size } if is_local(&source) => {
                push_image(&mut self.out, &source, size, &alt, &title);
            }
            // Before cleaning: the place of a picture.
            Destination::Link(target) if self.markdown.has_html => {
                push_image(&mut self.out, &target, None, &alt, &title);
            }
            _ => push_text(&mut self.out, &alt),
        }
        self.saw(&alt);
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}
