//! A provider that does not answer in time.

use chrono::TimeDelta;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::{choice, placement};

use crate::app::TestApp;
use crate::person::VERKSTAN;

#[actix_web::test]
async fn who_does_not_answer_in_time_is_reminded_once_and_the_person_is_told() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let placement = super::chosen(&app, &worker, &given, &person);
    let choice = app.db(move |conn| choice::of_placement(conn, placement.id));
    let receipt = format!("/val/kvitto/{}", choice.reference);
    let remind = |app: &TestApp| {
        let now = app.now();
        app.db(move |conn| placement::remind_unanswered(conn, now))
    };
    // Chosen on a Tuesday: three working days end on Friday, and the weekend is nobody's fault.
    app.set_now(app.now() + TimeDelta::days(3));
    assert_eq!(remind(&app), 0);
    assert!(!app.as_person(&person).get(&receipt).await.has("skulle ha svarat"));
    app.set_now(app.now() + TimeDelta::days(1));
    assert_eq!((remind(&app), remind(&app)), (1, 0));
    let page = app.as_person(&person).get(&receipt).await;
    assert!(page.has("skulle ha svarat senast fredag 6 mars 2026"), "{}", page.text());
    assert!(page.has("Ta tillbaka mitt val"), "{}", page.text());
    let letters = app.letters();
    let to = |email: &str, subject: &str| {
        letters.iter().filter(|(to, text)| to == email && text.subject == subject).count()
    };
    assert_eq!(to(given.member.email.as_str(), "Någon väntar på ert svar"), 1);
    assert_eq!(to(worker.email.as_str(), "En utförare har inte svarat i tid"), 1);
    assert!(letters.iter().all(|(_, text)| !text.body.contains("Siv")));
}
