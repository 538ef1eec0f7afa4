//! What must be true of any input: no panic, nothing published by a build that fails, texts shown as they were written and
//! never as markup.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use std::fs;

use html5gum::{Token, Tokenizer};
use matchbook::pipeline::Outcome;
use proptest::prelude::*;
use support::scratch::{Scratch, Snapshot, snapshot};

/// Cases of a property that builds whole sites: enough to find what is common, few enough to wait for.
const BUILDS: u32 = 24;
/// Cases of a property that only reads.
const READS: u32 = 96;

fn company(yaml: &str, body: &str) -> String {
    format!("---\n{yaml}\n---\n{body}\n")
}

fn site() -> Scratch {
    Scratch::new(&[
        ("content/companies/acme.md", &company("name: Acme\noffers: [{topic: chatbots, text: Bots.}]", "A company.")),
        ("content/companies/acme.zh.md", &company("name: 艾可美", "一家企业。")),
        ("content/events/fair.md", &company("name: Fair\ntype: meeting\nstart: 2023-09-13", "")),
        ("content/pages/about.md", &company("name: About", "[Acme](acme)")),
    ])
}

/// Pieces of which broken files are made: what the format gives a meaning, and some bytes.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let words: &[&str] = &[
        "---\n",
        "\n",
        "\r\n",
        "\t",
        "  ",
        "- ",
        ": ",
        "：",
        "，",
        "“",
        "”",
        "　",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "#",
        " #",
        "&a ",
        "*a",
        "|",
        ">",
        "%",
        "@",
        "`",
        "name",
        "offers",
        "needs",
        "topic: chatbots",
        "type: meeting",
        "start: 2023-13-40",
        "public: [",
        "en",
        "zh",
        "participants: all",
        "programme:",
        "meetings: {",
        "topics:",
        "label",
        "parent: ",
        "title",
        "languages: [en, zh]",
        "fields:",
        "[a](b)",
        "![a](b)",
        "# ",
        "<b>",
        "<script>",
        "**真，**",
        "\u{e000}",
        "\u{feff}",
        "\0",
        "企业",
        "é",
        "🚀",
        "123",
        "1.5",
        "~",
        "true",
    ];
    prop_oneof![
        8 => prop::sample::select(words).prop_map(|word| word.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..8),
    ]
}

fn file() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

fn path() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "matchbook.yaml",
        "content/taxonomy.yaml",
        "content/companies/acme.md",
        "content/companies/acme.zh.md",
        "content/companies/new.yaml",
        "content/institutes/new/index.md",
        "content/events/fair.md",
        "content/events/fair.plan.csv",
        "content/pages/about.md",
        "themes/default/templates/page.html",
        "themes/default/i18n/en.ftl",
        "themes/default/theme.yaml",
    ])
}

/// The front matter of a file that begins well, so that more of the stages are reached.
fn begun() -> impl Strategy<Value = Vec<u8>> {
    file().prop_map(|rest| [b"---\nname: Acme\n".as_slice(), &rest].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: READS, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_any_file_are_published_or_reported(path in path(), text in prop_oneof![file(), begun()]) {
        let site = site();
        site.built();
        let before: Snapshot = snapshot(&site.public());
        site.write(path, &text);
        let errors = support::scratch::errors(&site.check());
        if let Outcome::Refused { .. } = site.build() {
            prop_assert!(!errors.is_empty(), "refused without a reason");
            prop_assert_eq!(snapshot(&site.public()), before);
        } else {
            prop_assert_eq!(errors, [""; 0]);
        }
    }
}

/// A text with the characters that mean something in HTML, in YAML and in a right-to-left text.
fn words() -> impl Strategy<Value = String> {
    "[a-zA-Z<>&\"'=/ 中文é\u{5d0}\u{200f}{}%#:;-]{1,40}"
        .prop_filter("a text that is no blank", |text| !text.trim().is_empty())
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("JSON is YAML")
}

/// The elements of a page, and the text between them.
fn taken_apart(html: &str) -> (Vec<String>, String) {
    let mut tags = Vec::new();
    let mut text = String::new();
    for token in Tokenizer::new(html) {
        match token.expect("a string can be read") {
            Token::StartTag(tag) => tags.push(String::from_utf8_lossy(&tag.name).into_owned()),
            Token::String(part) => text.push_str(&String::from_utf8_lossy(&part)),
            _ => {}
        }
    }
    (tags, text)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: BUILDS, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_are_shown_as_written_and_never_as_markup(name in words(), summary in words(), city in words(), title in words()) {
        let page = |name: &str, summary: &str, city: &str, title: &str| {
            let yaml = format!(
                "name: {}\nsummary: {}\ncity: {}\noffers: [{{topic: chatbots, title: {}}}]",
                quoted(name), quoted(summary), quoted(city), quoted(title)
            );
            let site = Scratch::new(&[("content/companies/acme.md", &company(&yaml, ""))]);
            taken_apart(&site.page("en/companies/acme/index.html"))
        };
        let (plain_tags, _) = page("Name", "Summary", "City", "Title");
        let (tags, text) = page(&name, &summary, &city, &title);
        prop_assert_eq!(tags, plain_tags, "a text has become an element");
        for written in [&name, &summary, &city, &title] {
            prop_assert!(text.contains(written.trim()), "{} is not in {}", written, text);
        }
    }

    #[test]
    fn files_in_any_order_give_the_same_bytes(order in Just(["delta", "acme", "beta", "gamma", "epsilon"]).prop_shuffle()) {
        let written = |order: &[&str]| {
            let site = Scratch::new(&[]);
            for id in order {
                site.write(format!("content/companies/{id}.md"), company("name: The same name\nsectors: [food]", ""));
            }
            site.built()
        };
        let mut sorted = order;
        sorted.sort_unstable();
        prop_assert_eq!(written(&order), written(&sorted));
    }

    #[test]
    fn links_lead_to_what_exists_and_to_nothing_else(targets in prop::collection::vec(target(), 1..6)) {
        let links: Vec<_> = targets.iter().map(|(target, _)| format!("[text]({target})")).collect();
        let site = site();
        site.write("content/pages/links.md", company("name: Links", &links.join("\n\n")));
        let wrong = targets.iter().filter(|(_, exists)| !exists).count();
        let errors = support::scratch::errors(&site.check());
        prop_assert_eq!(errors.len(), wrong, "{:#?}", errors);
    }

    #[test]
    fn front_matter_ends_at_its_fence_whatever_the_body_holds(body in "[-a-z:\n #>*]{0,60}", blanks in "[ \t]{0,3}") {
        let site = Scratch::new(&[("content/pages/about.md", &format!("---{blanks}\nname: About\n---{blanks}\n{body}"))]);
        let errors = support::scratch::errors(&site.check());
        let about_yaml: Vec<_> = errors.iter().filter(|error| !error.starts_with("broken-")).collect();
        prop_assert!(about_yaml.is_empty(), "{:#?}", about_yaml);
        let page = site.page("en/about/index.html");
        prop_assert!(page.contains("<h1>About</h1>"));
    }
}

/// An internal link, and whether what it names is there.
fn target() -> impl Strategy<Value = (&'static str, bool)> {
    prop::sample::select(vec![
        ("acme", true),
        ("companies/acme", true),
        ("events/fair", true),
        ("topics/chatbots", true),
        ("sectors/food", true),
        ("https://a.example/", true),
        ("mailto:a@b.example", true),
        ("acmee", false),
        ("institutes/acme", false),
        ("topics/acme", false),
        ("companies/", true),
        ("acme#nothing", false),
        ("../acme", false),
    ])
}

#[test]
fn bytes_that_once_broke_a_stage_are_reported() {
    // Found by the properties above or by hand; each is a file of its own.
    let site = site();
    for (number, text) in
        ["---\n", "---\n---", "---\n- a\n---\n", "---\nname\n---\n", "---\n: \n---\n", "---\n? \n---\n"]
            .iter()
            .enumerate()
    {
        site.write(format!("content/companies/case-{number}.md"), text);
    }
    let errors = support::scratch::errors(&site.check());
    for number in 0..6 {
        let path = format!("content/companies/case-{number}.md:");
        assert!(errors.iter().any(|error| error.contains(&path)), "{path} {errors:#?}");
    }
    assert!(!fs::exists(site.public()).unwrap());
}
