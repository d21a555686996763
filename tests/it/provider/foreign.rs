//! Suppliers of other countries go by their register's number (R56).

use crate::make::op;
use std::sync::{Arc, Barrier};

use actix_web::http::StatusCode;

use valfard_tyreso::kernel::{Actor, Country, Role};
use valfard_tyreso::provider::{self, ForeignNumber, LegalForm, Number, ProviderError};

use crate::app::{Page, TestApp, Visitor};

const PAGE: &str = "/bli-utforare/utland";

async fn number(visitor: &Visitor<'_>, country: &str, register: &str, vat: &str) -> Page {
    let form = [("country", country), ("register_number", register), ("vat_number", vat)];
    visitor.post(PAGE, &form).await
}

#[actix_web::test]
async fn a_supplier_of_another_country_registers_by_the_same_path() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = visitor.get("/bli-utforare/organisation").await;
    assert!(page.attributes("main a", "href").iter().any(|to| to == PAGE), "{}", page.html);
    let page = visitor.get(PAGE).await;
    let countries = page.attributes("#country option", "value");
    assert!(countries.len() > 240 && !countries.iter().any(|code| code == "SE"));
    assert!(page.has("Tyskland") && page.has("Åland"));

    let page = number(&visitor, "DE", "HRB 1234 B", "DE 123 456 789").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/namn"), "{}", page.text());
    let page = visitor.follow(&page).await;
    assert!(page.has("utländskt företag"), "{}", page.text());
    // A Swedish form does not go with it.
    let form = [("name", "Werkstatt GmbH"), ("legal_form", "limited_company")];
    assert_eq!(
        visitor.post("/bli-utforare/namn", &form).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let form = [("name", "Werkstatt GmbH"), ("legal_form", "other_form")];
    visitor.post("/bli-utforare/namn", &form).await;
    let form = [
        ("contact_name", "Uta Klein"),
        ("email", "uta@werkstatt.example"),
        ("phone", "+49 30 123 456"),
        ("may_sign", "yes"),
    ];
    visitor.post("/bli-utforare/kontakt", &form).await;
    let check = visitor.get("/bli-utforare/kontrollera").await;
    assert!(check.has("Tyskland") && check.has("HRB 1234 B") && check.has("DE123456789"));
    assert_eq!(check.attributes(".summary a", "href").iter().filter(|to| *to == PAGE).count(), 3);
    let page = visitor.post("/bli-utforare/kontrollera", &[]).await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/klart"), "{}", page.text());

    let made = app.db(provider::all).remove(0);
    assert_eq!(made.public_number().as_deref(), Some("DE HRB 1234 B"));
    assert_eq!((made.legal_form, made.org_number.is_none()), (LegalForm::OtherForm, true));
    let staff = app.sign_in(Role::Commissioner);
    let page = staff.get(&format!("/bestallare/leverantor/{}", made.reference)).await;
    assert!(page.has("Tyskland") && page.has("HRB 1234 B"), "{}", page.text());

    // However it is spelt, it is the same one, and what was typed is kept.
    let other = app.visitor();
    let page = number(&other, "DE", "hrb1234-b", "123456789").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Företaget finns redan") && page.has("Be om att bli inbjuden"));
    assert_eq!(page.attributes("#register_number", "value"), ["hrb1234-b"]);
    let page = other.get("/bli-utforare/namn").await;
    assert_eq!(page.location.as_deref(), Some(PAGE));
    // The same number in another country's register is another one.
    let page = number(&app.visitor(), "AT", "HRB 1234 B", "ATU12345678").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/namn"));
}

#[actix_web::test]
async fn what_is_wrong_is_told_at_its_field() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for (country, register, vat, faults) in [
        ("", "", "", 2),
        ("DE", "1", "", 2),
        ("DE", "HRB 1", "DE12345678", 1),
        ("SE", "5560160680", "SE556016068001", 1),
        ("XX", "12345", "", 1),
        ("NL", "12345678", "NL123456789C01", 1),
        // Outside the Union there may be no such number.
        ("NO", "", "", 1),
    ] {
        let page = number(&visitor, country, register, vat).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{country} {register}");
        let told = page.all(".ds-error-summary li").len();
        assert_eq!(told, faults, "{country} {register} {vat}: {}", page.text());
        assert_eq!(page.attributes("#register_number", "value"), [register]);
    }
    let page = number(&visitor, "NO", "974 760 673", "").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/namn"), "{}", page.text());
    // A Swedish number given after all takes the other's place.
    visitor.post("/bli-utforare/organisation", &[("org_number", "556016-0680")]).await;
    let page = visitor.get("/bli-utforare/namn").await;
    assert!(page.has("Aktiebolag") && !page.has("utländskt"), "{}", page.text());
}

#[test]
fn vat_numbers_have_the_form_of_their_country() {
    let read = |country: &str, text: &str| Country::parse(country).unwrap().read_vat(text).ok();
    for (country, text, stored) in [
        ("AT", "u12345678", "ATU12345678"),
        ("BE", "BE 0123.456.789", "BE0123456789"),
        ("DE", "DE123456789", "DE123456789"),
        ("ES", "B12345678", "ESB12345678"),
        ("FI", "1234567-8", "FI12345678"),
        ("FR", "FR 1A 123456789", "FR1A123456789"),
        ("GR", "EL123456789", "EL123456789"),
        ("IE", "1234567FA", "IE1234567FA"),
        ("NL", "NL123456789B01", "NL123456789B01"),
        ("RO", "RO12", "RO12"),
        ("NO", "123456785MVA", "123456785MVA"),
    ] {
        assert_eq!(read(country, text).as_deref(), Some(stored), "{country} {text}");
    }
    for (country, text) in [
        ("AT", "12345678"),
        ("BE", "2123456789"),
        ("DE", "DE12345678"),
        ("GR", "GR123456789"),
        ("NL", "NL123456789X01"),
        ("RO", "1"),
        ("NO", "12"),
    ] {
        assert_eq!(read(country, text), None, "{country} {text}");
    }
}

/// R56.
#[actix_web::test]
async fn r56_spellings_of_a_register_number_at_once_are_one_organisation() {
    let app = TestApp::new().await;
    let spellings = ["HRB 1234 B", "hrb1234b", "HRB-1234-B", " hrb 12 34 b "];
    let (vault, now, start) = (app.state.vault.clone(), app.now(), Arc::new(Barrier::new(4)));
    let answers: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = spellings
            .iter()
            .enumerate()
            .map(|(n, spelling)| {
                let (db, vault, start) = (app.state.db.clone(), vault.clone(), Arc::clone(&start));
                scope.spawn(move || {
                    let number = Number::Foreign(ForeignNumber {
                        country: Country::parse("de").unwrap(),
                        register: spelling.trim().to_owned(),
                        vat: Some("DE123456789".to_owned()),
                    });
                    let mut wish = super::wish(number, &format!("uta{n}@werkstatt.example"));
                    wish.legal_form = LegalForm::OtherForm;
                    let visitor = Actor::visitor();
                    start.wait();
                    db.write(move |conn| {
                        provider::register(&mut op(conn, &visitor, now), &vault, &wish)
                    })
                    .unwrap()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
    let taken =
        |answer: &&Result<_, ProviderError>| matches!(answer, Err(ProviderError::NumberTaken));
    assert_eq!(answers.iter().filter(taken).count(), 3, "{answers:?}");
    assert_eq!(app.db(provider::all).len(), 1);
}
