//! Decisions that are made, and the letters that correct them.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::approval::model::{Application, ApplicationId, Correction};
use crate::identity::DelegationId;
use crate::kernel::{AuthorityId, UserId};
use crate::platform::db::Conn;
use crate::registry::DocumentId;
use crate::schema::{decision_correction, lov_application};

/// An authority's decisions from a moment up to another, oldest first.
pub(in crate::approval) fn decided_between(
    conn: &mut Conn,
    owner: AuthorityId,
    (from, before): (NaiveDateTime, NaiveDateTime),
) -> QueryResult<Vec<Application>> {
    lov_application::table
        .filter(lov_application::owner_authority_id.eq(owner))
        .filter(lov_application::decided_at.ge(from))
        .filter(lov_application::decided_at.lt(before))
        .order((lov_application::decided_at, lov_application::id))
        .select(Application::as_select())
        .load(conn)
}

/// The corrections that an authority made from a moment up to another, with what they correct and
/// the delegation they were made under, oldest first.
pub(in crate::approval) fn corrections_between(
    conn: &mut Conn,
    owner: AuthorityId,
    (from, before): (NaiveDateTime, NaiveDateTime),
) -> QueryResult<Vec<(Application, Correction, DelegationId)>> {
    decision_correction::table
        .inner_join(lov_application::table)
        .filter(lov_application::owner_authority_id.eq(owner))
        .filter(decision_correction::made_at.ge(from))
        .filter(decision_correction::made_at.lt(before))
        .order(decision_correction::id)
        .select((
            Application::as_select(),
            Correction::as_select(),
            decision_correction::delegation_id,
        ))
        .load(conn)
}

/// The letters that correct an application's decision, oldest first.
pub fn corrections(conn: &mut Conn, id: ApplicationId) -> QueryResult<Vec<Correction>> {
    decision_correction::table
        .filter(decision_correction::lov_application_id.eq(id))
        .order(decision_correction::id)
        .select(Correction::as_select())
        .load(conn)
}

pub(in crate::approval) fn insert_correction(
    conn: &mut Conn,
    id: ApplicationId,
    document: DocumentId,
    (wrong, correct): (&str, &str),
    (by, delegation): (UserId, DelegationId),
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(decision_correction::table)
        .values((
            decision_correction::lov_application_id.eq(id),
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
