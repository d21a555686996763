//! Who is told that the provider leaves has a new right to choose, in time (R16).

use actix_web::http::StatusCode;
use chrono::{Days, NaiveDate};
use valfard_tyreso::client::{self, Client, Purpose, Viewer};
use valfard_tyreso::kernel::{Reference, Role};
use valfard_tyreso::placement::{self, EndReason, Placement};
use valfard_tyreso::right::{self, Right, RightState};

use super::closing::{case, decider, notice, ongoing, pass, today};
use crate::app::TestApp;
use crate::person::{VERKSTAN, actor, day};

pub fn person_of(app: &TestApp, placement: &Placement, worker: &Viewer) -> Client {
    let (viewer, id, now) = (worker.clone(), placement.client_id, app.now());
    app.db(move |conn| client::by_id(conn, &viewer, id, now))
}

pub fn open_right(app: &TestApp, person: &Client) -> Option<Right> {
    let person = person.clone();
    let rights = app.db(move |conn| right::of_client(conn, &person));
    rights.into_iter().find(|right| right.state == RightState::Open)
}

pub fn inform(app: &TestApp, viewer: &Viewer, placement: &Reference) {
    let (viewer, at, now, day) = (viewer.clone(), placement.clone(), app.now(), today(app));
    app.db(move |conn| placement::inform(conn, &viewer, &at, day, now));
}

#[test]
fn r16_the_new_choice_is_made_in_time() {
    let by =
        |today: &str, last: &str| placement::choose_anew_by(day(today), Some(day(last))).unwrap();
    // Fifteen working days, when there is all the time in the world.
    assert_eq!(by("2026-03-03", "2026-08-31"), day("2026-03-24"));
    // Two weeks before the end, when that comes first.
    assert_eq!(by("2026-03-03", "2026-04-01"), day("2026-03-18"));
    // Told late: the least that anybody has, but never past the contract's last day.
    assert_eq!(by("2026-03-03", "2026-03-20"), day("2026-03-10"));
    assert_eq!(by("2026-03-03", "2026-03-05"), day("2026-03-05"));
    // Over already, or rescinded: the days that anybody has.
    assert_eq!(by("2026-03-03", "2026-03-02"), day("2026-03-10"));
    let rescinded = placement::choose_anew_by(day("2026-03-03"), None);
    assert_eq!(rescinded.unwrap(), day("2026-03-10"));
    for ahead in 0..200 {
        let last: NaiveDate = day("2026-03-03") + Days::new(ahead);
        let by = placement::choose_anew_by(day("2026-03-03"), Some(last)).unwrap();
        assert!(day("2026-03-03") <= by && by <= last, "{ahead}: {by}");
    }
}

#[actix_web::test]
async fn r16_who_is_told_has_a_new_dated_choice_and_is_told_why() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    let viewer = case(&worker);
    let person = person_of(&app, &stays, &viewer);
    let last = notice(&app, &staff, &given, 60);
    assert_eq!(open_right(&app, &person), None, "not before the person is told");
    let browser = app.sign_in_as(&worker);
    let list = "/handlaggare/arenden?lage=leaving";
    assert!(browser.get(list).await.has("Har inte fått besked"));

    let told = format!("/handlaggare/person/{}/slutar/{}", person.reference, stays.reference);
    let informed = [("informed_on", "2026-03-03")];
    let page = browser.post(&format!("{told}/besked"), &informed).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let right = open_right(&app, &person).unwrap();
    assert_eq!(right.last_day, day("2026-03-24"));
    assert!(right.last_day < last);
    let page = browser.get(&told).await;
    assert!(page.has("välja en ny utförare till och med tisdag 24 mars"), "{}", page.text());
    assert!(browser.get(list).await.has("Har fått besked, har inte valt"));

    // Told twice is one right.
    inform(&app, &viewer, &stays.reference);
    let mine = person.clone();
    let rights = app.db(move |conn| right::of_client(conn, &mine));
    assert_eq!(rights.iter().filter(|right| right.state == RightState::Open).count(), 1);

    // The person reads why, and by when, in every language; the letter says nothing of it.
    let theirs = app.as_person(&person);
    let desk = theirs.get("/mina-sidor").await;
    assert!(desk.has("Välj en ny utförare senast tisdag 24 mars"), "{}", desk.text());
    assert!(desk.has("Verkstan slutar"));
    assert!(desk.attributes(".next-step a", "href")[0].contains(right.reference.as_str()));
    let letters = app.letters();
    assert!(
        letters
            .iter()
            .all(|(to, text)| { to != "siv.holm@example.se" || !text.body.contains("Verkstan") })
    );

    // Silence goes the way of any right, and the task is still the caseworker's.
    pass(&app, 30);
    let now = app.now();
    assert_eq!(app.db(move |conn| right::lapse_due(conn, now)), 1);
    assert!(app.sign_in_as(&worker).get("/handlaggare/arenden?lage=leaving").await.has("Siv Holm"));
}

#[actix_web::test]
async fn r16_an_agreed_end_takes_the_new_choice_back() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    let last = notice(&app, &staff, &given, 60);
    let viewer = case(&worker);
    let person = person_of(&app, &stays, &viewer);
    inform(&app, &viewer, &stays.reference);
    assert!(open_right(&app, &person).is_some());
    let (at, now) = (stays.reference.clone(), app.now());
    app.db(move |conn| {
        let end = (last, EndReason::StudiesCsn);
        placement::agree_end(conn, &viewer, &at, end, now)
    });
    assert_eq!(open_right(&app, &person), None);
    assert_eq!(app.db(valfard_tyreso::command::faults), Vec::<String>::new());
}

#[actix_web::test]
async fn r16_the_caseworker_is_reminded_once_of_who_is_not_told() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    notice(&app, &staff, &given, 90);
    let remind = |app: &TestApp| {
        let now = app.now();
        app.db(move |conn| placement::remind_not_told(conn, now))
    };
    assert_eq!(remind(&app), 0);
    pass(&app, 44);
    assert_eq!(remind(&app), 0, "46 days are left");
    pass(&app, 2);
    assert_eq!((remind(&app), remind(&app)), (1, 0));
    let letters = app.letters();
    let told = letters.iter().filter(|(_, text)| text.subject == "Personer har inte fått besked");
    assert!(told.clone().count() == 1 && told.clone().all(|(_, t)| !t.body.contains("Siv")));
    assert!(told.clone().all(|(to, _)| to == worker.email.as_str()));
    let by = Viewer::case(actor(&worker), Purpose::CasePage);
    inform(&app, &by, &stays.reference);
    assert_eq!(remind(&app), 0);
}
