//! Whatever is done in whatever order, no state changes that the machines do not list.

use chrono::TimeDelta;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use valfard_tyreso::approval::{self, ApplicationId, ApplicationState, Verdict};
use valfard_tyreso::contract::{self, ContractState, IntervalKind};
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::terms;

use crate::app::{TestApp, tuesday};
use crate::make::supply::{self, World};

/// One try at a deed; most are refused where they come.
fn deed(conn: &mut Conn, w: &World, id: ApplicationId, which: u8, step: i64) {
    let now = tuesday() + TimeDelta::hours(step);
    let application = approval::application(conn, id).unwrap();
    let asked = terms::requirements(conn, application.specification_id).unwrap();
    let one = asked[usize::from(which) % asked.len()].id;
    let made = contract::of_provider(conn, w.provider.id).unwrap().into_iter().next();
    let on = |made: &Option<contract::Contract>| made.as_ref().map(|one| one.id);
    let read = made.as_ref().map(|one| one.text_sha256.clone()).unwrap_or_default();
    let today = stockholm_day(now);
    match (which % 20, on(&made)) {
        (0, _) => drop(approval::submit(conn, &w.member, id, &[], now)),
        (1, _) => drop(approval::assign(conn, &w.staff, id, now)),
        (2..=4, _) => {
            for one in &asked {
                drop(approval::examine(conn, &w.staff, id, one.id, Verdict::Met, "", now));
            }
        }
        (5, _) => {
            drop(approval::examine(conn, &w.staff, id, one, Verdict::NotMet, "Nej.", now));
        }
        (6, _) => {
            let until = now + TimeDelta::hours(5);
            drop(approval::request_completion(conn, &w.staff, id, &[one], "Mer", until, now));
        }
        (7, _) => drop(approval::finish_completion(conn, &w.member, id, now)),
        (8, _) => drop(approval::close_completions(conn, now)),
        (9 | 10, _) => drop(contract::approve(conn, &w.staff, id, now)),
        (11, _) => drop(approval::refuse(conn, &w.staff, id, now)),
        (12, _) => drop(approval::withdraw(conn, &w.member, id, now)),
        (13, Some(made)) => drop(contract::sign_provider(conn, &w.member, made, &read, now)),
        (14, Some(made)) => drop(contract::sign_authority(conn, &w.staff, made, &read, now)),
        (15, Some(made)) => {
            drop(contract::give_notice(conn, &w.staff, made, today, "Slut.", now));
        }
        (16, Some(made)) => drop(contract::rescind(conn, &w.staff, made, "Brott.", now)),
        (17, Some(made)) => drop(contract::lapse(conn, &w.staff, made, "Inget.", now)),
        (18, Some(made)) => {
            let kind = IntervalKind::Suspension;
            drop(contract::pause(conn, &w.staff, made, kind, (today, None), "Paus.", now));
        }
        (_, Some(_)) => drop(contract::end_due(conn, now + TimeDelta::days(2))),
        (_, None) => drop(approval::exclude(conn, &w.staff, id, now)),
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

#[actix_web::test]
async fn no_order_of_deeds_leaves_the_machines() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let orders = proptest::collection::vec(0_u8..200, 10..40);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..12 {
        let order = orders.new_tree(&mut runner).unwrap().current();
        let app = TestApp::new().await;
        let vault = app.state.vault.clone();
        let found = app.db(move |conn| {
            let w = supply::world(conn, &vault, tuesday());
            let id = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday()).id;
            let mut found = Vec::new();
            let mut before = states(conn, &w, id);
            for (step, which) in order.iter().enumerate() {
                deed(conn, &w, id, *which, i64::try_from(step).unwrap());
                let after = states(conn, &w, id);
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
    assert!(seen.len() >= 5, "the orders went nowhere: {seen:?}");
}

#[test]
fn the_machines_are_those_of_the_act() {
    use {ApplicationState as A, ContractState as C};
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
