//! Rights to choose: how somebody is told of one; that nobody used one means nothing more (R72).

use chrono::TimeDelta;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::audit;
use valfard_tyreso::right::{self, RightError, RightState};

use crate::app::TestApp;
use crate::person::new_right;

#[actix_web::test]
async fn r72_a_right_past_its_day_lapses_once_and_nothing_follows() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let lapse = |app: &TestApp| {
        let now = app.now();
        app.db(move |conn| right::lapse_due(conn, now))
    };
    app.set_now(app.now() + TimeDelta::days(7));
    assert_eq!(lapse(&app), 0, "the last day is a day of it");
    app.set_now(app.now() + TimeDelta::days(1));
    assert_eq!((lapse(&app), lapse(&app)), (1, 0));
    let id = right.id;
    let (found, events) = app.db(move |conn| {
        let right = right::by_id(conn, id)?;
        let events = audit::of_object(conn, "right_to_choose", id.0)?;
        Ok::<_, RightError>((right, events))
    });
    assert_eq!(found.state, RightState::Lapsed);
    let last = events.last().unwrap();
    assert_eq!((last.action.as_str(), last.role), ("right_to_choose.lapsed", Role::System));
    let letters = app.letters();
    let told: Vec<_> =
        letters.iter().filter(|(_, t)| t.subject.contains("Tiden att välja")).collect();
    assert!(told.len() == 1 && told[0].1.body.contains("Det betyder inget mer"));

    let staff = app.sign_in_as(&worker);
    let list = staff.get("/handlaggare/arenden?lage=time_out").await;
    assert!(list.has("Siv Holm") && list.has("Tiden att välja har gått"), "{}", list.text());
    assert!(staff.get("/handlaggare").await.has("Tiden att välja har gått ut för en person"));
    let page = app.as_person(&person).get(&format!("/val/{}", right.reference)).await;
    assert!(page.has("Tiden att välja har gått ut"), "{}", page.text());

    // A human opens another, as if nothing had been.
    let new = right::NewRight { last_day: "2026-04-01".parse().unwrap(), ..new_right() };
    let again = app.right_like(&worker, &person, new);
    assert_eq!(again.state, RightState::Open);
    let list = app.sign_in_as(&worker).get("/handlaggare/arenden?lage=time_out").await;
    assert!(!list.has("Siv Holm"));
}

#[actix_web::test]
async fn a_lapsed_right_is_found_beside_a_newer_one_of_another_kind() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    app.right(&worker, &person);
    app.set_now(app.now() + TimeDelta::days(8));
    let now = app.now();
    assert_eq!(app.db(move |conn| right::lapse_due(conn, now)), 1);
    let kinds = valfard_tyreso::measure::MeasureKind::ALL.iter().copied();
    let kind = kinds.clone().find(|kind| *kind != new_right().measure_kind).unwrap();
    let last_day = "2026-04-01".parse().unwrap();
    app.right_like(
        &worker,
        &person,
        right::NewRight { measure_kind: kind, last_day, ..new_right() },
    );
    let list = app.sign_in_as(&worker).get("/handlaggare/arenden?lage=time_out").await;
    assert!(list.has("Siv Holm"), "{}", list.text());
}

#[test]
fn the_machine_of_a_right() {
    use RightState::{Decided, Lapsed, Open, Used, Withdrawn};
    assert_eq!(Open.next(), [Used, Lapsed, Withdrawn]);
    assert_eq!(Used.next(), [Open]);
    assert_eq!(Lapsed.next(), [Used, Open, Decided, Withdrawn]);
    assert!(Decided.next().is_empty() && Withdrawn.next().is_empty());
}

#[actix_web::test]
async fn r59_a_protected_person_is_told_face_to_face_only() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let mut new = crate::person::new_client("Siv Holm", valfard_tyreso::client::Number::None);
    new.contact.protected = true;
    let person = app.register(&worker, new);
    let viewer = valfard_tyreso::client::Viewer::case(
        crate::person::actor(&worker),
        valfard_tyreso::client::Purpose::OpenChoice,
    );
    let viewer = viewer.because("Provar");
    let (reference, now) = (person.reference.clone(), app.now());
    let opened = app
        .state
        .db
        .write(move |conn| right::open(conn, &viewer, &reference, &new_right(), now))
        .unwrap();
    assert!(matches!(opened, Err(RightError::NotSo)), "{opened:?}");
}
