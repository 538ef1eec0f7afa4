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

/// All candidates that are as near to `word` as the [`nearest`], by distance; the nearest is the first.
pub(crate) fn all_nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let near = distances(&word.to_lowercase(), &candidates);
    let least = near.iter().map(|(distance, _)| *distance).min();
    near.into_iter().filter(|(distance, _)| Some(*distance) == least).map(|(_, candidate)| candidate).collect()
}

fn by_distance<'a>(wanted: &str, candidates: &[&'a str]) -> Option<&'a str> {
    distances(wanted, candidates).into_iter().min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// The candidates that are near enough, each with its distance.
fn distances<'a>(wanted: &str, candidates: &[&'a str]) -> Vec<(usize, &'a str)> {
    let length = wanted.chars().count();
    candidates
        .iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= length.div_ceil(3).max(1))
        .map(|candidate| (strsim::damerau_levenshtein(wanted, &candidate.to_lowercase()), *candidate))
        .filter(|(distance, candidate)| *distance * 3 <= length.max(candidate.chars().count()))
        .collect()
}

fn by_beginning<'a>(wanted: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let is_long_enough = wanted.chars().count() >= SHORTEST_BEGINNING;
    candidates.iter().copied().find(|candidate| is_long_enough && candidate.to_lowercase().starts_with(wanted))
}

/// Whether two words differ in nothing but small and capital letters, and in blanks, hyphens and underscores.
pub(crate) fn is_same_word(word: &str, other: &str) -> bool {
    plain(word) == plain(other)
}

/// Whether `near` is so near to a word that a slip of the pen explains it, and no other of these candidates is near at all.
/// A suggestion may be wrong; this must not be, because what it allows is written without asking. So digits never differ
/// (`hall-1` is no slip for `hall-2`), the first letter stands (`export` and `import`), and short words do not count.
pub(crate) fn is_only_near<'a>(word: &str, near: &str, others: impl IntoIterator<Item = &'a str>) -> bool {
    const SHORTEST: usize = 5;
    is_only(word, near, others, SHORTEST)
}

/// As [`is_only_near`], of the keys of a map: they are few and known, so that a word of four letters counts.
pub(crate) fn is_only_near_key<'a>(word: &str, near: &str, others: impl IntoIterator<Item = &'a str>) -> bool {
    const SHORTEST: usize = 4;
    near.len() >= SHORTEST && is_only(word, near, others, SHORTEST)
}

fn is_only<'a>(word: &str, near: &str, others: impl IntoIterator<Item = &'a str>, shortest: usize) -> bool {
    let others: Vec<&str> = others.into_iter().filter(|other| *other != near).collect();
    if is_same_word(word, near) {
        return !others.iter().any(|other| is_same_word(word, other));
    }
    let (plain_word, plain_near) = (plain(word), plain(near));
    plain_word.len().max(plain_near.len()) >= shortest
        && is_slip(&plain_word, &plain_near)
        && by_distance(&word.to_lowercase(), &others).is_none()
}

/// Whether one word is the other with one letter missing, too many, changed, or exchanged with the next; in long words two
/// may be missing or too many.
fn is_slip(word: &str, near: &str) -> bool {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    let (shorter, longer) = (word.len().min(near.len()), word.len().max(near.len()));
    let is_comparable = word.is_ascii() && near.is_ascii() && word.as_bytes().first() == near.as_bytes().first();
    if !is_comparable || digits(word) != digits(near) {
        return false;
    }
    match (strsim::damerau_levenshtein(word, near), longer - shorter) {
        (1, 1) => true,
        // Two words of the same length that share their letters differ by their order.
        (1, _) => shorter >= 7 || sorted(word) == sorted(near),
        (2, 2) => shorter >= 12,
        _ => false,
    }
}

fn sorted(word: &str) -> Vec<u8> {
    let mut letters = word.as_bytes().to_vec();
    letters.sort_unstable();
    letters
}

fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace([' ', '_'], "-")
}

#[cfg(test)]
mod tests {
    use super::{all_nearest, is_only_near, is_only_near_key, nearest};

    #[test]
    fn what_is_written_without_asking_is_certain() {
        let check = |word, candidates: &[&'static str], expected| {
            let near = nearest(word, candidates.iter().copied()).expect("one is near");
            assert_eq!(is_only_near(word, near, candidates.iter().copied()), expected, "{word} for {near}");
        };
        check("chatbot", &["chatbots", "farming"], true);
        check("sumary", &["name", "summary", "short"], true);
        check("sumamry", &["name", "summary", "short"], true);
        check("Chatbots", &["chatbots"], true);
        check("digital humans", &["digital-humans"], true);
        check("pk", &["PK", "PL"], true);
        check("servise", &["service"], true);
        check("artifical-inteligence", &["artificial-intelligence"], true);
        check("chatbot", &["chatbots", "chatbox"], false);
        check("hall-1", &["hall-2"], false);
        check("foot", &["food"], false);
        check("exporter", &["importer"], false);
        check("expert", &["export"], false);
        check("数字", &["数字人"], false);
        check("joint-lab", &["joint-laboratory"], false);
        check("nova-2023", &["nova-2024"], false);
        check("Nova", &["nova", "NOVA"], false);
        check("cisa", &["csia"], false);
    }

    #[test]
    fn what_is_as_near_is_found_with_it() {
        let check = |word, candidates: &[&'static str], expected: &[&str]| {
            assert_eq!(all_nearest(word, candidates.iter().copied()), expected, "{word}");
        };
        check("Slovania", &["Slovakia", "Slovenia", "Spain"], &["Slovakia", "Slovenia"]);
        check("chatbot", &["chatbots", "chatboxes"], &["chatbots"]);
        check("farming", &["chatbots"], &[]);
    }

    #[test]
    fn of_keys_four_letters_are_enough() {
        let check = |word, keys: &[&'static str], expected| {
            let near = nearest(word, keys.iter().copied()).expect("one is near");
            assert_eq!(is_only_near_key(word, near, keys.iter().copied()), expected, "{word} for {near}");
        };
        check("knd", &["kind", "text"], true);
        check("nmae", &["name", "text"], true);
        check("Name", &["name"], true);
        check("test", &["text"], false);
        check("form", &["for", "type"], false);
    }

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
