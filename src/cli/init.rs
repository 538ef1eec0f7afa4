//! `matchbook init`: a small bilingual site in a new folder.

use std::io;
use std::path::{Component, Path};

use jiff::civil::Date;
use matchbook::authoring;
use matchbook::model::{self, Inputs};
use matchbook::pipeline::{self, Site};

use super::{Context, End, Failure, args, print};

/// Makes the site and says what to do next.
pub(super) fn run(context: &Context<'_>, arguments: &args::Init) -> Result<End, Failure> {
    let folder = arguments.dir.display().to_string();
    authoring::init(&arguments.dir, context.language).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Sentence("init-not-empty", vec![("folder", folder.clone())]),
        _ => Failure::system(&folder, error),
    })?;
    wire(&arguments.dir).map_err(|error| Failure::system(&folder, error))?;
    if !context.common.quiet {
        print(context.words.say("init-done"))?;
        if arguments.dir.components().any(|part| part != Component::CurDir) {
            print(context.words.say_with("init-enter", &[("folder", quoted(&folder).into())]))?;
        }
        print(context.words.say("init-next"))?;
    }
    Ok(End::Fine)
}

/// Makes VS Code complete what is typed in the new site.
fn wire(folder: &Path) -> io::Result<()> {
    let site = Site { root: folder.to_owned(), settings: folder.join("matchbook.yaml") };
    // Nothing in the schemas depends on the day.
    let inputs = Inputs { today: Date::MIN, drafts: true, base_url: None };
    let (directory, _) = pipeline::directory(&site, &inputs);
    directory.map_or(Ok(()), |directory| authoring::wire_editor(folder, &model::schemas(&directory)))
}

/// A folder as it is written behind `cd`: in quotation marks where it holds a blank.
fn quoted(folder: &str) -> String {
    if folder.contains(char::is_whitespace) { format!("\"{folder}\"") } else { folder.to_owned() }
}
