//! Texts written straight into markup, with their languages: what [`super::speak`] gives to templates, for the places where a
//! template would be asked a million times.

use super::edition::Edition;
use super::speak::direction;
use crate::matching::{EntryField, ReasonKind};
use crate::model::{Common, LanguageId, Organisation, ProfileId, Spoken, Text, TopicId};
use crate::site::Facet;
use crate::site::lists::{Label, facet_label};

impl<'a> Edition<'a> {
    /// Calls `each` with every text that a field of a reason shows, and with its language.
    pub(super) fn each_text(
        &self,
        id: ProfileId,
        field: EntryField,
        kind: &ReasonKind,
        mut each: impl FnMut(Spoken<'_>),
    ) {
        let Some(organisation) = self.book.directory.profile(id).organisation() else { return };
        match (field, kind) {
            (EntryField::Need(number), _) => {
                if let Some(need) = organisation.need(number) {
                    self.entry_text(&need.title, need.topic, &need.text, &mut each);
                }
            }
            (EntryField::Offer(number), _) => {
                if let Some(offer) = organisation.offer(number) {
                    self.entry_text(&offer.title, offer.topic, &offer.text, &mut each);
                }
            }
            (EntryField::Cooperation, ReasonKind::Cooperation(forms)) => {
                for form in forms {
                    self.facet_text(Facet::Form(*form), &mut each);
                }
            }
            (EntryField::Languages, ReasonKind::Languages(languages)) => {
                for language in languages {
                    each(Spoken { text: &self.language_name(language), language: self.id });
                }
            }
            (EntryField::Kinds, _) => {
                for kind in self.kinds(organisation) {
                    each(Spoken { text: &kind, language: self.id });
                }
            }
            _ => self.profile_text(organisation, &mut each),
        }
    }

    /// What stands for an offer or a need in a list: its title, else its topic, else its text.
    fn entry_text(&self, title: &Text, topic: Option<TopicId>, text: &Text, each: &mut impl FnMut(Spoken<'_>)) {
        match (title.speak(self.id), topic) {
            (Some(title), _) => each(title),
            (None, Some(topic)) => self.facet_text(Facet::Topic(topic), each),
            (None, None) => {
                if let Some(text) = text.speak(self.id) {
                    each(text);
                }
            }
        }
    }

    /// Whether what stands for a field is the label of its topic.
    pub(super) fn is_titled_by_topic(&self, id: ProfileId, field: EntryField) -> bool {
        let Some(organisation) = self.book.directory.profile(id).organisation() else { return false };
        let is_untitled = |title: &Text| title.speak(self.id).is_none();
        match field {
            EntryField::Need(number) => organisation.need(number).is_some_and(|need| is_untitled(&need.title)),
            EntryField::Offer(number) => organisation.offer(number).is_some_and(|offer| is_untitled(&offer.title)),
            _ => !organisation.common.topics.is_empty(),
        }
    }

    pub(super) fn facet_text(&self, facet: Facet, each: &mut impl FnMut(Spoken<'_>)) {
        let Label { text, language } = facet_label(&self.book.directory.taxonomy, facet, self.id, &self.formats);
        each(Spoken { text: &text, language });
    }

    /// The kinds of its offers, each once, in the order of the documentation.
    fn kinds(&self, organisation: &Organisation) -> Vec<String> {
        let mut kinds: Vec<_> = organisation.offers.iter().filter_map(|offer| offer.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.into_iter().map(|kind| self.word("offer-kind", kind.word())).collect()
    }

    /// What stands for a profile without offers and needs: its topics, else its summary, else its name.
    fn profile_text(&self, organisation: &'a Organisation, each: &mut impl FnMut(Spoken<'_>)) {
        let common = &organisation.common;
        if !common.topics.is_empty() {
            for topic in &common.topics {
                self.facet_text(Facet::Topic(*topic), each);
            }
            return;
        }
        match common.summary.speak(self.id) {
            Some(summary) => each(summary),
            None => each(self.spoken_name(common)),
        }
    }

    /// The name of a profile, or its id where it has none.
    pub(super) fn spoken_name(&self, common: &'a Common) -> Spoken<'a> {
        common.name.speak(self.id).unwrap_or(Spoken { text: &common.slug, language: self.id })
    }

    /// Writes a text in an element of its own, which tells its language and keeps its direction to itself.
    pub(super) fn push_said(&self, html: &mut String, Spoken { text, language }: Spoken<'_>) {
        if language == self.id {
            html.push_str("<bdi>");
            push_escaped(html, text);
            html.push_str("</bdi>");
            return;
        }
        self.push_span(html, language);
        push_escaped(html, text);
        html.push_str("</span>");
    }

    fn push_span(&self, html: &mut String, language: LanguageId) {
        let language = self.book.directory.settings.languages.get(language);
        html.push_str("<span lang=\"");
        html.push_str(language.as_str());
        html.push_str("\" dir=\"");
        html.push_str(direction(language));
        html.push_str("\">");
    }
}

/// Writes a text as content or as the value of an attribute.
pub(super) fn push_escaped(html: &mut String, text: &str) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        html.push_str(&text[done..at]);
        html.push_str(escape);
        done = at + 1;
    }
    html.push_str(&text[done..]);
}

#[cfg(test)]
mod tests {
    use super::push_escaped;

    #[test]
    fn nothing_breaks_out_of_a_text() {
        let check = |text: &str, expected: &str| {
            let mut html = String::new();
            push_escaped(&mut html, text);
            assert_eq!(html, expected);
        };
        check("", "");
        check("数据 & <b> \"x\" it's", "数据 &amp; &lt;b&gt; &quot;x&quot; it&#39;s");
        check("&&", "&amp;&amp;");
    }
}
