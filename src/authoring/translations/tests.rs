use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::{JobState, Numbered, Row, Why, import, read_rows, rows, stamp, survey, to_csv, to_json, write};
use crate::model::{Directory, Inputs};
use crate::pipeline::{self, Site};

const SETTINGS: &str = "title: T\nlanguages: [en, zh]\nfields: {motto: {type: text, label: Motto}}\n";
const TAXONOMY: &str = "topics: {bots: {label: Bots}}\n";
const COMPANY: &str = "---\nname: A\nsummary: Makes bots.\ncity: {en: Lahore, zh: 拉合尔}\nmotto: Bots for all\noffers:\n  \
    - {topic: bots, title: Many bots, text: Good bots.}\nneeds: [{id: n, text: A shop.}]\n---\n\n## About\n\nIt is good.\n";

struct TestSite(tempfile::TempDir);

impl TestSite {
    fn new(files: &[(&str, &str)]) -> Self {
        let site = Self(tempfile::tempdir().unwrap());
        for (path, text) in [("matchbook.yaml", SETTINGS), ("content/taxonomy.yaml", TAXONOMY)].iter().chain(files) {
            site.write(path, text);
        }
        site
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    fn directory(&self) -> Directory {
        let site = Site { root: self.root().to_owned(), settings: self.root().join("matchbook.yaml") };
        let inputs = Inputs { today: jiff::civil::date(2023, 9, 20), drafts: true, base_url: None };
        let (directory, report) = pipeline::directory(&site, &inputs);
        assert!(!report.fails(false), "{:?}", report.diagnostics);
        directory.unwrap()
    }

    /// Each job as `id language state missing`.
    fn jobs(&self) -> Vec<String> {
        let directory = self.directory();
        let line = |job: &super::Job<'_>| {
            let missing: Vec<_> = job.missing().map(|passage| &*passage.field).collect();
            let tag = directory.settings.languages.get(job.language);
            format!("{} {} {:?} {}", job.id, tag.as_str(), job.job_state(), missing.join(","))
        };
        survey(&directory).iter().map(|job| line(job).trim_end().to_owned()).collect()
    }

    fn rows(&self) -> Vec<Row> {
        let directory = self.directory();
        rows(&survey(&directory), &directory.settings.languages)
    }

    /// Brings rows back, and gives why each of those refused was.
    fn import(&self, rows: &[Row], is_stamped: bool) -> Vec<(u64, Why)> {
        let numbered: Vec<Numbered> =
            (1..).zip(rows).map(|(number, row)| Numbered { number, row: row.clone() }).collect();
        let import = import(&self.directory(), &numbered, is_stamped);
        write(self.root(), &import.changes).unwrap();
        import.refusals.iter().map(|refusal| (refusal.number, refusal.why)).collect()
    }

    fn stamp_all(&self) -> usize {
        let directory = self.directory();
        let jobs = survey(&directory);
        let stamps = stamp(&directory, &jobs.iter().collect::<Vec<_>>());
        assert_eq!(stamps.refused, [""; 0]);
        write(self.root(), &stamps.changes).unwrap();
        stamps.changes.len()
    }
}

/// The rows with a translation in each that has none.
fn filled(rows: Vec<Row>) -> Vec<Row> {
    let fill = |row: Row| {
        let translation =
            if row.present_translation.is_empty() { format!("译：{}", row.source_text) } else { String::new() };
        Row { translation, ..row }
    };
    rows.into_iter().map(fill).collect()
}

#[test]
fn what_is_most_urgent_comes_first_and_of_that_the_shortest() {
    let site = TestSite::new(&[
        ("content/companies/a.md", COMPANY),
        ("content/companies/a.zh.md", "---\nname: 甲\n---\n"),
        ("content/companies/b.md", "---\nname: Bee and flower\n---\n"),
        ("content/companies/c.md", "---\nlanguage: zh\nname: 丙\n---\n"),
        ("content/companies/d.md", "---\nname: D\n---\n"),
        ("content/companies/d.zh.md", "---\nsource: abc\nname: 丁\n---\n"),
        ("content/pages/e.md", "---\nname: E\n---\n"),
        ("content/pages/f.md", "---\nname: F\n---\n"),
        ("content/pages/f.zh.md", "---\nname: 己\n---\n"),
    ]);
    assert_eq!(
        site.jobs(),
        [
            "c en Missing name",
            "d zh Stale",
            "e zh Missing name",
            "b zh Missing name",
            "a zh Partial summary,motto,offers.bots.title,offers.bots.text,needs.n.text,body",
            "f zh Complete",
        ]
    );
}

#[test]
fn what_is_left_to_do_is_counted_by_the_language_of_the_source() {
    let site = TestSite::new(&[
        ("content/companies/a.md", COMPANY),
        ("content/companies/c.md", "---\nlanguage: zh\nname: 丙公司\n---\n一段 文字。\n"),
        ("content/companies/c.en.md", "---\nsource: abc\nname: C\n---\n"),
    ]);
    let directory = site.directory();
    let amounts: Vec<_> =
        survey(&directory).iter().map(|job| (job.id.to_owned(), job.to_translate(), job.to_check())).collect();
    let amount = |words, characters| super::Amount { words, characters };
    assert_eq!(amounts, [("c".to_owned(), amount(0, 5), amount(0, 3)), ("a".to_owned(), amount(16, 0), amount(0, 0))]);
}

#[test]
fn a_new_file_is_made_and_one_that_is_there_is_added_to() {
    let site = TestSite::new(&[
        ("content/companies/a.md", COMPANY),
        ("content/companies/b.md", COMPANY),
        ("content/companies/b.zh.md", "---\n# 译者：李\nname: '乙' # 名\nneeds: {n: 店。}\n---\n"),
        ("content/events/c.yaml", "name: C\r\ntype: series\r\nbody: |\r\n  One\r\n  two\r\n"),
        ("content/pages/d/index.md", "---\nname: D\n---\n"),
    ]);
    assert_eq!(site.import(&filled(site.rows()), false), []);
    assert_eq!(
        site.read("content/companies/a.zh.md"),
        "---\nname: 译：A\nsummary: 译：Makes bots.\nmotto: 译：Bots for all\noffers:\n  bots:\n    title: 译：Many bots\n    \
         text: 译：Good bots.\nneeds:\n  n: 译：A shop.\n---\n译：## About\n\nIt is good.\n"
    );
    assert_eq!(
        site.read("content/companies/b.zh.md"),
        "---\n# 译者：李\nname: '乙' # 名\nsummary: 译：Makes bots.\nmotto: 译：Bots for all\noffers:\n  bots:\n    \
         title: 译：Many bots\n    text: 译：Good bots.\nneeds: {n: 店。}\n---\n译：## About\n\nIt is good.\n"
    );
    assert_eq!(site.read("content/events/c.zh.yaml"), "name: 译：C\r\nbody: |\r\n  译：One\r\n  two\r\n");
    assert_eq!(site.read("content/pages/d/index.zh.md"), "---\nname: 译：D\n---\n");
    assert_eq!(site.read("content/companies/a.md"), COMPANY);
    assert!(site.jobs().iter().all(|job| job.ends_with("Complete")), "{:?}", site.jobs());
}

#[test]
fn words_in_place_are_changed_in_place() {
    let files = [("content/companies/a.md", COMPANY), ("content/companies/a.zh.md", "---\nname: 甲\n---\n")];
    let site = TestSite::new(&files);
    let mut rows = site.rows();
    let city = rows.iter_mut().find(|row| row.field == "city").unwrap();
    assert_eq!(city.present_translation, "拉合尔");
    city.translation = "拉合尔市".to_owned();
    assert_eq!(site.import(&rows, false), []);
    assert_eq!(site.read("content/companies/a.md"), COMPANY.replace("zh: 拉合尔", "zh: 拉合尔市"));
    assert_eq!(site.read("content/companies/a.zh.md"), files[1].1);
}

#[test]
fn a_row_that_would_lose_something_is_refused_and_the_others_are_not() {
    let site =
        TestSite::new(&[("content/companies/a.md", COMPANY), ("content/companies/a.zh.md", "---\nname: 甲\n---\n")]);
    let rows = filled(site.rows());
    let row = |field: &str, change: &dyn Fn(&mut Row)| {
        let mut row = rows.iter().find(|row| row.field == field).unwrap().clone();
        change(&mut row);
        row
    };
    let translation = |text: &'static str| move |row: &mut Row| row.translation = text.to_owned();
    // Meanwhile somebody works on.
    site.write("content/companies/a.md", &COMPANY.replace("Makes bots.", "Makes good bots."));
    site.write("content/companies/a.zh.md", "---\nname: 甲公司\n---\n");
    let sent = [
        row("summary", &|_| {}),
        row("name", &translation("甲乙")),
        row("name", &|row| row.translation.clone_from(&row.present_translation)),
        row("name", &translation("甲公司")),
        row("motto", &|row| row.id = "z".to_owned()),
        row("motto", &|row| row.target_language = "en".to_owned()),
        row("motto", &|row| row.target_language = "fr".to_owned()),
        row("motto", &|row| row.field = "venue".to_owned()),
        row("motto", &translation("a\0b")),
        row("needs.n.text", &|_| {}),
        row("needs.n.text", &translation("另一个")),
        row("body", &translation(" \n")),
    ];
    let refused = site.import(&sent, true);
    let expected = [
        (1, Why::SourceChanged),
        (2, Why::TranslationChanged),
        (5, Why::UnknownId),
        (6, Why::UnknownLanguage),
        (7, Why::UnknownLanguage),
        (8, Why::UnknownField),
        (9, Why::NotWritable),
        (11, Why::Twice),
    ];
    assert_eq!(refused, expected);
    // What was taken is there, and what was not done is not stamped.
    assert_eq!(site.read("content/companies/a.zh.md"), "---\nname: 甲公司\nneeds:\n  n: 译：A shop.\n---\n");
}

#[test]
fn a_stamp_is_all_that_is_written() {
    let site = TestSite::new(&[
        ("content/companies/a.md", COMPANY),
        ("content/companies/a.zh.md", "\u{feff}---\r\n# c\r\nname:  '甲'\r\n\r\n---\r\n正文\r\n"),
        ("content/pages/b.md", "---\nname: B\n---\nText\n"),
        ("content/pages/b.zh.md", "正文\n"),
        ("content/pages/c.md", "---\nname: C\n---\n"),
        ("content/pages/c.zh.yaml", "name: 丙\nsource: \"0123\" # old"),
        ("content/pages/d.md", "---\nname: {en: D, zh: 丁}\n---\n"),
    ]);
    let directory = site.directory();
    let state = |id: &str| survey(&directory).iter().find(|job| job.id == id).unwrap().state.to_string();
    assert_eq!(site.stamp_all(), 3);
    let expected = format!("\u{feff}---\r\nsource: {}\r\n# c\r\nname:  '甲'\r\n\r\n---\r\n正文\r\n", state("a"));
    assert_eq!(site.read("content/companies/a.zh.md"), expected);
    assert_eq!(site.read("content/pages/b.zh.md"), format!("---\nsource: {}\n---\n正文\n", state("b")));
    assert_eq!(site.read("content/pages/c.zh.yaml"), format!("name: 丙\nsource: \"{}\" # old", state("c")));
    assert_eq!(site.stamp_all(), 0);
    // From now on a change is told.
    site.write("content/pages/c.md", "---\nname: CC\n---\n");
    assert!(site.jobs().contains(&"c zh Stale".to_owned()));
}

#[test]
fn what_comes_back_whole_is_stamped_if_asked_for() {
    let files = [("content/companies/a.md", COMPANY), ("content/pages/b.md", "---\nname: B\n---\n")];
    let site = TestSite::new(&files);
    let stale = ("content/pages/b.zh.md", "---\nsource: old\nname: 乙\n---\n");
    site.write(stale.0, stale.1);
    let rows = filled(site.rows());
    // The translation of `b` is left as it was: nobody says that it was read over.
    assert_eq!(site.import(&rows, true), []);
    assert_eq!(site.read(stale.0), stale.1);
    assert!(site.read("content/companies/a.zh.md").starts_with("---\nsource: "));
    let checked = |row: Row| Row { translation: row.present_translation.clone(), ..row };
    assert_eq!(site.import(&site.rows().into_iter().map(checked).collect::<Vec<_>>(), true), []);
    assert!(site.jobs().iter().all(|job| job.ends_with("Complete")), "{:?}", site.jobs());
}

#[test]
fn a_site_of_one_language_has_nothing_to_translate() {
    let site = TestSite::new(&[
        ("matchbook.yaml", "title: T\nlanguages: [en]\n"),
        ("content/pages/b.md", "---\nname: B\n---\n"),
    ]);
    assert_eq!((site.jobs(), site.rows()), (Vec::<String>::new(), Vec::new()));
    let directory = site.directory();
    assert!(survey(&directory).iter().all(|job| job.job_state() == JobState::Complete));
    let row = Row { id: "b".to_owned(), field: "name".to_owned(), translation: "乙".to_owned(), ..Row::default() };
    assert_eq!(site.import(&[row], false), [(1, Why::UnknownLanguage)]);
}

/// Ways to write a translation's file, with texts in them.
fn translation_file() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "name: 甲\n",
        "name: '甲' # 名\n",
        "# 注\n",
        "\n",
        "summary: >\n  一\n  二\n\n",
        "summary: |-\n    一\n\n    二\n",
        "short:\n",
        "motto: \"a: b\"   # c\n",
        "offers: {bots: 机器人}\n",
        "offers:\n  # 注\n  bots: {title: '题', text: 文}\n",
        "offers:\n    bots:\n        title: 题 # t\n",
        "needs:\n  n: 一\n    二\n",
        "needs: {n: {text: 文, }}\n",
        "source: '0123456789abcdef'\n",
    ]);
    let body = proptest::sample::select(vec!["", "正文\n", "\n\n正文\n\n---\n\n  \n", "    code\n\n正文"]);
    (proptest::collection::vec(piece, 0..7), body, any::<bool>(), any::<bool>()).prop_map(
        |(pieces, body, crlf, mark)| {
            let mut seen = std::collections::BTreeSet::new();
            let key = |piece: &&str| piece.split(':').next().unwrap_or_default().to_owned();
            let pieces: String =
                pieces.into_iter().filter(|piece| !piece.contains(':') || seen.insert(key(piece))).collect();
            let text = format!("---\n{pieces}---\n{body}");
            let text = if crlf { text.replace('\n', "\r\n") } else { text };
            if mark { format!("\u{feff}{text}") } else { text }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_goes_out_and_comes_back_changes_no_byte(text in translation_file(), is_json in any::<bool>()) {
        let path = "content/companies/a.zh.md";
        let site = TestSite::new(&[("content/companies/a.md", COMPANY), (path, &text)]);
        let rows = site.rows();
        let sent = if is_json { to_json(&rows) } else { to_csv(&rows) };
        let back = |fill: fn(Row) -> Row| -> Vec<Row> {
            read_rows(sent.as_bytes()).expect("rows").into_iter().map(|numbered| fill(numbered.row)).collect()
        };
        // As it went out, and with each translation that there is written once more.
        for rows in [back(|row| row), back(|row| Row { translation: row.present_translation.clone(), ..row })] {
            prop_assert_eq!(site.import(&rows, false), []);
            prop_assert_eq!(site.read(path), text.clone());
            prop_assert_eq!(site.read("content/companies/a.md"), COMPANY);
        }
    }

    #[test]
    fn what_is_filled_in_is_what_is_read(
        text in translation_file(),
        words in proptest::collection::vec("[^\u{0}\u{fffe}\u{ffff}\r]{1,12}", 16),
    ) {
        let path = "content/companies/a.zh.md";
        let site = TestSite::new(&[("content/companies/a.md", COMPANY), (path, &text)]);
        let mut rows = site.rows();
        for (row, word) in rows.iter_mut().zip(&words) {
            row.translation = if row.field == "city" { String::new() } else { format!("x{word}x") };
        }
        let refused = site.import(&rows, false);
        prop_assert!(refused.is_empty(), "{refused:?} in {text:?} of {rows:?}");
        let directory = site.directory();
        let jobs = survey(&directory);
        prop_assert_eq!(site.read("content/companies/a.md"), COMPANY);
        for row in rows.iter().filter(|row| !row.translation.is_empty()) {
            let passage = jobs[0].passages.iter().find(|passage| passage.field == row.field).expect("the text");
            prop_assert_eq!(passage.present.as_deref(), Some(&*row.translation), "{} in {:?}", &row.field, site.read(path));
        }
        // Comments stay, and so does the state.
        for kept in ["# 注", "# 名", "# c", "source: '0123456789abcdef'"].iter().filter(|kept| text.contains(**kept)) {
            prop_assert!(site.read(path).contains(*kept), "{kept}: {:?} became {:?}", text, site.read(path));
        }
    }
}
