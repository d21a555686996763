//! Who may do what with an offer.

use crate::kernel::{Actor, Role};
use crate::provider::{Member, MemberRole};

use super::model::Offer;

/// To anybody but an active member of its organisation, an offer that is edited is not there.
pub fn is_theirs(offer: &Offer, member: &Member) -> bool {
    member.active && member.provider_id == offer.provider_id
}

/// Coaches read; the others write.
pub fn may_write(member: &Member) -> bool {
    member.active && member.role != MemberRole::Coach
}

/// Staff of the commissioning unit review and approve.
pub const fn may_review(actor: &Actor) -> bool {
    matches!(actor.role, Role::Commissioner)
}
