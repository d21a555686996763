//! Kind answers when the database or its disk is in trouble, and all well again after it.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::Error;
use futures_util::stream;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::AppError;
use valfard_tyreso::platform::db::{self, Each};
use valfard_tyreso::platform::web::body;

use crate::app::{Page, TestApp, encode};

/// The file of the test's database, if it is one.
fn file(app: &TestApp) -> Option<String> {
    app.state.config.database_url.strip_prefix("sqlite:").map(str::to_owned)
}

/// Says something to the connection that writes.
fn run_on_writer(app: &TestApp, said: &'static str) {
    app.db(move |conn| match conn.each() {
        Each::Sqlite(c) => c.batch_execute(said),
        Each::Postgres(c) => c.batch_execute(said),
    });
}

const WISH: &str = "Alla avtal från i våras \"<b>&";

async fn ask(app: &TestApp, wish: &str) -> Page {
    let fields = [("wish", wish), ("reply_by", "email"), ("email", "kim@example.se"), ("name", "")];
    app.visitor().post("/diarium/begar", &fields).await
}

fn values(page: &Page) -> Vec<(String, String)> {
    let form = "main form[method=post] input[type=hidden]";
    page.attributes(form, "name").into_iter().zip(page.attributes(form, "value")).collect()
}

fn is_kind(page: &Page) {
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{}", page.text());
    assert_eq!(page.headers.get("retry-after").unwrap(), "10");
    assert!(page.has("Felet är vårt, inte ditt"), "{}", page.text());
}

#[actix_web::test]
async fn on_a_full_disk_a_form_gets_503_with_what_was_typed_and_goes_through_when_there_is_room() {
    let app = TestApp::new().await;
    if file(&app).is_none() {
        return;
    }
    let wish = format!("{WISH}{}", "å".repeat(3_900));
    for round in 0..2 {
        run_on_writer(&app, "PRAGMA max_page_count = 1");
        let page = ask(&app, &wish).await;
        is_kind(&page);
        let kept = values(&page);
        assert_eq!(page.attributes("main form[method=post]", "action"), ["/diarium/begar"]);
        assert!(kept.contains(&("wish".to_owned(), wish.clone())), "{round}: {kept:?}");
        assert!(kept.contains(&("email".to_owned(), "kim@example.se".to_owned())));
        assert_eq!(kept.iter().filter(|(name, _)| name == "csrf").count(), 1);
        // Reading goes on, and so does somebody whose session would be noted.
        assert_eq!(app.visitor().get("/utforare").await.status, StatusCode::OK);
        run_on_writer(&app, "PRAGMA max_page_count = 1000000000");
        let page = ask(&app, &wish).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
}

#[actix_web::test]
async fn while_another_program_holds_the_lock_forms_get_503_and_pages_are_read() {
    let app = TestApp::new().await;
    let Some(file) = file(&app) else { return };
    let reader = app.sign_in(Role::Caseworker);
    app.run_jobs();
    run_on_writer(&app, "PRAGMA busy_timeout = 50");
    let mut other = SqliteConnection::establish(&file).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    // Long enough for the session to be noted again.
    app.set_now(app.now() + chrono::TimeDelta::minutes(20));
    is_kind(&ask(&app, WISH).await);
    assert_eq!(reader.get("/konto").await.status, StatusCode::OK);
    // Passwords are not written into a page, and are asked for anew.
    let fields = [("email", "kim@example.se"), ("password", "hemligt ord")];
    let page = app.visitor().post("/logga-in", &fields).await;
    is_kind(&page);
    assert!(!page.html.contains("hemligt ord"));
    assert_eq!(page.attributes("main input[type=password]", "name"), ["password"]);
    assert_eq!(page.all("main label"), ["Skriv lösenordet igen"]);
    let health = app.visitor();
    assert_eq!(health.get("/healthz").await.status, StatusCode::OK);
    let ready = health.get("/readyz").await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ready.html, "not ready\nthe database cannot be written to\n");
    other.batch_execute("ROLLBACK").unwrap();
    assert_eq!(ask(&app, WISH).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_server_that_was_restarted_is_found_again_by_the_first_request() {
    let app = TestApp::new().await;
    if file(&app).is_some() {
        return;
    }
    let mut admin = PgConnection::establish(&app.state.config.database_url).unwrap();
    let end_all = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
        WHERE datname = current_database() AND pid <> pg_backend_pid()";
    for _ in 0..3 {
        diesel::sql_query(end_all).execute(&mut admin).unwrap();
        assert_eq!(app.visitor().get("/diarium").await.status, StatusCode::OK);
        diesel::sql_query(end_all).execute(&mut admin).unwrap();
        assert_eq!(ask(&app, WISH).await.status, StatusCode::SEE_OTHER);
    }
    // One that is lost in the middle is no fault of ours, and is not used again.
    let end_own = "SELECT pg_terminate_backend(pg_backend_pid())";
    let lost = app.state.db.write(move |conn| {
        diesel::sql_query("SELECT 1").execute(conn)?;
        diesel::sql_query(end_own).execute(conn)?;
        diesel::sql_query("SELECT 1").execute(conn)
    });
    let error = AppError::from(lost.unwrap().unwrap_err());
    assert_eq!(error.status(), StatusCode::SERVICE_UNAVAILABLE, "{error}");
    assert_eq!(ask(&app, WISH).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn what_a_rule_of_the_database_refuses_is_no_trouble() {
    let app = TestApp::new().await;
    let refused = app.state.db.write(|conn| {
        let twice = "INSERT INTO job_lease (name, holder, leased_until) VALUES \
            ('a', 'b', '2026-03-03 08:00:00'), ('a', 'b', '2026-03-03 08:00:00')";
        match conn.each() {
            Each::Sqlite(c) => c.batch_execute(twice),
            Each::Postgres(c) => c.batch_execute(twice),
        }
    });
    let refused = refused.unwrap().unwrap_err();
    assert!(!db::is_trouble(&refused), "{refused}");
    assert!(!db::is_trouble(&Error::NotFound));
    assert!(db::is_trouble(&Error::BrokenTransactionManager));
    assert_eq!(AppError::from(refused).status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[actix_web::test]
async fn r68_ready_tells_of_a_log_that_is_not_sealed() {
    let app = TestApp::new().await;
    super::log::record(&app, 1);
    let ready =
        |app: &TestApp| valfard_tyreso::platform::web::health::faults(&app.state, app.now());
    assert_eq!(ready(&app), Vec::<&str>::new());
    app.set_now(app.now() + chrono::TimeDelta::seconds(61));
    assert_eq!(ready(&app), ["the log has not been sealed for more than a minute"]);
    app.run_jobs();
    assert_eq!(ready(&app), Vec::<&str>::new());
    let page = app.visitor().get("/readyz").await;
    assert_eq!((page.status, page.html.as_str()), (StatusCode::OK, "ready\n"));
    assert_eq!(page.headers.get("cache-control").unwrap(), "no-store");
}

#[actix_web::test]
async fn a_body_is_read_within_its_size_and_time_or_not_at_all() {
    let patience = Duration::from_millis(50);
    let read = async |parts: Vec<&'static str>, ends: bool| {
        let mut request = TestRequest::post().to_srv_request();
        let parts = stream::iter(parts.into_iter().map(|part| Ok(part.into())));
        let body: std::pin::Pin<Box<dyn futures_util::Stream<Item = _>>> = if ends {
            Box::pin(parts)
        } else {
            Box::pin(futures_util::StreamExt::chain(parts, stream::pending()))
        };
        request.set_payload(body.into());
        body::read_within(&mut request, 8, patience).await
    };
    assert_eq!(read(vec!["abcd", "efgh"], true).await.unwrap(), "abcdefgh");
    assert!(matches!(read(vec!["abcd", "efghi"], true).await, Err(AppError::TooLarge)));
    assert!(matches!(read(vec!["abcd"], false).await, Err(AppError::TooSlow)));
    let mut declared = TestRequest::post().insert_header(("content-length", "9")).to_srv_request();
    let refused = body::read_within(&mut declared, 8, patience).await;
    assert!(matches!(refused, Err(AppError::TooLarge)));
}

#[actix_web::test]
async fn headers_of_more_than_32_kb_get_431_as_a_page() {
    let app = TestApp::new().await;
    let get = async |size: usize| {
        let long = ("x-long", "a".repeat(size));
        app.visitor().send(TestRequest::get().uri("/kontakt").insert_header(long)).await
    };
    assert_eq!(get(30_000).await.status, StatusCode::OK);
    let page = get(100_000).await;
    assert_eq!(page.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    assert!(page.has("Rensa kakorna"), "{}", page.text());
    // A form that is only refused is not offered again.
    let refused = app.visitor().post_raw("/diarium/begar", &encode([("wish", WISH)])).await;
    assert!(refused.all("main form").is_empty(), "{}", refused.text());
}

/// The form comes after the look-up of who asks: it is read all the same, and given back only to the
/// browser whose token it carries.
#[actix_web::test]
async fn a_form_is_kept_when_who_asks_cannot_be_looked_up() {
    let app = TestApp::new().await;
    let mut other = app.another_process();
    other.hooks.session = |_, _, _| Err(AppError::Unavailable("the server is gone".to_owned()));
    let portal = valfard_tyreso::app::app(actix_web::web::Data::new(other));
    let portal = actix_web::test::init_service(portal).await;
    let visitor = app.visitor();
    let own = visitor.token();
    let cookie = format!("valfard={}", visitor.cookie("valfard").unwrap());
    for (token, kept) in [(own, true), (app.visitor().token(), false)] {
        let body = encode([("wish", "Alla avtal"), ("csrf", token.as_str())]);
        let request = TestRequest::post()
            .uri("/diarium/begar")
            .insert_header(("cookie", cookie.as_str()))
            .insert_header(("content-type", "application/x-www-form-urlencoded"))
            .set_payload(body);
        let answer = actix_web::test::call_service(&portal, request.to_request()).await;
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        let page = actix_web::test::read_body(answer).await;
        let page = String::from_utf8_lossy(&page);
        assert_eq!(page.contains("value=\"Alla avtal\""), kept, "{page}");
    }
}
