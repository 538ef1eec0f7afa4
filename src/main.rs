//! The `matchbook` command: parses the command line, calls the library, prints, and exits.

mod cli;

use std::process::ExitCode;

/// Rendering makes millions of small values; see docs/decisions/allocator.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
