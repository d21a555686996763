//! A person becomes protected in every room at once (R59): this room cleans what is its own, and each of
//! the others sees to what it keeps.

use chrono::NaiveDateTime;

use super::{load, protection};
use crate::client::model::{ProtectionFacts, Viewer};
use crate::client::persons::{AllPersonData, Protected};
use crate::kernel::Reference;
use crate::platform::AppError;
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;

/// Protects a person from this moment, everywhere, in one transaction.
///
/// # Errors
/// Not found for a person who is not the viewer's; a refusal if the person is protected.
pub fn protect(
    conn: &mut Conn,
    (vault, rooms): (&Vault, &AllPersonData),
    viewer: &Viewer,
    reference: &Reference,
    facts: (&ProtectionFacts, &str),
    now: NaiveDateTime,
) -> Result<(), AppError> {
    db::write(conn, |conn| {
        let client = load(conn, viewer, reference, now)?;
        let protection = protection::protect_own(conn, vault, viewer, reference, facts, now)?;
        rooms.protect(conn, &Protected { vault, client: &client, protection, now })
    })
}
