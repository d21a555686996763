//! Colleagues are invited by letter and accept; strangers ask to be invited.

use chrono::NaiveDateTime;
use serde_json::json;

use crate::identity::{self, NewUser};
use crate::kernel::{Actor, Email, Reference, Role, UserId};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::outbox::SecretLink;
use crate::platform::secret::{Vault, sha256};
use crate::provider::model::{
    Accepting, Invitation, InvitationState, JoinState, Member, MemberRole, NewInvitation, Provider,
};
use crate::provider::store::{self, StoredNumber};
use crate::provider::{ProviderError, mail, policy, rules};

use super::{acting, managed};

/// A new link to an invitation.
///
/// # Errors
/// The vault's own.
pub fn invitation_link(vault: &Vault) -> Result<SecretLink, ProviderError> {
    Ok(SecretLink::new(vault, "/inbjudan")?)
}

/// Invites an address to act for the organisation. The letter has a link that is used once and
/// holds for seven days; only its hash is stored. An open invitation to the address gets the new
/// role and a new link. Nobody is told whether the address has an account.
///
/// `link` is an [`invitation_link`], made outside, since the operation may run again.
///
/// # Errors
/// [`ProviderError::Denied`] for who does not manage members, [`ProviderError::AlreadyHere`] for
/// the address of an active member, [`ProviderError::TooMany`] with twenty invitations open,
/// [`ProviderError::TooSoon`] within five minutes of the last letter there.
pub fn invite(
    op: &mut Operation<'_>,
    email: &Email,
    role: MemberRole,
    link: &SecretLink,
) -> Result<Invitation, ProviderError> {
    let by = op.actor.user()?;
    op.write(|op| {
        let (provider, all) = managed(op.conn, &op.actor)?;
        if let Some(user) = identity::user_by_email(op.conn, email)?
            && all.iter().any(|member| member.active && member.user_id == user.id)
        {
            return Err(ProviderError::AlreadyHere);
        }
        let made = match store::invitation_to(op.conn, provider.id, email)? {
            Some(open) => send_again(op.conn, &open, role, link, op.now)?,
            None if store::invitations(op.conn, provider.id)?.len() >= rules::MOST_INVITED => {
                return Err(ProviderError::TooMany);
            }
            None => {
                let (hash, until) = (link.hash(), op.now + rules::INVITATION_LIFE);
                let new = NewInvitation {
                    provider_id: provider.id,
                    email,
                    role,
                    token_hash: hash,
                    invited_by: by,
                    sent_at: op.now,
                    expires_at: until,
                };
                store::insert_invitation(op.conn, &new)?
            }
        };
        if let Some(asked) = store::request_of(op.conn, provider.id, email)? {
            store::move_request(op.conn, &asked, JoinState::Invited, op.now)?;
        }
        let detail = json!({ "invitation": made.reference.as_str(), "role": role });
        op.record(&provider, "provider.invited", &detail)?;
        mail::invited(op.conn, &provider, &made, link, op.now)?;
        Ok(made)
    })
}

fn send_again(
    conn: &mut Conn,
    open: &Invitation,
    role: MemberRole,
    link: &SecretLink,
    now: NaiveDateTime,
) -> Result<Invitation, ProviderError> {
    open.state.go(InvitationState::Accepted).ok_or(ProviderError::InvitationOver)?;
    if now - open.sent_at < rules::LETTER_PAUSE {
        return Err(ProviderError::TooSoon);
    }
    let until = now + rules::INVITATION_LIFE;
    if !store::renew_invitation(conn, open, role, link.hash(), until, now)? {
        return Err(ProviderError::InvitationOver);
    }
    Ok(Invitation { role, sent_at: now, expires_at: until, ..open.clone() })
}

/// Sends the letter of an open invitation again, with a new link and a new time; the old link
/// stops. Also one whose time is over.
///
/// # Errors
/// [`ProviderError::InvitationOver`] if it was accepted or withdrawn, [`ProviderError::TooSoon`].
pub fn resend(
    op: &mut Operation<'_>,
    reference: &Reference,
    link: &SecretLink,
) -> Result<Invitation, ProviderError> {
    op.write(|op| {
        let (provider, _) = managed(op.conn, &op.actor)?;
        let open = store::invitation(op.conn, provider.id, reference)?;
        let sent = send_again(op.conn, &open, open.role, link, op.now)?;
        let detail = json!({ "invitation": reference.as_str() });
        op.record(&provider, "provider.invitation_resent", &detail)?;
        mail::invited(op.conn, &provider, &sent, link, op.now)?;
        Ok(sent)
    })
}

/// Takes an open invitation back: its link stops.
///
/// # Errors
/// [`ProviderError::InvitationOver`] if it was accepted or withdrawn before.
pub fn withdraw_invitation(
    op: &mut Operation<'_>,
    reference: &Reference,
) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, _) = managed(op.conn, &op.actor)?;
        let open = store::invitation(op.conn, provider.id, reference)?;
        close(op.conn, &open, InvitationState::Withdrawn, None, op.now)?;
        let detail = json!({ "invitation": reference.as_str() });
        Ok(op.record(&provider, "provider.invitation_withdrawn", &detail)?)
    })
}

fn close(
    conn: &mut Conn,
    open: &Invitation,
    to: InvitationState,
    by: Option<UserId>,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    open.state.go(to).ok_or(ProviderError::InvitationOver)?;
    let moved = store::move_invitation(conn, open, to, by, now)?;
    if moved { Ok(()) } else { Err(ProviderError::InvitationOver) }
}

/// The invited person joins, by a new account or by one that has no organisation. Who was invited
/// to sign says whether that is right, and becomes an administrator by saying no.
///
/// # Errors
/// [`ProviderError::InvitationOver`] for a link that was used, withdrawn, or is too old,
/// [`ProviderError::AlreadyMember`] and [`ProviderError::AlreadyHere`] for an account that acts
/// for another organisation or for this one, [`ProviderError::EmailTaken`] for a new account to an
/// address that has one, [`ProviderError::NotAnswered`] without the answer that is asked for,
/// [`ProviderError::Denied`] for an account of another kind.
pub fn accept(
    conn: &mut Conn,
    token: &str,
    who: &Accepting,
    may_sign: Option<bool>,
    now: NaiveDateTime,
) -> Result<(Provider, UserId), ProviderError> {
    if let Accepting::Account(actor) = who
        && !policy::may_accept(actor)
    {
        return Err(ProviderError::Denied);
    }
    let hash = sha256(token.as_bytes());
    db::write(conn, |conn| {
        let found = store::invitation_by_token(conn, &hash)?;
        let open = found.filter(|one| rules::is_live(one, now));
        let open = open.ok_or(ProviderError::InvitationOver)?;
        let provider = store::get(conn, open.provider_id)?;
        let user_id = joining(conn, &provider, &open, who, now)?;
        let actor =
            Actor { user_id: Some(user_id), role: Role::ProviderMember, authority_id: None };
        close(conn, &open, InvitationState::Accepted, Some(user_id), now)?;
        let asked = open.role == MemberRole::Signatory;
        if asked && may_sign.is_none() {
            return Err(ProviderError::NotAnswered);
        }
        let may_sign = asked && may_sign == Some(true);
        let steps_down = asked && !may_sign;
        let role = if steps_down { MemberRole::Administrator } else { open.role };
        let member = match store::member(conn, provider.id, user_id)? {
            Some(was) => {
                let to = Member { role, may_sign, active: true, answered_at: now, ..was.clone() };
                if !store::move_member(conn, &was, &to).map_err(ProviderError::of_member)? {
                    return Err(ProviderError::Stale);
                }
                to
            }
            None => store::insert_member(conn, provider.id, user_id, role, may_sign, now)
                .map_err(ProviderError::of_member)?,
        };
        if asked {
            store::save_answer(conn, member.id, may_sign, user_id, now)?;
        }
        let detail = json!({
            "invitation": open.reference.as_str(), "role": role, "may_sign": may_sign,
        });
        Operation::new(conn, &actor, now).record(&provider, "provider.member_joined", &detail)?;
        Ok((provider, user_id))
    })
}

/// The account that joins: made now, or found free.
fn joining(
    conn: &mut Conn,
    provider: &Provider,
    open: &Invitation,
    who: &Accepting,
    now: NaiveDateTime,
) -> Result<UserId, ProviderError> {
    match who {
        Accepting::New { name, password, language } => {
            let new = NewUser {
                name: name.clone(),
                email: open.email.clone(),
                role: Role::ProviderMember,
                authority_id: None,
                language: *language,
            };
            Ok(identity::create_user_with(
                &mut Operation::new(conn, &Actor::visitor(), now),
                new,
                password,
            )?
            .id)
        }
        Accepting::Account(actor) => {
            let user_id = actor.user()?;
            match store::of_user(conn, user_id)? {
                None => Ok(user_id),
                Some((own, _)) if own.id == provider.id => Err(ProviderError::AlreadyHere),
                Some(_) => Err(ProviderError::AlreadyMember),
            }
        }
    }
}

/// Somebody who found their organisation registered asks to be invited. Those who manage its
/// members are told that somebody asks, and read who it is in the portal. The answer tells
/// nothing: neither who they are, nor whether the number is known at all.
///
/// A second wish of an address, and more than five at once, change nothing.
///
/// # Errors
/// The database's own.
pub fn ask_to_join(
    conn: &mut Conn,
    number: &StoredNumber,
    name: &str,
    email: &Email,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let Some(provider) = store::by_number(conn, number)? else { return Ok(()) };
        let waiting = store::requests(conn, provider.id)?;
        let again = store::request_of(conn, provider.id, email)?.is_some();
        if again || waiting.len() >= rules::MOST_ASKING {
            return Ok(());
        }
        store::insert_request(conn, provider.id, name, email, now)?;
        Operation::new(conn, &Actor::visitor(), now).record(
            &provider,
            "provider.join_asked",
            &json!({}),
        )?;
        let all = acting(conn, &provider)?;
        let managers: Vec<UserId> = all
            .iter()
            .filter(|member| rules::manages(member, &all))
            .map(|member| member.user_id)
            .collect();
        Ok(mail::join_asked(conn, &provider, &managers, now)?)
    })
}

/// Somebody's wish to be invited is put aside. They are not told.
///
/// # Errors
/// [`ProviderError::Denied`] for who does not manage members, [`ProviderError::Stale`] if it has
/// been answered.
pub fn decline(op: &mut Operation<'_>, reference: &Reference) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, _) = managed(op.conn, &op.actor)?;
        let asked = store::request(op.conn, provider.id, reference)?;
        asked.state.go(JoinState::Declined).ok_or(ProviderError::Stale)?;
        if !store::move_request(op.conn, &asked, JoinState::Declined, op.now)? {
            return Err(ProviderError::Stale);
        }
        Ok(op.record(&provider, "provider.join_declined", &json!({}))?)
    })
}
