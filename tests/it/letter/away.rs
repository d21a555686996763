//! Leaving in a hurry.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use valfard_tyreso::kernel::Role;

use crate::app::TestApp;

#[actix_web::test]
async fn who_leaves_in_a_hurry_is_signed_out_and_nothing_is_left_in_the_browser() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let browser = app.as_person(&person);
    assert!(browser.get("/mina-sidor").await.html.contains("href=\"/lamna\""));

    // A link in another house signs nobody out.
    let foreign = TestRequest::get().uri("/lamna").insert_header(("sec-fetch-site", "cross-site"));
    assert_eq!(browser.send(foreign).await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/mina-sidor").await.status, StatusCode::OK);

    let own = TestRequest::get().uri("/lamna").insert_header(("sec-fetch-site", "same-origin"));
    let away = browser.send(own).await;
    assert_eq!(away.location.as_deref(), Some("https://www.smhi.se/"));
    assert_eq!(away.headers.get("clear-site-data").unwrap(), "\"storage\"");
    assert_eq!(browser.get("/mina-sidor").await.status, StatusCode::SEE_OTHER);

    // Staff read of persons at work: no such link, and no such end.
    let staff = app.sign_in_as(&worker);
    let case = staff.get(&format!("/handlaggare/person/{}", person.reference)).await;
    assert_eq!(case.status, StatusCode::OK);
    assert!(!case.html.contains("href=\"/lamna\""));
    staff.get("/lamna").await;
    assert_eq!(staff.get("/handlaggare").await.status, StatusCode::OK);
    assert!(app.visitor().get("/kakor").await.has("Det du har sparat"));
}
