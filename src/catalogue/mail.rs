//! The one letter of the room: a page's address, for whoever asked for it.

use chrono::NaiveDateTime;
use diesel::result::QueryResult;

use super::model::PageLink;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};

pub fn page_link(conn: &mut Conn, link: &PageLink, now: NaiveDateTime) -> QueryResult<()> {
    let letter = Letter {
        kind: "catalogue-link",
        to: &link.to,
        lang: link.lang,
        values: &[("link", &link.path)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
