//! Accounts of protected persons (R59).

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{Email, UserId};
use crate::platform::db::Conn;
use crate::schema::{app_user, user_session};

/// How many browsers an account is signed in with.
///
/// # Errors
/// The database's own.
pub fn sessions_of(conn: &mut Conn, user_id: UserId) -> QueryResult<i64> {
    user_session::table.filter(user_session::user_id.eq(user_id)).count().get_result(conn)
}

/// Another name and address, and no password or one-time codes.
pub(in crate::identity) fn rename(
    conn: &mut Conn,
    id: UserId,
    (name, email): (&str, &Email),
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(app_user::table.find(id))
        .set((
            app_user::name.eq(name),
            app_user::email.eq(email),
            app_user::email_folded.eq(email.folded()),
            app_user::password_hash.eq(None::<String>),
            app_user::totp_secret.eq(None::<Vec<u8>>),
            app_user::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}
