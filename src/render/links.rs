//! Links, each the shortest from its page. A template writes a mark for the way to the root, and behind it the address from
//! there; what is right on one page is then put in the place of both. So fragments can be shared between pages, and a page
//! of a hundred links is a twentieth smaller than one that goes by the root each time.

use memchr::{memchr_iter, memchr3};

use super::view::Shared;
use crate::site::Address;
use crate::site::address::shared_folder;

/// Stands for the way to the root. It is a control character, which no text of a site has: they are taken out.
const ROOT: u8 = 0x01;

/// What a template has for the way to the root.
pub(super) fn root() -> Shared {
    Shared::safe_string("\u{1}")
}

/// The markup of a page with its own links in the place of all marks.
pub(super) fn with_links(html: Vec<u8>, page: &Address) -> Vec<u8> {
    let own = page.href();
    // A link to a place alone goes by the base of a page, and this page has the root for its base.
    let is_based = *page == Address::not_found();
    let mut whole = Vec::with_capacity(html.len());
    let mut done = 0;
    for mark in memchr_iter(ROOT, &html) {
        whole.extend_from_slice(&html[done..mark]);
        done = mark + 1 + push_way(&mut whole, own.as_bytes(), is_based, &html[mark + 1..]);
    }
    if done == 0 {
        return html;
    }
    whole.extend_from_slice(&html[done..]);
    whole
}

/// Writes the way from a page to the folder that it shares with an address, with which the text begins. Gives how much of the
/// address is said with it: that folder, or all where only a place on the page itself is meant.
fn push_way(whole: &mut Vec<u8>, own: &[u8], is_based: bool, text: &[u8]) -> usize {
    let target = &text[..memchr3(b'"', b'#', b'\'', text).unwrap_or(text.len())];
    if !is_based && target == own && text.get(target.len()) == Some(&b'#') {
        return target.len();
    }
    let folder = shared_folder(own, target);
    for _ in memchr_iter(b'/', &own[folder..]) {
        whole.extend_from_slice(b"../");
    }
    folder
}

#[cfg(test)]
mod tests {
    use super::with_links;
    use crate::site::Address;

    #[test]
    fn marks_become_the_shortest_way() {
        let page = |path: &str| Address::file_at(path);
        let check = |at: &str, html: &str, expected: &str| {
            let linked = with_links(html.into(), &page(at));
            assert_eq!(String::from_utf8(linked).unwrap(), expected, "{html:?} at {at}");
        };
        let acme = "en/companies/acme/index.html";
        check(acme, "no mark", "no mark");
        check(acme, "a=\"\u{1}en/companies/nova/index.html\"", "a=\"../nova/index.html\"");
        check(acme, "a=\"\u{1}en/companies/nova/index.html#need-1\"", "a=\"../nova/index.html#need-1\"");
        check(acme, "a=\"\u{1}en/companies/acme/index.html#need-1\" 中", "a=\"#need-1\" 中");
        check(acme, "a=\"\u{1}en/companies/acme/index.html\"", "a=\"index.html\"");
        check(acme, "a=\"\u{1}en/companies/index.html\"", "a=\"../index.html\"");
        check(acme, "a=\"\u{1}zh/companies/acme/index.html\"", "a=\"../../../zh/companies/acme/index.html\"");
        check(
            acme,
            "a=\"\u{1}assets/a.css\" b=\"\u{1}en/index.html\"",
            "a=\"../../../assets/a.css\" b=\"../../index.html\"",
        );
        check(acme, "a=\"\u{1}\"\u{1}", "a=\"../../../\"../../../");
        check("index.html", "a=\"\u{1}en/index.html\"", "a=\"en/index.html\"");
        check("404.html", "a=\"\u{1}404.html#x\" b=\"\u{1}en/index.html\"", "a=\"404.html#x\" b=\"en/index.html\"");
        check("en/index.html", "a='\u{1}en/how/index.html'", "a='how/index.html'");
    }
}
