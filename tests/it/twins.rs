//! Both migration sets give the tables of `src/schema.rs`, column by column.
//!
//! Each run compares the database it runs on with the file, so that the two runs together hold
//! SQLite and PostgreSQL to one truth.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use valfard_tyreso::platform::db::Each;

use crate::app::TestApp;

/// Table, column, kind of value, whether it may be empty.
type Columns = BTreeSet<(String, String, String, bool)>;

#[derive(QueryableByName)]
#[expect(clippy::struct_field_names, reason = "the names of information_schema")]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Integer)]
    required: i32,
}

const SQLITE: &str = "SELECT m.name AS table_name, c.name AS column_name, c.type AS kind, \
    CAST(c.\"notnull\" OR c.pk AS INTEGER) AS required \
    FROM sqlite_master m JOIN pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '__diesel%'";

const POSTGRES: &str = "SELECT table_name::text, column_name::text, data_type::text AS kind, \
    CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS required \
    FROM information_schema.columns \
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%'";

#[actix_web::test]
async fn the_database_has_the_columns_of_the_schema_file() {
    let app = TestApp::new().await;
    let (on_postgres, columns): (bool, Vec<Column>) = app.db(|conn| match conn.each() {
        Each::Sqlite(c) => diesel::sql_query(SQLITE).load(c).map(|rows| (false, rows)),
        Each::Postgres(c) => diesel::sql_query(POSTGRES).load(c).map(|rows| (true, rows)),
    });
    let name = if on_postgres { of_postgres } else { of_sqlite };
    let found: Columns = columns
        .into_iter()
        .map(|c| (c.table_name, c.column_name, name(&c.kind).to_owned(), c.required == 0))
        .collect();
    let expected: Columns = schema()
        .into_iter()
        .map(|(table, column, kind, empty)| {
            // SQLite keeps days and moments as text, and truth as a number.
            let kind = match kind.as_str() {
                "Date" | "Timestamp" if !on_postgres => "Text".to_owned(),
                "Bool" if !on_postgres => "BigInt".to_owned(),
                _ => kind,
            };
            (table, column, kind, empty)
        })
        .collect();
    let missing: Vec<_> = expected.difference(&found).collect();
    let surplus: Vec<_> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "missing {missing:#?}\nnot in the file {surplus:#?}"
    );
}

#[test]
fn both_sets_have_the_same_names_and_both_ways() {
    let names = |database: &str| -> BTreeMap<String, BTreeSet<String>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(database);
        let list = |path: &Path| -> BTreeSet<String> {
            std::fs::read_dir(path)
                .unwrap()
                .map(|e| e.unwrap().file_name().into_string().unwrap())
                .collect()
        };
        list(&folder).into_iter().map(|name| (name.clone(), list(&folder.join(name)))).collect()
    };
    let (sqlite, postgres) = (names("sqlite"), names("postgres"));
    assert_eq!(sqlite, postgres);
    for (name, files) in sqlite {
        assert_eq!(files, ["down.sql", "up.sql"].map(str::to_owned).into(), "{name}");
    }
}

fn of_sqlite(kind: &str) -> &'static str {
    match kind {
        "INTEGER" => "BigInt",
        "TEXT" => "Text",
        "BLOB" => "Binary",
        "REAL" => "Double",
        _ => "unknown",
    }
}

fn of_postgres(kind: &str) -> &'static str {
    match kind {
        "bigint" => "BigInt",
        "text" => "Text",
        "bytea" => "Binary",
        "double precision" => "Double",
        "boolean" => "Bool",
        "date" => "Date",
        "timestamp without time zone" => "Timestamp",
        _ => "unknown",
    }
}

/// Reads the tables out of `src/schema.rs` as text.
fn schema() -> Vec<(String, String, String, bool)> {
    let text = include_str!("../../src/schema.rs");
    let mut table = String::new();
    let mut columns = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some((column, kind)) = line.trim_end_matches(',').split_once(" -> ") {
            let inner = kind.strip_prefix("Nullable<").and_then(|k| k.strip_suffix('>'));
            if !column.contains('(') && !line.starts_with("//") && !line.starts_with("diesel") {
                let kind = inner.unwrap_or(kind).to_owned();
                columns.push((table.clone(), column.to_owned(), kind, inner.is_some()));
            }
        } else if let Some((name, _)) = line.split_once(" (")
            && line.ends_with('{')
        {
            name.clone_into(&mut table);
        }
    }
    assert!(columns.len() > 100, "the file was not understood");
    columns
}
