//! Every query on the codes of letters.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{LetterCode, LetterState, Second, SecondKind};
use super::rules::MOST_TRIES;
use crate::client::ClientId;
use crate::kernel::UserId;
use crate::platform::db::{Columns, Conn, one_of};
use crate::right::RightId;
use crate::schema::{letter_code, letter_second};

const WORKS: [LetterState; 2] = [LetterState::Issued, LetterState::Used];

pub(super) fn by_hash(conn: &mut Conn, hash: &str) -> QueryResult<Option<LetterCode>> {
    letter_code::table
        .filter(letter_code::code_hash.eq(hash))
        .select(LetterCode::columns())
        .first(conn)
        .optional()
}

/// The newest code of a right, whether or not it works.
pub(super) fn newest(conn: &mut Conn, right: RightId) -> QueryResult<Option<LetterCode>> {
    letter_code::table
        .filter(letter_code::right_id.eq(right))
        .order(letter_code::id.desc())
        .select(LetterCode::columns())
        .first(conn)
        .optional()
}

/// Every code that works.
pub(super) fn all_working(conn: &mut Conn) -> QueryResult<Vec<LetterCode>> {
    letter_code::table
        .filter(one_of(letter_code::state, WORKS))
        .order(letter_code::id)
        .select(LetterCode::columns())
        .load(conn)
}

pub(super) fn insert(
    conn: &mut Conn,
    (right, client): (RightId, ClientId),
    hash: &str,
    made_by: UserId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(letter_code::table)
        .values((
            letter_code::right_id.eq(right),
            letter_code::client_id.eq(client),
            letter_code::code_hash.eq(hash),
            letter_code::state.eq(LetterState::Issued),
            letter_code::tries.eq(0_i64),
            letter_code::made_by.eq(made_by),
            letter_code::made_at.eq(now),
            letter_code::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Moves a code, unless somebody moved it first: then `false`.
pub(super) fn go(
    conn: &mut Conn,
    was: &LetterCode,
    to: LetterState,
    tries: i64,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = letter_code::table
        .find(was.id)
        .filter(letter_code::state.eq(was.state))
        .filter(letter_code::tries.eq(was.tries));
    let set = (
        letter_code::state.eq(to),
        letter_code::tries.eq(tries.clamp(0, MOST_TRIES)),
        letter_code::changed_at.eq(now),
    );
    Ok(diesel::update(unmoved).set(set).execute(conn)? == 1)
}

/// A second code as it is kept.
pub(super) struct NewSecond<'a> {
    pub client: ClientId,
    pub kind: SecondKind,
    pub hash: &'a str,
    pub number_hash: Option<&'a str>,
    pub made_by: Option<UserId>,
    pub expires_at: NaiveDateTime,
}

pub(super) fn insert_second(
    conn: &mut Conn,
    new: &NewSecond<'_>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(letter_second::table)
        .values((
            letter_second::client_id.eq(new.client),
            letter_second::kind.eq(new.kind),
            letter_second::code_hash.eq(new.hash),
            letter_second::number_hash.eq(new.number_hash),
            letter_second::made_by.eq(new.made_by),
            letter_second::made_at.eq(now),
            letter_second::expires_at.eq(new.expires_at),
        ))
        .execute(conn)
        .map(drop)
}

/// The newest second code of a person that reads so.
pub(super) fn second(conn: &mut Conn, client: ClientId, hash: &str) -> QueryResult<Option<Second>> {
    letter_second::table
        .filter(letter_second::client_id.eq(client))
        .filter(letter_second::code_hash.eq(hash))
        .order(letter_second::id.desc())
        .select(Second::columns())
        .first(conn)
        .optional()
}

/// The newest code by SMS to a person.
pub(super) fn newest_sms(conn: &mut Conn, client: ClientId) -> QueryResult<Option<Second>> {
    letter_second::table
        .filter(letter_second::client_id.eq(client))
        .filter(letter_second::kind.eq(SecondKind::Sms))
        .order(letter_second::id.desc())
        .select(Second::columns())
        .first(conn)
        .optional()
}

/// Uses a second code up; false if somebody did so first.
pub(super) fn spend(conn: &mut Conn, second: &Second, now: NaiveDateTime) -> QueryResult<bool> {
    let unused = letter_second::table.find(second.id).filter(letter_second::used_at.is_null());
    Ok(diesel::update(unused).set(letter_second::used_at.eq(now)).execute(conn)? == 1)
}

/// Forgets second codes that ended before a moment.
pub(super) fn delete_seconds(conn: &mut Conn, before: NaiveDateTime) -> QueryResult<usize> {
    diesel::delete(letter_second::table.filter(letter_second::expires_at.lt(before))).execute(conn)
}
