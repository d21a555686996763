//! One-time codes and recovery codes of an account: on, changed, off, used. The owner is told of each,
//! who may not be the one who did it.

use chrono::NaiveDateTime;
use diesel::QueryResult;
use diesel::result::Error;
use serde_json::json;

use crate::identity::model::{Secrets, User};
use crate::identity::service::acting;
use crate::identity::{mail, rules, store};
use crate::kernel::{Reference, UserId};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::secret::{Vault, random_signs};

/// A new set of recovery codes, which is shown once.
pub(in crate::identity) struct RecoveryCodes(Vec<String>);

impl RecoveryCodes {
    pub(in crate::identity) fn new() -> Self {
        let code = |_| random_signs(b"0123456789", rules::RECOVERY_DIGITS);
        Self((0..rules::RECOVERY_CODES).map(code).collect())
    }

    /// As they are written.
    pub(in crate::identity) fn spelled(&self) -> Vec<String> {
        self.0.iter().map(|code| rules::spelled(code)).collect()
    }

    /// As they are stored.
    pub(in crate::identity) fn hashes(&self, vault: &Vault, user: &User) -> Vec<String> {
        self.0.iter().map(|code| recovery_hash(vault, &user.reference, code)).collect()
    }
}

/// The keyed hash of a code of an account. The key keeps ten digits from being guessed from a
/// database without it.
pub(in crate::identity) fn recovery_hash(vault: &Vault, user: &Reference, digits: &str) -> String {
    vault.fingerprint("recovery-code", &format!("{user}\0{digits}"))
}

/// Switches one-time codes on, or over to a new secret; the code that proved it is used up by that,
/// and the recovery codes are new.
pub(in crate::identity) fn start_codes(
    conn: &mut Conn,
    user: &User,
    (sealed, step): (&[u8], i64),
    recovery: &[String],
    now: NaiveDateTime,
) -> QueryResult<()> {
    db::write(conn, |conn| {
        let Secrets { totp_secret, .. } = store::secrets(conn, user.id)?;
        let (action, kind) = match totp_secret {
            None => ("user.codes_on", "codes-on"),
            Some(_) => ("user.codes_changed", "codes-changed"),
        };
        store::set_totp(conn, user.id, Some(sealed), Some(step), now)?;
        store::set_recovery(conn, user.id, recovery, now)?;
        mail::about_codes(conn, user, kind, None, now)?;
        Operation::new(conn, &acting(user), now).record(
            user,
            action,
            &json!({ "recovery": recovery.len() }),
        )
    })
}

/// Switches one-time codes off: the owner, or the operator for somebody who has lost the telephone
/// and every code.
///
/// # Errors
/// The database's own.
pub fn stop_codes(op: &mut Operation<'_>, user_id: UserId) -> QueryResult<()> {
    op.write(|op| {
        let user = store::user(op.conn, user_id)?;
        store::set_totp(op.conn, user_id, None, None, op.now)?;
        store::set_recovery(op.conn, user_id, &[], op.now)?;
        mail::about_codes(op.conn, &user, "codes-off", None, op.now)?;
        op.record(&user, "user.codes_off", &json!({}))
    })
}

/// A new set of recovery codes in the place of the old one. False if codes are not used.
pub(in crate::identity) fn renew_recovery(
    conn: &mut Conn,
    user: &User,
    recovery: &[String],
    now: NaiveDateTime,
) -> QueryResult<bool> {
    db::write(conn, |conn| {
        if store::secrets(conn, user.id)?.totp_secret.is_none() {
            return Ok(false);
        }
        store::set_recovery(conn, user.id, recovery, now)?;
        mail::about_codes(conn, user, "recovery-made", None, now)?;
        let detail = json!({ "recovery": recovery.len() });
        Operation::new(conn, &acting(user), now).record(user, "user.recovery_made", &detail)?;
        Ok::<_, Error>(true)
    })
}

/// Uses up a recovery code; says how many are left, or nothing if the account has no such code.
pub(super) fn use_recovery(
    conn: &mut Conn,
    user: &User,
    hash: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<i64>> {
    db::write(conn, |conn| {
        if !store::spend_recovery(conn, user.id, hash, now)? {
            return Ok(None);
        }
        let left = store::recovery_left(conn, user.id)?;
        mail::about_codes(conn, user, "recovery-used", Some(left), now)?;
        Operation::new(conn, &acting(user), now).record(
            user,
            "user.recovery_used",
            &json!({ "left": left }),
        )?;
        Ok::<_, Error>(Some(left))
    })
}
