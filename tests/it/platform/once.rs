//! A form that is sent twice does its operation once, whatever became of the first answer.

use std::sync::Arc;
use std::time::Duration;

use actix_web::http::{StatusCode, header};
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::{App, web};
use diesel::prelude::*;
use serde_json::json;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::secret::sha256;
use valfard_tyreso::platform::web::{Access, Cx, Files, Form, PageResult, Routes, Sure, portal};
use valfard_tyreso::platform::{AppError, Object, Operation};
use valfard_tyreso::schema::{audit_event, user_session, web_once};

use crate::app::{TestApp, encode};
use crate::{files, identity};

/// The secret of a visitor's browser.
const SECRET: &str = "5f1f0c0e8d1f4b6f9a3d5c7e2f4a6b8c0d2e4f6a8b0c2d4e6f8a0b2c4d6e8f0a";

pub fn note(op: &mut Operation<'_>) -> QueryResult<()> {
    op.record(&Object::numbered("test", 1), "test.done", &json!({}))
}

async fn done(cx: Cx, _: Form<Sure>, _: Files) -> PageResult {
    cx.operate(note).await?;
    cx.flash("site-errors-title", &[]);
    cx.see_other("/done/secret-place")
}

/// Both wait until the other has come past the gate.
async fn slow(cx: Cx) -> PageResult {
    tokio::time::sleep(Duration::from_millis(400)).await;
    cx.operate(note).await?;
    cx.see_other("/done")
}

async fn in_two_steps(cx: Cx) -> PageResult {
    cx.operate(note).await?;
    cx.operate(note).await?;
    cx.see_other("/done")
}

async fn refused_inside(cx: Cx) -> PageResult {
    cx.operate(|op| {
        note(op)?;
        Err::<(), _>(diesel::result::Error::NotFound)
    })
    .await?;
    cx.see_other("/done")
}

async fn refused_after(cx: Cx) -> PageResult {
    cx.operate(note).await?;
    Err(AppError::Refused("error-stale"))
}

async fn elsewhere(cx: Cx) -> PageResult {
    cx.operate(note).await?;
    cx.see_other("https://example.se/")
}

fn routes() -> Routes {
    Routes::default()
        .upload("/done", Access::Public, done)
        .post("/slow", Access::Public, slow)
        .post("/two", Access::Public, in_two_steps)
        .post("/inside", Access::Public, refused_inside)
        .post("/after", Access::Public, refused_after)
        .post("/elsewhere", Access::Public, elsewhere)
}

#[derive(Debug, PartialEq)]
pub struct Answer {
    pub status: StatusCode,
    location: String,
    flash: bool,
}

fn answer(status: StatusCode, location: &str, flash: bool) -> Answer {
    Answer { status, location: location.to_owned(), flash }
}

pub fn form(app: &TestApp, path: &str, fields: &[(&str, &str)]) -> TestRequest {
    let token = app.state.vault.fingerprint("csrf", SECRET);
    let body = encode(fields.iter().copied().chain([("csrf", token.as_str())]));
    TestRequest::post().uri(path).set_payload(body)
}

fn with_file(app: &TestApp, name: &str, bytes: &[u8]) -> TestRequest {
    let token = app.state.vault.fingerprint("csrf", SECRET);
    let fields = [("csrf", token.as_str()), ("form_key", "a")];
    files::multipart("/done", &fields, &[("file", name, bytes)])
}

async fn send(app: &TestApp, forms: Vec<TestRequest>) -> Vec<Answer> {
    send_to(app, routes(), forms).await
}

/// The answers to forms that are sent at the same time, to routes of a test's own.
pub async fn send_to(app: &TestApp, routes: Routes, forms: Vec<TestRequest>) -> Vec<Answer> {
    let portal = App::new()
        .app_data(web::Data::from(Arc::clone(&app.state)))
        .wrap(actix_web::middleware::from_fn(portal))
        .configure(move |config| routes.mount(config));
    let portal = init_service(portal).await;
    let answers = forms.into_iter().map(|form| {
        let form = form.insert_header((header::COOKIE, format!("valfard={SECRET}")));
        call_service(&portal, form.to_request())
    });
    let answers = futures_util::future::join_all(answers).await;
    let read = |answer: actix_web::dev::ServiceResponse<_>| {
        let location = answer.headers().get(header::LOCATION);
        let location = location.map_or("", |to| to.to_str().unwrap()).to_owned();
        let mut cookies = answer.headers().get_all(header::SET_COOKIE);
        let flash = cookies.any(|cookie| cookie.to_str().unwrap().starts_with("besked="));
        Answer { status: answer.status(), location, flash }
    };
    answers.into_iter().map(read).collect()
}

async fn send_one(app: &TestApp, form: TestRequest) -> Answer {
    send(app, vec![form]).await.remove(0)
}

pub fn times_done(app: &TestApp) -> i64 {
    app.db(|conn| {
        audit_event::table.filter(audit_event::action.eq("test.done")).count().get_result(conn)
    })
}

fn keys(app: &TestApp) -> i64 {
    app.db(|conn| web_once::table.count().get_result(conn))
}

#[actix_web::test]
async fn the_same_form_sent_twice_is_done_once_and_answered_alike() {
    let app = TestApp::new().await;
    let first = send_one(&app, form(&app, "/done", &[("form_key", "a"), ("x", "1")])).await;
    assert_eq!(first, answer(StatusCode::SEE_OTHER, "/done/secret-place", true));
    let second = send_one(&app, form(&app, "/done", &[("form_key", "a"), ("x", "1")])).await;
    assert_eq!((second, times_done(&app)), (first, 1));
    // Changed, on a page drawn anew, or to another address it is another form.
    send_one(&app, form(&app, "/done", &[("form_key", "a"), ("x", "2")])).await;
    send_one(&app, form(&app, "/done", &[("form_key", "b"), ("x", "1")])).await;
    send_one(&app, form(&app, "/done?y=1", &[("form_key", "a"), ("x", "1")])).await;
    assert_eq!(times_done(&app), 4);
}

#[actix_web::test]
async fn the_same_form_sent_twice_at_the_same_time_is_done_once() {
    let app = TestApp::new().await;
    let fields: &[(&str, &str)] = &[("form_key", "a")];
    let both = vec![form(&app, "/slow", fields), form(&app, "/slow", fields)];
    for got in send(&app, both).await {
        assert_eq!((got.status, got.location.as_str()), (StatusCode::SEE_OTHER, "/done"));
    }
    assert_eq!(times_done(&app), 1);
}

#[actix_web::test]
async fn a_form_with_files_is_the_same_if_its_files_are() {
    let app = TestApp::new().await;
    for (name, bytes) in
        [("a.pdf", b"one"), ("a.pdf", b"one"), ("a.pdf", b"two"), ("b.pdf", b"one")]
    {
        let got = send_one(&app, with_file(&app, name, bytes)).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(times_done(&app), 3);
}

#[actix_web::test]
async fn a_request_with_two_operations_does_both() {
    let app = TestApp::new().await;
    let fields: &[(&str, &str)] = &[("form_key", "a")];
    for _ in 0..2 {
        let got = send_one(&app, form(&app, "/two", fields)).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER);
        assert_eq!(times_done(&app), 2);
    }
}

#[actix_web::test]
async fn what_is_refused_keeps_no_key() {
    let app = TestApp::new().await;
    let fields: &[(&str, &str)] = &[("form_key", "a")];
    for round in 1..=2 {
        let inside = send_one(&app, form(&app, "/inside", fields)).await;
        assert_eq!((inside.status, keys(&app)), (StatusCode::NOT_FOUND, 0));
        let after = send_one(&app, form(&app, "/after", fields)).await;
        assert_eq!((after.status, keys(&app)), (StatusCode::CONFLICT, 0));
        assert_eq!(times_done(&app), round);
    }
}

#[actix_web::test]
async fn a_form_whose_first_answer_is_not_known_is_told_that_it_was_received() {
    let app = TestApp::new().await;
    let staff = app.sign_in(Role::BusinessLead);
    let (token, path) = (staff.token(), "/naringsliv/ny");
    let body = encode([
        ("csrf", token.as_str()),
        ("form_key", "a"),
        ("name", "Kafé Ek"),
        ("initiator", "Maj Ek"),
        ("contact", "maj@example.se"),
        ("idea", "Kafé"),
        ("stage", "idea"),
    ]);
    let first = staff.post_raw(path, &body).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let second = staff.post_raw(path, &body).await;
    assert_eq!(second.location, first.location);
    assert!(staff.follow(&second).await.has("Kafé Ek"));
    // The process died after the commit.
    app.db(|conn| {
        diesel::update(web_once::table).set(web_once::answer.eq(None::<Vec<u8>>)).execute(conn)
    });
    let third = staff.post_raw(path, &body).await;
    assert_eq!(third.location.as_deref(), Some(path));
    assert!(staff.follow(&third).await.has("Formuläret hade redan skickats."));
    // An answer that leads out of the portal is not kept.
    send_one(&app, form(&app, "/elsewhere", &[("form_key", "a")])).await;
    assert_eq!(keys(&app), 1);
}

#[actix_web::test]
async fn a_kept_answer_is_sealed_and_is_forgotten_after_a_day() {
    let app = TestApp::new().await;
    send_one(&app, form(&app, "/done", &[("form_key", "a"), ("x", "Kim Ek")])).await;
    let (key, sealed): (String, Option<Vec<u8>>) =
        app.db(|conn| web_once::table.select((web_once::key, web_once::answer)).first(conn));
    let sealed = String::from_utf8_lossy(&sealed.unwrap()).into_owned();
    assert!(!sealed.contains("secret-place") && !sealed.contains("besked"), "{sealed}");
    assert!(key.len() == sha256(b"").len() && !key.contains("Kim"));
    app.set_now(app.now() + chrono::TimeDelta::hours(23));
    app.run_jobs();
    assert_eq!(keys(&app), 1);
    app.set_now(app.now() + chrono::TimeDelta::hours(2));
    app.run_jobs();
    assert_eq!(keys(&app), 0);
}

#[actix_web::test]
async fn who_signs_in_twice_has_a_session_each_time_and_no_secret_is_kept() {
    let app = TestApp::new().await;
    let user = identity::with_password(&app, Role::ProviderMember);
    for sessions in 1..=2 {
        let visitor = app.visitor();
        let fields = [("email", user.email.as_str()), ("password", identity::PASSWORD)];
        let page = visitor.post("/logga-in", &fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        assert_eq!(app.db(|conn| user_session::table.count().get_result::<i64>(conn)), sessions);
        assert_eq!(keys(&app), 0);
    }
}
