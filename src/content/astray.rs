//! Fields that stand at the start of a body, behind the `---` that was to follow them. They are good Markdown, and would be
//! published as they are written: with the telephone number that `public` was to keep back.

use super::document::Folder;
use super::{fence, keys};
use std::ops::Range;

/// Fields at the start of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fields {
    /// The first of them.
    pub(super) name: String,
    /// Where its key stands: bytes of the text.
    pub(super) key: Range<usize>,
    /// Whether a line `---` stands below them.
    pub(super) is_closed: bool,
}

/// The fields with which the body of a profile or page begins, if it does. A sentence may begin with the word for a field
/// (`contact: write to us`), so that more than this must look like fields: nothing behind the colon, or what only YAML has
/// there, or a line below it that is a field too or closes them.
pub(super) fn fields(text: &str, body: Range<usize>, folder: Folder) -> Option<Fields> {
    let start = body.start;
    let body = &text[body];
    let mut lines = fence::lines(body).map(|(range, _)| range);
    let first = lines.find(|line| !is_blank_or_fence(&body[line.clone()]))?;
    let (name, value) = field(&body[first.clone()]).filter(|(name, _)| is_known(folder, name))?;
    let rest: Vec<&str> = lines.map(|line| &body[line]).take_while(|line| may_follow(line)).collect();
    let goes_on = rest.first().is_some_and(|next| fence::is_fence(next) || field(next).is_some());
    let key = start + first.start..start + first.start + name.len();
    let is_closed = rest.iter().any(|line| fence::is_fence(line));
    (goes_on || is_of_yaml_alone(value)).then(|| Fields { name: name.to_owned(), key, is_closed })
}

fn is_blank_or_fence(line: &str) -> bool {
    line.trim().is_empty() || fence::is_fence(line)
}

fn is_known(folder: Folder, name: &str) -> bool {
    keys::of(keys::map_of(folder)).any(|key| key.name == name)
}

/// A line that is a field as YAML writes it, or as a Chinese keyboard does: its key and its value.
fn field(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once([':', '：'])?;
    let is_key = key.starts_with(|sign: char| sign.is_ascii_lowercase())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-' | b'0'..=b'9'));
    let is_end = line[key.len()..].starts_with('：') || value.is_empty() || value.starts_with([' ', '\t']);
    (is_key && is_end).then_some((key, value.trim()))
}

/// Whether nobody would write a value in a sentence: nothing, the sign of a text below it, a map or a list.
fn is_of_yaml_alone(value: &str) -> bool {
    let is_between = |open, close| value.starts_with(open) && value.ends_with(close);
    matches!(value, "" | "|" | ">" | "|-" | ">-" | "|+" | ">+") || is_between('{', '}') || is_between('[', ']')
}

/// Whether a line may stand among fields, or close them.
fn may_follow(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with([' ', '\t', '\u{3000}', '-', '#']) || field(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Folder, fields};

    #[test]
    fn fields_that_begin_a_body_are_found() {
        let check = |body: &str, expected: Option<(&str, bool)>| {
            let text = format!("---\nname: A\n---\n{body}");
            let found = fields(&text, 16..text.len(), Folder::Companies);
            let shown = found.as_ref().map(|found| (&text[found.key.clone()], found.is_closed));
            assert_eq!(shown, expected, "{body:?}");
        };
        check("contact:\n  phone: 1\n  public: []\n", Some(("contact", false)));
        check("\n\ncontact： \n　phone：1\n", Some(("contact", false)));
        check("contact: {phone: 1, public: []}\n", Some(("contact", false)));
        check("people:\r\n  - {name: Li}\r\n", Some(("people", false)));
        check("summary: A\n---\nText\n", Some(("summary", true)));
        check("summary: A\noffers:\n- topic: a\n\n---\nText\n", Some(("summary", true)));
        check("---\nsummary: A\nemployees: 5\n", Some(("summary", false)));
        check("summary: >-\n  A\n", Some(("summary", false)));
        check("needs: [chatbots]\n", Some(("needs", false)));
        for prose in [
            "Contact: write to us\n",
            "contact: write to us\n",
            "contact: write to us\n\nemail: by all means\n",
            "summary: see below\nWe make bots.\n",
            "website: https://a.example/\n",
            "website: [ours](https://a.example/)\n",
            "start:up\nname:it\n",
            "phone: 1\nemail: b\n",
            "We offer:\n- bots\n",
            "Contact:\n- us\n",
            "联系方式：\n电话：1\n",
            "    contact:\n      phone: 1\n",
            "```yaml\ncontact:\n```\n",
            "# contact:\n",
            "",
            "---\n",
        ] {
            check(prose, None);
        }
    }
}
