//! Small sites, read from files, laid out and rendered.

use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};

use super::{Book, Renderer, Theme, page};
use crate::content;
use crate::diagnostic::Diagnostic;
use crate::markdown::Cleaner;
use crate::matching::Matches;
use crate::matching::by_hand::by_topic;
use crate::model::{Directory, Inputs, assemble};
use crate::site::{Address, Orders, Pages, lay_out};
use crate::source::line_and_column;

const TODAY: Date = date(2023, 9, 20);

/// A site of these files, as path and text.
struct Site {
    directory: Directory,
    matches: Matches,
    pages: Pages,
    theme: Theme,
    diagnostics: Vec<Diagnostic>,
}

fn site(files: &[(&str, &str)]) -> Site {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        write(&root.path().join(path), text);
    }
    let documents = content::read(root.path(), &root.path().join("matchbook.yaml")).value;
    let inputs = Inputs { today: TODAY, drafts: false, base_url: None };
    let directory = assemble(documents, &inputs).value.expect("the settings of a test site are whole");
    let mut diagnostics = Vec::new();
    let matches = by_topic(&directory);
    let pages = lay_out(&directory, &matches, Orders::new(&directory, TODAY)).into_value(&mut diagnostics);
    let theme =
        Theme::load(&directory.sources, &directory.theme_files, &directory.static_files, &directory.settings, None);
    let theme = theme.into_value(&mut diagnostics);
    Site { directory, matches, pages, theme, diagnostics }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

impl Site {
    /// The HTML of every page with its address, and all problems.
    fn render(mut self) -> (Vec<(String, String)>, Vec<String>) {
        let book = Book { directory: &self.directory, matches: &self.matches, pages: &self.pages, today: TODAY };
        let cleaner = Cleaner::new();
        let renderer = Renderer::new(book, &self.theme, &cleaner);
        let mut pages = Vec::new();
        for one in self.pages.list.iter() {
            let html = page(&renderer, one).into_value(&mut self.diagnostics);
            pages.push((one.address.file(), String::from_utf8(html).unwrap()));
        }
        let problems = self.diagnostics.iter().map(|problem| said(&self.directory, problem)).collect();
        (pages, problems)
    }
}

/// `themes/x/templates/home.html:1:4 template-error`
fn said(directory: &Directory, problem: &Diagnostic) -> String {
    let source = directory.sources.get(problem.place.file);
    let (line, column) = match problem.place.at {
        crate::source::At::Bytes { start, .. } => line_and_column(&source.text, start as usize),
        _ => (1, 1),
    };
    format!("{}:{line}:{column} {}", source.path, problem.code.name())
}

/// The HTML of one page of a site without problems.
fn html(files: &[(&str, &str)], address: &str) -> String {
    let (pages, problems) = site(files).render();
    assert_eq!(problems, Vec::<String>::new());
    let found = pages.into_iter().find(|(known, _)| known == address);
    found.unwrap_or_else(|| panic!("no page at {address}")).1
}

const SETTINGS: &str = "title: {en: Directory, zh: 名录}\nlanguages: [en, zh]\nurl: https://example.org/ai/\n";
const ONLY_CHINESE: &str = "---\nname: 天府\nsummary: 语音。\nlanguage: zh\n---\n## 简介\n正文。\n";

#[test]
fn a_site_without_any_profile_renders() {
    let (pages, problems) = site(&[("matchbook.yaml", "title: Nothing yet\nlanguages: [en]\n")]).render();
    assert_eq!(problems, Vec::<String>::new());
    assert!(pages.iter().any(|(address, html)| address == "en/index.html" && html.contains("Nothing yet")));
    assert!(pages.iter().all(|(_, html)| html.starts_with("<!doctype html>")));
}

#[test]
fn an_untranslated_page_says_so_and_points_to_its_source() {
    let files = [("matchbook.yaml", SETTINGS), ("content/companies/tianfu.md", ONLY_CHINESE)];
    let english = html(&files, "en/companies/tianfu/index.html");
    let check = |expected: &str| assert!(english.contains(expected), "{expected} in\n{english}");
    check("<html lang=\"en\"");
    check("<h1 lang=\"zh\" dir=\"ltr\">天府</h1>");
    check("<link rel=\"canonical\" href=\"https://example.org/ai/zh/companies/tianfu/\">");
    check("the Chinese text follows");
    assert!(!english.contains("rel=\"alternate\" hreflang=\"en\""), "{english}");
    let chinese = html(&files, "zh/companies/tianfu/index.html");
    assert!(!chinese.contains("lang=\"zh\" dir=\"ltr\">天府"), "{chinese}");
}

#[test]
fn a_page_of_which_the_text_alone_is_not_translated_says_that() {
    let words = "---\nname: Tianfu\n---\n";
    let files = [
        ("matchbook.yaml", SETTINGS),
        ("content/companies/tianfu.md", ONLY_CHINESE),
        ("content/companies/tianfu.en.md", words),
    ];
    let english = html(&files, "en/companies/tianfu/index.html");
    assert!(english.contains("<h1>Tianfu</h1>"), "{english}");
    assert!(english.contains("The text of this page has not been translated yet; it follows in Chinese."), "{english}");
}

#[test]
fn times_of_a_programme_name_their_zone_whether_or_not_the_event_has_an_hour() {
    let programme = "programme: [{start: \"09:30\", title: Opening}]\n";
    for start in ["2023-09-13", "2023-09-13T09:00"] {
        let event = format!("---\nname: Day\ntype: meeting\nstart: {start}\ntimezone: Asia/Karachi\n{programme}---\n");
        let page = html(&[("matchbook.yaml", SETTINGS), ("content/events/day.md", &event)], "en/events/day/index.html");
        assert!(page.contains("All times: Pakistan Standard Time"), "{page}");
    }
}

#[test]
fn old_addresses_lead_to_the_page() {
    let old = "---\nname: Tkxel\naliases: [old]\n---\n";
    let alias =
        html(&[("matchbook.yaml", SETTINGS), ("content/companies/tkxel.md", old)], "zh/companies/old/index.html");
    assert!(alias.contains("content=\"0; url=../tkxel/index.html\""), "{alias}");
    assert!(alias.contains("href=\"https://example.org/ai/en/companies/tkxel/\""), "{alias}");
}

#[test]
fn the_page_for_nothing_is_based_on_the_path_of_the_site() {
    let missing = html(&[("matchbook.yaml", SETTINGS)], "404.html");
    assert!(missing.contains("<base href=\"/ai/\">"), "{missing}");
    assert!(missing.contains("href=\"zh/index.html\""), "{missing}");
}

#[test]
fn a_site_changes_one_template_and_one_text_and_inherits_the_rest() {
    let files = [
        ("matchbook.yaml", "title: T\nlanguages: [en]\ntheme: mine\n"),
        (
            "themes/mine/templates/page.html",
            "{% extends \"default/page.html\" %}{% block head %}<!-- mine -->{% endblock head %}",
        ),
        ("themes/mine/i18n/en.ftl", "companies = Firms\n"),
        ("content/pages/about.md", "---\nname: About\n---\nText.\n"),
    ];
    let about = html(&files, "en/about/index.html");
    assert!(about.contains("<!-- mine -->") && about.contains("<p>Text.</p>"), "{about}");
    let companies = html(&files, "en/companies/index.html");
    assert!(companies.contains(">Firms</h1>") && !companies.contains("<!-- mine -->"), "{companies}");
}

#[test]
fn a_theme_without_files_inherits_all() {
    let root = tempfile::tempdir().unwrap();
    write(&root.path().join("matchbook.yaml"), "title: T\nlanguages: [en]\ntheme: mine\n");
    fs::create_dir_all(root.path().join("themes/mine")).unwrap();
    let documents = content::read(root.path(), &root.path().join("matchbook.yaml")).value;
    let inputs = Inputs { today: TODAY, drafts: false, base_url: None };
    let problems = assemble(documents, &inputs).diagnostics;
    assert!(problems.iter().all(|problem| problem.code == crate::diagnostic::Code::NoUrl), "{problems:?}");
}

#[test]
fn mistakes_of_a_theme_have_their_place() {
    let check = |path: &str, text: &str, expected: &str| {
        let settings = ("matchbook.yaml", "title: T\nlanguages: [en]\ntheme: mine\n");
        let (_, problems) = site(&[settings, (&format!("themes/mine/{path}"), text)]).render();
        assert_eq!(problems, [expected], "{text}");
    };
    check("templates/how.html", "<p>\n{{ t.how ", "themes/mine/templates/how.html:2:1 template-error");
    check("templates/how.html", "<p>\n{% if t.how %}\n<p>\n", "themes/mine/templates/how.html:2:1 template-error");
    check("templates/how.html", "<p>\n{{ view.nmae }}", "themes/mine/templates/how.html:2:9 template-error");
    check("templates/how.html", "{% extends \"none.html\" %}", "themes/mine/templates/how.html:1:13 template-error");
    check("templates/how.html", "<p>{{ root | uper }}", "themes/mine/templates/how.html:1:14 template-error");
    check("templates/how.html", "<p>{{ <dot/> }}", "themes/mine/templates/how.html:1:7 template-error");
    check(
        "templates/how.html",
        "{% extends \"default/how.html\" %}{% block foto %}{% endblock %}",
        "themes/mine/templates/how.html:1:42 template-error",
    );
    check("templates/base.html", "<p>", "themes/mine/templates/base.html:1:1 template-error");
    check("templates/hwo.html", "<p>", "themes/mine/templates/hwo.html:1:1 unknown-file");
    check("theme.yaml", "name: Mine\nnmae: Mine\n", "themes/mine/theme.yaml:1:1 unknown-key");
    check("i18n/english.ftl", "how = b\n", "themes/mine/i18n/english.ftl:1:1 unknown-file");
    check("i18n/en.flt", "how = b\n", "themes/mine/i18n/en.flt:1:1 unknown-file");
    check("i18n/en.ftl", "how = b\nserch = Search\n", "themes/mine/i18n/en.ftl:2:1 unknown-text");
    check("i18n/en.ftl", "how = b\nsearch: Search\n", "themes/mine/i18n/en.ftl:2:7 message-syntax");
}

#[test]
fn the_texts_of_a_theme_in_other_languages_are_no_mistake() {
    let check = |language: &str, name: &str, expected: &[&str]| {
        let settings = format!("title: T\nlanguages: [{language}]\ntheme: mine\nurl: https://t.example\n");
        let text = (&*format!("themes/mine/i18n/{name}"), "how = b\n");
        let (_, problems) = site(&[("matchbook.yaml", &settings), text]).render();
        assert_eq!(problems, expected, "{language} {name}");
    };
    check("zh", "zh-Hant.ftl", &[]);
    check("zh", "ur.ftl", &[]);
    check("en", "en-PK.ftl", &[]);
    check("zh-TW", "zh-Hant.ftl", &[]);
    check("zh", "zh-CN.ftl", &[]);
    check("zh", "zh_CN.ftl", &["themes/mine/i18n/zh_CN.ftl:1:1 unknown-file"]);
    check("zh", "chinese.ftl", &["themes/mine/i18n/chinese.ftl:1:1 unknown-file"]);
}

#[test]
fn a_static_file_does_not_take_the_place_of_another() {
    let check = |path: &str, expected: &str| {
        let files = [
            ("matchbook.yaml", SETTINGS),
            ("content/pages/about/index.md", "---\nname: About\n---\n[Map](map.png)\n"),
            ("content/pages/about/map.png", "x"),
            (path, "mine"),
        ];
        let (_, problems) = site(&files).render();
        assert_eq!(problems, if expected.is_empty() { vec![] } else { vec![expected.to_owned()] }, "{path}");
    };
    check("static/media/about/map.png", "static/media/about/map.png:1:1 same-address");
    check("static/media/about/plan.png", "");
    check("static/assets/theme.css", "static/assets/theme.css:1:1 same-address");
    check("static/assets/sides.css", "static/assets/sides.css:1:1 same-address");
    check("static/assets/mine.css", "");
}

#[test]
fn two_things_at_one_address_are_one_problem() {
    let files = [
        ("matchbook.yaml", SETTINGS),
        ("content/pages/about.md", "---\nname: About\n---\n"),
        ("static/en/about/index.html", "mine"),
    ];
    let (_, problems) = site(&files).render();
    assert_eq!(problems, ["static/en/about/index.html:1:1 same-address"]);
}

#[test]
fn lists_follow_the_language_and_its_readings() {
    let files = [
        ("matchbook.yaml", SETTINGS),
        ("content/companies/a.md", "---\nname: {en: Zeta, zh: 阿尔法}\n---\n"),
        ("content/companies/b.md", "---\nname: {en: Beta, zh: 重庆}\nreading: {zh: zzz}\n---\n"),
        ("content/companies/c.md", "---\nname: {en: Éclair, zh: 成都}\n---\n"),
    ];
    let site = site(&files);
    let slugs = |language: usize| {
        let ids = site.pages.lists[language].companies.iter();
        ids.map(|id| &*site.directory.profile(*id).common().slug).collect::<Vec<_>>().join(" ")
    };
    assert_eq!((slugs(0).as_str(), slugs(1).as_str()), ("b c a", "a c b"));
}

#[test]
fn long_lists_have_pages_in_every_language() {
    let files = [
        ("matchbook.yaml", "title: T\nlanguages: [en, zh]\npage_size: 1\n"),
        ("content/companies/a.md", "---\nname: A\n---\n"),
        ("content/companies/b.md", "---\nname: B\n---\n"),
    ];
    let second = html(&files, "zh/companies/page/2/index.html");
    assert!(second.contains("<link rel=\"prev\" href=\"../../index.html\">"), "{second}");
    assert!(second.contains(">B</") && !second.contains("rel=\"next\""), "{second}");
    let site = site(&files);
    assert!(site.pages.find(&Address::section("zh", "index").page(2)).is_some());
}

#[test]
fn nothing_private_reaches_a_page() {
    let company = "---\nname: A\ncontact: {email: shown@example.org, phone: \"+92 99999\", public: [email]}\n\
                   people:\n  - {name: Secret Person, role: Director, public: [role]}\n---\n";
    let page = html(&[("matchbook.yaml", SETTINGS), ("content/companies/a.md", company)], "en/companies/a/index.html");
    assert!(page.contains("shown@example.org") && page.contains("Director"), "{page}");
    assert!(!page.contains("99999") && !page.contains("Secret"), "{page}");
}

#[test]
fn hours_stand_beside_those_of_the_participants() {
    let event = "---\nname: Meeting\ntype: meeting\nstart: 2023-09-13T13:00\nend: 2023-09-13T17:00\n\
                 timezone: Asia/Karachi\nparticipants: [a]\n---\n";
    let company = "---\nname: A\ncountry: CN\n---\n";
    let files = [("matchbook.yaml", SETTINGS), ("content/companies/a.md", company), ("content/events/e.md", event)];
    let page = html(&files, "en/events/e/index.html");
    assert!(page.contains("13:00–17:00") && page.contains("Pakistan Standard Time"), "{page}");
    assert!(page.contains("16:00–20:00") && page.contains("China Standard Time"), "{page}");
    assert!(page.contains("datetime=\"2023-09-13T13:00+05:00\""), "{page}");
}

#[test]
fn an_anchor_of_a_fallen_back_text_leads_to_the_language_of_the_text() {
    let linking = "---\nname: 甲\nlanguage: zh\n---\n[简介](tianfu#简介)，[天府](tianfu)\n";
    let both = "---\nname: Tianfu\n---\nEnglish.\n";
    let files = [
        ("matchbook.yaml", SETTINGS),
        ("content/companies/jia.md", linking),
        ("content/companies/tianfu.md", both),
        ("content/companies/tianfu.zh.md", "---\nname: 天府\n---\n## 简介\n正文。\n"),
    ];
    let page = html(&files, "en/companies/jia/index.html");
    assert!(page.contains("href=\"../../../zh/companies/tianfu/index.html#"), "{page}");
    assert!(page.contains("href=\"../tianfu/index.html\""), "{page}");
}

#[test]
fn the_bare_theme_renders_every_kind_of_page() {
    let bare = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/themes/bare/templates");
    let templates: Vec<(String, String)> = fs::read_dir(bare)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (format!("themes/bare/templates/{name}"), fs::read_to_string(path).unwrap())
        })
        .collect();
    let mut files: Vec<(&str, &str)> = templates.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.extend([
        ("matchbook.yaml", "title: T\nlanguages: [en]\ntheme: bare\n"),
        ("content/taxonomy.yaml", "topics:\n  bots: {label: Bots}\n"),
        ("content/companies/a.md", "---\nname: A\nneeds: [{topic: bots, text: One.}]\naliases: [b]\n---\nText.\n"),
        ("content/events/e.md", "---\nname: E\ntype: meeting\nstart: 2023\nparticipants: [a]\n---\n"),
        ("content/pages/about.md", "---\nname: About\n---\nText.\n"),
    ]);
    let (pages, problems) = site(&files).render();
    assert_eq!(problems, Vec::<String>::new());
    let company = pages.iter().find(|(address, _)| address == "en/companies/a/index.html").map(|(_, html)| html);
    assert!(company.is_some_and(|html| html.contains("<li id=\"need-1\">Bots: One.</li>")), "{company:?}");
}

const TOPICS: &str = "topics:\n  ai: {label: {en: AI, zh: 人工智能}}\n  bots: {label: {en: Bots, zh: 机器人}, parent: ai}\n  \
                      speech: {label: {en: Speech, zh: 语音}, parent: ai}\n";
const CHINESE: &str = "---\nname: {en: Avatar & Co, zh: 数字人}\ncountry: CN\nlanguages: [en]\noffers: [{topic: bots, title: {en: Talking bots., zh: 会说话的机器人}}]\n\
                       needs: [{topic: speech, title: {zh: 语音}}]\n---\n";
const PAKISTANI: &str = "---\nname: Clinic\ncountry: PK\nlanguages: [en]\noffers: [{topic: speech, kind: service}]\nneeds: [{topic: bots, text: A bot.}]\n---\n";
const FAIR: &str = "---\nname: Fair\ntype: matchmaking\nstart: 2023-09-13\nparticipants: [a, b]\n---\n";

fn fair(matching: &str) -> Vec<(&'static str, String)> {
    vec![
        ("matchbook.yaml", format!("{SETTINGS}matching: {matching}\n")),
        ("content/taxonomy.yaml", TOPICS.to_owned()),
        ("content/companies/a.md", CHINESE.to_owned()),
        ("content/companies/b.md", PAKISTANI.to_owned()),
        ("content/companies/c.md", "---\nname: Silent\ncountry: PK\n---\n[Matches](matches)\n".to_owned()),
        ("content/events/fair.md", FAIR.to_owned()),
    ]
}

fn fair_html(matching: &str, address: &str) -> String {
    let files = fair(matching);
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    html(&files, address)
}

#[test]
fn a_reason_is_a_sentence_in_the_language_of_its_reader() {
    let check = |address: &str, expected: &str| {
        let page = fair_html("{show: full}", address);
        assert!(page.contains(expected), "{expected} in\n{page}");
    };
    let clinic = "en/companies/b/index.html";
    check(clinic, "They offer “<bdi>Talking bots</bdi>”; you look for “<bdi>Bots</bdi>”. 47 points.");
    check(
        clinic,
        "You offer “<bdi>Speech</bdi>”; they look for “<span lang=\"zh\" dir=\"ltr\">语音</span>”. 23 points.",
    );
    check(clinic, "Words that meet: <bdi>数据库 → database</bdi>, <bdi>chatbot</bdi></p>");
    check(clinic, "Words that meet, in Chinese: <span lang=\"zh\" dir=\"ltr\">语音</span></p>");
    check(clinic, "<p class=\"terms\">Same topic: <bdi>Bots</bdi></p>");
    check("zh/companies/a/index.html", "<p class=\"terms\">领域相同：<bdi>机器人</bdi></p>");
    check(clinic, "You both speak <bdi>English</bdi>. 5 points.");
    check(clinic, "<p class=\"label bring\">What they bring you</p>");
    check("zh/companies/a/index.html", "对方可提供“<bdi>语音</bdi>”，贵方正需要“<bdi>语音</bdi>”。计47分。");
    check("zh/companies/a/index.html", "词语：<wbr><bdi>数据库 → database</bdi>、<wbr><bdi>chatbot</bdi></p>");
    let fair = "en/events/fair/index.html";
    check(
        fair,
        "<bdi>Avatar &amp; Co</bdi> offers “<bdi>Talking bots</bdi>”; <bdi>Clinic</bdi> looks for “<bdi>Bots</bdi>”.",
    );
    check(fair, "What Avatar &amp; Co brings Clinic");
}

#[test]
fn suggestions_stand_on_events_topics_and_in_the_matrix() {
    let check = |address: &str, expected: &str| {
        let page = fair_html("{show: full}", address);
        assert!(page.contains(expected), "{expected} in\n{page}");
    };
    check("en/events/fair/index.html", "Who should meet here, and why");
    check("en/topics/ai/index.html", "Who should talk about this, and why");
    check("en/topics/speech/index.html", "Who should talk about this, and why");
    check(
        "en/matches/index.html",
        "href=\"../companies/a/index.html#meet-b\" aria-label=\"Clinic – Avatar &amp; Co: 75 of 100\">75</a>",
    );
    check("en/companies/a/index.html", "id=\"meet-b\"");
    check("en/companies/c/index.html", "The profile says neither what is offered nor what is needed");
}

#[test]
fn the_organiser_decides_how_much_of_the_matches_is_shown() {
    let shows = |matching: &str, address: &str, text: &str| fair_html(matching, address).contains(text);
    let check = |matching: &str, numbers, suggestions| {
        let profile = "en/companies/b/index.html";
        assert_eq!(shows(matching, profile, "47 points"), numbers, "{matching}");
        assert_eq!(shows(matching, profile, "They offer"), suggestions, "{matching}");
        assert_eq!(shows(matching, "en/events/fair/index.html", "id=\"suggestions\""), suggestions, "{matching}");
        assert_eq!(shows(matching, "en/index.html", "matches/index.html"), suggestions, "{matching}");
        assert_eq!(shows(matching, "en/companies/c/index.html", "matches/index.html"), suggestions, "{matching}");
    };
    check("{show: full}", true, true);
    check("{show: reasons}", false, true);
    check("{show: none}", false, false);
    assert!(!shows("{show: reasons}", "en/matches/index.html", "id=\"matrix\""));
    let files = fair("{show: none}");
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let site = site(&files);
    let about_matches = site.pages.list.iter().filter(|page| page.address.as_str().contains("/matches/"));
    assert_eq!(about_matches.count() + usize::from(site.pages.find(&Address::section("en", "how")).is_some()), 0);
}
