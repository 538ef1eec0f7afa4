//! Single elements as both ways of rendering write them: directly, and after cleaning.

use std::fmt::Write;

use url::Url;

use super::escape::{push_text, push_url};

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
    !address.trim().is_empty() && !begins_host && Url::parse(address) == Err(url::ParseError::RelativeUrlWithoutBase)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_of_this_site() {
        let check = |address, expected| assert_eq!(is_local(address), expected, "{address:?}");
        check("a/b.png", true);
        check("/a", true);
        check("", false);
        check("\\\\a", false);
        check("/\\a", false);
        check(" //a", false);
        check("data:x", false);
        check("ht\ntps://a", false);
    }

    #[test]
    fn four_schemes_live() {
        let check = |address, expected| assert_eq!(is_live(address), expected, "{address:?}");
        check("companies/tkxel#a", true);
        check("", true);
        check("//b.example", true);
        check("HTTPS://b.example/中", true);
        check("mailto:a@b.example", true);
        check("tel:+92", true);
        check("javascript:x", false);
        check("java\nscript:x", false);
        check(" javascript:x", false);
        check("data:x", false);
        check("ftp://b.example", false);
        check("https://", false);
        check("http://[", false);
    }
}
