//! Mended lines for people: each before and after.

use anstyle::{AnsiColor, Color, Style as Paint};

use super::harmless;
use super::snippet::snippet;
use super::text::{Style, of_frame};
use super::{Code, Messages};

/// A line of a file before and after its mends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedLine {
    /// The problems that were mended in it, in the order of their places.
    pub codes: Vec<Code>,
    /// The path of the file from the site's root.
    pub path: String,
    /// Its number, from 1.
    pub line: usize,
    /// The first column that changes, from 1, in characters.
    pub column: usize,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
}

/// The lines one after the other, each with its place, as it was and as it is. `is_written` says whether that has been
/// done, or would be.
pub fn before_after(lines: &[ChangedLine], is_written: bool, messages: &Messages, style: &Style) -> String {
    lines.iter().map(|line| block(line, is_written, messages, style) + "\n").collect()
}

fn block(line: &ChangedLine, is_written: bool, messages: &Messages, style: &Style) -> String {
    let ChangedLine { codes, path, line: number, column, before, after } = line;
    let paint =
        |colour: Paint, text: &str| if style.colour { format!("{colour}{text}{colour:#}") } else { text.to_owned() };
    let names: Vec<&str> = codes.iter().map(|code| code.name()).collect();
    let head = messages.word(if is_written { "report-mended" } else { "report-to-mend" });
    let number = number.to_string();
    let digits = number.len();
    let (before, after) = (visible(before), visible(after));
    let start = first_difference(&before, &after);
    let width = style.width.saturating_sub(digits + 3).max(20);
    let shown = |text: &str| snippet(text, &(start..start), width).text;
    let row = |sign: &str, colour, text: &str| paint(colour, format!("{number} {sign} {text}").trim_end());
    let rows = [
        paint(green().bold(), &format!("{head}[{}]", names.join(", "))),
        format!("{:digits$}{} {}:{number}:{column}", "", paint(of_frame(), "-->"), harmless::one_line(path)),
        row("-", red(), &shown(&before)),
        row("+", green(), &shown(&after)),
    ];
    rows.join("\n") + "\n"
}

/// A line in which blanks can be told from each other, as editors show them: a tab, an ideographic blank, one that does not
/// break.
fn visible(line: &str) -> String {
    line.replace('\t', "→   ").replace('\u{3000}', "□ ").replace(['\u{a0}', '\u{202f}'], "⍽")
}

/// The byte at which two lines begin to differ. Both are cut alike where they are long, so that one stands below the other.
fn first_difference(before: &str, after: &str) -> usize {
    let alike = before.chars().zip(after.chars()).take_while(|(one, other)| one == other);
    alike.map(|(sign, _)| sign.len_utf8()).sum()
}

fn red() -> Paint {
    Paint::new().fg_color(Some(Color::Ansi(AnsiColor::BrightRed)))
}

fn green() -> Paint {
    Paint::new().fg_color(Some(Color::Ansi(AnsiColor::BrightGreen)))
}

#[cfg(test)]
mod tests {
    use super::{ChangedLine, before_after};
    use crate::diagnostic::{Code, Messages, ReportLanguage, text::Style};
    use expect_test::expect;

    #[test]
    fn a_line_is_shown_before_and_after() {
        let line = |before: &str, after: &str| ChangedLine {
            codes: vec![Code::ChineseColon, Code::UnknownKey],
            path: "content/companies/acme.md".to_owned(),
            line: 12,
            column: 1,
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let lines = [line("sumary：\x1b[2J", "summary: \x1b[2J"), line(&"天".repeat(60), &("天".repeat(59) + "x"))];
        let style = Style { colour: false, width: 40 };
        let expected = expect![[r"
            mended[chinese-colon, unknown-key]
              --> content/companies/acme.md:12:1
            12 - sumary：␛[2J
            12 + summary: ␛[2J

            mended[chinese-colon, unknown-key]
              --> content/companies/acme.md:12:1
            12 - …天天天天天天
            12 + …天天天天天x

        "]];
        expected.assert_eq(&before_after(&lines, true, &Messages::new(ReportLanguage::English), &style));
        let chinese = before_after(&lines[..1], false, &Messages::new(ReportLanguage::Chinese), &style);
        assert!(chinese.starts_with("可改[chinese-colon, unknown-key]"), "{chinese}");
    }
}
