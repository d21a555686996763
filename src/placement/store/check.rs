//! What `valfard check` recomputes of the room, by the doors of the rooms that it stands on.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::capacity::{self, ClaimState};
use crate::choice::{self, ChoiceState};
use crate::contract::{self, ContractState};
use crate::placement::model::{Leaving, Placement, PlacementState};
use crate::platform::db::{Columns, Conn, one_of};
use crate::schema::{placement, placement_leaving};

/// Placements whose choice or claim is not as the placement's state says: a place that is not
/// there, or one that was not given back.
///
/// # Errors
/// The database's own.
pub fn without_claim(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let all: Vec<Placement> =
        placement::table.order(placement::id).select(Placement::columns()).load(conn)?;
    let claims = capacity::claim_states(conn)?;
    let ids: Vec<_> = all.iter().map(|one| one.choice_id).collect();
    let mut choices: HashMap<_, _> = HashMap::new();
    for part in ids.chunks(500) {
        choices.extend(choice::many(conn, part)?.into_iter().map(|one| (one.id, one)));
    }
    let mut faults = Vec::new();
    for one in &all {
        let made = choices.get(&one.choice_id);
        if made.map(|made| made.state) != one.state.choice() {
            faults.push(format!("{} is {} and its choice is not", one.reference, one.state));
        }
        if made.is_some_and(|made| made.capacity_id != one.capacity_id) {
            faults.push(format!("{} has another claim than its choice", one.reference));
        }
        let claim = claims.get(&one.capacity_id).copied();
        let fits = match one.state.choice() {
            Some(ChoiceState::Made) => claim == Some(ClaimState::Held),
            Some(ChoiceState::Confirmed) => claim == Some(ClaimState::Taken),
            Some(_) => claim == Some(ClaimState::Released),
            None => true,
        };
        if !fits {
            let claim = claim.map_or("none", ClaimState::word);
            faults.push(format!("{} is {} and its claim is {claim}", one.reference, one.state));
        }
    }
    Ok(faults)
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
