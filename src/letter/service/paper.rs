//! Letters on paper: who they wait for, printed, posted.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{hash_of, tell};
use crate::choice;
use crate::client::{self, Client, Viewer};
use crate::identity;
use crate::kernel::{Reference, UserId, time};
use crate::letter::model::LetterState;
use crate::letter::{LetterError, mail, policy, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::outbox::{self, Sealed, Waiting};
use crate::platform::secret::{Vault, random_signs};
use crate::right::{self, Right};

/// A letter and whom it goes to.
#[derive(Debug)]
pub struct Paper {
    pub letter: Waiting,
    pub client: Client,
    /// The right that it is about, if it is about one.
    pub right: Option<Right>,
}

/// A letter and who is responsible for whom it is about.
pub type Owned = (Waiting, UserId);

/// Letters of the viewer's authority that wait to be posted, and those posted today, each with who
/// is responsible. They tell nothing of the persons but the code they go by.
///
/// # Errors
/// [`LetterError::NotFound`] for a viewer who keeps no cases.
pub fn in_post(
    conn: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
) -> Result<(Vec<Owned>, Vec<Owned>), LetterError> {
    let owner = viewer.actor.authority_id.filter(|_| policy::may_post(viewer));
    let owner = owner.ok_or(LetterError::NotFound)?;
    let today = time::stockholm_day(now);
    let since = time::utc_of_stockholm(today, 0, 0).unwrap_or(now);
    let (waiting, posted) = (outbox::papers(conn)?, outbox::posted_since(conn, since)?);
    let about: Vec<&Reference> =
        waiting.iter().chain(&posted).filter_map(|one| one.about.as_ref()).collect();
    let own = client::of_authority(conn, owner, &about)?;
    let with = |all: Vec<Waiting>| {
        let whose = |one: &Waiting| own.get(one.about.as_ref()?).copied();
        all.into_iter().filter_map(|one| whose(&one).map(|user| (one, user))).collect()
    };
    Ok((with(waiting), with(posted)))
}

/// A letter on paper, for who may see whom it is about. The reading is logged (R67).
///
/// # Errors
/// [`LetterError::NotFound`] also for a letter that is not the viewer's to see, and for one to a
/// protected person (R59).
pub fn paper(
    conn: &mut Conn,
    viewer: &Viewer,
    message: &Reference,
    now: NaiveDateTime,
) -> Result<Paper, LetterError> {
    let letter = outbox::paper(conn, message)?.ok_or(LetterError::NotFound)?;
    let about = letter.about.clone().ok_or(LetterError::NotFound)?;
    if !policy::may_post(viewer) {
        return Err(LetterError::NotFound);
    }
    let client = client::load(conn, viewer, &about, now)?;
    if client.protected {
        return Err(LetterError::NotFound);
    }
    let right = right_of(conn, &letter)?.filter(|right| right.client_id == client.id);
    Ok(Paper { letter, client, right })
}

/// The right that a letter is about: the one that it names, or where its link leads. Rooms to the
/// right name it, since their pages are not known here.
fn right_of(conn: &mut Conn, letter: &Waiting) -> Result<Option<Right>, LetterError> {
    let values = letter.values();
    if let Some(named) = values.get("right").and_then(|right| Reference::parse(right)) {
        return Ok(Some(right::named(conn, &named)?));
    }
    let Some(path) = values.get("link").and_then(|link| link.strip_prefix("/val/")) else {
        return Ok(None);
    };
    if let Some(reference) = path.strip_prefix("kvitto/").and_then(Reference::parse) {
        return Ok(Some(choice::right_of_choice(conn, &reference)?));
    }
    match Reference::parse(path) {
        Some(reference) => Ok(Some(right::named(conn, &reference)?)),
        None => Ok(None),
    }
}

/// Makes letters ready to print. The first printing of a letter about a right without a code that
/// works makes one, and lays it sealed with the letter; printing again gives the same paper. A code
/// that works already goes on working for as long as a new one would.
///
/// # Errors
/// [`LetterError::NotFound`] if one of them is not the viewer's: nothing is then done.
pub fn print(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    messages: &[Reference],
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    db::write(conn, |conn| {
        for message in messages {
            let paper = paper(conn, viewer, message, now)?;
            if paper.letter.sent_at.is_none() && paper.letter.sealed.is_none() {
                add_code(conn, vault, viewer, &paper, now)?;
            }
            done(conn, viewer, "letter.printed", &paper, now)?;
        }
        Ok(())
    })
}

fn add_code(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    paper: &Paper,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let today = time::stockholm_day(now);
    let Some(right) = paper.right.as_ref().filter(|one| rules::holds(one, Some(today), today))
    else {
        return Ok(());
    };
    let old = store::newest(conn, right.id)?;
    let works = old.as_ref().is_some_and(|code| {
        let made_on = Some(time::stockholm_day(code.made_at));
        code.state.works() && rules::holds(right, made_on, today)
    });
    right::note_event(conn, right.id, today)?;
    if works && paper.letter.kind != mail::NEW_CODE {
        return Ok(());
    }
    let made_by = viewer.actor.user()?;
    let user = client::account_for_letters(conn, viewer, &paper.client, now)?;
    if let Some(old) = old.filter(|code| code.state.next().contains(&LetterState::Replaced)) {
        super::go(conn, &old, LetterState::Replaced, now)?;
        identity::end_by_letter(conn, user, &right.reference)?;
    }
    let code = random_signs(rules::ALPHABET, rules::SIGNS);
    store::insert(conn, (right.id, paper.client.id), &hash_of(vault, &code), made_by, now)?;
    let sealed = Sealed::new(vault, &[("code", &rules::spelled(&code))])?;
    outbox::seal(conn, paper.letter.id, &sealed)?;
    let (client, detail) = (&paper.client, json!({ "right": right.reference }));
    let whose = (client.id, &client.reference, Some(client.owner_authority_id));
    tell(&mut Operation::new(conn, &viewer.actor, now), "letter.code_made", whose, &detail)
}

/// Notes that letters were posted, by whom and when. Those posted already stay as they are.
///
/// # Errors
/// [`LetterError::NotFound`] if one of them is not the viewer's: nothing is then done.
pub fn post(
    conn: &mut Conn,
    viewer: &Viewer,
    messages: &[Reference],
    now: NaiveDateTime,
) -> Result<usize, LetterError> {
    let by = viewer.actor.user()?;
    db::write(conn, |conn| {
        let mut posted = 0;
        for message in messages {
            let paper = paper(conn, viewer, message, now)?;
            if outbox::post(conn, paper.letter.id, Some(by), now)? {
                done(conn, viewer, "letter.posted", &paper, now)?;
                posted += 1;
            }
        }
        Ok(posted)
    })
}

/// The letter was not posted after all; until the day it was noted has ended.
///
/// # Errors
/// [`LetterError::TooLate`] on another day.
pub fn unpost(
    conn: &mut Conn,
    viewer: &Viewer,
    message: &Reference,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    db::write(conn, |conn| {
        let paper = paper(conn, viewer, message, now)?;
        let in_time = paper.letter.sent_at.is_some_and(|at| rules::may_unpost(at, now));
        if !in_time || !outbox::post(conn, paper.letter.id, None, now)? {
            return Err(LetterError::TooLate);
        }
        done(conn, viewer, "letter.not_posted", &paper, now)
    })
}

fn done(
    conn: &mut Conn,
    viewer: &Viewer,
    action: &str,
    paper: &Paper,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let (client, letter) = (&paper.client, &paper.letter);
    let whose = (client.id, &client.reference, Some(client.owner_authority_id));
    let detail = json!({ "letter": letter.message_id, "kind": letter.kind });
    tell(&mut Operation::new(conn, &viewer.actor, now), action, whose, &detail)
}

/// Forgets the codes of letters that were posted before today, and old second codes.
///
/// # Errors
/// The database's own.
pub fn forget(conn: &mut Conn, now: NaiveDateTime) -> Result<(), LetterError> {
    let today = time::stockholm_day(now);
    let midnight = time::utc_of_stockholm(today, 0, 0).unwrap_or(now);
    outbox::forget_posted(conn, midnight)?;
    store::delete_seconds(conn, now - chrono::TimeDelta::days(1))?;
    Ok(())
}

/// Prints all that waits for a person, as the demo's world does.
///
/// # Errors
/// As [`fn@print`].
pub fn for_demo(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    person: &Reference,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let waiting = outbox::papers(conn)?;
    let own = waiting.iter().filter(|one| one.about.as_ref() == Some(person));
    let own: Vec<Reference> = own.filter_map(|one| Reference::parse(&one.message_id)).collect();
    print(conn, vault, viewer, &own, now)
}
