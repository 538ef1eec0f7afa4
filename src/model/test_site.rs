//! Small whole sites for tests: files in a folder, read and assembled as a build does.

use std::fs;

use super::{Directory, Inputs, assemble};
use crate::content;
use crate::diagnostic::{Checked, Code, Diagnostic, Fact, Messages, ReportLanguage, Severity};
use crate::source::{At, Place, Sources};

/// Settings, vocabulary and neighbours that every test site has.
const USUAL: [(&str, &str); 6] = [
    ("matchbook.yaml", "title: T\nurl: https://a.example/\nlanguages: [en, zh, ur]\ntimezone: America/New_York\n"),
    (
        "content/taxonomy.yaml",
        "topics: {bots: {label: {en: Bots, zh: 机器人}}, law: {label: Law}}\nsectors: {it: {label: IT}, food: {label: Food}}\n",
    ),
    ("content/companies/b.md", "---\nname: B\nsummary: S\ntopics: [bots, law]\n---\n## History\n"),
    ("content/institutes/c.md", "---\nname: C\ncountry: PK\n---\nText\n"),
    ("content/companies/hidden.md", "---\nname: H\ndraft: true\n---\n"),
    ("content/events/line.md", "---\nname: Line\ntype: series\n---\n"),
];

/// What is not what most tests are about.
const USUAL_WARNINGS: [Code; 3] = [Code::MissingTranslation, Code::ThinProfile, Code::UnusedTopic];

/// The directory of the usual files with `files` added, or put in the place of those of the same path, and every problem.
pub(super) fn assembled(files: &[(&str, &str)]) -> (Directory, Vec<String>) {
    let (directory, lines) = assembled_in_order(files, |_| {});
    let is_unusual = |line: &String| !USUAL_WARNINGS.iter().any(|code| line.contains(&format!("{} ", code.name())));
    (directory, lines.into_iter().filter(is_unusual).collect())
}

/// As [`assembled`], with the usual warnings, after the order of documents was changed.
pub(super) fn assembled_in_order(
    files: &[(&str, &str)],
    change: impl FnOnce(&mut Vec<std::sync::Arc<content::Document>>),
) -> (Directory, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in USUAL.iter().chain(files) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let Checked { value: mut documents, mut diagnostics } =
        content::read(folder.path(), &folder.path().join("matchbook.yaml"));
    change(&mut documents.documents);
    let inputs = Inputs { today: jiff::civil::date(2023, 9, 20), drafts: false, base_url: None };
    let assembled = assemble(documents, &inputs);
    diagnostics.extend(assembled.diagnostics);
    let directory = assembled.value.expect("settings");
    let lines = lines(diagnostics, &directory.sources);
    (directory, lines)
}

/// Every problem of a site as `path: code at \`what stands there\` facts`, in the order of places.
pub(super) fn problems(files: &[(&str, &str)]) -> String {
    assembled(files).1.join("\n")
}

/// The problems of one company, a bundle with a picture, whose front matter has `front` besides a name: without its path.
pub(super) fn problems_of_company(front: &str) -> String {
    let text = format!("---\nname: A\n{front}\n---\nText\n");
    problems_of("content/companies/a/index.md", &text)
}

/// The problems of one event; `front` has all but its name and type.
pub(super) fn problems_of_event(front: &str) -> String {
    let text = format!("---\nname: A\ntype: meeting\n{front}\n---\n");
    problems_of("content/events/a.md", &text)
}

/// The problems of one file, without its path.
pub(super) fn problems_of(path: &str, text: &str) -> String {
    let files = [(path, text), ("content/companies/a/logo.png", "")];
    let with_picture = path.ends_with("/a/index.md");
    let lines = assembled(if with_picture { &files } else { &files[..1] }).1;
    lines.iter().map(|line| line.strip_prefix(&format!("{path}: ")).unwrap_or(line)).collect::<Vec<_>>().join("; ")
}

fn lines(diagnostics: Vec<Diagnostic>, sources: &Sources) -> Vec<String> {
    let mut diagnostics = content::locate(diagnostics, sources);
    diagnostics.sort_by_key(|diagnostic| (sources.get(diagnostic.place.file).path.clone(), diagnostic.place));
    let kept = diagnostics.iter().filter(|diagnostic| diagnostic.code.severity() != Severity::Note);
    kept.map(|diagnostic| line(diagnostic, sources)).collect()
}

/// The sentences of a problem, which must name only facts that it has.
fn check_messages(diagnostic: &Diagnostic) {
    for language in [ReportLanguage::English, ReportLanguage::Chinese] {
        let messages = Messages::new(language);
        let mut sentences = vec![messages.message(diagnostic), messages.help(diagnostic).unwrap_or_default()];
        sentences.extend(diagnostic.others.iter().map(|(_, label)| messages.label(diagnostic.code, label)));
        assert!(!sentences[0].is_empty(), "{}", diagnostic.code.name());
        for sentence in sentences {
            assert!(!sentence.contains("{$") && !sentence.contains("{ $"), "{}: {sentence}", diagnostic.code.name());
        }
    }
}

fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    check_messages(diagnostic);
    let path = &sources.get(diagnostic.place.file).path;
    let nearest = diagnostic.facts.iter().find_map(|(name, fact)| match fact {
        Fact::Text(text) if matches!(*name, "nearest" | "reason") => Some(format!(" ({text})")),
        _ => None,
    });
    let others: Vec<_> =
        diagnostic.others.iter().map(|(place, _)| format!(" [{}]", spelled(*place, sources))).collect();
    let (code, nearest) = (diagnostic.code.name(), nearest.unwrap_or_default());
    format!("{path}: {code} {}{nearest}{}", spelled(diagnostic.place, sources), others.concat())
}

fn spelled(place: Place, sources: &Sources) -> String {
    let source = sources.get(place.file);
    match place.at {
        At::Bytes { start, end } => first_sign(&source.text[start as usize..end as usize]),
        At::Whole => format!("whole {}", source.path),
        At::Node(number) => format!("node {number}"),
    }
}

/// Of a collection in brackets the first of them.
fn first_sign(text: &str) -> String {
    if text.starts_with(['[', '{']) { text[..1].to_owned() } else { text.to_owned() }
}
