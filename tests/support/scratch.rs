//! Sites that a test writes into a folder of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use matchbook::diagnostic::{Code, Messages, ReportLanguage, Severity, machine, text};
use matchbook::model::Inputs;
use matchbook::pipeline::{self, Outcome, Report, Silent, Site};
use tempfile::TempDir;

/// Settings of a site in English and Chinese.
pub const SETTINGS: &str = "title: Fair\nlanguages: [en, zh]\nurl: https://example.org/\n";

/// A few topics and sectors.
pub const TAXONOMY: &str = "\
topics:
  chatbots: {label: {en: Chatbots, zh: 聊天机器人}, synonyms: {en: [dialogue systems], zh: [对话系统]}}
  speech: {label: {en: Speech, zh: 语音}}
sectors:
  food: {label: {en: Food, zh: 食品}}
  textiles: {label: {en: Textiles, zh: 纺织}}
";

/// A site in a folder that vanishes with it, and `public/` in it.
#[derive(Debug)]
pub struct Scratch {
    folder: TempDir,
}

/// Every file of a folder, with what it holds and when it was last written.
pub type Snapshot = BTreeMap<String, (Vec<u8>, SystemTime)>;

impl Scratch {
    /// A site of these files, by path from its root; [`SETTINGS`] and [`TAXONOMY`] where they are not among them.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        site.write("matchbook.yaml", SETTINGS).write("content/taxonomy.yaml", TAXONOMY);
        for (path, text) in files {
            site.write(path, text);
        }
        site
    }

    /// A copy of the site in a folder, without what was built there.
    pub fn copy_of(root: &Path) -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        for part in ["content", "static", "themes"].into_iter().filter(|part| root.join(part).exists()) {
            super::copy(&root.join(part), &site.root().join(part));
        }
        // The settings, and what they may name: lexicons.
        let files = fs::read_dir(root).unwrap().flatten().filter(|entry| entry.path().is_file());
        for file in files {
            fs::copy(file.path(), site.root().join(file.file_name())).unwrap();
        }
        site
    }

    /// Writes a file, with the folders above it.
    pub fn write(&self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Deletes a file.
    pub fn remove(&self, path: &str) -> &Self {
        fs::remove_file(self.root().join(path)).unwrap();
        self
    }

    /// The site's folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Where it is built.
    pub fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    /// The site.
    pub fn site(&self) -> Site {
        super::site(self.root())
    }

    /// Every text of it, by path.
    pub fn snapshot_texts(&self) -> Vec<(String, String)> {
        super::text_files(self.root())
    }

    /// What is wrong with it.
    pub fn check(&self) -> Report {
        pipeline::check(&self.site(), &super::inputs(), &Silent).report
    }

    /// Builds it into `public/`.
    pub fn build_with(&self, inputs: &Inputs) -> Outcome {
        pipeline::build(&self.site(), inputs, &self.public(), false, &Silent).unwrap()
    }

    /// Builds it into `public/`.
    pub fn build(&self) -> Outcome {
        self.build_with(&super::inputs())
    }

    /// Builds it and gives every file but our own; fails with the report where it cannot be built.
    pub fn built(&self) -> BTreeMap<String, Vec<u8>> {
        if let Outcome::Refused { report } = self.build() {
            panic!("{}", said(&report));
        }
        super::all_files(&self.public()).into_iter().collect()
    }

    /// Builds it and gives one page.
    pub fn page(&self, path: &str) -> String {
        let mut files = self.built();
        let page = files.remove(path).unwrap_or_else(|| panic!("no {path} among {:?}", files.keys()));
        String::from_utf8(page).unwrap()
    }

    /// The command line in the site's folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        run_in(self.root(), arguments)
    }
}

/// The program in a folder, in English and on the day of [`super::inputs`], whatever the machine.
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_matchbook"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "TZ", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    // 20 September 2023, noon in UTC.
    command.env("SOURCE_DATE_EPOCH", "1695211200").current_dir(folder).args(arguments);
    command
}

/// How the program ended, and what it said.
#[derive(Debug)]
pub struct Run {
    /// The exit code; none after a signal.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub error: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), error: text(output.stderr) }
    }
}

/// Runs the program to its end.
pub fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    command(folder, arguments).output().unwrap().into()
}

/// The report for people.
pub fn said(report: &Report) -> String {
    said_in(report, ReportLanguage::English)
}

/// The report for people, in one of their languages.
pub fn said_in(report: &Report, language: ReportLanguage) -> String {
    let messages = Messages::new(language);
    text::report(&report.diagnostics, &report.sources, &messages, &text::Style { colour: false, width: 100 })
}

/// The errors of a report, each as `code path:line:column`.
pub fn errors(report: &Report) -> Vec<String> {
    problems(report, |code| code.severity() == Severity::Error)
}

/// The problems of some codes, likewise.
pub fn problems(report: &Report, is_wanted: impl Fn(Code) -> bool) -> Vec<String> {
    let found = report.diagnostics.iter().filter(|found| is_wanted(found.code));
    let errors: Vec<_> = found.cloned().collect();
    let json = machine::json(&errors, &report.sources, &Messages::new(ReportLanguage::English));
    json.lines().map(one_line).collect()
}

fn one_line(json: &str) -> String {
    let problem: serde_json::Value = serde_json::from_str(json).unwrap();
    let text = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
    format!("{} {}:{}:{}", text("code"), text("path"), problem["line"], problem["column"])
}

/// All files below a folder, our own among them.
pub fn snapshot(folder: &Path) -> Snapshot {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let whole = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
        let written = fs::metadata(entry.path()).unwrap().modified().unwrap();
        (path, (fs::read(entry.path()).unwrap(), written))
    };
    files.map(whole).collect()
}

/// Whether some bytes stand in others.
pub fn holds(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}
