//! Programs that some tests need and that do not come with Rust: the Nu HTML checker, and a browser.
//!
//! `.ci/run` installs them and sets `MATCHBOOK_TOOLS=required`. Elsewhere a test that misses its program says so and is
//! over, so that `cargo test` passes on a machine that has Rust alone.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The Nu HTML checker, ready for files and folders to be named; nothing, and a notice, where it is not installed.
///
/// # Panics
/// Where it is required and not there.
pub fn html_checker() -> Option<Command> {
    let jar = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/vnu.jar");
    if !jar.is_file() || !runs("java", "-version") {
        return missing("the Nu HTML checker", "it needs Java and target/tools/vnu.jar");
    }
    let mut command = Command::new("java");
    command.arg("-jar").arg(jar);
    Some(command)
}

/// The name of a Chromium on the PATH; nothing, and a notice, where there is none.
///
/// # Panics
/// Where it is required and not there.
pub fn chromium() -> Option<&'static str> {
    let found = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| runs(name, "--version"));
    found.or_else(|| missing("a browser", "it needs Chromium on the PATH"))
}

fn runs(program: &str, argument: &str) -> bool {
    let status = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn missing<T>(what: &str, needs: &str) -> Option<T> {
    #[expect(clippy::disallowed_methods, reason = "how .ci/run says that nothing may be left out")]
    let is_required = std::env::var_os("MATCHBOOK_TOOLS").is_some_and(|value| value == "required");
    assert!(!is_required, "{what} is not installed: {needs}");
    // Not `eprintln!`, which the test runner keeps to itself when a test passes.
    let notice = format!("\nLEFT OUT: {what} is not installed: {needs}; on Debian, .ci/run installs both\n");
    let _ = std::io::stderr().write_all(notice.as_bytes());
    None
}
