//! Choice systems: made, advertised, opened, closed.

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use serde_json::{Value, json};

use crate::approval::model::{
    ChoiceSystem, ChoiceSystemId, DefaultAlternative, NewSystem, SystemState,
};
use crate::approval::{ApprovalError, policy, rules, store};
use crate::identity;
use crate::kernel::{Actor, Reference};
use crate::measure;
use crate::platform::audit;
use crate::platform::db::{self, Conn};
use crate::registry::{self, MatterKind, NewMatter};
use crate::terms;

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
        let system = store::insert_system(conn, &reference, matter.id, new, now)?;
        terms::draft(conn, actor, owner.id, &system.specification_series, &new.terms, now)?;
        let detail = json!({ "cpv": system.cpv, "measure_kind": system.measure_kind });
        tell(conn, actor, &system, "choice_system.created", &detail, now)?;
        Ok(system)
    })
}

fn own(conn: &mut Conn, actor: &Actor, id: ChoiceSystemId) -> Result<ChoiceSystem, ApprovalError> {
    let system = store::system(conn, id)?;
    policy::may_run(actor, system.owner_authority_id)?;
    Ok(system)
}

/// Says who serves those who do not choose, and on what legal ground (R14), before the system opens.
pub fn settle_default(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
    alternative: DefaultAlternative,
    ground: &str,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    rules::default_is_settled(alternative, ground)?;
    db::write(conn, |conn| {
        let system = own(conn, actor, id)?;
        if system.state != SystemState::Draft {
            return Err(ApprovalError::SystemNotFrom(system.state));
        }
        store::set_default(conn, id, alternative, ground)?;
        let detail = json!({ "alternative": alternative });
        tell(conn, actor, &system, "choice_system.default_settled", &detail, now)
    })
}

/// Opens a system for applications. It needs published terms (R3) and an alternative for those who
/// do not choose (R14). It may open before its advertisement is noted, under alarm (R5).
pub fn open_system(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
    now: NaiveDateTime,
) -> Result<ChoiceSystem, ApprovalError> {
    db::write(conn, |conn| {
        let system = own(conn, actor, id)?;
        rules::default_is_settled(system.default_alternative, &system.default_ground)?;
        if terms::published(conn, &system.specification_series).optional()?.is_none() {
            return Err(ApprovalError::NoTerms);
        }
        go(conn, &system, SystemState::Open)?;
        tell(conn, actor, &system, "choice_system.opened", &json!({}), now)?;
        Ok(store::system(conn, id)?)
    })
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

fn tell(
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
