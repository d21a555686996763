//! Letters the room sends, and whom an organisation's letters go to.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use crate::identity;
use crate::kernel::{Email, Lang, UserId};
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, SecretLink};

use super::model::{Invitation, Member, MemberRole, Provider, ProviderId, Registration};
use super::{ProviderError, rules, store};

/// Whom a letter to the organisation goes to: its contact address. If that is the account of
/// somebody who does not act for it any more, its active signatories get the letter instead, or
/// where nobody signs, those who keep it in order.
///
/// # Errors
/// The database's own.
pub fn addressees(conn: &mut Conn, provider: &Provider) -> QueryResult<Vec<(Email, Lang)>> {
    let active = in_use(conn, provider.id)?;
    let owner = identity::user_by_email(conn, &provider.email)?;
    let has_left = match &owner {
        Some(user) => {
            let was = store::member(conn, provider.id, user.id)?.is_some();
            was && !active.iter().any(|member| member.user_id == user.id)
        }
        None => false,
    };
    if !has_left {
        return Ok(vec![(provider.email.clone(), Lang::Sv)]);
    }
    let signs = |member: &&Member| rules::signs(member);
    let some_sign = active.iter().any(rules::signs);
    let keeps = |member: &&Member| member.role != MemberRole::Coach;
    let to: Vec<UserId> = if some_sign {
        active.iter().filter(signs).map(|member| member.user_id).collect()
    } else {
        active.iter().filter(keeps).map(|member| member.user_id).collect()
    };
    of_users(conn, &to)
}

/// To everybody who acts for an organisation and whose account is open, each in their language: a
/// letter whose texts are another room's.
///
/// # Errors
/// The database's own.
pub fn write_to_members(
    conn: &mut Conn,
    id: ProviderId,
    (kind, values): (&str, &[(&str, &str)]),
    now: NaiveDateTime,
) -> QueryResult<()> {
    for member in in_use(conn, id)? {
        let user = identity::user(conn, member.user_id)?;
        let letter = Letter { kind, to: &user.email, lang: user.language, values, once: None };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// The members who act for the organisation and whose accounts are open.
fn in_use(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Member>> {
    let mut active = Vec::new();
    for member in store::members(conn, id)? {
        if member.active && identity::user(conn, member.user_id)?.active {
            active.push(member);
        }
    }
    Ok(active)
}

fn of_users(conn: &mut Conn, users: &[UserId]) -> QueryResult<Vec<(Email, Lang)>> {
    let found = users.iter().map(|id| {
        let user = identity::user(conn, *id)?;
        Ok((user.email, user.language))
    });
    found.collect()
}

/// The organisation is registered; a new account gets the link to choose a password.
pub fn registered(
    conn: &mut Conn,
    provider: &Provider,
    new_account: Option<(UserId, &SecretLink)>,
    wish: &Registration,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    let (to, lang, reference) = (&wish.email, wish.language, provider.reference.as_str());
    let mut values = vec![("name", provider.name.as_str()), ("reference", reference)];
    if let Some((user_id, link)) = new_account {
        identity::invite(conn, user_id, link, now)?;
        let letter = Letter { kind: "provider-registered", to, lang, values: &values, once: None };
        outbox::push_secret(conn, &letter, link, now)?;
    } else {
        values.push(("link", "/leverantor"));
        let kind = "provider-registered-again";
        outbox::push(conn, &Letter { kind, to, lang, values: &values, once: None }, now)?;
    }
    Ok(())
}

/// An invitation, with the link that is used once.
pub fn invited(
    conn: &mut Conn,
    provider: &Provider,
    invitation: &Invitation,
    link: &SecretLink,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let values = [("name", provider.name.as_str())];
    let letter = Letter {
        kind: "provider-invited",
        to: &invitation.email,
        lang: Lang::Sv,
        values: &values,
        once: None,
    };
    outbox::push_secret(conn, &letter, link, now).map(drop)
}

/// Somebody asks to be invited. Who it is stands in the portal, not in the letter.
pub fn join_asked(
    conn: &mut Conn,
    provider: &Provider,
    managers: &[UserId],
    now: NaiveDateTime,
) -> QueryResult<()> {
    for (to, lang) in of_users(conn, managers)? {
        let values =
            [("name", provider.name.as_str()), ("link", "/leverantor/organisation/medlemmar")];
        let letter =
            Letter { kind: "provider-join-asked", to: &to, lang, values: &values, once: None };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// Staff have assessed a claim; the answer is read in the portal.
pub fn assessed(conn: &mut Conn, provider: &Provider, now: NaiveDateTime) -> QueryResult<()> {
    for (to, lang) in addressees(conn, provider)? {
        let values = [("name", provider.name.as_str()), ("link", "/leverantor/organisation")];
        let letter =
            Letter { kind: "provider-assessed", to: &to, lang, values: &values, once: None };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// Staff have checked a proof; the answer is read in the portal.
pub fn proof_checked(conn: &mut Conn, provider: &Provider, now: NaiveDateTime) -> QueryResult<()> {
    for (to, lang) in addressees(conn, provider)? {
        let values = [("name", provider.name.as_str()), ("link", PROOFS)];
        let letter =
            Letter { kind: "provider-proof-checked", to: &to, lang, values: &values, once: None };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

const PROOFS: &str = "/leverantor/organisation/intyg";

/// A proof or a status ends soon; which one is read in the portal.
pub fn ends_soon(
    conn: &mut Conn,
    provider: &Provider,
    end: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<()> {
    for (to, lang) in addressees(conn, provider)? {
        let day = end.to_string();
        let values = [("name", provider.name.as_str()), ("day", day.as_str()), ("link", PROOFS)];
        let letter =
            Letter { kind: "provider-ends-soon", to: &to, lang, values: &values, once: None };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// A proof or a status has run out.
pub fn lapsed(
    conn: &mut Conn,
    provider: &Provider,
    end: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<()> {
    for (to, lang) in addressees(conn, provider)? {
        let day = end.to_string();
        let values = [("name", provider.name.as_str()), ("day", day.as_str()), ("link", PROOFS)];
        let letter = Letter { kind: "provider-lapsed", to: &to, lang, values: &values, once: None };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// Somebody gave an address that has an account already: only its owner learns of it.
pub fn address_known(
    conn: &mut Conn,
    to: &Email,
    name: &str,
    lang: Lang,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let values = [("name", name), ("link", "/logga-in")];
    let letter = Letter { kind: "provider-address-known", to, lang, values: &values, once: None };
    outbox::push(conn, &letter, now).map(drop)
}
