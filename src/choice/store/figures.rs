//! Counts of rights and choices. They tell nothing of persons.

use diesel::prelude::*;

use crate::choice::model::{ChoiceState, ChosenBy, RightFigures, RightState};
use crate::kernel::AuthorityId;
use crate::platform::db::{Conn, one_of};
use crate::schema::{choice, right_to_choose};

/// How many rights of an authority wait to be used.
///
/// # Errors
/// The database's own.
pub fn open_rights(conn: &mut Conn, owner: AuthorityId) -> QueryResult<i64> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .filter(right_to_choose::state.eq(RightState::Open))
        .count()
        .get_result(conn)
}

/// How many rights wait no longer, and how many of them were used by a choice.
///
/// # Errors
/// The database's own.
pub fn right_figures(conn: &mut Conn) -> QueryResult<RightFigures> {
    let used = [ChoiceState::Made, ChoiceState::Confirmed, ChoiceState::Ended];
    // What the authority decided is nobody's choice (R15).
    let decided: i64 = choice::table
        .filter(choice::chosen_by.eq(ChosenBy::Decision))
        .filter(one_of(choice::state, used))
        .count()
        .get_result(conn)?;
    let settled = right_to_choose::table
        .filter(right_to_choose::state.ne(RightState::Open))
        .count()
        .get_result(conn)?;
    let used: i64 = right_to_choose::table
        .filter(right_to_choose::state.eq(RightState::Used))
        .count()
        .get_result(conn)?;
    Ok(RightFigures { settled, chosen: used - decided })
}
