//! Queries on members, invitations, wishes to be invited, and answers about signing.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{Email, Reference, UserId};
use crate::platform::db::{Columns, Conn};
use crate::provider::model::{
    Invitation, InvitationState, JoinRequest, JoinState, Member, MemberId, MemberRole,
    NewInvitation, Provider, ProviderId, SignAnswer,
};
use crate::schema::{
    provider, provider_invitation, provider_join_request, provider_member, provider_sign_answer,
};

/// The organisation that an account acts for.
pub fn of_user(conn: &mut Conn, user_id: UserId) -> QueryResult<Option<(Provider, Member)>> {
    provider::table
        .inner_join(provider_member::table)
        .filter(provider_member::user_id.eq(user_id))
        .filter(provider_member::active.eq(true))
        .order(provider_member::id)
        .select((Provider::as_select(), Member::as_select()))
        .first(conn)
        .optional()
}

/// Everybody who acts or acted for the organisation, oldest first.
pub fn members(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Member>> {
    provider_member::table
        .filter(provider_member::provider_id.eq(id))
        .order(provider_member::id)
        .select(Member::as_select())
        .load(conn)
}

/// Somebody's membership of one organisation, active or not.
pub fn member(
    conn: &mut Conn,
    provider_id: ProviderId,
    user_id: UserId,
) -> QueryResult<Option<Member>> {
    provider_member::table
        .filter(provider_member::provider_id.eq(provider_id))
        .filter(provider_member::user_id.eq(user_id))
        .select(Member::as_select())
        .first(conn)
        .optional()
}

pub fn insert_member(
    conn: &mut Conn,
    provider_id: ProviderId,
    user_id: UserId,
    role: MemberRole,
    may_sign: bool,
    now: NaiveDateTime,
) -> QueryResult<Member> {
    diesel::insert_into(provider_member::table)
        .values((
            provider_member::provider_id.eq(provider_id),
            provider_member::user_id.eq(user_id),
            provider_member::role.eq(role),
            provider_member::may_sign.eq(may_sign),
            provider_member::answered_at.eq(now),
            provider_member::active.eq(true),
            provider_member::created_at.eq(now),
        ))
        .returning(Member::columns())
        .get_result(conn)
}

/// Gives a membership another role, right to sign and life, unless it moved since `was`: then
/// `false`.
pub fn move_member(conn: &mut Conn, was: &Member, to: &Member) -> QueryResult<bool> {
    let unmoved = provider_member::table
        .find(was.id)
        .filter(provider_member::role.eq(was.role))
        .filter(provider_member::may_sign.eq(was.may_sign))
        .filter(provider_member::active.eq(was.active));
    let moved = diesel::update(unmoved)
        .set((
            provider_member::role.eq(to.role),
            provider_member::may_sign.eq(to.may_sign),
            provider_member::answered_at.eq(to.answered_at),
            provider_member::active.eq(to.active),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Keeps an answer to "May you sign for the organisation?" beside those before it.
pub fn save_answer(
    conn: &mut Conn,
    id: MemberId,
    may_sign: bool,
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(provider_sign_answer::table)
        .values((
            provider_sign_answer::provider_member_id.eq(id),
            provider_sign_answer::may_sign.eq(may_sign),
            provider_sign_answer::answered_by.eq(by),
            provider_sign_answer::answered_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Every answer of one member, newest first.
pub fn answers_of(conn: &mut Conn, id: MemberId) -> QueryResult<Vec<SignAnswer>> {
    provider_sign_answer::table
        .filter(provider_sign_answer::provider_member_id.eq(id))
        .order(provider_sign_answer::id.desc())
        .select(SignAnswer::as_select())
        .load(conn)
}

/// Every invitation of an organisation that is open, newest first.
pub fn invitations(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Invitation>> {
    provider_invitation::table
        .filter(provider_invitation::provider_id.eq(id))
        .filter(provider_invitation::state.eq(InvitationState::Open))
        .order(provider_invitation::id.desc())
        .select(Invitation::as_select())
        .load(conn)
}

pub fn invitation(
    conn: &mut Conn,
    provider_id: ProviderId,
    reference: &Reference,
) -> QueryResult<Invitation> {
    provider_invitation::table
        .filter(provider_invitation::provider_id.eq(provider_id))
        .filter(provider_invitation::reference.eq(reference))
        .select(Invitation::as_select())
        .first(conn)
}

/// The invitation that a link's hashed token belongs to, whatever has become of it.
pub fn invitation_by_token(conn: &mut Conn, token_hash: &str) -> QueryResult<Option<Invitation>> {
    provider_invitation::table
        .filter(provider_invitation::token_hash.eq(token_hash))
        .select(Invitation::as_select())
        .first(conn)
        .optional()
}

/// The organisation's open invitation to an address.
pub fn invitation_to(
    conn: &mut Conn,
    provider_id: ProviderId,
    email: &Email,
) -> QueryResult<Option<Invitation>> {
    provider_invitation::table
        .filter(provider_invitation::provider_id.eq(provider_id))
        .filter(provider_invitation::email_folded.eq(email.folded()))
        .filter(provider_invitation::state.eq(InvitationState::Open))
        .select(Invitation::as_select())
        .first(conn)
        .optional()
}

pub fn insert_invitation(conn: &mut Conn, new: &NewInvitation<'_>) -> QueryResult<Invitation> {
    diesel::insert_into(provider_invitation::table)
        .values((
            provider_invitation::reference.eq(Reference::random()),
            provider_invitation::provider_id.eq(new.provider_id),
            provider_invitation::email.eq(new.email),
            provider_invitation::email_folded.eq(new.email.folded()),
            provider_invitation::role.eq(new.role),
            provider_invitation::state.eq(InvitationState::Open),
            provider_invitation::token_hash.eq(new.token_hash),
            provider_invitation::invited_by.eq(new.invited_by),
            provider_invitation::sent_at.eq(new.sent_at),
            provider_invitation::expires_at.eq(new.expires_at),
            provider_invitation::created_at.eq(new.sent_at),
        ))
        .returning(Invitation::columns())
        .get_result(conn)
}

/// Gives an open invitation a new link, and with it a new time; the old link stops. `false` if it
/// is open no longer.
pub fn renew_invitation(
    conn: &mut Conn,
    was: &Invitation,
    role: MemberRole,
    token_hash: &str,
    expires_at: NaiveDateTime,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let open = provider_invitation::table
        .find(was.id)
        .filter(provider_invitation::state.eq(InvitationState::Open));
    let moved = diesel::update(open)
        .set((
            provider_invitation::role.eq(role),
            provider_invitation::token_hash.eq(token_hash),
            provider_invitation::sent_at.eq(now),
            provider_invitation::expires_at.eq(expires_at),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Closes an invitation, unless it moved meanwhile: then `false`. So a link is used once.
pub fn move_invitation(
    conn: &mut Conn,
    was: &Invitation,
    to: InvitationState,
    accepted_by: Option<UserId>,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved =
        provider_invitation::table.find(was.id).filter(provider_invitation::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((
            provider_invitation::state.eq(to),
            provider_invitation::closed_at.eq(now),
            provider_invitation::accepted_by.eq(accepted_by),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Who waits to be invited, longest first.
pub fn requests(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<JoinRequest>> {
    provider_join_request::table
        .filter(provider_join_request::provider_id.eq(id))
        .filter(provider_join_request::state.eq(JoinState::Open))
        .order(provider_join_request::id)
        .select(JoinRequest::as_select())
        .load(conn)
}

pub fn request(
    conn: &mut Conn,
    provider_id: ProviderId,
    reference: &Reference,
) -> QueryResult<JoinRequest> {
    provider_join_request::table
        .filter(provider_join_request::provider_id.eq(provider_id))
        .filter(provider_join_request::reference.eq(reference))
        .select(JoinRequest::as_select())
        .first(conn)
}

/// The open wish of an address.
pub fn request_of(
    conn: &mut Conn,
    provider_id: ProviderId,
    email: &Email,
) -> QueryResult<Option<JoinRequest>> {
    provider_join_request::table
        .filter(provider_join_request::provider_id.eq(provider_id))
        .filter(provider_join_request::email_folded.eq(email.folded()))
        .filter(provider_join_request::state.eq(JoinState::Open))
        .select(JoinRequest::as_select())
        .first(conn)
        .optional()
}

pub fn insert_request(
    conn: &mut Conn,
    provider_id: ProviderId,
    name: &str,
    email: &Email,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(provider_join_request::table)
        .values((
            provider_join_request::reference.eq(Reference::random()),
            provider_join_request::provider_id.eq(provider_id),
            provider_join_request::name.eq(name),
            provider_join_request::email.eq(email),
            provider_join_request::email_folded.eq(email.folded()),
            provider_join_request::state.eq(JoinState::Open),
            provider_join_request::asked_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Answers a wish, unless it moved meanwhile: then `false`.
pub fn move_request(
    conn: &mut Conn,
    was: &JoinRequest,
    to: JoinState,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider_join_request::table
        .find(was.id)
        .filter(provider_join_request::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((provider_join_request::state.eq(to), provider_join_request::closed_at.eq(now)))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Forgets wishes of strangers, answered or not, that were asked before a moment.
pub fn delete_old_requests(conn: &mut Conn, before: NaiveDateTime) -> QueryResult<usize> {
    diesel::delete(provider_join_request::table.filter(provider_join_request::asked_at.lt(before)))
        .execute(conn)
}
