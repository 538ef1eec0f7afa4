//! The button in the panel: shows what can be mended for certain, and mends it as `check --fix` does. Nothing is taken from a
//! request but that it was made: what is mended is what the files of the site say at that moment.

use std::fmt::Write;
use std::slice;
use std::sync::Arc;

use tokio::sync::Mutex;

use super::reload::escaped;
use crate::authoring::{self, Mends};
use crate::diagnostic::{ChangedLine, Messages, ReportLanguage, before_after, text};
use crate::model::Inputs;
use crate::pipeline::Site;

/// Mends the files of one site, one request after the other: each reads the whole site, and what is written by one is
/// read by the next.
pub(super) struct Mender {
    bench: Arc<Mutex<Bench>>,
}

struct Bench {
    site: Site,
    inputs: Inputs,
    messages: Messages,
}

/// What came of it.
#[derive(Debug)]
pub(super) struct Mended {
    /// In sentences, one a line.
    pub(super) said: String,
    /// Whether every file that was to be mended was written.
    pub(super) is_whole: bool,
}

impl Mender {
    pub(super) fn new(site: Site, inputs: Inputs, language: ReportLanguage) -> Self {
        let bench = Bench { site, inputs, messages: Messages::new(language) };
        Self { bench: Arc::new(Mutex::new(bench)) }
    }

    /// What would be mended, and the button for it, as HTML; empty where nothing can be mended for certain. Nothing at all
    /// after a fault of ours.
    pub(super) async fn offer(&self) -> Option<String> {
        self.in_turn(|bench| offer(&bench.mends(), &bench.messages)).await
    }

    /// Mends what can be mended for certain. Nothing after a fault of ours.
    pub(super) async fn mend(&self) -> Option<Mended> {
        self.in_turn(Bench::mend).await
    }

    /// Works for one request. Whoever goes away before it is their turn has asked for nothing; what is begun is brought to
    /// its end, whoever goes away.
    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce(&Bench) -> T + Send + 'static) -> Option<T> {
        let bench = Arc::clone(&self.bench).lock_owned().await;
        tokio::task::spawn_blocking(move || work(&bench)).await.ok()
    }
}

impl Bench {
    fn mends(&self) -> Mends {
        authoring::mends(&self.site, &self.inputs)
    }

    fn mend(&self) -> Mended {
        let mends = self.mends();
        let refused = mends.write(&self.site.root);
        if refused.is_empty() {
            return Mended { said: mends.said(&self.messages), is_whole: true };
        }
        let mut said: Vec<String> = refused.iter().map(|(file, why)| why.said(file, &self.messages)).collect();
        let left: Vec<String> = refused.iter().map(|(file, _)| (*file).to_owned()).collect();
        // What was mended all the same.
        let written = mends.without(&left);
        if !written.is_empty() {
            said.push(written.said(&self.messages));
        }
        Mended { said: said.join("\n"), is_whole: false }
    }
}

fn offer(mends: &Mends, messages: &Messages) -> String {
    let lines = mends.lines();
    if lines.is_empty() {
        return String::new();
    }
    let facts = [("lines", lines.len().into()), ("files", mends.files().into())];
    let say = |id| escaped(&messages.say(id, None, &facts).unwrap_or_default());
    let shown: Vec<String> = lines.iter().map(|line| shown(line, messages)).collect();
    format!(
        "<h3>{}</h3><button type=\"button\" data-unheard=\"{}\">{}</button><pre tabindex=\"0\">{}</pre>",
        say("report-panel-to-mend"),
        say("report-panel-unheard"),
        say("report-panel-mend"),
        shown.join("\n"),
    )
}

/// A line as `check --fix --dry-run` shows it: what it is about, the place, before, after.
fn shown(line: &ChangedLine, messages: &Messages) -> String {
    let block = before_after(slice::from_ref(line), false, messages, &text::Style::default());
    let mut html = String::new();
    for (number, row) in block.lines().filter(|row| !row.is_empty()).enumerate() {
        let row = escaped(row);
        let _ = match number {
            2 => writeln!(html, "<del>{row}</del>"),
            3 => writeln!(html, "<ins>{row}</ins>"),
            _ => writeln!(html, "{row}"),
        };
    }
    html
}

#[cfg(test)]
mod tests {
    use super::shown;
    use crate::diagnostic::{ChangedLine, Code, Messages, ReportLanguage};

    #[test]
    fn a_line_is_shown_before_and_after_and_does_no_harm() {
        let line = ChangedLine {
            codes: vec![Code::ChineseColon],
            path: "content/companies/acme.md".to_owned(),
            line: 2,
            column: 5,
            before: "name：<script>".to_owned(),
            after: "name: <script>".to_owned(),
        };
        let expected = "can be mended[chinese-colon]\n --&gt; content/companies/acme.md:2:5\n\
            <del>2 - name：&lt;script&gt;</del>\n<ins>2 + name: &lt;script&gt;</ins>\n";
        assert_eq!(shown(&line, &Messages::new(ReportLanguage::English)), expected);
    }
}
