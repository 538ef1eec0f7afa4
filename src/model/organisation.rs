//! Companies and institutes: their own facts, their partners, and what they ask of matching.

use super::common::{common, sectors};
use super::offer::{self, Need, Offer, words};
use super::problems;
use super::profile::{Common, Profile, ProfileId};
use super::reader::Reader;
use super::resolve::Wanted;
use super::taxonomy::{FormId, SectorId};
use super::words::{Text, push};
use crate::content::Node;
use crate::language::{Language, PartialDate};
use crate::source::Place;

words! {
    /// How many people an organisation employs.
    Size {
        /// 1 to 10
        UpTo10 = "1-10",
        /// 11 to 50
        UpTo50 = "11-50",
        /// 51 to 200
        UpTo200 = "51-200",
        /// 201 to 500
        UpTo500 = "201-500",
        /// 501 to 1000
        UpTo1000 = "501-1000",
        /// 1001 and more
        Over1000 = "1001+",
    }
}

words! {
    /// What an institute is.
    InstituteType {
        /// A university.
        University = "university",
        /// A research institute.
        ResearchInstitute = "research-institute",
        /// A standards body.
        StandardsBody = "standards-body",
        /// An association.
        Association = "association",
        /// A government body.
        Government = "government",
        /// A committee.
        Committee = "committee",
        /// A centre.
        Centre = "centre",
    }
}

/// A company or an institute.
#[derive(Debug)]
pub struct Organisation {
    /// What every profile has.
    pub common: Common,
    /// What an institute is; nothing for companies.
    pub institute_type: Option<InstituteType>,
    /// The year of its foundation.
    pub founded: Option<i16>,
    /// Its employees.
    pub size: Option<Size>,
    /// Spoken in meetings.
    pub languages: Box<[Language]>,
    /// Where it says so.
    pub languages_place: Option<Place>,
    /// Cooperation forms that it wants.
    pub cooperation: Box<[FormId]>,
    /// Where it says so.
    pub cooperation_place: Option<Place>,
    /// What it brings, without what is past its `until`.
    pub offers: Box<[Offer]>,
    /// What it looks for, likewise.
    pub needs: Box<[Need]>,
    /// Partners, whichever of the two profiles names the other.
    pub partners: Box<[Partner]>,
    /// Rules of matching; they never leave the build.
    pub rules: MatchRules,
    /// The side, as its place in [`super::settings::Sides`]; nothing where it may be matched with every side.
    pub side: Option<usize>,
}

impl Organisation {
    /// The offer of this number in its list, counted from 0.
    pub fn offer(&self, number: u16) -> Option<&Offer> {
        self.offers.get(usize::from(number))
    }

    /// The need of this number in its list, counted from 0.
    pub fn need(&self, number: u16) -> Option<&Need> {
        self.needs.get(usize::from(number))
    }
}

/// A partner of an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// The other organisation.
    pub with: ProfileId,
    /// Since when.
    pub since: Option<PartialDate>,
    /// In which sectors.
    pub sectors: Box<[SectorId]>,
    /// A sentence.
    pub note: Text,
}

/// What a profile asks of matching.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchRules {
    /// Organisations that it will not meet.
    pub avoid: Box<[ProfileId]>,
    /// Organisations that come first.
    pub prefer: Box<[ProfileId]>,
    /// Whether it is matched at all.
    pub enabled: bool,
}

/// Reads a company or an institute, all but its body and its translations.
pub(super) fn organisation<'a>(reader: &mut Reader<'a>, front: &'a Node, is_institute: bool) -> Option<Organisation> {
    let vocabulary = reader.site.vocabulary;
    let within = if is_institute { "institute" } else { "company" };
    let mut fields = reader.decoder.fields(front, "", within)?;
    let mut common = common(reader, &mut fields);
    common.reading = fields.words(&mut reader.decoder, "reading");
    let institute_type = if is_institute { fields.given("type") } else { None };
    let institute_type = institute_type.and_then(|node| vocabulary.institute_type(&mut reader.decoder, node));
    let founded = fields.given("founded").and_then(|node| past_year(reader, node, "founded"));
    let size = fields.choice(&mut reader.decoder, "size", Size::from_word);
    let languages = fields.given("languages");
    let languages_place = languages.map(|node| reader.decoder.place(node));
    let languages = languages.map(|node| spoken(reader, node)).unwrap_or_default();
    let cooperation = fields.given("cooperation");
    let cooperation_place = cooperation.map(|node| reader.decoder.place(node));
    let cooperation = cooperation
        .map(|node| reader.distinct(node, "cooperation", |reader, node| vocabulary.form(&mut reader.decoder, node)));
    let offers = fields.given("offers").map(|node| offer::offers(reader, node)).unwrap_or_default();
    let needs = fields.given("needs").map(|node| offer::needs(reader, node)).unwrap_or_default();
    let partners = fields.given("partners").map(|node| partners(reader, node)).unwrap_or_default();
    let rules = fields.given("matching").and_then(|node| rules(reader, node)).unwrap_or_default();
    fields.finish(&mut reader.decoder);
    Some(Organisation {
        common,
        institute_type,
        founded,
        size,
        languages,
        languages_place,
        cooperation: cooperation.unwrap_or_default(),
        cooperation_place,
        offers,
        needs,
        partners,
        rules,
        side: None,
    })
}

/// The languages that somebody speaks, of the site or not.
pub(super) fn spoken<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[Language]> {
    let vocabulary = reader.site.vocabulary;
    reader.distinct(node, "languages", |reader, node| vocabulary.language(&mut reader.decoder, node))
}

/// A year, of which it warns if it is still to come.
fn past_year(reader: &mut Reader<'_>, node: &Node, key: &str) -> Option<i16> {
    let year = reader.decoder.integer(node, key, 1, 9999).and_then(|year| i16::try_from(year).ok())?;
    let now = reader.site.today.year();
    if year > now {
        let place = reader.decoder.place(node);
        reader.decoder.report(problems::future_year(place, key, year, now));
    }
    Some(year)
}

fn partners<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Box<[Partner]> {
    reader.distinct_by(node, "partners", partner, |partner| partner.with)
}

fn partner<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<Partner> {
    let mut fields = reader.decoder.fields(node, "partners", "partner")?;
    let with = fields.require("with");
    let with = with.and_then(|node| reader.other_profile(node, "with", Wanted::Organisation));
    let since = fields.given("since").and_then(|node| reader.decoder.partial_date(node, "since"));
    let sectors = fields.given("sectors").map(|node| sectors(reader, node)).unwrap_or_default();
    let words = fields.words(&mut reader.decoder, "note");
    fields.finish(&mut reader.decoder);
    with.map(|with| Partner { with, since: since.map(|since| since.value), sectors, note: words })
}

fn rules<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<MatchRules> {
    let mut fields = reader.decoder.fields(node, "matching", "rules")?;
    let avoid = fields.given("avoid").map(|node| reader.organisations(node, "avoid")).unwrap_or_default();
    let prefer = fields.given("prefer").map(|node| reader.organisations(node, "prefer")).unwrap_or_default();
    let enabled = fields.given("enabled").and_then(|node| reader.decoder.boolean(node, "enabled")).unwrap_or(true);
    fields.finish(&mut reader.decoder);
    Some(MatchRules { avoid, prefer, enabled })
}

/// Nobody to avoid or to prefer.
impl Default for MatchRules {
    fn default() -> Self {
        Self { avoid: Box::default(), prefer: Box::default(), enabled: true }
    }
}

/// Gives every partnership to both of its profiles. Where both wrote it, each keeps its own words, and takes from the other
/// what it did not write; partners that others wrote come last, in the order of ids.
pub(super) fn join_partners(profiles: &mut [Profile]) {
    for (owner, written) in written_partners(profiles) {
        let Some(other) = profiles.get_mut(written.with.0 as usize).and_then(Profile::organisation_mut) else {
            continue;
        };
        match other.partners.iter_mut().find(|known| known.with == owner) {
            Some(known) => complete(known, &written),
            None => push(&mut other.partners, Partner { with: owner, ..written }),
        }
    }
}

fn written_partners(profiles: &[Profile]) -> Vec<(ProfileId, Partner)> {
    let all =
        profiles.iter().zip(0..).filter_map(|(profile, number)| Some((ProfileId(number), profile.organisation()?)));
    all.flat_map(|(id, organisation)| organisation.partners.iter().map(move |partner| (id, partner.clone()))).collect()
}

fn complete(known: &mut Partner, other: &Partner) {
    known.since = known.since.or(other.since);
    if known.sectors.is_empty() {
        known.sectors.clone_from(&other.sectors);
    }
    if known.note.is_empty() {
        known.note = other.note.clone();
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled, problems_of, problems_of_company as problems};

    #[test]
    fn every_field_of_an_organisation_is_read() {
        let text = "---\nname: {en: A, zh: 甲}\nshort: X\nalso: [Y]\nreading: {zh: jia}\nsummary: S\ncountry: 巴基斯坦\n\
            city: {en: Lahore}\nfounded: 2008\nsize: 1001+\nwebsite: https://a.example\ntype: university\n\
            sectors: [it, food]\ntopics: [机器人]\nlanguages: [en, ur]\ncooperation: [joint-rd-centre]\n\
            offers: [{topic: bots, kind: service, stage: market, text: T}]\nneeds: [{id: n, title: N}]\n\
            people: [{name: P, email: p@a.example, public: [name]}]\ncontact: {phone: 0092 42, public: [phone]}\n\
            partners: [{with: b, since: 2020-05, sectors: [food], note: N}]\nmatching: {prefer: [c], enabled: false}\n\
            links: [{url: https://a.example, language: zh}]\nupdated: 2023-09-16\nsample: true\naliases: [old]\n---\n";
        let (directory, problems) = assembled(&[("content/institutes/a.md", text)]);
        assert_eq!(problems, [""; 0]);
        let a = directory.profiles[0].organisation().expect("an organisation");
        let common = &a.common;
        assert_eq!(common.country.map(|country| country.code().to_owned()).as_deref(), Some("PK"));
        assert_eq!((a.founded, a.size, a.institute_type.is_some()), (Some(2008), Some(super::Size::Over1000), true));
        assert_eq!((common.sectors.len(), common.topics.len(), a.languages.len(), a.cooperation.len()), (2, 1, 2, 1));
        assert_eq!((&*a.offers[0].id, &*a.needs[0].id), ("bots", "n"));
        assert_eq!(common.people[0].public.contact.email, None);
        assert_eq!(common.people[0].private.open_for_the_organiser().contact.email.as_deref(), Some("p@a.example"));
        assert_eq!(common.public_contact().and_then(|contact| contact.phone.as_deref()), Some("0092 42"));
        assert_eq!((a.rules.prefer.len(), a.rules.enabled, common.is_sample), (1, false, true));
    }

    #[test]
    fn what_is_wrong_with_an_organisation_is_reported_where_it_stands() {
        let check = |front, expected| assert_eq!(problems(front), expected, "{front}");
        check("sumary: S", "unknown-key sumary (summary)");
        check("type: university", "unknown-key type");
        check("start: 2023", "unknown-key start");
        check("summary:", "");
        check("summary: {en: S, zh: }", "");
        check("summary: {en: S, fr: T}", "foreign-language fr");
        check("summary: [S]", "wrong-type [");
        check("short: 360", "");
        check("founded: 20080", "out-of-range 20080");
        check("founded: soon", "wrong-type soon");
        check("size: 50-200", "unknown-choice 50-200 (51-200)");
        check("website: a.example", "bad-url a.example");
        check("country: Pakstan", "unknown-country Pakstan (Pakistan)");
        check("topics: [bots, 机器人]", "twice-in-list 机器人 [bots]");
        check("topics: [bot]", "unknown-topic bot (bots)");
        check("sectors: it", "wrong-type it");
        check("cooperation: [joint-rd-center]", "unknown-form joint-rd-center (joint-rd-centre)");
        check("updated: 2023-09", "bad-date 2023-09");
        check("sample: maybe", "wrong-type maybe");
        check("draft: maybe", "wrong-type maybe");
        check("language: fr", "foreign-language fr");
        check("aliases: [Old]", "bad-id Old");
    }

    #[test]
    fn partners_and_rules_name_other_organisations() {
        let check = |front, expected| assert_eq!(problems(front), expected, "{front}");
        check("partners: [{with: b}, {with: b}]", "twice-in-list b [b]");
        check("partners: [{with: a}]", "names-itself a");
        check("partners: [{with: line}]", "wrong-kind line");
        check("partners: [{with: x}]", "unknown-id x");
        check("partners: [{since: 2020}]", "missing-field {");
        check("partners: [{with: hidden}]", "names-draft hidden");
        check("partners: [{with: b, since: 20200}]", "bad-date 20200");
        check("matching: {avoid: [b, b]}", "twice-in-list b [b]");
        check("matching: {prefer: [a]}", "names-itself a");
        check("matching: {avoid: [hiden]}", "unknown-id hiden (hidden)");
        check("matching: {enable: false}", "unknown-key enable (enabled)");
    }

    #[test]
    fn names_are_required() {
        let check = |text, expected| assert_eq!(problems_of("content/companies/x.md", text), expected, "{text}");
        check("---\nsummary: S\n---\n", "missing-field summary: S");
        check("---\nname:\n---\n", "empty-text name");
        check("---\nname: {}\n---\n", "empty-text {");
        check("---\nname: {zh: }\n---\n", "empty-text {");
        check("---\nname: A\nbody: B\n---\n", "unknown-key body");
    }

    #[test]
    fn partners_hold_in_both_directions_and_are_written_once() {
        let (directory, problems) = assembled(&[
            ("content/companies/a.md", "---\nname: A\npartners: [{with: b, since: 2020}, {with: c, note: N}]\n---\n"),
            ("content/companies/b.md", "---\nname: B\npartners: [{with: a, note: M}]\n---\n"),
        ]);
        assert_eq!(problems, [""; 0]);
        let partners = |number: usize| {
            let organisation = directory.profiles[number].organisation().expect("an organisation");
            let partners = organisation.partners.iter();
            let one = |partner: &super::Partner| (partner.with.0, partner.since.is_some(), !partner.note.is_empty());
            partners.map(one).collect::<Vec<_>>()
        };
        assert_eq!(partners(0), [(1, true, true), (2, false, true)]);
        assert_eq!(partners(1), [(0, true, true)]);
        assert_eq!(partners(2), [(0, false, true)]);
    }
}
