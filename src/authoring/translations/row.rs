//! A text on its way to a translator and back.

use serde::{Deserialize, Serialize};

use super::survey::{Job, JobState, Passage};
use crate::model::Languages;

/// A text to be translated. Its fields are the columns of the table, and the keys of the JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The file into which the translation comes; for people, the import goes by id, field and language.
    #[serde(default)]
    pub file: String,
    /// The id of the profile or page.
    pub id: String,
    /// Where the text stands: see [`Passage::field`].
    pub field: String,
    /// What is to be done with it; for people.
    #[serde(default)]
    pub state: RowState,
    /// The tag of the language in which the source is written; for people.
    #[serde(default)]
    pub source_language: String,
    /// The text as it was when the row was written.
    pub source_text: String,
    /// The tag of the language into which it is translated.
    pub target_language: String,
    /// The translation that there was when the row was written; empty where there was none.
    #[serde(default)]
    pub present_translation: String,
    /// Where the translator writes; empty where nothing is to be changed.
    #[serde(default)]
    pub translation: String,
}

/// What is to be done with a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RowState {
    /// It is to be translated.
    #[default]
    Missing,
    /// It is translated, and the original has changed since; perhaps not in this text.
    Stale,
    /// It is translated, and stands here so that the others may be written alike.
    Translated,
}

/// The rows of what is to be done: each text that is missing, and of a translation that is begun or out of date the others
/// too.
pub fn rows(jobs: &[Job<'_>], languages: &Languages) -> Vec<Row> {
    let open = jobs.iter().filter(|job| job.job_state() != JobState::Complete);
    open.flat_map(|job| job.passages.iter().map(|passage| row(job, passage, languages))).collect()
}

fn row(job: &Job<'_>, passage: &Passage, languages: &Languages) -> Row {
    Row {
        file: job.path.clone(),
        id: job.id.to_owned(),
        field: passage.field.clone(),
        state: match passage.present {
            None => RowState::Missing,
            Some(_) if job.is_stale => RowState::Stale,
            Some(_) => RowState::Translated,
        },
        source_language: languages.get(passage.source_language).as_str().to_owned(),
        source_text: passage.source.clone(),
        target_language: languages.get(job.language).as_str().to_owned(),
        present_translation: passage.present.clone().unwrap_or_default(),
        translation: String::new(),
    }
}
