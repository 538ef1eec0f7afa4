//! The last touches to a body with raw HTML, after cleaning: links go through the caller's hands, headings get the page's
//! levels, tables scroll, ids stay distinct, and elements stand only where HTML allows them. The cleaner has written every
//! tag in one form, so that the scan misses none.

use std::fmt::Write;

use rustc_hash::{FxHashMap, FxHashSet};

use super::anchor::{is_id, is_reserved};
use super::element::{is_live, is_local, push_image, push_link, push_scroll};
use super::escape::{push_text, unescape};
use super::html::{Destination, HtmlOptions, Resolve};
use super::level::Levels;
use super::tag::{HtmlTag, tags};
use super::{Link, Markdown};

/// Ids that the page has already.
#[derive(Default)]
pub(super) struct Seen(FxHashSet<String>);

/// Finishes cleaned HTML.
pub(super) fn finish(
    html: &str,
    markdown: &Markdown,
    options: &HtmlOptions,
    resolve: &Resolve,
    levels: &mut Levels,
    seen: &mut Seen,
) -> String {
    let known = markdown.links.iter().rev().map(|link| ((&*link.target, link.is_image), link)).collect();
    let out = String::with_capacity(html.len() * 5 / 4);
    let mut finisher = Finisher { html, options, resolve, known, levels, seen, out, open: Vec::new() };
    finisher.run();
    finisher.out
}

struct Finisher<'a> {
    html: &'a str,
    options: &'a HtmlOptions<'a>,
    resolve: &'a Resolve<'a>,
    /// The links of the text by what they say.
    known: FxHashMap<(&'a str, bool), &'a Link>,
    levels: &'a mut Levels,
    seen: &'a mut Seen,
    out: String,
    open: Vec<Open>,
}

/// An element that is open.
struct Open {
    /// Its name in the cleaned HTML, empty for one that we have put in.
    name: String,
    /// What closes it; empty if its tags are left out.
    end: String,
    kind: Kind,
    /// Where its tag and its content begin in the output.
    tag_start: usize,
    content_start: usize,
}

/// What an element may hold and where it may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Holds blocks: `div`, `li`, `td`.
    Flow,
    /// Is a block and holds text alone: `p`, `pre`, `h2`.
    TextBlock,
    /// Stands in text and holds text: `b`, `a`.
    Text,
    /// Holds list items alone.
    List,
    /// Holds rows, cells and groups of them, which the parser has put in order.
    Table,
    /// Stands first in a table and holds text alone.
    Caption,
    /// Holds nothing: a rule is a block, the others stand in text.
    Rule,
    Void,
}

fn kind(name: &str) -> Kind {
    match name {
        "div" | "blockquote" | "li" | "td" | "th" => Kind::Flow,
        "p" | "pre" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::TextBlock,
        "ul" | "ol" => Kind::List,
        "table" | "thead" | "tbody" | "tr" => Kind::Table,
        "hr" => Kind::Rule,
        "caption" => Kind::Caption,
        "br" | "img" | "wbr" => Kind::Void,
        _ => Kind::Text,
    }
}

impl Finisher<'_> {
    fn run(&mut self) {
        let html = self.html;
        let mut done = 0;
        for tag in tags(html) {
            self.text(&html[done..tag.range.start]);
            done = tag.range.end;
            if tag.is_closing { self.close(tag.name) } else { self.begin(&tag) }
        }
        self.text(&html[done..]);
        self.pop_to(0);
    }

    fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            if self.is_between_cells() {
                return;
            }
            self.ensure_item();
        }
        self.out.push_str(text);
    }

    fn begin(&mut self, tag: &HtmlTag) {
        let kind = kind(tag.name);
        if is_part(tag.name) {
            self.close_implied();
            if !self.may_hold(tag.name) {
                return self.leave_out(tag.name, kind);
            }
        } else {
            if self.is_misplaced(kind) {
                return self.leave_out(tag.name, kind);
            }
            self.make_room(kind);
        }
        match tag.name {
            "a" => self.link(tag),
            "img" => self.image(tag),
            "table" => self.table(tag),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(tag),
            "pre" => self.push(tag, "pre", " tabindex=\"0\"", kind),
            name => self.push(tag, name, "", kind),
        }
    }

    /// The innermost element that is written.
    fn parent(&self) -> Option<&Open> {
        self.open.iter().rfind(|open| !open.end.is_empty())
    }

    /// Whether we are in a table and in none of its cells, where the parser leaves only what a second caption holds.
    fn is_between_cells(&self) -> bool {
        self.parent().is_some_and(|parent| parent.kind == Kind::Table)
    }

    fn is_misplaced(&self, kind: Kind) -> bool {
        // A table in a caption is left out, and does not hide it.
        let written = self.open.iter().rev().filter(|open| !open.end.is_empty());
        let is_in_caption = written.take_while(|open| open.kind != Kind::Table).any(|open| open.kind == Kind::Caption);
        self.is_between_cells() || (is_in_caption && !matches!(kind, Kind::Text | Kind::Void))
    }

    /// Whether the innermost element may hold a part of a list or a table.
    fn may_hold(&self, part: &str) -> bool {
        let Some(parent) = self.parent() else { return false };
        match part {
            "li" => parent.kind == Kind::List,
            "td" | "th" => parent.name == "tr",
            "tr" => matches!(parent.name.as_str(), "thead" | "tbody" | "table"),
            // A caption or a head below the body is none.
            "caption" => parent.name == "table" && self.out[parent.content_start..].trim().is_empty(),
            "thead" => parent.name == "table" && is_at_top(&self.out[parent.content_start..]),
            _ => parent.name == "table",
        }
    }

    /// Elements that hold text alone end before a block; the parser lets `<b>` go round paragraphs, HTML does not.
    fn make_room(&mut self, kind: Kind) {
        self.ensure_item();
        if matches!(kind, Kind::Text | Kind::Void) {
            return;
        }
        let holder = self.open.iter().rposition(|open| !open.end.is_empty() && is_holder(open.kind));
        self.pop_to(holder.map_or(0, |holder| holder + 1));
    }

    /// Inside `<ul>` all that is no item is put into one.
    fn ensure_item(&mut self) {
        if self.parent().is_some_and(|parent| parent.kind == Kind::List) {
            self.out.push_str("<li>");
            self.opened(String::new(), "</li>".to_owned(), Kind::Flow, self.out.len());
        }
    }

    fn close_implied(&mut self) {
        while self.open.last().is_some_and(|open| open.name.is_empty()) {
            self.pop_to(self.open.len() - 1);
        }
    }

    fn leave_out(&mut self, name: &str, kind: Kind) {
        self.opened(name.to_owned(), String::new(), kind, self.out.len());
    }

    fn opened(&mut self, name: String, end: String, kind: Kind, tag_start: usize) {
        self.open.push(Open { name, end, kind, tag_start, content_start: self.out.len() });
    }

    /// An end without a beginning belongs to an element that was ended early.
    fn close(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            self.pop_to(at);
        }
    }

    fn pop_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(open) = self.open.pop() else { return };
            if !open.end.is_empty() && is_empty(&open, &self.out) {
                self.out.replace_range(open.tag_start..open.content_start, "");
                if open.kind == Kind::TextBlock && open.name != "p" {
                    self.levels.forget();
                }
            } else {
                self.out.push_str(&open.end);
            }
        }
    }

    /// Writes a tag under a name of its own choice, with its attributes.
    fn push(&mut self, tag: &HtmlTag, name: &str, more: &str, kind: Kind) {
        let start = self.out.len();
        let _ = write!(self.out, "<{name}{more}");
        self.attributes(tag, &[]);
        self.out.push('>');
        if !matches!(kind, Kind::Void | Kind::Rule) {
            self.opened(tag.name.to_owned(), format!("</{name}>"), kind, start);
        }
    }

    fn attributes(&mut self, tag: &HtmlTag, except: &[&str]) {
        let has_role = tag.value("role").is_some();
        for attribute in tag.attributes.iter().filter(|attribute| !except.contains(&attribute.name)) {
            let value = &self.html[attribute.value.clone()];
            let is_kept = match attribute.name {
                "id" => self.keeps(&unescape(value)),
                "aria-label" => has_role,
                // Our own marks are left as they are; a class of nothing is noise.
                "class" => !value.is_empty(),
                _ => true,
            };
            if is_kept {
                let _ = write!(self.out, " {}=\"{value}\"", attribute.name);
            }
        }
    }

    fn keeps(&mut self, id: &str) -> bool {
        let is_ours = id.starts_with("footnote-ref-");
        is_id(id) && (is_ours || !is_reserved(id)) && self.seen.0.insert(id.to_owned())
    }

    fn heading(&mut self, tag: &HtmlTag) {
        if self.open.iter().any(|open| open.name == "th") {
            // The head of a column is its own heading, and holds none.
            return self.leave_out(tag.name, Kind::TextBlock);
        }
        let written = tag.name.as_bytes()[1] - b'0';
        let name = format!("h{}", self.levels.next(written));
        self.push(tag, &name, "", Kind::TextBlock);
    }

    fn table(&mut self, tag: &HtmlTag) {
        let start = self.out.len();
        push_scroll(&mut self.out, self.options.labels.table);
        self.push(tag, "table", "", Kind::Table);
        if let Some(open) = self.open.last_mut() {
            open.end.push_str("</div>");
            open.tag_start = start;
        }
    }

    fn link(&mut self, tag: &HtmlTag) {
        let Some(target) = tag.value("href") else { return self.leave_out("a", Kind::Text) };
        let target = unescape(&self.html[target]);
        let is_footnote = tag.value("role").is_some() && target.starts_with("#footnote-");
        let destination = if is_footnote { Destination::Link(target) } else { self.destination(target.trim(), false) };
        let address = match destination {
            Destination::Link(address) | Destination::Image { source: address, .. } => Some(address),
            Destination::Plain => None,
        };
        let is_in_link = self.open.iter().any(|open| open.name == "a" && !open.end.is_empty());
        let Some(address) = address.filter(|address| is_live(address) && !is_in_link) else {
            return self.leave_out("a", Kind::Text);
        };
        let start = self.out.len();
        push_link(&mut self.out, &address, "");
        self.out.pop();
        self.attributes(tag, &["href"]);
        self.out.push('>');
        self.opened("a".to_owned(), "</a>".to_owned(), Kind::Text, start);
    }

    fn image(&mut self, tag: &HtmlTag) {
        let value = |name: &str| tag.value(name).map(|value| unescape(&self.html[value])).unwrap_or_default();
        let (alt, title) = (value("alt"), value("title"));
        match self.destination(value("src").trim(), true) {
            Destination::Image { source, size } if is_local(&source) => {
                push_image(&mut self.out, &source, size, &alt, &title);
            }
            _ => push_text(&mut self.out, &alt),
        }
    }

    fn destination(&self, target: &str, is_image: bool) -> Destination {
        match self.known.get(&(target, is_image)) {
            Some(link) => (self.resolve)(link),
            // What the scan of the source did not see, a parser may; it has no place.
            None => (self.resolve)(&Link { target: target.into(), is_image, range: 0..0 }),
        }
    }
}

/// Whether an element stands only in a list or a table.
fn is_part(name: &str) -> bool {
    matches!(name, "li" | "td" | "th" | "caption" | "thead" | "tbody" | "tr")
}

fn is_holder(kind: Kind) -> bool {
    matches!(kind, Kind::Flow | Kind::List | Kind::Table)
}

/// Whether an element is a heading that nobody would see but everybody would be told of, or a paragraph or row of
/// nothing.
fn is_empty(open: &Open, out: &str) -> bool {
    let content = &out[open.content_start..];
    match open.name.as_str() {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => tagless(content).trim().is_empty() && !has_described_image(content),
        "tr" => content.trim().is_empty(),
        "p" => content.trim().is_empty() && open.content_start - open.tag_start == "<p>".len(),
        _ => false,
    }
}

fn has_described_image(html: &str) -> bool {
    tags(html).filter_map(|tag| tag.value("alt")).any(|alt| !html[alt].trim().is_empty())
}

/// Whether a table holds nothing yet but its caption.
fn is_at_top(content: &str) -> bool {
    let content = content.trim();
    content.is_empty() || (content.starts_with("<caption") && content.ends_with("</caption>"))
}

/// The text of cleaned HTML, with entities.
fn tagless(html: &str) -> String {
    let mut text = String::new();
    let mut done = 0;
    for tag in tags(html) {
        text.push_str(&html[done..tag.range.start]);
        done = tag.range.end;
    }
    text.push_str(&html[done..]);
    text.replace("&nbsp;", " ")
}
