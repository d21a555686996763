//! No room's schema knows a room above it.

use std::collections::BTreeMap;

use diesel::result::Error;
use valfard_tyreso::platform::db::Conn;

use super::derive::texts;
use super::live;
use super::reader::{Schema, statements};
use crate::architecture::{ladder, owners};
use crate::demo::small_world;

/// The room of a migration: `2026-12-01-001300_contract`, `…_contract_triggers`, `…_contract_site`.
fn room(folder: &str) -> &str {
    folder.split('_').nth(1).unwrap_or_default()
}

/// The room that makes each table.
pub fn rooms() -> BTreeMap<String, String> {
    let mut rooms = BTreeMap::new();
    for (folder, text) in texts("postgres", "up.sql") {
        let mut own = Schema::default();
        for statement in statements(&text) {
            if let [create, table, name, ..] = statement.as_slice()
                && (create.as_str(), table.as_str()) == ("create", "table")
            {
                own.tables.entry(name.clone()).or_default();
            }
        }
        rooms.extend(own.tables.into_keys().map(|table| (table, room(&folder).to_owned())));
    }
    rooms
}

/// The tables that a statement names: what stands where only a table can stand.
fn named<'a>(
    statement: &'a [String],
    rooms: &'a BTreeMap<String, String>,
) -> impl Iterator<Item = &'a String> {
    let before = ["references", "on", "from", "into", "join", "update", "table"];
    // PostgreSQL's guards are told their tables as texts.
    let told = statement.iter().any(|token| token == "function");
    statement.windows(2).filter_map(move |pair| {
        let name = pair[1].trim_matches('\'');
        let stands = before.contains(&pair[0].as_str()) && pair[1] == name;
        let text = told && pair[1] != name;
        (stands || text).then(|| rooms.get_key_value(name)).flatten().map(|(table, _)| table)
    })
}

#[test]
fn no_rooms_migration_names_a_table_above_it() {
    let (rooms, ladder) = (rooms(), ladder());
    let place = |room: &str| ladder.iter().position(|one| one == room);
    let mut faults = Vec::new();
    for database in ["postgres", "sqlite"] {
        for (folder, text) in texts(database, "up.sql") {
            let own = place(room(&folder)).unwrap_or_else(|| panic!("{folder} names no room"));
            for statement in statements(&text) {
                for table in named(&statement, &rooms) {
                    if place(&rooms[table]).is_none_or(|other| other > own) {
                        faults.push(format!("{database}/{folder} names {table}"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_table_is_made_by_the_room_that_the_schema_file_says() {
    let rooms = rooms();
    for (table, owner) in owners() {
        assert_eq!(rooms.get(&table), Some(&owner), "{table}");
    }
}

/// What a foreign key to a room above would say is said by triggers of that room: the lower column,
/// and where its value must be.
const UPWARD: &[(&str, &str, &str, &str)] = &[
    ("outbox", "sent_by", "app_user", "id"),
    ("matter_party", "provider_id", "provider", "id"),
    ("contract", "choice_system_id", "choice_system", "id"),
];

/// The words of the refusal.
fn refused(conn: &mut Conn, sql: &str) -> String {
    // A refused statement ends the transaction on PostgreSQL unless it has a savepoint.
    live::run(conn, "SAVEPOINT guard").unwrap();
    let said = match live::run(conn, sql) {
        Ok(()) => "done".to_owned(),
        Err(Error::DatabaseError(_, said)) => said.message().to_owned(),
        Err(other) => panic!("{sql}: {other}"),
    };
    live::run(conn, "ROLLBACK TO SAVEPOINT guard").unwrap();
    said
}

#[actix_web::test]
async fn what_points_upward_is_guarded_by_the_room_above() {
    let app = small_world().await;
    app.db(|conn| {
        for (low, column, up, key) in UPWARD {
            // Any row of the demo may point, and to any; nothing of this is kept.
            let unknown = if *key == "id" { "987654321" } else { "'VT-ZZZZ-ZZZZ'" };
            let one = format!("(SELECT min({key}) FROM {up})");
            let of = match *low {
                "matter_party" => "matter_id = (SELECT min(matter_id) FROM matter_party)",
                "outbox" => "id = (SELECT min(id) FROM outbox)",
                _ => "id = (SELECT min(id) FROM contract)",
            };
            let point = |to: &str| format!("UPDATE {low} SET {column} = {to} WHERE {of}");
            let missing = format!("no such row: {up}");
            let named = format!("this row is still named: {low}");
            assert_eq!(refused(conn, &point(unknown)), missing);
            assert_eq!(refused(conn, &point(&one)), "done");
            live::run(conn, "SAVEPOINT pointed")?;
            live::run(conn, &point(&one))?;
            assert_eq!(refused(conn, &format!("DELETE FROM {up} WHERE {key} = {one}")), named);
            let change = format!("UPDATE {up} SET {key} = {unknown} WHERE {key} = {one}");
            assert_eq!(refused(conn, &change), named);
            live::run(conn, "ROLLBACK TO SAVEPOINT pointed")?;
        }
        let inserts = [
            "INSERT INTO outbox (message_id, kind, recipient, language, letter, due_at, created_at, \
             sent_by) VALUES ('x', 'x', 'x', 'sv', 'x', '2026-03-03 08:00:00', \
             '2026-03-03 08:00:00', 987654321)",
            "INSERT INTO matter_party (matter_id, provider_id) \
             SELECT min(id), 987654321 FROM matter",
            "INSERT INTO contract (reference, source, source_name, owner_authority_id, matter_id, \
             provider_id, state, text, text_sha256, starts_on, created_at, choice_system_id) \
             SELECT 'VT-ZZZZ-ZZZZ', source, source_name, owner_authority_id, matter_id, provider_id, \
             'lapsed', text, text_sha256, starts_on, created_at, 987654321 FROM contract \
             WHERE source = 'lov'",
        ];
        for (sql, (_, _, up, _)) in inserts.iter().zip(UPWARD) {
            assert_eq!(refused(conn, sql), format!("no such row: {up}"));
        }
        Ok::<_, Error>(())
    });
}
