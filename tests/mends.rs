//! What `matchbook check --fix` changes in the editors' files, and that it changes nothing else.
//!
//! `tests/mends/NAME/` is a site with mistakes; `expected/` has every file that is mended, as it is then, and `expected.txt`
//! what the command says, in Chinese `expected.zh.txt`. A new case is a new folder; `UPDATE_EXPECT=1 cargo test --test mends`
//! writes what is expected.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use matchbook::authoring::{self, mended_text};
use matchbook::diagnostic::{Code, Diagnostic, Messages, ReportLanguage, before_after, explain, text};
use matchbook::pipeline::{self, Silent};
use matchbook::source::Source;
use proptest::prelude::*;

use support::scratch::Scratch;

const PLAIN: text::Style = text::Style { colour: false, width: 100 };

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mends");
    let mut folders: Vec<_> = fs::read_dir(root).unwrap().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// The site of a case, without what is expected of it.
fn site(case: &Path) -> Scratch {
    let site = Scratch::copy_of(case);
    for name in ["expected.txt", "expected.zh.txt"] {
        let _ = fs::remove_file(site.root().join(name));
    }
    site
}

fn said(lines: &[matchbook::diagnostic::ChangedLine], report: &pipeline::Report, language: ReportLanguage) -> String {
    let messages = Messages::new(language);
    let left = text::report(&report.diagnostics, &report.sources, &messages, &PLAIN);
    before_after(lines, true, &messages, &PLAIN) + &left
}

#[test]
fn every_case_is_mended_as_expected_and_a_second_run_changes_nothing() {
    for case in cases() {
        let site = site(&case);
        let before = site.snapshot_texts();
        let mends = authoring::mends(&site.site(), &support::inputs());
        let refused = mends.write(site.root());
        assert!(refused.is_empty(), "{}: {refused:?}", case.display());
        let report = site.check();
        expect_file![case.join("expected.txt")].assert_eq(&said(&mends.lines(), &report, ReportLanguage::English));
        expect_file![case.join("expected.zh.txt")].assert_eq(&said(&mends.lines(), &report, ReportLanguage::Chinese));
        for (path, text) in site.snapshot_texts() {
            let is_mended = before.iter().any(|(known, old)| *known == path && *old != text);
            let expected = case.join("expected").join(&path);
            assert!(is_mended || !expected.exists(), "{}: {path} is not mended", case.display());
            if is_mended {
                fs::create_dir_all(expected.parent().unwrap()).unwrap();
                // `expect_file` takes both kinds of line ends for one; here they must stay as they were.
                if fs::read_to_string(&expected).ok().as_ref() != Some(&text) {
                    expect_file![expected].assert_eq(&text);
                }
            }
        }
        let again = authoring::mends(&site.site(), &support::inputs());
        assert_eq!(again.changes(), [], "{}", case.display());
        assert!(report.diagnostics.iter().all(|problem| problem.mend.is_none()), "{}", case.display());
    }
}

#[test]
fn what_is_written_is_what_the_advice_says() {
    // Of these the help shows a sign or says in words what is to be done.
    let said_in_words = [
        "chinese-blank",
        "chinese-bracket",
        "chinese-colon",
        "chinese-comma",
        "missing-front-matter",
        "unclosed-front-matter",
        "yaml-hash",
        "yaml-quote",
        "yaml-reserved",
        "yaml-syntax",
        "yaml-tab",
    ];
    let messages = Messages::new(ReportLanguage::English);
    for case in cases() {
        for problem in site(&case).check().diagnostics {
            let Some(mend) = &problem.mend else { continue };
            let help = messages.help(&problem).unwrap_or_default();
            let is_said = help.contains(mend.text.trim_matches(['"', '\'']));
            assert!(is_said || said_in_words.contains(&problem.code.name()), "{}: {help}: {mend:?}", case.display());
        }
    }
}

#[test]
fn the_documentation_says_what_is_mended() {
    let mended = cases().into_iter().flat_map(|case| {
        let mends = authoring::mends(&site(&case).site(), &support::inputs());
        mends.changes().into_iter().map(|change| change.code).collect::<Vec<_>>()
    });
    let mended: BTreeSet<Code> = mended.collect();
    for language in [ReportLanguage::English, ReportLanguage::Chinese] {
        let said = Code::ALL.iter().copied().filter(|code| explain(*code, language).contains("--fix"));
        assert_eq!(said.collect::<BTreeSet<_>>(), mended, "{language:?}");
    }
}

/// Lines with mistakes of every kind, and honest ones.
const LINES: &[&str] = &[
    "name: Acme",
    "name：Acme",
    "sumary: Bots",
    "summary: Our aim: bots",
    "summary: 说明：很好",
    "summary：“说明”",
    "short: x  ",
    "city: #1 Road",
    "country: pk",
    "country: 巴基斯坦",
    "country: \"PK\"  # here",
    "topics: [chatbots，speech]",
    "topics: ［chatbots, 语音］",
    "sectors: 【food】",
    "sectors: food",
    "founded: 2008年",
    "draft: no",
    "languages: [en、zh]",
    "offers:",
    "  - topic: chatbot",
    "    kind: 产品",
    "\t- topic：speech",
    "　　- topic: speech",
    "    text: Design, training",
    "  - {topic: chatbots, text: Bots, for banks}",
    "needs: [{topic: chatbots, knd: servise}]",
    "contact:",
    "\temail: a＠b.example",
    "contact: {wechat: @acme, public: [wechat]}",
    "website: https：//a.example/",
    "updated: 2023－09－13",
    "# a comment：x",
    "summary: |",
    "  a：b",
    "",
    "matching: {avoid: [novaa]}",
    "aliases: [old]",
    "people: [{name: 李，娜, public: [name]}]",
];

fn front(lines: &[&str], end: &str) -> String {
    let mut text = format!("---{end}");
    for line in lines {
        text.push_str(line);
        text.push_str(end);
    }
    format!("{text}---{end}Text：x  {end}")
}

fn mend_ranges(problems: &[Diagnostic]) -> Vec<std::ops::Range<usize>> {
    let ranges = problems.iter().filter_map(|problem| problem.mend.as_ref()?.range());
    ranges.map(|(_, range)| range).collect()
}

/// Whether a text became the other by changes within the ranges alone: what lies between them is there, in order.
fn is_changed_within(source: &Source, ranges: &[std::ops::Range<usize>], mended: &str) -> bool {
    let mut kept = Vec::new();
    let mut from = 0;
    let mut ranges = ranges.to_vec();
    ranges.sort_by_key(|range| range.start);
    for range in ranges {
        kept.push(&source.text[from.min(range.start)..range.start]);
        from = from.max(range.end);
    }
    kept.push(&source.text[from..]);
    let mut rest = mended;
    mended.starts_with(kept[0])
        && mended.ends_with(kept[kept.len() - 1])
        && kept.iter().all(|part| match rest.find(part) {
            Some(at) => {
                rest = &rest[at + part.len()..];
                true
            }
            None => false,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_mend_changes_its_ranges_alone_and_mending_twice_is_mending_once(
        lines in proptest::collection::vec(proptest::sample::select(LINES), 0..9),
        is_windows in any::<bool>(),
    ) {
        let text = front(&lines, if is_windows { "\r\n" } else { "\n" });
        let path = "content/companies/acme.md";
        let site = Scratch::new(&[(path, &text), ("content/companies/nova.md", "---\nname: Nova\n---\n")]);
        let report = site.check();
        let file = report.sources.find(path).unwrap();
        let of_file: Vec<_> = report.diagnostics.iter().filter(|problem| problem.place.file == file).cloned().collect();
        let source = report.sources.get(file);
        let once = mended_text(source, of_file.iter().filter_map(|problem| problem.mend.as_deref()));
        prop_assert!(is_changed_within(source, &mend_ranges(&of_file), &once), "{text:?} became {once:?}");

        let mends = authoring::mends(&site.site(), &support::inputs());
        prop_assert!(mends.write(site.root()).is_empty());
        let mended = fs::read_to_string(site.root().join(path)).unwrap();
        prop_assert_eq!(mended.matches('\n').count(), text.matches('\n').count());
        prop_assert_eq!(mended.matches('\r').count(), text.matches('\r').count());
        let changed: BTreeSet<usize> = mends.lines().iter().map(|line| line.line).collect();
        for (number, (old, new)) in text.lines().zip(mended.lines()).enumerate() {
            prop_assert!(old == new || changed.contains(&(number + 1)), "line {} of {text:?}", number + 1);
        }
        let again = authoring::mends(&site.site(), &support::inputs());
        prop_assert!(again.is_empty(), "{text:?} became {mended:?}, and then {:?}", again.changes());
        let left = pipeline::check(&site.site(), &support::inputs(), &Silent).report;
        prop_assert!(left.diagnostics.iter().all(|problem| problem.mend.is_none()));
    }
}
