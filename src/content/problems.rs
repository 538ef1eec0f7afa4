//! The problems of the content stage, said.

use super::astray::Fields;
use super::fence::Parts;
use super::file_name::{Fault, FileName};
use super::keys::{choices, meant_by};
use super::text::{self, Fact};
use super::traps::{Change, Trap, quoted};
use super::walk::What;
use super::yaml::{Duplicate, Failure};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place};
use crate::word_list;
use std::ops::Range;

/// What stands above and below front matter.
const FENCE: &str = "---";

/// A file or folder that is wrong as such.
pub(super) fn of_file(file: FileId, path: &str, what: &What) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or_default();
    let diagnostic = |code| Diagnostic::new(code, Place::whole(file));
    match what {
        What::Unreadable(reason) => diagnostic(Code::UnreadableFile).with("reason", *reason),
        What::Leaves => diagnostic(Code::LinkLeavesSite),
        What::Ending(form) => diagnostic(Code::WrongEnding).with("right", form.ending()),
        What::UnknownFolder => {
            unknown_folder(diagnostic(Code::UnknownFolder).with("name", name).with("case", "folder"), name)
        }
        What::NoIndex => diagnostic(Code::UnknownFolder).with("name", name).with("case", "bundle").help("help-bundle"),
        What::DoubledEnding { right, .. } => diagnostic(Code::UnknownFile).with("right", right).help("help-text"),
        What::UnknownFile => match place_in_theme(path) {
            Some(right) => diagnostic(Code::UnknownFile).with("right", right).help("help-theme"),
            None => diagnostic(Code::UnknownFile),
        },
    }
}

/// Where a file in a theme's folder is looked for, by its ending: a template beside `templates/` is seldom meant to lie there.
fn place_in_theme(path: &str) -> Option<String> {
    let (theme, inside) = path.strip_prefix("themes/")?.split_once('/')?;
    let name = inside.rsplit('/').next()?;
    let folder = match name.rsplit_once('.')?.1 {
        "html" => "templates",
        "ftl" => "i18n",
        "css" | "js" | "svg" | "png" | "jpg" | "webp" | "woff2" => "assets",
        _ => return None,
    };
    Some(format!("themes/{theme}/{folder}/{name}"))
}

fn unknown_folder(diagnostic: Diagnostic, name: &str) -> Diagnostic {
    let known = super::Folder::ALL.map(super::Folder::name);
    let meant = meant_by(choices::MENU, name).filter(|meant| known.contains(meant));
    diagnostic.with_nearest(meant.or_else(|| crate::diagnostic::nearest(name, known)))
}

/// A site without `matchbook.yaml`.
pub(super) fn missing_settings(file: FileId) -> Diagnostic {
    Diagnostic::new(Code::MissingSettings, Place::whole(file))
}

/// A text whose bytes are wrong.
pub(super) fn of_bytes(file: FileId, fault: &text::Fault) -> Diagnostic {
    let place = fault.range.clone().map_or(Place::whole(file), |range| Place::bytes(file, range));
    let diagnostic = Diagnostic::new(fault.code, place);
    match &fault.fact {
        Some((name, Fact::Word(word))) => diagnostic.with(name, *word),
        Some((name, Fact::Number(number))) => diagnostic.with(name, *number),
        None => diagnostic,
    }
}

/// A document whose name is wrong.
pub(super) fn of_name(file: FileId, path: &str, name: &FileName, fault: &Fault) -> Diagnostic {
    match fault {
        Fault::Ending => Diagnostic::new(Code::WrongEnding, Place::whole(file)).with("right", name.form.ending()),
        Fault::Spelling { right } => Diagnostic::new(Code::BadFileName, Place::whole(file))
            .with("name", path.rsplit('/').next().unwrap_or_default())
            .with("right", right),
        Fault::Language { right } => Diagnostic::new(Code::BadFileName, Place::whole(file))
            .with("name", path.rsplit('/').next().unwrap_or_default())
            .with("right", right)
            .help("help-language"),
    }
}

/// Two files of one profile.
pub(super) fn two_files(second: FileId, first: FileId, first_path: &str) -> Diagnostic {
    Diagnostic::new(Code::TwoFiles, Place::whole(second)).with("other", first_path).other(Place::whole(first), "first")
}

/// Front matter that is not there, or not closed.
pub(super) fn no_front_matter(file: FileId, parts: &Parts) -> Diagnostic {
    let at = |code, range: &Range<usize>| Diagnostic::new(code, Place::bytes(file, range.clone()));
    match parts {
        Parts::Unclosed { dots: Some(dots), .. } => {
            at(Code::UnclosedFrontMatter, dots).with("end", "dots").help("help-dots").mended(FENCE)
        }
        Parts::Unclosed { fence, .. } => at(Code::UnclosedFrontMatter, fence).with("end", "none"),
        Parts::Dashes { line, opens: false } => {
            at(Code::UnclosedFrontMatter, line).with("end", "dashes").help("help-dashes").mended(FENCE)
        }
        Parts::Dashes { line, .. } => {
            at(Code::MissingFrontMatter, line).with("begin", "dashes").help("help-dashes").mended(FENCE)
        }
        Parts::Unfenced { late: Some(late) } => {
            at(Code::MissingFrontMatter, late).with("begin", "late").help("help-late")
        }
        _ => Diagnostic::new(Code::MissingFrontMatter, Place::whole(file)).with("begin", "none"),
    }
}

/// Fields that begin a body.
pub(super) fn fields_in_text(file: FileId, fields: &Fields) -> Diagnostic {
    let problem =
        Diagnostic::new(Code::FieldsInText, Place::bytes(file, fields.key.clone())).with("key", &*fields.name);
    if fields.is_closed { problem.help("help-closed") } else { problem }
}

/// A line of a lexicon that is no pair of words.
pub(super) fn word_list_line(file: FileId, fault: &word_list::Fault) -> Diagnostic {
    Diagnostic::new(Code::WordListLine, Place::bytes(file, fault.range.clone())).with("reason", fault.reason)
}

/// A packed lexicon that cannot be used.
pub(super) fn word_list_damaged(file: FileId, damage: word_list::Damage) -> Diagnostic {
    let reason = match damage {
        word_list::Damage::Version => "version",
        word_list::Damage::Broken => "broken",
    };
    Diagnostic::new(Code::WordListDamaged, Place::whole(file)).with("reason", reason)
}

/// A key twice in one map; with the second, a new entry of a list may have been meant to begin.
pub(super) fn duplicate_key(file: FileId, duplicate: &Duplicate, begins_entry: bool) -> Diagnostic {
    let problem = Diagnostic::new(Code::DuplicateKey, Place::node(file, duplicate.second))
        .with("key", &*duplicate.key)
        .other(Place::node(file, duplicate.first), "first");
    if begins_entry { problem.help("help-entry") } else { problem }
}

/// YAML that cannot be decoded for another reason than its syntax; `offset` is where it begins in its file.
pub(super) fn of_failure(file: FileId, offset: usize, failure: &Failure) -> Diagnostic {
    let at = |code, at: &usize| Diagnostic::new(code, Place::bytes(file, at + offset..at + offset));
    match failure {
        Failure::TooDeep { at: byte } => at(Code::TooDeep, byte),
        Failure::TooManyAliases { alias } => {
            let place = Place::bytes(file, alias.start + offset..alias.end + offset);
            Diagnostic::new(Code::TooManyAliases, place)
        }
        Failure::SeveralDocuments { at: byte, length } => {
            Diagnostic::new(Code::SeveralDocuments, Place::bytes(file, byte + offset..byte + offset + length))
        }
        Failure::Syntax { at: byte, .. } => at(Code::YamlSyntax, byte).with("reason", "other"),
    }
}

/// A mistake in the YAML; `offset` is where the YAML begins in its file, `change` what mends the mistake for certain.
pub(super) fn of_trap(file: FileId, offset: usize, trap: &Trap, change: Option<Change>) -> Diagnostic {
    let place = |range: &Range<usize>| Place::bytes(file, range.start + offset..range.end + offset);
    let problem = Diagnostic::new(trap.code, place(&trap.range));
    let problem = trap.facts.iter().fold(problem, |diagnostic, (name, fact)| diagnostic.with(name, fact));
    let problem = match change {
        Some((range, text)) => problem.mended_at(place(&range), text),
        None => problem,
    };
    let has = |fact| trap.facts.iter().any(|(name, _)| *name == fact);
    if has("words") {
        return problem.help("help-words");
    }
    if has("key") && matches!(trap.code, Code::YamlHash | Code::HashComment) {
        return problem.help("help-list");
    }
    if has("quoted") {
        return problem;
    }
    match trap.facts.iter().find(|(name, text)| *name == "text" && !text.is_empty()) {
        Some((_, text)) if matches!(trap.code, Code::YamlColon | Code::YamlHash | Code::HashComment) => {
            problem.with("quoted", quoted(text)).help("help-text")
        }
        Some((_, text)) => problem.with("quoted", quoted(text)),
        None => problem,
    }
}
