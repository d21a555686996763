//! The list that a person chooses from: what is said of its places, and that it is kept as it was
//! read.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use diesel::prelude::*;
use valfard_tyreso::choice::{Chooser, Shown};
use valfard_tyreso::contract;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::measure::{Area, MeasureKind};
use valfard_tyreso::right::{self, NewRight};
use valfard_tyreso::schema::unmet_demand;

use super::{choose, own, send};
use crate::app::{Page, TestApp, Visitor};
use crate::person::{Given, Like, VERKSTAN, actor, day, new_right};

const OTHER: Like = Like { name: "Lunden", digits: "556016068", ..VERKSTAN };

fn choose_link(list: &Page, given: &Given) -> String {
    let links = list.attributes("a.ds-button", "href");
    let ours = |link: &String| link.contains(given.site.reference.as_str());
    links.into_iter().find(ours).unwrap_or_else(|| panic!("{}", list.text()))
}

fn hidden(page: &Page) -> Vec<(String, String)> {
    let names = ["site", "shown", "seal", "list", "answers"];
    let value = |name: &str| page.attributes(&format!("input[name={name}]"), "value");
    names.map(|name| (name.to_owned(), value(name).pop().unwrap_or_default())).to_vec()
}

fn kept(page: &Page) -> Shown {
    let text = page.attributes("input[name=shown]", "value").pop();
    serde_json::from_str(&text.unwrap_or_else(|| panic!("{}", page.text()))).unwrap()
}

async fn check(browser: &Visitor<'_>, base: &str, given: &Given) -> Page {
    browser.get(&format!("{base}/kontrollera?plats={}", given.site.reference)).await
}

#[actix_web::test]
async fn r15_the_record_holds_the_list_that_was_read_and_not_one_of_another_minute() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    app.given(OTHER);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let base = format!("/val/{}", right.reference);
    // Read a minute before midnight; another day has another draw.
    let midnight = app.now().date().and_hms_opt(22, 59, 0).unwrap();
    app.set_now(midnight);
    let list = app.as_person(&person).get(&base).await;
    app.set_now(midnight + TimeDelta::minutes(2));
    app.given(Like { name: "Bryggan", digits: "556074708", ..VERKSTAN });
    let browser = app.as_person(&person);
    let page = browser.get(&choose_link(&list, &given)).await;
    assert_eq!((kept(&page).at, kept(&page).entries.len()), (midnight, 2));
    let made = send(&browser, &base, &hidden(&page)).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let text: String = app.db(|conn| {
        valfard_tyreso::schema::choice::table
            .select(valfard_tyreso::schema::choice::shown_list)
            .first(conn)
    });
    let record: Shown = serde_json::from_str(&text).unwrap();
    assert_eq!((record.at, record.entries.len()), (midnight, 2));
}

#[actix_web::test]
async fn r15_a_list_of_another_or_too_old_is_not_taken_for_what_was_read() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let (one, two) = (app.person(&worker, "Siv Holm"), app.person(&worker, "Arne Ask"));
    let (first, second) = (app.right(&worker, &one), app.right(&worker, &two));
    let list = app.as_person(&one).get(&format!("/val/{}", first.reference)).await;
    let theirs =
        choose_link(&list, &given).replace(first.reference.as_str(), second.reference.as_str());
    app.set_now(app.now() + TimeDelta::minutes(5));
    let page = app.as_person(&two).get(&theirs).await;
    assert_eq!(
        (kept(&page).right.as_str(), kept(&page).at),
        (second.reference.as_str(), app.now())
    );
    app.set_now(app.now() + TimeDelta::hours(25));
    let page = app.as_person(&one).get(&choose_link(&list, &given)).await;
    assert_eq!(kept(&page).at, app.now());
    // The job forgets it; the link goes on working.
    let now = app.now();
    app.db(move |conn| right::lapse_due(conn, now));
    let page = app.as_person(&one).get(&choose_link(&list, &given)).await;
    assert_eq!(page.status, StatusCode::OK);
}

#[actix_web::test]
async fn half_a_place_is_a_place_for_who_needs_half_and_none_for_who_needs_a_whole() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 1, ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let half = || NewRight { hundredths: 50, ..new_right() };
    let first = app.person(&worker, "Siv Holm");
    let right = app.right_like(&worker, &first, half());
    choose(&app, own(&first), &right, &given, Chooser::person()).unwrap();

    let second = app.person(&worker, "Arne Ask");
    let right = app.right_like(&worker, &second, half());
    let list = app.as_person(&second).get(&format!("/val/{}", right.reference)).await;
    assert!(list.has("1 ledig plats") && !list.has("Fullt just nu"), "{}", list.text());

    let third = app.person(&worker, "Bo Ek");
    let right = app.right(&worker, &third);
    let base = format!("/val/{}", right.reference);
    let browser = app.as_person(&third);
    let list = browser.get(&base).await;
    assert!(list.has("Fullt just nu"), "{}", list.text());
    let page = check(&browser, &base, &given).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Platsen räcker inte till") && !page.has("Någon annan"), "{}", page.text());
}

#[actix_web::test]
async fn a_place_that_takes_nobody_is_not_said_to_be_taken() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, boss) = (app.user(Role::Caseworker), app.user(Role::Commissioner));
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let made = choose(&app, own(&person), &right, &given, Chooser::person()).unwrap();
    let by = actor(&given.member);
    let now = app.now();
    let choice = made.clone();
    app.db(move |conn| {
        let placement = valfard_tyreso::choice::placement_of(conn, &choice)?;
        valfard_tyreso::placement::accept(&mut op(conn, &by, now), &placement.reference, None)?;
        Ok::<_, valfard_tyreso::choice::ChoiceError>(())
    });
    let browser = app.as_person(&person);
    let change = format!("/val/kvitto/{}/byt", made.reference);
    let page = check(&browser, &change, &given).await;
    assert!(page.has("Här har du redan din plats"), "{}", page.text());

    let (contract, by) = (given.contract, actor(&boss));
    app.db(move |conn| {
        let until = (day("2026-03-03"), Some(day("2026-03-31")));
        contract::pause(
            &mut op(conn, &by, now),
            contract,
            contract::IntervalKind::Suspension,
            until,
            "Flytt",
        )
    });
    let other = app.person(&worker, "Arne Ask");
    let right = app.right(&worker, &other);
    let base = format!("/val/{}", right.reference);
    let browser = app.as_person(&other);
    let list = browser.get(&base).await;
    assert!(list.has("Tar inte emot nya till och med"), "{}", list.text());
    let page = check(&browser, &base, &given).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Utföraren går inte att välja längre"), "{}", page.text());
    assert!(!page.has("Någon annan tog"), "{}", page.text());
}

#[actix_web::test]
async fn a_place_that_was_wanted_and_full_is_counted_once_and_so_is_a_preview() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 1, ..VERKSTAN });
    app.given(OTHER);
    let worker = app.user(Role::Caseworker);
    let (one, two) = (app.person(&worker, "Siv Holm"), app.person(&worker, "Arne Ask"));
    let right = app.right(&worker, &one);
    choose(&app, own(&one), &right, &given, Chooser::person()).unwrap();
    let base = format!("/val/{}", app.right(&worker, &two).reference);
    let counted = || -> Vec<(String, String)> {
        app.db(|conn| {
            unmet_demand::table.select((unmet_demand::source, unmet_demand::cause)).load(conn)
        })
    };
    for _ in 0..2 {
        let page = check(&app.as_person(&two), &base, &given).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
    }
    assert_eq!(counted(), [("list".to_owned(), "full".to_owned())]);
    // A caseworker who is warned, and opens nothing.
    let third = app.person(&worker, "Bo Ek");
    let form = [
        ("measure_kind", "job_coaching"),
        ("percent", "50"),
        ("legal_basis", "social_open"),
        ("last_day", "2026-03-10"),
        ("told_by", "letter"),
        ("planned_from", "2026-04-01"),
        ("planned_to", "2026-06-30"),
        ("action", "preview"),
    ];
    let staff = app.sign_in_as(&worker);
    let page = staff.post(&format!("/handlaggare/person/{}/val", third.reference), &form).await;
    assert_eq!(counted().len(), 2, "{}", page.text());
}

#[actix_web::test]
async fn a_place_for_the_whole_municipality_is_near_everybody() {
    let app = TestApp::new().await;
    app.given(Like { area: Area::WholeMunicipality, ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let new = NewRight { area: Some(Area::Bollmora), ..new_right() };
    let right = app.right_like(&worker, &person, new);
    let list = app.as_person(&person).get(&format!("/val/{}", right.reference)).await;
    assert_eq!(list.attributes("section", "aria-labelledby"), ["group-fits"], "{}", list.text());
}

#[actix_web::test]
async fn between_midnight_and_the_job_one_may_still_choose() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    app.set_now(app.now() + TimeDelta::days(8));
    let base = format!("/val/{}", right.reference);
    let browser = app.as_person(&person);
    let list = browser.get(&base).await;
    assert!(list.has("Tiden att välja har gått ut") && list.has("Verkstan"), "{}", list.text());
    let page = browser.get(&choose_link(&list, &given)).await;
    let made = send(&browser, &base, &hidden(&page)).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
}

#[actix_web::test]
async fn every_right_and_every_place_stands_on_ones_own_page() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let training = app.right(&worker, &person);
    let new = NewRight { measure_kind: MeasureKind::JobCoaching, ..new_right() };
    let coaching = app.right_like(&worker, &person, new);
    let home = app.as_person(&person).get("/mina-sidor").await;
    for right in [&training, &coaching] {
        assert!(home.html.contains(&format!("/val/{}/fragor", right.reference)), "{}", home.text());
    }
    assert!(home.has("Arbetsträning") && home.has("Jobbcoachning"), "{}", home.text());
    let made = choose(&app, own(&person), &training, &given, Chooser::person()).unwrap();
    let home = app.as_person(&person).get("/mina-sidor").await;
    assert!(home.html.contains(&format!("/val/{}/fragor", coaching.reference)), "{}", home.text());
    assert!(home.html.contains(&format!("/val/kvitto/{}", made.reference)), "{}", home.text());
}

#[actix_web::test]
async fn from_an_offer_and_a_comparison_the_way_leads_back_to_the_list() {
    let app = TestApp::new().await;
    app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let base = format!("/val/{}", right.reference);
    app.run_jobs();
    let browser = app.as_person(&person);
    let list = browser.get(&format!("{base}?vill=verkstan")).await;
    let offer = list.attributes("article h3 a", "href").remove(0);
    let page = browser.get(&offer).await;
    let back = page.attributes("a.ds-button", "href");
    assert!(back.contains(&format!("{base}?vill=verkstan")), "{back:?} {}", page.text());
    assert_eq!(list.attributes("input[name=fran]", "value"), [format!("{base}?vill=verkstan")]);
    // Nobody is led out of the portal by an address.
    for bad in ["https://example.org/val/", "//example.org", "/val/%22%3E", "/logga-in"] {
        let page = browser.get(&format!("{}?fran={bad}", offer.split('?').next().unwrap())).await;
        assert!(
            page.attributes("a.ds-button", "href").contains(&"/mina-sidor".to_owned()),
            "{bad}"
        );
    }
    assert_eq!(browser.get(&format!("{base}/kontrollera")).await.location.as_deref(), Some(&*base));
}

#[actix_web::test]
async fn who_finds_nobody_with_all_of_it_is_told_so() {
    let app = TestApp::new().await;
    app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let base = format!("/val/{}", app.right(&worker, &person).reference);
    let browser = app.as_person(&person);
    let list = browser.get(&format!("{base}?vill=astronaut")).await;
    assert!(list.has("Ingen passar allt du skrev"), "{}", list.text());
    assert!(!browser.get(&base).await.has("Ingen passar allt du skrev"));
}
