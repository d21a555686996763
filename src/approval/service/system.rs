//! Choice systems: made, advertised, opened, closed.

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use diesel::result::Error;
use serde_json::{Value, json};

use crate::approval::model::{
    Application, ChoiceSystem, ChoiceSystemId, DefaultAlternative, NewSystem, SystemState,
};
use crate::approval::{ApprovalError, policy, rules, store};
use crate::identity;
use crate::kernel::{Actor, Reference};
use crate::measure;
use crate::platform::audit;
use crate::platform::db::{self, Conn};
use crate::registry::{self, MatterKind, NewMatter};
use crate::terms::{self, Asking, Specification, SpecificationId};

/// Makes a choice system: its code must be covered by the act (R1), its owner municipal (R2). Opens
/// its matter and drafts version 1 of its terms.
pub fn create_system(
    conn: &mut Conn,
    actor: &Actor,
    new: &NewSystem,
    now: NaiveDateTime,
) -> Result<ChoiceSystem, ApprovalError> {
    measure::lov_covers(&new.cpv).map_err(ApprovalError::NotCovered)?;
    db::write(conn, |conn| {
        let owner = identity::authority_by_id(conn, new.owner_authority_id)?;
        rules::may_own(owner.kind)?;
        policy::may_run(actor, owner.id)?;
        let matter = registry::open_matter(
            conn,
            actor,
            &NewMatter {
                kind: MatterKind::ChoiceSystem,
                title: &new.name,
                title_secret: false,
                owner_authority_id: owner.id,
            },
            now,
        )?;
        let reference = Reference::random();
        let system =
            store::insert_system(conn, &reference, matter.id, new, now).map_err(no_contract)?;
        terms::draft(conn, actor, owner.id, &system.specification_series, &new.terms, now)?;
        let detail = json!({ "cpv": system.cpv, "measure_kind": system.measure_kind });
        tell(conn, actor, &system, "choice_system.created", &detail, now)?;
        Ok(system)
    })
}

pub(super) fn own(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
) -> Result<ChoiceSystem, ApprovalError> {
    let system = store::system(conn, id)?;
    policy::may_run(actor, system.owner_authority_id)?;
    Ok(system)
}

/// Rewrites a system that has not opened: all but its owner and its terms, which have pages of their
/// own. What R1 and R2 ask is asked again.
pub fn edit_system(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
    wish: &NewSystem,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    measure::lov_covers(&wish.cpv).map_err(ApprovalError::NotCovered)?;
    db::write(conn, |conn| {
        let system = own(conn, actor, id)?;
        if system.state != SystemState::Draft {
            return Err(ApprovalError::SystemNotFrom(system.state));
        }
        store::set_system(conn, id, wish).map_err(no_contract)?;
        let detail = json!({ "cpv": wish.cpv, "reserved": wish.bounds.reserved });
        tell(conn, actor, &system, "choice_system.edited", &detail, now)
    })
}

/// The applications of a system that led to a contract that binds, for staff of its authority: the
/// providers who are asked when the terms change.
pub fn contracted(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
) -> Result<Vec<Application>, ApprovalError> {
    let system = own(conn, actor, id)?;
    Ok(store::contracted(conn, system.id)?)
}

/// Publishes a version of a system's terms (R3, R4). Contracted providers keep the version they
/// have: with any, `asking` says by when they may accept the new one and what silence means.
pub fn publish_terms(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    asking: Option<Asking>,
    now: NaiveDateTime,
) -> Result<Specification, ApprovalError> {
    db::write(conn, |conn| {
        let spec = terms::specification(conn, id)?;
        let system = store::system_of_series(conn, &spec.series)?;
        policy::may_run(actor, system.owner_authority_id)?;
        let contracted = store::contracted(conn, system.id)?.len();
        rules::is_told(contracted, asking.is_some())?;
        Ok(match asking.filter(|_| contracted > 0) {
            Some(asking) => terms::publish_asking(conn, actor, id, asking, now)?,
            None => terms::publish(conn, actor, id, now)?,
        })
    })
}

/// Says who serves those who do not choose, and on what legal ground (R14), before the system opens.
pub fn settle_default(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
    (alternative, ground): (DefaultAlternative, &str),
    (unit, supplier): (Option<&str>, Option<&Reference>),
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    rules::default_is_settled(ground)?;
    rules::default_names_its_own(alternative, unit, supplier.is_some())?;
    db::write(conn, |conn| {
        let system = own(conn, actor, id)?;
        if system.state != SystemState::Draft {
            return Err(ApprovalError::SystemNotFrom(system.state));
        }
        store::set_default(conn, id, alternative, ground, (unit, supplier)).map_err(no_contract)?;
        let detail = json!({ "alternative": alternative });
        tell(conn, actor, &system, "choice_system.default_settled", &detail, now)
    })
}

/// Opens a system for applications. It needs published terms (R3) and an alternative for those who
/// do not choose (R14), which becomes its first policy. It may open before its advertisement is noted, under alarm (R5).
pub fn open_system(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
    now: NaiveDateTime,
) -> Result<ChoiceSystem, ApprovalError> {
    db::write(conn, |conn| {
        let system = own(conn, actor, id)?;
        rules::default_is_settled(&system.default_ground)?;
        let supplier = system.default_supplier.is_some();
        let (method, unit) = (system.default_alternative, system.default_unit.as_deref());
        rules::default_names_its_own(method, unit, supplier)?;
        rules::opinion_is_recorded(method, &system.legal_opinion)?;
        if terms::published(conn, &system.specification_series).optional()?.is_none() {
            return Err(ApprovalError::NoTerms);
        }
        go(conn, &system, SystemState::Open)?;
        super::default::begin_policy(conn, actor, &system, now)?;
        tell(conn, actor, &system, "choice_system.opened", &json!({}), now)?;
        Ok(store::system(conn, id)?)
    })
}

/// A supplier is named by a contract that exists; contracts are of a room above, which refuses by a
/// trigger in these words.
fn no_contract(error: Error) -> ApprovalError {
    match error {
        Error::DatabaseError(_, said) if said.message() == "no such row: contract" => {
            ApprovalError::NoContract
        }
        other => other.into(),
    }
}

/// Closes a system for new applications. Contracts go on.
pub fn close_system(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let system = own(conn, actor, id)?;
        go(conn, &system, SystemState::Closed)?;
        tell(conn, actor, &system, "choice_system.closed", &json!({}), now)
    })
}

/// Notes where the national advertisement stands (R5); with nothing, that it was withdrawn.
pub fn advertise(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
    advertisement: Option<(&str, &str)>,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let system = own(conn, actor, id)?;
        let (url, number) = advertisement.unzip();
        store::set_advertisement(conn, id, url, number)?;
        let detail = json!({ "url": url, "id": number });
        tell(conn, actor, &system, "choice_system.advertised", &detail, now)
    })
}

fn go(conn: &mut Conn, system: &ChoiceSystem, to: SystemState) -> Result<(), ApprovalError> {
    let to = system.state.go(to)?;
    if store::move_system(conn, system.id, system.state, to)? {
        Ok(())
    } else {
        Err(ApprovalError::Stale)
    }
}

pub(super) fn tell(
    conn: &mut Conn,
    actor: &Actor,
    system: &ChoiceSystem,
    action: &str,
    detail: &Value,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let event = audit::Event {
        action,
        object: ("choice_system", system.id.0, Some(&system.reference)),
        owner_authority_id: Some(system.owner_authority_id),
        detail,
        personal: None,
    };
    Ok(audit::record(conn, actor, &event, now)?)
}
