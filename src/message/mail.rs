//! Letters that say that there is a message, and nothing of what it says or of what the matter is
//! about: that is read in the portal.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::{Message, Side, Standing};
use crate::identity::{self, User};
use crate::kernel::{Email, Lang, Role};
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};
use crate::provider;

/// To the other side: there is something to read.
pub fn sent(
    conn: &mut Conn,
    standing: &Standing,
    thread: &[Message],
    now: NaiveDateTime,
) -> QueryResult<()> {
    let matter = &standing.matter;
    match standing.side.other() {
        Side::Provider => {
            let link = format!("/leverantor/arende/{}/meddelanden", matter.reference);
            for (to, lang) in provider::addressees(conn, &standing.provider)? {
                push(conn, (&to, lang), &matter.registry_no, &link, now)?;
            }
            Ok(())
        }
        Side::Authority => {
            let link = format!("/bestallare/arende/{}/meddelanden", matter.reference);
            for user in staff(conn, standing, thread)? {
                let to = (&user.email, user.language);
                push(conn, to, &matter.registry_no, &link, now)?;
            }
            Ok(())
        }
    }
}

/// Those of the authority who have written in the thread; where nobody has, all who may.
fn staff(conn: &mut Conn, standing: &Standing, thread: &[Message]) -> QueryResult<Vec<User>> {
    let owner = Some(standing.matter.owner_authority_id);
    let mut staff = identity::users(conn)?;
    staff.retain(|user| {
        user.active && user.role == Role::Commissioner && user.authority_id == owner
    });
    let wrote = |user: &User| thread.iter().any(|one| one.author_id == user.id);
    if staff.iter().any(wrote) {
        staff.retain(wrote);
    }
    Ok(staff)
}

fn push(
    conn: &mut Conn,
    (to, lang): (&Email, Lang),
    registry_no: &str,
    link: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let values = [("matter", registry_no), ("link", link)];
    let letter = Letter { kind: "message-new", to, lang, values: &values, once: None };
    outbox::push(conn, &letter, now).map(drop)
}
