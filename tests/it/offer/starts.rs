//! When one may start: a way, and days that the form reads one by one.

use actix_web::http::StatusCode;
use chrono::{Days, NaiveDate};

use valfard_tyreso::kernel::{Role, time};
use valfard_tyreso::offer::{self, Intake, OfferError};

use super::{approve, begin, fill, id_of, revision, save};
use crate::app::TestApp;
use crate::make::actor;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[actix_web::test]
async fn days_of_start_are_read_one_by_one_with_each_fault_at_its_field() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let home = begin(&visitor).await;
    let path = format!("{home}/metoder");
    let page = visitor.get(&path).await;
    assert_eq!(page.attributes("input[name=starts]", "value"), ["", "", ""]);
    let fields = |days: &[&'static str]| -> Vec<(&'static str, &'static str)> {
        let rest = [("competence", "Coacher."), ("first_meeting", "no"), ("intake", "dated")];
        rest.into_iter().chain(days.iter().map(|day| ("starts", *day))).collect()
    };
    // The clock stands on 3 March 2026: passed, no date, twice, too far, and one that is right.
    let days = ["2026-03-02", "i maj", "2026-05-04", "2026-05-04", "2062-05-04"];
    let page = save(&visitor, &path, &fields(&days)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let faults = page.attributes(".ds-error-summary a", "href");
    assert_eq!(faults, ["#starts", "#starts-2", "#starts-4", "#starts-5"], "{}", page.text());
    for said in ["Dagen har redan varit.", "Dagen står två gånger.", "mer än två år fram"] {
        assert!(page.has(said), "{said}: {}", page.text());
    }
    assert!(page.html.contains("id=\"starts-5-error\""));
    // What was typed stays.
    assert_eq!(page.attributes("input[name=starts]", "value"), days);

    // Days without a day, and more days than there may be.
    let page = save(&visitor, &path, &fields(&[])).await;
    assert!(page.has("Skriv minst en startdag."), "{}", page.text());
    let many: Vec<String> =
        (1..=13_u64).map(|n| (day("2026-04-01") + Days::new(n)).to_string()).collect();
    let mut form = fields(&[]);
    form.push(("base_version", "1"));
    let mut form: Vec<(&str, &str)> = form;
    form.extend(many.iter().map(|one| ("starts", one.as_str())));
    let page = visitor.post(&path, &form).await;
    assert!(page.has("Skriv högst 12 startdagar."), "{}", page.text());
    // Whoever takes people in at any time is asked for no days.
    let any = [("competence", "Coacher."), ("first_meeting", "no"), ("intake", "rolling")];
    let page = save(&visitor, &path, &any).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let page = save(&visitor, &path, &[("intake", "unsaid")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);

    let page = save(&visitor, &path, &fields(&["2026-09-01", "", "2026-03-03"])).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let id = id_of(&app, &home);
    let draft = app.db(move |conn| offer::latest(conn, id)).draft();
    assert_eq!(draft.intake, Intake::Dated);
    assert_eq!(draft.starts, [day("2026-03-03"), day("2026-09-01")]);
    assert!(visitor.get(&format!("{home}/visa")).await.has("tisdag 1 september 2026"));
}

#[actix_web::test]
async fn more_fields_come_by_a_press_and_nothing_is_saved() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let home = begin(&visitor).await;
    let path = format!("{home}/metoder");
    let number = revision(&visitor, &path).await;
    let form = [
        ("base_version", number.as_str()),
        ("competence", "Två coacher."),
        ("starts", "2026-05-04"),
        ("starts", "fel"),
        ("stay", "more"),
    ];
    let page = visitor.post(&path, &form).await;
    assert_eq!(page.status, StatusCode::OK);
    let fields = ["2026-05-04", "fel", "", "", ""];
    assert_eq!(page.attributes("input[name=starts]", "value"), fields);
    assert!(page.has("Två coacher.") && page.all(".ds-error-summary").is_empty());
    let id = id_of(&app, &home);
    assert_eq!(app.db(move |conn| offer::latest(conn, id)).number, 1);
    // At twelve there is nothing more to press.
    let full: Vec<(&str, &str)> =
        std::iter::repeat_n(("starts", ""), 10).chain([("stay", "more")]).collect();
    let page = visitor.post(&path, &full).await;
    assert_eq!(page.attributes("input[name=starts]", "value").len(), 12);
    assert!(page.attributes("button[name=stay]", "value").is_empty(), "{}", page.html);
}

#[actix_web::test]
async fn days_that_have_passed_are_told_to_the_provider_and_not_shown_in_the_form() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let staff = actor(&app.user(Role::Commissioner));
    let visitor = app.sign_in_as(&user);
    let home = begin(&visitor).await;
    fill(&visitor, &home).await;
    let id = id_of(&app, &home);
    approve(&app, &user, &staff, id);
    let dated = [
        ("competence", "Coacher."),
        ("first_meeting", "no"),
        ("intake", "dated"),
        ("starts", "2026-03-10"),
        ("starts", "2026-03-20"),
    ];
    save(&visitor, &format!("{home}/metoder"), &dated).await;
    // Staff read the days as days.
    let reference = home.rsplit('/').next().unwrap();
    let review = app.sign_in(Role::Commissioner);
    let page = review.get(&format!("/bestallare/andringar/{reference}")).await;
    assert!(page.has("tillagt: tisdag 10 mars 2026") && page.has("bestämda"), "{}", page.text());
    assert!(!visitor.get(&home).await.has("Alla era startdagar har passerat."));
    app.set_now(time::utc_of_stockholm(day("2026-03-15"), 9, 0).unwrap());
    let visitor = app.sign_in_as(&user);
    let page = visitor.get(&format!("{home}/metoder")).await;
    assert_eq!(page.attributes("input[name=starts]", "value"), ["2026-03-20", "", ""]);
    app.set_now(time::utc_of_stockholm(day("2026-03-21"), 9, 0).unwrap());
    let visitor = app.sign_in_as(&user);
    assert!(visitor.get(&home).await.has("Alla era startdagar har passerat."));
    // The revision itself is never changed.
    let starts = app.db(move |conn| Ok::<_, OfferError>(offer::latest(conn, id)?.starts()));
    assert_eq!(starts, [day("2026-03-10"), day("2026-03-20")]);
}
