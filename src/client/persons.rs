//! What the rooms keep about a person: each room writes down its own in a list, `app.rs` joins them, and
//! whoever shows a person's case or protects a person goes through the list and knows no room's tables.
//!
//! There is no register extract (GDPR article 15) and no disposal by person yet: no line has one, and
//! what is added then is added here.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::client::ClientError;
use crate::client::model::{
    Client, NumberKind, ProtectionId, Purpose, Reading, RecallKind, Viewer,
};
use crate::client::service;
use crate::identity;
use crate::kernel::{Email, Lang, Reference};
use crate::measure::Language;
use crate::message::{self, Trace, TraceKind};
use crate::platform::db::Conn;
use crate::platform::secret::Vault;
use crate::platform::{AppError, Operation};

/// How much of the log a case shows.
const READINGS: usize = 20;

/// The fields that a room shows staff of a person.
pub type ShowToStaff = fn(&mut Conn, &PersonShown<'_>) -> Result<Value, AppError>;
/// The fields that a room shows the person.
pub type ShowToPerson = fn(&mut Conn, &Viewer, NaiveDateTime) -> Result<Value, AppError>;
/// A room's part of a register extract.
pub type Extract = fn(&mut Conn, &Client) -> Result<Value, AppError>;
/// How a room disposes of what it keeps.
pub type Dispose = fn(&mut Operation<'_>, &Client) -> Result<(), AppError>;

/// What a room keeps about persons, and what can be done with it.
#[derive(Clone, Copy)]
pub struct PersonData {
    /// The room that keeps it.
    pub room: &'static str,
    /// Its tables that say something of a person.
    pub tables: &'static [&'static str],
    /// The fields of a case page, for staff who have been let to see the person.
    pub show_to_staff: Option<ShowToStaff>,
    /// The fields of the person's own first page.
    pub show_to_person: Option<ShowToPerson>,
    /// What is done when the person becomes protected (R59).
    pub protect: Option<Protect>,
    /// The room's part of a register extract (GDPR article 15). There is none yet.
    pub extract: Option<Extract>,
    /// Disposes of what the room keeps about a person. There is none yet: what rooms forget by time
    /// (codes, lists that nobody chose from) is their jobs'.
    pub dispose: Option<Dispose>,
}

impl PersonData {
    /// What is kept, with nothing to be done about it.
    pub const fn kept(room: &'static str, tables: &'static [&'static str]) -> Self {
        Self {
            room,
            tables,
            show_to_staff: None,
            show_to_person: None,
            protect: None,
            extract: None,
            dispose: None,
        }
    }
}

/// A person whom the viewer has been let to see.
pub struct PersonShown<'a> {
    pub viewer: &'a Viewer,
    pub client: &'a Client,
    pub today: NaiveDate,
}

/// What a room does when a person becomes protected.
#[derive(Clone, Copy)]
pub struct Protect {
    /// What is out, told before the protection begins.
    pub before: fn(&mut Conn, &Vault, &Client) -> Result<Value, AppError>,
    /// Takes back what can be, and adds a line for what cannot.
    pub after: fn(&mut Conn, &Protected<'_>) -> Result<(), AppError>,
}

/// A person who has just become protected.
pub struct Protected<'a> {
    pub vault: &'a Vault,
    /// As they were known until then.
    pub client: &'a Client,
    pub protection: ProtectionId,
    pub now: NaiveDateTime,
}

/// What every room keeps about persons; `app.rs` puts it together.
#[derive(Clone)]
pub struct AllPersonData(pub Vec<PersonData>);

impl AllPersonData {
    /// Everything that staff see of a person.
    ///
    /// # Errors
    /// The rooms' own.
    pub fn show_to_staff(
        &self,
        conn: &mut Conn,
        shown: &PersonShown<'_>,
    ) -> Result<Map<String, Value>, AppError> {
        let parts = self.0.iter().filter_map(|one| one.show_to_staff);
        merged(parts.map(|show| show(conn, shown)))
    }

    /// Everything that stands on the person's own first page.
    ///
    /// # Errors
    /// The rooms' own; not found for an account that is nobody's.
    pub fn show_to_person(
        &self,
        conn: &mut Conn,
        viewer: &Viewer,
        now: NaiveDateTime,
    ) -> Result<Map<String, Value>, AppError> {
        let parts = self.0.iter().filter_map(|one| one.show_to_person);
        merged(parts.map(|show| show(conn, viewer, now)))
    }

    /// What is out of a person, told before they are protected.
    ///
    /// # Errors
    /// The rooms' own.
    pub fn before(
        &self,
        conn: &mut Conn,
        vault: &Vault,
        client: &Client,
    ) -> Result<Map<String, Value>, AppError> {
        let parts = self.0.iter().filter_map(|one| one.protect);
        merged(parts.map(|protect| (protect.before)(conn, vault, client)))
    }

    /// Lets each room see to its own.
    ///
    /// # Errors
    /// The rooms' own.
    pub fn protect(&self, conn: &mut Conn, person: &Protected<'_>) -> Result<(), AppError> {
        self.0
            .iter()
            .filter_map(|one| one.protect)
            .try_for_each(|protect| (protect.after)(conn, person))
    }
}

/// The fields of all parts. Two rooms with a field of the same name would hide each other: a fault.
fn merged(
    parts: impl Iterator<Item = Result<Value, AppError>>,
) -> Result<Map<String, Value>, AppError> {
    let mut all = Map::new();
    for part in parts {
        let Value::Object(part) = part? else { return Err(AppError::fault("no fields")) };
        for (name, value) in part {
            if all.contains_key(&name) {
                return Err(AppError::fault(format!("two rooms show {name}")));
            }
            all.insert(name, value);
        }
    }
    Ok(all)
}

/// The room's own view as a part of a page.
///
/// # Errors
/// A fault if it cannot be written down.
pub fn part(view: &impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(view).map_err(AppError::fault)
}

/// What this room keeps.
pub const PERSON_DATA: &[PersonData] = &[PersonData {
    show_to_staff: Some(case),
    // What is this room's own is taken back by the operation itself, before the other rooms' turn.
    protect: Some(Protect { before, after: |_, _| Ok(()) }),
    ..PersonData::kept(
        "client",
        &["client", "client_handler", "client_protection", "client_recall", "client_former_number"],
    )
}];

/// What people have written in threads, documents and notes. The message room stands to the left and
/// knows no persons; here it is looked through for one. It comes last in the list of lines to work off.
pub const WRITTEN: PersonData = PersonData {
    protect: Some(Protect { before: written_before, after: note_written }),
    ..PersonData::kept("message", &[])
};

#[derive(Serialize)]
struct CaseView<'a> {
    reference: &'a Reference,
    name: &'a str,
    number_kind: NumberKind,
    email: Option<&'a str>,
    phone: &'a str,
    language: Lang,
    interpreter: Option<Language>,
    protected: bool,
    has_account: bool,
    responsible: Option<String>,
    readings: Vec<ReadingView>,
}

#[derive(Serialize)]
struct ReadingView {
    at: NaiveDateTime,
    who: Option<String>,
    purpose: Purpose,
    times: usize,
}

impl From<Reading> for ReadingView {
    fn from(reading: Reading) -> Self {
        Self { at: reading.at, who: reading.who, purpose: reading.purpose, times: reading.times }
    }
}

fn case(conn: &mut Conn, shown: &PersonShown<'_>) -> Result<Value, AppError> {
    let client = shown.client;
    let readings = service::readings(conn, shown.viewer, client)?;
    part(&CaseView {
        reference: &client.reference,
        name: &client.name,
        number_kind: client.number_kind,
        email: client.email.as_ref().map(Email::as_str),
        phone: &client.phone,
        language: client.language,
        interpreter: client.interpreter,
        protected: client.protected,
        has_account: client.user_id.is_some(),
        responsible: responsible(conn, client)?,
        readings: readings.into_iter().take(READINGS).map(Into::into).collect(),
    })
}

fn responsible(conn: &mut Conn, client: &Client) -> Result<Option<String>, ClientError> {
    Ok(identity::names(conn, &[client.responsible_user_id])?.into_values().next())
}

/// What is out of a person, as far as this room knows.
#[derive(Serialize)]
struct OutView {
    has_account: bool,
    sessions: i64,
    waiting: usize,
    left: usize,
    last_left: Option<NaiveDateTime>,
    contact: bool,
    /// Whoever is responsible will be the handler.
    responsible: Option<String>,
}

fn before(conn: &mut Conn, _: &Vault, client: &Client) -> Result<Value, AppError> {
    let out = service::out(conn, client)?;
    part(&OutView {
        has_account: out.has_account,
        sessions: out.sessions,
        waiting: out.waiting,
        left: out.left.len(),
        last_left: out.left.last().copied(),
        contact: out.contact,
        responsible: responsible(conn, client)?,
    })
}

/// Where people have written who the person is.
#[derive(Serialize)]
struct WrittenView {
    kind: RecallKind,
    about: String,
    number: usize,
    at: NaiveDateTime,
}

#[derive(Serialize)]
struct AllWritten {
    written: Vec<WrittenView>,
}

/// Where in threads, documents and notes of the authority it stands who a person is.
fn written_of(conn: &mut Conn, vault: &Vault, client: &Client) -> Result<Vec<Trace>, AppError> {
    let traces = service::traces(conn, vault, client)?;
    Ok(message::traces(conn, client.owner_authority_id, &|text| traces.matches(text))?)
}

fn written_before(conn: &mut Conn, vault: &Vault, client: &Client) -> Result<Value, AppError> {
    let written = written_of(conn, vault, client)?.into_iter().map(|one| WrittenView {
        kind: recall_kind(&one),
        about: about(&one),
        number: one.count,
        at: one.last,
    });
    part(&AllWritten { written: written.collect() })
}

fn note_written(conn: &mut Conn, person: &Protected<'_>) -> Result<(), AppError> {
    for trace in written_of(conn, person.vault, person.client)? {
        let line = (&*about(&trace), Some(trace.count), Some(trace.last));
        service::note_recall(conn, person.protection, recall_kind(&trace), line)?;
    }
    Ok(())
}

/// A matter as a line names it: its number, and who is party.
fn about(trace: &Trace) -> String {
    match &trace.provider {
        Some(provider) => format!("{}, {provider}", trace.registry_no),
        None => trace.registry_no.clone(),
    }
}

/// The line that a place where it stands makes.
const fn recall_kind(trace: &Trace) -> RecallKind {
    match trace.kind {
        TraceKind::Thread => RecallKind::ThreadNames,
        TraceKind::Document => RecallKind::DocumentNames,
        TraceKind::Note => RecallKind::NoteNames,
    }
}
