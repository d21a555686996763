//! The floor: transactions, the log and its chain, letters, the shell's guards.

mod private_files;
mod secrets;

use actix_web::http::StatusCode;
use diesel::prelude::*;
use serde_json::json;

use valfard_tyreso::kernel::{Actor, Email, Lang, Reference};
use valfard_tyreso::platform::audit::{self, Event, Fault};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::platform::outbox::{self, Letter, Parcel, Post, Sealed};

use crate::app::{TestApp, vault};

fn record(app: &TestApp, action: &'static str) {
    let now = app.now();
    app.db(move |conn| {
        let detail = json!({ "n": 1 });
        let personal = json!({ "note": "secret" });
        let event = Event {
            action,
            object: ("thing", 1, None),
            owner_authority_id: None,
            detail: &detail,
            personal: Some(&personal),
        };
        audit::record(conn, &Actor::system(), &event, now)
    });
}

fn raw(app: &TestApp, sqlite: &'static str, postgres: &'static str) -> QueryResult<usize> {
    app.state
        .db
        .write(move |conn| match conn {
            Conn::Sqlite(c) => diesel::sql_query(sqlite).execute(c),
            Conn::Postgres(c) => diesel::sql_query(postgres).execute(c),
        })
        .unwrap()
}

#[actix_web::test]
async fn the_log_is_sealed_without_gaps_and_verifies() {
    let app = TestApp::new().await;
    for _ in 0..3 {
        record(&app, "thing.made");
    }
    let now = app.now();
    assert_eq!(app.db(audit::verify).unsealed, 3);
    app.db(move |conn| audit::seal(conn, now));
    let found = app.db(audit::verify);
    assert_eq!((found.sealed, found.unsealed, found.broken), (3, 0, None));
}

#[actix_web::test]
async fn r68_the_log_refuses_change_and_removal() {
    let app = TestApp::new().await;
    record(&app, "thing.made");
    for statement in ["UPDATE audit_event SET action = 'other'", "DELETE FROM audit_event"] {
        let refused = raw(&app, statement, statement).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[actix_web::test]
async fn r68_a_changed_event_is_named() {
    let app = TestApp::new().await;
    for _ in 0..3 {
        record(&app, "thing.made");
    }
    let now = app.now();
    app.db(move |conn| audit::seal(conn, now));
    // Somebody with the database in hand takes the guard away first.
    raw(
        &app,
        "DROP TRIGGER audit_event_no_update",
        "ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only",
    )
    .unwrap();
    let change = "UPDATE audit_event SET action = 'other' WHERE id = 2";
    raw(&app, change, change).unwrap();
    let broken = app.db(audit::verify).broken.unwrap();
    assert_eq!((broken.seq, broken.fault), (2, Fault::Changed));
}

#[actix_web::test]
async fn r68_an_inserted_seal_and_a_removed_one_are_named() {
    let app = TestApp::new().await;
    for _ in 0..4 {
        record(&app, "thing.made");
    }
    let now = app.now();
    app.db(move |conn| audit::seal(conn, now));
    raw(
        &app,
        "DROP TRIGGER audit_seal_no_delete",
        "ALTER TABLE audit_seal DISABLE TRIGGER audit_seal_append_only",
    )
    .unwrap();
    let removal = "DELETE FROM audit_seal WHERE seq = 3";
    raw(&app, removal, removal).unwrap();
    let broken = app.db(audit::verify).broken.unwrap();
    assert_eq!((broken.seq, broken.fault), (4, Fault::Gap));
    let insert = "INSERT INTO audit_seal (seq, event_id, previous_hash, hash, sealed_at) \
        VALUES (3, 3, 'made up', 'made up', '2026-03-03 08:00:00')";
    raw(&app, insert, insert).unwrap();
    let broken = app.db(audit::verify).broken.unwrap();
    assert_eq!((broken.seq, broken.fault), (3, Fault::Link));
}

#[actix_web::test]
async fn disposal_of_personal_details_leaves_the_chain_whole() {
    let app = TestApp::new().await;
    record(&app, "thing.made");
    let now = app.now();
    app.db(move |conn| audit::seal(conn, now));
    let change = "UPDATE audit_personal SET body = 'other'";
    raw(&app, change, change).unwrap();
    let broken = app.db(audit::verify).broken.unwrap();
    assert_eq!(broken.fault, Fault::Personal);
    let disposal = "DELETE FROM audit_personal";
    raw(&app, disposal, disposal).unwrap();
    assert_eq!(app.db(audit::verify).broken, None);
}

#[actix_web::test]
async fn a_letter_with_the_same_key_is_pushed_once() {
    let app = TestApp::new().await;
    let now = app.now();
    let pushed = app.db(move |conn| {
        let to = Email::parse("kim@example.se").unwrap();
        let letter = Letter { kind: "test", to: &to, lang: Lang::Sv, values: &[], once: Some("a") };
        let first = outbox::push(conn, &letter, now)?;
        let second = outbox::push(conn, &letter, now)?;
        Ok::<_, diesel::result::Error>((first, second))
    });
    assert_eq!(pushed, (true, false));
}

#[actix_web::test]
async fn r59_what_is_about_somebody_is_taken_back_if_it_has_not_left() {
    let app = TestApp::new().await;
    let (now, later) = (app.now(), app.now() + chrono::TimeDelta::minutes(1));
    let (about, other) = (Reference::random(), Reference::random());
    let of = about.clone();
    app.db(move |conn| {
        for (about, channel, kind) in [
            (&about, Post::Sms, "first"),
            (&about, Post::Letter, "second"),
            (&about, Post::Email, "third"),
            (&other, Post::Sms, "another"),
        ] {
            let to = if channel == Post::Letter { "" } else { "+46701740605" };
            let (lang, values) = (Lang::Sv, &[][..]);
            let sealed = Sealed::new(&vault(), &[("code", "123456")]).unwrap();
            let sealed = Some(&sealed);
            let parcel = Parcel { kind, channel, to, about, lang, values, sealed, once: None };
            outbox::push_to(conn, &parcel, now)?;
        }
        let first = outbox::claim(conn, now)?.unwrap();
        assert_eq!((first.kind.as_str(), first.channel), ("first", Post::Sms));
        outbox::sent(conn, &first, now)
    });
    let taken = app.db(move |conn| outbox::take_back(conn, &of, later));
    assert_eq!((taken.kept, taken.left), (2, vec![now]));
    app.db(move |conn| {
        let all = outbox::newest(conn, 10)?;
        let named = |kind: &str| all.iter().find(|one| one.kind == kind).unwrap().clone();
        // Of what left only the end of the number is kept, and nothing sealed.
        assert_eq!((named("first").recipient, named("first").sealed), ("…05".to_owned(), None));
        assert_eq!((named("third").recipient, named("third").sealed), (String::new(), None));
        assert_eq!(named("third").taken_back_at, Some(later));
        assert_eq!(named("another").taken_back_at, None);
        // Only the other person's is still to be sent; paper is never the machine's to send.
        assert_eq!(outbox::claim(conn, later)?.map(|one| one.kind), Some("another".to_owned()));
        assert!(outbox::claim(conn, later)?.is_none());
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn a_refused_deed_writes_nothing() {
    let app = TestApp::new().await;
    let now = app.now();
    let refused = app.state.db.write(move |conn| {
        let to = Email::parse("kim@example.se").unwrap();
        let letter = Letter { kind: "test", to: &to, lang: Lang::Sv, values: &[], once: None };
        outbox::push(conn, &letter, now)?;
        Err::<(), _>(diesel::result::Error::NotFound)
    });
    assert!(refused.unwrap().is_err());
    assert!(app.letters().is_empty());
}

#[actix_web::test]
async fn an_unknown_path_is_a_page_in_plain_words_with_its_request_id() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/finns-inte").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let id = page.headers.get("x-request-id").unwrap().to_str().unwrap().to_owned();
    assert!(page.has(&id), "{}", page.text());
    let wrong_method = app.visitor().post("/kontakt", &[]).await;
    assert_eq!(wrong_method.status, StatusCode::METHOD_NOT_ALLOWED);
}
