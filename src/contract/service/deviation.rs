//! Deviations (avvikelser): opened by staff, replied to by the provider, decided, followed up. Each
//! step leaves a registered document in the contract's matter, an event and a letter.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{delegated, record, register};
use crate::contract::mail;
use crate::contract::model::{
    Contract, ContractId, Deviation, DeviationDecision, DeviationState, NewDeviation, Outcome,
};
use crate::contract::{ContractError, policy, rules, store};
use crate::kernel::{Actor, Reference, time};
use crate::platform::db::{self, Conn};
use crate::provider;
use crate::registry::Direction;

/// Staff tell the provider what is not as agreed and ask for a reply by a day.
///
/// # Errors
/// [`ContractError::WrongDays`] for a day that is past, [`ContractError::NotFrom`] for a contract
/// that does not bind.
pub fn open_deviation(
    conn: &mut Conn,
    actor: &Actor,
    id: ContractId,
    new: &NewDeviation,
    now: NaiveDateTime,
) -> Result<Deviation, ContractError> {
    if new.answer_by < time::stockholm_day(now) {
        return Err(ContractError::WrongDays);
    }
    db::write(conn, |conn| {
        let contract = store::get(conn, id)?;
        policy::may_run(actor, &contract)?;
        if !contract.state.binds() {
            return Err(ContractError::NotFrom(contract.state));
        }
        let made = store::insert_deviation(conn, id, new, actor.user()?, now)?;
        let body = mail::deviation_text(&made);
        let brief = (Direction::Sent, "contract-doc-deviation");
        register(conn, actor, &contract, brief, &body, now)?;
        tell(conn, actor, &contract, &made, "contract.deviation_opened", now)?;
        let provider = provider::get(conn, contract.provider_id)?;
        mail::deviation_to_provider(conn, "opened", (&contract, &made), &provider, now)?;
        Ok(made)
    })
}

/// The provider replies, with what it will do about it. A late reply is taken until staff decide.
///
/// # Errors
/// [`ContractError::DeviationMoved`] once it is replied to or decided.
pub fn reply(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    (text, plan): (&str, Option<&str>),
    now: NaiveDateTime,
) -> Result<Deviation, ContractError> {
    if text.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    db::write(conn, |conn| {
        let was = store::deviation(conn, reference)?;
        let contract = store::get(conn, was.contract_id)?;
        let user = actor.user()?;
        let (_, member) = provider::of_user(conn, user)?.ok_or(ContractError::NotYours)?;
        policy::may_reply(&member, &contract)?;
        was.state.go(DeviationState::Replied)?;
        if !store::set_reply(conn, &was, (text, plan), user, now)? {
            return Err(ContractError::Stale);
        }
        let made = store::deviation(conn, reference)?;
        let brief = (Direction::Received, "contract-doc-deviation-reply");
        register(conn, actor, &contract, brief, &mail::reply_text(&made), now)?;
        tell(conn, actor, &contract, &made, "contract.deviation_replied", now)?;
        mail::deviation_to_staff(conn, (&contract, &made), now)?;
        Ok(made)
    })
}

/// Staff with a delegation decide, with reasons (scenario 57).
///
/// # Errors
/// [`ContractError::TooEarly`] while the provider has not replied and its time is not out;
/// [`ContractError::Stale`] if something has come since the decider looked.
pub fn decide(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    decision: &DeviationDecision,
    now: NaiveDateTime,
) -> Result<Deviation, ContractError> {
    if decision.reasons.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    db::write(conn, |conn| {
        let was = store::deviation(conn, reference)?;
        let contract = store::get(conn, was.contract_id)?;
        policy::may_run(actor, &contract)?;
        let user = delegated(conn, actor, &contract, now)?;
        if was.state != decision.seen {
            return Err(ContractError::Stale);
        }
        let today = time::stockholm_day(now);
        let to = rules::may_decide(&was, decision.outcome, decision.correct_by, today)?;
        if !store::set_decision(conn, &was, to, decision, user, now)? {
            return Err(ContractError::Stale);
        }
        let made = store::deviation(conn, reference)?;
        let brief = (Direction::Sent, "contract-doc-deviation-decision");
        let text = mail::decision_text(&made, decision.outcome);
        register(conn, actor, &contract, brief, &text, now)?;
        tell(conn, actor, &contract, &made, "contract.deviation_decided", now)?;
        let provider = provider::get(conn, contract.provider_id)?;
        mail::deviation_to_provider(conn, "decided", (&contract, &made), &provider, now)?;
        Ok(made)
    })
}

/// Staff note that what was demanded is corrected, and how that was seen.
///
/// # Errors
/// [`ContractError::DeviationMoved`] if no correction is waited for.
pub fn close_deviation(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    note: &str,
    now: NaiveDateTime,
) -> Result<Deviation, ContractError> {
    db::write(conn, |conn| {
        let was = store::deviation(conn, reference)?;
        if was.state != DeviationState::ToCorrect || was.outcome != Some(Outcome::Correction) {
            return Err(ContractError::DeviationMoved(was.state));
        }
        finish(conn, actor, &was, DeviationState::Closed, note, now)
    })
}

/// Staff take back a deviation that was none, before anything is decided.
///
/// # Errors
/// [`ContractError::DeviationMoved`] once it is decided.
pub fn withdraw_deviation(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    note: &str,
    now: NaiveDateTime,
) -> Result<Deviation, ContractError> {
    db::write(conn, |conn| {
        let was = store::deviation(conn, reference)?;
        finish(conn, actor, &was, DeviationState::Withdrawn, note, now)
    })
}

fn finish(
    conn: &mut Conn,
    actor: &Actor,
    was: &Deviation,
    to: DeviationState,
    note: &str,
    now: NaiveDateTime,
) -> Result<Deviation, ContractError> {
    if note.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    let contract = store::get(conn, was.contract_id)?;
    policy::may_run(actor, &contract)?;
    was.state.go(to)?;
    if !store::set_closed(conn, was, to, note, now)? {
        return Err(ContractError::Stale);
    }
    let (brief, action) = if to == DeviationState::Withdrawn {
        ("contract-doc-deviation-withdrawn", "contract.deviation_withdrawn")
    } else {
        ("contract-doc-deviation-corrected", "contract.deviation_closed")
    };
    register(conn, actor, &contract, (Direction::Sent, brief), note, now)?;
    tell(conn, actor, &contract, was, action, now)?;
    let provider = provider::get(conn, contract.provider_id)?;
    mail::deviation_to_provider(conn, "decided", (&contract, was), &provider, now)?;
    Ok(store::deviation(conn, &was.reference)?)
}

fn tell(
    conn: &mut Conn,
    actor: &Actor,
    contract: &Contract,
    deviation: &Deviation,
    action: &str,
    now: NaiveDateTime,
) -> Result<(), ContractError> {
    let detail = json!({
        "deviation": deviation.reference, "state": deviation.state, "outcome": deviation.outcome,
    });
    record(conn, actor, contract, action, &detail, now)
}
