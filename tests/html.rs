//! Every page is valid HTML, in the judgement of the checker behind validator.w3.org (the Nu HTML checker).

#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the files are ours, and so are their endings")]

mod support;

use std::path::Path;

use tempfile::TempDir;

use support::scratch::Scratch;
use support::{built, example, text_files, tools};

/// A golden site in the default theme, whatever it names.
fn in_the_default_theme(name: &str) -> TempDir {
    let site = Scratch::copy_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name));
    let settings = std::fs::read_to_string(site.root().join("matchbook.yaml")).expect("settings");
    site.write("matchbook.yaml", settings.replace("theme: bare", "theme: default"));
    built(&site.site())
}

/// What the checker's line says, with a path from the site's root: `"file:/tmp/x/en/index.html":3.1-3.9: error: …`.
fn named(line: &str, sites: &[(&str, TempDir)]) -> String {
    sites.iter().fold(line.to_owned(), |line, (name, folder)| {
        let written = folder.path().to_string_lossy();
        line.replace(&format!("file:{written}"), name).replace(&*written, name)
    })
}

#[test]
fn every_page_is_valid() {
    let Some(mut checker) = tools::html_checker() else { return };
    checker.args(["--errors-only", "--skip-non-html", "--format", "gnu"]);
    let sites = [
        ("example", built(&example())),
        ("three-languages", in_the_default_theme("three-languages")),
        ("every-key", in_the_default_theme("every-key")),
        ("untrusted", in_the_default_theme("untrusted")),
    ];
    for (name, folder) in &sites {
        let pages = text_files(folder.path()).into_iter().filter(|(path, _)| path.ends_with(".html")).count();
        assert!(pages > 10, "{name} has {pages} pages");
        checker.arg(folder.path());
    }
    let output = checker.output().expect("the checker runs");
    let said = String::from_utf8_lossy(&output.stderr);
    let errors: Vec<String> = said.lines().map(|line| named(line, &sites)).collect();
    assert!(output.status.success() && errors.is_empty(), "{} errors:\n{}", errors.len(), errors.join("\n"));
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let Some(mut checker) = tools::html_checker() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("index.html"), "<!doctype html><html lang=en><title>T</title><p><div></p>")
        .expect("a file");
    let output = checker.args(["--errors-only", "--format", "gnu"]).arg(folder.path()).output().expect("runs");
    assert!(String::from_utf8_lossy(&output.stderr).contains("index.html\":1."), "{output:?}");
}
