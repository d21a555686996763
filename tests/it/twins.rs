//! Both migration sets give one schema: the tables of `src/schema.rs`, and every index, CHECK, key and
//! trigger that the PostgreSQL text says.
//!
//! Each run compares the database it runs on with the files, so that the two runs together hold
//! SQLite and PostgreSQL to one truth.

mod derive;
mod expression;
mod ladder;
mod live;
mod reader;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use valfard_tyreso::platform::db::Each;

use self::derive::texts;
use self::reader::{Schema, Table};
use crate::app::TestApp;

/// What the migrations say, read from the text for PostgreSQL.
fn source_schema() -> Schema {
    let mut schema = Schema::default();
    for (_, text) in texts("postgres", "up.sql") {
        schema.read(&text);
    }
    assert!(schema.tables.len() > 100, "the migrations were not understood");
    schema
}

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
        // No query asks for a word table, so that the file leaves them out.
        .chain(
            source_schema()
                .word_tables()
                .map(|table| (table.clone(), "word".to_owned(), "Text".to_owned(), false)),
        )
        .collect();
    let missing: Vec<_> = expected.difference(&found).collect();
    let surplus: Vec<_> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "missing {missing:#?}\nnot in the file {surplus:#?}"
    );
}

/// What differs, in words: nothing where both are the same.
fn differences(source: &Schema, found: &Schema) -> Vec<String> {
    let mut said = Vec::new();
    let mut compare =
        |what: &str, source: &BTreeMap<String, String>, found: &BTreeMap<String, String>| {
            for (name, fact) in source {
                if found.get(name) != Some(fact) {
                    said.push(format!("{what} {name}: {fact}, but {:?}", found.get(name)));
                }
            }
            for name in found.keys().filter(|name| !source.contains_key(*name)) {
                said.push(format!("{what} {name} is in no file"));
            }
        };
    compare("index", &source.indexes, &found.indexes);
    compare("trigger", &source.triggers, &found.triggers);
    let none = Table::default();
    let tables: BTreeSet<&String> = source.tables.keys().chain(found.tables.keys()).collect();
    for name in tables {
        let source = &source.tables.get(name).unwrap_or(&none).facts;
        let found = &found.tables.get(name).unwrap_or(&none).facts;
        said.extend(source.difference(found).map(|fact| format!("{name} lacks {fact}")));
        said.extend(found.difference(source).map(|fact| format!("{name} has {fact} of no file")));
    }
    said
}

#[actix_web::test]
async fn the_database_has_the_indexes_checks_keys_and_triggers_of_the_source() {
    let app = TestApp::new().await;
    let (_, found) = app.db(live::schema);
    let differences = differences(&source_schema(), &found);
    assert!(differences.is_empty(), "{differences:#?}");
}

#[actix_web::test]
async fn every_migration_goes_down_and_up_again() {
    let app = TestApp::new().await;
    let (empty, found) = app.db(|conn| {
        let (on_postgres, _) = live::schema(conn)?;
        let database = if on_postgres { "postgres" } else { "sqlite" };
        for (_, down) in texts(database, "down.sql").iter().rev() {
            live::run(conn, down)?;
        }
        let (_, empty) = live::schema(conn)?;
        for (_, up) in texts(database, "up.sql") {
            live::run(conn, &up)?;
        }
        Ok::<_, diesel::result::Error>((empty, live::schema(conn)?.1))
    });
    assert_eq!(empty, Schema::default());
    assert_eq!(differences(&source_schema(), &found), Vec::<String>::new());
}

#[test]
fn both_sets_have_the_same_names_and_both_ways() {
    let names = |database: &str| -> BTreeMap<String, BTreeSet<String>> {
        let list = |path: &std::path::Path| -> BTreeSet<String> {
            std::fs::read_dir(path)
                .unwrap()
                .map(|e| e.unwrap().file_name().into_string().unwrap())
                .collect()
        };
        let folder = derive::folder(database);
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
