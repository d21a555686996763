//! A new version of published terms: each provider with a contract on them is asked to accept it. Silence is
//! kept as silence; nothing ends by itself.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::register;
use crate::contract::mail;
use crate::contract::model::{
    Change, Consent, ConsentId, ConsentState, Contract, ContractId, Silence,
};
use crate::contract::{ContractError, policy, rules, store};
use crate::identity;
use crate::kernel::{Actor, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::secret::sha256;
use crate::provider;
use crate::registry::Direction;
use crate::terms::{self, Specification, SpecificationId};

/// The version of the terms that a contract is under: the one it last accepted, or the one that it
/// was made on; none for a contract with a text of its own.
pub fn current_terms(
    conn: &mut Conn,
    contract: &Contract,
) -> Result<Option<Specification>, ContractError> {
    let accepted = store::consents(conn, contract.id)?
        .into_iter()
        .find(|one| one.state == ConsentState::Accepted)
        .map(|one| one.specification_id);
    Ok(match accepted.or(contract.specification_id) {
        Some(id) => Some(terms::specification(conn, id)?),
        None => None,
    })
}

/// Whom a question about a published version would go to: the active contracts on terms of its series
/// that are under another version and have no such question open, each with its version.
pub fn to_ask(
    conn: &mut Conn,
    new: &Specification,
) -> Result<Vec<(Contract, Specification)>, ContractError> {
    let versions = terms::versions(conn, &new.series)?;
    let mut found = Vec::new();
    for contract in store::active_on(conn, versions.iter().map(|one| one.id))? {
        let asked = store::consents(conn, contract.id)?
            .iter()
            .any(|one| one.specification_id == new.id && one.state == ConsentState::Asked);
        let Some(now_under) = current_terms(conn, &contract)? else { continue };
        if !asked && now_under.id != new.id {
            found.push((contract, now_under));
        }
    }
    Ok(found)
}

/// Asks those whose contracts are on terms of a series to accept its published version by a day. What
/// follows from silence is chosen before and told in the letter.
///
/// # Errors
/// [`ContractError::Stale`] if another version is published now, [`ContractError::WrongDays`] for
/// too short a time, [`ContractError::NobodyToAsk`].
pub fn ask_change(
    op: &mut Operation<'_>,
    seen: SpecificationId,
    (silence, answer_by): (Silence, NaiveDate),
) -> Result<Change, ContractError> {
    if answer_by < rules::earliest_answer(time::stockholm_day(op.now)) {
        return Err(ContractError::WrongDays);
    }
    op.write(|op| {
        let series = terms::specification(op.conn, seen)?.series;
        let new = terms::published(op.conn, &series)?;
        let owner = new.owner_authority_id;
        policy::may_ask(&op.actor, owner)?;
        if new.id != seen {
            return Err(ContractError::Stale);
        }
        let whom = to_ask(op.conn, &new)?;
        if whom.is_empty() {
            return Err(ContractError::NobodyToAsk);
        }
        let user = op.actor.user()?;
        let change =
            store::insert_change(op.conn, owner, new.id, (silence, answer_by), user, op.now)?;
        let (asked, prices) =
            (terms::requirements(op.conn, new.id)?, terms::prices(op.conn, new.id)?);
        for (contract, under) in whom {
            lapse_older(op.conn, &contract)?;
            let provider = provider::get(op.conn, contract.provider_id)?;
            let text = mail::change_text(&contract, &provider, (&under, &new), (&asked, &prices));
            let hash = sha256(text.as_bytes());
            store::insert_consent(op.conn, &change, contract.id, under.id, (&text, &hash))?;
            let letter = mail::change_letter(&change, &text);
            let brief = (Direction::Sent, "contract-doc-change-asked");
            register(op, &contract, brief, &letter)?;
            let detail = json!({
                "version": new.version, "from": under.version, "answer_by": answer_by,
                "silence": silence, "sha256": hash,
            });
            op.record(&contract, "contract.terms_asked", &detail)?;
            mail::change_to_provider(op.conn, "asked", &contract, &provider, (answer_by, op.now))?;
        }
        Ok(change)
    })
}

/// An older question to the same contract is moot.
fn lapse_older(conn: &mut Conn, contract: &Contract) -> Result<(), ContractError> {
    for old in store::consents(conn, contract.id)? {
        if old.state == ConsentState::Asked {
            store::move_consent(conn, &old, old.state.go(ConsentState::Lapsed)?)?;
        }
    }
    Ok(())
}

/// A member who may sign answers for the provider what they have read.
///
/// # Errors
/// [`ContractError::TooLate`] past the day, [`ContractError::OtherText`] for another text,
/// [`ContractError::AlreadyAnswered`], [`ContractError::MayNotSign`].
pub fn answer_change(
    op: &mut Operation<'_>,
    id: ConsentId,
    read_sha256: &str,
    (yes, note): (bool, Option<&str>),
) -> Result<Consent, ContractError> {
    op.write(|op| {
        let was = store::consent(op.conn, id)?;
        let contract = store::get(op.conn, was.contract_id)?;
        let user = op.actor.user()?;
        let (provider, member) =
            provider::of_user(op.conn, user)?.ok_or(ContractError::NotYours)?;
        policy::may_sign(&member, &contract)?;
        let to = was.state.go(if yes { ConsentState::Accepted } else { ConsentState::Rejected })?;
        let change = store::change(op.conn, was.change_id)?;
        if change.answer_by < time::stockholm_day(op.now) {
            return Err(ContractError::TooLate);
        }
        if was.text_sha256 != read_sha256 {
            return Err(ContractError::OtherText);
        }
        if !contract.state.binds() {
            return Err(ContractError::NotFrom(contract.state));
        }
        if !store::set_answer(op.conn, &was, to, note, user, op.now)? {
            return Err(ContractError::Stale);
        }
        let names = identity::names(op.conn, &[user])?;
        let name = names.get(&user).cloned().unwrap_or_default();
        let (direction, brief, action) = if yes {
            (Direction::Made, "contract-doc-change-accepted", "contract.terms_accepted")
        } else {
            (Direction::Received, "contract-doc-change-rejected", "contract.terms_rejected")
        };
        let body = mail::answer_text(&was, yes, note, (&name, op.now));
        register(op, &contract, (direction, brief), &body)?;
        let version = terms::specification(op.conn, was.specification_id)?.version;
        let detail = json!({ "version": version, "sha256": was.text_sha256 });
        op.record(&contract, action, &detail)?;
        mail::change_to_staff(op.conn, (&contract, &change), &provider, op.now)?;
        Ok(store::consent(op.conn, id)?)
    })
}

/// What time does to open questions: a reminder a week before the last day, silence noted after it,
/// and questions to contracts that are over lapse. Says how many are silent now.
pub fn consents_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, ContractError> {
    let (actor, today) = (Actor::system(), time::stockholm_day(now));
    db::write(conn, |conn| {
        let mut silent = 0;
        for (consent, contract, answer_by) in store::due_consents(conn)? {
            if !contract.state.binds() {
                if store::move_consent(conn, &consent, consent.state.go(ConsentState::Lapsed)?)? {
                    Operation::new(conn, &actor, now).record(
                        &contract,
                        "contract.terms_lapsed",
                        &json!({}),
                    )?;
                }
                continue;
            }
            let provider = provider::get(conn, contract.provider_id)?;
            if answer_by < today {
                let to = consent.state.go(ConsentState::Silent)?;
                if !store::move_consent(conn, &consent, to)? {
                    continue;
                }
                silent += 1;
                let change = store::change(conn, consent.change_id)?;
                let detail = json!({ "answer_by": answer_by, "silence": change.silence });
                Operation::new(conn, &actor, now).record(
                    &contract,
                    "contract.terms_silent",
                    &detail,
                )?;
                mail::change_to_staff(conn, (&contract, &change), &provider, now)?;
            } else if consent.reminded_at.is_none() && rules::reminds(answer_by, today) {
                store::set_reminded(conn, consent.id, now)?;
                mail::change_to_provider(conn, "reminder", &contract, &provider, (answer_by, now))?;
            }
        }
        Ok(silent)
    })
}

/// Staff note what they did about a no or a silence: the task is off their desk.
///
/// # Errors
/// [`ContractError::AlreadyAnswered`] for what asks nothing of staff.
pub fn handle_answer(
    op: &mut Operation<'_>,
    id: ContractId,
    note: &str,
) -> Result<(), ContractError> {
    if note.trim().is_empty() {
        return Err(ContractError::NoReason);
    }
    op.write(|op| {
        let contract = store::get(op.conn, id)?;
        policy::may_run(&op.actor, &contract)?;
        let mut waiting = Vec::new();
        for one in store::consents(op.conn, id)? {
            let asks = matches!(one.state, ConsentState::Rejected | ConsentState::Silent);
            if asks && one.handled_at.is_none() {
                waiting.push(one);
            }
        }
        let Some(first) = waiting.first() else {
            return Err(ContractError::AlreadyAnswered(ConsentState::Lapsed));
        };
        let detail = json!({ "state": first.state });
        for one in &waiting {
            store::set_handled(op.conn, one.id, op.now)?;
        }
        let brief = (Direction::Made, "contract-doc-change-handled");
        register(op, &contract, brief, note)?;
        Ok(op.record(&contract, "contract.terms_handled", &detail)?)
    })
}
