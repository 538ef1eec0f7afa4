//! From documents to the directory: settings and vocabulary first, then every profile by itself, then what only all of them
//! together can tell.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::bundle;
use super::by_name;
use super::gather::{Gathered, gather};
use super::languages_file;
use super::link_names;
use super::menu::{SECTIONS, WrittenItem};
use super::organisation::Organisation;
use super::page::FreePage;
use super::problems;
use super::profile::{Profile, ProfileId};
use super::read_profile::{self, Read};
use super::reader::Site;
use super::renamed;
use super::resolve::{Ids, Known, RESERVED, Wanted};
use super::revise::Ground;
use super::settings::{MenuItem, Settings};
use super::settings_file::{self, WrittenSettings};
use super::shown::{self, Joined, used_files};
use super::sides::{self, Belonging, Sides, SidesRule};
use super::taxonomy::Country;
use super::vocabulary::Vocabulary;
use super::warnings;
use super::words::Languages;
use super::{Directory, Inputs};
use crate::content::keys::{choices, meant_by};
use crate::content::{Documents, Yaml};
use crate::diagnostic::{Checked, Code, Diagnostic, Fact, nearest};
use crate::pieces::PIECE;
use crate::source::{FileId, Place, Placed, Sources};

/// The directory of a site's documents. Where the settings are missing or broken, which was reported when they were read,
/// there is none, and only the texts are handed on. Everything else that is broken is left out of the directory, or
/// replaced by what is usual; its id stays known, so that one mistake gives one message.
///
/// Reports the codes of the sections `model` of [`crate::diagnostic::Code`].
pub fn assemble(documents: Documents, inputs: &Inputs) -> Checked<Result<Directory, Sources>> {
    assemble_on_ground(documents, inputs).map(|value| value.map(|(directory, _)| directory))
}

/// As [`assemble`], with what one profile can be read with again.
pub fn assemble_on_ground(mut documents: Documents, inputs: &Inputs) -> Checked<Result<(Directory, Ground), Sources>> {
    let Some(yaml) = documents.settings.take() else { return Checked::fine(Err(documents.sources)) };
    let mut diagnostics = Vec::new();
    let (settings, vocabulary) = foundations(&documents, &yaml, inputs, &mut diagnostics);
    documents.bundle_files.sort();
    let gathered = gather(&mut documents, &settings.languages, inputs.drafts).into_value(&mut diagnostics);
    let ids = Ids::new(&gathered, &documents.broken, &mut diagnostics);
    let site = Site {
        documents: &documents,
        languages: &settings.languages,
        vocabulary: &vocabulary,
        ids: &ids,
        fields: &settings.fields,
        timezone: &settings.timezone,
        today: inputs.today,
    };
    let read_one = |one: Gathered| {
        let files = bundle::files_of(&documents.bundle_files, one.document.name.folder, &one.document.name.id);
        read_profile::read(&site, one, files)
    };
    let read: Vec<_> = gathered.into_par_iter().with_max_len(PIECE).map(read_one).collect();
    let read: Vec<_> = read.into_iter().filter_map(|one| one.into_value(&mut diagnostics)).collect();
    check_aliases(&read, &ids, &mut diagnostics);
    let shown = shown::of(read, &ids);
    let Joined { mut profiles, pages } =
        shown.joined(&ids, &vocabulary.taxonomy, &documents.bundle_files, &mut diagnostics);
    let plans = plans(&documents, &ids, &mut diagnostics);
    if !settings.has_all_fields {
        diagnostics.retain(|found| !may_be_declared(found));
    }
    let settings = resolve_settings(settings, &mut profiles, &ids, &pages, &mut diagnostics);
    let taxonomy = Arc::clone(&vocabulary.taxonomy);
    warnings::of(&profiles, &pages, &vocabulary, &settings.languages, &documents, &mut diagnostics);
    remove_what_may_be_right(&vocabulary, &settings.languages, &mut diagnostics);
    remove_shared_that_are_named(&mut diagnostics);
    by_name::suggest(&mut diagnostics, &profiles, &pages);
    renamed::leave(&mut diagnostics);
    remove_missing_that_are_broken(&documents, &mut diagnostics);
    let bundle_files = used_files(&profiles, &pages, &documents.bundle_files);
    let Documents { sources, fingerprint, static_files, theme_files, word_lists, bundle_files: all_files, .. } =
        documents;
    let directory = Directory {
        sources,
        fingerprint,
        settings: Arc::new(settings),
        taxonomy,
        profiles: profiles.into_iter().map(Arc::new).collect(),
        pages: pages.into_iter().map(Arc::new).collect(),
        bundle_files: Arc::new(bundle_files),
        static_files: Arc::new(static_files),
        theme_files,
        plans,
        word_lists: Arc::new(word_lists),
    };
    Checked { value: Ok((directory, Ground { vocabulary, ids, bundle_files: all_files })), diagnostics }
}

/// Whether a problem is a key that a profile does not have, unless the organiser has declared it.
fn may_be_declared(found: &Diagnostic) -> bool {
    let is_of_profile = |map: &str| matches!(map, "company" | "institute" | "event" | "translation");
    found.code == Code::UnknownKey && found.text("where").is_some_and(is_of_profile)
}

/// While the vocabulary, or the languages of its labels, cannot be read as they are meant, nobody knows where a link into it
/// leads, nor how a translation names an entry after its topic; while the languages cannot, nor which bodies are of one.
fn remove_what_may_be_right(vocabulary: &Vocabulary, languages: &Languages, diagnostics: &mut Vec<Diagnostic>) {
    let is_certain = |found: &Diagnostic| match found.code {
        Code::BrokenLink => !found.text("target").is_some_and(link_names::is_of_vocabulary),
        Code::UnknownEntry => false,
        Code::BrokenAnchor => languages.is_whole(),
        _ => true,
    };
    if !vocabulary.is_whole() {
        diagnostics.retain(is_certain);
    }
}

/// A word that means two things, and that somebody uses, is told where it is used.
fn remove_shared_that_are_named(diagnostics: &mut Vec<Diagnostic>) {
    let name = |found: &Diagnostic| found.facts.iter().find(|(name, _)| *name == "name").map(|(_, word)| word.clone());
    let used: Vec<_> = diagnostics.iter().filter(|found| found.code == Code::AmbiguousName).filter_map(name).collect();
    diagnostics.retain(|found| found.code != Code::SharedName || !name(found).is_some_and(|name| used.contains(&name)));
}

/// A file of a bundle that is there and cannot be used, a link out of the site perhaps, was reported as such.
fn remove_missing_that_are_broken(documents: &Documents, diagnostics: &mut Vec<Diagnostic>) {
    let is_broken = |found: &Diagnostic| {
        let file = found.facts.iter().find_map(|(name, fact)| match fact {
            Fact::Text(file) if *name == "file" => Some(file),
            _ => None,
        });
        let folder = documents.sources.get(found.place.file).path.rsplit_once('/').map(|(folder, _)| folder);
        let path = folder.zip(file).map(|(folder, file)| format!("{folder}/{file}"));
        path.is_some_and(|path| documents.sources.find(&path).is_some())
    };
    diagnostics.retain(|found| found.code != Code::MissingFile || !is_broken(found));
}

/// Languages, vocabulary and settings, in the order in which each needs the one before.
fn foundations(
    documents: &Documents,
    yaml: &Yaml,
    inputs: &Inputs,
    diagnostics: &mut Vec<Diagnostic>,
) -> (WrittenSettings, Vocabulary) {
    let languages = languages_file::decode(documents, yaml).into_value(diagnostics);
    let vocabulary = Vocabulary::decode(documents, &languages, Place::whole(yaml.file)).into_value(diagnostics);
    let settings = settings_file::decode(documents, yaml, &languages, &vocabulary, inputs).into_value(diagnostics);
    (settings, vocabulary)
}

/// Reports old ids that another page has or had.
fn check_aliases(read: &[Read], ids: &Ids, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<&str, Place> = BTreeMap::new();
    let all = read.iter().flat_map(|one| one.aside.aliases.iter().map(|alias| (&*one.name.id, alias)));
    for (id, alias) in all {
        if RESERVED.contains(&&*alias.value) {
            diagnostics.push(problems::reserved_alias(alias));
            continue;
        }
        if *id == *alias.value {
            diagnostics.push(problems::names_itself(&alias.as_ref().map(AsRef::as_ref)));
            continue;
        }
        let holder = ids.get(&alias.value).map(|_| ids.place(&alias.value).unwrap_or(alias.place));
        match holder.or_else(|| known.get(&*alias.value).copied()) {
            Some(first) => diagnostics.push(problems::duplicate_alias(alias, first)),
            None => drop(known.insert(&alias.value, alias.place)),
        }
    }
}

/// Frozen plans of meetings, each with its event.
fn plans(documents: &Documents, ids: &Ids, diagnostics: &mut Vec<Diagnostic>) -> Vec<(ProfileId, FileId)> {
    let mut plans = Vec::new();
    for (id, file) in &documents.plans {
        match ids.profile(&Placed::new(id.as_str(), Place::whole(*file)), Wanted::Event) {
            Ok(event) => plans.push((event, *file)),
            Err(problem) => diagnostics.extend(problem),
        }
    }
    plans.sort_unstable();
    plans
}

/// The settings with the profiles and pages that they name, and every organisation with its side.
fn resolve_settings(
    settings: WrittenSettings,
    profiles: &mut [Profile],
    ids: &Ids,
    pages: &[FreePage],
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    let publisher = settings.publisher.as_ref().and_then(|id| {
        let found = ids.profile(&id.as_ref().map(AsRef::as_ref), Wanted::Organisation);
        found.map_err(|problem| diagnostics.extend(problem)).ok()
    });
    check_sides(&settings.matching.sides, ids, diagnostics);
    let menu = settings.menu.iter().filter_map(|item| menu_item(item, ids, pages, diagnostics)).collect();
    let sides = assign_sides(&settings.matching.sides, profiles);
    settings.resolved(publisher, menu, sides)
}

/// Reports ids of named sides that are no organisations.
fn check_sides(rule: &SidesRule, ids: &Ids, diagnostics: &mut Vec<Diagnostic>) {
    let SidesRule::Named(named) = rule else { return };
    for id in named.iter().flat_map(|side| &side.ids) {
        if let Err(problem) = ids.profile(&id.as_ref().map(AsRef::as_ref), Wanted::Organisation) {
            diagnostics.extend(problem);
        }
    }
}

fn menu_item(item: &WrittenItem, ids: &Ids, pages: &[FreePage], diagnostics: &mut Vec<Diagnostic>) -> Option<MenuItem> {
    let id = match item {
        WrittenItem::Known(item) => return Some(item.clone()),
        WrittenItem::Id(id) => id.as_ref().map(AsRef::as_ref),
    };
    match ids.get(id.value) {
        Some((Known::Profile(profile), _)) => return Some(MenuItem::Profile(profile)),
        Some((Known::Page(_), _)) => return pages.iter().position(|page| *page.slug == *id.value).map(MenuItem::Page),
        Some((Known::Draft, _)) => diagnostics.push(problems::names_draft(&id)),
        Some((Known::Broken, _)) => {}
        None => diagnostics.push(problems::unknown_id(&id, menu_word(id.value).or_else(|| ids.nearest(id.value)))),
    }
    None
}

/// The list of the site that a mistyped entry of the menu meant.
fn menu_word(word: &str) -> Option<&'static str> {
    meant_by(choices::MENU, word).or_else(|| nearest(word, SECTIONS))
}

fn assign_sides(rule: &SidesRule, profiles: &mut [Profile]) -> Sides {
    let organisations = || profiles.iter().filter_map(Profile::organisation);
    let belonging =
        |one: &'_ Organisation| -> (Box<str>, Option<Country>) { (one.common.slug.clone(), one.common.country) };
    let all: Vec<_> = organisations().map(belonging).collect();
    let all: Vec<_> = all.iter().map(|(id, country)| Belonging { id, country: *country }).collect();
    let (sides, places) = sides::assign(rule, &all);
    for (organisation, side) in profiles.iter_mut().filter_map(Profile::organisation_mut).zip(places) {
        organisation.side = side;
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::super::test_site::{assembled_in_order, problems};

    const TAXONOMY: &str = "topics:
  bots: {label: {en: Bots, zh: 机器人}}
  law: {label: {zh: 法律}}
sectors:
  food: {label: {zh: 食品}}
countries:
  PK: {label: {zh: 巴铁}}
";

    /// A profile that is right where the site speaks English, Chinese and Urdu, and names everything in Chinese.
    const RIGHT: &str = "---
name: {zh: 甲}
summary: {en: S, zh: 摘要, ur: S}
country: 巴铁
languages: [中文, 乌尔都语]
topics: [机器人]
sectors: [食品]
cooperation: [联合研发中心]
offers: [{topic: 法律, kind: 产品, stage: 原型, text: T}]
---
[机器人](topics/bots) [食品](sectors/food) [巴铁](countries/pk)
";

    /// All problems of a site with these settings and this vocabulary, and such profiles.
    fn check(languages: &str, taxonomy: &str, expected: &[&str]) {
        let settings = format!("title: {{zh: 题}}\nurl: https://a.example/\n{languages}\n");
        let files = [
            ("matchbook.yaml", &*settings),
            ("content/taxonomy.yaml", taxonomy),
            ("content/companies/a.md", RIGHT),
            ("content/companies/a.zh.md", "---\noffers: {law: 文}\n---\n正文\n"),
            ("content/companies/a.ur.md", "---\n---\nU\n"),
            (
                "content/companies/b.md",
                "---\nname: {zh: 乙}\nsummary: {en: S, zh: 摘要, ur: S}\ntopics: [bots, 法律]\n---\n",
            ),
            ("content/institutes/c.md", "---\nname: C\nsummary: {en: S, zh: 摘要, ur: S}\nsectors: [food]\n---\n"),
            (
                "content/events/line.md",
                "---\nname: {en: L, zh: 列, ur: L}\nsummary: {en: S, zh: 摘要, ur: S}\ntype: series\n---\n",
            ),
        ];
        let (_, lines) = assembled_in_order(&files, |_| {});
        assert_eq!(lines, expected, "{languages} {taxonomy}");
    }

    #[test]
    fn while_the_languages_are_not_known_nothing_is_blamed_that_may_be_right_in_them() {
        let unknown = |word, near| format!("matchbook.yaml: unknown-language {word} ({near})");
        check("languages: [en, zh, ur]", TAXONOMY, &[]);
        check(
            "languages: [英文, 中文, 乌尔都语]",
            TAXONOMY,
            &[&unknown("英文", "en"), &unknown("中文", "zh"), &unknown("乌尔都语", "ur")],
        );
        check("languages: [en, chinease, ur]", TAXONOMY, &[&unknown("chinease", "zh")]);
        check(
            "languages: [qqqqqq, 中国话]",
            TAXONOMY,
            &["matchbook.yaml: unknown-language qqqqqq", "matchbook.yaml: unknown-language 中国话"],
        );
        check("languages: [zh, en, zh, ur]", TAXONOMY, &["matchbook.yaml: twice-in-list zh [zh]"]);
        check("languages: ", TAXONOMY, &["matchbook.yaml: wrong-type languages"]);
        check("langauges: [en, zh, ur]", TAXONOMY, &["matchbook.yaml: unknown-key langauges (languages)"]);
    }

    #[test]
    fn while_a_part_of_the_taxonomy_is_not_known_nothing_is_blamed_that_may_stand_there() {
        let misspelt = |right: &str, wrong: &str, expected: &str| {
            let taxonomy = TAXONOMY.replacen(right, wrong, 1);
            check("languages: [en, zh, ur]", &taxonomy, &[&format!("content/taxonomy.yaml: {expected}")]);
        };
        misspelt("topics:", "topcis:", "unknown-key topcis (topics)");
        misspelt("topics:", "主题词汇:", "unknown-key 主题词汇");
        misspelt("sectors:", "sector:", "unknown-key sector (sectors)");
        misspelt("countries:", "contries:", "unknown-key contries (countries)");
        misspelt("law: {label:", "law: {lable:", "unknown-key lable (label)");
        misspelt("  law:", "law:", "unknown-key law");
        misspelt("{zh: 食品}", "{cn: 食品}", "unknown-language cn (zh)");
        misspelt("PK: {label", "PK: {lable", "unknown-key lable (label)");
    }

    #[test]
    fn while_the_declared_fields_are_not_known_no_key_of_a_profile_is_blamed() {
        let check = |fields: &str, expected: &str| {
            let settings = format!("title: T\nurl: https://a.example/\nlanguages: [en, zh, ur]\n{fields}\n");
            let company = "---\nname: B\nsummary: S\ntopics: [bots, law]\nstaff: 12\nstafff: 1\n---\n";
            let files = [("matchbook.yaml", &*settings), ("content/companies/b.md", company)];
            assert_eq!(problems(&files), expected, "{fields}");
        };
        check("fields: {staff: {type: integer, label: L}}", "content/companies/b.md: unknown-key stafff (staff)");
        check("feilds: {staff: {type: integer, label: L}}", "matchbook.yaml: unknown-key feilds (fields)");
        check("fields: [staff]", "matchbook.yaml: wrong-type [");
        check(
            "fields: {staff: {for: [企业], type: integer, label: L}}",
            "content/companies/b.md: unknown-key stafff (staff)\nmatchbook.yaml: unknown-choice 企业 (company)",
        );
    }

    #[test]
    fn a_mistake_of_one_part_hides_none_of_what_is_found_in_the_others() {
        let files = [
            ("content/taxonomy.yaml", "topcis: {a: {label: A}}\nsectors: {food: {label: Food}}\n"),
            (
                "content/companies/b.md",
                "---\nname: B\nsummary: S\ntopics: [a]\nsectors: [foot]\ncountry: Narnia\n---\n",
            ),
        ];
        let expected = "content/companies/b.md: unknown-sector foot (food)\n\
            content/companies/b.md: unknown-country Narnia\ncontent/taxonomy.yaml: unknown-key topcis (topics)";
        assert_eq!(problems(&files), expected);
    }
}
