//! What links of bodies lead to, and on which language's page.

use super::Directory;
use super::profile::{Profile, ProfileId};
use super::taxonomy::{Country, FormId, SectorId, TopicId};
use super::words::LanguageId;
use crate::content::Body;
use crate::markdown::Link as MarkdownLink;

/// A body whose links are resolved.
#[derive(Debug)]
pub struct Written {
    /// The text.
    pub body: Body,
    /// What each link of [`crate::markdown::Markdown::links`] leads to, in their order.
    pub targets: Vec<Target>,
}

/// What a link of a body leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A profile's page, perhaps an anchor there.
    Profile(ProfileId, Option<Box<str>>),
    /// A free page, by its place in [`super::Directory::pages`], perhaps an anchor there.
    Page(usize, Option<Box<str>>),
    /// A topic's page.
    Topic(TopicId),
    /// A sector's page.
    Sector(SectorId),
    /// A country's page.
    Country(Country),
    /// A cooperation form's page.
    Form(FormId),
    /// One of the site's lists: companies, institutes, events, topics and so on, by its address.
    List(&'static str),
    /// An anchor of the same page.
    Anchor(Box<str>),
    /// A file of the bundle, as path below it.
    File(Box<str>),
    /// An address outside, allowed as it is.
    Outside(Box<str>),
    /// Nothing: the text stands without a link.
    Plain,
}

impl Written {
    /// What a link of the body leads to.
    pub fn target(&self, link: &MarkdownLink) -> &Target {
        let position = self.body.markdown.links.iter().position(|known| known == link);
        position.and_then(|position| self.targets.get(position)).unwrap_or(&Target::Plain)
    }
}

impl Directory {
    /// The language of the page to which a link leads: `link` stands in a text written in `text`, shown on a page in `page`.
    /// It is the page's own language, unless the link names an anchor of a body and the target shows another body there
    /// than in the language of the text, where the anchor was checked.
    pub fn language_of_link(&self, link: &Target, text: LanguageId, page: LanguageId) -> LanguageId {
        let (bodies, anchor, is_of_page) = match link {
            Target::Profile(id, Some(anchor)) => {
                let profile = self.profile(*id);
                (&profile.common().bodies, anchor, has_own_anchor(profile, anchor))
            }
            Target::Page(position, Some(anchor)) => (&self.pages[*position].bodies, anchor, false),
            _ => return page,
        };
        let shown = |language| shown(bodies.iter().map(|(language, _)| *language), language);
        if is_of_page || anchor.is_empty() || shown(text) == shown(page) { page } else { text }
    }
}

/// The language of the body that a page shows: its own, else the first in the order of the site's languages.
pub(super) fn shown(mut bodies: impl Iterator<Item = LanguageId> + Clone, page: LanguageId) -> Option<LanguageId> {
    bodies.clone().find(|language| *language == page).or_else(|| bodies.next())
}

/// Whether a profile's page has an anchor that no body gave it: `offers`, `needs`, `offer-1`, `need-1`.
pub(super) fn has_own_anchor(profile: &Profile, anchor: &str) -> bool {
    let Some(organisation) = profile.organisation() else { return false };
    let counts = |prefix: &str, count: usize| {
        let number = anchor.strip_prefix(prefix).and_then(|number| number.parse::<usize>().ok());
        number.is_some_and(|number| (1..=count).contains(&number) && anchor == format!("{prefix}{number}"))
    };
    let (offers, needs) = (organisation.offers.len(), organisation.needs.len());
    matches!(anchor, "offers" | "needs") && offers + needs > 0 || counts("offer-", offers) || counts("need-", needs)
}

#[cfg(test)]
mod tests {
    use super::super::test_site::assembled;
    use super::super::words::LanguageId;
    use super::{Profile, Target};

    #[test]
    fn a_text_that_fell_back_links_to_the_page_where_its_anchor_is() {
        let (directory, problems) = assembled(&[
            ("content/companies/a.md", "---\nname: A\n---\n[x](t#plan) [y](t) [z](b#history)\n"),
            ("content/companies/t.md", "---\nname: T\n---\n## Plan\n"),
            ("content/companies/t.zh.md", "---\nname: 题\n---\n## 计划\n"),
        ]);
        assert_eq!(problems, [""; 0]);
        let Profile::Company(a) = &*directory.profiles[0] else { panic!("a company") };
        let (en, zh, ur) = (LanguageId(0), LanguageId(1), LanguageId(2));
        let language = |link: usize, page| directory.language_of_link(&a.common.bodies[0].1.targets[link], en, page);
        assert_eq!(
            [language(0, zh), language(0, ur), language(0, en)],
            [en, ur, en],
            "t has a Chinese body of its own"
        );
        assert_eq!([language(1, zh), language(2, zh)], [zh, zh], "no anchor, and the same body");
        assert_eq!(directory.language_of_link(&Target::Plain, en, zh), zh);
    }
}
