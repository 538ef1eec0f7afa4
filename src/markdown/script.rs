//! Characters by how their script is written: whether blanks stand between its words, and whether its marks are wide. Width
//! is that of UAX #11 and not the script alone, because the rule for emphasis beside such characters is worded so.

/// Quotation marks that are wide in a Chinese font and narrow in a Latin one.
pub(super) fn is_curly_quote(character: char) -> bool {
    matches!(character, '‘' | '’' | '“' | '”')
}

/// Whether a character is Han, kana, Hangul, bopomofo or one of their marks: wide, full or half width in UAX #11, but no
/// emoji; or of the script Hangul.
pub(super) fn is_cjk(character: char) -> bool {
    is_hangul(character) || is_wide(character)
}

fn is_hangul(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{11ff}' | '\u{302e}'..='\u{302f}' | '\u{3131}'..='\u{318e}' | '\u{3200}'..='\u{321e}'
        | '\u{3260}'..='\u{327e}' | '\u{a960}'..='\u{a97c}' | '\u{ac00}'..='\u{d7fb}' | '\u{ffa0}'..='\u{ffdc}')
}

/// Whether a character belongs to a script that is written without blanks.
fn is_wide(character: char) -> bool {
    !is_hangul(character)
        && matches!(character,
            '\u{2329}' | '\u{232a}' | '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{33ff}' | '\u{3400}'..='\u{a4cf}'
            | '\u{f900}'..='\u{faff}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ffee}'
            | '\u{16fe0}'..='\u{18dff}' | '\u{1aff0}'..='\u{1b2ff}' | '\u{1d300}'..='\u{1d376}' | '\u{1f200}'
            | '\u{1f202}' | '\u{1f210}'..='\u{1f219}' | '\u{1f21b}'..='\u{1f22e}' | '\u{1f230}' | '\u{1f231}'
            | '\u{1f237}' | '\u{1f23b}' | '\u{1f240}'..='\u{1f248}' | '\u{20000}'..='\u{3fffd}')
}

/// Whether a line break in the source between two characters is none in the text: between two of a script without
/// blanks, or between one of them and a mark that is wide beside it. Korean has blanks between words and keeps them.
pub(super) fn joins(before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let is_mark = |character| is_curly_quote(character) || matches!(character, '…' | '—' | '·');
    match (is_wide(before), is_wide(after)) {
        (true, true) => true,
        (true, false) => is_mark(after),
        (false, true) => is_mark(before),
        (false, false) => false,
    }
}

/// The first visible character of the source from a byte on, past what Markdown may put before it on a new line.
pub(super) fn next_visible(source: &str, from: usize) -> Option<char> {
    let is_markup = |c: &char| c.is_whitespace() || matches!(c, '>' | '*' | '_' | '~' | '[' | '!' | '`');
    source[from..].chars().find(|character| !is_markup(character))
}

#[cfg(test)]
mod tests {
    use super::joins;

    #[test]
    fn lines_are_joined_by_what_stands_at_their_ends() {
        let check = |before, after, expected| assert_eq!(joins(Some(before), Some(after)), expected, "{before}{after}");
        check('中', '文', true);
        check('，', '中', true);
        check('文', '“', true);
        check('”', '文', true);
        check('か', '中', true);
        check('，', '“', true);
        check('中', 'A', false);
        check('A', '中', false);
        check('한', '국', false);
        check('”', '“', false);
        check('—', 'a', false);
        check('”', 'a', false);
    }
}
