//! Every query on the room's table.

use chrono::NaiveDate;
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;

use super::model::{Cause, Cell, NewDemand, Source, Told};
use crate::kernel::Reference;
use crate::measure::{Area, MeasureKind};
use crate::platform::db::{Columns, Conn};
use crate::schema::unmet_demand;

pub(super) fn is_known(conn: &mut Conn, once: &str) -> QueryResult<bool> {
    diesel::select(exists(unmet_demand::table.filter(unmet_demand::once_key.eq(once))))
        .get_result(conn)
}

pub(super) fn insert(conn: &mut Conn, new: &NewDemand, day: NaiveDate) -> QueryResult<()> {
    let accessibility: Vec<&str> = new.accessibility.iter().map(|one| one.word()).collect();
    diesel::insert_into(unmet_demand::table)
        .values((
            unmet_demand::reference.eq(Reference::random()),
            unmet_demand::day.eq(day),
            unmet_demand::source.eq(new.source),
            unmet_demand::cause.eq(new.cause),
            unmet_demand::measure_kind.eq(new.kind),
            unmet_demand::area.eq(new.area),
            unmet_demand::language.eq(new.language),
            unmet_demand::accessibility.eq(accessibility.join(" ")),
            unmet_demand::words.eq(&new.words),
            unmet_demand::once_key.eq(&new.once),
        ))
        .execute(conn)
        .map(drop)
}

/// How many needs there were from a day to a day, both counted, by area, kind and cause. Small
/// cells are in it: see [`Cell::is_small`].
///
/// # Errors
/// The database's own.
pub fn summary(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> QueryResult<Vec<Cell>> {
    type Row = (Option<Area>, Option<MeasureKind>, Cause, i64);
    let rows: Vec<Row> = unmet_demand::table
        .filter(unmet_demand::day.between(from, to))
        .group_by((unmet_demand::area, unmet_demand::measure_kind, unmet_demand::cause))
        .select((unmet_demand::area, unmet_demand::measure_kind, unmet_demand::cause, count_star()))
        .load(conn)?;
    let cell = |(area, kind, cause, count)| Cell { area, kind, cause, count };
    Ok(rows.into_iter().map(cell).collect())
}

/// The newest words of visitors from a day on.
pub(super) fn told(conn: &mut Conn, from: NaiveDate, most: i64) -> QueryResult<Vec<Told>> {
    unmet_demand::table
        .filter(unmet_demand::source.eq(Source::Told))
        .filter(unmet_demand::day.ge(from))
        .order(unmet_demand::id.desc())
        .limit(most)
        .select(Told::columns())
        .load(conn)
}
