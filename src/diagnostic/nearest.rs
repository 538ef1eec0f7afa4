//! "Did you mean": the known word that is nearest to a mistyped one.

/// From so many characters on, a word may be the beginning of what was meant.
const SHORTEST_BEGINNING: usize = 4;

/// The candidate nearest to `word`, by Damerau-Levenshtein distance on lower-cased characters, if it is near enough to be
/// what was meant: at most a third of the longer word's characters may differ. If none is, the first that begins with the
/// word, `joint-laboratory` for `joint-lab`. Ties go to the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = word.to_lowercase();
    let candidates: Vec<&str> = candidates.into_iter().collect();
    by_distance(&wanted, &candidates).or_else(|| by_beginning(&wanted, &candidates))
}

fn by_distance<'a>(wanted: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let length = wanted.chars().count();
    candidates
        .iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= length.div_ceil(3).max(1))
        .map(|candidate| (strsim::damerau_levenshtein(wanted, &candidate.to_lowercase()), *candidate))
        .filter(|(distance, candidate)| *distance * 3 <= length.max(candidate.chars().count()))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn by_beginning<'a>(wanted: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let is_long_enough = wanted.chars().count() >= SHORTEST_BEGINNING;
    candidates.iter().copied().find(|candidate| is_long_enough && candidate.to_lowercase().starts_with(wanted))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant_and_nothing_else() {
        let check = |word, candidates: &[&'static str], expected| {
            assert_eq!(nearest(word, candidates.iter().copied()), expected, "{word}");
        };
        check("chatbot", &["chatbots", "robots"], Some("chatbots"));
        check("sumary", &["name", "summary", "short"], Some("summary"));
        check("Chatbots", &["chatbots"], Some("chatbots"));
        check("数字", &["数字人", "农业"], Some("数字人"));
        check("joint-lab", &["licence", "joint-laboratory"], Some("joint-laboratory"));
        check("bot", &["bottle-makers"], None);
        check("farming", &["chatbots"], None);
        check("", &["a"], None);
    }
}
