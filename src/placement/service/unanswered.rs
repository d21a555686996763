//! Providers that have not answered a choice in time: they are reminded, and somebody is told.

use chrono::NaiveDateTime;

use crate::client;
use crate::kernel::time;
use crate::placement::model::PlacementState;
use crate::placement::{PlacementError, mail, rules, store};
use crate::platform::db::{self, Conn};

/// Reminds each provider whose days to answer are over, once a choice, and tells who speaks with the
/// person; says how many. The place stays the person's: nothing is decided.
///
/// # Errors
/// The database's own.
pub fn remind_unanswered(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, PlacementError> {
    let today = time::stockholm_day(now);
    db::write(conn, |conn| {
        let mut reminded = 0;
        for placement in store::in_state(conn, PlacementState::Reserved)? {
            let answer_by = rules::answer_by(placement.created_at);
            if today <= answer_by {
                continue;
            }
            let person = client::reference_of(conn, placement.client_id)?;
            let mut first = false;
            for user in client::tellers(conn, &person)?.users {
                first |= mail::unanswered(conn, &user, (&placement, &person, answer_by), now)?;
            }
            if first {
                mail::answer_overdue(conn, &placement, answer_by, now)?;
                reminded += 1;
            }
        }
        Ok(reminded)
    })
}
