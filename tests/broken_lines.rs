//! Every sentence of docs/format.md that makes something an error, as one line of text: one mistake gives one message, of
//! this code, at this place. The mark `‸` stands where the report has to point; it is no part of the file.

mod support;

use matchbook::diagnostic::{ReportLanguage, Severity};
use matchbook::pipeline::Report;
use support::scratch::{Scratch, errors, problems, said, said_in};

const MARK: char = '‸';

/// A site with something of every kind to name, in which one file has the mistake.
fn report_of(path: &str, text: &str) -> Report {
    let site = Scratch::new(&[
        ("content/companies/acme.md", "---\nname: Acme\noffers: [{topic: chatbots, text: Bots.}]\n---\nA company.\n"),
        ("content/companies/beta.md", "---\nname: {en: Beta, zh: 贝塔}\n---\n## History\n"),
        ("content/institutes/lab.md", "---\nname: Lab\n---\n"),
        ("content/events/gala.md", "---\nname: Gala\ntype: conference\nstart: 2023-09-13\n---\n"),
        ("content/events/talks.md", "---\nname: Talks\ntype: series\n---\n"),
    ]);
    site.write(path, text.replace(MARK, ""));
    site.check()
}

fn check(path: &str, text: &str, code: &str) {
    let report = report_of(path, text);
    assert_eq!(
        errors(&report),
        [format!("{code} {path}:{}", position(text))],
        "{text}
{}",
        said(&report)
    );
}

/// Checks that the help says something, in whichever language it is read.
fn helps(path: &str, text: &str, code: &str, words: &str) {
    check(path, text, code);
    let report = report_of(path, text);
    for language in [ReportLanguage::English, ReportLanguage::Chinese] {
        let said = said_in(&report, language);
        assert!(said.lines().any(|line| line.starts_with("  = ") && line.contains(words)), "{words}: {said}");
    }
}

/// Checks a warning, and that there is no error.
fn warns(path: &str, text: &str, code: &str) {
    let report = report_of(path, text);
    let found = problems(&report, |found| found.severity() == Severity::Error || found.name() == code);
    assert_eq!(found, [format!("{code} {path}:{}", position(text))], "{text}\n{}", said(&report));
}

/// Line and column of the mark, counted from 1, in characters.
fn position(text: &str) -> String {
    let before = text.split(MARK).next().filter(|before| before.len() < text.len()).expect("a mark");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{line}:{column}")
}

fn company(code: &str, line: &str) {
    check("content/companies/acme.md", &format!("---\nname: Acme\n{line}\n---\nA company.\n"), code);
}

fn body(code: &str, text: &str) {
    check("content/companies/acme.md", &format!("---\nname: Acme\n---\n{text}\n"), code);
}

fn event(code: &str, line: &str) {
    let text = format!("---\nname: Fair\ntype: matchmaking\nstart: 2023-09-13\n{line}\n---\n");
    check("content/events/fair.md", &text, code);
}

fn settings(code: &str, line: &str) {
    check("matchbook.yaml", &format!("title: Fair\nlanguages: [en, zh]\n{line}\n"), code);
}

/// A site with a theme of its own.
fn check_theme(code: &str, path: &str, text: &str) {
    let site = Scratch::new(&[("matchbook.yaml", "title: Fair\nlanguages: [en, zh]\ntheme: mine\n")]);
    let path = format!("themes/mine/{path}");
    site.write(&path, text.replace(MARK, ""));
    let report = site.check();
    assert_eq!(errors(&report), [format!("{code} {path}:{}", position(text))], "{text}\n{}", said(&report));
}

#[test]
fn what_a_template_asks_for_and_is_not_there() {
    let check = |line| check_theme("template-error", "templates/how.html", line);
    check("<p>\n{{ ‸nope }}");
    check("{{ view.‸nope }}");
    check("{{ root | ‸uper }}");
    check("{{ ‸now() }}");
    check("{{ ‸<dot/> }}");
    check("{% if root is ‸odder %}{% endif %}");
    check("{% include ‸\"none.html\" %}");
    check("{% extends \"‸none.html\" %}");
    check("{% extends \"default/how.html\" %}{% block ‸foto %}{% endblock %}");
    check("{% ‸fi root %}");
    check("{{ ‸“root” }}");
}

fn taxonomy(code: &str, line: &str) {
    let topics = "topics:\n  chatbots: {label: {en: Chatbots, zh: 聊天机器人}}\n";
    check("content/taxonomy.yaml", &format!("{topics}{line}\n"), code);
}

fn translation(code: &str, line: &str) {
    check("content/companies/acme.zh.md", &format!("---\nname: 艾可美\n{line}\n---\n正文。\n"), code);
}

#[test]
fn a_key_that_the_format_does_not_have() {
    let check = |line| company("unknown-key", line);
    check("‸sumary: Text");
    check("offers: [{topic: chatbots, ‸knd: product}]");
    check("needs: [{topic: chatbots, text: Bots, ‸stage: market}]");
    check("contact: {‸fax: 123, public: []}");
    check("people: [{name: Li, ‸tel: 123}]");
    check("partners: [{with: lab, ‸from: 2020}]");
    check("matching: {‸enable: true}");
    check("links: [{url: 'https://a.example/', ‸text: A}]");
    check("‸weight: 3");
    check("‸start: 2023");
    check("‸type: university");
    check("‸名称: 艾可美");
    event("unknown-key", "‸founded: 2008");
    event("unknown-key", "meetings: {blocks: [{rounds: 3}], ‸table: 5}");
    event("unknown-key", "programme: [{start: '09:30', title: Opening, ‸rooms: A}]");
    settings("unknown-key", "‸langauge: en");
    settings("unknown-key", "matching: {‸flor: 10}");
    settings("unknown-key", "fields: {staff: {type: integer, label: Staff, ‸facets: true}}");
    settings("unknown-key", "matching: {sides: {china: {label: China, countries: [CN], ‸colour: red}}}");
    taxonomy("unknown-key", "‸topic: {}");
    taxonomy("unknown-key", "sectors: {food: {label: Food, ‸parents: x}}");
    check_theme("unknown-key", "theme.yaml", "name: Mine\n‸nmae: Mine\n");
    translation("unknown-key", "‸sumary: 正文");
}

#[test]
fn a_value_of_the_wrong_type() {
    let check = |line| company("wrong-type", line);
    check("sectors: ‸food");
    check("founded: ‸long ago");
    check("draft: ‸\"no\"");
    check("draft: ‸perhaps");
    check("people: ‸Li");
    check("contact: ‸hello@acme.example");
    check("offers: ‸{topic: chatbots}");
    check("offers: [‸chatbots]");
    check("summary: ‸[Bots, more bots]");
    check("city: {en: ‸[Lahore]}");
    check("matching: {avoid: ‸beta}");
    check("topics: [‸[chatbots]]");
    event("wrong-type", "participants: ‸{acme: true}");
    event("wrong-type", "meetings: ‸grid");
    event("wrong-type", "meetings: {blocks: [{rounds: 3}], tables: ‸five}");
    settings("wrong-type", "submit: ‸perhaps");
    settings("wrong-type", "page_size: ‸many");
    settings("wrong-type", "menu: ‸companies");
    taxonomy("wrong-type", "sectors: ‸[food]");
}

#[test]
fn signs_of_a_chinese_keyboard_are_named() {
    let said = |path: &str, text: &str| {
        let site = Scratch::new(&[(path, text)]);
        said(&site.check())
    };
    let check = |front: &str, expected: &str| {
        let report = said("content/companies/acme.md", &format!("---\nname: Acme\n{front}"));
        assert!(report.contains(expected), "{front}\n{report}");
    };
    check("website: https：//acme.example/\n---\n", "the full-width `：` keeps this from being a web address");
    check("---\n[a](https：//acme.example/)\n", "write `https://acme.example/`");
    check("updated: 2023－09－13\n---\n", "`－` is full-width");
    check("———\n", "ends here with dashes");
    let report = said("content/companies/acme.md", "———\nname: Acme\n———\n");
    assert!(report.contains("these are dashes"), "{report}");
}

#[test]
fn what_is_required_and_not_there() {
    company("missing-field", "offers: [‸{kind: product}]");
    company("missing-field", "partners: [‸{since: 2020}]");
    company("missing-field", "links: [‸{label: Brochure}]");
    event("missing-field", "programme: [‸{title: Opening}]");
    check("content/companies/nova.md", "---\n‸summary: Bots.\n---\n", "missing-field");
    check("content/events/fair.md", "---\n‸name: Fair\nstart: 2023\n---\n", "missing-field");
    check("content/events/fair.md", "---\n‸name: Fair\ntype: meeting\n---\n", "missing-field");
    check("matchbook.yaml", "‸title: Fair\n", "missing-field");
    check("matchbook.yaml", "‸languages: [en, zh]\n", "missing-field");
    check("content/companies/nova.md", "---\n‸name:\n---\n", "empty-text");
    check("content/companies/nova.md", "---\nname: ‸\"\"\n---\n", "empty-text");
    check("content/companies/nova.md", "---\nname: ‸'  '\n---\n", "empty-text");
    check("content/companies/nova.md", "‸# Nova\n\nA company.\n", "missing-front-matter");
    check("content/companies/nova.md", "‸", "missing-front-matter");
    check("content/companies/nova.md", "‸---\nname: Nova\n", "unclosed-front-matter");
}

#[test]
fn a_word_that_is_none_of_a_list() {
    let check = |line| company("unknown-choice", line);
    check("offers: [{topic: chatbots, kind: ‸prodct}]");
    check("offers: [{topic: chatbots, stage: ‸sold}]");
    check("size: ‸12");
    check("size: ‸51-100");
    event("unknown-choice", "format: ‸hybird");
    event("unknown-choice", "status: ‸canceled");
    event("unknown-choice", "organisers: [{id: acme, role: ‸boss}]");
    event("unknown-choice", "participants: [{id: acme, attends: ‸remotely}]");
    event("unknown-choice", "meetings: {blocks: [{rounds: 3}], publish: ‸yes}");
    settings("unknown-choice", "matching: {show: ‸some}");
    settings("unknown-choice", "matching: {sides: ‸continent}");
    settings("unknown-choice", "fields: {staff: {type: ‸int, label: Staff}}");
    settings("unknown-choice", "fields: {staff: {type: integer, label: Staff, for: [‸shop]}}");
}

#[test]
fn a_name_of_something_that_does_not_exist() {
    company("unknown-topic", "topics: [‸chatbot]");
    company("unknown-topic", "offers: [{topic: ‸聊天机器}]");
    company("unknown-sector", "sectors: [food, ‸foods]");
    company("unknown-form", "cooperation: [‸joint-lab]");
    company("unknown-country", "country: ‸Pakistann");
    company("unknown-country", "country: ‸ZZ");
    company("unknown-language", "languages: [‸Chinesse]");
    company("unknown-id", "partners: [{with: ‸betaa}]");
    company("unknown-id", "matching: {avoid: [‸nobody]}");
    company("foreign-language", "language: ‸fr");
    company("foreign-language", "city: {en: Paris, ‸fr: Paris}");
    event("unknown-id", "participants: [acme, ‸acmee]");
    event("unknown-id", "organisers: [{id: ‸nobody}]");
    event("unknown-id", "series: ‸talk");
    event("unknown-id", "programme: [{start: '09:30', title: A, speakers: [{name: Li, of: ‸nobody}]}]");
    event("unknown-zone", "timezone: ‸Asia/Karachy");
    settings("unknown-zone", "timezone: ‸Peking");
    settings("unknown-theme", "theme: ‸defualt");
    settings("unknown-id", "publisher: ‸nobody");
    settings("unknown-id", "menu: [companies, ‸abuot]");
    settings("twice-in-list", "menu: [companies, beta, ‸companies]");
    settings("unknown-country", "matching: {sides: {china: {label: China, countries: [‸China-Land]}}}");
    taxonomy("unknown-topic", "  bots: {label: Bots, parent: ‸chatbot}");
    check("matchbook.yaml", "title: Fair\nlanguages: [en, ‸xq]\n", "unknown-language");
    check("matchbook.yaml", "title: Fair\nlanguages: [en, ‸en_GB_x]\n", "unknown-language");
}

#[test]
fn an_id_of_the_wrong_kind_or_its_own_or_twice() {
    company("wrong-kind", "partners: [{with: ‸gala}]");
    company("wrong-kind", "matching: {avoid: [‸gala]}");
    company("wrong-kind", "matching: {prefer: [‸talks]}");
    event("wrong-kind", "participants: [‸gala]");
    event("wrong-kind", "organisers: [‸talks]");
    event("wrong-kind", "series: ‸acme");
    event("wrong-kind", "series: ‸gala");
    settings("wrong-kind", "publisher: ‸gala");
    company("names-itself", "partners: [{with: ‸acme}]");
    company("names-itself", "matching: {avoid: [‸acme]}");
    company("names-itself", "matching: {prefer: [‸acme]}");
    check("content/events/five.md", "---\nname: Five\ntype: series\nseries: ‸five\n---\n", "names-itself");
    company("twice-in-list", "sectors: [food, ‸food]");
    company("twice-in-list", "topics: [chatbots, ‸聊天机器人]");
    company("twice-in-list", "languages: [en, ‸en]");
    company("twice-in-list", "cooperation: [licence, standards, ‸licence]");
    company("twice-in-list", "matching: {avoid: [beta, ‸beta]}");
    event("twice-in-list", "participants: [acme, ‸acme]");
    check("matchbook.yaml", "title: Fair\nlanguages: [en, ‸en]\n", "twice-in-list");
    company("duplicate-key", "country: PK\n‸country: CN");
    company("duplicate-key", "contact: {email: a@b.example, ‸email: c@d.example}");
    company("entry-needs-id", "needs: [‸{text: Bots}]");
    company("bad-id", "aliases: [‸Old Acme]");
    taxonomy("bad-id", "  ‸Chat Bots: {label: Bots}");
    taxonomy("no-label", "  ‸bots: {synonyms: {en: [bot]}}");
    settings("bad-id", "fields: {‸Stage of Growth: {type: text, label: Stage}}");
}

#[test]
fn dates_and_times_that_do_not_exist() {
    company("bad-date", "updated: ‸13.9.2023");
    company("bad-date", "updated: ‸2023-13-40");
    company("bad-date", "updated: ‸2023-02-29");
    company("bad-date", "offers: [{topic: chatbots, until: ‸2023-06-31}]");
    company("bad-date", "updated: ‸12023-01-01");
    event("bad-date", "end: ‸2023-9-14");
    event("bad-date", "end: ‸next week");
    event("bad-date", "register: {url: 'https://a.example/', until: ‸soon}");
    event("bad-date", "programme: [{start: ‸'25:00', title: Opening}]");
    event("bad-date", "programme: [{start: ‸9h30, title: Opening}]");
    event("end-before-start", "end: ‸2023-09-12");
    event("end-before-start", "programme: [{start: '10:00', end: ‸'09:00', title: Opening}]");
    event("different-forms", "end: ‸2023-09-13T17:00");
    event("different-forms", "end: ‸2023-10");
    let start = |text: &str, code| {
        check("content/events/fair.md", &format!("---\nname: Fair\ntype: meeting\nstart: {text}\n---\n"), code);
    };
    start("‸2023-09-13T09:30+05:00", "time-with-offset");
    start("‸2023-09-13T09:30Z", "time-with-offset");
    start("‸20230-09-13", "bad-date");
    start("‸2023-03-26T02:30\ntimezone: Europe/Berlin", "skipped-time");
}

#[test]
fn addresses_numbers_and_colours() {
    company("bad-email", "contact: {email: ‸hello at acme.example}");
    company("bad-email", "people: [{name: Li, email: ‸li@}]");
    company("bad-url", "website: ‸www.acme.example");
    company("bad-url", "website: ‸ftp://acme.example/");
    company("bad-url", "website: ‸javascript:alert(1)");
    company("bad-url", "website: ‸https://acme。example/");
    company("bad-url", "website: ‸https://ａcme.example/");
    company("bad-url", "links: [{url: ‸acme, label: A}]");
    event("bad-url", "register: {url: ‸mailto-me}");
    settings("bad-url", "url: ‸example.org");
    settings("bad-email", "contact: {email: ‸me}");
    settings("out-of-range", "page_size: ‸0");
    settings("out-of-range", "page_size: ‸-1");
    settings("out-of-range", "matching: {floor: ‸101}");
    settings("out-of-range", "page_size: ‸99999999999999999999");
    event("out-of-range", "meetings: {blocks: [{rounds: 3}], length: ‸0}");
    settings(
        "weights-sum",
        "matching: {weights: ‸{topic: 50, text: 25, kind: 10, complement: 10, cooperation: 10, language: 5}}",
    );
    settings("unknown-choice", "matching: {sides: {china: {label: China, ink: ‸purple, countries: [CN]}}}");
    settings(
        "bad-colour",
        "matching: {sides: {china: {label: China, ink: {light: ‸'#cccccc', dark: '#ff8e70'}, countries: [CN]}}}",
    );
    company("unknown-public", "contact: {email: a@b.example, public: [email, ‸fax]}");
    company("unknown-public", "people: [{name: Li, public: [‸adress]}]");
    settings("unknown-public", "contact: {email: a@b.example, public: [‸mail]}");
}

#[test]
fn traps_of_yaml_and_of_a_chinese_keyboard() {
    company("yaml-colon", "summary: Our aim‸: better bots");
    company("yaml-comma", "offers: [{topic: chatbots, text: Design, ‸training and support}]");
    company("yaml-hash", "city: ‸#1 Main Road");
    company("yaml-reserved", "city: ‸@home");
    company("yaml-reserved", "city: ‸`home`");
    company("yaml-reserved", "city: ‸%home");
    company("yaml-reserved", "city: ‸&home");
    company("yaml-reserved", "city: ‸*home*");
    company("yaml-reserved", "contact: {wechat: ‸@acme, public: [wechat]}");
    company("yaml-reserved", "sectors: [‸@food]");
    company("yaml-reserved", "short: ‸!x");
    company("yaml-reserved", "short: ‸!x y");
    company("yaml-reserved", "contact: {email: ‸!x}");
    company("yaml-quote", "short: ‸\"Acme\" Limited");
    company("yaml-quote", "short: ‸\"Acme");
    company("yaml-tab", "offers:\n‸\t- topic: chatbots");
    company("chinese-colon", "summary‸：机器人");
    company("chinese-comma", "sectors: [food‸，textiles]");
    company("chinese-comma", "sectors: [food‸、textiles]");
    company("chinese-bracket", "sectors: ‸［food］");
    company("chinese-bracket", "sectors: ‸【food】");
    company("chinese-bracket", "contact: ‸｛email: a@b.example｝");
    company("chinese-quote", "country: ‸“PK”");
    company("chinese-quote", "sectors: [‸“food”]");
    company("chinese-blank", "offers:\n‸　　- topic: chatbots");
    company("chinese-blank", "country:‸　PK");
    company("chinese-blank", "contact:\n‸　　email: a@b.example\n  public: [email]");
    company("chinese-bracket", "offers:\n  - ‸｛topic: chatbots, text: Bots｝");
    company("yaml-syntax", "summary: A‸\u{7}b");
    company("too-many-aliases", "sectors: &x [‸*x]");
}

#[test]
fn every_mistake_of_a_text_is_told_in_one_run() {
    let report = report_of(
        "content/companies/acme.md",
        "---\nname：Acme\nsummary: Our aim: bots\ncity:\n　en: Lahore\n　zh: 拉合尔\nsectors: [food，textiles]\n---\n",
    );
    let found = errors(&report);
    let file = "content/companies/acme.md";
    let expected = ["chinese-colon 2:5", "yaml-colon 3:17", "chinese-blank 5:1", "chinese-comma 7:15"];
    let expected = expected.map(|problem| problem.replacen(' ', &format!(" {file}:"), 1));
    assert_eq!(found, expected, "{}", said(&report));
}

#[test]
fn links_of_a_body() {
    body("broken-link", "See [Beta](‸bet).");
    body("broken-link", "Two lines\nand [bots](‸topics/chatbot).");
    body("broken-link", "[The fair](‸companies/gala)");
    body("broken-link", "[Food](‸sectors/foods)");
    body("broken-link", "| a | b |\n|---|---|\n| 中文 | [x](‸nowhere) |");
    body("broken-anchor", "[up](‸#nothing)");
    body("broken-anchor", "[up](‸beta#nothing)");
    body("remote-image", "![Logo](‸https://cdn.example/logo.png)");
    body("no-bundle", "![Logo](‸logo.png)");
    body("no-bundle", "[Plan](‸plan.pdf)");
    company("no-bundle", "logo: ‸logo.svg");
    let bundle = |code, text: &str| {
        check("content/companies/nova/index.md", &format!("---\nname: Nova\n---\n{text}\n"), code);
    };
    bundle("missing-file", "![Logo](‸logo.png)");
    bundle("missing-file", "[Plan](‸plans/plan.pdf)");
    bundle("path-leaves-site", "![Secret](‸../../../secret.png)");
    bundle("path-leaves-site", "![Secret](‸/etc/passwd.png)");
}

#[test]
fn translations() {
    translation("fact-in-translation", "‸country: PK");
    translation("fact-in-translation", "‸aliases: [old]");
    translation("words-in-place", "‸people: [{name: 李}]");
    translation("words-in-place", "‸contact: {address: 成都}");
    translation("unknown-entry", "offers: {‸speech: 语音}");
    translation("unknown-entry", "needs: {‸chatbots: 机器人}");
    translation("wrong-type", "offers: ‸机器人");
    check("content/companies/acme.en.md", "‸---\nname: Acme\n---\n", "own-language");
    check("content/companies/acme.fr.md", "‸---\nname: Acme\n---\n", "foreign-language");
    check("content/companies/acmee.zh.md", "‸---\nname: 艾可美\n---\n", "orphan-translation");
}

#[test]
fn names_of_files() {
    let check = |path: &str, code| check(path, "‸---\nname: Nova\n---\n", code);
    check("content/companies/Nova.md", "bad-file-name");
    check("content/companies/nova_2.md", "bad-file-name");
    check("content/companies/-nova.md", "bad-file-name");
    check("content/companies/新星.md", "bad-file-name");
    check("content/companies/nova star.md", "bad-file-name");
    check(&format!("content/companies/{}.md", "n".repeat(65)), "bad-file-name");
    check("content/companies/nova.markdown", "wrong-ending");
    check("content/institutes/acme.md", "duplicate-id");
    check("content/pages/acme.md", "duplicate-id");
    check("content/pages/search.md", "reserved-id");
    check("content/companies/404.md", "reserved-id");
}

fn company_text(line: &str) -> String {
    format!("---\nname: Acme\n{line}\n---\nA company.\n")
}

#[test]
fn a_value_that_lacks_its_fields_is_shown_with_them() {
    let check = |line, words| helps("content/companies/acme.md", &company_text(line), "wrong-type", words);
    check("offers: ‸chatbots", "`offers: [{topic: chatbots}]`");
    check("offers: ‸聊天机器人", "`offers: [{topic: 聊天机器人}]`");
    check("offers: ‸Bots, training", "`offers: [{id: bots-training, title: \"Bots, training\"}]`");
    check("needs: [‸Avatars for banks]", "`{id: avatars-for-banks, title: Avatars for banks}`");
    check("offers: ‸{topic: chatbots}", "`offers: [{id: bots, title: Customer-service bots}]`");
    check("partners: ‸beta", "`partners: [{with: beta}]`");
    check("partners: [‸beta]", "`{with: beta}`");
    check("partners: [‸[beta]]", "`{with: ID, since: 2020}`");
    check("links: ‸https://a.example/", "`links: [{url: https://a.example/}]`");
    check("links: [‸plan.pdf]", "`{file: plan.pdf}`");
    check("links: [‸our plan]", "`{url: https://example.org/, label: Brochure}`");
    check("people: ‸Li Na", "`people: [{name: Li Na}]`");
    check("contact: ‸hello@acme.example", "`contact: {email: hello@acme.example, public: [email]}`");
    check("sectors: ‸食品，纺织", "`sectors: [食品, 纺织]`");
    check("topics: ‸{chatbots}", "`topics: [chatbots]`");
    check("topics: [‸[chatbots]]", "`chatbots`");
    check("offers: ‸none", "`offers: []`");
    check("needs: ‸无", "`needs: []`");
    check("country: ‸[CN, PK]", "`country: CN`");
    check("contact: {email: a@b.example, public: ‸all}", "`public: [email]`");
    let settings = |line: &str, words| {
        helps("matchbook.yaml", &format!("title: Fair\nlanguages: [en, zh]\n{line}\n"), "wrong-type", words);
    };
    settings("matching: ‸country", "`matching: {sides: country}`");
    settings("matching: {sides: ‸[china]}", "`sides: {china: {label: China, countries: [CN]}}`");
    settings("fields: ‸[staff]", "`fields: {employees: {type: integer, label: Employees}}`");
    settings("fields: {staff: ‸integer}", "`staff: {type: integer, label: …}`");
    let taxonomy = "topics:\n  chatbots: {label: Chatbots}\n";
    let taxonomy = |line: &str, words| {
        helps("content/taxonomy.yaml", &format!("{taxonomy}{line}\n"), "wrong-type", words);
    };
    taxonomy("sectors: ‸[food]", "`sectors: {food: {label: Food}}`");
    taxonomy("countries: {TW: ‸中国台湾}", "`TW: {label: 中国台湾}`");
    let text = "---\nname: 艾\noffers: ‸[{topic: chatbots}]\n---\n";
    helps("content/companies/acme.zh.md", text, "wrong-type", "`offers: {chatbots: …}`");
    let text = "---\nname: Fair\ntype: meeting\nstart: 2023\nregister: ‸https://a.example/\n---\n";
    helps("content/events/fair.md", text, "wrong-type", "`register: {url: https://a.example/}`");
    let event = |line: &str, words| {
        let text = format!("---\nname: Fair\ntype: meeting\nstart: 2023\n{line}\n---\n");
        helps("content/events/fair.md", &text, "wrong-type", words);
    };
    event("participants: [‸全部]", "`participants: all`");
    event("participants: [acme, ‸all]", "`participants: all`");
    event("participants: ‸{acme: B12}", "`participants: [ID, {id: ID, booth: B12}]`");
    event("organisers: ‸{id: lab}", "`organisers: [ID, {id: ID, role: host}]`");
    event("number: ‸第五届", "`number: 5`");
}

#[test]
fn everyday_and_chinese_words_suggest_the_right_one() {
    let event = |line: &str, words: &str| {
        let text = format!("---\nname: Fair\ntype: matchmaking\nstart: 2023-09-13\n{line}\n---\n");
        helps("content/events/fair.md", &text, "unknown-choice", &format!("`{words}`"));
    };
    for word in ["offline", "onsite", "On-site", "Face to face", "physical", "线下", "现场"] {
        event(&format!("format: ‸{word}"), "in-person");
    }
    for word in ["线上", "在线", "virtual", "remote", "webinar"] {
        event(&format!("format: ‸{word}"), "online");
    }
    for word in ["mixed", "混合", "线上线下结合"] {
        event(&format!("format: ‸{word}"), "hybrid");
    }
    event("status: ‸延期", "postponed");
    event("participants: ‸全部", "all");
    event("organisers: [{id: acme, role: ‸主办单位}]", "host");
    event("participants: [{id: acme, attends: ‸线上}]", "online");
    let text = "---\nname: Fair\ntype: ‸对接会\nstart: 2023\n---\n";
    helps("content/events/fair.md", text, "unknown-choice", "`matchmaking`");
    let settings = |line: &str, code, words| {
        helps("matchbook.yaml", &format!("title: Fair\nlanguages: [en, zh]\n{line}\n"), code, words);
    };
    settings("menu: [‸企业]", "unknown-id", "`companies`");
    settings("menu: [companies, ‸供需匹配]", "unknown-id", "`matches`");
    settings("matching: {sides: {china: {label: China, ink: ‸红, countries: [CN]}}}", "unknown-choice", "`vermilion`");
    settings("‸语言: [en]", "unknown-key", "`languages`");
}

#[test]
fn chinese_words_for_keys_suggest_the_key() {
    let check = |line, key: &str| {
        helps("content/companies/acme.md", &company_text(line), "unknown-key", &format!("`{key}`"));
    };
    check("‸国家: PK", "country");
    check("‸领域: [chatbots]", "topics");
    check("‸行业: [food]", "sectors");
    check("‸供给: []", "offers");
    check("‸可提供: []", "offers");
    check("‸需求: []", "needs");
    check("‸官网: https://a.example/", "website");
    check("‸联系方式: {}", "contact");
    check("‸合作方式: []", "cooperation");
    check("contact: {‸电话: 123, public: []}", "phone");
    check("offers: [{topic: chatbots, ‸类别: product}]", "kind");
    check("people: [{name: Li, ‸职务: Director, public: []}]", "role");
    check("‸tags: [chatbots]", "topics");
    helps("content/companies/nova.md", "---\n‸名称: 新星\n---\n", "unknown-key", "`name`");
    helps("content/companies/acme.zh.md", "---\n‸简介: 机器人\n---\n正文\n", "unknown-key", "`summary`");
    helps("content/companies/acme.zh.md", "---\noffers: {‸聊天机器人: 词}\n---\n", "unknown-entry", "`chatbots`");
}

#[test]
fn an_entry_of_one_wrong_key_is_one_mistake() {
    let check = |path, text: &str, words| helps(path, text, "unknown-key", words);
    check("content/companies/acme.md", &company_text("partners: [{‸beta: 2020}]"), "`{with: ID, since: 2020}`");
    check("content/companies/acme.md", &company_text("offers: [{‸chatbots: Bots}]"), "topic, kind, title");
    check("content/companies/acme.md", &company_text("‸body: Text"), "`---`");
    let event = |line: &str, words| {
        check("content/events/fair.md", &format!("---\nname: Fair\ntype: meeting\nstart: 2023\n{line}\n---\n"), words);
    };
    event("organisers: [{‸lab: host}]", "`{id: ID, role: host}`");
    event("programme: [{‸\"09:30\": Opening}]", "title: Opening}`");
}

#[test]
fn names_of_organisations_and_countries_suggest_what_is_due() {
    let check = |line, code, words| helps("content/companies/acme.md", &company_text(line), code, words);
    check("partners: [{with: ‸贝塔}]", "unknown-id", "`beta`");
    check("matching: {avoid: [‸Lab]}", "unknown-id", "`lab`");
    check("country: ‸中华人民共和国", "unknown-country", "`CN`");
    check("country: ‸USA", "unknown-country", "`US`");
    check("country: ‸CHN", "unknown-country", "`CN`");
    check("languages: [‸Mandarin]", "unknown-language", "`zh`");
    check("topics: [‸聊天机器人、语音]", "unknown-topic", "`聊天机器人, 语音`");
    check("partners: [{with: ‸companies/beta.md}]", "unknown-id", "`beta`");
    check("country: ‸ＰＫ", "unknown-country", "`PK`");
    check("updated: ‸２０２３-０９-１３", "bad-date", "`2023-09-13`");
    check("updated: ‸13 September 2023", "bad-date", "`2023-09-13`");
    check("founded: ‸２００８", "wrong-type", "`founded: 2008`");
    check("contact: {email: ‸<a@b.example>, public: [email]}", "bad-email", "`a@b.example`");
    check("website: ‸https://acme。example/", "bad-url", "`https://acme.example/`");
    check("sectors: [‸{id: food}]", "wrong-type", "`food`");
    check("sectors:\n  ‸－ food\n  － textiles", "wrong-type", "`sectors: [food, textiles]`");
    check("city: ‸#1 Main Road", "yaml-hash", "`\"#1 Main Road\"`");
    let event = |line: &str, words| {
        let text = format!("---\nname: Fair\ntype: meeting\nstart: 2023-09-13\n{line}\n---\n");
        helps("content/events/fair.md", &text, "bad-date", words);
    };
    event("programme: [{start: ‸下午2:30, title: A}]", "`\"14:30\"`");
    event("programme: [{start: ‸9:30 am, title: A}]", "`\"09:30\"`");
    let text =
        "title: Fair\nlanguages: [en, zh]\nmatching: {sides: {a: {label: A, countries: [CN], ink: ‸'#0b6e4f'}}}\n";
    helps("matchbook.yaml", text, "wrong-type", "light:");
    helps("content/companies/acme.zh.md", "---\noffers: {‸speech: 词}\n---\n", "unknown-entry", "chatbots");
    check("size: ‸120", "unknown-choice", "`51-200`");
    check("website: ‸<https://acme.example>", "bad-url", "`https://acme.example`");
    check("topics: [‸, chatbots]", "yaml-syntax", "");
    helps("matchbook.yaml", "title: Fair\nlanguages: [‸英语, zh]\n", "unknown-language", "`en`");
    helps(
        "matchbook.yaml",
        "title: Fair\nlanguages: [en, zh]\ntimezone: ‸北京时间\n",
        "unknown-zone",
        "`Asia/Shanghai`",
    );
    let text = "---\nname: Fair\ntype: meeting\nstart: 2023\nparticipants: [acme, ‸贝塔]\n---\n";
    helps("content/events/fair.md", text, "unknown-id", "`beta`");
    let file = |path, right| helps(path, "‸正文\n", "bad-file-name", right);
    file("content/companies/acme.中文.md", "`acme.zh.md`");
    file("content/companies/acme.Chinese.md", "`acme.zh.md`");
    file("content/companies/acme.urdu.md", "`acme.ur.md`");
    file("content/companies/acme_zh.md", "`acme.zh.md`");
}

#[test]
fn what_is_missing_is_said_with_a_value() {
    let check = |line, words| helps("content/companies/acme.md", &company_text(line), "missing-field", words);
    check("partners: [‸{since: 2020}]", "`with: ID`");
    check("links: [‸{label: Brochure}]", "`url: https://example.org/`");
    let text = "---\n‸name: Fair\nstart: 2023\n---\n";
    helps("content/events/fair.md", text, "missing-field", "matchmaking, conference, meeting, series");
    let text = "---\n‸name: Fair\ntype: meeting\n---\n";
    helps("content/events/fair.md", text, "missing-field", "`start: 2023-09-13`");
}

#[test]
fn what_has_no_effect_is_warned_of() {
    let company = |code, line| warns("content/companies/acme.md", &company_text(line), code);
    company("nothing-public", "contact: ‸{email: a@b.example}");
    company("nothing-public", "people: [‸{name: Li}]");
    company("unfilled-public", "contact: {email: a@b.example, public: [email, ‸phone]}");
    company("unfilled-public", "people: [{name: Li, public: [name, ‸role]}]");
    let text = "---\nname: Acme\n---\n‸contact:\n  phone: 138\n  public: []\n";
    warns("content/companies/acme.md", text, "fields-in-text");
    let settings =
        |code, line: &str| warns("matchbook.yaml", &format!("title: Fair\nlanguages: [en, zh]\n{line}\n"), code);
    settings("nothing-public", "contact: ‸{email: a@b.example}");
    settings(
        "two-sides",
        "matching: {sides: {a: {label: A, countries: [CN, HK]}, b: {label: B, countries: [PK, ‸HK]}}}",
    );
    settings("two-sides", "matching: {sides: {a: {label: A, ids: [lab]}, b: {label: B, ids: [‸lab]}}}");
    let taxonomy = |line: &str| {
        let topics = "topics:\n  chatbots: {label: {en: Chatbots, zh: 聊天机器人}}\n";
        warns("content/taxonomy.yaml", &format!("{topics}{line}\n"), "shared-name");
    };
    taxonomy("  ‸bots: {label: Chatbots}");
    taxonomy("  ‸bots: {label: Bots, synonyms: {zh: [聊天机器人]}}");
    taxonomy("  ‸bots: {label: Bots, synonyms: {en: [chatbots]}}");
    taxonomy("cooperation:\n  ‸drill: {label: Training}");
}

#[test]
fn what_is_wrong_besides_a_slip_of_syntax_is_told_with_it() {
    let check = |path: &str, text: &str, expected: &[&str]| {
        let report = report_of(path, text);
        assert_eq!(errors(&report), expected, "{text}\n{}", said(&report));
    };
    let acme = "content/companies/acme.md";
    check(
        acme,
        "---\nname: Acme\ncity：拉合尔\nsummary: AI: now\ncountry: XX\nsumary: x\n---\n[x](nowhere)\n",
        &[
            "chinese-colon content/companies/acme.md:3:5",
            "yaml-colon content/companies/acme.md:4:12",
            "unknown-country content/companies/acme.md:5:10",
            "unknown-key content/companies/acme.md:6:1",
            "broken-link content/companies/acme.md:8:5",
        ],
    );
    // The line itself is told once.
    check(acme, "---\nname: Acme\nsumary：x\n---\n", &["chinese-colon content/companies/acme.md:3:7"]);
    check(
        "matchbook.yaml",
        "title：Fair\nlanguages: [en, zh]\ntheme: none-such\n",
        &["chinese-colon matchbook.yaml:1:6", "unknown-theme matchbook.yaml:3:8"],
    );
    // Nobody knows how this is meant.
    check(acme, "---\nname: \"Acme\nsumary: x\n---\n[x](nowhere)\n", &["yaml-quote content/companies/acme.md:2:7"]);
}
