//! Who may look at a person, on which ground.
//!
//! Consent and statutory duty are named so that the log has words for them; nobody passes on them
//! until consents are kept (R60, R62).

use super::model::{Client, Ground, Viewer};
use crate::kernel::Role;

/// Whether the viewer may see this person.
///
/// R54, R65: a role that is not named here sees nobody. R59: a protected person is seen by the
/// named handlers alone (`named`: the viewer is one of them), and has no pages of their own: choice
/// is made in person or by telephone. R60: staff of one authority never see another's person.
pub fn may_see(viewer: &Viewer, client: &Client, named: bool) -> bool {
    let actor = &viewer.actor;
    match viewer.ground {
        Ground::OwnData => {
            actor.role == Role::Client
                && actor.user_id.is_some()
                && actor.user_id == client.user_id
                && !client.protected
        }
        Ground::OwnCase => {
            works_with_cases(viewer)
                && actor.authority_id == Some(client.owner_authority_id)
                && (!client.protected || named)
        }
        // The placement room answers for it that the participant is the provider's own (R66).
        Ground::Referral => actor.role == Role::ProviderMember,
        Ground::Consent | Ground::StatutoryDuty => false,
    }
}

/// Whether the viewer may keep a list of persons, and register new ones.
pub fn works_with_cases(viewer: &Viewer) -> bool {
    viewer.ground == Ground::OwnCase
        && matches!(viewer.actor.role, Role::Caseworker | Role::UnitManager)
        && viewer.actor.authority_id.is_some()
        && viewer.actor.user_id.is_some()
}

/// R59: whether a reason in words is missing before this person may be opened.
pub fn must_say_why(viewer: &Viewer, client: &Client) -> bool {
    viewer.ground == Ground::OwnCase
        && client.protected
        && viewer.reason.as_deref().is_none_or(str::is_empty)
}

/// R59: who names and ends handlers: those who are handlers, and the unit manager of the owner, who
/// meets nothing but the code.
pub fn may_name(viewer: &Viewer, client: &Client, named: bool) -> bool {
    works_with_cases(viewer)
        && viewer.actor.authority_id == Some(client.owner_authority_id)
        && (named || viewer.actor.role == Role::UnitManager)
}
