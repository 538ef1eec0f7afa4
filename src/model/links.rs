//! Links of bodies: finds out what each leads to, and reports those that lead nowhere.

use std::collections::BTreeSet;
use std::ops::Range;

use super::addresses::meant_address;
use super::bundle::Bundle;
use super::link_form::{angled, has_wide_scheme, is_source, looks_like_file, looks_like_target, scheme};
use super::link_names;
use super::menu::{FOLDERS, SECTIONS};
use super::page::FreePage;
use super::problems;
use super::profile::Profile;
use super::resolve::{Ids, Known, PageNumber};
use super::shown::Shown;
use super::target::{Target, has_own_anchor, shown};
use super::taxonomy::{Country, FormId, SectorId, Taxonomy, TopicId};
use super::words::LanguageId;
use crate::content::{self, Body, Folder};
use crate::diagnostic::{Diagnostic, nearest};
use crate::markdown::{AlmostLink, Link as MarkdownLink};
use crate::percent;
use crate::source::{At, Place, Placed};

/// Schemes that a link may have besides `http` and `https`.
const OTHER_SCHEMES: [&str; 2] = ["mailto", "tel"];

/// All that links may lead to.
pub(super) struct Targets<'a> {
    /// Every id.
    pub(super) ids: &'a Ids,
    /// Topics, sectors and forms.
    pub(super) taxonomy: &'a Taxonomy,
    /// Every profile that is shown.
    pub(super) profiles: &'a [Shown<Profile>],
    /// Every page that is shown, in the order of pages.
    pub(super) pages: &'a [Shown<FreePage>],
    /// For each page in the order of ids its place in `pages`.
    pub(super) page_places: &'a [usize],
    /// Countries that have a page: those of the profiles.
    pub(super) countries: BTreeSet<Country>,
}

/// Bodies whose links are not resolved yet, in the order of languages.
pub(super) type Bodies = Vec<(LanguageId, Body)>;

/// A text whose links are to be resolved.
#[derive(Clone, Copy)]
pub(super) struct LinkingText<'a> {
    /// The id of its profile or page.
    pub(super) owner: &'a str,
    /// The profile itself, unless it is a page.
    pub(super) profile: Option<&'a Profile>,
    /// The files beside it.
    pub(super) bundle: Bundle<'a>,
    /// Its language.
    pub(super) language: LanguageId,
    /// The text.
    pub(super) body: &'a Body,
}

/// What a link leads to, or why it leads nowhere.
type Resolved = Result<Target, Diagnostic>;

impl Targets<'_> {
    /// What each link of a text leads to. Reports `broken-link`, `broken-anchor`, `missing-file`, `no-bundle`,
    /// `path-leaves-site`, `remote-image`, `bad-url`, and the warnings `dead-scheme`, `names-draft` and `not-a-link`.
    pub(super) fn of_text(&self, text: LinkingText<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Target> {
        diagnostics.extend(text.body.markdown.almost.iter().filter_map(|almost| self.almost(almost, text)));
        let links = text.body.markdown.links.iter();
        links
            .map(|link| {
                let place = place_of(text.body, &link.range);
                self.resolve(link, place, text).unwrap_or_else(|problem| {
                    diagnostics.push(problem);
                    Target::Plain
                })
            })
            .collect()
    }

    /// What was meant for a link and is none: the target as it should be written, where that can be told. A remark in
    /// full-width parentheses is none, so that a target in them must be there, or look like nothing else.
    fn almost(&self, almost: &AlmostLink, text: LinkingText<'_>) -> Option<Diagnostic> {
        let place = place_of(text.body, &almost.range);
        let target = Placed::new(&*almost.target, place);
        let leads = |target: &str| {
            let link = MarkdownLink { target: target.into(), is_image: false, range: almost.range.clone() };
            self.resolve(&link, place, text).is_ok()
        };
        let first = almost.target.split_whitespace().next().unwrap_or_default();
        let id = content::better_id(&almost.target).unwrap_or_else(|| almost.target.to_string());
        let right = match &*almost.target {
            file if text.bundle.has(file) || looks_like_file(file) && !file.contains("://") => angled(file),
            written if leads(&id) => {
                if leads(written) {
                    written.to_owned()
                } else {
                    id
                }
            }
            _ if leads(first) => first.to_owned(),
            written if !almost.is_wide => self.ids.nearest(&id).map_or_else(|| angled(written), str::to_owned),
            written if looks_like_target(written) => written.to_owned(),
            _ => return None,
        };
        Some(problems::not_a_link(&target, almost.is_wide, &right))
    }

    fn resolve(&self, link: &MarkdownLink, place: Place, text: LinkingText<'_>) -> Resolved {
        let target = Placed::new(&*link.target, place);
        if let Some(scheme) = scheme(target.value) {
            return with_scheme(&target, &scheme, link.is_image);
        }
        if let Some(right) = meant_address(target.value).filter(|_| has_wide_scheme(target.value)) {
            return Err(problems::bad_url(&target, Some(right)));
        }
        if target.value.starts_with("//") {
            return Err(if link.is_image {
                problems::remote_image(&target)
            } else {
                problems::bad_url(&target, meant_address(target.value))
            });
        }
        if link.is_image {
            return file(&target, text.bundle);
        }
        let (path, anchor) =
            target.value.split_once('#').map_or((target.value, None), |(path, anchor)| (path, Some(anchor)));
        let anchor = anchor.map(percent::decoded);
        match (path, anchor) {
            ("", Some(anchor)) => own_anchor(anchor, text, target.place),
            (path, anchor) => self.path(&Placed::new(path, target.place), anchor, text),
        }
    }

    fn path(&self, path: &Placed<&str>, anchor: Option<String>, text: LinkingText<'_>) -> Resolved {
        let trimmed = path.value.trim_start_matches("./").trim_end_matches('/');
        match trimmed.split_once('/') {
            None if text.bundle.has(trimmed) => file(path, text.bundle),
            None if SECTIONS.contains(&trimmed) => list(trimmed, anchor, path.place),
            None if self.ids.get(trimmed).is_some() => {
                self.id(&Placed::new(trimmed, path.place), None, anchor, text.language)
            }
            None if trimmed.starts_with("www.") => Err(problems::bad_url(path, meant_address(path.value))),
            Some((folder, id)) if FOLDERS.contains(&folder) => {
                self.in_list(folder, &Placed::new(id, path.place), path, anchor, text.language)
            }
            _ if looks_like_file(trimmed) && !is_source(trimmed) => file(path, text.bundle),
            _ => Err(self.broken(path)),
        }
    }

    /// `companies/tkxel`, `topics/chatbots`.
    fn in_list(
        &self,
        folder: &str,
        id: &Placed<&str>,
        path: &Placed<&str>,
        anchor: Option<String>,
        language: LanguageId,
    ) -> Resolved {
        if let Some(folder) = Folder::named(folder) {
            return match self.ids.get(id.value) {
                Some((_, found)) if found == folder => self.id(id, Some(path), anchor, language),
                _ => Err(self.broken(path)),
            };
        }
        let target = self.in_vocabulary(folder, id.value).ok_or_else(|| self.broken(path))?;
        match anchor {
            Some(anchor) => Err(problems::broken_anchor(&Placed::new(&*anchor, path.place), path.value, None)),
            None => Ok(target),
        }
    }

    fn in_vocabulary(&self, folder: &str, id: &str) -> Option<Target> {
        let number = |place: usize| u32::try_from(place).ok();
        let taxonomy = self.taxonomy;
        match folder {
            "topics" => {
                let place = taxonomy.topics.binary_search_by(|topic| (*topic.name).cmp(id)).ok().and_then(number);
                place.map(|place| Target::Topic(TopicId(place)))
            }
            "sectors" => {
                let place = taxonomy.sectors.binary_search_by(|sector| (*sector.name).cmp(id)).ok().and_then(number);
                place.map(|place| Target::Sector(SectorId(place)))
            }
            "cooperation" => {
                let place = taxonomy.forms.binary_search_by(|form| (*form.name).cmp(id)).ok().and_then(number);
                place.map(|place| Target::Form(FormId(place)))
            }
            _ => {
                let is_meant = |country: &&Country| country.code().eq_ignore_ascii_case(id);
                self.countries.iter().find(is_meant).map(|country| Target::Country(*country))
            }
        }
    }

    /// A profile or page by its id; `path` is how the link names it, where that is more than the id.
    fn id(
        &self,
        id: &Placed<&str>,
        path: Option<&Placed<&str>>,
        anchor: Option<String>,
        language: LanguageId,
    ) -> Resolved {
        match self.ids.get(id.value) {
            Some((Known::Profile(profile), _)) => {
                let Shown { what: shown, bodies, .. } = &self.profiles[profile.0 as usize];
                let is_own = anchor.as_ref().is_some_and(|anchor| has_own_anchor(shown, anchor));
                if !is_own {
                    check_anchor(anchor.as_deref(), bodies, language, id)?;
                }
                Ok(Target::Profile(profile, anchor.map(Into::into)))
            }
            Some((Known::Page(PageNumber(number)), _)) => {
                let place = self.page_places[number as usize];
                check_anchor(anchor.as_deref(), &self.pages[place].bodies, language, id)?;
                Ok(Target::Page(place, anchor.map(Into::into)))
            }
            Some((Known::Draft, _)) => Err(problems::names_draft(id)),
            Some((Known::Broken, _)) => Ok(Target::Plain),
            None => Err(self.broken(path.unwrap_or(id))),
        }
    }

    /// A link to nothing, with what was probably meant: the id of a label, the id without folder and ending, or the nearest one.
    fn broken(&self, path: &Placed<&str>) -> Diagnostic {
        let written = percent::decoded(path.value.trim_end_matches('/'));
        if let Some(meant) = link_names::meant(&written, self.taxonomy, &self.countries) {
            return problems::broken_link(path, Some(&meant));
        }
        let bare = path.value.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let bare = bare.strip_suffix(".md").or_else(|| bare.strip_suffix(".html")).unwrap_or(bare);
        let id = if self.ids.get(bare).is_some() { Some(bare) } else { self.ids.nearest(bare) };
        problems::broken_link(path, id.filter(|_| !link_names::is_of_vocabulary(path.value)))
    }
}

/// An anchor of the same page.
fn own_anchor(anchor: String, text: LinkingText<'_>, place: Place) -> Resolved {
    let is_there = text.body.markdown.anchors().any(|known| known == anchor)
        || text.profile.is_some_and(|profile| has_own_anchor(profile, &anchor));
    if is_there {
        return Ok(Target::Anchor(anchor.into()));
    }
    let near = nearest(&anchor, text.body.markdown.anchors());
    Err(problems::broken_anchor(&Placed::new(&*anchor, place), text.owner, near))
}

/// Reports an anchor that the body does not have which the target's page shows in a language.
fn check_anchor(
    anchor: Option<&str>,
    bodies: &Bodies,
    language: LanguageId,
    id: &Placed<&str>,
) -> Result<(), Diagnostic> {
    let Some(anchor) = anchor else { return Ok(()) };
    let language = shown(bodies.iter().map(|(language, _)| *language), language);
    let body = bodies.iter().find(|(known, _)| Some(*known) == language);
    let anchors = || body.into_iter().flat_map(|(_, body)| body.markdown.anchors());
    if anchors().any(|known| known == anchor) {
        return Ok(());
    }
    Err(problems::broken_anchor(&Placed::new(anchor, id.place), id.value, nearest(anchor, anchors())))
}

/// One of the site's lists, which have no anchors.
fn list(name: &str, anchor: Option<String>, place: Place) -> Resolved {
    if let Some(anchor) = anchor {
        return Err(problems::broken_anchor(&Placed::new(&*anchor, place), name, None));
    }
    Ok(SECTIONS.into_iter().find(|list| *list == name).map_or(Target::Plain, Target::List))
}

/// A file of the bundle, as written or with `%20` and the like decoded.
fn file(target: &Placed<&str>, bundle: Bundle<'_>) -> Resolved {
    let path = target.value.split_once('#').map_or(target.value, |(path, _)| path);
    let written = Placed::new(path, target.place);
    bundle
        .find(&written)
        .or_else(|problem| {
            let decoded = percent::decoded(path);
            bundle.find(&Placed::new(&*decoded, target.place)).map_err(|_| problem)
        })
        .map(Target::File)
}

fn with_scheme(target: &Placed<&str>, scheme: &str, is_image: bool) -> Resolved {
    let is_web = matches!(scheme, "http" | "https");
    if is_image {
        return Err(if is_web { problems::remote_image(target) } else { problems::dead_scheme(target, scheme) });
    }
    if is_web && !super::addresses::is_web_address(target.value) {
        return Err(problems::bad_url(target, meant_address(target.value)));
    }
    if is_web || OTHER_SCHEMES.contains(&scheme) {
        return Ok(Target::Outside(target.value.into()));
    }
    Err(problems::dead_scheme(target, scheme))
}

/// Where the target of a link stands: bytes of a Markdown file, the text itself in a YAML file.
fn place_of(body: &Body, range: &Range<u32>) -> Place {
    match body.place.at {
        At::Bytes { .. } => Place::bytes(body.place.file, range.start as usize..range.end as usize),
        At::Whole | At::Node(_) => body.place,
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_site::problems;

    /// The problems of one link in the body of a bundle, as `code what stands there`.
    fn check(link: &str, expected: &str) {
        let text = format!("---\nname: A\ncountry: PK\noffers: [{{topic: bots}}]\n---\n## Own one\n\n{link}\n");
        let path = "content/companies/a/index.md";
        let files = [(path, &*text), ("content/companies/a/my plan.pdf", ""), ("content/pages/about.md", PAGE)];
        assert_eq!(problems(&files).replace(&format!("{path}: "), ""), expected, "{link}");
    }

    const PAGE: &str = "---\nname: About\n---\n# 关于我们\n";

    #[test]
    fn a_link_leads_to_what_is_there() {
        for link in [
            "[x](b)",
            "[x](companies/b)",
            "[x](institutes/c/)",
            "[x](events/line)",
            "[x](about)",
            "[x](topics/bots)",
            "[x](sectors/it)",
            "[x](countries/pk)",
            "[x](cooperation/licence)",
            "[x](companies)",
            "[x](b#history)",
            "[x](companies/b#history)",
            "[x](#own-one)",
            "[x](#offer-1)",
            "[x](#offers)",
            "[x](about#关于我们)",
            "[x](about#%E5%85%B3%E4%BA%8E%E6%88%91%E4%BB%AC)",
            "[x](my%20plan.pdf)",
            "[x](<my plan.pdf>)",
            "[x](./my%20plan.pdf)",
            "![x](my%20plan.pdf)",
            "[x](https://a.example/?q=1#y)",
            "<mailto:a@b.example>",
            "[x](tel:+92)",
        ] {
            check(link, "");
        }
    }

    #[test]
    fn a_link_to_nothing_is_reported_at_its_target() {
        check("[x](lin)", "broken-link lin (line)");
        check("[x](companies/c)", "broken-link companies/c (c)");
        check("[x](../companies/b)", "broken-link ../companies/b (b)");
        check("[x](/companies/b)", "broken-link /companies/b (b)");
        check("[x](b.md)", "broken-link b.md (b)");
        check("[x](www.a.example)", "bad-url www.a.example");
        check("[x](D:\\plan.pdf)", "path-leaves-site D:\\plan.pdf");
        check("[x](companies/b.md)", "broken-link companies/b.md (b)");
        check("[x](topics/bot)", "broken-link topics/bot (topics/bots)");
        check("[x](topics/机器人)", "broken-link topics/机器人 (topics/bots)");
        check("[x](topics/器人)", "broken-link topics/器人 (topics/bots)");
        check("[x](topics/机器)", "broken-link topics/机器 (topics/bots)");
        check(
            "[x](topics/%E6%9C%BA%E5%99%A8%E4%BA%BA)",
            "broken-link topics/%E6%9C%BA%E5%99%A8%E4%BA%BA (topics/bots)",
        );
        check("[x](领域/机器人)", "broken-link 领域/机器人 (topics/bots)");
        check("[x](机器人)", "broken-link 机器人 (topics/bots)");
        check("[x](sectors/IT)", "broken-link sectors/IT (sectors/it)");
        check("[x](cooperation/licensing)", "broken-link cooperation/licensing (cooperation/licence)");
        check("[x](countries/Pakistan)", "broken-link countries/Pakistan (countries/pk)");
        check("[x](topics/nothing-like-it)", "broken-link topics/nothing-like-it");
        check("[x](countries/cn)", "broken-link countries/cn");
        check("[x]()", "broken-link ");
        check("[x](b#histoty)", "broken-anchor b#histoty (history)");
        check("[x](#own-on)", "broken-anchor #own-on (own-one)");
        check("[x](#offer-2)", "broken-anchor #offer-2");
        check("[x](topics/bots#x)", "broken-anchor topics/bots#x");
        check("[x](plan.pdf)", "missing-file plan.pdf (my plan.pdf)");
        check("![x](photo.jpg)", "missing-file photo.jpg");
        check("![x](../b.jpg)", "path-leaves-site ../b.jpg");
        check("![x](https://a.example/x.png)", "remote-image https://a.example/x.png");
        check("![x](//a.example/x.png)", "remote-image //a.example/x.png");
        check("[x](javascript:alert)", "dead-scheme javascript:alert");
        check("[x](https://)", "bad-url https://");
        check("[x](/etc/passwd)", "broken-link /etc/passwd");
        check("[x](/etc/passwd.txt)", "path-leaves-site /etc/passwd.txt");
        check("[x](hidden)", "names-draft hidden");
        check("[x](https：//a.example/)", "bad-url https：//a.example/");
    }

    #[test]
    fn a_link_by_a_name_or_a_part_of_it_is_told_with_its_id() {
        let check = |link: &str, expected: &str| {
            let text = format!("---\nname: A\n---\n{link}\n");
            let named = ("content/companies/hw.md", "---\nname: {en: HW, zh: 华为技术有限公司}\n---\n");
            assert_eq!(problems(&[("content/companies/a.md", &text), named]), expected);
        };
        check("[x](华为技术有限公司)", "content/companies/a.md: broken-link 华为技术有限公司 (hw)");
        check("[x](companies/华为)", "content/companies/a.md: broken-link companies/华为 (hw)");
        check("[x](企业/华为)", "content/companies/a.md: broken-link 企业/华为 (hw)");
        check("[x](companies/为)", "content/companies/a.md: broken-link companies/为");
        check("[x](countries/华为)", "content/companies/a.md: broken-link countries/华为");
        check("[x](/topics/华为)", "content/companies/a.md: broken-link /topics/华为");
        check("[x](国家/华为技术有限公司)", "content/companies/a.md: broken-link 国家/华为技术有限公司");
    }

    #[test]
    fn what_was_meant_for_a_link_is_told() {
        check("[x]（b）", "not-a-link （b）");
        check("[x](b）", "not-a-link (b）");
        check("[x]（https://a.example/）", "not-a-link （https://a.example/）");
        check("[x]（companies/bb）", "not-a-link （companies/bb）");
        check("[x](My Plan)", "not-a-link (My Plan)");
        check("[x](Fair Office b)", "not-a-link (Fair Office b)");
        check("[x](b “题”)", "not-a-link (b “题”)");
        check("[x](my plan.pdf)", "not-a-link (my plan.pdf)");
        check("![x](my photo.png)", "not-a-link (my photo.png)");
        // Remarks.
        check("[张三]（CEO）[x]（见下文）[x]（2023）", "");
    }

    #[test]
    fn only_a_bundle_has_files() {
        let files = [("content/companies/a.md", "---\nname: A\n---\n[x](plan.pdf)\n")];
        assert_eq!(problems(&files), "content/companies/a.md: no-bundle plan.pdf");
    }

    #[test]
    fn a_link_in_a_yaml_file_is_reported_at_its_text() {
        let files = [("content/companies/a.yaml", "name: A\nbody: \"[x](lin)\"\n")];
        assert_eq!(problems(&files), "content/companies/a.yaml: broken-link \"[x](lin)\" (line)");
    }

    #[test]
    fn an_id_whose_file_is_broken_is_known() {
        let files = [
            ("content/companies/a.md", "---\nname: A\npartners: [{with: x}]\n---\n[x](x)\n"),
            ("content/companies/x.md", "---\nname: [\n---\n"),
        ];
        assert!(
            problems(&files).lines().all(|line| line.starts_with("content/companies/x.md")),
            "{}",
            problems(&files)
        );
    }

    #[test]
    fn an_anchor_is_checked_in_the_language_of_the_text() {
        let target = [
            ("content/companies/t.md", "---\nname: T\n---\n## Plan\n"),
            ("content/companies/t.zh.md", "---\nname: 题\n---\n## 计划\n"),
        ];
        let check = |path, text, expected: &str| {
            assert_eq!(
                problems(&[target[0], target[1], ("content/companies/a.md", "---\nname: A\n---\n"), (path, text)]),
                expected
            );
        };
        check("content/companies/a.zh.md", "---\nname: 甲\n---\n[x](t#计划)\n", "");
        let wrong = "content/companies/a.zh.md: broken-anchor t#plan";
        check("content/companies/a.zh.md", "---\nname: 甲\n---\n[x](t#plan)\n", wrong);
        // Nobody wrote the Urdu of the target, whose page shows the default language.
        check("content/companies/a.ur.md", "---\nname: A\n---\n[x](t#plan)\n", "");
    }
}
