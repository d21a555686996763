//! Named handlers of protected persons (R59): who they are, and how they are named and ended.

use chrono::NaiveDateTime;
use serde_json::json;

use super::is_named;
use crate::client::model::{Client, Handler, Protection, Viewer};
use crate::client::{ClientError, mail, policy, rules, store};
use crate::identity::{self, User};
use crate::kernel::{Reference, Role, UserId};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};

/// A protected case as those meet it who name handlers: the code, and nothing of the person.
#[derive(Debug, Clone)]
pub struct Case {
    pub reference: Reference,
    pub protection: Protection,
    /// Each with whether the account is open: a handler who has left opens nothing.
    pub handlers: Vec<(Handler, User)>,
    pub responsible: UserId,
    /// Whether the viewer is a handler.
    pub named: bool,
    /// Lines of what could not be called back that nobody has ticked off; for handlers only.
    pub left_to_do: usize,
}

/// The protected cases that the viewer is a handler of; a unit manager meets the codes of all.
///
/// # Errors
/// [`ClientError::NotFound`] for a viewer who keeps no cases.
pub fn cases(conn: &mut Conn, viewer: &Viewer) -> Result<Vec<Case>, ClientError> {
    let owner = viewer.actor.authority_id.ok_or(ClientError::NotFound)?;
    if !policy::works_with_cases(viewer) {
        return Err(ClientError::NotFound);
    }
    let mut cases = Vec::new();
    for (client, protection) in store::protection::protected_of(conn, owner)? {
        let named = is_named(conn, viewer, &client)?;
        if policy::may_name(viewer, &client, named) {
            cases.push(whole(conn, &client, protection, named)?);
        }
    }
    Ok(cases)
}

/// One of them.
///
/// # Errors
/// [`ClientError::NotFound`] also for a case that the viewer has no part in.
pub fn case(conn: &mut Conn, viewer: &Viewer, reference: &Reference) -> Result<Case, ClientError> {
    let (client, protection, named) = open(conn, viewer, reference)?;
    whole(conn, &client, protection, named)
}

fn open(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<(Client, Protection, bool), ClientError> {
    let client = store::by_reference(conn, reference)?;
    let named = is_named(conn, viewer, &client)?;
    let protection = store::protection::protection(conn, client.id)?;
    match protection.filter(|_| policy::may_name(viewer, &client, named)) {
        Some(protection) => Ok((client, protection, named)),
        None => Err(ClientError::NotFound),
    }
}

fn whole(
    conn: &mut Conn,
    client: &Client,
    protection: Protection,
    named: bool,
) -> Result<Case, ClientError> {
    let handlers = store::protection::handlers(conn, client.id)?;
    let ids: Vec<UserId> = handlers.iter().map(|handler| handler.user_id).collect();
    let users = identity::many(conn, &ids)?;
    let handlers = handlers
        .into_iter()
        .filter_map(|handler| {
            let user = users.get(&handler.user_id)?.clone();
            Some((handler, user))
        })
        .collect();
    let mut left_to_do = 0;
    if named {
        let lines = store::protection::recalls(conn, protection.id)?;
        let open =
            |line: &&crate::client::Recall| line.kind.asks_for_work() && line.done_at.is_none();
        left_to_do = lines.iter().filter(open).count();
    }
    Ok(Case {
        reference: client.reference.clone(),
        responsible: client.responsible_user_id,
        protection,
        handlers,
        named,
        left_to_do,
    })
}

/// Names a handler, with a reason. The other handlers are told.
///
/// # Errors
/// [`ClientError::NotFound`] for a case that the viewer has no part in; [`ClientError::NotHandler`]
/// for somebody who does not work with the authority's cases, or is a handler already.
pub fn name_handler(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    (user, why): (&Reference, &str),
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let by = viewer.actor.user_id.ok_or(ClientError::NotFound)?;
    db::write(conn, |conn| {
        let (client, _, _) = open(conn, viewer, reference)?;
        let new = identity::user_by_reference(conn, user)?;
        let fits = new.active
            && matches!(new.role, Role::Caseworker | Role::UnitManager)
            && new.authority_id == Some(client.owner_authority_id);
        if !fits || store::protection::is_handler(conn, client.id, new.id)? {
            return Err(ClientError::NotHandler);
        }
        for handler in store::protection::handlers(conn, client.id)? {
            let other = identity::user(conn, handler.user_id)?;
            if other.active && other.id != by {
                mail::handler_named(conn, &other, &client, now)?;
            }
        }
        store::protection::insert_handler(conn, client.id, new.id, (by, why), now)?;
        mail::you_are_handler(conn, &new, &client, now)?;
        let detail = json!({ "handler": new.reference });
        log(conn, viewer, "client.handler_named", &client, (&detail, why), now)
    })
}

/// Ends a handler, with a reason. If it was the responsible one, the first named of the others is
/// responsible from now on.
///
/// # Errors
/// [`ClientError::LastHandler`] if nobody with an open account would be left;
/// [`ClientError::NotHandler`] for somebody who is none.
pub fn end_handler(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    (user, why): (&Reference, &str),
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let by = viewer.actor.user_id.ok_or(ClientError::NotFound)?;
    db::write(conn, |conn| {
        let (client, _, _) = open(conn, viewer, reference)?;
        let ended = identity::user_by_reference(conn, user)?;
        let mut left = Vec::new();
        for handler in store::protection::handlers(conn, client.id)? {
            if handler.user_id != ended.id && identity::user(conn, handler.user_id)?.active {
                left.push(handler.user_id);
            }
        }
        rules::keeps_a_handler(left.len())?;
        if store::protection::end_handlers(conn, client.id, Some(ended.id), (by, why), now)? == 0 {
            return Err(ClientError::NotHandler);
        }
        let next = left.first().filter(|_| client.responsible_user_id == ended.id);
        if let Some(next) = next {
            store::protection::set_responsible(conn, client.id, *next, now)?;
        }
        let detail = json!({ "handler": ended.reference });
        log(conn, viewer, "client.handler_ended", &client, (&detail, why), now)
    })
}

fn log(
    conn: &mut Conn,
    viewer: &Viewer,
    action: &str,
    client: &Client,
    (detail, why): (&serde_json::Value, &str),
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let mut op = Operation::new(conn, &viewer.actor, now);
    Ok(op.record_personal(client, action, detail, &json!({ "reason": why }))?)
}
