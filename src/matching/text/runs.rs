//! What two texts have in common of a run of Chinese, cut to whole words and to what reads as one.

use smallvec::SmallVec;

/// How many characters a piece may have, for a whole sentence in common is no word.
const LONGEST: usize = 8;

/// Bytes of a character; those of the usual planes all have three.
const BYTES: usize = 3;

/// The longest pieces of a run that another text has too, none inside another.
pub(super) fn common(run: &str, other: &str) -> Vec<(usize, usize)> {
    let starts: Vec<usize> = run.char_indices().map(|(start, _)| start).chain([run.len()]).collect();
    let mut found = Vec::new();
    let mut reached = 0;
    for (place, start) in starts.iter().enumerate() {
        let mut last = reached.max(place);
        while last + 1 < starts.len() && other.contains(&run[*start..starts[last + 1]]) {
            last += 1;
        }
        if last > reached.max(place) {
            found.push((*start, starts[last]));
            reached = last;
        }
    }
    found
}

/// Words inside a piece, each given by where it begins and ends, neighbours joined while they stay short. A character alone at
/// either end of several words belongs to what stands before or behind: of 一款数据库 and 这款数据库 people have 数据库 in common and
/// not 款数据库.
pub(super) fn word_groups(words: &[(usize, usize)], from: usize, end: usize) -> Vec<(usize, usize)> {
    let mut groups: Vec<SmallVec<[(usize, usize); 4]>> = Vec::new();
    for (start, stop) in words.iter().copied().filter(|(start, stop)| *start >= from && *stop <= end) {
        match groups.last_mut() {
            Some(group) if span(group).is_some_and(|(_, last)| last == start) => group.push((start, stop)),
            _ => groups.push(SmallVec::from_slice(&[(start, stop)])),
        }
    }
    let pieces = groups.iter().flat_map(|group| short(without_lone_ends(group)));
    pieces.map(without_lone_ends).filter_map(span).collect()
}

/// Neighbouring words as they are or, where they would be too long together, in pieces of about the same length.
fn short(words: &[(usize, usize)]) -> SmallVec<[&[(usize, usize)]; 2]> {
    let Some((first, last)) = span(words) else { return SmallVec::new() };
    let length = last - first;
    let count = length.div_ceil(LONGEST * BYTES);
    let (mut pieces, mut start) = (SmallVec::new(), 0);
    for (place, (_, end)) in words.iter().enumerate() {
        let is_part = (end - first) * count >= length * (pieces.len() + 1);
        let is_full = words.get(place + 1).is_none_or(|(_, next)| next - words[start].0 > LONGEST * BYTES);
        if is_part || is_full {
            pieces.push(&words[start..=place]);
            start = place + 1;
        }
    }
    pieces
}

fn span(words: &[(usize, usize)]) -> Option<(usize, usize)> {
    Some((words.first()?.0, words.last()?.1))
}

/// Characters that are all alone are a word that the list does not have, and stay together.
fn without_lone_ends(words: &[(usize, usize)]) -> &[(usize, usize)] {
    let is_word = |(start, stop): &(usize, usize)| stop - start >= 2 * BYTES;
    match (words.iter().position(is_word), words.iter().rposition(is_word)) {
        (Some(first), Some(last)) => &words[first..=last],
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::{BYTES, common, word_groups};

    #[test]
    fn pieces_are_whole_words_and_none_is_too_long() {
        // The lengths of words that follow each other, and those of the groups that they make, in characters.
        let check = |words: &[usize], expected: &[usize]| {
            let mut end = 0;
            let place = |length: &usize| {
                let start = end;
                end += length * BYTES;
                (start, end)
            };
            let places: Vec<(usize, usize)> = words.iter().map(place).collect();
            let groups = word_groups(&places, 0, words.iter().sum::<usize>() * BYTES);
            let lengths: Vec<usize> = groups.iter().map(|(start, end)| (end - start) / BYTES).collect();
            assert_eq!(lengths, expected, "{words:?}");
        };
        check(&[2, 2], &[4]);
        check(&[1, 3, 1], &[3]);
        check(&[1, 1, 1], &[3]);
        check(&[4, 2, 2], &[8]);
        check(&[4, 2, 2, 2], &[6, 4]);
        check(&[4, 3, 4, 4, 1], &[7, 8]);
        check(&[4, 2, 1, 3, 2, 2], &[6, 7]);
        check(&[], &[]);
    }

    #[test]
    fn the_longest_pieces_in_common_are_found() {
        let check = |run: &str, other: &str, expected: &[&str]| {
            let found: Vec<&str> = common(run, other).into_iter().map(|(start, end)| &run[start..end]).collect();
            assert_eq!(found, expected, "{run} {other}");
        };
        check("数据库管理", "管理数据库", &["数据库", "管理"]);
        check("聊天机器人", "机器人", &["机器人"]);
        check("水", "火", &[]);
    }
}
