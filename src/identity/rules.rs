//! What signing in allows: tries, locks, how long a session lives, what a password must be.

use chrono::{NaiveDateTime, TimeDelta};

use crate::identity::model::{Guard, Session};
use crate::kernel::{Email, Role, digits};

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
/// The most links to one address in an hour: each is a letter to somebody, and ends the one before.
pub(super) const MOST_RESETS_TO_ONE: i64 = 5;
/// The most links asked for from one network in an hour: an office is one, and forgets passwords on
/// the first day after the holidays.
pub(super) const MOST_RESETS_FROM_NETWORK: i64 = 30;
/// The window of the wrong attempts of a network. It begins with the first of them and is not made
/// longer by more, so that one bad machine keeps its neighbours waiting for this long at most.
pub(super) const NETWORK_WINDOW: TimeDelta = TimeDelta::minutes(15);
/// The wrong attempts from one network in a window; right ones do not count, and browsers that the
/// account has been signed in with before are not held up. An office of a few hundred stays below,
/// and whoever tries one common password at each address gets through 2,880 addresses in a day.
pub(super) const MOST_WRONG_FROM_NETWORK: i64 = 30;
/// When somebody may come back who found every place for hashing taken.
pub(super) const BUSY_WAIT: TimeDelta = TimeDelta::seconds(5);
pub(super) const SHORTEST_PASSWORD: usize = 12;
pub(super) const LONGEST_PASSWORD: usize = 200;
/// How much of a password is estimated: the time grows with the characters, and so do the guesses.
const ESTIMATED_SIGNS: usize = 48;
/// What stands in Swedish passwords and in no list of the estimator.
const COMMON_WORDS: &str = include_str!("data/common-words.txt");
/// Codes that stand in for the telephone: how many there are, and of how many digits.
pub(super) const RECOVERY_CODES: usize = 10;
pub(super) const RECOVERY_DIGITS: usize = 10;

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

/// How often something with a limit was used in the window that runs, and when that window is over
/// (UTC). A new one begins with the first use after it.
pub(super) fn uses_in(
    window: TimeDelta,
    guard: Option<Guard>,
    now: NaiveDateTime,
) -> (i64, NaiveDateTime) {
    let running = guard.and_then(|guard| {
        let until = guard.locked_until.filter(|until| *until > now)?;
        Some((guard.failed_tries, until))
    });
    running.unwrap_or((0, now + window))
}

/// What is wrong with a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weakness {
    /// Too short, too long, one sign again and again, or the address itself.
    Form,
    /// Among the first that somebody would try.
    Guessable,
}

/// Why a new password will not do, if it will not: it is to be long rather than strange, not the
/// address, and not among the first hundred million guesses (score 3 of zxcvbn). The estimator knows
/// lists of common passwords, names, dates and keys in a row; ours adds Swedish words and the owner's
/// own name and address.
pub(super) fn weakness(password: &str, name: &str, email: &Email) -> Option<Weakness> {
    let length = password.chars().count();
    let first = password.chars().next();
    let (folded, address) = (password.to_lowercase(), email.folded());
    let good = (SHORTEST_PASSWORD..=LONGEST_PASSWORD).contains(&length)
        && !password.chars().all(|c| Some(c) == first)
        && folded != address
        && Some(folded.as_str()) != address.split('@').next();
    if !good {
        return Some(Weakness::Form);
    }
    let own = name.split_whitespace().chain(address.split(['@', '.', '-', '_', '+']));
    let known: Vec<&str> = own
        .filter(|word| word.chars().count() > 2)
        .chain([name, address.as_str()])
        .chain(COMMON_WORDS.split_whitespace())
        .collect();
    let read: String = password.chars().take(ESTIMATED_SIGNS).collect();
    // What is hung on at the ends ("!!") is what everybody hangs on, and is worth nothing.
    let core = read.trim_matches(|sign: char| !sign.is_alphanumeric());
    let score = zxcvbn::zxcvbn(core, &known).score();
    (score < zxcvbn::Score::Three).then_some(Weakness::Guessable)
}

/// The digits of a code as it was typed, if they can be a recovery code: all other characters are blanks
/// or hyphens.
pub(super) fn recovery_digits(typed: &str) -> Option<String> {
    let bare = digits::bare(typed);
    (bare.len() == RECOVERY_DIGITS && digits::are_digits(&bare)).then_some(bare)
}

/// A recovery code as it is written: "12345 67890".
pub(super) fn spelled(code: &str) -> String {
    let (front, back) = code.split_at_checked(RECOVERY_DIGITS / 2).unwrap_or((code, ""));
    format!("{front} {back}")
}
