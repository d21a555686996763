//! Protection: begun before or during a case, changed, lifted; what it cleans and what it cannot
//! call back (R59).

use chrono::{NaiveDate, NaiveDateTime};
use diesel::result::{DatabaseErrorKind, Error};
use serde_json::{Value, json};

use super::sealed::Sealed;
use super::{is_named, seen};
use crate::client::model::{
    Client, Contact, Ground, Out, Protection, ProtectionFacts, ProtectionId, Recall, RecallKind,
    Viewer,
};
use crate::client::{ClientError, policy, store};
use crate::identity;
use crate::kernel::{Email, Reference, UserId, time};
use crate::platform::Operation;
use crate::platform::audit::{self};
use crate::platform::db::{self, Conn};
use crate::platform::outbox;
use crate::platform::secret::Vault;

/// The protection of a person whom the viewer may see, if there is one now.
///
/// # Errors
/// The database's own.
pub fn protection(conn: &mut Conn, client: &Client) -> Result<Option<Protection>, ClientError> {
    Ok(store::protection::protection(conn, client.id)?)
}

/// The person whole. A protected one, who has been loaded for a handler and goes by the code, gets the
/// name and how they are reached from where they lie sealed; for anybody else nothing is opened.
///
/// # Errors
/// The vault's own.
pub fn unsealed(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    client: Client,
) -> Result<Client, ClientError> {
    if !client.protected || !is_named(conn, viewer, &client)? {
        return Ok(client);
    }
    let sealed = match store::protection::protection(conn, client.id)? {
        Some(protection) => Sealed::open(vault, &protection, &client)?,
        None => None,
    };
    Ok(match sealed {
        Some(sealed) => Client {
            channel: sealed.channel(),
            name: sealed.name,
            email: sealed.email,
            phone: sealed.phone,
            address: sealed.address,
            ..client
        },
        None => client,
    })
}

/// What is out of the portal of a person, as far as this room knows.
///
/// # Errors
/// The database's own.
pub fn out(conn: &mut Conn, client: &Client) -> Result<Out, ClientError> {
    let addresses = addresses(conn, client)?;
    let letters = outbox::known_of(conn, &client.reference, &addresses)?;
    Ok(Out {
        has_account: client.user_id.is_some(),
        sessions: client.user_id.map_or(Ok(0), |user| identity::sessions_of(conn, user))?,
        waiting: letters.kept,
        left: letters.left,
        contact: client.email.is_some() || !client.phone.is_empty() || !client.address.is_empty(),
    })
}

/// The person's own addresses: that by which they are reached, and that of their account.
fn addresses(conn: &mut Conn, client: &Client) -> Result<Vec<Email>, ClientError> {
    let mut addresses: Vec<Email> = client.email.iter().cloned().collect();
    if let Some(user) = client.user_id {
        addresses.push(identity::user(conn, user)?.email);
    }
    Ok(addresses)
}

/// When one of these accounts last read who the person is, on a page or in a list.
///
/// # Errors
/// The database's own.
pub fn seen_by(
    conn: &mut Conn,
    client: &Client,
    users: &[UserId],
) -> Result<Option<NaiveDateTime>, ClientError> {
    let events = audit::of_object(conn, "client", client.id.0)?;
    let pages = events.into_iter().filter(|event| {
        event.action == "client.read" && event.user_id.is_some_and(|user| users.contains(&user))
    });
    let mut last = pages.map(|event| event.at).max();
    for user in users {
        let lists = audit::of_object(conn, "client_list", user.0)?;
        let held = lists.into_iter().filter(|event| {
            let detail: Value = serde_json::from_str(&event.detail).unwrap_or_default();
            let listed = detail.get("clients").and_then(Value::as_array);
            listed.is_some_and(|listed| {
                listed.iter().any(|one| one.as_str() == Some(client.reference.as_str()))
            })
        });
        last = last.max(held.map(|event| event.at).max());
    }
    Ok(last)
}

/// Protects a person in this room: handlers are named, the account is closed and its sessions ended,
/// letters that wait are taken back, and how the person is reached is sealed. Gives the protection, to
/// which other rooms add what they could not call back.
///
/// # Errors
/// [`ClientError::NotFound`] also for a person whom the viewer may not see;
/// [`ClientError::Sealed`] if the person is protected.
pub(super) fn protect_own(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    reference: &Reference,
    facts: (&ProtectionFacts, &str),
    now: NaiveDateTime,
) -> Result<ProtectionId, ClientError> {
    db::write(conn, |conn| {
        let found = store::by_reference(conn, reference)?;
        let client = seen(conn, viewer, found, now)?;
        if viewer.ground != Ground::OwnCase {
            return Err(ClientError::NotFound);
        }
        if client.protected {
            return Err(ClientError::Sealed);
        }
        begin(conn, vault, viewer, &client, facts, now)
    })
}

/// The same for a person who has been let to the viewer, also one who is being registered.
pub(super) fn begin(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    client: &Client,
    (facts, reason): (&ProtectionFacts, &str),
    now: NaiveDateTime,
) -> Result<ProtectionId, ClientError> {
    let by = viewer.actor.user_id.ok_or(ClientError::NotFound)?;
    let sealed = Sealed::of(client).seal(vault)?;
    let id =
        store::protection::insert_protection(conn, client.id, facts, (reason, &sealed), by, now)?;
    let named = (by, reason);
    store::protection::insert_handler(conn, client.id, client.responsible_user_id, named, now)?;
    let out = out(conn, client)?;
    store::protection::set_protected(conn, (client.id, &client.reference), now)?;
    clean(conn, viewer, client, (id, &out), now)?;
    let detail = json!({ "kind": facts.kind, "since": facts.since, "review_on": facts.review_on });
    let personal = json!({ "reason": reason, "decided_by": facts.decided_by });
    log(conn, viewer, ("client.protected", &detail, &personal), client, now)?;
    Ok(id)
}

/// Takes back what can be taken back, and writes down both that and what cannot.
fn clean(
    conn: &mut Conn,
    viewer: &Viewer,
    client: &Client,
    (id, out): (ProtectionId, &Out),
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let note = |conn: &mut Conn, kind, number, at| {
        store::protection::insert_recall(conn, id, kind, ("", number, at))
    };
    // The code is all that is left of the account and of the letters that have gone.
    let replacement = Email::nowhere(&client.reference);
    let addresses = addresses(conn, client)?;
    if let Some(user) = client.user_id {
        let name = client.reference.as_str();
        let ended = identity::seal_account(
            &mut Operation::new(conn, &viewer.actor, now),
            user,
            (name, &replacement),
        )?;
        note(conn, RecallKind::AccountClosed, None, None)?;
        if ended > 0 {
            note(conn, RecallKind::SessionsEnded, count(ended), None)?;
        }
    }
    let gone = outbox::forget(conn, &client.reference, (&addresses, &replacement), now)?;
    if gone.kept > 0 {
        note(conn, RecallKind::LettersTakenBack, count(gone.kept), None)?;
    }
    if let Some(last) = gone.left.last() {
        note(conn, RecallKind::LettersLeft, count(gone.left.len()), Some(*last))?;
    }
    if out.contact {
        note(conn, RecallKind::ContactSealed, None, None)?;
    }
    Ok(())
}

fn count(n: usize) -> Option<i64> {
    i64::try_from(n).ok()
}

/// Adds a line that another room knows of: whom or what it is about, how many there are of it, and when
/// the last happened (UTC).
///
/// # Errors
/// The database's own.
pub fn note_recall(
    conn: &mut Conn,
    id: ProtectionId,
    kind: RecallKind,
    (about, number, at): (&str, Option<usize>, Option<NaiveDateTime>),
) -> Result<(), ClientError> {
    let line = (about, number.and_then(count), at);
    Ok(store::protection::insert_recall(conn, id, kind, line)?)
}

/// The lines of a protection, in the order they were written.
///
/// # Errors
/// The database's own.
pub fn recalls(conn: &mut Conn, id: ProtectionId) -> Result<Vec<Recall>, ClientError> {
    Ok(store::protection::recalls(conn, id)?)
}

/// A handler has done what a line asks for, and notes what.
///
/// # Errors
/// [`ClientError::NotFound`] for a line that is not this person's, or is ticked off.
pub fn tick_off(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    (line, note): (&Reference, &str),
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let by = viewer.actor.user_id.ok_or(ClientError::NotFound)?;
    db::write(conn, |conn| {
        let (client, protection) = protected(conn, viewer, reference, now)?;
        if !store::protection::set_done(conn, protection.id, line, (by, note), now)? {
            return Err(ClientError::NotFound);
        }
        let (detail, personal) = (json!({ "line": line }), json!({ "note": note }));
        log(conn, viewer, ("client.recall_done", &detail, &personal), &client, now)
    })
}

/// A protected person whom the viewer handles, and the protection.
fn protected(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Client, Protection), ClientError> {
    let found = store::by_reference(conn, reference)?;
    let client = seen(conn, viewer, found, now)?;
    let protection = store::protection::protection(conn, client.id)?;
    match protection.filter(|_| policy::works_with_cases(viewer)) {
        Some(protection) => Ok((client, protection)),
        None => Err(ClientError::NotFound),
    }
}

/// Notes what has become known of a protection: the register's word, another day to look again.
///
/// # Errors
/// [`ClientError::NotFound`] for a person who is not protected, or not the viewer's to see.
pub fn change_protection(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    facts: &ProtectionFacts,
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    db::write(conn, |conn| {
        let (client, was) = protected(conn, viewer, reference, now)?;
        store::protection::set_facts(conn, was.id, facts)?;
        let detail = json!({
            "kind": facts.kind, "since": facts.since, "review_on": facts.review_on,
            "was": { "kind": was.kind, "since": was.since, "review_on": was.review_on },
        });
        let personal = json!({ "decided_by": facts.decided_by, "was": was.decided_by });
        log(conn, viewer, ("client.protection_changed", &detail, &personal), &client, now)
    })
}

/// Lifts the protection by a decision of a day, with a reason. From now on the person is met as any
/// other; no letter is sent again, and no account opens by itself.
///
/// # Errors
/// [`ClientError::Day`] for a day to come; [`ClientError::Known`] if another person of the authority
/// has the same number: then a human sees to that first (R58).
pub fn lift(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    reference: &Reference,
    (on, reason): (NaiveDate, &str),
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let by = viewer.actor.user_id.ok_or(ClientError::NotFound)?;
    db::write(conn, |conn| {
        let (client, protection) = protected(conn, viewer, reference, now)?;
        if on > time::stockholm_day(now) {
            return Err(ClientError::Day);
        }
        let sealed =
            Sealed::open(vault, &protection, &client)?.unwrap_or_else(|| Sealed::of(&client));
        let contact = store::protection::Contact {
            name: &sealed.name,
            email: sealed.email.as_ref(),
            phone: &sealed.phone,
            channel: sealed.channel(),
            address: &sealed.address,
        };
        store::protection::set_open(conn, client.id, &contact, now).map_err(
            |error| match error {
                Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => {
                    ClientError::Known(client.reference.clone())
                }
                other => other.into(),
            },
        )?;
        store::protection::set_lifted(conn, protection.id, (on, reason), by, now)?;
        store::protection::end_handlers(conn, client.id, None, (by, reason), now)?;
        let (detail, personal) = (json!({ "decided_on": on }), json!({ "reason": reason }));
        log(conn, viewer, ("client.protection_lifted", &detail, &personal), &client, now)
    })
}

/// Changes how any person is reached: a protected one's contact stays sealed.
///
/// # Errors
/// As [`super::change_contact`].
pub fn change_reach(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    reference: &Reference,
    contact: &Contact,
    now: NaiveDateTime,
) -> Result<Client, ClientError> {
    db::write(conn, |conn| {
        let found = store::by_reference(conn, reference)?;
        if !found.protected {
            return super::change_contact(conn, viewer, reference, contact, now);
        }
        let (client, protection) = protected(conn, viewer, reference, now)?;
        let post = (contact.channel, contact.address.as_str());
        let name = Sealed::open(vault, &protection, &client)?
            .map_or_else(|| client.name.clone(), |was| was.name);
        let sealed = Sealed::new(&name, contact.email.as_ref(), &contact.phone, post);
        let sealed = sealed.seal(vault)?;
        store::protection::set_sealed_contact(conn, protection.id, &sealed)?;
        let bare = Contact {
            email: None,
            phone: String::new(),
            channel: None,
            address: String::new(),
            ..contact.clone()
        };
        store::set_contact(conn, client.id, &bare, now)?;
        let (detail, personal) = (json!({ "sealed": true }), json!({}));
        log(conn, viewer, ("client.contact_changed", &detail, &personal), &client, now)?;
        Ok(store::by_id(conn, client.id)?)
    })
}

fn log(
    conn: &mut Conn,
    viewer: &Viewer,
    (action, detail, personal): (&str, &Value, &Value),
    client: &Client,
    now: NaiveDateTime,
) -> Result<(), ClientError> {
    let mut op = Operation::new(conn, &viewer.actor, now);
    Ok(op.record_personal(client, action, detail, personal)?)
}
