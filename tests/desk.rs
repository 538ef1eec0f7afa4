//! The promise of `serve`: after any edits, every page is as a clean build of the files would write it, and what is wrong is
//! what `check` says.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the files are ours, and so are their endings")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use matchbook::markdown::Cleaner;
use matchbook::pipeline::{Book, Outcome};
use matchbook::render::{self, Renderer};
use matchbook::serve::Desk;
use proptest::prelude::*;
use support::scratch::{Scratch, said, snapshot};

const BODIES: &[&str] = &[
    "First words.\n",
    "Second words, and more of them.\n",
    "## History\n\nLong ago.\n",
    "[Nova](nova) and [about](about)\n",
    "[History](acme#history)\n",
    "[Nobody](nobody)\n",
    "[Chat](weixin://acme)\n",
    "![A picture](p.svg)\n",
    "<b>raw</b> <script>alert(1)</script>\n",
    "",
];
const FIELDS: &[&str] = &[
    "summary: Makes bots.\n",
    "summary: {en: Makes bots., zh: 做机器人。}\n",
    "offers: [{topic: chatbots, text: Bots for banks in many languages.}]\n",
    "offers: [{topic: speech, text: Speech for banks.}]\n",
    "needs: [{topic: chatbots, text: Bots for our bank.}]\n",
    "needs: [{topic: chatbotz, text: Bots.}]\n",
    "people: [{name: Li, role: Head, email: li@a.example, public: [name, role]}]\n",
    "people: [{name: Wang, public: [name]}]\n",
    "contact: {email: a@a.example, phone: '1', public: [email]}\n",
    "contact: {email: b@a.example, public: [email, phone]}\n",
    "partners: [{with: nova, since: 2020}]\n",
    "partners: [{with: acme}]\n",
    "country: PK\n",
    "country: CN\n",
    "country: Atlantis\n",
    "topics: [speech]\n",
    "cooperation: [licence]\n",
    "aliases: [old-name]\n",
    "draft: true\n",
    "updated: 2023-09-16\n",
    "website: https://a.example/\n",
    "logo: p.svg\n",
    "links: [{url: https://a.example/, label: More}]\n",
    "matching: {avoid: [nova]}\n",
    "stage: seed\n",
    "city: [\n",
];

fn profile() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec!["name: Acme\n", "name: Zeta\n", "name: {en: Acme, zh: 艾可美}\n", ""]);
    let fields = prop::collection::vec(prop::sample::select(FIELDS), 0..5);
    (name, fields, prop::sample::select(BODIES))
        .prop_map(|(name, fields, body)| format!("---\n{name}{}---\n{body}", fields.concat()))
}

fn select(texts: &'static [&'static str]) -> BoxedStrategy<String> {
    prop::sample::select(texts).prop_map(str::to_owned).boxed()
}

/// What happens to one file.
#[derive(Clone, Debug)]
enum Edit {
    Write(&'static str, String),
    /// The text of the body, or of a value, is another: what the short way is for.
    Append(&'static str, &'static str),
    Remove(&'static str),
    Rename(&'static str, &'static str),
}

const PROFILES: &[&str] = &[
    "content/companies/acme.md",
    "content/companies/nova.md",
    "content/companies/b/index.md",
    "content/companies/new.md",
    "content/institutes/uni.md",
];
const FILES: &[&str] = &[
    "content/companies/acme.md",
    "content/companies/acme.zh.md",
    "content/companies/nova.md",
    "content/companies/b/index.md",
    "content/companies/b/p.svg",
    "content/companies/new.md",
    "content/companies/new.md.txt",
    "content/companies/b.pdf",
    "content/companies/d/note.md",
    "content/institutes/uni.md",
    "content/institutes/uni.zh.md",
    "content/events/fair.md",
    "content/events/fair.zh.md",
    "content/events/fair.plan.csv",
    "content/pages/about.md",
    "content/pages/home.md",
    "content/taxonomy.yaml",
    "matchbook.yaml",
    "static/note.txt",
    "themes/mine/assets/extra.css",
    "themes/mine/i18n/en.ftl",
    "themes/mine/templates/page.html",
    "themes/mine/templates/404.html",
    "terms.tsv",
];
const MORE: &[&str] =
    &["\nMore.\n", "\nMore, again.\n", "\n[x](nova)\n", "\n## Anchor\n", "\u{feff}", "\n[x](nobody)\n"];

fn edit() -> impl Strategy<Value = Edit> {
    let taxonomy = select(&[
        support::scratch::TAXONOMY,
        "topics:\n  chatbots: {label: Bots}\n  speech: {label: Speech, parent: chatbots}\n",
        "topics: {speech: {label: Speech}}\n",
        "topics：\n  speech: {label: Speech}\n",
        "topics: [\n",
    ]);
    let settings = select(&[
        SETTINGS,
        "title: Bazaar\nlanguages: [zh, en]\ntheme: mine\nmatching: {sides: none}\n",
        "title: Fair\nlanguages: [en, zh]\ntheme: default\nmatching: {lexicon: [terms.tsv], suggestions: 2}\n",
        "title: Fair\nlanguages: [en]\n",
        "title: [\n",
    ]);
    let translation = select(&[
        "---\nname: 艾可美\n---\n第一句话。\n",
        "---\nname: 艾可美\nsource: 8c1f0e2a4b6d9e35\n---\n第二句话。[新星](nova)\n",
        "---\noffers: {chatbots: 机器人}\n---\n",
        "正文。\n",
        "---\ncountry: PK\n---\n",
    ]);
    let event = select(&[
        "---\nname: Fair day\ntype: meeting\nstart: 2023-09-13\nparticipants: all\n---\n",
        "---\nname: Fair day\ntype: meeting\nstart: 2024-09-13\nparticipants: [acme, nova]\n---\nCome.\n",
        "---\nname: Fair day\ntype: meeting\nstart: 2023-13-40\n---\n",
    ]);
    let page = select(&[
        "---\nname: About\n---\nAbout us.\n",
        "---\nname: About\nweight: 5\n---\nAbout us, and [Acme](acme).\n",
        "---\nname: Another\nsummary: S\n---\n",
    ]);
    let theme =
        select(&["home = Front page\n", "home = Start\n", "home = { \n", "count-companies = { $count } firms\n"]);
    let template = select(&[
        "{% extends \"default/page.html\" %}{% block head %}<meta name=\"one\">{% endblock head %}",
        "{% extends \"default/page.html\" %}{% block head %}<meta name=\"two\">{% endblock head %}",
        "{% extends \"default/page.html\" %}{{ nothing }}{% block",
        "{% extends \"default/page.html\" %}{% block head %}{{ no.such.thing }}{% endblock head %}",
    ]);
    let plain = select(&["one", "two", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"]);
    let plain_text = select(&["---\nname: N\n---\n"]);
    let written = |path: &'static [&'static str], text: BoxedStrategy<String>| {
        (prop::sample::select(path), text).prop_map(|(path, text)| Edit::Write(path, text))
    };
    prop_oneof![
        6 => written(PROFILES, profile().boxed()),
        6 => (prop::sample::select(FILES), prop::sample::select(MORE)).prop_map(|(path, more)| Edit::Append(path, more)),
        1 => written(&["content/taxonomy.yaml"], taxonomy),
        1 => written(&["matchbook.yaml"], settings),
        2 => written(&["content/companies/acme.zh.md", "content/institutes/uni.zh.md"], translation),
        1 => written(&["content/events/fair.md"], event),
        1 => written(&["content/pages/about.md", "content/pages/home.md"], page),
        1 => written(&["themes/mine/i18n/en.ftl", "themes/mine/i18n/zh.ftl"], theme),
        2 => written(&["themes/mine/templates/page.html", "themes/mine/templates/404.html"], template),
        2 => written(&["static/note.txt", "content/companies/b/p.svg", "themes/mine/assets/extra.css", "terms.tsv"], plain),
        2 => prop::sample::select(FILES).prop_map(Edit::Remove),
        1 => written(&["content/companies/new.md.txt", "content/companies/b.pdf", "content/companies/d/note.md"], plain_text),
        1 => Just(Edit::Rename("content/companies/b", "content/companies/c")),
        1 => Just(Edit::Rename("content/companies/acme.md", "content/companies/Acme.md")),
        1 => Just(Edit::Rename("content/companies/c", "content/companies/b")),
    ]
}

const SETTINGS: &str = "title: Fair\nlanguages: [en, zh]\nurl: https://example.org/fair/\ntheme: mine\n\
    fields: {stage: {for: [company], type: choice, choices: {seed: Seed}, label: Stage}}\n";

fn site() -> Scratch {
    let offers = "offers: [{topic: chatbots, text: Bots for banks.}]\n";
    Scratch::new(&[
        (
            "content/companies/acme.md",
            &format!("---\nname: Acme\nsummary: S\ncountry: PK\n{offers}---\nFirst words.\n"),
        ),
        ("content/companies/acme.zh.md", "---\nname: 艾可美\n---\n第一句话。\n"),
        (
            "content/companies/nova.md",
            "---\nname: Nova\nsummary: S\ncountry: CN\nneeds: [{topic: chatbots, text: Bots for our bank.}]\n---\nA bank.\n",
        ),
        ("content/companies/b/index.md", &format!("---\nname: B\nsummary: S\n{offers}---\n![A picture](p.svg)\n")),
        ("content/companies/b/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("content/institutes/uni.md", "---\nname: Uni\nsummary: S\ncountry: CN\ntopics: [speech]\n---\nA school.\n"),
        ("content/events/fair.md", "---\nname: Fair day\ntype: meeting\nstart: 2023-09-13\nparticipants: all\n---\n"),
        ("content/events/fair.plan.csv", "round,table,one,other\n"),
        ("content/events/fair.zh.md", "---\nname: 展会\n---\n欢迎。\n"),
        ("content/pages/about.md", "---\nname: About\n---\nAbout us. [Acme](acme)\n"),
        ("content/pages/home.md", "---\nname: Home\n---\nWelcome.\n"),
        ("static/note.txt", "copied"),
        ("themes/mine/theme.yaml", "name: Mine\n"),
        ("themes/mine/templates/404.html", "{% extends \"default/404.html\" %}\n"),
        ("themes/mine/assets/extra.css", "h1 { color: red }\n"),
        ("matchbook.yaml", SETTINGS),
    ])
}

/// Carries an edit out, and gives the paths that a watcher would name; nothing where nothing is changed.
fn carry_out(site: &Scratch, edit: &Edit) -> BTreeSet<String> {
    let path = |path: &str| site.root().join(path);
    let named = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect();
    match edit {
        Edit::Write(to, text) => {
            site.write(to, text);
            named(&[to])
        }
        Edit::Append(to, more) => match fs::read(path(to)) {
            Ok(bytes) => {
                site.write(to, [&bytes, more.as_bytes()].concat());
                named(&[to])
            }
            Err(_) => BTreeSet::new(),
        },
        Edit::Remove(from) => fs::remove_file(path(from)).map_or_else(|_| BTreeSet::new(), |()| named(&[from])),
        Edit::Rename(from, to) if !path(to).exists() => {
            fs::rename(path(from), path(to)).map_or_else(|_| BTreeSet::new(), |()| named(&[from, to]))
        }
        Edit::Rename(..) => BTreeSet::new(),
    }
}

/// Every page of the book on a desk.
fn pages(desk: &Desk) -> BTreeMap<String, String> {
    let book = desk.book().expect("a book");
    let cleaner = Cleaner::new();
    let renderer = Renderer::new(book.for_rendering(), &book.theme, &cleaner);
    let page = |page: &matchbook::site::Page| {
        let made = render::page(&renderer, page);
        assert!(made.diagnostics.is_empty(), "{:?}", made.diagnostics);
        (page.address.file(), String::from_utf8(made.value).unwrap())
    };
    book.pages.list.iter().map(page).collect()
}

fn built(site: &Scratch) -> Option<BTreeMap<String, String>> {
    if let Outcome::Refused { .. } = site.build() {
        return None;
    }
    let files = support::text_files(&site.public()).into_iter();
    Some(files.filter(|(path, _)| path.ends_with(".html")).collect())
}

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

/// How a run went: how many saves took the short way, and how many were whole.
#[derive(Debug, Default)]
struct Tally {
    short: usize,
    whole: usize,
    broken: usize,
}

fn assert_follows(edits: &[Edit], tally: &mut Tally) {
    let site = site();
    let mut desk = Desk::open(site.site(), support::inputs());
    for (number, edit) in edits.iter().enumerate() {
        let paths = carry_out(&site, edit);
        let before = desk.book().cloned();
        // Every third time nobody tells which files were saved.
        if number % 3 == 2 || !desk.look_at(&paths) {
            desk.look_again();
        }
        desk.try_templates();
        // On the long way the vocabulary is read anew.
        let is_short =
            |(one, other): (&Arc<Book>, &Arc<Book>)| Arc::ptr_eq(&one.directory.taxonomy, &other.directory.taxonomy);
        tally.short += usize::from(!paths.is_empty() && before.as_ref().zip(desk.book()).is_some_and(is_short));
        let report = site.check();
        if let Some(expected) = built(&site) {
            tally.whole += 1;
            assert!(desk.is_whole(), "{edit:?}: {}", said(desk.report()));
            let shown = pages(&desk);
            assert_eq!(shown.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{edit:?}");
            for (path, text) in &expected {
                assert!(shown[path] == *text, "{edit:?}: {path}\n{}\n{text}", shown[path]);
            }
            assert_eq!(lines(&said(desk.report())), lines(&said(&report)), "{edit:?}");
        } else {
            tally.broken += 1;
            assert!(!desk.is_whole(), "{edit:?}");
            let (shown, checked) = (said(desk.report()), said(&report));
            // A template is tried on a page of each kind, and not on all.
            if !checked.contains("template-error") {
                assert_eq!(lines(&shown), lines(&checked), "{edit:?}");
            }
            pages(&desk);
        }
    }
    // Nothing is left of the way: the same files opened now give the same.
    let again = Desk::open(site.site(), support::inputs());
    if desk.is_whole() {
        assert_eq!(pages(&desk), pages(&again));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_edited_pages_are_as_a_clean_build_writes_them(edits in prop::collection::vec(edit(), 1..9)) {
        assert_follows(&edits, &mut Tally::default());
    }
}

/// Edits of one kind, so that the short way is taken for certain.
#[test]
fn what_no_other_page_reads_takes_the_short_way() {
    let acme = |rest: &str, body: &str| {
        let offers = "offers: [{topic: chatbots, text: Bots for banks.}]\n";
        format!("---\nname: Acme\nsummary: S\ncountry: PK\n{offers}{rest}---\n{body}\n")
    };
    let acme = |rest, body| Edit::Write("content/companies/acme.md", acme(rest, body));
    let edits = [
        acme("", "Other words."),
        acme("people: [{name: Li, public: [name]}]\n", "Other words."),
        acme("people: [{name: Wang, public: [name]}]\n", "Other words."),
        acme("contact: {email: a@a.example, public: [email]}\n", "Other words."),
        acme("updated: 2023-09-16\n", "<b>Raw</b> words."),
        Edit::Write("content/companies/acme.zh.md", "---\nname: 艾可美\n---\n第二句话。\n".to_owned()),
        Edit::Write("content/pages/about.md", "---\nname: About\n---\nAll about us. [Acme](acme)\n".to_owned()),
        Edit::Write("content/pages/home.md", "---\nname: Home\n---\nWelcome, all.\n".to_owned()),
        Edit::Write("content/events/fair.md", {
            let front = "name: Fair day\ntype: meeting\nstart: 2023-09-13\nparticipants: all";
            format!("---\n{front}\n---\n")
        }),
        Edit::Write("themes/mine/theme.yaml", "name: Another\n".to_owned()),
        Edit::Write("themes/mine/templates/404.html", {
            let own = "{% block head %}<meta name=\"own\">{% endblock head %}";
            format!("{{% extends \"default/404.html\" %}}{own}\n")
        }),
        Edit::Write("static/note.txt", "other words".to_owned()),
        Edit::Append("content/companies/acme.zh.md", "更多。\n"),
    ];
    let mut tally = Tally::default();
    assert_follows(&edits, &mut tally);
    assert_eq!((tally.short, tally.whole), (edits.len(), edits.len()), "{tally:?}");
}

/// Matching is done anew, and lists where they read it.
#[test]
fn what_is_offered_and_wanted_takes_the_short_way() {
    let acme = |text: &str, rest: &str| {
        let offers = format!("offers: [{{id: bots, topic: chatbots, text: {text}}}]\n");
        let front = format!("name: Acme\nsummary: S\ncountry: PK\n{offers}cooperation: [licence]\n{rest}");
        Edit::Write("content/companies/acme.md", format!("---\n{front}---\nFirst words.\n"))
    };
    let nova = |text: &str| {
        let front = format!("name: Nova\nsummary: S\ncountry: CN\nneeds: [{{topic: chatbots, text: {text}}}]\n");
        Edit::Write("content/companies/nova.md", format!("---\n{front}---\nA bank.\n"))
    };
    let translated = |words: &str| {
        let front = format!("name: 艾可美\noffers: {{bots: {words}}}");
        Edit::Write("content/companies/acme.zh.md", format!("---\n{front}\n---\n第一句话。\n"))
    };
    let edits = [
        // The first adds a form of cooperation, which lists read.
        acme("Bots for banks.", ""),
        acme("Bots for every bank of the country and its farmers.", ""),
        nova("Bots that answer farmers."),
        acme("Bots for farmers.", "people: [{name: Li, public: [name]}]\n"),
        translated("面向农民的机器人"),
        translated("面向银行的机器人"),
        nova("Speech for our bank.}, {id: second, topic: chatbots, text: Bots for our bank."),
        nova("Speech for our bank.}, {id: second, topic: speech, kind: service, text: Speech."),
    ];
    let mut tally = Tally::default();
    assert_follows(&edits, &mut tally);
    assert_eq!((tally.short, tally.whole), (edits.len() - 1, edits.len()), "{tally:?}");
}

/// A site's own template may read what an offer has no more.
#[test]
fn own_templates_are_tried_after_an_offer() {
    let site = site();
    site.write("themes/mine/templates/organisation.html", "{{ view.offers[0].topic.label.text }}");
    let acme = |offer: &str| {
        site.write(
            "content/companies/acme.md",
            format!("---\nname: Acme\nsummary: S\noffers: [{offer}]\n---\nWords.\n"),
        );
        BTreeSet::from(["content/companies/acme.md".to_owned()])
    };
    for path in ["content/companies/nova.md", "content/institutes/uni.md"] {
        fs::remove_file(site.root().join(path)).unwrap();
    }
    acme("{topic: chatbots}");
    let mut desk = Desk::open(site.site(), support::inputs());
    assert!(desk.is_whole(), "{}", said(desk.report()));
    assert!(desk.look_at(&acme("{id: bots, title: Bots}")));
    assert!(desk.try_templates());
    assert!(said(desk.report()).contains("template-error"), "{}", said(desk.report()));
}

#[test]
fn a_desk_writes_nothing() {
    let site = site();
    let before = snapshot(site.root());
    let mut desk = Desk::open(site.site(), support::inputs());
    desk.look_again();
    pages(&desk);
    assert_eq!(snapshot(site.root()), before);
}

/// A slip in the taxonomy that can be mended for certain is read past to find what else is wrong. What is found so is told, and
/// hides no text that is whole beside the taxonomy of before.
#[test]
fn what_a_second_reading_finds_holds_no_other_text_back() {
    let site = site();
    let mut desk = Desk::open(site.site(), support::inputs());
    assert!(desk.is_whole(), "{}", said(desk.report()));
    site.write("content/taxonomy.yaml", "topics：\n  speech: {label: Speech}\n");
    let acme = fs::read_to_string(site.root().join("content/companies/acme.md")).unwrap();
    site.write("content/companies/acme.md", acme.replace("First words.", "Other words."));
    assert!(desk.look_again());
    let told = said(desk.report());
    for code in ["chinese-colon", "unknown-topic"] {
        assert!(told.contains(code), "{told}");
    }
    assert!(told.contains("content/companies/acme.md"), "{told}");
    assert_eq!(lines(&told), lines(&said(&site.check())));
    let shown = pages(&desk);
    assert!(shown["en/companies/acme/index.html"].contains("Other words."), "the edit shows");
    assert!(shown.contains_key("en/topics/chatbots/index.html"), "the taxonomy is the one of before");
}
