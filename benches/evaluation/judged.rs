//! The judgements of `judgements.tsv`: how good people found a pair.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Grades of pairs, from 0 to 3; a pair that is not there has 0.
pub(crate) struct Judged {
    /// By the ids of both, the lower first.
    pub(crate) grades: BTreeMap<(String, String), u32>,
}

impl Judged {
    /// The judgements of a file with a head line and `a`, `b`, `grade`, `why` on each line, parted by tabs.
    ///
    /// # Panics
    /// Where a line is otherwise, or a pair stands there twice.
    pub(crate) fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("the judgements");
        let mut grades = BTreeMap::new();
        for line in text.lines().skip(1) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [a, b, grade @ ("0" | "1" | "2" | "3"), _why] = fields[..] else { panic!("four fields: {line}") };
            assert!(a < b, "the lower id first: {line}");
            let known = grades.insert((a.to_owned(), b.to_owned()), grade.parse().expect("a grade"));
            assert!(known.is_none(), "judged once: {line}");
        }
        Self { grades }
    }

    /// The grade of a pair, in either order.
    pub(crate) fn grade(&self, one: &str, other: &str) -> u32 {
        let pair = (one.min(other).to_owned(), one.max(other).to_owned());
        self.grades.get(&pair).copied().unwrap_or(0)
    }

    /// All partners of an organisation that were judged, each with its grade.
    pub(crate) fn partners<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a str, u32)> {
        self.grades.iter().filter_map(move |((a, b), grade)| match id {
            _ if id == a => Some((b.as_str(), *grade)),
            _ if id == b => Some((a.as_str(), *grade)),
            _ => None,
        })
    }

    /// Every organisation that was judged, in the order of ids.
    pub(crate) fn organisations(&self) -> BTreeSet<&str> {
        self.grades.keys().flat_map(|(a, b)| [a.as_str(), b.as_str()]).collect()
    }
}
