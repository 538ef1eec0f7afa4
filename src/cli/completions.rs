//! `matchbook completions`: what a shell needs to complete the command line.

use super::{Context, End, Failure, args, print, spoken};

/// Prints the completions of a shell.
pub(super) fn run(context: &Context<'_>, arguments: &args::Completions) -> Result<End, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut spoken::command(&context.words), "matchbook", &mut script);
    print(String::from_utf8_lossy(&script).trim_end())?;
    Ok(End::Fine)
}
