//! A choice system as templates take it.

use serde::Serialize;

use crate::kernel::Reference;
use crate::measure::{Area, MeasureKind, TargetGroup};
use crate::system::model::{ChoiceSystem, DefaultAlternative, SystemState};
use crate::system::rules;

/// What every page about a choice system shows of it.
#[derive(Serialize)]
pub struct SystemView {
    reference: Reference,
    name: String,
    kind: MeasureKind,
    cpv: String,
    decided_on: String,
    decision_registry_no: String,
    default_alternative: DefaultAlternative,
    default_unit: Option<String>,
    default_supplier: Option<Reference>,
    default_ground: String,
    advertisement_url: Option<String>,
    advertisement_id: Option<String>,
    target_groups: Vec<TargetGroup>,
    areas: Vec<Area>,
    reserved: bool,
    reply_days: Option<i64>,
    legal_opinion: String,
    state: SystemState,
    /// R5: open, and not advertised nationally.
    alarm: bool,
}

impl SystemView {
    pub fn of(system: &ChoiceSystem) -> Self {
        Self {
            reference: system.reference.clone(),
            name: system.name.clone(),
            kind: system.measure_kind,
            cpv: system.cpv.to_string(),
            decided_on: system.decided_on.to_string(),
            decision_registry_no: system.decision_registry_no.clone(),
            default_alternative: system.default_alternative,
            default_unit: system.default_unit.clone(),
            default_supplier: system.default_supplier.clone(),
            default_ground: system.default_ground.clone(),
            advertisement_url: system.advertisement_url.clone(),
            advertisement_id: system.advertisement_id.clone(),
            target_groups: system.target_groups(),
            areas: system.areas(),
            reserved: system.reserved,
            reply_days: system.reply_days,
            legal_opinion: system.legal_opinion.clone(),
            state: system.state,
            alarm: rules::lacks_advertisement(system),
        }
    }
}
