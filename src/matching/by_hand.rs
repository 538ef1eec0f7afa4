//! Taxonomies and matches for tests, those of other stages too: two organisations fit where a need and an offer name the same topic.

use std::fs;
use std::sync::Arc;

use jiff::civil::date;

use super::reason::{EntryField, Matches, Points, Reason, ReasonKind, Suggestion, Unmatched, Why};
use super::wording::{Terms, Words};
use crate::content;
use crate::model::{Directory, Inputs, Organisation, ProfileId, Taxonomy, Text, Topic, TopicId, assemble};
use crate::source::{Place, Source, Sources};

/// The directory of these files, as path and text.
pub(crate) fn directory(files: &[(&str, &str)]) -> Directory {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let documents = content::read(root.path(), &root.path().join("matchbook.yaml")).value;
    let inputs = Inputs { today: date(2023, 9, 20), drafts: false, base_url: None };
    assemble(documents, &inputs).value.expect("the settings of a test site are whole")
}

/// A taxonomy of these parents, by place.
pub(crate) fn taxonomy(parents: &[Option<u32>]) -> Taxonomy {
    let file = Sources::default().add(Source { path: String::new(), text: "".into(), yaml: 0..0 });
    let topic = |(place, parent): (usize, &Option<u32>)| Topic {
        name: place.to_string().into(),
        parent: parent.map(TopicId),
        children: Vec::new(),
        label: Text::default(),
        synonyms: Vec::new(),
        place: Place::whole(file),
    };
    Taxonomy { topics: parents.iter().enumerate().map(topic).collect(), ..Taxonomy::default() }
}

/// Every pair of a directory that fits, with both directions, as many as a page may have.
pub(crate) fn by_topic(directory: &Directory) -> Matches {
    let mut matches = Matches { suggestions: vec![Vec::new(); directory.profiles.len()], ..Matches::default() };
    let organisations: Vec<(ProfileId, &Organisation)> =
        directory.profiles().filter_map(|(id, profile)| Some((id, profile.organisation()?))).collect();
    for (from, ours) in &organisations {
        let others =
            organisations.iter().filter(|(to, theirs)| from != to && (ours.side.is_none() || ours.side != theirs.side));
        let mut found: Vec<Suggestion> = others.filter_map(|(to, theirs)| suggestion(*to, ours, theirs)).collect();
        found.sort_by_key(|suggestion| (std::cmp::Reverse(suggestion.score), suggestion.organisation));
        let below = found.iter().filter(|suggestion| suggestion.organisation > *from);
        matches.scores.extend(below.map(|suggestion| (*from, suggestion.organisation, suggestion.score)));
        found.truncate(directory.settings.matching.suggestions);
        if found.is_empty() {
            let nearest = organisations.iter().map(|(to, _)| *to).filter(|to| to != from).take(2).collect();
            matches.unmatched.push(Unmatched { profile: *from, why: why(ours), nearest });
        }
        matches.suggestions[from.0 as usize] = found;
    }
    matches.scores.sort();
    matches.total = matches.suggestions.iter().flatten().map(|suggestion| u64::from(suggestion.score.0)).sum();
    matches.bound = matches.total;
    matches
}

fn why(organisation: &Organisation) -> Why {
    if organisation.offers.is_empty() && organisation.needs.is_empty() {
        Why::SaysNothing
    } else {
        Why::BelowFloor(Points(9_000_000))
    }
}

fn suggestion(to: ProfileId, ours: &Organisation, theirs: &Organisation) -> Option<Suggestion> {
    let mut reasons = answers(ours, theirs, true);
    reasons.extend(answers(theirs, ours, false));
    if reasons.is_empty() {
        return None;
    }
    for (place, reason) in (0..).zip(&mut reasons) {
        reason.points = Points(46_600_000 >> place);
    }
    reasons.extend(common(ours, theirs));
    let score = Points(reasons.iter().map(|reason| reason.points.0).sum());
    Some(Suggestion::new(to, score, reasons.into()))
}

fn answers(needing: &Organisation, offering: &Organisation, need_is_ours: bool) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (need_number, need) in (0..).zip(&needing.needs) {
        let mut offers = (0..).zip(&offering.offers);
        let fitting = offers.find(|(_, offer)| need.topic.is_some() && offer.topic == need.topic);
        let Some((offer_number, _)) = fitting else { continue };
        let written = need.title.iter().last();
        let (need, offer) = (EntryField::Need(need_number), EntryField::Offer(offer_number));
        let (ours, theirs) = if need_is_ours { (need, offer) } else { (offer, need) };
        // One of two has a word of the language in which the need is written, the other words of two languages.
        let terms = match written.filter(|_| !need_is_ours) {
            Some((language, title)) => {
                Terms { best: [&title.value].iter().collect(), language: Some(language), ..Terms::default() }
            }
            None => Terms { best: ["数据库 → database", "chatbot"].iter().collect(), ..Terms::default() },
        };
        let kind = ReasonKind::Answer {
            words: Arc::new(Words::Known(Box::new(terms))),
            closeness: 1_000_000,
            share: 400_000,
            need_is_ours,
        };
        reasons.push(Reason { kind, points: Points(0), ours, theirs });
    }
    reasons
}

fn common(ours: &Organisation, theirs: &Organisation) -> Vec<Reason> {
    let reason = |kind, field: EntryField, points| Reason { kind, points: Points(points), ours: field, theirs: field };
    let forms: Box<[_]> = ours.cooperation.iter().filter(|form| theirs.cooperation.contains(form)).copied().collect();
    let languages: Box<[_]> = ours.languages.iter().filter(|one| theirs.languages.contains(one)).cloned().collect();
    let mut reasons = Vec::new();
    if !forms.is_empty() {
        reasons.push(reason(ReasonKind::Cooperation(forms), EntryField::Cooperation, 10_000_000));
    }
    if !languages.is_empty() {
        reasons.push(reason(ReasonKind::Languages(languages), EntryField::Languages, 5_000_000));
    }
    let kind = |organisation: &Organisation| organisation.offers.first().and_then(|offer| offer.kind);
    if let (Some(one), Some(other)) = (kind(ours), kind(theirs))
        && one != other
    {
        reasons.push(reason(ReasonKind::Complement, EntryField::Kinds, 3_400_000));
    }
    reasons
}
