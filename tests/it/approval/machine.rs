//! Whatever is done in whatever order, no state changes that the machines do not list.

use crate::make::op;
use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use valfard_tyreso::approval::{
    self, ApplicationId, ApplicationState, PartnerId, PartnerState, Verdict,
};
use valfard_tyreso::contract::{self, ContractState, IntervalKind};
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::kernel::{Actor, OrganisationNumber};
use valfard_tyreso::placement;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::provider::ProviderId;
use valfard_tyreso::terms;

use crate::app::{TestApp, tuesday};
use crate::make::supply::{self, World};

/// Those who act: the world, a colleague, and an organisation that may be named as partner.
struct Cast {
    world: World,
    bo: Actor,
    other: ProviderId,
    number: OrganisationNumber,
    partner: Actor,
}

impl std::ops::Deref for Cast {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

/// One try at an operation; most are refused where they come.
fn operation(conn: &mut Conn, w: &Cast, id: ApplicationId, which: u8, step: i64) {
    let now = tuesday() + TimeDelta::hours(step);
    let application = approval::application(conn, id).unwrap();
    let asked = terms::requirements(conn, application.specification_id).unwrap();
    let one = asked[usize::from(which) % asked.len()].id;
    let made = contract::of_provider(conn, w.provider.id).unwrap().into_iter().next();
    let on = |made: &Option<contract::Contract>| made.as_ref().map(|one| one.id);
    let read = made.as_ref().map(|one| one.text_sha256.clone()).unwrap_or_default();
    let today = stockholm_day(now);
    // The operations that move an application come twice as often as those around it.
    let turn = which % 52;
    let turn = if turn < 40 { turn % 20 } else { turn - 20 };
    if turn >= 20 {
        return around(conn, w, id, (turn, which), now);
    }
    match (turn, on(&made)) {
        (0, _) => drop(approval::submit(&mut op(conn, &w.member, now), id, &[])),
        (1, _) => drop(approval::assign(&mut op(conn, &w.staff, now), id)),
        (2..=4, _) => {
            for one in &asked {
                drop(approval::examine(&mut op(conn, &w.staff, now), id, one.id, Verdict::Met, ""));
            }
        }
        (5, _) => {
            drop(approval::examine(&mut op(conn, &w.staff, now), id, one, Verdict::NotMet, "Nej."));
        }
        (6, _) => {
            let until = now + TimeDelta::hours(5);
            drop(approval::request_completion(
                &mut op(conn, &w.staff, now),
                id,
                &[one],
                "Mer",
                until,
            ));
        }
        (7, _) => drop(approval::finish_completion(&mut op(conn, &w.member, now), id)),
        (8, _) => drop(approval::close_completions(conn, now)),
        (9 | 10, _) => drop(approval::approve(&mut op(conn, &w.staff, now), id)),
        (11, _) => drop(approval::refuse(&mut op(conn, &w.staff, now), id)),
        (12, _) => drop(approval::withdraw(&mut op(conn, &w.member, now), id)),
        (13, Some(made)) => {
            drop(contract::sign_provider(&mut op(conn, &w.member, now), made, &read));
        }
        (14, Some(made)) => {
            drop(contract::sign_authority(&mut op(conn, &w.staff, now), made, &read));
        }
        (15, Some(made)) => {
            drop(contract::give_notice(&mut op(conn, &w.staff, now), made, today, "Slut."));
        }
        (16, Some(made)) => drop(contract::rescind(&mut op(conn, &w.staff, now), made, "Brott.")),
        (17, Some(made)) => drop(contract::lapse(&mut op(conn, &w.staff, now), made, "Inget.")),
        (18, Some(made)) => {
            let kind = IntervalKind::Suspension;
            drop(contract::pause(&mut op(conn, &w.staff, now), made, kind, (today, None), "Paus."));
        }
        (_, Some(_)) => drop(placement::close_due(conn, now + TimeDelta::days(2))),
        (_, None) => drop(approval::exclude(&mut op(conn, &w.staff, now), id)),
    }
}

/// A try at one of the operations around it: partners, colleagues, letters.
fn around(
    conn: &mut Conn,
    w: &Cast,
    id: ApplicationId,
    (turn, which): (u8, u8),
    now: NaiveDateTime,
) {
    match turn {
        20 => drop(approval::answer_joint(&mut op(conn, &w.member, now), id, which >= 128)),
        21 => drop(approval::add_partner(&mut op(conn, &w.member, now), id, &w.number)),
        22 => {
            let joined = approval::partners(conn, id).unwrap();
            let state = joined.first().map(|one| one.state);
            let open = approval::application(conn, id).unwrap().state == ApplicationState::Draft;
            if open && state == Some(PartnerState::Asked) {
                supply::join(conn, &w.partner, id, now);
            }
        }
        23 => drop(approval::decline_partner(&mut op(conn, &w.partner, now), id)),
        24 => drop(approval::remove_partner(&mut op(conn, &w.member, now), id, w.other)),
        25 => drop(approval::assign_to(&mut op(conn, &w.staff, now), id, w.bo.user_id.unwrap())),
        26 => drop(approval::hand_back(&mut op(conn, &w.staff, now), id, false)),
        27 => drop(approval::hand_back(&mut op(conn, &w.bo, now), id, which >= 200)),
        28 => drop(approval::declare_impartial(&mut op(conn, &w.bo, now), id)),
        29 => drop(approval::correct(&mut op(conn, &w.staff, now), id, ("Beslut", "Besked"))),
        30 => drop(approval::reuse(&mut op(conn, &w.member, now), id)),
        31 => drop(approval::complete(&mut op(conn, &w.member, now), id, 0, &[])),
        _ => {}
    }
}

fn states(
    conn: &mut Conn,
    w: &World,
    id: ApplicationId,
) -> (ApplicationState, Option<ContractState>) {
    let made = contract::of_provider(conn, w.provider.id).unwrap();
    assert!(made.len() <= 1);
    let application = approval::application(conn, id).unwrap().state;
    (application, made.first().map(|one| one.state))
}

fn partners(conn: &mut Conn, id: ApplicationId) -> BTreeMap<PartnerId, PartnerState> {
    let all = approval::partners(conn, id).unwrap();
    all.into_iter().map(|one| (one.id, one.state)).collect()
}

#[actix_web::test]
async fn no_order_of_deeds_leaves_the_machines() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let orders = proptest::collection::vec(0_u8..=255, 30..80);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..14 {
        let order = orders.new_tree(&mut runner).unwrap().current();
        let app = TestApp::new().await;
        let vault = app.state.vault.clone();
        let found = app.db(move |conn| {
            let world = supply::world(conn, &vault, tuesday());
            let bo = supply::staff(conn, "bo", tuesday());
            let (other, partner) = supply::provider(conn, &vault, 2, "Bron AB", tuesday());
            let number = other.org_number.clone().unwrap();
            let w = Cast { world, bo, other: other.id, number, partner };
            let id = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday()).id;
            let mut found = Vec::new();
            let mut before = states(conn, &w, id);
            let mut answers = partners(conn, id);
            for (step, which) in order.iter().enumerate() {
                operation(conn, &w, id, *which, i64::try_from(step).unwrap());
                let after = states(conn, &w, id);
                let joined = partners(conn, id);
                for (partner, to) in &joined {
                    match answers.get(partner) {
                        Some(from) if from != to => {
                            assert!(from.next().contains(to), "partner {from} → {to}");
                            found.push(format!("partner {from} → {to}"));
                        }
                        Some(_) => {}
                        None => assert_eq!(*to, PartnerState::Asked),
                    }
                }
                // R6: nothing is sent before everybody has said yes, and nobody leaves after.
                let sent = after.0 != ApplicationState::Draft;
                let yes = joined.values().all(|state| *state == PartnerState::Confirmed);
                assert!(!sent || yes, "{joined:?}");
                answers = joined;
                if before.0 != after.0 {
                    assert!(before.0.next().contains(&after.0), "{before:?} → {after:?}");
                    found.push(format!("{} → {}", before.0, after.0));
                }
                match (before.1, after.1) {
                    (None, Some(first)) => assert_eq!(first, ContractState::ToSign),
                    (Some(from), Some(to)) if from != to => {
                        assert!(from.next().contains(&to), "{from} → {to}");
                        found.push(format!("contract {from} → {to}"));
                    }
                    (Some(_), None) => panic!("a contract went away"),
                    _ => {}
                }
                before = after;
                // R12: an offer is choosable only under a contract that binds.
                let day = stockholm_day(tuesday());
                let choosable = contract::choosable(conn, w.offer, day)?;
                assert!(choosable.is_none() || after.1.is_some_and(ContractState::binds));
            }
            Ok::<_, diesel::result::Error>(found)
        });
        seen.extend(found);
    }
    assert!(seen.iter().any(|step| step.starts_with("partner")), "{seen:?}");
    assert!(seen.len() >= 7, "the orders went nowhere: {seen:?}");
}

#[test]
fn the_machines_are_those_of_the_act() {
    use {ApplicationState as A, ContractState as C, PartnerState as P};
    for (state, next) in [
        (A::Draft, vec![A::Submitted]),
        (A::Submitted, vec![A::UnderReview, A::Withdrawn]),
        (A::CompletionRequested, vec![A::UnderReview, A::Withdrawn]),
        (A::Approved, vec![]),
        (A::Refused, vec![]),
        (A::Excluded, vec![]),
        (A::Withdrawn, vec![]),
    ] {
        assert_eq!(state.next(), next, "{state}");
    }
    for (state, next) in [
        (P::Asked, vec![P::Confirmed, P::Declined]),
        (P::Confirmed, vec![P::Asked, P::Declined]),
        (P::Declined, vec![P::Asked]),
    ] {
        assert_eq!(state.next(), next, "{state}");
    }
    for (state, next) in [
        (C::ToSign, vec![C::Active, C::Lapsed]),
        (C::Active, vec![C::NoticeGiven, C::Rescinded]),
        (C::NoticeGiven, vec![C::Ended, C::Rescinded]),
        (C::Ended, vec![]),
        (C::Lapsed, vec![]),
        (C::Rescinded, vec![]),
    ] {
        assert_eq!(state.next(), next, "{state}");
    }
}
