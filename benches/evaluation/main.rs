//! How good matching is, in numbers: a labelled set in English, in Chinese and mixed, and what each component is worth.
//!
//! `cargo bench --bench evaluation` prints the table; with `-- misses` behind it, also every partner worth a meeting that
//! does not stand among the first five. `README.md` beside this file says how the set was made and judged.

#![expect(clippy::print_stdout, reason = "a table on the terminal is what it is for")]

mod judged;
mod metrics;
mod ranking;
mod set;
mod site;
mod trial;

use std::path::Path;

use judged::Judged;
use metrics::{DEPTH, WORTH_A_MEETING, mean, ndcg, recall};
use ranking::{Rankings, rankings};
use set::Set;
use trial::{LeftOut, Trial, Written};

/// How good all rankings of a trial are, each number from 0 to 1.
#[derive(Clone, Copy)]
struct Figures {
    ndcg: f64,
    recall: f64,
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/evaluation");
    let judged = Judged::read(&folder.join("judgements.tsv"));
    let set = Set::read(&folder.join("site"));
    let whole = Written::ALL.map(|written| ranked(&set, Trial { written, left_out: LeftOut::Nothing }));
    let bars = whole.each_ref().map(|rankings| figures(rankings, &judged));

    println!("nDCG@{DEPTH}, what it loses, and recall@{DEPTH} of partners worth a meeting\n");
    println!("| left out | {} |", Written::ALL.map(Written::heading).join(" | "));
    println!("|---|---|---|---|---|");
    for left_out in LeftOut::all() {
        let figures = Written::ALL.map(|written| figures(&ranked(&set, Trial { written, left_out }), &judged));
        let cells = [0, 1, 2, 3].map(|place| cell(figures[place], bars[place]));
        println!("| {} | {} |", left_out.heading(), cells.join(" | "));
    }
    let [english, chinese, mixed, _] = bars.map(|figures| figures.ndcg);
    println!("\nHalf and half keeps {:.1}% of the mean of English and Chinese.", 200.0 * mixed / (english + chinese));
    if std::env::args().any(|argument| argument == "misses") {
        Written::ALL.iter().zip(&whole).for_each(|(written, rankings)| print_misses(*written, rankings, &judged));
    }
}

fn cell(figures: Figures, bar: Figures) -> String {
    let Figures { ndcg, recall } = figures;
    // A loss below half of what is shown is none, and 0 has no sign.
    let loss = (ndcg - bar.ndcg) * 1000.0;
    let loss = if loss.abs() < 0.5 { 0.0 } else { loss / 1000.0 };
    format!("{ndcg:.3} {loss:+.3} · {recall:.3}")
}

fn ranked(set: &Set, trial: Trial) -> Rankings {
    let folder = tempfile::tempdir().expect("a folder");
    set.write(&trial, folder.path());
    rankings(folder.path())
}

/// The means over all organisations that have a partner at all, or one worth a meeting.
fn figures(rankings: &Rankings, judged: &Judged) -> Figures {
    let grades: Vec<_> = judged.organisations().into_iter().map(|id| graded(id, rankings, judged)).collect();
    Figures {
        ndcg: mean(grades.iter().map(|(ranked, all)| ndcg(ranked, all))),
        recall: mean(grades.iter().map(|(ranked, all)| recall(ranked, all))),
    }
}

/// The grades of an organisation's partners as they were ranked, and all its grades.
fn graded(id: &str, rankings: &Rankings, judged: &Judged) -> (Vec<u32>, Vec<u32>) {
    let partners = rankings.get(id).into_iter().flatten();
    let ranked = partners.map(|partner| judged.grade(id, partner)).collect();
    (ranked, judged.partners(id).map(|(_, grade)| grade).collect())
}

fn print_misses(written: Written, rankings: &Rankings, judged: &Judged) {
    println!("\n{}: partners worth a meeting that are not among the first {DEPTH}", written.heading());
    for id in judged.organisations() {
        let ranked = rankings.get(id).map(Vec::as_slice).unwrap_or_default();
        for (partner, grade) in judged.partners(id).filter(|(_, grade)| *grade >= WORTH_A_MEETING) {
            let place = ranked.iter().position(|other| other == partner);
            match place {
                Some(place) if place < DEPTH => {}
                Some(place) => {
                    println!("  {id} → {partner} ({grade}) at {}, behind {}", place + 1, ranked[..DEPTH].join(", "));
                }
                None => println!("  {id} → {partner} ({grade}) nowhere"),
            }
        }
    }
}
