//! Coming in by a letter: its code, then a second one. A try is counted in the transaction that looks
//! at it, so that many at once are no more than many in a row.

use chrono::NaiveDateTime;
use diesel::result::Error;
use serde_json::json;

use super::{hash_of, second_hash, tell};
use crate::client::{self, ByCode};
use crate::identity::{self, User};
use crate::kernel::{Actor, Reference, UserId, digits, time};
use crate::letter::model::{LetterCode, LetterState, SecondKind};
use crate::letter::{LetterError, mail, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::secret::{Vault, random_signs};
use crate::right::{self, Right};

text_enum! {
    /// Why a code that once worked lets nobody in. Only its holder is told.
    pub enum Over {
        Locked = "locked",
        Replaced = "replaced",
        Expired = "expired",
    }
}

/// What trying a letter's code gave.
#[derive(Debug, PartialEq, Eq)]
pub enum CodeCheck {
    /// Unknown; so many tries are left.
    Wrong(i64),
    /// Too many tries from here: wait.
    Rest,
    /// Too many wrong codes from the network: none is looked at before a moment (UTC).
    Refused(NaiveDateTime),
    Over(Over),
    /// Right: the token of half a session.
    Half(String),
}

/// What trying a second code gave.
#[derive(Debug, PartialEq, Eq)]
pub enum SignInOutcome {
    /// The token of a session, and the right that it is for.
    In(String, Reference),
    /// Wrong; so many tries are left before the letter's code is locked.
    Wrong(i64),
    /// It was right, and was used before or is too old: another is needed.
    Spent,
    Over(Over),
    /// Nobody waits in this browser: begin again.
    Gone,
}

/// Tries a letter's code from a browser (the hash of its token) and a network. All unknown codes get
/// the same answer; so do malformed ones.
///
/// # Errors
/// The database's own.
pub fn check_code(
    conn: &mut Conn,
    vault: &Vault,
    typed: &str,
    (browser, network): (&str, &str),
    now: NaiveDateTime,
) -> Result<CodeCheck, LetterError> {
    let hash = hash_of(vault, &rules::typed(typed));
    let key = vault.fingerprint("letter-browser", browser);
    let network = vault.fingerprint("letter-network", network);
    db::write(conn, |conn| {
        let most = (rules::MOST_FROM_NETWORK, rules::NETWORK_WINDOW);
        if let Some(until) = identity::use_within(conn, &network, most, now)? {
            return Ok(CodeCheck::Refused(until));
        }
        let Some(left) = identity::count_try(conn, &key, rules::MOST_TRIES, now)? else {
            return Ok(CodeCheck::Rest);
        };
        let Some(code) = store::by_hash(conn, &hash)? else { return Ok(CodeCheck::Wrong(left)) };
        identity::forget_tries(conn, &key)?;
        identity::give_back(conn, &network)?;
        let right = right::by_id(conn, code.right_id)?;
        let person = client::by_code(conn, code.client_id)?;
        if let Some(over) = over(&code, &right, &person, now) {
            return Ok(CodeCheck::Over(over));
        }
        let Some(user_id) = person.user_id else { return Ok(CodeCheck::Over(Over::Replaced)) };
        let half = identity::start_half_by_letter(conn, user_id, &right.reference, browser, now)?;
        send(conn, vault, &code, &person, now)?;
        Ok(CodeCheck::Half(half))
    })
}

fn over(code: &LetterCode, right: &Right, person: &ByCode, now: NaiveDateTime) -> Option<Over> {
    match code.state {
        LetterState::Locked => Some(Over::Locked),
        LetterState::Replaced => Some(Over::Replaced),
        LetterState::Expired => Some(Over::Expired),
        LetterState::Issued | LetterState::Used => {
            let made_on = Some(time::stockholm_day(code.made_at));
            let holds = rules::holds(right, made_on, time::stockholm_day(now));
            (person.protected || !holds).then_some(Over::Expired)
        }
    }
}

/// Who waits for a second code in a browser.
struct Waits {
    user: User,
    scope: Reference,
    code: LetterCode,
    right: Right,
    person: ByCode,
}

fn waits(conn: &mut Conn, half: &str, now: NaiveDateTime) -> Result<Option<Waits>, LetterError> {
    let Some((user, scope)) = identity::half_by_letter(conn, half, now)? else { return Ok(None) };
    let right = right::named(conn, &scope)?;
    let Some(code) = store::newest(conn, right.id)? else { return Ok(None) };
    let person = client::by_code(conn, code.client_id)?;
    Ok(Some(Waits { user, scope, code, right, person }))
}

/// A code by SMS, if the person has a telephone for it and did not get one just now.
fn send(
    conn: &mut Conn,
    vault: &Vault,
    code: &LetterCode,
    person: &ByCode,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let Some(mobile) = person.mobile.as_ref().filter(|_| !person.protected) else {
        return Ok(());
    };
    let number = vault.fingerprint("letter-number", mobile.as_str());
    let newest = store::newest_sms(conn, code.client_id)?;
    let just_now = newest.is_some_and(|one| {
        one.used_at.is_none()
            && now < one.made_at + rules::SMS_PAUSE
            && one.number_hash.as_ref() == Some(&number)
    });
    let key = vault.fingerprint("letter-sms", person.reference.as_str());
    if just_now || !identity::within_rate(conn, &key, rules::MOST_SMS, now)? {
        return Ok(());
    }
    let digits = random_signs(rules::DIGITS, rules::SECOND_DIGITS);
    let new = store::NewSecond {
        client: code.client_id,
        kind: SecondKind::Sms,
        hash: &second_hash(vault, code.client_id, &digits),
        number_hash: Some(&number),
        made_by: None,
        expires_at: now + rules::SMS_LIFE,
    };
    store::insert_second(conn, &new, now)?;
    mail::second(conn, vault, person, (mobile, &digits), now)
}

/// Sends another code by SMS; nothing for a browser where nobody waits. Gives the end of the number,
/// if there is one, for the page of the second code.
///
/// # Errors
/// The database's own.
pub fn send_again(
    conn: &mut Conn,
    vault: &Vault,
    half: &str,
    again: bool,
    now: NaiveDateTime,
) -> Result<Option<Option<String>>, LetterError> {
    db::write(conn, |conn| {
        let Some(waits) = waits(conn, half, now)? else { return Ok(None) };
        if again && over(&waits.code, &waits.right, &waits.person, now).is_none() {
            send(conn, vault, &waits.code, &waits.person, now)?;
        }
        let end = |mobile: &crate::kernel::Mobile| {
            let number = mobile.as_str();
            number.get(number.len().saturating_sub(2)..).unwrap_or_default().to_owned()
        };
        Ok(Some(waits.person.mobile.as_ref().map(end)))
    })
}

/// Tries a second code. The right one is used up; five wrong ones lock the letter's code.
///
/// # Errors
/// The database's own.
pub fn second(
    conn: &mut Conn,
    vault: &Vault,
    half: &str,
    typed: &str,
    now: NaiveDateTime,
) -> Result<SignInOutcome, LetterError> {
    db::write(conn, |conn| {
        let Some(waits) = waits(conn, half, now)? else { return Ok(SignInOutcome::Gone) };
        if let Some(over) = over(&waits.code, &waits.right, &waits.person, now) {
            return Ok(SignInOutcome::Over(over));
        }
        let digits: String = digits::only(typed).chars().take(20).collect();
        let hash = second_hash(vault, waits.code.client_id, &digits);
        let found = store::second(conn, waits.code.client_id, &hash)?;
        let number = waits.person.mobile.as_ref();
        let number = number.map(|mobile| vault.fingerprint("letter-number", mobile.as_str()));
        // A code that went to a number which is theirs no longer is no code at all.
        let found = found.filter(|one| one.kind == SecondKind::Desk || one.number_hash == number);
        let Some(one) = found else { return wrong(conn, &waits, now) };
        if now >= one.expires_at || !store::spend(conn, &one, now)? {
            return Ok(SignInOutcome::Spent);
        }
        if !store::go(conn, &waits.code, waits.code.state.go(LetterState::Used)?, 0, now)? {
            // Another browser moved the code in between: run again and see.
            return Err(Error::RollbackTransaction.into());
        }
        let detail = json!({ "channel": "code", "second": one.kind });
        record_event(conn, &waits, "letter.signed_in", &detail, now)?;
        let token = identity::start_by_letter(conn, waits.user.id, &waits.scope, Some(half), now)?;
        Ok(SignInOutcome::In(token, waits.scope))
    })
}

fn wrong(conn: &mut Conn, waits: &Waits, now: NaiveDateTime) -> Result<SignInOutcome, LetterError> {
    let (tries, left) = rules::after_wrong(waits.code.tries);
    if left > 0 {
        store::go(conn, &waits.code, waits.code.state, tries, now)?;
        return Ok(SignInOutcome::Wrong(left));
    }
    store::go(conn, &waits.code, waits.code.state.go(LetterState::Locked)?, tries, now)?;
    identity::end_by_letter(conn, waits.user.id, &waits.scope)?;
    record_event(conn, waits, "letter.locked", &json!({ "tries": tries }), now)?;
    Ok(SignInOutcome::Over(Over::Locked))
}

fn record_event(
    conn: &mut Conn,
    waits: &Waits,
    action: &str,
    detail: &serde_json::Value,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let actor = acting(waits.user.id);
    let owner = Some(waits.right.owner_authority_id);
    let whose = (waits.code.client_id, &waits.person.reference, owner);
    tell(&mut Operation::new(conn, &actor, now), action, whose, detail)
}

const fn acting(user_id: UserId) -> Actor {
    let role = crate::kernel::Role::Client;
    Actor { user_id: Some(user_id), role, authority_id: None }
}
