//! Members get another role, leave and come back, and say whether they may sign.

use serde_json::json;

use crate::identity;
use crate::kernel::UserId;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::model::{Member, MemberRole, Provider};
use crate::provider::{ProviderError, rules, store};

use super::{acting, managed, own};

/// What a change of a membership is to be.
fn found(members: &[Member], user_id: UserId) -> Result<Member, ProviderError> {
    let member = members.iter().find(|member| member.user_id == user_id);
    member.cloned().ok_or(ProviderError::NotFound)
}

/// Changes one membership, unless the organisation would lose the last who signs for it. Two such
/// changes at the same time are told apart by the database: one of them sees the other.
fn change(
    conn: &mut Conn,
    provider: &Provider,
    all: &[Member],
    was: &Member,
    to: &Member,
) -> Result<(), ProviderError> {
    let after: Vec<Member> =
        all.iter().map(|one| if one.id == to.id { to.clone() } else { one.clone() }).collect();
    if !rules::keeps_somebody(all, &after) {
        return Err(ProviderError::LastSignatory);
    }
    // As it is stored: an account that is closed does not make the membership another.
    let stored = store::member(conn, provider.id, was.user_id)?.ok_or(ProviderError::NotFound)?;
    if store::move_member(conn, &stored, to)? { Ok(()) } else { Err(ProviderError::Stale) }
}

/// Gives a colleague another role. A new signatory signs nothing before having answered the
/// question "May you sign for the organisation?".
///
/// `seen` is the role that the one who decides saw.
///
/// # Errors
/// [`ProviderError::Denied`] for who does not manage members, [`ProviderError::LastSignatory`],
/// [`ProviderError::Stale`] if the role is another than `seen` by now.
pub fn change_role(
    op: &mut Operation<'_>,
    user_id: UserId,
    role: MemberRole,
    seen: MemberRole,
) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, all) = managed(op.conn, &op.actor)?;
        let was = found(&all, user_id)?;
        if was.role != seen || !was.active {
            return Err(ProviderError::Stale);
        }
        if was.role == role {
            return Ok(());
        }
        let to = Member { role, may_sign: false, ..was.clone() };
        change(op.conn, &provider, &all, &was, &to)?;
        let user = identity::user(op.conn, user_id)?;
        let detail = json!({ "member": user.reference.as_str(), "from": was.role, "to": role });
        Ok(op.record(&provider, "provider.member_role", &detail)?)
    })
}

/// Ends a colleague's membership: their sessions end with it, and they can be taken back.
///
/// # Errors
/// [`ProviderError::Denied`], [`ProviderError::LastSignatory`], [`ProviderError::NotFound`] for
/// somebody who is no active member.
pub fn deactivate(op: &mut Operation<'_>, user_id: UserId) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, all) = managed(op.conn, &op.actor)?;
        let was = found(&all, user_id)?;
        end(op, (&provider, &all), &was, "provider.member_deactivated")
    })
}

/// A member leaves the organisation.
///
/// # Errors
/// [`ProviderError::LastSignatory`] for the last who signs.
pub fn leave(op: &mut Operation<'_>) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        let all = acting(op.conn, &provider)?;
        end(op, (&provider, &all), &me, "provider.member_left")
    })
}

fn end(
    op: &mut Operation<'_>,
    (provider, all): (&Provider, &[Member]),
    was: &Member,
    action: &str,
) -> Result<(), ProviderError> {
    let stored = store::member(op.conn, provider.id, was.user_id)?;
    if !stored.is_some_and(|member| member.active) {
        return Err(ProviderError::NotFound);
    }
    let to = Member { active: false, may_sign: false, ..was.clone() };
    change(op.conn, provider, all, was, &to)?;
    let user = identity::user(op.conn, was.user_id)?;
    identity::end_sessions(op, was.user_id)?;
    let detail = json!({ "member": user.reference.as_str(), "role": was.role });
    Ok(op.record(provider, action, &detail)?)
}

/// Takes a colleague back in the role they had. A signatory answers the question anew.
///
/// # Errors
/// [`ProviderError::AlreadyMember`] if the account acts for another organisation by now.
pub fn reactivate(op: &mut Operation<'_>, user_id: UserId) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, _) = managed(op.conn, &op.actor)?;
        let was = store::member(op.conn, provider.id, user_id)?.ok_or(ProviderError::NotFound)?;
        if was.active {
            return Ok(());
        }
        if store::of_user(op.conn, user_id)?.is_some() {
            return Err(ProviderError::AlreadyMember);
        }
        let to = Member { active: true, may_sign: false, ..was.clone() };
        if !store::move_member(op.conn, &was, &to).map_err(ProviderError::of_member)? {
            return Err(ProviderError::Stale);
        }
        let user = identity::user(op.conn, user_id)?;
        let detail = json!({ "member": user.reference.as_str(), "role": was.role });
        Ok(op.record(&provider, "provider.member_reactivated", &detail)?)
    })
}

/// A signatory answers "May you sign for the organisation?". Every answer is kept, with who gave
/// it and when; who answers no goes on as an administrator.
///
/// # Errors
/// [`ProviderError::Denied`] for members of other roles, [`ProviderError::LastSignatory`] if the
/// one who takes the answer back is the last who signs.
pub fn answer_signing(op: &mut Operation<'_>, may_sign: bool) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        if me.role != MemberRole::Signatory {
            return Err(ProviderError::Denied);
        }
        let all = acting(op.conn, &provider)?;
        let role = if may_sign { MemberRole::Signatory } else { MemberRole::Administrator };
        let to = Member { role, may_sign, answered_at: op.now, ..me.clone() };
        change(op.conn, &provider, &all, &me, &to)?;
        store::save_answer(op.conn, me.id, may_sign, me.user_id, op.now)?;
        let detail = json!({ "may_sign": may_sign });
        Ok(op.record(&provider, "provider.sign_answered", &detail)?)
    })
}
