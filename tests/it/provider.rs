//! Organisations register once however they are spelt, keep their owners' numbers to themselves,
//! and claim statuses that do not touch one another.

mod foreign;
mod letters;
mod machine;
mod members;
mod number;
mod proofs;
mod statuses;

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};

use valfard_tyreso::kernel::{Actor, Email, Lang, OrganisationNumber, PersonNumber, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::provider::{self, LegalForm, Number, ProviderError, Registration};

use crate::app::{Page, TestApp, Visitor, tuesday};

const TAKEN: &str = "Företaget finns redan";

/// What a visitor answers, page by page.
async fn answer(visitor: &Visitor<'_>, number: &str, name: &str, email: &str) -> Page {
    let page = visitor.post("/bli-utforare/organisation", &[("org_number", number)]).await;
    if page.status != StatusCode::SEE_OTHER {
        return page;
    }
    let form = [("name", name), ("legal_form", "limited_company")];
    visitor.post("/bli-utforare/namn", &form).await;
    let form = [
        ("contact_name", "Alva Ek"),
        ("email", email),
        ("phone", "08-123 456 78"),
        ("website", "www.exempel.se"),
        ("may_sign", "yes"),
    ];
    visitor.post("/bli-utforare/kontakt", &form).await
}

pub fn wish(number: Number, email: &str) -> Registration {
    Registration {
        number,
        name: "Tallen AB".to_owned(),
        legal_form: LegalForm::LimitedCompany,
        contact_name: "Alva Ek".to_owned(),
        email: Email::parse(email).unwrap(),
        phone: "08-123 456 78".to_owned(),
        website: String::new(),
        about: String::new(),
        may_sign: true,
        language: Lang::Sv,
    }
}

#[actix_web::test]
async fn a_visitor_registers_and_is_sent_a_link() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    assert!(visitor.get("/bli-utforare").await.has("Starta"));

    let page = answer(&visitor, "556016 0680", "Tallen AB", "alva@tallen.example").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/kontrollera"), "{}", page.text());
    let check = visitor.follow(&page).await;
    assert!(check.has("556016-0680") && check.has("Tallen AB") && check.has("alva@tallen"));

    // Scenario 3: each row can be changed, and changing leads back here.
    let changes = check.attributes(".summary a", "href");
    assert_eq!(changes.len(), 8, "{}", check.html);
    let form = [("name", "Tallen i Tyresö AB"), ("legal_form", "limited_company")];
    let page = visitor.post("/bli-utforare/namn", &form).await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/kontrollera"));

    // Nothing is saved before the end.
    assert!(app.letters().is_empty());
    assert_eq!(app.db(provider::all).len(), 0);

    let page = visitor.post("/bli-utforare/kontrollera", &[]).await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/klart"), "{}", page.text());
    let all = app.db(provider::all);
    assert_eq!(all.first().map(|one| one.name.as_str()), Some("Tallen i Tyresö AB"));
    let (id, provider_id) = (all[0].id.0, all[0].id);
    let members = app.db(move |conn| provider::members(conn, provider_id));
    assert!(members[0].may_sign && members[0].answered_at == tuesday());

    let letters = app.letters();
    let (to, text) = letters.last().unwrap();
    assert_eq!(to, "alva@tallen.example");
    assert!(text.body.contains("/losenord/"), "{}", text.body);
    let events = app.db(move |conn| audit::of_object(conn, "provider", id));
    assert_eq!(events[0].action, "provider.registered");
}

/// Scenario 1.
#[actix_web::test]
async fn a_known_number_keeps_what_was_typed_and_says_how_to_join() {
    let app = TestApp::new().await;
    app.provider("Granen AB", "556677-8899");
    let page = app.visitor();
    let page = page.post("/bli-utforare/organisation", &[("org_number", "16556677 8899")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has(TAKEN) && page.has("bjuda in"), "{}", page.text());
    assert_eq!(page.attributes("#org_number", "value"), ["556677-8899"]);
}

/// Scenario 2.
#[actix_web::test]
async fn scenario_2_a_number_that_is_none_is_refused_at_its_field() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for wrong in ["", "556016-0681", "5560160", "hej", "202100-2115", "8112189876"] {
        let page = visitor.post("/bli-utforare/organisation", &[("org_number", wrong)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert_eq!(page.all("#org_number-error p").len(), 1, "{wrong}");
        assert_eq!(page.attributes("#org_number", "value"), [wrong]);
    }
    // No later page can be reached without it.
    for path in ["namn", "kontakt", "kontrollera"] {
        let page = visitor.get(&format!("/bli-utforare/{path}")).await;
        assert_eq!(page.location.as_deref(), Some("/bli-utforare/organisation"));
    }
}

#[actix_web::test]
async fn all_faults_of_a_page_are_told_at_once() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    visitor.post("/bli-utforare/organisation", &[("org_number", "556016-0680")]).await;
    let page = visitor.post("/bli-utforare/namn", &[("legal_form", "guild")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    // A legal person is no sole trader.
    let form = [("name", "Tallen"), ("legal_form", "sole_trader")];
    assert!(visitor.post("/bli-utforare/namn", &form).await.has("stämmer inte ihop"));

    visitor.post("/bli-utforare/namn", &[("name", "T"), ("legal_form", "foundation")]).await;
    let long = "x".repeat(81);
    let form = [
        ("contact_name", long.as_str()),
        ("email", "alva"),
        ("phone", "ring mig"),
        ("website", "javascript://x"),
        ("may_sign", "maybe"),
    ];
    let page = visitor.post("/bli-utforare/kontakt", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 5, "{}", page.text());
    assert_eq!(page.attributes("#email", "value"), ["alva"]);
    assert_eq!(page.attributes("#contact_name", "value"), [long]);
}

/// R56.
#[actix_web::test]
async fn four_spellings_at_once_are_one_organisation() {
    let app = TestApp::new().await;
    let spellings = ["556016-0680", "5560160680", "165560160680", " 55 60 16-06 80 "];
    let (vault, now) = (app.state.vault.clone(), app.now());
    let answers: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = spellings
            .iter()
            .enumerate()
            .map(|(n, spelling)| {
                let (db, vault) = (app.state.db.clone(), vault.clone());
                scope.spawn(move || {
                    let number =
                        OrganisationNumber::parse(spelling).map(Number::Organisation).unwrap();
                    let wish = wish(number, &format!("alva{n}@tallen.example"));
                    let visitor = Actor::visitor();
                    db.write(move |conn| {
                        provider::register(&mut op(conn, &visitor, now), &vault, &wish)
                    })
                    .unwrap()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    let taken =
        |answer: &&Result<_, ProviderError>| matches!(answer, Err(ProviderError::NumberTaken));
    assert_eq!(answers.iter().filter(taken).count(), 3, "{answers:?}");
    assert_eq!(app.db(provider::all).len(), 1);
}

#[actix_web::test]
async fn the_same_form_sent_twice_is_one_registration() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    answer(&visitor, "556016-0680", "Tallen AB", "alva@tallen.example").await;
    let again = app.visitor();
    answer(&again, "556016-0680", "Tallen AB", "alva@tallen.example").await;
    for visitor in [&visitor, &again] {
        let page = visitor.post("/bli-utforare/kontrollera", &[]).await;
        assert_eq!(page.location.as_deref(), Some("/bli-utforare/klart"), "{}", page.text());
    }
    assert_eq!(app.db(provider::all).len(), 1);
    assert_eq!(app.letters().len(), 1);
}

/// Whether a text gives the number away; the last four alone may stand in any token.
fn tells(text: &str) -> bool {
    ["811218", "218-9876", "2189876"].iter().any(|part| text.contains(part))
}

/// R57.
#[actix_web::test]
async fn a_sole_traders_number_is_seen_nowhere() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = answer(&visitor, "19811218-9876", "Alvas trädgård", "alva@exempel.example").await;
    // The legal form follows from the number.
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/namn"), "{}", page.text());
    let form = [("name", "Alvas trädgård"), ("legal_form", "sole_trader")];
    visitor.post("/bli-utforare/namn", &form).await;
    let page = answer(&visitor, "19811218-9876", "", "alva@exempel.example").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/kontrollera"), "{}", page.text());

    let mut pages = vec![visitor.get("/bli-utforare/kontrollera").await];
    pages.push(visitor.get("/bli-utforare/organisation").await);
    visitor.post("/bli-utforare/kontrollera", &[]).await;
    // Typed again, also by somebody else, the error keeps it back.
    let other = app.visitor();
    let number = [("org_number", "198112189876")];
    pages.push(other.post("/bli-utforare/organisation", &number).await);
    assert!(pages[2].has(TAKEN));
    let made = app.db(provider::all).remove(0);
    let (id, provider_id) = (made.id.0, made.id);
    let member = app.db(move |conn| provider::members(conn, provider_id)).remove(0);
    let user = app.db(move |conn| valfard_tyreso::identity::user(conn, member.user_id));
    pages.push(app.sign_in_as(&user).get("/leverantor/organisation").await);
    let staff = app.sign_in(Role::Commissioner);
    pages.push(staff.get(&format!("/bestallare/leverantor/{}", made.reference)).await);
    assert_eq!(pages[4].status, StatusCode::OK);
    for page in &pages {
        assert!(page.html.contains('•') || page.has(TAKEN));
        assert!(!tells(&page.html), "{}", page.html);
    }
    for (_, letter) in app.letters() {
        assert!(!tells(&letter.body) && !tells(&letter.subject));
    }
    let events = app.db(move |conn| audit::of_object(conn, "provider", id));
    assert!(!events.is_empty() && !tells(&format!("{events:?}")));
    let today = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
    assert!(!tells(&format!("{made:?} {:?}", PersonNumber::parse("19811218-9876", today))));
}

/// Whose address has an account is told to nobody but its owner.
#[actix_web::test]
async fn a_known_address_is_told_to_its_owner_only() {
    let app = TestApp::new().await;
    let client = app.user(Role::Client);
    let visitor = app.visitor();
    answer(&visitor, "556016-0680", "Tallen AB", client.email.as_str()).await;
    let page = visitor.post("/bli-utforare/kontrollera", &[]).await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/klart"));
    assert_eq!(app.db(provider::all).len(), 0);
    let letters = app.letters();
    let (to, text) = letters.last().unwrap();
    assert_eq!(to, client.email.as_str());
    assert!(text.body.contains("redan ett konto"));
}

#[actix_web::test]
async fn an_account_without_an_organisation_registers_one() {
    let app = TestApp::new().await;
    let user = app.user(Role::ProviderMember);
    let visitor = app.sign_in_as(&user);
    let home = visitor.get("/leverantor/organisation").await;
    assert_eq!(home.location.as_deref(), Some("/bli-utforare"));
    answer(&visitor, "556016-0680", "Tallen AB", "info@tallen.example").await;
    let page = visitor.post("/bli-utforare/kontrollera", &[]).await;
    assert_eq!(page.location.as_deref(), Some("/leverantor/organisation"));
    let page = visitor.follow(&page).await;
    assert!(page.has("Tallen AB är registrerad") && page.has("556016-0680"), "{}", page.text());
    let id = user.id;
    let (_, member) = app.db(move |conn| provider::of_user(conn, id)).unwrap();
    assert!(member.may_sign);
    // Others than providers and visitors do not.
    let staff = app.sign_in(Role::Commissioner);
    let page = staff.post("/bli-utforare/organisation", &[("org_number", "556016-0680")]).await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare"));
    assert!(staff.get("/bli-utforare").await.has("Logga ut först"));
}

#[actix_web::test]
async fn a_stale_form_shows_both_versions() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let page = visitor.get("/leverantor/organisation/andra").await;
    let seen = page.attributes("input[name=base_version]", "value").remove(0);
    let form = |about: &'static str, seen: &str| {
        [
            ("contact_name", "Bo Berg".to_owned()),
            ("email", "bo@granen.example".to_owned()),
            ("phone", "08-123 456 78".to_owned()),
            ("about", about.to_owned()),
            ("base_version", seen.to_owned()),
        ]
    };
    app.set_now(tuesday() + TimeDelta::minutes(5));
    let first = form("Vi odlar.", &seen);
    let first: Vec<_> = first.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(
        visitor.post("/leverantor/organisation/andra", &first).await.status,
        StatusCode::SEE_OTHER
    );
    let second = form("Vi snickrar.", &seen);
    let second: Vec<_> = second.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let page = visitor.post("/leverantor/organisation/andra", &second).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Vi odlar.") && page.has("Vi snickrar."), "{}", page.text());
    assert!(!visitor.get("/leverantor/organisation").await.has("Vi snickrar."));
}
