//! The decision and its guards: who may make it, what else it can be, and what it leaves.

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::client::{Purpose, Viewer};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::measure::{Area, Language};
use valfard_tyreso::nonchoice::{
    self, NonchoiceError, NonchoiceOutcome, NonchoiceReason, What, Wish,
};
use valfard_tyreso::right::{self, RightState};
use valfard_tyreso::system::DefaultAlternative;

use super::{Ground, LUNDEN};
use crate::person::{Like, VERKSTAN, actor, day, new_right};

#[actix_web::test]
async fn who_may_not_decide_is_told_and_nothing_is_written() {
    let g = Ground::new(&[VERKSTAN]).await;
    g.decide(DefaultAlternative::Turn);
    let (person, right) = g.silent("Siv Holm");
    g.pass();
    let seen = g.seen(&right);
    let undeclared = g.try_decide(&right, What::Follow, seen.clone());
    assert!(matches!(undeclared, Err(NonchoiceError::NotDeclared)));
    // A colleague without delegation: the button is off and says so.
    let other = g.app.user(Role::Caseworker);
    let at = format!("/handlaggare/person/{}/val/{}/ickeval", person.reference, right.reference);
    let page = g.app.sign_in_as(&other).get(&at).await;
    assert!(page.has("Du har ingen delegation"), "{}", page.text());
    let (viewer, wanted, now) =
        (Viewer::case(actor(&other), Purpose::NonChoice), right.reference.clone(), g.app.now());
    let refused = g.app.db(move |conn| {
        let wish = Wish { what: What::Follow, note: String::new(), seen: seen.clone() };
        Ok::<_, diesel::result::Error>(nonchoice::decide(conn, &viewer, &wanted, &wish, now))
    });
    assert!(matches!(refused, Err(NonchoiceError::NoDelegation)));
    assert_eq!(g.state(&right), RightState::Lapsed);
    // Staff of another authority find nothing.
    let stranger = g.app.staff_of("af", Role::Caseworker);
    assert_eq!(g.app.sign_in_as(&stranger).get(&at).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_own_unit_is_no_provider_and_leaves_a_task() {
    let g = Ground::new(&[VERKSTAN]).await;
    g.decide(DefaultAlternative::InHouse);
    let (person, right) = g.silent("Siv Holm");
    g.pass();
    let decision = g.follow(&right);
    assert_eq!(decision.outcome, NonchoiceOutcome::OwnUnit);
    assert_eq!(decision.unit.as_deref(), Some("Arbetscentrum"));
    assert!(decision.choice_id.is_none() && decision.provider_id.is_none());
    assert_eq!(g.state(&right), RightState::Decided);
    let site = g.given[0].site.id;
    let places = g.app.db(move |conn| valfard_tyreso::capacity::of_site(conn, site));
    assert!(places.is_none_or(|one| one.occupied == 0), "no claim");
    let staff = g.app.sign_in_as(&g.worker);
    assert!(staff.get("/handlaggare").await.has("Ordna plats i egen regi för en person"));
    let at = format!("/handlaggare/ickeval/{}", decision.reference);
    assert!(staff.get(&at).await.has("Första dagen"));
    let wrong = staff.post(&format!("{at}/borjat"), &[("day", "2026-03-01")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let noted = staff.post(&format!("{at}/borjat"), &[("day", "2026-03-11")]).await;
    assert!(staff.follow(&noted).await.has("Började"));
    assert!(!staff.get("/handlaggare").await.has("Ordna plats i egen regi"));
    let val = g.app.as_person(&person).get(&format!("/val/{}", right.reference)).await;
    assert_eq!(val.status, StatusCode::CONFLICT);
    assert!(val.has("Kommunen har beslutat"), "{}", val.text());
}

#[actix_web::test]
async fn no_place_needs_a_reason_and_reopening_gives_the_choice_back() {
    let g = Ground::new(&[VERKSTAN]).await;
    g.decide(DefaultAlternative::Turn);
    let (_, first) = g.silent("Siv Holm");
    let (person, second) = g.silent("Nils Ek");
    g.pass();
    g.declare(&first);
    g.declare(&second);
    let reason = NonchoiceReason::GotInTouch;
    let made = g.try_decide(&first, What::NotPlace(reason), String::new()).unwrap();
    assert_eq!((made.outcome, made.reason), (NonchoiceOutcome::NotPlaced, Some(reason)));
    assert_eq!(g.state(&first), RightState::Decided);
    let past = g.try_decide(&second, What::Reopen(reason, day("2026-03-11")), String::new());
    assert!(matches!(past, Err(NonchoiceError::Day)));
    g.try_decide(&second, What::Reopen(reason, day("2026-03-20")), String::new()).unwrap();
    assert_eq!(g.state(&second), RightState::Open);
    let page = g.app.as_person(&person).get(&format!("/val/{}", second.reference)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.has("Tiden att välja har gått ut"));
    // A form without a reason keeps what was typed.
    let (person, third) = g.silent("Eva Lind");
    g.app.set_now(g.app.now() + TimeDelta::days(9));
    let now = g.app.now();
    g.app.db(move |conn| right::lapse_due(conn, now));
    let staff = g.app.sign_in_as(&g.worker);
    let at = format!("/handlaggare/person/{}/val/{}/ickeval", person.reference, third.reference);
    let page = staff.post(&at, &[("what", "not_placed"), ("note", "Ringde i går.")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Ringde i går."), "{}", page.text());
}

#[actix_web::test]
async fn a_needed_language_leaves_a_place_out() {
    let g = Ground::new(&[VERKSTAN, Like { language: Language::Arabic, ..LUNDEN }]).await;
    g.decide(DefaultAlternative::Nearest);
    let person = g.app.person(&g.worker, "Siv Holm");
    let needs = right::NewRight {
        needs_languages: vec![Language::Arabic],
        area: Some(Area::Bollmora),
        ..new_right()
    };
    let right = g.app.right_like(&g.worker, &person, needs);
    g.pass();
    let finding = nonchoice::find(&g.facts(&right));
    assert_eq!(finding.order.len(), 1);
    assert_eq!(finding.order[0].site, g.given[1].site.reference.as_str());
    assert_eq!(finding.order[0].metres, nonchoice::metres(Area::Bollmora, Area::Trollbacken));
}
