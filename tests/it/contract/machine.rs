//! Any order of operations on a contract: what holds after each of them (R12, R16).

use crate::make::op;
use chrono::{Days, TimeDelta};
use proptest::prelude::*;
use valfard_tyreso::approval;
use valfard_tyreso::contract::{self, ContractId, ContractState, IntervalKind};
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::placement;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::{command, registry};

use super::Db;
use crate::app::{TestApp, tuesday};
use crate::make::supply::{self, World};

/// What somebody does, and how many days pass before it.
type Move = (u8, u64);

fn play(conn: &mut Conn, w: &World, id: ContractId, moves: &[Move]) {
    let (mut now, by) = (tuesday(), &w.staff);
    let mut seen: Vec<ContractState> = vec![ContractState::ToSign];
    for (what, days) in moves {
        now += TimeDelta::days(i64::try_from(*days).unwrap());
        let today = stockholm_day(now);
        let soon = today.checked_add_days(Days::new(3)).unwrap();
        let text = contract::get(conn, id).unwrap().text_sha256;
        match what {
            0 => drop(contract::sign_provider(&mut op(conn, &w.member, now), id, &text)),
            1 => drop(contract::sign_authority(&mut op(conn, by, now), id, &text)),
            2 => {
                let kind = IntervalKind::Suspension;
                drop(contract::pause(
                    &mut op(conn, by, now),
                    id,
                    kind,
                    (today, Some(soon)),
                    "Skäl",
                ));
            }
            3 => drop(contract::resume_due(conn, now).unwrap()),
            4 => drop(placement::give_notice(&mut op(conn, by, now), id, soon, "Skäl")),
            5 => drop(placement::rescind(&mut op(conn, by, now), id, "Skäl")),
            6 => drop(placement::lapse(&mut op(conn, by, now), id, "Skäl")),
            7 => drop(placement::close_due(conn, now).unwrap()),
            _ => drop(placement::close_contract(&mut op(conn, by, now), id)),
        }
        let after = contract::get(conn, id).unwrap();
        let last = *seen.last().unwrap();
        // One step at a time along the table, and never back.
        assert!(after.state == last || last.next().contains(&after.state), "{last}: {moves:?}");
        if after.state != last {
            seen.push(after.state);
        }
        let signed = after.provider_signed_at.is_some() && after.authority_signed_at.is_some();
        let choosable = contract::choosable(conn, w.offer, today).unwrap();
        if let Some(one) = &choosable {
            assert!(signed && one.state == ContractState::Active && one.ends_on.is_none());
        }
        let listed = contract::in_force(conn, today).unwrap();
        assert_eq!(listed.iter().any(|one| one.choosable), choosable.is_some(), "{moves:?}");
        // Ended is wound up, and what is wound up is over and its matter closed.
        assert!(after.state != ContractState::Ended || after.wound_up_at.is_some());
        if after.wound_up_at.is_some() {
            assert!(!after.state.binds());
            let matter = registry::matter(conn, after.matter_id).unwrap();
            assert!(matter.closed_at.is_some());
        }
    }
    assert_eq!(command::faults(conn).unwrap(), Vec::<String>::new(), "{moves:?}");
}

#[actix_web::test]
async fn any_order_of_deeds_keeps_the_contract_whole() {
    let app = TestApp::new().await;
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let vault = app.state.vault.clone();
    let moves = prop::collection::vec((0u8..9, 0u64..4), 1..14);
    let outcome = runner.run(&moves, |moves| {
        let vault = vault.clone();
        // Each road in a transaction that is thrown away.
        let done = app.state.db.write(move |conn| {
            let (w, id) = supply::sent(conn, &vault, tuesday());
            supply::examine_all(conn, &w.staff, id, tuesday());
            let made = approval::approve(&mut op(conn, &w.staff, tuesday()), id).unwrap();
            play(conn, &w, made.id, &moves);
            Err::<(), Db>(Db::RollbackTransaction)
        });
        prop_assert!(matches!(done, Ok(Err(Db::RollbackTransaction))), "{done:?}");
        Ok(())
    });
    outcome.unwrap();
}
