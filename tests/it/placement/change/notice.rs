//! The notice of a change of provider: of the contract's terms, said before the choice is confirmed.

use actix_web::http::StatusCode;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::placement::{self, ChangeTerms};
use valfard_tyreso::terms::Frame;

use super::{begun, changed, sound};
use crate::app::TestApp;
use crate::person::{VERKSTAN, day};
use crate::placement::closing::{OTHER, decider};
use crate::placement::{agreed, path};

#[test]
fn scenario_41_the_notice_is_of_the_terms_and_never_longer_than_the_contract() {
    let days = |notice_days, last_day: Option<&str>| {
        let terms = ChangeTerms { notice_days, last_day: last_day.map(day) };
        let days = placement::change_days(day("2026-03-03"), terms);
        (days.kept_until.to_string(), days.starts_at_earliest.to_string())
    };
    let pair = |until: &str, start: &str| (until.to_owned(), start.to_owned());
    // The terms say nothing: what is decided for all, which is no notice.
    assert_eq!(days(None, None), pair("2026-03-03", "2026-03-04"));
    assert_eq!(days(Some(0), None), pair("2026-03-03", "2026-03-04"));
    assert_eq!(days(Some(14), None), pair("2026-03-17", "2026-03-18"));
    // A provider that leaves holds nobody past its last day, or at all when that is past.
    assert_eq!(days(Some(14), Some("2026-03-10")), pair("2026-03-10", "2026-03-11"));
    assert_eq!(days(Some(14), Some("2026-12-31")), pair("2026-03-17", "2026-03-18"));
    assert_eq!(days(Some(14), Some("2026-03-01")), pair("2026-03-03", "2026-03-04"));
}

#[actix_web::test]
async fn scenario_41_the_contracts_notice_is_shown_before_and_held_to_after() {
    let app = TestApp::new().await;
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    agreed(&app, &given, &staff, Frame { change_notice_days: Some(7), ..Frame::default() });
    // The terms of the place one goes to have nothing to do with it.
    agreed(&app, &other, &staff, Frame { change_notice_days: Some(60), ..Frame::default() });
    let person = app.person(&worker, "Siv Holm");
    let (current, _) = begun(&app, &worker, &given, &person);
    let theirs = app.as_person(&person);
    let base = format!("/val/kvitto/{}/byt", current.reference);
    for page in [base.clone(), format!("{base}/kontrollera?plats={}", other.site.reference)] {
        let page = theirs.get(&page).await;
        assert!(page.has("till och med tisdag 10 mars 2026"), "{}", page.text());
        assert!(page.has("tidigast onsdag 11 mars 2026"), "{}", page.text());
    }
    let (_, new) = changed(&app, &person, &current, &other);
    let browser = app.sign_in_as(&other.member);
    assert!(browser.get(&path(&new.reference)).await.has("tidigast onsdag 11 mars 2026"));
    let yes = format!("{}/tacka-ja", path(&new.reference));
    let early = browser.post(&yes, &[("first_day", "2026-03-10")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser.post(&yes, &[("first_day", "2026-03-11")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    sound(&app);
}
