//! Signing in: a try is counted before it is looked at, so that many at once are no more than many
//! in a row.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::QueryResult;
use diesel::result::Error;
use serde_json::json;

use crate::identity::model::{Secrets, User};
use crate::identity::service::known_browser::KnownBrowser;
use crate::identity::service::{acting, second_factor};
use crate::identity::{rules, store};
use crate::kernel::{Actor, Email};
use crate::platform::db::{self, Conn};
use crate::platform::secret::{Vault, random_token, sha256};
use crate::platform::{Object, Operation};

/// Where an attempt comes from.
#[derive(Debug, Clone)]
pub(in crate::identity) struct Origin {
    pub network: String,
    pub browser: KnownBrowser,
}

/// What became of an attempt before the password is looked at.
pub(in crate::identity) enum Attempt {
    /// Too many wrong ones came from the network: none is looked at before a moment (UTC).
    Refused(NaiveDateTime),
    Counted(Box<Counted>),
}

/// What a counted attempt goes on with.
pub(in crate::identity) struct Counted {
    /// How many wrong attempts are left after this one; nothing while the account rests.
    pub left: Option<i64>,
    /// The account of the address, if there is one that may be used.
    pub found: Option<(User, Secrets)>,
    pub keys: Keys,
}

/// What an attempt is counted under, until it has proved right.
#[derive(Debug, Clone)]
pub(in crate::identity) struct Keys {
    /// The address, or the address in a browser that it has been signed in with before.
    account: String,
    /// The network; none for such a browser.
    network: Option<String>,
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

/// The limit of what anybody may do without an account: counts a use under a key, and says whether
/// it is among the first `most` of the hour that began with the first of them.
///
/// # Errors
/// The database's own.
pub fn within_rate(conn: &mut Conn, key: &str, most: i64, now: NaiveDateTime) -> QueryResult<bool> {
    use_within(conn, key, (most, TimeDelta::hours(1)), now).map(|over| over.is_none())
}

/// Counts a use under a key of which a window has so many; says until when (UTC) there are no more,
/// if this one was too many.
///
/// # Errors
/// The database's own.
pub fn use_within(
    conn: &mut Conn,
    key: &str,
    (most, window): (i64, TimeDelta),
    now: NaiveDateTime,
) -> QueryResult<Option<NaiveDateTime>> {
    db::write(conn, |conn| {
        let guard = store::guard(conn, key)?;
        let (used, until) = rules::uses_in(window, guard, now);
        if used >= most {
            return Ok(Some(until));
        }
        store::set_guard(conn, key, guard.is_some(), used + 1, Some(until), now)?;
        Ok::<_, Error>(None)
    })
}

/// Counts an attempt at an address, and finds what it is checked against. An address without an
/// account is counted, and rests, as one that has some: with as many statements.
pub(in crate::identity) fn attempt(
    conn: &mut Conn,
    vault: &Vault,
    email: &Email,
    origin: &Origin,
    now: NaiveDateTime,
) -> QueryResult<Attempt> {
    db::write(conn, |conn| {
        let found = store::secrets_by_email(conn, email)?;
        let known = found.as_ref().and_then(|(user, own)| origin.browser.known(vault, user, own));
        let keys = Keys {
            account: account_key(vault, email, known),
            network: known.is_none().then(|| vault.fingerprint("sign-in-network", &origin.network)),
        };
        if let Some(network) = &keys.network {
            let most = rules::MOST_WRONG_FROM_NETWORK;
            if let Some(until) = use_within(conn, network, (most, rules::NETWORK_WINDOW), now)? {
                return Ok(Attempt::Refused(until));
            }
        }
        let left = count_try(conn, &keys.account, now)?;
        if left == Some(0) {
            rested(conn, found.as_ref().map(|(user, _)| user), now)?;
        }
        Ok::<_, Error>(Attempt::Counted(Box::new(Counted { left, found, keys })))
    })
}

/// What the attempts at an address are counted under; from a browser that the account has been
/// signed in with before, apart.
pub(in crate::identity) fn account_key(
    vault: &Vault,
    email: &Email,
    known: Option<&str>,
) -> String {
    match known {
        None => vault.fingerprint("sign-in", &email.folded()),
        Some(browser) => {
            vault.fingerprint("sign-in-known", &format!("{browser}\0{}", email.folded()))
        }
    }
}

/// Five wrong attempts in a row are on record, at an address that nobody has too. Who made them is
/// not known.
fn rested(conn: &mut Conn, user: Option<&User>, now: NaiveDateTime) -> QueryResult<()> {
    let account = Object {
        kind: "user",
        id: user.map_or(0, |user| user.id.0),
        reference: user.map(|user| &user.reference),
        owner: user.and_then(|user| user.authority_id),
        official: None,
    };
    let detail = json!({ "tries": rules::MOST_TRIES });
    Operation::new(conn, &Actor::visitor(), now).record(&account, "user.rested", &detail)
}

/// A session that has begun, by its token.
#[derive(Debug)]
pub(in crate::identity) enum SignInOutcome {
    In(String),
    /// The password was right; the one-time code is still to come.
    NeedsCode(String),
}

/// After the right password: a session, or half of one where a one-time code is asked for. The
/// browser's old session ends, and its token with it.
pub(in crate::identity) fn enter(
    conn: &mut Conn,
    user: &User,
    keys: &Keys,
    needs_code: bool,
    old_session: &str,
    now: NaiveDateTime,
) -> QueryResult<SignInOutcome> {
    db::write(conn, |conn| {
        store::delete_guard(conn, &keys.account)?;
        if let Some(network) = &keys.network {
            store::give_back(conn, network)?;
        }
        store::delete_session(conn, old_session)?;
        if !needs_code {
            return super::start_session(conn, user.id, now).map(SignInOutcome::In);
        }
        let token = random_token();
        let hash = sha256(token.as_bytes());
        store::insert_session(conn, user.id, &hash, false, rules::CODE_WAIT, now)?;
        Ok::<_, Error>(SignInOutcome::NeedsCode(token))
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

/// What somebody gives as the second step.
#[derive(Debug, Clone)]
pub(in crate::identity) enum Second {
    /// The step whose one-time code was typed.
    Step(i64),
    /// The keyed hash of a recovery code.
    Recovery(String),
}

/// What the second step gave: the token of a session, and after a recovery code how many are left.
pub(in crate::identity) struct Whole {
    pub token: String,
    pub left: Option<i64>,
}

/// After the right code: the whole session. Nothing if the code was used before, or there is no such
/// recovery code.
pub(in crate::identity) fn enter_by_code(
    conn: &mut Conn,
    user: &User,
    key: &str,
    second: &Second,
    half_session: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<Whole>> {
    db::write(conn, |conn| {
        let left = match second {
            Second::Step(step) => {
                if !store::spend_step(conn, user.id, *step)? {
                    return Ok(None);
                }
                None
            }
            Second::Recovery(hash) => match second_factor::use_recovery(conn, user, hash, now)? {
                None => return Ok(None),
                left => left,
            },
        };
        store::delete_guard(conn, key)?;
        store::delete_session(conn, half_session)?;
        let token = super::start_session(conn, user.id, now)?;
        Ok::<_, Error>(Some(Whole { token, left }))
    })
}

/// Ends the session of a browser, if it has one.
pub fn end_session(conn: &mut Conn, token_hash: &str, now: NaiveDateTime) -> QueryResult<()> {
    db::write(conn, |conn| {
        let found = store::session(conn, token_hash)?;
        store::delete_session(conn, token_hash)?;
        match found.filter(|(session, _)| session.complete) {
            Some((_, user)) => Operation::new(conn, &acting(&user), now).record(
                &user,
                "user.signed_out",
                &json!({}),
            ),
            None => Ok(()),
        }
    })
}
