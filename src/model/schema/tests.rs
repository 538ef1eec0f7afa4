use super::super::test_site::assembled;
use super::schemas;
use crate::content::Folder;
use crate::content::keys::{self, map_of};
use serde_json::Value;

fn schema(name: &str) -> Value {
    let settings = "title: T\nlanguages: [en, zh]\nfields:\n  motto: {type: text, label: {en: Motto, zh: 口号}}\n  \
        stage: {for: [company], type: choice, label: S, choices: {seed: {en: Seed, zh: 种子期}}}\n";
    let (directory, _) =
        assembled(&[("matchbook.yaml", settings), ("content/companies/a.md", "---\nname: {en: A, zh: 甲}\n---\n")]);
    schemas(&directory).into_iter().find(|schema| schema.name == name).unwrap().json
}

#[test]
fn every_key_of_a_map_is_there_with_its_chinese_name() {
    for folder in Folder::ALL {
        let schema = schema(map_of(folder));
        let properties = schema["properties"].as_object().unwrap();
        for key in keys::of(map_of(folder)) {
            let said = properties[key.name]["description"].as_str().unwrap();
            assert!(said.starts_with(key.name) && !said.is_ascii(), "{said}");
        }
    }
    let company = schema("company");
    assert_eq!(company["properties"]["founded"]["markdownDescription"], "founded · 成立年份\n\n`founded: 5`");
    assert_eq!(company["required"], serde_json::json!(["name"]));
}

#[test]
fn what_the_site_declares_can_be_chosen() {
    let company = schema("company");
    let topics = &company["definitions"]["a-topic"]["anyOf"];
    assert_eq!(topics[0]["enum"], serde_json::json!(["bots", "law"]));
    assert_eq!(topics[0]["enumDescriptions"], serde_json::json!(["Bots · 机器人", "Law"]));
    assert_eq!(topics[1]["enum"], serde_json::json!(["Bots", "Law", "机器人"]));
    let ids = &company["definitions"]["an-id"];
    assert_eq!(ids["enum"], serde_json::json!(["a", "b", "c", "line"]));
    assert_eq!(ids["enumDescriptions"][0], "company: A · 甲");
    assert_eq!(company["properties"]["motto"]["description"], "Motto · 口号");
    assert_eq!(company["properties"]["stage"]["anyOf"][0]["enumDescriptions"], serde_json::json!(["Seed · 种子期"]));
    let kinds = &company["definitions"]["offer"]["properties"]["kind"]["anyOf"];
    assert_eq!(kinds[0]["enumDescriptions"][0], "Product · 产品");
    assert!(schema("institute")["properties"].get("stage").is_none());
}

#[test]
fn a_translation_has_words_alone() {
    let names =
        |name: &str| -> Vec<String> { schema(name)["properties"].as_object().unwrap().keys().cloned().collect() };
    let mut company = names("company-translation");
    company.sort();
    assert_eq!(company, ["body", "city", "motto", "name", "needs", "offers", "short", "source", "summary"]);
    let mut page = names("page-translation");
    page.sort();
    assert_eq!(page, ["body", "name", "source", "summary"]);
    assert!(names("event-translation").contains(&"venue".to_owned()));
}

#[test]
fn a_schema_carries_what_it_refers_to_and_nothing_else() {
    for name in ["site", "taxonomy", "company", "event", "page", "page-translation"] {
        let schema = schema(name);
        let text = schema.to_string();
        let defined: Vec<&String> = schema["definitions"].as_object().unwrap().keys().collect();
        for name in &defined {
            assert!(text.contains(&format!("\"#/definitions/{name}\"")), "{name}");
        }
        for named in text.split("\"#/definitions/").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(defined.iter().any(|name| *name == named), "{named}");
        }
    }
}
