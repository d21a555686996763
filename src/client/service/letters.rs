//! What the portal writes to a person, and who speaks with the person where it writes nothing.

use chrono::NaiveDateTime;

use crate::client::model::{Client, ClientId, Note};
use crate::client::{mail, store};
use crate::identity::{self, User};
use crate::kernel::{AuthorityId, Reference, Role};
use crate::platform::db::Conn;
use crate::platform::outbox::Post;

/// Posts a letter of the portal to a person, in their language, by a channel or, if they have no
/// address for it, on paper. Says which way it went; `None` if it was posted before, or to a protected
/// person, who is written nothing (R59). The caller learns no address, so it needs no viewer.
///
/// # Errors
/// The database's own.
pub fn write_to(
    conn: &mut Conn,
    id: ClientId,
    channel: Post,
    note: &Note<'_>,
    now: NaiveDateTime,
) -> diesel::QueryResult<Option<Post>> {
    let client = store::by_id(conn, id)?;
    mail::of_the_house(conn, &client, channel, note, now)
}

/// Which way a letter to a person would go now; `None` where the portal writes nothing. It tells no
/// more, so it needs no viewer.
///
/// # Errors
/// The database's own.
pub fn would_reach(
    conn: &mut Conn,
    id: ClientId,
    channel: Post,
) -> diesel::QueryResult<Option<Post>> {
    let client = store::by_id(conn, id)?;
    let way = client.reach(channel).map(|reach| reach.post());
    // A letter without an address reaches nobody.
    Ok(way.filter(|&way| way != Post::Letter || !client.address.is_empty()))
}

/// Whether a person is written nothing, since they are protected (R59). It tells no more, so it needs
/// no viewer.
///
/// # Errors
/// The database's own.
pub fn is_protected(conn: &mut Conn, id: ClientId) -> diesel::QueryResult<bool> {
    Ok(store::by_id(conn, id)?.protected)
}

/// Who speaks with a person where no letter does. It tells nothing of the person but the code.
#[derive(Debug, Clone)]
pub struct Tellers {
    pub id: ClientId,
    pub reference: Reference,
    pub owner: AuthorityId,
    /// With open accounts.
    pub users: Vec<User>,
}

/// Who speaks with a person: who is responsible, of a protected one the named handlers (R59), and
/// where none of them has an open account the unit managers. It needs no viewer.
///
/// # Errors
/// The database's own.
pub fn tellers(conn: &mut Conn, person: &Reference) -> diesel::QueryResult<Tellers> {
    let client = store::by_reference(conn, person)?;
    let users = users_of(conn, &client)?;
    Ok(Tellers {
        id: client.id,
        reference: client.reference,
        owner: client.owner_authority_id,
        users,
    })
}

/// The same, for a person who has been read.
pub(super) fn users_of(conn: &mut Conn, client: &Client) -> diesel::QueryResult<Vec<User>> {
    let ids = if client.protected {
        let handlers = store::protection::handlers(conn, client.id)?;
        handlers.into_iter().map(|handler| handler.user_id).collect()
    } else {
        vec![client.responsible_user_id]
    };
    let mut users = Vec::new();
    for id in ids {
        let user = identity::user(conn, id)?;
        if user.active {
            users.push(user);
        }
    }
    if users.is_empty() {
        users = identity::users(conn)?;
        users.retain(|user| {
            user.active
                && user.role == Role::UnitManager
                && user.authority_id == Some(client.owner_authority_id)
        });
    }
    Ok(users)
}
