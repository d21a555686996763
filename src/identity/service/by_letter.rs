//! Sessions of people who come in by the code of a letter: for one right to choose and no more.
//! Which code is right, the letter room knows.

use chrono::NaiveDateTime;
use diesel::QueryResult;
use diesel::result::{DatabaseErrorKind, Error};
use serde_json::json;

use crate::identity::model::{NewUser, User};
use crate::identity::service::{acting, insert, sign_in};
use crate::identity::store::by_letter;
use crate::identity::{IdentityError, rules, store};
use crate::kernel::{Email, Lang, Reference, Role, UserId};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::secret::{random_token, sha256};

/// Where addresses end that nobody can have (RFC 2606, section 2).
const NO_ADDRESS: &str = "kod.invalid";

/// Makes an account for somebody without an address: a letter opens it, no password does, and
/// nothing is sent to it.
///
/// # Errors
/// The database's own.
pub fn create_for_letters(
    op: &mut Operation<'_>,
    name: &str,
    language: Lang,
) -> Result<User, IdentityError> {
    let address = format!("{}@{NO_ADDRESS}", Reference::random()).to_lowercase();
    let email = Email::parse(&address).map_err(|code| IdentityError::Hash(code.to_owned()))?;
    let new =
        NewUser { name: name.to_owned(), email, role: Role::Client, authority_id: None, language };
    op.write(|op| {
        let user = insert(op, &new)?;
        by_letter::set_only_code(op.conn, user.id, true)?;
        op.record(&user, "user.made", &json!({ "role": user.role }))?;
        Ok(user)
    })
}

/// Gives an account that only letters opened its owner's address; any other is left as it is.
///
/// # Errors
/// [`IdentityError::EmailTaken`].
pub fn give_address(
    op: &mut Operation<'_>,
    user_id: UserId,
    email: &Email,
) -> Result<(), IdentityError> {
    op.write(|op| {
        let given =
            by_letter::set_address(op.conn, user_id, email, op.now).map_err(|e| match e {
                Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => {
                    IdentityError::EmailTaken
                }
                other => other.into(),
            })?;
        if given {
            let user = store::user(op.conn, user_id)?;
            op.record(&user, "user.address_given", &json!({}))?;
        }
        Ok(())
    })
}

/// Begins half a session after the right letter code; the second code is still to come. The
/// browser's old session ends. Gives the token that the browser keeps.
///
/// # Errors
/// The database's own.
pub fn start_half_by_letter(
    conn: &mut Conn,
    user_id: UserId,
    scope: &Reference,
    old_session: &str,
    now: NaiveDateTime,
) -> QueryResult<String> {
    db::write(conn, |conn| {
        store::delete_session(conn, old_session)?;
        let (token, half) = (random_token(), (false, Some(scope)));
        let hash = sha256(token.as_bytes());
        store::insert_session_for(conn, user_id, &hash, half, rules::LETTER_WAIT, now)?;
        Ok::<_, Error>(token)
    })
}

/// Who waits to give a second code in the browser of a token, and for which right.
///
/// # Errors
/// The database's own.
pub fn half_by_letter(
    conn: &mut Conn,
    token_hash: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<(User, Reference)>> {
    let found = store::session(conn, token_hash)?;
    let half = found.filter(|(one, _)| !one.complete && rules::is_alive(one, now));
    Ok(half.and_then(|(session, user)| Some((user, session.scope?))))
}

/// Starts a session that is for one right, in place of the half one if there is one. Gives the
/// token that the browser keeps; only its hash is stored.
///
/// # Errors
/// The database's own.
pub fn start_by_letter(
    conn: &mut Conn,
    user_id: UserId,
    scope: &Reference,
    half_session: Option<&str>,
    now: NaiveDateTime,
) -> QueryResult<String> {
    db::write(conn, |conn| {
        let user = store::user(conn, user_id)?;
        if let Some(half) = half_session {
            store::delete_session(conn, half)?;
        }
        let (token, whole) = (random_token(), (true, Some(scope)));
        let hash = sha256(token.as_bytes());
        store::insert_session_for(conn, user_id, &hash, whole, rules::LETTER_LIFE, now)?;
        Operation::new(conn, &acting(&user), now).record(
            &user,
            "user.signed_in",
            &json!({ "channel": "code" }),
        )?;
        Ok::<_, Error>(token)
    })
}

/// Ends an account's sessions that are for one right: its code is locked, or another took its place.
///
/// # Errors
/// The database's own.
pub fn end_by_letter(conn: &mut Conn, user_id: UserId, scope: &Reference) -> QueryResult<usize> {
    by_letter::delete_sessions_for(conn, user_id, scope)
}

/// Counts a try under a key that has `most` tries; says how many are left after it, or nothing
/// while it must rest.
///
/// # Errors
/// The database's own.
pub fn count_try(
    conn: &mut Conn,
    key: &str,
    most: i64,
    now: NaiveDateTime,
) -> QueryResult<Option<i64>> {
    sign_in::count_try_of(conn, key, most, now)
}

/// Forgets the tries under a key: the last one was right.
///
/// # Errors
/// The database's own.
pub fn forget_tries(conn: &mut Conn, key: &str) -> QueryResult<()> {
    store::delete_guard(conn, key)
}

/// Takes back one use of what has a limit: it proved right.
///
/// # Errors
/// The database's own.
pub fn give_back(conn: &mut Conn, key: &str) -> QueryResult<()> {
    store::give_back(conn, key)
}
