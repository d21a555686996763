//! What `valfard check` recomputes of the room, by the doors of the rooms that it stands on.

use std::collections::{BTreeMap, HashSet};

use diesel::prelude::*;

use crate::capacity::{self, ClaimState};
use crate::contract::{self, ContractState};
use crate::placement::model::{Leaving, Placement, PlacementId, PlacementState};
use crate::platform::db::{Columns, Conn, one_of};
use crate::right::{self, Right, RightId, RightState};
use crate::schema::{placement, placement_leaving};

/// Placements whose claim is not as the placement's state says: a place that is not there, or one that
/// was not given back.
///
/// # Errors
/// The database's own.
pub fn without_claim(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let all: Vec<Placement> =
        placement::table.order(placement::id).select(Placement::columns()).load(conn)?;
    let claims = capacity::claim_states(conn)?;
    let fault = |one: &Placement| {
        let (claim, due) = (claims.get(&one.capacity_id).copied(), one.state.claim());
        if due.is_none() || claim == due {
            return None;
        }
        let claim = claim.map_or("none", ClaimState::word);
        Some(format!("{} is {} and its claim is {claim}", one.reference, one.state))
    };
    Ok(all.iter().filter_map(fault).collect())
}

/// A right has one open placement at most, or two of which one replaces the other, and is used while it
/// has any.
///
/// # Errors
/// The database's own.
pub fn rights_out_of_step(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let open: Vec<(RightId, PlacementId, Option<PlacementId>)> = placement::table
        .filter(one_of(placement::state, super::open_states()))
        .order(placement::id)
        .select((placement::right_id, placement::id, placement::replaces_id))
        .load(conn)?;
    let mut of: BTreeMap<RightId, Vec<(PlacementId, Option<PlacementId>)>> = BTreeMap::new();
    for (right, id, replaces) in open {
        of.entry(right).or_default().push((id, replaces));
    }
    let rights = right::all(conn)?;
    let fault = |right: &Right| match of.get(&right.id).map_or(&[][..], Vec::as_slice) {
        [_] | [_, _] if right.state != RightState::Used => {
            Some(format!("{} is {} and has an open choice", right.reference, right.state))
        }
        [] | [_] => None,
        [(first, _), (_, replaces)] if *replaces == Some(*first) => None,
        _ => Some(format!("{} has more than one open choice", right.reference)),
    };
    Ok(rights.iter().filter_map(fault).collect())
}

/// R16: people placed under a contract that is over, or under notice without a note of it.
///
/// # Errors
/// The database's own.
pub fn left_behind(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let open: Vec<PlacementState> =
        PlacementState::ALL.iter().copied().filter(|state| state.is_open()).collect();
    let all: Vec<Placement> = placement::table
        .filter(one_of(placement::state, open))
        .order(placement::id)
        .select(Placement::columns())
        .load(conn)?;
    let noted: Vec<Leaving> = placement_leaving::table.select(Leaving::columns()).load(conn)?;
    let noted: HashSet<_> = noted.into_iter().map(|one| one.placement_id).collect();
    let mut faults = Vec::new();
    for one in all {
        let under = contract::get(conn, one.contract_id)?;
        let closed = under.wound_up_at.is_some() || under.state == ContractState::Ended;
        if closed {
            faults.push(format!("{} is placed under a closed contract", one.reference));
        } else if under.state != ContractState::Active && !noted.contains(&one.id) {
            faults.push(format!("{} stays on and nobody is told to move it", one.reference));
        }
    }
    Ok(faults)
}
