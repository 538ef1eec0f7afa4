//! `matchbook schema`: the format as JSON Schemas, for editors.

use std::path::Path;

use matchbook::authoring;
use matchbook::model::{Schema, schemas};
use matchbook::pipeline;
use serde_json::{Map, Value};

use super::args::{self, Format, Reading};
use super::{Context, End, Failure, print, report, site};

/// Prints the schemas of a site, or writes them into a folder. What is broken in the site is left out of them, so that they
/// help to mend it.
pub(super) fn run(context: &Context<'_>, arguments: &args::Schema) -> Result<End, Failure> {
    let found = site::site(context)?;
    let inputs = site::inputs(&Reading { drafts: true, today: None }, None)?;
    let (directory, problems) = pipeline::directory(&found, &inputs);
    let Some(directory) = directory else {
        report::show(context, &problems, Format::Text)?;
        return Ok(End::Content);
    };
    let schemas = schemas(&directory);
    match (&arguments.kind, &arguments.output) {
        (_, Some(folder)) => write(context, folder, &schemas)?,
        (Some(kind), None) => print(format!("{:#}", one(&schemas, kind)?.json))?,
        (None, None) => print(format!("{:#}", all(&schemas)))?,
    }
    if problems.fails(false) && !context.common.quiet {
        eprint(&context.words.say("schema-broken"));
    }
    Ok(End::Fine)
}

fn write(context: &Context<'_>, folder: &Path, schemas: &[Schema]) -> Result<(), Failure> {
    authoring::write_schemas(folder, schemas).map_err(|error| Failure::system(folder.display(), error))?;
    if context.common.quiet {
        return Ok(());
    }
    let facts = [("count", schemas.len().into()), ("folder", site::shown(folder).into())];
    print(context.words.say_with("schema-written", &facts))
}

fn one<'s>(schemas: &'s [Schema], kind: &str) -> Result<&'s Schema, Failure> {
    schemas.iter().find(|schema| schema.name == kind).ok_or_else(|| {
        let known: Vec<&str> = schemas.iter().map(|schema| &*schema.name).collect();
        Failure::Sentence("schema-unknown", vec![("kind", kind.to_owned()), ("known", known.join(", "))])
    })
}

/// Each schema under the name of its file.
fn all(schemas: &[Schema]) -> Value {
    Value::Object(schemas.iter().map(|schema| (schema.file_name(), schema.json.clone())).collect::<Map<_, _>>())
}

/// A remark that is no part of what is asked for.
fn eprint(line: &str) {
    use std::io::Write;
    // Where standard error is closed nobody is left to be told.
    let _ = writeln!(anstream::stderr(), "{line}");
}
