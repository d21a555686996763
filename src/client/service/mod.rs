//! The operations: read, list, register and change a person. Each leaves its mark in the log.

mod account;
mod everywhere;
mod handlers;
mod letters;
mod number;
mod protection;
mod readings;
mod register;
mod review;
mod sealed;
mod traces;

pub use account::account_for_letters;
pub use everywhere::protect;
pub use handlers::{Case, case, cases, end_handler, name_handler};
pub use letters::{Tellers, is_protected, tellers, would_reach, write_to};
pub use number::renumber;
pub use protection::{
    change_protection, change_reach, lift, note_recall, out, protection, recalls, seen_by,
    tick_off, unsealed,
};
pub use readings::readings;
pub use register::{in_other_centuries, register, register_as};
pub use review::remind_of_reviews;
pub use traces::traces;

use account::give_account;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use serde_json::json;

use crate::client::model::{
    Client, ClientId, ClientQuery, Contact, Ground, Listed, Participant, Viewer,
};
use crate::client::{ClientError, policy, store};
use crate::kernel::{Reference, UserId};
use crate::platform::db::{self, Conn};
use crate::platform::{Object, Operation};

/// A person by reference.
///
/// # Errors
/// [`ClientError::NotFound`] also for a person whom the viewer may not see.
pub fn load(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    db::write(conn, |conn| {
        let found = store::by_reference(conn, reference)?;
        seen(conn, viewer, found, now)
    })
}

/// A person that a row of another room points at.
///
/// # Errors
/// [`ClientError::NotFound`] also for a person whom the viewer may not see.
pub fn by_id(
    conn: &mut Conn,
    viewer: &Viewer,
    id: ClientId,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    db::write(conn, |conn| {
        let found = store::by_id(conn, id)?;
        seen(conn, viewer, found, now)
    })
}

/// The person behind an account.
///
/// # Errors
/// [`ClientError::NotFound`] also for a person whom the viewer may not see.
pub fn of_user(
    conn: &mut Conn,
    viewer: &Viewer,
    user_id: UserId,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    db::write(conn, |conn| {
        let found = store::by_user(conn, user_id)?;
        seen(conn, viewer, found, now)
    })
}

/// The code that a person goes by. It tells nothing of who they are, so it needs no viewer.
///
/// # Errors
/// The database's own.
pub fn reference_of(conn: &mut Conn, id: ClientId) -> diesel::QueryResult<Reference> {
    Ok(store::by_id(conn, id)?.reference)
}

/// Who is responsible for each of these persons. It tells nothing of the persons.
///
/// # Errors
/// The database's own.
pub fn responsible(
    conn: &mut Conn,
    ids: &[ClientId],
) -> Result<HashMap<ClientId, UserId>, ClientError> {
    let found = store::by_ids(conn, ids)?;
    Ok(found.into_iter().map(|client| (client.id, client.responsible_user_id)).collect())
}

/// Whether the viewer must give a reason before this person is opened. Tells nothing else.
///
/// # Errors
/// [`ClientError::NotFound`] also for a person whom the viewer may not see.
pub fn asks_why(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<bool, ClientError> {
    let found = store::by_reference(conn, reference)?;
    if may_see(conn, viewer, &found)? {
        Ok(policy::must_say_why(viewer, &found))
    } else {
        Err(ClientError::NotFound)
    }
}

/// What a provider may know of one participant. The caller has seen that it is the provider's.
///
/// # Errors
/// [`ClientError::NotFound`] for a viewer on another ground.
pub fn participant(
    conn: &mut Conn,
    viewer: &Viewer,
    id: ClientId,
    now: NaiveDateTime,
) -> Result<Participant, ClientError> {
    by_id(conn, viewer, id, now).map(Participant::from)
}

/// What a provider may know of its participants, by row id; one event for the list.
///
/// # Errors
/// [`ClientError::NotFound`] for a viewer on another ground.
pub fn participants(
    conn: &mut Conn,
    viewer: &Viewer,
    ids: &[ClientId],
    now: NaiveDateTime,
) -> Result<HashMap<ClientId, Participant>, ClientError> {
    db::write(conn, |conn| {
        let found = store::by_ids(conn, ids)?;
        // No provider is a handler: what it learns of a protected one is the language (R66).
        if viewer.ground != Ground::Referral
            || !found.iter().all(|client| policy::may_see(viewer, client, false))
        {
            return Err(ClientError::NotFound);
        }
        let references: Vec<&Reference> = found.iter().map(|client| &client.reference).collect();
        log_list(conn, viewer, &references, now)?;
        Ok(found.into_iter().map(|client| (client.id, client.into())).collect())
    })
}

/// A page of the viewer's authority's persons, and how many there are; one event for the page.
/// Protected persons are left out for all but their handlers, who meet the code until they have said
/// why they open the case (R59).
///
/// # Errors
/// [`ClientError::NotFound`] for a viewer who keeps no cases.
pub fn list(
    conn: &mut Conn,
    viewer: &Viewer,
    sought: &ClientQuery,
    page: (i64, i64),
    now: NaiveDateTime,
) -> Result<(Vec<Listed>, i64), ClientError> {
    let (Some(owner), Some(reader)) = (viewer.actor.authority_id, viewer.actor.user_id) else {
        return Err(ClientError::NotFound);
    };
    if !policy::works_with_cases(viewer) {
        return Err(ClientError::NotFound);
    }
    db::write(conn, |conn| {
        let (mut rows, total) = store::list(conn, owner, reader, sought, page)?;
        for row in rows.iter_mut().filter(|row| row.protected) {
            row.name = row.reference.to_string();
        }
        let references: Vec<&Reference> = rows.iter().map(|row| &row.reference).collect();
        log_list(conn, viewer, &references, now)?;
        Ok((rows, total))
    })
}

/// Changes how a person is reached. Protection is begun and lifted by operations of their own, and how a
/// protected person is reached lies sealed: [`change_reach`].
///
/// # Errors
/// [`ClientError::NotFound`] also for a person whom the viewer may not see;
/// [`ClientError::EmailTaken`] if an account must be made and another has the address;
/// [`ClientError::Sealed`] for a protected person.
pub fn change_contact(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    contact: &Contact,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    db::write(conn, |conn| {
        let found = store::by_reference(conn, reference)?;
        let client = seen(conn, viewer, found, now)?;
        if viewer.ground != Ground::OwnCase {
            return Err(ClientError::NotFound);
        }
        if client.protected {
            return Err(ClientError::Sealed);
        }
        store::set_contact(conn, client.id, contact, now)?;
        let client = store::by_id(conn, client.id)?;
        tell(conn, viewer, "client.contact_changed", &client, now)?;
        give_account(conn, viewer, &client, now)
    })
}

/// Whether the viewer may see this person; who is a handler is asked of a protected one only (R59).
fn may_see(conn: &mut Conn, viewer: &Viewer, client: &Client) -> Result<bool, ClientError> {
    let named = client.protected && is_named(conn, viewer, client)?;
    Ok(policy::may_see(viewer, client, named))
}

fn is_named(conn: &mut Conn, viewer: &Viewer, client: &Client) -> Result<bool, ClientError> {
    Ok(match viewer.actor.user_id {
        Some(user) => store::protection::is_handler(conn, client.id, user)?,
        None => false,
    })
}

/// Lets a person out to the viewer: first the guard, then the log, then the person (R67).
fn seen(
    conn: &mut Conn,
    viewer: &Viewer,
    client: Client,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    if !may_see(conn, viewer, &client)? {
        return Err(ClientError::NotFound);
    }
    if policy::must_say_why(viewer, &client) {
        return Err(ClientError::SayWhy);
    }
    tell(conn, viewer, "client.read", &client, now)?;
    Ok(client)
}

fn tell(
    conn: &mut Conn,
    viewer: &Viewer,
    action: &str,
    client: &Client,
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let reason = viewer.reason.as_ref().map(|reason| json!({ "reason": reason }));
    let mut detail = json!({ "ground": viewer.ground, "purpose": viewer.purpose });
    if let (true, Some(detail)) = (viewer.by_code, detail.as_object_mut()) {
        detail.insert("channel".to_owned(), json!("code"));
    }
    let mut op = Operation::new(conn, &viewer.actor, now);
    Ok(match &reason {
        Some(reason) => op.record_personal(client, action, &detail, reason),
        None => op.record(client, action, &detail),
    }?)
}

/// One event for a list: whose list, and who stood in it.
fn log_list(
    conn: &mut Conn,
    viewer: &Viewer,
    references: &[&Reference],
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let whose = viewer.actor.user_id.map_or(0, |id| id.0);
    let list =
        Object { owner: viewer.actor.authority_id, ..Object::numbered("client_list", whose) };
    let detail = json!({
        "ground": viewer.ground, "purpose": viewer.purpose, "clients": references,
    });
    Ok(Operation::new(conn, &viewer.actor, now).record(&list, "client.listed", &detail)?)
}
