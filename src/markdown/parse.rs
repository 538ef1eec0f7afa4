//! A text to [`Markdown`]: its links with the places of their targets, and its headings with their anchors.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::almost;
use super::anchor::Anchors;
use super::cjk::{self, Help};
use super::escape::unescape;
use super::events::Events;
use super::plain::PlainText;
use super::tag::{HtmlTag, tags};
use super::{AlmostLink, Heading, Link, Markdown, target};

impl Markdown {
    /// Parses the part `range` of a text; the whole text is kept, so that ranges of links are ranges in it.
    ///
    /// A range that is not one of the text gives an empty Markdown.
    pub fn parse(text: Arc<str>, range: Range<usize>) -> Self {
        let range = if text.get(range.clone()).is_some() { range } else { 0..0 };
        let source = &text[range.clone()];
        let mut help = Help::default();
        let mut findings = Findings::collect(source, &help, range.start);
        if findings.has_unpaired && cjk::has_cjk(source) {
            help = Help::find(source);
            if !help.is_empty() {
                findings = Findings::collect(source, &help, range.start);
            }
        }
        let has_html = findings.has_html && findings.most_nested <= MOST_NESTED;
        let Findings { links, almost, headings, ids, .. } = findings;
        let (links, almost) = (links.into(), almost.into());
        Self { range, help, links, almost, headings: headings.into(), ids: ids.into(), has_html, text }
    }
}

/// How deep elements may be nested where there is raw HTML. Browsers stop at 512 as well; an HTML parser looks up through
/// all open elements at nearly every tag, and takes the square of the depth.
const MOST_NESTED: usize = 500;

/// Elements that end by themselves, before the next of their kind at the latest.
const UNNESTED: &[&str] = &[
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];

/// What is found on one walk through the events.
#[derive(Default)]
struct Findings<'a> {
    source: &'a str,
    /// Where the source begins in its text.
    offset: usize,
    links: Vec<Link>,
    almost: Vec<AlmostLink>,
    headings: Vec<Heading>,
    ids: Vec<Box<str>>,
    has_html: bool,
    /// How many elements are open, and were at most.
    depth: usize,
    most_nested: usize,
    has_unpaired: bool,
    /// Whether we are in a block of code.
    is_code: bool,
    anchors: Anchors,
    /// Inline links that are open, by their place in `links`.
    open: Vec<usize>,
    /// Where the last thing inside an open link ended.
    inner_end: usize,
    /// The text of the heading we are in.
    heading: Option<PlainText>,
}

impl<'a> Findings<'a> {
    fn collect(source: &'a str, help: &Help, offset: usize) -> Self {
        let helped = help.apply(source);
        let mut findings = Self { source, offset, ..Self::default() };
        let mut events = Events::new(&helped, help);
        while let Some((event, range)) = events.next() {
            findings.has_unpaired |= cjk::is_unpaired(source, &event, &range);
            findings.see(&event, &range, &events);
        }
        findings
    }

    fn see(&mut self, event: &Event, range: &Range<usize>, events: &Events) {
        if let Some(heading) = &mut self.heading {
            heading.see(self.source, event, range);
        }
        match event {
            Event::Start(tag) => {
                self.is_code |= matches!(tag, Tag::CodeBlock(_));
                self.nest();
            }
            Event::End(tag) => {
                self.is_code &= *tag != TagEnd::CodeBlock;
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
        match event {
            Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
                self.link(*link_type, dest_url, false, range, events.definition(id));
            }
            Event::Start(Tag::Image { link_type, dest_url, id, .. }) => {
                self.link(*link_type, dest_url, true, range, events.definition(id));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.end_link(range),
            Event::Start(Tag::Heading { .. }) => self.heading = Some(PlainText::default()),
            Event::End(TagEnd::Heading(level)) => self.end_heading(*level),
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => self.html(range),
            Event::Text(_) if !self.is_code => self.text(range),
            Event::Text(_) | Event::Code(_) | Event::End(_) | Event::FootnoteReference(_) => self.inner_end = range.end,
            _ => {}
        }
    }

    fn text(&mut self, range: &Range<usize>) {
        self.inner_end = range.end;
        for (almost, place) in almost::in_text(self.source, range) {
            let range = self.in_text(&place);
            self.almost.push(AlmostLink { range, ..almost });
        }
    }

    fn link(
        &mut self,
        link_type: LinkType,
        target: &str,
        is_image: bool,
        range: &Range<usize>,
        definition: Option<Range<usize>>,
    ) {
        let prefix = target::autolink_prefix(link_type);
        let place = match link_type {
            LinkType::Autolink | LinkType::Email => target::autolink(range),
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => {
                definition.and_then(|definition| target::definition(self.source, &definition))
            }
            _ => None,
        };
        self.open.push(self.links.len());
        self.inner_end = range.start + 1;
        self.push_link(format!("{}{target}", prefix.unwrap_or_default()), is_image, &place.unwrap_or(range.clone()));
    }

    /// Only now is it known where the text of an inline link ends, and so where its target begins.
    fn end_link(&mut self, range: &Range<usize>) {
        let Some(number) = self.open.pop() else { return };
        if self.links[number].range == self.in_text(range)
            && let Some(place) = target::inline(self.source, range, self.inner_end)
        {
            self.links[number].range = self.in_text(&place);
        }
        self.inner_end = range.end;
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let text = self.heading.take().unwrap_or_default().into_text();
        if !text.is_empty() {
            let anchor = self.anchors.heading(&text);
            self.headings.push(Heading { level: level as u8, anchor, text: text.into() });
        }
    }

    fn html(&mut self, range: &Range<usize>) {
        self.has_html = true;
        self.inner_end = range.end;
        let html = &self.source[range.clone()];
        for tag in tags(html) {
            if tag.is_closing {
                self.depth = self.depth.saturating_sub(1);
            } else {
                self.tag(html, range.start, &tag);
            }
        }
    }

    fn nest(&mut self) {
        self.depth += 1;
        self.most_nested = self.most_nested.max(self.depth);
    }

    fn tag(&mut self, html: &str, start: usize, tag: &HtmlTag) {
        if !UNNESTED.contains(&tag.name.to_ascii_lowercase().as_str()) {
            self.nest();
        }
        let target = if tag.is("img") { tag.value("src") } else { tag.is("a").then(|| tag.value("href")).flatten() };
        if let Some(value) = target {
            let place = start + value.start..start + value.end;
            self.push_link(unescape(&html[value]).trim().to_owned(), tag.is("img"), &place);
        }
        let id = tag.value("id").map(|value| unescape(&html[value])).filter(|id| self.anchors.keeps(id));
        self.ids.extend(id.map(Box::from));
    }

    fn push_link(&mut self, target: String, is_image: bool, place: &Range<usize>) {
        let range = self.in_text(place);
        self.links.push(Link { target: target.into(), is_image, range });
    }

    #[expect(clippy::cast_possible_truncation, reason = "a text over 1 MiB is refused when it is read")]
    fn in_text(&self, place: &Range<usize>) -> Range<u32> {
        (self.offset + place.start) as u32..(self.offset + place.end) as u32
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn parse(text: &str) -> Markdown {
        Markdown::parse(text.into(), 0..text.len())
    }

    #[test]
    fn links_know_where_their_target_is_written() {
        let check = |text: &str, expected: &str| {
            let markdown = parse(text);
            let show = |link: &Link| {
                let place = &text[link.range.start as usize..link.range.end as usize];
                format!("{}{} at {}@{place}", if link.is_image { "!" } else { "" }, link.target, link.range.start)
            };
            let shown: Vec<_> = markdown.links.iter().map(show).collect();
            assert_eq!(shown.join(", "), expected, "{text:?}");
        };
        check("[a](b)", "b at 4@b");
        check("中[a]( <b c> \"t\")", "b c at 9@b c");
        check("![图](p.jpg '(')", "!p.jpg at 7@p.jpg");
        check("[](x)", "x at 3@x");
        check("[a](b(c)d)", "b(c)d at 4@b(c)d");
        check(r"[a](b\)c)", r"b)c at 4@b\)c");
        check("[a](b&amp;c)", "b&c at 4@b&amp;c");
        check("[a]()", " at 4@");
        check("[`](`](b)", "b at 7@b");
        check("[![a](b)](c)", "c at 10@c, !b at 6@b");
        check("[**“a”**后](x)", "x at 17@x");
        check("他**“好”**说[a](b)", "b at 23@b");
        check("[a][x] [X] [x][]\n\n[x]: <y> 't'", "y at 24@y, y at 24@y, y at 24@y");
        check("他**“好”**说[a]\n\n[a]: b", "b at 29@b");
        check(
            "<https://a.example> <b@c.example>",
            "https://a.example at 1@https://a.example, mailto:b@c.example at 21@b@c.example",
        );
        check("a <a href=\"b&amp;c\">d</a> [e](f)", "b&c at 11@b&amp;c, f at 30@f");
        check("<div>\n<img src=b>\n<a href='c'>\n</div>", "!b at 15@b, c at 27@c");
        check("[a] [b](c", "");
        check("[a][b]", "");
        check("`[a](b)`\n\n    [a](b)", "");
    }

    #[test]
    fn what_is_nearly_a_link_is_told() {
        let check = |text: &str, expected: &str| {
            let markdown = parse(text);
            let show = |almost: &AlmostLink| {
                let place = &text[almost.range.start as usize..almost.range.end as usize];
                format!("{} at {place}{}", almost.target, if almost.is_wide { " wide" } else { "" })
            };
            assert_eq!(markdown.almost.iter().map(show).collect::<Vec<_>>().join(", "), expected, "{text:?}");
        };
        check("见[交流会]（spring-fair）。", "spring-fair at （spring-fair） wide");
        check("[a](b）后", "b at (b） wide");
        check("[a]（b)后", "b at （b) wide");
        check("[m](Spring Fair)", "Spring Fair at (Spring Fair)");
        check("**“[m]”**好[m](a b.pdf)", "a b.pdf at (a b.pdf)");
        check("![m](a b.png)", "a b.png at (a b.png)");
        check("[a](b) [a][b]（c） [b]（c）\n\n[b]: x", "");
        check("`[a](b c)`\n\n    [a](b c)\n\n```\n[a](b c)\n```", "");
        check("[a]\n(b c) a](b c) [ ]（）", "");
    }

    #[test]
    fn ranges_are_those_of_the_whole_text() {
        let text = "---\nname: x\n---\n[a](b) <i id=x>";
        let markdown = Markdown::parse(text.into(), 16..text.len());
        assert_eq!(markdown.links[0].range, 20..21);
        assert_eq!(markdown.source(), "[a](b) <i id=x>");
        assert_eq!(&*markdown.ids, [Box::from("x")]);
        assert!(markdown.has_html);
        assert_eq!(Markdown::parse("中".into(), 1..2).source(), "");
    }

    #[test]
    fn headings_have_anchors_and_plain_texts() {
        let check = |text: &str, expected: &Expect| {
            let show = |it: &Heading| format!("{} #{} {}", it.level, it.anchor, it.text);
            let lines: Vec<_> = parse(text).headings.iter().map(show).collect();
            expected.assert_eq(&lines.join("\n"));
        };
        check(
            "# A *b* `c`\n## 我们提供什么？\n### [x](y) ![z](w)\n#\n# A b c\n# <b></b>",
            &expect![[r"
                1 #a-b-c A b c
                2 #我们提供什么 我们提供什么？
                3 #x-z x z
                1 #a-b-c-1 A b c"]],
        );
        check(
            "他**“好”**说\n===\n<p id=a>\n\n# A\n# Offers\n## Title {#id}",
            &expect![[r"
                1 #他好说 他“好”说
                1 #a-1 A
                1 #text-offers Offers
                2 #title-id Title {#id}"]],
        );
    }

    #[test]
    fn plain_text_has_no_marks() {
        let check = |text: &str, expected: &str| assert_eq!(parse(text).plain_text(), expected, "{text:?}");
        check("", "");
        check("# A\n\nb *c*\nd", "A\nb c\nd");
        check("中文，\n换行 \n  不加空格", "中文，换行不加空格");
        check("한국어\n줄", "한국어\n줄");
        check("中文\nEnglish\n中文", "中文\nEnglish\n中文");
        check("说\n“好”", "说“好”");
        check("**强调**\n**再来**", "强调再来");
        check("- a\n- b\n\n> c", "a\nb\nc");
        check("|a|b|\n|-|-|\n|c|d|", "a b\nc d");
        check("a<b>c</b> ![d](e) [f](g)[^1]\n\n[^1]: h", "ac d f\nh");
        check("<div>x</div>", "");
        check("**真，**她", "真，她");
    }
}
