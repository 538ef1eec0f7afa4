//! Anchors of headings, as GitHub makes them: editors know them, and links that were written for GitHub keep working.

use rustc_hash::FxHashMap;

/// Ids of the page itself, which no anchor of a body takes. A heading that would take one gets `text-` before its
/// anchor, so that `#offers` leads to the page's own offers whatever an editor writes below them.
pub const RESERVED: &[&str] = &[
    "about",
    "agenda",
    "contact",
    "content",
    "facts",
    "filters",
    "footer",
    "header",
    "language",
    "main",
    "matches",
    "meetings",
    "menu",
    "nav",
    "needs",
    "offers",
    "partners",
    "people",
    "program",
    "related",
    "results",
    "search",
    "sessions",
    "suggestions",
    "top",
];

/// Beginnings of the page's own numbered ids.
const RESERVED_PREFIXES: &[&str] = &["offer-", "need-", "footnote-", "page-"];

/// What a heading of marks and pictures alone is called.
const NAMELESS: &str = "section";

/// Gives out anchors, each once a text.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Every anchor given out, with the number of the last one that was made from it.
    taken: FxHashMap<Box<str>, u32>,
}

impl Anchors {
    /// The anchor for a heading: the n-th double gets `-n`.
    pub(super) fn heading(&mut self, text: &str) -> Box<str> {
        let wish = slug(text);
        let wish = if is_reserved(&wish) { format!("text-{wish}") } else { wish };
        let anchor = self.free(wish);
        self.taken.insert(anchor.clone(), 0);
        anchor
    }

    /// Whether an id of raw HTML may stay: it has no blank, is not the page's, and is the first of its name.
    pub(super) fn keeps(&mut self, id: &str) -> bool {
        let is_free = is_id(id) && !is_reserved(id) && !self.taken.contains_key(id);
        if is_free {
            self.taken.insert(id.into(), 0);
        }
        is_free
    }

    fn free(&mut self, wish: String) -> Box<str> {
        let Some(last) = self.taken.get(&*wish) else { return wish.into() };
        let mut number = last + 1;
        while self.taken.contains_key(&*format!("{wish}-{number}")) {
            number += 1;
        }
        let anchor = format!("{wish}-{number}").into();
        self.taken.insert(wish.into(), number);
        anchor
    }
}

/// Whether a text can be an id in HTML.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// Whether an id belongs to the page itself.
pub(super) fn is_reserved(id: &str) -> bool {
    RESERVED.contains(&id) || RESERVED_PREFIXES.iter().any(|prefix| id.starts_with(prefix))
}

/// Letters and digits of any script in lower case, `_` and `-`; a blank becomes `-`, all else goes.
fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            '-' | '_' => slug.push(character),
            _ if character.is_alphanumeric() => slug.extend(character.to_lowercase()),
            _ if character.is_whitespace() => slug.push('-'),
            _ => {}
        }
    }
    if slug.is_empty() { NAMELESS.to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_github() {
        let check = |text, expected| assert_eq!(slug(text), expected, "{text:?}");
        check("What we offer", "what-we-offer");
        check("我们提供什么？", "我们提供什么");
        check("AI 与 Cloud（云）", "ai-与-cloud云");
        check("C++ & Rust", "c--rust");
        check("snake_case – dash-ed", "snake_case--dash-ed");
        check("ہماری خدمات", "ہماری-خدمات");
        check("한국어 제목!", "한국어-제목");
        check("ÀÉ ΑΒ", "àé-αβ");
        check("  …  ", "section");
        check("a\u{a0}b\tc", "a-b-c");
    }

    #[test]
    fn each_anchor_is_given_once() {
        let mut anchors = Anchors::default();
        let mut check = |text, expected| assert_eq!(&*anchors.heading(text), expected, "{text:?}");
        check("A", "a");
        check("A", "a-1");
        check("a 1", "a-1-1");
        check("A", "a-2");
        check("Offers", "text-offers");
        check("Offers", "text-offers-1");
        check("Need 1", "text-need-1");
        check("!", "section");
        check("?", "section-1");
    }

    #[test]
    fn an_id_of_raw_html_stays_if_it_is_free() {
        let mut anchors = Anchors::default();
        let mut check = |id, expected| assert_eq!(anchors.keeps(id), expected, "{id:?}");
        check("x", true);
        check("x", false);
        check("a b", false);
        check("", false);
        check("offers", false);
        check("footnote-1", false);
        assert_eq!(&*anchors.heading("X"), "x-1");
    }

    #[test]
    fn many_equal_headings_take_no_quadratic_time() {
        let mut anchors = Anchors::default();
        for _ in 0..50_000 {
            anchors.heading("same");
        }
        assert_eq!(&*anchors.heading("same"), "same-50000");
    }
}
