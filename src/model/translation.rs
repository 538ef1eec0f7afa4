//! Translations: the words of a profile in another language, in a file of their own.

use super::declared::{FieldType, FieldValue};
use super::event::Event;
use super::fields::Fields;
use super::offer::{Need, Offer};
use super::page::FreePage;
use super::problems;
use super::profile::{Common, Profile};
use super::reader::{Reader, is_blank, key_place};
use super::taxonomy::TopicId;
use super::vocabulary::Vocabulary;
use super::words::Text;
use crate::content::keys::{self, Role};
use crate::content::{Node, Value};
use crate::diagnostic::{is_only_near, nearest};
use crate::source::{FileId, Placed};

/// What a translation adds its words to.
pub(super) enum Into<'p> {
    /// A company, an institute or an event.
    Profile(&'p mut Profile),
    /// A free page.
    Page(&'p mut FreePage),
}

/// Adds the words of a translation to those of its profile. Gives the `source` that it names.
/// Reports `fact-in-translation`, `words-in-place`, `unknown-entry`, `two-texts`.
pub(super) fn merge<'a>(
    reader: &mut Reader<'a>,
    front: &'a Node,
    into: &mut Into<'_>,
    original: FileId,
) -> Option<Placed<Box<str>>> {
    let mut fields = reader.decoder.fields(front, "", "translation")?;
    let source = fields.given("source").and_then(|node| reader.decoder.text(node, "source"));
    for (key, text) in into.words() {
        if let Some(node) = fields.given(key) {
            add(reader, node, key, text);
        }
    }
    if let Into::Profile(profile) = into {
        merge_declared(reader, &mut fields, profile);
        merge_entries(reader, &mut fields, profile, original);
    }
    reader.take_body(&mut fields);
    fields.tell_no_more();
    report_others(reader, front, &mut fields, original);
    fields.finish(&mut reader.decoder);
    source
}

impl Into<'_> {
    fn words(&mut self) -> Vec<(&'static str, &mut Text)> {
        match self {
            Self::Page(page) => vec![("name", &mut page.name), ("summary", &mut page.summary)],
            Self::Profile(Profile::Event(event)) => event_words(event),
            Self::Profile(Profile::Company(one) | Profile::Institute(one)) => common_words(&mut one.common),
        }
    }
}

fn event_words(event: &mut Event) -> Vec<(&'static str, &mut Text)> {
    let mut words = common_words(&mut event.common);
    words.push(("venue", &mut event.venue));
    words
}

fn common_words(common: &mut Common) -> Vec<(&'static str, &mut Text)> {
    vec![
        ("name", &mut common.name),
        ("short", &mut common.short),
        ("summary", &mut common.summary),
        ("city", &mut common.city),
    ]
}

/// Adds one text in the language of the translation.
fn add(reader: &mut Reader<'_>, node: &Node, key: &str, text: &mut Text) {
    let language = reader.decoder.language;
    let Some(added) = reader.decoder.text(node, key) else { return };
    if let Some(first) = text.get(language) {
        let tag = reader.site.languages.get(language).as_str();
        reader.decoder.report(problems::two_texts(added.place, key, tag, first.place));
    }
    text.supply(language, &added);
}

/// Adds the words of declared fields of type text.
fn merge_declared<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>, profile: &mut Profile) {
    let declared = &mut profile.common_mut().declared;
    for (position, field) in reader.site.fields.iter().enumerate() {
        if !field.is_for(reader.name.folder) || !matches!(field.holds, FieldType::Text) {
            continue;
        }
        let Some(node) = fields.given(&field.key) else { continue };
        let place = declared.binary_search_by_key(&position, |(known, _)| *known).unwrap_or_else(|place| {
            declared.insert(place, (position, FieldValue::Text(Text::default())));
            place
        });
        if let (_, FieldValue::Text(text)) = &mut declared[place] {
            add(reader, node, &field.key, text);
        }
    }
}

/// An offer or need, as a translation sees it.
struct Entry<'p> {
    id: &'p str,
    topic: Option<TopicId>,
    title: &'p mut Text,
    text: &'p mut Text,
}

fn merge_entries<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>, profile: &mut Profile, original: FileId) {
    let Some(organisation) = profile.organisation_mut() else { return };
    if let Some(node) = fields.given("offers") {
        let mut entries: Vec<_> = organisation.offers.iter_mut().map(of_offer).collect();
        merge_list(reader, node, "offers", &mut entries, original);
    }
    if let Some(node) = fields.given("needs") {
        let mut entries: Vec<_> = organisation.needs.iter_mut().map(of_need).collect();
        merge_list(reader, node, "needs", &mut entries, original);
    }
}

fn of_offer(Offer { id, topic, title, text, .. }: &mut Offer) -> Entry<'_> {
    Entry { id, topic: *topic, title, text }
}

fn of_need(Need { id, topic, title, text, .. }: &mut Need) -> Entry<'_> {
    Entry { id, topic: *topic, title, text }
}

impl Entry<'_> {
    /// Whether its topic, which was reported, was most likely to be this one: then the translation has it right.
    fn may_mean(&self, word: &str, vocabulary: &Vocabulary) -> bool {
        let meant = || vocabulary.topic_near(self.id);
        self.topic.is_none() && vocabulary.topic_of(word).is_some_and(|topic| meant() == Some(topic))
    }

    /// Whether somebody may call it so: by the label or a synonym of its topic, or by its title.
    fn is_called(&self, word: &str, vocabulary: &Vocabulary) -> bool {
        let is_topic = self.topic.is_some_and(|topic| vocabulary.topic_of(word) == Some(topic));
        is_topic || self.title.iter().any(|(_, title)| *title.value == *word)
    }
}

fn merge_list<'a>(reader: &mut Reader<'a>, node: &'a Node, key: &str, entries: &mut [Entry<'_>], original: FileId) {
    for (id, words) in reader.decoder.entries(node, key) {
        let Some(word) = reader.decoder.text(id, key) else { continue };
        let by_id = entries.iter().position(|entry| *entry.id == *word.value);
        let place =
            by_id.or_else(|| entries.iter().position(|entry| entry.may_mean(&word.value, reader.site.vocabulary)));
        if let Some(entry) = place.map(|place| &mut entries[place]) {
            merge_entry(reader, words, entry, original);
            continue;
        }
        let called = entries.iter().find(|entry| entry.is_called(&word.value, reader.site.vocabulary));
        let known: Vec<&str> = entries.iter().map(|entry| entry.id).collect();
        let near = called.map(|entry| entry.id).or_else(|| nearest(&word.value, entries.iter().map(|entry| entry.id)));
        let problem = problems::unknown_entry(&word.as_ref().map(AsRef::as_ref), key, near, &known);
        let is_sure = |near: &str| is_only_near(&word.value, near, entries.iter().map(|entry| entry.id));
        reader.decoder.report(problem.mended_by_nearest(is_sure));
    }
}

/// The words of one entry: its text, or its title and text.
fn merge_entry<'a>(reader: &mut Reader<'a>, node: &'a Node, entry: &mut Entry<'_>, original: FileId) {
    if is_blank(node) {
        return;
    }
    if !matches!(node.value, Value::Map(_)) {
        return add(reader, node, "text", entry.text);
    }
    let Some(mut fields) = reader.decoder.fields(node, "text", "translated-entry") else { return };
    if let Some(node) = fields.given("title") {
        add(reader, node, "title", entry.title);
    }
    if let Some(node) = fields.given("text") {
        add(reader, node, "text", entry.text);
    }
    for key in ["id", "topic", "kind", "stage", "until"] {
        if fields.take(key).is_some() {
            report_fact(reader, node, key, original);
        }
    }
    fields.finish(&mut reader.decoder);
}

/// Reports facts, and words that are written in place; what is left is unknown.
fn report_others<'a>(reader: &mut Reader<'a>, front: &'a Node, fields: &mut Fields<'a>, original: FileId) {
    let folder = reader.name.folder;
    for key in keys::with_role(folder, Role::InPlace) {
        if fields.take(key).is_some() {
            report_words(reader, front, key, original);
        }
    }
    for key in keys::with_role(folder, Role::Fact) {
        if fields.take(key).is_some() {
            report_fact(reader, front, key, original);
        }
    }
    let fields_of_site = reader.site.fields;
    for field in fields_of_site.iter().filter(|field| field.is_for(folder) && !matches!(field.holds, FieldType::Text)) {
        if fields.take(&field.key).is_some() {
            report_fact(reader, front, &field.key, original);
        }
    }
}

fn report_words(reader: &mut Reader<'_>, front: &Node, key: &str, original: FileId) {
    let place = key_place(&reader.decoder, front, key);
    let path = &reader.site.documents.sources.get(original).path;
    let tag = reader.site.languages.get(reader.decoder.language).as_str();
    reader.decoder.report(problems::words_in_place(&Placed::new(key, place), path, tag));
}

fn report_fact(reader: &mut Reader<'_>, map: &Node, key: &str, original: FileId) {
    let place = key_place(&reader.decoder, map, key);
    let path = &reader.site.documents.sources.get(original).path;
    reader.decoder.report(problems::fact_in_translation(&Placed::new(key, place), path));
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems};
    use super::super::words::LanguageId;

    const PROFILE: &str = "---\nname: A\nsummary: {en: S, zh: 摘}\noffers: [{topic: bots, text: T}]\nneeds: [{id: n, title: N}]\n---\nText\n";

    fn check(front: &str, expected: &str) {
        let text = format!("---\n{front}\n---\n");
        let files = [("content/companies/a.md", PROFILE), ("content/companies/a.zh.md", &*text)];
        assert_eq!(
            problems(&files).replace("content/companies/a.zh.md: ", "").replace('\n', "; "),
            expected,
            "{front}"
        );
    }

    #[test]
    fn a_translation_takes_words_and_nothing_else() {
        check("name: 甲\nshort: 乙\ncity: 丙\noffers: {bots: 丁}\nneeds: {n: {title: 戊, text: 己}}", "");
        check("country: PK", "fact-in-translation country");
        check("people: [{name: 甲}]", "words-in-place people");
        check("nmae: 甲", "unknown-key nmae (name)");
        check("venue: 甲", "unknown-key venue");
        check("offers: {bot: 丁}", "unknown-entry bot (bots)");
        check("needs: {bots: 丁}", "unknown-entry bots");
        check("needs: {n: {title: 戊, kind: product}}", "fact-in-translation kind");
        check("needs: {n: {titel: 戊}}", "unknown-key titel (title)");
        check("offers: [{topic: bots, text: 丁}]", "wrong-type [");
        check("name: {zh: 甲}", "wrong-type {");
        check("summary: 摘要", "two-texts 摘要 [摘]");
        check("name:", "");
        check("body: B", "unknown-key body");
    }

    #[test]
    fn a_topic_that_is_misspelt_in_the_profile_alone_is_reported_there_alone() {
        let profile = "---\nname: A\nsummary: S\noffers: [{topic: botz, text: T}]\n---\n";
        let translation = "---\nname: 甲\noffers: {bots: 丁}\n---\n";
        let files = [("content/companies/a.md", profile), ("content/companies/a.zh.md", translation)];
        assert_eq!(problems(&files), "content/companies/a.md: unknown-topic botz (bots)");
    }

    #[test]
    fn words_of_a_translation_join_those_of_the_profile() {
        let translation = "---\nname: 甲\noffers: {bots: 丁}\nneeds: {n: {text: 己}}\n---\n正文\n";
        let (directory, problems) =
            assembled(&[("content/companies/a.md", PROFILE), ("content/companies/a.zh.md", translation)]);
        assert_eq!(problems, [""; 0]);
        let a = directory.profiles[0].organisation().expect("an organisation");
        let zh = LanguageId(1);
        let spoken = |text: &super::Text| text.speak(zh).map(|spoken| spoken.text.to_owned()).unwrap_or_default();
        let texts = [&a.common.name, &a.offers[0].text, &a.needs[0].title, &a.needs[0].text].map(spoken);
        assert_eq!(texts, ["甲", "丁", "N", "己"]);
        assert_eq!(a.common.bodies.iter().map(|(language, _)| language.0).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_file_of_a_translation_has_a_language_of_the_site_and_a_profile() {
        let check = |path, expected| {
            let files = [("content/companies/a.md", PROFILE), (path, "---\nname: 甲\n---\n")];
            assert_eq!(problems(&files), format!("{path}: {expected} whole {path}"), "{path}");
        };
        check("content/companies/a.en.md", "own-language");
        check("content/companies/a.fr.md", "foreign-language");
        check("content/companies/a.xx.md", "unknown-language");
    }

    #[test]
    fn one_language_has_one_file() {
        let text = "---\nname: 甲\n---\n";
        let [first, second] = ["content/companies/a.zh.md", "content/companies/a.zh-CN.md"];
        let files = [("content/companies/a.md", PROFILE), (first, text), (second, text)];
        assert_eq!(problems(&files), format!("{second}: two-files whole {second}"));
    }

    #[test]
    fn a_translation_of_nothing_is_an_orphan() {
        let path = "content/companies/hiden.zh.md";
        let expected = format!("{path}: orphan-translation whole {path} (hidden)");
        assert_eq!(problems(&[(path, "---\nname: 甲\n---\n")]), expected);
    }

    #[test]
    fn a_translation_of_a_broken_profile_is_none() {
        let files =
            [("content/companies/a.md", "---\nname: [\n---\n"), ("content/companies/a.zh.md", "---\nname: 甲\n---\n")];
        assert!(!problems(&files).contains("orphan"), "{}", problems(&files));
    }

    #[test]
    fn a_page_has_a_name_and_a_summary_to_translate() {
        let page = ("content/pages/p.md", "---\nname: P\n---\nText\n");
        let check = |front: &str, expected: &str| {
            let files = [page, ("content/pages/p.zh.md", front)];
            assert_eq!(problems(&files).replace("content/pages/p.zh.md: ", ""), expected, "{front}");
        };
        check("---\nname: 甲\nsummary: 乙\n---\n正文\n", "");
        check("---\nweight: 1\n---\n", "fact-in-translation weight");
        check("---\ncity: 甲\n---\n", "unknown-key city");
    }
}
