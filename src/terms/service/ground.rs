//! The dated register of exclusion grounds: entered and ended with their source, never rewritten.

use chrono::NaiveDate;
use serde_json::json;

use crate::kernel::Reference;
use crate::kernel::time::stockholm_day;
use crate::platform::{Object, Operation};
use crate::terms::model::{ExclusionGround, GroundId, GroundWish};
use crate::terms::official::GROUND;
use crate::terms::{TermsError, policy, rules, store};

/// Enters a ground that is in force from a day to come (R7). One that takes the place of another
/// has its code, and the other ends the day before.
pub fn enter_ground(
    op: &mut Operation<'_>,
    wish: &GroundWish,
) -> Result<ExclusionGround, TermsError> {
    policy::may_keep_grounds(&op.actor)?;
    rules::may_enter(wish, stockholm_day(op.now))?;
    op.write(|op| {
        let code = match wish.replaces {
            None => Reference::random().as_str().to_lowercase(),
            Some(old) => {
                let old = store::ground_by_id(op.conn, old)?;
                let last = wish.valid_from.pred_opt().ok_or(TermsError::PastDay)?;
                end(op, &old, last, &wish.source)?;
                old.code
            }
        };
        let ground = store::insert_ground(op.conn, &code, wish, op.actor.user_id)?;
        record(op, &ground, "ground.entered")?;
        Ok(ground)
    })
}

/// Says the last day of a ground, with where that is taken from (R7).
pub fn end_ground(
    op: &mut Operation<'_>,
    id: GroundId,
    last: NaiveDate,
    source: &str,
) -> Result<(), TermsError> {
    policy::may_keep_grounds(&op.actor)?;
    op.write(|op| {
        let ground = store::ground_by_id(op.conn, id)?;
        end(op, &ground, last, source)
    })
}

fn end(
    op: &mut Operation<'_>,
    ground: &ExclusionGround,
    last: NaiveDate,
    source: &str,
) -> Result<(), TermsError> {
    rules::may_end(ground, last, source, stockholm_day(op.now))?;
    if !store::set_ground_end(op.conn, ground.id, last, source, op.actor.user_id)? {
        return Err(TermsError::GroundOver);
    }
    record(op, ground, "ground.ended")
}

fn record(
    op: &mut Operation<'_>,
    ground: &ExclusionGround,
    action: &str,
) -> Result<(), TermsError> {
    let subject = Object {
        owner: op.actor.authority_id,
        official: Some(&GROUND),
        ..Object::numbered("exclusion_ground", ground.id.0)
    };
    let detail = json!({ "code": ground.code, "valid_from": ground.valid_from });
    Ok(op.record(&subject, action, &detail)?)
}
