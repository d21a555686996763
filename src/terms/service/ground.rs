//! The dated register of exclusion grounds: entered and ended with their source, never rewritten.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use crate::kernel::time::stockholm_day;
use crate::kernel::{Actor, Reference};
use crate::platform::audit;
use crate::platform::db::{self, Conn};
use crate::terms::model::{ExclusionGround, GroundId, GroundWish};
use crate::terms::{TermsError, policy, rules, store};

/// Enters a ground that is in force from a day to come (R7). One that takes the place of another
/// has its code, and the other ends the day before.
pub fn enter_ground(
    conn: &mut Conn,
    actor: &Actor,
    wish: &GroundWish,
    now: NaiveDateTime,
) -> Result<ExclusionGround, TermsError> {
    policy::may_keep_grounds(actor)?;
    rules::may_enter(wish, stockholm_day(now))?;
    db::write(conn, |conn| {
        let code = match wish.replaces {
            None => Reference::random().as_str().to_lowercase(),
            Some(old) => {
                let old = store::ground_by_id(conn, old)?;
                let last = wish.valid_from.pred_opt().ok_or(TermsError::PastDay)?;
                end(conn, actor, &old, last, &wish.source, now)?;
                old.code
            }
        };
        let ground = store::insert_ground(conn, &code, wish, actor.user_id)?;
        record(conn, actor, &ground, "ground.entered", now)?;
        Ok(ground)
    })
}

/// Says the last day of a ground, with where that is taken from (R7).
pub fn end_ground(
    conn: &mut Conn,
    actor: &Actor,
    id: GroundId,
    last: NaiveDate,
    source: &str,
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    policy::may_keep_grounds(actor)?;
    db::write(conn, |conn| {
        let ground = store::ground_by_id(conn, id)?;
        end(conn, actor, &ground, last, source, now)
    })
}

fn end(
    conn: &mut Conn,
    actor: &Actor,
    ground: &ExclusionGround,
    last: NaiveDate,
    source: &str,
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    rules::may_end(ground, last, source, stockholm_day(now))?;
    if !store::set_ground_end(conn, ground.id, last, source, actor.user_id)? {
        return Err(TermsError::GroundOver);
    }
    record(conn, actor, ground, "ground.ended", now)
}

fn record(
    conn: &mut Conn,
    actor: &Actor,
    ground: &ExclusionGround,
    action: &str,
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    let event = audit::Event {
        action,
        object: ("exclusion_ground", ground.id.0, None),
        owner_authority_id: actor.authority_id,
        detail: &json!({ "code": ground.code, "valid_from": ground.valid_from }),
        personal: None,
    };
    Ok(audit::record(conn, actor, &event, now)?)
}
