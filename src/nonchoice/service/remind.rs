//! The reminder before a last day: once, by the right's own channel. Whom nothing reaches is spoken
//! to by their caseworker: nobody is said to have been reminded who was not.

use chrono::{Days, NaiveDateTime, Timelike};
use serde_json::json;

use crate::kernel::{Actor, time};
use crate::nonchoice::model::Told;
use crate::nonchoice::{NonchoiceError, mail, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::outbox::Post;
use crate::right;

/// No reminder leaves the portal before this hour in Stockholm, or from the other on.
const HOURS: std::ops::Range<u32> = 8..20;
/// Further ahead than any reminder, whatever holidays lie between.
const AHEAD: Days = Days::new(21);

/// Reminds those whose last day is near; says how many.
///
/// # Errors
/// The database's own.
pub fn remind_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, NonchoiceError> {
    let (actor, today) = (Actor::system(), time::stockholm_day(now));
    if !HOURS.contains(&time::stockholm_time(now).hour()) {
        return Ok(0);
    }
    db::write(conn, |conn| {
        let mut reminded = 0;
        let furthest = today.checked_add_days(AHEAD).unwrap_or(today);
        for right in right::open_rights_ending(conn, today, furthest)? {
            let opened_on = time::stockholm_day(right.opened_at);
            let by = right::sent_by(conn, &right)?;
            let due = rules::is_due(opened_on, right.last_day, by == Some(Post::Letter), today);
            if !due || store::is_reminded(conn, &right)? {
                continue;
            }
            let told = if by.is_some() && mail::remind(conn, &right, now)? {
                Told::Person
            } else {
                mail::ask_caseworker(conn, &right, now)?;
                Told::Caseworker
            };
            store::insert_reminder(conn, &right, told, now)?;
            let detail = json!({ "last_day": right.last_day, "told": told });
            Operation::new(conn, &actor, now).record(&right, "nonchoice.reminded", &detail)?;
            reminded += 1;
        }
        Ok(reminded)
    })
}
