//! Recovery codes: they stand in for the telephone, each once.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::UserId;
use crate::platform::db::Conn;
use crate::schema::recovery_code;

/// Puts a set of codes, as keyed hashes, in the place of the one before; an empty set takes it away.
pub(in crate::identity) fn set_recovery(
    conn: &mut Conn,
    user_id: UserId,
    hashes: &[String],
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::delete(recovery_code::table.filter(recovery_code::user_id.eq(user_id)))
        .execute(conn)?;
    for hash in hashes {
        diesel::insert_into(recovery_code::table)
            .values((
                recovery_code::user_id.eq(user_id),
                recovery_code::code_hash.eq(hash),
                recovery_code::made_at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// How many codes of an account are left.
pub(in crate::identity) fn recovery_left(conn: &mut Conn, user_id: UserId) -> QueryResult<i64> {
    recovery_code::table
        .filter(recovery_code::user_id.eq(user_id))
        .filter(recovery_code::used_at.is_null())
        .count()
        .get_result(conn)
}

/// Uses up a code; false if the account has none of the hash, or has used it.
pub(in crate::identity) fn spend_recovery(
    conn: &mut Conn,
    user_id: UserId,
    hash: &str,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unused = recovery_code::table
        .filter(recovery_code::user_id.eq(user_id))
        .filter(recovery_code::code_hash.eq(hash))
        .filter(recovery_code::used_at.is_null());
    Ok(diesel::update(unused).set(recovery_code::used_at.eq(now)).execute(conn)? == 1)
}
