//! `matchbook init`: a small bilingual site in a new folder.

use std::io;

use matchbook::authoring;

use super::{Context, End, Failure, args, print};

/// Makes the site and says what to do next.
pub(super) fn run(context: &Context<'_>, arguments: &args::Init) -> Result<End, Failure> {
    let folder = arguments.dir.display().to_string();
    authoring::init(&arguments.dir).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Sentence("init-not-empty", vec![("folder", folder.clone())]),
        _ => Failure::system(&folder, error),
    })?;
    if !context.common.quiet {
        print(context.words.say_with("init-done", &[("folder", folder.as_str().into())]))?;
        print(context.words.say_with("init-next", &[("folder", folder.as_str().into())]))?;
    }
    Ok(End::Fine)
}
