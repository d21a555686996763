//! Handlers are reminded of the day on which a protection is to be looked at again (R59).

use chrono::NaiveDateTime;
use serde_json::json;

use super::letters;
use crate::client::rules::{REVIEW_AHEAD, Reminder, reminder};
use crate::client::{ClientError, mail, store};
use crate::kernel::time;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};

/// Reminds the handlers of protections whose day is near or here, each once of each; says how many
/// letters that were. Where no handler has an open account the unit managers are told.
///
/// # Errors
/// The database's own.
pub fn remind_of_reviews(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, ClientError> {
    let today = time::stockholm_day(now);
    let until = today.checked_add_days(REVIEW_AHEAD).unwrap_or(today);
    db::write(conn, |conn| {
        let mut told = 0;
        for (client, protection) in store::protection::to_review(conn, until)? {
            let made_on = time::stockholm_day(protection.made_at);
            let Some(reminder) = reminder(today, made_on, protection.review_on) else { continue };
            let mut users = Vec::new();
            for user in letters::users_of(conn, &client)? {
                let about = (reminder, protection.review_on);
                if mail::review(conn, &user, &client, about, now)? {
                    users.push(user.reference);
                }
            }
            if users.is_empty() {
                continue;
            }
            told += users.len();
            let detail = json!({
                "due": reminder == Reminder::Due, "review_on": protection.review_on,
                "told": users,
            });
            let mut op = Operation::by_system(conn, now);
            op.record(&client, "client.review_reminded", &detail)?;
        }
        Ok(told)
    })
}
