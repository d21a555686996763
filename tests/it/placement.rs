//! Placements: what the provider sees and answers, and that they go with their choices.

mod rechoice;
pub mod change;
pub mod closing;
mod crawl;
pub mod leaving;
mod machine;
mod onward;
pub mod protected;
mod provider_access;
mod unanswered;
mod written;

use crate::make::op;
use actix_web::http::StatusCode;
use diesel::prelude::*;
use proptest::prelude::*;
use valfard_tyreso::capacity::{self, ClaimState};
use valfard_tyreso::choice::{self, Chooser, Wish};
use valfard_tyreso::client::{Client, Viewer};
use valfard_tyreso::contract;
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Actor, Reference, Role};
use valfard_tyreso::placement::{self, Placement, PlacementState};
use valfard_tyreso::right;
use valfard_tyreso::schema::{choice_system, contract_change, contract_consent};
use valfard_tyreso::terms::{self, Frame};

use crate::app::TestApp;
use crate::official::record_by_hand;
use crate::person::{Given, Like, VERKSTAN, actor, day};

/// A person who has chosen.
fn chosen(app: &TestApp, worker: &User, given: &Given, person: &Client) -> Placement {
    let right = app.right(worker, person);
    chosen_by(app, given, person, &right)
}

/// Somebody chooses by this right.
fn chosen_by(app: &TestApp, given: &Given, person: &Client, right: &right::Right) -> Placement {
    let right = right.clone();
    let who = Actor { user_id: person.user_id, role: Role::Client, authority_id: None };
    let viewer = Viewer::own(who);
    let (site, now) = (given.site.reference.clone(), app.now());
    app.db(move |conn| {
        let shown = choice::shown(conn, &right, now)?;
        let (right, site) = (right.reference.clone(), site.clone());
        let wish = Wish { right, site, chooser: Chooser::person(), shown };
        choice::choose(conn, &viewer, &wish, now).map(|(_, placement)| placement)
    })
}

/// The provider has accepted terms of its system that say so much of the frame.
fn agreed(app: &TestApp, given: &Given, staff: &User, frame: Frame) {
    let (id, by, user, now) = (given.contract, actor(staff), staff.id, app.now());
    app.db(move |conn| {
        let under = contract::get(conn, id)?;
        let system = under.choice_system_id.unwrap();
        let series: String = choice_system::table
            .find(system)
            .select(choice_system::specification_series)
            .first(conn)?;
        let spec = terms::latest(conn, &series)?.unwrap().id;
        terms::set_frame(&mut op(conn, &by, now), spec, &frame).unwrap();
        let change: i64 = diesel::insert_into(contract_change::table)
            .values((
                contract_change::reference.eq(Reference::random()),
                contract_change::owner_authority_id.eq(under.owner_authority_id),
                contract_change::specification_id.eq(spec),
                contract_change::silence.eq("goes_on"),
                contract_change::answer_by.eq(day("2026-03-03")),
                contract_change::asked_by.eq(user),
                contract_change::asked_at.eq(now),
            ))
            .returning(contract_change::id)
            .get_result(conn)?;
        diesel::insert_into(contract_consent::table)
            .values((
                contract_consent::change_id.eq(change),
                contract_consent::contract_id.eq(id),
                contract_consent::specification_id.eq(spec),
                contract_consent::from_id.eq(spec),
                contract_consent::state.eq("accepted"),
                contract_consent::text.eq(""),
                contract_consent::text_sha256.eq(""),
                contract_consent::answered_by.eq(user),
                contract_consent::answered_at.eq(now),
            ))
            .execute(conn)?;
        record_by_hand(conn, "contract", id.0, now)
    });
}

fn occupied(app: &TestApp, given: &Given) -> i64 {
    let id = given.site.id;
    app.db(move |conn| capacity::of_site(conn, id)).map_or(0, |places| places.occupied)
}

fn path(reference: &Reference) -> String {
    format!("/leverantor/deltagare/{reference}")
}

#[actix_web::test]
async fn from_referral_to_end() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let placement = chosen(&app, &worker, &given, &person);
    let browser = app.sign_in_as(&given.member);
    let path = path(&placement.reference);

    let list = browser.get("/leverantor/deltagare").await;
    assert!(list.has("Siv Holm") && list.has("Svara senast fredag 6 mars 2026"), "{}", list.text());
    let page = browser.get(&path).await;
    assert!(page.has("070-174 06 05") && page.has("Tacka ja"), "{}", page.text());
    let wrong = browser.post(&format!("{path}/tacka-ja"), &[("first_day", "2020-01-01")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser.post(&format!("{path}/tacka-ja"), &[("first_day", "2026-03-09")]).await;
    assert!(browser.follow(&page).await.has("Planerad start: måndag 9 mars 2026"));
    let theirs = app.as_person(&person);
    let case = format!("/handlaggare/person/{}", person.reference);
    assert!(app.sign_in_as(&worker).get(&case).await.has("Har tackat ja"));
    let receipt = receipt(&app, &placement);
    let seen = theirs.get(&receipt).await;
    assert!(seen.has("Du börjar måndag 9 mars 2026"), "{}", seen.text());

    // Not before it has happened.
    let early = browser.post(&format!("{path}/borjat"), &[("began_on", "2026-03-09")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.set_now(app.now() + chrono::TimeDelta::days(7));
    let (browser, theirs) = (app.sign_in_as(&given.member), app.as_person(&person));
    let page = browser.post(&format!("{path}/borjat"), &[("began_on", "2026-03-09")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert!(theirs.get(&receipt).await.has("Du började måndag 9 mars 2026"));
    let provider = given.provider.id;
    let first = app.db(move |conn| placement::first_start_of_provider(conn, provider));
    assert_eq!(first, Some(day("2026-03-09")));

    let page = browser.post(&format!("{path}/slutat"), &[("ended_on", "2026-03-10")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(occupied(&app, &given), 100);
    let end = [("ended_on", "2026-03-10"), ("end_reason", "work_unsubsidised")];
    let page = browser.post(&format!("{path}/slutat"), &end).await;
    assert_eq!(page.location.as_deref(), Some("/leverantor/deltagare"));
    assert_eq!(occupied(&app, &given), 0);
    // R66: over for the provider but for the time to report, and still there for the person.
    assert_eq!(browser.get(&path).await.status, StatusCode::OK);
    let list = browser.get("/leverantor/deltagare").await;
    assert!(list.has("Har slutat nyligen") && list.has("Syns till och med torsdag 9 april 2026"));
    app.set_now(app.now() + chrono::TimeDelta::days(31));
    let late = app.sign_in_as(&given.member);
    assert_eq!(late.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!late.get("/leverantor/deltagare").await.has("Siv Holm"));
    let theirs = app.as_person(&person);
    assert!(theirs.get(&receipt).await.has("Du har slutat"));
    let id = placement.id;
    let steps = app.db(move |conn| placement::steps(conn, id));
    let states: Vec<_> = steps.iter().map(|step| step.state.word()).collect();
    assert_eq!(states, ["reserved", "accepted", "start_confirmed", "ongoing", "ended"]);
}

fn receipt(app: &TestApp, placement: &Placement) -> String {
    let id = placement.id;
    format!("/val/kvitto/{}", app.db(move |conn| choice::of_placement(conn, id)).reference)
}

#[actix_web::test]
async fn handed_back_the_person_chooses_again() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    // A colleague opens the right; who is responsible is told what comes of it.
    let colleague = app.user(Role::Caseworker);
    let placement = chosen(&app, &colleague, &given, &person);
    // The answer comes after the last day: the right opens with time left.
    app.set_now(app.now() + chrono::TimeDelta::days(9));
    let browser = app.sign_in_as(&given.member);
    let back = format!("{}/lamna-tillbaka", path(&placement.reference));
    let wrong = browser.post(&back, &[("return_reason", "lazy")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser.post(&back, &[("return_reason", "language_missing")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert_eq!(occupied(&app, &given), 0);
    let theirs = app.as_person(&person);
    let seen = theirs.get(&receipt(&app, &placement)).await;
    assert!(seen.has("Utföraren kunde inte ta emot dig"), "{}", seen.text());
    let again = seen.attributes("main a.ds-button[data-variant=primary]", "href").remove(0);
    let list = theirs.get(&again).await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.has("torsdag 19 mars 2026"), "{}", list.text());
    let letters = app.letters();
    let told = |start: &str, part: &str| {
        letters.iter().any(|(to, text)| to.starts_with(start) && format!("{text:?}").contains(part))
    };
    assert!(told("siv.holm", "välja igen") && told(worker.email.as_str(), "lämnat tillbaka"));
    assert!(!told(colleague.email.as_str(), "lämnat tillbaka"));
    let twice = browser.post(&back, &[("return_reason", "language_missing")]).await;
    assert_eq!(twice.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_provider_sees_its_own_participants_only() {
    // R66
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let other = app.given(Like { name: "Lunden", digits: "556016068", ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let placement = chosen(&app, &worker, &given, &person);
    let path = path(&placement.reference);
    for browser in [app.sign_in_as(&other.member), app.sign_in(Role::ProviderMember)] {
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
        for (operation, fields) in [
            ("tacka-ja", vec![]),
            ("lamna-tillbaka", vec![("return_reason", "place_lost")]),
            ("borjat", vec![("began_on", "2026-03-03")]),
            ("slutat", vec![("ended_on", "2026-03-03"), ("end_reason", "moved")]),
        ] {
            let page = browser.post(&format!("{path}/{operation}"), &fields).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{operation}");
        }
    }
    let list = app.sign_in_as(&other.member).get("/leverantor/deltagare").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(!list.has("Siv Holm"));
    // What it sees is the least: no number, no right, no reason of the case.
    let page = app.sign_in_as(&given.member).get(&path).await;
    assert!(!page.has("Socialtjänstlagen") && !page.html.contains(person.reference.as_str()));
}

#[test]
fn each_step_of_a_placement_is_a_step_of_its_claim() {
    for &from in PlacementState::ALL {
        for &to in from.next() {
            match (from.claim(), to.claim()) {
                (Some(before), Some(after)) => {
                    let goes = before == after || before.next().contains(&after);
                    // What was offered and is reserved or waited for has no operation yet.
                    let offered = before == ClaimState::Offered;
                    assert!(goes || offered, "{from} to {to}");
                }
                // Nothing was held, so there is nothing to give back.
                (
                    None,
                    Some(ClaimState::Held | ClaimState::Offered | ClaimState::Released) | None,
                )
                | (Some(ClaimState::Offered), None) => {}
                (before, after) => panic!("{from} to {to}: {before:?} to {after:?}"),
            }
        }
        let holds = matches!(from.claim(), Some(ClaimState::Held | ClaimState::Taken));
        assert_eq!(from.is_open(), holds, "{from}");
    }
}

proptest! {
    /// However a placement goes, its claim can follow, and a closed one stays closed.
    #[test]
    fn every_road_of_a_placement_can_be_followed(
        turns in prop::collection::vec(any::<prop::sample::Index>(), 20),
    ) {
        let (mut at, mut followed) = (PlacementState::Reserved, ClaimState::Held);
        for turn in turns {
            let next = at.next();
            if next.is_empty() {
                prop_assert_eq!(followed, ClaimState::Released);
                break;
            }
            at = *turn.get(next);
            let Some(claim) = at.claim() else { continue };
            if claim != followed {
                prop_assert!(followed.next().contains(&claim));
                followed = claim;
            }
        }
    }
}
