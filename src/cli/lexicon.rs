//! `matchbook lexicon`: the dictionary that bridges Chinese and English; a newer one in place of the program's own, and
//! where that comes from.

use std::fs;
use std::path::{Path, PathBuf};

use matchbook::matching;
use matchbook::word_list::{self, Credit};

use super::args::{self, LexiconCommand};
use super::{Context, End, Failure, print};

/// Carries out one of its commands.
pub(super) fn run(context: &Context<'_>, arguments: &args::Lexicon) -> Result<End, Failure> {
    match &arguments.command {
        LexiconCommand::Build(build) => pack(context, build),
        LexiconCommand::Credit => credit(context),
    }
}

/// Packs the text of a dictionary into a file.
fn pack(context: &Context<'_>, arguments: &args::LexiconBuild) -> Result<End, Failure> {
    let dictionary = read(&arguments.file)?;
    let output = arguments.packed.clone().unwrap_or_else(|| beside(&arguments.file));
    let credit = Credit::cc_cedict(&dictionary.edition);
    let bytes =
        word_list::pack(&dictionary.words, &credit).map_err(|error| Failure::system(output.display(), error))?;
    fs::write(&output, bytes).map_err(|error| Failure::system(output.display(), error))?;
    if !context.common.quiet {
        let file = output.display().to_string();
        let words = dictionary.words.len();
        print(context.words.say_with("lexicon-done", &[("words", words.into()), ("file", file.into())]))?;
        print(context.words.say("lexicon-next"))?;
    }
    Ok(End::Fine)
}

/// What is still compressed, or no dictionary at all, has no words.
fn read(file: &Path) -> Result<word_list::Dictionary, Failure> {
    let bytes = fs::read(file).map_err(|error| Failure::system(file.display(), error))?;
    let dictionary = word_list::read_cedict(&String::from_utf8(bytes).unwrap_or_default());
    if dictionary.words.is_empty() {
        return Err(Failure::Sentence("lexicon-none", vec![("file", file.display().to_string())]));
    }
    Ok(dictionary)
}

/// `cedict_ts.words` for `downloads/cedict_ts.u8`, in the folder where the command was given.
fn beside(file: &Path) -> PathBuf {
    Path::new(file.file_stem().unwrap_or(file.as_os_str())).with_extension("words")
}

/// Says where the program's own dictionary comes from, as its licence asks.
fn credit(context: &Context<'_>) -> Result<End, Failure> {
    let Some(credit) = matching::credit() else {
        print(context.words.say("lexicon-not-carried"))?;
        return Ok(End::Fine);
    };
    let Credit { name, publisher, licence, licence_url, edition, url } = credit;
    let facts = [
        ("name", name),
        ("publisher", publisher),
        ("licence", licence),
        ("licence_url", licence_url),
        ("edition", edition),
        ("url", url),
    ];
    print(context.words.say_with("lexicon-credit", &facts.map(|(key, fact)| (key, fact.into()))))?;
    Ok(End::Fine)
}
