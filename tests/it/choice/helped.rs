//! Choosing with help, and opening a right: what staff record, and what may not be left out.

use actix_web::http::StatusCode;
use valfard_tyreso::choice::{Channel, ChoiceError, Chooser, ChosenBy, YesGiven};
use valfard_tyreso::client::{Purpose, Viewer};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::measure::Language;

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
        ("told_in", "so"),
        ("interpreter_present", "no"),
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
        told_in: vec![Language::Swedish, Language::Somali],
        interpreter_present: Some(true),
        interpreter: Some(Language::Somali),
    };
    for chooser in [
        Chooser { mandate: None, ..whole.clone() },
        Chooser { mandate: Some("  ".to_owned()), ..whole.clone() },
        Chooser { yes_given: None, ..whole.clone() },
        Chooser { representative: None, ..whole.clone() },
        Chooser { paper: Some(" ".to_owned()), ..whole.clone() },
        Chooser { told_in: Vec::new(), ..whole.clone() },
        Chooser { interpreter_present: None, ..whole.clone() },
        Chooser { interpreter: None, ..whole.clone() },
        Chooser { interpreter_present: Some(false), ..whole.clone() },
        Chooser { channel: Channel::Portal, ..whole.clone() },
        Chooser::person(),
    ] {
        let made = choose(&app, helper(), &right, &given, chooser);
        assert!(matches!(made, Err(ChoiceError::Incomplete)), "{made:?}");
    }
    assert_eq!(occupied(&app, &given), 0);
    let made = choose(&app, helper(), &right, &given, whole).unwrap();
    assert_eq!(made.chosen_by, ChosenBy::Guardian);
    assert_eq!(made.told_in(), [Language::Swedish, Language::Somali]);
}

#[actix_web::test]
async fn r77_the_languages_that_the_person_was_told_in_are_recorded_not_those_of_the_helper() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let base = format!("/handlaggare/val/{}", right.reference);
    let browser = app.sign_in_as(&worker);
    // The helper's pages are in English; the person's own language is what is proposed.
    browser.set_cookie("sprak", "en");
    let check = format!("{base}/kontrollera?plats={}", given.site.reference);
    let page = browser.get(&check).await;
    assert_eq!(page.attributes("input[name=told_in][checked]", "value"), ["sv"], "{}", page.text());
    let mut fields = checked(&browser, &base, &given).await;
    fields.retain(|(name, _)| name != "told_in");
    let rest = [
        ("chosen_by", "client"),
        ("channel", "in_person"),
        ("mandate", "Siv bad mig"),
        ("yes_given", "through_interpreter"),
        ("told_in", "ar"),
        ("told_in", "so"),
        ("interpreter_present", "yes"),
    ];
    fields.extend(rest.map(|(name, value)| (name.to_owned(), value.to_owned())));
    // An interpreter speaks something; what was ticked stays.
    let page = send(&browser, &base, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes(".ds-error-summary a", "href"), ["#interpreter"]);
    assert_eq!(page.attributes("input[name=told_in][checked]", "value"), ["ar", "so"]);
    fields.push(("interpreter".to_owned(), "so".to_owned()));
    let page = send(&browser, &base, &fields).await;
    let theirs = receipt_of(&page).replace("/handlaggare", "");
    let reader = app.as_person(&person);
    for path in [theirs.clone(), format!("{theirs}/uppgifter")] {
        let shown = reader.get(&path).await;
        assert!(
            shown.has("Texten lästes upp eller visades på: arabiska, somaliska.")
                && shown.has("Tolk på somaliska."),
            "{path}: {}",
            shown.text()
        );
        // What the helper's own page spoke is no news of the person.
        assert!(!shown.has("Språk på sidan när du valde:"), "{path}: {}", shown.text());
    }
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
