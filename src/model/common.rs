//! Reads what every profile has.

use super::declared::FieldValue;
use super::decode::Decoder;
use super::fields::Fields;
use super::person;
use super::problems;
use super::profile::{Common, Link, LinkTo};
use super::reader::{Reader, key_place};
use super::taxonomy::{SectorId, TopicId};
use super::words::Text;
use crate::content::Node;
use crate::source::Placed;

/// Reads what companies, institutes and events have in common; takes no `reading`, which events do not have.
pub(super) fn common<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>) -> Common {
    let vocabulary = reader.site.vocabulary;
    // Both were read when the documents were gathered.
    let _ = (fields.take("language"), fields.take("draft"));
    let sectors = fields.given("sectors").map(|node| sectors(reader, node)).unwrap_or_default();
    let topics = fields.given("topics").map(|node| topics(reader, node)).unwrap_or_default();
    let links = fields.given("links").map(|node| links(reader, node)).unwrap_or_default();
    let declared = declared(reader, fields);
    let aliases = fields.given("aliases").map(|node| aliases(&mut reader.decoder, node)).unwrap_or_default();
    reader.aside.aliases.clone_from(&aliases);
    reader.take_body(fields);
    let bundle = reader.bundle;
    let decoder = &mut reader.decoder;
    let people = fields.given("people").map(|node| person::people(decoder, node, &bundle)).unwrap_or_default();
    let contact = fields.given("contact").map(|node| person::contacts(decoder, node, Some(&bundle)));
    Common {
        slug: reader.name.id.as_str().into(),
        file: decoder.file,
        language: decoder.language,
        name: fields.required_words(decoder, "name"),
        short: fields.words(decoder, "short"),
        also: fields.given("also").map(|node| also(decoder, node)).unwrap_or_default(),
        reading: Text::default(),
        summary: fields.words(decoder, "summary"),
        country: fields.given("country").and_then(|node| vocabulary.only_country(decoder, node)),
        city: fields.words(decoder, "city"),
        website: fields.given("website").and_then(|node| decoder.web_address(node, "website")),
        logo: fields.given("logo").and_then(|node| bundle.file(decoder, node, "logo")),
        sectors,
        topics,
        people,
        contact: contact.map(Box::new),
        links,
        declared,
        updated: fields.given("updated").and_then(|node| decoder.day(node, "updated")),
        is_draft: reader.is_draft,
        is_sample: fields.flag(decoder, "sample"),
        aliases: aliases.iter().map(|alias| alias.value.clone()).collect(),
        bodies: Box::default(),
        stale: Box::default(),
        translations: Box::default(),
        state: reader.state,
    }
}

/// A list of sectors, none twice.
pub(super) fn sectors<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[SectorId]> {
    let vocabulary = reader.site.vocabulary;
    reader.distinct(node, "sectors", |reader, node| vocabulary.sector(&mut reader.decoder, node))
}

fn topics<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[TopicId]> {
    let vocabulary = reader.site.vocabulary;
    reader.distinct(node, "topics", |reader, node| vocabulary.topic(&mut reader.decoder, node))
}

/// Old ids; reports `bad-id`. Whether they are free is known only when all profiles are read.
pub(super) fn aliases<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Vec<Placed<Box<str>>> {
    let mut aliases: Vec<Placed<Box<str>>> = Vec::new();
    for node in decoder.list(node, "aliases") {
        let Some(alias) = decoder.id(node, "aliases") else { continue };
        match aliases.iter().find(|known| known.value == alias.value) {
            Some(first) => decoder.report(problems::twice_in_list(alias.place, &alias.value, first.place)),
            None => aliases.push(alias),
        }
    }
    aliases
}

fn also<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Box<[Box<str>]> {
    decoder.texts(node, "also").into_iter().map(|text| text.value).collect()
}

fn links<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[Link]> {
    reader.decoder.list(node, "links").iter().filter_map(|node| link(reader, node)).collect()
}

/// One of `links`: an address or a file of the bundle, not both.
fn link<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<Link> {
    let vocabulary = reader.site.vocabulary;
    let bundle = reader.bundle;
    let decoder = &mut reader.decoder;
    let mut fields = decoder.fields(node, "links", "link")?;
    let label = fields.words(decoder, "label");
    let language = fields.given("language").and_then(|node| vocabulary.language(decoder, node));
    let to = match (fields.take("url"), fields.take("file")) {
        (Some(url), None) => decoder.web_address(url, "url").map(LinkTo::Url),
        (None, Some(file)) => bundle.file(decoder, file, "file").map(LinkTo::File),
        (Some(_), Some(_)) => {
            let file = Placed::new("file", key_place(decoder, node, "file"));
            decoder.report(problems::either_or(&file, "url", key_place(decoder, node, "url")));
            None
        }
        (None, None) => {
            decoder.report(problems::missing_field(fields.place, "link", "url"));
            None
        }
    };
    fields.finish(decoder);
    to.map(|to| Link { label, language, to })
}

/// The values of the organiser's own facts, in the order of the settings.
fn declared<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>) -> Vec<(usize, FieldValue)> {
    let mut values = Vec::new();
    for (position, field) in reader.site.fields.iter().enumerate() {
        if !field.is_for(reader.name.folder) {
            continue;
        }
        let node = fields.given(&field.key);
        let value = node.and_then(|node| field.value(&mut reader.decoder, node));
        values.extend(value.map(|value| (position, value)));
    }
    values
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems, problems_of_company};

    #[test]
    fn links_lead_to_an_address_or_a_file() {
        let check = |front, expected| assert_eq!(problems_of_company(front), expected, "{front}");
        check("links: [{url: https://a.example, label: L}, {file: logo.png}]", "");
        check("links: [{label: L}]", "missing-field {");
        check("links: [{url: https://a.example, file: logo.png}]", "either-or file [url]");
        check("links: [{url: ftp://a.example}]", "bad-url ftp://a.example");
        check("links: [{file: logo.pn}]", "missing-file logo.pn (logo.png)");
        check("links: [{file: ../b.md}]", "path-leaves-site ../b.md");
        check("logo: https://a.example/logo.png", "remote-image https://a.example/logo.png");
        check("logo: logo.png", "");
    }

    #[test]
    fn declared_fields_are_those_of_the_kind_of_profile() {
        let settings = "title: T\nlanguages: [en, zh]\nfields:\n  staff: {for: [company], type: integer, label: Staff}\n  \
            motto: {type: text, label: Motto}\n  stage: {type: choice, choices: {seed: Seed}, label: Stage}\n";
        let check = |path, front: &str, expected| {
            let text = format!("---\nname: A\n{front}\n---\n");
            assert_eq!(problems(&[("matchbook.yaml", settings), (path, &text)]), expected, "{front}");
        };
        check("content/companies/a.md", "staff: 12\nmotto: {en: M, zh: 词}\nstage: seed", "");
        check("content/companies/a.md", "staff: many", "content/companies/a.md: wrong-type many");
        check("content/institutes/a.md", "staff: 12", "content/institutes/a.md: unknown-key staff");
        check("content/companies/a.md", "stage: sed", "content/companies/a.md: unknown-choice sed (seed)");
    }

    #[test]
    fn only_public_files_are_kept() {
        let front =
            "---\nname: A\nlogo: logo.png\npeople: [{name: P, photo: p.jpg, public: [name]}]\n---\n[x](x.pdf)\n";
        let files = ["logo.png", "p.jpg", "x.pdf", "y.pdf"].map(|name| format!("content/companies/a/{name}"));
        let mut all = vec![("content/companies/a/index.md", front)];
        all.extend(files.iter().map(|path| (path.as_str(), "")));
        let (directory, problems) = assembled(&all);
        assert_eq!(problems, [""; 0]);
        let kept: Vec<_> = directory.bundle_files.iter().map(|file| &*file.path).collect();
        assert_eq!(kept, ["logo.png", "x.pdf"]);
    }
}
