//! The three questions, what they group, what is kept of them, and what a list does not give.

use actix_web::http::StatusCode;
use chrono::NaiveDate;
use diesel::prelude::*;
use valfard_tyreso::choice::{Asked, Shown};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::measure::{Accessibility, Language};
use valfard_tyreso::placement;
use valfard_tyreso::right::{self, NewRight};
use valfard_tyreso::schema::unmet_demand;

use super::{checked, send};
use crate::app::TestApp;
use crate::person::{Like, VERKSTAN, new_right};

const OTHER: Like = Like { name: "Lunden", digits: "556016068", ..VERKSTAN };

fn shown(app: &TestApp, receipt: &str) -> Shown {
    let reference = receipt.rsplit('/').next().unwrap().to_owned();
    let text: String = app.db(move |conn| {
        valfard_tyreso::schema::choice::table
            .filter(valfard_tyreso::schema::choice::reference.eq(&reference))
            .select(valfard_tyreso::schema::choice::shown_list)
            .first(conn)
    });
    serde_json::from_str(&text).unwrap()
}

#[actix_web::test]
async fn the_questions_group_with_the_reason_and_are_kept_only_if_ticked() {
    // R15
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    app.given(OTHER);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let base = format!("/val/{}", right.reference);
    let browser = app.as_person(&person);
    // The next step leads to the questions, which may all be skipped.
    let home = browser.get("/mina-sidor").await;
    assert!(home.html.contains(&format!("{base}/fragor")), "{}", home.text());
    let page = browser.get(&format!("{base}/fragor")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.has("Svaren sparas inte om du inte vill."));
    assert!(page.attributes("main a.ds-button", "href").contains(&base));

    let query = "vill=verkstan&behov=lift";
    let list = browser.get(&format!("{base}?{query}")).await;
    assert!(list.has("Skriver om ”verkstan”"), "{}", list.text());
    assert!(list.has("Står inte: Hiss"), "{}", list.text());
    assert!(list.html.contains("vill=verkstan&amp;behov=lift"), "{}", list.html);
    let list = browser.get(&format!("{base}?vill=verkstan")).await;
    assert!(list.has("Passar det du skrev"), "{}", list.text());
    // "Verkstan" is "verkstad": both places write of one. One name alone is Lunden.
    assert_eq!(list.attributes("section", "aria-labelledby"), ["group-fits"]);
    let list = browser.get(&format!("{base}?vill=lunden")).await;
    assert_eq!(list.attributes("section", "aria-labelledby"), ["group-fits", "group-others"]);

    // Inflected, and among words that say nothing.
    let list = browser.get(&format!("{base}?vill=jag+vill+bli+snickare")).await;
    assert!(list.has("Skriver om ”snickare”") && !list.has("”vill”"), "{}", list.text());
    assert!(!list.has("”bli”") && !list.has("”jag”"), "{}", list.text());

    // Chosen by the answers: what grouped is kept, the words are not.
    let check = format!("{base}/kontrollera?plats={}&vill=verkstan", given.site.reference);
    let page = browser.get(&check).await;
    let form: Vec<(String, String)> = ["site", "shown", "seal", "answers"]
        .map(|name| {
            let value = page.attributes(&format!("input[name={name}]"), "value").remove(0);
            (name.to_owned(), value)
        })
        .to_vec();
    let made = send(&browser, &base, &form).await;
    let receipt = made.location.clone().unwrap();
    let kept = shown(&app, &receipt);
    assert_eq!((kept.version, kept.grouped_by, kept.answers.len()), (3, vec![Asked::Wants], 0));
    let page = browser.get(&format!("{receipt}/uppgifter")).await;
    assert!(page.has("Svaren på frågorna är inte sparade."), "{}", page.text());
    assert!(page.has("Vad personen vill göra") && page.has("Valdes"), "{}", page.text());
    let staff = app.sign_in_as(&worker);
    let page = staff.get(&format!("/handlaggare{receipt}/uppgifter")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());

    // Ticked: the words too.
    let second = app.person(&worker, "Arne Ask");
    let right = app.right(&worker, &second);
    let (base, browser) = (format!("/val/{}", right.reference), app.as_person(&second));
    let at = format!("plats={}&vill=verkstan&nar=morning&spara=yes", given.site.reference);
    let page = browser.get(&format!("{base}/kontrollera?{at}")).await;
    let form: Vec<(String, String)> = ["site", "shown", "seal", "answers"]
        .map(|name| {
            let value = page.attributes(&format!("input[name={name}]"), "value").remove(0);
            (name.to_owned(), value)
        })
        .to_vec();
    let made = send(&browser, &base, &form).await;
    let kept = shown(&app, &made.location.unwrap());
    assert_eq!(kept.answers, ["when morning", "wants verkstan"]);
}

#[actix_web::test]
async fn scenario_44_any_of_several_languages_makes_the_first_group() {
    let app = TestApp::new().await;
    app.given(VERKSTAN);
    app.given(Like { language: Language::Somali, ..OTHER });
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let needs = NewRight {
        needs_languages: vec![Language::Arabic, Language::Somali],
        needs_access: vec![Accessibility::Lift],
        ..new_right()
    };
    let right = app.right_like(&worker, &person, needs);
    assert_eq!(right.languages(), [Language::Arabic, Language::Somali]);
    assert_eq!(right.access(), [Accessibility::Lift]);
    let list = app.as_person(&person).get(&format!("/val/{}", right.reference)).await;
    assert!(list.has("De talar språket du behöver") && list.has("Talar somaliska"));
    assert_eq!(list.attributes("section", "aria-labelledby"), ["group-language", "group-others"]);
}

/// What is written down of what was not found: cause and source.
fn unmet(app: &TestApp) -> Vec<(String, String, Option<String>)> {
    app.db(|conn| {
        unmet_demand::table
            .order(unmet_demand::id)
            .select((unmet_demand::source, unmet_demand::cause, unmet_demand::language))
            .load(conn)
    })
}

#[actix_web::test]
async fn what_a_list_does_not_give_is_written_down_once_a_day() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 1, ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let needs = NewRight { needs_languages: vec![Language::Arabic], ..new_right() };
    let right = app.right_like(&worker, &person, needs);
    let browser = app.as_person(&person);
    let base = format!("/val/{}", right.reference);
    let list = browser.get(&base).await;
    assert!(list.has("Ingen som har plats talar språket du behöver"), "{}", list.text());
    browser.get(&base).await;
    let arabic = Some("ar".to_owned());
    assert_eq!(unmet(&app), [("list".to_owned(), "language".to_owned(), arabic)]);

    // Full: said with what would change it, and written down.
    let second = app.person(&worker, "Arne Ask");
    let full = app.right(&worker, &second);
    let form = checked(&browser, &base, &given).await;
    assert_eq!(send(&browser, &base, &form).await.status, StatusCode::SEE_OTHER);
    let list = app.as_person(&second).get(&format!("/val/{}", full.reference)).await;
    assert!(list.has("Det ändras när en plats blir ledig."), "{}", list.text());
    assert!(list.has("Ingen går att välja just nu"), "{}", list.text());
    assert_eq!(unmet(&app).len(), 2);
    assert_eq!(unmet(&app)[1].1, "full");

    // A caseworker who opens all the same writes it down as well.
    let third = app.person(&worker, "Bo Ek");
    let staff = app.sign_in_as(&worker);
    let path = format!("/handlaggare/person/{}/val", third.reference);
    let fields = [
        ("measure_kind", "work_training"),
        ("percent", "50"),
        ("legal_basis", "social_open"),
        ("last_day", "2026-03-10"),
        ("told_by", "letter"),
        ("planned_from", "2026-04-01"),
        ("planned_to", "2026-06-30"),
        ("action", "open"),
    ];
    let page = staff.post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Så här ser personen listan") && page.has("Verkstan"), "{}", page.text());
    let mut anyway = fields.to_vec();
    anyway.push(("anyway", "yes"));
    let page = staff.post(&path, &anyway).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert!(staff.follow(&page).await.has("Planerat från onsdag 1 april 2026"));
    assert_eq!(unmet(&app)[2].0, "right");
}

#[actix_web::test]
async fn too_little_room_is_told_in_figures() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 1, ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let first = app.person(&worker, "Siv Holm");
    let right = app.right_like(&worker, &first, NewRight { hundredths: 75, ..new_right() });
    let (base, browser) = (format!("/val/{}", right.reference), app.as_person(&first));
    let form = checked(&browser, &base, &given).await;
    send(&browser, &base, &form).await;
    let second = app.person(&worker, "Arne Ask");
    let right = app.right_like(&worker, &second, NewRight { hundredths: 50, ..new_right() });
    let list = app.as_person(&second).get(&format!("/val/{}", right.reference)).await;
    let said = "Du behöver 50 procent. Det finns plats för 25 procent. Prata med din handläggare";
    assert!(list.has(said), "{}", list.text());
}

#[test]
fn a_number_holds_from_its_day() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(right::days_to_choose(day("2026-03-03")), 5);
    // Five working days over Easter 2026: Good Friday and Easter Monday do not count.
    assert_eq!(right::proposed_last_day(day("2026-03-31")).unwrap(), day("2026-04-09"));
    let days = placement::change_days(day("2026-03-03"), placement::ChangeTerms::default());
    assert_eq!((days.kept_until, days.starts_at_earliest), (day("2026-03-03"), day("2026-03-04")));
}

#[actix_web::test]
async fn scenario_49_the_place_ran_out_and_three_others_stand_in_the_lists_own_order() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 1, ..VERKSTAN });
    for (name, digits) in [
        ("Lunden", "556016068"),
        ("Berget", "556000000"),
        ("Sjön", "556000001"),
        ("Ön", "556000002"),
    ] {
        app.given(Like { name, digits, ..VERKSTAN });
    }
    let worker = app.user(Role::Caseworker);
    let people = [app.person(&worker, "Siv Holm"), app.person(&worker, "Arne Ask")];
    let rights = people.each_ref().map(|person| app.right(&worker, person));
    let bases = rights.each_ref().map(|right| format!("/val/{}", right.reference));
    let (first, second) = (app.as_person(&people[0]), app.as_person(&people[1]));
    let at = format!("{}/kontrollera?plats={}&vill=park", bases[1], given.site.reference);
    let page = second.get(&at).await;
    let form: Vec<(String, String)> = ["site", "shown", "seal", "answers"]
        .map(|name| {
            let value = page.attributes(&format!("input[name={name}]"), "value").remove(0);
            (name.to_owned(), value)
        })
        .to_vec();
    let taken = checked(&first, &bases[0], &given).await;
    assert_eq!(send(&first, &bases[0], &taken).await.status, StatusCode::SEE_OTHER);

    let page = send(&second, &bases[1], &form).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Platsen hann ta slut"), "{}", page.text());
    let others = page.attributes("main article a.ds-button", "href");
    let (right, now) = (rights[1].clone(), app.now());
    let list = app.db(move |conn| right::alternatives(conn, &right, now));
    let open = list.iter().filter(|one| one.bar.is_none()).take(3);
    // In the order of the list, and nothing that was typed is lost.
    let expected: Vec<String> =
        open.map(|one| format!("{}/kontrollera?plats={}&vill=park", bases[1], one.site)).collect();
    assert_eq!(others, expected);
    let page = second.get(&others[0]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
}
