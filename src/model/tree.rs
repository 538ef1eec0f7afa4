//! The tree of topics: who is above whom, and no circles.

use super::decode::Decoder;
use super::names::Names;
use super::problems;
use super::taxonomy::{Topic, TopicId};
use super::taxonomy_file::Entry;

/// Topics from entries in the order of names. An unknown parent is reported and left out; of a circle, the first link (in
/// the order of names) is reported with the whole circle, and left out.
pub(super) fn grow(entries: Vec<Entry<'_>>, names: &Names<TopicId>, decoder: &mut Decoder<'_>) -> Vec<Topic> {
    let mut parents: Vec<_> = entries.iter().map(|entry| parent(entry, names, decoder)).collect();
    for number in 0..parents.len() {
        if let Some(circle) = circle_from(number, &parents) {
            report_circle(&circle, &entries, decoder);
            parents[number] = None;
        }
    }
    let mut topics: Vec<_> =
        entries.into_iter().zip(&parents).map(|(entry, parent)| topic(entry, parent.map(topic_id))).collect();
    for (number, parent) in parents.iter().enumerate() {
        if let Some(parent) = parent {
            topics[*parent].children.push(topic_id(number));
        }
    }
    topics
}

/// The number of the topic above an entry.
fn parent(entry: &Entry<'_>, names: &Names<TopicId>, decoder: &mut Decoder<'_>) -> Option<usize> {
    let name = decoder.text(entry.parent?, "parent")?;
    names.resolve(decoder, &name, problems::unknown_topic).map(|TopicId(number)| number as usize)
}

/// The circle that leads from a topic upwards and back to it, without its end.
fn circle_from(start: usize, parents: &[Option<usize>]) -> Option<Vec<usize>> {
    let mut circle = vec![start];
    let mut above = parents[start];
    while let Some(number) = above {
        if number == start {
            return Some(circle);
        }
        // As many steps as there are topics: it goes round a circle in which the start is not.
        if circle.len() > parents.len() {
            return None;
        }
        circle.push(number);
        above = parents[number];
    }
    None
}

fn report_circle(circle: &[usize], entries: &[Entry<'_>], decoder: &mut Decoder<'_>) {
    let first = &entries[circle[0]];
    let names: Vec<&str> = circle.iter().chain([&circle[0]]).map(|number| &*entries[*number].name).collect();
    let place = first.parent.map_or(first.place, |node| decoder.place(node));
    decoder.report(problems::circle(place, &names.join(" → ")));
}

#[expect(clippy::cast_possible_truncation, reason = "a text of 1 MiB has fewer than 2^32 topics")]
fn topic_id(number: usize) -> TopicId {
    TopicId(number as u32)
}

fn topic(entry: Entry<'_>, parent: Option<TopicId>) -> Topic {
    let Entry { name, place, parent: _, label, synonyms } = entry;
    Topic { name: name.into(), parent, children: Vec::new(), label, synonyms, place }
}
