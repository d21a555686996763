//! Accounts and sessions of people who come in by letter.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{Email, Reference, UserId};
use crate::platform::db::Conn;
use crate::schema::{app_user, user_session};

/// Marks an account as one that only letters open, or as an ordinary one.
pub(in crate::identity) fn set_only_code(
    conn: &mut Conn,
    id: UserId,
    only_code: bool,
) -> QueryResult<()> {
    diesel::update(app_user::table.find(id))
        .set(app_user::only_code.eq(only_code))
        .execute(conn)
        .map(drop)
}

/// Gives an account that only letters opened an address; false for any other account.
pub(in crate::identity) fn set_address(
    conn: &mut Conn,
    id: UserId,
    email: &Email,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let only = app_user::table.find(id).filter(app_user::only_code.eq(true));
    let changed = diesel::update(only)
        .set((
            app_user::email.eq(email),
            app_user::email_folded.eq(email.folded()),
            app_user::only_code.eq(false),
            app_user::changed_at.eq(now),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Ends an account's sessions that are for one right.
pub(in crate::identity) fn delete_sessions_for(
    conn: &mut Conn,
    id: UserId,
    scope: &Reference,
) -> QueryResult<usize> {
    let those = user_session::table
        .filter(user_session::user_id.eq(id))
        .filter(user_session::scope.eq(scope));
    diesel::delete(those).execute(conn)
}
