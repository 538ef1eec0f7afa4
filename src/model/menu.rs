//! `menu:` of `matchbook.yaml`: the navigation.

use super::decode::Decoder;
use super::problems;
use super::settings::MenuItem;
use super::words::Text;
use crate::content::{Node, Value};
use crate::source::Placed;

/// The lists and pages of the program that menus and links may name, by their addresses.
pub(super) const SECTIONS: [&str; 13] = [
    "companies",
    "institutes",
    "events",
    "topics",
    "sectors",
    "countries",
    "cooperation",
    "matches",
    "search",
    "index",
    "shortlist",
    "submit",
    "how",
];

/// Those of them in which profiles, topics and the like have a page each.
pub(super) const FOLDERS: [&str; 7] =
    ["companies", "institutes", "events", "topics", "sectors", "countries", "cooperation"];

/// The menu of a site that names none.
const USUAL: [&str; 5] = ["companies", "institutes", "events", "topics", "matches"];

/// An entry as it is written.
#[derive(Clone, Debug)]
pub(super) enum WrittenItem {
    /// What needs nothing else to be known.
    Known(MenuItem),
    /// The id of a profile or a free page.
    Id(Placed<Box<str>>),
}

/// The entries in order; without `menu:` the usual ones.
pub(super) fn decode<'a>(decoder: &mut Decoder<'a>, node: Option<&'a Node>) -> Vec<WrittenItem> {
    match node {
        Some(node) => {
            let nodes = decoder.list(node, "menu");
            let items = nodes.iter().filter_map(|node| item(decoder, node)).collect();
            report_twice(decoder, nodes);
            items
        }
        None => USUAL.into_iter().map(|section| WrittenItem::Known(MenuItem::Section(section))).collect(),
    }
}

/// Reports lists and pages that are named a second time.
fn report_twice(decoder: &mut Decoder<'_>, nodes: &[Node]) {
    let mut seen: Vec<(&str, &Node)> = Vec::new();
    for node in nodes {
        let Some(word) = node.as_text() else { continue };
        match seen.iter().find(|(known, _)| *known == word) {
            Some((_, first)) => {
                decoder.report(problems::twice_in_list(decoder.place(node), word, decoder.place(first)));
            }
            None => seen.push((word, node)),
        }
    }
}

fn item<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Option<WrittenItem> {
    if let Value::Map(_) = node.value {
        return link(decoder, node).map(WrittenItem::Known);
    }
    let word = decoder.text(node, "menu")?;
    let section = SECTIONS.into_iter().find(|section| *section == &*word.value);
    Some(section.map_or(WrittenItem::Id(word), |section| WrittenItem::Known(MenuItem::Section(section))))
}

fn link<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Option<MenuItem> {
    let mut fields = decoder.fields(node, "menu", "menu")?;
    let label = fields.require("label").map_or_else(Text::default, |node| decoder.words(node, "label"));
    let url = fields.require("url").and_then(|node| decoder.web_address(node, "url"));
    fields.finish(decoder);
    url.map(|url| MenuItem::Link { label, url })
}

#[cfg(test)]
mod tests {
    use super::{FOLDERS, SECTIONS, USUAL};
    use crate::content::keys::choices;
    use crate::model::resolve::RESERVED;

    /// A section that one of these lists lacks would be there, and no menu or link could lead to it.
    #[test]
    fn every_list_of_sections_has_them_all() {
        let named: Vec<&str> = choices::MENU.iter().map(|(word, _)| *word).collect();
        assert_eq!(named, SECTIONS);
        assert!(SECTIONS.iter().all(|section| RESERVED.contains(section)));
        assert!(FOLDERS.iter().chain(&USUAL).all(|section| SECTIONS.contains(section)));
    }
}
