//! Lists as they were shown, until somebody has chosen from them.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::Reference;
use crate::platform::db::Conn;
use crate::right::RightId;
use crate::schema::choice_list;

/// Keeps a list as it was shown; its reference tells nothing of whose it is.
pub(in crate::choice) fn keep_list(
    conn: &mut Conn,
    right: RightId,
    shown: &str,
    at: NaiveDateTime,
) -> QueryResult<Reference> {
    let reference = Reference::random();
    diesel::insert_into(choice_list::table)
        .values((
            choice_list::reference.eq(&reference),
            choice_list::right_id.eq(right),
            choice_list::shown.eq(shown),
            choice_list::at.eq(at),
        ))
        .execute(conn)?;
    Ok(reference)
}

/// A list that was shown to who has this right; another's is not found.
pub(in crate::choice) fn kept_list(
    conn: &mut Conn,
    right: RightId,
    reference: &Reference,
) -> QueryResult<Option<String>> {
    choice_list::table
        .filter(choice_list::reference.eq(reference).and(choice_list::right_id.eq(right)))
        .select(choice_list::shown)
        .first(conn)
        .optional()
}

/// Forgets the lists from before a moment: what was chosen from them has its own record.
pub(in crate::choice) fn forget_lists(
    conn: &mut Conn,
    before: NaiveDateTime,
) -> QueryResult<usize> {
    diesel::delete(choice_list::table.filter(choice_list::at.lt(before))).execute(conn)
}
