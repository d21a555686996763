//! Statuses that organisations claim, and what staff find.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::UserId;
use crate::schema::{
    provider_assessed_criterion, provider_assessment, provider_criterion, provider_status,
};

use super::ProviderId;

id_type! {
    /// A row of `provider_status`.
    pub struct StatusId;
}

text_enum! {
    /// Four independent statuses (R50).
    pub enum StatusKind {
        /// Arbetsintegrerande socialt företag.
        SocialEnterprise = "social_enterprise",
        /// Idéburen organisation, lag (2022:900).
        NonProfit = "non_profit",
        /// Supplier under LOU 4 kap. 18 §.
        ReservedSupplier = "reserved_supplier",
        /// Organisation under LOU 19 kap. 25 §.
        Participatory = "participatory",
    }
}

text_enum! {
    /// Where a claim of a status stands.
    pub enum StatusState {
        Claimed = "claimed",
        Accepted = "accepted",
        /// Accepted, and a renewal waits for staff. The status holds meanwhile.
        Renewing = "renewing",
        Refused = "refused",
        Expired = "expired",
    }
}

text_enum! {
    /// What a status is shown by; each is assessed by itself, for a reason of its own.
    pub enum Criterion {
        /// Makes and sells, so that people far from work get and keep a job.
        Business = "business",
        /// Its co-workers take part: as owners, by contract or in another documented way.
        Participation = "participation",
        /// Its surplus mainly stays in its own or similar activities.
        Reinvestment = "reinvestment",
        /// Independent of the public sector.
        Independence = "independence",
        /// Works for the public good alone (lag 2022:900; R53).
        Purpose = "purpose",
        /// Transfers of value only as lag (2022:900) 8 § allows (R53).
        Transfers = "transfers",
        /// No state, region or municipality has a controlling influence (R53).
        Influence = "influence",
        /// A sheltered workshop, or integration is the main aim (LOU 4 kap. 18 §; R51).
        Integration = "integration",
        /// At least 30 percent of those occupied belong to the target group (R51).
        Share = "share",
        /// Carries out a public service as its aim (LOU 19 kap. 25 §).
        Mission = "mission",
    }
}

text_enum! {
    /// What a line of a status's history says.
    pub enum Outcome {
        Accepted = "accepted",
        Refused = "refused",
        /// The last day passed.
        Expired = "expired",
    }
}

/// A claimed status, with what was last said of it. Every assessment lies in its history.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_status)]
pub struct Status {
    pub id: StatusId,
    pub provider_id: ProviderId,
    pub status: StatusKind,
    pub state: StatusState,
    pub evidence: String,
    pub claimed_at: NaiveDateTime,
    pub assessed_by: Option<UserId>,
    pub assessed_at: Option<NaiveDateTime>,
    pub reason: Option<String>,
    pub valid_to: Option<NaiveDate>,
}

/// The evidence for one criterion of a status.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_criterion)]
pub struct CriterionClaim {
    pub provider_status_id: StatusId,
    pub criterion: Criterion,
    pub evidence: String,
    /// None until somebody has assessed it.
    pub met: Option<bool>,
    /// Why it was found to be met or not.
    pub reason: Option<String>,
}

/// One line of a status's history: an assessment, or that its time ran out. Never changed.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_assessment)]
pub struct Assessed {
    pub(in crate::provider) id: i64,
    pub outcome: Outcome,
    /// Whether the status held while this was assessed.
    pub renewal: bool,
    pub claimed_at: NaiveDateTime,
    /// Nobody for an end that came by itself.
    pub assessed_by: Option<UserId>,
    pub assessed_at: NaiveDateTime,
    pub reason: String,
    pub valid_to: Option<NaiveDate>,
}

/// What was found of one criterion in an assessment.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_assessed_criterion)]
pub struct AssessedCriterion {
    pub provider_assessment_id: i64,
    pub criterion: Criterion,
    /// What the organisation showed then.
    pub evidence: String,
    pub met: bool,
    pub reason: String,
}

/// A claim of a status: evidence for each criterion.
#[derive(Debug, Clone)]
pub struct Claim {
    pub status: StatusKind,
    pub criteria: Vec<(Criterion, String)>,
}

/// What staff find of one criterion.
#[derive(Debug, Clone)]
pub struct Finding {
    pub criterion: Criterion,
    pub met: bool,
    pub reason: String,
}

/// What staff say of a claim.
#[derive(Debug, Clone)]
pub struct Assessment {
    pub accept: bool,
    pub reason: String,
    /// The last day an accepted status holds.
    pub valid_to: Option<NaiveDate>,
    /// Each criterion by itself.
    pub findings: Vec<Finding>,
}
