//! The allow-list for raw HTML in bodies, which anybody may have written.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use ammonia::{Builder, UrlRelative};

/// What an editor may write: what Markdown writes itself, and what it lacks for text. Left out on purpose: scripts,
/// styles, frames and forms; and what is invalid without the right neighbours (`dl`, `ruby`, `details`, `figure`, cells
/// of several columns).
const TAGS: &str = "a abbr b bdi blockquote br caption cite code del div em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p \
    pre q s samp small span strong sub sup table tbody td th thead tr u ul var wbr";

/// Cleans HTML by the allow-list. Making one takes longer than cleaning a body, so it is made once and shared.
pub struct Cleaner {
    builder: Builder<'static>,
}

impl fmt::Debug for Cleaner {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Cleaner").finish_non_exhaustive()
    }
}

impl Default for Cleaner {
    fn default() -> Self {
        Self::new()
    }
}

impl Cleaner {
    /// The one cleaner there is.
    pub fn new() -> Self {
        let mut builder = Builder::new();
        builder
            .tags(TAGS.split(' ').collect())
            .generic_attributes(HashSet::from(["dir", "id", "lang", "title"]))
            .tag_attributes(tag_attributes())
            .allowed_classes(allowed_classes())
            .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
            .url_relative(UrlRelative::PassThrough)
            .link_rel(None)
            .attribute_filter(|_, name, value| is_valid(name, value).then_some(Cow::Borrowed(value)));
        Self { builder }
    }

    /// HTML of allowed elements alone, well formed, every attribute in double quotes.
    pub(super) fn clean(&self, html: &str) -> String {
        self.builder.clean(html).to_string()
    }
}

fn tag_attributes() -> std::collections::HashMap<&'static str, HashSet<&'static str>> {
    [
        ("a", ["href", "role"].as_slice()),
        ("img", &["src", "alt", "width", "height"]),
        ("ol", &["start"]),
        ("span", &["role", "aria-label"]),
    ]
    .into_iter()
    .map(|(tag, attributes)| (tag, attributes.iter().copied().collect()))
    .collect()
}

/// The classes that Markdown's own rendering gives.
fn allowed_classes() -> std::collections::HashMap<&'static str, HashSet<&'static str>> {
    [("th", ["center", "right"].as_slice()), ("td", &["center", "right"]), ("span", &["task"])]
        .into_iter()
        .map(|(tag, classes)| (tag, classes.iter().copied().collect()))
        .collect()
}

/// Whether the HTML checker would take the value.
fn is_valid(name: &str, value: &str) -> bool {
    let is_number = |most: usize| value.len() <= most && value.bytes().all(|byte| byte.is_ascii_digit());
    match name {
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "lang" => is_language(value),
        "role" => matches!(value, "doc-noteref" | "img"),
        "width" | "height" => is_number(4) && !value.is_empty(),
        "start" => is_number(9) && !value.is_empty(),
        _ => true,
    }
}

/// Whether a value looks like a tag of BCP 47: a language of two or three letters, and subtags.
fn is_language(value: &str) -> bool {
    let mut subtags = value.split('-');
    let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    subtags.next().is_some_and(|first| matches!(first.len(), 2 | 3) && first.bytes().all(|b| b.is_ascii_alphabetic()))
        && subtags.all(|subtag| matches!(subtag.len(), 2..=8) && is_word(subtag))
}
