//! Which topic, sector, cooperation form, kind, country, language or time zone a file means.
//!
//! An id is looked for first, then an exact label or synonym in any language of the site: an editor who does not know
//! the ids may write what the pages say. A name that fits two things is an error that names both.

use std::sync::{Arc, OnceLock};

use super::country;
use super::decode::Decoder;
use super::form::{self, Labels};
use super::names::{Found, Names};
use super::offer::{OfferKind, Stage};
use super::organisation::InstituteType;
use super::problems;
use super::taxonomy::{Country, FormId, SectorId, Taxonomy, TopicId};
use super::taxonomy_file::{self, Written};
use super::words::Languages;
use super::zone;
use crate::content::keys::{Choices, choices, meant_by, without_signs};
use crate::content::{Documents, Node};
use crate::diagnostic::Checked;
use crate::language::Language;
use crate::source::{Place, Placed};

/// All names of a site's vocabulary, in every language of the site.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// What the pages show of it.
    pub(super) taxonomy: Arc<Taxonomy>,
    topics: Names<TopicId>,
    sectors: Names<SectorId>,
    forms: Names<FormId>,
    kinds: Names<OfferKind>,
    stages: Names<Stage>,
    institute_types: Names<InstituteType>,
    languages: Languages,
    has_all_countries: bool,
    // Hundreds of names from CLDR, which most sites never need: made when the first word is no code.
    countries: OnceLock<Names<Country>>,
    spoken: OnceLock<Names<Language>>,
}

impl Vocabulary {
    /// The vocabulary of a site: built in, and from `content/taxonomy.yaml`. `settings` is the place of
    /// `matchbook.yaml` as a whole, which stands for the place of labels that nobody wrote.
    pub(super) fn decode(documents: &Documents, languages: &Languages, settings: Place) -> Checked<Self> {
        taxonomy_file::decode(documents, languages, settings).map(|written| Self::new(written, languages, settings))
    }

    fn new(written: Written, languages: &Languages, settings: Place) -> Self {
        let Written { taxonomy, topics, sectors, forms, has_all_countries } = written;
        Self {
            taxonomy: Arc::new(taxonomy),
            topics,
            sectors,
            forms,
            kinds: built_in(OfferKind::ALL, OfferKind::word, form::kind_labels, languages, settings),
            stages: built_in(Stage::ALL, Stage::word, form::stage_labels, languages, settings),
            institute_types: built_in(
                InstituteType::ALL,
                InstituteType::word,
                form::institute_labels,
                languages,
                settings,
            ),
            languages: languages.clone(),
            has_all_countries,
            countries: OnceLock::new(),
            spoken: OnceLock::new(),
        }
    }

    /// Whether languages and taxonomy could be read as they are meant, so that a name that is not here is a mistake.
    pub(super) fn is_whole(&self) -> bool {
        let is_whole = self.topics.is_whole() && self.sectors.is_whole() && self.forms.is_whole();
        is_whole && self.has_all_countries && self.languages.is_whole()
    }

    /// A topic by its id, label or synonym; reports `unknown-topic` and `ambiguous-name`.
    pub(super) fn topic(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<TopicId> {
        let name = decoder.text(node, "topic")?;
        self.topics.resolve(decoder, &name, problems::unknown_topic)
    }

    /// The one topic of a name.
    pub(super) fn topic_of(&self, name: &str) -> Option<TopicId> {
        match self.topics.find(name) {
            Found::One(topic) => Some(*topic),
            _ => None,
        }
    }

    /// The topic that a misspelt name was most likely meant for.
    pub(super) fn topic_near(&self, name: &str) -> Option<TopicId> {
        self.topics.nearest(name).and_then(|near| self.topic_of(near))
    }

    /// A sector, likewise; reports `unknown-sector` and `ambiguous-name`.
    pub(super) fn sector(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<SectorId> {
        let name = decoder.text(node, "sector")?;
        self.sectors.resolve(decoder, &name, problems::unknown_sector)
    }

    /// A cooperation form, likewise; reports `unknown-form` and `ambiguous-name`.
    pub(super) fn form(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<FormId> {
        let name = decoder.text(node, "cooperation")?;
        self.forms.resolve(decoder, &name, |name, near| {
            problems::unknown_form(name, meant_by(choices::FORMS, name.value).or(near))
        })
    }

    /// The kind of an offer or need, by its word or its label; reports `unknown-choice` for the key `kind`.
    pub(super) fn kind(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<OfferKind> {
        choose(&self.kinds, decoder, node, "kind", choices::KINDS)
    }

    /// The stage of an offer, likewise.
    pub(super) fn stage(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Stage> {
        choose(&self.stages, decoder, node, "stage", choices::STAGES)
    }

    /// The type of an institute, likewise; the key is `type`.
    pub(super) fn institute_type(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<InstituteType> {
        choose(&self.institute_types, decoder, node, "type", choices::INSTITUTE_TYPES)
    }

    /// A country or region by its code or a name; reports `unknown-country` and `ambiguous-name`.
    pub(super) fn country(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Country> {
        let name = decoder.text(node, "country")?;
        if let Some(country) = Country::from_code(&name.value) {
            return Some(country);
        }
        let names = self.country_names();
        // A short word is as near to many codes.
        let is_sure = |near: &str, word: &str| near.len() != 2 || near.eq_ignore_ascii_case(word);
        names.resolve(decoder, &name, |name, near| {
            let meant = country::meant(name.value);
            let meant = meant.as_ref().map(Country::code);
            let problem =
                problems::unknown_country(name, meant.or_else(|| near.filter(|near| is_sure(near, name.value))));
            problem.mended_by_nearest(|near| meant == Some(near) && country::is_named(name.value))
        })
    }

    /// As [`Self::country`], where there is one alone; several in one text are told as such.
    pub(super) fn only_country(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Country> {
        let text = node.as_text().map(str::trim);
        let Some((text, first)) = text.and_then(|text| Some((text, self.first_of_several(text)?))) else {
            return self.country(decoder, node);
        };
        decoder.report(problems::several_countries(&Placed::new(text, decoder.place(node)), first.code()));
        None
    }

    /// The first of several countries that a text lists; nothing for one, even of a name with an "and" in it, and where
    /// something else is among them.
    fn first_of_several(&self, text: &str) -> Option<Country> {
        let parts = country::parts_of(text);
        if parts.len() < 2 || self.named_country(text).is_some() {
            return None;
        }
        let countries: Option<Vec<Country>> = parts.iter().map(|part| self.named_country(part)).collect();
        countries?.first().copied()
    }

    fn named_country(&self, name: &str) -> Option<Country> {
        match self.country_names().find(name) {
            Found::One(country) => Some(*country),
            _ => country::meant(name),
        }
    }

    fn country_names(&self) -> &Names<Country> {
        let is_whole = self.has_all_countries && self.languages.is_whole();
        let names = || country::names(&self.languages, &self.taxonomy.countries).of_a_list(is_whole);
        self.countries.get_or_init(names)
    }

    /// A language, of the site or not, by its tag or a name; reports `unknown-language` and `ambiguous-name`.
    pub(super) fn language(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Language> {
        let name = decoder.text(node, "language")?;
        if let Ok(language) = Language::parse(&name.value) {
            return Some(language);
        }
        let names = self.spoken.get_or_init(|| country::language_names(&self.languages));
        names.resolve(decoder, &name, |name, near| {
            let meant = Language::nearest(name.value);
            // Of so many tags, one is always near to a short one.
            let near = near.filter(|_| !name.value.is_ascii() || name.value.len() > 3);
            let problem = problems::unknown_language(name, meant.as_ref().map(Language::as_str).or(near));
            problem.mended_by_nearest(|near| country::is_name_of(name.value, meant.as_ref(), near))
        })
    }

    /// The IANA name of a time zone; reports `unknown-zone`.
    #[expect(clippy::unused_self, reason = "asked for as every other name is")]
    pub(super) fn zone(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Box<str>> {
        let name = decoder.text(node, "timezone")?;
        let found = zone::find(&name.value);
        if found.is_none() {
            let problem = problems::unknown_zone(&name.as_ref().map(AsRef::as_ref), zone::nearest_zone(&name.value));
            decoder.report(problem.mended_by_nearest(|near| zone::is_sure(&name.value, near)));
        }
        found
    }
}

/// The names of a built-in list: its words, and its labels in the languages of the site.
fn built_in<T: Copy>(
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
    labels_of: impl Fn(T) -> Labels,
    languages: &Languages,
    place: Place,
) -> Names<T> {
    let mut names = Names::new().of_a_list(languages.is_whole());
    for &thing in all {
        names.add(word_of(thing), thing);
        names.add_names(&form::text(labels_of(thing), languages, place), [], word_of(thing));
        for label in labels_of(thing) {
            names.add_foreign(label, word_of(thing));
        }
    }
    names
}

/// One of a list, by its word or its label. What people write besides, and labels of other languages, are suggested.
fn choose<T: Clone>(
    names: &Names<T>,
    decoder: &mut Decoder<'_>,
    node: &Node,
    key: &str,
    choices: Choices,
) -> Option<T> {
    let word = decoder.text(node, key)?;
    let meant = meant_by(choices, &word.value);
    names.resolve(decoder, &word, |word, near| {
        // A name with a sign behind it is meant as it stands.
        let is_there = near == Some(without_signs(word.value));
        problems::unknown_choice(word, key, problems::Listed::of(choices), if is_there { near } else { meant.or(near) })
    })
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;
    use crate::content::Node;
    use crate::model::decode::Decoder;
    use crate::model::languages_file;
    use crate::model::testing::{problems, value_of, with_taxonomy};
    use crate::source::Place;

    const TAXONOMY: &str = "
topics:
  chatbots: {label: {en: Chatbots, zh: 聊天机器人}, synonyms: {en: [dialogue systems, bots], zh: [智能客服]}}
  robots: {label: {en: Robots, zh: 机器人}, synonyms: {en: [bots]}}
sectors:
  food: {label: {en: Food, zh: 食品}}
countries:
  PK: {label: {zh: 巴铁}}
";

    /// What a name means, or the problem that it is.
    fn meaning(
        languages: &str,
        word: &str,
        look_up: impl Fn(&Vocabulary, &mut Decoder<'_>, &Node) -> Option<String>,
    ) -> String {
        let settings = format!("languages: [{languages}]\nword: {word}\n");
        let documents = with_taxonomy(&settings, TAXONOMY);
        let settings = documents.settings.as_ref().expect("settings");
        let languages = languages_file::decode(&documents, settings).value;
        let vocabulary = Vocabulary::decode(&documents, &languages, Place::whole(settings.file)).value;
        let mut decoder = Decoder::new(&documents, settings.file, &languages, languages.default_id());
        let found = look_up(&vocabulary, &mut decoder, value_of(&documents, "word"));
        found.unwrap_or_else(|| problems(&documents, &decoder.diagnostics))
    }

    #[test]
    fn topics_are_found_by_id_label_or_synonym() {
        let check = |word, expected| {
            let found = meaning("en, zh", word, |vocabulary, decoder, node| {
                vocabulary.topic(decoder, node).map(|id| vocabulary.taxonomy.topic(id).name.to_string())
            });
            assert_eq!(found, expected, "{word}");
        };
        check("chatbots", "chatbots");
        check("Chatbots", "chatbots");
        check("聊天机器人", "chatbots");
        check("智能客服", "chatbots");
        check("dialogue systems", "chatbots");
        check("' robots '", "robots");
        check("bots", "ambiguous-name bots @ bots");
        check("chatbot", "unknown-topic chatbot, nearest chatbots @ chatbot");
        check("farming", "unknown-topic farming @ farming");
        check("''", "empty-text topic @ ''");
        check("[chatbots]", "wrong-type topic @ [");
    }

    #[test]
    fn sectors_and_forms_are_found_alike() {
        let sector = |word| {
            meaning("en, zh", word, |vocabulary, decoder, node| {
                vocabulary.sector(decoder, node).map(|id| vocabulary.taxonomy.sector(id).name.to_string())
            })
        };
        assert_eq!(sector("食品"), "food");
        assert_eq!(sector("foot"), "unknown-sector foot, nearest food @ foot");
        let form = |word| {
            meaning("en, zh", word, |vocabulary, decoder, node| {
                vocabulary.form(decoder, node).map(|id| vocabulary.taxonomy.form(id).name.to_string())
            })
        };
        assert_eq!(form("joint-rd-centre"), "joint-rd-centre");
        assert_eq!(form("联合研发中心"), "joint-rd-centre");
        assert_eq!(form("licensing"), "unknown-form licensing, nearest licence @ licensing");
        assert_eq!(form("技术转让"), "unknown-form 技术转让, nearest technology-transfer @ 技术转让");
        assert_eq!(form("joint-rd-center"), "unknown-form joint-rd-center, nearest joint-rd-centre @ joint-rd-center");
    }

    #[test]
    fn built_in_words_are_found_by_their_labels() {
        let kind = |word| {
            meaning("en, zh-Hant, ur", word, |vocabulary, decoder, node| {
                vocabulary.kind(decoder, node).map(|kind| kind.word().to_owned())
            })
        };
        assert_eq!(kind("product"), "product");
        assert_eq!(kind("產品"), "product");
        assert_eq!(kind("سروس"), "service");
        assert_eq!(kind("产品"), "unknown-choice kind, nearest product @ 产品");
        assert_eq!(kind("servise"), "unknown-choice kind, nearest service @ servise");
        let stage = |word| {
            meaning("zh", word, |vocabulary, decoder, node| {
                vocabulary.stage(decoder, node).map(|stage| stage.word().to_owned())
            })
        };
        assert_eq!(stage("原型"), "prototype");
        let institute_type = |word| {
            meaning("zh", word, |vocabulary, decoder, node| {
                vocabulary.institute_type(decoder, node).map(|kind| kind.word().to_owned())
            })
        };
        assert_eq!(institute_type("协会"), "association");
    }

    #[test]
    fn countries_are_codes_or_names_of_the_sites_languages() {
        let check = |languages, word, expected: &str| {
            let found = meaning(languages, word, |vocabulary, decoder, node| {
                vocabulary.country(decoder, node).map(|country| country.code().to_owned())
            });
            assert_eq!(found, expected, "{word}");
        };
        check("en, zh", "PK", "PK");
        check("en, zh", "NO", "NO");
        check("en, zh", "Pakistan", "PK");
        check("en, zh", "巴基斯坦", "PK");
        check("en, zh", "巴铁", "PK");
        check("zh", "Pakistan", "unknown-country Pakistan, nearest PK @ Pakistan");
        check("en, ur", "پاکستان", "PK");
        check("en, zh", "pk", "PK");
        check("en, zh", "no", "NO");
        check("en, zh", "xx", "unknown-country xx @ xx");
        check("en, zh", "Pakisten", "unknown-country Pakisten, nearest Pakistan @ Pakisten");
        check("en, zh", "UK", "GB");
        check("en, zh", "XX", "unknown-country XX @ XX");
    }

    #[test]
    fn several_countries_are_known_from_one() {
        let check = |word, expected: Option<&str>| {
            let found = meaning("en, zh", word, |vocabulary, _, node| {
                vocabulary.first_of_several(node.as_text()?).map(|country| country.code().to_owned())
            });
            assert_eq!(found, expected.unwrap_or_default(), "{word}");
        };
        check("Pakistan, China", Some("PK"));
        check("China and Pakistan", Some("CN"));
        check("中国和巴铁", Some("CN"));
        check("CN/PK", Some("CN"));
        check("Trinidad & Tobago", None);
        check("圣多美和普林西比", None);
        check("巴基斯坦；", None);
        check("Lahore, Pakistan", None);
    }

    #[test]
    fn languages_are_tags_or_names_of_the_sites_languages() {
        let check = |word, expected: &str| {
            let found = meaning("en, zh", word, |vocabulary, decoder, node| {
                vocabulary.language(decoder, node).map(|language| language.as_str().to_owned())
            });
            assert_eq!(found, expected, "{word}");
        };
        check("zh", "zh");
        check("ur", "ur");
        check("Chinese", "zh");
        check("中文", "zh");
        check("英语", "en");
        check("Urdu", "ur");
        check("cn", "unknown-language cn, nearest zh @ cn");
        check("Chinease", "unknown-language Chinease, nearest zh @ Chinease");
        check("no such tongue", "unknown-language no such tongue @ no such tongue");
    }

    #[test]
    fn zones_are_names_of_the_database() {
        let check = |word, expected: &str| {
            let found = meaning("en", word, |vocabulary, decoder, node| vocabulary.zone(decoder, node).map(Into::into));
            assert_eq!(found, expected, "{word}");
        };
        check("Asia/Karachi", "Asia/Karachi");
        check("Asia/Islamabad", "unknown-zone Asia/Islamabad, nearest Asia/Karachi @ Asia/Islamabad");
    }
}
