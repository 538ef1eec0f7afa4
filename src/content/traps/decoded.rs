//! Mistakes that are good YAML: `[zh，en]`, `{zh：你好}`, a text cut at its comma, a colour taken for a comment.

use super::comments::commented_lists;
use super::invisible::{self, is_invisible};
use super::signs;
use super::{Code, Trap};
use crate::content::document::{Node, Value};
use crate::content::events::{Role, Shape, Spot, spots};
use crate::content::keys;
use crate::content::yaml::Decoded;
use std::ops::Range;

/// The mistakes in a text that could be decoded. The text is parsed a second time only where something looks suspicious.
pub(in crate::content) fn in_decoded(yaml: &str, decoded: &Decoded) -> Vec<Trap> {
    // Of a key that is there twice, the second may be the rest of a value, and is no longer among the nodes.
    let is_clean = decoded.tagged.is_empty() && decoded.duplicates.is_empty();
    let commented = commented_lists(yaml);
    let doubts = commented.into_iter().map(|one| Trap::new(Code::HashComment, one.range).with("key", one.key));
    if is_clean && !has_suspicious_mark(yaml) && !is_suspicious(&decoded.root, false) {
        return doubts.collect();
    }
    let spots = spots(yaml);
    let text = Text { yaml, spots: &spots };
    let mut traps: Vec<Trap> = (0..spots.len()).filter_map(|index| text.trap(index)).collect();
    traps.extend(decoded.tagged.iter().filter_map(|number| text.tag(*number)));
    traps.extend(text.unused_anchors());
    traps.extend(doubts);
    traps
}

/// Whether a text has `&word` where a value begins, or ` #word`.
fn has_suspicious_mark(yaml: &str) -> bool {
    yaml.as_bytes().windows(3).any(|bytes| match bytes {
        [b' ', b'#', next] => next.is_ascii_alphanumeric() || !next.is_ascii(),
        [before, b'&', next] => is_before_value(*before) && !next.is_ascii_whitespace(),
        _ => false,
    })
}

fn is_before_value(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'[' | b'{' | b',')
}

/// Whether a node is worth a second look.
fn is_suspicious(node: &Node, is_item: bool) -> bool {
    match &node.value {
        Value::Null => is_item,
        Value::Text(text) => is_suspicious_text(text, is_item),
        Value::List(items) => items.iter().any(|item| is_suspicious(item, true)),
        Value::Map(entries) => entries
            .iter()
            .any(|(key, value)| value.value == Value::Null || is_suspicious_key(key) || is_suspicious(value, false)),
        _ => false,
    }
}

fn is_suspicious_key(key: &Node) -> bool {
    let is_mistyped = |sign| sign == '：' || signs::is_wide_blank(sign);
    let is_dash = |key: &str| key.starts_with('-') || signs::after_wide_dash(&format!("{key}:")).is_some();
    key.as_text().is_some_and(|key| is_dash(key) || key.contains(|sign| is_mistyped(sign) || is_invisible(sign)))
}

fn is_suspicious_text(text: &str, is_item: bool) -> bool {
    if signs::mistyped_key(text).is_some() {
        return true;
    }
    let Some(first) = text.chars().next().filter(|_| !text.is_ascii()) else { return false };
    signs::opens_quote(text)
        || signs::plain_bracket(first).is_some()
        || signs::is_wide_blank(first)
        || is_item && text.contains(['，', '、'])
        || next_entry(text).is_some()
}

/// A full-width comma in a text with a key of the format after it, `你好，en: Hello`: the comma's byte.
fn next_entry(text: &str) -> Option<usize> {
    let mut commas = text.match_indices('，');
    commas.find(|(at, comma)| signs::mistyped_key(text[at + comma.len()..].trim_start()).is_some()).map(|(at, _)| at)
}

/// A comma between ids that YAML does not take for one: its byte. Between the words of a list only `，` counts, because
/// `、` stands in labels.
fn wide_comma(text: &str, is_list_of_ids: bool) -> Option<usize> {
    let are_ids =
        text.split(['，', '、']).all(|part| crate::content::file_name::is_id(&part.trim().to_ascii_lowercase()));
    if are_ids { text.find(['，', '、']) } else { text.find('，').filter(|_| is_list_of_ids) }
}

struct Text<'a> {
    yaml: &'a str,
    spots: &'a [Spot],
}

impl Text<'_> {
    fn trap(&self, index: usize) -> Option<Trap> {
        let spot = &self.spots[index];
        let Shape::Plain(text) = &spot.shape else { return None };
        match spot.role {
            Role::Key => self.key_trap(index),
            _ if spot.range.is_empty() => self.hash_for_value(spot),
            _ => self.value_trap(index, text).or_else(|| self.cut_at_hash(spot)),
        }
    }

    fn key_trap(&self, index: usize) -> Option<Trap> {
        let range = &self.spots[index].range;
        let key = &self.yaml[range.clone()];
        if let Some(found) = invisible::in_key(key) {
            let sign = invisible::name(&key[found.clone()]);
            let place = range.start + found.start..range.start + found.end;
            return Some(Trap::syntax("invisible", place).with("sign", sign));
        }
        if let Some(at) = key.find(signs::is_wide_blank) {
            let is_edge =
                key.trim_start_matches('-').starts_with(signs::is_wide_blank) || key.ends_with(signs::is_wide_blank);
            let is_after_colon = key[..at].ends_with(':');
            if is_edge || is_after_colon {
                return Some(Trap::new(Code::ChineseBlank, self.sign(range.start + at)));
            }
        }
        if signs::after_wide_dash(&self.yaml[range.start..]).is_some() {
            return Some(Trap::syntax("dash-sign", self.sign(range.start)));
        }
        if key.strip_prefix('-').is_some_and(signs::is_known_key) {
            return Some(Trap::syntax("dash-blank", self.sign(range.start)));
        }
        if !self.is_key_alone(index) {
            return None;
        }
        if let Some(at) = key.find('：') {
            return Some(Trap::new(Code::ChineseColon, self.sign(range.start + at)).with("key", &key[..at]));
        }
        if let Some((_, at)) = signs::mistyped_key(key) {
            return Some(Trap::syntax("colon-blank", self.sign(range.start + at)));
        }
        self.cut_at_comma(index)
    }

    /// Whether a key in braces has neither colon nor value.
    fn is_key_alone(&self, index: usize) -> bool {
        let (key, value) = (&self.spots[index], self.spots.get(index + 1));
        let has_value = value.is_none_or(|value| value.role != Role::Value || !value.range.is_empty());
        !has_value && self.is_flow(key) && !self.yaml[key.range.end..].trim_start().starts_with(':')
    }

    /// `{text: Design, training and support}`: the rest of a text, taken for keys; `{public: name, role}` of a list.
    fn cut_at_comma(&self, index: usize) -> Option<Trap> {
        let rest = &self.spots[index];
        let value = &self.spots[index.checked_sub(1)?];
        let is_text = matches!(&value.shape, Shape::Plain(text) if !text.is_empty());
        if !(value.role == Role::Value && value.parent == rest.parent && is_text) {
            return None;
        }
        let text = &self.yaml[value.range.start..self.end_of_cut(index)];
        let key = &self.yaml[self.spots[index - 2].range.clone()];
        if key == "public" && keys::are_public(text) {
            let trap = Trap::new(Code::YamlComma, rest.range.clone()).with("key", key).with("text", text);
            return Some(trap.with("quoted", format!("[{text}]")));
        }
        if signs::is_known_key(&self.yaml[rest.range.clone()]) {
            return None;
        }
        if signs::opens_quote(text) {
            let range = value.range.start..value.range.start + text.len();
            return Some(Trap::new(Code::ChineseQuote, range).with("text", signs::without_quotes(text)));
        }
        Some(Trap::new(Code::YamlComma, rest.range.clone()).with("key", key).with("text", text))
    }

    /// Where a text ends whose pieces from `index` on were taken for keys.
    fn end_of_cut(&self, index: usize) -> usize {
        let pieces = (index..self.spots.len()).step_by(2);
        let is_piece = |at: &usize| self.spots[*at].parent == self.spots[index].parent && self.is_key_alone(*at);
        pieces.take_while(is_piece).last().map_or(self.spots[index].range.end, |last| self.spots[last].range.end)
    }

    fn value_trap(&self, index: usize, text: &str) -> Option<Trap> {
        let spot = &self.spots[index];
        let (start, first) = (spot.range.start, self.sign(spot.range.start));
        let list = self.key_of(index).is_some_and(signs::is_list_of_ids);
        if let Some(inner) = signs::in_quotes(text) {
            return Some(Trap::new(Code::ChineseQuote, spot.range.clone()).with("text", inner));
        }
        if signs::is_in_brackets(text, list) {
            return Some(Trap::new(Code::ChineseBracket, first));
        }
        if text.starts_with(signs::is_wide_blank) {
            return Some(Trap::new(Code::ChineseBlank, first));
        }
        let written = &self.yaml[spot.range.clone()];
        if let Some(at) = self.comma(spot, written, list) {
            return Some(Trap::new(Code::ChineseComma, self.sign(start + at)));
        }
        self.mistyped_colon(index, written)
    }

    fn comma(&self, spot: &Spot, written: &str, list: bool) -> Option<usize> {
        if !self.is_flow(spot) {
            return None;
        }
        if spot.role == Role::Item { wide_comma(written, list) } else { next_entry(written) }
    }

    /// `name：x` or `name:x` where a key is due: on a line of its own below a key, or as an item.
    fn mistyped_colon(&self, index: usize, written: &str) -> Option<Trap> {
        let spot = &self.spots[index];
        let (key, at) = signs::mistyped_key(written)?;
        let before = &self.yaml[..spot.range.start];
        let is_first = before.trim_end_matches(' ').ends_with('\n') || spot.role == Role::Item;
        let colon = self.sign(spot.range.start + at);
        match self.yaml[colon.clone()].chars().next() {
            _ if !is_first => None,
            Some('：') => Some(Trap::new(Code::ChineseColon, colon).with("key", key)),
            _ => Some(Trap::syntax("colon-blank", colon)),
        }
    }

    /// A value that begins with `#`, and so is a comment. A comment has a blank after its sign.
    fn hash_for_value(&self, spot: &Spot) -> Option<Trap> {
        let rest = self.yaml[spot.range.end..].trim_start_matches([':', ' ', '\t']);
        let is_value = rest.strip_prefix('#').is_some_and(|text| text.starts_with(char::is_alphanumeric));
        is_value.then(|| self.comment(Code::YamlHash, rest, self.yaml.len() - rest.len(), self.is_flow(spot)))
    }

    /// `Hall #3`, of which YAML takes the end for a comment. `100 yuan #net` may be meant so: a comment has a blank after its sign, but
    /// not everybody writes one.
    fn cut_at_hash(&self, spot: &Spot) -> Option<Trap> {
        let rest = self.yaml[spot.range.end..].trim_start_matches([' ', '\t']);
        let code = match rest.strip_prefix('#')?.chars().next()? {
            sign if sign.is_ascii_digit() => Code::YamlHash,
            sign if sign.is_alphanumeric() => Code::HashComment,
            _ => return None,
        };
        Some(self.comment(code, rest, spot.range.start, self.is_flow(spot)))
    }

    /// A text that begins with `#`, up to the end of its line; the value that it belongs to begins at `value`.
    fn comment(&self, code: Code, rest: &str, value: usize, is_flow: bool) -> Trap {
        let start = self.yaml.len() - rest.len();
        let line = rest.split(['\n', '\r']).next().unwrap_or_default().trim_end();
        let end = start + line.len();
        let text = &self.yaml[value..end];
        Trap::new(code, start..end).with("text", if is_flow { signs::before_next(text) } else { text })
    }

    /// The `!` before a node that was decoded with a type of its own.
    fn tag(&self, number: u32) -> Option<Trap> {
        let index = self.spots.binary_search_by_key(&number, |spot| spot.number).ok()?;
        // An empty node is taken to stand before its tag, any other behind it.
        let before = index.checked_sub(1).map_or(0, |before| self.spots[before].range.end);
        let at = before + self.yaml[before..].find('!')?;
        Some(Trap::new(Code::YamlReserved, at..at + 1).with("character", '!'))
    }

    /// `&word` before a value, where no `*word` asks for it: the writer meant the sign. Each is sought in the whole text,
    /// so that only the first few of a text made of them are told.
    fn unused_anchors(&self) -> Vec<Trap> {
        const MOST: usize = 64;
        let signs = self.yaml.match_indices('&').map(|(at, _)| at).take(MOST);
        let unused = signs.filter(|at| self.is_unused_anchor(*at));
        unused.map(|at| Trap::new(Code::YamlReserved, at..at + 1).with("character", '&')).collect()
    }

    fn is_unused_anchor(&self, at: usize) -> bool {
        let is_first = at > 0 && is_before_value(self.yaml.as_bytes()[at - 1]);
        let line = self.yaml[..at].rsplit('\n').next().unwrap_or_default();
        let is_comment = line.trim_start().starts_with('#') || line.contains(" #");
        let is_text = self.spots.iter().any(|spot| spot.range.contains(&at));
        let name: String = self.yaml[at + 1..]
            .chars()
            .take_while(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'))
            .collect();
        is_first && !is_comment && !is_text && !self.yaml.contains(&format!("*{name}"))
    }

    /// Whether a node stands in brackets or braces.
    fn is_flow(&self, spot: &Spot) -> bool {
        spot.parent.is_some_and(|parent| self.yaml[self.spots[parent].range.clone()].starts_with(['[', '{']))
    }

    /// The key of the value, or of the list around the item.
    fn key_of(&self, index: usize) -> Option<&str> {
        let value = match self.spots[index].role {
            Role::Item => self.spots[index].parent?,
            _ => index,
        };
        let key = self.spots.get(value.checked_sub(1)?)?;
        (key.role == Role::Key).then(|| &self.yaml[key.range.clone()])
    }

    /// The bytes of the character at a byte.
    fn sign(&self, at: usize) -> Range<usize> {
        at..at + self.yaml[at..].chars().next().map_or(0, char::len_utf8)
    }
}
