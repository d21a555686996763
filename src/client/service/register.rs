//! A person becomes known.

use super::account::give_account;
use super::{may_see, number, protection, tell};
use crate::client::model::{Client, NewClient, Number, ProtectionFacts, Viewer};
use crate::client::{ClientError, mail, policy, rules, store};
use crate::identity;
use crate::kernel::Reference;
use crate::kernel::time;
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;
use chrono::NaiveDateTime;

/// Registers a person with the viewer as responsible, and an account if there is an address. A
/// protected one is protected from the same moment, until more is known by ourselves alone.
///
/// A number that the authority knows already is refused with whose it is, if the viewer may see
/// that person; merging is a human's work (R58). If the viewer may not, registration goes on as
/// if nothing were known, and the one who is responsible is told by letter.
///
/// # Errors
/// [`ClientError::Known`], [`ClientError::EmailTaken`], or [`ClientError::NotFound`] for a viewer
/// who keeps no cases.
pub fn register(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    new: &NewClient,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    let facts = rules::unexplained(time::stockholm_day(now));
    register_as(conn, vault, viewer, (new, &facts), now)
}

/// Persons whom the viewer may see and whose number is the same but for the century.
///
/// # Errors
/// The database's own.
pub fn in_other_centuries(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    number: &Number,
) -> Result<Vec<Reference>, ClientError> {
    let Some(owner) = viewer.actor.authority_id else { return Err(ClientError::NotFound) };
    let mut found = Vec::new();
    for other in number.other_centuries() {
        let Some(sealed) = number::sealed(vault, &other)? else { continue };
        for client in store::with_number(conn, owner, &sealed.hash)? {
            if may_see(conn, viewer, &client)? {
                found.push(client.reference);
            }
        }
    }
    Ok(found)
}

/// As [`register`], with what is known of the protection of a person who is protected.
///
/// # Errors
/// As [`register`].
pub fn register_as(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    (new, facts): (&NewClient, &ProtectionFacts),
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    let (Some(owner), Some(responsible)) = (viewer.actor.authority_id, viewer.actor.user_id) else {
        return Err(ClientError::NotFound);
    };
    if !policy::works_with_cases(viewer) {
        return Err(ClientError::NotFound);
    }
    let number = number::sealed(vault, &new.number)?;
    db::write(conn, |conn| {
        let known = match &number {
            Some(number) => store::with_number(conn, owner, &number.hash)?,
            None => Vec::new(),
        };
        for other in &known {
            if may_see(conn, viewer, other)? {
                return Err(ClientError::Known(other.reference.clone()));
            }
        }
        let row = store::insert(conn, new, number.as_ref(), owner, responsible, now)?;
        let client = Client {
            name: new.name.clone(),
            email: new.contact.email.clone(),
            phone: new.contact.phone.clone(),
            channel: new.contact.channel,
            address: new.contact.address.clone(),
            ..row
        };
        tell(conn, viewer, "client.registered", &client, now)?;
        for other in &known {
            let handler = identity::user(conn, other.responsible_user_id)?;
            mail::perhaps_the_same(conn, &handler, other, now)?;
        }
        if client.protected {
            protection::begin(conn, vault, viewer, &client, (facts, ""), now)?;
        }
        give_account(conn, viewer, &client, now)
    })
}
