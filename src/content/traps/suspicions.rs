//! What looks suspicious in a line, and the line without it. Nothing here is a mistake yet: honest text looks like that too, and
//! [`super::mend`] finds out with which of them the decoder gets further.

use super::invisible;
use super::lines::{self, Line};
use super::signs;
use super::{Code, Trap};
use crate::content::keys;
use std::ops::Range;

/// Something in a line that may be the mistake, and the line without it.
#[derive(Debug)]
pub(super) struct Suspicion {
    /// The mistake.
    pub(super) trap: Trap,
    /// The whole line, mended.
    pub(super) mended: String,
}

/// What in a line is a mistake by its looks; the likeliest first.
pub(super) fn strong_suspicions(line: &Line<'_>) -> Vec<Suspicion> {
    let mut found: Vec<Suspicion> =
        [separator(line), bracket(line), dash(line), colon(line)].into_iter().flatten().collect();
    found.extend(wide_dash(line));
    found.splice(0..0, invisible(line).into_iter().chain(tabs(line)).chain(wide_indent(line)));
    found.extend(value_suspicions(line));
    found
}

/// A sign that nobody sees in the name of a field. The colon behind it may be full-width besides, and neither alone helps the
/// decoder on.
fn invisible(line: &Line<'_>) -> Option<Suspicion> {
    let wide = || line.text[line.content..].find('：').map(|colon| line.content..line.content + colon);
    let key = line.key.clone().or_else(wide)?;
    let found = invisible::in_key(&line.text[key.clone()])?;
    let range = key.start + found.start..key.start + found.end;
    let sign = invisible::name(&line.text[range.clone()]);
    let mended = [&line.text[..range.start], &signs::with_plain_colon(&line.text[range.end..])].concat();
    Some(Suspicion { trap: Trap::syntax("invisible", offset(line, range)).with("sign", sign), mended })
}

/// Blanks before the first field alone, where the others stand at the start of their lines.
pub(super) fn first_blank(lines: &[Line<'_>]) -> Option<Suspicion> {
    let [first, second, ..] = lines else { return None };
    let (blanks, rest) = first.text.split_at(first.indent);
    let is_alone = !blanks.is_empty() && blanks.bytes().all(|byte| byte == b' ') && second.indent == 0;
    let suspicion =
        || Suspicion { trap: Trap::syntax("first-blank", offset(first, 0..first.indent)), mended: rest.to_owned() };
    is_alone.then(suspicion)
}

/// A tab in the indent, which may stand for a step of any width or for nothing.
fn tabs(line: &Line<'_>) -> Vec<Suspicion> {
    let indent = &line.text[..line.indent];
    let Some(at) = indent.find('\t') else { return Vec::new() };
    let mended = |blanks| format!("{}{}", indent.replace('\t', blanks), &line.text[line.indent..]);
    let suspicion =
        |blanks| Suspicion { trap: Trap::new(Code::YamlTab, offset(line, at..at + 1)), mended: mended(blanks) };
    vec![suspicion("  "), suspicion("    "), suspicion("        "), suspicion("")]
}

/// A Chinese blank in the indent, which is as wide as two and may have been typed for one.
fn wide_indent(line: &Line<'_>) -> Vec<Suspicion> {
    let Some(blank) = lines::wide_blank_of_indent(line) else { return Vec::new() };
    let (indent, rest) = line.text.split_at(line.indent);
    let suspicion = |indent: String| {
        let trap = Trap::new(Code::ChineseBlank, offset(line, blank.clone()));
        Suspicion { trap, mended: indent + rest }
    };
    let by_width = signs::plain_indent(indent);
    let alike = ["  ", " "].map(|blanks| indent.replace(signs::is_wide_blank, blanks));
    by_width.into_iter().chain(alike).map(suspicion).collect()
}

/// A full-width bracket before everything else of a line or an entry: `- ｛topic: chatbots｝`.
fn bracket(line: &Line<'_>) -> Option<Suspicion> {
    let rest = &line.text[line.content..];
    let sign = rest.chars().next().filter(|sign| signs::plain_bracket(*sign).is_some())?;
    let range = offset(line, line.content..line.content + sign.len_utf8());
    let plain = |sign: char| signs::plain_bracket(sign).unwrap_or(sign);
    let mended = format!("{}{}", &line.text[..line.content], rest.chars().map(plain).collect::<String>());
    Some(Suspicion { trap: Trap::new(Code::ChineseBracket, range), mended })
}

/// A sign for the end of a line or paragraph inside a line, as copied from other programs: YAML ends the line there.
fn separator(line: &Line<'_>) -> Option<Suspicion> {
    const SEPARATORS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];
    let (at, sign) = line.text.char_indices().find(|(_, character)| SEPARATORS.contains(character))?;
    let range = offset(line, at..at + sign.len_utf8());
    Some(Suspicion { trap: Trap::syntax("line-separator", range), mended: line.text.replace(SEPARATORS, " ") })
}

/// `-topic`, or a wide blank after the dash.
fn dash(line: &Line<'_>) -> Option<Suspicion> {
    let rest = line.text[line.content..].strip_prefix('-')?;
    let at = line.content + 1;
    let mended = format!("{}- {}", &line.text[..line.content], rest.trim_start());
    match rest.chars().next()? {
        '-' | ' ' => None,
        blank if signs::is_wide_blank(blank) => {
            Some(Suspicion { trap: Trap::new(Code::ChineseBlank, offset(line, at..at + blank.len_utf8())), mended })
        }
        _ => Some(Suspicion { trap: Trap::syntax("dash-blank", offset(line, at - 1..at)), mended }),
    }
}

/// `－ topic: x`. What belongs to the entry may stand below its first letter as it is, or as it looks behind a dash of the width of
/// two letters.
fn wide_dash(line: &Line<'_>) -> Vec<Suspicion> {
    let (indent, content) = line.text.split_at(line.content);
    let Some((dash, rest)) = signs::after_wide_dash(content) else { return Vec::new() };
    let range = offset(line, line.content..line.content + dash.len_utf8());
    let suspicion = |hyphen| {
        let trap = Trap::syntax("dash-sign", range.clone());
        Suspicion { trap, mended: format!("{indent}{hyphen}{}", signs::with_plain_colon(rest)) }
    };
    ["- ", "-  "].map(suspicion).into()
}

/// A colon after the key that is none: `name：x`, `name:x`, or followed by a wide blank.
pub(super) fn colon(line: &Line<'_>) -> Option<Suspicion> {
    let content = line.text[line.content..].trim_end();
    let at = content.find([':', '：'])?;
    let (key, rest) = (&content[..at], &content[at..]);
    let sign = rest.chars().next()?;
    let is_word = !key.is_empty() && !key.starts_with(['"', '\'', '[', '{', '“', '「']);
    let next = rest[sign.len_utf8()..].chars().next();
    let range = offset(line, line.content + at..line.content + at + sign.len_utf8());
    let trap = match (sign, next) {
        _ if !is_word => return None,
        ('：', _) => Trap::new(Code::ChineseColon, range).with("key", key.trim()),
        (_, Some(blank)) if signs::is_wide_blank(blank) => {
            Trap::new(Code::ChineseBlank, range.end..range.end + blank.len_utf8())
        }
        (_, Some(' ' | '\t' | '/') | None) => return None,
        _ => Trap::syntax("colon-blank", range),
    };
    Some(Suspicion { trap, mended: format!("{}{}: x", &line.text[..line.content], key.trim()) })
}

/// What is wrong with a value as it is written.
fn value_suspicions(line: &Line<'_>) -> Vec<Suspicion> {
    let value = line.value();
    let Some(first) = value.chars().next() else { return Vec::new() };
    let start = line.value.start;
    let opening = offset(line, start..start + first.len_utf8());
    let whole = offset(line, line.value.clone());
    let trap = match first {
        _ if signs::is_quote_at_start(value) && inner_colon(value).is_some() => return plain_suspicions(line),
        _ if signs::opens_quote(value) => {
            Trap::new(Code::ChineseQuote, whole).with("text", signs::without_quotes(value))
        }
        _ if signs::plain_bracket(first).is_some() => Trap::new(Code::ChineseBracket, opening),
        '"' | '\'' => open_quote(line),
        '[' | '{' => return flow_suspicions(line),
        '@' | '%' | '&' | '*' | '`' | '!' | '|' | '>' | ',' | ']' | '}' | '?' => reserved(first, opening),
        _ if signs::is_wide_blank(first) => Trap::new(Code::ChineseBlank, opening),
        '-' if line.key.is_some() && value.starts_with("- ") => Trap::syntax("list-item", opening),
        _ => return plain_suspicions(line),
    };
    vec![blamed(line, trap)]
}

/// A quotation mark of YAML that is not closed where it should be, perhaps because the other one is Chinese.
pub(super) fn open_quote(line: &Line<'_>) -> Trap {
    let whole = offset(line, line.value.clone());
    match signs::in_quotes(line.value()) {
        Some(inner) => Trap::new(Code::ChineseQuote, whole).with("text", inner),
        None => Trap::new(Code::YamlQuote, whole),
    }
}

pub(super) fn reserved(character: char, range: Range<usize>) -> Trap {
    Trap::new(Code::YamlReserved, range).with("character", character)
}

/// A value that is text without quotes: a colon in it, or a comma or bracket of a list that began above.
fn plain_suspicions(line: &Line<'_>) -> Vec<Suspicion> {
    let value = line.value();
    let start = line.value.start;
    let mut found = Vec::new();
    if line.key.is_some()
        && let Some(at) = inner_colon(value)
    {
        let range = offset(line, start + at..start + at + 1);
        let trap = Trap::new(Code::YamlColon, range).with("text", value);
        let key = line.key.clone().map_or("", |key| &line.text[key]);
        let trap = match signs::in_languages(value).filter(|_| keys::is_words(key)) {
            Some(words) => trap.with("words", format!("{key}: {words}")),
            None => trap,
        };
        found.push(blamed(line, trap));
    }
    found.extend(wide_signs(line));
    found
}

/// A colon that YAML takes for the end of a key: before a blank, or at the end.
fn inner_colon(text: &str) -> Option<usize> {
    text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1))
}

/// What is wrong with a value in brackets.
fn flow_suspicions(line: &Line<'_>) -> Vec<Suspicion> {
    let value = line.value();
    let start = line.value.start;
    let opening = offset(line, start..start + 1);
    let mut found: Vec<Suspicion> = wide_signs(line).into_iter().collect();
    let missing = missing_brackets(value);
    if !missing.is_empty() {
        let trap = Trap::syntax("bracket", opening.clone());
        found.push(Suspicion { trap, mended: line.with_value(&format!("{value}{missing}")) });
    }
    if let Some((at, character)) = reserved_inside(value) {
        found.push(blamed(line, reserved(character, offset(line, start + at..start + at + 1))));
    }
    if let Some(at) = lone_comma(value) {
        let trap = Trap::syntax("comma", offset(line, start + at..start + at + 1));
        let mended = format!("{}{}", &value[..at], &value[at + 1..]);
        found.push(Suspicion { trap, mended: line.with_value(&mended) });
    }
    if let Some(at) = value.find(" #") {
        let range = offset(line, start + at + 1..line.value.end);
        let text = signs::before_next(&line.text[start + at + 1..line.value.end]);
        found.push(blamed(line, Trap::new(Code::YamlHash, range).with("text", text)));
    }
    if let Some(at) = second_colon(value) {
        let range = offset(line, start + at..start + at + 1);
        found.push(blamed(line, Trap::new(Code::YamlColon, range).with("text", entry_text(value, at))));
    }
    let trap = if missing.is_empty() && !value.ends_with([']', '}', ',']) {
        reserved(value.chars().next().unwrap_or_default(), opening)
    } else {
        Trap::syntax("bracket", opening)
    };
    found.push(blamed(line, trap));
    found
}

/// A value inside brackets that begins with a character that YAML keeps for itself.
fn reserved_inside(value: &str) -> Option<(usize, char)> {
    let before = |at: usize| value[..at].trim_end().chars().next_back();
    let mut signs = value.char_indices().filter(|(_, character)| matches!(character, '@' | '`' | '%' | '!'));
    signs.find(|(at, _)| matches!(before(*at), Some(':' | ',' | '[' | '{')))
}

/// A comma with nothing before it: `[, a]`, `[a,, b]`.
fn lone_comma(value: &str) -> Option<usize> {
    let mut before = None;
    for (at, sign) in outside_quotes(value) {
        if sign == ',' && matches!(before, Some('[' | '{' | ',')) {
            return Some(at);
        }
        before = if sign == ' ' { before } else { Some(sign) };
    }
    None
}

/// Full-width signs of a value, all mended at once; the first of them is the one to be told.
fn wide_signs(line: &Line<'_>) -> Option<Suspicion> {
    let value = line.value();
    let (at, sign) = value.char_indices().find(|(_, character)| signs::plain(*character).is_some())?;
    let start = line.value.start + at;
    let range = offset(line, start..start + sign.len_utf8());
    let trap = match sign {
        '：' => Trap::new(Code::ChineseColon, range).with("key", key_before(&value[..at])),
        '，' => Trap::new(Code::ChineseComma, range),
        _ if signs::plain_bracket(sign).is_some() => Trap::new(Code::ChineseBracket, range),
        _ => Trap::new(Code::ChineseQuote, range).with("text", quoted(&value[at..])),
    };
    let mended: String = value.chars().map(|sign| signs::plain(sign).map_or(sign.to_string(), str::to_owned)).collect();
    Some(Suspicion { trap, mended: line.with_value(&mended) })
}

/// The word before a colon in brackets.
fn key_before(text: &str) -> &str {
    text.rsplit(['{', '[', ',', '，']).next().unwrap_or_default().trim()
}

/// What stands between the quotation marks that a text begins with.
fn quoted(text: &str) -> &str {
    let rest = &text[text.chars().next().map_or(0, char::len_utf8)..];
    rest.split(['”', '’', '」', '』', '＂']).next().unwrap_or_default()
}

/// The brackets that a value opens and does not close.
fn missing_brackets(value: &str) -> String {
    let mut missing = Vec::new();
    for (_, character) in outside_quotes(value) {
        match character {
            '[' => missing.push(']'),
            '{' => missing.push('}'),
            ']' | '}' => drop(missing.pop()),
            _ => {}
        }
    }
    missing.into_iter().rev().collect()
}

/// The second colon of an entry in brackets, `{text: AI: now}`.
fn second_colon(value: &str) -> Option<usize> {
    let mut has_key = false;
    for (at, character) in outside_quotes(value) {
        match character {
            '[' | '{' | ',' | ']' | '}' => has_key = false,
            ':' if value[at + 1..].starts_with(' ') && has_key => return Some(at),
            ':' if value[at + 1..].starts_with(' ') => has_key = true,
            _ => {}
        }
    }
    None
}

/// The characters of a value that stand in no quotes.
pub(super) fn outside_quotes(value: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    value.char_indices().filter(move |(_, character)| {
        let was_outside = quote.is_none();
        if was_outside {
            quote = Some(*character).filter(|character| matches!(character, '"' | '\''));
        } else if quote == Some(*character) {
            quote = None;
        }
        was_outside && quote.is_none()
    })
}

/// The text of the entry whose second colon stands at `at`.
fn entry_text(value: &str, at: usize) -> &str {
    let start = value[..at].rfind(": ").map_or(0, |colon| colon + 2);
    let end = value[at..].find([',', '}', ']']).map_or(value.len(), |end| at + end);
    value[start..end].trim()
}

/// A suspicion against a value as a whole.
pub(super) fn blamed(line: &Line<'_>, trap: Trap) -> Suspicion {
    Suspicion { trap, mended: line.with_value("x") }
}

/// What may be wrong with a line that looks like any other: its indent, or a colon that is not there.
pub(super) fn weak_suspicions(lines: &[Line<'_>], index: usize) -> Vec<Suspicion> {
    let line = &lines[index];
    let mut found = Vec::new();
    if line.key.is_none() && line.content == line.indent {
        let trap = Trap::syntax("missing-colon", offset(line, line.value.clone()));
        found.push(Suspicion { trap, mended: format!("{}x: x", &line.text[..line.content]) });
    }
    let mut indents: Vec<usize> = lines[index.saturating_sub(8)..index].iter().rev().map(|line| line.indent).collect();
    indents.dedup();
    for indent in indents.into_iter().filter(|indent| *indent != line.indent) {
        let mended = format!("{}{}", " ".repeat(indent), &line.text[line.indent..]);
        let trap = Trap::syntax("indent", offset(line, line.indent..line.text.trim_end().len()));
        found.push(Suspicion { trap, mended });
    }
    found
}

fn offset(line: &Line<'_>, range: Range<usize>) -> Range<usize> {
    line.start + range.start..line.start + range.end
}
