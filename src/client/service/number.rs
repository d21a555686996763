//! Numbers: sealed, hashed, and changed when a person gets another (R57, R58).

use chrono::NaiveDateTime;
use diesel::result::{DatabaseErrorKind, Error};

use super::{seen, tell};
use crate::client::model::{Client, Ground, Number, Viewer};
use crate::client::{ClientError, mail, store};
use crate::identity;
use crate::kernel::Reference;
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;

/// What numbers are sealed and hashed for.
pub(super) const PERSON: &str = "person";

pub(super) fn sealed(vault: &Vault, number: &Number) -> Result<Option<store::Sealed>, ClientError> {
    let Some(number) = number.canonical() else { return Ok(None) };
    Ok(Some(store::Sealed {
        sealed: vault.seal(PERSON, number)?,
        hash: vault.fingerprint(PERSON, number),
    }))
}

/// R58: a person who was known by a coordination number or a local one gets a personal number. It
/// stays one person with one history, and the old number still finds them. If somebody else has the
/// number nothing is merged: a human looks at both.
///
/// # Errors
/// [`ClientError::Known`] with whose number it is, if the viewer may see that person;
/// [`ClientError::NumberMissing`] for no number; [`ClientError::NotFound`] also for a person whom the
/// viewer may not see.
pub fn renumber(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    reference: &Reference,
    new: &Number,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    let number = sealed(vault, new)?.ok_or(ClientError::NumberMissing)?;
    db::write(conn, |conn| {
        let found = store::by_reference(conn, reference)?;
        let client = seen(conn, viewer, found, now)?;
        if viewer.ground != Ground::OwnCase {
            return Err(ClientError::NotFound);
        }
        let others = store::with_number(conn, client.owner_authority_id, &number.hash)?;
        for other in others.iter().filter(|other| other.id != client.id) {
            if super::may_see(conn, viewer, other)? {
                return Err(ClientError::Known(other.reference.clone()));
            }
            // Nobody learns of a protected person by typing a number (R59).
            let handler = identity::user(conn, other.responsible_user_id)?;
            mail::perhaps_the_same(conn, &handler, other, now)?;
        }
        store::set_number(conn, client.id, (new.kind(), &number), now).map_err(
            |error| match error {
                Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => {
                    ClientError::Known(client.reference.clone())
                }
                other => other.into(),
            },
        )?;
        tell(conn, viewer, "client.renumbered", &client, now)?;
        Ok(store::by_id(conn, client.id)?)
    })
}
