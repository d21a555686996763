//! How a contract comes to its end: it lapses, notice is given of it, it is rescinded; and it is
//! wound up when nobody is placed under it any more (R16).

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::{delegated, go, register};
use crate::contract::mail::{self, Notice};
use crate::contract::model::{ContractId, ContractState};
use crate::contract::{ContractError, policy, rules, store};
use crate::kernel::{Actor, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::provider;
use crate::registry::{self, Direction};

/// A contract that was never signed by both comes to nothing.
pub fn lapse(op: &mut Operation<'_>, id: ContractId, reason: &str) -> Result<(), ContractError> {
    close(op, id, (ContractState::Lapsed, None), reason)
}

/// Gives notice: the contract is in force to its last day, and then ends by itself, when
/// nobody is placed under it any more. The placement room calls it, so that each person is told.
pub fn give_notice(
    op: &mut Operation<'_>,
    id: ContractId,
    last_day: NaiveDate,
    reason: &str,
) -> Result<(), ContractError> {
    if last_day < time::stockholm_day(op.now) {
        return Err(ContractError::WrongDays);
    }
    close(op, id, (ContractState::NoticeGiven, Some(last_day)), reason)
}

/// Rescinds a contract for breach: it ends at once (hävning). The placement room
/// calls it, so that each person is told.
pub fn rescind(op: &mut Operation<'_>, id: ContractId, reason: &str) -> Result<(), ContractError> {
    let today = time::stockholm_day(op.now);
    close(op, id, (ContractState::Rescinded, Some(today)), reason)
}

fn close(
    op: &mut Operation<'_>,
    id: ContractId,
    (to, last_day): (ContractState, Option<NaiveDate>),
    reason: &str,
) -> Result<(), ContractError> {
    if reason.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    op.write(|op| {
        let contract = store::get(op.conn, id)?;
        policy::may_run(&op.actor, &contract)?;
        let user = delegated(op, &contract)?;
        go(op.conn, &contract, to)?;
        store::set_closing(op.conn, id, last_day, reason, (user, op.now))?;
        let brief = (
            "contract-doc-closing",
            format!("contract-doc-closing-{}", to.word().replace('_', "-")),
        );
        let body = [mail::say(&brief.1, &[]), reason.to_owned()].join("\n");
        register(op, &contract, (Direction::Sent, brief.0), &body)?;
        let detail = json!({ "state": to, "last_day": last_day });
        op.record(&contract, &format!("contract.{to}"), &detail)?;
        let provider = provider::get(op.conn, contract.provider_id)?;
        mail::notify(op.conn, Notice::Changed, &contract, &provider, op.now)?;
        Ok(())
    })
}

/// Winds up a contract that is over: under notice with the last day past it ends; rescinded it is
/// noted that nobody is left. Its matter is closed. The placement room calls it when nobody is
/// placed under the contract any more (R16); nobody else may.
///
/// # Errors
/// [`ContractError::NotFrom`] for a contract that is not over, or wound up already.
pub fn wind_up(op: &mut Operation<'_>, id: ContractId) -> Result<(), ContractError> {
    op.write(|op| {
        let contract = store::get(op.conn, id)?;
        let broken = contract.state == ContractState::Rescinded && contract.wound_up_at.is_none();
        if rules::overdue(&contract, time::stockholm_day(op.now)) {
            go(op.conn, &contract, ContractState::Ended)?;
            op.record(&contract, "contract.ended", &json!({}))?;
        } else if broken {
            op.record(&contract, "contract.wound_up", &json!({}))?;
        } else {
            return Err(ContractError::NotFrom(contract.state));
        }
        store::set_wound_up(op.conn, id, op.now)?;
        registry::close(op, contract.matter_id)?;
        Ok(())
    })
}

/// R16: the last day is past and people are left. Staff are told once; the contract stays under
/// notice, and is not in force. Says whether they were told now.
pub fn alarm_overdue(
    conn: &mut Conn,
    id: ContractId,
    left: usize,
    now: NaiveDateTime,
) -> Result<bool, ContractError> {
    db::write(conn, |conn| {
        let contract = store::get(conn, id)?;
        if contract.overdue_at.is_some() || !rules::overdue(&contract, time::stockholm_day(now)) {
            return Ok(false);
        }
        store::set_overdue(conn, id, now)?;
        let detail = json!({ "left": left, "last_day": contract.ends_on });
        Operation::new(conn, &Actor::system(), now).record(
            &contract,
            "contract.overdue",
            &detail,
        )?;
        if let Some(user) = contract.closed_by {
            mail::overdue(conn, &contract, user, now)?;
        }
        Ok(true)
    })
}
