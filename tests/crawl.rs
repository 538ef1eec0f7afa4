//! Walks over whole built sites as a visitor's browser and a search engine would: every link and anchor resolves, every
//! link is relative, every page has its counterpart in each language, nothing is asked of another host, nothing private
//! is published, headings are in order.

#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the files are ours, and so are their endings")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use html5gum::{Token, Tokenizer};

use support::{built, example, text_files};

/// What one page holds, as far as these tests ask.
#[derive(Debug, Default)]
struct Page {
    ids: BTreeSet<String>,
    repeated_ids: Vec<String>,
    /// Tag, attribute and value of everything that leads somewhere or loads something.
    references: Vec<(String, String, String)>,
    headings: Vec<u32>,
    language: String,
    forbidden: Vec<String>,
}

/// Attributes that make a browser load something at once.
const LOADING: [(&str, &str); 7] = [
    ("img", "src"),
    ("script", "src"),
    ("source", "srcset"),
    ("iframe", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("use", "href"),
];

fn parse(html: &str) -> Page {
    let mut page = Page::default();
    let mut open_script = false;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attributes: BTreeMap<String, String> =
                    tag.attributes.iter().map(|(key, value)| (lossy(key), lossy(value))).collect();
                open_script = name == "script" || name == "style";
                note_tag(&mut page, &name, &attributes);
            }
            Token::String(text) if open_script && !text.trim_ascii().is_empty() => {
                page.forbidden.push("an inline script or style".to_owned());
            }
            Token::EndTag(_) => open_script = false,
            _ => {}
        }
    }
    page
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn note_tag(page: &mut Page, name: &str, attributes: &BTreeMap<String, String>) {
    if let ["h", level] = [&name[..1], &name[1..]]
        && let Ok(level @ 1..=6) = level.parse()
    {
        page.headings.push(level);
    }
    if name == "html" {
        page.language = attributes.get("lang").cloned().unwrap_or_default();
    }
    for (key, value) in attributes {
        if key == "id" && !page.ids.insert(value.clone()) {
            page.repeated_ids.push(value.clone());
        }
        if key == "style" || key.starts_with("on") {
            page.forbidden.push(format!("{name} has {key}={value}"));
        }
        let is_absolute_on_purpose =
            name == "link" && attributes.get("rel").is_some_and(|rel| rel == "canonical" || rel == "alternate");
        if matches!(key.as_str(), "href" | "src" | "srcset" | "action" | "poster")
            && name != "base"
            && !is_absolute_on_purpose
        {
            page.references.push((name.to_owned(), key.clone(), value.clone()));
        }
    }
}

/// All HTML pages of a site, by path from its root.
fn pages(public: &Path) -> BTreeMap<String, Page> {
    let files = text_files(public).into_iter().filter(|(path, _)| path.ends_with(".html"));
    files.map(|(path, html)| (path, parse(&html))).collect()
}

fn is_outside(reference: &str) -> bool {
    ["http:", "https:", "mailto:", "tel:"].iter().any(|scheme| reference.starts_with(scheme))
}

/// The file to which a relative reference of a page leads, and its anchor.
fn resolve(from: &str, reference: &str) -> (String, Option<String>) {
    let (path, anchor) = reference.split_once('#').map_or((reference, None), |(path, anchor)| (path, Some(anchor)));
    let path = path.split('?').next().unwrap_or_default();
    let folder = Path::new(from).parent().unwrap_or(Path::new(""));
    let mut target = PathBuf::new();
    for part in folder.join(path).components() {
        match part {
            std::path::Component::ParentDir => assert!(target.pop(), "{from}: {reference} leaves the site"),
            std::path::Component::Normal(part) => target.push(part),
            _ => {}
        }
    }
    let mut file = target.to_string_lossy().into_owned();
    if path.is_empty() {
        from.clone_into(&mut file);
    } else if path.ends_with('/') || path == "." || path == ".." || path.ends_with("/..") {
        file = Path::new(&file).join("index.html").to_string_lossy().into_owned();
    }
    (decode(&file), anchor.map(decode))
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' && tail.len() >= 2 {
            let digits = std::str::from_utf8(&tail[..2]).expect("digits");
            bytes.push(u8::from_str_radix(digits, 16).expect("hexadecimal digits"));
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// Everything that is wrong with the links of a site.
fn link_faults(public: &Path) -> Vec<String> {
    let pages = pages(public);
    let mut faults = Vec::new();
    for (path, page) in pages.iter().filter(|(path, _)| *path != "404.html") {
        for (tag, key, reference) in &page.references {
            let loads = LOADING.contains(&(tag.as_str(), key.as_str())) || tag == "link";
            if is_outside(reference) {
                if loads {
                    faults.push(format!("{path}: {tag} loads {reference}"));
                }
                continue;
            }
            if reference.starts_with('/') || reference.contains(':') {
                faults.push(format!("{path}: {reference} is not relative"));
                continue;
            }
            let (file, anchor) = resolve(path, reference);
            if !public.join(&file).is_file() {
                faults.push(format!("{path}: {reference} leads to nothing"));
            } else if let (Some(anchor), Some(target)) = (anchor, pages.get(&file))
                && !target.ids.contains(&anchor)
            {
                faults.push(format!("{path}: {reference} names no anchor"));
            }
        }
    }
    faults
}

/// Everything else that is wrong with the pages of a site.
fn page_faults(public: &Path, languages: &[&str]) -> Vec<String> {
    let pages = pages(public);
    let mut faults = Vec::new();
    for (path, page) in &pages {
        faults.extend(page.forbidden.iter().map(|what| format!("{path}: {what}")));
        faults.extend(page.repeated_ids.iter().map(|id| format!("{path}: two of id {id}")));
        let first = page.headings.iter().filter(|level| **level == 1).count();
        if first != 1 {
            faults.push(format!("{path}: {first} headings of the first level"));
        }
        if let Some([above, below]) = page.headings.windows(2).find(|pair| pair[1] > pair[0] + 1) {
            faults.push(format!("{path}: h{below} after h{above}"));
        }
        let Some((language, rest)) = path.split_once('/') else { continue };
        if page.language != language {
            faults.push(format!("{path}: lang={}", page.language));
        }
        for other in languages {
            if !pages.contains_key(&format!("{other}/{rest}")) {
                faults.push(format!("{path}: no counterpart in {other}"));
            }
        }
    }
    faults
}

/// The site of a golden case, in which every page is to be in order too.
fn golden(name: &str) -> matchbook::pipeline::Site {
    support::site(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name))
}

/// Whether a value stands in a text by itself, and not as the beginning or end of a longer word: `specimen-speech` is
/// somebody's account, `specimen-speech-works` an id.
fn says(text: &[u8], value: &str) -> bool {
    let is_word =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'@'));
    let starts = text.windows(value.len()).enumerate().filter(|(_, window)| *window == value.as_bytes());
    starts.map(|(start, _)| start).any(|start| {
        !is_word(start.checked_sub(1).and_then(|before| text.get(before))) && !is_word(text.get(start + value.len()))
    })
}

#[test]
fn every_link_of_the_example_resolves_and_is_relative() {
    let public = built(&example());
    assert!(pages(public.path()).len() > 100, "the example has pages of every kind");
    assert_eq!(link_faults(public.path()), Vec::<String>::new());
}

#[test]
fn every_page_of_the_example_is_in_order_and_in_both_languages() {
    let public = built(&example());
    assert_eq!(page_faults(public.path(), &["en", "zh"]), Vec::<String>::new());
}

#[test]
fn other_sites_are_in_order_too() {
    let check = |name: &str, languages: &[&str]| {
        let public = built(&golden(name));
        assert!(!pages(public.path()).is_empty(), "{name} has pages");
        assert_eq!(link_faults(public.path()), Vec::<String>::new(), "{name}");
        assert_eq!(page_faults(public.path(), languages), Vec::<String>::new(), "{name}");
    };
    check("every-key", &["en", "zh"]);
    check("fallback", &["en", "zh"]);
    check("no-profile", &["en", "zh"]);
    check("series", &["en", "zh"]);
    check("sides", &["en", "zh"]);
    check("three-languages", &["en", "zh", "ur"]);
}

#[test]
fn no_private_value_of_the_example_is_published() {
    let private = [
        "partners@clinic.example.org",
        "meetings@avatar.example.com",
        "specimen-avatar",
        "specimen-dialogue",
        "specimen-linevision",
        "specimen-speech",
        "specimen-urdu-lab",
    ];
    let content = support::text_files(&example().root.join("content"));
    let public = support::all_files(built(&example()).path());
    for value in private {
        let is_written = content.iter().any(|(_, text)| says(text.as_bytes(), value));
        assert!(is_written, "{value} stands in the content, or this test tests nothing");
        let published: Vec<_> = public.iter().filter(|(_, bytes)| says(bytes, value)).map(|(path, _)| path).collect();
        assert_eq!(published, [""; 0], "{value}");
    }
}
