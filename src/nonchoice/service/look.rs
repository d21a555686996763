//! What the pages ask: who waits, what was decided, and the record as a file.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;

use crate::choice::{self, Right, RightId, RightState};
use crate::client::{self, Among, Client, ClientId, Listed, Sought, Viewer};
use crate::identity::{self, Decision as Kind, Delegation};
use crate::kernel::{Actor, AuthorityId, Reference, time};
use crate::measure::MeasureKind;
use crate::nonchoice::model::{Decision, Export, Record};
use crate::nonchoice::{NonchoiceError, policy, store};
use crate::platform::db::{self, Conn};
use crate::registry;

/// How many persons a list holds.
const MOST: i64 = 500;

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

/// A line of a caseworker's list.
#[derive(Debug, Clone, serde::Serialize)]
pub(in crate::nonchoice) struct Line {
    pub person: Reference,
    pub name: String,
    pub protected: bool,
    /// Nobody where it is the reader.
    pub responsible: Option<String>,
    pub kind: MeasureKind,
    /// Of the right, or of the decision.
    pub reference: Reference,
    pub day: NaiveDate,
    /// How many days have gone since.
    pub age: i64,
}

/// What waits for caseworkers of an authority.
#[derive(Debug, Default, serde::Serialize)]
pub(in crate::nonchoice) struct Lists {
    /// Rights that wait for a decision, by their last day.
    pub waiting: Vec<Line>,
    /// Decisions about the own unit without a start.
    pub own: Vec<Line>,
    /// Rights whose persons get no letters and must be reminded otherwise.
    pub remind: Vec<Line>,
}

/// The lists of the reader's authority; protected persons stand there for their handlers alone
/// (R59). One reading of all who stand there is written (R67).
pub(in crate::nonchoice) fn lists(
    conn: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
) -> Result<Lists, NonchoiceError> {
    let owner = viewer.actor.authority_id.ok_or(NonchoiceError::NotFound)?;
    let today = time::stockholm_day(now);
    db::write(conn, |conn| {
        let waiting = choice::lapsed_rights(conn, owner)?;
        let own = store::without_start(conn, owner)?;
        let remind = to_remind(conn, owner, today)?;
        let ids: Vec<ClientId> = waiting
            .iter()
            .chain(&remind)
            .map(|right| right.client_id)
            .chain(own.iter().map(|one| one.client_id))
            .collect();
        let sought = Sought { among: Among::These(ids), ..Sought::default() };
        let (listed, _) = client::list(conn, viewer, &sought, (0, MOST), now)?;
        let staff: Vec<_> = listed.iter().map(|one| one.responsible_user_id).collect();
        let names = identity::names(conn, &staff)?;
        let people: HashMap<ClientId, Listed> =
            listed.into_iter().map(|one| (one.id, one)).collect();
        let line = |client: ClientId, kind, reference: &Reference, day: NaiveDate| {
            let one = people.get(&client)?;
            let mine = viewer.actor.user_id == Some(one.responsible_user_id);
            Some(Line {
                person: one.reference.clone(),
                name: one.name.clone(),
                protected: one.protected,
                responsible: names.get(&one.responsible_user_id).filter(|_| !mine).cloned(),
                kind,
                reference: reference.clone(),
                day,
                age: (today - day).num_days(),
            })
        };
        let of_right =
            |one: &Right| line(one.client_id, one.measure_kind, &one.reference, one.last_day);
        let of_decision = |one: &Decision| {
            let day = time::stockholm_day(one.decided_at);
            line(one.client_id, one.measure_kind, &one.reference, day)
        };
        Ok(Lists {
            waiting: waiting.iter().filter_map(of_right).collect(),
            own: own.iter().filter_map(of_decision).collect(),
            remind: remind.iter().filter_map(of_right).collect(),
        })
    })
}

fn to_remind(
    conn: &mut Conn,
    owner: AuthorityId,
    today: NaiveDate,
) -> Result<Vec<Right>, NonchoiceError> {
    let mut rights = Vec::new();
    for (id, last_day) in store::left_to_caseworkers(conn, today)? {
        let right = choice::right_by_id(conn, id)?;
        let ours = right.owner_authority_id == owner && right.last_day == last_day;
        if ours && right.state == RightState::Open {
            rights.push(right);
        }
    }
    Ok(rights)
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
            right: choice::right_by_id(conn, decision.right_id)?,
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

/// The newest decisions of an authority; nothing of persons in what is shown of them.
pub(in crate::nonchoice) fn of_authority(
    conn: &mut Conn,
    actor: &Actor,
) -> Result<Vec<Decision>, NonchoiceError> {
    let owner = actor.authority_id.ok_or(NonchoiceError::NotFound)?;
    if !policy::may_read_without_person(actor, owner) {
        return Err(NonchoiceError::NotFound);
    }
    Ok(store::of_authority(conn, owner, MOST)?)
}
