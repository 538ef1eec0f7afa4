//! Reads a site's files into [`Documents`]: which files there are, front matter and body, YAML as nodes, Markdown parsed.
//!
//! Whatever a file holds, the others are read on: one run reports every problem of every file.

mod astray;
mod document;
pub(crate) mod edit;
mod events;
mod fence;
mod file_name;
mod fingerprint;
pub(crate) mod keys;
mod lexicon;
mod line_ends;
mod locate;
mod look;
mod memory;
mod merge;
mod parse;
mod problems;
mod repeated;
mod rewrite;
mod second_reading;
mod snapshot;
mod stamp;
mod text;
mod traps;
mod walk;
mod yaml;

pub use document::{Body, BundleFile, Document, Documents, Folder, Name, Node, StaticFile, ThemeFile, Value, Yaml};
pub use file_name::better_id;
pub(crate) use file_name::{is_id, nearest_id};
pub use fingerprint::fingerprint;
pub(crate) use lexicon::path_within;
pub use locate::{Locator, locate};
pub use look::Look;
pub use memory::Memory;
pub use snapshot::{Part, SiteText, Snapshot};

use crate::diagnostic::{Checked, Diagnostic};
use crate::source::{FileId, Source, Sources};
use parse::{Parsed, parse};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use text::Text;
pub(crate) use text::as_held;
pub(crate) use walk::is_left_out;
use walk::{FileFault, Kind, TextFile, What};

/// Reads the site below `root` with the settings of a file, which is `matchbook.yaml` there unless another was named.
/// Reports the codes of the first two sections of [`crate::diagnostic::Code`]; a broken file
/// is left out, its id stays in `broken`, unless it is certain what it would hold without its mistakes. Files are read and
/// parsed on all cores, and stand in the order of their paths.
pub fn read(root: &Path, settings: &Path) -> Checked<Documents> {
    read_edited(root, settings, &Edits::default())
}

/// Texts that stand for what is on the disk, by path from the site's root.
pub type Edits = BTreeMap<String, Arc<str>>;

/// As [`read`], with some texts in place of what the files hold.
pub fn read_edited(root: &Path, settings: &Path, edits: &Edits) -> Checked<Documents> {
    let snapshot = Snapshot::edited(root, settings, edits);
    let mut checked = snapshot.documents_read_twice(&mut Memory::default());
    let others = fingerprint::others(root, &snapshot.others);
    checked.value.fingerprint = fingerprint::of_sources(&checked.value.sources, &others);
    checked
}

/// Takes in the texts that the settings name as lexicons; whether they name some that are not there, the settings' own
/// decoder tells.
fn read_lexicons(texts: &[&Arc<SiteText>], documents: &mut Documents) -> Vec<Diagnostic> {
    let paths = documents.settings.as_ref().map(|settings| lexicon::paths(&settings.root)).unwrap_or_default();
    let mut diagnostics = Vec::new();
    for text in texts.iter().filter(|text| paths.iter().any(|path| path == text.path())) {
        let id = documents.sources.add(text.source());
        diagnostics.extend(parse(id, &text.file, &text.text).diagnostics);
        if let Some(lexicon) = text.lexicon.as_ref().filter(|_| text.text.fault.is_none()) {
            let (words, problems) = lexicon.words(id);
            diagnostics.extend(problems);
            documents.word_lists.extend(words.map(|words| (id, words)));
        }
    }
    diagnostics
}

/// Says what is wrong with files as such. The ids of those that would be read under another name stay known.
fn file_faults(documents: &mut Documents, faults: &[FileFault]) -> Vec<Diagnostic> {
    documents.broken.extend(faults.iter().filter_map(|fault| match &fault.what {
        What::DoubledEnding { meant, .. } => Some(meant.clone()),
        _ => None,
    }));
    let mut empty = |path: &str| documents.sources.add(Source::without_text(path.to_owned()));
    faults.iter().map(|fault| problems::of_file(empty(&fault.path), &fault.path, &fault.what)).collect()
}

fn static_files(sources: &mut Sources, paths: &[String]) -> Vec<StaticFile> {
    let file = |path: &String| StaticFile {
        path: path.clone(),
        file: sources.add(Source::without_text(format!("static/{path}"))),
    };
    paths.iter().map(file).collect()
}

/// Settings that cannot be read, or have the wrong ending, are there: what is wrong with them is said already.
fn missing_settings(documents: &mut Documents, texts: &[&Arc<SiteText>]) -> Option<Diagnostic> {
    let is_there = |name: &str| documents.sources.find(name).is_some();
    let has_settings = texts.iter().any(|text| matches!(text.file.kind, walk::Kind::Settings));
    if has_settings || ["matchbook.yaml", "matchbook.yml", "matchbook.yaml.txt"].into_iter().any(is_there) {
        return None;
    }
    let file = documents.sources.add(Source::without_text("matchbook.yaml".to_owned()));
    Some(problems::missing_settings(file))
}

/// What is wrong with the syntax of one text, as the file of that path has it, and mended for certain; places are bytes.
pub(crate) fn syntax_mends(path: &str, text: &Arc<str>) -> Vec<Diagnostic> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let kind = match file_name::parse(name) {
        Some(name) if path.starts_with("content/") => {
            Kind::Document { folder: Folder::Companies, name, is_bundle: false }
        }
        _ => return Vec::new(),
    };
    let source = Source { path: path.to_owned(), text: text.clone(), yaml: parse::yaml_range(&kind, text) };
    let file = TextFile { path: path.to_owned(), absolute: path.into(), kind };
    let mut sources = Sources::default();
    let id = sources.add(source);
    let found = parse(id, &file, &Text::whole(text.clone())).diagnostics;
    locate(found.into_iter().filter(|problem| problem.mend.is_some()).collect(), &sources)
}

/// Puts what was parsed of one file into its place.
fn place(documents: &mut Documents, parsed: Parsed) -> Vec<Diagnostic> {
    place_content(documents, parsed.content);
    parsed.diagnostics
}

/// Puts what was parsed of one file into its place; of a broken one what it would hold without its mistakes, where that is
/// known.
fn place_read_twice(documents: &mut Documents, file: FileId, parsed: Parsed) -> Vec<Diagnostic> {
    match parsed.second {
        Some(second) => {
            documents.sources.count_in(file, second.yaml);
            place_content(documents, second.content);
        }
        None => place_content(documents, parsed.content),
    }
    parsed.diagnostics
}

fn place_content(documents: &mut Documents, content: parse::Content) {
    match content {
        parse::Content::Settings(yaml) => documents.settings = Some(yaml),
        parse::Content::Taxonomy(yaml) => documents.taxonomy = Some(yaml),
        parse::Content::Document(document) => documents.documents.push(document),
        parse::Content::Broken(name) => documents.broken.push(name),
        parse::Content::Theme(file) => documents.theme_files.push(file),
        parse::Content::Plan(id, file) => documents.plans.push((id, file)),
        parse::Content::Nothing => {}
    }
}

/// Keeps the first file of each name. The texts of a folder stand in the order of their paths, so that the first is the
/// same everywhere.
fn remove_second_files(documents: &mut Documents) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let mut diagnostics = Vec::new();
    let sources = &documents.sources;
    documents.documents.retain(|document| match first.get(&document.name) {
        Some(&kept) => {
            diagnostics.push(problems::two_files(document.file, kept, &sources.get(kept).path));
            false
        }
        None => first.insert(document.name.clone(), document.file).is_none(),
    });
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::{Checked, Documents, Folder, locate};
    use crate::diagnostic::Fact;
    use crate::source::{At, line_and_column};
    use std::fs;
    use std::path::Path;

    const GOOD: &str = "---\nname: A\n---\nText\n";

    fn site(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), "matchbook.yaml", b"title: T\nlanguages: [en]\n");
        for (path, bytes) in files {
            write(folder.path(), path, bytes);
        }
        folder
    }

    fn write(root: &Path, path: &str, bytes: &[u8]) {
        let file = root.join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }

    /// The problems of a site, as `code path:line:column facts`.
    fn problems(root: &Path) -> Vec<String> {
        let checked = read(root);
        let sources = &checked.value.sources;
        let shown = locate(checked.diagnostics, sources).into_iter().map(|diagnostic| {
            let source = sources.get(diagnostic.place.file);
            let (line, column) = match diagnostic.place.at {
                At::Bytes { start, .. } => line_and_column(&source.text, start as usize),
                _ => (1, 1),
            };
            let facts = diagnostic.facts.iter().map(|(name, fact)| match fact {
                Fact::Text(text) => format!(" {name}={text}"),
                Fact::Either(texts) => format!(" {name}={}", texts.join(" or ")),
                Fact::Number(number) => format!(" {name}={number}"),
            });
            format!("{} {}:{line}:{column}{}", diagnostic.code.name(), source.path, facts.collect::<String>())
        });
        let mut shown: Vec<String> = shown.collect();
        shown.sort();
        shown
    }

    fn static_paths(documents: &Documents) -> Vec<&str> {
        documents.static_files.iter().map(|file| &*file.path).collect()
    }

    fn read(root: &Path) -> Checked<Documents> {
        super::read(root, &root.join("matchbook.yaml"))
    }

    #[test]
    fn problems_of_files_are_reported() {
        let check = |path: &str, bytes: &[u8], expected: &[&str]| {
            assert_eq!(problems(site(&[(path, bytes)]).path()), expected, "{path}");
        };
        let good = GOOD.as_bytes();
        check("content/companies/a.md", good, &[]);
        check(
            "content/companies/Tkxel Ltd.md",
            good,
            &["bad-file-name content/companies/Tkxel Ltd.md:1:1 name=Tkxel Ltd.md right=tkxel-ltd.md"],
        );
        check("content/companies/a.yml", b"name: A\n", &["wrong-ending content/companies/a.yml:1:1 right=.yaml"]);
        check("content/companies/a.MD", good, &["wrong-ending content/companies/a.MD:1:1 right=.md"]);
        check(
            "content/companies/A/index.md",
            good,
            &["bad-file-name content/companies/A/index.md:1:1 name=index.md right=a/index.md"],
        );
        check(
            "content/companys/a.md",
            good,
            &["unknown-folder content/companys:1:1 name=companys case=folder nearest=companies"],
        );
        check("content/companies/a.md.txt", good, &["unknown-file content/companies/a.md.txt:1:1 right=a.md"]);
        check(
            "content/companies/a/index.md.txt",
            good,
            &["unknown-file content/companies/a/index.md.txt:1:1 right=index.md"],
        );
        check("content/companies/a/notes.md.txt", good, &["unknown-file content/companies/a/notes.md.txt:1:1"]);
        check("content/acme.md.txt", good, &["unknown-file content/acme.md.txt:1:1"]);
        check("themes/x/notes.md.txt", good, &["unknown-file themes/x/notes.md.txt:1:1"]);
        check("content/taxonomy.yaml.txt", b"", &["wrong-ending content/taxonomy.yaml.txt:1:1 right=.yaml"]);
        check("content/companies/sub/a.md", good, &["unknown-folder content/companies/sub:1:1 name=sub case=bundle"]);
        check("content/companies/a.pdf", b"x", &["unknown-file content/companies/a.pdf:1:1"]);
        check("content/companies/sub/a.pdf", b"x", &["unknown-file content/companies/sub/a.pdf:1:1"]);
        check("content/taxonomy.yml", b"x: y", &["wrong-ending content/taxonomy.yml:1:1 right=.yaml"]);
        check("content/events/a.plan.csv", b"x,y", &[]);
        check("content/companies/a.md", b"---\nname: \xff\n---\n", &["not-utf-8 content/companies/a.md:2:7 byte=11"]);
        check("content/companies/a.md", b"---\nname: a\0\n---\n", &["nul-byte content/companies/a.md:2:8"]);
        check("content/companies/a.md", b"\xff\xfe-\0-\0", &["utf-16 content/companies/a.md:1:1"]);
        check(
            "content/companies/a.md",
            b"name: A\n---\n",
            &["missing-front-matter content/companies/a.md:1:1 begin=none"],
        );
        check("content/companies/a.md", b"", &["missing-front-matter content/companies/a.md:1:1 begin=none"]);
        check(
            "content/companies/a.md",
            b"\n---\nname: A\n---\n",
            &["missing-front-matter content/companies/a.md:2:1 begin=late"],
        );
        check(
            "content/companies/a.md",
            b"---\nname: A\n",
            &["unclosed-front-matter content/companies/a.md:1:1 end=none"],
        );
        check("content/companies/a.zh.md", "正文".as_bytes(), &[]);
        check(
            "content/companies/a.zh.md",
            b"name: A\n---\n",
            &["missing-front-matter content/companies/a.zh.md:1:1 begin=none"],
        );
        check(
            "content/companies/a.md",
            b"---\nname: A\ncity: x\nname: B\n---\n",
            &["duplicate-key content/companies/a.md:4:1 key=name"],
        );
        check(
            "content/companies/a.md",
            b"---\na: 1\nb: AI: x\n---\n",
            &["yaml-colon content/companies/a.md:3:6 text=AI: x quoted=\"AI: x\""],
        );
        check(
            "content/companies/a.yaml",
            b"name: A\n---\nname: B\n",
            &["several-documents content/companies/a.yaml:2:1"],
        );
        check("matchbook.yaml", b"title: T: x\n", &["yaml-colon matchbook.yaml:1:9 text=T: x quoted=\"T: x\""]);
        check("themes/x/templates/page.html", b"\xff", &["not-utf-8 themes/x/templates/page.html:1:1 byte=1"]);
        check("themes/x/assets/logo.png", b"\xff", &[]);
        check("themes/x/README.md", b"", &[]);
        check(
            "themes/x/tempates/page.html",
            b"",
            &["unknown-file themes/x/tempates/page.html:1:1 right=themes/x/templates/page.html"],
        );
    }

    #[test]
    fn a_doubled_ending_is_told_once() {
        let good = GOOD.as_bytes();
        let bundle = [
            ("content/companies/a/index.md.txt", good),
            ("content/companies/a/notes.md", good),
            ("content/companies/a/logo.png", b""),
        ];
        let site = site(&bundle);
        assert_eq!(problems(site.path()), ["unknown-file content/companies/a/index.md.txt:1:1 right=index.md"]);
        let broken = read(site.path()).value.broken;
        assert_eq!(broken.iter().map(|name| &*name.id).collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn a_copy_with_a_doubled_ending_is_of_no_use() {
        let good = GOOD.as_bytes();
        let site = site(&[
            ("content/companies/a.md", good),
            ("content/companies/a.md.txt", good),
            ("content/taxonomy.yaml", b""),
            ("content/taxonomy.yaml.txt", b""),
        ]);
        let expected = ["unknown-file content/companies/a.md.txt:1:1", "unknown-file content/taxonomy.yaml.txt:1:1"];
        assert_eq!(problems(site.path()), expected);
    }

    #[test]
    fn litter_is_ignored() {
        for name in [".a.md", "a.md~", ".a.md.swp", "4913", "#a.md#", ".#a.md", ".DS_Store"] {
            let site = site(&[(&format!("content/companies/{name}"), b"\xff"), (&format!("static/{name}"), b"\xff")]);
            assert_eq!(problems(site.path()), [""; 0], "{name}");
        }
        let documents = read(site(&[("static/.well-known/x", b""), ("static/.x.swp", b"")]).path()).value;
        assert_eq!(static_paths(&documents), [".well-known/x"]);
    }

    #[test]
    fn two_files_of_one_profile_are_an_error() {
        let check = |other: &str, expected: &str| {
            let bytes = if other.ends_with("yaml") { "name: A" } else { GOOD };
            let site = site(&[("content/companies/x.md", GOOD.as_bytes()), (other, bytes.as_bytes())]);
            assert_eq!(problems(site.path()), [expected]);
        };
        check("content/companies/x.yaml", "two-files content/companies/x.yaml:1:1 other=content/companies/x.md");
        check(
            "content/companies/x/index.md",
            "two-files content/companies/x/index.md:1:1 other=content/companies/x.md",
        );
    }

    #[test]
    fn a_site_is_read_whole() {
        let site = site(&[
            ("content/taxonomy.yaml", b"topics: {}"),
            ("content/companies/b.md", GOOD.as_bytes()),
            ("content/companies/a/index.md", GOOD.as_bytes()),
            ("content/companies/a/index.zh.md", b"---\n---\n"),
            ("content/companies/a/img/x.jpg", b"12345"),
            ("content/pages/about.yaml", b"\xef\xbb\xbfname: A\r\n"),
            ("content/institutes/broken.md", b"---\n: : :\n---\n"),
            ("static/img/x.png", b""),
            ("themes/mine/theme.yaml", b"name: x"),
            ("themes/mine/assets/x.css", b""),
        ]);
        let documents = read(site.path()).value;
        let names: Vec<_> =
            documents.documents.iter().map(|found| (found.name.folder, &*found.name.id, found.is_bundle)).collect();
        assert_eq!(
            names,
            [
                (Folder::Companies, "a", true),
                (Folder::Companies, "a", true),
                (Folder::Companies, "b", false),
                (Folder::Pages, "about", false)
            ]
        );
        assert!(documents.documents[0].body.is_some());
        assert!(documents.documents[1].body.is_none());
        assert_eq!((documents.bundle_files[0].path.as_str(), documents.bundle_files[0].size), ("img/x.jpg", 5));
        assert_eq!(documents.broken[0].id, "broken");
        assert_eq!(static_paths(&documents), ["img/x.png"]);
        assert_eq!(documents.theme_files.len(), 2);
        assert!(documents.settings.is_some() && documents.taxonomy.is_some());
    }

    #[test]
    fn a_folder_without_settings_is_no_site() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(problems(folder.path()), ["missing-settings matchbook.yaml:1:1"]);
        write(folder.path(), "matchbook.yaml.txt", b"title: T\nlanguages: [en]\n");
        assert_eq!(problems(folder.path()), ["wrong-ending matchbook.yaml.txt:1:1 right=.yaml"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_inside_the_site() {
        use std::os::unix::fs::symlink;
        let outside = tempfile::tempdir().expect("a folder");
        fs::write(outside.path().join("x.md"), GOOD).expect("a file");
        let site = site(&[("content/companies/a.md", GOOD.as_bytes())]);
        let companies = site.path().join("content/companies");
        symlink(outside.path().join("x.md"), companies.join("out.md")).expect("a link");
        symlink(outside.path(), companies.join("folder")).expect("a link");
        symlink("a.md", companies.join("inside.md")).expect("a link");
        symlink("..", companies.join("circle")).expect("a link");
        symlink("nothing.md", companies.join("dead.md")).expect("a link");
        assert_eq!(
            problems(site.path()),
            [
                "link-leaves-site content/companies/folder:1:1",
                "link-leaves-site content/companies/out.md:1:1",
                "unreadable-file content/companies/dead.md:1:1 reason=missing",
            ]
        );
        assert_eq!(read(site.path()).value.documents.len(), 2);
    }
}
