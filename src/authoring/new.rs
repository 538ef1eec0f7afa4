//! The files of a new profile or page, in every language of the site, with what may be filled in as comments.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::content::Folder;
use crate::diagnostic::ReportLanguage;
use crate::language::Language;

/// What is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProfile<'a> {
    /// The folder, and so what it is.
    pub folder: Folder,
    /// Its id; the caller has seen to it that it is one and that it is free.
    pub id: &'a str,
    /// The language of the profile itself.
    pub language: &'a Language,
    /// Whether that has to be said in the file, because it is not the site's first.
    pub says_language: bool,
    /// The other languages of the site; each gets a translation.
    pub translations: &'a [Language],
    /// The language of the comments in the files.
    pub comments: ReportLanguage,
    /// A day to begin with, for events.
    pub today: Date,
}

/// Writes the files and gives their paths from the site's root. Nothing is written over: if one of them is there already,
/// none is written.
///
/// # Errors
/// Of kind [`io::ErrorKind::AlreadyExists`], naming the file, if one is there; others as the system reports them.
pub fn new(root: &Path, profile: &NewProfile<'_>) -> io::Result<Vec<PathBuf>> {
    let files = files(profile);
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, path.display().to_string()));
    }
    fs::create_dir_all(root.join("content").join(profile.folder.name()))?;
    for (path, text) in &files {
        OpenOptions::new().write(true).create_new(true).open(root.join(path))?.write_all(text.as_bytes())?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

fn files(profile: &NewProfile<'_>) -> Vec<(PathBuf, String)> {
    let folder = Path::new("content").join(profile.folder.name());
    let own = format!("{}.md", profile.id);
    let mut text = filled(form(profile.folder, profile.comments), profile);
    if profile.says_language {
        text = text.replacen("\nname: ", &format!("\nlanguage: {}\nname: ", profile.language.as_str()), 1);
    }
    let mut files = vec![(folder.join(&own), text)];
    for language in profile.translations {
        let name = format!("{}.{}.md", profile.id, language.as_str());
        let text = filled(translation_form(profile.comments), profile)
            .replace("FILE", &own)
            .replace("LANGUAGE", &language.own_name())
            .replace("FIELDS", translated_fields(profile.folder));
        files.push((folder.join(name), text));
    }
    files
}

fn filled(form: &str, profile: &NewProfile<'_>) -> String {
    form.replace("NAME", &name(profile.id)).replace("TODAY", &profile.today.to_string())
}

/// A first name from an id: `blue-crane` becomes `Blue Crane`; in quotation marks where YAML would read a number.
fn name(id: &str) -> String {
    let words = id.split('-').filter(|word| !word.is_empty()).map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    });
    let name = words.collect::<Vec<_>>().join(" ");
    if name.chars().any(char::is_alphabetic) { name } else { format!("\"{name}\"") }
}

fn form(folder: Folder, comments: ReportLanguage) -> &'static str {
    use ReportLanguage::{Chinese, English};
    match (folder, comments) {
        (Folder::Companies, English) => include_str!("profiles/company.en.md"),
        (Folder::Companies, Chinese) => include_str!("profiles/company.zh.md"),
        (Folder::Institutes, English) => include_str!("profiles/institute.en.md"),
        (Folder::Institutes, Chinese) => include_str!("profiles/institute.zh.md"),
        (Folder::Events, English) => include_str!("profiles/event.en.md"),
        (Folder::Events, Chinese) => include_str!("profiles/event.zh.md"),
        (Folder::Pages, English) => include_str!("profiles/page.en.md"),
        (Folder::Pages, Chinese) => include_str!("profiles/page.zh.md"),
    }
}

fn translation_form(comments: ReportLanguage) -> &'static str {
    match comments {
        ReportLanguage::English => include_str!("profiles/translation.en.md"),
        ReportLanguage::Chinese => include_str!("profiles/translation.zh.md"),
    }
}

/// The words besides name and summary that a translation of such a profile may hold, as comments.
fn translated_fields(folder: Folder) -> &'static str {
    match folder {
        Folder::Companies | Folder::Institutes => {
            "#city: …\n#offers:\n#  chatbots: …           # by the id, else the topic, of the offer\n#needs:\n#  translation: …\n"
        }
        Folder::Events => "#venue: …\n#city: …\n",
        Folder::Pages => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile<'a>(folder: Folder, id: &'a str, languages: &'a [Language]) -> NewProfile<'a> {
        NewProfile {
            folder,
            id,
            language: &languages[0],
            says_language: false,
            translations: &languages[1..],
            comments: ReportLanguage::English,
            today: jiff::civil::date(2023, 9, 13),
        }
    }

    #[test]
    fn every_language_gets_a_file() {
        let languages = [Language::parse("en").unwrap(), Language::parse("zh-Hant").unwrap()];
        let root = tempfile::tempdir().unwrap();
        let written = new(root.path(), &profile(Folder::Companies, "blue-crane", &languages)).unwrap();
        let expected = ["content/companies/blue-crane.md", "content/companies/blue-crane.zh-Hant.md"];
        assert_eq!(written, expected.map(PathBuf::from));
        let text = fs::read_to_string(root.path().join(expected[0])).unwrap();
        assert!(text.contains("\nname: Blue Crane\n"), "{text}");
    }

    #[test]
    fn a_language_that_is_not_the_first_is_said() {
        let languages = [Language::parse("zh").unwrap(), Language::parse("en").unwrap()];
        let root = tempfile::tempdir().unwrap();
        let chinese = NewProfile { says_language: true, ..profile(Folder::Companies, "acme", &languages) };
        assert_eq!(new(root.path(), &chinese).unwrap()[1], Path::new("content/companies/acme.en.md"));
        let text = fs::read_to_string(root.path().join("content/companies/acme.md")).unwrap();
        assert!(text.contains("\nlanguage: zh\nname: Acme\n"), "{text}");
    }

    #[test]
    fn nothing_is_written_over() {
        let languages = [Language::parse("en").unwrap(), Language::parse("zh").unwrap()];
        let root = tempfile::tempdir().unwrap();
        let translation = root.path().join("content/pages/about.zh.md");
        fs::create_dir_all(translation.parent().unwrap()).unwrap();
        fs::write(&translation, "mine").unwrap();
        let error = new(root.path(), &profile(Folder::Pages, "about", &languages)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert!(!root.path().join("content/pages/about.md").exists());
        assert_eq!(fs::read_to_string(translation).unwrap(), "mine");
    }

    #[test]
    fn a_name_that_yaml_would_read_as_a_number_is_quoted() {
        let check = |id, expected: &str| assert_eq!(name(id), expected);
        check("blue-crane", "Blue Crane");
        check("360", "\"360\"");
        check("a--b", "A B");
    }
}
