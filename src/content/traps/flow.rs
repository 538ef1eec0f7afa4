//! A value in brackets that was written on a Chinese keyboard: which of its signs are YAML's, and which a text's own.

use super::certain::{begins_with_key, is_blank, is_key, quoted};
use super::signs;
use super::suspicions::outside_quotes;
use crate::content::file_name::is_id;

/// A value in brackets with the signs that YAML knows, where it cannot be a text's own sign.
pub(super) fn plain_signs(value: &str, is_list: bool) -> String {
    let mut result = String::with_capacity(value.len());
    let outside: Vec<usize> = outside_quotes(value).map(|(at, _)| at).collect();
    let mut at = 0;
    while let Some(sign) = value[at..].chars().next() {
        let end = at + sign.len_utf8();
        let rest = &value[end..];
        if outside.binary_search(&at).is_err() {
            result.push(sign);
            at = end;
            continue;
        }
        if let Some(length) = whole_quote(&result, &value[at..]) {
            let inner = signs::in_quotes(&value[at..at + length]).unwrap_or_default();
            result.push_str(&quoted(inner));
            at += length;
            continue;
        }
        let is_gap = match sign {
            '：' => is_key(word_before(&result)),
            '，' | '、' => is_comma(&result, rest, sign, is_list),
            _ => false,
        };
        if is_gap {
            result.push_str(if sign == '：' { ": " } else { ", " });
            at = value.len() - rest.trim_start_matches(is_blank).len();
            continue;
        }
        let bracket = signs::plain_bracket(sign).filter(|_| is_list || !matches!(sign, '【' | '】'));
        result.push(bracket.unwrap_or(sign));
        at = end;
    }
    result
}

/// The bytes of a text in Chinese quotation marks that is an entry of its own, at the start of `rest`.
fn whole_quote(before: &str, rest: &str) -> Option<usize> {
    let is_start = matches!(before.trim_end().chars().next_back(), Some(':' | ',' | '[' | '{'));
    let length = signs::quote_length(rest).filter(|_| is_start)?;
    let next = rest[length..].trim_start_matches(is_blank).chars().next();
    let is_end = matches!(next, Some(',' | '，' | '、' | ']' | '}' | '］' | '｝' | '】'));
    (is_end && signs::in_quotes(&rest[..length]).is_some()).then_some(length)
}

/// The word at the end of what stands before a sign in brackets.
fn word_before(before: &str) -> &str {
    before.rsplit(['{', '[', ',']).next().unwrap_or_default().trim()
}

/// Whether a full-width comma parts entries: where a field follows, between names of a list, and between ids.
fn is_comma(before: &str, rest: &str, sign: char, is_list: bool) -> bool {
    let next = rest.split(['，', '、', ',', ']', '］', '}', '｝']).next().unwrap_or_default().trim_matches(is_blank);
    let are_ids = is_id(word_before(before)) && is_id(next);
    match sign {
        '，' => is_list || are_ids || next.contains([':', '：']) && begins_with_key(next),
        _ => are_ids,
    }
}
