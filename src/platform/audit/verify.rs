//! Recomputing the whole log: the chain from its first link, and what waits to be linked.
//!
//! The chain holds or not for anybody, without the key. With it the MACs are checked too, which
//! only the portal can make.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::chain::{ORIGIN, is_recorded, is_sealed, link, personal_digest};
use super::key::key;
use super::{DISPOSED, Head, Recorded, Seal};
use crate::platform::db::{Columns, Conn, among};
use crate::platform::secret::LogKey;
use crate::schema::{audit_event, audit_personal, audit_seal};

/// How many rows verification reads at a time.
const PAGE: i64 = 5_000;

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many sealed events hold together from the first.
    pub sealed: i64,
    /// The newest of them.
    pub head: Option<Head>,
    /// How many events have no seal: they wait for it, or are among the faults.
    pub unsealed: i64,
    /// The first link that does not hold, and each unsealed event that the portal did not record
    /// as it is.
    pub faults: Vec<Broken>,
}

impl Verified {
    /// The first fault.
    pub fn broken(&self) -> Option<&Broken> {
        self.faults.first()
    }
}

/// A row that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its number in the chain, if it has one.
    pub seq: Option<i64>,
    pub event_id: i64,
    pub fault: Fault,
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.seq {
            Some(seq) => write!(f, "number {seq}, ")?,
            None => f.write_str("without a number, ")?,
        }
        write!(f, "event {}: {}", self.event_id, self.fault.words())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A number is missing: a seal was removed or inserted.
    Gap,
    /// The seal does not follow the one before it.
    Link,
    /// The event, or the time of its seal, is not the one that was sealed.
    Changed,
    /// The event is gone.
    Removed,
    /// The event has no valid MAC: it was inserted, or changed before it was sealed.
    Inserted,
    /// The seal has no valid MAC: it was inserted, or the chain was made anew from here.
    Forged,
    /// The personal details are not the ones that were recorded.
    Personal,
    /// The personal details are gone, and no decision on their disposal is on record.
    PersonalRemoved,
}

impl Fault {
    const fn words(self) -> &'static str {
        match self {
            Self::Gap => "a number before it is missing: a seal was removed or inserted",
            Self::Link => "its seal does not follow the one before it",
            Self::Changed => "the event, or the time of its seal, was changed after it was sealed",
            Self::Removed => "the event was removed",
            Self::Inserted => "the portal did not record this event as it is: inserted or changed",
            Self::Forged => "the portal did not make this seal",
            Self::Personal => "its personal details were changed",
            Self::PersonalRemoved => "its personal details were removed without a decision",
        }
    }
}

/// An event with its personal details, salt and body.
type Whole = (Recorded, Option<(String, String)>);

/// Recomputes the whole log with the key of the database that is open.
///
/// # Errors
/// The database's own; a fault if it was opened without its key.
pub fn verify(conn: &mut Conn) -> QueryResult<Verified> {
    let key = key()?;
    with(conn, Some(key))
}

/// Recomputes what anybody can without the key: the chain, the digests, that every row has a MAC.
///
/// # Errors
/// The database's own.
pub fn verify_without_key(conn: &mut Conn) -> QueryResult<Verified> {
    with(conn, None)
}

fn with(conn: &mut Conn, key: Option<LogKey>) -> QueryResult<Verified> {
    let mut chain = Chain { key, head: None };
    let mut faults = Vec::new();
    loop {
        let page: Vec<Seal> = audit_seal::table
            .filter(audit_seal::seq.gt(chain.newest()))
            .order(audit_seal::seq)
            .limit(PAGE)
            .select(Seal::as_select())
            .load(conn)?;
        if page.is_empty() {
            break;
        }
        if let Some(broken) = chain.first_fault(conn, page)? {
            faults.push(broken);
            break;
        }
    }
    let unsealed = unsealed(conn, key, &mut faults)?;
    Ok(Verified { sealed: chain.newest(), head: chain.head, unsealed, faults })
}

/// The chain as far as it holds.
struct Chain {
    key: Option<LogKey>,
    head: Option<Head>,
}

impl Chain {
    fn newest(&self) -> i64 {
        self.head.as_ref().map_or(0, |head| head.seq)
    }

    /// Goes on with these seals, up to the first that does not hold.
    fn first_fault(&mut self, conn: &mut Conn, page: Vec<Seal>) -> QueryResult<Option<Broken>> {
        let ids: Vec<i64> = page.iter().map(|seal| seal.event_id).collect();
        let events: Vec<Whole> = audit_event::table
            .left_join(audit_personal::table)
            .filter(among(audit_event::id, &ids))
            .select((Recorded::columns(), (audit_personal::salt, audit_personal::body).nullable()))
            .load(conn)?;
        let disposed = disposed(conn, &events)?;
        let events: HashMap<i64, Whole> = events.into_iter().map(|row| (row.0.id, row)).collect();
        for seal in page {
            if let Some(fault) = self.fault(&seal, events.get(&seal.event_id), &disposed) {
                let (seq, event_id) = (Some(seal.seq), seal.event_id);
                return Ok(Some(Broken { seq, event_id, fault }));
            }
            self.head = Some(seal.into());
        }
        Ok(None)
    }

    fn fault(&self, seal: &Seal, whole: Option<&Whole>, disposed: &HashSet<i64>) -> Option<Fault> {
        let before = self.head.as_ref().map_or(ORIGIN, |head| &head.hash);
        if seal.seq != self.newest() + 1 {
            return Some(Fault::Gap);
        }
        if seal.previous_hash != before {
            return Some(Fault::Link);
        }
        let Some(whole) = whole else { return Some(Fault::Removed) };
        if link(seal.seq, before, seal.sealed_at, &whole.0) != seal.hash {
            return Some(Fault::Changed);
        }
        if !is_sealed(self.key, seal) {
            return Some(Fault::Forged);
        }
        of_event(self.key, whole, disposed)
    }
}

/// What is wrong with an event by itself.
fn of_event(key: Option<LogKey>, whole: &Whole, disposed: &HashSet<i64>) -> Option<Fault> {
    let (event, personal) = whole;
    if !is_recorded(key, event) {
        return Some(Fault::Inserted);
    }
    match (event.personal_digest.as_deref(), personal) {
        (None, None) => None,
        (Some(digest), Some((salt, body))) if digest == personal_digest(salt, body) => None,
        (_, Some(_)) => Some(Fault::Personal),
        (Some(_), None) if disposed.contains(&event.id) => None,
        (Some(_), None) => Some(Fault::PersonalRemoved),
    }
}

/// Of events whose personal details are gone, those with a decision on record. That event is on the
/// log itself, so that one that was put there by hand is found as such.
fn disposed(conn: &mut Conn, events: &[Whole]) -> QueryResult<HashSet<i64>> {
    let gone = |(event, personal): &&Whole| event.personal_digest.is_some() && personal.is_none();
    let gone: Vec<i64> = events.iter().filter(gone).map(|(event, _)| event.id).collect();
    if gone.is_empty() {
        return Ok(HashSet::new());
    }
    let found: Vec<Option<i64>> = audit_event::table
        .filter(audit_event::action.eq(DISPOSED))
        .filter(audit_event::object_kind.eq("audit_event"))
        .filter(among(audit_event::object_id, gone))
        .select(audit_event::object_id)
        .load(conn)?;
    Ok(found.into_iter().flatten().collect())
}

/// Counts the events without a seal, and adds those that are not as the portal recorded them.
fn unsealed(conn: &mut Conn, key: Option<LogKey>, faults: &mut Vec<Broken>) -> QueryResult<i64> {
    let (mut count, mut after) = (0, i64::MIN);
    loop {
        let page: Vec<Whole> = audit_event::table
            .left_join(audit_seal::table)
            .left_join(audit_personal::table)
            .filter(audit_seal::seq.nullable().is_null())
            .filter(audit_event::id.gt(after))
            .order(audit_event::id)
            .limit(PAGE)
            .select((Recorded::columns(), (audit_personal::salt, audit_personal::body).nullable()))
            .load(conn)?;
        let Some(newest) = page.last() else { return Ok(count) };
        after = newest.0.id;
        let disposed = disposed(conn, &page)?;
        for whole in &page {
            count += 1;
            if let Some(fault) = of_event(key, whole, &disposed) {
                faults.push(Broken { seq: None, event_id: whole.0.id, fault });
            }
        }
    }
}

/// How an earlier head stands to the log as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// The chain still holds exactly that link.
    Same,
    /// The chain ends before it, at this number: the newest events were taken away.
    Cut(i64),
    /// There is no such number, and there are later ones.
    Missing,
    /// Under that number stands another link: it, or an event before it, was changed.
    Other,
}

/// Compares an earlier head with the chain. It means something only of a chain that holds.
///
/// # Errors
/// The database's own.
pub fn compare(conn: &mut Conn, earlier: &super::Earlier) -> QueryResult<Compared> {
    let found: Option<String> =
        audit_seal::table.find(earlier.seq).select(audit_seal::hash).first(conn).optional()?;
    Ok(match found {
        Some(hash) if hash.starts_with(&earlier.hash) => Compared::Same,
        Some(_) => Compared::Other,
        None => match super::sealed(conn)? {
            newest if newest < earlier.seq => Compared::Cut(newest),
            _ => Compared::Missing,
        },
    })
}
