//! What a template opens and does not close. The engine notices it where the template ends, or at the next thing that is
//! closed, which may be pages below; who wrote it looks for the beginning.

use std::ops::Range;

/// A tag, or a pair of braces, that is open.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Open<'t> {
    /// As it begins: `if`, `<card`, `{{`.
    pub(super) name: &'t str,
    /// Its bytes.
    pub(super) range: Range<usize>,
}

impl Open<'_> {
    /// What closes it.
    pub(super) fn close(&self) -> String {
        match self.name {
            "{{" => "}}".to_owned(),
            "{%" => "%}".to_owned(),
            "{#" => "#}".to_owned(),
            "set_global" => "{% endset %}".to_owned(),
            name => match name.strip_prefix('<') {
                Some(component) => format!("{{% </{component}> %}}"),
                None => format!("{{% end{name} %}}"),
            },
        }
    }

    fn is_closed_by(&self, word: &str) -> bool {
        let end = self.close();
        end.trim_start_matches("{% ").trim_end_matches(" %}").trim_end_matches('>') == word
    }
}

/// What is open at a byte of a template, the innermost last. Each end closes the innermost that it fits, as the engine reads
/// it; whatever is inside the pair with that byte counts as not read.
pub(super) fn open_at(template: &str, byte: usize) -> Vec<Open<'_>> {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_brace(template, at).filter(|start| *start < byte) {
        let mark = &template[start..start + 2];
        let tag_end = pair_end(template, start);
        let is_raw = mark == "{%" && tag_end.is_some_and(|end| first_word(&template[start..end]) == "raw");
        let Some(end) = tag_end.and_then(|end| if is_raw { raw_end(template, end) } else { Some(end) }) else {
            let name = if is_raw { "raw" } else { mark };
            open.push(Open { name, range: start..tag_end.unwrap_or(start + 2) });
            return open;
        };
        if end > byte {
            break;
        }
        if mark == "{%" && !is_raw {
            read_tag(template, start..end, &mut open);
        }
        at = end;
    }
    open
}

/// Whether a word ends something that is open further out than the innermost.
pub(super) fn is_of_outer(open: &[Open<'_>], word: &str) -> bool {
    open.iter().rev().skip(1).any(|open| open.is_closed_by(word))
}

/// The place of the next `{{`, `{%` or `{#`.
fn next_brace(template: &str, from: usize) -> Option<usize> {
    let pairs = template.as_bytes()[from..].windows(2);
    pairs.into_iter().position(|pair| pair[0] == b'{' && matches!(pair[1], b'{' | b'%' | b'#')).map(|at| from + at)
}

/// The byte behind the braces that close those at `start`; a quotation mark hides what is between it and the next.
fn pair_end(template: &str, start: usize) -> Option<usize> {
    let closing = match template.as_bytes()[start + 1] {
        b'{' => "}}",
        b'%' => "%}",
        _ => return template[start + 2..].find("#}").map(|at| start + 2 + at + 2),
    };
    let mut quote = None;
    let mut signs = template[start + 2..].char_indices();
    while let Some((at, sign)) = signs.next() {
        match quote {
            Some(_) if sign == '\\' => {
                signs.next();
            }
            Some(open) if sign == open => quote = None,
            None if matches!(sign, '"' | '\'' | '`') => quote = Some(sign),
            None if template[start + 2 + at..].starts_with(closing) => return Some(start + 2 + at + 2),
            Some(_) | None => {}
        }
    }
    None
}

/// The byte behind the `endraw` of a tag `raw` that ends at a byte; what is between them is no template.
fn raw_end(template: &str, from: usize) -> Option<usize> {
    let mut ends = template[from..].match_indices("{%").map(|(at, _)| from + at);
    ends.find_map(|at| {
        let behind = pair_end(template, at)?;
        (first_word(&template[at..behind]) == "endraw").then_some(behind)
    })
}

/// The word with which a tag begins; of a component its `<name` or `</name`.
fn first_word(tag: &str) -> &str {
    let inner = tag.trim_start_matches("{%").trim_start_matches('-').trim_start();
    let is_of_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '<' | '/' | '.');
    let end = inner.find(|sign| !is_of_word(sign)).unwrap_or(inner.len());
    &inner[..end]
}

fn read_tag<'t>(template: &'t str, range: Range<usize>, open: &mut Vec<Open<'t>>) {
    let tag = &template[range.clone()];
    let name = first_word(tag);
    // `set x = y` is whole, `set x` has a text behind it; what is behind a bar are filters, which have signs of their own.
    let assigned = tag.split('|').next().unwrap_or_default();
    let is_opening = match name {
        "if" | "for" | "block" | "filter" | "component" => true,
        "set" | "set_global" => !assigned.contains('='),
        _ => name.starts_with('<') && !name.starts_with("</"),
    };
    if is_opening {
        open.push(Open { name, range });
    } else if open.last().is_some_and(|last| last.is_closed_by(name)) {
        open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::{is_of_outer, open_at};

    #[test]
    fn what_is_open_at_the_end_is_found() {
        let check = |template: &str, expected: &[(&str, usize)]| {
            let found = open_at(template, template.len());
            let found: Vec<_> = found.iter().map(|open| (open.name, open.range.start)).collect();
            assert_eq!(found, expected, "{template}");
        };
        check("<p>{{ a }}{% if a %}b{% else %}c{% endif %}{# {% if %} #}", &[]);
        check("<p>{% if a %}b", &[("if", 3)]);
        check("{% if a %}{% for b in c %}{% endfor %}", &[("if", 0)]);
        check("{%- if a -%}{% for b in c %}", &[("if", 0), ("for", 12)]);
        check("{% block a %}{% if a %}{% endif %}{% endblock a %}", &[]);
        check("{% set a = 1 %}{% set b %}x", &[("set", 15)]);
        check("{% set b | upper %}x{% endset %}", &[]);
        check("{% set b | replace(from=\"a\", to=\"b\") %}x", &[("set", 0)]);
        check("{% set a = b | upper %}{% set c = \"a|b\" %}", &[]);
        check("{% <card a=\"%}\"> %}x{% <dot> %}{% </dot> %}", &[("<card", 0)]);
        check("{% raw %}{% if %}{{ {% endraw %}", &[]);
        check("{% raw %}{% if %}", &[("raw", 0)]);
        check("a{{ b", &[("{{", 1)]);
        check("a{{ '}}' ", &[("{{", 1)]);
        check("a{# b", &[("{#", 1)]);
        check("{% if a %}领域{% if", &[("if", 0), ("{%", 16)]);
        check("{", &[]);
    }

    #[test]
    fn an_end_tells_what_is_not_closed_before_it() {
        let check = |template: &str, word: &str, expected| {
            let byte = template.rfind(word).expect("the word");
            let open = open_at(template, byte);
            let last = open.last().map(|last| (last.name, last.close()));
            assert_eq!(last.as_ref().map(|(name, close)| (*name, &**close)), expected, "{template}");
            is_of_outer(&open, word)
        };
        assert!(check("{% for b in c %}{% if a %}{% endfor %}", "endfor", Some(("if", "{% endif %}"))));
        assert!(!check("{% if a %}{% endfor %}", "endfor", Some(("if", "{% endif %}"))));
        assert!(check("{% block b %}{% <card> %}{% endblock %}", "endblock", Some(("<card", "{% </card> %}"))));
        assert!(!check("{% endif %}", "endif", None));
    }
}
