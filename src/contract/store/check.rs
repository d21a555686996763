//! What `valfard check` recomputes of the room.

use diesel::prelude::*;

use crate::contract::model::{Contract, Interval};
use crate::platform::db::{Columns, Conn};
use crate::platform::secret::sha256;
use crate::schema::{contract, contract_interval};

/// Contracts in force without both signatures, or whose text is not the one that was signed.
///
/// # Errors
/// The database's own.
pub fn unsigned_in_force(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let all: Vec<Contract> =
        contract::table.order(contract::id).select(Contract::columns()).load(conn)?;
    let fault = |one: &Contract| {
        let signed = one.provider_signed_at.is_some() && one.authority_signed_at.is_some();
        let who = one.provider_signed_by.is_some() && one.authority_signed_by.is_some();
        if one.state.binds() && !(signed && who) {
            Some(format!("{} is {} without two signatures", one.reference, one.state))
        } else if sha256(one.text.as_bytes()) != one.text_sha256 {
            Some(format!("{} has another text than was signed", one.reference))
        } else {
            None
        }
    };
    Ok(all.iter().filter_map(fault).collect())
}

/// Intervals that end before they begin or say no reason, and last days before the first.
///
/// # Errors
/// The database's own.
pub fn unsound_intervals(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let all: Vec<(Interval, crate::kernel::Reference)> = contract_interval::table
        .inner_join(contract::table)
        .order(contract_interval::id)
        .select((Interval::columns(), contract::reference))
        .load(conn)?;
    let turned = |one: &Interval| one.to_day.is_some_and(|last| last < one.from_day);
    let mut faults: Vec<String> = all
        .iter()
        .filter(|(one, _)| one.reason.trim().is_empty() || turned(one))
        .map(|(one, reference)| format!("{reference} has a {} that is not sound", one.kind))
        .collect();
    let over: Vec<Contract> = contract::table
        .filter(contract::ends_on.is_not_null())
        .order(contract::id)
        .select(Contract::columns())
        .load(conn)?;
    faults.extend(
        over.iter()
            .filter(|one| one.ends_on.is_some_and(|last| last < one.starts_on))
            .map(|one| format!("{} ends before it begins", one.reference)),
    );
    Ok(faults)
}
