//! Who may do what to applications.

use super::ApprovalError;
use super::model::{Application, Partner, PartnerState};
use crate::kernel::Actor;
use crate::provider::{Member, MemberRole};
use crate::system::may_run;

/// Staff see what has been sent; a draft is its writers' alone.
pub fn may_examine(actor: &Actor, application: &Application) -> Result<(), ApprovalError> {
    may_run(actor, application.owner_authority_id)?;
    if application.received_at.is_some() { Ok(()) } else { Err(ApprovalError::NotYours) }
}

/// An active member of the organisation reads its applications.
pub fn may_read(member: &Member, application: &Application) -> Result<(), ApprovalError> {
    if member.active && member.provider_id == application.provider_id {
        Ok(())
    } else {
        Err(ApprovalError::NotYours)
    }
}

/// Coaches read; the others write and send.
pub fn may_apply(member: &Member) -> bool {
    member.active && member.role != MemberRole::Coach
}

/// An active member of a partner follows the application, unless the partner has said no.
pub fn may_follow(member: &Member, partner: &Partner) -> Result<(), ApprovalError> {
    let theirs = member.active && member.provider_id == partner.provider_id;
    if theirs && partner.state != PartnerState::Declined {
        Ok(())
    } else {
        Err(ApprovalError::NotYours)
    }
}

/// Saying yes for a partner binds it: who signs for it does that.
pub fn may_confirm(member: &Member) -> bool {
    member.active && member.may_sign
}
