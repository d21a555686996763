//! Queries on proofs and on the reminders that have gone.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::{Reference, UserId};
use crate::platform::db::{Columns, Conn, one_of};
use crate::provider::model::{
    NewProof, Proof, ProofId, ProofState, Provider, ProviderId, StatusId,
};
use crate::schema::{provider, provider_proof, provider_reminder};

/// All proofs of an organisation, newest first.
pub fn proofs(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Proof>> {
    provider_proof::table
        .filter(provider_proof::provider_id.eq(id))
        .order(provider_proof::id.desc())
        .select(Proof::as_select())
        .load(conn)
}

pub fn proof(
    conn: &mut Conn,
    provider_id: ProviderId,
    reference: &Reference,
) -> QueryResult<Proof> {
    provider_proof::table
        .filter(provider_proof::provider_id.eq(provider_id))
        .filter(provider_proof::reference.eq(reference))
        .select(Proof::as_select())
        .first(conn)
}

/// Proofs that staff have something to do with: those that wait to be checked, and those that
/// have lapsed without a newer one; oldest first.
pub fn waiting_proofs(conn: &mut Conn) -> QueryResult<Vec<(Provider, Proof)>> {
    provider::table
        .inner_join(provider_proof::table)
        .filter(one_of(provider_proof::state, [ProofState::Waiting, ProofState::Lapsed]))
        .order(provider_proof::id)
        .select((Provider::as_select(), Proof::as_select()))
        .load(conn)
}

/// Accepted proofs that end on this day or before it.
pub fn ending_proofs(conn: &mut Conn, last: NaiveDate) -> QueryResult<Vec<Proof>> {
    provider_proof::table
        .filter(provider_proof::state.eq(ProofState::Accepted))
        .filter(provider_proof::valid_to.le(last))
        .order(provider_proof::id)
        .select(Proof::as_select())
        .load(conn)
}

pub fn insert_proof(
    conn: &mut Conn,
    provider_id: ProviderId,
    new: &NewProof,
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<Proof> {
    diesel::insert_into(provider_proof::table)
        .values((
            provider_proof::reference.eq(Reference::random()),
            provider_proof::provider_id.eq(provider_id),
            provider_proof::kind.eq(new.kind),
            provider_proof::state.eq(ProofState::Waiting),
            provider_proof::evidence.eq(&new.evidence),
            provider_proof::valid_to.eq(new.valid_to),
            provider_proof::added_by.eq(by),
            provider_proof::added_at.eq(now),
        ))
        .returning(Proof::columns())
        .get_result(conn)
}

/// Moves a proof, unless it moved meanwhile: then `false`.
pub fn move_proof(conn: &mut Conn, was: &Proof, to: ProofState) -> QueryResult<bool> {
    let unmoved = provider_proof::table.find(was.id).filter(provider_proof::state.eq(was.state));
    Ok(diesel::update(unmoved).set(provider_proof::state.eq(to)).execute(conn)? == 1)
}

/// Notes what staff found of a waiting proof, unless it moved meanwhile: then `false`.
pub fn check_proof(
    conn: &mut Conn,
    was: &Proof,
    to: ProofState,
    reason: &str,
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider_proof::table.find(was.id).filter(provider_proof::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((
            provider_proof::state.eq(to),
            provider_proof::checked_by.eq(by),
            provider_proof::checked_at.eq(now),
            provider_proof::reason.eq(reason),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Which reminders have gone of one end: the days they went ahead.
pub fn reminders(
    conn: &mut Conn,
    proof: Option<ProofId>,
    status: Option<StatusId>,
    valid_to: NaiveDate,
) -> QueryResult<Vec<i64>> {
    let of_end = provider_reminder::table
        .filter(provider_reminder::valid_to.eq(valid_to))
        .select(provider_reminder::days)
        .into_boxed();
    match (proof, status) {
        (Some(id), _) => of_end.filter(provider_reminder::provider_proof_id.eq(id)).load(conn),
        (None, Some(id)) => of_end.filter(provider_reminder::provider_status_id.eq(id)).load(conn),
        (None, None) => Ok(Vec::new()),
    }
}

pub fn insert_reminder(
    conn: &mut Conn,
    proof: Option<ProofId>,
    status: Option<StatusId>,
    valid_to: NaiveDate,
    days: i64,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(provider_reminder::table)
        .values((
            provider_reminder::provider_proof_id.eq(proof),
            provider_reminder::provider_status_id.eq(status),
            provider_reminder::valid_to.eq(valid_to),
            provider_reminder::days.eq(days),
            provider_reminder::sent_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}
