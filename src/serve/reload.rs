//! What keeps open pages up to date: the script that a page gets, the news that it hears, and the panel over it while
//! something is wrong.

use std::convert::Infallible;
use std::fmt::Write;
use std::sync::Arc;

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::stage::{Numbers, Showing, Stage};
use crate::diagnostic::{Diagnostic, Messages, Severity, Tally, in_order, text};
use crate::pipeline::Report;

/// Where what is not of the site lives. The output has nothing there: it is where `build` keeps its own.
pub(super) const FOLDER: &str = "/.matchbook/";

/// The script that brings a page up to date, and its panel. The braces keep the names of the one from those of the page.
pub(super) const SCRIPT: &str =
    concat!("{\n", include_str!("client/panel.js"), include_str!("client/reload.js"), "}\n");

/// The looks of the panel.
pub(super) const SHEET: &str = include_str!("client/panel.css");

/// A page with the script in it. It stands at the end, before any deferred script has run, and is no part of the page.
pub(super) fn with_script(page: &[u8], numbers: Numbers) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let tag = format!("<script src=\"{FOLDER}reload.js?at={numbers}\"></script>");
    let end = page.windows(END.len()).rposition(|window| window.eq_ignore_ascii_case(END)).unwrap_or(page.len());
    let mut whole = Vec::with_capacity(page.len() + tag.len());
    whole.extend_from_slice(&page[..end]);
    whole.extend_from_slice(tag.as_bytes());
    whole.extend_from_slice(&page[end..]);
    whole
}

/// The news of a stage as a page hears them: always the whole state, so that none can be missed.
pub(super) fn events(stage: &Stage) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let language = stage.language_tag();
    let news = WatchStream::new(stage.watched());
    let event = move |showing: Arc<Showing>| Ok(Event::default().data(said(&showing, language)));
    Sse::new(news.map(event)).keep_alive(KeepAlive::default())
}

fn said(showing: &Showing, language: &str) -> String {
    let Numbers { run, book, style, files } = showing.numbers;
    let number = |number: u64| number.to_string();
    serde_json::json!({
        "run": number(run), "book": number(book), "style": number(style), "files": number(files),
        "panel": showing.panel.as_ref().map(|panel| &panel.html), "language": language,
        "can_mend": showing.panel.as_ref().is_some_and(|panel| panel.can_mend),
    })
    .to_string()
}

/// What stands over a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Panel {
    /// The problems.
    pub(super) html: String,
    /// Whether one of them can be mended for certain. What would be changed is worked out when an open page asks for it.
    pub(super) can_mend: bool,
}

/// What stands in the panel: every error with its place, and the warnings folded away. Nothing where there is no error.
pub(super) fn panel(report: &Report, messages: &Messages) -> Option<Panel> {
    let Report { diagnostics, sources } = report;
    // Warnings may be many thousands, and are put in order only for those who see them.
    if diagnostics.iter().all(|found| found.code.severity() != Severity::Error) {
        return None;
    }
    let ordered = in_order(diagnostics, sources);
    let (errors, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        ordered.iter().copied().partition(|found| found.code.severity() == Severity::Error);
    let word = |id| escaped(&messages.say(id, None, &[]).unwrap_or_default());
    let mut html = format!(
        "<h2>{}</h2><p>{}</p><button type=\"button\"><span>{}</span><span>{}</span></button>",
        escaped(&messages.summary(&Tally::of(&ordered))),
        word("report-panel-note"),
        word("report-panel-hide"),
        word("report-panel-show"),
    );
    let style = text::Style::default();
    for error in errors {
        let _ = write!(html, "<pre>{}</pre>", escaped(&text::render(error, sources, messages, &style)));
    }
    let others: Vec<Diagnostic> = others.into_iter().cloned().collect();
    if !others.is_empty() {
        let said = text::report(&others, sources, messages, &style);
        let _ = write!(html, "<details><summary>{}</summary><pre>", word("report-panel-warnings"));
        let _ = write!(html, "{}</pre></details>", escaped(&said));
    }
    Some(Panel { html, can_mend: diagnostics.iter().any(|found| found.mend.is_some()) })
}

/// A page in place of one that cannot be shown.
pub(super) fn page_of_problems(panel: &str) -> String {
    format!(
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>matchbook</title>\
        <link rel=\"stylesheet\" href=\"{FOLDER}panel.css\"></head>\
        <body><section id=\"matchbook-problems\">{panel}</section></body></html>"
    )
}

/// A text as it stands in HTML, between tags or quotation marks.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Numbers, with_script};

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let numbers = Numbers { run: 7, book: 1, style: 2, files: 3 };
        let check = |page: &str, expected: &str| {
            let page = String::from_utf8(with_script(page.as_bytes(), numbers)).unwrap();
            assert_eq!(page, expected.replace('*', "<script src=\"/.matchbook/reload.js?at=7.1.2.3\"></script>"));
        };
        check("<body>a</body></html>", "<body>a*</body></html>");
        check("<body><p>&lt;/body></p></BODY>", "<body><p>&lt;/body></p>*</BODY>");
        check("<p>a", "<p>a*");
    }
}
