//! Makes three of each row that a database has, so that lists grow: under the same parents, where no
//! unique index forbids it, or else under the copies of them.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::Text;
use valfard_tyreso::platform::db::{self, Conn, Each};

use crate::app::TestApp;

/// How far the ids of a copy lie from those of the original.
const STEP: i64 = 1_000_000;
const COPIES: i64 = 2;

/// What is not a list that people see: the log and its chain, counters, keys, sessions, jobs.
const LEFT: &[&str] =
    &["audit_", "installation", "job_", "registry_counter", "session", "market_", "web_"];

/// Of a table whose rows are told apart by their parents alone: which parent's copy a row goes to,
/// where it is not the last one's. A matter with several parties is nobody's.
/// A copied offer has no text of its own.
const GOES_TO: &[(&str, &str)] =
    &[("matter_party", "matter_id"), ("contract_offer", "contract_id")];

/// Columns that may be told apart by a longer text, if a unique index asks for it.
const TEXTS: &[&str] = &[
    "reference",
    "receipt",
    "hash",
    "email",
    "registry_no",
    "org_number",
    "token",
    "sha256",
    "once_key",
    "folded",
    "message_id",
    "file",
];
const NUMBERS: &[&str] = &["number", "position", "version", "seq"];

#[derive(QueryableByName, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    field: String,
}

const TABLES: &str =
    "m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '__diesel%'";
const OF_POSTGRES: &str = "table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%'";

/// What a database says of its tables: of each part the table, a name and a column.
struct Tables {
    columns: BTreeMap<String, Vec<String>>,
    /// Table and column that points at another table.
    parents: BTreeMap<(String, String), String>,
    /// The columns of each unique index of a table.
    unique: BTreeMap<String, Vec<Vec<String>>>,
}

fn parts(conn: &mut Conn, sqlite: &str, postgres: &str) -> Vec<Part> {
    match conn.each() {
        Each::Sqlite(c) => diesel::sql_query(sqlite).load(c).unwrap(),
        Each::Postgres(c) => diesel::sql_query(postgres).load(c).unwrap(),
    }
}

impl Tables {
    fn read(conn: &mut Conn) -> Self {
        let columns = parts(
            conn,
            &format!(
                "SELECT m.name AS place, '' AS name, c.name AS field \
                 FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE {TABLES}"
            ),
            &format!(
                "SELECT table_name::text AS place, '' AS name, column_name::text AS field \
                 FROM information_schema.columns WHERE {OF_POSTGRES} ORDER BY ordinal_position"
            ),
        );
        let parents = parts(
            conn,
            &format!(
                "SELECT m.name AS place, f.\"table\" AS name, f.\"from\" AS field \
                 FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE {TABLES}"
            ),
            "SELECT c.conrelid::regclass::text AS place, c.confrelid::regclass::text AS name, \
             a.attname::text AS field FROM pg_constraint c JOIN pg_attribute a \
             ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) WHERE c.contype = 'f'",
        );
        let unique = parts(
            conn,
            &format!(
                "SELECT m.name AS place, i.name AS name, c.name AS field FROM sqlite_master m \
                 JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c \
                 WHERE {TABLES} AND i.\"unique\" = 1 AND c.name IS NOT NULL"
            ),
            "SELECT i.indrelid::regclass::text AS place, i.indexrelid::regclass::text AS name, \
             a.attname::text AS field FROM pg_index i JOIN pg_attribute a \
             ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) \
             JOIN pg_class t ON t.oid = i.indrelid \
             JOIN pg_namespace n ON n.oid = t.relnamespace \
             WHERE i.indisunique AND n.nspname = 'public' ORDER BY a.attnum",
        );
        let mut tables =
            Self { columns: BTreeMap::new(), parents: BTreeMap::new(), unique: BTreeMap::new() };
        for Part { place, field, .. } in columns {
            tables.columns.entry(place).or_default().push(field);
        }
        for Part { place, name, field } in parents {
            tables.parents.insert((place, field), name);
        }
        let mut indexes: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for Part { place, name, field } in unique {
            indexes.entry((place, name)).or_default().push(field);
        }
        for ((place, _), fields) in indexes {
            if fields != ["id"] {
                tables.unique.entry(place).or_default().push(fields);
            }
        }
        tables
    }

    /// Parents before their children.
    fn in_order(&self) -> Vec<String> {
        let mut left: BTreeSet<&String> = self.columns.keys().collect();
        let mut order = Vec::new();
        while !left.is_empty() {
            let waits = |table: &String| {
                self.parents
                    .iter()
                    .any(|((own, _), other)| own == table && other != own && left.contains(other))
            };
            let mut next: Vec<&String> = left.iter().copied().filter(|t| !waits(t)).collect();
            if next.is_empty() {
                // Two that point at each other.
                next = left.iter().copied().take(1).collect();
            }
            for table in next {
                left.remove(table);
                order.push(table.clone());
            }
        }
        order
    }

    /// The statement that copies a table's rows once; nothing where its rows cannot be told apart.
    fn copy(&self, table: &str, copy: i64) -> Option<String> {
        let columns = self.columns.get(table)?;
        let shift = copy * STEP;
        let mut values: BTreeMap<&str, String> =
            columns.iter().map(|c| (c.as_str(), format!("t.\"{c}\""))).collect();
        let mut only = vec!["true".to_owned()];
        if columns.iter().any(|c| c == "id") {
            values.insert("id", format!("t.id + {shift}"));
            only.push(format!("t.id < {STEP}"));
        }
        for index in self.unique.get(table).into_iter().flatten() {
            // A word points at its list; only rows with an id have copies.
            let has_id = |other: &&String| self.columns[*other].iter().any(|c| c == "id");
            let parent = |field: &String| {
                self.parents.get(&(table.to_owned(), field.clone())).filter(has_id)
            };
            let own = |field: &&String| parent(field).is_none();
            let is = |names: &[&str], field: &str| names.iter().any(|name| field.contains(name));
            if let Some(text) = index.iter().find(|f| own(f) && is(TEXTS, f)) {
                values.insert(text, other_text(text, copy));
            } else if let Some(number) = index.iter().find(|f| own(f) && is(NUMBERS, f)) {
                values.insert(number, format!("t.\"{number}\" + {shift}"));
            } else {
                let wished = GOES_TO.iter().find(|(own, _)| *own == table).map(|(_, field)| *field);
                let last = index.iter().rev().find(|f| !own(f))?;
                let field = index.iter().find(|f| wished == Some(f.as_str())).unwrap_or(last);
                let other = parent(field)?;
                values.insert(field, format!("t.\"{field}\" + {shift}"));
                only.push(format!(
                    "(t.\"{field}\" IS NULL OR EXISTS \
                     (SELECT 1 FROM \"{other}\" p WHERE p.id = t.\"{field}\" + {shift}))"
                ));
            }
        }
        let names: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
        let values: Vec<&str> = columns.iter().map(|c| values[c.as_str()].as_str()).collect();
        Some(format!(
            "INSERT INTO \"{table}\" ({}) SELECT {} FROM \"{table}\" t WHERE {} \
             ON CONFLICT DO NOTHING",
            names.join(", "),
            values.join(", "),
            only.join(" AND ")
        ))
    }
}

/// Another text of the same kind. A reference stays one: its signs change places.
fn other_text(field: &str, copy: i64) -> String {
    if !["reference", "receipt"].contains(&field) {
        return format!("t.\"{field}\" || '-{copy}'");
    }
    let parts: [(u8, u8); 4] = if copy == 1 {
        [(9, 4), (0, 0), (4, 4), (0, 0)]
    } else {
        [(5, 3), (4, 1), (10, 3), (9, 1)]
    };
    let part = |(from, length): (u8, u8)| format!("substr(t.\"{field}\", {from}, {length})");
    let [a, b, c, d] = parts.map(part);
    format!("'VT-' || {a} || {b} || '-' || {c} || {d}")
}

/// Makes three of each row; the tables that now have more.
pub fn grow(app: &TestApp) -> BTreeSet<String> {
    app.db(|conn| {
        let tables = Tables::read(conn);
        let mut grown = BTreeSet::new();
        for table in tables.in_order() {
            if LEFT.iter().any(|left| table.contains(left)) {
                continue;
            }
            for copy in 1..=COPIES {
                let Some(statement) = tables.copy(&table, copy) else { continue };
                // Each in a savepoint: what triggers and checks refuse stays as it is.
                let made = db::write(conn, |conn| {
                    valfard_tyreso::on_each!(conn, |one| diesel::sql_query(&statement).execute(one))
                });
                match made {
                    Ok(rows) if rows > 0 => drop(grown.insert(table.clone())),
                    Ok(_) => {}
                    Err(error) => println!("{table} does not grow: {error}"),
                }
            }
        }
        // What keeps a copy in memory hears of it.
        let columns = tables.columns["audit_event"].iter().filter(|c| *c != "id");
        let columns = columns.map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ");
        let news = format!(
            "INSERT INTO audit_event ({columns}) SELECT {columns} FROM audit_event \
             WHERE object_kind = 'offer' ORDER BY id DESC LIMIT 1"
        );
        valfard_tyreso::on_each!(conn, |one| diesel::sql_query(&news).execute(one))?;
        Ok::<_, diesel::result::Error>(grown)
    })
}
