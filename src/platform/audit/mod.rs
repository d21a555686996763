//! Who did what to which object, when: append-only, and chained so that a change shows.
//!
//! An operation writes its event in its own transaction, with a keyed MAC that only the portal can make.
//! Soon after, one sealer gives each committed event the next number and links it to the one before
//! (R68). Personal details lie beside the event under a salted digest, so that authorised disposal
//! leaves the chain whole. The chain's newest link is written down elsewhere (R93).

mod anchor;
mod chain;
mod event;
mod head;
mod key;
mod official;
mod seal;
mod verify;

pub use anchor::{Anchor, Earlier, anchors, write_anchor};
pub use event::{Event, Recorded};
pub use head::{Head, head};
pub use official::{Field, Official, Part, changed};
pub use seal::{is_behind, seal, seal_all};
pub use verify::{Broken, Compared, Fault, Verified, compare, verify, verify_without_key};

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, SubsecRound};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::kernel::Actor;
use crate::on_each;
use crate::platform::db::{Conn, Each, among};
use crate::platform::secret::random_token;
use crate::schema::{audit_event, audit_personal, audit_seal};
use event::Seal;
use key::key;

/// The action of the event that records a decision to dispose of an event's personal details. Its
/// object is that event: `("audit_event", id, None)`. Details that are gone without one are a fault
/// (R68, R70).
pub const DISPOSED: &str = "audit.personal_disposed";

/// Writes the event of an operation. Call it inside the operation's transaction.
///
/// # Errors
/// The database's own, or that its key is not at hand; then the operation fails with it.
pub fn record(
    conn: &mut Conn,
    actor: &Actor,
    event: &Event<'_>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let key = key()?;
    let personal = event.personal.map(|value| (random_token(), value.to_string()));
    let digest = personal.as_ref().map(|(salt, body)| chain::personal_digest(salt, body));
    let (kind, object_id, reference) = event.object;
    let official =
        event.official.map(|rows| rows.digests(conn, key, object_id)).transpose()?.flatten();
    let recorded = Recorded {
        id: next_id(conn)?,
        at: now.trunc_subsecs(3),
        user_id: actor.user_id,
        role: actor.role,
        authority_id: actor.authority_id,
        action: event.action.to_owned(),
        object_kind: kind.to_owned(),
        object_id: Some(object_id),
        object_reference: reference.map(|reference| reference.as_str().to_owned()),
        owner_authority_id: event.owner_authority_id,
        detail: event.detail.to_string(),
        personal_digest: digest,
        official,
        mac: None,
    };
    let mac = chain::event_mac(key, &recorded);
    insert(conn, &recorded, &mac)?;
    if let Some((salt, body)) = personal {
        diesel::insert_into(audit_personal::table)
            .values((
                audit_personal::event_id.eq(recorded.id),
                audit_personal::salt.eq(salt),
                audit_personal::body.eq(body),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn insert(conn: &mut Conn, event: &Recorded, mac: &str) -> QueryResult<()> {
    diesel::insert_into(audit_event::table)
        .values((
            audit_event::id.eq(event.id),
            audit_event::at.eq(event.at),
            audit_event::user_id.eq(event.user_id),
            audit_event::role.eq(event.role),
            audit_event::authority_id.eq(event.authority_id),
            audit_event::action.eq(&event.action),
            audit_event::object_kind.eq(&event.object_kind),
            audit_event::object_id.eq(event.object_id),
            audit_event::object_reference.eq(event.object_reference.as_deref()),
            audit_event::owner_authority_id.eq(event.owner_authority_id),
            audit_event::detail.eq(&event.detail),
            audit_event::personal_digest.eq(event.personal_digest.as_deref()),
            audit_event::official.eq(event.official.as_deref()),
            audit_event::mac.eq(mac),
        ))
        .execute(conn)?;
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
/// It looks a little behind the newest event it knew: an operation that began earlier may commit later.
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
        .filter(among(audit_event::object_kind, kinds))
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

/// How many events are sealed: the newest number, since there are no gaps.
///
/// # Errors
/// The database's own.
pub fn sealed(conn: &mut Conn) -> QueryResult<i64> {
    let newest: Option<i64> =
        audit_seal::table.select(diesel::dsl::max(audit_seal::seq)).first(conn)?;
    Ok(newest.unwrap_or(0))
}

/// The id that an event will have. It is known before the event is written, since its MAC covers it
/// and a written event is never changed.
fn next_id(conn: &mut Conn) -> QueryResult<i64> {
    let next = match conn.each() {
        Each::Postgres(_) => "nextval(pg_get_serial_sequence('audit_event', 'id'))",
        // Nobody else writes as long as this transaction is open.
        Each::Sqlite(_) => {
            "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit_event'), 0) + 1"
        }
    };
    let next = sql::<BigInt>(next);
    on_each!(conn, |c| diesel::select(next).get_result(c))
}
