//! Markdown to HTML that a page can hold: headings below the page's own, every link through the caller's hands, tables
//! that scroll by themselves, no inline style and nothing that the Nu HTML checker would complain of.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};
use url::Url;

use super::escape::{push_text, push_url};
use super::events::Events;
use super::finish::finish;
use super::footnote::Footnotes;
use super::{Cleaner, Link, Markdown, script};

/// How a text becomes HTML.
#[derive(Clone, Copy, Debug)]
pub struct HtmlOptions<'a> {
    /// The level of `#`, 1 to 6; 2 below a page's own h1. Levels that an editor skips are closed up.
    pub first_heading_level: u8,
    /// Words for those who cannot see the signs.
    pub labels: Labels<'a>,
    /// What cleans raw HTML; made once, used for all texts.
    pub cleaner: &'a Cleaner,
}

/// Words for those who cannot see the signs, in the language of the page.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// Of a table that may be scrolled sideways.
    pub table: &'a str,
    /// Of the footnotes as a whole.
    pub footnotes: &'a str,
    /// Of the link from a footnote back to the text; the number of the note follows it.
    pub back: &'a str,
    /// Of `[x]` in a list of tasks.
    pub done: &'a str,
    /// Of `[ ]` there.
    pub open: &'a str,
}

/// Where a link leads on the page that is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To an address, relative or absolute. One with a scheme other than http, https, mailto or tel is treated as
    /// [`Destination::Plain`].
    Link(String),
    /// A picture of this site: its address, without a scheme or a host, and its pixels where they are known.
    Image {
        /// The address.
        source: String,
        /// Width and height.
        size: Option<(u32, u32)>,
    },
    /// Nowhere: the text alone stays, of an image its description.
    Plain,
}

/// Says where a link leads.
pub type Resolve<'a> = dyn Fn(&Link) -> Destination + 'a;

impl Markdown {
    /// The text as HTML, with a line end behind each block. Ids of headings are the anchors in [`Markdown::headings`].
    pub fn html(&self, options: &HtmlOptions, resolve: &Resolve) -> String {
        let helped = self.help.apply(self.source());
        let mut writer = Writer::new(self, options, resolve);
        for (event, range) in Events::new(&helped, &self.help) {
            writer.event(event, &range);
        }
        writer.into_html()
    }
}

/// Levels of headings on a page: shifted below its own, and without gaps.
pub(super) struct Levels {
    first: u8,
    /// Written levels of the headings that we are below, each with its level on the page.
    above: Vec<(u8, u8)>,
}

impl Levels {
    pub(super) fn new(first: u8) -> Self {
        Self { first: first.clamp(1, 6), above: Vec::new() }
    }

    /// The page's level for the next heading: one below the last heading of a smaller written level.
    pub(super) fn next(&mut self, written: u8) -> u8 {
        self.above.retain(|(above, _)| *above < written);
        let level = self.above.last().map_or(self.first, |(_, level)| (level + 1).min(6));
        self.above.push((written, level));
        level
    }
}

/// Whether an address may be followed: it has no scheme, or one of the four that do no harm.
pub(super) fn is_live(address: &str) -> bool {
    match Url::parse(address) {
        Ok(url) => matches!(url.scheme(), "http" | "https" | "mailto" | "tel"),
        Err(url::ParseError::RelativeUrlWithoutBase) => true,
        Err(_) => false,
    }
}

/// Whether a picture's address is one of this site: browsers read `\` as `/`, and two of them begin a host.
pub(super) fn is_local(address: &str) -> bool {
    let is_slash = |c| matches!(c, '/' | '\\');
    let begins_host = address.trim_start().starts_with(is_slash) && address.trim_start()[1..].starts_with(is_slash);
    !begins_host && Url::parse(address) == Err(url::ParseError::RelativeUrlWithoutBase)
}

/// Writes the beginning of a link.
pub(super) fn push_link(out: &mut String, address: &str, title: &str) {
    out.push_str("<a href=\"");
    push_url(out, address);
    if Url::parse(address).is_ok_and(|url| url.has_host()) {
        out.push_str("\" rel=\"noopener");
    }
    push_title(out, title);
    out.push_str("\">");
}

/// Writes a picture.
pub(super) fn push_image(out: &mut String, source: &str, size: Option<(u32, u32)>, alt: &str, title: &str) {
    out.push_str("<img src=\"");
    push_url(out, source);
    out.push_str("\" alt=\"");
    push_text(out, alt);
    push_title(out, title);
    if let Some((width, height)) = size {
        let _ = write!(out, "\" width=\"{width}\" height=\"{height}");
    }
    out.push_str("\" loading=\"lazy\">");
}

fn push_title(out: &mut String, title: &str) {
    if !title.is_empty() {
        out.push_str("\" title=\"");
        push_text(out, title);
    }
}

/// Writes the beginning of a region that scrolls sideways and can be scrolled by keyboard.
pub(super) fn push_scroll(out: &mut String, label: &str) {
    out.push_str("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    push_text(out, label);
    out.push_str("\">");
}

/// Writes events as HTML. A text with raw HTML is written without what [`finish`] does to it after cleaning: links as
/// they are, levels as written, tables bare.
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
        let mut seen = super::finish::Seen::default();
        let mut clean = |html: String| {
            if !markdown.has_html {
                return html;
            }
            finish(&options.cleaner.clean(&html), markdown, options, resolve, &mut levels, &mut seen)
        };
        let mut html = clean(out);
        footnotes.push_notes(&mut html, &options.labels, clean);
        html
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
            heading.has_text |= !text.trim().is_empty();
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
                let prefix = super::target::autolink_prefix(link_type).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::{Cleaner, inline};
    use super::*;

    const LABELS: Labels =
        Labels { table: "Table", footnotes: "Notes", back: "Back to reference", done: "done", open: "open" };

    fn resolve(link: &Link) -> Destination {
        match &*link.target {
            "gone" => Destination::Plain,
            "photo.jpg" => Destination::Image { source: "/x/photo.jpg".into(), size: Some((4, 3)) },
            "bare.png" => Destination::Image { source: "bare.png".into(), size: None },
            "remote" => Destination::Image { source: "//evil.example/x.png".into(), size: None },
            "tkxel" => Destination::Link("/en/companies/tkxel/".into()),
            other => Destination::Link(other.to_owned()),
        }
    }

    fn render(text: &str) -> String {
        let cleaner = Cleaner::new();
        let options = HtmlOptions { first_heading_level: 2, labels: LABELS, cleaner: &cleaner };
        Markdown::parse(text.into(), 0..text.len()).html(&options, &resolve)
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(render(text).trim_end(), expected, "{text:?}");
    }

    fn check_long(text: &str, expected: &Expect) {
        expected.assert_eq(&render(text));
    }

    #[test]
    fn text_is_escaped_and_lines_are_joined() {
        check("", "");
        check("a & b < c", "<p>a &amp; b &lt; c</p>");
        check("*a*\n**b**  \nc", "<p><em>a</em>\n<strong>b</strong><br>\nc</p>");
        check("中文，\n**换行**\n还是", "<p>中文，<strong>换行</strong>还是</p>");
        check("한국어\n줄", "<p>한국어\n줄</p>");
        check("> 甲\n> 乙", "<blockquote>\n<p>甲乙</p>\n</blockquote>");
        check("`a<b`", "<p><code>a&lt;b</code></p>");
        check("    a", "<pre tabindex=\"0\"><code>a</code></pre>");
        check("***", "<hr>");
    }

    #[test]
    fn headings_start_below_the_page_and_skip_no_level() {
        check("# A", "<h2 id=\"a\">A</h2>");
        check(
            "## A\n#### B\n### C\n# D",
            "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h3 id=\"c\">C</h3>\n<h2 id=\"d\">D</h2>",
        );
        check("###### A", "<h2 id=\"a\">A</h2>");
        check("#", "");
        check(
            "# ![](photo.jpg)",
            "<p><img src=\"/x/photo.jpg\" alt=\"\" width=\"4\" height=\"3\" loading=\"lazy\"></p>",
        );
        check("# ![logo](gone)", "<h2 id=\"logo\">logo</h2>");
        check("#\n# A\n# A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-1\">A</h2>");
    }

    #[test]
    fn levels_end_at_six() {
        let mut levels = Levels::new(4);
        let mut check = |written, expected| assert_eq!(levels.next(written), expected, "{written}");
        check(1, 4);
        check(2, 5);
        check(3, 6);
        check(4, 6);
        check(2, 5);
    }

    #[test]
    fn links_go_through_the_callers_hands() {
        check("[a](tkxel \"t\")", "<p><a href=\"/en/companies/tkxel/\" title=\"t\">a</a></p>");
        check("[a](https://b.example)", "<p><a href=\"https://b.example\" rel=\"noopener\">a</a></p>");
        check("[a *b*](gone)", "<p>a <em>b</em></p>");
        check("[a](javascript:x) [b](data:x) [c](JAVA&#x53;CRIPT:x)", "<p>a b c</p>");
        check("[a](http://)", "<p>a</p>");
        check("<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>");
        check("[](tkxel)", "<p><a href=\"/en/companies/tkxel/\">/en/companies/tkxel/</a></p>");
        check("![a ![b](c) [d](e)](gone) [f](tkxel)", "<p>a b d <a href=\"/en/companies/tkxel/\">f</a></p>");
    }

    #[test]
    fn images_are_of_this_site_or_none() {
        check(
            "![a \"b\"](bare.png 't')",
            "<p><img src=\"bare.png\" alt=\"a &quot;b&quot;\" title=\"t\" loading=\"lazy\"></p>",
        );
        check("![a](remote)", "<p>a</p>");
        check("![a](https://b.example/c.png)", "<p>a</p>");
        let check = |address, expected| assert_eq!(is_local(address), expected, "{address:?}");
        check("a/b.png", true);
        check("/a", true);
        check("", true);
        check("\\\\a", false);
        check("/\\a", false);
        check(" //a", false);
        check("data:x", false);
        check("ht\ntps://a", false);
    }

    #[test]
    fn lists_tables_and_tasks() {
        check_long(
            "- [x] a\n- [ ] b\n\n3. c\n\n   d",
            &expect![[r#"
            <ul>
            <li><span class="task" role="img" aria-label="done">☑</span> a</li>
            <li><span class="task" role="img" aria-label="open">☐</span> b</li>
            </ul>
            <ol start="3">
            <li><p>c</p>
            <p>d</p>
            </li>
            </ol>
        "#]],
        );
        check_long(
            "|a|b|c|\n|:-|:-:|-:|\n|1|**二。**|3|",
            &expect![[r#"
            <div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
            <thead><tr><th>a</th><th class="center">b</th><th class="right">c</th></tr></thead>
            <tbody>
            <tr><td>1</td><td class="center"><strong>二。</strong></td><td class="right">3</td></tr>
            </tbody>
            </table></div>
        "#]],
        );
    }

    #[test]
    fn footnotes_are_numbered_by_their_first_reference() {
        check_long(
            "a[^z] b[^中 文] c[^z]\n\n[^中 文]: two\n\n    more\n[^z]: - list\n[^unused]: x",
            &expect![[r##"
            <p>a<sup><a id="footnote-ref-1" href="#footnote-1" role="doc-noteref">1</a></sup> b<sup><a id="footnote-ref-2" href="#footnote-2" role="doc-noteref">2</a></sup> c<sup><a id="footnote-ref-1-2" href="#footnote-1" role="doc-noteref">1</a></sup></p>
            <section role="doc-endnotes" aria-label="Notes">
            <ol>
            <li id="footnote-1"><ul>
            <li>list</li>
            </ul> <a href="#footnote-ref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a> <a href="#footnote-ref-1-2" role="doc-backlink" aria-label="Back to reference 1-2">↩<sup>2</sup></a></li>
            <li id="footnote-2"><p>two</p>
            <p>more <a href="#footnote-ref-2" role="doc-backlink" aria-label="Back to reference 2">↩</a></p></li>
            </ol>
            </section>
        "##]],
        );
        check_long(
            "[a[^1]](tkxel)\n\n[^1]: see[^2]\n[^2]: <b>x</b>",
            &expect![[r##"
            <p>[a<sup><a href="#footnote-1" id="footnote-ref-1" role="doc-noteref">1</a></sup>](tkxel)</p>
            <section role="doc-endnotes" aria-label="Notes">
            <ol>
            <li id="footnote-1"><p>see<sup><a href="#footnote-2" id="footnote-ref-2" role="doc-noteref">2</a></sup> <a href="#footnote-ref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a></p></li>
            <li id="footnote-2"><p><b>x</b> <a href="#footnote-ref-2" role="doc-backlink" aria-label="Back to reference 2">↩</a></p></li>
            </ol>
            </section>
        "##]],
        );
    }

    #[test]
    fn raw_html_is_cleaned() {
        check("a<script>b</script>c", "<p>ac</p>");
        check("<b onclick=x style=y class=z>a</b>", "<p><b>a</b></p>");
        check("<iframe src=x></iframe><form><input></form>", "");
        check("<!-- a -->", "");
        check("<a href=tkxel target=_blank>a</a>", "<p><a href=\"/en/companies/tkxel/\">a</a></p>");
        check("<a href=gone>a</a> <a href=javascript:x>b</a> <a>c</a>", "<p>a b c</p>");
        check("<a role=img href=gone>a</a>", "<p>a</p>");
        check(
            "<a href=\"https://b.example/?c&amp;d\">a</a>",
            "<p><a href=\"https://b.example/?c&amp;d\" rel=\"noopener\">a</a></p>",
        );
        check(
            "x <img src=photo.jpg align=left>",
            "<p>x <img src=\"/x/photo.jpg\" alt=\"\" width=\"4\" height=\"3\" loading=\"lazy\"></p>",
        );
        check("<img src=\"https://evil.example/x.png\" alt=\"a\">", "a");
        check(
            "[a](tkxel) <i>b</i> ![c](photo.jpg) [d](javascript:x)",
            "<p><a href=\"/en/companies/tkxel/\">a</a> <i>b</i> <img src=\"/x/photo.jpg\" alt=\"c\" width=\"4\" height=\"3\" loading=\"lazy\"> d</p>",
        );
        check("<i>a</i> `b`\n中\n文", "<p><i>a</i> <code>b</code>\n中文</p>");
    }

    #[test]
    fn raw_html_gets_the_page_s_levels_and_ids() {
        check("# A\n<h4>B</h4>\n\n## C", "<h2 id=\"a\">A</h2>\n<h3>B</h3>\n<h3 id=\"c\">C</h3>");
        check("<h1></h1><h1> <b></b></h1>x", " <b></b>x");
        check(
            "# ![logo](photo.jpg)<b></b>",
            "<h2 id=\"logo\"><img src=\"/x/photo.jpg\" alt=\"logo\" width=\"4\" height=\"3\" loading=\"lazy\"><b></b></h2>",
        );
        check("<p id=offers>a<p id=b>c<p id=b>d", "<p>a</p><p id=\"b\">c</p><p>d</p>");
        check(
            "<p id=\"a b\" lang=zh dir=rtl>c</p>\n<p lang=\"!\" dir=x>d",
            "<p lang=\"zh\" dir=\"rtl\">c</p>\n<p>d</p>",
        );
    }

    #[test]
    fn raw_html_stands_where_html_allows_it() {
        check("<b>\n\na\n\n</b>", "<b>\n</b><p>a</p>");
        check("<ul>a<li>b</li><p>c</ul>", "<ul><li>a</li><li>b</li><li><p>c</p></li></ul>");
        check("<div><li>a</li></div>", "<div>a</div>");
        check("<span><div>a</div></span>", "<p><span></span></p><div>a</div>");
        check("<figcaption>a</figcaption>", "a");
        check("<div>a", "<div>a</div>");
        check("</div>a", "a");
        check_long(
            "<table><tr><td colspan=x>a<table><tr><td>b</table></table>\n\n|a|\n|-|\n|<b>|",
            &expect![[r#"
            <div class="scroll" tabindex="0" role="region" aria-label="Table"><table><tbody><tr><td>a<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><tbody><tr><td>b</td></tr></tbody></table></div></td></tr></tbody></table></div>
            <div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
            <thead><tr><th>a</th></tr></thead>
            <tbody>
            <tr><td><b></b></td></tr>
            </tbody>
            </table></div>
        "#]],
        );
    }

    #[test]
    fn one_line_holds_no_blocks() {
        let cleaner = Cleaner::new();
        let options = HtmlOptions { first_heading_level: 2, labels: LABELS, cleaner: &cleaner };
        let check = |text: &str, expected| assert_eq!(inline(text, &options, &resolve), expected, "{text:?}");
        check("", "");
        check("蜀ICP备…号", "蜀ICP备…号");
        check("2023. **好。**的", "2023. <strong>好。</strong>的");
        check("# a\n- b\n\n> c", "# a - b &gt; c");
        check("[a](https://b.example)", "<a href=\"https://b.example\" rel=\"noopener\">a</a>");
        check("<div>a</div> <a href=x>b</a> [c](tkxel)", "a b <a href=\"/en/companies/tkxel/\">c</a>");
        check("<script>a", "a");
        check("    a", "a");
    }
}
