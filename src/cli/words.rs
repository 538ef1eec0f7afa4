//! The command line's own sentences, in English and in Chinese.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use matchbook::diagnostic::ReportLanguage;

/// The sentences of one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The sentences of a language.
    pub(crate) fn new(language: ReportLanguage) -> Self {
        let (tag, text) = match language {
            ReportLanguage::English => ("en", include_str!("messages/en.ftl")),
            ReportLanguage::Chinese => ("zh", include_str!("messages/zh.ftl")),
        };
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
        // The marks that isolate a text's direction would be visible in many terminals.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// A sentence without variables.
    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// What belongs to a sentence, where it has such a thing: the advice of a failure, the placeholder of an option.
    pub(crate) fn attribute(&self, key: &str, name: &str, facts: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.get_attribute(name)?.value();
        Some(self.filled(pattern, facts))
    }

    /// A sentence with its variables. A key that does not exist stands for itself; a test sees to it that none does.
    pub(crate) fn say_with(&self, key: &str, facts: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.filled(pattern, facts)
    }

    fn filled(&self, pattern: &Pattern<&str>, facts: &[(&str, FluentValue<'_>)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, fact) in facts {
            arguments.set(*name, fact.clone());
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;
    use std::collections::BTreeSet;

    fn keys(text: &str) -> BTreeSet<String> {
        let resource = fluent_syntax::parser::parse(text).expect("the file parses");
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        messages.collect()
    }

    #[test]
    fn both_languages_have_the_same_sentences() {
        assert_eq!(keys(include_str!("messages/en.ftl")), keys(include_str!("messages/zh.ftl")));
    }

    #[test]
    fn every_command_and_option_has_a_help() {
        fn check(command: &clap::Command, path: &str, known: &BTreeSet<String>) {
            for argument in command.get_arguments() {
                assert!(known.contains(&format!("arg-{}", argument.get_id())), "{}", argument.get_id());
            }
            for inner in command.get_subcommands() {
                let path = format!("{path} {}", inner.get_name());
                assert!(known.contains(&super::super::spoken::about(&path)), "{path}");
                check(inner, &path, known);
            }
        }
        let mut command = <super::super::args::Arguments as clap::CommandFactory>::command();
        command.build();
        check(&command, "matchbook", &keys(include_str!("messages/en.ftl")));
    }

    #[test]
    fn every_sentence_that_the_commands_say_exists() {
        let known = keys(include_str!("messages/en.ftl"));
        let sources = [
            include_str!("mod.rs"),
            include_str!("site.rs"),
            include_str!("build.rs"),
            include_str!("check.rs"),
            include_str!("clean.rs"),
            include_str!("explain.rs"),
            include_str!("init.rs"),
            include_str!("mend.rs"),
            include_str!("new.rs"),
            include_str!("review.rs"),
            include_str!("review_text.rs"),
            include_str!("schema.rs"),
            include_str!("serve.rs"),
            include_str!("translations.rs"),
            include_str!("translations_text.rs"),
            include_str!("usage.rs"),
        ];
        let said = sources
            .iter()
            .flat_map(|source| source.split("Sentence(\"").skip(1).chain(source.split(".say(\"").skip(1)))
            .chain(sources.iter().flat_map(|source| source.split(".say_with(\"").skip(1)));
        for key in said.filter_map(|rest| rest.split('"').next()) {
            assert!(known.contains(key), "{key}");
        }
    }
}
