//! The JSON Schemas that editors get: they take whatever can be built, and refuse what they can see to be wrong.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use matchbook::model::{self, Inputs, Schema};
use matchbook::pipeline;
use serde_json::Value;
use support::scratch::{Scratch, run_in};

/// The schemas of one site, ready to read files by.
struct Reader {
    schemas: Vec<Schema>,
    compiled: Schemas,
    indices: Vec<SchemaIndex>,
}

impl Reader {
    fn of(root: &Path) -> Self {
        let inputs = Inputs { drafts: true, ..support::inputs() };
        let (directory, _) = pipeline::directory(&support::site(root), &inputs);
        let schemas = model::schemas(&directory.unwrap());
        let (mut compiler, mut read) = (Compiler::new(), Schemas::new());
        let url = |schema: &Schema| format!("http://localhost/{}", schema.file_name());
        for schema in &schemas {
            compiler.add_resource(&url(schema), schema.json.clone()).unwrap();
        }
        let indices = schemas.iter().map(|schema| compiler.compile(&url(schema), &mut read).unwrap()).collect();
        Self { schemas, compiled: read, indices }
    }

    /// What is wrong with a text by the schema of this name.
    fn wrong(&self, name: &str, yaml: &str) -> Option<String> {
        let value: Value = serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{error} in {yaml}"));
        let value = if value.is_null() { serde_json::json!({}) } else { value };
        let place = self.schemas.iter().position(|schema| schema.name == name).unwrap();
        self.compiled.validate(&value, self.indices[place]).err().map(|error| format!("{error:#}"))
    }
}

/// The kind of a file by its path from the site's root, and its YAML.
fn kind_and_yaml(root: &Path, path: &Path) -> Option<(String, String)> {
    let text = fs::read_to_string(path).ok()?.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let inner = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
    let kind = match inner.split('/').collect::<Vec<_>>()[..] {
        ["matchbook.yaml"] => "site".to_owned(),
        ["content", "taxonomy.yaml"] => "taxonomy".to_owned(),
        ["content", folder, .., name] => {
            let kind = match folder {
                "companies" => "company",
                "institutes" => "institute",
                "events" => "event",
                _ => "page",
            };
            let translation = if name.split('.').count() == 3 { "-translation" } else { "" };
            format!("{kind}{translation}")
        }
        _ => return None,
    };
    let yaml = match path.extension()?.to_str()? {
        "yaml" => text,
        // A translation may be a body alone.
        "md" => text.strip_prefix("---\n").map_or(String::new(), |rest| rest.split("\n---").next().unwrap().to_owned()),
        _ => return None,
    };
    Some((kind, yaml))
}

/// Every file of a site by the schema of its kind; gives how many there were.
fn check_all(root: &Path) -> usize {
    let reader = Reader::of(root);
    let content = walkdir::WalkDir::new(root.join("content")).into_iter().flatten().map(walkdir::DirEntry::into_path);
    let files: Vec<PathBuf> = content.chain([root.join("matchbook.yaml")]).filter(|path| path.is_file()).collect();
    let read = files.iter().filter_map(|path| kind_and_yaml(root, path).map(|(kind, yaml)| (path, kind, yaml)));
    read.map(|(path, kind, yaml)| assert_eq!(reader.wrong(&kind, &yaml), None, "{}", path.display())).count()
}

#[test]
fn the_files_of_the_example_pass() {
    assert!(check_all(Path::new(env!("CARGO_MANIFEST_DIR"))) > 40);
}

#[test]
fn the_files_of_every_site_that_is_built_pass() {
    let sites = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    for site in fs::read_dir(sites).unwrap().flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        check_all(&site);
    }
}

#[test]
fn what_can_be_seen_to_be_wrong_is_refused() {
    let site = Scratch::new(&[
        (
            "matchbook.yaml",
            "title: T\nlanguages: [en, zh]\nfields: {staff: {for: [company], type: integer, label: Staff}, \
             turnover: {for: [company], type: number, label: Turnover}}\n",
        ),
        ("content/companies/acme.md", "---\nname: Acme\n---\n"),
    ]);
    let reader = Reader::of(site.root());
    let check = |kind: &str, yaml: &str, is_right: bool| {
        let wrong = reader.wrong(kind, yaml);
        assert_eq!(wrong.is_none(), is_right, "{yaml}: {wrong:?}");
    };
    for (kind, right, wrong) in [
        ("company", "name: A", "nmae: A"),
        ("company", "name: {en: A, zh: 甲, zh-CN: 甲}", "name: {en: A, fr: B}"),
        ("company", "name: 360\nsummary:", "name:"),
        ("company", "name: A\ntopics: [chatbots, 语音]", "name: A\ntopics: [chatbot]"),
        ("company", "name: A\ntopics:", "name: A\ntopics: chatbots"),
        ("company", "name: A\ncountry: PK", "name: A\ncountry: XX"),
        ("company", "name: A\ncountry: 巴基斯坦", "name: A\ncountry: 1"),
        ("company", "name: A\nstaff: 12", "name: A\nstaff: many"),
        ("company", "name: A\nstaff: '12'", "name: A\nstaff: '1,200'"),
        ("company", "name: A\nfounded: '2008'", "name: A\nfounded: 2008年"),
        ("company", "name: A\nturnover: '1.5'", "name: A\nturnover: '1.'"),
        ("institute", "name: A\ntype: 高校", "name: A\nstaff: 12"),
        ("company", "name: A\npartners: [{with: acme}]", "name: A\npartners: [{with: acmee}]"),
        ("company", "name: A\npartners: [{with: acme, since: 2020}]", "name: A\npartners: [{since: 2020}]"),
        ("company", "name: A\naliases: [old-name]", "name: A\naliases: [Old Name]"),
        ("company", "name: A\noffers: [{topic: 语音, kind: 产品}]", "name: A\noffers: [{topic: speech, kind: 货}]"),
        ("company", "name: A\ncontact: {email: a@a.example, public: [email]}", "name: A\ncontact: {public: [mail]}"),
        ("company", "name: A\nwebsite: HTTPS://a.example", "name: A\nwebsite: a.example"),
        ("company", "name: A\nupdated: 2023-09-13", "name: A\nupdated: 13.9.2023"),
        ("event", "name: A\ntype: series", "name: A"),
        ("event", "name: A\ntype: meeting\nstart: 2023", "name: A\ntype: meeting\nstart: soon"),
        ("event", "name: A\ntype: series\nparticipants: all", "name: A\ntype: series\nparticipants: some"),
        ("company-translation", "name: 甲\noffers: {x: 乙}", "country: PK"),
        ("company-translation", "source: 12\nneeds: {x: {title: 乙}}", "name: {zh: 甲}"),
        ("page-translation", "summary: 乙", "city: 乙"),
        ("taxonomy", "topics: {x: {label: X, parent: speech}}", "topics: {x: {parent: speech}}"),
        ("site", "title: T\nlanguages: [en]\nmenu: [events, acme, {label: L, url: 'https://a.example/'}]", "title: T"),
    ] {
        check(kind, right, true);
        check(kind, wrong, false);
    }
}

#[test]
fn the_command_prints_or_writes_them() {
    let site = Scratch::new(&[("content/companies/acme.md", "---\nname: Acme\n---\n")]);
    let all: Value = serde_json::from_str(&site.run(&["schema"]).out).unwrap();
    assert_eq!(all.as_object().unwrap().len(), 10);
    let one: Value = serde_json::from_str(&site.run(&["schema", "company"]).out).unwrap();
    assert_eq!(all["company.schema.json"], one);
    let written = site.run(&["schema", "--output", "schemas"]);
    assert_eq!(written.out, "10 schemas written to schemas/\n");
    let file = fs::read_to_string(site.root().join("schemas/company.schema.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&file).unwrap(), one);
    let unknown = site.run(&["schema", "shop"]);
    assert!(unknown.code == Some(2) && unknown.error.contains("company, company-translation"), "{}", unknown.error);
    // A mistake elsewhere does not keep an editor from being helped.
    site.write("content/companies/beta.md", "---\nnmae: Beta\n---\n");
    let broken = site.run(&["schema", "company"]);
    assert!(broken.code == Some(0) && broken.error.contains("matchbook check"), "{}", broken.error);
}

/// Whether a path is one of the files of a pattern list, as the YAML extension reads it.
fn is_of(patterns: &[Value], path: &str) -> bool {
    let mut is_in = false;
    for pattern in patterns.iter().map(|pattern| pattern.as_str().unwrap()) {
        let (wanted, pattern) = pattern.strip_prefix('!').map_or((true, pattern), |pattern| (false, pattern));
        let parts: Vec<&str> = pattern.split('*').collect();
        let mut rest = path;
        let found = parts.iter().enumerate().all(|(number, part)| match rest.find(part) {
            Some(at) if number > 0 || at == 0 => {
                rest = &rest[at + part.len()..];
                true
            }
            _ => false,
        });
        if found && rest.is_empty() {
            is_in = wanted;
        }
    }
    is_in
}

#[test]
fn a_new_site_has_its_editor_wired() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(run_in(home.path(), &["init", "fair"]).code, Some(0));
    let fair = home.path().join("fair");
    assert!(check_all(&fair) > 9);
    let read = |name: &str| -> Value { serde_json::from_str(&fs::read_to_string(fair.join(name)).unwrap()).unwrap() };
    assert_eq!(read(".vscode/extensions.json")["recommendations"][0], "redhat.vscode-yaml");
    let settings = read(".vscode/settings.json");
    let wired = settings["yaml.schemas"].as_object().unwrap();
    assert!(wired.keys().all(|path| fair.join(path).is_file()), "{wired:?}");
    for (path, name) in [
        ("matchbook.yaml", "site"),
        ("content/taxonomy.yaml", "taxonomy"),
        ("content/companies/acme.yaml", "company"),
        ("content/companies/acme/index.yaml", "company"),
        ("content/companies/acme.zh.yaml", "company-translation"),
        ("content/events/fair/index.zh-Hant.yaml", "event-translation"),
        ("content/pages/about.yaml", "page"),
    ] {
        let of: Vec<&String> = wired
            .iter()
            .filter(|(_, files)| is_of(files.as_array().unwrap(), path))
            .map(|(schema, _)| schema)
            .collect();
        assert_eq!(of, [&format!("./.vscode/matchbook/{name}.schema.json")], "{path}");
    }
}
