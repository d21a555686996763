//! The record of a decision: all facts that the rule was given, and all that it found. It says
//! nothing of who the person is, so that anybody may be given it and find the same again.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{NonchoiceBar, NonchoiceOutcome, NonchoiceReason};
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::system::DefaultAlternative;

/// What the rule is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub rules_version: i64,
    pub day: NaiveDate,
    pub measure_kind: MeasureKind,
    /// Of a full-time place.
    pub hundredths: i64,
    pub area: Option<Area>,
    /// The languages of which one is needed.
    pub languages: Vec<Language>,
    /// The facts about the premises that are needed, all of them.
    pub access: Vec<Accessibility>,
    /// What sets this draw apart from others of the same seed: SHA-256 of the right's code.
    pub draw_key: String,
    /// Nothing where the kind of measure has no policy in force.
    pub policy: Option<PolicyFacts>,
    /// The provider that the person was placed with before, by a decision of the same kind.
    pub stays_with: Option<String>,
    pub candidates: Vec<Candidate>,
}

/// The policy that the rule follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyFacts {
    pub reference: String,
    pub system: String,
    pub method: DefaultAlternative,
    pub valid_from: NaiveDate,
    pub ground: String,
    pub decision_registry_no: String,
    pub unit: Option<String>,
    /// The contract that it names.
    pub supplier: Option<String>,
    pub seed: Option<String>,
}

/// A place under a contract in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub site: String,
    pub offer: String,
    pub provider: String,
    pub contract: String,
    pub provider_name: String,
    pub offer_name: String,
    pub place: String,
    pub area: Area,
    /// Left at the site, in hundredths.
    pub free: i64,
    pub paused: bool,
    pub leaving: bool,
    pub warned: bool,
    /// Nothing if no language is needed.
    pub speaks: Option<bool>,
    /// Nothing if no fact about the premises is needed.
    pub accessible: Option<bool>,
    /// How many the system's decisions have placed with the provider before.
    pub turns: i64,
    pub last_turn: Option<NaiveDateTime>,
}

/// What the rule finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub excluded: Vec<Excluded>,
    /// Those that are left, the first first.
    pub order: Vec<Ranked>,
    pub proposal: Proposal,
}

/// A place that is left out, and every reason why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excluded {
    pub site: String,
    pub why: Vec<NonchoiceBar>,
}

/// A place in the order, with what it stands there for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    pub site: String,
    /// The person has been placed there before.
    pub stays: bool,
    /// From the middle of the wanted area to the middle of the place's, in metres.
    pub metres: Option<i64>,
    pub turns: i64,
    pub last_turn: Option<NaiveDateTime>,
    /// What the provider drew.
    pub draw: Option<String>,
}

/// What follows from the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Proposal {
    Place {
        site: String,
    },
    /// The municipality's own unit, by name if the policy has one.
    OwnUnit {
        name: Option<String>,
    },
    Nobody,
}

/// Facts, findings and what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub facts: Facts,
    /// SHA-256 of the facts, in the order of the places' codes.
    pub facts_sha256: String,
    pub finding: Finding,
    pub outcome: NonchoiceOutcome,
    pub reason: Option<NonchoiceReason>,
}

/// A record as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    pub decision: String,
    pub decided_at: NaiveDateTime,
    /// The codes that person and right go by; the caseworker's file alone has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// As in the register and in the log.
    pub record_sha256: String,
    pub record: Record,
}
