//! Golden cases: small sites with what must come of them. A new case is a new folder; there is no Rust to write.
//!
//! - `tests/errors/CODE/`: a broken site, and `expected.txt`, the exact report; `expected.zh.txt`, where it is there, is the
//!   report in Chinese.
//! - `tests/sites/NAME/`: a site, and `expected/`, only the files that the case is about. A file `site.args` may hold
//!   `drafts` or `today=YYYY-MM-DD`. A site with `theme: bare` gets `tests/themes/bare`, which shows what a page holds and
//!   nothing else, so that a case about content does not change with the default theme.
//!
//! `UPDATE_EXPECT=1 cargo test --test golden` rewrites both; read the difference before you commit it.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use matchbook::diagnostic::{Code, Messages, ReportLanguage, Severity, explain, text};
use matchbook::model::Inputs;
use matchbook::pipeline::{self, Outcome, Report, Silent};

use support::scratch::Scratch;

const PLAIN: text::Style = text::Style { colour: false, width: 100 };

fn folders(kind: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(kind);
    let entries = fs::read_dir(root).expect("the folder is there");
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().expect("a folder has a name").to_string_lossy().into_owned()
}

fn said(report: &Report, language: ReportLanguage) -> String {
    text::report(&report.diagnostics, &report.sources, &Messages::new(language), &PLAIN)
}

#[test]
fn every_broken_site_is_reported_as_expected() {
    for folder in folders("errors") {
        let report = pipeline::check(&support::site(&folder), &support::inputs(), &Silent).report;
        let code = Code::named(&name(&folder)).unwrap_or_else(|| panic!("{} is the name of a code", folder.display()));
        let found: BTreeSet<Code> = report.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        let report_text = said(&report, ReportLanguage::English);
        assert!(found.contains(&code), "{}: {report_text}", folder.display());
        expect_file![folder.join("expected.txt")].assert_eq(&report_text);
        let chinese = folder.join("expected.zh.txt");
        if chinese.exists() {
            expect_file![chinese].assert_eq(&said(&report, ReportLanguage::Chinese));
        }
    }
}

#[test]
fn a_broken_site_has_one_problem_for_one_mistake() {
    // Cases that hold several mistakes on purpose say so by their number of errors.
    for folder in folders("errors") {
        let report = pipeline::check(&support::site(&folder), &support::inputs(), &Silent).report;
        let others: Vec<_> =
            report.diagnostics.iter().map(|found| found.code).filter(|code| code.name() != name(&folder)).collect();
        let errors: Vec<_> = others.into_iter().filter(|code| code.severity() == Severity::Error).collect();
        assert_eq!(errors, [], "{}", folder.display());
    }
}

#[test]
fn every_code_has_a_case_and_a_paragraph_in_both_languages() {
    // These cannot stand in a repository; tests/odd_files.rs makes them.
    let made_elsewhere = ["unreadable-file", "too-large"];
    let cases: BTreeSet<String> = folders("errors").iter().map(|folder| name(folder)).collect();
    for code in Code::ALL {
        assert!(cases.contains(code.name()) || made_elsewhere.contains(&code.name()), "tests/errors/{}", code.name());
        for language in [ReportLanguage::English, ReportLanguage::Chinese] {
            assert!(explain(*code, language).lines().count() > 3, "{} in {language:?}", code.name());
        }
    }
}

#[test]
fn every_site_is_built_as_expected() {
    for folder in folders("sites") {
        let site = site_with_theme(&folder);
        if let Outcome::Refused { report } = site.build_with(&case_inputs(&folder)) {
            panic!("{}: {}", folder.display(), said(&report, ReportLanguage::English));
        }
        let expected = folder.join("expected");
        assert!(expected.is_dir(), "{} has no folder `expected`", folder.display());
        for (path, _) in support::all_files(&expected) {
            let built = fs::read_to_string(site.public().join(&path)).unwrap_or_default();
            assert!(!built.is_empty(), "{}: {path} was not built", folder.display());
            expect_file![expected.join(&path)].assert_eq(&built);
        }
    }
}

fn site_with_theme(folder: &Path) -> Scratch {
    let site = Scratch::copy_of(folder);
    let settings = fs::read_to_string(folder.join("matchbook.yaml")).expect("settings");
    if settings.contains("theme: bare") {
        let bare = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/themes/bare");
        support::copy(&bare, &site.root().join("themes/bare"));
    }
    site
}

fn case_inputs(folder: &Path) -> Inputs {
    let mut inputs = support::inputs();
    for argument in fs::read_to_string(folder.join("site.args")).unwrap_or_default().split_whitespace() {
        match argument.split_once('=') {
            Some(("today", day)) => inputs.today = day.parse().expect("a day"),
            None if argument == "drafts" => inputs.drafts = true,
            _ => panic!("{}: {argument}", folder.display()),
        }
    }
    inputs
}
