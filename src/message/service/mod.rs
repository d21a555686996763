//! Writing to the other side, noting for one's own, reading.

mod traces;

pub use traces::traces;

use std::collections::HashMap;

use serde_json::json;

use crate::identity;
use crate::kernel::{Actor, AuthorityId, Reference, UserId};
use crate::message::model::{Entry, Line, Message, MessageId, Side, Standing, Thread, Wish};
use crate::message::official::THREAD;
use crate::message::{MessageError, mail, policy, rules, store};
use crate::platform::db::Conn;
use crate::platform::{Object, Operation};
use crate::provider::{self, ProviderId};
use crate::registry::{self, Direction, Document, DocumentId, Matter, NewDocument, PartyId};

/// How many threads a list shows; those with something unread come first.
const MOST: usize = 200;

/// Somebody in front of the thread of a matter. A matter that has no party, or several, has none.
fn stand(conn: &mut Conn, actor: &Actor, reference: &Reference) -> Result<Standing, MessageError> {
    let matter = registry::matter_by_reference(conn, reference)?;
    let party = registry::party(conn, matter.id)?.ok_or(MessageError::NotYours)?;
    let member = provider::of_user(conn, actor.user()?)?.map(|(_, member)| member);
    let provider = provider::get(conn, ProviderId(party.0))?;
    let side =
        policy::side(actor, &matter, provider.id, member.as_ref()).ok_or(MessageError::NotYours)?;
    let may_write = policy::may_write(side, member.as_ref());
    Ok(Standing { matter, provider, side, may_write })
}

/// Sends a message to the other side: it is registered in its matter (R71), and the other side is
/// told that there is something to read. Sent twice by one form it is one message.
pub fn send(
    op: &mut Operation<'_>,
    matter: &Reference,
    wish: &Wish,
) -> Result<Message, MessageError> {
    op.write(|op| {
        let standing = stand(op.conn, &op.actor, matter)?;
        if !standing.may_write {
            return Err(MessageError::MayNotWrite);
        }
        let user = op.actor.user()?;
        let once = format!("{}:{}", user.0, wish.once);
        if let Some(sent) = store::by_once(op.conn, &once)? {
            let here = sent.matter_id == standing.matter.id;
            return if here { Ok(sent) } else { Err(MessageError::NotYours) };
        }
        if standing.matter.closed_at.is_some() {
            return Err(MessageError::Closed);
        }
        let before = store::messages(op.conn, standing.matter.id)?;
        let numbers = numbered(op.conn, &standing.matter, &before)?;
        rules::has_seen_all(&numbers, standing.side, wish.last)?;
        let (direction, brief) = match standing.side {
            Side::Authority => (Direction::Sent, "message-doc-sent"),
            Side::Provider => (Direction::Received, "message-doc-received"),
        };
        let new = NewDocument {
            matter_id: standing.matter.id,
            direction,
            counterpart: &standing.provider.name,
            counterpart_secret: false,
            brief: &mail::say(brief),
            body: &wish.body,
        };
        let document = registry::register(op, &new)?;
        let place = (standing.matter.id, document.id);
        let message = store::insert(op.conn, place, (standing.side, user), &once, op.now)?;
        store::set_seen(op.conn, (standing.matter.id, standing.side), message.id, user, op.now)?;
        let detail = json!({ "document": document.reference, "side": standing.side });
        op.record(&Object::with(&standing.matter, &THREAD), "message.sent", &detail)?;
        mail::sent(op.conn, &standing, &before, op.now)?;
        Ok(message)
    })
}

/// Notes something for one's own side, which no message, letter or page takes to the party.
pub fn note(
    op: &mut Operation<'_>,
    matter: &Reference,
    (body, once): (&str, &str),
) -> Result<(), MessageError> {
    op.write(|op| {
        let standing = stand(op.conn, &op.actor, matter)?;
        if standing.side != Side::Authority {
            return Err(MessageError::NotYours);
        }
        let user = op.actor.user()?;
        let once = format!("{}:{once}", user.0);
        if store::has_note(op.conn, &once)? {
            return Ok(());
        }
        // Once the matter is closed its papers are in order; a note would be left outside them.
        if standing.matter.closed_at.is_some() {
            return Err(MessageError::Closed);
        }
        store::insert_note(op.conn, standing.matter.id, user, (body, &once), op.now)?;
        Ok(op.record(&Object::with(&standing.matter, &THREAD), "message.noted", &json!({}))?)
    })
}

/// The thread of a matter, as the reader's side sees it.
pub fn thread(conn: &mut Conn, actor: &Actor, matter: &Reference) -> Result<Thread, MessageError> {
    let standing = stand(conn, actor, matter)?;
    let messages = store::messages(conn, standing.matter.id)?;
    let notes = store::notes(conn, &standing)?;
    let documents = by_id(conn, &standing.matter)?;
    let seen = store::seen(conn, standing.matter.id)?;
    let mark = |side| seen.iter().find(|one| one.side == side);
    let (own, other) = (standing.side, standing.side.other());
    let seen_to = mark(own).map(|one| one.to);
    let authors: Vec<UserId> = messages
        .iter()
        .map(|one| one.author_id)
        .chain(notes.iter().map(|one| one.author_id))
        .collect();
    let names = identity::names(conn, &authors)?;
    let name = |id: UserId| names.get(&id).cloned().unwrap_or_default();
    let messages_read = messages.iter().filter_map(|one| {
        let document = documents.get(&one.document_id)?;
        Some(Entry {
            number: Some(document.number),
            side: Some(one.side),
            author: name(one.author_id),
            at: one.sent_at,
            body: document.body.clone(),
            unread: one.side == other && rules::is_unread(Some(one.id), seen_to),
        })
    });
    let notes_read = notes.iter().map(|one| Entry {
        number: None,
        side: None,
        author: name(one.author_id),
        at: one.made_at,
        body: one.body.clone(),
        unread: false,
    });
    let mut entries: Vec<Entry> = messages_read.chain(notes_read).collect();
    entries.sort_by_key(|entry| entry.at);
    let newest_own = messages.iter().filter(|one| one.side == own).map(|one| one.id).max();
    let read = mark(other).filter(|mark| newest_own.is_some_and(|own| own <= mark.to));
    Ok(Thread {
        last: entries.iter().filter_map(|entry| entry.number).max().unwrap_or(0),
        unread_to: messages
            .last()
            .map(|newest| newest.id)
            .filter(|_| entries.iter().any(|entry| entry.unread)),
        read_at: read.map(|mark| mark.at),
        provider: standing.provider.name,
        matter: standing.matter,
        side: own,
        may_write: standing.may_write,
        entries,
    })
}

/// Notes that a side has read up to a message that its page showed.
pub fn see(op: &mut Operation<'_>, matter: &Reference, to: MessageId) -> Result<(), MessageError> {
    op.write(|op| {
        let standing = stand(op.conn, &op.actor, matter)?;
        let place = (standing.matter.id, standing.side);
        Ok(store::set_seen(op.conn, place, to, op.actor.user()?, op.now)?)
    })
}

/// The threads of an authority, what is unread first, then the newest.
pub fn of_authority(conn: &mut Conn, owner: AuthorityId) -> Result<Vec<Line>, MessageError> {
    let ids: Vec<_> = store::newest(conn, None)?.into_keys().collect();
    let mut matters = registry::matters(conn, &ids)?;
    matters.retain(|matter| matter.owner_authority_id == owner);
    lines(conn, matters, Side::Authority)
}

/// The matters of an organisation with their threads, begun or not.
pub fn of_provider(conn: &mut Conn, provider: ProviderId) -> Result<Vec<Line>, MessageError> {
    let matters = registry::matters_of_party(conn, PartyId(provider.0))?;
    lines(conn, matters, Side::Provider)
}

fn lines(conn: &mut Conn, matters: Vec<Matter>, side: Side) -> Result<Vec<Line>, MessageError> {
    let newest = store::newest(conn, None)?;
    let of_other = store::newest(conn, Some(side.other()))?;
    let marks = store::marks(conn, side)?;
    let parties = registry::party_of_each(conn, matters.iter().map(|matter| matter.id))?;
    let ids: Vec<ProviderId> = parties.values().map(|party| ProviderId(party.0)).collect();
    let providers = provider::many(conn, &ids)?;
    let mut lines = Vec::new();
    for matter in matters {
        let Some(party) = parties.get(&matter.id) else { continue };
        let Some(provider) = providers.get(&ProviderId(party.0)) else { continue };
        let unread = rules::is_unread(
            of_other.get(&matter.id).map(|(id, _)| *id),
            marks.get(&matter.id).copied(),
        );
        lines.push(Line {
            provider: provider.name.clone(),
            at: newest.get(&matter.id).map(|(_, at)| *at),
            matter: matter.reference,
            registry_no: matter.registry_no,
            title: matter.title,
            unread,
        });
    }
    lines.sort_by_key(|line| (!line.unread, std::cmp::Reverse(line.at)));
    lines.truncate(MOST);
    Ok(lines)
}

fn by_id(conn: &mut Conn, matter: &Matter) -> Result<HashMap<DocumentId, Document>, MessageError> {
    let documents = registry::documents(conn, matter.id)?;
    Ok(documents.into_iter().map(|one| (one.id, one)).collect())
}

/// Messages as the numbers of their documents, with their sides.
fn numbered(
    conn: &mut Conn,
    matter: &Matter,
    messages: &[Message],
) -> Result<Vec<(i64, Side)>, MessageError> {
    let documents = by_id(conn, matter)?;
    let number = |one: &Message| Some((documents.get(&one.document_id)?.number, one.side));
    Ok(messages.iter().filter_map(number).collect())
}
