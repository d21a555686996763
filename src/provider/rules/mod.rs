//! What holds for registrations, members, statuses and proofs.

mod members;
mod proofs;
mod statuses;

pub use members::{
    INVITATION_LIFE, JOIN_LIFE, LETTER_PAUSE, MOST_ASKING, MOST_INVITED, is_live, keeps_somebody,
    manages, must_answer, signs,
};
pub use proofs::{AHEAD, LAPSE, is_soon, reminder_due};
pub use statuses::{Flaw, Standing, flaw, holds, is_shown, standing, state_on};

use chrono::{NaiveDateTime, TimeDelta};

use super::model::{Provider, Registration};

/// How long a registration sent again is the same operation: a double click, a reload.
const SAME_DEED: TimeDelta = TimeDelta::minutes(10);

/// Whether a registration of a known number is only the same form sent twice.
pub fn is_same_operation(known: &Provider, wish: &Registration, now: NaiveDateTime) -> bool {
    known.email == wish.email
        && known.name == wish.name
        && known.contact_name == wish.contact_name
        && now - known.created_at <= SAME_DEED
}
