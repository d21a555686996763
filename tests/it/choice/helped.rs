//! Choosing with help, and opening a right: what staff record, and what may not be left out.

use actix_web::http::StatusCode;
use valfard_tyreso::choice::{Channel, ChoiceError, Chooser, ChosenBy, YesGiven};
use valfard_tyreso::client::{Purpose, Viewer};
use valfard_tyreso::kernel::Role;

use super::{checked, choose, occupied, send};
use crate::app::{Page, TestApp};
use crate::person::{VERKSTAN, actor};

#[actix_web::test]
async fn a_choice_with_help_keeps_mandate_and_yes() {
    // R15, R77, scenario 42
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let base = format!("/handlaggare/val/{}", right.reference);
    let browser = app.sign_in_as(&worker);
    let page = browser.get(&base).await;
    assert!(page.has("Du hjälper Siv Holm att välja"), "{}", page.text());
    let whole = [
        ("chosen_by", "client"),
        ("channel", "in_person"),
        ("mandate", "Siv bad mig skriva"),
        ("yes_given", "spoken"),
    ];
    let form = checked(&browser, &base, &given).await;
    for missing in 0..whole.len() {
        let mut fields = form.clone();
        for (_, (name, value)) in whole.iter().enumerate().filter(|(at, _)| *at != missing) {
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        let page = send(&browser, &base, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{missing}");
        assert!(!page.all(".ds-error-summary a").is_empty());
    }
    assert_eq!(occupied(&app, &given), 0);
    let mut fields = form;
    fields.extend(whole.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let page = send(&browser, &base, &fields).await;
    let receipt = browser.follow(&page).await;
    assert!(receipt.has("Siv bad mig skriva") && receipt.has("Med ord, på plats"));
    let theirs = receipt_of(&page).replace("/handlaggare", "");
    assert!(app.as_person(&person).get(&theirs).await.has("Siv bad mig skriva"));
    let case = browser.get(&format!("/handlaggare/person/{}", person.reference)).await;
    assert!(case.has("Siv bad mig skriva – Med ord, på plats"), "{}", case.text());
}

fn receipt_of(page: &Page) -> String {
    page.location.clone().unwrap()
}

#[actix_web::test]
async fn each_field_of_the_record_is_needed() {
    // R15, R77: without pages, so that no form stands in between.
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let helper = || Viewer::case(actor(&worker), Purpose::ChooseTogether);
    let whole = Chooser {
        chosen_by: ChosenBy::Guardian,
        channel: Channel::Phone,
        mandate: Some("Förordnande 2025".to_owned()),
        representative: Some("Bo Ek".to_owned()),
        paper: Some("Förordnande från överförmyndaren".to_owned()),
        yes_given: Some(YesGiven::ByPhone),
        interpreter: None,
    };
    for chooser in [
        Chooser { mandate: None, ..whole.clone() },
        Chooser { mandate: Some("  ".to_owned()), ..whole.clone() },
        Chooser { yes_given: None, ..whole.clone() },
        Chooser { representative: None, ..whole.clone() },
        Chooser { paper: Some(" ".to_owned()), ..whole.clone() },
        Chooser { channel: Channel::Portal, ..whole.clone() },
        Chooser::person(),
    ] {
        let made = choose(&app, helper(), &right, &given, chooser);
        assert!(matches!(made, Err(ChoiceError::Incomplete)), "{made:?}");
    }
    assert_eq!(occupied(&app, &given), 0);
    let made = choose(&app, helper(), &right, &given, whole).unwrap();
    assert_eq!(made.chosen_by, ChosenBy::Guardian);
}

#[actix_web::test]
async fn a_caseworker_opens_a_choice_with_a_count() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let browser = app.sign_in_as(&worker);
    let path = format!("/handlaggare/person/{}/val", person.reference);
    let page = browser.get(&path).await;
    // Tuesday 3 March and five working days.
    assert_eq!(page.attributes("#last_day", "value"), ["2026-03-10"]);
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
    let page = browser.post(&path, &fields("open")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Det finns inget att välja mellan"), "{}", page.text());
    app.given(VERKSTAN);
    let page = browser.post(&path, &fields("preview")).await;
    assert!(page.has("1 av 1 platser"), "{}", page.text());
    let page = browser.post(&path, &fields("open")).await;
    let case = browser.follow(&page).await;
    assert!(case.has("50 procent av heltid") && case.has("Arbetsträning"), "{}", case.text());
    let twice = browser.post(&path, &fields("open")).await;
    assert!(twice.has("redan ett öppet val"), "{}", twice.text());
    let letters = app.letters();
    let (_, text) = letters.iter().find(|(to, _)| to.starts_with("siv.holm")).unwrap();
    let text = format!("{text:?}");
    assert!(text.contains("tisdag 10 mars 2026") && !text.contains("Arbetsträning"), "{text}");
    let wrong = [("measure_kind", "x"), ("percent", "0"), ("last_day", "2020-01-01")];
    assert_eq!(browser.post(&path, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
