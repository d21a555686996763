//! Choice systems: made, advertised, opened, closed.

use diesel::OptionalExtension;
use serde_json::json;

use super::{own_system, terms_in_force};
use crate::contract::{self, Contract};
use crate::identity;
use crate::kernel::{Actor, Reference};
use crate::measure;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::registry::{self, MatterKind, NewMatter};
use crate::system::model::{
    ChoiceSystem, ChoiceSystemId, DefaultAlternative, NewSystem, SystemState,
};
use crate::system::{SystemError, policy, rules, store};
use crate::terms::{self, Asking, Specification, SpecificationId};

/// Makes a choice system: its code must be covered by the act (R1), its owner municipal (R2). Opens
/// its matter and drafts version 1 of its terms.
pub fn create(op: &mut Operation<'_>, new: &NewSystem) -> Result<ChoiceSystem, SystemError> {
    measure::lov_covers(&new.cpv).map_err(SystemError::NotCovered)?;
    op.write(|op| {
        let owner = identity::authority_by_id(op.conn, new.owner_authority_id)?;
        rules::may_own(owner.kind)?;
        policy::may_run(&op.actor, owner.id)?;
        let matter = registry::open_matter(
            op,
            &NewMatter {
                kind: MatterKind::ChoiceSystem,
                title: &new.name,
                title_secret: false,
                owner_authority_id: owner.id,
            },
        )?;
        supplier_is_known(op.conn, new.default_supplier.as_ref())?;
        let reference = Reference::random();
        let system = store::insert(op.conn, &reference, matter.id, new, op.now)?;
        terms::draft(op, owner.id, &system.specification_series, &new.terms)?;
        let detail = json!({ "cpv": system.cpv, "measure_kind": system.measure_kind });
        op.record(&system, "system.created", &detail)?;
        Ok(system)
    })
}

/// Rewrites a system that has not opened: all but its owner and its terms, which have pages of their
/// own. What R1 and R2 ask is asked again.
pub fn edit(
    op: &mut Operation<'_>,
    id: ChoiceSystemId,
    wish: &NewSystem,
) -> Result<(), SystemError> {
    measure::lov_covers(&wish.cpv).map_err(SystemError::NotCovered)?;
    op.write(|op| {
        let system = own_system(op.conn, &op.actor, id)?;
        if system.state != SystemState::Draft {
            return Err(SystemError::NotFrom(system.state));
        }
        supplier_is_known(op.conn, wish.default_supplier.as_ref())?;
        store::rewrite(op.conn, id, wish)?;
        let detail = json!({ "cpv": wish.cpv, "reserved": wish.bounds.reserved });
        Ok(op.record(&system, "system.edited", &detail)?)
    })
}

/// The contracts of a system that are not over, for staff of its authority: of the providers who are
/// asked when the terms change.
pub fn contracted(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
) -> Result<Vec<Contract>, SystemError> {
    let system = own_system(conn, actor, id)?;
    Ok(contract::of_system(conn, system.id)?)
}

/// Publishes a version of a system's terms (R3, R4). Contracted providers keep the version they
/// have: with any, `asking` says by when they may accept the new one and what silence means.
pub fn publish_terms(
    op: &mut Operation<'_>,
    id: SpecificationId,
    asking: Option<Asking>,
) -> Result<Specification, SystemError> {
    op.write(|op| {
        let spec = terms::specification(op.conn, id)?;
        let system = store::of_series(op.conn, &spec.series)?;
        policy::may_run(&op.actor, system.owner_authority_id)?;
        let contracted = contract::of_system(op.conn, system.id)?.len();
        rules::is_told(contracted, asking.is_some())?;
        Ok(match asking.filter(|_| contracted > 0) {
            Some(asking) => terms::publish_asking(op, id, asking)?,
            None => terms::publish(op, id)?,
        })
    })
}

/// Says who serves those who do not choose, and on what legal ground (R14), before the system opens.
pub fn settle_default(
    op: &mut Operation<'_>,
    id: ChoiceSystemId,
    (alternative, ground): (DefaultAlternative, &str),
    (unit, supplier): (Option<&str>, Option<&Reference>),
) -> Result<(), SystemError> {
    rules::default_is_settled(ground)?;
    rules::default_names_its_own(alternative, unit, supplier.is_some())?;
    op.write(|op| {
        let system = own_system(op.conn, &op.actor, id)?;
        if system.state != SystemState::Draft {
            return Err(SystemError::NotFrom(system.state));
        }
        supplier_is_known(op.conn, supplier)?;
        store::set_default(op.conn, id, alternative, ground, (unit, supplier))?;
        let detail = json!({ "alternative": alternative });
        Ok(op.record(&system, "system.default_settled", &detail)?)
    })
}

/// Opens a system for applications. It needs published terms (R3) and an alternative for those who
/// do not choose (R14), which becomes its first policy. It may open before its advertisement is noted, under alarm (R5).
pub fn open(op: &mut Operation<'_>, id: ChoiceSystemId) -> Result<ChoiceSystem, SystemError> {
    op.write(|op| {
        let system = own_system(op.conn, &op.actor, id)?;
        rules::default_is_settled(&system.default_ground)?;
        let supplier = system.default_supplier.is_some();
        let (method, unit) = (system.default_alternative, system.default_unit.as_deref());
        rules::default_names_its_own(method, unit, supplier)?;
        rules::opinion_is_recorded(method, &system.legal_opinion)?;
        terms_in_force(op.conn, &system)?;
        go(op.conn, &system, SystemState::Open)?;
        super::default::begin_policy(op, &system)?;
        op.record(&system, "system.opened", &json!({}))?;
        Ok(store::get(op.conn, id)?)
    })
}

/// A supplier is named by a contract that exists.
fn supplier_is_known(conn: &mut Conn, supplier: Option<&Reference>) -> Result<(), SystemError> {
    let Some(supplier) = supplier else { return Ok(()) };
    contract::by_reference(conn, supplier).optional()?.map(drop).ok_or(SystemError::NoContract)
}

/// Closes a system for new applications. Contracts go on.
pub fn close(op: &mut Operation<'_>, id: ChoiceSystemId) -> Result<(), SystemError> {
    op.write(|op| {
        let system = own_system(op.conn, &op.actor, id)?;
        go(op.conn, &system, SystemState::Closed)?;
        Ok(op.record(&system, "system.closed", &json!({}))?)
    })
}

/// Notes where the national advertisement stands (R5); with nothing, that it was withdrawn.
pub fn advertise(
    op: &mut Operation<'_>,
    id: ChoiceSystemId,
    advertisement: Option<(&str, &str)>,
) -> Result<(), SystemError> {
    op.write(|op| {
        let system = own_system(op.conn, &op.actor, id)?;
        let (url, number) = advertisement.unzip();
        store::set_advertisement(op.conn, id, url, number)?;
        let detail = json!({ "url": url, "id": number });
        Ok(op.record(&system, "system.advertised", &detail)?)
    })
}

fn go(conn: &mut Conn, system: &ChoiceSystem, to: SystemState) -> Result<(), SystemError> {
    let to = system.state.go(to)?;
    if store::move_on(conn, system.id, system.state, to)? {
        Ok(())
    } else {
        Err(SystemError::Stale)
    }
}
