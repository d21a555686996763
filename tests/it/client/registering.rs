//! Registering somebody: what is asked before the same person is there twice.

use actix_web::http::StatusCode;
use valfard_tyreso::kernel::Role;

use crate::app::{Page, TestApp, Visitor, encode};

const PATH: &str = "/handlaggare/ny-person";

async fn register(browser: &Visitor<'_>, name: &str, phone: &str, another: &str) -> Page {
    let fields = [
        ("protected", "no"),
        ("name", name),
        ("phone", phone),
        ("language", "sv"),
        ("another", another),
    ];
    browser.post(PATH, &fields).await
}

#[actix_web::test]
async fn r58_the_same_name_twice_is_asked_about_and_never_merged() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let first = app.person(&worker, "Siv Holm");
    let browser = app.sign_in_as(&worker);
    let asked = register(&browser, "siv  HOLM", "", "").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.has("Kan vara samma person"), "{}", asked.text());
    let link = format!("/handlaggare/person/{}", first.reference);
    assert!(asked.attributes("main a", "href").contains(&link), "{}", asked.html);
    // Part of a name is another name, and another authority's persons are not told of.
    let part = register(&browser, "Siv Hol", "", "").await;
    assert_eq!(part.status, StatusCode::SEE_OTHER, "{}", part.text());
    let abroad = app.staff_of("af", Role::Caseworker);
    let elsewhere = register(&app.sign_in_as(&abroad), "Siv Holm", "", "").await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "{}", elsewhere.text());
    let done = register(&browser, "Siv Holm", "", "yes").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[actix_web::test]
async fn a_telephone_number_is_one() {
    let app = TestApp::new().await;
    let browser = app.sign_in(Role::Caseworker);
    for wrong in ["hej", "1234", "070-174 06 05 hemma", "+46 70 174 06 05 123 456"] {
        let page = register(&browser, "Siv Holm", wrong, "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.has("Skriv ett telefonnummer") && page.html.contains(wrong), "{wrong}");
    }
    let page = register(&browser, "Siv Holm", "+46 (0)8-123 456 78", "").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

#[actix_web::test]
async fn a_form_sent_empty_names_each_field_that_is_missing() {
    let app = TestApp::new().await;
    let page = app.sign_in(Role::Caseworker).post(PATH, &[("protected", "no")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let lines = page.all("#error-summary a");
    let named =
        |line: &String| line.split_whitespace().eq(["Namn", ":", "Fyll", "i", "det", "här."]);
    assert!(lines.iter().any(named), "{lines:?}");
    let distinct: std::collections::BTreeSet<&String> = lines.iter().collect();
    assert_eq!(distinct.len(), lines.len(), "{lines:?}");
    // At the field itself its name stands above.
    assert_eq!(page.all("#name-error p"), ["Fyll i det här."]);
}

#[actix_web::test]
async fn r59_no_channel_and_no_account_are_offered_for_a_protected_person() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let browser = app.sign_in_as(&worker);
    let new = browser.get(&format!("{PATH}?skyddad=vet-inte")).await;
    assert_eq!(new.status, StatusCode::OK);
    assert!(!new.has("Behövs för att personen ska kunna logga in"), "{}", new.text());
    assert!(!new.has("brev på papper") && new.all("#channel").is_empty(), "{}", new.text());
    let open = browser.get(&format!("{PATH}?skyddad=nej")).await;
    assert!(open.has("Behövs för att personen ska kunna logga in"), "{}", open.text());
}

async fn with_number(browser: &Visitor<'_>, name: &str, number: &str, born: &str) -> Page {
    let fields = [
        ("protected", "no"),
        ("name", name),
        ("number", number),
        ("language", "sv"),
        ("born", born),
    ];
    browser.post(PATH, &fields).await
}

#[actix_web::test]
async fn r58_a_number_with_another_century_is_asked_about_and_makes_nobody_in_silence() {
    let app = TestApp::new().await;
    let browser = app.sign_in(Role::Caseworker);
    let first = with_number(&browser, "Siv Holm", "٨١١٢١٨–٩٨٧٦", "").await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let again = with_number(&browser, "Siv Holmberg", "19811218\u{2011}9876", "").await;
    assert!(again.has("Numret finns redan hos er"), "{}", again.text());
    // Born 1881 is a slip, and perhaps of the one who is there.
    let slip = with_number(&browser, "Siv Holmgren", "18811218-9876", "").await;
    assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(slip.has("född 1881") && !slip.all("#born").is_empty(), "{}", slip.text());
    let sure = with_number(&browser, "Siv Holmgren", "18811218-9876", "yes").await;
    assert_eq!(sure.status, StatusCode::SEE_OTHER, "{}", sure.text());
}

#[actix_web::test]
async fn r58_ten_digits_of_two_people_are_not_enough_and_the_other_one_is_told_of() {
    let app = TestApp::new().await;
    let browser = app.sign_in(Role::Caseworker);
    let short = with_number(&browser, "Siv Holm", "090527-1474", "").await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.has("hundra år emellan"), "{}", short.text());
    let young = with_number(&browser, "Siv Holm", "20090527-1474", "").await;
    assert_eq!(young.status, StatusCode::SEE_OTHER, "{}", young.text());
    let at = young.location.unwrap();
    let old = with_number(&browser, "Alma Ek", "19090527-1474", "").await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(old.has("ett annat århundrade"), "{}", old.text());
    assert!(old.attributes("main a", "href").contains(&at), "{}", old.html);
    // Another authority's persons are not told of.
    let abroad = app.staff_of("af", Role::Caseworker);
    let elsewhere = with_number(&app.sign_in_as(&abroad), "Alma Ek", "19090527-1474", "").await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "{}", elsewhere.text());
    let sure = with_number(&browser, "Alma Ek", "19090527-1474", "yes").await;
    assert_eq!(sure.status, StatusCode::SEE_OTHER, "{}", sure.text());
}

#[actix_web::test]
async fn a_name_is_something_seen_and_is_found_without_its_marks_and_with_the_last_name_first() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let browser = app.sign_in_as(&worker);
    for empty in ["\u{200b}", "\u{2800}", "\u{3164}", "\u{ad}"] {
        let page = register(&browser, empty, "", "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{empty:?}");
        assert_eq!(page.all("#name-error p"), ["Fyll i det här."], "{empty:?}");
    }
    for name in ["Zeynep Şahin", "Nguyễn Văn An", "Emre Yıldız"] {
        app.person(&worker, name);
    }
    for (typed, name) in [
        ("Sahin", "Zeynep Şahin"),
        ("sahin zeynep", "Zeynep Şahin"),
        ("an nguyen", "Nguyễn Văn An"),
        ("yildiz", "Emre Yıldız"),
        ("S\u{327}ahin", "Zeynep Şahin"),
    ] {
        let list = browser
            .get(&format!("/handlaggare/arenden?vilka=alla&{}", encode([("q", typed)])))
            .await;
        assert!(list.has(name), "{typed}: {}", list.text());
    }
    for nobody in ["%", "_", "Sahin Emre"] {
        let typed = encode([("q", nobody)]);
        let list = browser.get(&format!("/handlaggare/arenden?vilka=alla&{typed}")).await;
        assert!(!list.has("Zeynep") && !list.has("Emre Y"), "{nobody}: {}", list.text());
    }
    // The same name in another order is asked about too.
    let turned = register(&browser, "Sahin Zeynep", "", "").await;
    assert!(turned.has("Kan vara samma person"), "{}", turned.text());
}
