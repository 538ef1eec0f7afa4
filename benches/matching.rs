//! How long matching takes at one size of a directory and at another, and how it grows between them.
//!
//! `cargo bench --bench matching`, or with sizes behind it: `-- 10000 100000`. Only matching is timed, on all cores; reading
//! the directory is not. The peak of memory is that of the whole process, the directory and its texts included.

#![allow(clippy::print_stdout, reason = "what is measured is printed")]
#![allow(clippy::disallowed_methods, reason = "time is what is measured")]

mod corpus;
mod zipf;

use std::path::Path;
use std::time::{Duration, Instant};

use matchbook::matching::{self, Matches, Spelling};
use matchbook::model::{Directory, Inputs};
use matchbook::pipeline::{self, Site};

/// As in the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Matching is timed so often at sizes where that does not take minutes; the middle counts.
const ROUNDS: usize = 3;
const MANY: usize = 50_000;

fn main() {
    let given: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    let sizes = if given.is_empty() { vec![10_000, 100_000] } else { given };
    println!("organisations   seconds   suggestions   mean score   of the bound   peak memory");
    let mut before: Option<(usize, Duration)> = None;
    for size in sizes {
        let directory = directory(size);
        let (time, matches) = timed(&directory, size);
        let suggestions: usize = matches.suggestions.iter().map(Vec::len).sum();
        println!(
            "{size:>13}   {:>7.2}   {suggestions:>11}   {:>10.2}   {:>10.2} %   {}",
            time.as_secs_f64(),
            mean_score(&matches),
            percent(matches.total, matches.bound),
            peak_memory().map_or_else(|| "unknown".to_owned(), |megabytes| format!("{megabytes} MB")),
        );
        if let Some((smaller, less)) = before.replace((size, time)) {
            #[expect(clippy::cast_precision_loss, reason = "sizes of directories")]
            let larger = size as f64 / smaller as f64;
            let longer = time.as_secs_f64() / less.as_secs_f64();
            println!("{larger:.0} times as many take {longer:.1} times as long");
        }
    }
}

/// A made-up directory. Its files are deleted once it is read.
fn directory(size: usize) -> Directory {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("matching-{}-{size}", std::process::id()));
    corpus::write(&root, size);
    let inputs = Inputs { today: jiff::civil::date(2023, 9, 13), drafts: false, base_url: None };
    let (directory, _) =
        pipeline::directory(&Site { settings: root.join("matchbook.yaml"), root: root.clone() }, &inputs);
    let _ = std::fs::remove_dir_all(&root);
    directory.expect("settings")
}

fn timed(directory: &Directory, size: usize) -> (Duration, Matches) {
    let rounds = if size < MANY { ROUNDS } else { 1 };
    let round = |_| {
        let start = Instant::now();
        let matches = matching::suggest(directory, Spelling::WhenAsked);
        (start.elapsed(), matches)
    };
    let mut timed: Vec<_> = (0..rounds).map(round).collect();
    timed.sort_by_key(|(time, _)| *time);
    timed.swap_remove(rounds / 2)
}

/// In points.
#[expect(clippy::cast_precision_loss, reason = "a mean needs few digits")]
fn mean_score(matches: &Matches) -> f64 {
    let scores: Vec<u32> = matches.suggestions.iter().flatten().map(|suggestion| suggestion.score.0).collect();
    scores.iter().map(|score| f64::from(*score)).sum::<f64>() / 1e6 / scores.len().max(1) as f64
}

#[expect(clippy::cast_precision_loss, reason = "a percentage needs few digits")]
fn percent(part: u64, whole: u64) -> f64 {
    if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 }
}

/// In megabytes, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes / 1000)
}
