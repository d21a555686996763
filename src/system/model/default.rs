//! Who serves those who do not choose: the dated policies of a system.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{ChoiceSystemId, DefaultAlternative};
use crate::kernel::{Reference, UserId};
use crate::schema::default_policy;

id_type! {
    /// A row of `default_policy`.
    pub struct DefaultPolicyId;
}

/// What a system gives those who do not choose, from a day (ickevalsalternativ, LOV 9 kap. 2 §).
/// A new one ends it; nothing else of it is ever changed.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = default_policy)]
pub struct DefaultPolicy {
    pub id: DefaultPolicyId,
    pub reference: Reference,
    pub choice_system_id: ChoiceSystemId,
    pub method: DefaultAlternative,
    pub valid_from: NaiveDate,
    /// Its last day, once a new one is decided.
    pub valid_to: Option<NaiveDate>,
    /// The legal ground.
    pub ground: String,
    /// The decision's number in the register (diarienummer).
    pub decision_registry_no: String,
    /// The municipality's own unit, where that is the method.
    pub unit: Option<String>,
    /// The contract of the procured supplier, or of the own unit if it has one.
    pub supplier: Option<Reference>,
    pub opinion_by: Option<String>,
    pub opinion_on: Option<NaiveDate>,
    pub opinion_registry_no: Option<String>,
    pub opinion_summary: Option<String>,
    /// What draws are made with; public from the moment it is made.
    pub seed: Option<String>,
    /// Nobody for what was carried over from before policies had days.
    pub decided_by: Option<UserId>,
    pub made_at: NaiveDateTime,
}

/// A legal opinion on record (R14; KKV 2019:2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    pub by: String,
    pub on: NaiveDate,
    pub registry_no: String,
    pub summary: String,
}

/// A policy to be decided. A draw's seed is nobody's wish: the portal makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPolicy {
    pub method: DefaultAlternative,
    pub valid_from: NaiveDate,
    pub ground: String,
    pub decision_registry_no: String,
    pub unit: Option<String>,
    pub supplier: Option<Reference>,
    pub opinion: Option<Opinion>,
}
