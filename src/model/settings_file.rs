//! `matchbook.yaml`: from its nodes to the settings.

use super::Inputs;
use super::declared::{self, DeclaredField};
use super::decode::Decoder;
use super::fields::Fields;
use super::match_settings::{self, WrittenMatching};
use super::menu::{self, WrittenItem};
use super::person::Contacts;
use super::problems;
use super::profile::ProfileId;
use super::settings::{MatchingSettings, MenuItem, Settings};
use super::settings_contact;
use super::sides::Sides;
use super::vocabulary::Vocabulary;
use super::words::{Languages, Text};
use crate::content::{Documents, Node, Value, Yaml};
use crate::diagnostic::{Checked, is_only_near, nearest};
use crate::source::{FileId, Place, Placed};

/// Themes that are inside the program.
const BUILT_IN_THEMES: [&str; 1] = ["default"];

/// The theme of a site that names none.
const USUAL_THEME: &str = "default";

/// The zone of a site that names none.
const USUAL_ZONE: &str = "UTC";

/// Rows of a list's page, unless the site says otherwise, and what it may say.
const USUAL_PAGE_SIZE: usize = 100;
const LEAST_PAGE_SIZE: i64 = 1;
const MOST_PAGE_SIZE: i64 = 10_000;

/// `matchbook.yaml` as it is written: the profiles and pages that it names are still ids, and the sides still a rule.
#[derive(Debug)]
pub(super) struct WrittenSettings {
    pub(super) file: FileId,
    pub(super) title: Text,
    pub(super) description: Text,
    pub(super) url: Option<Box<str>>,
    pub(super) languages: Languages,
    pub(super) timezone: Box<str>,
    pub(super) theme: Box<str>,
    /// The id of an organisation.
    pub(super) publisher: Option<Placed<Box<str>>>,
    pub(super) contact: Contacts,
    pub(super) footer: Text,
    pub(super) menu: Vec<WrittenItem>,
    pub(super) page_size: usize,
    pub(super) has_submit: bool,
    pub(super) fields: Vec<DeclaredField>,
    /// Whether all of them could be read, so that a profile can have no others.
    pub(super) has_all_fields: bool,
    pub(super) matching: WrittenMatching,
}

impl WrittenSettings {
    /// The settings, when it is known what their ids mean and which sides there are.
    pub(super) fn resolved(self, publisher: Option<ProfileId>, menu: Vec<MenuItem>, sides: Sides) -> Settings {
        Settings {
            file: self.file,
            title: self.title,
            description: self.description,
            url: self.url,
            languages: self.languages,
            timezone: self.timezone,
            theme: self.theme,
            publisher,
            contact: self.contact,
            footer: self.footer,
            menu,
            page_size: self.page_size,
            has_submit: self.has_submit,
            fields: self.fields,
            matching: self.matching.resolved(sides),
        }
    }
}

impl WrittenMatching {
    fn resolved(self, sides: Sides) -> MatchingSettings {
        let Self { sides: _, suggestions, cap, floor, show, weights, lexicon } = self;
        MatchingSettings { sides, suggestions, cap, floor, show, weights, lexicon }
    }
}

/// Reads the settings, after the languages and the vocabulary. What is missing or broken is as by default.
pub(super) fn decode(
    documents: &Documents,
    yaml: &Yaml,
    languages: &Languages,
    vocabulary: &Vocabulary,
    inputs: &Inputs,
) -> Checked<WrittenSettings> {
    let mut decoder = Decoder::new(documents, yaml.file, languages, languages.default_id());
    let mut settings = usual(yaml.file, languages);
    if let Some(mut fields) = decoder.file_fields(&yaml.root, "site") {
        // Read already, before everything else.
        fields.take("languages");
        read_words(&mut decoder, &mut fields, &mut settings);
        read_facts(&mut decoder, &mut fields, vocabulary, &mut settings);
        settings.theme = theme(&mut decoder, &mut fields).unwrap_or(settings.theme);
        settings.menu = menu::decode(&mut decoder, fields.given("menu"));
        if let Some(node) = fields.given("fields") {
            settings.fields = declared::decode(&mut decoder, node);
            settings.has_all_fields = matches!(&node.value, Value::Map(all) if all.len() == settings.fields.len());
        }
        if let Some(node) = fields.given("matching") {
            settings.matching = match_settings::decode(&mut decoder, node, vocabulary, documents);
        }
        settings.url = address(&mut decoder, fields.given("url"), inputs);
        settings.has_all_fields &= !fields.meant_by_unknown().contains(&Some("fields"));
        fields.finish(&mut decoder);
    }
    Checked { value: settings, diagnostics: decoder.diagnostics }
}

/// The settings of a site that says nothing.
fn usual(file: FileId, languages: &Languages) -> WrittenSettings {
    WrittenSettings {
        file,
        title: Text::default(),
        description: Text::default(),
        url: None,
        languages: languages.clone(),
        timezone: USUAL_ZONE.into(),
        theme: USUAL_THEME.into(),
        publisher: None,
        contact: Contacts::default(),
        footer: Text::default(),
        menu: Vec::new(),
        page_size: USUAL_PAGE_SIZE,
        has_submit: false,
        fields: Vec::new(),
        has_all_fields: true,
        matching: WrittenMatching::default(),
    }
}

fn read_words<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>, settings: &mut WrittenSettings) {
    if let Some(node) = fields.require("title") {
        settings.title = required_words(decoder, node, "title");
    }
    let mut words = |key| fields.given(key).map_or_else(Text::default, |node| decoder.words(node, key));
    settings.description = words("description");
    settings.footer = words("footer");
}

/// Words of which at least one language must be there.
fn required_words<'a>(decoder: &mut Decoder<'a>, node: &'a Node, key: &str) -> Text {
    let problems_before = decoder.diagnostics.len();
    let words = decoder.words(node, key);
    let is_certain = decoder.diagnostics.len() == problems_before && decoder.languages.is_whole();
    if words.is_empty() && is_certain {
        decoder.report(problems::empty_text(decoder.place(node), key));
    }
    words
}

fn read_facts<'a>(
    decoder: &mut Decoder<'a>,
    fields: &mut Fields<'a>,
    vocabulary: &Vocabulary,
    settings: &mut WrittenSettings,
) {
    if let Some(zone) = fields.given("timezone").and_then(|node| vocabulary.zone(decoder, node)) {
        settings.timezone = zone;
    }
    settings.publisher = fields.given("publisher").and_then(|node| decoder.text(node, "publisher"));
    if let Some(node) = fields.given("contact") {
        settings.contact = settings_contact::decode(decoder, node);
    }
    let page_size = fields.given("page_size");
    let page_size = page_size.and_then(|node| decoder.integer(node, "page_size", LEAST_PAGE_SIZE, MOST_PAGE_SIZE));
    settings.page_size = page_size.and_then(|size| size.try_into().ok()).unwrap_or(USUAL_PAGE_SIZE);
    settings.has_submit = fields.given("submit").and_then(|node| decoder.boolean(node, "submit")).unwrap_or(false);
}

/// The name of a theme that is there; reports `unknown-theme`.
fn theme<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>) -> Option<Box<str>> {
    let theme = decoder.text(fields.given("theme")?, "theme")?;
    let own = decoder.documents().themes.iter().map(String::as_str);
    let known: Vec<&str> = own.chain(BUILT_IN_THEMES).collect();
    if known.contains(&&*theme.value) {
        return Some(theme.value);
    }
    let near = nearest(&theme.value, known.iter().copied());
    let problem = problems::unknown_theme(&theme.as_ref().map(AsRef::as_ref), near);
    decoder.report(problem.mended_by_nearest(|near| is_only_near(&theme.value, near, known.iter().copied())));
    None
}

/// Where the site will live, ending in `/`: what the command line says, else the settings. Reports `bad-url`, and
/// `no-url` where neither says it.
fn address<'a>(decoder: &mut Decoder<'a>, node: Option<&'a Node>, inputs: &Inputs) -> Option<Box<str>> {
    let written = node.map(|node| site_address(decoder, node));
    match (&inputs.base_url, written) {
        (Some(url), _) => Some(with_slash(url)),
        (None, Some(url)) => url,
        (None, None) => {
            decoder.report(problems::no_url(Place::whole(decoder.file)));
            None
        }
    }
}

fn site_address(decoder: &mut Decoder<'_>, node: &Node) -> Option<Box<str>> {
    let url = decoder.web_address(node, "url")?;
    if !url.contains(['?', '#']) {
        return Some(with_slash(&url));
    }
    // Pages could not be below it.
    decoder.report(problems::bad_base(&Placed::new(&url, decoder.place(node))));
    None
}

fn with_slash(url: &str) -> Box<str> {
    format!("{}/", url.trim_end_matches('/')).into()
}

#[cfg(test)]
mod tests {
    use super::{WrittenSettings, decode};
    use crate::content::Documents;
    use crate::diagnostic::Checked;
    use crate::model::Inputs;
    use crate::model::languages_file;
    use crate::model::sides::SidesRule;
    use crate::model::testing::{documents, problems, site, with_taxonomy};
    use crate::model::vocabulary::Vocabulary;
    use crate::source::Place;

    fn inputs() -> Inputs {
        Inputs { today: jiff::civil::date(2023, 9, 13), drafts: false, base_url: None }
    }

    fn read(documents: &Documents, inputs: &Inputs) -> Checked<WrittenSettings> {
        let yaml = documents.settings.as_ref().expect("settings");
        let mut diagnostics = Vec::new();
        let languages = languages_file::decode(documents, yaml).into_value(&mut diagnostics);
        let vocabulary =
            Vocabulary::decode(documents, &languages, Place::whole(yaml.file)).into_value(&mut diagnostics);
        let settings = decode(documents, yaml, &languages, &vocabulary, inputs).into_value(&mut diagnostics);
        Checked { value: settings, diagnostics }
    }

    fn settings(yaml: &str) -> WrittenSettings {
        let documents = documents(yaml);
        let checked = read(&documents, &inputs());
        assert_eq!(problems(&documents, &checked.diagnostics), "", "{yaml}");
        checked.value
    }

    /// The settings of a site that is right but for these lines.
    fn check(lines: &str, expected: &str) {
        let documents = documents(&format!("title: T\nlanguages: [en, zh]\nurl: https://example.org/\n{lines}\n"));
        let checked = read(&documents, &inputs());
        assert_eq!(problems(&documents, &checked.diagnostics), expected, "{lines}");
    }

    #[test]
    fn what_is_not_written_is_as_by_default() {
        let settings = settings("title: T\nlanguages: [zh, en]\nurl: https://example.org/ai\n");
        assert_eq!(settings.url.as_deref(), Some("https://example.org/ai/"));
        assert_eq!((&*settings.timezone, &*settings.theme, settings.page_size), ("UTC", "default", 100));
        assert_eq!((settings.menu.len(), settings.has_submit), (5, false));
        let matching = settings.matching;
        assert_eq!((matching.suggestions, matching.cap, matching.floor, matching.weights.sum()), (5, 8, 10, 100));
        assert!(matches!(matching.sides, SidesRule::ByCountry));
    }

    #[test]
    fn a_number_is_a_text_in_its_own_spelling() {
        let title = settings("title: 007\nlanguages: [en]\nurl: https://a.example\nfooter: +92.10\n");
        let spoken =
            |text: &crate::model::Text| text.speak(crate::model::LanguageId(0)).map(|spoken| spoken.text.to_owned());
        assert_eq!(spoken(&title.title).as_deref(), Some("007"));
        assert_eq!(spoken(&title.footer).as_deref(), Some("+92.10"));
    }

    #[test]
    fn an_empty_file_has_neither_title_nor_languages() {
        let check = |yaml, expected| {
            let documents = documents(yaml);
            assert_eq!(problems(&documents, &read(&documents, &inputs()).diagnostics), expected, "{yaml:?}");
        };
        check("", "missing-field languages @ whole\nno-url @ whole\nmissing-field title @ whole");
        check("title:\nlanguages: [en]\nurl: https://a.example", "empty-text title @ title");
        check("title: {}\nlanguages: [en]\nurl: https://a.example", "empty-text title @ {");
    }

    #[test]
    fn the_address_of_the_command_line_goes_before_the_written_one() {
        let documents = documents("title: T\nlanguages: [en]\n");
        let inputs = Inputs { base_url: Some("http://localhost:8000/x".to_owned()), ..inputs() };
        let checked = read(&documents, &inputs);
        assert_eq!(problems(&documents, &checked.diagnostics), "");
        assert_eq!(checked.value.url.as_deref(), Some("http://localhost:8000/x/"));
    }

    #[test]
    fn languages_are_tags_of_cldr_and_each_stands_once() {
        let check = |languages: &str, expected| {
            let documents = documents(&format!("title: T\nurl: https://a.example\nlanguages: {languages}\n"));
            let yaml = documents.settings.as_ref().expect("settings");
            let checked = languages_file::decode(&documents, yaml);
            assert_eq!(problems(&documents, &checked.diagnostics), expected, "{languages}");
            assert!(checked.value.iter().len() > 0, "{languages}");
        };
        check("[en, zh, ur]", "");
        check("[en, zh-Hant, zh]", "");
        check("[en, cn]", "unknown-language cn, nearest zh @ cn");
        check("[en, english words]", "unknown-language english words @ english words");
        check("[en, zh, en]", "twice-in-list en, first en @ en");
        check("[]", "missing-field languages @ [");
        check("", "wrong-type languages @ languages");
        check("en", "wrong-type languages @ en");
        check("中文和英文", "wrong-type languages @ 中文和英文");
    }

    #[test]
    fn words_of_a_language_that_could_not_be_read_are_not_reported_again() {
        let documents = documents("title: {en: T, zh: 题, cn: 题}\nlanguages: [en, cn]\nurl: https://a.example\n");
        let checked = read(&documents, &inputs());
        assert_eq!(problems(&documents, &checked.diagnostics), "unknown-language cn, nearest zh @ cn");
    }

    #[test]
    fn keys_are_known_at_every_depth() {
        check("titel: x", "unknown-key titel, nearest title @ titel");
        check("matching: {suggestion: 5}", "unknown-key suggestion, nearest suggestions @ suggestion");
        check("matching: {weights: {topics: 40}}", "unknown-key topics, nearest topic @ topics");
        check("contact: {mail: x}", "unknown-key mail, nearest email @ mail");
        check("menu: [{label: L, url: https://a.example, urls: x}]", "unknown-key urls, nearest url @ urls");
        check("fields: {staff: {type: integer, label: L, fro: []}}", "unknown-key fro, nearest for @ fro");
        check("fields: {staff: {type: integer, label: L, choices: {a: A}}}", "unknown-key choices @ choices");
        check(
            "matching: {sides: {a: {label: L, countries: [PK], inks: moss}}}",
            "unknown-key inks, nearest ink @ inks",
        );
        check(
            "matching: {sides: {a: {label: L, ids: [x], ink: {light: '#000', dark: '#fff', grey: x}}}}",
            "unknown-key grey @ grey",
        );
    }

    #[test]
    fn values_have_their_types_and_ranges() {
        check("page_size: many", "wrong-type page_size @ many");
        check("page_size: 0", "out-of-range page_size @ 0");
        check("submit: yes", "wrong-type submit @ yes");
        check("menu: companies", "wrong-type menu @ companies");
        check("fields: [a]", "wrong-type fields @ [");
        check("matching: none", "wrong-type matching @ none");
        check("matching: {floor: 101}", "out-of-range floor @ 101");
        check("matching: {cap: 0}", "out-of-range cap @ 0");
        check("matching: {show: all}", "unknown-choice show, nearest full @ all");
        check("description: {ur: x}", "foreign-language ur @ ur");
        check("description: {zh: }", "");
        check("publisher:\nmenu:\ncontact:\nmatching:\nfields:\ntimezone:\nfooter:", "");
    }

    #[test]
    fn addresses_zones_and_themes_are_real() {
        check("timezone: Asia/Karaci", "unknown-zone Asia/Karaci, nearest Asia/Karachi @ Asia/Karaci");
        check("timezone: Asia/Beijing", "unknown-zone Asia/Beijing, nearest Asia/Shanghai @ Asia/Beijing");
        check("theme: defualt", "unknown-theme defualt, nearest default @ defualt");
        check("menu: [{label: L, url: register}]", "bad-url register @ register");
        check("menu: [{label: L}]", "missing-field url @ {");
        check("contact: {email: nobody}", "bad-email nobody @ nobody");
        let documents = documents("title: T\nlanguages: [en]\nurl: https://a.example/?x=1\n");
        assert_eq!(
            problems(&documents, &read(&documents, &inputs()).diagnostics),
            "bad-url https://a.example/?x=1 @ https://a.example/?x=1"
        );
    }

    #[test]
    fn of_a_contact_only_what_public_lists_is_public() {
        let contact = settings(
            "title: T\nlanguages: [en]\nurl: https://a.example\ncontact: {email: a@b.example, phone: x, public: [email]}",
        )
        .contact;
        assert_eq!((contact.public.email.as_deref(), contact.public.phone), (Some("a@b.example"), None));
        assert_eq!(contact.private.open_for_the_organiser().phone.as_deref(), Some("x"));
        check("contact: {public: [emial]}", "unknown-public emial, nearest email @ emial");
    }

    #[test]
    fn weights_add_up_to_100() {
        check("matching: {weights: {topic: 50, text: 15}}", "");
        check("matching: {weights: {topic: 50}}", "weights-sum @ {");
        check("matching: {weights: {topic: 101}}", "out-of-range topic @ 101");
    }

    #[test]
    fn sides_have_a_label_a_rule_and_a_readable_ink() {
        let side = |fields: &str, expected| check(&format!("matching: {{sides: {{a: {{{fields}}}}}}}"), expected);
        check("matching: {sides: none}", "");
        check("matching: {sides: countries}", "unknown-choice sides, nearest country @ countries");
        side("label: L, countries: [PK, 中国]", "");
        side("label: L, countries: [pk]", "");
        side("label: L, countries: [PK, PK]", "twice-in-list PK, first PK @ PK");
        side("label: L", "missing-field countries @ a");
        side("countries: [PK]", "no-label a @ a");
        side("label: L, ids: [x], ink: moos", "unknown-choice ink, nearest moss @ moos");
        side("label: L, ids: [x], ink: {light: '#000'}", "missing-field dark @ {");
        side("label: L, ids: [x], ink: {light: black, dark: '#fff'}", "bad-colour black @ black");
        side("label: L, ids: [x], ink: {light: '#ffff00', dark: '#fff'}", "bad-colour #ffff00 @ '#ffff00'");
        check("matching: {sides: {A B: {label: L, ids: [x]}}}", "bad-id A B @ A B");
    }

    #[test]
    fn a_lexicon_is_a_text_of_the_site() {
        check("matching: {lexicon: [../terms.tsv]}", "path-leaves-site @ ../terms.tsv");
        check("matching: {lexicon: [/etc/terms.tsv]}", "path-leaves-site @ /etc/terms.tsv");
        check(
            "matching: {lexicon: [matchbook.yaml, ./matchbook.yaml]}",
            "twice-in-list ./matchbook.yaml, first matchbook.yaml @ ./matchbook.yaml",
        );
        check("matching: {lexicon: [terms.tsv]}", "missing-file @ terms.tsv");
        let right = "title: T\nlanguages: [en]\nurl: https://a.example\nmatching: {lexicon: [./data//terms.tsv]}\n";
        let documents = site(&[("matchbook.yaml", right), ("data/terms.tsv", "词\tword\n")]);
        let checked = read(&documents, &inputs());
        assert_eq!(problems(&documents, &checked.diagnostics), "");
        assert_eq!(&*documents.sources.get(checked.value.matching.lexicon[0]).text, "词\tword\n");
    }

    #[test]
    fn a_declared_field_has_a_key_a_type_and_a_label() {
        let field = |key: &str, fields: &str, expected| check(&format!("fields: {{{key}: {{{fields}}}}}"), expected);
        field("staff", "type: integer, label: L, for: [company, event], facet: true", "");
        field("stage", "type: choice, label: L, choices: {seed: Seed, growth: {zh: 成长期}}", "");
        field("Staff", "type: integer, label: L", "bad-id Staff @ Staff");
        field("size", "type: integer, label: L", "reserved-key size @ size");
        field("staff", "label: L", "missing-field type @ {");
        field("staff", "type: int, label: L", "unknown-choice type, nearest integer @ int");
        field("staff", "type: integer", "no-label staff @ staff");
        field("staff", "type: integer, label: L, for: [companies]", "unknown-choice for, nearest company @ companies");
        field("stage", "type: choice, label: L", "missing-field choices @ {");
        field("stage", "type: choice, label: L, choices: {}", "missing-field choices @ {");
        field("stage", "type: choice, label: L, choices: {Seed: S}", "bad-id Seed @ Seed");
        field("stage", "type: choice, label: L, choices: {seed: {}}", "no-label seed @ seed");
    }

    #[test]
    fn countries_of_sides_may_have_names_of_the_site() {
        let documents = with_taxonomy(
            "title: T\nlanguages: [en, zh]\nurl: https://a.example\nmatching: {sides: {a: {label: L, countries: [巴铁]}}}",
            "countries: {PK: {label: {zh: 巴铁}}}",
        );
        let checked = read(&documents, &inputs());
        assert_eq!(problems(&documents, &checked.diagnostics), "");
        let SidesRule::Named(sides) = checked.value.matching.sides else { panic!("named sides") };
        assert_eq!(sides[0].countries[0].value.code(), "PK");
    }
}
