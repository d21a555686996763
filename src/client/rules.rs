//! Decisions about protected persons.

use chrono::{Days, NaiveDate};

use super::ClientError;
use super::model::{ProtectionFacts, ProtectionKind};

/// How long a protection of our own stands before somebody looks again.
const LOCAL_DAYS: Days = Days::new(90);

/// The facts of a protection that nobody has said more of yet.
pub fn unexplained(today: NaiveDate) -> ProtectionFacts {
    ProtectionFacts {
        kind: ProtectionKind::Local,
        since: today,
        decided_by: String::new(),
        review_on: today.checked_add_days(LOCAL_DAYS).unwrap_or(today),
    }
}

/// R59: nobody who is protected is ever without a handler. `left` is how many handlers with an open
/// account there would be.
///
/// # Errors
/// [`ClientError::LastHandler`].
pub const fn keeps_a_handler(left: usize) -> Result<(), ClientError> {
    if left == 0 { Err(ClientError::LastHandler) } else { Ok(()) }
}
