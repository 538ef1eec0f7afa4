//! Interface texts in Fluent, of one language. Several sources lie over one another, so that a site's theme changes single
//! texts of the built-in one; a text that all of them lack comes from the next language.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::numerals::numeral;
use super::tag::Language;

/// The texts of one language, ready to use.
///
/// A key is the name of a message, `matches`, or of its attribute, `matches.title`.
pub struct Messages {
    language: Language,
    plain: Bundle,
    html: Bundle,
    /// What needs no argument, formatted once.
    texts: BTreeMap<String, String>,
    keys: Vec<String>,
    next: Option<Arc<Messages>>,
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// A value that a message is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument<'a> {
    /// A text; in HTML it is isolated by `<bdi>`, for it may run the other way.
    Text(&'a str),
    /// A number: it chooses the plural, and is written with the thousands set apart. A year is a text.
    Number(i64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A mistake in the grammar of a source. What stands before and after it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxProblem {
    /// Which of the sources, counted from 0.
    pub source: usize,
    /// The bytes where the grammar was left.
    pub range: Range<usize>,
    /// What was expected there, in the English of the Fluent parser.
    pub reason: String,
}

impl Messages {
    /// Reads sources in Fluent, each over those before it.
    pub fn parse(language: &Language, sources: &[&str]) -> (Self, Vec<SyntaxProblem>) {
        let mut problems = Vec::new();
        let resources: Vec<Arc<FluentResource>> =
            sources.iter().enumerate().map(|(source, text)| resource(source, text, &mut problems)).collect();
        let plain = bundle(language, &resources, written);
        let html = bundle(language, &resources, isolated);
        let mut keys: Vec<String> = resources.iter().flat_map(|resource| keys(resource)).collect();
        keys.sort();
        keys.dedup();
        let texts = keys.iter().filter_map(|key| Some((key.clone(), text(&plain, key)?))).collect();
        (Self { language: language.clone(), plain, html, texts, keys, next: None }, problems)
    }

    /// With another language's texts for those that this one lacks.
    #[must_use]
    pub fn falling_back_to(mut self, next: Arc<Self>) -> Self {
        for (key, text) in &next.texts {
            if self.keys.binary_search(key).is_err() {
                self.texts.insert(key.clone(), text.clone());
            }
        }
        self.next = Some(next);
        self
    }

    /// The language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The keys that this language has itself, in alphabetical order.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// All texts that need no argument, with those of the languages behind, in the order of their keys.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// A text that needs no argument; nothing where no language has it, or where it needs one.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }

    /// A text with its arguments, for places where no HTML may stand: titles, attributes, feeds. Nothing where no
    /// language has it. An argument that is missing shows as `{$name}`.
    pub fn format(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        self.formatted(key, arguments, |messages| &messages.plain)
    }

    /// A text with its arguments as HTML: everything escaped, each text among the arguments inside `<bdi>`.
    pub fn format_html(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        self.formatted(key, arguments, |messages| &messages.html).map(|text| escaped(&text))
    }

    fn formatted(&self, key: &str, arguments: &[(&str, Argument)], which: fn(&Self) -> &Bundle) -> Option<String> {
        let bundle = which(self);
        match pattern(bundle, key) {
            Some(pattern) => {
                let arguments: FluentArgs = arguments.iter().map(|(name, value)| (*name, value_of(*value))).collect();
                Some(write(bundle, pattern, Some(&arguments)).0)
            }
            None => self.next.as_ref()?.formatted(key, arguments, which),
        }
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Messages({}, {} keys)", self.language, self.keys.len())
    }
}

fn resource(source: usize, text: &str, problems: &mut Vec<SyntaxProblem>) -> Arc<FluentResource> {
    let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err(partial) => partial,
    };
    problems.extend(errors.into_iter().map(|error| SyntaxProblem {
        source,
        reason: error.kind.to_string(),
        range: place(text, error.pos),
    }));
    Arc::new(resource)
}

/// Where a mistake is to be shown: the parser's place, or behind the last sign before it where the parser had to look for it
/// on a further line.
fn place(text: &str, found: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(found.start);
    let before = &text[..start];
    match before.trim_end() {
        seen if before[seen.len()..].contains('\n') && !seen.is_empty() => seen.len()..seen.len(),
        _ => start..text.ceil_char_boundary(found.end),
    }
}

/// How a bundle writes a value; nothing means as Fluent does.
type Writer = fn(&FluentValue, &IntlLangMemoizer) -> Option<String>;

fn bundle(language: &Language, resources: &[Arc<FluentResource>], writer: Writer) -> Bundle {
    let locale = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Its invisible marks would end up in titles and addresses; HTML has `<bdi>`.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(writer));
    bundle.add_builtins().expect("a new bundle has no functions that these could collide with");
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// The keys of a source, attributes after their message.
fn keys(resource: &FluentResource) -> Vec<String> {
    let messages = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    });
    let of_message = |message: &ast::Message<&str>| {
        let value = message.value.as_ref().map(|_| message.id.name.to_owned());
        let attributes =
            message.attributes.iter().map(|attribute| format!("{}.{}", message.id.name, attribute.id.name));
        value.into_iter().chain(attributes).collect::<Vec<_>>()
    };
    messages.flat_map(of_message).collect()
}

fn pattern<'a>(bundle: &'a Bundle, key: &str) -> Option<&'a ast::Pattern<&'a str>> {
    match key.split_once('.') {
        None => bundle.get_message(key)?.value(),
        Some((message, attribute)) => Some(bundle.get_message(message)?.get_attribute(attribute)?.value()),
    }
}

/// The text of a key that can be written without any argument.
fn text(bundle: &Bundle, key: &str) -> Option<String> {
    let (text, complete) = write(bundle, pattern(bundle, key)?, None);
    complete.then_some(text)
}

/// A text, and whether nothing was missing for it. Not by `format_pattern`, which hands the whole text to the bundle's
/// formatter once more, as if it were an argument.
fn write(bundle: &Bundle, pattern: &ast::Pattern<&str>, arguments: Option<&FluentArgs>) -> (String, bool) {
    let (mut text, mut errors) = (String::new(), Vec::new());
    let written = bundle.write_pattern(&mut text, pattern, arguments, &mut errors);
    (text, written.is_ok() && errors.is_empty())
}

fn value_of(argument: Argument<'_>) -> FluentValue<'_> {
    match argument {
        Argument::Text(text) => FluentValue::from(text),
        Argument::Number(number) => FluentValue::from(number),
    }
}

/// Numbers as the language writes them.
fn written(value: &FluentValue, formatters: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => numeral(number, formatters),
        _ => None,
    }
}

/// The same, and texts between marks that [`escaped`] turns into tags.
fn isolated(value: &FluentValue, formatters: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(text) => Some(format!("{BEGIN}{}{END}", text.replace([BEGIN, END], ""))),
        _ => written(value, formatters),
    }
}

/// Marks round an argument while Fluent writes a message. Unicode promises that they stand for no character.
const BEGIN: char = '\u{FDD2}';
const END: char = '\u{FDD3}';

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            BEGIN => html.push_str("<bdi>"),
            END => html.push_str("</bdi>"),
            _ => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::{Argument, Messages};
    use crate::language::Language;
    use expect_test::expect;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn messages(tag: &str, sources: &[&str]) -> Messages {
        let (messages, problems) = Messages::parse(&Language::parse(tag).unwrap(), sources);
        assert_eq!(problems, []);
        messages
    }

    const ENGLISH: &str = "\
home = Home
    .title = Back to the home page
-site = matchbook
made = Made with { -site }
found = { $count ->
    [0] No matches
    [one] One match
   *[other] { $count } matches
}
with = Together with { $name }
only = Only English
year = Since { NUMBER($year, useGrouping: \"false\") }, { NUMBER($share, minimumFractionDigits: 1) }
tag = { $kind ->
    [company] A company
   *[other] Other
} <b> & \"{ \"{\" }\"
";

    #[test]
    fn texts_without_arguments_are_ready() {
        let messages = messages("en", &[ENGLISH, "home = Start\n"]);
        let texts: Vec<(&str, &str)> = messages.texts().collect();
        assert_eq!(texts, [("home", "Start"), ("made", "Made with matchbook"), ("only", "Only English")]);
        assert_eq!(messages.text("found"), None);
        assert_eq!(messages.text("no-such"), None);
    }

    #[test]
    fn arguments_are_written_as_the_language_does() {
        let check = |tag, source, key, arguments: &[(&str, Argument)], expected: &str| {
            assert_eq!(messages(tag, &[source]).format(key, arguments).as_deref(), Some(expected), "{tag} {key}");
        };
        check("en", ENGLISH, "found", &[("count", 0_usize.into())], "No matches");
        check("en", ENGLISH, "found", &[("count", 1_usize.into())], "One match");
        check("en", ENGLISH, "found", &[("count", 1234_usize.into())], "1,234 matches");
        check("en", ENGLISH, "with", &[("name", "<b>".into())], "Together with <b>");
        check("en", ENGLISH, "with", &[], "Together with {$name}");
        check("en", ENGLISH, "year", &[("year", 2023_i64.into()), ("share", 5_i64.into())], "Since 2023, 5.0");
        check("en", ENGLISH, "home.title", &[], "Back to the home page");
        check("zh", "found = 共{ $count }项\n", "found", &[("count", 12345_usize.into())], "共12,345项");
        check("ur", "found = { $count } تقریبات\n", "found", &[("count", 1234_usize.into())], "1,234 تقریبات");
        check("de", "found = { $count } Treffer\n", "found", &[("count", 1234_usize.into())], "1.234 Treffer");
    }

    #[test]
    fn html_is_escaped_and_its_texts_isolated() {
        let messages = messages("en", &[ENGLISH]);
        let check = |key, arguments: &[(&str, Argument)], expected: &str| {
            assert_eq!(messages.format_html(key, arguments).as_deref(), Some(expected), "{key}");
        };
        check("with", &[("name", "A&B \u{FDD3}<i>".into())], "Together with <bdi>A&amp;B &lt;i&gt;</bdi>");
        check("tag", &[("kind", "company".into())], "A company &lt;b&gt; &amp; &quot;{&quot;");
        check("found", &[("count", 1234_usize.into())], "1,234 matches");
    }

    #[test]
    fn what_a_language_lacks_comes_from_the_next() {
        let english = Arc::new(messages("en", &[ENGLISH]));
        let chinese = messages("zh", &["home = 首页\nmade = 由{ $who }制作\n"]).falling_back_to(english);
        assert_eq!(chinese.text("home"), Some("首页"));
        assert_eq!(chinese.text("only"), Some("Only English"));
        assert_eq!(chinese.text("made"), None);
        assert_eq!(chinese.format("found", &[("count", 2_usize.into())]).as_deref(), Some("2 matches"));
        assert_eq!(chinese.format("home.title", &[]).as_deref(), Some("Back to the home page"));
        assert_eq!(chinese.format("no-such", &[]), None);
        assert_eq!(chinese.keys(), ["home", "made"]);
    }

    #[test]
    fn mistakes_are_told_and_the_rest_is_used() {
        let language = Language::parse("en").unwrap();
        let (messages, problems) = Messages::parse(&language, &["a = A\n", "b = { $x\nc = C\n"]);
        assert_eq!((messages.text("a"), messages.text("c")), (Some("A"), Some("C")));
        expect![[r#"
            [
                SyntaxProblem {
                    source: 1,
                    range: 8..8,
                    reason: "Expected a token starting with \"}\"",
                },
            ]
        "#]]
        .assert_debug_eq(&problems);
    }

    #[test]
    fn messages_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Messages>();
    }

    proptest! {
        #[test]
        fn any_source_is_read(text in "\\PC{0,40}|[a-c={}$\\-> \\n\\[\\]*.\"]{0,60}") {
            let (messages, problems) = Messages::parse(&Language::english(), &[&text]);
            for key in messages.keys() {
                prop_assert!(messages.format_html(key, &[("a", "<x>".into())]).is_some());
            }
            prop_assert!(problems.iter().all(|problem| text.get(problem.range.clone()).is_some()));
        }

        #[test]
        fn no_argument_breaks_out_of_html(name in "\\PC{0,20}|[<>&\"'/a\u{FDD2}\u{FDD3}]{0,20}") {
            let html = messages("en", &[ENGLISH]).format_html("with", &[("name", (&name).into())]).unwrap();
            let inside = html.strip_prefix("Together with <bdi>").and_then(|rest| rest.strip_suffix("</bdi>")).unwrap();
            prop_assert!(!inside.contains(['<', '>', '"', '\'']));
        }
    }
}
