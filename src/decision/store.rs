//! Every query on the room's tables.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{Correction, Decision, DecisionId};
use crate::identity::{Decision as Kind, Delegation, DelegationId};
use crate::kernel::{AuthorityId, UserId};
use crate::platform::db::{Columns, Conn, one_of};
use crate::registry::{DocumentId, MatterId};
use crate::schema::{decision, decision_correction, decision_impartiality};

/// A decision.
///
/// # Errors
/// The database's own, `NotFound` among them.
pub fn get(conn: &mut Conn, id: DecisionId) -> QueryResult<Decision> {
    decision::table.find(id).select(Decision::as_select()).first(conn)
}

pub(super) fn insert(
    conn: &mut Conn,
    delegation: &Delegation,
    matter: MatterId,
    (document, last_day): (DocumentId, Option<NaiveDate>),
    now: NaiveDateTime,
) -> QueryResult<Decision> {
    diesel::insert_into(decision::table)
        .values((
            decision::owner_authority_id.eq(delegation.authority_id),
            decision::matter_id.eq(matter),
            decision::kind.eq(delegation.decision),
            decision::decided_by.eq(delegation.user_id),
            decision::delegation_id.eq(delegation.id),
            decision::decided_at.eq(now),
            decision::last_day.eq(last_day),
            decision::document_id.eq(document),
        ))
        .returning(Decision::columns())
        .get_result(conn)
}

/// Notes a declaration; false if there was one.
pub(super) fn insert_declaration(
    conn: &mut Conn,
    matter: MatterId,
    user: UserId,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let known: i64 = decision_impartiality::table.find((matter, user)).count().get_result(conn)?;
    if known > 0 {
        return Ok(false);
    }
    diesel::insert_into(decision_impartiality::table)
        .values((
            decision_impartiality::matter_id.eq(matter),
            decision_impartiality::user_id.eq(user),
            decision_impartiality::declared_at.eq(now),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Notes that a conflict of interest stands in somebody's way after all.
pub(super) fn withdraw_declaration(
    conn: &mut Conn,
    matter: MatterId,
    user: UserId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    insert_declaration(conn, matter, user, now)?;
    diesel::update(decision_impartiality::table.find((matter, user)))
        .set(decision_impartiality::withdrawn_at.eq(now))
        .execute(conn)
        .map(drop)
}

/// Whether somebody has said that a conflict of interest stands in their way.
///
/// # Errors
/// The database's own.
pub fn has_conflict(conn: &mut Conn, matter: MatterId, user: UserId) -> QueryResult<bool> {
    let count: i64 = decision_impartiality::table
        .find((matter, user))
        .filter(decision_impartiality::withdrawn_at.is_not_null())
        .count()
        .get_result(conn)?;
    Ok(count > 0)
}

/// Who has declared impartiality in the matter, and not taken it back.
///
/// # Errors
/// The database's own.
pub fn declared(conn: &mut Conn, matter: MatterId) -> QueryResult<Vec<UserId>> {
    decision_impartiality::table
        .filter(decision_impartiality::matter_id.eq(matter))
        .filter(decision_impartiality::withdrawn_at.is_null())
        .select(decision_impartiality::user_id)
        .load(conn)
}

/// An authority's decisions of some kinds from a moment up to another, oldest first.
pub(super) fn between(
    conn: &mut Conn,
    owner: AuthorityId,
    kinds: &[Kind],
    (from, before): (NaiveDateTime, NaiveDateTime),
) -> QueryResult<Vec<Decision>> {
    decision::table
        .filter(decision::owner_authority_id.eq(owner))
        .filter(one_of(decision::kind, kinds))
        .filter(decision::decided_at.ge(from))
        .filter(decision::decided_at.lt(before))
        .order((decision::decided_at, decision::id))
        .select(Decision::as_select())
        .load(conn)
}

/// The corrections of decisions of some kinds that an authority made from a moment up to another, with
/// what they correct, oldest first.
pub(super) fn corrections_between(
    conn: &mut Conn,
    owner: AuthorityId,
    kinds: &[Kind],
    (from, before): (NaiveDateTime, NaiveDateTime),
) -> QueryResult<Vec<(Decision, Correction)>> {
    decision_correction::table
        .inner_join(decision::table)
        .filter(decision::owner_authority_id.eq(owner))
        .filter(one_of(decision::kind, kinds))
        .filter(decision_correction::made_at.ge(from))
        .filter(decision_correction::made_at.lt(before))
        .order(decision_correction::id)
        .select((Decision::as_select(), Correction::as_select()))
        .load(conn)
}

/// The letters that correct a decision, oldest first.
///
/// # Errors
/// The database's own.
pub fn corrections(conn: &mut Conn, id: DecisionId) -> QueryResult<Vec<Correction>> {
    decision_correction::table
        .filter(decision_correction::decision_id.eq(id))
        .order(decision_correction::id)
        .select(Correction::as_select())
        .load(conn)
}

pub(super) fn insert_correction(
    conn: &mut Conn,
    id: DecisionId,
    document: DocumentId,
    (wrong, correct): (&str, &str),
    (by, delegation): (UserId, DelegationId),
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(decision_correction::table)
        .values((
            decision_correction::decision_id.eq(id),
            decision_correction::document_id.eq(document),
            decision_correction::wrong.eq(wrong),
            decision_correction::correct.eq(correct),
            decision_correction::made_by.eq(by),
            decision_correction::delegation_id.eq(delegation),
            decision_correction::made_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}
