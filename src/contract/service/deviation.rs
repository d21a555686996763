//! Deviations (avvikelser): opened by staff, replied to by the provider, decided, followed up. Each
//! step leaves a registered document in the contract's matter, an event and a letter.

use serde_json::json;

use super::{delegated, register};
use crate::contract::mail;
use crate::contract::model::{
    Contract, ContractId, Deviation, DeviationDecision, DeviationState, NewDeviation, Outcome,
};
use crate::contract::{ContractError, policy, rules, store};
use crate::decision;
use crate::kernel::{Reference, time};
use crate::platform::Operation;
use crate::provider;
use crate::registry::Direction;

/// Staff tell the provider what is not as agreed and ask for a reply by a day.
///
/// # Errors
/// [`ContractError::WrongDays`] for a day that is past, [`ContractError::NotFrom`] for a contract
/// that does not bind.
pub fn open_deviation(
    op: &mut Operation<'_>,
    id: ContractId,
    new: &NewDeviation,
) -> Result<Deviation, ContractError> {
    if new.answer_by < time::stockholm_day(op.now) {
        return Err(ContractError::WrongDays);
    }
    op.write(|op| {
        let contract = store::get(op.conn, id)?;
        policy::may_run(&op.actor, &contract)?;
        if !contract.state.binds() {
            return Err(ContractError::NotFrom(contract.state));
        }
        let made = store::insert_deviation(op.conn, id, new, op.actor.user()?, op.now)?;
        let body = mail::deviation_text(&made);
        let brief = (Direction::Sent, "contract-doc-deviation");
        register(op, &contract, brief, &body)?;
        tell(op, &contract, &made, "contract.deviation_opened")?;
        let provider = provider::get(op.conn, contract.provider_id)?;
        mail::deviation_to_provider(op.conn, "opened", (&contract, &made), &provider, op.now)?;
        Ok(made)
    })
}

/// The provider replies, with what it will do about it. A late reply is taken until staff decide.
///
/// # Errors
/// [`ContractError::DeviationMoved`] once it is replied to or decided.
pub fn reply(
    op: &mut Operation<'_>,
    reference: &Reference,
    (text, plan): (&str, Option<&str>),
) -> Result<Deviation, ContractError> {
    if text.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    op.write(|op| {
        let was = store::deviation(op.conn, reference)?;
        let contract = store::get(op.conn, was.contract_id)?;
        let user = op.actor.user()?;
        let (_, member) = provider::of_user(op.conn, user)?.ok_or(ContractError::NotYours)?;
        policy::may_reply(&member, &contract)?;
        was.state.go(DeviationState::Replied)?;
        if !store::set_reply(op.conn, &was, (text, plan), user, op.now)? {
            return Err(ContractError::Stale);
        }
        let made = store::deviation(op.conn, reference)?;
        let brief = (Direction::Received, "contract-doc-deviation-reply");
        register(op, &contract, brief, &mail::reply_text(&made))?;
        tell(op, &contract, &made, "contract.deviation_replied")?;
        mail::deviation_to_staff(op.conn, (&contract, &made), op.now)?;
        Ok(made)
    })
}

/// Staff with a delegation decide, with reasons (scenario 57).
///
/// # Errors
/// [`ContractError::TooEarly`] while the provider has not replied and its time is not out;
/// [`ContractError::Stale`] if something has come since the decider looked.
pub fn decide(
    op: &mut Operation<'_>,
    reference: &Reference,
    decision: &DeviationDecision,
) -> Result<Deviation, ContractError> {
    if decision.reasons.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    op.write(|op| {
        let was = store::deviation(op.conn, reference)?;
        let contract = store::get(op.conn, was.contract_id)?;
        policy::may_run(&op.actor, &contract)?;
        let by = delegated(op, &contract)?;
        if was.state != decision.seen {
            return Err(ContractError::Stale);
        }
        let today = time::stockholm_day(op.now);
        let to = rules::may_decide(&was, decision.outcome, decision.correct_by, today)?;
        if !store::set_decision(op.conn, &was, to, decision, by.user_id, op.now)? {
            return Err(ContractError::Stale);
        }
        let made = store::deviation(op.conn, reference)?;
        let brief = (Direction::Sent, "contract-doc-deviation-decision");
        let text = mail::decision_text(&made, decision.outcome);
        let letter = register(op, &contract, brief, &text)?;
        decision::enter(op, &by, &letter, None)?;
        tell(op, &contract, &made, "contract.deviation_decided")?;
        let provider = provider::get(op.conn, contract.provider_id)?;
        mail::deviation_to_provider(op.conn, "decided", (&contract, &made), &provider, op.now)?;
        Ok(made)
    })
}

/// Staff note that what was demanded is corrected, and how that was seen.
///
/// # Errors
/// [`ContractError::DeviationMoved`] if no correction is waited for.
pub fn close_deviation(
    op: &mut Operation<'_>,
    reference: &Reference,
    note: &str,
) -> Result<Deviation, ContractError> {
    op.write(|op| {
        let was = store::deviation(op.conn, reference)?;
        if was.state != DeviationState::ToCorrect || was.outcome != Some(Outcome::Correction) {
            return Err(ContractError::DeviationMoved(was.state));
        }
        finish(op, &was, DeviationState::Closed, note)
    })
}

/// Staff take back a deviation that was none, before anything is decided.
///
/// # Errors
/// [`ContractError::DeviationMoved`] once it is decided.
pub fn withdraw_deviation(
    op: &mut Operation<'_>,
    reference: &Reference,
    note: &str,
) -> Result<Deviation, ContractError> {
    op.write(|op| {
        let was = store::deviation(op.conn, reference)?;
        finish(op, &was, DeviationState::Withdrawn, note)
    })
}

fn finish(
    op: &mut Operation<'_>,
    was: &Deviation,
    to: DeviationState,
    note: &str,
) -> Result<Deviation, ContractError> {
    if note.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    let contract = store::get(op.conn, was.contract_id)?;
    policy::may_run(&op.actor, &contract)?;
    was.state.go(to)?;
    if !store::set_closed(op.conn, was, to, note, op.now)? {
        return Err(ContractError::Stale);
    }
    let (brief, action) = if to == DeviationState::Withdrawn {
        ("contract-doc-deviation-withdrawn", "contract.deviation_withdrawn")
    } else {
        ("contract-doc-deviation-corrected", "contract.deviation_closed")
    };
    register(op, &contract, (Direction::Sent, brief), note)?;
    tell(op, &contract, was, action)?;
    let provider = provider::get(op.conn, contract.provider_id)?;
    mail::deviation_to_provider(op.conn, "decided", (&contract, was), &provider, op.now)?;
    Ok(store::deviation(op.conn, &was.reference)?)
}

fn tell(
    op: &mut Operation<'_>,
    contract: &Contract,
    deviation: &Deviation,
    action: &str,
) -> Result<(), ContractError> {
    let detail = json!({
        "deviation": deviation.reference, "state": deviation.state, "outcome": deviation.outcome,
    });
    Ok(op.record(contract, action, &detail)?)
}
