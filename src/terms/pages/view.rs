//! Versions, requirements and prices as templates take them, for the pages of this room and others.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::attachment::FileField;
use crate::kernel::{Money, Reference};
use crate::terms::model::{
    Frame, OnSilence, PriceItem, PriceKind, PriceUnit, Requirement, RequirementKind, Specification,
    SpecificationState,
};

/// A version, as templates take it.
#[derive(Debug, Serialize)]
pub struct SpecView {
    reference: Reference,
    /// The specification's series; of a choice system, the system's own code.
    series: String,
    version: i64,
    title: String,
    background: String,
    compensation: String,
    how_to_apply: String,
    decision_days: i64,
    contract_text: String,
    state: SpecificationState,
    draft: bool,
    published_at: Option<NaiveDateTime>,
    frame: Frame,
    accept_by: Option<NaiveDate>,
    on_silence: Option<OnSilence>,
}

impl SpecView {
    pub fn of(spec: &Specification) -> Self {
        Self {
            reference: spec.reference.clone(),
            series: spec.series.clone(),
            version: spec.version,
            title: spec.title.clone(),
            background: spec.background.clone(),
            compensation: spec.compensation.clone(),
            how_to_apply: spec.how_to_apply.clone(),
            decision_days: spec.decision_days,
            contract_text: spec.contract_text.clone(),
            state: spec.state,
            draft: spec.state == SpecificationState::Draft,
            published_at: spec.published_at,
            frame: spec.frame,
            accept_by: spec.accept_by,
            on_silence: spec.on_silence,
        }
    }
}

/// A requirement, as templates take it.
#[derive(Debug, Serialize)]
pub struct RequirementView {
    number: i64,
    heading: String,
    text: String,
    kind: RequirementKind,
    how_checked: String,
    word_limit: Option<i64>,
    minimum: Option<i64>,
    maximum: Option<i64>,
    evidence: String,
    may_reuse: bool,
    takes: Option<FileField>,
}

impl RequirementView {
    pub fn of(asked: &Requirement) -> Self {
        Self {
            number: asked.number,
            heading: asked.heading.clone(),
            text: asked.text.clone(),
            kind: asked.kind,
            how_checked: asked.how_checked.clone(),
            word_limit: asked.word_limit,
            minimum: asked.minimum,
            maximum: asked.maximum,
            evidence: asked.evidence.clone(),
            may_reuse: asked.may_reuse,
            takes: asked.file_kinds.is_some().then(|| FileField::of(&asked.allowed())),
        }
    }
}

/// A price, as the component `terms.prices` takes it.
#[derive(Debug, Serialize)]
pub struct PriceView {
    number: i64,
    name: String,
    kind: PriceKind,
    unit: PriceUnit,
    amount: Money,
    condition_text: String,
}

impl PriceView {
    pub fn of(price: &PriceItem) -> Self {
        Self {
            number: price.number,
            name: price.name.clone(),
            kind: price.kind,
            unit: price.unit,
            amount: price.amount,
            condition_text: price.condition_text.clone(),
        }
    }
}
