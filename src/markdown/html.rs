//! Markdown to HTML that a page can hold: headings below the page's own, every link through the caller's hands, tables
//! that scroll by themselves, no inline style and nothing that the Nu HTML checker would complain of.

use super::events::Events;
use super::writer::Writer;
use super::{Cleaner, Link, Markdown};

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
        check("# \u{fdd0}", "<p></p>");
        check(
            "# ![](photo.jpg)",
            "<p><img src=\"/x/photo.jpg\" alt=\"\" width=\"4\" height=\"3\" loading=\"lazy\"></p>",
        );
        check("# ![logo](gone)", "<h2 id=\"logo\">logo</h2>");
        check("#\n# A\n# A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-1\">A</h2>");
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
        check("<figure><figcaption>a</figcaption></figure>", "a");
        check(
            "<table><caption>a</caption>",
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table><caption>a</caption></table></div>",
        );
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
