//! What a provider does with its places on its desk.

use actix_web::http::StatusCode;
use valfard_tyreso::capacity;

use crate::app::TestApp;
use crate::person::VERKSTAN;

#[actix_web::test]
async fn a_provider_confirms_the_figures_of_its_own_sites_only() {
    let app = TestApp::new().await;
    let own = app.given(VERKSTAN);
    let (_, other) = app.provider("Granen AB", "556677-8899");
    let path = format!("/leverantor/platser/{}", own.site.reference);
    let site = own.site.id;

    let page = app.sign_in_as(&other).post(&path, &[]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.text());
    assert!(app.db(move |conn| capacity::of_site(conn, site)).is_none());

    let browser = app.sign_in_as(&own.member);
    let page = browser.post(&path, &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert_eq!(app.db(move |conn| capacity::of_site(conn, site)).unwrap().confirmed_at, app.now());
    let desk = browser.get("/leverantor").await;
    assert!(desk.attributes("form[action^='/leverantor/platser/']", "action").contains(&path));
}
