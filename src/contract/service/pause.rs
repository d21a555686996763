//! Pauses of a contract: dated intervals beside its state (R12).

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::register;
use crate::contract::mail::{self, Notice};
use crate::contract::model::{ContractId, Interval, IntervalId, IntervalKind};
use crate::contract::{ContractError, policy, rules, store};
use crate::kernel::{Actor, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::provider;
use crate::registry::{self, Direction};

/// Suspends a contract or pauses its intake, from a day and, if known, to a day. The contract's
/// state is not touched, so that the end revives nothing (R12).
pub fn pause(
    op: &mut Operation<'_>,
    id: ContractId,
    kind: IntervalKind,
    (from, to): (NaiveDate, Option<NaiveDate>),
    reason: &str,
) -> Result<Interval, ContractError> {
    rules::interval_is_sound(from, to, reason)?;
    op.write(|op| {
        let contract = store::get(op.conn, id)?;
        policy::may_run(&op.actor, &contract)?;
        if !contract.state.binds() {
            return Err(ContractError::NotFrom(contract.state));
        }
        let user = op.actor.user()?;
        let interval =
            store::insert_interval(op.conn, id, kind, (from, to), reason, (user, op.now))?;
        let body = [
            registry::say(&format!("contract-doc-{}", kind.word().replace('_', "-")), &[]),
            reason.to_owned(),
        ]
        .join("\n");
        register(op, &contract, (Direction::Sent, "contract-doc-pause"), &body)?;
        let detail = json!({ "kind": kind, "from": from, "to": to });
        op.record(&contract, "contract.paused", &detail)?;
        let provider = provider::get(op.conn, contract.provider_id)?;
        mail::notify(op.conn, Notice::Changed, &contract, &provider, op.now)?;
        Ok(interval)
    })
}

/// Ends an interval with a last day, which may be yesterday: then it is over now.
pub fn end_interval(
    op: &mut Operation<'_>,
    interval: IntervalId,
    last_day: NaiveDate,
) -> Result<(), ContractError> {
    op.write(|op| {
        let interval = store::interval(op.conn, interval)?;
        let contract = store::get(op.conn, interval.contract_id)?;
        policy::may_run(&op.actor, &contract)?;
        if interval.to_day.is_some_and(|known| known <= last_day) {
            return Ok(());
        }
        store::set_interval_end(op.conn, interval.id, last_day)?;
        if last_day < time::stockholm_day(op.now) {
            store::note_interval_over(op.conn, interval.id, op.now)?;
        }
        let detail = json!({ "kind": interval.kind, "to": last_day });
        Ok(op.record(&contract, "contract.pause_ended", &detail)?)
    })
}

/// Scenario 17: notes once, as the portal itself, that an interval is over by its date. A contract
/// that is over stays so (R12): its interval is noted in silence. Says how many are active again.
pub fn resume_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, ContractError> {
    let (actor, today) = (Actor::system(), time::stockholm_day(now));
    db::write(conn, |conn| {
        let mut resumed = 0;
        for interval in store::intervals_over(conn, today)? {
            if !store::note_interval_over(conn, interval.id, now)? {
                continue;
            }
            let contract = store::get(conn, interval.contract_id)?;
            if !rules::in_force(&contract, today) {
                continue;
            }
            let intervals = store::intervals(conn, contract.id)?;
            let open = rules::choosable(&contract, &intervals, today);
            let detail = json!({ "kind": interval.kind, "to": interval.to_day, "open": open });
            Operation::new(conn, &actor, now).record(&contract, "contract.resumed", &detail)?;
            let provider = provider::get(conn, contract.provider_id)?;
            mail::notify(conn, Notice::Changed, &contract, &provider, now)?;
            resumed += 1;
        }
        Ok(resumed)
    })
}
