//! "Did you mean": the known word that is nearest to a mistyped one.

/// The candidate nearest to `word`, by Damerau-Levenshtein distance on lower-cased characters, if it is near enough to be
/// what was meant: at most a third of the longer word's characters may differ. Ties go to the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = word.to_lowercase();
    let length = wanted.chars().count();
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= length.div_ceil(3).max(1))
        .map(|candidate| (strsim::damerau_levenshtein(&wanted, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance * 3 <= length.max(candidate.chars().count()))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
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
        check("farming", &["chatbots"], None);
        check("", &["a"], None);
    }
}
