//! Operations on accounts: made, given a password, signed in, allowed to decide, ended.

pub(super) mod account;
mod by_letter;
pub(super) mod code;
mod hashing;
pub(super) mod known_browser;
mod password;
pub(super) mod second_factor;
pub(super) mod sign_in;

pub use account::{invite, password_link};
pub use by_letter::{
    count_try, create_for_letters, end_by_letter, forget_tries, give_address, give_back,
    half_by_letter, start_by_letter, start_half_by_letter,
};
pub use hashing::{HashLimits, Hashers, Slot};
pub use password::NewPassword;
pub use second_factor::stop_codes;
pub use sign_in::{end_session, use_within, within_rate};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::QueryResult;
use diesel::result::{DatabaseErrorKind, Error};
use serde_json::json;

use crate::identity::model::{Decision, Delegation, DelegationId, NewUser, User};
use crate::identity::{IdentityError, rules, store};
use crate::kernel::{Actor, AuthorityId, Email, Reference, UserId};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::secret::{random_token, sha256};
use crate::platform::web::{AppState, SessionUser};

/// Makes an account without a password: its owner asks for one, or is given one.
#[expect(clippy::needless_pass_by_value, reason = "an account to be made is made for this call")]
pub fn create_user(op: &mut Operation<'_>, new: NewUser) -> Result<User, IdentityError> {
    let fits = rules::is_staff(new.role) == new.authority_id.is_some();
    // A partner may belong to a joint party (a health centre of the region) or to none.
    let partner = new.role == crate::kernel::Role::Partner;
    if !rules::is_personal(new.role) || !(fits || partner) {
        return Err(IdentityError::WrongAuthority);
    }
    op.write(|op| {
        let user = insert(op, &new)?;
        op.record(&user, "user.made", &json!({ "role": user.role }))?;
        Ok(user)
    })
}

fn insert(op: &mut Operation<'_>, new: &NewUser) -> Result<User, IdentityError> {
    match store::insert_user(op.conn, new, &Reference::random(), op.now) {
        Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            Err(IdentityError::EmailTaken)
        }
        other => Ok(other?),
    }
}

/// Makes an account whose owner has chosen a password already: by an invitation's link.
///
/// # Errors
/// As [`create_user`].
#[expect(clippy::needless_pass_by_value, reason = "an account to be made is made for this call")]
pub fn create_user_with(
    op: &mut Operation<'_>,
    new: NewUser,
    password: &NewPassword,
) -> Result<User, IdentityError> {
    op.write(|op| {
        let user = create_user(op, new.clone())?;
        store::set_password_hash(op.conn, user.id, password.hash(), op.now)?;
        Operation::new(op.conn, &acting(&user), op.now).record(
            &user,
            "user.password_set",
            &json!({}),
        )?;
        Ok(user)
    })
}

/// Ends every session of an account: what it may do has changed. The account stays.
///
/// # Errors
/// The database's own.
pub fn end_sessions(op: &mut Operation<'_>, user_id: UserId) -> QueryResult<()> {
    op.write(|op| {
        let user = store::user(op.conn, user_id)?;
        let ended = store::delete_sessions(op.conn, user_id, None)?;
        op.record(&user, "user.sessions_ended", &json!({ "ended": ended }))
    })
}

/// Gives an account a password; its sessions end, and no link to a password holds any longer.
///
/// # Errors
/// The database's own.
pub fn set_password(
    op: &mut Operation<'_>,
    user_id: UserId,
    password: &NewPassword,
) -> QueryResult<()> {
    op.write(|op| {
        let user = store::user(op.conn, user_id)?;
        store::set_password_hash(op.conn, user_id, password.hash(), op.now)?;
        store::spend_resets(op.conn, user_id, op.now)?;
        store::delete_sessions(op.conn, user_id, None)?;
        op.record(&user, "user.password_set", &json!({}))
    })
}

/// Closes an account: it can no longer sign in, and what it did stays on record.
pub fn deactivate(op: &mut Operation<'_>, user_id: UserId) -> QueryResult<()> {
    op.write(|op| {
        let user = store::user(op.conn, user_id)?;
        store::set_active(op.conn, user_id, false, op.now)?;
        store::delete_sessions(op.conn, user_id, None)?;
        op.record(&user, "user.deactivated", &json!({}))
    })
}

/// Closes a protected person's account (R59): nobody is signed in, no link opens it, and name and
/// address give way to a code. Says how many sessions were ended.
///
/// # Errors
/// The database's own.
pub fn seal_account(
    op: &mut Operation<'_>,
    user_id: UserId,
    (name, email): (&str, &Email),
) -> QueryResult<usize> {
    op.write(|op| {
        let user = store::user(op.conn, user_id)?;
        store::set_active(op.conn, user_id, false, op.now)?;
        let ended = store::delete_sessions(op.conn, user_id, None)?;
        store::spend_resets(op.conn, user_id, op.now)?;
        store::forget_requests(op.conn, &user.email)?;
        store::rename(op.conn, user_id, (name, email), op.now)?;
        store::set_recovery(op.conn, user_id, &[], op.now)?;
        op.record(&user, "user.sealed", &json!({ "sessions": ended }))?;
        Ok::<_, Error>(ended)
    })
}

/// Lets an account make a kind of decision in an authority's name, from a day on.
pub fn delegate(
    op: &mut Operation<'_>,
    user_id: UserId,
    authority_id: AuthorityId,
    decision: Decision,
    reference: &str,
    from: NaiveDate,
    to: Option<NaiveDate>,
) -> QueryResult<Delegation> {
    op.write(|op| {
        let user = store::user(op.conn, user_id)?;
        let mut new = Delegation {
            id: DelegationId(0),
            user_id,
            authority_id,
            decision,
            reference: reference.to_owned(),
            valid_from: from,
            valid_to: to,
        };
        new.id = store::insert_delegation(op.conn, &new)?;
        let detail =
            json!({ "decision": decision, "reference": reference, "from": from, "to": to });
        op.record(&user, "user.delegated", &detail)?;
        Ok(new)
    })
}

/// Starts a session and gives the token that the browser keeps; only its hash is stored.
pub fn start_session(conn: &mut Conn, user_id: UserId, now: NaiveDateTime) -> QueryResult<String> {
    db::write(conn, |conn| {
        let user = store::user(conn, user_id)?;
        let token = random_token();
        store::insert_session(conn, user_id, &sha256(token.as_bytes()), true, rules::LIFE, now)?;
        Operation::new(conn, &acting(&user), now).record(&user, "user.signed_in", &json!({}))?;
        Ok::<_, Error>(token)
    })
}

/// Who a browser's token belongs to: the shell asks at every request.
pub fn session_user(
    app: &AppState,
    token_hash: &str,
    now: NaiveDateTime,
) -> Result<Option<SessionUser>, AppError> {
    let found = app.db.read(|conn| store::session(conn, token_hash))??;
    let Some((session, user)) = found.filter(|(session, _)| session.complete) else {
        return Ok(None);
    };
    if !rules::is_alive(&session, now) {
        return Ok(None);
    }
    if rules::is_to_be_noted(&session, now) {
        let id = session.id;
        let noted = app.db.write(move |conn| store::note_seen(conn, id, now));
        // Who only reads is let read while nothing can be written; the session may end earlier for it.
        match noted.map_err(AppError::from).and_then(|noted| Ok(noted?)) {
            Err(error) if error.is_trouble() => tracing::warn!(%error, "a session was not noted"),
            noted => noted?,
        }
    }
    Ok(Some(SessionUser {
        user_id: user.id,
        reference: user.reference,
        name: user.name,
        role: user.role,
        authority_id: user.authority_id,
        scope: session.scope,
    }))
}

/// Moves every session in time: for the demo's clock, which is no reason to be signed out.
pub fn carry_sessions(conn: &mut Conn, by: TimeDelta) -> QueryResult<()> {
    db::write(conn, |conn| store::move_sessions(conn, by))
}

/// An account acting for itself.
pub(super) const fn acting(user: &User) -> Actor {
    Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id }
}
