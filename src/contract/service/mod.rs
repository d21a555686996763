//! The operations of the room, one transaction each.

mod change;
mod closing;
mod deviation;
mod pause;

pub use change::{answer_change, ask_change, consents_due, current_terms, handle_answer, to_ask};
pub use closing::{alarm_overdue, give_notice, lapse, rescind, wind_up};
pub use deviation::{close_deviation, decide, open_deviation, reply, withdraw_deviation};
pub use pause::{end_interval, pause, resume_due};

use serde_json::json;

use super::mail::{self, Notice};
use super::model::{Agreed, Contract, ContractId, ContractRow, ContractState, NewContract};
use super::{ContractError, policy, rules, store};
use crate::decision::{self, DecisionError};
use crate::identity::{self, Decision, Delegation};
use crate::kernel::UserId;
use crate::offer;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::secret::sha256;
use crate::provider;
use crate::registry::{self, Direction, Document, NewDocument};
use crate::terms;

/// Makes a contract to be signed, from whatever source: its text, its row with the offers and the event are
/// one. Whoever decides about the source calls it in the transaction of that decision.
///
/// # Errors
/// [`ContractError::AlreadyThere`] if the provider has one in the choice system that is not over.
pub fn make(op: &mut Operation<'_>, new: &NewContract) -> Result<Contract, ContractError> {
    op.write(|op| {
        if let Some(system) = new.source.choice_system()
            && let Some(there) = store::in_system(op.conn, system, new.provider_id)?
        {
            return Err(ContractError::AlreadyThere(there.reference));
        }
        let authority = identity::authority_by_id(op.conn, new.owner_authority_id)?;
        let provider = provider::get(op.conn, new.provider_id)?;
        let mut names = Vec::new();
        for (_, revision) in &new.offers {
            names.push(offer::revision(op.conn, *revision)?.name);
        }
        let agreed = match &new.agreed {
            Agreed::Text(text) => mail::AgreedText::Own(text),
            Agreed::Terms(id) => {
 let spec = terms::specification(op.conn, *id)?;
 mail::AgreedText::Terms(Box::new(spec), terms::prices(op.conn, *id)?)
            }
        };
        let text = mail::contract_text(new, (&authority, &provider), &names, &agreed);
        let hash = sha256(text.as_bytes());
        let row = ContractRow::of(new, (&text, &hash), op.now);
        let contract = store::insert(op.conn, &row, new.offers.iter().map(|(offer, _)| *offer))?;
        let detail = json!({
            "source": contract.source, "under": contract.source_name, "sha256": contract.text_sha256,
        });
        op.record(&contract, "contract.made", &detail)?;
        Ok(contract)
    })
}

/// A member who may sign signs for the provider what they have read.
pub fn sign_provider(
    op: &mut Operation<'_>,
    id: ContractId,
    text_sha256: &str,
) -> Result<Contract, ContractError> {
    op.write(|op| {
        let contract = store::get(op.conn, id)?;
        let user = op.actor.user()?;
        let (_, member) = provider::of_user(op.conn, user)?.ok_or(ContractError::NotYours)?;
        policy::may_sign(&member, &contract)?;
        if contract.provider_signed_at.is_some() {
            return Ok(contract);
        }
        to_sign(&contract, text_sha256)?;
        store::set_provider_signature(op.conn, id, user, op.now)?;
        signed(op, id, "provider")
    })
}

/// Staff with a delegation for it sign for the authority what they have read.
pub fn sign_authority(
    op: &mut Operation<'_>,
    id: ContractId,
    text_sha256: &str,
) -> Result<Contract, ContractError> {
    op.write(|op| {
        let contract = store::get(op.conn, id)?;
        policy::may_run(&op.actor, &contract)?;
        let user = delegated(op, &contract)?.user_id;
        if contract.authority_signed_at.is_some() {
            return Ok(contract);
        }
        to_sign(&contract, text_sha256)?;
        store::set_authority_signature(op.conn, id, user, op.now)?;
        signed(op, id, "authority")
    })
}

fn to_sign(contract: &Contract, read_sha256: &str) -> Result<(), ContractError> {
    if contract.state != ContractState::ToSign {
        return Err(ContractError::NotFrom(contract.state));
    }
    rules::same_text(contract, read_sha256)
}

/// Notes a signature; the second one brings the contract into force and registers it.
fn signed(op: &mut Operation<'_>, id: ContractId, party: &str) -> Result<Contract, ContractError> {
    let contract = store::get(op.conn, id)?;
    let detail = json!({ "party": party, "sha256": contract.text_sha256 });
    op.record(&contract, "contract.signed", &detail)?;
    let both = contract
        .provider_signed_by
        .zip(contract.provider_signed_at)
        .zip(contract.authority_signed_by.zip(contract.authority_signed_at));
    let Some(((provider_user, provider_at), (authority_user, authority_at))) = both else {
        return Ok(contract);
    };
    go(op.conn, &contract, ContractState::Active)?;
    let provider = provider::get(op.conn, contract.provider_id)?;
    let names = identity::names(op.conn, &[provider_user, authority_user])?;
    let name = |user: UserId| names.get(&user).cloned().unwrap_or_default();
    let signatures = [(name(provider_user), provider_at), (name(authority_user), authority_at)];
    register(
        op,
        &contract,
        (Direction::Made, "contract-doc-brief"),
        &mail::signed_text(&contract, &signatures),
    )?;
    op.record(&contract, "contract.in_force", &json!({}))?;
    mail::notify(op.conn, Notice::Active, &contract, &provider, op.now)?;
    Ok(store::get(op.conn, id)?)
}

/// The delegation for contracts by which the actor decides today.
fn delegated(op: &mut Operation<'_>, contract: &Contract) -> Result<Delegation, ContractError> {
    match decision::delegated(op, Decision::Contract, contract.owner_authority_id) {
        Err(DecisionError::NoDelegation) => Err(ContractError::NoDelegation),
        found => Ok(found?),
    }
}

fn go(conn: &mut Conn, contract: &Contract, to: ContractState) -> Result<(), ContractError> {
    let to = contract.state.go(to)?;
    if store::move_on(conn, contract.id, contract.state, to)? {
        Ok(())
    } else {
        Err(ContractError::Stale)
    }
}

fn register(
    op: &mut Operation<'_>,
    contract: &Contract,
    (direction, brief): (Direction, &str),
    body: &str,
) -> Result<Document, ContractError> {
    let provider = provider::get(op.conn, contract.provider_id)?;
    let new = NewDocument {
        matter_id: contract.matter_id,
        direction,
        counterpart: &provider.name,
        counterpart_secret: false,
        brief: &registry::say(brief, &[]),
        body,
    };
    Ok(registry::register(op, &new)?)
}
