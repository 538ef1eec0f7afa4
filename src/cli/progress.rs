//! The progress bar of a long build.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use matchbook::pipeline::Progress;

use super::Context;

/// Pages from which on a bar is worth its line: fewer are rendered before it can be read.
const LONG: usize = 2_000;

/// A bar on standard error, drawn only on a terminal.
pub(super) struct Bar {
    drawn: ProgressBar,
    is_wanted: bool,
    title: String,
}

impl Bar {
    /// A bar that shows nothing yet.
    pub(super) fn new(context: &Context<'_>) -> Self {
        let is_wanted = !context.common.quiet && std::io::stderr().is_terminal();
        Self { drawn: ProgressBar::hidden(), is_wanted, title: context.words.say("building") }
    }
}

impl Progress for Bar {
    fn start(&self, pages: usize) {
        if !self.is_wanted || pages < LONG {
            return;
        }
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            self.drawn.set_style(style);
        }
        self.drawn.set_message(self.title.clone());
        self.drawn.set_length(pages as u64);
        self.drawn.set_draw_target(ProgressDrawTarget::stderr());
        self.drawn.enable_steady_tick(Duration::from_millis(200));
    }

    fn advance(&self) {
        self.drawn.inc(1);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.drawn.finish_and_clear();
    }
}
