//! Every query on reminders, declarations and decisions.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{Decision, DecisionId, NonchoiceOutcome, NonchoiceReason, Told};
use crate::choice::ChoiceId;
use crate::client::ClientId;
use crate::identity::DelegationId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::measure::MeasureKind;
use crate::platform::db::{Columns, Conn};
use crate::platform::secret::sha256;
use crate::provider::ProviderId;
use crate::registry::DocumentId;
use crate::right::{Right, RightId};
use crate::schema::{
    nonchoice_decision, nonchoice_impartiality, nonchoice_own_start, nonchoice_reminder,
};
use crate::system::{ChoiceSystemId, DefaultAlternative, DefaultPolicyId};

pub(super) fn is_reminded(conn: &mut Conn, right: &Right) -> QueryResult<bool> {
    let known = nonchoice_reminder::table.find((right.id, right.last_day));
    diesel::select(diesel::dsl::exists(known)).get_result(conn)
}

pub(super) fn insert_reminder(
    conn: &mut Conn,
    right: &Right,
    told: Told,
    at: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(nonchoice_reminder::table)
        .values((
            nonchoice_reminder::right_id.eq(right.id),
            nonchoice_reminder::last_day.eq(right.last_day),
            nonchoice_reminder::told.eq(told),
            nonchoice_reminder::at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// Rights whose persons are to be reminded by their caseworkers, with the last day.
pub(super) fn left_to_caseworkers(
    conn: &mut Conn,
    today: NaiveDate,
) -> QueryResult<Vec<(RightId, NaiveDate)>> {
    nonchoice_reminder::table
        .filter(nonchoice_reminder::told.eq(Told::Caseworker))
        .filter(nonchoice_reminder::last_day.ge(today))
        .order(nonchoice_reminder::last_day)
        .select((nonchoice_reminder::right_id, nonchoice_reminder::last_day))
        .load(conn)
}

/// When the person of a right was reminded, and who was told.
pub(super) fn reminder(
    conn: &mut Conn,
    right: &Right,
) -> QueryResult<Option<(Told, NaiveDateTime)>> {
    nonchoice_reminder::table
        .find((right.id, right.last_day))
        .select((nonchoice_reminder::told, nonchoice_reminder::at))
        .first(conn)
        .optional()
}

pub(super) fn has_declared(conn: &mut Conn, right: RightId, user: UserId) -> QueryResult<bool> {
    let known = nonchoice_impartiality::table.find((right, user));
    diesel::select(diesel::dsl::exists(known)).get_result(conn)
}

pub(super) fn insert_declaration(
    conn: &mut Conn,
    right: RightId,
    user: UserId,
    at: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(nonchoice_impartiality::table)
        .values((
            nonchoice_impartiality::right_id.eq(right),
            nonchoice_impartiality::user_id.eq(user),
            nonchoice_impartiality::declared_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// A decision to be kept.
pub(super) struct NewDecision<'a> {
    pub right: &'a Right,
    pub choice_system: Option<ChoiceSystemId>,
    pub policy: Option<DefaultPolicyId>,
    pub method: Option<DefaultAlternative>,
    pub outcome: NonchoiceOutcome,
    pub reason: Option<NonchoiceReason>,
    pub note: &'a str,
    pub placed: Option<(ProviderId, ChoiceId)>,
    pub unit: Option<&'a str>,
    pub record: &'a str,
    pub rules_version: i64,
    pub by: UserId,
    pub delegation: DelegationId,
    pub document: DocumentId,
}

pub(super) fn insert(
    conn: &mut Conn,
    reference: &Reference,
    new: &NewDecision<'_>,
    at: NaiveDateTime,
) -> QueryResult<Decision> {
    let right = new.right;
    diesel::insert_into(nonchoice_decision::table)
        .values((
            nonchoice_decision::reference.eq(reference),
            nonchoice_decision::right_id.eq(right.id),
            nonchoice_decision::client_id.eq(right.client_id),
            nonchoice_decision::owner_authority_id.eq(right.owner_authority_id),
            nonchoice_decision::measure_kind.eq(right.measure_kind),
            nonchoice_decision::choice_system_id.eq(new.choice_system),
            nonchoice_decision::policy_id.eq(new.policy),
            nonchoice_decision::method.eq(new.method),
            nonchoice_decision::outcome.eq(new.outcome),
            nonchoice_decision::reason.eq(new.reason),
            nonchoice_decision::note.eq(new.note),
            nonchoice_decision::provider_id.eq(new.placed.map(|(provider, _)| provider)),
            nonchoice_decision::choice_id.eq(new.placed.map(|(_, choice)| choice)),
            nonchoice_decision::unit.eq(new.unit),
            nonchoice_decision::record.eq(new.record),
            nonchoice_decision::record_sha256.eq(sha256(new.record.as_bytes())),
            nonchoice_decision::rules_version.eq(new.rules_version),
            nonchoice_decision::decided_by.eq(new.by),
            nonchoice_decision::delegation_id.eq(new.delegation),
            nonchoice_decision::decided_at.eq(at),
            nonchoice_decision::document_id.eq(new.document),
        ))
        .returning(Decision::columns())
        .get_result(conn)
}

pub(super) fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Decision> {
    nonchoice_decision::table
        .filter(nonchoice_decision::reference.eq(reference))
        .select(Decision::columns())
        .first(conn)
}

/// The decisions about a right, the newest first.
pub(super) fn of_right(conn: &mut Conn, right: RightId) -> QueryResult<Vec<Decision>> {
    nonchoice_decision::table
        .filter(nonchoice_decision::right_id.eq(right))
        .order(nonchoice_decision::id.desc())
        .select(Decision::columns())
        .load(conn)
}

/// What was decided for a person, the newest first.
pub(super) fn of_client(conn: &mut Conn, client: ClientId) -> QueryResult<Vec<Decision>> {
    nonchoice_decision::table
        .filter(nonchoice_decision::client_id.eq(client))
        .order(nonchoice_decision::id.desc())
        .select(Decision::columns())
        .load(conn)
}

/// Where a person was placed by such decisions about a kind of measure, the newest first.
pub(super) fn placed_before(
    conn: &mut Conn,
    client: ClientId,
    kind: MeasureKind,
) -> QueryResult<Vec<(ProviderId, ChoiceId)>> {
    nonchoice_decision::table
        .filter(nonchoice_decision::client_id.eq(client))
        .filter(nonchoice_decision::measure_kind.eq(kind))
        .filter(nonchoice_decision::outcome.eq(NonchoiceOutcome::Placed))
        .order(nonchoice_decision::id.desc())
        .select((
            nonchoice_decision::provider_id.assume_not_null(),
            nonchoice_decision::choice_id.assume_not_null(),
        ))
        .load(conn)
}

/// How many a system's decisions have placed with each provider, and when last.
pub(super) fn turns(
    conn: &mut Conn,
    system: ChoiceSystemId,
) -> QueryResult<HashMap<ProviderId, (i64, NaiveDateTime)>> {
    let placed: Vec<(ProviderId, NaiveDateTime)> = nonchoice_decision::table
        .filter(nonchoice_decision::choice_system_id.eq(system))
        .filter(nonchoice_decision::outcome.eq(NonchoiceOutcome::Placed))
        .order(nonchoice_decision::id)
        .select((nonchoice_decision::provider_id.assume_not_null(), nonchoice_decision::decided_at))
        .load(conn)?;
    let mut turns: HashMap<ProviderId, (i64, NaiveDateTime)> = HashMap::new();
    for (provider, at) in placed {
        let turn = turns.entry(provider).or_insert((0, at));
        *turn = (turn.0 + 1, turn.1.max(at));
    }
    Ok(turns)
}

/// A page (offset and size) of an authority's decisions, the newest first, and how many there are.
pub(super) fn of_authority(
    conn: &mut Conn,
    owner: AuthorityId,
    (offset, size): (i64, i64),
) -> QueryResult<(Vec<Decision>, i64)> {
    let theirs =
        || nonchoice_decision::table.filter(nonchoice_decision::owner_authority_id.eq(owner));
    let rows = theirs()
        .order(nonchoice_decision::id.desc())
        .offset(offset)
        .limit(size)
        .select(Decision::columns())
        .load(conn)?;
    Ok((rows, theirs().count().get_result(conn)?))
}

/// An authority's decisions about its own units that nobody has noted the start of.
pub(super) fn without_start(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<Decision>> {
    nonchoice_decision::table
        .left_join(
            nonchoice_own_start::table
                .on(nonchoice_own_start::nonchoice_decision_id.eq(nonchoice_decision::id)),
        )
        .filter(nonchoice_decision::owner_authority_id.eq(owner))
        .filter(nonchoice_decision::outcome.eq(NonchoiceOutcome::OwnUnit))
        .filter(nonchoice_own_start::nonchoice_decision_id.nullable().is_null())
        .order(nonchoice_decision::id)
        .select(Decision::columns())
        .load(conn)
}

pub(super) fn own_start(conn: &mut Conn, id: DecisionId) -> QueryResult<Option<NaiveDate>> {
    nonchoice_own_start::table
        .find(id)
        .select(nonchoice_own_start::starts_on)
        .first(conn)
        .optional()
}

pub(super) fn insert_own_start(
    conn: &mut Conn,
    id: DecisionId,
    day: NaiveDate,
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<()> {
    diesel::insert_into(nonchoice_own_start::table)
        .values((
            nonchoice_own_start::nonchoice_decision_id.eq(id),
            nonchoice_own_start::starts_on.eq(day),
            nonchoice_own_start::noted_by.eq(by),
            nonchoice_own_start::noted_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// What `valfard check` recomputes: each record is as it was written, and gives what it says.
///
/// # Errors
/// The database's own.
pub fn changed_records(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let all: Vec<Decision> = nonchoice_decision::table
        .order(nonchoice_decision::id)
        .select(Decision::columns())
        .load(conn)?;
    let fault = |one: &Decision| {
        if sha256(one.record.as_bytes()) != one.record_sha256 {
            return Some(format!("the record of {} was changed", one.reference));
        }
        match serde_json::from_str(&one.record) {
            Err(_) => Some(format!("the record of {} cannot be read", one.reference)),
            Ok(record) => super::rules::differences(&record)
                .first()
                .map(|first| format!("{} gives another {}", one.reference, first.what)),
        }
    };
    Ok(all.iter().filter_map(fault).collect())
}
