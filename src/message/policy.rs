//! Who stands on which side of a thread.

use super::model::Side;
use crate::kernel::{Actor, Role};
use crate::provider::{Member, MemberRole, ProviderId};
use crate::registry::{self, Matter};

/// Staff of the commissioning unit write for their own authority, an active member for the party;
/// anybody else has no side, and the thread is not there (R60).
pub fn side(
    actor: &Actor,
    matter: &Matter,
    party: ProviderId,
    member: Option<&Member>,
) -> Option<Side> {
    if actor.role == Role::Commissioner && registry::may_read(actor, matter) {
        return Some(Side::Authority);
    }
    let acts = |member: &Member| member.active && member.provider_id == party;
    (actor.role == Role::ProviderMember && member.is_some_and(acts)).then_some(Side::Provider)
}

/// Coaches read; the other members write, and so do staff.
pub fn may_write(side: Side, member: Option<&Member>) -> bool {
    match side {
        Side::Authority => true,
        Side::Provider => member.is_some_and(|member| member.role != MemberRole::Coach),
    }
}
