//! Every query on accounts, sessions and delegations.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::identity::model::{
    Authority, Decision, Delegation, DelegationId, Guard, NewUser, Secrets, Session, User,
};
use crate::kernel::{AuthorityId, Email, Reference, UserId};
use crate::platform::db::{Columns, Conn};
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

/// The names behind accounts.
pub fn names(conn: &mut Conn, ids: &[UserId]) -> QueryResult<HashMap<UserId, String>> {
    let rows: Vec<(UserId, String)> = app_user::table
        .filter(app_user::id.eq_any(ids))
        .select((app_user::id, app_user::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
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
    diesel::insert_into(user_session::table)
        .values((
            user_session::token_hash.eq(token_hash),
            user_session::user_id.eq(user_id),
            user_session::complete.eq(complete),
            user_session::created_at.eq(now),
            user_session::seen_at.eq(now),
            user_session::expires_at.eq(now + life),
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

/// The delegation by which an account may make a kind of decision on a day.
pub fn delegation(
    conn: &mut Conn,
    user_id: UserId,
    decision: Decision,
    day: NaiveDate,
) -> QueryResult<Option<Delegation>> {
    delegation::table
        .filter(delegation::user_id.eq(user_id))
        .filter(delegation::decision.eq(decision))
        .filter(delegation::valid_from.le(day))
        .filter(delegation::valid_to.is_null().or(delegation::valid_to.ge(day)))
        .order(delegation::id.desc())
        .select(Delegation::as_select())
        .first(conn)
        .optional()
}
