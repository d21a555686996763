//! What the log says of who has read (R67).

use actix_web::http::StatusCode;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::audit;

use crate::app::TestApp;
use crate::person::VERKSTAN;

/// What each reading of a person was for, the oldest first.
fn purposes(app: &TestApp, person: i64) -> Vec<String> {
    let events = app.db(move |conn| audit::of_object(conn, "client", person));
    let read = events.into_iter().filter(|event| event.action == "client.read");
    let purpose = |event: audit::Recorded| {
        let detail: serde_json::Value = serde_json::from_str(&event.detail).unwrap();
        detail["purpose"].as_str().unwrap().to_owned()
    };
    read.map(purpose).collect()
}

#[actix_web::test]
async fn r67_a_view_is_logged_as_a_view_and_a_deed_when_it_is_done() {
    let app = TestApp::new().await;
    app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let browser = app.sign_in_as(&worker);
    let path = format!("/handlaggare/person/{}/val", person.reference);
    let operation = |app: &TestApp, word: &str| {
        purposes(app, person.id.0).iter().filter(|one| *one == word).count()
    };
    browser.get(&path).await;
    let fields = |action| {
        [
            ("measure_kind", "work_training"),
            ("percent", "50"),
            ("legal_basis", "social_open"),
            ("last_day", "2026-03-10"),
            ("told_by", "email"),
            ("action", action),
        ]
    };
    let wrong = browser.post(&path, &[("percent", "0")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.post(&path, &fields("preview")).await;
    assert_eq!(operation(&app, "open_choice"), 0, "{:?}", purposes(&app, person.id.0));
    assert_eq!(operation(&app, "before_right"), 3);
    let opened = browser.post(&path, &fields("open")).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    assert_eq!(operation(&app, "open_choice"), 1);
    // The same once more is refused, and was not done.
    let twice = browser.post(&path, &fields("open")).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(operation(&app, "open_choice"), 1);
    browser.get(&format!("/handlaggare/person/{}/nummer", person.reference)).await;
    assert_eq!(operation(&app, "number"), 0);

    // The person is spoken to, staff are told of the person; what was the same is one line.
    let own = app.as_person(&person).get("/mina-sidor/vem-har-last").await;
    assert!(own.has("Gav dig rätt att välja"), "{}", own.text());
    assert!(own.has("Läste ditt ärende inför rätten att välja · 4 gånger"), "{}", own.text());
    let case = browser.get(&format!("/handlaggare/person/{}", person.reference)).await;
    assert!(case.has("Läste inför rätten att välja · 4 gånger"), "{}", case.text());
    assert!(case.has("Läste sina egna sidor") && !case.has("dina egna"), "{}", case.text());
}
