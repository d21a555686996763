//! Letters to the owner of an account, who may not be the one who changed it.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::identity::model::User;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};

/// Something happened to one-time codes or recovery codes: `codes-on`, `codes-changed`, `codes-off`,
/// `recovery-made` or, with how many are `left`, `recovery-used`.
pub(super) fn about_codes(
    conn: &mut Conn,
    user: &User,
    kind: &str,
    left: Option<i64>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let left = left.map(|left| left.to_string()).unwrap_or_default();
    let letter = Letter {
        kind,
        to: &user.email,
        lang: user.language,
        values: &[("name", &user.name), ("left", &left), ("link", "/konto")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
