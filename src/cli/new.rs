//! `matchbook new`: the files of a new profile or page.

use std::io;

use matchbook::authoring::{self, NewProfile};
use matchbook::content::{self, Documents, Folder};
use matchbook::diagnostic::ReportLanguage;
use matchbook::language::Language;
use matchbook::model;

use super::args::{self, NewKind, Reading};
use super::{Context, End, Failure, print, site};

/// Makes the files in every language of the site.
pub(super) fn run(context: &Context<'_>, arguments: &args::New) -> Result<End, Failure> {
    let found = site::site(context)?;
    let today = site::inputs(&Reading { drafts: true, today: None }, None)?.today;
    let documents = content::read(&found.root, &found.settings).value;
    let Some(languages) = model::languages(&documents) else {
        return Err(Failure::Sentence("new-settings", vec![("file", found.settings.display().to_string())]));
    };
    check_id(&arguments.id, &documents)?;
    let (own, translations) =
        parted(context.language, languages.iter().map(|(_, language)| language.clone()).collect());
    let says_language = own != *languages.get(languages.default_id());
    let profile = NewProfile {
        folder: folder(arguments.kind),
        id: &arguments.id,
        language: &own,
        says_language,
        translations: &translations,
        comments: context.language,
        today,
    };
    let written = authoring::new(&found.root, &profile).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Sentence("new-exists", vec![("file", error.to_string())]),
        _ => error.into(),
    })?;
    if !context.common.quiet {
        for file in written {
            print(context.words.say_with("new-done", &[("file", file.display().to_string().into())]))?;
        }
        print(context.words.say("new-next"))?;
    }
    Ok(End::Fine)
}

/// The language in which a profile is begun, and those into which it is translated: somebody who reads Chinese messages
/// begins in Chinese where the site has it, everybody else in the site's first language.
fn parted(messages: ReportLanguage, mut languages: Vec<Language>) -> (Language, Vec<Language>) {
    let chinese = languages.iter().position(Language::is_chinese);
    let own = match messages {
        ReportLanguage::Chinese => chinese.unwrap_or(0),
        ReportLanguage::English => 0,
    };
    (languages.remove(own), languages)
}

/// An id must be one, must be free, and must be no address of the site.
fn check_id(id: &str, documents: &Documents) -> Result<(), Failure> {
    let fact = ("id", id.to_owned());
    if let Some(right) = content::better_id(id) {
        return Err(Failure::Sentence("new-bad-id", vec![fact, ("right", right)]));
    }
    if model::is_reserved(id) {
        return Err(Failure::Sentence("new-reserved", vec![fact]));
    }
    let names = documents.documents.iter().map(|document| &document.name).chain(&documents.broken);
    match names.into_iter().find(|name| name.id == id) {
        Some(name) => {
            let file = format!("content/{}/{}", name.folder.name(), name.id);
            Err(Failure::Sentence("new-taken", vec![fact, ("file", file)]))
        }
        None => Ok(()),
    }
}

fn folder(kind: NewKind) -> Folder {
    match kind {
        NewKind::Company => Folder::Companies,
        NewKind::Institute => Folder::Institutes,
        NewKind::Event => Folder::Events,
        NewKind::Page => Folder::Pages,
    }
}
