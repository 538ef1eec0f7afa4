//! What looks odd and is right: it builds without an error, and the page shows what was written.

#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the files are ours, and so are their endings")]

mod support;

use support::scratch::{Scratch, holds};

const ACME: &str = "content/companies/acme.md";

/// A site with one file more, some page of which shows `shown`.
fn check(path: &str, text: &str, shown: &str) {
    let site = Scratch::new(&[
        ("content/companies/beta.md", "---\nname: Beta\n---\n## History\n"),
        ("content/events/gala.md", "---\nname: Gala\ntype: conference\nstart: 2023-09-13\n---\n"),
    ]);
    if path == "matchbook.yaml" {
        // The labels of the vocabulary are in languages that the site may not have.
        site.write("content/taxonomy.yaml", "");
    }
    site.write(path, text);
    shows(&site, text, shown);
}

fn shows(site: &Scratch, text: &str, shown: &str) {
    let files = site.built();
    let mut pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    assert!(
        pages.any(|(_, page)| holds(page, shown)),
        "{shown} is on no page of
{text}"
    );
}

fn company(line: &str, shown: &str) {
    check(ACME, &format!("---\nname: Acme\n{line}\n---\nA company.\n"), shown);
}

fn body(text: &str, shown: &str) {
    check(ACME, &format!("---\nname: Acme\n---\n{text}"), shown);
}

fn event(lines: &str, shown: &str) {
    check("content/events/fair.md", &format!("---\nname: Fair of the year\ntype: matchmaking\n{lines}\n---\n"), shown);
}

#[test]
fn names_that_other_programs_read_as_something_else() {
    let check = |name: &str, shown: &str| check(ACME, &format!("---\nname: {name}\n---\n"), &format!(">{shown}<"));
    check("360", "360");
    check("007", "007");
    check("NO", "NO");
    check("on", "on");
    check("09:30", "09:30");
    check("1.10", "1.10");
    check("+92", "+92");
    check("1e3", "1e3");
    check("0x1F", "0x1F");
    check("1_000", "1_000");
    check("'true'", "true");
    check("\"null\"", "null");
    check("2023-09-13", "2023-09-13");
    check("12345678901234567890123", "12345678901234567890123");
}

#[test]
fn names_of_every_script_and_punctuation() {
    let check = |name: &str, shown: &str| check(ACME, &format!("---\nname: {name}\n---\n"), shown);
    check("“天府”软件园", "“天府”软件园");
    check("《中国》杂志社：成都", "《中国》杂志社：成都");
    check("科技（集团）有限公司", "科技（集团）有限公司");
    check("🚀 Rocket 👩🏽‍🚀", "🚀 Rocket 👩🏽‍🚀");
    check("شركة النور", "شركة النور");
    check("\u{200f}شركة\u{200f} A", "شركة");
    check("Cafe\u{301}", "Cafe\u{301}");
    check("𠮷野家", "𠮷野家");
    check("'It''s'", "It&#39;s");
    check("A & B", "A &amp; B");
    check("<b>Bold</b>", "&lt;b&gt;Bold&lt;/b&gt;");
    check("C# and F#", "C# and F#");
    check("{en: Acme, zh: 艾可美，公司}", "艾可美，公司");
    check(">-\n  Folded\n  name", "Folded name");
    check("|-\n  Literal", "Literal");
    check("-x", "-x");
    check("a:b", "a:b");
    let long = "long".repeat(1_000);
    check(&long, &long);
}

#[test]
fn names_in_a_third_language_alone() {
    let site = Scratch::new(&[
        ("matchbook.yaml", "title: Fair\nlanguages: [en, zh, ur]\n"),
        ("content/companies/noor.md", "---\nname: {ur: نور ٹیکنالوجی}\n---\n"),
    ]);
    shows(&site, "a name in Urdu", "<h1 lang=\"ur\" dir=\"rtl\">نور ٹیکنالوجی</h1>");
}

#[test]
fn texts_as_editors_save_them() {
    let check = |text: &str, shown| check(ACME, text, shown);
    check("\u{feff}---\nname: Acme with a mark\n---\nText.\n", "Acme with a mark");
    check("---\r\nname: Acme of Windows\r\n---\r\nOne\r\ntwo.\r\n", "<h1>Acme of Windows</h1>");
    check(
        "\u{feff}---\r\nname: Both\r\noffers:\r\n- topic: chatbots\r\n  text: |\r\n    Two\r\n    lines\r\n---\r\n",
        "Both",
    );
    check("---\rname: Acme of old\rsummary: |\r  One\r  two\r---\r## Old heading\r", "Old heading");
    check("--- \t\nname: Acme of blanks\n---  \nText.\n", "Acme of blanks");
    check("---\nname: Acme without an end\n---", "Acme without an end");
    check("---\nname: Acme of one line\n---\nNo line end", "No line end");
    check("---\n{name: Acme of JSON, sectors: [food]}\n---\n", "Acme of JSON");
    check("---\n\"name\": Acme of quotes\n'short': AQ\n---\n", "Acme of quotes");
    check("---\n# a comment\nname: Acme # the name\n\n\n# sectors:\nsectors: [food] # one\n---\n", ">Acme<");
    check("---\nname: &n Acme of anchors\nsummary: *n\n---\n", "Acme of anchors");
    check("---\nname: Acme\nsectors: [\n  food,\n  textiles,\n]\n---\n", "Textiles");
    check("---\nname: Acme\nsectors:\n- food\n-   textiles\n---\n", "Textiles");
    check("---\nname: Acme   \t\ncountry:   PK   \n---\n", "Pakistan");
    check(
        "---\nname: Acme\noffers:\n  - &a {topic: chatbots, title: One}\n  - {<<: *a, id: two, title: Two}\n---\n",
        "Two",
    );
}

#[test]
fn fields_that_are_there_and_empty() {
    company("offers: []\nneeds: []\nsectors: []\ntopics: []", ">Acme<");
    company("offers: {}\nsectors: {}\ncontact: []", ">Acme<");
    company("offers:\nneeds:\nsectors:\npeople:\npartners:\nlinks:", ">Acme<");
    company("summary:\nshort:\ncity:\ncountry:\nwebsite:", ">Acme<");
    company("summary: \"\"", ">Acme<");
    company("contact: {}\nmatching: {}", ">Acme<");
    company("draft: false\nsample: false", ">Acme<");
    check("content/taxonomy.yaml", "", ">Beta<");
    check("content/taxonomy.yaml", "# nothing yet\n", ">Beta<");
    check("content/taxonomy.yaml", "topics:\nsectors: {}\n", ">Beta<");
    check("content/taxonomy.yaml", "topics: []\nsectors: []\n", ">Beta<");
    check("content/taxonomy.yaml", "[]\n", ">Beta<");
    check("content/pages/about.md", "---\nname: About nothing\n---\n", "About nothing");
    check("content/companies/.gitkeep", "", ">Beta<");
}

#[test]
fn facts_in_their_own_spelling() {
    company("short: 360\nalso: 361", ">Acme<");
    company("contact: {phone: 00924235761999, public: [phone]}", "00924235761999");
    company("contact: {phone: +924235761999, public: [phone]}", "+924235761999");
    company("contact: {phone: 028-8533 5555, public: [phone]}", "028-8533 5555");
    company("contact: {wechat: 12345678901234567890, public: [wechat]}", "12345678901234567890");
    company("contact: {wechat: 1.50, public: [wechat]}", "1.50");
    company("people: [{name: 李伟, role: 1, public: [name, role]}]", "李伟");
    company("summary: {zh: 我们做机器人，也做语音, en: Bots}", "我们做机器人，也做语音");
    company("country: 巴基斯坦", "Pakistan");
    company("country: Pakistan", "Pakistan");
    company("country: HK", "Hong Kong");
    company("country: pk", "Pakistan");
    company("country: no", "Norway");
    company("topics: [聊天机器人]", "Chatbots");
    company("topics: [dialogue systems]", "Chatbots");
    company("offers: [{topic: 对话系统, text: Bots of all kinds}]", "Bots of all kinds");
    company("sectors: [食品, Textiles]", "Textiles");
    company("languages: [中文, English, ur]", "Urdu");
    company("cooperation: [joint-rd-centre]", ">Acme<");
    company("language: zh\ncity: 成都", "成都");
    company("language: 中文\ncity: 成都", "成都");
    company("founded: 1368", "1368");
    company("founded: \"1368\"", "1368");
    company("size: 1001+", ">Acme<");
    company("aliases: [old-acme, '360']", ">Acme<");
    company("offers: [{topic: chatbots}, {id: second, topic: chatbots, title: The second bot}]", "The second bot");
    company("offers: [{id: free, text: An offer without a topic}]", "An offer without a topic");
    company("offers: [{topic: chatbots, title: Long gone, until: 2023-09-19}]", ">Acme<");
    company("partners: [{with: beta, since: 2020, note: {zh: 共同发起}}]", "共同发起");
    company("links: [{url: 'https://例子.测试/路径?a=1&b=2', label: 链接}]", "链接");
}

#[test]
fn ids_that_yaml_reads_as_something_else() {
    for id in ["null", "true", "yes", "123", "0092", "1e3", "0x1f"] {
        let site = Scratch::new(&[
            (&format!("content/companies/{id}.md"), "---\nname: The odd one\n---\n"),
            (
                "content/events/fair.md",
                &format!(
                    "---\nname: Fair of the year\ntype: conference\nstart: 2023\nparticipants: [{id}]\n---\n[One]({id})"
                ),
            ),
        ]);
        shows(&site, id, &format!("href=\"../../companies/{id}/index.html\""));
        let settings = format!("title: Fair\nlanguages: [en, zh]\npublisher: {id}\nmenu: [companies]\n");
        site.write("matchbook.yaml", settings);
        shows(&site, id, "The odd one");
    }
}

#[test]
fn bodies_that_look_like_something_else() {
    body("One\n\n---\n\nTwo after a rule\n", "Two after a rule");
    body("---\nname: Not front matter\n---\n", "Not front matter");
    body("# A first heading\n\n#### A fourth\n", "A first heading</h2>");
    body("####### Seven\n", "####### Seven");
    body("## Same\n\n## Same\n\n[second](#same-1)\n", "Same</h2>");
    body("## 公司历史\n\n见[上文](#公司历史)。\n", "公司历史</h2>");
    body("## 🚀\n", "🚀</h2>");
    body("<b>never closed\n\n<!-- never closed either\n", "never closed");
    body("<script>alert(1)</script>After it.\n", "After it.");
    body("{{ page.title }} {% if %} {# x #}\n", "{{ page.title }} {% if %} {# x #}");
    body("\u{e000}private use\u{f8ff}\n", "private use");
    body("[Chat](weixin://acme) with us.\n", "Chat");
    body("[Beta](beta), [too](companies/beta), [there](beta#history), [Gala](events/gala)\n", ">there</a>");
    body("[Bots](topics/chatbots) [food](sectors/food)\n", ">Bots</a>");
    body("[Mail](mailto:a@b.example) [call](tel:+92423) <https://x.example/>\n", "tel:+92423");
    body("| a | b |\n|---|--:|\n| 1 | x \\| y |\n", "x | y");
    body("- [x] done\n- [ ] to do\n", "to do");
    body("Text.[^1]\n\n[^1]: A footnote.\n", "A footnote.");
    body("**真，**她", "<strong>真，</strong>她");
    body("`````\n````\n`````\n", "````");
    body("\u{200b}\u{200d}\u{202e}end", "end");
    body("a\\\nb  \nc", "<br");
}

#[test]
fn events_as_exactly_as_they_are_known() {
    event("start: 2023", "Fair of the year");
    event("start: 2023-12", "December 2023");
    event("start: 2023-09-13\nend: 2023-09-15", "2023年9月13日");
    event("start: 2023-09-13T09:30", "09:30");
    event("start: 2023-09-13T23:30\nend: 2023-09-14T01:00\ntimezone: Asia/Karachi", "23:30");
    event("start: 0099-01-01", "Fair of the year");
    event("start: 2023\nparticipants: all", ">Beta<");
    event("start: 2023\nparticipants: []\norganisers: []\nprogramme: []", "Fair of the year");
    event("start: 2023\nstatus: cancelled\nformat: online", "Fair of the year");
    event("start: 2023-12-01\nprogramme: [{start: 09:30, title: The opening}]", "The opening");
    event("start: 2023-12-01\nprogramme: [{start: 09:30:00, title: The exact opening}]", "The exact opening");
    event("start: 2023-12-01T09:30:00\nend: 2023-12-01T17:00", "09:30");
    event("start: 2023-12-01\nprogramme: [{start: 2023-12-02T09:30, title: The second day}]", "The second day");
    event("start: 2023\nmeetings: {blocks: [{rounds: 5}], tables: 5, length: 20}", "Fair of the year");
    event("start: 2023\nregister: {url: 'https://a.example/?a=1&b=2'}", "https://a.example/?a=1&amp;b=2");
    check("content/events/five.md", "---\nname: Series without dates\ntype: series\n---\n", "Series without dates");
}

#[test]
fn sites_of_every_shape() {
    let check = |settings: &str, shown| check("matchbook.yaml", settings, shown);
    check("title: 360\nlanguages: [en]\n", ">360<");
    check("title: 名录\nlanguages: [zh]\n", "名录");
    check("title: 名录\nlanguages: [zh-CN, zh-Hant]\n", "lang=\"zh-Hant\"");
    check("title: ڈائریکٹری\nlanguages: [ur]\n", "dir=\"rtl\"");
    check("title: Fair\nlanguages: [en, zh]\nmenu: []\n", ">Beta<");
    check("title: Fair\nlanguages: [en, zh]\npage_size: 1\n", ">Beta<");
    check("title: Fair\nlanguages: [en, zh]\nurl: https://example.org\n", "https://example.org/en/");
    check("title: Fair\nlanguages: [en, zh]\nurl: https://example.org/a/b\n", "https://example.org/a/b/en/");
    check("title: Fair\nlanguages: [en, zh]\nfooter: {zh: '[蜀ICP备1号](https://beian.example/)'}\n", "蜀ICP备1号");
    check("title: Fair\nlanguages: [en, zh]\nmatching: {sides: none, show: none}\n", ">Beta<");
    check("title: Fair\nlanguages: [en, zh]\nmatching: {show: reasons, suggestions: 1, cap: 1, floor: 0}\n", ">Beta<");
    check("title: Fair\nlanguages: [en, zh]\ntheme: default\ntimezone: Asia/Shanghai\nsubmit: false\n", ">Beta<");
    check("title: {zh: 只有中文的标题}\nlanguages: [en, zh]\n", "只有中文的标题");
    check(
        "title: Fair\nlanguages: [en, zh]\npublisher: beta\ncontact: {email: a@b.example, public: [email]}\n",
        "a@b.example",
    );
}

#[test]
fn files_that_editors_and_systems_leave_behind() {
    let check = |path: &str| check(path, "\0 no text at all", ">Beta<");
    check("content/companies/beta.md~");
    check("content/companies/.beta.md.swp");
    check("content/companies/.DS_Store");
    check("content/companies/4913");
    check("content/.hidden/beta.md");
    check(".git/HEAD");
    check("notes.txt");
}

#[test]
fn words_of_the_tables_as_what_they_are() {
    // Words that would suggest a key or a choice, where any text is right.
    company("summary: 地点：成都，时间：九月", "地点：成都，时间：九月");
    company("summary: offline", "offline");
    company("city: 线上", "线上");
    company("also: [全部, none]", ">Acme<");
    company("offers: [{topic: chatbots, title: 需求}]", "需求");
    company("contact: {email: a@b.example, public: []}", ">Acme<");
    company("contact: {email: a@b.example}", ">Acme<");
    company("people: [{name: Li}]", ">Acme<");
    company("country: 中国", "中国");
    company("cooperation: [技术转移]", "Technology transfer");
    company("offers: [{topic: 聊天机器人, kind: 产品}]", "Product");
    event("start: 2023\nparticipants: all", "Fair of the year");
    event("start: 2023\nparticipants: []", "Fair of the year");
}
