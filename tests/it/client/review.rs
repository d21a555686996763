//! R59: handlers are reminded of the day to look at a protection again, once before and once on it.

use crate::make::op;
use chrono::{NaiveDate, NaiveDateTime};
use valfard_tyreso::client::{self, Client};
use valfard_tyreso::identity::{self, User};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::audit;

use super::protect;
use crate::app::TestApp;
use crate::person::actor;

fn at(day: &str, hour: u32) -> NaiveDateTime {
    day.parse::<NaiveDate>().unwrap().and_hms_opt(hour, 0, 0).unwrap()
}

/// The letters about reviews so far: to whom, and which.
fn told(app: &TestApp) -> Vec<(String, String)> {
    let all = app.letters().into_iter();
    let of = |subject: &str| subject.contains("ses över") || subject.contains("se över");
    all.filter(|(_, text)| of(&text.subject)).map(|(to, text)| (to, text.body)).collect()
}

fn run(app: &TestApp, now: NaiveDateTime) -> usize {
    app.db(move |conn| client::remind_of_reviews(conn, now))
}

/// A person who is protected on 3 March 2026, to be looked at again on 1 June.
fn world(app: &TestApp) -> (User, Client) {
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    protect(app, &worker, &person);
    (worker, person)
}

#[actix_web::test]
async fn r59_handlers_are_reminded_thirty_days_before_and_on_the_day() {
    let app = TestApp::new().await;
    let (worker, person) = world(&app);
    assert_eq!(run(&app, at("2026-05-01", 20)), 0);
    // Half past midnight of the second of May in Stockholm is the first still in Greenwich.
    assert_eq!(run(&app, at("2026-05-01", 22)), 1);
    assert_eq!(run(&app, at("2026-05-02", 8)), 0);
    assert_eq!(run(&app, at("2026-05-31", 8)), 0);
    assert_eq!(run(&app, at("2026-06-01", 8)), 1);
    assert_eq!(run(&app, at("2026-06-20", 8)), 0);
    let letters = told(&app);
    assert_eq!(letters.len(), 2);
    for (to, body) in &letters {
        assert_eq!(to, worker.email.as_str());
        assert!(body.contains(person.reference.as_str()) && !body.contains("Holm"), "{body}");
        let page = format!("/handlaggare/skyddade/{}", person.reference);
        assert!(body.contains(&page) && body.contains("måndag 1 juni 2026"), "{body}");
    }
    let id = person.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "client", id));
    let logged = events.iter().filter(|event| event.action == "client.review_reminded").count();
    assert_eq!(logged, 2);
}

#[actix_web::test]
async fn r59_each_handler_is_reminded_and_the_manager_where_none_is_left() {
    let app = TestApp::new().await;
    let (worker, person) = world(&app);
    let (second, manager) = (app.user(Role::Caseworker), app.user(Role::UnitManager));
    app.staff_of("af", Role::UnitManager);
    let viewer = client::Viewer::case(actor(&manager), client::Purpose::Protection);
    let (reference, named, now) = (person.reference.clone(), second.reference.clone(), app.now());
    app.db(move |conn| client::name_handler(conn, &viewer, &reference, (&named, "Vikarie"), now));
    assert_eq!(run(&app, at("2026-05-02", 8)), 2);
    let whom: Vec<String> = told(&app).into_iter().map(|(to, _)| to).collect();
    assert_eq!(whom, [worker.email.as_str(), second.email.as_str()]);
    for user in [&worker, &second] {
        let (by, id) = (actor(&manager), user.id);
        app.db(move |conn| identity::deactivate(&mut op(conn, &by, now), id));
    }
    assert_eq!(run(&app, at("2026-06-01", 8)), 1);
    assert_eq!(told(&app).last().unwrap().0, manager.email.as_str());
}

#[actix_web::test]
async fn r59_another_day_is_another_reminder_and_a_lifted_protection_none() {
    let app = TestApp::new().await;
    let (worker, person) = world(&app);
    assert_eq!(run(&app, at("2026-05-02", 8)), 1);
    let viewer = client::Viewer::case(actor(&worker), client::Purpose::Protection).because("Nytt");
    let (reference, now) = (person.reference.clone(), app.now());
    let (eyes, at_place) = (viewer.clone(), reference.clone());
    app.db(move |conn| {
        let facts = client::ProtectionFacts {
            kind: client::ProtectionKind::Marking,
            since: "2026-03-03".parse().unwrap(),
            decided_by: String::new(),
            review_on: "2026-12-01".parse().unwrap(),
        };
        client::change_protection(conn, &eyes, &at_place, &facts, now)
    });
    assert_eq!(run(&app, at("2026-06-01", 8)), 0);
    assert_eq!(run(&app, at("2026-11-01", 8)), 1);
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let on = "2026-03-03".parse().unwrap();
        client::lift(conn, &vault, &viewer, &reference, (on, "Borta"), now)
    });
    assert_eq!(run(&app, at("2026-12-01", 8)), 0);
}

#[actix_web::test]
async fn the_reminders_are_among_the_timed_jobs() {
    let app = TestApp::new().await;
    world(&app);
    app.set_now(at("2026-05-02", 8));
    app.run_jobs();
    assert_eq!(told(&app).len(), 1);
}
