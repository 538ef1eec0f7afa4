//! What matching makes of a site: for each organisation its partners, the best first.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::Path;

use matchbook::matching::{self, Points, Spelling};
use matchbook::model::{Directory, ProfileId};

use crate::site::directory;

/// Of each organisation its partners, the best first; of equal ones the lower id.
pub(crate) type Rankings = BTreeMap<String, Vec<String>>;

/// Matches the site in a folder.
pub(crate) fn rankings(root: &Path) -> Rankings {
    let directory = directory(root);
    let mut scores = BTreeMap::<ProfileId, Vec<(Reverse<Points>, ProfileId)>>::new();
    let Ok(()) = matching::all_pairs(&directory, Spelling::WhenAsked, |found| {
        scores.entry(found.one).or_default().push((Reverse(found.score), found.other));
        scores.entry(found.other).or_default().push((Reverse(found.score), found.one));
        Ok::<_, Infallible>(())
    });
    scores.into_iter().map(|(id, partners)| (name(&directory, id), ranked(&directory, partners))).collect()
}

fn ranked(directory: &Directory, mut partners: Vec<(Reverse<Points>, ProfileId)>) -> Vec<String> {
    partners.sort_unstable();
    partners.into_iter().map(|(_, id)| name(directory, id)).collect()
}

fn name(directory: &Directory, id: ProfileId) -> String {
    directory.profile(id).common().slug.to_string()
}
