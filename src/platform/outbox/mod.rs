//! Letters that wait to be sent. An operation pushes its letter in its own transaction, so that nothing
//! is sent that did not happen, and nothing that happened goes untold.
//!
//! A letter leaves by e-mail, by SMS or on paper. Paper is not sent by the machine: it waits until
//! somebody has printed and posted it. No postal address lies here, and a telephone number only
//! until the message has left.

mod forget;
mod link;
mod paper;
mod tokens;

pub use forget::{Recalled, forget, known_of, recall};
pub use link::{Sealed, SecretLink, push_secret};
pub use paper::{forget_posted, on_paper, paper, papers, post, posted_since, seal};

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::kernel::{Email, Lang, Reference, UserId};
use crate::platform::db::{self, Columns, Conn};
use crate::platform::secret::{SecretError, Vault};
use crate::schema::outbox;

/// After so many tries a letter waits for a human.
const MAX_ATTEMPTS: i64 = 8;
/// How long a worker may keep a claimed letter before another may try.
const LEASE: TimeDelta = TimeDelta::minutes(2);

text_enum! {
    /// The way that a letter leaves the portal.
    pub enum Post {
        Email = "email",
        Sms = "sms",
        /// On paper, printed and posted by hand.
        Letter = "letter",
    }
}

/// A letter to be written in the recipient's language when it is sent.
///
/// Its texts are `mail-<kind>-subject` and `mail-<kind>-body`. Nothing sensitive goes into one:
/// the portal is where it is read.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    pub kind: &'a str,
    pub to: &'a Email,
    pub lang: Lang,
    /// What the texts name. `link` is a path of the portal; the public address is put before it. One
    /// that opens something to whoever holds it is no value: [`push_secret`]. A day (`2026-03-03`) and
    /// a moment in UTC ([`moment`]) are said in the recipient's language.
    pub values: &'a [(&'a str, &'a str)],
    /// A letter with the same key is sent once only.
    pub once: Option<&'a str>,
}

/// A letter about a person, by the way they are reached.
#[derive(Debug, Clone, Copy)]
pub struct PersonMessage<'a> {
    pub kind: &'a str,
    pub channel: Post,
    /// An address, a telephone number in international form, or nothing for paper.
    pub to: &'a str,
    /// The reference of whom it is about, by which [`recall`] finds it.
    pub about: &'a Reference,
    pub lang: Lang,
    pub values: &'a [(&'a str, &'a str)],
    /// More values, sealed; forgotten when the letter has left.
    pub sealed: Option<&'a Sealed>,
    pub once: Option<&'a str>,
}

/// A moment in UTC, as a value of a letter.
pub fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// The vault's purpose of what a letter carries sealed.
const SEAL: &str = "outbox";

/// A letter as it waits.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Waiting {
    pub id: i64,
    pub message_id: String,
    pub kind: String,
    /// Empty for paper, and the end of the number for an SMS that has left.
    pub recipient: String,
    pub language: Lang,
    letter: String,
    attempts: i64,
    pub created_at: NaiveDateTime,
    pub sent_at: Option<NaiveDateTime>,
    pub channel: Post,
    pub about: Option<Reference>,
    pub taken_back_at: Option<NaiveDateTime>,
    pub sealed: Option<Vec<u8>>,
    pub sent_by: Option<UserId>,
}

impl Waiting {
    /// What the texts name.
    pub fn values(&self) -> BTreeMap<String, String> {
        // Written by `push` below; a letter without its values is still a letter.
        serde_json::from_str(&self.letter).unwrap_or_default()
    }

    /// The same, with what lies sealed while the letter waits; without it if it cannot be opened.
    pub fn values_with(&self, vault: &Vault) -> BTreeMap<String, String> {
        self.whole(vault).unwrap_or_else(|_| self.values())
    }

    /// All that the texts name, as the letter must be sent.
    ///
    /// # Errors
    /// [`SecretError::Sealed`] if what lies sealed cannot be opened with this key.
    pub fn whole(&self, vault: &Vault) -> Result<BTreeMap<String, String>, SecretError> {
        let mut values = self.values();
        if let Some(sealed) = &self.sealed {
            let text = vault.open(SEAL, sealed)?;
            let more: BTreeMap<String, String> =
                serde_json::from_str(&text).map_err(|_| SecretError::Sealed)?;
            values.extend(more);
        }
        Ok(values)
    }
}

/// Puts an e-mail in the outbox; false if one with the same key is there already.
///
/// # Errors
/// The database's own.
pub fn push(conn: &mut Conn, letter: &Letter<'_>, now: NaiveDateTime) -> QueryResult<bool> {
    insert(conn, &New::email(letter), None, letter.once, now)
}

/// Puts a letter about a person in the outbox; false if one with the same key is there already.
///
/// # Errors
/// The database's own.
pub fn push_to(
    conn: &mut Conn,
    parcel: &PersonMessage<'_>,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let PersonMessage { kind, channel, to, about, lang, values, sealed, once } = *parcel;
    let row = New { kind, channel, to, about: Some(about), lang, values };
    insert(conn, &row, sealed, once, now)
}

struct New<'a> {
    kind: &'a str,
    channel: Post,
    to: &'a str,
    about: Option<&'a Reference>,
    lang: Lang,
    values: &'a [(&'a str, &'a str)],
}

impl<'a> New<'a> {
    fn email(letter: &Letter<'a>) -> Self {
        Self {
            kind: letter.kind,
            channel: Post::Email,
            to: letter.to.as_str(),
            about: None,
            lang: letter.lang,
            values: letter.values,
        }
    }
}

fn insert(
    conn: &mut Conn,
    new: &New<'_>,
    sealed: Option<&Sealed>,
    once: Option<&str>,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    tokens::refuse_tokens(new.values)?;
    if let Some(key) = once {
        let known =
            diesel::select(diesel::dsl::exists(outbox::table.filter(outbox::once_key.eq(key))))
                .get_result(conn)?;
        if known {
            return Ok(false);
        }
    }
    let values: BTreeMap<&str, &str> = new.values.iter().copied().collect();
    diesel::insert_into(outbox::table)
        .values((
            outbox::message_id.eq(Reference::random().as_str()),
            outbox::kind.eq(new.kind),
            outbox::channel.eq(new.channel),
            outbox::recipient.eq(new.to),
            outbox::about.eq(new.about),
            outbox::language.eq(new.lang),
            outbox::letter.eq(serde_json::json!(values).to_string()),
            outbox::sealed.eq(sealed.map(Sealed::bytes)),
            outbox::once_key.eq(once),
            outbox::due_at.eq(now),
            outbox::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Takes the oldest due letter of a channel for this worker, by moving its time past the lease unless another
/// worker moved it first.
///
/// # Errors
/// The database's own.
pub fn claim(conn: &mut Conn, channel: Post, now: NaiveDateTime) -> QueryResult<Option<Waiting>> {
    db::write(conn, |conn| {
        let due: Option<Waiting> = outbox::table
            .filter(outbox::sent_at.is_null())
            .filter(outbox::gave_up_at.is_null())
            .filter(outbox::taken_back_at.is_null())
            .filter(outbox::channel.eq(channel))
            .filter(outbox::due_at.le(now))
            .order((outbox::due_at, outbox::id))
            .select(Waiting::columns())
            .first(conn)
            .optional()?;
        let Some(letter) = due else { return Ok(None) };
        let ours = diesel::update(
            outbox::table.find(letter.id).filter(outbox::attempts.eq(letter.attempts)),
        )
        .set((outbox::attempts.eq(letter.attempts + 1), outbox::due_at.eq(now + LEASE)))
        .execute(conn)?;
        Ok::<_, diesel::result::Error>((ours == 1).then_some(letter))
    })
}

/// Notes that a claimed letter has left the portal. What it carried sealed is forgotten, and of a
/// telephone number only the end is kept.
///
/// # Errors
/// The database's own.
pub fn sent(conn: &mut Conn, letter: &Waiting, now: NaiveDateTime) -> QueryResult<()> {
    let kept = match letter.channel {
        Post::Sms => last_signs(&letter.recipient),
        Post::Email | Post::Letter => letter.recipient.clone(),
    };
    db::write(conn, |conn| {
        diesel::update(outbox::table.find(letter.id))
            .set((
                outbox::sent_at.eq(now),
                outbox::recipient.eq(&kept),
                outbox::sealed.eq(None::<Vec<u8>>),
            ))
            .execute(conn)
            .map(drop)
    })
}

/// Notes the same in the demo, where nothing leaves and the outbox is what is read: all is kept.
///
/// # Errors
/// The database's own.
pub fn shown(conn: &mut Conn, letter: &Waiting, now: NaiveDateTime) -> QueryResult<()> {
    let row = outbox::table.find(letter.id);
    diesel::update(row).set(outbox::sent_at.eq(now)).execute(conn).map(drop)
}

/// The last two characters of a number, as a person would know their own by.
pub fn last_signs(number: &str) -> String {
    let end: String = number.chars().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect();
    format!("…{end}")
}

/// Why a letter did not leave, without a word of whom it is to or what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub why: String,
    /// No further try can succeed.
    pub last: bool,
    /// The way itself is shut, and no other letter would get through either.
    pub shut: bool,
}

impl Fault {
    /// One that may pass.
    pub const fn passing(why: String) -> Self {
        Self { why, last: false, shut: false }
    }

    /// One of the way itself, which may pass.
    pub const fn shut(why: String) -> Self {
        Self { why, last: false, shut: true }
    }
}

/// Notes that sending failed: the wait doubles, and after eight tries, or at once if no try can
/// succeed, staff must look. Nothing sealed is kept then, and of a telephone number only the end.
///
/// # Errors
/// The database's own.
pub fn failed(
    conn: &mut Conn,
    letter: &Waiting,
    fault: &Fault,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let tries = letter.attempts + 1;
    let wait = TimeDelta::minutes(1 << tries.clamp(0, 10));
    let over = fault.last || tries >= MAX_ATTEMPTS;
    db::write(conn, |conn| {
        let row = outbox::table.find(letter.id);
        diesel::update(row)
            .set((
                outbox::due_at.eq(now + wait),
                outbox::gave_up_at.eq(over.then_some(now)),
                outbox::last_error.eq(&fault.why),
            ))
            .execute(conn)?;
        if over {
            diesel::update(row).set(outbox::sealed.eq(None::<Vec<u8>>)).execute(conn)?;
        }
        if over && letter.channel == Post::Sms {
            let end = last_signs(&letter.recipient);
            diesel::update(row).set(outbox::recipient.eq(&end)).execute(conn)?;
        }
        Ok(())
    })
}

/// The newest letters, sent or not.
///
/// # Errors
/// The database's own.
pub fn newest(conn: &mut Conn, limit: i64) -> QueryResult<Vec<Waiting>> {
    outbox::table.order(outbox::id.desc()).limit(limit).select(Waiting::columns()).load(conn)
}

/// Letters about persons that were given up at a moment or later, and not taken back.
///
/// # Errors
/// The database's own.
pub fn given_up_since(conn: &mut Conn, since: NaiveDateTime) -> QueryResult<Vec<Waiting>> {
    outbox::table
        .filter(outbox::gave_up_at.ge(since))
        .filter(outbox::about.is_not_null())
        .filter(outbox::taken_back_at.is_null())
        .order(outbox::id)
        .select(Waiting::columns())
        .load(conn)
}

/// How many letters nobody could send.
///
/// # Errors
/// The database's own.
pub fn given_up(conn: &mut Conn) -> QueryResult<i64> {
    outbox::table.filter(outbox::gave_up_at.is_not_null()).count().get_result(conn)
}
