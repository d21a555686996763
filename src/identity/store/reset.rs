//! Links to a new password.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::identity::model::User;
use crate::kernel::UserId;
use crate::platform::db::Conn;
use crate::schema::{app_user, password_reset};

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

pub(in crate::identity) fn insert_reset(
    conn: &mut Conn,
    user_id: UserId,
    token_hash: &str,
    life: TimeDelta,
    now: NaiveDateTime,
) -> QueryResult<()> {
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
