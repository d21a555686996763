//! Changing provider (omval): no reason, no day without a place, and the old provider is told late.

mod notice;
mod orders;

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{NaiveDateTime, TimeDelta};
use valfard_tyreso::choice::{self, Choice, ChoiceError, Chooser, Wish};
use valfard_tyreso::client::{Client, Viewer};
use valfard_tyreso::command;
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Actor, Role, time};
use valfard_tyreso::placement::{self, EndReason, Placement, PlacementState, ReturnReason};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::right::{self, RightState};

use super::closing::OTHER;
use super::{chosen, occupied, path};
use crate::app::{TestApp, Visitor};
use crate::person::{Given, Like, VERKSTAN, actor, day};
pub use orders::many;

const THIRD: Like = Like { name: "Gården", digits: "556000000", ..VERKSTAN };

pub fn own(client: &Client) -> Viewer {
    Viewer::own(Actor { user_id: client.user_id, role: Role::Client, authority_id: None })
}

/// Somebody who has begun with the provider, and the choice it hangs on.
fn begun(app: &TestApp, worker: &User, given: &Given, person: &Client) -> (Choice, Placement) {
    let placement = chosen(app, worker, given, person);
    let (by, now) = (actor(&given.member), app.now());
    app.db(move |conn| {
        let (today, at) = (time::stockholm_day(now), &placement.reference);
        placement::accept(&mut op(conn, &by, now), at, Some(today))?;
        let placement = placement::confirm_start(&mut op(conn, &by, now), at, today)?;
        Ok::<_, ChoiceError>((choice::of_placement(conn, placement.id)?, placement))
    })
}

/// Chooses another place without pages.
pub fn change(
    conn: &mut Conn,
    person: &Client,
    current: &Choice,
    to: &Given,
    now: NaiveDateTime,
) -> Result<(Choice, Placement), ChoiceError> {
    let shown = choice::shown_instead(conn, &current.reference, now)?;
    let right = right::by_id(conn, current.right_id)?.reference;
    let wish = Wish { right, site: to.site.reference.clone(), chooser: Chooser::person(), shown };
    choice::rechoose(conn, &own(person), &current.reference, &wish, now)
}

fn changed(app: &TestApp, person: &Client, current: &Choice, to: &Given) -> (Choice, Placement) {
    let (made, now) = ((person.clone(), current.clone(), to.clone()), app.now());
    app.db(move |conn| change(conn, &made.0, &made.1, &made.2, now))
}

fn placed(app: &TestApp, of: &Choice) -> Placement {
    let of = of.clone();
    app.db(move |conn| choice::placement_of(conn, &of))
}

/// What the check page of a change would send.
async fn checked(browser: &Visitor<'_>, base: &str, given: &Given) -> Vec<(&'static str, String)> {
    let page = browser.get(&format!("{base}/kontrollera?plats={}", given.site.reference)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    ["site", "shown", "seal"]
        .map(|name| (name, page.attributes(&format!("input[name={name}]"), "value").remove(0)))
        .to_vec()
}

async fn send(
    browser: &Visitor<'_>,
    base: &str,
    fields: &[(&'static str, String)],
) -> crate::app::Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    browser.post(base, &fields).await
}

fn sound(app: &TestApp) {
    let faults = app.db(command::faults);
    assert!(faults.is_empty(), "{faults:?}");
}

#[actix_web::test]
async fn scenario_41_the_old_place_is_released_only_when_the_new_one_is_certain() {
    let app = TestApp::new().await;
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let (current, _) = begun(&app, &worker, &given, &person);
    let receipt = format!("/val/kvitto/{}", current.reference);
    let base = format!("{receipt}/byt");
    let browser = app.as_person(&person);

    // From the person's page and from the receipt, without a reason.
    assert!(browser.get("/mina-sidor").await.html.contains(&base));
    let page = browser.get(&receipt).await;
    assert!(page.has("Vill du byta utförare?") && page.html.contains(&base), "{}", page.text());
    let list = browser.get(&base).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.text());
    assert!(list.has("Här har du din plats nu."), "{}", list.text());
    // The limits are shown before the choice is confirmed.
    let limits = "till och med tisdag 3 mars 2026";
    assert!(list.has(limits) && list.has("tidigast onsdag 4 mars 2026"), "{}", list.text());
    let at = format!("{base}/kontrollera?plats={}", other.site.reference);
    assert!(browser.get(&at).await.has(limits));
    let here = format!("{base}/kontrollera?plats={}", given.site.reference);
    assert_eq!(browser.get(&here).await.status, StatusCode::CONFLICT);

    let before = app.letters().len();
    let form = checked(&browser, &base, &other).await;
    let page = send(&browser, &base, &form).await;
    let waiting = browser.follow(&page).await;
    assert!(waiting.has("Ditt val är skickat"), "{}", waiting.text());
    assert!(waiting.has("Du har kvar din plats hos Verkstan"), "{}", waiting.text());
    // Scenario 40 too: sent again, the same receipt.
    assert_eq!(send(&app.as_person(&person), &base, &form).await.location, page.location);
    assert_eq!(browser.get(&base).await.location, page.location);
    assert_eq!((occupied(&app, &given), occupied(&app, &other)), (100, 100));
    let told: Vec<String> = app.letters().split_off(before).into_iter().map(|(to, _)| to).collect();
    assert!(!told.iter().any(|to| to == given.member.email.as_str()), "{told:?}");
    assert!(browser.get(&receipt).await.has("Du har valt Lunden i stället"));
    assert!(browser.get("/mina-sidor").await.has("Ditt byte är skickat"));

    // The new provider says yes: a first day is needed, and not before the notice.
    let new = {
        let current = current.clone();
        app.db(move |conn| placement::replacement_of(conn, current.placement_id)).unwrap()
    };
    let theirs = app.sign_in_as(&other.member);
    let yes = format!("{}/tacka-ja", path(&new.reference));
    for first_day in ["", "2026-03-03"] {
        let page = theirs.post(&yes, &[("first_day", first_day)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{first_day}");
    }
    // No history goes along.
    assert!(!theirs.get(&path(&new.reference)).await.has("Verkstan"));
    let page = theirs.post(&yes, &[("first_day", "2026-03-09")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert!(browser.get(&receipt).await.has("Din sista dag här är söndag 8 mars 2026"));
    let list = app.sign_in_as(&given.member).get("/leverantor/deltagare").await;
    assert!(list.has("Sista dag: söndag 8 mars 2026"), "{}", list.text());
    let letters = app.letters();
    let told = |text: &str| {
        letters.iter().any(|(to, said)| {
            to == given.member.email.as_str() && format!("{said:?}").contains(text)
        })
    };
    assert!(told("söndag 8 mars 2026") && !told("Lunden"));
    sound(&app);
    // Both until the last day has passed, and no day between.
    let end = |app: &TestApp| {
        let now = app.now();
        app.db(move |conn| placement::end_changes_due(conn, now))
    };
    assert_eq!(end(&app), 0);
    app.set_now(app.now() + TimeDelta::days(6));
    assert_eq!(end(&app), 1);
    let old = placed(&app, &current);
    assert_eq!((old.state, old.ended_on), (PlacementState::Ended, Some(day("2026-03-08"))));
    assert_eq!(old.end_reason, Some(EndReason::ChangedProvider));
    assert_eq!((occupied(&app, &given), occupied(&app, &other)), (0, 100));
    sound(&app);
    // And again, from the new place.
    let again = app.db(move |conn| choice::of_placement(conn, new.id));
    let (_, back) = changed(&app, &person, &again, &given);
    assert_eq!(back.state, PlacementState::Reserved);
    sound(&app);
}

#[actix_web::test]
async fn a_change_that_is_handed_back_or_taken_back_changes_nothing() {
    let app = TestApp::new().await;
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let (current, _) = begun(&app, &worker, &given, &person);
    let browser = app.as_person(&person);

    let (_, new) = changed(&app, &person, &current, &other);
    let (by, now) = (actor(&other.member), app.now());
    let at = new.reference.clone();
    app.db(move |conn| placement::hand_back(&mut op(conn, &by, now), &at, ReturnReason::PlaceLost));
    let letters = app.letters();
    let last = letters.iter().rfind(|(to, _)| to.starts_with("siv.holm")).unwrap();
    assert!(format!("{:?}", last.1).contains("Du har kvar din plats"), "{last:?}");

    // Taken back before the answer, from the receipt.
    let (again, _) = changed(&app, &person, &current, &other);
    let undo = format!("/val/kvitto/{}/angra", again.reference);
    let page = browser.post(&undo, &[("sure", "yes")]).await;
    let receipt = browser.follow(&page).await;
    assert!(receipt.has("Ditt byte är taget tillbaka. Du har kvar din plats."));
    assert!(!receipt.has("Välj igen"), "{}", receipt.text());

    let right = {
        let id = current.right_id;
        app.db(move |conn| right::by_id(conn, id))
    };
    assert_eq!(right.state, RightState::Used);
    assert_eq!(placed(&app, &current).state, PlacementState::Ongoing);
    assert_eq!((occupied(&app, &given), occupied(&app, &other)), (100, 0));
    sound(&app);
    // A new place that ends before it began lets the old one go on.
    let (_, new) = changed(&app, &person, &current, &other);
    let (by, now) = (actor(&other.member), app.now());
    let at = new.reference;
    app.db(move |conn| {
        placement::accept(&mut op(conn, &by, now), &at, Some(day("2026-03-09")))?;
        let today = time::stockholm_day(now);
        placement::end(&mut op(conn, &by, now), &at, today, EndReason::OwnRequest)
    });
    let old = placed(&app, &current);
    assert_eq!((old.state, old.planned_end_on), (PlacementState::Ongoing, None));
    sound(&app);
}

/// The old place has ended meanwhile: the right is in use by nothing, and opens again.
#[actix_web::test]
async fn a_change_that_is_handed_back_when_the_old_place_has_ended_opens_the_right() {
    let app = TestApp::new().await;
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let (current, old) = begun(&app, &worker, &given, &person);
    let (_, new) = changed(&app, &person, &current, &other);
    let (ends, returns, now) = (actor(&given.member), actor(&other.member), app.now());
    let id = current.right_id;
    let right = app.db(move |conn| {
        let today = time::stockholm_day(now);
        let ended = EndReason::OwnRequest;
        placement::end(&mut op(conn, &ends, now), &old.reference, today, ended)?;
        let reason = ReturnReason::PlaceLost;
        placement::hand_back(&mut op(conn, &returns, now), &new.reference, reason)?;
        right::by_id(conn, id).map_err(placement::PlacementError::from)
    });
    assert_eq!(right.state, RightState::Open);
    sound(&app);
}

#[actix_web::test]
async fn only_a_place_that_is_had_can_be_changed_and_once_at_a_time() {
    let app = TestApp::new().await;
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let third = app.given(THIRD);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    // Not answered yet: taken back instead.
    let waits = chosen(&app, &worker, &given, &person);
    let first = app.db(move |conn| choice::of_placement(conn, waits.id));
    let browser = app.as_person(&person);
    let page = browser.get(&format!("/val/kvitto/{}/byt", first.reference)).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Det finns ingen plats att byta"), "{}", page.text());
    let (by, now, at) = (actor(&given.member), app.now(), placed(&app, &first).reference);
    app.db(move |conn| placement::accept(&mut op(conn, &by, now), &at, Some(day("2026-03-04"))));
    let (second, new) = changed(&app, &person, &first, &other);
    let (by, at) = (actor(&other.member), new.reference);
    app.db(move |conn| placement::accept(&mut op(conn, &by, now), &at, Some(day("2026-03-20"))));
    // The first place goes on until the 19th: no third one meanwhile.
    let page = browser.get(&format!("/val/kvitto/{}/byt", second.reference)).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Ett byte pågår redan"), "{}", page.text());
    let (who, to) = (person.clone(), third.clone());
    let refused = app.state.db.write(move |conn| change(conn, &who, &second, &to, now)).unwrap();
    assert!(matches!(refused, Err(ChoiceError::ChangeUnderWay)), "{refused:?}");
    assert_eq!(occupied(&app, &third), 0);
    // Another's place is not there to change.
    let stranger = app.as_person(&app.person(&worker, "Arne Ask"));
    let page = stranger.get(&format!("/val/kvitto/{}/byt", first.reference)).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    sound(&app);
}
