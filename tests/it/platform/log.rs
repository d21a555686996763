//! The log under somebody who has the database in hand: whatever they change, remove or insert is
//! found, and named.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use serde_json::json;

use valfard_tyreso::command;
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::platform::audit::{self, Broken, Compared, Event, Fault, Verified};
use valfard_tyreso::platform::db::{Conn, Each};
use valfard_tyreso::schema::{audit_event, audit_personal};

use crate::app::TestApp;

/// Records some events with personal details, as operations do.
pub fn record(app: &TestApp, count: usize) {
    for _ in 0..count {
        record_as(app, "thing.made", ("thing", 1));
    }
}

fn record_as(app: &TestApp, action: &'static str, object: (&'static str, i64)) {
    let now = app.now();
    app.db(move |conn| {
        let personal = json!({ "note": "secret" });
        let event = Event {
            action,
            object: (object.0, object.1, None),
            owner_authority_id: None,
            detail: &json!({ "n": 1 }),
            personal: Some(&personal),
            official: None,
        };
        audit::record(conn, &Actor::system(), &event, now)
    });
}

pub fn seal(app: &TestApp) {
    let now = app.now();
    app.db(move |conn| audit::seal(conn, now));
}

/// A connection that is not the portal's: it has no key.
pub fn own_connection(app: &TestApp) -> Conn {
    let url = &app.state.config.database_url;
    match url.strip_prefix("sqlite:") {
        Some(file) => Conn::from(SqliteConnection::establish(file).unwrap()),
        None => Conn::from(PgConnection::establish(url).unwrap()),
    }
}

/// Somebody with the database in hand, who takes its guards away first.
pub fn behind(app: &TestApp, statements: &str) {
    run(&mut own_connection(app), statements);
}

pub fn run(conn: &mut Conn, statements: &str) {
    let guards = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; \
        DROP TRIGGER IF EXISTS audit_event_no_update; DROP TRIGGER IF EXISTS audit_event_no_delete; \
        DROP TRIGGER IF EXISTS audit_seal_no_update; DROP TRIGGER IF EXISTS audit_seal_no_delete;";
    match conn.each() {
        Each::Sqlite(c) => {
            c.batch_execute(guards).unwrap();
            c.batch_execute(statements).unwrap();
        }
        Each::Postgres(c) => {
            c.batch_execute("SET session_replication_role = replica").unwrap();
            c.batch_execute(statements).unwrap();
        }
    }
}

pub fn verify(app: &TestApp) -> Verified {
    app.db(audit::verify)
}

pub fn first(app: &TestApp) -> (Option<i64>, i64, Fault) {
    let found = verify(app);
    let Some(Broken { seq, event_id, fault }) = found.broken().cloned() else {
        panic!("nothing was found: {found:?}")
    };
    assert!(!app.db(command::faults).is_empty(), "valfard check finds it too");
    (seq, event_id, fault)
}

#[actix_web::test]
async fn the_log_is_sealed_without_gaps_and_verifies() {
    let app = TestApp::new().await;
    record(&app, 3);
    assert_eq!(verify(&app).unsealed, 3);
    seal(&app);
    for found in [verify(&app), app.db(audit::verify_without_key)] {
        assert_eq!((found.sealed, found.unsealed, &found.faults), (3, 0, &Vec::new()));
        assert_eq!(found.head, app.db(audit::head));
    }
}

#[actix_web::test]
async fn r68_the_log_refuses_change_and_removal() {
    let app = TestApp::new().await;
    record(&app, 1);
    seal(&app);
    for statement in [
        "UPDATE audit_event SET action = 'other'",
        "DELETE FROM audit_event",
        "UPDATE audit_seal SET hash = 'other'",
        "DELETE FROM audit_seal",
    ] {
        let run = move |conn: &mut Conn| match conn.each() {
            Each::Sqlite(c) => c.batch_execute(statement),
            Each::Postgres(c) => c.batch_execute(statement),
        };
        let refused = app.state.db.write(run).unwrap().unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[actix_web::test]
async fn without_the_key_nothing_is_recorded_and_nothing_is_verified() {
    let app = TestApp::new().await;
    let now = app.now();
    let mut conn = own_connection(&app);
    let event = Event {
        action: "thing.made",
        object: ("thing", 1, None),
        owner_authority_id: None,
        detail: &json!({}),
        personal: None,
        official: None,
    };
    let refused = audit::record(&mut conn, &Actor::system(), &event, now).unwrap_err();
    assert!(refused.to_string().contains("key"), "{refused}");
    assert!(audit::seal(&mut conn, now).is_err() && audit::verify(&mut conn).is_err());
    assert_eq!(verify(&app).unsealed, 0);
}

/// Every column of an event, and what somebody writes in it.
const COLUMNS: &[(&str, &str)] = &[
    ("at", "'2026-03-03 07:59:59.999'"),
    ("user_id", "77"),
    ("role", "'admin'"),
    ("authority_id", "3"),
    ("action", "'thing.other'"),
    ("object_kind", "'other'"),
    ("object_id", "2"),
    ("object_reference", "'VT-2222-2222'"),
    ("owner_authority_id", "3"),
    ("detail", "'{}'"),
    ("personal_digest", "NULL"),
    ("official", "'{}'"),
    ("mac", "'00'"),
];

#[actix_web::test]
async fn r68_every_changed_field_of_an_event_is_found_sealed_or_not() {
    let app = TestApp::new().await;
    record(&app, 3);
    behind(&app, "CREATE TABLE kept AS SELECT * FROM audit_event");
    for (sealed, fault) in [(false, Fault::Inserted), (true, Fault::Changed)] {
        for (column, value) in COLUMNS {
            behind(&app, &format!("UPDATE audit_event SET {column} = {value} WHERE id = 2"));
            assert_eq!(first(&app), (sealed.then_some(2), 2, fault), "{column}");
            let kept = format!("(SELECT {column} FROM kept WHERE kept.id = audit_event.id)");
            behind(&app, &format!("UPDATE audit_event SET {column} = {kept} WHERE id = 2"));
            assert_eq!(verify(&app).faults, Vec::new(), "{column} is as it was");
        }
        seal(&app);
    }
    behind(&app, "UPDATE audit_event SET id = 99 WHERE id = 2");
    let found = verify(&app).faults;
    let named: Vec<_> = found.iter().map(|one| (one.seq, one.event_id, one.fault)).collect();
    let other = (None, 99, Fault::Inserted);
    assert_eq!(named[0], (Some(2), 2, Fault::Removed));
    assert!(named.contains(&other), "{named:?}");
    // Every column there is was tried.
    let columns =
        include_str!("../../../src/schema.rs").split("audit_event (id) {").nth(1).unwrap();
    let columns = columns.split('}').next().unwrap().matches("->").count();
    assert_eq!(columns, COLUMNS.len() + 1);
}

#[actix_web::test]
async fn r68_every_changed_field_of_a_seal_is_found() {
    let app = TestApp::new().await;
    record(&app, 3);
    seal(&app);
    behind(&app, "CREATE TABLE kept AS SELECT * FROM audit_seal");
    for (column, value, fault) in [
        ("sealed_at", "'2026-03-02 08:00:00'", Fault::Changed),
        ("hash", "'00'", Fault::Changed),
        ("previous_hash", "'00'", Fault::Link),
        ("event_id", "99", Fault::Removed),
        ("mac", "'00'", Fault::Forged),
        ("mac", "NULL", Fault::Forged),
    ] {
        behind(&app, &format!("UPDATE audit_seal SET {column} = {value} WHERE seq = 2"));
        let found = first(&app);
        assert_eq!((found.0, found.2), (Some(2), fault), "{column}");
        // All but a wrong MAC is seen by anybody.
        let anybody = app.db(audit::verify_without_key).broken().map(|one| one.fault);
        assert_eq!(anybody, Some(fault).filter(|_| value != "'00'" || column != "mac"));
        let kept = format!("(SELECT {column} FROM kept WHERE kept.seq = audit_seal.seq)");
        behind(&app, &format!("UPDATE audit_seal SET {column} = {kept} WHERE seq = 2"));
    }
    assert_eq!(verify(&app).faults, Vec::new());
    behind(&app, "UPDATE audit_seal SET seq = 9 WHERE seq = 2");
    assert_eq!(first(&app), (Some(3), 3, Fault::Gap));
}

#[actix_web::test]
async fn r68_a_removed_event_is_named_with_its_seal_or_without() {
    let app = TestApp::new().await;
    record(&app, 4);
    seal(&app);
    behind(&app, "DELETE FROM audit_event WHERE id = 2");
    assert_eq!(first(&app), (Some(2), 2, Fault::Removed));
    behind(&app, "DELETE FROM audit_seal WHERE event_id = 2");
    assert_eq!(first(&app), (Some(3), 3, Fault::Gap));
}

#[actix_web::test]
async fn r93_a_cut_tail_is_found_by_an_earlier_head_and_stays_found_when_the_log_has_grown() {
    let app = TestApp::new().await;
    record(&app, 30);
    seal(&app);
    let head = app.db(audit::head).unwrap();
    let whole: audit::Earlier = format!("{}:{}", head.seq, head.hash).parse().unwrap();
    let half: audit::Earlier = head.short().parse().unwrap();
    let compared = |earlier: &audit::Earlier| {
        let earlier = earlier.clone();
        app.db(move |conn| audit::compare(conn, &earlier))
    };
    assert_eq!((compared(&whole), compared(&half)), (Compared::Same, Compared::Same));
    behind(
        &app,
        "DELETE FROM audit_seal WHERE seq > 10; DELETE FROM audit_personal WHERE event_id > 10; \
         DELETE FROM audit_event WHERE id > 10",
    );
    assert_eq!(verify(&app).faults, Vec::new(), "what is left holds by itself");
    assert_eq!((compared(&whole), compared(&half)), (Compared::Cut(10), Compared::Cut(10)));
    record(&app, 25);
    seal(&app);
    assert_eq!((compared(&whole), compared(&half)), (Compared::Other, Compared::Other));
    for wrong in ["", "30", "30:abc", "0:00", "x:00", &format!("30:{}", "g".repeat(32))] {
        assert!(wrong.parse::<audit::Earlier>().is_err(), "{wrong}");
    }
}

#[actix_web::test]
async fn r68_personal_details_that_are_changed_or_gone_without_a_decision_are_named() {
    let app = TestApp::new().await;
    record(&app, 3);
    for sealed in [None, Some(2)] {
        app.db(|conn| {
            let changed = audit_personal::body.eq("other");
            diesel::update(audit_personal::table.find(2)).set(changed).execute(conn)
        });
        assert_eq!(first(&app), (sealed, 2, Fault::Personal));
        let body = json!({ "note": "secret" }).to_string();
        app.db(move |conn| {
            let kept = audit_personal::body.eq(body.clone());
            diesel::update(audit_personal::table.find(2)).set(kept).execute(conn)
        });
        assert_eq!(verify(&app).faults, Vec::new());
        seal(&app);
    }
    app.db(|conn| diesel::delete(audit_personal::table.find(2)).execute(conn));
    assert_eq!(first(&app), (Some(2), 2, Fault::PersonalRemoved));
}

#[actix_web::test]
async fn disposal_of_personal_details_by_decision_leaves_the_log_whole() {
    let app = TestApp::new().await;
    record(&app, 2);
    seal(&app);
    app.db(|conn| diesel::delete(audit_personal::table.find(2)).execute(conn));
    // A decision that was put there by hand is itself found.
    behind(
        &app,
        "INSERT INTO audit_event (id, at, role, action, object_kind, object_id, detail, mac) \
         SELECT 50, at, role, 'audit.personal_disposed', 'audit_event', 2, detail, mac \
         FROM audit_event WHERE id = 1",
    );
    assert_eq!(first(&app), (None, 50, Fault::Inserted));
    behind(&app, "DELETE FROM audit_event WHERE id = 50");
    assert_eq!(first(&app), (Some(2), 2, Fault::PersonalRemoved));
    record_as(&app, audit::DISPOSED, ("audit_event", 2));
    seal(&app);
    assert_eq!(verify(&app).faults, Vec::new());
    // For this event and no other.
    app.db(|conn| diesel::delete(audit_personal::table.find(1)).execute(conn));
    assert_eq!(first(&app), (Some(1), 1, Fault::PersonalRemoved));
    let events: i64 = app.db(|conn| audit_event::table.count().get_result(conn));
    assert_eq!(events, 3);
}
