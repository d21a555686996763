//! Who may do what to a contract.

use super::ContractError;
use super::model::Contract;
use crate::kernel::{Actor, AuthorityId, Role};
use crate::provider::{Member, MemberRole};

/// Staff of the commissioning unit run the contracts of their own authority.
pub fn may_run(actor: &Actor, contract: &Contract) -> Result<(), ContractError> {
    let own = actor.authority_id == Some(contract.owner_authority_id);
    if actor.role == Role::Commissioner && own { Ok(()) } else { Err(ContractError::NotYours) }
}

/// Active members of the organisation read its contracts.
pub fn may_read(member: &Member, contract: &Contract) -> Result<(), ContractError> {
    if member.active && member.provider_id == contract.provider_id {
        Ok(())
    } else {
        Err(ContractError::NotYours)
    }
}

/// Members who have said that they may sign do, and no coach.
pub fn may_sign(member: &Member, contract: &Contract) -> Result<(), ContractError> {
    may_read(member, contract)?;
    if member.may_sign && member.role != MemberRole::Coach {
        Ok(())
    } else {
        Err(ContractError::MayNotSign)
    }
}

/// Staff ask the providers of their own authority's systems.
pub fn may_ask(actor: &Actor, owner: AuthorityId) -> Result<(), ContractError> {
    let own = actor.authority_id == Some(owner);
    if actor.role == Role::Commissioner && own { Ok(()) } else { Err(ContractError::NotYours) }
}

/// Members who run the organisation answer for it; coaches read.
pub fn may_reply(member: &Member, contract: &Contract) -> Result<(), ContractError> {
    may_read(member, contract)?;
    if member.role == MemberRole::Coach { Err(ContractError::MayNotSign) } else { Ok(()) }
}
