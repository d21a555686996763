//! Who may do what with an organisation.

use crate::kernel::{Actor, Role};

use super::model::{Member, MemberRole, ProviderId};

/// An account that may register an organisation and act for it: a new one, or one of this kind.
pub const fn may_register(actor: &Actor) -> bool {
    matches!(actor.role, Role::Visitor | Role::ProviderMember)
}

/// Only accounts of this kind act for organisations; an invitation makes nobody else do so.
pub const fn may_accept(actor: &Actor) -> bool {
    matches!(actor.role, Role::ProviderMember)
}

/// Staff of the commissioning unit assess what organisations claim.
pub const fn may_assess(actor: &Actor) -> bool {
    matches!(actor.role, Role::Commissioner)
}

/// An active member sees the organisation; to anybody else it is not there.
pub fn is_member_of(member: &Member, provider_id: ProviderId) -> bool {
    member.active && member.provider_id == provider_id
}

/// Coaches see the organisation and change nothing of it.
pub fn may_edit(member: &Member) -> bool {
    member.active && member.role != MemberRole::Coach
}
