//! How long matching takes at one size of a directory and at another, and how it grows between them.
//!
//! `cargo bench --bench matching`, or with sizes behind it: `-- 10000 100000`. Only matching is timed, on all cores; reading
//! the directory is not. Of memory it prints what the process takes once the directory is read, whose organisations have no bodies,
//! because matching does not read them, and how much more it takes at the peak of matching. What reading has left behind is used
//! again, and differs from run to run: the sum of the two is steadier than either.

#![allow(clippy::print_stdout, reason = "what is measured is printed")]
#![allow(clippy::disallowed_methods, reason = "time is what is measured")]

mod corpus;
mod zipf;

use std::path::Path;
use std::time::{Duration, Instant};

use corpus::Bodies;
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
    println!("organisations   seconds   suggestions   mean score   of the bound   directory   matching");
    let mut before: Option<(usize, Duration)> = None;
    for size in sizes {
        let directory = directory(size);
        forget_peak();
        let before_matching = memory("VmRSS:");
        let (time, matches) = timed(&directory, size);
        let of_matching = before_matching.and_then(|before| memory("VmHWM:")?.checked_sub(before));
        let suggestions: usize = matches.suggestions.iter().map(Vec::len).sum();
        println!(
            "{size:>13}   {:>7.2}   {suggestions:>11}   {:>10.2}   {:>10.2} %   {:>9}   {:>8}",
            time.as_secs_f64(),
            mean_score(&matches),
            percent(matches.total, matches.bound),
            megabytes(before_matching),
            megabytes(of_matching),
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
    corpus::write(&root, size, Bodies::LeftOut);
    let inputs = Inputs { today: jiff::civil::date(2023, 9, 13), drafts: false, base_url: None };
    let (directory, _) =
        pipeline::directory(&Site { settings: root.join("matchbook.yaml"), root: root.clone() }, &inputs);
    let _ = std::fs::remove_dir_all(&root);
    directory.expect("settings")
}

fn timed(directory: &Directory, size: usize) -> (Duration, Matches) {
    let rounds = if size < MANY { ROUNDS } else { 1 };
    let (mut times, mut matches) = (Vec::new(), Matches::default());
    for _ in 0..rounds {
        // Matches hold all that their words are found with, so that those of two rounds would take twice the memory.
        drop(matches);
        let start = Instant::now();
        matches = matching::suggest(directory, Spelling::WhenAsked);
        times.push(start.elapsed());
    }
    times.sort_unstable();
    (times[rounds / 2], matches)
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

/// Memory that the process has now (`VmRSS:`) or had at most (`VmHWM:`), in bytes, where the system tells.
fn memory(which: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(which))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// Starts the peak anew: proc(5), `clear_refs`. Where that cannot be, the peak is that of reading, or later.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

fn megabytes(bytes: Option<u64>) -> String {
    bytes.map_or_else(|| "unknown".to_owned(), |bytes| format!("{} MB", bytes / 1_000_000))
}
