//! The dated register of exclusion grounds.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::kernel::UserId;
use crate::platform::db::{Columns, Conn};
use crate::schema::exclusion_ground;
use crate::terms::model::{ExclusionGround, GroundId, GroundWish};
use crate::terms::rules;

/// The exclusion grounds in force on a day, in the order of the act.
pub fn grounds(conn: &mut Conn, day: NaiveDate) -> QueryResult<Vec<ExclusionGround>> {
    let all: Vec<ExclusionGround> = exclusion_ground::table
        .order((exclusion_ground::section, exclusion_ground::id))
        .select(ExclusionGround::as_select())
        .load(conn)?;
    Ok(all.into_iter().filter(|ground| rules::in_force(ground, day)).collect())
}

/// A ground, if it is in force on the day (R7).
pub fn ground(
    conn: &mut Conn,
    id: GroundId,
    day: NaiveDate,
) -> QueryResult<Option<ExclusionGround>> {
    let found: ExclusionGround =
        exclusion_ground::table.find(id).select(ExclusionGround::as_select()).first(conn)?;
    Ok(rules::in_force(&found, day).then_some(found))
}

/// The whole register, past and coming, in the order of the act and of time.
pub fn all_grounds(conn: &mut Conn) -> QueryResult<Vec<ExclusionGround>> {
    exclusion_ground::table
        .order((exclusion_ground::section, exclusion_ground::code, exclusion_ground::valid_from))
        .select(ExclusionGround::as_select())
        .load(conn)
}

pub fn ground_by_id(conn: &mut Conn, id: GroundId) -> QueryResult<ExclusionGround> {
    exclusion_ground::table.find(id).select(ExclusionGround::as_select()).first(conn)
}

pub fn insert_ground(
    conn: &mut Conn,
    code: &str,
    wish: &GroundWish,
    entered_by: Option<UserId>,
) -> QueryResult<ExclusionGround> {
    diesel::insert_into(exclusion_ground::table)
        .values((
            exclusion_ground::code.eq(code),
            exclusion_ground::act.eq(&wish.act),
            exclusion_ground::section.eq(&wish.section),
            exclusion_ground::text.eq(&wish.text),
            exclusion_ground::valid_from.eq(wish.valid_from),
            exclusion_ground::source.eq(&wish.source),
            exclusion_ground::entered_by.eq(entered_by),
        ))
        .returning(ExclusionGround::columns())
        .get_result(conn)
}

/// Says the last day of a ground; false if it was said before.
pub fn set_ground_end(
    conn: &mut Conn,
    id: GroundId,
    last: NaiveDate,
    source: &str,
    ended_by: Option<UserId>,
) -> QueryResult<bool> {
    let open = exclusion_ground::table.find(id).filter(exclusion_ground::valid_to.is_null());
    let ended = diesel::update(open)
        .set((
            exclusion_ground::valid_to.eq(last),
            exclusion_ground::end_source.eq(source),
            exclusion_ground::ended_by.eq(ended_by),
        ))
        .execute(conn)?;
    Ok(ended == 1)
}
