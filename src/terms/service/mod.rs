//! The operations of the room, one transaction each.

mod ground;
mod price;
mod publish;

use chrono::NaiveDateTime;
use serde_json::json;

use super::model::{
    AnswerSheet, AnswerSheetId, AnswerValue, Frame, GroundId, Head, NewSpecification, Requirement,
    RequirementId, RequirementWish, Specification, SpecificationId, SpecificationState,
};
use super::{TermsError, policy, rules, store};
use crate::kernel::{Actor, AuthorityId, Reference};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};

pub use ground::{end_ground, enter_ground};
pub use price::{add_price, edit_price, move_price, remove_price};
pub use publish::{difference, publish, publish_asking};

/// Begins version 1 of a specification, empty requirements and all.
pub fn draft(
    op: &mut Operation<'_>,
    owner: AuthorityId,
    series: &str,
    head: &Head,
) -> Result<Specification, TermsError> {
    policy::may_write(&op.actor, owner)?;
    op.write(|op| {
        if store::latest(op.conn, series)?.is_some() {
            return Err(TermsError::DraftThere);
        }
        let spec = store::insert(op.conn, &new(owner, series, 1, head, op.now))?;
        record(op, &spec, "terms.drafted")?;
        Ok(spec)
    })
}

fn new<'a>(
    owner: AuthorityId,
    series: &'a str,
    version: i64,
    head: &'a Head,
    now: NaiveDateTime,
) -> NewSpecification<'a> {
    NewSpecification {
        reference: Reference::random(),
        owner_authority_id: owner,
        series,
        version,
        title: &head.title,
        background: &head.background,
        compensation: &head.compensation,
        how_to_apply: &head.how_to_apply,
        decision_days: head.decision_days,
        contract_text: &head.contract_text,
        state: SpecificationState::Draft,
        created_at: now,
    }
}

/// Begins the next version as a copy of the published one (R4).
pub fn next_version(
    op: &mut Operation<'_>,
    published: SpecificationId,
) -> Result<Specification, TermsError> {
    op.write(|op| {
        let old = store::specification(op.conn, published)?;
        policy::may_write(&op.actor, old.owner_authority_id)?;
        let newest = store::latest(op.conn, &old.series)?.unwrap_or_else(|| old.clone());
        if newest.state == SpecificationState::Draft {
            return Err(TermsError::DraftThere);
        }
        let head = Head {
            title: old.title,
            background: old.background,
            compensation: old.compensation,
            how_to_apply: old.how_to_apply,
            decision_days: old.decision_days,
            contract_text: old.contract_text,
        };
        let version = newest.version + 1;
        let spec = store::insert(
            op.conn,
            &new(old.owner_authority_id, &old.series, version, &head, op.now),
        )?;
        for asked in store::requirements(op.conn, published)? {
            store::insert_requirement(op.conn, spec.id, asked.number, &wish_of(&asked))?;
        }
        store::set_frame(op.conn, spec.id, &old.frame)?;
        for price in store::prices(op.conn, published)? {
            store::insert_price(op.conn, spec.id, price.number, &price.wish())?;
        }
        record(op, &spec, "terms.drafted")?;
        Ok(spec)
    })
}

fn wish_of(asked: &Requirement) -> RequirementWish {
    RequirementWish {
        heading: asked.heading.clone(),
        text: asked.text.clone(),
        kind: asked.kind,
        how_checked: asked.how_checked.clone(),
        word_limit: asked.word_limit,
        minimum: asked.minimum,
        maximum: asked.maximum,
        evidence: asked.evidence.clone(),
        may_reuse: asked.may_reuse,
        file_kinds: asked.file_kinds.clone(),
        file_max_mb: asked.file_max_mb,
    }
}

/// The draft that an operation of this actor may change (R4).
fn open_draft(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
) -> Result<Specification, TermsError> {
    let spec = store::specification(conn, id)?;
    policy::may_write(actor, spec.owner_authority_id)?;
    rules::still_draft(spec.state)?;
    Ok(spec)
}

/// Changes what a draft says.
pub fn edit(op: &mut Operation<'_>, id: SpecificationId, head: &Head) -> Result<(), TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        store::set_head(op.conn, id, head)?;
        record(op, &spec, "terms.edited")?;
        Ok(())
    })
}

/// Says the caps and notice times of a draft.
pub fn set_frame(
    op: &mut Operation<'_>,
    id: SpecificationId,
    frame: &Frame,
) -> Result<(), TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        store::set_frame(op.conn, id, frame)?;
        record(op, &spec, "terms.frame_set")?;
        Ok(())
    })
}

/// Adds a requirement last in a draft.
pub fn add_requirement(
    op: &mut Operation<'_>,
    id: SpecificationId,
    wish: &RequirementWish,
) -> Result<Requirement, TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let number = store::requirements(op.conn, id)?.last().map_or(1, |last| last.number + 1);
        let added = store::insert_requirement(op.conn, id, number, wish)?;
        record(op, &spec, "terms.requirement_added")?;
        Ok(added)
    })
}

/// Rewrites a requirement of a draft.
pub fn edit_requirement(
    op: &mut Operation<'_>,
    id: SpecificationId,
    number: i64,
    wish: &RequirementWish,
) -> Result<(), TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let asked = numbered(op.conn, id, number)?;
        store::set_requirement(op.conn, asked.id, wish)?;
        record(op, &spec, "terms.requirement_edited")?;
        Ok(())
    })
}

/// Takes a requirement out of a draft; the later ones move up.
pub fn remove_requirement(
    op: &mut Operation<'_>,
    id: SpecificationId,
    number: i64,
) -> Result<(), TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let asked = numbered(op.conn, id, number)?;
        store::delete_requirement(op.conn, &asked)?;
        record(op, &spec, "terms.requirement_removed")?;
        Ok(())
    })
}

/// Moves a requirement of a draft one step, up or down; the one that stood there takes its number.
/// At the edge it stays.
pub fn move_requirement(
    op: &mut Operation<'_>,
    id: SpecificationId,
    number: i64,
    up: bool,
) -> Result<(), TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let all = store::requirements(op.conn, id)?;
        let Some((asked, other)) = to_swap(&all, |one| one.number, number, up)? else {
            return Ok(());
        };
        store::swap_requirements(op.conn, asked, other)?;
        record(op, &spec, "terms.requirement_moved")?;
        Ok(())
    })
}

/// The row of a draft that moves one step, up or down, and the one whose number it takes; nothing
/// at the edge.
fn to_swap<T>(
    all: &[T],
    number_of: impl Fn(&T) -> i64,
    number: i64,
    up: bool,
) -> Result<Option<(&T, &T)>, TermsError> {
    let at = |place: i64| all.iter().find(|one| number_of(one) == place);
    let moved = at(number).ok_or(TermsError::Db(diesel::result::Error::NotFound))?;
    Ok(at(if up { number - 1 } else { number + 1 }).map(|other| (moved, other)))
}

fn numbered(conn: &mut Conn, id: SpecificationId, number: i64) -> Result<Requirement, TermsError> {
    let all = store::requirements(conn, id)?;
    all.into_iter()
        .find(|asked| asked.number == number)
        .ok_or(TermsError::Db(diesel::result::Error::NotFound))
}

/// Opens an empty sheet for the answers to a version.
pub fn open_sheet(
    conn: &mut Conn,
    spec: SpecificationId,
    now: NaiveDateTime,
) -> Result<AnswerSheet, TermsError> {
    Ok(store::insert_sheet(conn, spec, now)?)
}

/// Saves answers to requirements; those not named stay as they are. Who may, the owner of the
/// sheet knows; that a form is not stale, `revision` says.
pub fn answer(
    conn: &mut Conn,
    sheet: AnswerSheetId,
    revision: i64,
    given: &[(RequirementId, Option<AnswerValue>)],
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    db::write(conn, |conn| {
        let spec = store::sheet(conn, sheet)?.specification_id;
        let asked = store::requirements(conn, spec)?;
        if !store::touch_sheet(conn, sheet, revision, now)? {
            return Err(TermsError::Stale);
        }
        for (id, given) in given {
            let Some(requirement) = asked.iter().find(|asked| asked.id == *id) else {
                return Err(TermsError::NotYours);
            };
            if given.as_ref().is_some_and(|given| !rules::fits(requirement, given)) {
                return Err(TermsError::Invalid(crate::kernel::FieldErrors::one(
                    &format!("krav-{}", requirement.number),
                    "answer_does_not_fit",
                )));
            }
            store::put_answer(conn, sheet, *id, given.as_ref())?;
        }
        Ok(())
    })
}

/// Saves answers to exclusion grounds: whether one applies, and what happened.
pub fn answer_grounds(
    conn: &mut Conn,
    sheet: AnswerSheetId,
    revision: i64,
    answered: &[(GroundId, Option<bool>, String)],
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    db::write(conn, |conn| {
        if !store::touch_sheet(conn, sheet, revision, now)? {
            return Err(TermsError::Stale);
        }
        for (ground, applies, explanation) in answered {
            let answered = applies.map(|applies| (applies, explanation.as_str()));
            store::put_ground_answer(conn, sheet, *ground, answered)?;
        }
        Ok(())
    })
}

/// Opens a sheet for a newer version and carries over the answers to what is asked in the same
/// words. Exclusion grounds are asked anew (R7).
pub fn carry_over(
    conn: &mut Conn,
    from: AnswerSheetId,
    to: SpecificationId,
    now: NaiveDateTime,
) -> Result<AnswerSheet, TermsError> {
    db::write(conn, |conn| {
        let old_spec = store::sheet(conn, from)?.specification_id;
        let old = store::requirements(conn, old_spec)?;
        let answers = store::answers(conn, from)?;
        let sheet = store::insert_sheet(conn, to, now)?;
        for new in store::requirements(conn, to)? {
            let same = old.iter().find(|old| rules::may_carry_over(old, &new));
            let given = same
                .and_then(|same| answers.iter().find(|answer| answer.requirement_id == same.id))
                .and_then(super::model::Answer::given);
            store::put_answer(conn, sheet.id, new.id, given.as_ref())?;
        }
        Ok(sheet)
    })
}

fn record(op: &mut Operation<'_>, spec: &Specification, action: &str) -> Result<(), TermsError> {
    let detail = json!({ "series": spec.series, "version": spec.version });
    Ok(op.record(spec, action, &detail)?)
}
