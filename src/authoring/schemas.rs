//! Schemas as files, and what makes VS Code use them.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::model::Schema;

/// Where the schemas of a site lie that has its editor wired to them.
const FOLDER: &str = ".vscode/matchbook";

/// Writes each schema into a file of a folder, which is made if it is not there.
///
/// # Errors
/// As the system reports them.
pub fn write_schemas(folder: &Path, schemas: &[Schema]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    schemas.iter().try_for_each(|schema| fs::write(folder.join(schema.file_name()), pretty(&schema.json)))
}

/// Writes the schemas into a site, and the settings by which VS Code finds them. What is there already of these settings is
/// the editor's own, and stays.
///
/// # Errors
/// As the system reports them.
pub fn wire_editor(root: &Path, schemas: &[Schema]) -> io::Result<()> {
    write_schemas(&root.join(FOLDER), schemas)?;
    write_if_missing(&root.join(".vscode/settings.json"), &settings(schemas))?;
    write_if_missing(&root.join(".vscode/extensions.json"), &json!({"recommendations": ["redhat.vscode-yaml"]}))
}

fn settings(schemas: &[Schema]) -> Value {
    let files = |schema: &Schema| (format!("./{FOLDER}/{}", schema.file_name()), json!(schema.files));
    json!({"yaml.schemas": schemas.iter().map(files).collect::<Map<String, Value>>()})
}

fn write_if_missing(file: &Path, value: &Value) -> io::Result<()> {
    if file.exists() { Ok(()) } else { fs::write(file, pretty(value)) }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
