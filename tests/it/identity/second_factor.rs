//! One-time codes and recovery codes: the password again, a letter, the log; and a way in without the
//! telephone.

use crate::make::op;
use actix_web::http::{StatusCode, header};
use chrono::TimeDelta;
use diesel::prelude::*;

use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::schema::{audit_event, recovery_code};

use super::{PASSWORD, code, later, try_in, turn_codes_on, with_password};
use crate::app::{Page, TestApp, Visitor};

/// The codes on a page that shows them.
fn shown(page: &Page) -> Vec<String> {
    page.all("main ol code")
}

/// The newest events of accounts, the oldest first.
fn events(app: &TestApp, most: i64) -> Vec<String> {
    let mut newest: Vec<String> = app.db(move |conn| {
        audit_event::table
            .filter(audit_event::object_kind.eq("user"))
            .order(audit_event::id.desc())
            .select(audit_event::action)
            .limit(most)
            .load(conn)
    });
    newest.reverse();
    newest
}

fn newest_letter(app: &TestApp) -> (String, String) {
    let (to, text) = app.letters().pop().unwrap();
    (to, format!("{}\n{}", text.subject, text.body))
}

async fn half<'a>(app: &'a TestApp, email: &str) -> Visitor<'a> {
    let visitor = app.visitor();
    let page = try_in(&visitor, email, PASSWORD).await;
    assert!(page.location.unwrap().starts_with("/logga-in/kod"));
    visitor
}

#[actix_web::test]
async fn codes_are_changed_made_and_stopped_only_with_the_password_and_the_owner_is_told() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Commissioner);
    let (visitor, first, _) = turn_codes_on(&app, &user).await;
    assert_eq!(first.len(), 10);
    let (to, letter) = newest_letter(&app);
    assert!(to == user.email.as_str() && letter.contains("skyddas nu av koder"), "{letter}");
    assert!(first.iter().all(|code| !letter.contains(code.as_str())), "a code in a letter");

    let before = app.letters().len();
    let page = visitor.get("/konto/engangskod").await;
    let secret = page.all("dl.summary dd").remove(0).replace(' ', "");
    let offer = page.attributes("input[name=offer]", "value").remove(0);
    let now = code(&secret, &app);
    for (path, fields) in [
        ("/konto/engangskod", vec![("offer", offer.as_str()), ("code", now.as_str())]),
        ("/konto/engangskod/av", vec![]),
        ("/konto/reservkoder", vec![]),
    ] {
        for password in ["", "inte det här"] {
            let mut fields = fields.clone();
            fields.push(("password", password));
            let page = visitor.post(path, &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert!(shown(&page).is_empty());
            later(&app, TimeDelta::seconds(1));
        }
        // Five in a row would have to rest: one right answer ends the row.
        let page = visitor.post("/konto/reservkoder", &[("password", PASSWORD)]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        assert_eq!(page.headers.get(header::CACHE_CONTROL).unwrap(), "no-store");
    }
    assert_eq!(app.letters().len(), before + 3, "only what was done is told");
    assert!(newest_letter(&app).1.contains("nya reservkoder"));

    let now = code(&secret, &app);
    let change = [("offer", offer.as_str()), ("code", &now), ("password", PASSWORD)];
    let page = visitor.post("/konto/engangskod", &change).await;
    assert_eq!(shown(&page).len(), 10, "{}", page.text());
    assert!(newest_letter(&app).1.contains("från en annan nyckel"));
    let page = visitor.post("/konto/engangskod/av", &[("password", PASSWORD)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert!(newest_letter(&app).1.contains("inte längre någon kod"));
    let made = ["user.recovery_made"; 3];
    let all = [&["user.codes_on"][..], &made, &["user.codes_changed", "user.codes_off"]].concat();
    assert_eq!(events(&app, 6), all);
    let left = app.db(|conn| recovery_code::table.count().get_result::<i64>(conn));
    assert_eq!(left, 0);
}

#[actix_web::test]
async fn a_recovery_code_stands_in_for_the_telephone_once_and_is_stored_as_a_keyed_hash() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Commissioner);
    let (owner, codes, _) = turn_codes_on(&app, &user).await;
    assert!(owner.get("/konto").await.has("Oanvända reservkoder: 10."));
    let stored: Vec<String> =
        app.db(|conn| recovery_code::table.select(recovery_code::code_hash).load(conn));
    let plain = |code: &String| code.replace(' ', "");
    assert!(stored.iter().all(|hash| hash.len() == 64));
    assert!(codes.iter().all(|code| !stored.concat().contains(&plain(code))));

    let visitor = half(&app, user.email.as_str()).await;
    let page = visitor.post("/logga-in/kod", &[("code", &codes[3])]).await;
    assert_eq!(page.location.as_deref(), Some("/bestallare"), "{}", page.text());
    assert!(visitor.follow(&page).await.has("Oanvända reservkoder: 9."));
    let (to, letter) = newest_letter(&app);
    assert_eq!(to, user.email.as_str());
    assert!(letter.contains("Oanvända reservkoder: 9."), "{letter}");
    assert_eq!(events(&app, 2), ["user.recovery_used", "user.signed_in"]);

    let again = half(&app, user.email.as_str()).await;
    let page = again.post("/logga-in/kod", &[("code", &codes[3])]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "used before");
    // Without blanks or with a hyphen it is the same code.
    let page = again.post("/logga-in/kod", &[("code", &codes[4].replace(' ', "-"))]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());

    let page = owner.post("/konto/reservkoder", &[("password", PASSWORD)]).await;
    let new = shown(&page);
    let old = half(&app, user.email.as_str()).await;
    let page = old.post("/logga-in/kod", &[("code", &codes[5])]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "a new set replaces the old");
    for code in &new {
        let visitor = half(&app, user.email.as_str()).await;
        let page = visitor.post("/logga-in/kod", &[("code", code)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    assert!(newest_letter(&app).1.contains("Oanvända reservkoder: 0."));
    assert!(owner.get("/konto").await.has("Oanvända reservkoder: 0."));
}

#[actix_web::test]
async fn recovery_codes_are_guessed_under_the_same_limit_as_one_time_codes() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Commissioner);
    let (_, codes, secret) = turn_codes_on(&app, &user).await;
    later(&app, TimeDelta::minutes(2));
    let visitor = half(&app, user.email.as_str()).await;
    for typed in ["00000 00000", "000000", "0000000001", "12", "00000-00002"] {
        let page = visitor.post("/logga-in/kod", &[("code", typed)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
    }
    for typed in [&codes[0], &code(&secret, &app)] {
        let page = visitor.post("/logga-in/kod", &[("code", typed)]).await;
        assert!(page.has("Vänta en kvart"), "{}", page.text());
    }
}

#[actix_web::test]
async fn somebody_who_has_lost_all_codes_gets_in_after_the_operator_has_stopped_them() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Commissioner);
    turn_codes_on(&app, &user).await;
    let (id, now) = (user.id, app.now());
    app.db(move |conn| identity::stop_codes(&mut op(conn, &Actor::system(), now), id));
    let page = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
    assert_eq!(page.location.as_deref(), Some("/bestallare"), "{}", page.text());
    assert!(newest_letter(&app).1.contains("inte längre någon kod"));
}
