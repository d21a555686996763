//! How often something was tried or used of late, by a keyed hash of what is limited.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::identity::model::Guard;
use crate::platform::db::Conn;
use crate::schema::sign_in_guard;

pub(in crate::identity) fn guard(conn: &mut Conn, key: &str) -> QueryResult<Option<Guard>> {
    sign_in_guard::table.find(key).select(Guard::as_select()).first(conn).optional()
}

/// Notes a try; `known` says whether the key has a row.
pub(in crate::identity) fn set_guard(
    conn: &mut Conn,
    key: &str,
    known: bool,
    tries: i64,
    locked_until: Option<NaiveDateTime>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let values = (
        sign_in_guard::failed_tries.eq(tries),
        sign_in_guard::last_try_at.eq(now),
        sign_in_guard::locked_until.eq(locked_until),
    );
    if known {
        diesel::update(sign_in_guard::table.find(key)).set(values).execute(conn).map(drop)
    } else {
        diesel::insert_into(sign_in_guard::table)
            .values((sign_in_guard::key.eq(key), values))
            .execute(conn)
            .map(drop)
    }
}

pub(in crate::identity) fn delete_guard(conn: &mut Conn, key: &str) -> QueryResult<()> {
    diesel::delete(sign_in_guard::table.find(key)).execute(conn).map(drop)
}

/// Takes one back of what was counted: it proved right. The window stays.
pub(in crate::identity) fn give_back(conn: &mut Conn, key: &str) -> QueryResult<()> {
    diesel::update(sign_in_guard::table.find(key).filter(sign_in_guard::failed_tries.gt(0)))
        .set(sign_in_guard::failed_tries.eq(sign_in_guard::failed_tries - 1))
        .execute(conn)
        .map(drop)
}
