//! How a text is written in YAML: as it was written before where that can say it, else in quotation marks that can say all.

use std::fmt::Write;

use super::place::Scalar;

/// A way to write a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// As people write it outside of brackets: plain, or as a block of lines.
    Own,
    /// Plain, within brackets.
    FlowPlain,
    /// In double quotation marks.
    Double,
}

/// How a scalar was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Without marks.
    Plain,
    /// `'…'`
    Single,
    /// `"…"`
    Double,
    /// Lines below `|` or `>`, with what stands behind it there, indented by so many blanks.
    Block {
        /// Whether its lines are joined.
        is_folded: bool,
        /// `-`, `+` or nothing.
        chomping: Option<char>,
        /// Blanks before each line.
        indent: usize,
    },
}

/// The ways to write a text in the place of a scalar, the likest first. Which of them say what is meant is found by reading
/// them.
pub(super) fn spellings(old: &Scalar, text: &str, line_end: &str) -> Vec<String> {
    let is_long = text.contains('\n');
    let mut ways = Vec::new();
    match old.written {
        Written::Plain if old.is_flow => ways.extend(plain(text, true)),
        Written::Plain if is_long => ways.extend(block('|', None, old.indent + 2, text, line_end)),
        Written::Plain => ways.extend(plain(text, false)),
        Written::Single if !is_long => ways.push(format!("'{}'", text.replace('\'', "''"))),
        Written::Single | Written::Double => {}
        Written::Block { is_folded, chomping, indent } => {
            let mark = if is_folded && !is_long { '>' } else { '|' };
            ways.extend(block(mark, chomping, indent, text, line_end));
        }
    }
    ways.push(double(text));
    ways
}

/// A key with its value, or a path of keys each below the one before. With an indent its first line begins there, and what
/// is below it on lines of its own; without one it stands in brackets.
pub(super) fn entry(keys: &[&str], text: &str, indent: Option<usize>, style: Style, line_end: &str) -> Option<String> {
    let (key, rest) = keys.split_first()?;
    let deeper = indent.map(|indent| indent + 2);
    if !rest.is_empty() {
        let inner = entry(rest, text, deeper, style, line_end)?;
        return Some(match deeper {
            Some(deeper) => format!("{key}:{line_end}{}{inner}", " ".repeat(deeper)),
            None => format!("{key}: {{{inner}}}"),
        });
    }
    let value = match (style, deeper) {
        (Style::Double, _) => double(text),
        (_, Some(deeper)) if text.contains('\n') => block('|', None, deeper, text, line_end)?,
        _ => plain(text, indent.is_none())?,
    };
    Some(format!("{key}: {value}"))
}

/// A text without marks; nothing where it surely cannot stand so.
fn plain(text: &str, is_flow: bool) -> Option<String> {
    let is_cut = text.contains(['\n', '\t']) || text.contains(": ") || text.contains(" #") || text.ends_with(':');
    let is_marked = text.starts_with(['"', '\'', '#', '&', '*', '!', '|', '>', '%', '@', '`', '{', '[', ',', '?', '-']);
    let is_bracketed = is_flow && text.contains([',', '[', ']', '{', '}', '?', ':']);
    (!is_cut && !is_marked && !is_bracketed && !text.is_empty() && text.chars().all(is_printable))
        .then(|| text.to_owned())
}

/// Lines below a mark; nothing for what only an escape can say. The text has no blanks before its first line, so that the
/// indent is known from it.
fn block(mark: char, chomping: Option<char>, indent: usize, text: &str, line_end: &str) -> Option<String> {
    if !text.chars().all(|sign| sign == '\n' || is_printable(sign)) {
        return None;
    }
    let mut block = String::from(mark);
    block.extend(chomping);
    for line in text.lines() {
        block.push_str(line_end);
        if !line.is_empty() {
            block.extend(std::iter::repeat_n(' ', indent));
            block.push_str(line);
        }
    }
    Some(block)
}

fn double(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            sign if is_printable(sign) => quoted.push(sign),
            sign if u32::from(sign) <= 0xffff => {
                // Writing to a String cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a sign is one that YAML lets stand as it is, and that is no line break of Unicode's.
fn is_printable(sign: char) -> bool {
    !sign.is_control() && !matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
