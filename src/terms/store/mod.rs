//! Every query on the room's tables.

mod check;
mod ground;
mod price;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{
    Answer, AnswerSheet, AnswerSheetId, AnswerValue, Asking, Frame, GroundAnswer, GroundId, Head,
    NewSpecification, Requirement, RequirementId, RequirementWish, Specification, SpecificationId,
    SpecificationState,
};
use crate::kernel::Reference;
use crate::platform::db::{Columns, Conn, among};
use crate::schema::{answer, answer_sheet, ground_answer, requirement, specification};

pub use check::unsound;
pub(super) use ground::{all_grounds, ground_by_id, insert_ground, set_ground_end};
pub use ground::{ground, grounds};
pub use price::prices;
pub(super) use price::{delete_price, insert_price, set_price, swap_prices};

/// The published version of a specification.
pub fn published(conn: &mut Conn, series: &str) -> QueryResult<Specification> {
    specification::table
        .filter(specification::series.eq(series))
        .filter(specification::state.eq(SpecificationState::Published))
        .select(Specification::as_select())
        .first(conn)
}

/// The published versions of several specifications, by series.
pub fn published_of<'a>(
    conn: &mut Conn,
    series: impl IntoIterator<Item = &'a str>,
) -> QueryResult<HashMap<String, Specification>> {
    let found: Vec<Specification> = specification::table
        .filter(among(specification::series, series))
        .filter(specification::state.eq(SpecificationState::Published))
        .select(Specification::as_select())
        .load(conn)?;
    Ok(found.into_iter().map(|one| (one.series.clone(), one)).collect())
}

/// The newest version of a specification, whatever its state.
pub fn latest(conn: &mut Conn, series: &str) -> QueryResult<Option<Specification>> {
    specification::table
        .filter(specification::series.eq(series))
        .order(specification::version.desc())
        .select(Specification::as_select())
        .first(conn)
        .optional()
}

/// Every version of a specification, newest first.
pub fn versions(conn: &mut Conn, series: &str) -> QueryResult<Vec<Specification>> {
    specification::table
        .filter(specification::series.eq(series))
        .order(specification::version.desc())
        .select(Specification::as_select())
        .load(conn)
}

pub fn specification(conn: &mut Conn, id: SpecificationId) -> QueryResult<Specification> {
    specification::table.find(id).select(Specification::as_select()).first(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Specification> {
    specification::table
        .filter(specification::reference.eq(reference))
        .select(Specification::as_select())
        .first(conn)
}

pub(super) fn insert(conn: &mut Conn, new: &NewSpecification<'_>) -> QueryResult<Specification> {
    diesel::insert_into(specification::table)
        .values(new)
        .returning(Specification::columns())
        .get_result(conn)
}

pub(super) fn set_head(conn: &mut Conn, id: SpecificationId, head: &Head) -> QueryResult<()> {
    diesel::update(specification::table.find(id)).set(head).execute(conn).map(drop)
}

/// Moves a version on, if it still stands where the rule saw it.
pub(super) fn move_on(
    conn: &mut Conn,
    id: SpecificationId,
    from: SpecificationState,
    to: SpecificationState,
) -> QueryResult<bool> {
    let here = specification::table.find(id).filter(specification::state.eq(from));
    let moved = diesel::update(here).set(specification::state.eq(to)).execute(conn)?;
    Ok(moved == 1)
}

pub(super) fn set_frame(conn: &mut Conn, id: SpecificationId, frame: &Frame) -> QueryResult<()> {
    diesel::update(specification::table.find(id)).set(frame).execute(conn).map(drop)
}

pub(super) fn set_published_at(
    conn: &mut Conn,
    id: SpecificationId,
    asking: Option<Asking>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(specification::table.find(id))
        .set((
            specification::published_at.eq(now),
            specification::accept_by.eq(asking.map(|asking| asking.accept_by)),
            specification::on_silence.eq(asking.map(|asking| asking.on_silence)),
        ))
        .execute(conn)
        .map(drop)
}

/// The requirements of a version, in order.
pub fn requirements(conn: &mut Conn, id: SpecificationId) -> QueryResult<Vec<Requirement>> {
    requirement::table
        .filter(requirement::specification_id.eq(id))
        .order(requirement::number)
        .select(Requirement::as_select())
        .load(conn)
}

pub(super) fn insert_requirement(
    conn: &mut Conn,
    spec: SpecificationId,
    number: i64,
    wish: &RequirementWish,
) -> QueryResult<Requirement> {
    diesel::insert_into(requirement::table)
        .values((
            requirement::specification_id.eq(spec),
            requirement::number.eq(number),
            requirement::heading.eq(&wish.heading),
            requirement::text.eq(&wish.text),
            requirement::kind.eq(wish.kind),
            requirement::how_checked.eq(&wish.how_checked),
            requirement::word_limit.eq(wish.word_limit),
            requirement::minimum.eq(wish.minimum),
            requirement::maximum.eq(wish.maximum),
            requirement::evidence.eq(&wish.evidence),
            requirement::may_reuse.eq(wish.may_reuse),
            requirement::file_kinds.eq(wish.file_kinds.as_deref()),
            requirement::file_max_mb.eq(wish.file_max_mb),
        ))
        .returning(Requirement::columns())
        .get_result(conn)
}

pub(super) fn set_requirement(
    conn: &mut Conn,
    id: RequirementId,
    wish: &RequirementWish,
) -> QueryResult<()> {
    diesel::update(requirement::table.find(id)).set(wish).execute(conn).map(drop)
}

/// Lets two requirements of a version change numbers.
pub(super) fn swap_requirements(
    conn: &mut Conn,
    one: &Requirement,
    other: &Requirement,
) -> QueryResult<()> {
    // A number is free to take only when nobody has it; there is no number 0.
    for (id, number) in [(one.id, 0), (other.id, one.number), (one.id, other.number)] {
        diesel::update(requirement::table.find(id))
            .set(requirement::number.eq(number))
            .execute(conn)?;
    }
    Ok(())
}

/// Takes a requirement away and closes the gap in the numbers.
pub(super) fn delete_requirement(conn: &mut Conn, gone: &Requirement) -> QueryResult<()> {
    diesel::delete(requirement::table.find(gone.id)).execute(conn)?;
    let later: Vec<(RequirementId, i64)> = requirement::table
        .filter(requirement::specification_id.eq(gone.specification_id))
        .filter(requirement::number.gt(gone.number))
        .order(requirement::number)
        .select((requirement::id, requirement::number))
        .load(conn)?;
    for (id, number) in later {
        diesel::update(requirement::table.find(id))
            .set(requirement::number.eq(number - 1))
            .execute(conn)?;
    }
    Ok(())
}

pub fn sheet(conn: &mut Conn, id: AnswerSheetId) -> QueryResult<AnswerSheet> {
    answer_sheet::table.find(id).select(AnswerSheet::as_select()).first(conn)
}

pub(super) fn insert_sheet(
    conn: &mut Conn,
    spec: SpecificationId,
    now: NaiveDateTime,
) -> QueryResult<AnswerSheet> {
    diesel::insert_into(answer_sheet::table)
        .values((answer_sheet::specification_id.eq(spec), answer_sheet::changed_at.eq(now)))
        .returning(AnswerSheet::columns())
        .get_result(conn)
}

/// Notes a saving of the sheet; false if somebody saved since `revision`.
pub(super) fn touch_sheet(
    conn: &mut Conn,
    id: AnswerSheetId,
    revision: i64,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let as_seen = answer_sheet::table.find(id).filter(answer_sheet::revision.eq(revision));
    let touched = diesel::update(as_seen)
        .set((answer_sheet::revision.eq(revision + 1), answer_sheet::changed_at.eq(now)))
        .execute(conn)?;
    Ok(touched == 1)
}

pub fn answers(conn: &mut Conn, sheet: AnswerSheetId) -> QueryResult<Vec<Answer>> {
    answer::table
        .filter(answer::answer_sheet_id.eq(sheet))
        .order(answer::requirement_id)
        .select(Answer::as_select())
        .load(conn)
}

/// Puts an answer in the place of the one before; `None` leaves the requirement unanswered.
pub(super) fn put_answer(
    conn: &mut Conn,
    sheet: AnswerSheetId,
    requirement: RequirementId,
    given: Option<&AnswerValue>,
) -> QueryResult<()> {
    let one = answer::table
        .filter(answer::answer_sheet_id.eq(sheet))
        .filter(answer::requirement_id.eq(requirement));
    diesel::delete(one).execute(conn)?;
    let (yes, text, number, file) = match given {
        None => return Ok(()),
        Some(AnswerValue::Yes(yes)) => (Some(*yes), None, None, None),
        Some(AnswerValue::Text(text)) => (None, Some(text.as_str()), None, None),
        Some(AnswerValue::Number(number)) => (None, None, Some(*number), None),
        Some(AnswerValue::Document(file)) => (None, None, None, Some(*file)),
    };
    diesel::insert_into(answer::table)
        .values((
            answer::answer_sheet_id.eq(sheet),
            answer::requirement_id.eq(requirement),
            answer::yes.eq(yes),
            answer::text.eq(text),
            answer::number.eq(number),
            answer::attachment_id.eq(file),
        ))
        .execute(conn)
        .map(drop)
}

pub fn ground_answers(conn: &mut Conn, sheet: AnswerSheetId) -> QueryResult<Vec<GroundAnswer>> {
    ground_answer::table
        .filter(ground_answer::answer_sheet_id.eq(sheet))
        .order(ground_answer::exclusion_ground_id)
        .select(GroundAnswer::as_select())
        .load(conn)
}

pub(super) fn put_ground_answer(
    conn: &mut Conn,
    sheet: AnswerSheetId,
    ground: GroundId,
    answered: Option<(bool, &str)>,
) -> QueryResult<()> {
    let one = ground_answer::table
        .filter(ground_answer::answer_sheet_id.eq(sheet))
        .filter(ground_answer::exclusion_ground_id.eq(ground));
    diesel::delete(one).execute(conn)?;
    let Some((applies, explanation)) = answered else { return Ok(()) };
    diesel::insert_into(ground_answer::table)
        .values((
            ground_answer::answer_sheet_id.eq(sheet),
            ground_answer::exclusion_ground_id.eq(ground),
            ground_answer::applies.eq(applies),
            ground_answer::explanation.eq(explanation),
        ))
        .execute(conn)
        .map(drop)
}
