//! A row that somebody changes, takes away or puts in behind the portal's back is named, whichever
//! official row it is and whichever of its fields (R68, R70).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, TimeDelta};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::result::Error;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Text};

use crate::make::op;
use serde_json::json;
use valfard_tyreso::app::{changed_rows, official};
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::platform::Object;
use valfard_tyreso::platform::audit::{self, Official, Part};
use valfard_tyreso::platform::db::{self, Conn, Each};
use valfard_tyreso::platform::web::AppState;
use valfard_tyreso::schema::app_user;

use crate::app::TestApp;
use crate::demo::small_world;
use crate::source::files;

/// Columns of official tables that no digest covers, and why. `id` and the column that says whose the
/// row is are covered by being looked for.
const UNCOVERED: &[(&str, &str)] = &[
    ("app_user.changed_at", "when a row was written last; no statement of anything"),
    ("app_user.language", "a wish for how to be shown the pages"),
    ("app_user.totp_last_step", "moves at each sign-in"),
    ("attachment.content", "bytes, which the hash stands for; `check` compares the two"),
    ("contract_consent.reminded_at", "when a reminder was sent"),
    ("contract_interval.ended_at", "noted by a job once its last day is past"),
    ("disclosure_item.revision", "a counter against two who write at once"),
    ("disclosure_request.asker_address", "disposed of once the answer has left"),
    ("disclosure_request.asker_email", "disposed of once the answer has left"),
    ("disclosure_request.asker_name", "disposed of once the answer has left"),
    ("disclosure_request.language", "of the letters"),
    ("disclosure_request.link_hash", "a secret's hash, gone when it has run out"),
    ("disclosure_request.link_until", "the same"),
    ("disclosure_request.once_key", "of the form"),
    ("disclosure_request.reply_by", "the wish of how to be answered"),
    ("disclosure_request.revision", "a counter against two who write at once"),
    ("lov_application.contract_reference", "where its contract is found"),
    ("lov_application.joint", "a draft's, which is the provider's own"),
    ("lov_application.no_attachments", "the same"),
    ("lov_application.saved_at", "the same"),
    ("lov_application.signatory_id", "the same"),
    ("lov_application.social", "the same"),
    ("message.once_key", "of the form"),
    ("message_note.once_key", "of the form"),
    ("offer.changed_at", "when a row was written last"),
    ("offer.created_at", "of a draft, which is the provider's own"),
    ("offer.latest_revision_id", "a draft, which is the provider's own"),
    ("offer.measure_kind", "a draft's, and shown with the approved text's contract"),
    ("offer.state", "goes with approved_revision_id"),
    ("placement.changed_at", "when a row was written last"),
    ("provider.changed_at", "when a row was written last"),
    ("provider.name_folded", "made of the name, to be searched by"),
    ("right_to_choose.event_on", "the day of what a place's own record says"),
    ("right_to_choose.state", "follows from its choices; `check` compares the two"),
    ("registered_document.body", "a text, which the hash stands for; `check` compares the two"),
];

/// The columns of each table, with their types.
type Tables = BTreeMap<String, Vec<(String, String)>>;

/// As `src/schema.rs` has them.
fn columns() -> Tables {
    let schema = files("src", "schema.rs").remove(0).text;
    let mut tables = Tables::new();
    let mut table = String::new();
    for line in schema.lines() {
        let head = line.strip_suffix('{').filter(|head| !head.starts_with("     "));
        if let Some((name, _)) = head.and_then(|head| head.trim().split_once(" (")) {
            name.clone_into(&mut table);
        }
        if let Some((column, kind)) = line.trim().split_once(" -> ") {
            let kind = kind.trim_end_matches(',').replace("Nullable<", "").replace('>', "");
            tables.entry(table.clone()).or_default().push((column.to_owned(), kind));
        }
    }
    tables
}

/// The table and the column that a part names.
fn place<'a>(part: &'a Part, column: &'a str) -> (&'a str, &'a str) {
    column.split_once('.').unwrap_or((part.tables[0], column))
}

#[test]
fn every_column_of_an_official_table_is_covered_or_says_why_not() {
    let tables = columns();
    let mut faults = Vec::new();
    let mut excused = BTreeSet::new();
    for part in official().iter().flat_map(|official| official.parts) {
        let table = part.tables[0];
        let named: BTreeSet<&str> =
            part.fields.iter().map(|field| place(part, field.column).1).collect();
        let (_, of) = place(part, part.of);
        for (column, _) in &tables[table] {
            let full = format!("{table}.{column}");
            let key = column == "id" || column == of;
            match UNCOVERED.iter().find(|(name, _)| *name == full) {
                Some(_) if named.contains(column.as_str()) => {
                    faults.push(format!("{full} is covered: take it from the list"));
                }
                Some((name, _)) => drop(excused.insert(*name)),
                None if key || named.contains(column.as_str()) => {}
                None => faults.push(format!("{full} is not covered")),
            }
        }
    }
    for (name, reason) in UNCOVERED {
        if !excused.contains(name) || reason.is_empty() {
            faults.push(format!("{name} is no column of an official table"));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// What the portal did, its log tells of every official row.
impl Drop for TestApp {
    fn drop(&mut self) {
        if !std::thread::panicking() && !self.by_hand.get() {
            expect_all_told(&self.state);
        }
    }
}

impl TestApp {
    /// Says that the test itself has changed official rows, which no operation tells of.
    pub fn changed_by_hand(&self) {
        self.by_hand.set(true);
    }
}

/// The event of a thing that a test has written itself.
pub fn record_by_hand(
    conn: &mut Conn,
    kind: &'static str,
    id: i64,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let official = official().into_iter().find(|official| official.kind == kind);
    let thing = Object { official, ..Object::numbered(kind, id) };
    op(conn, &Actor::system(), now).record(&thing, "test.wrote", &json!({}))
}

/// Each test ends with this: whatever the portal did in it to an official row, its log tells.
fn expect_all_told(state: &AppState) {
    let found = state.db.read(changed_rows).unwrap().unwrap();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// Takes the database's own guards away, inside a transaction that is undone.
fn unguard(conn: &mut Conn) -> QueryResult<()> {
    #[derive(QueryableByName)]
    struct Statement {
        #[diesel(sql_type = Text)]
        text: String,
    }
    match conn.each() {
        Each::Sqlite(c) => {
            c.batch_execute(
                "PRAGMA defer_foreign_keys = ON; PRAGMA ignore_check_constraints = ON",
            )?;
            let drops: Vec<Statement> = sql_query(
                "SELECT 'DROP TRIGGER ' || name AS text FROM sqlite_master WHERE type = 'trigger'",
            )
            .load(c)?;
            drops.iter().try_for_each(|drop| c.batch_execute(&drop.text))
        }
        Each::Postgres(c) => {
            c.batch_execute("SET LOCAL session_replication_role = replica")?;
            let drops: Vec<Statement> = sql_query(
                "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) \
                 AS text FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0",
            )
            .load(c)?;
            drops.iter().try_for_each(|drop| c.batch_execute(&drop.text))
        }
    }
}

/// Another value than the one that stands there.
fn other(column: &str, kind: &str, postgres: bool) -> String {
    match (kind, postgres) {
        ("Bool", true) => format!("NOT coalesce({column}, FALSE)"),
        ("Bool", false) => format!("1 - coalesce({column}, 0)"),
        ("BigInt", _) => format!("coalesce({column}, 0) + 1000"),
        ("Date", true) => format!("coalesce({column}, DATE '2026-01-01') + 1"),
        ("Timestamp", true) => {
            format!("coalesce({column}, TIMESTAMP '2026-01-01') + INTERVAL '1 second'")
        }
        ("Date", false) => format!("coalesce(date({column}, '+1 day'), '2026-01-01')"),
        ("Timestamp", false) => {
            format!("coalesce(datetime({column}, '+1 second'), '2026-01-01 00:00:00')")
        }
        ("Binary", true) => format!("coalesce({column}, ''::bytea) || 'x'::bytea"),
        ("Binary", false) => format!("CAST(coalesce({column}, x'00') || 'x' AS BLOB)"),
        _ => format!("'x' || coalesce({column}, '')"),
    }
}

fn run(conn: &mut Conn, statement: &str) -> usize {
    let done = match conn.each() {
        Each::Sqlite(c) => sql_query(statement).execute(c),
        Each::Postgres(c) => sql_query(statement).execute(c),
    };
    done.unwrap_or_else(|error| panic!("{statement}: {error}"))
}

/// What is named after a statement, which is undone.
fn after(conn: &mut Conn, official: &Official, statement: &str) -> (usize, Vec<String>) {
    let mut seen = None;
    let undone = db::write(conn, |conn| {
        let changed = run(conn, statement);
        seen = Some((changed, audit::changed(conn, &[official])?));
        Err::<(), _>(Error::RollbackTransaction)
    });
    assert!(matches!(undone, Err(Error::RollbackTransaction)), "{undone:?}");
    seen.unwrap()
}

/// Puts a row into a part of which the small world has none, with its event.
fn fill(conn: &mut Conn, official: &Official, part: &Part, tables: &Tables, now: NaiveDateTime) {
    #[derive(QueryableByName)]
    struct Of {
        #[diesel(sql_type = BigInt)]
        id: i64,
    }
    let whose = format!("SELECT {} AS id FROM {} LIMIT 1", part.of, part.from);
    let find = |conn: &mut Conn| sql_query(&whose).get_result::<Of>(conn).optional().unwrap();
    if find(conn).is_some() {
        return;
    }
    let postgres = matches!(conn.each(), Each::Postgres(_));
    let table = part.tables[0];
    let columns: Vec<_> = tables[table].iter().filter(|(name, _)| name != "id").collect();
    let value = |(name, kind): &&(String, String)| match (kind.as_str(), postgres) {
        ("BigInt", _) if name == "application_partner_id" => {
            "(SELECT min(id) FROM application_partner)".to_owned()
        }
        ("BigInt", _) | ("Bool", false) => "1".to_owned(),
        ("Bool", true) => "TRUE".to_owned(),
        ("Date", _) => "'2026-01-01'".to_owned(),
        ("Timestamp", _) => "'2026-01-01 00:00:00'".to_owned(),
        _ => format!("'{name}'"),
    };
    let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    let values: Vec<String> = columns.iter().map(value).collect();
    let (names, values) = (names.join(", "), values.join(", "));
    let insert = format!("INSERT INTO {table} ({names}) VALUES ({values})");
    sql_query(insert).execute(conn).unwrap();
    let whose = find(conn).unwrap();
    record_by_hand(conn, official.kind, whose.id, now).unwrap();
}

/// Changes each field of one row of a part, takes the row away, and gives it to another thing.
fn disturb(conn: &mut Conn, official: &Official, part: &Part, tables: &Tables) -> Vec<String> {
    let postgres = matches!(conn.each(), Each::Postgres(_));
    let row = if postgres { "ctid" } else { "rowid" };
    let table = part.tables[0];
    let one = |column: &str| {
        format!(
            "{row} = (SELECT {table}.{row} FROM {} ORDER BY {column} IS NULL, {table}.{row} LIMIT 1)",
            part.from
        )
    };
    let mut missed = Vec::new();
    let mut look = |conn: &mut Conn, what: &str, statement: &str| {
        let (changed, faults) = after(conn, official, statement);
        let named = faults.iter().any(|fault| {
            let (name, gone) = (format!(": {} ", part.name), "and is gone");
            fault.starts_with(official.kind) && (fault.contains(&name) || fault.ends_with(gone))
        });
        if changed == 0 {
            missed.push(format!("{}: no row of {} to change", official.kind, part.name));
        } else if !named {
            missed.push(format!("{} {}: {what} is not noticed", official.kind, part.name));
        }
    };
    let columns = part.fields.iter().map(|field| field.column);
    for column in columns.chain((part.name != official.parts[0].name).then_some(part.of)) {
        let (of, name) = place(part, column);
        if of != table {
            continue;
        }
        let kind = &tables[of].iter().find(|(one, _)| one == name).unwrap().1;
        let set = other(name, kind, postgres);
        look(conn, name, &format!("UPDATE {table} SET {name} = {set} WHERE {}", one(column)));
    }
    look(conn, "taking it away", &format!("DELETE FROM {table} WHERE {}", one(part.of)));
    missed
}

#[actix_web::test]
async fn r70_every_changed_field_of_an_official_row_is_named_and_every_row_that_is_gone() {
    let app = small_world().await;
    let (tables, now) = (columns(), app.now());
    let undone = app.state.db.write(move |conn| {
        unguard(conn)?;
        let mut all = Vec::new();
        for official in official() {
            for part in official.parts {
                fill(conn, official, part, &tables, now);
            }
            assert_eq!(audit::changed(conn, &[official])?, Vec::<String>::new(), "as it was made");
            for part in official.parts {
                all.extend(disturb(conn, official, part, &tables));
            }
        }
        assert!(all.is_empty(), "\n{}\n", all.join("\n"));
        Err::<(), _>(Error::RollbackTransaction)
    });
    assert!(matches!(undone, Ok(Err(Error::RollbackTransaction))), "{undone:?}");
}

/// The daily look: what it finds is told to those who run the installation, once a day.
#[actix_web::test]
async fn r70_administrators_are_told_of_a_changed_row() {
    let app = TestApp::new().await;
    let admin = app.user(Role::Admin);
    app.run_jobs();
    assert!(app.letters().is_empty());
    app.changed_by_hand();
    let id = admin.id;
    app.db(move |conn| {
        diesel::update(app_user::table.find(id)).set(app_user::name.eq("Annan")).execute(conn)
    });
    for _ in 0..2 {
        let next = app.now() + TimeDelta::days(1);
        app.set_now(next);
        app.run_jobs();
    }
    let letters = app.letters();
    assert_eq!(letters.len(), 2, "one a day: {letters:?}");
    assert!(letters[0].1.body.contains("valfard check"), "{letters:?}");
}

/// An event tells what its own operation has written: to write one about a row that was changed does not make
/// the row right.
#[actix_web::test]
async fn r70_an_event_of_an_operation_that_wrote_nothing_leaves_a_changed_row_named() {
    let app = TestApp::new().await;
    let (id, now) = (app.user(Role::Admin).id, app.now());
    app.changed_by_hand();
    app.db(move |conn| {
        diesel::update(app_user::table.find(id)).set(app_user::name.eq("Annan")).execute(conn)
    });
    app.db(move |conn| record_by_hand(conn, "user", id.0, now));
    let found = app.state.db.read(changed_rows).unwrap().unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
}
