//! Every query on the room's tables.

mod change;
mod check;
mod deviation;
mod interval;

pub use change::{change, changes_of, consents, consents_of_change, open_question, unhandled};
pub(super) use change::{
    consent, due_consents, insert_change, insert_consent, move_consent, set_answer, set_handled,
    set_reminded,
};
pub use check::{unsigned_in_force, unsound_intervals};
pub use deviation::{deviation, deviations, open_deviations};
pub(super) use deviation::{insert_deviation, set_closed, set_decision, set_reply};
pub use interval::intervals;
pub(super) use interval::{
    insert_interval, interval, intervals_of, intervals_over, note_interval_over, set_interval_end,
};

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{
    ChoiceSystemId, Contract, ContractId, ContractRow, ContractSource, ContractState, InForce,
    Interval,
};
use super::rules;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::offer::OfferId;
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::provider::ProviderId;
use crate::schema::{contract, contract_interval, contract_offer};
use crate::terms::SpecificationId;

const BINDING: [ContractState; 2] = [ContractState::Active, ContractState::NoticeGiven];
const NOT_OVER: [ContractState; 3] =
    [ContractState::ToSign, ContractState::Active, ContractState::NoticeGiven];

pub fn get(conn: &mut Conn, id: ContractId) -> QueryResult<Contract> {
    contract::table.find(id).select(Contract::as_select()).first(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Contract> {
    contract::table
        .filter(contract::reference.eq(reference))
        .select(Contract::as_select())
        .first(conn)
}

/// A provider's contracts, newest first.
pub fn of_provider(conn: &mut Conn, provider: ProviderId) -> QueryResult<Vec<Contract>> {
    contract::table
        .filter(contract::provider_id.eq(provider))
        .order(contract::id.desc())
        .select(Contract::as_select())
        .load(conn)
}

/// When a provider was first approved: its oldest contract that did not lapse unsigned.
pub fn first_approval_of(
    conn: &mut Conn,
    provider: ProviderId,
) -> QueryResult<Option<NaiveDateTime>> {
    contract::table
        .filter(contract::provider_id.eq(provider))
        .filter(contract::state.ne(ContractState::Lapsed))
        .select(diesel::dsl::min(contract::created_at))
        .first(conn)
}

/// An authority's contracts, newest first.
pub fn of_authority(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<Contract>> {
    contract::table
        .filter(contract::owner_authority_id.eq(owner))
        .order(contract::id.desc())
        .select(Contract::as_select())
        .load(conn)
}

/// The offers that are part of a contract.
pub fn offers(conn: &mut Conn, id: ContractId) -> QueryResult<Vec<OfferId>> {
    contract_offer::table
        .filter(contract_offer::contract_id.eq(id))
        .order(contract_offer::offer_id)
        .select(contract_offer::offer_id)
        .load(conn)
}

/// Every offer with a contract in force on a day (R12), whatever the contract comes from and paused
/// or not: what counts is said by [`rules::in_force`] alone.
pub fn in_force(conn: &mut Conn, day: NaiveDate) -> QueryResult<Vec<InForce>> {
    let found: Vec<(Contract, OfferId)> = contract::table
        .inner_join(contract_offer::table)
        .filter(one_of(contract::state, BINDING))
        .order((contract::id, contract_offer::offer_id))
        .select((Contract::as_select(), contract_offer::offer_id))
        .load(conn)?;
    let mut pauses: HashMap<ContractId, Vec<Interval>> = HashMap::new();
    let open: Vec<Interval> = contract_interval::table
        .filter(contract_interval::from_day.le(day))
        .select(Interval::as_select())
        .load(conn)?;
    for interval in open.into_iter().filter(|interval| rules::covers(interval, day)) {
        pauses.entry(interval.contract_id).or_default().push(interval);
    }
    let rows = found.into_iter().filter(|(contract, _)| rules::in_force(contract, day));
    let rows = rows.map(|(contract, offer_id)| {
        let over = pauses.get(&contract.id);
        let choosable = rules::choosable(&contract, over.map_or(&[], Vec::as_slice), day);
        let open_ended = over.is_some_and(|over| over.iter().any(|one| one.to_day.is_none()));
        let last = over.and_then(|over| over.iter().filter_map(|one| one.to_day).max());
        InForce {
            contract_id: contract.id,
            contract_reference: contract.reference,
            provider_id: contract.provider_id,
            source: contract.source,
            choice_system_id: contract.choice_system_id,
            offer_id,
            starts_on: contract.starts_on,
            ends_on: contract.ends_on,
            paused: over.is_some(),
            paused_to: last.filter(|_| !open_ended),
            choosable,
        }
    });
    Ok(rows.collect())
}

/// The offers that were in the public list on a day that has been, each once.
pub fn public_on(conn: &mut Conn, day: NaiveDate) -> QueryResult<Vec<OfferId>> {
    let found: Vec<(Contract, OfferId)> = contract::table
        .inner_join(contract_offer::table)
        .filter(contract::starts_on.le(day))
        .order(contract_offer::offer_id)
        .select((Contract::as_select(), contract_offer::offer_id))
        .load(conn)?;
    let mut offers: Vec<OfferId> = found
        .into_iter()
        .filter(|(contract, _)| contract.source.is_chosen() && rules::was_in_force(contract, day))
        .map(|(_, offer)| offer)
        .collect();
    offers.dedup();
    Ok(offers)
}

/// The words of the sources whose offers are chosen among.
fn chosen() -> impl Iterator<Item = ContractSource> {
    ContractSource::ALL.iter().copied().filter(|one| one.is_chosen())
}

/// The offers that some contract signed by both has made public, on this day or before it.
pub fn once_in_force(conn: &mut Conn, day: NaiveDate) -> QueryResult<Vec<OfferId>> {
    contract_offer::table
        .inner_join(contract::table)
        .filter(contract::provider_signed_at.is_not_null())
        .filter(contract::authority_signed_at.is_not_null())
        .filter(one_of(contract::source, chosen()))
        .filter(contract::starts_on.le(day))
        .select(contract_offer::offer_id)
        .distinct()
        .load(conn)
}

/// The contract under which an offer can be chosen on a day (R12).
pub fn choosable(conn: &mut Conn, offer: OfferId, day: NaiveDate) -> QueryResult<Option<Contract>> {
    let found: Vec<Contract> = contract::table
        .inner_join(contract_offer::table)
        .filter(contract_offer::offer_id.eq(offer))
        .filter(one_of(contract::state, BINDING))
        .order(contract::id.desc())
        .select(Contract::as_select())
        .load(conn)?;
    for contract in found {
        if rules::choosable(&contract, &intervals(conn, contract.id)?, day) {
            return Ok(Some(contract));
        }
    }
    Ok(None)
}

pub(super) fn insert(
    conn: &mut Conn,
    new: &ContractRow<'_>,
    offers: impl IntoIterator<Item = OfferId>,
) -> QueryResult<Contract> {
    let made: Contract = diesel::insert_into(contract::table)
        .values(new)
        .returning(Contract::columns())
        .get_result(conn)?;
    for offer in offers {
        diesel::insert_into(contract_offer::table)
            .values((contract_offer::contract_id.eq(made.id), contract_offer::offer_id.eq(offer)))
            .execute(conn)?;
    }
    Ok(made)
}

/// Moves a contract on, if it still stands where the rule saw it.
pub(super) fn move_on(
    conn: &mut Conn,
    id: ContractId,
    from: ContractState,
    to: ContractState,
) -> QueryResult<bool> {
    let here = contract::table.find(id).filter(contract::state.eq(from));
    Ok(diesel::update(here).set(contract::state.eq(to)).execute(conn)? == 1)
}

pub(super) fn set_provider_signature(
    conn: &mut Conn,
    id: ContractId,
    by: UserId,
    at: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(contract::table.find(id))
        .set((contract::provider_signed_by.eq(by), contract::provider_signed_at.eq(at)))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_authority_signature(
    conn: &mut Conn,
    id: ContractId,
    by: UserId,
    at: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(contract::table.find(id))
        .set((contract::authority_signed_by.eq(by), contract::authority_signed_at.eq(at)))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_closing(
    conn: &mut Conn,
    id: ContractId,
    ends_on: Option<NaiveDate>,
    reason: &str,
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<()> {
    diesel::update(contract::table.find(id))
        .set((
            contract::ends_on.eq(ends_on),
            contract::closing_reason.eq(reason),
            contract::closed_by.eq(by),
            contract::closing_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// Contracts that are over but not wound up: under notice with the last day past, or rescinded.
pub fn to_wind_up(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Contract>> {
    let mut found: Vec<Contract> = contract::table
        .filter(contract::state.eq(ContractState::NoticeGiven))
        .filter(contract::ends_on.lt(today))
        .order(contract::id)
        .select(Contract::as_select())
        .load(conn)?;
    let broken: Vec<Contract> = contract::table
        .filter(contract::state.eq(ContractState::Rescinded))
        .filter(contract::wound_up_at.is_null())
        .order(contract::id)
        .select(Contract::as_select())
        .load(conn)?;
    found.extend(broken);
    Ok(found)
}

pub(super) fn set_wound_up(conn: &mut Conn, id: ContractId, at: NaiveDateTime) -> QueryResult<()> {
    diesel::update(contract::table.find(id))
        .set(contract::wound_up_at.eq(at))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_overdue(conn: &mut Conn, id: ContractId, at: NaiveDateTime) -> QueryResult<()> {
    diesel::update(contract::table.find(id))
        .set(contract::overdue_at.eq(at))
        .execute(conn)
        .map(drop)
}

/// The contracts made on some of these versions of terms that bind and that nobody has given notice of.
pub(super) fn active_on(
    conn: &mut Conn,
    versions: impl IntoIterator<Item = SpecificationId>,
) -> QueryResult<Vec<Contract>> {
    contract::table
        .filter(among(contract::specification_id.assume_not_null(), versions))
        .filter(contract::state.eq(ContractState::Active))
        .order(contract::id)
        .select(Contract::as_select())
        .load(conn)
}

/// The contracts of a choice system that are not over, whether or not both have signed.
///
/// # Errors
/// The database's own.
pub fn of_system(conn: &mut Conn, system: ChoiceSystemId) -> QueryResult<Vec<Contract>> {
    contract::table
        .filter(contract::choice_system_id.eq(system))
        .filter(one_of(contract::state, NOT_OVER))
        .order(contract::id)
        .select(Contract::as_select())
        .load(conn)
}

/// A provider's contract in a choice system that is not over; there is one at most.
///
/// # Errors
/// The database's own.
pub fn in_system(
    conn: &mut Conn,
    system: ChoiceSystemId,
    provider: ProviderId,
) -> QueryResult<Option<Contract>> {
    contract::table
        .filter(contract::choice_system_id.eq(system))
        .filter(contract::provider_id.eq(provider))
        .filter(one_of(contract::state, NOT_OVER))
        .select(Contract::as_select())
        .first(conn)
        .optional()
}

/// The providers with a contract in force on a day (R12), each once.
///
/// # Errors
/// The database's own.
pub fn providers_in_force(conn: &mut Conn, day: NaiveDate) -> QueryResult<Vec<ProviderId>> {
    let found: Vec<Contract> = contract::table
        .filter(one_of(contract::state, BINDING))
        .order(contract::provider_id)
        .select(Contract::as_select())
        .load(conn)?;
    let found = found.into_iter().filter(|contract| rules::in_force(contract, day));
    let mut providers: Vec<ProviderId> = found.map(|contract| contract.provider_id).collect();
    providers.dedup();
    Ok(providers)
}
