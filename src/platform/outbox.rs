//! Letters that wait to be sent. A deed pushes its letter in its own transaction, so that nothing
//! is sent that did not happen, and nothing that happened goes untold.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::kernel::{Email, Lang, Reference};
use crate::platform::db::{self, Columns, Conn};
use crate::schema::outbox;

/// After so many tries a letter waits for a human.
const MAX_ATTEMPTS: i64 = 8;
/// How long a worker may keep a claimed letter before another may try.
const LEASE: TimeDelta = TimeDelta::minutes(2);

/// A letter to be written in the recipient's language when it is sent.
///
/// Its texts are `mail-<kind>-subject` and `mail-<kind>-body`. Nothing sensitive goes into one:
/// the portal is where it is read.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    pub kind: &'a str,
    pub to: &'a Email,
    pub lang: Lang,
    /// What the texts name. `link` is a path of the portal; the public address is put before it.
    pub values: &'a [(&'a str, &'a str)],
    /// A letter with the same key is sent once only.
    pub once: Option<&'a str>,
}

/// A letter as it waits.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Waiting {
    pub id: i64,
    pub message_id: String,
    pub kind: String,
    pub recipient: Email,
    pub language: Lang,
    letter: String,
    attempts: i64,
    pub created_at: NaiveDateTime,
    pub sent_at: Option<NaiveDateTime>,
}

impl Waiting {
    /// What the texts name.
    pub fn values(&self) -> BTreeMap<String, String> {
        // Written by `push` below; a letter without its values is still a letter.
        serde_json::from_str(&self.letter).unwrap_or_default()
    }
}

/// Puts a letter in the outbox; false if one with the same key is there already.
///
/// # Errors
/// The database's own.
pub fn push(conn: &mut Conn, letter: &Letter<'_>, now: NaiveDateTime) -> QueryResult<bool> {
    if let Some(key) = letter.once {
        let known =
            diesel::select(diesel::dsl::exists(outbox::table.filter(outbox::once_key.eq(key))))
                .get_result(conn)?;
        if known {
            return Ok(false);
        }
    }
    let values: BTreeMap<&str, &str> = letter.values.iter().copied().collect();
    diesel::insert_into(outbox::table)
        .values((
            outbox::message_id.eq(Reference::random().as_str()),
            outbox::kind.eq(letter.kind),
            outbox::recipient.eq(letter.to),
            outbox::language.eq(letter.lang),
            outbox::letter.eq(serde_json::json!(values).to_string()),
            outbox::once_key.eq(letter.once),
            outbox::due_at.eq(now),
            outbox::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Takes the oldest due letter for this worker, by moving its time past the lease unless another
/// worker moved it first.
///
/// # Errors
/// The database's own.
pub fn claim(conn: &mut Conn, now: NaiveDateTime) -> QueryResult<Option<Waiting>> {
    db::write(conn, |conn| {
        let due: Option<Waiting> = outbox::table
            .filter(outbox::sent_at.is_null())
            .filter(outbox::gave_up_at.is_null())
            .filter(outbox::due_at.le(now))
            .order((outbox::due_at, outbox::id))
            .select(Waiting::columns())
            .first(conn)
            .optional()?;
        let Some(letter) = due else { return Ok(None) };
        let ours = diesel::update(
            outbox::table.find(letter.id).filter(outbox::attempts.eq(letter.attempts)),
        )
        .set((outbox::attempts.eq(letter.attempts + 1), outbox::due_at.eq(now + LEASE)))
        .execute(conn)?;
        Ok::<_, diesel::result::Error>((ours == 1).then_some(letter))
    })
}

/// Notes that a claimed letter has left the house.
///
/// # Errors
/// The database's own.
pub fn sent(conn: &mut Conn, letter: &Waiting, now: NaiveDateTime) -> QueryResult<()> {
    db::write(conn, |conn| {
        diesel::update(outbox::table.find(letter.id))
            .set(outbox::sent_at.eq(now))
            .execute(conn)
            .map(drop)
    })
}

/// Notes that sending failed: the wait doubles, and after eight tries staff must look.
///
/// # Errors
/// The database's own.
pub fn failed(
    conn: &mut Conn,
    letter: &Waiting,
    fault: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let tries = letter.attempts + 1;
    let wait = TimeDelta::minutes(1 << tries.clamp(0, 10));
    db::write(conn, |conn| {
        diesel::update(outbox::table.find(letter.id))
            .set((
                outbox::due_at.eq(now + wait),
                outbox::gave_up_at.eq((tries >= MAX_ATTEMPTS).then_some(now)),
                outbox::last_error.eq(fault),
            ))
            .execute(conn)
            .map(drop)
    })
}

/// The newest letters, sent or not.
///
/// # Errors
/// The database's own.
pub fn newest(conn: &mut Conn, limit: i64) -> QueryResult<Vec<Waiting>> {
    outbox::table.order(outbox::id.desc()).limit(limit).select(Waiting::columns()).load(conn)
}

/// How many letters nobody could send.
///
/// # Errors
/// The database's own.
pub fn given_up(conn: &mut Conn) -> QueryResult<i64> {
    outbox::table.filter(outbox::gave_up_at.is_not_null()).count().get_result(conn)
}
