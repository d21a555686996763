//! The account of a person: by which they sign in, or a letter's code does.

use chrono::NaiveDateTime;

use crate::client::model::{Client, Viewer};
use crate::client::{ClientError, store};
use crate::identity::{self, NewUser};
use crate::kernel::{Role, UserId};
use crate::platform::Operation;
use crate::platform::db::Conn;

/// An account of the person's own, if they have an address and none yet. A protected person gets
/// none: they choose in person or by telephone.
pub(super) fn give_account(
    conn: &mut Conn,
    viewer: &Viewer,
    client: &Client,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    if let (Some(user), Some(email)) = (client.user_id, client.letters_to()) {
        identity::give_address(&mut Operation::new(conn, &viewer.actor, now), user, email)?;
    }
    if let (None, Some(email)) = (client.user_id, client.letters_to()) {
        let account = NewUser {
            name: client.name.clone(),
            email: email.clone(),
            role: Role::Client,
            authority_id: None,
            language: client.language,
        };
        let user = identity::create_user(&mut Operation::new(conn, &viewer.actor, now), account)?;
        store::set_user(conn, client.id, user.id)?;
    }
    Ok(store::by_id(conn, client.id)?)
}

/// The account that a letter's code opens: the person's own, or one without an address.
///
/// # Errors
/// The database's own.
pub fn account_for_letters(
    conn: &mut Conn,
    viewer: &Viewer,
    client: &Client,
    now: NaiveDateTime,
) -> Result<UserId, ClientError> {
    if let Some(user_id) = client.user_id {
        return Ok(user_id);
    }
    let (actor, lang) = (&viewer.actor, client.language);
    let user =
        identity::create_for_letters(&mut Operation::new(conn, actor, now), &client.name, lang)?;
    store::set_user(conn, client.id, user.id)?;
    Ok(user.id)
}
