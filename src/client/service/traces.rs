//! What a person is known by, for looking where it stands when they need protection (R59).

use crate::client::model::Client;
use crate::client::rules::PersonMatcher;
use crate::client::{ClientError, store};
use crate::kernel::Email;
use crate::platform::db::Conn;
use crate::platform::secret::Vault;

/// What tells who a person is, who has been let to the viewer: name, numbers of now and of before, and
/// how they are reached.
///
/// # Errors
/// The vault's own.
pub fn traces(
    conn: &mut Conn,
    vault: &Vault,
    client: &Client,
) -> Result<PersonMatcher, ClientError> {
    let mut numbers = Vec::new();
    for sealed in store::sealed_numbers(conn, client.id)? {
        numbers.push(vault.open(super::number::PERSON, &sealed)?);
    }
    let email = client.email.as_ref().map_or("", Email::as_str);
    Ok(PersonMatcher::new(&client.name, &numbers, &client.phone, email))
}
