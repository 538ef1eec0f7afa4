//! The README and the documentation keep their word: every command that they name is run, every file that they link to is
//! there, every example parses.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the files are ours, and so are their endings")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::scratch::{Scratch, run_in};
use support::serving::Serving;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn document(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The fenced blocks of a language, each without its fence.
fn blocks(markdown: &str, language: &str) -> Vec<String> {
    let opening = format!("```{language}\n");
    let starts = markdown.match_indices(&opening).map(|(start, _)| &markdown[start + opening.len()..]);
    starts.map(|rest| rest.split("\n```").next().unwrap_or_default().to_owned()).collect()
}

/// The commands of the README in order.
fn commands() -> Vec<String> {
    blocks(&document("README.md"), "sh").iter().flat_map(|block| block.lines()).map(str::to_owned).collect()
}

#[test]
fn the_first_command_serves_the_example_in_two_languages() {
    assert_eq!(commands()[0], "cargo run --release -- serve");
    let example = Scratch::copy_of(root());
    let serving = Serving::of(example.root());
    for (path, language) in [("/en/", "en"), ("/zh/", "zh")] {
        let page = serving.answer(path, &serving.address);
        assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
        assert!(page.contains(&format!("<html lang=\"{language}\"")), "{page}");
    }
}

#[test]
fn the_path_from_nothing_to_a_website_works_as_written() {
    let home = tempfile::tempdir().unwrap();
    let mut folder: PathBuf = home.path().to_owned();
    let mut done = Vec::new();
    for line in commands() {
        let words: Vec<_> = line.split_whitespace().collect();
        match words[..] {
            // The first is run above, the second is what runs this, the third would take minutes.
            ["cargo", "run", "--release", "--", "serve"] | ["cargo", "test"] | ["cargo", "install", ..] => {}
            ["cd", into] => folder.push(into),
            ["matchbook", "serve"] => {
                let serving = Serving::of(&folder);
                assert!(serving.answer("/en/", &serving.address).starts_with("HTTP/1.1 200 "));
            }
            ["matchbook", ref arguments @ ..] => {
                let run = run_in(&folder, arguments);
                assert_eq!(run.code, Some(0), "{line}\n{}", run.error);
            }
            _ => panic!("nobody has tried whether this works: {line}"),
        }
        done.push(words.get(1).copied().unwrap_or_default().to_owned());
    }
    for needed in ["init", "serve", "new", "check", "build"] {
        assert!(done.contains(&needed.to_owned()), "the README does not say `matchbook {needed}`");
    }
    assert!(home.path().join("fair/public/en/companies/acme/index.html").is_file());
}

#[test]
fn a_new_site_has_the_files_that_the_readme_names() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(run_in(home.path(), &["init", "fair"]).code, Some(0));
    for named in ["matchbook.yaml", "content/taxonomy.yaml", "content/companies", "content/events", ".github/workflows"]
    {
        assert!(home.path().join("fair").join(named).exists(), "{named}");
    }
}

#[test]
fn the_mistake_in_the_readme_is_reported_as_shown_there() {
    let shown = blocks(&document("README.md"), "text").into_iter().find(|block| block.starts_with("error[")).unwrap();
    let above = "---\nname: Acme\n".to_owned() + &"#\n".repeat(8) + "offers:\n";
    assert_eq!(above.lines().count(), 11, "the README shows line 12");
    let profile = format!("{above}  - topic: chatbot\n---\n");
    let site = Scratch::new(&[("content/companies/acme.md", &profile)]);
    let run = site.run(&["check", "--quiet"]);
    let plain = |text: &str| text.lines().map(str::trim).map(str::to_owned).collect::<Vec<_>>();
    let said = plain(&run.error);
    for line in plain(&shown) {
        assert!(said.contains(&line), "{line}\nis not in\n{}", run.error);
    }
}

#[test]
fn every_yaml_of_the_format_parses() {
    let found = blocks(&document("docs/format.md"), "yaml");
    assert!(found.len() >= 5, "{} blocks", found.len());
    for block in found {
        let yaml = match block.strip_prefix("---\n") {
            Some(rest) => rest.split("\n---").next().unwrap_or_default(),
            None => &block,
        };
        let read: Result<serde_yaml::Mapping, _> = serde_yaml::from_str(yaml);
        assert!(read.is_ok(), "{read:?}\n{yaml}");
    }
}

#[test]
fn every_link_of_the_documentation_leads_to_a_file() {
    let mut missing = Vec::new();
    for path in documents() {
        let whole = document(&path);
        // What stands in fences is an example.
        let markdown: String = whole.split("```").step_by(2).collect();
        let folder = Path::new(&path).parent().unwrap();
        let targets = markdown.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        // A link of the examples has no ending: it names a profile.
        let files = targets.map(|target| target.split('#').next().unwrap_or_default());
        let ours = files
            .filter(|file| [".md", ".png", ".ftl"].iter().any(|ending| file.ends_with(ending)) && !file.contains(':'));
        missing
            .extend(ours.filter(|file| !root().join(folder).join(file).exists()).map(|file| format!("{path}: {file}")));
    }
    assert_eq!(missing, [""; 0]);
}

fn documents() -> Vec<String> {
    let docs = fs::read_dir(root().join("docs")).unwrap().flatten();
    let names = docs.map(|entry| format!("docs/{}", entry.file_name().to_string_lossy()));
    let mut found: Vec<_> = names.filter(|name| name.ends_with(".md")).collect();
    found.extend(["README.md", "CONTRIBUTING.md"].map(str::to_owned));
    found.sort();
    found
}

#[test]
fn the_templates_and_words_of_the_page_on_themes_work() {
    let markdown = document("docs/themes.md");
    let templates = blocks(&markdown, "html");
    let words = blocks(&markdown, "ftl").concat();
    assert_eq!((templates.len(), words.is_empty()), (2, false));
    for template in templates {
        let site = Scratch::new(&[
            ("matchbook.yaml", "title: Fair\nlanguages: [en, zh]\ntheme: mine\n"),
            ("content/pages/about.md", "---\nname: About us\n---\nWho we are.\n"),
            ("content/companies/acme.md", "---\nname: Acme\n---\n"),
        ]);
        site.write("themes/mine/templates/page.html", &template).write("themes/mine/i18n/en.ftl", &words);
        let built = site.built();
        let page = |path: &str| String::from_utf8_lossy(&built[path]).into_owned();
        assert!(page("en/about/index.html").contains("<h1>About us</h1>"));
        assert!(page("en/about/index.html").contains("Who we are."));
        assert!(page("en/companies/index.html").contains("1 exhibitor"));
    }
}
