//! Who did what to which object, when: append-only, and chained so that a change shows.
//!
//! A deed writes its event in its own transaction. Soon after, one sealer gives each committed
//! event the next number and links it to the one before (R68). Personal details lie beside the
//! event under a salted digest, so that authorised disposal leaves the chain whole.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::Value;

use crate::kernel::{Actor, AuthorityId, Reference, Role, UserId};
use crate::platform::db::{self, Columns, Conn};
use crate::platform::secret::{random_token, sha256};
use crate::schema::{audit_event, audit_personal, audit_seal};

/// The hash before the first event.
const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// How far behind the newest sealed event a late commit is looked for at every round.
const LATE_WINDOW: i64 = 10_000;
/// How many events one round seals at most.
const ROUND: i64 = 1_000;
/// How many seals verification reads at a time.
const PAGE: i64 = 5_000;

/// What a deed tells of itself.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Room and deed: "choice.made".
    pub action: &'a str,
    /// Kind, row id, and the reference that people know it by.
    pub object: (&'a str, i64, Option<&'a Reference>),
    pub owner_authority_id: Option<AuthorityId>,
    /// What else is worth knowing; nothing personal.
    pub detail: &'a Value,
    /// Personal details, which disposal may take.
    pub personal: Option<&'a Value>,
}

/// An event as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_event)]
pub struct Recorded {
    pub id: i64,
    pub at: NaiveDateTime,
    pub user_id: Option<UserId>,
    pub role: Role,
    pub authority_id: Option<AuthorityId>,
    pub action: String,
    pub object_kind: String,
    pub object_id: Option<i64>,
    pub object_reference: Option<String>,
    pub owner_authority_id: Option<AuthorityId>,
    pub detail: String,
    pub personal_digest: Option<String>,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_seal)]
struct Seal {
    seq: i64,
    event_id: i64,
    previous_hash: String,
    hash: String,
}

/// Writes the event of a deed. Call it inside the deed's transaction.
///
/// # Errors
/// The database's own; then the deed fails with it.
pub fn record(
    conn: &mut Conn,
    actor: &Actor,
    event: &Event<'_>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let personal = event.personal.map(|value| (random_token(), value.to_string()));
    let digest = personal.as_ref().map(|(salt, body)| personal_digest(salt, body));
    let (kind, id, reference) = event.object;
    let event_id: i64 = diesel::insert_into(audit_event::table)
        .values((
            audit_event::at.eq(now),
            audit_event::user_id.eq(actor.user_id),
            audit_event::role.eq(actor.role),
            audit_event::authority_id.eq(actor.authority_id),
            audit_event::action.eq(event.action),
            audit_event::object_kind.eq(kind),
            audit_event::object_id.eq(Some(id)),
            audit_event::object_reference.eq(reference.map(Reference::as_str)),
            audit_event::owner_authority_id.eq(event.owner_authority_id),
            audit_event::detail.eq(event.detail.to_string()),
            audit_event::personal_digest.eq(digest),
        ))
        .returning(audit_event::id)
        .get_result(conn)?;
    if let Some((salt, body)) = personal {
        diesel::insert_into(audit_personal::table)
            .values((
                audit_personal::event_id.eq(event_id),
                audit_personal::salt.eq(salt),
                audit_personal::body.eq(body),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// What happened to one object, oldest first.
///
/// # Errors
/// The database's own.
pub fn of_object(conn: &mut Conn, kind: &str, id: i64) -> QueryResult<Vec<Recorded>> {
    audit_event::table
        .filter(audit_event::object_kind.eq(kind))
        .filter(audit_event::object_id.eq(id))
        .order(audit_event::id)
        .select(Recorded::as_select())
        .load(conn)
}

/// When the newest event happened.
///
/// # Errors
/// The database's own.
pub fn newest_at(conn: &mut Conn) -> QueryResult<Option<NaiveDateTime>> {
    audit_event::table.select(diesel::dsl::max(audit_event::at)).first(conn)
}

/// How far behind the newest event that was seen a copy in memory looks for late commits.
const FRESH_WINDOW: i64 = 1_000;

/// What the log last said to somebody who keeps a copy of something in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    newest: i64,
    /// Events of the kinds asked for, not far behind the newest.
    events: BTreeSet<i64>,
}

/// What the log says now of these kinds of objects. The copy is out of date if `news.after(&seen)`.
///
/// It looks a little behind the newest event it knew: a deed that began earlier may commit later.
///
/// # Errors
/// The database's own.
pub fn seen(conn: &mut Conn, kinds: &[&str], before: &Seen) -> QueryResult<Seen> {
    let newest: Option<i64> =
        audit_event::table.select(diesel::dsl::max(audit_event::id)).first(conn)?;
    let newest = newest.unwrap_or(0);
    let known = if before.newest == 0 { newest } else { before.newest };
    let events: Vec<i64> = audit_event::table
        .filter(audit_event::id.gt(known - FRESH_WINDOW))
        .filter(audit_event::object_kind.eq_any(kinds))
        .select(audit_event::id)
        .load(conn)?;
    Ok(Seen { newest, events: events.into_iter().collect() })
}

impl Seen {
    /// Whether anything is here that was not there.
    pub fn after(&self, before: &Self) -> bool {
        !self.events.is_subset(&before.events)
    }
}

/// Seals what is committed and unsealed; says how many events that were.
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
    db::write(conn, |conn| {
        let waiting: Vec<Recorded> = audit_event::table
            .left_join(audit_seal::table)
            .filter(audit_event::id.gt(after))
            .filter(audit_seal::seq.nullable().is_null())
            .order(audit_event::id)
            .limit(ROUND)
            .select(Recorded::as_select())
            .load(conn)?;
        let mut last = audit_seal::table
            .order(audit_seal::seq.desc())
            .select((audit_seal::seq, audit_seal::hash))
            .first::<(i64, String)>(conn)
            .optional()?
            .unwrap_or((0, ORIGIN.to_owned()));
        for event in &waiting {
            let hash = link(last.0 + 1, &last.1, event);
            diesel::insert_into(audit_seal::table)
                .values((
                    audit_seal::seq.eq(last.0 + 1),
                    audit_seal::event_id.eq(event.id),
                    audit_seal::previous_hash.eq(&last.1),
                    audit_seal::hash.eq(&hash),
                    audit_seal::sealed_at.eq(now),
                ))
                .execute(conn)?;
            last = (last.0 + 1, hash);
        }
        Ok::<_, diesel::result::Error>(waiting.len())
    })
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many sealed events hold together from the first.
    pub sealed: i64,
    /// How many events wait for their seal.
    pub unsealed: i64,
    pub broken: Option<Broken>,
}

/// The first link that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub seq: i64,
    pub event_id: i64,
    pub fault: Fault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A number is missing: a seal was removed or inserted.
    Gap,
    /// The seal does not follow the one before it.
    Link,
    /// The event is not the one that was sealed.
    Changed,
    /// The event is gone.
    Removed,
    /// The personal details are not the ones that were recorded.
    Personal,
}

/// Recomputes the whole chain.
///
/// # Errors
/// The database's own.
pub fn verify(conn: &mut Conn) -> QueryResult<Verified> {
    let mut last = (0, ORIGIN.to_owned());
    loop {
        let page: Vec<Seal> = audit_seal::table
            .filter(audit_seal::seq.gt(last.0))
            .order(audit_seal::seq)
            .limit(PAGE)
            .select(Seal::as_select())
            .load(conn)?;
        if page.is_empty() {
            return Ok(Verified { sealed: last.0, unsealed: unsealed(conn)?, broken: None });
        }
        if let Some((held, broken)) = first_fault(conn, &mut last, &page)? {
            let unsealed = unsealed(conn)?;
            return Ok(Verified { sealed: held, unsealed, broken: Some(broken) });
        }
    }
}

fn first_fault(
    conn: &mut Conn,
    last: &mut (i64, String),
    page: &[Seal],
) -> QueryResult<Option<(i64, Broken)>> {
    let ids: Vec<i64> = page.iter().map(|seal| seal.event_id).collect();
    let events: std::collections::HashMap<i64, (Recorded, Option<(String, String)>)> =
        audit_event::table
            .left_join(audit_personal::table)
            .filter(audit_event::id.eq_any(&ids))
            .select((Recorded::columns(), (audit_personal::salt, audit_personal::body).nullable()))
            .load::<(Recorded, Option<(String, String)>)>(conn)?
            .into_iter()
            .map(|row| (row.0.id, row))
            .collect();
    for seal in page {
        let fault = match events.get(&seal.event_id) {
            _ if seal.seq != last.0 + 1 => Some(Fault::Gap),
            _ if seal.previous_hash != last.1 => Some(Fault::Link),
            None => Some(Fault::Removed),
            Some((event, _)) if link(seal.seq, &last.1, event) != seal.hash => Some(Fault::Changed),
            Some((event, Some((salt, body))))
                if event.personal_digest.as_deref() != Some(&personal_digest(salt, body)) =>
            {
                Some(Fault::Personal)
            }
            Some(_) => None,
        };
        if let Some(fault) = fault {
            return Ok(Some((last.0, Broken { seq: seal.seq, event_id: seal.event_id, fault })));
        }
        *last = (seal.seq, seal.hash.clone());
    }
    Ok(None)
}

/// How many events are sealed: the newest number, since there are no gaps.
///
/// # Errors
/// The database's own.
pub fn sealed(conn: &mut Conn) -> QueryResult<i64> {
    let newest: Option<i64> =
        audit_seal::table.select(diesel::dsl::max(audit_seal::seq)).first(conn)?;
    Ok(newest.unwrap_or(0))
}

/// Whether an event from before a moment still waits for its seal.
///
/// # Errors
/// The database's own.
pub fn is_behind(conn: &mut Conn, before: NaiveDateTime) -> QueryResult<bool> {
    let newest: Option<i64> =
        audit_seal::table.select(diesel::dsl::max(audit_seal::event_id)).first(conn)?;
    let waiting = audit_event::table
        .left_join(audit_seal::table)
        .filter(audit_event::id.gt(newest.unwrap_or(0) - LATE_WINDOW))
        .filter(audit_seal::seq.nullable().is_null())
        .filter(audit_event::at.lt(before))
        .select(audit_event::id)
        .first::<i64>(conn)
        .optional()?;
    Ok(waiting.is_some())
}

fn unsealed(conn: &mut Conn) -> QueryResult<i64> {
    audit_event::table
        .left_join(audit_seal::table)
        .filter(audit_seal::seq.nullable().is_null())
        .count()
        .get_result(conn)
}

fn personal_digest(salt: &str, body: &str) -> String {
    sha256(format!("{salt}\n{body}").as_bytes())
}

/// The hash of an event in its place: every stored field, in one fixed order.
fn link(seq: i64, previous: &str, event: &Recorded) -> String {
    let fields = serde_json::json!([
        seq,
        previous,
        event.id,
        event.at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string(),
        event.user_id.map(|id| id.0),
        event.role,
        event.authority_id.map(|id| id.0),
        event.action,
        event.object_kind,
        event.object_id,
        event.object_reference,
        event.owner_authority_id.map(|id| id.0),
        event.detail,
        event.personal_digest,
    ]);
    sha256(fields.to_string().as_bytes())
}
