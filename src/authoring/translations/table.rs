//! Rows as CSV for spreadsheets and as JSON, and back.

use csv::{ReaderBuilder, Terminator, WriterBuilder};

use super::row::Row;

/// What Excel needs to see that a table is UTF-8, on a Chinese system as elsewhere.
const MARK: &str = "\u{feff}";

/// A row with its place in the file, as people find it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The line on which it begins in a table; its number among the objects of JSON. Both from 1.
    pub number: u64,
    /// What it says.
    pub row: Row,
}

/// Why a file of rows cannot be read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReadError {
    /// It is no UTF-8: saved in the encoding of a Chinese Windows, or in UTF-16.
    #[error("not UTF-8")]
    NotUtf8,
    /// The table has no column, or an object no key, of this name.
    #[error("no column {0}")]
    NoColumn(&'static str),
    /// It is no table, or no JSON: the line, and the reader's words.
    #[error("line {0}: {1}")]
    Broken(u64, String),
}

/// The rows as a table, with Excel's mark for UTF-8. What a spreadsheet would take for a formula has an apostrophe before it,
/// because the texts come from strangers.
pub fn to_csv(rows: &[Row]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and a row is flat.
        let _ = writer.serialize(map_texts(row.clone(), &guarded));
    }
    if rows.is_empty() {
        let _ = writer.write_record(COLUMNS);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{MARK}{}", String::from_utf8_lossy(&bytes))
}

/// The columns, which are those of a [`Row`].
const COLUMNS: [&str; 9] = [
    "file",
    "id",
    "field",
    "state",
    "source_language",
    "source_text",
    "target_language",
    "present_translation",
    "translation",
];

/// Columns without which no row can come back.
const NEEDED: [&str; 5] = ["id", "field", "source_text", "target_language", "translation"];

/// The rows as a list of objects.
pub fn to_json(rows: &[Row]) -> String {
    serde_json::to_string_pretty(rows).unwrap_or_default() + "\n"
}

/// Reads rows, from JSON where the file begins with a bracket, else from a table whose columns may be in any order. Columns
/// that nobody knows are of no concern.
///
/// # Errors
/// If it can be read as neither.
pub fn read_rows(bytes: &[u8]) -> Result<Vec<Numbered>, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotUtf8)?;
    let text = text.strip_prefix(MARK).unwrap_or(text);
    // UTF-16 without a mark is good UTF-8, with a NUL in every other byte.
    if text.contains('\0') {
        return Err(ReadError::NotUtf8);
    }
    if text.trim_start().starts_with(['[', '{']) { from_json(text) } else { from_csv(text) }
}

fn from_json(text: &str) -> Result<Vec<Numbered>, ReadError> {
    let broken = |error: serde_json::Error| ReadError::Broken(error.line() as u64, error.to_string());
    let rows: Vec<Row> = serde_json::from_str(text).map_err(broken)?;
    Ok((1..).zip(rows).map(|(number, row)| Numbered { number, row }).collect())
}

fn from_csv(text: &str) -> Result<Vec<Numbered>, ReadError> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let broken = |error: &csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        ReadError::Broken(line, error.to_string())
    };
    let headers = reader.headers().map_err(|error| broken(&error))?.clone();
    if let Some(missing) = NEEDED.into_iter().find(|name| !headers.iter().any(|header| header == *name)) {
        return Err(ReadError::NoColumn(missing));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        // A spreadsheet may leave rows without anything at the end.
        if record.iter().all(str::is_empty) {
            continue;
        }
        let number = record.position().map_or(0, csv::Position::line);
        let cell = |name: &str| {
            let column = headers.iter().position(|header| header == name);
            column.and_then(|column| record.get(column)).unwrap_or_default().to_owned()
        };
        let row = Row {
            file: cell("file"),
            id: cell("id"),
            field: cell("field"),
            source_language: cell("source_language"),
            source_text: cell("source_text"),
            target_language: cell("target_language"),
            present_translation: cell("present_translation"),
            translation: cell("translation"),
            ..Row::default()
        };
        rows.push(Numbered { number, row: map_texts(row, &unguarded) });
    }
    Ok(rows)
}

/// What stands between cells: spreadsheets of some countries write a semicolon.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    [b',', b';', b'\t'].into_iter().max_by_key(|sign| head.bytes().filter(|byte| byte == sign).count()).unwrap_or(b',')
}

/// The row with its texts changed; ids and tags begin with no sign of a formula.
fn map_texts(row: Row, change: &impl Fn(&str) -> String) -> Row {
    Row {
        source_text: change(&row.source_text),
        present_translation: change(&row.present_translation),
        translation: change(&row.translation),
        ..row
    }
}

/// Signs by which a spreadsheet knows a formula (OWASP, "CSV injection").
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text with one apostrophe more, if without its apostrophes it begins like a formula.
fn guarded(text: &str) -> String {
    let is_formula = text.trim_start_matches('\'').starts_with(FORMULA);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> String {
    let is_guarded = text.trim_start_matches('\'').starts_with(FORMULA);
    text.strip_prefix('\'').filter(|_| is_guarded).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Numbered, ReadError, read_rows, to_csv, to_json};
    use crate::authoring::translations::{Row, RowState};
    use proptest::prelude::*;

    fn row(source: &str, translation: &str) -> Row {
        let text = str::to_owned;
        Row {
            file: text("content/companies/a.zh.md"),
            id: text("a"),
            field: text("name"),
            state: RowState::Stale,
            source_language: text("en"),
            source_text: text(source),
            target_language: text("zh"),
            present_translation: text(source),
            translation: text(translation),
        }
    }

    #[test]
    fn a_table_opens_in_a_chinese_excel_and_runs_no_formula() {
        let table = to_csv(&[row("=1+1", "a \"b\",\nc")]);
        let head = format!("\u{feff}{}\r\n", COLUMNS.join(","));
        let line = "content/companies/a.zh.md,a,name,stale,en,'=1+1,zh,'=1+1,\"a \"\"b\"\",\nc\"\r\n";
        assert_eq!(table, head.clone() + line);
        assert_eq!(to_csv(&[]), head);
    }

    #[test]
    fn what_is_no_table_is_refused_with_its_reason() {
        let check = |bytes: &[u8], expected: &ReadError| assert_eq!(&read_rows(bytes).expect_err("refused"), expected);
        // 名称 in GBK, and UTF-16 with and without a mark.
        check(b"id,\xc3\xfb\xb3\xc6\r\n", &ReadError::NotUtf8);
        check(b"\xff\xfei\0d\0", &ReadError::NotUtf8);
        check(b"i\0d\0", &ReadError::NotUtf8);
        check(b"", &ReadError::NoColumn("id"));
        check(b"id,field,source_text,target_language\r\n", &ReadError::NoColumn("translation"));
        assert!(matches!(read_rows(b"[{\"id\": \"a\"}]"), Err(ReadError::Broken(1, _))));
        assert!(matches!(read_rows(b"[\n{"), Err(ReadError::Broken(2, _))));
    }

    #[test]
    fn columns_are_found_by_their_names() {
        let table = "translation;id;note;source_text;field;target_language\nT;a;x;S;name;zh\n;;;;;\n";
        let found = read_rows(table.as_bytes()).expect("rows");
        assert_eq!(found.len(), 1);
        let Numbered { number, row } = &found[0];
        assert_eq!((*number, &*row.translation, &*row.source_text, &*row.id), (2, "T", "S", "a"));
    }

    proptest! {
        #[test]
        fn rows_come_back_as_they_went(texts in proptest::collection::vec("['=+@,;\"\n a中-]{0,6}", 2..8)) {
            let rows: Vec<Row> = texts.windows(2).map(|pair| row(&pair[0], &pair[1])).collect();
            let back = |text: String| -> Vec<Row> {
                read_rows(text.as_bytes()).expect("rows").into_iter().map(|numbered| numbered.row).collect()
            };
            prop_assert_eq!(back(to_json(&rows)), rows.clone());
            // The state is for people.
            let rows: Vec<Row> = rows.into_iter().map(|row| Row { state: RowState::Missing, ..row }).collect();
            prop_assert_eq!(back(to_csv(&rows)), rows);
        }
    }
}
