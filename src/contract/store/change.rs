//! Questions about changed terms, and what each contract's provider answered.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::contract::model::{
    Change, ChangeId, Consent, ConsentId, ConsentState, Contract, ContractId, Silence,
};
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::schema::{contract, contract_change, contract_consent};
use crate::terms::SpecificationId;

pub fn change(conn: &mut Conn, id: ChangeId) -> QueryResult<Change> {
    contract_change::table.find(id).select(Change::columns()).first(conn)
}

/// The questions about these versions of terms, newest first.
pub fn changes_of(
    conn: &mut Conn,
    versions: impl IntoIterator<Item = SpecificationId>,
) -> QueryResult<Vec<Change>> {
    contract_change::table
        .filter(among(contract_change::specification_id, versions))
        .order(contract_change::id.desc())
        .select(Change::columns())
        .load(conn)
}

/// What a contract's provider was asked, newest first.
pub fn consents(conn: &mut Conn, contract: ContractId) -> QueryResult<Vec<Consent>> {
    contract_consent::table
        .filter(contract_consent::contract_id.eq(contract))
        .order(contract_consent::id.desc())
        .select(Consent::columns())
        .load(conn)
}

/// The question that a contract's provider has not answered, and the last day to do so.
pub fn open_question(
    conn: &mut Conn,
    contract: ContractId,
) -> QueryResult<Option<(Consent, NaiveDate)>> {
    contract_consent::table
        .inner_join(contract_change::table)
        .filter(contract_consent::contract_id.eq(contract))
        .filter(contract_consent::state.eq(ConsentState::Asked))
        .order(contract_consent::id.desc())
        .select((Consent::columns(), contract_change::answer_by))
        .first(conn)
        .optional()
}

/// What the contracts were asked by a question, and what was answered.
///
/// # Errors
/// The database's own.
pub fn consents_of_change(
    conn: &mut Conn,
    change: ChangeId,
) -> QueryResult<Vec<(Consent, Contract)>> {
    contract_consent::table
        .inner_join(contract::table)
        .filter(contract_consent::change_id.eq(change))
        .order(contract_consent::id)
        .select((Consent::columns(), Contract::columns()))
        .load(conn)
}

pub(in crate::contract) fn consent(conn: &mut Conn, id: ConsentId) -> QueryResult<Consent> {
    contract_consent::table.find(id).select(Consent::columns()).first(conn)
}

/// The answers, and silences, of an authority's contracts that a human has to do something about:
/// each no, and each silence where staff said beforehand that a human then decides on notice.
pub fn unhandled(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<(Consent, Contract)>> {
    let found: Vec<(Consent, Contract, Silence)> = contract_consent::table
        .inner_join(contract::table)
        .inner_join(contract_change::table)
        .filter(contract::owner_authority_id.eq(owner))
        .filter(contract_consent::handled_at.is_null())
        .filter(one_of(contract_consent::state, [ConsentState::Rejected, ConsentState::Silent]))
        .order(contract_consent::id)
        .select((Consent::columns(), Contract::columns(), contract_change::silence))
        .load(conn)?;
    let waits = |consent: &Consent, silence: Silence| {
        consent.state == ConsentState::Rejected || silence == Silence::HumanNotice
    };
    Ok(found
        .into_iter()
        .filter(|(consent, contract, silence)| contract.state.binds() && waits(consent, *silence))
        .map(|(consent, contract, _)| (consent, contract))
        .collect())
}

/// What is not answered, with the last day to answer.
pub(in crate::contract) fn due_consents(
    conn: &mut Conn,
) -> QueryResult<Vec<(Consent, Contract, NaiveDate)>> {
    contract_consent::table
        .inner_join(contract::table)
        .inner_join(contract_change::table)
        .filter(contract_consent::state.eq(ConsentState::Asked))
        .order(contract_consent::id)
        .select((Consent::columns(), Contract::columns(), contract_change::answer_by))
        .load(conn)
}

pub(in crate::contract) fn insert_change(
    conn: &mut Conn,
    owner: AuthorityId,
    spec: SpecificationId,
    (silence, answer_by): (Silence, NaiveDate),
    by: UserId,
    at: NaiveDateTime,
) -> QueryResult<Change> {
    diesel::insert_into(contract_change::table)
        .values((
            contract_change::reference.eq(Reference::random()),
            contract_change::owner_authority_id.eq(owner),
            contract_change::specification_id.eq(spec),
            contract_change::silence.eq(silence),
            contract_change::answer_by.eq(answer_by),
            contract_change::asked_by.eq(by),
            contract_change::asked_at.eq(at),
        ))
        .returning(Change::columns())
        .get_result(conn)
}

pub(in crate::contract) fn insert_consent(
    conn: &mut Conn,
    change: &Change,
    contract: ContractId,
    from: SpecificationId,
    (text, sha256): (&str, &str),
) -> QueryResult<()> {
    diesel::insert_into(contract_consent::table)
        .values((
            contract_consent::change_id.eq(change.id),
            contract_consent::contract_id.eq(contract),
            contract_consent::specification_id.eq(change.specification_id),
            contract_consent::from_id.eq(from),
            contract_consent::state.eq(ConsentState::Asked),
            contract_consent::text.eq(text),
            contract_consent::text_sha256.eq(sha256),
        ))
        .execute(conn)
        .map(drop)
}

/// Moves a question on without an answer, if it still stands where the rule saw it.
pub(in crate::contract) fn move_consent(
    conn: &mut Conn,
    was: &Consent,
    to: ConsentState,
) -> QueryResult<bool> {
    let unmoved =
        contract_consent::table.find(was.id).filter(contract_consent::state.eq(was.state));
    Ok(diesel::update(unmoved).set(contract_consent::state.eq(to)).execute(conn)? == 1)
}

/// Keeps an answer, if the question still stands where the rule saw it.
pub(in crate::contract) fn set_answer(
    conn: &mut Conn,
    was: &Consent,
    to: ConsentState,
    note: Option<&str>,
    by: UserId,
    at: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved =
        contract_consent::table.find(was.id).filter(contract_consent::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((
            contract_consent::state.eq(to),
            contract_consent::note.eq(note),
            contract_consent::answered_by.eq(by),
            contract_consent::answered_at.eq(at),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

pub(in crate::contract) fn set_reminded(
    conn: &mut Conn,
    id: ConsentId,
    at: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(contract_consent::table.find(id))
        .set(contract_consent::reminded_at.eq(at))
        .execute(conn)
        .map(drop)
}

pub(in crate::contract) fn set_handled(
    conn: &mut Conn,
    id: ConsentId,
    at: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(contract_consent::table.find(id))
        .set(contract_consent::handled_at.eq(at))
        .execute(conn)
        .map(drop)
}
