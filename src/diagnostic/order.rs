//! The order of a report.

use super::{Code, Diagnostic, Fact};
use crate::source::{At, Place, Sources};

/// The diagnostics by path, position and code, each once. What remains equal is ordered by its facts, so that a report is
/// the same whatever the number of threads and the order of the files.
pub fn in_order<'a>(diagnostics: &'a [Diagnostic], sources: &Sources) -> Vec<&'a Diagnostic> {
    let mut ordered: Vec<&Diagnostic> = diagnostics.iter().collect();
    ordered.sort_by(|one, other| key(one, sources).cmp(&key(other, sources)));
    ordered.dedup();
    ordered
}

type Key<'a> = ((&'a str, u32, u32), Code, &'a [(&'static str, Fact)], &'static str, Vec<(&'a str, u32, u32)>);

fn key<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Key<'a> {
    let others = diagnostic.others.iter().map(|(place, _)| position(*place, sources)).collect();
    (position(diagnostic.place, sources), diagnostic.code, &diagnostic.facts, diagnostic.help, others)
}

fn position(place: Place, sources: &Sources) -> (&str, u32, u32) {
    let (start, end) = match place.at {
        At::Bytes { start, end } => (start, end),
        At::Whole | At::Node(_) => (0, 0),
    };
    (&sources.get(place.file).path, start, end)
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use crate::diagnostic::{Code, Diagnostic};
    use crate::source::{Place, Source, Sources};

    #[test]
    fn a_report_goes_by_path_then_by_position_and_says_nothing_twice() {
        let mut sources = Sources::default();
        let mut add = |path: &str| sources.add(Source { path: path.to_owned(), text: "0123456789".into(), yaml: 0..0 });
        let (second, first) = (add("b.md"), add("a.md"));
        let at = |file, byte, topic| {
            Diagnostic::new(Code::UnknownTopic, Place::bytes(file, byte..byte + 1)).with("topic", topic)
        };
        let given = [at(second, 0, "x"), at(first, 5, "y"), at(first, 2, "z"), at(second, 0, "a"), at(second, 0, "x")];
        let expected = [&given[2], &given[1], &given[3], &given[0]];
        assert_eq!(in_order(&given, &sources), expected);
    }
}
