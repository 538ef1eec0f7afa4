//! `matchbook completions`: what a shell needs to complete the command line.

use clap::CommandFactory;

use super::args::{self, Arguments};
use super::{End, Failure, print};

/// Prints the completions of a shell.
pub(super) fn run(arguments: &args::Completions) -> Result<End, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "matchbook", &mut script);
    print(String::from_utf8_lossy(&script).trim_end())?;
    Ok(End::Fine)
}
