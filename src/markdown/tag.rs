//! Tags in HTML, found by a tolerant scan: for the places of links in what an editor wrote, and for the last touches to
//! what the cleaner has written. It is no parser and decides nothing about safety; the cleaner does.

use std::ops::Range;

/// A tag, by its bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct HtmlTag<'a> {
    /// From `<` up to and with `>`.
    pub range: Range<usize>,
    /// Its name as written.
    pub name: &'a str,
    /// Whether it is `</…>`.
    pub is_closing: bool,
    /// Its attributes, in order.
    pub attributes: Vec<Attribute<'a>>,
}

/// An attribute of a tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute<'a> {
    /// Its name as written.
    pub name: &'a str,
    /// The bytes of its value without quotes; empty without a value.
    pub value: Range<usize>,
}

impl HtmlTag<'_> {
    /// Whether the tag has this name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The bytes of an attribute's value.
    pub(super) fn value(&self, name: &str) -> Option<Range<usize>> {
        let found = self.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))?;
        Some(found.value.clone())
    }
}

/// The tags of a piece of HTML, comments left out. An unfinished tag ends the scan, so that it is never repeated.
pub(super) fn tags(html: &str) -> Tags<'_> {
    Tags { html, at: 0 }
}

/// See [`tags`].
pub(super) struct Tags<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Iterator for Tags<'a> {
    type Item = HtmlTag<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            self.at += self.html.get(self.at..)?.find('<')?;
            let rest = &self.html[self.at..];
            if rest.starts_with("<!--") {
                self.at += rest.find("-->")? + 3;
            } else if rest[1..].trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) {
                return self.tag();
            } else {
                self.at += 1;
            }
        }
    }
}

impl<'a> Tags<'a> {
    fn tag(&mut self) -> Option<HtmlTag<'a>> {
        let start = self.at;
        self.skip(|byte| matches!(byte, b'<' | b'/'));
        let is_closing = self.at > start + 1;
        let name = self.take(|byte| !is_blank(byte) && !matches!(byte, b'/' | b'>'));
        let name = &self.html[name];
        let mut attributes = Vec::new();
        loop {
            self.skip(|byte| is_blank(byte) || byte == b'/');
            if self.peek()? == b'>' {
                self.at += 1;
                return Some(HtmlTag { range: start..self.at, name, is_closing, attributes });
            }
            attributes.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Option<Attribute<'a>> {
        let start = self.at;
        // A name may begin with `=`, which keeps the scan moving.
        self.at += 1;
        self.skip(|byte| !is_blank(byte) && !matches!(byte, b'/' | b'>' | b'='));
        let name = self.html.get(start..self.at)?;
        let end = self.at;
        self.skip(is_blank);
        if self.peek()? != b'=' {
            return Some(Attribute { name, value: end..end });
        }
        self.at += 1;
        self.skip(is_blank);
        Some(Attribute { name, value: self.attribute_value()? })
    }

    fn attribute_value(&mut self) -> Option<Range<usize>> {
        let quote = self.peek()?;
        if !matches!(quote, b'"' | b'\'') {
            return Some(self.take(|byte| !is_blank(byte) && byte != b'>'));
        }
        self.at += 1;
        let value = self.take(|byte| byte != quote);
        self.peek()?;
        self.at += 1;
        Some(value)
    }

    fn peek(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, belongs: impl Fn(u8) -> bool) {
        let rest = self.html.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| !belongs(*byte)).unwrap_or(rest.len());
    }

    fn take(&mut self, belongs: impl Fn(u8) -> bool) -> Range<usize> {
        let start = self.at;
        self.skip(belongs);
        start..self.at
    }
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_their_attributes_are_found() {
        let check = |html: &str, expected: &str| {
            let found: Vec<_> = tags(html).map(|tag| show(html, &tag)).collect();
            assert_eq!(found.join(" | "), expected, "{html:?}");
        };
        check("", "");
        check("a < b > c", "");
        check("<b>x</b>", "b | /b");
        check("<a href=\"x y\" id='z' hidden>", "a href=x y id=z hidden=");
        check("<A HREF=x/y>z", "A HREF=x/y");
        check("<br/><img src = a />", "br | img src=a");
        check("<!-- <a href=x> --><i>", "i");
        check("<a\nhref=\"中\"\n>", "a href=中");
        check("<a title='>' href=b>", "a title=> href=b");
        check("<a href=\"x", "");
        check("<a =b>", "a =b=");
        check("<<b>", "b");
        check("<a é=ü>", "a é=ü");
    }

    fn show(html: &str, tag: &HtmlTag) -> String {
        let attributes = tag.attributes.iter().map(|it| format!(" {}={}", it.name, &html[it.value.clone()]));
        format!("{}{}{}", if tag.is_closing { "/" } else { "" }, tag.name, attributes.collect::<String>())
    }

    #[test]
    fn unfinished_tags_take_no_quadratic_time() {
        for piece in ["<a ", "<a b='", "<!--", "<", "</", "<a b=\"c\"", "&lt;"] {
            assert_eq!(tags(&piece.repeat(200_000)).count(), 0, "{piece:?}");
        }
    }
}
