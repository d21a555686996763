//! Deviations.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::contract::model::{
    Contract, ContractId, Deviation, DeviationDecision, DeviationId, DeviationState, NewDeviation,
};
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::platform::db::{Columns, Conn, one_of};
use crate::schema::{contract, contract_deviation};

pub fn deviation(conn: &mut Conn, reference: &Reference) -> QueryResult<Deviation> {
    contract_deviation::table
        .filter(contract_deviation::reference.eq(reference))
        .select(Deviation::columns())
        .first(conn)
}

/// The deviations of a contract, newest first.
pub fn deviations(conn: &mut Conn, contract: ContractId) -> QueryResult<Vec<Deviation>> {
    contract_deviation::table
        .filter(contract_deviation::contract_id.eq(contract))
        .order(contract_deviation::id.desc())
        .select(Deviation::columns())
        .load(conn)
}

/// What somebody has to do something about, of an authority's contracts; the oldest first.
pub fn open_deviations(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<(Deviation, Contract)>> {
    let open: Vec<DeviationState> =
        DeviationState::ALL.iter().copied().filter(|state| state.is_open()).collect();
    contract_deviation::table
        .inner_join(contract::table)
        .filter(contract::owner_authority_id.eq(owner))
        .filter(one_of(contract_deviation::state, open))
        .order(contract_deviation::id)
        .select((Deviation::columns(), Contract::columns()))
        .load(conn)
}

pub(in crate::contract) fn insert_deviation(
    conn: &mut Conn,
    contract: ContractId,
    new: &NewDeviation,
    by: UserId,
    at: NaiveDateTime,
) -> QueryResult<Deviation> {
    diesel::insert_into(contract_deviation::table)
        .values((
            contract_deviation::reference.eq(Reference::random()),
            contract_deviation::contract_id.eq(contract),
            contract_deviation::origin.eq(new.origin),
            contract_deviation::state.eq(DeviationState::Asked),
            contract_deviation::happened.eq(&new.happened),
            contract_deviation::term.eq(&new.term),
            contract_deviation::asked.eq(&new.asked),
            contract_deviation::answer_by.eq(new.answer_by),
            contract_deviation::opened_by.eq(by),
            contract_deviation::opened_at.eq(at),
        ))
        .returning(Deviation::columns())
        .get_result(conn)
}

/// Keeps the reply, if the deviation still stands where the rule saw it.
pub(in crate::contract) fn set_reply(
    conn: &mut Conn,
    was: &Deviation,
    (reply, plan): (&str, Option<&str>),
    by: UserId,
    at: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = here(was.id, was.state);
    let moved = diesel::update(unmoved)
        .set((
            contract_deviation::state.eq(DeviationState::Replied),
            contract_deviation::reply.eq(reply),
            contract_deviation::plan.eq(plan),
            contract_deviation::replied_by.eq(by),
            contract_deviation::replied_at.eq(at),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Keeps the decision, if the deviation still stands where the rule saw it.
pub(in crate::contract) fn set_decision(
    conn: &mut Conn,
    was: &Deviation,
    to: DeviationState,
    decision: &DeviationDecision,
    by: UserId,
    at: NaiveDateTime,
) -> QueryResult<bool> {
    let closed: Option<NaiveDateTime> = (to == DeviationState::Closed).then_some(at);
    let correct_by: Option<NaiveDate> =
        decision.correct_by.filter(|_| to == DeviationState::ToCorrect);
    let moved = diesel::update(here(was.id, was.state))
        .set((
            contract_deviation::state.eq(to),
            contract_deviation::outcome.eq(decision.outcome),
            contract_deviation::reasons.eq(&decision.reasons),
            contract_deviation::correct_by.eq(correct_by),
            contract_deviation::decided_by.eq(by),
            contract_deviation::decided_at.eq(at),
            contract_deviation::closed_at.eq(closed),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Corrected or taken back, if the deviation still stands where the rule saw it.
pub(in crate::contract) fn set_closed(
    conn: &mut Conn,
    was: &Deviation,
    to: DeviationState,
    note: &str,
    at: NaiveDateTime,
) -> QueryResult<bool> {
    let moved = diesel::update(here(was.id, was.state))
        .set((
            contract_deviation::state.eq(to),
            contract_deviation::closing_note.eq(note),
            contract_deviation::closed_at.eq(at),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

#[diesel::dsl::auto_type]
fn here(id: DeviationId, state: DeviationState) -> _ {
    contract_deviation::table
        .filter(contract_deviation::id.eq(id))
        .filter(contract_deviation::state.eq(state))
}
