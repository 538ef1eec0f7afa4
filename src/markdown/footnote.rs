//! Footnotes: numbered by their first reference, with links there and back. Ids are made of numbers and not of labels,
//! which may hold anything.

use std::fmt::Write;

use rustc_hash::FxHashMap;

use super::escape::push_text;
use super::html::Labels;

/// The footnotes of one text.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: FxHashMap<Box<str>, usize>,
    /// One a number, from 1.
    notes: Vec<Note>,
    /// Notes whose reference has not come yet.
    early: FxHashMap<Box<str>, String>,
}

#[derive(Default)]
struct Note {
    references: usize,
    html: Option<String>,
}

impl Footnotes {
    /// Writes a reference. It never stands inside a link: pulldown-cmark makes no link round one.
    pub(super) fn push_reference(&mut self, out: &mut String, label: &str) {
        let number = self.number(label);
        let note = &mut self.notes[number - 1];
        note.references += 1;
        let id = reference_id(number, note.references);
        // Writing to a String cannot fail, here and below.
        let _ = write!(out, "<sup><a id=\"{id}\" href=\"#footnote-{number}\" role=\"doc-noteref\">{number}</a></sup>");
    }

    /// Keeps the HTML of a note; a second one of the same label is dropped.
    pub(super) fn define(&mut self, label: &str, html: String) {
        match self.numbers.get(label) {
            Some(number) => _ = self.notes[number - 1].html.get_or_insert(html),
            None => _ = self.early.entry(label.into()).or_insert(html),
        }
    }

    /// Writes the notes that are referred to, each passed through `finish` first.
    pub(super) fn push_notes(self, out: &mut String, labels: &Labels, mut finish: impl FnMut(String) -> String) {
        if self.notes.is_empty() {
            return;
        }
        out.push_str("<section role=\"doc-endnotes\" aria-label=\"");
        push_text(out, labels.footnotes);
        out.push_str("\">\n<ol>\n");
        for (number, note) in self.notes.into_iter().enumerate() {
            let html = finish(note.html.unwrap_or_default());
            push_note(out, number + 1, note.references, html.trim_end(), labels.back);
        }
        out.push_str("</ol>\n</section>\n");
    }

    fn number(&mut self, label: &str) -> usize {
        if let Some(number) = self.numbers.get(label) {
            return *number;
        }
        self.notes.push(Note { references: 0, html: self.early.remove(label) });
        self.numbers.insert(label.into(), self.notes.len());
        self.notes.len()
    }
}

/// The way back stands in the last paragraph of the note, if it ends in one.
fn push_note(out: &mut String, number: usize, references: usize, html: &str, back: &str) {
    let (html, end) = html.strip_suffix("</p>").map_or((html, ""), |html| (html, "</p>"));
    let _ = write!(out, "<li id=\"footnote-{number}\">{html}");
    for reference in 1..=references {
        let _ = write!(out, " <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"", reference_id(number, reference));
        push_text(out, back);
        let _ = match reference {
            1 => write!(out, " {number}\">↩</a>"),
            _ => write!(out, " {number}-{reference}\">↩<sup>{reference}</sup></a>"),
        };
    }
    let _ = writeln!(out, "{end}</li>");
}

/// The first reference to a note is `footnote-ref-2`, the next `footnote-ref-2-2`.
fn reference_id(number: usize, reference: usize) -> String {
    if reference == 1 { format!("footnote-ref-{number}") } else { format!("footnote-ref-{number}-{reference}") }
}
