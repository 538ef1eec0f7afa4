//! Who is listed where, and in which order: all of the layout in which no match has a part, so that it can be made beside matches.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::lists::{EventOrder, Lists};
use super::members::{self, Appearances, Members};
use super::page::Facet;
use crate::model::{Directory, LanguageId, ProfileId};

/// What lists show and in which order, and who appears in which event.
#[derive(Debug)]
pub struct Orders {
    /// What belongs to each facet.
    pub(super) members: BTreeMap<Facet, Members>,
    /// Events in the order of time.
    pub(super) events: EventOrder,
    /// The lists of each language; a [`LanguageId`] counts in it.
    pub(super) lists: Arc<[Lists]>,
    /// In which events an organisation appears.
    pub(super) appearances: BTreeMap<ProfileId, Appearances>,
}

impl Orders {
    /// Those of a site as it stands on a day: that day parts events to come from those that are over.
    pub fn new(directory: &Directory, today: Date) -> Self {
        let members = members::members(directory);
        let events = EventOrder::new(directory, today);
        let languages: Vec<LanguageId> = directory.settings.languages.iter().map(|(id, _)| id).collect();
        let lists = languages.par_iter().map(|language| Lists::new(directory, *language, &members, &events)).collect();
        let appearances = members::appearances(directory, &events);
        Self { members, events, lists, appearances }
    }
}
