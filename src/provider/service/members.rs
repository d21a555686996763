//! Members get another role, leave and come back, and say whether they may sign.

use chrono::NaiveDateTime;
use serde_json::json;

use crate::identity;
use crate::kernel::{Actor, UserId};
use crate::platform::db::{self, Conn};
use crate::provider::model::{Member, MemberRole, Provider};
use crate::provider::{ProviderError, rules, store};

use super::{acting, managed, own, tell};

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
    conn: &mut Conn,
    actor: &Actor,
    user_id: UserId,
    role: MemberRole,
    seen: MemberRole,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let (provider, all) = managed(conn, actor)?;
        let was = found(&all, user_id)?;
        if was.role != seen || !was.active {
            return Err(ProviderError::Stale);
        }
        if was.role == role {
            return Ok(());
        }
        let to = Member { role, may_sign: false, ..was.clone() };
        change(conn, &provider, &all, &was, &to)?;
        let user = identity::user(conn, user_id)?;
        let detail = json!({ "member": user.reference.as_str(), "from": was.role, "to": role });
        Ok(tell(conn, actor, "provider.member_role", &provider, &detail, now)?)
    })
}

/// Ends a colleague's membership: their sessions end with it, and they can be taken back.
///
/// # Errors
/// [`ProviderError::Denied`], [`ProviderError::LastSignatory`], [`ProviderError::NotFound`] for
/// somebody who is no active member.
pub fn deactivate(
    conn: &mut Conn,
    actor: &Actor,
    user_id: UserId,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let (provider, all) = managed(conn, actor)?;
        let was = found(&all, user_id)?;
        end(conn, actor, (&provider, &all), &was, "provider.member_deactivated", now)
    })
}

/// A member leaves the organisation.
///
/// # Errors
/// [`ProviderError::LastSignatory`] for the last who signs.
pub fn leave(conn: &mut Conn, actor: &Actor, now: NaiveDateTime) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let (provider, me) = own(conn, actor)?;
        let all = acting(conn, &provider)?;
        end(conn, actor, (&provider, &all), &me, "provider.member_left", now)
    })
}

fn end(
    conn: &mut Conn,
    actor: &Actor,
    (provider, all): (&Provider, &[Member]),
    was: &Member,
    action: &str,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    let stored = store::member(conn, provider.id, was.user_id)?;
    if !stored.is_some_and(|member| member.active) {
        return Err(ProviderError::NotFound);
    }
    let to = Member { active: false, may_sign: false, ..was.clone() };
    change(conn, provider, all, was, &to)?;
    let user = identity::user(conn, was.user_id)?;
    identity::end_sessions(conn, actor, was.user_id, now)?;
    let detail = json!({ "member": user.reference.as_str(), "role": was.role });
    Ok(tell(conn, actor, action, provider, &detail, now)?)
}

/// Takes a colleague back in the role they had. A signatory answers the question anew.
///
/// # Errors
/// [`ProviderError::AlreadyMember`] if the account acts for another organisation by now.
pub fn reactivate(
    conn: &mut Conn,
    actor: &Actor,
    user_id: UserId,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let (provider, _) = managed(conn, actor)?;
        let was = store::member(conn, provider.id, user_id)?.ok_or(ProviderError::NotFound)?;
        if was.active {
            return Ok(());
        }
        if store::of_user(conn, user_id)?.is_some() {
            return Err(ProviderError::AlreadyMember);
        }
        let to = Member { active: true, may_sign: false, ..was.clone() };
        if !store::move_member(conn, &was, &to).map_err(ProviderError::of_member)? {
            return Err(ProviderError::Stale);
        }
        let user = identity::user(conn, user_id)?;
        let detail = json!({ "member": user.reference.as_str(), "role": was.role });
        Ok(tell(conn, actor, "provider.member_reactivated", &provider, &detail, now)?)
    })
}

/// A signatory answers "May you sign for the organisation?". Every answer is kept, with who gave
/// it and when; who answers no goes on as an administrator.
///
/// # Errors
/// [`ProviderError::Denied`] for members of other roles, [`ProviderError::LastSignatory`] if the
/// one who takes the answer back is the last who signs.
pub fn answer_signing(
    conn: &mut Conn,
    actor: &Actor,
    may_sign: bool,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let (provider, me) = own(conn, actor)?;
        if me.role != MemberRole::Signatory {
            return Err(ProviderError::Denied);
        }
        let all = acting(conn, &provider)?;
        let role = if may_sign { MemberRole::Signatory } else { MemberRole::Administrator };
        let to = Member { role, may_sign, answered_at: now, ..me.clone() };
        change(conn, &provider, &all, &me, &to)?;
        store::save_answer(conn, me.id, may_sign, me.user_id, now)?;
        let detail = json!({ "may_sign": may_sign });
        Ok(tell(conn, actor, "provider.sign_answered", &provider, &detail, now)?)
    })
}
