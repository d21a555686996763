//! Closing a contract with people placed under it (R16), and who may see what of it.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{Days, NaiveDate, TimeDelta};
use valfard_tyreso::choice;
use valfard_tyreso::client::{Purpose, Viewer};
use valfard_tyreso::contract::{self, ContractState};
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Role, time};
use valfard_tyreso::placement::{self, EndReason, Placement, PlacementError, PlacementState};
use valfard_tyreso::platform::audit;
use valfard_tyreso::right::{self, RightState};

use super::{chosen, occupied, path};
use crate::app::TestApp;
use crate::make::supply;
use crate::person::{Given, Like, VERKSTAN, actor, day};

pub const OTHER: Like = Like { name: "Lunden", digits: "556016068", ..VERKSTAN };

/// Commissioning staff with the delegation for contracts.
pub fn decider(app: &TestApp) -> User {
    let user = app.user(Role::Commissioner);
    let (by, now) = (actor(&user), app.now());
    app.db(move |conn| {
        let decision = valfard_tyreso::identity::Decision::Contract;
        supply::delegate(conn, &by, decision, day("2020-01-01"), None, now);
        Ok::<_, diesel::result::Error>(())
    });
    user
}

/// Somebody who has begun with the provider.
pub fn ongoing(app: &TestApp, worker: &User, given: &Given, name: &str) -> Placement {
    let person = app.person(worker, name);
    let placement = chosen(app, worker, given, &person);
    let (by, now, at) = (actor(&given.member), app.now(), placement.reference);
    app.db(move |conn| {
        let today = time::stockholm_day(now);
        placement::accept(&mut op(conn, &by, now), &at, Some(today))?;
        placement::confirm_start(&mut op(conn, &by, now), &at, today)
    })
}

pub fn today(app: &TestApp) -> NaiveDate {
    time::stockholm_day(app.now())
}

pub fn pass(app: &TestApp, days: i64) {
    app.set_now(app.now() + TimeDelta::days(days));
}

pub fn notice(app: &TestApp, staff: &User, given: &Given, days: u64) -> NaiveDate {
    let (by, id, now) = (actor(staff), given.contract, app.now());
    let last = today(app).checked_add_days(Days::new(days)).unwrap();
    app.db(move |conn| placement::give_notice(&mut op(conn, &by, now), id, last, "Huset rivs."));
    last
}

pub fn close_due(app: &TestApp) -> placement::Closed {
    let now = app.now();
    app.db(move |conn| placement::close_due(conn, now))
}

fn state(app: &TestApp, given: &Given) -> ContractState {
    let id = given.contract;
    app.db(move |conn| contract::get(conn, id)).state
}

pub fn case(worker: &User) -> Viewer {
    Viewer::case(actor(worker), Purpose::CasePage).because("Provar")
}

/// One placed person is left: closing is refused, staff are told how many and by whom, and the
/// caseworker's list names the person.
#[actix_web::test]
async fn r16_one_person_left_and_closing_is_refused() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    let last = notice(&app, &staff, &given, 30);
    assert_eq!(close_due(&app), placement::Closed::default());

    pass(&app, 31);
    assert_eq!(close_due(&app), placement::Closed { closed: 0, overdue: 1 });
    assert_eq!(close_due(&app), placement::Closed::default(), "alarmed once");
    assert_eq!(state(&app, &given), ContractState::NoticeGiven);
    let (id, now, by) = (given.contract, app.now(), actor(&staff));
    let none = app.db(move |conn| contract::in_force(conn, time::stockholm_day(now)));
    assert!(none.is_empty(), "out of force all the same");
    let refused = app
        .state
        .db
        .write(move |conn| placement::close_contract(&mut op(conn, &by, now), id))
        .unwrap();
    assert!(matches!(refused, Err(PlacementError::PeopleLeft(1))), "{refused:?}");

    // The commissioner sees a count and a caseworker, never the person.
    let browser = app.sign_in_as(&staff);
    let found = app.db(move |conn| contract::get(conn, id));
    let page = format!("/bestallare/avtal/{}/avsluta", found.reference);
    let seen = browser.get(&page).await;
    assert!(seen.has("En är kvar") && seen.has(&worker.name), "{}", seen.text());
    assert!(!seen.has("Siv Holm"));
    let refused = browser.post(&page, &[("how", "close"), ("sure", "yes")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Avtalet kan inte avslutas: 1"), "{}", refused.text());
    assert!(browser.get("/bestallare").await.has("har passerat sista dagen"));
    let theirs = app.sign_in_as(&worker);
    let list = theirs.get("/handlaggare/arenden?lage=leaving").await;
    assert!(list.has("Siv Holm") && list.has("Utföraren slutar"), "{}", list.text());
    assert!(theirs.get("/handlaggare").await.has("En person har en utförare som slutar"));

    // Told and an end agreed on: then it closes, and the place is given back.
    let (viewer, at) = (case(&worker), stays.reference);
    app.db(move |conn| {
        placement::inform(conn, &viewer, &at, time::stockholm_day(now), now)?;
        let end = (last, EndReason::ProviderTerminated);
        placement::agree_end(conn, &viewer, &at, end, now)
    });
    assert_eq!(close_due(&app), placement::Closed { closed: 1, overdue: 0 });
    assert_eq!(state(&app, &given), ContractState::Ended);
    assert_eq!(occupied(&app, &given), 0);
    assert_eq!(app.db(valfard_tyreso::command::faults), Vec::<String>::new());
}

#[actix_web::test]
async fn who_has_chosen_anew_moves_on_the_last_day() {
    let app = TestApp::new().await;
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let person = app.person(&worker, "Siv Holm");
    let stays = chosen(&app, &worker, &given, &person);
    let (by, now, at) = (actor(&given.member), app.now(), stays.reference.clone());
    app.db(move |conn| placement::accept(&mut op(conn, &by, now), &at, None));
    let last = notice(&app, &staff, &given, 30);
    // The list bars it with the day.
    let right = app.right(&worker, &person);
    let list = app.db(move |conn| right::alternatives(conn, &right, now));
    let bars: Vec<_> = list.iter().map(|one| (one.provider_name.as_str(), one.bar)).collect();
    assert!(bars.contains(&("Verkstan", Some(right::Bar::Leaving))), "{bars:?}");
    assert!(bars.contains(&("Lunden", None)), "{bars:?}");

    let viewer = case(&worker);
    let at = stays.reference.clone();
    for wrong in [today(&app).pred_opt().unwrap(), today(&app).succ_opt().unwrap()] {
        let (viewer, at) = (viewer.clone(), at.clone());
        let no = app.state.db.write(move |conn| placement::inform(conn, &viewer, &at, wrong, now));
        assert!(matches!(no.unwrap(), Err(PlacementError::Day)), "{wrong}");
    }
    let told = today(&app);
    app.db({
        let (viewer, at) = (viewer.clone(), at.clone());
        move |conn| placement::inform(conn, &viewer, &at, told, now)
    });
    // Told is not enough.
    let id = given.contract;
    let standing = app.db(move |conn| placement::under_contract(conn, id)).remove(0);
    assert!(!standing.settled && !standing.chose_again);

    let person_right = app.db({
        let client = person.clone();
        move |conn| right::of_client(conn, &client)
    });
    let open = person_right.into_iter().find(|right| right.state == RightState::Open).unwrap();
    let site = other.site.reference.clone();
    let own = Viewer::own(valfard_tyreso::kernel::Actor {
        user_id: person.user_id,
        role: Role::Client,
        authority_id: None,
    });
    app.db(move |conn| {
        let shown = choice::shown(conn, &open, now)?;
        let (right, site) = (open.reference.clone(), site.clone());
        let chooser = choice::Chooser::person();
        choice::choose(conn, &own, &choice::Wish { right, site, chooser, shown }, now).map(drop)
    });
    let standing = app.db(move |conn| placement::under_contract(conn, id)).remove(0);
    assert!(standing.settled && standing.chose_again);
    pass(&app, 31);
    assert_eq!(close_due(&app).closed, 1);
    let all = app.db(move |conn| placement::of_client(conn, &person));
    let moved = all.iter().find(|one| one.id == stays.id).unwrap();
    assert_eq!((moved.ended_on, moved.end_reason), (Some(last), Some(EndReason::ChangedProvider)));
    assert_eq!((occupied(&app, &given), occupied(&app, &other)), (0, 100));
}

/// Rescinded: choosing ends at once, who waits may choose again, who has a place must be moved
/// before the matter closes.
#[actix_web::test]
async fn r16_a_rescinded_contract_is_wound_up_when_nobody_is_left() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    let waits = app.person(&worker, "Arne Ask");
    let waiting = chosen(&app, &worker, &given, &waits);
    let (by, id, now) = (actor(&staff), given.contract, app.now());
    let left = app.db(move |conn| placement::rescind(&mut op(conn, &by, now), id, "Grovt brott."));
    assert_eq!(left, 1);
    let (waited, offer) = (waiting.id, stays.offer_id);
    let (came, right, choosable) = app.db(move |conn| {
        let came = placement::get(conn, waited)?;
        let right = right::by_id(conn, came.right_id)?;
        let choosable = contract::choosable(conn, offer, time::stockholm_day(now))?;
        Ok::<_, PlacementError>((came, right, choosable))
    });
    assert_eq!((came.state, right.state), (PlacementState::Declined, RightState::Open));
    assert!(right.last_day > today(&app) && choosable.is_none());
    assert_eq!(close_due(&app), placement::Closed::default());
    let unwound = app.db(move |conn| contract::get(conn, id));
    assert!(unwound.state == ContractState::Rescinded && unwound.wound_up_at.is_none());

    let (viewer, at) = (case(&worker), stays.reference);
    app.db(move |conn| {
        let today = time::stockholm_day(now);
        placement::inform(conn, &viewer, &at, today, now)?;
        placement::agree_end(conn, &viewer, &at, (today, EndReason::ProviderTerminated), now)
    });
    assert_eq!(close_due(&app).closed, 1);
    assert!(app.db(move |conn| contract::get(conn, id)).wound_up_at.is_some());
    let letters = app.letters();
    let told = |text: &str| letters.iter().filter(|(_, t)| t.subject.contains(text)).count();
    assert_eq!((told("Något ändras"), told("Du kan välja igen")), (1, 1));
    let names =
        letters.iter().any(|(_, t)| t.body.contains("Verkstan") && t.subject.contains("ändras"));
    assert!(!names, "the letter says neither provider nor measure");
}

#[actix_web::test]
async fn r12_nobody_says_yes_under_a_contract_that_is_over() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let person = app.person(&worker, "Siv Holm");
    let placement = chosen(&app, &worker, &given, &person);
    notice(&app, &staff, &given, 2);
    let browser = app.sign_in_as(&given.member);
    let yes = format!("{}/tacka-ja", path(&placement.reference));
    let beyond = browser.post(&yes, &[("first_day", "2026-03-09")]).await;
    assert_eq!(beyond.status, StatusCode::UNPROCESSABLE_ENTITY, "after the contract's last day");
    pass(&app, 3);
    let browser = app.sign_in_as(&given.member);
    let over = browser.post(&yes, &[]).await;
    assert_eq!(over.status, StatusCode::CONFLICT);
    assert!(over.has("Avtalet gäller inte längre"), "{}", over.text());
    assert_eq!(over.attributes("input[name=first_day]", "id"), ["first_day"], "the same page");
    // Nothing is recorded of who only waited: the right goes back by itself.
    assert_eq!(close_due(&app).closed, 1);
    let theirs = app.as_person(&person);
    let receipt = super::receipt(&app, &placement);
    assert!(theirs.get(&receipt).await.has("Välj igen"));
}

#[actix_web::test]
async fn the_caseworker_moves_a_person_in_pages() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    let browser = app.sign_in_as(&staff);
    let id = given.contract;
    let reference = app.db(move |conn| contract::get(conn, id)).reference;
    let close = format!("/bestallare/avtal/{reference}/avsluta");
    let page = browser.get(&close).await;
    assert!(page.has("En person har en plats") && !page.has("Siv Holm"), "{}", page.text());
    let wrong = browser.post(&close, &[("how", "notice"), ("reason", "Huset rivs.")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("Huset rivs."));
    let fields =
        [("how", "notice"), ("last_day", "2026-04-30"), ("reason", "Huset rivs."), ("sure", "yes")];
    let done = browser.post(&close, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());

    let client_id = stays.client_id;
    let person = app.db(move |conn| valfard_tyreso::client::reference_of(conn, client_id));
    let theirs = app.sign_in_as(&worker);
    let at = format!("/handlaggare/person/{person}");
    assert!(theirs.get(&at).await.has("Verkstan slutar"));
    let task = format!("{at}/slutar/{}", stays.reference);
    let page = theirs.get(&task).await;
    assert!(page.has("torsdag 30 april 2026"), "{}", page.text());
    let early = theirs.post(&format!("{task}/besked"), &[("informed_on", "2026-03-01")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = theirs.post(&format!("{task}/besked"), &[("informed_on", "2026-03-03")]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.text());
    let late = [("ended_on", "2026-05-01"), ("end_reason", "provider_terminated")];
    let late = theirs.post(&format!("{task}/slut"), &late).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let end = [("ended_on", "2026-04-15"), ("end_reason", "other_insats")];
    let end = theirs.post(&format!("{task}/slut"), &end).await;
    assert_eq!(end.status, StatusCode::SEE_OTHER, "{}", end.text());
    assert!(theirs.follow(&end).await.has("Klart"));
    // Another authority's staff find nothing.
    let other = app.sign_in_as(&app.staff_of("af", Role::Caseworker));
    assert_eq!(other.get(&task).await.status, StatusCode::NOT_FOUND);
    // The agreed day comes: the placement ends by itself, the contract not yet.
    app.set_now(app.now() + TimeDelta::days(44));
    close_due(&app);
    let placement_id = stays.id;
    let steps = app.db(move |conn| placement::steps(conn, placement_id));
    assert_eq!(steps.last().unwrap().state, PlacementState::Ended);
    assert_eq!(state(&app, &given), ContractState::NoticeGiven);
    let events = app.db(move |conn| audit::of_object(conn, "placement", placement_id.0));
    let actions: Vec<_> = events.iter().map(|event| event.action.as_str()).collect();
    assert!(actions.ends_with(&[
        "placement.leaving",
        "placement.informed",
        "placement.new_choice",
        "placement.end_agreed",
        "placement.ended",
    ]));
}
