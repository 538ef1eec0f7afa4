//! Offers and needs: what an organisation brings, and what it looks for.

use std::sync::Arc;

use jiff::civil::Date;

use super::problems;
use super::reader::Reader;
use super::taxonomy::TopicId;
use super::words::Text;
use crate::content::Node;
use crate::source::Place;

macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word in a file.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value of a word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}
pub(super) use words;

words! {
    /// What kind of thing is offered. Needs have the same kinds: see [`NeedKind`].
    OfferKind {
        /// Something to buy or license.
        Product = "product",
        /// Work done for somebody.
        Service = "service",
        /// Research, alone or together.
        Research = "research",
        /// A standard, or work on one.
        Standard = "standard",
        /// Money.
        Funding = "funding",
        /// People who know how.
        Expertise = "expertise",
    }
}

/// What kind of thing is wanted.
pub type NeedKind = OfferKind;

words! {
    /// How far an offer has come.
    Stage {
        /// An idea.
        Idea = "idea",
        /// A prototype.
        Prototype = "prototype",
        /// In use with first users.
        Pilot = "pilot",
        /// On the market.
        Market = "market",
    }
}

/// What an organisation brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its id within the profile; shared with its topic where that names it.
    pub id: Arc<str>,
    /// What it is about; an offer without one has a title or a text.
    pub topic: Option<TopicId>,
    /// Its kind.
    pub kind: Option<OfferKind>,
    /// A short heading; where nobody wrote one, pages use the topic's label.
    pub title: Text,
    /// A sentence or two.
    pub text: Text,
    /// How far it has come.
    pub stage: Option<Stage>,
    /// The last day on which it is shown and matched.
    pub until: Option<Date>,
    /// Where it begins in its profile.
    pub place: Place,
}

/// What an organisation looks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// Its id within the profile; shared with its topic where that names it.
    pub id: Arc<str>,
    /// What it is about.
    pub topic: Option<TopicId>,
    /// Its kind.
    pub kind: Option<NeedKind>,
    /// A short heading.
    pub title: Text,
    /// A sentence or two.
    pub text: Text,
    /// The last day on which it is shown and matched.
    pub until: Option<Date>,
    /// Where it begins in its profile.
    pub place: Place,
}

/// Reads the offers of a profile, those past their `until` among them.
pub(super) fn offers<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[Offer]> {
    entries(reader, node, "offers", "offer").into()
}

/// Reads the needs of a profile, likewise.
pub(super) fn needs<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[Need]> {
    entries(reader, node, "needs", "need").into_iter().map(need).collect()
}

fn need(entry: Offer) -> Need {
    let Offer { id, topic, kind, title, text, stage: _, until, place } = entry;
    Need { id, topic, kind, title, text, until, place }
}

/// Whether something is shown on `today` that is not shown after `until`.
pub(super) fn is_current(until: Option<Date>, today: Date) -> bool {
    until.is_none_or(|until| today <= until)
}

fn entries<'a>(reader: &mut Reader<'a>, node: &'a Node, key: &'static str, within: &'static str) -> Vec<Offer> {
    let nodes = reader.decoder.list(node, key);
    let mut entries: Vec<Offer> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Some(entry) = entry(reader, node, key, within) else { continue };
        match entries.iter().find(|known| known.id == entry.id) {
            Some(first) => reader.decoder.report(problems::entry_needs_id(entry.place, &entry.id, Some(first.place))),
            None => entries.push(entry),
        }
    }
    entries
}

/// One offer or need; a need has no `stage`.
fn entry<'a>(reader: &mut Reader<'a>, node: &'a Node, key: &str, within: &'static str) -> Option<Offer> {
    let vocabulary = reader.site.vocabulary;
    let decoder = &mut reader.decoder;
    let mut fields = decoder.fields(node, key, within)?;
    let place = fields.place;
    let topic_node = fields.given("topic");
    let topic = topic_node.and_then(|node| vocabulary.topic(decoder, node));
    let name = topic.map(|topic| Arc::clone(&vocabulary.taxonomy.topic(topic).name));
    let kind = fields.given("kind").and_then(|node| vocabulary.kind(decoder, node));
    let (title, text) = (fields.words(decoder, "title"), fields.words(decoder, "text"));
    let stage = if within == "offer" { fields.given("stage") } else { None };
    let stage = stage.and_then(|node| vocabulary.stage(decoder, node));
    let until = fields.given("until").and_then(|node| decoder.day(node, "until"));
    let id = fields.given("id").map(|node| decoder.id(node, "id").map(|id| id.value));
    let problems_before = decoder.diagnostics.len();
    fields.finish(decoder);
    let has_unknown = decoder.diagnostics.len() > problems_before;
    let id = match (id, topic_node) {
        (Some(id), _) => id?.into(),
        // A topic that was reported still names its entry, so that one mistake gives one message.
        (None, Some(node)) => name.or_else(|| decoder.text(node, "topic").map(|word| word.value.into()))?,
        // It may be a topic or title whose key was not known.
        (None, None) if has_unknown => return None,
        (None, None) if title.is_empty() && text.is_empty() => {
            decoder.report(problems::missing_field(place, within, "topic"));
            return None;
        }
        (None, None) => {
            decoder.report(problems::entry_needs_id(place, "", None));
            return None;
        }
    };
    if topic_node.is_none() && title.is_empty() && text.is_empty() {
        decoder.report(problems::missing_field(place, within, "topic"));
    }
    Some(Offer { id, topic, kind, title, text, stage, until, place })
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems_of_company as problems};

    #[test]
    fn an_entry_has_an_id_and_something_to_say() {
        let check = |front, expected| assert_eq!(problems(front), expected, "{front}");
        check("offers: [{topic: bots}, {topic: law}]", "");
        check("offers: [{topic: bots}]\nneeds: [{topic: bots}]", "");
        check("offers: [{topic: bots}, {topic: bots}]", "entry-needs-id { [{]");
        check("offers: [{topic: bots}, {topic: 机器人, id: other}]", "");
        check("offers: [{topic: bots}, {id: bots, text: T}]", "entry-needs-id { [{]");
        check("needs: [{text: T}]", "entry-needs-id {");
        check("needs: [{title: T, id: t}]", "");
        check("needs: [{kind: product}]", "missing-field {");
        check("needs: [{id: n}]", "missing-field {");
        check("needs: [{topic: bot}]", "unknown-topic bot (bots)");
        check("needs: [{topic: bots, id: My Need}]", "bad-id My Need");
        check("offers: [{topic: bots, kind: servce}]", "unknown-choice servce (service)");
        check("needs: [{topic: bots, stage: market}]", "unknown-key stage");
        check("offers: [{topic: bots, until: 2023-02-30}]", "bad-date 2023-02-30");
        check("offers: [{topic: bots, until: 2023}]", "bad-date 2023");
        check("offers: [bots]", "wrong-type bots");
        check("offers: {topic: bots}", "wrong-type {");
    }

    #[test]
    fn what_is_past_its_day_is_not_in_the_directory() {
        let front = "---\nname: A\noffers: [{topic: bots, until: 2023-09-20}, {topic: law, until: 2023-09-19}]\n---\n";
        let (directory, _) = assembled(&[("content/companies/a.md", front)]);
        let ids: Vec<_> = directory.profiles[0].organisation().expect("one").offers.iter().map(|o| &*o.id).collect();
        assert_eq!(ids, ["bots"]);
    }
}
