//! The sentences of the codes, in the languages in which a report can be written.
//!
//! They are Fluent files inside the binary. Neither language falls back to the other: a test sees to it that both are
//! complete.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Code, Diagnostic, Fact, Severity, Tally, harmless};

/// The language of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportLanguage {
    /// English.
    #[default]
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

impl ReportLanguage {
    /// The language of a tag (`zh-CN`) or of a locale as the environment names it (`zh_CN.UTF-8`): Chinese for all that is
    /// Chinese, English for everything else.
    pub fn from_tag(tag: &str) -> Self {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("zh") { Self::Chinese } else { Self::English }
    }

    /// The locale for plurals and numbers.
    fn locale(self) -> LanguageIdentifier {
        let tag = match self {
            Self::English => "en",
            Self::Chinese => "zh",
        };
        tag.parse().unwrap_or_default()
    }

    fn text(self) -> &'static str {
        match self {
            Self::English => include_str!("messages/en.ftl"),
            Self::Chinese => include_str!("messages/zh.ftl"),
        }
    }
}

/// The messages of one language. All that they quote is made harmless for a terminal.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of a language.
    pub fn new(language: ReportLanguage) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.locale()]);
        // The marks that isolate a quotation's direction of writing show as boxes in many terminals.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource(language));
        Self { bundle }
    }

    /// What is wrong.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.format(diagnostic.code.name(), None, &self.arguments(&diagnostic.facts)).unwrap_or_default()
    }

    /// What to write instead.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        self.format(diagnostic.code.name(), Some(diagnostic.help), &self.arguments(&diagnostic.facts))
    }

    /// A sentence that belongs to no code, or one of its attributes; nothing if there is none of that name.
    pub fn say(&self, id: &str, attribute: Option<&str>, facts: &[(&'static str, Fact)]) -> Option<String> {
        self.format(id, attribute, &self.arguments(facts))
    }

    /// What another place has to do with a problem; empty if the code has no such label.
    pub fn label(&self, code: Code, attribute: &str) -> String {
        self.format(code.name(), Some(attribute), &FluentArgs::new()).unwrap_or_default()
    }

    /// The last line of a report, such as "3 errors, 2 warnings in 4 files"; empty if there is no problem.
    pub fn summary(&self, tally: &Tally) -> String {
        let counted =
            [("report-errors", tally.errors), ("report-warnings", tally.warnings), ("report-notes", tally.notes)];
        let parts: Vec<_> =
            counted.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| self.count(id, count)).collect();
        if parts.is_empty() {
            return String::new();
        }
        let mut arguments = FluentArgs::new();
        arguments.set("problems", parts.join(&self.word("report-comma")));
        arguments.set("files", tally.files);
        self.format("report-summary", None, &arguments).unwrap_or_default()
    }

    /// That so many more problems of the same code are left out.
    pub(super) fn more(&self, count: usize) -> String {
        self.count("report-more", count)
    }

    /// The word for a severity.
    pub(super) fn severity(&self, severity: Severity) -> String {
        self.word(match severity {
            Severity::Error => "report-error",
            Severity::Warning => "report-warning",
            Severity::Note => "report-note",
        })
    }

    /// A word of the report itself.
    pub(super) fn word(&self, id: &str) -> String {
        self.format(id, None, &FluentArgs::new()).unwrap_or_default()
    }

    fn count(&self, id: &str, count: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        self.format(id, None, &arguments).unwrap_or_default()
    }

    fn arguments<'a>(&self, facts: &'a [(&'static str, Fact)]) -> FluentArgs<'a> {
        facts.iter().map(|(name, fact)| (Cow::Borrowed(*name), self.value(fact))).collect()
    }

    fn value<'a>(&self, fact: &'a Fact) -> FluentValue<'a> {
        match fact {
            Fact::Text(text) => FluentValue::String(harmless::one_line(text).into()),
            // Each between backticks of its own: those at both ends are the message's.
            Fact::Either(texts) => harmless::one_line(&texts.join(&self.word("report-either"))).into(),
            Fact::Number(number) => FluentValue::from(*number),
        }
    }

    /// A message or one of its attributes. A fact that is missing shows as `{$name}`; that is a mistake of ours, and less
    /// bad than no message.
    fn format(&self, id: &str, attribute: Option<&str>, arguments: &FluentArgs) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }
}

/// The parsed file of a language; a test sees to it that all of it can be parsed.
fn resource(language: ReportLanguage) -> FluentResource {
    FluentResource::try_new(language.text().to_owned()).unwrap_or_else(|(resource, _)| resource)
}

#[cfg(test)]
mod tests {
    use super::{Messages, ReportLanguage, resource};
    use crate::diagnostic::{Code, Diagnostic, Tally};
    use crate::source::{FileId, Place, Source, Sources};
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
    use std::collections::{BTreeMap, BTreeSet};

    fn messages(language: ReportLanguage) -> BTreeMap<String, Message<String>> {
        let parsed = fluent_syntax::parser::parse(language.text().to_owned()).expect("every line can be parsed");
        let entries = parsed.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name.clone(), message)),
            _ => None,
        });
        entries.collect()
    }

    /// The texts and the variables of a pattern, those inside its choices included.
    fn walk(pattern: &Pattern<String>, texts: &mut Vec<String>, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => texts.push(value.clone()),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => variable(inline, variables),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    variable(selector, variables);
                    for variant in variants {
                        walk(&variant.value, texts, variables);
                    }
                }
            }
        }
    }

    fn variable(inline: &InlineExpression<String>, variables: &mut BTreeSet<String>) {
        if let InlineExpression::VariableReference { id } = inline {
            variables.insert(id.name.clone());
        }
    }

    fn variables(pattern: &Pattern<String>) -> BTreeSet<String> {
        let mut variables = BTreeSet::new();
        walk(pattern, &mut Vec::new(), &mut variables);
        variables
    }

    /// The names that a code's docs give after "fact", and those after "other place".
    fn documented(code: Code) -> (BTreeSet<String>, BTreeSet<String>) {
        let source = include_str!("code.rs");
        let line = source.find(&format!(" = \"{}\", ", code.name())).expect("the code is in the list");
        let docs = source[..line].rsplit(";\n").next().unwrap_or_default();
        let docs = docs.rsplit_once('\n').map_or("", |(docs, _)| docs);
        let (facts, others) = docs.split_once("other place").unwrap_or((docs, ""));
        let facts = facts.to_lowercase().split_once("fact").map_or(String::new(), |(_, facts)| facts.to_owned());
        (quoted(&facts), quoted(others))
    }

    fn quoted(text: &str) -> BTreeSet<String> {
        text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    const BOTH: [ReportLanguage; 2] = [ReportLanguage::English, ReportLanguage::Chinese];

    #[test]
    fn every_code_has_its_message_its_help_and_its_labels_in_both_languages() {
        for language in BOTH {
            let messages = messages(language);
            for &code in Code::ALL {
                let message = messages.get(code.name()).unwrap_or_else(|| panic!("{language:?}: {code:?}"));
                assert!(message.value.is_some(), "{language:?}: {code:?} says nothing");
                let attributes: BTreeSet<_> = message.attributes.iter().map(|attribute| &*attribute.id.name).collect();
                let (facts, others) = documented(code);
                let mut wanted: BTreeSet<_> = others.iter().map(String::as_str).collect();
                wanted.insert("help");
                wanted.extend(facts.contains("nearest").then_some("help-nearest"));
                assert!(wanted.is_subset(&attributes), "{language:?}: {code:?} wants {wanted:?}");
            }
        }
    }

    #[test]
    fn messages_name_only_facts_that_their_code_has() {
        for language in BOTH {
            let messages = messages(language);
            for &code in Code::ALL {
                let (mut facts, _) = documented(code);
                let message = &messages[code.name()];
                for attribute in message.attributes.iter().filter(|attribute| attribute.id.name.ends_with("-nearest")) {
                    assert!(variables(&attribute.value).is_subset(&facts), "{language:?}: {code:?}");
                }
                facts.remove("nearest");
                let plain = message.attributes.iter().filter(|attribute| !attribute.id.name.ends_with("-nearest"));
                for pattern in plain.map(|attribute| &attribute.value).chain(&message.value) {
                    let used = variables(pattern);
                    assert!(used.is_subset(&facts), "{language:?}: {code:?} has {facts:?}, uses {used:?}");
                }
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_messages_and_attributes() {
        let [english, chinese] = BOTH.map(|language| {
            let messages = messages(language);
            let names = messages.values().flat_map(|message| {
                let attributes = message.attributes.iter().map(|attribute| attribute.id.name.clone());
                attributes.chain([String::new()]).map(|attribute| (message.id.name.clone(), attribute))
            });
            names.collect::<BTreeSet<_>>()
        });
        assert_eq!(english, chinese);
        let others: Vec<_> = english.iter().map(|(id, _)| id.as_str()).filter(|id| Code::named(id).is_none()).collect();
        let is_ours = |id: &&str| id.starts_with("report-") || id.starts_with("output-");
        assert!(others.iter().all(is_ours), "no code of this name: {others:?}");
    }

    #[test]
    fn no_message_ends_like_a_sentence_or_pleads() {
        for language in BOTH {
            for (id, text) in texts(language) {
                assert!(!text.ends_with(['.', '。', '!', '！', ' ']), "{id}: {text}");
                assert!(!text.contains("please") && !text.contains('请'), "{id}: {text}");
            }
        }
    }

    #[test]
    fn chinese_stands_without_blanks_and_with_full_width_marks() {
        let is_han = |character: char| ('\u{4e00}'..='\u{9fff}').contains(&character);
        for (id, text) in texts(ReportLanguage::Chinese) {
            // What stands between backticks is quoted from a file.
            let said: String = text.split('`').step_by(2).collect::<Vec<_>>().join("`");
            let pairs = said.chars().zip(said.chars().skip(1));
            for (one, other) in pairs.filter(|(one, other)| is_han(*one) || is_han(*other)) {
                assert!(![one, other].iter().any(|mark| " ,;:!?()".contains(*mark)), "{id}: {one}{other} in {text}");
            }
        }
    }

    /// Every text of a language with the id of its message; what a file quotes and what varies is a `x`.
    fn texts(language: ReportLanguage) -> Vec<(String, String)> {
        let messages = messages(language);
        let said = messages.values().filter(|message| !message.id.name.starts_with("report-"));
        said.flat_map(|message| {
            let patterns = message.attributes.iter().map(|attribute| &attribute.value).chain(&message.value);
            patterns.flat_map(spoken).map(|text| (message.id.name.clone(), text)).collect::<Vec<_>>()
        })
        .collect()
    }

    /// A pattern as it would be said, once for each of its choices.
    fn spoken(pattern: &Pattern<String>) -> Vec<String> {
        pattern.elements.iter().fold(vec![String::new()], |said, element| {
            let next = match element {
                PatternElement::TextElement { value } => vec![value.trim_start_matches('\n').to_owned()],
                PatternElement::Placeable { expression: Expression::Inline(_) } => vec!["x".to_owned()],
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    variants.iter().flat_map(|variant| spoken(&variant.value)).collect()
                }
            };
            said.iter().flat_map(|said| next.iter().map(move |next| format!("{said}{next}"))).collect()
        })
    }

    fn place() -> Place {
        Place::whole(file())
    }

    fn file() -> FileId {
        Sources::default().add(Source { path: "a.md".to_owned(), text: "".into(), yaml: 0..0 })
    }

    #[test]
    fn facts_stand_in_the_message_and_the_nearest_word_in_the_help() {
        let check = |language, diagnostic: &Diagnostic, message: &str, help: &str| {
            let messages = Messages::new(language);
            assert_eq!(messages.message(diagnostic), message);
            assert_eq!(messages.help(diagnostic).as_deref(), Some(help));
        };
        let topic = Diagnostic::new(Code::UnknownTopic, place()).with("topic", "chatbot");
        let near = topic.clone().with_nearest(Some("chatbots"));
        let range = Diagnostic::new(Code::OutOfRange, place()).with("key", "tables").with("number", 0i64);
        let range = range.with("least", 1i64).with("most", 1000i64);
        let hostile = Diagnostic::new(Code::UnknownTopic, place()).with("topic", "a\x1b[2J\n{ $x }");
        check(
            ReportLanguage::English,
            &topic,
            "`chatbot` is not a topic of the taxonomy",
            "write a topic that stands in content/taxonomy.yaml, or add `chatbot` there",
        );
        check(
            ReportLanguage::English,
            &near,
            "`chatbot` is not a topic of the taxonomy",
            "write `chatbots`, or add `chatbot` to content/taxonomy.yaml",
        );
        check(
            ReportLanguage::Chinese,
            &near,
            "分类表里没有`chatbot`这个领域",
            "改成`chatbots`，或把`chatbot`加进content/taxonomy.yaml",
        );
        check(ReportLanguage::Chinese, &range, "`tables`是0，应当在1到1000之间", "写一个1到1000之间的数字");
        check(
            ReportLanguage::English,
            &hostile,
            "`a␛[2J { $x }` is not a topic of the taxonomy",
            "write a topic that stands in content/taxonomy.yaml, or add `a␛[2J { $x }` there",
        );
    }

    #[test]
    fn kinds_of_values_are_said_in_the_language_of_the_report() {
        let check = |language, expected: &str, found: &str, message: &str| {
            let diagnostic = Diagnostic::new(Code::WrongType, place()).with("key", "topics");
            let diagnostic = diagnostic.with("expected", expected).with("found", found);
            assert_eq!(Messages::new(language).message(&diagnostic), message);
        };
        check(ReportLanguage::English, "list", "text", "`topics` must be a list, not a text");
        check(ReportLanguage::Chinese, "list", "text", "`topics`应当是一个列表，这里却是一段文字");
        check(ReportLanguage::Chinese, "list", "null", "`topics`应当是一个列表，这里却是空的");
    }

    #[test]
    fn labels_are_found_by_their_attribute() {
        let check = |language, expected: &str| {
            assert_eq!(Messages::new(language).label(Code::DuplicateKey, "first"), expected);
        };
        check(ReportLanguage::English, "the first one");
        check(ReportLanguage::Chinese, "第一次写在这里");
    }

    #[test]
    fn the_summary_counts_what_there_is() {
        let check = |language, [errors, warnings, notes, files]: [usize; 4], expected: &str| {
            let tally = Tally { errors, warnings, notes, files };
            assert_eq!(Messages::new(language).summary(&tally), expected);
        };
        check(ReportLanguage::English, [3, 2, 0, 4], "3 errors, 2 warnings in 4 files");
        check(ReportLanguage::English, [1, 0, 1, 1], "1 error, 1 note in 1 file");
        check(ReportLanguage::English, [0, 0, 0, 0], "");
        check(ReportLanguage::Chinese, [3, 2, 0, 4], "4个文件中有3个错误、2个警告");
    }

    #[test]
    fn a_tag_or_a_locale_names_the_language() {
        let check = |tag, expected| assert_eq!(ReportLanguage::from_tag(tag), expected, "{tag}");
        check("zh", ReportLanguage::Chinese);
        check("zh-Hant-TW", ReportLanguage::Chinese);
        check("zh_CN.UTF-8", ReportLanguage::Chinese);
        check("en", ReportLanguage::English);
        check("C.UTF-8", ReportLanguage::English);
        check("zha", ReportLanguage::English);
        check("", ReportLanguage::English);
    }

    #[test]
    fn the_files_can_be_read_to_their_end() {
        for language in BOTH {
            assert_eq!(resource(language).entries().count(), messages(language).len());
        }
    }
}
