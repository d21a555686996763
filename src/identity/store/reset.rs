//! Links to a new password.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::identity::model::User;
use crate::kernel::{Email, UserId};
use crate::platform::db::Conn;
use crate::schema::{app_user, password_reset, reset_request};

/// When the newest letter about a new password went to an account.
pub(in crate::identity) fn newest_reset(
    conn: &mut Conn,
    user_id: UserId,
) -> QueryResult<Option<NaiveDateTime>> {
    password_reset::table
        .filter(password_reset::user_id.eq(user_id))
        .select(diesel::dsl::max(password_reset::created_at))
        .first(conn)
}

/// A new link, whether to a first password or to another one. Those before it hold no longer: the
/// newest letter is the one to look for, and an old one that somebody finds opens nothing.
pub(in crate::identity) fn insert_reset(
    conn: &mut Conn,
    user_id: UserId,
    token_hash: &str,
    life: TimeDelta,
    now: NaiveDateTime,
) -> QueryResult<()> {
    spend_resets(conn, user_id, now)?;
    diesel::insert_into(password_reset::table)
        .values((
            password_reset::user_id.eq(user_id),
            password_reset::token_hash.eq(token_hash),
            password_reset::created_at.eq(now),
            password_reset::expires_at.eq(now + life),
        ))
        .execute(conn)
        .map(drop)
}

/// The account that an unused link to a new password belongs to.
pub(in crate::identity) fn user_of_reset(
    conn: &mut Conn,
    token_hash: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<User>> {
    password_reset::table
        .inner_join(app_user::table)
        .filter(password_reset::token_hash.eq(token_hash))
        .filter(password_reset::used_at.is_null())
        .filter(password_reset::expires_at.gt(now))
        .filter(app_user::active.eq(true))
        .select(User::as_select())
        .first(conn)
        .optional()
}

/// Uses up every link of an account, so that none of them opens it again.
pub(in crate::identity) fn spend_resets(
    conn: &mut Conn,
    user_id: UserId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let open = password_reset::table
        .filter(password_reset::user_id.eq(user_id))
        .filter(password_reset::used_at.is_null());
    diesel::update(open).set(password_reset::used_at.eq(now)).execute(conn).map(drop)
}

/// Notes that a link is asked for, whoever the address belongs to.
pub(in crate::identity) fn insert_request(
    conn: &mut Conn,
    email: &Email,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(reset_request::table)
        .values((reset_request::email.eq(email), reset_request::asked_at.eq(now)))
        .execute(conn)
        .map(drop)
}

/// Whether a link is asked for that nobody has answered.
pub(in crate::identity) fn has_requests(conn: &mut Conn) -> QueryResult<bool> {
    let any: Option<i64> = reset_request::table.select(reset_request::id).first(conn).optional()?;
    Ok(any.is_some())
}

/// Forgets what is asked for an address, in whichever letters it was typed: the account is sealed.
pub(in crate::identity) fn forget_requests(conn: &mut Conn, email: &Email) -> QueryResult<()> {
    // They wait a second each: there are never many.
    let all: Vec<(i64, Email)> =
        reset_request::table.select((reset_request::id, reset_request::email)).load(conn)?;
    for (id, asked) in all {
        if asked.folded() == email.folded() {
            diesel::delete(reset_request::table.find(id)).execute(conn)?;
        }
    }
    Ok(())
}

/// Takes the oldest request out, if there is one.
pub(in crate::identity) fn take_request(conn: &mut Conn) -> QueryResult<Option<Email>> {
    let oldest: Option<(i64, Email)> = reset_request::table
        .order(reset_request::id)
        .select((reset_request::id, reset_request::email))
        .first(conn)
        .optional()?;
    let Some((id, email)) = oldest else { return Ok(None) };
    diesel::delete(reset_request::table.find(id)).execute(conn)?;
    Ok(Some(email))
}
