//! What mends a trap for certain: the change that the advice describes, where there is only one way to read the text.
//!
//! A change is offered only where the decoder gets further with it. Where a comma may be a text's own, where a word before a
//! colon may be a field or not, where a comment may be meant, nothing is offered, and the advice is left to people.

use super::Trap;
use super::flow::plain_signs;
use super::lines::{Line, outline};
use super::signs;
use super::tabs::the_step;
use crate::content::keys;
use crate::content::yaml::first_error;
use crate::diagnostic::Code;
use std::ops::Range;

/// Bytes of a YAML text, and what takes their place.
pub(in crate::content) type Change = (Range<usize>, String);

/// The change that mends a trap, if there is one that cannot be wrong.
pub(in crate::content) fn certain(yaml: &str, trap: &Trap) -> Option<Change> {
    let text = Text::new(yaml, trap)?;
    let change = match trap.code {
        Code::ChineseColon | Code::ChineseComma | Code::ChineseBracket | Code::ChineseQuote => text.sign(trap),
        Code::ChineseBlank => text.blank(trap.range.start),
        Code::YamlTab => text.tabs(trap.range.start),
        Code::YamlColon => text.colon_inside(trap),
        Code::YamlComma => text.cut_text(trap),
        Code::YamlHash => text.hash(trap),
        Code::YamlReserved => text.reserved(trap),
        Code::YamlQuote => text.apostrophe().or_else(|| text.closing_quote()),
        Code::YamlSyntax => text.small_sign(trap),
        _ => None,
    };
    let is_colon = trap.code == Code::ChineseColon;
    let change = change.map(|change| trimmed(yaml, change));
    change.filter(|change| helps(yaml, change) || is_colon && colons_help(yaml, change.0.start))
}

/// Whether the decoder gets further when every full-width colon behind a field is mended, for one alone may not help.
fn colons_help(yaml: &str, at: usize) -> bool {
    gets_further(yaml, &with_colons(yaml), at)
}

/// A text with the colons that YAML knows behind the fields with which its lines begin.
pub(super) fn with_colons(yaml: &str) -> String {
    let mut text = yaml.to_owned();
    for line in outline(yaml).iter().rev() {
        let content = line.start + line.content;
        if let Some(at) =
            line.text[line.content..].find('：').filter(|at| is_meant_for_key(line.text[line.content..][..*at].trim()))
        {
            text.replace_range(content + at..content + at + '：'.len_utf8(), ": ");
        }
    }
    text
}

/// A text in the quotation marks in which YAML takes it as it is.
pub(in crate::content) fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) { format!("'{}'", text.replace('\'', "''")) } else { format!("\"{text}\"") }
}

/// A change without what stays as it was at both of its ends.
fn trimmed(yaml: &str, (range, new): Change) -> Change {
    let old = &yaml[range.clone()];
    let alike = |(one, other): &(char, char)| one == other;
    let start: usize = old.chars().zip(new.chars()).take_while(alike).map(|(sign, _)| sign.len_utf8()).sum();
    let (old, rest) = (&old[start..], &new[start..]);
    let end: usize = old.chars().rev().zip(rest.chars().rev()).take_while(alike).map(|(sign, _)| sign.len_utf8()).sum();
    (range.start + start..range.end - end, rest[..rest.len() - end].to_owned())
}

/// Whether the decoder gets further with a change, and that change is of one line.
fn helps(yaml: &str, (range, new): &Change) -> bool {
    let is_of_one_line = !yaml[range.clone()].contains('\n') && !new.contains('\n') && yaml[range.clone()] != **new;
    is_of_one_line && gets_further(yaml, &spliced(yaml, range, new), range.start)
}

/// Whether a text that was mended in the line of `at` has its next mistake later than before, or none.
pub(super) fn gets_further(yaml: &str, mended: &str, at: usize) -> bool {
    let Some(after) = first_error(mended) else { return true };
    let line = line_of(mended, after);
    match first_error(yaml) {
        // The mistake was one that can be decoded. The next one must not be of the same line.
        None => line > line_of(yaml, at),
        Some(before) if is_at_end(yaml, before) => !is_at_end(mended, after) && line > line_of(yaml, at),
        // In a line below, which the change leaves as it is, further to the right is further too.
        Some(before) => {
            let is_below = line > line_of(yaml, at) && mended.len() - after < yaml.len() - before;
            line > line_of(yaml, before) || is_below
        }
    }
}

fn spliced(yaml: &str, range: &Range<usize>, new: &str) -> String {
    [&yaml[..range.start], new, &yaml[range.end..]].concat()
}

pub(super) fn line_of(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at.min(text.len()))].matches('\n').count()
}

fn is_at_end(text: &str, at: usize) -> bool {
    text[text.floor_char_boundary(at.min(text.len()))..].trim().is_empty()
}

pub(super) fn is_blank(sign: char) -> bool {
    sign == ' ' || signs::is_wide_blank(sign)
}

/// Whether a word is a field of the format, in its own words or in Chinese ones, or a language.
pub(super) fn is_key(word: &str) -> bool {
    signs::is_known_key(word) || keys::is_foreign_key(word)
}

/// Whether a word before a full-width colon is meant for a field: it is one, or one that is misspelt besides.
pub(super) fn is_meant_for_key(word: &str) -> bool {
    is_key(word) || keys::is_slip_for_key(word)
}

/// Whether a text ends with a word that is a field: then what follows it may be a value.
fn ends_with_key(text: &str) -> bool {
    text.trim_end().rsplit([' ', ',', '，', '{', '。', ';', '；']).next().is_some_and(is_key)
}

/// The text, and the line in it that holds a trap.
struct Text<'a> {
    yaml: &'a str,
    line: Line<'a>,
    /// The line after it that holds something.
    next: Option<Line<'a>>,
    /// The line before it.
    above: Option<Line<'a>>,
}

impl<'a> Text<'a> {
    /// Nothing for a trap inside a text of several lines.
    fn new(yaml: &'a str, trap: &Trap) -> Option<Self> {
        let lines = outline(yaml);
        let index = lines.partition_point(|line| line.start <= trap.range.start).checked_sub(1)?;
        let line = lines[index].clone();
        let is_inside = trap.range.end <= line.start + line.text.len();
        let above = index.checked_sub(1).map(|above| lines[above].clone());
        is_inside.then(|| Self { yaml, line, next: lines.get(index + 1).cloned(), above })
    }

    fn key(&self) -> Option<&'a str> {
        self.line.key.clone().map(|key| &self.line.text[key])
    }

    /// Bytes of the line as bytes of the text.
    fn offset(&self, range: &Range<usize>) -> Range<usize> {
        self.line.start + range.start..self.line.start + range.end
    }

    /// Whether the value of the line may go on in the next one.
    fn goes_on(&self) -> bool {
        let own = self.line.text[..self.line.content].chars().count();
        self.next.as_ref().is_some_and(|next| next.text[..next.indent].chars().count() > own)
    }

    /// The value of the line in quotation marks; nothing where it has a comment or goes on in the next line.
    fn quoted_value(&self, text: &str) -> Option<Change> {
        let is_whole = text == self.line.value() && !text.contains(" #") && !self.goes_on();
        is_whole.then(|| (self.offset(&self.line.value), quoted(text)))
    }

    /// A sign of a Chinese keyboard: in brackets together with the others of its line, else alone.
    fn sign(&self, trap: &Trap) -> Option<Change> {
        let at = trap.range.start - self.line.start;
        let value = self.line.value();
        let is_in_value = at >= self.line.value.start;
        let opening = value.chars().next()?;
        if is_in_value && (matches!(opening, '[' | '{') || signs::plain_bracket(opening).is_some()) {
            let is_list = self.key().is_some_and(signs::is_list_of_ids);
            let is_list = is_list || self.above_is_list() && self.line.key.is_none();
            if signs::plain_bracket(opening).is_some() && !signs::is_in_brackets(value, is_list) {
                return None;
            }
            return Some((self.offset(&self.line.value), plain_signs(value, is_list)));
        }
        match trap.code {
            Code::ChineseColon => self.colon(trap.range.clone()),
            Code::ChineseQuote => {
                let inner = signs::in_quotes(&self.yaml[trap.range.clone()])?;
                let is_whole = trap.range == self.offset(&self.line.value);
                let is_alone = is_whole || self.yaml[trap.range.end..].starts_with([' ', ',', ']', '}', '\n', '\r']);
                (is_alone && !self.goes_on()).then(|| (trap.range.clone(), quoted(inner)))
            }
            _ => None,
        }
    }

    fn above_is_list(&self) -> bool {
        let above = self.above.as_ref().and_then(|above| Some((above.key.clone()?, above)));
        above.is_some_and(|(key, above)| above.value().is_empty() && signs::is_list_of_ids(&above.text[key]))
    }

    /// A full-width colon behind the first word of a line.
    fn colon(&self, sign: Range<usize>) -> Option<Change> {
        let key = self.yaml[self.line.start + self.line.content..sign.start].trim();
        let is_field = is_meant_for_key(key) && !self.may_be_text(key);
        is_field.then(|| self.with_blank(sign.start, sign.end))
    }

    /// Whether a line `name：x` may be a sentence: of the value of a field that holds a text, begun on a line of its own.
    fn may_be_text(&self, key: &str) -> bool {
        let Some(above) = &self.above else { return false };
        let holds_text = above.key.clone().is_some_and(|above_key| keys::is_words(&above.text[above_key]));
        holds_text && self.line.indent > above.content && !signs::is_language(key)
    }

    /// A colon and a blank in place of what stands from `start` to `end`, and of the blanks behind it.
    fn with_blank(&self, start: usize, end: usize) -> Change {
        let rest = &self.yaml[end..];
        let value = rest.trim_start_matches(is_blank);
        let new = if value.starts_with(['\n', '\r']) || value.is_empty() { ":" } else { ": " };
        (start..end + rest.len() - value.len(), new.to_owned())
    }

    /// The blanks round one that YAML does not take for one.
    fn blank(&self, at: usize) -> Option<Change> {
        let text = self.line.text;
        let from = at - self.line.start;
        let start = text[..from].trim_end_matches(is_blank).len();
        let end = text.len() - text[from..].trim_start_matches(is_blank).len();
        let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
        let new = match (before, after) {
            (None, Some(_)) => signs::plain_indent(&text[..end])?,
            (Some(_), None | Some(':')) | (Some('[' | '{'), _) => String::new(),
            (Some(':' | '-' | ','), _) => " ".to_owned(),
            _ => return None,
        };
        Some((self.offset(&(start..end)), new))
    }

    /// Blanks for the tabs of an indent: as many as the rest of the text allows. Where it allows two readings, there is
    /// nothing to be done.
    fn tabs(&self, at: usize) -> Option<Change> {
        let indent = &self.line.text[..self.line.indent];
        let tabs = indent.len() - indent.trim_start_matches('\t').len();
        if tabs == 0 || at >= self.line.start + tabs || !indent[tabs..].bytes().all(|byte| byte == b' ') {
            return None;
        }
        let range = self.line.start..self.line.start + tabs;
        let step = the_step(self.yaml, self.line.start)?;
        Some((range, " ".repeat(step * tabs)))
    }

    /// Quotation marks round a text with a colon in it. A word of the format before that colon may be a field.
    fn colon_inside(&self, trap: &Trap) -> Option<Change> {
        let text = trap.fact("text").filter(|text| !text.is_empty())?;
        let mut colons = text.match_indices(": ").map(|(at, _)| at).chain(text.ends_with(':').then(|| text.len() - 1));
        if colons.any(|at| ends_with_key(&text[..at])) {
            return None;
        }
        self.quoted_value(text).or_else(|| self.quoted_entry(trap.range.start, text))
    }

    /// Quotation marks round the text of an entry in brackets, of which the byte `at` is a part.
    fn quoted_entry(&self, at: usize, text: &str) -> Option<Change> {
        let start = self.start_of(at, text)?;
        let rest = self.yaml[start + text.len()..self.line.start + self.line.text.len()].trim_start();
        let is_end = match rest.chars().next()? {
            '}' | ']' => true,
            ',' => begins_with_key(&rest[1..]),
            _ => false,
        };
        is_end.then(|| (start..start + text.len(), quoted(text)))
    }

    /// Where in the line a text begins of which the byte `at` is a part.
    fn start_of(&self, at: usize, text: &str) -> Option<usize> {
        let mut found = self.line.text.match_indices(text).map(|(from, _)| self.line.start + from);
        found.find(|start| (*start..start + text.len()).contains(&at))
    }

    /// Brackets round a list in braces that was cut at its comma. Quotation marks round a text in braces that was cut at its comma, where the field holds words.
    fn cut_text(&self, trap: &Trap) -> Option<Change> {
        let (key, text) = (trap.fact("key")?, trap.fact("text")?);
        if let Some(list) = trap.fact("quoted") {
            let start = self.start_of(trap.range.start, text)?;
            return Some((start..start + text.len(), list.to_owned()));
        }
        let rest = &self.yaml[trap.range.clone()];
        let is_prose = keys::is_words(key) || signs::is_language(key);
        let has_field = text.split(',').skip(1).any(begins_with_key) || begins_with_key(rest) || text.contains(": ");
        if !is_prose || has_field {
            return None;
        }
        self.quoted_entry(trap.range.start, text)
    }

    /// Quotation marks round a colour or a number that begins with `#`, and round a text that ends with one. Anything else
    /// behind `#` may be a comment.
    fn hash(&self, trap: &Trap) -> Option<Change> {
        let text = &self.yaml[trap.range.clone()];
        let before = &self.line.text[..trap.range.start - self.line.start];
        let word = text.split([',', '}', ']', ' ']).next()?;
        if is_colour(word) && before.trim_end().ends_with(':') {
            return Some((trap.range.clone(), quoted_colours(text)));
        }
        let key = self.key().filter(|key| keys::is_words(key))?;
        let is_number = text[1..].starts_with(|sign: char| sign.is_ascii_digit());
        if !is_number || text.contains(" #") || self.goes_on() || before.contains(['[', '{', '"', '\'']) {
            return None;
        }
        let is_first = before.trim_end().ends_with(':') && before.trim_end().ends_with(&format!("{key}:"));
        let is_last = text[1..].chars().all(char::is_alphanumeric) && before.ends_with(' ') && !before.ends_with("  ");
        let value = self.offset(&self.line.value);
        let whole = if is_first { trap.range.clone() } else { value.start..trap.range.end };
        (is_first || is_last).then(|| (whole.clone(), quoted(&self.yaml[whole])))
    }

    /// Quotation marks round a value that begins with a sign of which YAML makes nothing, or with a bracket that belongs to
    /// a text. `&`, `!`, `|`, `>` and a single `*` may mean what they mean in YAML.
    fn reserved(&self, trap: &Trap) -> Option<Change> {
        let at = trap.range.start;
        let value = self.offset(&self.line.value);
        let is_first = at == value.start;
        let rest = &self.yaml[at..value.end];
        let is_text = match rest.chars().next()? {
            '@' | '%' | '`' => true,
            '*' => rest.starts_with("**"),
            '[' => is_first && self.key().is_some_and(keys::is_words),
            _ => false,
        };
        if !is_text {
            return None;
        }
        if is_first {
            return self.quoted_value(self.line.value());
        }
        let entry = rest.split([',', ']', '}']).next()?.trim_end();
        self.quoted_entry(at, entry)
    }

    /// `'It's here'`: an apostrophe inside single quotation marks.
    fn apostrophe(&self) -> Option<Change> {
        let value = self.line.value();
        let inner = value.strip_prefix('\'')?.strip_suffix('\'')?;
        let is_apostrophe = |at: usize| {
            let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
            is_letter(inner[..at].chars().next_back()) && is_letter(inner[at + 1..].chars().next())
        };
        let is_text = inner.contains('\'') && inner.match_indices('\'').all(|(at, _)| is_apostrophe(at));
        let is_plain = !inner.contains(['"', '\\']) && !inner.contains(" #") && !self.goes_on();
        (is_text && is_plain).then(|| (self.offset(&self.line.value), quoted(inner)))
    }

    /// The quotation mark that is missing at the end of a line before a line with a field of its own.
    fn closing_quote(&self) -> Option<Change> {
        let value = self.line.value();
        let inner = value.strip_prefix('"')?;
        let is_plain = !inner.contains(['"', '\\', '”', '“', '」', '』']) && !inner.contains(" #");
        let is_before_field = self.next.as_ref().is_some_and(|next| begins_with_key(&next.text[next.content..]));
        let end = self.line.start + self.line.value.end;
        (is_plain && is_before_field && !inner.is_empty()).then(|| (end..end, "\"".to_owned()))
    }

    /// A hyphen and blanks in place of a dash before a field, so that what belongs to the entry stands below its first letter. Whoever
    /// typed that dash on a Chinese keyboard has typed the colon there as well, and neither alone helps the decoder on.
    fn hyphen(&self, dash: Range<usize>) -> Option<Change> {
        let end = self.line.start + self.line.text.len();
        let (_, field) = signs::after_wide_dash(&self.yaml[dash.start..end])?;
        let field = signs::with_plain_colon(field);
        let changes = ["- ", "-  "].map(|hyphen| (dash.start..end, format!("{hyphen}{field}")));
        changes.into_iter().find(|change| helps(self.yaml, change))
    }

    /// The blank that is missing behind a colon or a hyphen, or nothing in place of what is too much.
    fn small_sign(&self, trap: &Trap) -> Option<Change> {
        let after = trap.range.end;
        let content = self.line.start + self.line.content;
        match trap.fact("reason")? {
            "colon-blank" if trap.range.start >= content => {
                let before = &self.yaml[content..trap.range.start];
                let key = before.rsplit(['{', ',']).next()?.trim();
                let is_field = is_key(key) && !self.may_be_text(key);
                is_field.then(|| self.with_blank(trap.range.start, after))
            }
            "dash-sign" => self.hyphen(trap.range.clone()),
            "first-blank" => Some((trap.range.clone(), String::new())),
            "invisible" => {
                let end = self.line.start + self.line.text.len();
                Some((trap.range.start..end, signs::with_plain_colon(&self.yaml[after..end])))
            }
            "dash-blank" => begins_with_key(&self.yaml[after..self.line.start + self.line.text.len()])
                .then(|| (after..after, " ".to_owned())),
            _ => None,
        }
    }
}

/// Whether a text begins with a field and a colon of either kind.
pub(super) fn begins_with_key(text: &str) -> bool {
    let text = text.trim_start_matches(is_blank);
    text.split_once([':', '：']).is_some_and(|(key, _)| is_key(key.trim())) || is_key(text.trim())
}

/// A colour of three, six or eight digits.
fn is_colour(word: &str) -> bool {
    let digits = word.strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 3 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A text with its colours in quotation marks: the first word, and each behind a colon. All of them at once, because none
/// alone helps the decoder on.
fn quoted_colours(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(sign) = rest.find('#') {
        let (before, from) = rest.split_at(sign);
        let word = from.split([',', '}', ']', ' ']).next().unwrap_or_default();
        let is_value = result.is_empty() && before.is_empty() || before.trim_end().ends_with(':');
        result.push_str(before);
        if !is_value || !is_colour(word) {
            result.push_str(from);
            return result;
        }
        result.push_str(&quoted(word));
        rest = &from[word.len()..];
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use crate::content::traps::testing::mended;

    /// A text, and what becomes of it when all that is certain is mended.
    fn check(yaml: &str, expected: &str) {
        assert_eq!(mended(yaml), expected, "{yaml:?}");
        assert_eq!(mended(expected), expected, "{yaml:?} once more");
    }

    fn stays(yaml: &str) {
        check(yaml, yaml);
    }

    #[test]
    fn signs_of_a_chinese_keyboard_are_mended() {
        check("name：智谱\n", "name: 智谱\n");
        check("name： 智谱\r\nsummary：你好，世界\r\n", "name: 智谱\r\nsummary: 你好，世界\r\n");
        check("people:\n  - name: 李\n    role：主管\n", "people:\n  - name: 李\n    role: 主管\n");
        check(
            "p:\n  - start: x\n    end: 10：00\n\ttitle：开幕\n",
            "p:\n  - start: x\n    end: 10：00\n    title: 开幕\n",
        );
        stays("summary: 甲\n  name：乙\n");
        check("contact：\n  email：a@b.c\n  phone: x\n", "contact:\n  email: a@b.c\n  phone: x\n");
        check("sumary：智谱\ncity: 北京\n", "sumary: 智谱\ncity: 北京\n");
        check("nmae：智谱\nsumary：你好\n", "nmae: 智谱\nsumary: 你好\n");
        check("people:\n  - nmae：李\n    role: x\n", "people:\n  - nmae: 李\n    role: x\n");
        stays("summary: x\nvideo：y\ncity: z\n");
        check("名称：智谱\ncity: 北京\n", "名称: 智谱\ncity: 北京\n");
        check("offers:\n  - topic：chatbots\n    text: x\n", "offers:\n  - topic: chatbots\n    text: x\n");
        check("name: {zh：你好，en：Hello}\n", "name: {zh: 你好, en: Hello}\n");
        check("name: {zh: 你好，世界, en：Hello}\n", "name: {zh: 你好，世界, en: Hello}\n");
        check("languages: [zh，en、ur]\n", "languages: [zh, en, ur]\n");
        check("topics: ［人工智能， 数字人］ # two\n", "topics: ［人工智能， 数字人］ # two\n");
        check("topics: ［人工智能， 数字人］\n", "topics: [人工智能, 数字人]\n");
        check("topics: 【ai】\n", "topics: [ai]\n");
        check("topics: [ai, chat］\nname: A\n", "topics: [ai, chat]\nname: A\n");
        check("topics: [ai，chat］\nname: A\n", "topics: [ai, chat]\nname: A\n");
        check("name: ｛zh：“你好，世界”，en: Hello｝\n", "name: {zh: \"你好，世界\", en: Hello}\n");
        check("name: “天府”   # the park\n", "name: \"天府\"   # the park\n");
        check("name: “天府\"\ncity: “成都\"\n", "name: \"天府\"\ncity: \"成都\"\n");
        check("name: \"天府”\ncity: \"成都”\n", "name: \"天府\"\ncity: \"成都\"\n");
        check("name: \"天府”\nsummary: \"x\"\n", "name: \"天府\"\nsummary: \"x\"\n");
        check("summary: “AI: now”\nname: A\n", "summary: \"AI: now\"\nname: A\n");
        check("name: 「说\"好\"」\n", "name: '说\"好\"'\n");
        check("name: {en: “A, B”, zh: 甲}\n", "name: {en: \"A, B\", zh: 甲}\n");
        check("topics: [“ai”]\n", "topics: [\"ai\"]\n");
        check("summary: “甲”和：“乙”: x\nname: A\n", "summary: \"“甲”和：“乙”: x\"\nname: A\n");
        check("summary: “智造2025”: 国家标准\n", "summary: \"“智造2025”: 国家标准\"\n");
        check("summary: “智造”: “标准”\n", "summary: \"“智造”: “标准”\"\n");
        check("name: {zh: 你好, en: “A” or “B: C”}\n", "name: {zh: 你好, en: \"“A” or “B: C”\"}\n");
    }

    #[test]
    fn blanks_and_tabs_are_mended() {
        check("contact:\n　email: x\n　phone: y\nname: A\n", "contact:\n  email: x\n  phone: y\nname: A\n");
        check("offers:\n　　- topic: a\n　　　kind: b\n", "offers:\n    - topic: a\n      kind: b\n");
        check("contact:\n\u{a0}\u{a0}email: x\n  phone: y\n", "contact:\n  email: x\n  phone: y\n");
        check("name:　智谱\nsummary: 　x\n", "name: 智谱\nsummary: x\n");
        check("offers:\n  -　topic: a\n    text: b\n", "offers:\n  - topic: a\n    text: b\n");
        check("contact:\n\temail: x\n\tphone: y\n", "contact:\n  email: x\n  phone: y\n");
        check("offers:\r\n\t- topic: a\r\n\t  kind: b\r\n", "offers:\r\n  - topic: a\r\n    kind: b\r\n");
        check("offers:\n\t- topic: a\n\t\tkind: b\n", "offers:\n  - topic: a\n    kind: b\n");
        check("contact:\n    email: x\n\tphone: y\n", "contact:\n    email: x\n    phone: y\n");
        check("contact:\n\u{a0}\u{a0}email: x\n", "contact:\n  email: x\n");
        stays("a:\n  b:\n\tc: d\n");
        stays("summary: |\n  x\n\ty\n");
        stays("contact:\n  email: x\n \tphone: y\n");
    }

    #[test]
    fn quotation_marks_are_put_where_they_were_forgotten() {
        check("summary: AI: now\n", "summary: \"AI: now\"\n");
        check("summary: say \"AI: now\"\n", "summary: 'say \"AI: now\"'\n");
        check("offers:\n  - topic: a\n    text: AI: now\n", "offers:\n  - topic: a\n    text: \"AI: now\"\n");
        check("title: {en: AI: now, zh: x}\n", "title: {en: \"AI: now\", zh: x}\n");
        check(
            "a: {name: A, text: Design, training and support}\n",
            "a: {name: A, text: \"Design, training and support\"}\n",
        );
        check("people: [{name: A, public: name, role}]\n", "people: [{name: A, public: [name, role]}]\n");
        check("contact: {public: email, phone, email: x}\n", "contact: {public: [email, phone], email: x}\n");
        stays("people: [{public: name, salary}]\n");
        check("ink: {light: #0b6e4f, dark: #fff}\n", "ink: {light: \"#0b6e4f\", dark: \"#fff\"}\n");
        check("ink: #0b6e4f  # green\n", "ink: \"#0b6e4f\"  # green\n");
        check("city: #1 Main Road\n", "city: \"#1 Main Road\"\n");
        check("room: Hall #3\n", "room: \"Hall #3\"\n");
        check("contact: {wechat: @acme, public: [wechat]}\n", "contact: {wechat: \"@acme\", public: [wechat]}\n");
        check("name: A\nsummary: %x\n", "name: A\nsummary: \"%x\"\n");
        check("summary: **bold** text\nname: A\n", "summary: \"**bold** text\"\nname: A\n");
        check("summary: [AI] for banks\nname: A\n", "summary: \"[AI] for banks\"\nname: A\n");
        check("name: 'It's here'\n", "name: \"It's here\"\n");
        check("name: \"abc\nsummary: x\n", "name: \"abc\"\nsummary: x\n");
        check("people:\n  - name: \"Li\n    role: \"Head\"\n", "people:\n  - name: \"Li\"\n    role: \"Head\"\n");
        check("name:Tkxel\ncity: x\n", "name: Tkxel\ncity: x\n");
        check("offers:\n  -topic: a\n", "offers:\n  - topic: a\n");
        check("offers:\n  － topic: a\n    text: b\n", "offers:\n  - topic: a\n    text: b\n");
        check("offers:\n  － topic: a\n     text: b\n", "offers:\n  -  topic: a\n     text: b\n");
        check("offers:\n  － topic: a\nname: b\n", "offers:\n  - topic: a\nname: b\n");
        check("offers:\n－topic：a\n  text: b\nname: c\n", "offers:\n- topic: a\n  text: b\nname: c\n");
        check(
            "offers:\n  - topic: a\n    text: b\n  — topic: c\n",
            "offers:\n  - topic: a\n    text: b\n  - topic: c\n",
        );
        check(
            "offers:\n  －　topic: a\n    text: b\n  － topic: c\n    text: d\n",
            "offers:\n  - topic: a\n    text: b\n  - topic: c\n    text: d\n",
        );
        stays("summary: good\n  — name: b\n  and more\nname: x\n");
    }

    #[test]
    fn where_two_readings_are_possible_nothing_is_changed() {
        stays("contact: email: x\n");
        stays("name: Acme country: PK\n");
        stays("summary: AI: now # a comment\n");
        stays("summary: AI: now\n  and then\nname: A\n");
        stays("title: {en: AI: a, b, zh: x}\n");
        stays("offers: [{topic: chatbots, speech, text: x}]\n");
        stays("name: {en: Hello, zh你好: x}\n");
        stays("city: #todo\n");
        stays("founded: 2008 #1\n");
        stays("name: A\n#offers:\n  - topic: a\n");
        check("  name: A\ncity: x\n", "name: A\ncity: x\n");
        stays("  name: A\n city: x\n");
        check("na\u{ad}\u{200b}me: A\n\u{feff}city: x\n", "name: A\ncity: x\n");
        check("\u{200b}name： A\ncity: x\n", "name: A\ncity: x\n");
        check("a:\n  - {\u{200b}topic: b, text\u{200b}: c}\n", "a:\n  - {topic: b, text: c}\n");
        stays("name: *x\n");
        stays("name: &Co Ltd\n");
        stays("summary: > 50 people\nname: A\n");
        stays("name: \"Acme\" Limited\n");
        stays("name: \"abc\nand more: x\n");
        stays("name: \"abc\" d\nsummary: x\n");
        stays("name: \"a \\\" b\nsummary: x\n");
        stays("topics: [a, , b]\n");
        stays("topics: [a, b\nname: A\n");
        stays("name: A\n city: x\nshort: y\n");
        stays("summary: good\nbots：cheap\nname: A\n");
        stays("summary:\n  name：x\n");
        stays("topics: [ai] [bots]\n");
    }
}
