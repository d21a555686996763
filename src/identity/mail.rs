//! Letters to the owner of an account, who may not be the one who changed it, and to administrators.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::identity::model::User;
use crate::identity::store;
use crate::kernel::Role;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};

/// Tells those who run the installation, each of them once for a `once`.
///
/// # Errors
/// The database's own.
pub fn notify_admins(
    conn: &mut Conn,
    kind: &str,
    values: &[(&str, &str)],
    once: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    for user in store::users(conn)? {
        if user.role != Role::Admin || !user.active {
            continue;
        }
        let once = format!("{once}-{}", user.reference);
        let letter =
            Letter { kind, to: &user.email, lang: user.language, values, once: Some(&once) };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

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
