//! `matchbook translations` as it is used: what it prints, what goes out, what comes back.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(clippy::needless_raw_string_hashes, reason = "expectations are written by the machine")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use expect_test::{Expect, expect};
use support::scratch::{Run, Scratch};

const COMPANY: &str =
    "---\nname: Acme\nsummary: Makes bots.\noffers: [{topic: chatbots, text: Bots.}]\n---\nA company.\n";

fn site() -> Scratch {
    Scratch::new(&[
        ("content/companies/acme.md", COMPANY),
        ("content/companies/acme.zh.md", "---\nname: '艾可美' # 暂定\n---\n"),
        ("content/companies/beta.md", "---\nlanguage: zh\nname: 贝塔\n---\n一家企业。\n"),
        ("content/pages/about.md", "---\nname: About\n---\nText.\n"),
        ("content/pages/about.zh.md", "---\nsource: 0123456789abcdef\nname: 关于\n---\n文字。\n"),
        ("content/pages/done.md", "---\nname: {en: Done, zh: 完成}\n---\n"),
    ])
}

/// All files of the content.
fn content(site: &Scratch) -> BTreeMap<String, Vec<u8>> {
    support::all_files(&site.root().join("content")).into_iter().collect()
}

#[track_caller]
fn check(run: &Run, code: i32, out: &Expect, error: &Expect) {
    out.assert_eq(&run.out);
    error.assert_eq(&run.error);
    assert_eq!(run.code, Some(code));
}

fn translated(site: &Scratch, arguments: &[&str]) -> Run {
    site.run(&[&["translations"], arguments].concat())
}

#[test]
fn what_is_to_be_done_is_listed_in_the_readers_language() {
    check(
        &translated(&site(), &[]),
        0,
        &expect![[r#"
        English (en): 0 of 1 translation complete
          missing  content/companies/beta.en.md  7 characters to translate

        Chinese (zh): 1 of 3 translations complete
          stale    content/pages/about.zh.md     2 words to read over
          partial  content/companies/acme.zh.md  5 words to translate: summary, offers.chatbots.text, body

        1 translation does not say from which text it was made, and will not be reported when that changes; `matchbook translations --stamp ID` writes it into one that is up to date, `--stamp --all` into all, the stale ones too

        Altogether: 5 words, 7 characters to translate, 2 words to read over
    "#]],
        &expect![[""]],
    );
    check(
        &translated(&site(), &["--into", "zh", "--lang", "zh"]),
        0,
        &expect![[r#"
        中文（zh）：共3份译文，已完成1份
          过期    content/pages/about.zh.md     待核对2个单词
          不完整  content/companies/acme.zh.md  待译5个单词：summary, offers.chatbots.text, body

        1份译文没有注明译自哪一版原文，原文改动后不会提醒；确认译文与原文相符后，运行`matchbook translations --stamp 编号`可以补上，`--stamp --all`则包括所有译文，过期的也在内

        合计：待译5个单词，待核对2个单词
    "#]],
        &expect![[""]],
    );
    let one = Scratch::new(&[
        ("matchbook.yaml", "title: T\nlanguages: [en]\n"),
        ("content/taxonomy.yaml", ""),
        ("content/pages/a.md", "---\nname: A\n---\n"),
    ]);
    check(
        &translated(&one, &[]),
        0,
        &expect![[r#"
            There is nothing to translate: the site has one language, or no profiles yet
        "#]],
        &expect![""],
    );
}

#[test]
fn a_workflow_can_fail_on_what_is_to_be_done() {
    let check = |arguments: &[&str], code| assert_eq!(translated(&site(), arguments).code, Some(code), "{arguments:?}");
    check(&["--fail-on", "missing"], 1);
    check(&["--fail-on", "stale", "--into", "zh"], 1);
    check(&["--fail-on", "stale", "--into", "en"], 0);
    check(&["--fail-on", "missing,stale", "--format", "json"], 1);
    let done = Scratch::new(&[("content/pages/a.md", "---\nname: {en: A, zh: 甲}\n---\n")]);
    assert_eq!(translated(&done, &["--fail-on", "missing,stale"]).code, Some(0));
}

#[test]
fn rows_go_out_as_a_table_or_as_json() {
    let table = translated(&site(), &["--format", "csv", "--into", "zh"]).out;
    expect![[r#"
        <BOM>file,id,field,state,source_language,source_text,target_language,present_translation,translation␍
        content/pages/about.zh.md,about,name,stale,en,About,zh,关于,␍
        content/pages/about.zh.md,about,body,stale,en,Text.,zh,文字。,␍
        content/companies/acme.zh.md,acme,name,translated,en,Acme,zh,艾可美,␍
        content/companies/acme.zh.md,acme,summary,missing,en,Makes bots.,zh,,␍
        content/companies/acme.zh.md,acme,offers.chatbots.text,missing,en,Bots.,zh,,␍
        content/companies/acme.zh.md,acme,body,missing,en,A company.,zh,,␍
    "#]]
    .assert_eq(&table.replace("\r\n", "␍\n").replace('\u{feff}', "<BOM>"));
    let site = site();
    let run = translated(&site, &["--format", "json", "--into", "en", "--output", "rows.json"]);
    assert_eq!((run.out.as_str(), run.code), ("", Some(0)));
    expect![[r#"
        [
          {
            "file": "content/companies/beta.en.md",
            "id": "beta",
            "field": "name",
            "state": "missing",
            "source_language": "zh",
            "source_text": "贝塔",
            "target_language": "en",
            "present_translation": "",
            "translation": ""
          },
          {
            "file": "content/companies/beta.en.md",
            "id": "beta",
            "field": "body",
            "state": "missing",
            "source_language": "zh",
            "source_text": "一家企业。",
            "target_language": "en",
            "present_translation": "",
            "translation": ""
          }
        ]
    "#]]
    .assert_eq(&fs::read_to_string(site.root().join("rows.json")).unwrap());
}

/// A table with one column filled in by what stands in another.
fn filled(table: &str, fill: impl Fn(&csv::StringRecord) -> String) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(reader.headers().unwrap()).unwrap();
    for record in reader.records().map(Result::unwrap) {
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        cells[8] = fill(&record);
        writer.write_record(cells).unwrap();
    }
    writer.into_inner().unwrap()
}

#[test]
fn a_filled_table_comes_back_and_what_has_changed_since_is_refused() {
    let site = site();
    let table = translated(&site, &["--format", "csv"]).out;
    let fill =
        |record: &csv::StringRecord| if record[7].is_empty() { format!("译{}", &record[5]) } else { String::new() };
    site.write("filled.csv", filled(&table, fill));
    site.write("content/companies/acme.md", COMPANY.replace("Makes bots.", "Makes robots."));
    check(
        &translated(&site, &["import", "filled.csv"]),
        1,
        &expect![[r#"
        Written: content/companies/acme.zh.md
        Made: content/companies/beta.en.md
        4 texts are new, 0 as before, 3 without a translation, 1 refused
        `matchbook check` reads them over
    "#]],
        &expect![[r#"
        filled.csv:7: `summary` of `acme` (zh) was not taken: the text that was translated is another one now, or a spreadsheet has changed it; export it again
    "#]],
    );
    let text = |path: &str| fs::read_to_string(site.root().join(path)).unwrap();
    expect![[r#"
        ---
        name: '艾可美' # 暂定
        offers:
          chatbots: 译Bots.
        ---
        译A company.
    "#]]
    .assert_eq(&text("content/companies/acme.zh.md"));
    expect![[r#"
        ---
        name: 译贝塔
        ---
        译一家企业。
    "#]]
    .assert_eq(&text("content/companies/beta.en.md"));
    assert_eq!(support::scratch::errors(&site.check()), [""; 0]);
    // Once more, in Chinese: what was taken is there.
    check(
        &translated(&site, &["import", "filled.csv", "--lang", "zh"]),
        1,
        &expect![[r#"
        新译文0条，与原来相同4条，未填3条，未采用1条
    "#]],
        &expect![[r#"
        filled.csv：第7行，`acme`的`summary`（zh）未采用：原文已经改动，或被表格软件改动过，请重新导出
    "#]],
    );
}

#[test]
fn what_is_no_table_says_how_to_save_it() {
    let site = site();
    let before = content(&site);
    // A table in GBK, as Excel saves it on a Chinese system.
    site.write(
        "gbk.csv",
        b"id,field,source_text,target_language,translation\r\nacme,name,Acme,zh,\xb0\xac\xbf\xc9\r\n",
    );
    check(
        &translated(&site, &["import", "gbk.csv"]),
        2,
        &expect![[""]],
        &expect![[r#"
        error: `gbk.csv` is not UTF-8
         = help: in Excel or WPS, save it as “CSV UTF-8 (comma delimited)”; plain “CSV” and “Unicode text” are other encodings
    "#]],
    );
    check(
        &translated(&site, &["import", "gbk.csv", "--lang", "zh"]),
        2,
        &expect![[""]],
        &expect![[r#"
        错误：`gbk.csv`不是UTF-8编码
         = 建议：请在Excel或WPS里另存为“CSV UTF-8（逗号分隔）”；普通的“CSV”是GBK编码，“Unicode文本”是UTF-16编码
    "#]],
    );
    site.write("other.csv", "id,name\n");
    check(
        &translated(&site, &["import", "other.csv"]),
        2,
        &expect![[""]],
        &expect![[r#"
        error: `other.csv` has no column `field`
         = help: keep the first row as it was exported; other columns and rows may be left out
    "#]],
    );
    site.write("broken.json", "[{\"id\": 1}]");
    check(
        &translated(&site, &["import", "broken.json"]),
        2,
        &expect![[""]],
        &expect![[r#"
        error: `broken.json` cannot be read as CSV or JSON, line 1: invalid type: integer `1`, expected a string at line 1 column 9
    "#]],
    );
    assert_eq!(translated(&site, &["import", "none.csv"]).code, Some(2));
    assert_eq!(content(&site), before);
}

#[test]
fn a_stamp_changes_one_line() {
    let site = site();
    let before = content(&site);
    check(
        &translated(&site, &["--stamp", "acme"]),
        0,
        &expect![[r#"
            Stamped: content/companies/acme.zh.md
        "#]],
        &expect![[""]],
    );
    let after = content(&site);
    let changed: Vec<_> = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).collect();
    assert_eq!(changed.len(), 1);
    expect![[r#"
        ---
        source: 960dba62d12e805f
        name: '艾可美' # 暂定
        ---
    "#]]
    .assert_eq(std::str::from_utf8(changed[0].1).unwrap());
    check(
        &translated(&site, &["--stamp", "--all"]),
        0,
        &expect![[r#"
        Stamped: content/pages/about.zh.md
        1 translation named the present text of its original already
    "#]],
        &expect![[""]],
    );
    assert!(!translated(&site, &[]).out.contains("stale"));
}

#[test]
fn a_wrong_command_line_says_what_to_write() {
    let check = |arguments: &[&str], expected: &Expect| {
        let run = translated(&site(), arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        expected.assert_eq(&run.error);
    };
    check(
        &["--into", "fr"],
        &expect![[r#"
        error: `fr` is no language of this site; it has en, zh
    "#]],
    );
    check(
        &["--stamp"],
        &expect![[r#"
        error: `--stamp` has to know which translations
         = help: write ids behind it, or `--stamp --all`
    "#]],
    );
    check(
        &["--stamp", "acmee"],
        &expect![[r#"
        error: no profile or page of this site has the id `acmee`
         = help: write `acme`
    "#]],
    );
    check(
        &["--all"],
        &expect![[r#"
        error: --stamp [<ID>...] is missing
         = help: `matchbook --help` shows all commands, `matchbook COMMAND --help` what one of them takes
    "#]],
    );
    check(
        &["--stamp", "acme", "--format", "csv"],
        &expect![[r#"
        error: `--stamp [<ID>...]` and `--format <FORM>` cannot stand together
         = help: `matchbook --help` shows all commands, `matchbook COMMAND --help` what one of them takes
    "#]],
    );
    check(
        &["import"],
        &expect![[r#"
        error: <FILE> is missing
         = help: write `matchbook translations import [OPTIONS] <FILE>`
    "#]],
    );
}

#[test]
fn a_broken_site_has_to_be_mended_first() {
    let site = site();
    site.write("content/companies/gamma.md", "---\nnmae: Gamma\n---\n");
    let check = |arguments: &[&str], said: &str| {
        let run = translated(&site, arguments);
        assert!(run.code == Some(1) && run.out.is_empty() && run.error.contains("unknown-key"), "{run:?}");
        assert!(run.error.lines().last().unwrap().starts_with(said), "{run:?}");
    };
    check(&["--stamp", "--all"], "Nothing was stamped:");
    check(&["--format", "csv", "--output", "rows.csv"], "No table was made:");
    check(&["import", "rows.csv"], "No translation was taken in:");
    check(&[], "What is still to be translated was not listed:");
    check(&["--format", "json", "--lang", "zh"], "没有生成表格：站点内容有上述错误");
    assert!(!site.root().join("rows.csv").exists());
}

#[test]
fn the_example_goes_out_and_comes_back_unchanged() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = Scratch::copy_of(root);
    let before = content(&site);
    for form in ["csv", "json"] {
        assert_eq!(translated(&site, &["--format", form, "--output", "rows"]).code, Some(0));
        assert_eq!(translated(&site, &["import", "rows"]).code, Some(0));
        assert_eq!(content(&site), before);
    }
    // Filled in, nothing is left to do, and no file that was there is another one.
    let table = translated(&site, &["--format", "csv"]).out;
    let fill = |record: &csv::StringRecord| {
        if record[7].is_empty() { format!("@{}", &record[5]) } else { record[7].to_owned() }
    };
    site.write("rows", filled(&table, fill));
    let run = translated(&site, &["import", "rows"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let after = content(&site);
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)));
    assert!(translated(&site, &["--fail-on", "missing"]).code == Some(0));
    assert_eq!(support::scratch::errors(&site.check()), [""; 0]);
}
