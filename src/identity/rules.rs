//! What signing in allows: tries, locks, how long a session lives, what a password must be.

use chrono::{NaiveDateTime, TimeDelta};

use crate::identity::model::{Guard, Session};
use crate::kernel::{Email, Role};

/// After so many wrong tries an account rests.
pub(super) const MOST_TRIES: i64 = 5;
/// How long it rests.
pub(super) const REST: TimeDelta = TimeDelta::minutes(15);
/// A session ends so long after signing in, whatever happens.
pub(super) const LIFE: TimeDelta = TimeDelta::hours(12);
/// It ends earlier if nobody uses it.
pub(super) const IDLE: TimeDelta = TimeDelta::minutes(60);
/// A session by letter ends so long after signing in.
pub(super) const LETTER_LIFE: TimeDelta = TimeDelta::hours(2);
/// It ends earlier if nobody uses it: the telephone may be somebody else's.
pub(super) const LETTER_IDLE: TimeDelta = TimeDelta::minutes(30);
/// How exactly its use is noted.
pub(super) const NOTED: TimeDelta = TimeDelta::minutes(5);
/// How long somebody may look for their one-time code.
pub(super) const CODE_WAIT: TimeDelta = TimeDelta::minutes(10);
/// How long somebody with a letter may look for their second code: it may be handed over at a desk.
pub(super) const LETTER_WAIT: TimeDelta = TimeDelta::minutes(30);
/// How long a link to a new password holds.
pub(super) const RESET_LIFE: TimeDelta = TimeDelta::hours(1);
/// How long somebody who was let in may wait before choosing a first password.
pub(super) const INVITE_LIFE: TimeDelta = TimeDelta::days(7);
/// The least time between two such letters to the same account.
pub(super) const RESET_PAUSE: TimeDelta = TimeDelta::minutes(5);
pub(super) const SHORTEST_PASSWORD: usize = 12;
pub(super) const LONGEST_PASSWORD: usize = 200;

/// Where somebody lands who has signed in.
pub const fn desk_path(role: Role) -> &'static str {
    match role {
        Role::Client => "/mina-sidor",
        Role::ProviderMember => "/leverantor",
        Role::Commissioner => "/bestallare",
        Role::Caseworker => "/handlaggare",
        Role::UnitManager => "/enhetschef",
        Role::BusinessLead => "/naringsliv",
        Role::SteeringGroup => "/styrgrupp",
        Role::Guide => "/servicecenter",
        Role::CoordinationBody => "/forbund",
        Role::Partner => "/partner",
        Role::Representative => "/ombud",
        Role::Admin => "/admin",
        Role::System | Role::Visitor => "/",
    }
}

/// Whether the role acts for an authority.
pub(super) const fn is_staff(role: Role) -> bool {
    match role {
        Role::Commissioner
        | Role::Caseworker
        | Role::UnitManager
        | Role::BusinessLead
        | Role::SteeringGroup
        | Role::Guide
        | Role::CoordinationBody
        | Role::Admin => true,
        Role::Client
        | Role::ProviderMember
        | Role::Partner
        | Role::Representative
        | Role::System
        | Role::Visitor => false,
    }
}

/// Whether an account can have the role at all.
pub(super) const fn is_personal(role: Role) -> bool {
    !matches!(role, Role::System | Role::Visitor)
}

/// Whether a session still holds.
pub(super) fn is_alive(session: &Session, now: NaiveDateTime) -> bool {
    let idle = match (session.complete, &session.scope) {
        (true, None) => IDLE,
        (true, Some(_)) => LETTER_IDLE,
        (false, None) => CODE_WAIT,
        (false, Some(_)) => LETTER_WAIT,
    };
    now < session.expires_at && now - session.seen_at < idle
}

/// Whether the use of a session is to be noted again.
pub(super) fn is_to_be_noted(session: &Session, now: NaiveDateTime) -> bool {
    now - session.seen_at >= NOTED
}

/// The tries that count: those before a rest that is over are forgotten, and so are old ones.
pub(super) fn tries_that_count(guard: Option<Guard>, now: NaiveDateTime) -> i64 {
    match guard {
        Some(guard) if guard.locked_until.is_some_and(|until| until <= now) => 0,
        Some(guard) if now - guard.last_try_at >= REST => 0,
        Some(guard) => guard.failed_tries,
        None => 0,
    }
}

/// How often something braked was used in the hour that runs, and when that hour is over. A new one
/// begins with the first use after it.
pub(super) fn uses_of_the_hour(guard: Option<Guard>, now: NaiveDateTime) -> (i64, NaiveDateTime) {
    let running = guard.and_then(|guard| {
        let until = guard.locked_until.filter(|until| *until > now)?;
        Some((guard.failed_tries, until))
    });
    running.unwrap_or((0, now + TimeDelta::hours(1)))
}

/// Whether a password will do: long rather than strange, and not the address itself.
pub(super) fn is_good_password(password: &str, email: &Email) -> bool {
    let length = password.chars().count();
    let first = password.chars().next();
    let folded = password.to_lowercase();
    (SHORTEST_PASSWORD..=LONGEST_PASSWORD).contains(&length)
        && !password.chars().all(|c| Some(c) == first)
        && folded != email.folded()
        && Some(folded.as_str()) != email.folded().split('@').next()
}
