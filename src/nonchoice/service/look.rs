//! What the pages ask: what was decided, and the record as a file.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;

use crate::choice;
use crate::client::{self, Client, Viewer};
use crate::identity::{self, Decision as Kind, Delegation};
use crate::kernel::{Actor, AuthorityId, Reference};
use crate::nonchoice::model::{Decision, Export, Record};
use crate::nonchoice::{NonchoiceError, policy, store};
use crate::platform::AppError;
use crate::platform::db::{self, Conn};
use crate::platform::web::AppState;
use crate::registry;
use crate::right::{self, Right, RightId};

/// The delegation by which somebody may decide about a right on a day.
pub(in crate::nonchoice) fn delegation(
    conn: &mut Conn,
    actor: &Actor,
    right: &Right,
    day: NaiveDate,
) -> Result<Option<Delegation>, NonchoiceError> {
    let found = identity::delegation(conn, actor.user()?, Kind::DefaultAlternative, day)?;
    Ok(found.filter(|one| one.authority_id == right.owner_authority_id))
}

/// How much of an authority's own units waits for a start. Tells nothing of persons.
///
/// # Errors
/// The database's own.
pub fn waits_of_authority(conn: &mut Conn, owner: AuthorityId) -> Result<usize, NonchoiceError> {
    Ok(store::without_start(conn, owner)?.len())
}

/// The decisions about a right, the newest first, for who has been let to see the person.
///
/// # Errors
/// The database's own.
pub fn of_right(conn: &mut Conn, right: RightId) -> Result<Vec<Decision>, NonchoiceError> {
    Ok(store::of_right(conn, right)?)
}

/// What was decided for the person who looks, the newest first: on paper they can get lost.
///
/// # Errors
/// As for [`client::of_user`].
pub fn mine(
    conn: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
) -> Result<Vec<Decision>, NonchoiceError> {
    db::write(conn, |conn| {
        let client = client::of_user(conn, viewer, viewer.actor.user()?, now)?;
        Ok(store::of_client(conn, client.id)?)
    })
}

/// Whether a decision, by its reference, is on the right that a session by letter is for.
///
/// # Errors
/// The database's own.
pub fn in_scope(app: &AppState, scope: &Reference, decision: &str) -> Result<bool, AppError> {
    let Some(decision) = Reference::parse(decision) else { return Ok(false) };
    let right = app.db.read(|conn| {
        let found = store::by_reference(conn, &decision).optional()?;
        let right = found.map(|one| right::by_id(conn, one.right_id)).transpose()?;
        Ok::<_, NonchoiceError>(right)
    })??;
    Ok(right.is_some_and(|right| right.reference == *scope))
}

/// A decision as its readers see it.
pub(in crate::nonchoice) struct Shown {
    pub decision: Decision,
    pub record: Record,
    pub right: Right,
    pub client: Client,
    pub decider: String,
    pub delegation: String,
    /// The registered document, with the number of its matter.
    pub body: String,
    pub registry_no: String,
    pub own_start: Option<NaiveDate>,
    /// The receipt of the place, if one was given.
    pub choice: Option<Reference>,
}

/// A decision about somebody whom the viewer may see: the person, or staff of the owner.
pub(in crate::nonchoice) fn own_case(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Decision, Client), NonchoiceError> {
    let decision = store::by_reference(conn, reference)?;
    let client = client::by_id(conn, viewer, decision.client_id, now)?;
    Ok((decision, client))
}

/// The same with all that the pages show.
pub(in crate::nonchoice) fn shown(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<Shown, NonchoiceError> {
    db::write(conn, |conn| {
        let (decision, client) = own_case(conn, viewer, reference, now)?;
        let document = registry::document_by_id(conn, decision.document_id)?;
        let choice = match decision.choice_id {
            Some(id) => Some(choice::get(conn, id)?.reference),
            None => None,
        };
        Ok(Shown {
            record: serde_json::from_str(&decision.record)?,
            right: right::by_id(conn, decision.right_id)?,
            decider: identity::user(conn, decision.decided_by)?.name,
            delegation: identity::delegation_by_id(conn, decision.delegation_id)?.reference,
            registry_no: registry::matter(conn, document.matter_id)?.registry_no,
            body: document.body,
            own_start: store::own_start(conn, decision.id)?,
            choice,
            decision,
            client,
        })
    })
}

/// The reference of the person that a decision is about; nothing else is told.
pub(in crate::nonchoice) fn shown_to_owner(
    conn: &mut Conn,
    reference: &Reference,
) -> Result<Reference, NonchoiceError> {
    let decision = store::by_reference(conn, reference)?;
    Ok(client::reference_of(conn, decision.client_id)?)
}

/// A decision for the commissioning unit, without the person.
pub(in crate::nonchoice) fn without_person(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
) -> Result<Export, NonchoiceError> {
    let decision = store::by_reference(conn, reference).optional()?;
    let decision = decision.ok_or(NonchoiceError::NotFound)?;
    if !policy::may_read_without_person(actor, decision.owner_authority_id) {
        return Err(NonchoiceError::NotFound);
    }
    export(&decision, None)
}

/// The record of a decision as a file; with the codes of person and right for who keeps the case.
pub(in crate::nonchoice) fn export(
    decision: &Decision,
    whose: Option<(&Client, &Right)>,
) -> Result<Export, NonchoiceError> {
    Ok(Export {
        decision: decision.reference.to_string(),
        decided_at: decision.decided_at,
        person: whose.map(|(client, _)| client.reference.to_string()),
        right: whose.map(|(_, right)| right.reference.to_string()),
        record_sha256: decision.record_sha256.clone(),
        record: serde_json::from_str(&decision.record)?,
    })
}

/// A page (offset and size) of an authority's decisions, the newest first, and how many there are;
/// nothing of persons in what is shown of them.
pub(in crate::nonchoice) fn of_authority(
    conn: &mut Conn,
    actor: &Actor,
    page: (i64, i64),
) -> Result<(Vec<Decision>, i64), NonchoiceError> {
    let owner = actor.authority_id.ok_or(NonchoiceError::NotFound)?;
    if !policy::may_read_without_person(actor, owner) {
        return Err(NonchoiceError::NotFound);
    }
    Ok(store::of_authority(conn, owner, page)?)
}
