//! Counts of rights and choices. They tell nothing of persons.

use diesel::prelude::*;

use crate::choice::model::{ChoiceState, ChosenBy, RightFigures};
use crate::platform::db::{Conn, one_of};
use crate::right;
use crate::schema::choice;

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
    let (settled, used) = right::settled_and_used(conn)?;
    Ok(RightFigures { settled, chosen: used - decided })
}
