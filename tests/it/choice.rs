//! Choosing: the right, the list and its order, the choice once and whole, and what is refused.

mod channels;
mod helped;
mod list;
mod questions;

use crate::make::op;
use actix_web::http::StatusCode;
use diesel::RunQueryDsl as _;
use proptest::prelude::*;
use valfard_tyreso::choice::{self, Channel, ChoiceError, Chooser, ChosenBy, NextKind, Wish};
use valfard_tyreso::client::{Client, Viewer};
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::measure::{Area, Language};
use valfard_tyreso::placement::{self, PlacementState};
use valfard_tyreso::right::{self, NewRight};
use valfard_tyreso::{capacity, contract};

use crate::app::{Page, TestApp, Visitor};
use crate::person::{Given, Like, VERKSTAN, actor, day, new_right};

/// What the check page would send.
async fn checked(browser: &Visitor<'_>, base: &str, given: &Given) -> Vec<(String, String)> {
    let page = browser.get(&format!("{base}/kontrollera?plats={}", given.site.reference)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    ["site", "shown", "seal"]
        .map(|name| {
            let value = page.attributes(&format!("input[name={name}]"), "value").remove(0);
            (name.to_owned(), value)
        })
        .to_vec()
}

async fn send(browser: &Visitor<'_>, base: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    browser.post(base, &fields).await
}

fn own(client: &Client) -> Viewer {
    Viewer::own(Actor { user_id: client.user_id, role: Role::Client, authority_id: None })
}

/// How much is occupied at the site, in hundredths.
fn occupied(app: &TestApp, given: &Given) -> i64 {
    let id = given.site.id;
    app.db(move |conn| capacity::of_site(conn, id)).map_or(0, |places| places.occupied)
}

/// Chooses without pages.
fn choose(
    app: &TestApp,
    viewer: Viewer,
    right: &right::Right,
    given: &Given,
    chooser: Chooser,
) -> Result<choice::Choice, ChoiceError> {
    let (right, site, now) = (right.clone(), given.site.reference.clone(), app.now());
    let made = app.state.db.write(move |conn| {
        let shown = choice::shown(conn, &right, now)?;
        let (right, site) = (right.reference.clone(), site.clone());
        let wish = Wish { right, site, chooser: chooser.clone(), shown };
        choice::choose(conn, &viewer, &wish, now)
    });
    made.unwrap().map(|(choice, _)| choice)
}

#[actix_web::test]
async fn a_person_chooses_and_the_place_is_taken() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let base = format!("/val/{}", right.reference);
    let browser = app.as_person(&person);

    let list = browser.get(&base).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.text());
    assert!(list.has("Verkstan") && list.has("2 lediga platser"), "{}", list.text());
    let form = checked(&browser, &base, &given).await;
    let page = send(&browser, &base, &form).await;
    let receipt = browser.follow(&page).await;
    assert!(receipt.has("Ditt val är skickat") && receipt.has("Verkstan"), "{}", receipt.text());
    assert_eq!(occupied(&app, &given), 100);

    // Scenario 40: sent again, or from another device: one choice, one receipt.
    let again = send(&browser, &base, &form).await;
    assert_eq!(again.location, page.location);
    let device = app.as_person(&person);
    assert_eq!(send(&device, &base, &form).await.location, page.location);
    assert_eq!(device.get(&base).await.location, page.location);
    assert_eq!(occupied(&app, &given), 100);

    // The provider is told without a name, the person without the provider.
    let letters = app.letters();
    let to_provider: Vec<_> =
        letters.iter().filter(|(to, _)| to == given.member.email.as_str()).collect();
    assert!(to_provider.iter().any(|(_, text)| format!("{text:?}").contains("valt er")));
    assert!(to_provider.iter().all(|(_, text)| !format!("{text:?}").contains("Holm")));
    let to_person: Vec<_> = letters.iter().filter(|(to, _)| to.starts_with("siv.holm")).collect();
    assert!(to_person.len() >= 2);
    assert!(to_person.iter().all(|(_, text)| !format!("{text:?}").contains("Verkstan")));

    // Somebody else's receipt and right are not there.
    let stranger = app.as_person(&app.person(&worker, "Arne Ask"));
    assert_eq!(stranger.get(&base).await.status, StatusCode::NOT_FOUND);
    let receipt = page.location.unwrap();
    assert_eq!(stranger.get(&receipt).await.status, StatusCode::NOT_FOUND);
    assert_eq!(send(&stranger, &base, &form).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_record_keeps_the_list_as_it_was_shown() {
    // R15
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let other = app.given(Like { name: "Lunden", digits: "556016068", ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let made = choose(&app, own(&person), &right, &given, Chooser::person()).unwrap();
    let shown: choice::Shown = serde_json::from_str(&made.shown_list).unwrap();
    let sites: Vec<&str> = shown.entries.iter().map(|entry| entry.site.as_str()).collect();
    assert_eq!(sites.len(), 2);
    assert!(sites.contains(&other.site.reference.as_str()));
    assert_eq!((shown.version, shown.at), (choice::LIST_VERSION, app.now()));
    let list = app.db({
        let right = right.clone();
        let now = app.now();
        move |conn| right::alternatives(conn, &right, now)
    });
    assert_eq!(sites, list.iter().map(|one| one.site.as_str()).collect::<Vec<_>>());
    assert_eq!(made.chosen_by, ChosenBy::Client);
    assert_eq!(made.channel, Channel::Portal);
}

#[actix_web::test]
async fn a_choice_is_a_record_that_nothing_changes() {
    let app = TestApp::new().await;
    let (given, worker) = (app.given(VERKSTAN), app.user(Role::Caseworker));
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    choose(&app, own(&person), &right, &given, Chooser::person()).unwrap();
    for statement in
        ["UPDATE choice SET shown_list = '[]'", "UPDATE choice SET right_id = right_id"]
    {
        let refused =
            app.state.db.write(move |conn| diesel::sql_query(statement).execute(conn)).unwrap();
        assert!(refused.unwrap_err().to_string().contains("append-only"), "{statement}");
    }
}

#[actix_web::test]
async fn a_forged_list_is_refused() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let base = format!("/val/{}", right.reference);
    let browser = app.as_person(&person);
    let form = checked(&browser, &base, &given).await;
    for (name, from, to) in [
        ("shown", "\"version\":3", "\"version\":4"),
        ("shown", "\"others\"", "\"fits\""),
        // Not a letter for another: a seal may lack it, and would then be no other seal.
        ("seal", "", "0000000000000000000000000000000000000000000000000000000000000000"),
        ("seal", "", "x"),
    ] {
        let mut forged = form.clone();
        let field = forged.iter_mut().find(|(field, _)| field == name).unwrap();
        field.1 = if from.is_empty() { to.to_owned() } else { field.1.replace(from, to) };
        let page = send(&browser, &base, &forged).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{name} {from}");
        assert!(page.has("Listan har ändrats"), "{}", page.text());
    }
    // One of another right, this very moment, and one a day old.
    let second = app.person(&worker, "Arne Ask");
    let theirs = app.right(&worker, &second);
    let other = app.as_person(&second);
    let page = send(&other, &format!("/val/{}", theirs.reference), &form).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(occupied(&app, &given), 0);
    app.set_now(app.now() + chrono::TimeDelta::hours(25));
    let browser = app.as_person(&person);
    assert_eq!(send(&browser, &base, &form).await.status, StatusCode::CONFLICT);
    assert_eq!(occupied(&app, &given), 0);
}

#[actix_web::test]
async fn the_last_place_goes_to_one_and_the_other_is_shown_the_way() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 1, ..VERKSTAN });
    let other = app.given(Like { name: "Lunden", digits: "556016068", ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let (first, second) = (app.person(&worker, "Siv Holm"), app.person(&worker, "Arne Ask"));
    let rights = [app.right(&worker, &first), app.right(&worker, &second)];
    let browsers = [app.as_person(&first), app.as_person(&second)];
    let bases = rights.each_ref().map(|right| format!("/val/{}", right.reference));
    let forms = [
        checked(&browsers[0], &bases[0], &given).await,
        checked(&browsers[1], &bases[1], &given).await,
    ];
    let page = send(&browsers[0], &bases[0], &forms[0]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let page = send(&browsers[1], &bases[1], &forms[1]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Platsen hann ta slut") && page.has("Lunden"), "{}", page.text());
    assert!(!page.has("Verkstan"), "{}", page.text());
    // Nothing is lost: the right is open, the full one stands last with the reason.
    let list = browsers[1].get(&bases[1]).await;
    assert!(list.has("Alla platser är upptagna"), "{}", list.text());
    let groups = list.attributes("section", "aria-labelledby");
    assert_eq!(groups, ["group-others", "group-barred"]);
    let form = checked(&browsers[1], &bases[1], &other).await;
    assert_eq!(send(&browsers[1], &bases[1], &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!((occupied(&app, &given), occupied(&app, &other)), (100, 100));
}

#[actix_web::test]
async fn late_closed_and_withdrawn_each_have_a_clear_page() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let staff = app.sign_in_as(&worker);
    let person = app.person(&worker, "Siv Holm");
    let browser = app.as_person(&person);

    let right = app.right(&worker, &person);
    let base = format!("/val/{}", right.reference);
    let form = checked(&browser, &base, &given).await;
    let pause = given.contract;
    let by = actor(&app.user(Role::Commissioner));
    let now = app.now();
    app.db(move |conn| {
        let kind = contract::IntervalKind::Suspension;
        contract::pause(&mut op(conn, &by, now), pause, kind, (day("2026-03-03"), None), "Brister")
    });
    let page = send(&browser, &base, &form).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("går inte att välja längre"), "{}", page.text());

    let closed = staff
        .post(&format!("/handlaggare/val/{}/stang", right.reference), &[("sure", "yes")])
        .await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text());
    let page = browser.get(&base).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Valet är stängt"), "{}", page.text());

    let right = app.right(&worker, &person);
    app.set_now(app.now() + chrono::TimeDelta::days(8));
    let page = app.as_person(&person).get(&format!("/val/{}", right.reference)).await;
    // The last day is past, and the right can still be used.
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Tiden att välja har gått ut"), "{}", page.text());
    assert_eq!(occupied(&app, &given), 0);
}

#[actix_web::test]
async fn a_wanted_language_comes_first_with_the_reason() {
    // Scenario 44
    let app = TestApp::new().await;
    let plain = app.given(VERKSTAN);
    let arabic = app.given(Like {
        name: "Lunden",
        digits: "556016068",
        language: Language::Arabic,
        area: Area::Trollbacken,
        ..VERKSTAN
    });
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let needs = NewRight {
        needs_languages: vec![Language::Arabic],
        area: Some(Area::Bollmora),
        ..new_right()
    };
    let right = app.right_like(&worker, &person, needs);
    let now = app.now();
    let list = app.db({
        let right = right.clone();
        move |conn| right::alternatives(conn, &right, now)
    });
    let sites: Vec<_> = list.iter().map(|one| &one.site).collect();
    assert_eq!(sites, [&arabic.site.reference, &plain.site.reference]);
    let page = app.as_person(&person).get(&format!("/val/{}", right.reference)).await;
    assert!(page.has("Talar arabiska") && page.has("Ligger i Bollmora"), "{}", page.text());
    assert_eq!(page.attributes("section", "aria-labelledby"), ["group-language", "group-others"]);
}

#[actix_web::test]
async fn half_a_place_is_half_a_place() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 1, ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let half = || NewRight { hundredths: 50, ..new_right() };
    for name in ["Siv Holm", "Arne Ask"] {
        let person = app.person(&worker, name);
        let right = app.right_like(&worker, &person, half());
        choose(&app, own(&person), &right, &given, Chooser::person()).unwrap();
    }
    let third = app.person(&worker, "Bo Ek");
    let right = app.right_like(&worker, &third, half());
    let made = choose(&app, own(&third), &right, &given, Chooser::person());
    assert!(matches!(made, Err(ChoiceError::NotShown | ChoiceError::Full)), "{made:?}");
    assert_eq!(occupied(&app, &given), 100);
}

#[actix_web::test]
async fn a_mind_may_be_changed_before_the_answer() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let made = choose(&app, own(&person), &right, &given, Chooser::person()).unwrap();
    assert_eq!(next(&app, &person), NextKind::Sent);
    let browser = app.as_person(&person);
    let path = format!("/val/kvitto/{}", made.reference);
    let page = browser.post(&format!("{path}/angra"), &[("sure", "yes")]).await;
    let page = browser.follow(&page).await;
    assert!(page.has("Du kan välja igen"), "{}", page.text());
    assert_eq!(occupied(&app, &given), 0);
    assert_eq!(next(&app, &person), NextKind::Choose);
    // Chosen again: a second choice, the first receipt still there.
    let again = choose(&app, own(&person), &right, &given, Chooser::person()).unwrap();
    assert_ne!(again.reference, made.reference);
    assert!(browser.get(&path).await.has("Du har tagit tillbaka ditt val"));
    let by = actor(&given.member);
    let now = app.now();
    app.db(move |conn| {
        let placement = choice::placement_of(conn, &again)?;
        placement::accept(&mut op(conn, &by, now), &placement.reference, None)?;
        Ok::<_, ChoiceError>(())
    });
    let late = browser.get(&format!("/val/{}", right.reference)).await.location.unwrap();
    let page = browser.post(&format!("{late}/angra"), &[("sure", "yes")]).await;
    assert!(browser.follow(&page).await.has("Det har hänt något med ditt val"));
    assert_eq!(occupied(&app, &given), 100);
}

fn next(app: &TestApp, person: &Client) -> NextKind {
    let (viewer, now) = (own(person), app.now());
    app.db(move |conn| choice::next_steps(conn, &viewer, now)).remove(0).kind
}

proptest! {
    /// Every road through the table ends, and a state that holds a place can always give it back.
    #[test]
    fn every_road_of_a_choice_ends(turns in prop::collection::vec(any::<prop::sample::Index>(), 8)) {
        let mut state = PlacementState::Reserved;
        for turn in turns {
            let next = state.next();
            prop_assert_eq!(state.is_open(), !next.is_empty());
            let Some(&to) = (!next.is_empty()).then(|| turn.get(next)) else { break };
            prop_assert!(state.go(to).is_ok());
            for &other in PlacementState::ALL {
                prop_assert_eq!(state.go(other).is_ok(), next.contains(&other));
            }
            state = to;
        }
        prop_assert!(!state.is_open() || state == PlacementState::Reserved || state.is_certain());
    }
}
