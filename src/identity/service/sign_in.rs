//! Signing in: a try is counted before it is looked at, so that many at once are no more than many
//! in a row.

use chrono::NaiveDateTime;
use diesel::QueryResult;
use diesel::result::Error;
use serde_json::json;

use crate::identity::model::{Secrets, User};
use crate::identity::service::{acting, tell};
use crate::identity::{rules, store};
use crate::kernel::Email;
use crate::platform::db::{self, Conn};
use crate::platform::secret::{random_token, sha256};

/// What a try may go on with.
pub(in crate::identity) struct Knock {
    /// How many wrong tries are left after this one; nothing while the account rests.
    pub left: Option<i64>,
    /// The account of the address, if there is one that may be used.
    pub found: Option<(User, Secrets)>,
}

/// Counts a try under a key; says how many are left after it, or nothing while it must wait.
pub(in crate::identity) fn count_try(
    conn: &mut Conn,
    key: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<i64>> {
    count_try_of(conn, key, rules::MOST_TRIES, now)
}

/// The same with another number of tries.
pub(in crate::identity) fn count_try_of(
    conn: &mut Conn,
    key: &str,
    most: i64,
    now: NaiveDateTime,
) -> QueryResult<Option<i64>> {
    db::write(conn, |conn| {
        let guard = store::guard(conn, key)?;
        if guard.is_some_and(|guard| guard.locked_until.is_some_and(|until| until > now)) {
            return Ok(None);
        }
        let tries = rules::tries_that_count(guard, now) + 1;
        let rests = (tries >= most).then_some(now + rules::REST);
        store::set_guard(conn, key, guard.is_some(), tries, rests, now)?;
        Ok::<_, Error>(Some(most - tries))
    })
}

/// The brake of what anybody may do without an account: counts a use under a key, and says whether
/// it is among the first `most` of the hour that began with the first of them.
///
/// # Errors
/// The database's own.
pub fn brake(conn: &mut Conn, key: &str, most: i64, now: NaiveDateTime) -> QueryResult<bool> {
    db::write(conn, |conn| {
        let guard = store::guard(conn, key)?;
        let known = guard.is_some();
        let (used, until) = rules::uses_of_the_hour(guard, now);
        store::set_guard(conn, key, known, used + 1, Some(until), now)?;
        Ok::<_, Error>(used < most)
    })
}

/// Counts a try at an address and finds what it is checked against.
pub(in crate::identity) fn knock(
    conn: &mut Conn,
    key: &str,
    email: &Email,
    now: NaiveDateTime,
) -> QueryResult<Knock> {
    db::write(conn, |conn| {
        let left = count_try(conn, key, now)?;
        let found = store::secrets_by_email(conn, email)?;
        if let (Some(0), Some((user, _))) = (left, &found) {
            let detail = json!({ "tries": rules::MOST_TRIES });
            tell(conn, &acting(user), "user.rested", user, &detail, now)?;
        }
        Ok::<_, Error>(Knock { left, found })
    })
}

/// A session that has begun, by its token.
#[derive(Debug)]
pub(in crate::identity) enum Entered {
    In(String),
    /// The password was right; the one-time code is still to come.
    NeedsCode(String),
}

/// After the right password: a session, or half of one where a one-time code is asked for. The
/// browser's old session ends, and its token with it.
pub(in crate::identity) fn enter(
    conn: &mut Conn,
    user: &User,
    key: &str,
    needs_code: bool,
    old_session: &str,
    now: NaiveDateTime,
) -> QueryResult<Entered> {
    db::write(conn, |conn| {
        store::delete_guard(conn, key)?;
        store::delete_session(conn, old_session)?;
        if !needs_code {
            return super::start_session(conn, user.id, now).map(Entered::In);
        }
        let token = random_token();
        let hash = sha256(token.as_bytes());
        store::insert_session(conn, user.id, &hash, false, rules::CODE_WAIT, now)?;
        Ok::<_, Error>(Entered::NeedsCode(token))
    })
}

/// Who waits to give a one-time code in the browser of a token.
pub(in crate::identity) fn waiting_for_code(
    conn: &mut Conn,
    token_hash: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<User>> {
    let found = store::session(conn, token_hash)?;
    // Half a session by letter waits for another kind of code.
    let alive = |s: &crate::identity::model::Session| {
        !s.complete && s.scope.is_none() && rules::is_alive(s, now)
    };
    Ok(found.filter(|(session, _)| alive(session)).map(|(_, user)| user))
}

/// After the right code: the whole session. Nothing if the code was used before.
pub(in crate::identity) fn enter_by_code(
    conn: &mut Conn,
    user: &User,
    key: &str,
    step: i64,
    half_session: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<String>> {
    db::write(conn, |conn| {
        if !store::spend_step(conn, user.id, step)? {
            return Ok(None);
        }
        store::delete_guard(conn, key)?;
        store::delete_session(conn, half_session)?;
        super::start_session(conn, user.id, now).map(Some)
    })
}

/// Ends the session of a browser, if it has one.
pub fn end_session(conn: &mut Conn, token_hash: &str, now: NaiveDateTime) -> QueryResult<()> {
    db::write(conn, |conn| {
        let found = store::session(conn, token_hash)?;
        store::delete_session(conn, token_hash)?;
        match found.filter(|(session, _)| session.complete) {
            Some((_, user)) => {
                tell(conn, &acting(&user), "user.signed_out", &user, &json!({}), now)
            }
            None => Ok(()),
        }
    })
}
