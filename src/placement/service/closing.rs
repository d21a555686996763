//! Closing a contract: nobody placed under it is forgotten (R16). Notice and rescission are done
//! here, since the contract room cannot look at persons: each placed person becomes a dated task
//! of their caseworker, and the contract is wound up when no task is left.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::answer::give_back;
use super::change::chose_again;
use super::moving::finish;
use crate::client;
use crate::contract::{self, Contract, ContractId, ContractState};
use crate::kernel::{Actor, AuthorityId, UserId, time};
use crate::placement::model::{Leaving, Placement, PlacementState, ReturnReason};
use crate::placement::{PlacementError, mail, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};

/// Gives notice of a contract and makes a task of each person placed under it.
///
/// # Errors
/// What the contract room answers; nothing is then written.
pub fn give_notice(
    op: &mut Operation<'_>,
    id: ContractId,
    last_day: NaiveDate,
    reason: &str,
) -> Result<usize, PlacementError> {
    op.write(|op| {
        contract::give_notice(op, id, last_day, reason)?;
        let staying = store::open_of_contract(op.conn, id)?;
        leave(op, &staying, last_day)
    })
}

/// Rescinds a contract at once (hävning). Who waited for an answer gets the right to choose back
/// with new days; who has a place becomes a task. The contract is wound up when none is left.
///
/// # Errors
/// What the contract room answers; nothing is then written.
pub fn rescind(
    op: &mut Operation<'_>,
    id: ContractId,
    reason: &str,
) -> Result<usize, PlacementError> {
    op.write(|op| {
        contract::rescind(op, id, reason)?;
        let (waiting, staying): (Vec<_>, Vec<_>) = store::open_of_contract(op.conn, id)?
            .into_iter()
            .partition(|one| one.state == PlacementState::Reserved);
        for one in &waiting {
            give_back(op, one, ReturnReason::PlaceLost)?;
        }
        leave(op, &staying, time::stockholm_day(op.now))
    })
}

/// A contract that was never signed by both comes to nothing; nobody can be placed under it.
///
/// # Errors
/// What the contract room answers.
pub fn lapse(op: &mut Operation<'_>, id: ContractId, reason: &str) -> Result<(), PlacementError> {
    Ok(contract::lapse(op, id, reason)?)
}

/// Makes a task of each placement, tells the persons and their caseworkers; says how many.
fn leave(
    op: &mut Operation<'_>,
    staying: &[Placement],
    last_day: NaiveDate,
) -> Result<usize, PlacementError> {
    for one in staying {
        store::set_leaving(op.conn, one.id, one.contract_id, last_day, op.now)?;
        op.record(one, "placement.leaving", &json!({ "last_day": last_day }))?;
        mail::leaving(op.conn, one, op.now)?;
    }
    let ids: Vec<_> = staying.iter().map(|one| one.client_id).collect();
    let whose: BTreeSet<UserId> = client::responsible(op.conn, &ids)?.into_values().collect();
    for user in whose {
        mail::leaving_to_staff(op.conn, user, last_day, op.now)?;
    }
    Ok(staying.len())
}

/// How far a person under a contract that ends has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub placement: Placement,
    pub leaving: Option<Leaving>,
    /// Has a new place, or waits for the answer of a new provider.
    pub chose_again: bool,
    /// R16: nothing is left to do before the contract may close.
    pub settled: bool,
}

/// The people placed under a contract, by placement. Nothing of who they are is told.
///
/// # Errors
/// The database's own.
pub fn under_contract(conn: &mut Conn, id: ContractId) -> Result<Vec<Standing>, PlacementError> {
    let open = store::open_of_contract(conn, id)?;
    open.into_iter().map(|one| standing(conn, one)).collect()
}

pub(in crate::placement) fn standing(
    conn: &mut Conn,
    placement: Placement,
) -> Result<Standing, PlacementError> {
    let leaving = store::leaving(conn, placement.id)?;
    let since = leaving.as_ref().map_or(placement.created_at, |one| one.made_at);
    let chose_again = chose_again(conn, &placement, since)?;
    let settled = rules::is_settled(placement.state, leaving.as_ref(), chose_again);
    Ok(Standing { placement, leaving, chose_again, settled })
}

/// How many people of an authority are not moved yet from a provider that leaves.
///
/// # Errors
/// The database's own.
pub fn left_of_authority(conn: &mut Conn, owner: AuthorityId) -> Result<usize, PlacementError> {
    let mut left = 0;
    for (placement, _) in store::open_leaving(conn, owner)? {
        left += usize::from(!standing(conn, placement)?.settled);
    }
    Ok(left)
}

/// How many of a contract's people each caseworker has: all of them, and who are left (R16).
///
/// # Errors
/// The database's own.
pub fn by_caseworker(
    conn: &mut Conn,
    people: &[Standing],
) -> Result<BTreeMap<UserId, (usize, usize)>, PlacementError> {
    let ids: Vec<_> = people.iter().map(|one| one.placement.client_id).collect();
    let whose = client::responsible(conn, &ids)?;
    let mut counts: BTreeMap<UserId, (usize, usize)> = BTreeMap::new();
    for one in people {
        if let Some(user) = whose.get(&one.placement.client_id) {
            let (all, left) = counts.entry(*user).or_default();
            *all += 1;
            *left += usize::from(!one.settled);
        }
    }
    Ok(counts)
}

/// Closes a contract that is over, by hand.
///
/// # Errors
/// R16: [`PlacementError::PeopleLeft`] with how many; the caseworkers' list names them.
pub fn close_contract(op: &mut Operation<'_>, id: ContractId) -> Result<(), PlacementError> {
    op.write(|op| {
        let found = contract::get(op.conn, id)?;
        contract::may_run(&op.actor, &found)?;
        close(op, &found)
    })
}

fn close(op: &mut Operation<'_>, found: &Contract) -> Result<(), PlacementError> {
    let today = time::stockholm_day(op.now);
    let over = contract::overdue(found, today)
        || (found.state == ContractState::Rescinded && found.wound_up_at.is_none());
    if !over {
        return Err(contract::ContractError::NotFrom(found.state).into());
    }
    let people = under_contract(op.conn, found.id)?;
    let left = people.iter().filter(|one| !one.settled).count();
    if left > 0 {
        return Err(PlacementError::PeopleLeft(left));
    }
    let last_day = found.ends_on.unwrap_or(today);
    for one in &people {
        if one.placement.state == PlacementState::Reserved {
            give_back(op, &one.placement, ReturnReason::PlaceLost)?;
        } else {
            end_with_contract(op, one, last_day)?;
        }
    }
    Ok(contract::wind_up(op, found.id)?)
}

/// What was agreed with the person happens; a person who has chosen anew has changed provider.
fn end_with_contract(
    op: &mut Operation<'_>,
    one: &Standing,
    last_day: NaiveDate,
) -> Result<(), PlacementError> {
    let end = rules::end_with_contract(&one.placement, one.leaving.as_ref(), last_day);
    finish(op, &one.placement, end)
}

/// What a round of closing did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Closed {
    pub closed: usize,
    /// Alarmed now, for people are left past the last day.
    pub overdue: usize,
}

/// Ends what was agreed to end, closes the contracts that are over and have nobody left, and alarms
/// staff of the others whose last day is past (R16). A timed job calls it.
///
/// # Errors
/// The database's own.
pub fn close_due(conn: &mut Conn, now: NaiveDateTime) -> Result<Closed, PlacementError> {
    let (actor, today) = (Actor::system(), time::stockholm_day(now));
    db::write(conn, |conn| {
        for (placement, leaving) in store::ends_past(conn, today)? {
            let agreed = leaving.ends_on.zip(leaving.end_reason);
            let starts = !matches!(placement.state, PlacementState::Reserved);
            if let Some(agreed) = agreed.filter(|_| starts) {
                finish(&mut Operation::new(conn, &actor, now), &placement, agreed)?;
            }
        }
        let mut done = Closed::default();
        for found in contract::to_wind_up(conn, today)? {
            match close(&mut Operation::new(conn, &actor, now), &found) {
                Ok(()) => done.closed += 1,
                Err(PlacementError::PeopleLeft(left)) => {
                    let told = contract::alarm_overdue(conn, found.id, left, now)?;
                    done.overdue += usize::from(told);
                }
                Err(other) => return Err(other),
            }
        }
        Ok(done)
    })
}
