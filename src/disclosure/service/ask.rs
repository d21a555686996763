//! A request comes, is taken on, or is taken back.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{go, open};
use crate::disclosure::model::{Ask, DisclosureState, Request};
use crate::disclosure::{DisclosureError, mail, rules, store};
use crate::identity;
use crate::kernel::{Actor, AuthorityId, Reference};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::registry::{self, Direction, MatterKind, NewDocument, NewMatter};

/// Somebody asks on the public page. The operation is a visitor's whoever is signed in: the authority
/// may not look into who asks (TF 2 kap. 18 §), and so the log must not know it either.
pub fn ask(
    conn: &mut Conn,
    owner: AuthorityId,
    ask: &Ask,
    now: NaiveDateTime,
) -> Result<Request, DisclosureError> {
    receive(&mut Operation::new(conn, &Actor::visitor(), now), owner, (ask, true))
}

/// The requests that one network may send in an hour. Whoever is stopped may still ask in any other
/// way: nobody is denied what TF 2 kap. gives.
const MOST_ASKED: i64 = 20;
/// The receipts by e-mail of an hour: to one address, and from the portal. Requests are taken all the
/// same.
const MOST_TO_ONE: i64 = 3;
const MOST_RECEIPTS: i64 = 100;

/// The keys of the limits on a page that anybody may use.
#[derive(Debug, Clone)]
pub struct Limits {
    pub network: String,
    /// Of the address that the receipt goes to, if there is one.
    pub address: Option<String>,
    pub house: String,
}

/// The same from the open page, where somebody may send a thousand: too many from one network are
/// refused, and of letters to an address that nobody has proved to be theirs only the first few go
/// out.
///
/// # Errors
/// [`DisclosureError::TooMany`]; nothing is then written.
pub fn ask_openly(
    conn: &mut Conn,
    owner: AuthorityId,
    ask: &Ask,
    limits: &Limits,
    now: NaiveDateTime,
) -> Result<Request, DisclosureError> {
    db::write(conn, |conn| {
        if let Some(made) = store::by_once(conn, &ask.once)? {
            return Ok(made);
        }
        if !identity::within_rate(conn, &limits.network, MOST_ASKED, now)? {
            return Err(DisclosureError::TooMany);
        }
        let tells = match &limits.address {
            Some(address) => {
                identity::within_rate(conn, address, MOST_TO_ONE, now)?
                    && identity::within_rate(conn, &limits.house, MOST_RECEIPTS, now)?
            }
            None => false,
        };
        receive(&mut Operation::new(conn, &Actor::visitor(), now), owner, (ask, tells))
    })
}

/// Staff register a request that came another way, for their own authority.
pub fn register(op: &mut Operation<'_>, ask: &Ask) -> Result<Request, DisclosureError> {
    op.actor.user()?;
    let staff = registry::READERS.contains(&op.actor.role);
    let owner = op.actor.authority_id.filter(|_| staff).ok_or(DisclosureError::NotYours)?;
    receive(op, owner, (ask, true))
}

/// Matter, received document, request, audit event and receipt are one transaction (R71). `tells` is
/// whether the receipt is sent to who asked by e-mail.
fn receive(
    op: &mut Operation<'_>,
    owner: AuthorityId,
    (ask, tells): (&Ask, bool),
) -> Result<Request, DisclosureError> {
    op.write(|op| {
        if let Some(made) = store::by_once(op.conn, &ask.once)? {
            return Ok(made);
        }
        let matter = registry::open_matter(
            op,
            &NewMatter {
                kind: MatterKind::Disclosure,
                // Never what is asked for: it may name a person, and the list is public.
                title: &registry::say("disclosure-doc-title", &[]),
                title_secret: false,
                owner_authority_id: owner,
            },
        )?;
        let anonymous = registry::say("disclosure-doc-anonymous", &[]);
        let new = NewDocument {
            matter_id: matter.id,
            direction: Direction::Received,
            counterpart: ask.name.as_deref().unwrap_or(&anonymous),
            counterpart_secret: false,
            brief: &registry::say("disclosure-doc-request", &[]),
            body: &mail::request_text(ask),
        };
        registry::register(op, &new)?;
        let request =
            store::insert(op.conn, owner, matter.id, ask, rules::came_at(ask.came_on, op.now))?;
        let detail = json!({ "came_by": request.came_by, "reply_by": request.reply_by });
        op.record(&request, "disclosure.received", &detail)?;
        if tells {
            mail::received(op.conn, &request, &matter, op.now)?;
        }
        Ok(request)
    })
}

/// Somebody takes the request on.
pub fn begin(op: &mut Operation<'_>, reference: &Reference) -> Result<(), DisclosureError> {
    op.write(|op| {
        let (request, _) = open(op, reference)?;
        go(op.conn, &request, DisclosureState::Testing)?;
        store::set_handler(op.conn, request.id, op.actor.user()?)?;
        Ok(op.record(&request, "disclosure.begun", &json!({}))?)
    })
}

/// Who asked does not want it any more.
pub fn withdraw(op: &mut Operation<'_>, reference: &Reference) -> Result<(), DisclosureError> {
    op.write(|op| {
        let (request, matter) = open(op, reference)?;
        go(op.conn, &request, DisclosureState::Withdrawn)?;
        let text = registry::say("disclosure-doc-withdrawn", &[]);
        let anonymous = registry::say("disclosure-doc-anonymous", &[]);
        let new = NewDocument {
            matter_id: matter.id,
            direction: Direction::Made,
            counterpart: request.asker_name.as_deref().unwrap_or(&anonymous),
            counterpart_secret: false,
            brief: &text,
            body: &text,
        };
        registry::register(op, &new)?;
        registry::close(op, matter.id)?;
        Ok(op.record(&request, "disclosure.withdrawn", &json!({}))?)
    })
}
