//! How good a ranking is, as one number from 0 to 1.

/// So many places are looked at: as many as a profile suggests.
pub(crate) const DEPTH: usize = 5;

/// From this grade on a partner is worth a meeting, and to miss it is a loss.
pub(crate) const WORTH_A_MEETING: u32 = 2;

/// The normalised discounted cumulative gain of the first [`DEPTH`] places (Järvelin and Kekäläinen 2002), with the gain
/// 2^grade − 1 (Burges and others 2005), so that a partner who must be met weighs as much as seven polite talks.
/// `ranked` are the grades of the partners as they were ranked, `judged` those of all partners. Nothing where no partner has
/// a grade above 0.
pub(crate) fn ndcg(ranked: &[u32], judged: &[u32]) -> Option<f64> {
    let mut ideal = judged.to_vec();
    ideal.sort_unstable_by_key(|grade| std::cmp::Reverse(*grade));
    let best = gain(&ideal);
    (best > 0.0).then(|| gain(ranked) / best)
}

fn gain(grades: &[u32]) -> f64 {
    let places = (2_u32..).zip(grades).take(DEPTH);
    places.map(|(place, grade)| f64::from((1_u32 << grade) - 1) / libm::log2(f64::from(place))).sum()
}

/// The share of the partners [`WORTH_A_MEETING`] that stand on the first [`DEPTH`] places. Nothing where no partner is.
pub(crate) fn recall(ranked: &[u32], judged: &[u32]) -> Option<f64> {
    let all = worth_a_meeting(judged.iter());
    (all > 0).then(|| f64::from(worth_a_meeting(ranked.iter().take(DEPTH))) / f64::from(all))
}

fn worth_a_meeting<'a>(grades: impl Iterator<Item = &'a u32>) -> u32 {
    grades.map(|grade| u32::from(*grade >= WORTH_A_MEETING)).sum()
}

/// The mean of those numbers that are there; 0 of none.
pub(crate) fn mean(numbers: impl Iterator<Item = Option<f64>>) -> f64 {
    let (sum, count) = numbers.flatten().fold((0.0, 0_u32), |(sum, count), number| (sum + number, count + 1));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}
