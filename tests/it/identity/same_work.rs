//! An address with an account and one without are answered by the same work: counted, not timed.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use diesel::prelude::*;

use valfard_tyreso::identity::{self, Hashers, User};
use valfard_tyreso::kernel::{Actor, Lang, Role};
use valfard_tyreso::schema::outbox;

use super::{later, turn_codes_on, with_password};
use crate::app::TestApp;

/// What an answer cost, and what it said.
#[derive(Debug, PartialEq, Eq)]
struct Work {
    status: StatusCode,
    text: String,
    statements: Vec<String>,
    hashes: u64,
    letters: i64,
}

async fn work(app: &TestApp, path: &str, fields: &[(&str, &str)]) -> Work {
    let hashers = app.state.room::<Hashers>().unwrap();
    let letters = || app.db(|conn| outbox::table.count().get_result::<i64>(conn));
    let (made, waiting, visitor) = (hashers.hashes(), letters(), app.visitor());
    let (page, statements) = app.statements(visitor.post(path, fields)).await;
    let text = page.text().replace(fields[0].1, "");
    let (made, letters) = (hashers.hashes() - made, letters() - waiting);
    Work { status: page.status, text, statements, hashes: made, letters }
}

/// Addresses that are answered alike, whatever is behind them: the unknown one first.
async fn addresses(app: &TestApp) -> Vec<(&'static str, String)> {
    let closed = with_password(app, Role::Caseworker);
    let (id, now) = (closed.id, app.now());
    app.db(move |conn| identity::deactivate(&mut op(conn, &Actor::system(), now), id));
    let coded = with_password(app, Role::Commissioner);
    turn_codes_on(app, &coded).await;
    let by_letter = app.db(move |conn| {
        identity::create_for_letters(
            &mut op(conn, &Actor::system(), now),
            "Stellan Kvist",
            Lang::Sv,
        )
    });
    let address = |user: &User| user.email.as_str().to_owned();
    vec![
        ("unknown", "nobody@example.se".to_owned()),
        ("known", address(&with_password(app, Role::Client))),
        ("with codes", address(&coded)),
        ("closed", address(&closed)),
        ("without a password", address(&app.user(Role::Client))),
        ("opened by letters", address(&by_letter)),
    ]
}

#[actix_web::test]
async fn a_wrong_password_is_answered_by_the_same_work_whatever_the_address() {
    let app = TestApp::new().await;
    let addresses = addresses(&app).await;
    // The network has been here before, so that each address meets it in the same state.
    work(&app, "/logga-in", &[("email", "first@example.se"), ("password", "x")]).await;
    let mut unknown = Vec::new();
    for (what, address) in &addresses {
        later(&app, TimeDelta::minutes(20));
        let fields = [("email", address.as_str()), ("password", "fel fel fel fel")];
        let mut all = Vec::new();
        for _ in 0..6 {
            all.push(work(&app, "/logga-in", &fields).await);
        }
        if unknown.is_empty() {
            assert!(all.iter().all(|one| !one.statements.is_empty()));
            let hashes: Vec<u64> = all.iter().map(|one| one.hashes).collect();
            assert_eq!(hashes, [1, 1, 1, 1, 1, 0], "at rest nothing is hashed");
            unknown = all;
        } else {
            assert_eq!(all, unknown, "{what}");
        }
    }
}

#[actix_web::test]
async fn a_link_is_asked_for_by_the_same_work_whatever_the_address_and_a_job_sends_it() {
    let app = TestApp::new().await;
    let addresses = addresses(&app).await;
    app.ask_for_a_link("first@example.se").await;
    let mut unknown = None;
    for (what, address) in &addresses {
        let done = work(&app, "/losenord", &[("email", address)]).await;
        assert_eq!((done.status, done.letters), (StatusCode::OK, 0), "{what}");
        match &unknown {
            None => unknown = Some(done),
            Some(unknown) => assert_eq!(done, *unknown, "{what}"),
        }
    }
    let before = app.letters().len();
    app.run_job("identity-reset");
    let letters = app.letters();
    let sent: Vec<&str> = letters[before..].iter().map(|(to, _)| to.as_str()).collect();
    // Who has no password yet may have one, too.
    let with_accounts = [1, 2, 4].map(|at| addresses[at].1.as_str());
    assert_eq!(sent, with_accounts);
    let left = app.db(|conn| {
        use valfard_tyreso::schema::reset_request::dsl::reset_request;
        reset_request.count().get_result::<i64>(conn)
    });
    assert_eq!(left, 0, "no address is kept for having been typed");
}
