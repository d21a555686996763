//! One function an operation, one transaction each.

mod files;
mod invitations;
mod members;
mod number;
mod proofs;
mod register;
mod statuses;

pub use files::{attach_to_proof, attach_to_status};
pub use invitations::{
    accept, ask_to_join, decline, invitation_link, invite, resend, withdraw_invitation,
};
pub use members::{answer_signing, change_role, deactivate, leave, reactivate};
pub use number::read_owner_number;
pub use proofs::{add_proof, check_proof, lapse_proofs, remind, renewals_due, withdraw_proof};
pub use register::{edit, register};
pub use statuses::{assess_status, claim_status, expire_statuses};

use crate::identity;
use crate::kernel::{Actor, UserId};
use crate::platform::db::Conn;

use super::model::{Member, Provider};
use super::{ProviderError, rules, store};

/// The actor's organisation; not found for anybody without one.
fn own(conn: &mut Conn, actor: &Actor) -> Result<(Provider, Member), ProviderError> {
    store::of_user(conn, actor.user()?)?.ok_or(ProviderError::NotFound)
}

/// The organisation's members as they can act: whose account is closed is not active here.
fn acting(conn: &mut Conn, provider: &Provider) -> Result<Vec<Member>, ProviderError> {
    let mut members = store::members(conn, provider.id)?;
    let ids: Vec<UserId> = members.iter().map(|member| member.user_id).collect();
    let users = identity::many(conn, &ids)?;
    for member in members.iter_mut().filter(|member| member.active) {
        member.active = users.get(&member.user_id).is_some_and(|user| user.active);
    }
    Ok(members)
}

/// The actor's organisation and all its members, for who lets others in and out.
fn managed(conn: &mut Conn, actor: &Actor) -> Result<(Provider, Vec<Member>), ProviderError> {
    let (provider, me) = own(conn, actor)?;
    let all = acting(conn, &provider)?;
    if rules::manages(&me, &all) { Ok((provider, all)) } else { Err(ProviderError::Denied) }
}
