//! Every query on accounts, sessions and delegations.

pub(super) mod by_letter;
mod guard;
mod recovery;
mod reset;
mod sealed;

pub(super) use guard::{delete_guard, give_back, guard, set_guard};
pub(super) use recovery::{recovery_left, set_recovery, spend_recovery};
pub(super) use reset::{
    forget_requests, has_requests, insert_request, insert_reset, newest_reset, spend_resets,
    take_request, user_of_reset,
};
pub(super) use sealed::rename;
pub use sealed::sessions_of;

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::identity::model::{
    Authority, Decision, Delegation, DelegationId, NewUser, Secrets, Session, User,
};
use crate::kernel::{AuthorityId, Email, Lang, Reference, UserId};
use crate::platform::db::{Columns, Conn, among};
use crate::schema::{app_user, authority, delegation, password_reset, sign_in_guard, user_session};

/// The authority of a code ("tyreso", "af", "fk", "forbund", "region").
pub fn authority(conn: &mut Conn, code: &str) -> QueryResult<Authority> {
    authority::table.filter(authority::code.eq(code)).select(Authority::as_select()).first(conn)
}

pub fn authority_by_id(conn: &mut Conn, id: AuthorityId) -> QueryResult<Authority> {
    authority::table.find(id).select(Authority::as_select()).first(conn)
}

/// All of them, in the order of the founding decision.
pub fn authorities(conn: &mut Conn) -> QueryResult<Vec<Authority>> {
    authority::table.order(authority::id).select(Authority::as_select()).load(conn)
}

pub fn user(conn: &mut Conn, id: UserId) -> QueryResult<User> {
    app_user::table.find(id).select(User::as_select()).first(conn)
}

pub fn user_by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<User> {
    app_user::table.filter(app_user::reference.eq(reference)).select(User::as_select()).first(conn)
}

/// The account of an address, active or not.
pub fn user_by_email(conn: &mut Conn, email: &Email) -> QueryResult<Option<User>> {
    app_user::table
        .filter(app_user::email_folded.eq(email.folded()))
        .select(User::as_select())
        .first(conn)
        .optional()
}

/// Every account, oldest first.
pub fn users(conn: &mut Conn) -> QueryResult<Vec<User>> {
    app_user::table.order(app_user::id).select(User::as_select()).load(conn)
}

/// Several accounts at once, by id.
pub fn many(conn: &mut Conn, ids: &[UserId]) -> QueryResult<HashMap<UserId, User>> {
    let found: Vec<User> =
        app_user::table.filter(among(app_user::id, ids)).select(User::as_select()).load(conn)?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// The names behind accounts.
pub fn names(conn: &mut Conn, ids: &[UserId]) -> QueryResult<HashMap<UserId, String>> {
    let rows: Vec<(UserId, String)> = app_user::table
        .filter(among(app_user::id, ids))
        .select((app_user::id, app_user::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The same in the order of the names.
///
/// # Errors
/// The database's own.
pub fn names_in_order(conn: &mut Conn, ids: &[UserId]) -> QueryResult<Vec<(UserId, String)>> {
    app_user::table
        .filter(among(app_user::id, ids))
        .order(app_user::name)
        .select((app_user::id, app_user::name))
        .load(conn)
}

/// How many accounts may sign in.
///
/// # Errors
/// The database's own.
pub fn active_accounts(conn: &mut Conn) -> QueryResult<i64> {
    app_user::table.filter(app_user::active.eq(true)).count().get_result(conn)
}

pub(super) fn insert_user(
    conn: &mut Conn,
    new: &NewUser,
    reference: &Reference,
    now: NaiveDateTime,
) -> QueryResult<User> {
    diesel::insert_into(app_user::table)
        .values((
            app_user::reference.eq(reference),
            app_user::email.eq(&new.email),
            app_user::email_folded.eq(new.email.folded()),
            app_user::name.eq(&new.name),
            app_user::role.eq(new.role),
            app_user::authority_id.eq(new.authority_id),
            app_user::language.eq(new.language),
            app_user::active.eq(true),
            app_user::created_at.eq(now),
            app_user::changed_at.eq(now),
        ))
        .returning(User::columns())
        .get_result(conn)
}

pub(super) fn set_active(
    conn: &mut Conn,
    id: UserId,
    active: bool,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(app_user::table.find(id))
        .set((app_user::active.eq(active), app_user::changed_at.eq(now)))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_password_hash(
    conn: &mut Conn,
    id: UserId,
    hash: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(app_user::table.find(id))
        .set((app_user::password_hash.eq(hash), app_user::changed_at.eq(now)))
        .execute(conn)
        .map(drop)
}

pub(super) fn insert_session(
    conn: &mut Conn,
    user_id: UserId,
    token_hash: &str,
    complete: bool,
    life: TimeDelta,
    now: NaiveDateTime,
) -> QueryResult<()> {
    insert_session_for(conn, user_id, token_hash, (complete, None), life, now)
}

/// A session, whole or half, and the one right that it is for.
pub(super) fn insert_session_for(
    conn: &mut Conn,
    user_id: UserId,
    token_hash: &str,
    (complete, scope): (bool, Option<&Reference>),
    life: TimeDelta,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(user_session::table)
        .values((
            user_session::token_hash.eq(token_hash),
            user_session::user_id.eq(user_id),
            user_session::complete.eq(complete),
            user_session::created_at.eq(now),
            user_session::seen_at.eq(now),
            user_session::expires_at.eq(now + life),
            user_session::scope.eq(scope),
        ))
        .execute(conn)
        .map(drop)
}

/// The session of a token and its account, if the account may still be used.
pub(super) fn session(conn: &mut Conn, token_hash: &str) -> QueryResult<Option<(Session, User)>> {
    user_session::table
        .inner_join(app_user::table)
        .filter(user_session::token_hash.eq(token_hash))
        .filter(app_user::active.eq(true))
        .select((Session::as_select(), User::as_select()))
        .first(conn)
        .optional()
}

pub(super) fn note_seen(conn: &mut Conn, id: i64, now: NaiveDateTime) -> QueryResult<()> {
    diesel::update(user_session::table.find(id))
        .set(user_session::seen_at.eq(now))
        .execute(conn)
        .map(drop)
}

/// Ends an account's sessions, all but the one whose token is kept; says how many.
pub(super) fn delete_sessions(
    conn: &mut Conn,
    user_id: UserId,
    keep: Option<&str>,
) -> QueryResult<usize> {
    let others = user_session::table
        .filter(user_session::user_id.eq(user_id))
        .filter(user_session::token_hash.ne(keep.unwrap_or_default()));
    diesel::delete(others).execute(conn)
}

pub(super) fn insert_delegation(conn: &mut Conn, new: &Delegation) -> QueryResult<DelegationId> {
    diesel::insert_into(delegation::table)
        .values((
            delegation::user_id.eq(new.user_id),
            delegation::authority_id.eq(new.authority_id),
            delegation::decision.eq(new.decision),
            delegation::reference.eq(&new.reference),
            delegation::valid_from.eq(new.valid_from),
            delegation::valid_to.eq(new.valid_to),
        ))
        .returning(delegation::id)
        .get_result(conn)
}

/// The delegation by which an account may make a kind of decision in an authority's name on a day;
/// this is the only place that says who may.
///
/// # Errors
/// The database's own.
pub fn decider(
    conn: &mut Conn,
    user_id: UserId,
    decision: Decision,
    owner: AuthorityId,
    day: NaiveDate,
) -> QueryResult<Option<Delegation>> {
    delegation::table
        .filter(delegation::user_id.eq(user_id))
        .filter(delegation::authority_id.eq(owner))
        .filter(delegation::decision.eq(decision))
        .filter(delegation::valid_from.le(day))
        .filter(delegation::valid_to.is_null().or(delegation::valid_to.ge(day)))
        .order(delegation::id.desc())
        .select(Delegation::as_select())
        .first(conn)
        .optional()
}

/// A delegation that a decision was made under, whether or not it still holds.
pub fn delegation_by_id(conn: &mut Conn, id: DelegationId) -> QueryResult<Delegation> {
    delegation::table.find(id).select(Delegation::as_select()).first(conn)
}

/// The account of an address with what signing in is checked against, if it may be used.
pub(super) fn secrets_by_email(
    conn: &mut Conn,
    email: &Email,
) -> QueryResult<Option<(User, Secrets)>> {
    app_user::table
        .filter(app_user::email_folded.eq(email.folded()))
        .filter(app_user::active.eq(true))
        .filter(app_user::only_code.eq(false))
        .select((User::as_select(), Secrets::as_select()))
        .first(conn)
        .optional()
}

pub(super) fn secrets(conn: &mut Conn, id: UserId) -> QueryResult<Secrets> {
    app_user::table.find(id).select(Secrets::as_select()).first(conn)
}

/// Forgets tries, sessions and reset links that no longer matter.
pub(super) fn delete_old(conn: &mut Conn, before: NaiveDateTime) -> QueryResult<()> {
    diesel::delete(sign_in_guard::table.filter(sign_in_guard::last_try_at.lt(before)))
        .execute(conn)?;
    diesel::delete(user_session::table.filter(user_session::expires_at.lt(before)))
        .execute(conn)?;
    diesel::delete(password_reset::table.filter(password_reset::expires_at.lt(before)))
        .execute(conn)
        .map(drop)
}

pub(super) fn delete_session(conn: &mut Conn, token_hash: &str) -> QueryResult<()> {
    diesel::delete(user_session::table.filter(user_session::token_hash.eq(token_hash)))
        .execute(conn)
        .map(drop)
}

/// Where an account is signed in, newest use first.
pub(super) fn sessions(conn: &mut Conn, user_id: UserId) -> QueryResult<Vec<Session>> {
    user_session::table
        .filter(user_session::user_id.eq(user_id))
        .filter(user_session::complete.eq(true))
        .order(user_session::seen_at.desc())
        .select(Session::as_select())
        .load(conn)
}

pub(super) fn move_sessions(conn: &mut Conn, by: TimeDelta) -> QueryResult<()> {
    let all: Vec<Session> = user_session::table.select(Session::as_select()).load(conn)?;
    for session in all {
        diesel::update(user_session::table.find(session.id))
            .set((
                user_session::created_at.eq(session.created_at + by),
                user_session::seen_at.eq(session.seen_at + by),
                user_session::expires_at.eq(session.expires_at + by),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Uses up the code of a step; false if it, or a later one, is used up already.
pub(super) fn spend_step(conn: &mut Conn, id: UserId, step: i64) -> QueryResult<bool> {
    let unspent = app_user::table
        .find(id)
        .filter(app_user::totp_last_step.is_null().or(app_user::totp_last_step.lt(step)));
    Ok(diesel::update(unspent).set(app_user::totp_last_step.eq(step)).execute(conn)? == 1)
}

/// Switches one-time codes on with a sealed secret, or off.
pub(super) fn set_totp(
    conn: &mut Conn,
    id: UserId,
    sealed: Option<&[u8]>,
    step: Option<i64>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(app_user::table.find(id))
        .set((
            app_user::totp_secret.eq(sealed),
            app_user::totp_last_step.eq(step),
            app_user::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_profile(
    conn: &mut Conn,
    id: UserId,
    name: &str,
    language: Lang,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(app_user::table.find(id))
        .set((
            app_user::name.eq(name),
            app_user::language.eq(language),
            app_user::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Accounts that are closed and still have a session; for `valfard check`.
pub fn closed_but_signed_in(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let found: Vec<Reference> = user_session::table
        .inner_join(app_user::table)
        .filter(app_user::active.eq(false))
        .select(app_user::reference)
        .distinct()
        .load(conn)?;
    Ok(found.iter().map(|reference| format!("account {reference}")).collect())
}
