//! The one sealer: committed events get their numbers, in order and without gaps.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use chrono::{NaiveDateTime, SubsecRound};
use diesel::prelude::*;

use super::Recorded;
use super::chain::{ORIGIN, is_recorded, link, seal_mac};
use super::key::key;
use crate::platform::db::{self, Conn};
use crate::schema::{audit_event, audit_seal};

/// How far behind the newest sealed event a late commit is looked for at every round.
const LATE_WINDOW: i64 = 10_000;
/// How many events one round seals at most.
const ROUND: i64 = 1_000;

/// The refused events that this process has reported: each once, not twice a second.
static REPORTED: Mutex<BTreeSet<i64>> = Mutex::new(BTreeSet::new());

/// Seals what is committed and unsealed; says how many events that were. An event without a valid
/// MAC is reported and passed by: it was not written by the portal.
///
/// # Errors
/// The database's own.
pub fn seal(conn: &mut Conn, now: NaiveDateTime) -> QueryResult<usize> {
    let newest: Option<i64> =
        audit_seal::table.select(diesel::dsl::max(audit_seal::event_id)).first(conn)?;
    seal_from(conn, newest.unwrap_or(0) - LATE_WINDOW, now)
}

/// As [`seal`], looking at every event however old: at start, and before a verification.
///
/// # Errors
/// The database's own.
pub fn seal_all(conn: &mut Conn, now: NaiveDateTime) -> QueryResult<usize> {
    let mut sealed = 0;
    loop {
        match seal_from(conn, 0, now)? {
            0 => return Ok(sealed),
            some => sealed += some,
        }
    }
}

fn seal_from(conn: &mut Conn, after: i64, now: NaiveDateTime) -> QueryResult<usize> {
    let (key, now) = (key()?, now.trunc_subsecs(3));
    db::write(conn, |conn| {
        let mut last = audit_seal::table
            .order(audit_seal::seq.desc())
            .select((audit_seal::seq, audit_seal::hash))
            .first::<(i64, String)>(conn)
            .optional()?
            .unwrap_or((0, ORIGIN.to_owned()));
        let (mut after, mut sealed) = (after, 0);
        // A page may hold nothing but refused events: they must not stand before the next.
        while sealed == 0 {
            let waiting = waiting(conn, after)?;
            let Some(newest) = waiting.last() else { break };
            after = newest.id;
            for event in waiting {
                if !is_recorded(Some(key), &event) {
                    report_refused(event.id);
                    continue;
                }
                let hash = link(last.0 + 1, &last.1, now, &event);
                diesel::insert_into(audit_seal::table)
                    .values((
                        audit_seal::seq.eq(last.0 + 1),
                        audit_seal::event_id.eq(event.id),
                        audit_seal::previous_hash.eq(&last.1),
                        audit_seal::hash.eq(&hash),
                        audit_seal::sealed_at.eq(now),
                        audit_seal::mac.eq(seal_mac(key, &hash)),
                    ))
                    .execute(conn)?;
                last = (last.0 + 1, hash);
                sealed += 1;
            }
        }
        Ok::<_, diesel::result::Error>(sealed)
    })
}

/// Whether an event from before a moment still waits for its seal. One that the sealer refuses waits
/// for nothing: it is a fault that `verify` names.
///
/// # Errors
/// The database's own.
pub fn is_behind(conn: &mut Conn, before: NaiveDateTime) -> QueryResult<bool> {
    let key = key()?;
    let newest: Option<i64> =
        audit_seal::table.select(diesel::dsl::max(audit_seal::event_id)).first(conn)?;
    let waiting = waiting(conn, newest.unwrap_or(0) - LATE_WINDOW)?;
    Ok(waiting.iter().any(|event| event.at < before && is_recorded(Some(key), event)))
}

fn waiting(conn: &mut Conn, after: i64) -> QueryResult<Vec<Recorded>> {
    audit_event::table
        .left_join(audit_seal::table)
        .filter(audit_event::id.gt(after))
        .filter(audit_seal::seq.nullable().is_null())
        .order(audit_event::id)
        .limit(ROUND)
        .select(Recorded::as_select())
        .load(conn)
}

fn report_refused(event: i64) {
    if REPORTED.lock().unwrap_or_else(PoisonError::into_inner).insert(event) {
        tracing::error!(event, "an event has no valid MAC and is not sealed: see audit verify");
    }
}
