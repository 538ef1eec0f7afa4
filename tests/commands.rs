//! The program as it is used: what each command prints, writes, and exits with.

mod support;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;

use matchbook::diagnostic::Code;
use support::scratch::{Scratch, command, run_in};
use support::serving::Serving;

const COMMANDS: [&str; 13] = [
    "init",
    "new",
    "build",
    "check",
    "serve",
    "match",
    "report",
    "clean",
    "explain",
    "lexicon",
    "translations",
    "schema",
    "completions",
];

fn fine() -> Scratch {
    Scratch::new(&[
        ("matchbook.yaml", "title: Fair\nlanguages: [en]\nurl: https://example.org/\n"),
        ("content/taxonomy.yaml", "topics:\n  chatbots: {label: Chatbots}\n"),
        (
            "content/companies/acme.md",
            "---\nname: Acme\nsummary: Makes bots.\noffers: [{topic: chatbots, text: Bots.}]\n---\nA company.\n",
        ),
    ])
}

fn broken() -> Scratch {
    let site = fine();
    site.write("content/companies/beta.md", "---\nname: Beta\ncountry: Pakistann\n---\n");
    site
}

/// A site that only warns.
fn warning() -> Scratch {
    let site = fine();
    site.write("content/pages/about.md", "---\nname: About\n---\n[Chat](weixin://acme)\n");
    site
}

// ── help ──

#[test]
fn every_command_has_a_help_that_says_what_it_does() {
    let folder = tempfile::tempdir().unwrap();
    let all = run_in(folder.path(), &["--help"]);
    assert_eq!(all.code, Some(0));
    for name in COMMANDS {
        assert!(all.out.contains(&format!("\n  {name} ")), "{name} is not in\n{}", all.out);
        let one = run_in(folder.path(), &[name, "--help"]);
        assert_eq!(one.code, Some(0), "{name}");
        assert!(one.out.contains(&format!("Usage: matchbook {name}")), "{}", one.out);
        for option in ["--root", "--config", "--quiet", "--verbose", "--lang"] {
            assert!(one.out.contains(option), "{name} does not take {option}");
        }
    }
    for name in ["build", "check", "serve"] {
        let one = run_in(folder.path(), &[name, "--help"]);
        assert!(one.out.contains("--drafts") && one.out.contains("--today"), "{name}");
    }
    assert!(run_in(folder.path(), &["--version"]).out.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_wrong_command_line_is_2_and_says_so() {
    let site = fine();
    let check = |arguments: &[&str], said: &str| {
        let run = site.run(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        assert!(run.error.contains(said) && run.out.is_empty(), "{arguments:?}: {}", run.error);
    };
    check(&[], "Usage");
    check(&["biuld"], "build");
    check(&["build", "--draft"], "--drafts");
    check(&["build", "--today", "tomorrow"], "tomorrow");
    check(&["check", "--format", "xml"], "json");
    check(&["new", "shop", "x"], "company");
    check(&["explain", "unknown-topik"], "unknown-topic");
    check(&["build", "--root", "nowhere"], "nowhere");
    check(&["build", "--config", "other.yaml"], "other.yaml");
    check(&["new", "company", "Acme Ltd"], "acme-ltd");
    check(&["new", "company", "acme"], "acme");
    check(&["new", "page", "search"], "search");
}

#[test]
fn help_and_mistakes_in_the_line_are_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let latin = |text: &str| text.split(|sign: char| !sign.is_ascii_alphabetic()).any(|word| ENGLISH.contains(&word));
    for name in COMMANDS {
        let help = run_in(folder.path(), &[name, "--help", "--lang", "zh"]).out;
        assert!(help.contains("用法：matchbook") && help.contains("选项：") && !latin(&help), "{help}");
    }
    let all = command(folder.path(), &["--help"]).env("LANG", "zh_CN.UTF-8").output().unwrap();
    let all = String::from_utf8(all.stdout).unwrap();
    assert!(all.contains("新建一份资料") && !latin(&all), "{all}");

    let check = |arguments: &[&str], english: &str, chinese: &str| {
        for (language, said) in [("en", english), ("zh", chinese)] {
            let run = run_in(folder.path(), &[&["--lang", language], arguments].concat());
            assert_eq!(run.code, Some(2), "{arguments:?}");
            assert!(run.error.contains(said), "{arguments:?} {language}: {}", run.error);
        }
    };
    check(&["biuld"], "did you mean `build`?", "没有`biuld`这个命令");
    check(&["build", "--draft"], "did you mean `--drafts`?", "您是不是想写`--drafts`？");
    check(&["build", "--port", "3"], "`matchbook COMMAND --help`", "这里不能写`--port`");
    check(&["init"], "<DIR> is missing", "缺少<文件夹>");
    check(&["init"], "write `matchbook init [OPTIONS] <DIR>`", "写成`matchbook init [选项] <文件夹>`");
    check(&["init", "a", "b"], "`b` cannot be written here", "这里不能写`b`");
    check(&["check", "--format", "xml"], "possible are: text, json, github", "可以写的有：text、json、github");
    check(&["build", "--today", "tomorrow"], "such as 2023-09-13", "写出年月日");
    check(&["build", "--root"], "a value is missing behind `--root <DIR>`", "`--root <文件夹>`后面没有写值");
    check(&["build", "-qv"], "cannot stand together", "不能同时使用");
    check(&["build", "--drafts", "--drafts"], "stands there twice", "写了两次");
    check(&["serve", "--port", "99999"], "from 0 to 65535", "写0到65535之间的数字");
}

/// Words by which English would be known in a help that should have none.
const ENGLISH: [&str; 8] = ["Usage", "Options", "Print", "Show", "the", "COMMAND", "OPTIONS", "default"];

#[test]
fn a_language_without_messages_is_told() {
    let site = fine();
    let run = site.run(&["check", "--lang", "fr"]);
    assert_eq!(run.code, Some(0));
    assert!(
        run.error.contains("`fr`") && run.error.contains("(zh)") && run.error.lines().count() == 1,
        "{}",
        run.error
    );
    assert_eq!(site.run(&["check", "--lang", "en-GB"]).error, "");
}

#[test]
fn outside_a_site_the_program_says_how_to_make_one() {
    let folder = tempfile::tempdir().unwrap();
    let run = run_in(folder.path(), &["build"]);
    assert_eq!(run.code, Some(2));
    assert!(run.error.contains("matchbook.yaml"), "{}", run.error);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

// ── build and check ──

#[test]
fn exit_codes_tell_fine_content_and_warnings_apart() {
    let check = |site: &Scratch, arguments: &[&str], code| {
        let run = site.run(arguments);
        assert_eq!(run.code, Some(code), "{arguments:?}\n{}{}", run.out, run.error);
    };
    for name in ["check", "build"] {
        check(&fine(), &[name], 0);
        check(&broken(), &[name], 1);
        check(&warning(), &[name], 0);
        check(&warning(), &[name, "--deny-warnings"], 1);
        check(&fine(), &[name, "--deny-warnings"], 0);
    }
}

/// What the example shows of translations is meant; nothing else in it is to be mended.
#[test]
fn the_example_has_no_other_warnings_than_it_shows() {
    let run = run_in(Path::new(env!("CARGO_MANIFEST_DIR")), &["check", "--lang", "en"]);
    assert_eq!(run.code, Some(0), "{}", run.error);
    let mut warnings: Vec<&str> =
        run.error.lines().chain(run.out.lines()).filter(|line| line.starts_with("warning")).collect();
    warnings.sort_unstable();
    let expected = [
        "warning[missing-translation]: `specimen-edge-devices` is not translated into `en`",
        "warning[missing-translation]: `specimen-field-advice` is not translated into `zh`",
        "warning[stale-translation]: `specimen-dialogue-systems` has changed since it was translated into `zh`",
    ];
    assert_eq!(warnings, expected);
}

/// A site in which one problem can be mended, and one cannot.
fn mendable() -> Scratch {
    let site = fine();
    site.write("content/companies/beta.md", "---\nname：Beta\nsummary: Bots.\ntopics: [chatbots]\nstate: x\n---\n");
    site
}

const BETA: &str = "content/companies/beta.md";

#[test]
fn check_mends_what_is_certain_and_says_what_is_left() {
    let site = mendable();
    let run = site.run(&["check"]);
    assert!(run.out.contains("1 of these is certain and can be mended by `matchbook check --fix`"), "{}", run.out);

    let run = site.run(&["check", "--fix"]);
    assert_eq!(run.code, Some(1), "{}", run.error);
    assert!(run.error.starts_with("mended[chinese-colon]\n --> content/companies/beta.md:2:5\n"), "{}", run.error);
    assert!(run.error.contains("2 - name：Beta\n2 + name: Beta\n"), "{}", run.error);
    assert!(run.error.contains("error[unknown-key]: a company has no field `state`"), "{}", run.error);
    assert_eq!(run.out, "1 line mended in 1 file\n");
    let text = fs::read_to_string(site.root().join(BETA)).unwrap();
    assert_eq!(text, "---\nname: Beta\nsummary: Bots.\ntopics: [chatbots]\nstate: x\n---\n");

    site.write(BETA, text.replace("state: x\n", ""));
    let run = site.run(&["check", "--fix"]);
    assert_eq!((run.code, run.error.as_str()), (Some(0), ""));
    assert!(run.out.starts_with("Nothing can be mended for certain\nNo problems: "), "{}", run.out);
}

#[test]
fn what_would_be_mended_is_shown_without_writing() {
    let site = mendable();
    let before = fs::read_to_string(site.root().join(BETA)).unwrap();
    let run = site.run(&["check", "--fix", "--dry-run"]);
    assert_eq!(run.code, Some(1));
    assert!(run.error.starts_with("can be mended[chinese-colon]\n"), "{}", run.error);
    assert!(run.error.contains("error[unknown-key]") && !run.error.contains("error[chinese-colon]"), "{}", run.error);
    assert!(run.out.contains("nothing was written"), "{}", run.out);
    assert_eq!(fs::read_to_string(site.root().join(BETA)).unwrap(), before);

    site.write(BETA, before.replace("state: x\n", ""));
    let run = site.run(&["check", "--fix", "--dry-run"]);
    assert_eq!(run.code, Some(1), "as long as nothing is written, the site is broken");
    assert_eq!(site.run(&["check", "--dry-run"]).code, Some(2));
}

#[test]
fn mends_are_data_for_machines() {
    let site = mendable();
    let run = site.run(&["check", "--format", "json"]);
    let mend = "\"mend\":{\"line\":2,\"column\":5,\"end_line\":2,\"end_column\":6,\"text\":\": \"}";
    assert!(run.out.contains(mend), "{}", run.out);
    let run = site.run(&["check", "--fix", "--dry-run", "--format", "json"]);
    let line = |mended| {
        format!(
            "{{\"mended\":{mended},\"code\":\"chinese-colon\",\"path\":\"{BETA}\",\"line\":2,\"column\":5,\
             \"before\":\"：\",\"after\":\": \"}}\n{{\"code\":\"unknown-key\""
        )
    };
    assert!(run.out.starts_with(&line(false)), "{}", run.out);
    let run = site.run(&["check", "--fix", "--format", "json"]);
    assert!(run.out.starts_with(&line(true)), "{}", run.out);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let site = mendable();
    fs::set_permissions(site.root().join(BETA), fs::Permissions::from_mode(0o444)).unwrap();
    let run = site.run(&["check", "--fix"]);
    assert_eq!(run.code, Some(1));
    assert!(run.error.contains("error: `content/companies/beta.md` could not be written: "), "{}", run.error);
    assert!(run.error.contains("error[chinese-colon]"), "{}", run.error);
}

#[test]
fn check_writes_nothing() {
    let site = fine();
    let before = support::scratch::snapshot(site.root());
    assert_eq!(site.run(&["check"]).code, Some(0));
    assert_eq!(support::scratch::snapshot(site.root()), before);
    assert!(!site.public().exists());
}

#[test]
fn build_ends_with_one_line_of_pages_languages_time_and_warnings() {
    let site = warning();
    let run = site.run(&["build"]);
    let lines: Vec<_> = run.out.lines().collect();
    assert_eq!(lines.len(), 1, "{}", run.out);
    assert!(lines[0].contains(" pages in ") && lines[0].ends_with("1 warning"), "{}", run.out);
    assert!(run.error.contains("warning[dead-scheme]"), "{}", run.error);
    assert_eq!(site.run(&["build", "--quiet"]).out, "");
    let again = site.run(&["build"]);
    assert!(again.out.lines().next().unwrap().ends_with("1 warning"), "{}", again.out);
    assert!(site.run(&["build", "--verbose"]).out.contains("0 written"));
}

#[test]
fn a_report_has_path_line_column_line_and_caret() {
    let run = broken().run(&["build"]);
    for part in ["error[unknown-country]", "content/companies/beta.md:3:10", "3 | country: Pakistann", "^^^^^^^^^"] {
        assert!(run.error.contains(part), "{part} is not in\n{}", run.error);
    }
    assert!(run.error.contains("Pakistan`") || run.error.contains("PK"), "no advice in\n{}", run.error);
}

#[test]
fn messages_are_in_chinese_where_asked_for_or_where_the_environment_is() {
    let site = broken();
    let asked = site.run(&["check", "--lang", "zh"]).error;
    assert!(asked.contains("错误[unknown-country]"), "{asked}");
    let environment = |name: &str, value: &str| {
        let output = command(site.root(), &["check"]).env(name, value).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(environment("LANG", "zh_CN.UTF-8"), asked);
    assert_eq!(environment("LC_ALL", "zh_TW"), asked);
    assert!(environment("LANG", "de_DE.UTF-8").contains("error["));
    let over = command(site.root(), &["check"]).env("LC_ALL", "en_US").env("LANG", "zh_CN").output().unwrap();
    assert!(String::from_utf8(over.stderr).unwrap().contains("error["));
    assert!(site.run(&["explain", "unknown-topic", "--lang", "zh"]).out.contains("领域"));
}

#[test]
fn machines_get_one_json_object_a_line_and_nothing_else() {
    let site = broken();
    site.write("content/companies/gamma.md", "---\nname: Gamma\nsectors: [x]\n---\n[x](nowhere)\n");
    for name in ["check", "build"] {
        let run = site.run(&[name, "--format", "json"]);
        assert_eq!(run.code, Some(1));
        assert_eq!(run.error, "");
        let problems: Vec<serde_json::Value> =
            run.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let codes: Vec<_> = problems.iter().filter(|problem| problem["severity"] == "error").collect();
        assert_eq!(codes.len(), 3, "{}", run.out);
        let country = codes.iter().find(|problem| problem["code"] == "unknown-country").unwrap();
        assert_eq!(
            (&country["path"], &country["line"], &country["column"]),
            (&"content/companies/beta.md".into(), &3.into(), &10.into())
        );
    }
    assert_eq!(fine().run(&["check", "--format", "json"]).out, "");
}

#[test]
fn github_gets_annotations() {
    let run = broken().run(&["check", "--format", "github"]);
    assert!(run.out.contains("::error file=content/companies/beta.md,line=3,col=10,"), "{}", run.out);
    assert!(run.out.lines().all(|line| line.starts_with("::")), "{}", run.out);
}

#[test]
fn no_escape_codes_are_written_where_there_is_no_terminal() {
    let site = broken();
    assert!(!site.run(&["check"]).error.contains('\x1b'));
    let output = command(site.root(), &["check"]).env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(!String::from_utf8(output.stderr).unwrap().contains('\x1b'));
}

#[test]
fn the_site_is_found_by_walking_up() {
    let site = fine();
    let deep = site.root().join("content/companies");
    assert_eq!(run_in(&deep, &["build"]).code, Some(0));
    assert!(site.public().join("en/index.html").is_file());
    let elsewhere = tempfile::tempdir().unwrap();
    let root = site.root().to_str().unwrap();
    assert_eq!(run_in(elsewhere.path(), &["check", "--root", root]).code, Some(0));
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn other_settings_and_another_folder_can_be_named() {
    let site = fine();
    site.write("other.yaml", "title: The other fair\nlanguages: [zh]\n");
    let run = site.run(&["build", "--config", "other.yaml", "--output", "dist"]);
    assert_eq!(run.code, Some(0), "{}", run.error);
    let page = fs::read_to_string(site.root().join("dist/zh/index.html")).unwrap();
    assert!(page.contains("The other fair"));
    assert!(!site.public().exists());
}

#[test]
fn drafts_are_shown_where_asked_for() {
    let site = fine();
    site.write("content/companies/beta.md", "---\nname: Beta\ndraft: true\n---\n");
    let page = site.public().join("en/companies/beta/index.html");
    assert_eq!(site.run(&["build"]).code, Some(0));
    assert!(!page.exists());
    assert_eq!(site.run(&["build", "--drafts"]).code, Some(0));
    assert!(page.exists());
    assert_eq!(site.run(&["build"]).code, Some(0));
    assert!(!page.exists());
}

#[test]
fn the_day_is_asked_for_or_that_of_source_date_epoch() {
    let site = fine();
    site.write(
        "content/companies/acme.md",
        "---\nname: Acme\noffers: [{topic: chatbots, title: Autumn offer, until: 2023-09-30}]\n---\n",
    );
    let shows = |arguments: &[&str], epoch: &str| {
        let run = command(site.root(), arguments).env("SOURCE_DATE_EPOCH", epoch).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        fs::read_to_string(site.public().join("en/companies/acme/index.html")).unwrap().contains("Autumn offer")
    };
    // 20 September and 1 November 2023.
    assert!(shows(&["build"], "1695211200"));
    assert!(!shows(&["build"], "1698796800"));
    assert!(shows(&["build", "--today", "2023-09-30"], "1698796800"));
    assert!(!shows(&["build", "--today", "2023-10-01"], "1695211200"));
    let wrong = command(site.root(), &["build"]).env("SOURCE_DATE_EPOCH", "yesterday").output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn a_base_url_replaces_that_of_the_settings() {
    let site = fine();
    assert_eq!(site.run(&["build", "--base-url", "https://other.example/fair/"]).code, Some(0));
    let page = fs::read_to_string(site.public().join("en/companies/acme/index.html")).unwrap();
    assert!(page.contains("https://other.example/fair/en/companies/acme/"), "{page}");
    assert!(!page.contains("https://example.org/"));
}

// ── init and new ──

#[test]
fn a_new_site_builds_without_a_warning_from_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    let run = run_in(folder.path(), &["init", "a/new fair"]);
    assert_eq!(run.code, Some(0), "{}", run.error);
    assert!(run.out.contains("matchbook serve"), "{}", run.out);
    let run = run_in(folder.path(), &["build", "--root", "a/new fair", "--deny-warnings"]);
    assert_eq!(run.code, Some(0), "{}", run.error);
    let site = folder.path().join("a/new fair");
    assert!(site.join("public/zh/index.html").is_file());
    assert!(site.join(".github/workflows/pages.yml").is_file());
    let again = run_in(folder.path(), &["init", "a/new fair"]);
    assert_eq!(again.code, Some(2));
}

#[test]
fn a_new_site_has_the_language_of_its_editor_first() {
    let folder = tempfile::tempdir().unwrap();
    let run = run_in(folder.path(), &["init", "jiaoliuhui", "--lang", "zh"]);
    assert!(run.code == Some(0) && run.out.contains("小站点已经建好"), "{}{}", run.out, run.error);
    let run = run_in(folder.path(), &["build", "--root", "jiaoliuhui", "--deny-warnings"]);
    assert_eq!(run.code, Some(0), "{}", run.error);
    let site = folder.path().join("jiaoliuhui");
    let entry = fs::read_to_string(site.join("public/index.html")).unwrap();
    assert!(
        entry.contains("<html lang=\"zh\"") && entry.find("zh/index.html") < entry.find("en/index.html"),
        "{entry}"
    );
    for language in ["en", "zh"] {
        let page = fs::read_to_string(site.join(format!("public/{language}/companies/blue-crane/index.html"))).unwrap();
        assert!(!page.contains("notice untranslated"), "wholly in {language}: {page}");
        assert!(page.contains("meet-indus-words"), "with a suggestion: {page}");
    }
}

#[test]
fn init_says_where_to_go_next() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run_in(folder.path(), &["init", "a/new fair"]).out.contains("  cd \"a/new fair\"\n"));
    assert!(run_in(folder.path(), &["init", "fair"]).out.contains("  cd fair\n"));
    let here = folder.path().join("here");
    fs::create_dir_all(here.join(".git")).unwrap();
    let run = run_in(&here, &["init", "."]);
    assert!(run.code == Some(0) && !run.out.contains("cd "), "{}{}", run.out, run.error);
}

#[test]
fn the_folder_of_the_website_is_shown_as_people_write_it() {
    let site = fine();
    assert!(site.run(&["build", "--verbose"]).out.contains(" in public/\n"));
    assert!(site.run(&["clean"]).out.ends_with(" deleted from public/\n"));
}

#[test]
fn new_profiles_of_every_kind_build_in_both_languages() {
    // Who reads Chinese messages begins a profile in Chinese, and translates it into English.
    for (lang, translation) in [("en", "zh"), ("zh", "en")] {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(run_in(folder.path(), &["init", "fair", "--quiet"]).code, Some(0));
        let site = folder.path().join("fair");
        for (kind, own, id) in [
            ("company", "companies", "nova-bots"),
            ("institute", "institutes", "lab-360"),
            ("event", "events", "autumn-fair"),
            ("page", "pages", "travel"),
        ] {
            let run = run_in(&site, &["new", kind, id, "--lang", lang]);
            assert_eq!(run.code, Some(0), "{}", run.error);
            assert!(run.out.contains(&format!("content/{own}/{id}.md")), "{}", run.out);
            assert!(site.join(format!("content/{own}/{id}.{translation}.md")).is_file());
            let twice = run_in(&site, &["new", kind, id, "--lang", lang]);
            assert_eq!(twice.code, Some(2));
        }
        let run = run_in(&site, &["build", "--lang", lang]);
        assert_eq!(run.code, Some(0), "{}", run.error);
        for page in ["en/companies/nova-bots", "zh/institutes/lab-360", "en/events/autumn-fair", "zh/travel"] {
            assert!(site.join("public").join(page).join("index.html").is_file(), "{page}");
        }
    }
}

// ── explain, completions, pipes ──

#[test]
fn every_code_is_explained_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let list = run_in(folder.path(), &["explain"]);
    assert_eq!(list.out.lines().count(), Code::ALL.len());
    let mut said = std::collections::BTreeSet::new();
    for code in ["unknown-topic", "chinese-colon", "no-url"] {
        for lang in ["en", "zh"] {
            let run = run_in(folder.path(), &["explain", code, "--lang", lang]);
            assert_eq!(run.code, Some(0));
            assert!(run.out.lines().count() > 3, "{code}: {}", run.out);
            said.insert(run.out);
        }
    }
    assert_eq!(said.len(), 6, "each code and language has a text of its own");
}

#[test]
fn completions_know_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = run_in(folder.path(), &["completions", shell]);
        assert_eq!(run.code, Some(0));
        assert!(COMMANDS.iter().all(|name| run.out.contains(name)), "{shell}");
    }
}

#[test]
fn a_reader_that_has_gone_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let mut child =
        command(folder.path(), &["completions", "bash"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
    assert!(child.wait().unwrap().code().is_none_or(|code| code == 0));
}

// ── serve ──

#[test]
fn serve_prints_its_address_first_and_answers_there() {
    let site = fine();
    let serving = Serving::of(site.root());
    assert!(serving.address.starts_with("127.0.0.1:"), "{}", serving.address);
    let page = serving.answer("/en/companies/acme/", &serving.address);
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    assert!(page.contains("<h1>Acme</h1>"), "{page}");
    assert!(serving.answer("/nothing/", &serving.address).starts_with("HTTP/1.1 404 "));
}

#[test]
fn serve_gives_nothing_but_the_site_and_only_to_this_machine() {
    let site = fine();
    fs::write(site.root().join("secret.txt"), "a secret of the organisers").unwrap();
    let serving = Serving::of(site.root());
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/en/..%2f..%2fsecret.txt",
        "//secret.txt",
        "/.matchbook/manifest.json",
    ] {
        let answer = serving.answer(path, &serving.address);
        assert!(!answer.contains("a secret") && !answer.starts_with("HTTP/1.1 200 "), "{path}: {answer}");
    }
    let other = serving.answer("/en/", "evil.example");
    assert!(!other.starts_with("HTTP/1.1 200 "), "{other}");
}

#[test]
fn serve_starts_on_a_broken_site_and_says_what_is_wrong() {
    let site = broken();
    let serving = Serving::of(site.root());
    assert!(serving.answer("/en/companies/acme/", &serving.address).starts_with("HTTP/1.1 200 "));
    support::serving::until(|| serving.said(), |said| said.contains("unknown-country"));
}

// ── lexicon ──

#[test]
fn a_newer_dictionary_is_packed_and_used() {
    let site = fine();
    site.write("cedict_ts.u8", "#! date=2030-01-01T00:00:00Z\n數據庫 数据库 [shu4 ju4 ku4] /database/\n");
    let packed = run_in(site.root(), &["lexicon", "build", "cedict_ts.u8"]);
    assert_eq!((packed.code, packed.error.as_str()), (Some(0), ""));
    assert!(packed.out.starts_with("1 words packed into cedict_ts.words\n"), "{}", packed.out);
    site.write(
        "matchbook.yaml",
        "title: Fair\nlanguages: [en]\nurl: https://example.org/\nmatching: {lexicon: [cedict_ts.words]}\n",
    );
    let checked = run_in(site.root(), &["check"]);
    assert_eq!(checked.code, Some(0), "{}", checked.error);
}

#[test]
fn what_is_no_dictionary_is_not_packed() {
    let site = fine();
    let packed = run_in(site.root(), &["lexicon", "build", "matchbook.yaml", "--output", "out.words"]);
    assert_eq!(packed.code, Some(2));
    assert!(packed.error.contains("is no text of CC-CEDICT"), "{}", packed.error);
    assert!(!site.root().join("out.words").exists());
    assert_eq!(run_in(site.root(), &["lexicon", "build", "nothing.u8"]).code, Some(2));
}

#[test]
#[cfg(feature = "lexicon-zh-en")]
fn the_dictionary_is_credited() {
    let folder = tempfile::tempdir().unwrap();
    let credit = run_in(folder.path(), &["lexicon", "credit"]);
    assert_eq!(credit.code, Some(0));
    for part in ["CC-CEDICT", "MDBG", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "Changes"] {
        assert!(credit.out.contains(part), "{part} is not in {}", credit.out);
    }
}
