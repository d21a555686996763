//! The operations of the room, one transaction each.

mod answer;
mod ask;
mod test;

use chrono::{NaiveDate, NaiveDateTime};

use super::model::{DisclosureState, Picked, Request};
use super::{DisclosureError, policy, store};
use crate::kernel::{Actor, AuthorityId, Reference, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::registry::{self, Matter};

pub use answer::{answer, by_link, documents, preview, served};
pub use ask::{Limits, ask, ask_openly, begin, register, withdraw};
pub use test::{pick, test, unpick, word};

/// More requests than this are not shown in one list.
const MOST: i64 = 300;

/// A request for somebody who may handle it, with its matter; else it is not there (R60). Where it
/// is about a person the reading is put on record (R67): call it in an operation.
pub fn open(
    op: &mut Operation<'_>,
    reference: &Reference,
) -> Result<(Request, Matter), DisclosureError> {
    let request = store::by_reference(op.conn, reference)?;
    let matter = registry::matter(op.conn, request.matter_id)?;
    policy::may_handle(&op.actor, &matter)?;
    let matter = registry::read(op, matter, "matter.read")?;
    Ok((request, matter))
}

/// The same, while it is being tested.
fn in_test(op: &mut Operation<'_>, reference: &Reference) -> Result<Request, DisclosureError> {
    let (request, _) = open(op, reference)?;
    match request.state {
        DisclosureState::Testing => Ok(request),
        state => Err(DisclosureError::NotFrom(state)),
    }
}

/// The documents of a request. Whoever may handle it may read them: what is about a person has
/// made the request so too.
pub fn picked(conn: &mut Conn, request: &Request) -> Result<Vec<Picked>, DisclosureError> {
    let mut all = Vec::new();
    for item in store::items(conn, request.id)? {
        let document = registry::document_by_id(conn, item.document_id)?;
        let matter = registry::matter(conn, document.matter_id)?;
        all.push(Picked { item, document, matter });
    }
    Ok(all)
}

/// What an authority has to answer, and what it has answered of late, for this reader.
pub fn queue(
    conn: &mut Conn,
    actor: &Actor,
    owner: AuthorityId,
    waiting: bool,
) -> Result<Vec<(Request, Matter)>, DisclosureError> {
    let requests = store::of_authority(conn, owner, waiting, MOST)?;
    let ids: Vec<_> = requests.iter().map(|one| one.matter_id).collect();
    let matters = registry::matters(conn, &ids)?;
    let mut rows = Vec::new();
    for request in requests {
        let matter = matters.iter().find(|one| one.id == request.matter_id);
        if let Some(matter) = matter.filter(|one| registry::may_read(actor, one)) {
            rows.push((request, matter.clone()));
        }
    }
    Ok(rows)
}

/// When each request that waits for this reader came, oldest first.
pub fn waiting(
    conn: &mut Conn,
    actor: &Actor,
    owner: AuthorityId,
) -> Result<Vec<NaiveDateTime>, DisclosureError> {
    let rows = queue(conn, actor, owner, true)?;
    Ok(rows.into_iter().map(|(request, _)| request.received_at).collect())
}

/// Closes the matters of refusals that can no longer be appealed; tells how many.
pub fn close_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, DisclosureError> {
    db::write(conn, |conn| {
        let today: NaiveDate = time::stockholm_day(now);
        let mut closed = 0;
        for matter_id in store::past_appeal(conn, today)? {
            closed += usize::from(registry::close(
                &mut Operation::new(conn, &Actor::system(), now),
                matter_id,
            )?);
        }
        Ok(closed)
    })
}

/// Moves a request along its way; the operation fails if somebody moved or changed it meanwhile.
fn go(conn: &mut Conn, request: &Request, to: DisclosureState) -> Result<(), DisclosureError> {
    let to = request.state.go(to)?;
    if store::move_on(conn, request, to)? { Ok(()) } else { Err(DisclosureError::Stale) }
}
