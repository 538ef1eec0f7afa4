//! What `matchbook match` and `matchbook report` print: each point with the two lines that it rests on.

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::scratch::{Scratch, run_in};
use support::{built, example, text_files};

const TAXONOMY: &str = "\
topics:
  software: {label: {en: Software, zh: 软件}}
  chatbots: {label: {en: Chatbots, zh: 聊天机器人}, parent: software}
  records: {label: {en: Records, zh: 病历}, parent: software}
  farming: {label: {en: Farming, zh: 农业}}
";

const AVATAR: &str = "\
---
name: {en: Avatar, zh: 化身}
country: CN
languages: [en, zh]
offers:
  - topic: chatbots
    kind: product
    title: {en: Talking bots for hospitals, zh: 医院对话机器人}
needs:
  - topic: farming
    title: {en: Trials on farms, zh: 农场试点}
---
";

const CLINIC: &str = "\
---
name: {en: Clinic, zh: 诊所}
country: PK
languages: [en]
offers:
  - topic: records
    kind: service
    title: {en: Records for hospitals, zh: 医院病历}
needs:
  - topic: chatbots
    kind: product
    title: {en: Bots that talk at the desk of a hospital, zh: 医院前台的对话机器人}
---
";

const MILL: &str = "\
---
name: {en: Mill, zh: 磨坊}
country: PK
needs:
  - topic: records
    title: {en: Books for cotton, zh: 棉花账目}
---
";

fn site() -> Scratch {
    Scratch::new(&[
        ("content/taxonomy.yaml", TAXONOMY),
        ("content/companies/avatar.md", AVATAR),
        ("content/companies/clinic.md", CLINIC),
        ("content/companies/mill.md", MILL),
    ])
}

/// What a command prints, which must end well.
fn printed(root: &Path, arguments: &[&str]) -> String {
    let run = run_in(root, arguments);
    assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.error);
    run.out
}

/// What a command prints, line by line; blanks at the start of a line bring points below one another.
fn check(arguments: &[&str], expected: &[&str]) {
    let out = printed(site().root(), arguments);
    assert_eq!(out.lines().map(str::trim_start).collect::<Vec<_>>(), expected);
}

#[test]
fn suggestions_of_one_are_a_table_with_both_lines_of_each_reason() {
    check(
        &["match", "clinic"],
        &[
            "71.4  Clinic (clinic) – Avatar (avatar)",
            "56.4  needs.chatbots (content/companies/clinic.md:10) – offers.chatbots (content/companies/avatar.md:6)  [topic chatbots · Bots · talk · hospital]",
            "10.0  offers (content/companies/clinic.md:6) – offers (content/companies/avatar.md:6)",
            "5.0  languages (content/companies/clinic.md:4) – languages (content/companies/avatar.md:4)  [en]",
        ],
    );
}

#[test]
fn a_pair_is_accounted_for_with_what_gave_nothing() {
    check(
        &["match", "avatar", "mill"],
        &[
            "2.4  Avatar (avatar) – Mill (mill)",
            "2.4  offers.chatbots (content/companies/avatar.md:6) – needs.records (content/companies/mill.md:5)  [both in software]",
            "0.0  Avatar (avatar): `needs.farming` is answered by no offer of the other",
            "0.0  kinds of offer: neither has one that the other lacks",
            "0.0  cooperation: no form that both want",
            "0.0  languages: none in common",
        ],
    );
    check(
        &["match", "avatar", "mill", "--lang", "zh"],
        &[
            "2.4  化身 (avatar) – 磨坊 (mill)",
            "2.4  offers.chatbots (content/companies/avatar.md:6) – needs.records (content/companies/mill.md:5)  [领域同属：software]",
            "0.0  化身 (avatar)：另一方没有供给对应`needs.farming`",
            "0.0  供给类别：双方没有互补之处",
            "0.0  合作方式：没有双方都想要的",
            "0.0  语言：没有共同语言",
        ],
    );
}

#[test]
fn a_pair_that_the_rules_keep_apart_is_told() {
    let out = printed(site().root(), &["match", "clinic", "mill"]);
    assert!(out.contains("\nThe rules keep them apart: their sides, `avoid`, `partners` or `enabled`\n"), "{out}");
    let json: Value =
        serde_json::from_str(&printed(site().root(), &["match", "clinic", "mill", "--format", "json"])).unwrap();
    assert_eq!(json["allowed"], Value::Bool(false));
    assert_eq!(json["silent"][0], serde_json::json!({"of": "clinic", "field": "needs.chatbots"}));
}

#[test]
fn what_is_written_in_chinese_alone_and_in_english_alone_meet() {
    let check = |need: &str, offer: &str, expected: &str| {
        let profile = |name: &str, country: &str, field: &str, text: &str| {
            let language = if text.is_ascii() { "en" } else { "zh" };
            format!(
                "---\nname: {name}\ncountry: {country}\nlanguage: {language}\n{field}: [{{id: one, text: {text}}}]\n---\n"
            )
        };
        let (one, other) = (profile("A", "CN", "needs", need), profile("B", "PK", "offers", offer));
        let site = Scratch::new(&[("content/companies/a.md", &one), ("content/companies/b.md", &other)]);
        let out = printed(site.root(), &["match", "a", "b"]);
        assert!(out.contains(expected), "{expected} in\n{out}");
        let page = site.page("en/companies/a/index.html");
        assert!(page.contains(expected), "{expected} in\n{page}");
    };
    check("寻求数据库备份服务", "We back up databases and run the backup service.", "数据库 → database");
    check("A backup service for databases.", "数据库备份服务", "databases → 数据库");
}

#[test]
fn an_id_that_is_none_is_told_with_the_nearest() {
    let check = |arguments: &[&str], expected: &str| {
        let run = run_in(site().root(), arguments);
        assert_eq!(run.code, Some(2), "{}", run.error);
        assert!(run.error.contains(expected), "{}", run.error);
    };
    check(&["match", "clinik"], "write `clinic`");
    check(&["match", "clinic", "clinic"], "cannot meet itself");
}

#[test]
fn every_pair_is_an_object_a_line_whatever_the_floor() {
    let out = printed(Path::new(env!("CARGO_MANIFEST_DIR")), &["match", "--all", "--format", "json"]);
    let pairs: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let scores: Vec<f64> = pairs.iter().map(|pair| pair["score"].as_f64().unwrap()).collect();
    // The example's floor is the usual one, 10.
    assert!(scores.iter().any(|score| *score < 10.0) && scores.iter().any(|score| *score > 60.0), "{scores:?}");
    let mut before = (String::new(), String::new());
    for pair in &pairs {
        let ids = [&pair["a"], &pair["b"]].map(|id| id.as_str().unwrap().to_owned());
        let [one, other] = ids;
        assert!(one < other, "{pair}");
        assert!(before < (one.clone(), other.clone()), "in the order of ids: {pair}");
        before = (one, other);
    }
}

#[test]
fn a_score_is_the_sum_of_its_reasons_to_the_last_digit() {
    #[expect(clippy::cast_possible_truncation, reason = "at most a hundred millions")]
    let millionths = |number: &Value| (number.as_f64().unwrap() * 1e6).round() as i64;
    let out = printed(Path::new(env!("CARGO_MANIFEST_DIR")), &["match", "--all", "--format", "json"]);
    for line in out.lines() {
        let pair: Value = serde_json::from_str(line).unwrap();
        let points = pair["reasons"].as_array().unwrap().iter().map(|reason| millionths(&reason["points"]));
        assert_eq!(points.sum::<i64>(), millionths(&pair["score"]), "{pair}");
    }
}

#[test]
fn every_reason_names_two_lines_that_say_what_it_claims() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = printed(root, &["match", "--all", "--format", "json"]);
    let mut traced = 0;
    for line in out.lines() {
        let pair: Value = serde_json::from_str(line).unwrap();
        for reason in pair["reasons"].as_array().unwrap() {
            for half in ["need", "offer"] {
                let [of, field, file] = ["of", "field", "file"].map(|key| reason[half][key].as_str().unwrap());
                assert!(of == pair["a"] || of == pair["b"], "{pair}");
                let text = fs::read_to_string(root.join(file)).unwrap();
                let number = usize::try_from(reason[half]["line"].as_u64().unwrap()).unwrap();
                let written = text.lines().nth(number - 1).unwrap();
                // An entry begins with its id or its topic; `profile` is the whole file, and a list stands behind its key.
                let expected = match field.split_once('.') {
                    Some((_, id)) => format!(": {id}"),
                    None if field == "profile" => String::new(),
                    None if field == "offers" => "- ".to_owned(),
                    None => format!("{field}:"),
                };
                assert!(written.contains(&expected), "{file}:{number} is {written:?}, of {field}");
                traced += 1;
            }
        }
    }
    assert!(traced > 200, "{traced}");
}

#[test]
fn the_organiser_is_told_what_is_missing_in_both_languages() {
    let english = printed(site().root(), &["report"]);
    for said in [
        "Fair: 3 organisations, 2 suggestions\n",
        "1 organisation without a suggestion\n  Mill (mill)\n",
        "  Farming: 1 need (Avatar)\n",
        "Mill (content/companies/mill.md)\n- Please name what you can offer",
        "Nobody stands on more than 8 pages\n",
        "The choice of suggestions is proved to be the best possible.\n",
    ] {
        assert!(english.contains(said), "{said} in\n{english}");
    }
    let chinese = printed(site().root(), &["report", "--lang", "zh"]);
    let latin: Vec<&str> =
        chinese.split(|sign: char| !sign.is_ascii_alphabetic()).filter(|word| word.len() > 2).collect();
    // Nothing is English in it but the site's own title and paths.
    assert!(
        latin.iter().all(|word| ["Fair", "content", "companies", "mill", "avatar", "clinic", "Gini"].contains(word)),
        "{latin:?}"
    );
}

/// What stands between two marks, each time.
fn between<'t>(text: &'t str, start: &'t str, end: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(start).skip(1).filter_map(move |rest| Some(rest.split_once(end)?.0))
}

#[test]
fn the_points_on_a_page_add_up_to_its_scores() {
    let public = built(&example());
    let profile = |path: &str| path.contains("/companies/") || path.contains("/institutes/");
    let mut added = 0;
    for (path, page) in text_files(public.path()).iter().filter(|(path, _)| profile(path)) {
        for suggestion in between(page, "<li class=\"suggestion\"", "</ol>") {
            let number = |text: &str| text.parse::<u32>().unwrap_or_else(|_| panic!("{text} on {path}"));
            let score = between(suggestion, "<p class=\"score\"><b aria-hidden=\"true\">", "</b>").map(number).next();
            let points: Vec<u32> = between(suggestion, "<b dir=\"ltr\">+", "</b>").map(number).collect();
            assert_eq!(score, Some(points.iter().sum()), "{path}: {points:?}");
            added += 1;
        }
    }
    assert!(added > 50, "{added}");
}

#[test]
fn pictures_of_matches_have_their_list_or_table_beside_them() {
    let public = built(&example());
    let page = |path: &str| fs::read_to_string(public.path().join(path)).unwrap();
    for language in ["en", "zh"] {
        // The network, of which each line is a link to a suggestion that stands in words behind it.
        let home = page(&format!("{language}/index.html"));
        let network = between(&home, "<svg", "</svg>")
            .filter(|svg| svg.contains("<line") && svg.contains("aria-hidden=\"true\""));
        assert!(network.count() >= 1, "{home}");
        assert!(home.contains("matches/index.html"), "{home}");
        // Supply and demand, and the matrix.
        let matches = page(&format!("{language}/matches/index.html"));
        let bars = between(&matches, "<table class=\"balance\">", "</table>").next().unwrap();
        assert!(
            between(bars, "<svg", "</svg>").all(|svg| svg.contains("aria-hidden=\"true\""))
                && bars.contains("<th scope=\"row\">")
        );
        assert!(matches.contains("id=\"matrix\"") && matches.contains("<ol class=\"suggestions\">"));
        // How suggestions are made: the weights, and where the word list comes from.
        let how = page(&format!("{language}/how/index.html"));
        for said in ["40", "25", "CC-CEDICT", "CC BY-SA 4.0"] {
            assert!(how.contains(said), "{said} in {how}");
        }
    }
}

#[test]
fn machines_get_suggestions_and_the_report_as_json() {
    let site = site();
    let parsed = |arguments: &[&str]| -> Value { serde_json::from_str(&printed(site.root(), arguments)).unwrap() };
    let suggestion = parsed(&["match", "clinic", "--format", "json"]);
    assert_eq!((&suggestion["a"], &suggestion["b"]), (&Value::from("clinic"), &Value::from("avatar")));
    assert_eq!(suggestion["reasons"][0]["need"]["line"], 10);
    let report = parsed(&["report", "--format", "json"]);
    assert_eq!((&report["organisations"], &report["suggestions"]), (&Value::from(3), &Value::from(2)));
    assert_eq!(report["unmatched"][0]["id"], "mill");
    assert_eq!(report["wanted"][0]["topic"], "farming");
    assert_eq!(report["choice"]["is_best"], true);
    let chinese = parsed(&["report", "--format", "json", "--lang", "zh"]);
    let lack = chinese["thin"][0]["lacks"][0]["text"].as_str().unwrap();
    assert!(!lack.is_ascii() && report["thin"][0]["lacks"][0]["text"].as_str().unwrap().is_ascii(), "{lack}");
}
