//! Rows that somebody puts into the log behind the portal's back, with a seal or without: named, never
//! sealed, and in nobody's way.

use diesel::prelude::*;
use serde_json::{Value, json};

use valfard_tyreso::command;
use valfard_tyreso::platform::audit::{self, Compared, Fault};
use valfard_tyreso::platform::db::Each;
use valfard_tyreso::platform::secret::sha256;

use super::log::{behind, first, own_connection, record, run, seal, verify};
use crate::app::TestApp;

/// Copies an event under another id, as somebody would who has no key; with its MAC or without.
fn insert(app: &TestApp, id: i64, mac: &str) {
    let rest = "at, user_id, role, authority_id, action, object_kind, object_id, object_reference, \
        owner_authority_id, detail";
    behind(
        app,
        &format!(
            "INSERT INTO audit_event (id, {rest}, mac) \
             SELECT {id}, {rest}, {mac} FROM audit_event WHERE id = 1"
        ),
    );
}

/// Puts an event in a second time, whole, with its MAC and its personal details.
fn replay(app: &TestApp, id: i64) {
    let rest = "at, user_id, role, authority_id, action, object_kind, object_id, object_reference, \
        owner_authority_id, detail, personal_digest, official, mac";
    behind(
        app,
        &format!(
            "INSERT INTO audit_event (id, {rest}) SELECT {id}, {rest} FROM audit_event WHERE id = 1; \
             INSERT INTO audit_personal (event_id, salt, body) \
             SELECT {id}, salt, body FROM audit_personal WHERE event_id = 1"
        ),
    );
}

/// Leaves a hole between the ids, as a lost race does.
fn skip_to(app: &TestApp, id: i64) {
    let mut conn = own_connection(app);
    let statement = match conn.each() {
        Each::Sqlite(_) => {
            format!("UPDATE sqlite_sequence SET seq = {} WHERE name = 'audit_event'", id - 1)
        }
        Each::Postgres(_) => {
            format!("SELECT setval(pg_get_serial_sequence('audit_event', 'id'), {})", id - 1)
        }
    };
    run(&mut conn, &statement);
}

#[actix_web::test]
async fn r68_an_inserted_event_is_named_and_never_sealed_and_others_are() {
    let app = TestApp::new().await;
    record(&app, 2);
    skip_to(&app, 11);
    record(&app, 2);
    seal(&app);
    // In the middle and at the end, without a MAC, with one made up, with that of another event.
    insert(&app, 5, "NULL");
    replay(&app, 6);
    insert(&app, 100, "'00'");
    skip_to(&app, 101);
    record(&app, 1);
    seal(&app);
    let found = verify(&app);
    assert_eq!((found.sealed, found.unsealed), (5, 3));
    let named: Vec<_> = found.faults.iter().map(|one| (one.seq, one.event_id, one.fault)).collect();
    assert_eq!(named, [5, 6, 100].map(|id| (None, id, Fault::Inserted)));
    let faults = app.db(command::faults);
    assert!(faults.iter().any(|line| line.contains("event 100")), "{faults:?}");
}

#[actix_web::test]
async fn more_refused_events_than_a_round_takes_stand_before_no_other() {
    let app = TestApp::new().await;
    record(&app, 1);
    seal(&app);
    behind(
        &app,
        "INSERT INTO audit_event (id, at, role, action, object_kind, detail) \
         WITH RECURSIVE n (id) AS (SELECT 1001 UNION ALL SELECT id + 1 FROM n WHERE id < 2100) \
         SELECT id, at, role, action, object_kind, detail FROM n, \
         (SELECT at, role, action, object_kind, detail FROM audit_event WHERE id = 1) AS one",
    );
    skip_to(&app, 3000);
    record(&app, 1);
    seal(&app);
    let found = verify(&app);
    assert_eq!((found.sealed, found.faults.len()), (2, 1100));
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    seq: i64,
    #[diesel(sql_type = diesel::sql_types::Text)]
    hash: String,
}

/// The chain as anybody can make it: from the public rule, without the key.
fn link(seq: i64, previous: &str, id: i64, mac: &Value) -> String {
    let at = "2026-03-03T08:00:00.000000000Z";
    let fields = json!([
        id,
        at,
        null,
        "system",
        null,
        "thing.made",
        "thing",
        1,
        null,
        null,
        "{\"n\":1}",
        null,
        null
    ]);
    sha256(json!(["valfard seal 1", seq, previous, at, mac, fields]).to_string().as_bytes())
}

/// Puts an event at the end, with a seal that follows the one before.
fn insert_sealed(app: &TestApp, id: i64, mac: Option<&str>) {
    let quoted = mac.map_or_else(|| "NULL".to_owned(), |mac| format!("'{mac}'"));
    insert(app, id, &quoted);
    let newest: Row = app.db(|conn| {
        let newest = "SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1";
        match conn.each() {
            Each::Sqlite(c) => diesel::sql_query(newest).get_result(c),
            Each::Postgres(c) => diesel::sql_query(newest).get_result(c),
        }
    });
    let (seq, previous) = (newest.seq + 1, newest.hash);
    let hash = link(seq, &previous, id, &json!(mac));
    behind(
        app,
        &format!(
            "INSERT INTO audit_seal (seq, event_id, previous_hash, hash, sealed_at, mac) \
             VALUES ({seq}, {id}, '{previous}', '{hash}', '2026-03-03 08:00:00', {quoted})"
        ),
    );
}

#[actix_web::test]
async fn r68_an_inserted_event_with_a_seal_that_follows_is_named() {
    let app = TestApp::new().await;
    record(&app, 2);
    seal(&app);
    insert_sealed(&app, 100, Some("00"));
    assert_eq!(first(&app), (Some(3), 100, Fault::Forged));
    // Whoever has no key sees a chain that holds, which is why its earlier heads are kept.
    assert_eq!(app.db(audit::verify_without_key).faults, Vec::new());
    insert_sealed(&app, 101, None);
    let anybody = app.db(audit::verify_without_key);
    assert_eq!(anybody.broken().unwrap().seq, Some(4), "a seal without any MAC is seen by anybody");
}

#[actix_web::test]
async fn r68_a_chain_that_was_made_anew_is_found_by_the_key_and_by_an_earlier_head() {
    let app = TestApp::new().await;
    record(&app, 1);
    seal(&app);
    insert_sealed(&app, 2, Some("00"));
    let earlier = app.db(audit::head).unwrap().short().parse().unwrap();
    // The second event is taken away and another put in its place, and all that follows it.
    behind(&app, "DELETE FROM audit_seal WHERE seq = 2; DELETE FROM audit_event WHERE id = 2");
    insert_sealed(&app, 3, Some("00"));
    insert_sealed(&app, 4, Some("00"));
    assert_eq!(app.db(audit::verify_without_key).faults, Vec::new());
    assert_eq!(app.db(move |conn| audit::compare(conn, &earlier)), Compared::Other);
    assert_eq!(first(&app), (Some(2), 3, Fault::Forged));
}
