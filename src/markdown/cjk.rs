//! Emphasis beside full-width marks. CommonMark decides by the characters on both sides of a `**` whether it can open or
//! close, and counts `。` and `（` as marks that set words apart; Chinese and Japanese have no blanks, so that in
//! `**真，**她` nothing would close. The rule here is that of tats-u's "CJK-friendly amendments" to CommonMark 0.31
//! (commonmark-spec, issue 650): a run that touches a CJK character, and a blank on neither side, can open and close.
//!
//! pulldown-cmark has no such option. So a letter that the text does not hold is put on both sides of such a run before
//! parsing, which has exactly that effect, and is taken out of every event. `_` keeps its own rule, as in the amendments.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Parser, Tag, TagEnd};

use super::events::OPTIONS;
use super::script::{is_cjk, is_curly_quote};

/// Noncharacters: set aside for use inside a program, so that a text hardly holds one. Each takes three bytes.
const LETTERS: Range<char> = '\u{fdd0}'..'\u{fdf0}';

/// Rare marks, also of three bytes: they stand in for the neighbour that a run of another kind has lost.
const MARKS: [char; 4] = ['\u{a8fc}', '\u{a874}', '\u{1b5a}', '\u{a4ff}'];

/// Bytes of a sentinel.
const SENTINEL_LENGTH: usize = 3;

/// What a text needs for its emphasis: sentinels, and where to put them. Empty for nearly every text.
#[derive(Clone, Debug, Default)]
pub(super) struct Help {
    letter: char,
    mark: char,
    insertions: Box<[Insertion]>,
}

/// A sentinel to be put before a byte of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Insertion {
    at: usize,
    sentinel: Sentinel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sentinel {
    Letter,
    Mark,
}

impl Help {
    /// The help that a text needs, found from a first parsing without any.
    pub(super) fn find(source: &str) -> Self {
        let insertions: Box<[_]> = runs(source).iter().flat_map(|run| around(source, run)).collect();
        let letter = LETTERS.clone().find(|letter| !source.contains(*letter));
        let mark = MARKS.into_iter().find(|mark| !source.contains(*mark));
        match (letter, mark) {
            (Some(letter), Some(mark)) => Self { letter, mark, insertions },
            // A text that holds all 32 noncharacters was made to break us, and does without.
            _ => Self::default(),
        }
    }

    /// Whether the text is parsed as it stands.
    pub(super) fn is_empty(&self) -> bool {
        self.insertions.is_empty()
    }

    /// The text with its sentinels.
    pub(super) fn apply<'a>(&self, source: &'a str) -> Cow<'a, str> {
        if self.is_empty() {
            return Cow::Borrowed(source);
        }
        let mut helped = String::with_capacity(source.len() + self.insertions.len() * SENTINEL_LENGTH);
        let mut done = 0;
        for insertion in &self.insertions {
            helped.push_str(&source[done..insertion.at]);
            helped.push(if insertion.sentinel == Sentinel::Letter { self.letter } else { self.mark });
            done = insertion.at;
        }
        helped.push_str(&source[done..]);
        Cow::Owned(helped)
    }

    /// Bytes of the source for bytes of the text with sentinels.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        if self.is_empty() { range } else { self.original_byte(range.start)..self.original_byte(range.end) }
    }

    fn original_byte(&self, byte: usize) -> usize {
        // The n-th sentinel begins where it was put, behind the n before it.
        let (mut low, mut high) = (0, self.insertions.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.insertions[middle].at + middle * SENTINEL_LENGTH < byte { low = middle + 1 } else { high = middle }
        }
        byte - low * SENTINEL_LENGTH
    }

    /// A text without sentinels.
    pub(super) fn strip<'a>(&self, text: CowStr<'a>) -> CowStr<'a> {
        if self.is_empty() || !text.contains([self.letter, self.mark]) {
            return text;
        }
        text.replace([self.letter, self.mark], "").into()
    }
}

/// Whether an event of a parsing without help says that help may be needed: a `*` or `~` was left in the text. A run
/// that found its partner needs none.
pub(super) fn is_unpaired(source: &str, event: &Event, range: &Range<usize>) -> bool {
    matches!(event, Event::Text(_)) && source[range.clone()].bytes().any(|byte| matches!(byte, b'*' | b'~'))
}

/// Whether a text holds any CJK character; without one, CommonMark's own rule stands.
pub(super) fn has_cjk(source: &str) -> bool {
    source.chars().any(is_cjk)
}

/// Delimiter runs of a text, `*` of any length and `~~`, in order. pulldown-cmark itself says where they are: literal in
/// a text, or at both ends of an emphasis; so code, links' targets and raw HTML need no rules of ours.
fn runs(source: &str) -> Vec<Range<usize>> {
    let mut pieces = pieces(source);
    pieces.sort_unstable_by_key(|piece| piece.start);
    let mut runs: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        match runs.last_mut() {
            Some(run) if run.end >= piece.start && source.as_bytes()[run.start] == source.as_bytes()[piece.start] => {
                run.end = run.end.max(piece.end);
            }
            _ => runs.push(piece),
        }
    }
    runs.retain(|run| source.as_bytes()[run.start] == b'*' || run.len() == 2);
    runs
}

fn pieces(source: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut untouched = Untouched::default();
    for (event, range) in Parser::new_ext(source, OPTIONS).into_offset_iter() {
        untouched.see(&event);
        match event {
            _ if untouched.depth > 0 => {}
            Event::Text(_) => push_literal(&mut pieces, source, range),
            Event::Start(Tag::Emphasis) => push_ends(&mut pieces, source, &range, 1),
            Event::Start(Tag::Strong | Tag::Strikethrough) => push_ends(&mut pieces, source, &range, 2),
            _ => {}
        }
    }
    pieces
}

/// How deep we are in what must stay as it is: the text of a code block is no Markdown, and `[**x**]` is also the label
/// by which its definition is found.
#[derive(Default)]
struct Untouched {
    depth: usize,
    links: Vec<usize>,
}

impl Untouched {
    fn see(&mut self, event: &Event) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => self.depth += 1,
            Event::End(TagEnd::CodeBlock) => self.depth -= 1,
            Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => {
                self.links.push(usize::from(matches!(link_type, LinkType::Collapsed | LinkType::Shortcut)));
                self.depth += self.links.last().copied().unwrap_or_default();
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.depth -= self.links.pop().unwrap_or_default(),
            _ => {}
        }
    }
}

fn push_ends(pieces: &mut Vec<Range<usize>>, source: &str, range: &Range<usize>, length: usize) {
    for piece in [range.start..range.start + length, range.end - length..range.end] {
        // Not `_`, and not the single `~` that pulldown-cmark takes as well.
        if matches!(source.get(piece.clone()), Some("*" | "**" | "~~")) {
            pieces.push(piece);
        }
    }
}

fn push_literal(pieces: &mut Vec<Range<usize>>, source: &str, range: Range<usize>) {
    for at in range.clone() {
        let is_escaped = at == range.start && is_escaped(source, at);
        if matches!(source.as_bytes()[at], b'*' | b'~') && !is_escaped {
            pieces.push(at..at + 1);
        }
    }
}

fn is_escaped(source: &str, at: usize) -> bool {
    source.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// Sentinels on both sides of a run, if it touches a CJK character and no blank.
fn around(source: &str, run: &Range<usize>) -> Vec<Insertion> {
    let (before, after) = (&source[..run.start], &source[run.end..]);
    let (Some(previous), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return Vec::new() };
    let is_between_letters = previous.is_alphanumeric() && next.is_alphanumeric();
    if previous.is_whitespace() || next.is_whitespace() || is_between_letters || !(ends_cjk(before) || is_cjk(next)) {
        return Vec::new();
    }
    let letter = |at| Insertion { at, sentinel: Sentinel::Letter };
    let mark = |at, neighbour| is_delimiter(neighbour).then_some(Insertion { at, sentinel: Sentinel::Mark });
    let first = mark(run.start, previous).into_iter().chain([letter(run.start)]);
    first.chain([letter(run.end)]).chain(mark(run.end, next)).collect()
}

/// Whether a character may belong to a run of another kind, for which a neighbouring `*` is a mark and must stay one.
fn is_delimiter(character: char) -> bool {
    matches!(character, '*' | '_' | '~')
}

/// Whether the last character of a text is CJK, with the variation selector that may follow it.
fn ends_cjk(text: &str) -> bool {
    let mut characters = text.chars().rev();
    match characters.next() {
        Some('\u{fe00}'..='\u{fe0e}') => characters.next().is_some_and(|base| is_cjk(base) || is_curly_quote(base)),
        Some('\u{e0100}'..='\u{e01ef}') => true,
        last => last.is_some_and(is_cjk),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::html::push_html;

    use super::super::events::Events;
    use super::*;

    /// The HTML of one paragraph, with short names: `<b>`, `<i>`, `<s>`.
    fn render(source: &str) -> String {
        let help = Help::find(source);
        let helped = help.apply(source);
        let mut html = String::new();
        push_html(&mut html, Events::new(&helped, &help).map(|(event, _)| event));
        let html = html.trim_end().replace("strong>", "b>").replace("em>", "i>").replace("del>", "s>");
        html.trim_start_matches("<p>").trim_end_matches("</p>").to_owned()
    }

    fn check(source: &str, expected: &str) {
        assert_eq!(render(source), expected, "{source:?}");
    }

    #[test]
    fn chinese() {
        check("**真，**她", "<b>真，</b>她");
        check("**“强调”**文字", "<b>“强调”</b>文字");
        check("他说**“好”**。", "他说<b>“好”</b>。");
        check("**中文（注释）**后", "<b>中文（注释）</b>后");
        check("前**（注释）中文**后", "前<b>（注释）中文</b>后");
        check("**强调**，其他", "<b>强调</b>，其他");
        check("是**《书名》**的", "是<b>《书名》</b>的");
        check("**「引」**后，**『引』**后", "<b>「引」</b>后，<b>『引』</b>后");
        check("**【重要】**请看", "<b>【重要】</b>请看");
        check("价格**$100**起", "价格<b>$100</b>起");
        check("增长**46%**以上", "增长<b>46%</b>以上");
        check("**该星号不会被识别，而是直接显示。**这是因为", "<b>该星号不会被识别，而是直接显示。</b>这是因为");
        check("用*“斜体”*吧", "用<i>“斜体”</i>吧");
        check("***“全部”***都", "<i><b>“全部”</b></i>都");
        check("删~~除。~~后", "删<s>除。</s>后");
        check("价~~（旧）~~新", "价<s>（旧）</s>新");
        check("**C++，**Rust 和**C#**的", "<b>C++，</b>Rust 和<b>C#</b>的");
        check("**第一：**内容\n**第二：**内容", "<b>第一：</b>内容\n<b>第二：</b>内容");
        check("**外*“内”*外。**后", "<b>外<i>“内”</i>外。</b>后");
        check("我们**“一”**、**“二”**和**“三”**。", "我们<b>“一”</b>、<b>“二”</b>和<b>“三”</b>。");
    }

    #[test]
    fn japanese() {
        check("**強調。**次", "<b>強調。</b>次");
        check("これは**私のやりたかったこと。**だからするの。", "これは<b>私のやりたかったこと。</b>だからするの。");
        check("**テスト、**テスト", "<b>テスト、</b>テスト");
        check("**テスト**？テスト", "<b>テスト</b>？テスト");
        check("**この文を強調できますか（Can I？）？**残念", "<b>この文を強調できますか（Can I？）？</b>残念");
        check("彼は**「はい」**と言った", "彼は<b>「はい」</b>と言った");
        check("ｶﾅ**｢半角｣**ｶﾅ", "ｶﾅ<b>｢半角｣</b>ｶﾅ");
        check("**わ〜い!強調!**問題なし!", "<b>わ〜い!強調!</b>問題なし!");
    }

    #[test]
    fn korean() {
        check("**스크립트(Script)**라고", "<b>스크립트(Script)</b>라고");
        check("**이 용어(This term)**를 강조", "<b>이 용어(This term)</b>를 강조");
        check("그는 **\"네\"**라고", "그는 <b>\"네\"</b>라고");
        check("~~취소(x)~~는", "<s>취소(x)</s>는");
    }

    #[test]
    fn other_marks_inside_and_outside() {
        check("强调**这个`code`**吗", "强调<b>这个<code>code</code></b>吗");
        check("见**[链接](x)**吧", "见<b><a href=\"x\">链接</a></b>吧");
        check("见[**“链接”**处](x)吧", "见<a href=\"x\"><b>“链接”</b>处</a>吧");
        check("看**<b>x</b>**吧", "看<b><b>x</b></b>吧");
        check("他**_“好”_**说", "他<b><i>“好”</i></b>说");
        check("中**~~“旧”~~**后", "中<b><s>“旧”</s></b>后");
        check("中~~**“旧”**~~后", "中<s><b>“旧”</b></s>后");
        check("|甲|\n|-|\n|**乙。**丙|", &render("|甲|\n|-|\n|<b>乙。</b>丙|"));
        check("> **引。**后", "<blockquote>\n<p><b>引。</b>后</p>\n</blockquote>");
        check(">**引。**后", "<blockquote>\n<p><b>引。</b>后</p>\n</blockquote>");
        check("&ldquo;**&ldquo;x&rdquo;**后", "“<b>“x”</b>后");
    }

    #[test]
    fn variation_selectors_belong_to_their_character() {
        check("禰\u{e0100}**(a)** b", "禰\u{e0100}<b>(a)</b> b");
        check("禰\u{fe00}**(a)** b", "禰\u{fe00}<b>(a)</b> b");
        check("a **\u{201c}b\u{201d}**c", "a **\u{201c}b\u{201d}**c");
        check("**\u{201c}b\u{201d}\u{fe01}**c", "<b>\u{201c}b\u{201d}\u{fe01}</b>c");
    }

    #[test]
    fn what_is_no_emphasis_stays() {
        check("中 ** 文 ** 字", "中 ** 文 ** 字");
        check("中\\*\\*。\\*\\*文", "中**。**文");
        check("`**真，**她`", "<code>**真，**她</code>");
        check("[x](**真，**她)", "<a href=\"**%E7%9C%9F%EF%BC%8C**%E5%A5%B9\">x</a>");
        check("<i title=\"**真，**她\">", "<i title=\"**真，**她\">");
        check("    **真，**她", "<pre><code>**真，**她</code></pre>");
        check("```\n**真，**她\n```", "<pre><code>**真，**她\n</code></pre>");
        check("中_文。_字", "中_文。_字");
        check("3~5元，7~9元", "3~5元，7~9元");
        check("[**真，**她]\n\n[**真，**她]: /x", "<a href=\"/x\">**真，**她</a>");
        check("\u{fdd0}**真，**她", "\u{fdd0}<b>真，</b>她");
    }

    #[test]
    fn latin_emphasis_follows_commonmark() {
        check("This is **what I wanted.** So", "This is <b>what I wanted.</b> So");
        check("a**\"b\"**c", "a**\"b\"**c");
        check("**a.**b", "**a.**b");
        check("**“a”**b", "**“a”**b");
        check("a*b*c", "a<i>b</i>c");
        check("foo_bar_baz", "foo_bar_baz");
        check("*foo**bar***", "<i>foo<b>bar</b></i>");
    }

    #[test]
    fn bytes_are_those_of_the_source() {
        let source = "他**“好”**说[x](y)";
        let help = Help::find(source);
        let helped = help.apply(source);
        let shown: Vec<_> = Events::new(&helped, &help)
            .filter(|(event, _)| matches!(event, Event::Start(Tag::Strong | Tag::Link { .. })))
            .map(|(_, range)| &source[range])
            .collect();
        assert_eq!(shown, ["**“好”**", "[x](y)"]);
    }

    #[test]
    fn sentinels_are_letters_and_marks_of_three_bytes() {
        assert!(LETTERS.chain(MARKS).all(|sentinel| sentinel.len_utf8() == SENTINEL_LENGTH));
        // A mark lets `_` open behind it, a letter does not.
        for mark in MARKS {
            let is_emphasis = |event| event == Event::Start(Tag::Emphasis);
            assert!(Parser::new(&format!("a{mark}_b_")).any(is_emphasis), "{mark:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn texts_without_cjk_characters_are_parsed_as_commonmark(source in "[a.(“*_~\\\\`\\[\\]<> \n&é!]{0,40}") {
            prop_assert!(Help::find(&source).is_empty());
        }

        #[test]
        fn no_sentinel_is_ever_shown(source in "[中。（“a.*_~\\\\`\\[\\]()<>:/ \n|>-]{0,60}") {
            let help = Help::find(&source);
            let html = render(&source);
            prop_assert!(help.is_empty() || !html.contains([help.letter, help.mark]), "{html}");
        }

        #[test]
        fn ranges_lie_on_characters_of_the_source(source in "[中。（“a*_~\\[\\]() \n]{0,60}") {
            let help = Help::find(&source);
            let helped = help.apply(&source);
            for (_, range) in Events::new(&helped, &help) {
                prop_assert!(source.get(range).is_some());
            }
        }
    }
}
