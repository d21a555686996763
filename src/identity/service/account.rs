//! What somebody does with their own account: a new password, one-time codes, name and language.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::QueryResult;
use diesel::result::Error;
use serde_json::json;

use crate::identity::model::User;
use crate::identity::service::acting;
use crate::identity::service::sign_in::use_within;
use crate::identity::{rules, store};
use crate::kernel::{Email, Lang, UserId};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::outbox::{self, Letter, SecretLink};
use crate::platform::secret::{SecretError, Vault, sha256};

/// Sends a link to a new password, if the address has an account.
pub(in crate::identity) fn ask_reset(
    conn: &mut Conn,
    email: &Email,
    link: &SecretLink,
    now: NaiveDateTime,
) -> QueryResult<()> {
    db::write(conn, |conn| {
        let Some((user, _)) = store::secrets_by_email(conn, email)? else { return Ok(()) };
        let newest = store::newest_reset(conn, user.id)?;
        if newest.is_some_and(|at| at <= now && now - at < rules::RESET_PAUSE) {
            return Ok(());
        }
        store::insert_reset(conn, user.id, link.hash(), rules::RESET_LIFE, now)?;
        let letter = Letter {
            kind: "password-reset",
            to: &user.email,
            lang: user.language,
            values: &[("name", &user.name)],
            once: None,
        };
        outbox::push_secret(conn, &letter, link, now)?;
        Operation::new(conn, &acting(&user), now).record(&user, "user.reset_asked", &json!({}))?;
        Ok::<_, Error>(())
    })
}

/// Takes a wish for a link to a new password, from an address that may or may not have an account:
/// the work is the same, and [`ask_reset`] does the rest later. Says until when (UTC) no more are
/// taken, if too many came from the network or for the address.
pub(in crate::identity) fn request_reset(
    conn: &mut Conn,
    email: &Email,
    (network, address): (&str, &str),
    now: NaiveDateTime,
) -> QueryResult<Option<NaiveDateTime>> {
    let hour = TimeDelta::hours(1);
    db::write(conn, |conn| {
        for (key, most) in
            [(network, rules::MOST_RESETS_FROM_NETWORK), (address, rules::MOST_RESETS_TO_ONE)]
        {
            if let Some(until) = use_within(conn, key, (most, hour), now)? {
                return Ok(Some(until));
            }
        }
        store::insert_request(conn, email, now)?;
        Ok::<_, Error>(None)
    })
}

/// Answers the oldest wish for a link to a new password; false if there is none.
pub(in crate::identity) fn answer_request(
    conn: &mut Conn,
    link: &SecretLink,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    db::write(conn, |conn| {
        let Some(email) = store::take_request(conn)? else { return Ok(false) };
        ask_reset(conn, &email, link, now)?;
        Ok::<_, Error>(true)
    })
}

/// A new link to choose a password by.
///
/// # Errors
/// The vault's own.
pub fn password_link(vault: &Vault) -> Result<SecretLink, SecretError> {
    SecretLink::new(vault, "/losenord")
}

/// Lets a new account choose its first password by a link, which goes into a letter of the room that
/// made the account, and nowhere else.
pub fn invite(
    conn: &mut Conn,
    user_id: UserId,
    link: &SecretLink,
    now: NaiveDateTime,
) -> QueryResult<()> {
    store::insert_reset(conn, user_id, link.hash(), rules::INVITE_LIFE, now)
}

/// Sets the password by a link from a letter: the link is used up, every session and rest ends.
/// False if the link no longer holds.
pub(in crate::identity) fn reset(
    conn: &mut Conn,
    token: &str,
    hash: &str,
    key: &str,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    db::write(conn, |conn| {
        let found = store::user_of_reset(conn, &sha256(token.as_bytes()), now)?;
        let Some(user) = found else { return Ok(false) };
        store::spend_resets(conn, user.id, now)?;
        store::set_password_hash(conn, user.id, hash, now)?;
        store::delete_sessions(conn, user.id, None)?;
        store::delete_guard(conn, key)?;
        letter_of_change(conn, &user, now)?;
        Operation::new(conn, &acting(&user), now).record(
            &user,
            "user.password_reset",
            &json!({}),
        )?;
        Ok::<_, Error>(true)
    })
}

/// A new password from somebody who knew the old one; their other sessions end.
pub(in crate::identity) fn change_password(
    conn: &mut Conn,
    user: &User,
    hash: &str,
    this_session: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    db::write(conn, |conn| {
        store::set_password_hash(conn, user.id, hash, now)?;
        store::spend_resets(conn, user.id, now)?;
        store::delete_sessions(conn, user.id, Some(this_session))?;
        letter_of_change(conn, user, now)?;
        Operation::new(conn, &acting(user), now).record(user, "user.password_changed", &json!({}))
    })
}

/// Tells the owner, who may not be the one who did it.
fn letter_of_change(conn: &mut Conn, user: &User, now: NaiveDateTime) -> QueryResult<()> {
    let letter = Letter {
        kind: "password-changed",
        to: &user.email,
        lang: user.language,
        values: &[("name", &user.name), ("link", "/losenord")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

pub(in crate::identity) fn save_profile(
    conn: &mut Conn,
    user: &User,
    name: &str,
    language: Lang,
    now: NaiveDateTime,
) -> QueryResult<()> {
    db::write(conn, |conn| {
        store::set_profile(conn, user.id, name, language, now)?;
        Operation::new(conn, &acting(user), now).record(user, "user.changed", &json!({}))
    })
}

pub(in crate::identity) fn end_others(
    conn: &mut Conn,
    user: &User,
    this_session: &str,
    now: NaiveDateTime,
) -> QueryResult<usize> {
    db::write(conn, |conn| {
        let ended = store::delete_sessions(conn, user.id, Some(this_session))?;
        Operation::new(conn, &acting(user), now).record(
            user,
            "user.sessions_ended",
            &json!({ "ended": ended }),
        )?;
        Ok::<_, Error>(ended)
    })
}
