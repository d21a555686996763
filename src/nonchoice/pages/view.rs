//! How facts and findings are shown, on every page that has them; and the record as a file.

use actix_web::HttpResponse;
use actix_web::http::header;
use serde::{Deserialize, Serialize};

use crate::kernel::{Reference, time};
use crate::nonchoice::model::{
    Candidate, Excluded, Export, Facts, Finding, NonchoiceBar, Proposal, Ranked,
};
use crate::platform::AppError;
use crate::platform::web::PageResult;
use crate::system::{DefaultAlternative, DefaultPolicy};

/// How many lines a page of a list has.
pub(super) const SIZE: i64 = 25;

/// Which page of a list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PageOf {
    pub sida: String,
}

/// A policy as pages show it.
#[derive(Serialize)]
pub(super) struct PolicyView {
    pub reference: Reference,
    pub method: DefaultAlternative,
    pub valid_from: String,
    pub valid_to: Option<String>,
    pub ground: String,
    pub decision_registry_no: String,
    pub unit: Option<String>,
    pub supplier: Option<Reference>,
    pub opinion_by: Option<String>,
    pub opinion_on: Option<String>,
    pub opinion_registry_no: Option<String>,
    pub opinion_summary: Option<String>,
    pub seed: Option<String>,
    pub made_on: String,
    /// The method names somebody, and the policy does not.
    pub lacks_supplier: bool,
}

impl PolicyView {
    pub fn of(policy: &DefaultPolicy) -> Self {
        let procured = policy.method == DefaultAlternative::ProcuredSupplier;
        Self {
            reference: policy.reference.clone(),
            method: policy.method,
            valid_from: policy.valid_from.to_string(),
            valid_to: policy.valid_to.map(|day| day.to_string()),
            ground: policy.ground.clone(),
            decision_registry_no: policy.decision_registry_no.clone(),
            unit: policy.unit.clone(),
            supplier: policy.supplier.clone(),
            opinion_by: policy.opinion_by.clone(),
            opinion_on: policy.opinion_on.map(|day| day.to_string()),
            opinion_registry_no: policy.opinion_registry_no.clone(),
            opinion_summary: policy.opinion_summary.clone(),
            seed: policy.seed.clone(),
            made_on: time::stockholm_day(policy.made_at).to_string(),
            lacks_supplier: procured && policy.supplier.is_none(),
        }
    }
}

/// A place with where it stands, or why it is left out.
#[derive(Serialize)]
struct PlaceView {
    provider: String,
    offer: String,
    place: String,
    why: Vec<NonchoiceBar>,
    stays: bool,
    /// Kilometres with one decimal, as "1,2".
    distance: Option<String>,
    turns: i64,
    last_turn: Option<String>,
    draw: Option<String>,
}

impl PlaceView {
    fn new(facts: &Facts, site: &str) -> Option<Self> {
        let found: &Candidate = facts.candidates.iter().find(|one| one.site == site)?;
        Some(Self {
            provider: found.provider_name.clone(),
            offer: found.offer_name.clone(),
            place: found.place.clone(),
            why: Vec::new(),
            stays: false,
            distance: None,
            turns: found.turns,
            last_turn: found.last_turn.map(|at| time::stockholm_day(at).to_string()),
            draw: None,
        })
    }

    fn ranked(facts: &Facts, one: &Ranked) -> Option<Self> {
        let metres = |m: i64| format!("{},{}", m / 1_000, m % 1_000 / 100);
        Some(Self {
            stays: one.stays,
            distance: one.metres.map(metres),
            draw: one.draw.as_ref().map(|number| number.chars().take(12).collect()),
            ..Self::new(facts, &one.site)?
        })
    }

    fn left_out(facts: &Facts, one: &Excluded) -> Option<Self> {
        Some(Self { why: one.why.clone(), ..Self::new(facts, &one.site)? })
    }
}

/// What the rule was given and what it found.
#[derive(Serialize)]
pub(super) struct FindingView {
    method: Option<DefaultAlternative>,
    ground: Option<String>,
    decision_registry_no: Option<String>,
    valid_from: Option<String>,
    seed: Option<String>,
    draw_key: String,
    order: Vec<PlaceView>,
    excluded: Vec<PlaceView>,
    /// `place`, `own_unit` or `nobody`.
    proposal: &'static str,
    unit: Option<String>,
}

impl FindingView {
    pub fn new(facts: &Facts, finding: &Finding) -> Self {
        let policy = facts.policy.as_ref();
        let (proposal, unit) = match &finding.proposal {
            Proposal::Place { .. } => ("place", None),
            Proposal::OwnUnit { name } => ("own_unit", name.clone()),
            Proposal::Nobody => ("nobody", None),
        };
        Self {
            method: policy.map(|one| one.method),
            ground: policy.map(|one| one.ground.clone()),
            decision_registry_no: policy.map(|one| one.decision_registry_no.clone()),
            valid_from: policy.map(|one| one.valid_from.to_string()),
            seed: policy.and_then(|one| one.seed.clone()),
            draw_key: facts.draw_key.clone(),
            order: finding.order.iter().filter_map(|o| PlaceView::ranked(facts, o)).collect(),
            excluded: finding
                .excluded
                .iter()
                .filter_map(|one| PlaceView::left_out(facts, one))
                .collect(),
            proposal,
            unit,
        }
    }
}

/// A record as a file to keep.
pub(super) fn as_file(export: &Export) -> PageResult {
    let body = serde_json::to_string_pretty(export).map_err(AppError::fault)?;
    let name = format!("attachment; filename=\"underlag-{}.json\"", export.decision);
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, name))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(body))
}
