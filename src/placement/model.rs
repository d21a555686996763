//! Rows and words of placements.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::capacity::CapacityId;
use crate::choice::ChoiceId;
use crate::client::ClientId;
use crate::contract::ContractId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::offer::{OfferId, SiteId};
use crate::provider::ProviderId;
use crate::right::RightId;
use crate::schema::{placement, placement_leaving, placement_step};
use crate::subject;

id_type! {
    /// A row of `placement`.
    pub struct PlacementId;
}

text_enum! {
    /// Where a placement stands.
    pub enum PlacementState {
        /// Thought of for somebody; no deed leads here yet.
        Proposed = "proposed",
        /// Chosen; the place is held until the provider answers.
        Reserved = "reserved",
        /// A freed place, offered to who stands in the queue; no deed leads here yet.
        OfferedToClient = "offered_to_client",
        /// The provider has said yes.
        Accepted = "accepted",
        StartConfirmed = "start_confirmed",
        Ongoing = "ongoing",
        /// Away for a while, with the place kept; no deed leads here yet.
        Paused = "paused",
        Ended = "ended",
        Declined = "declined",
        /// Never came; no deed leads here yet.
        NoShow = "no_show",
        Cancelled = "cancelled",
        /// Stands in the queue; no deed leads here yet.
        Waitlisted = "waitlisted",
    }
}

text_enum! {
    /// The main reason why a placement ended.
    pub enum EndReason {
        WorkUnsubsidised = "work_unsubsidised",
        WorkSubsidised = "work_subsidised",
        SelfEmployment = "self_employment",
        StudiesCsn = "studies_csn",
        StudiesOther = "studies_other",
        OtherInsats = "other_insats",
        BackToAf = "back_to_af",
        Sickness = "sickness",
        ParentalLeave = "parental_leave",
        PensionOrActivityCompensation = "pension_or_activity_compensation",
        Moved = "moved",
        OwnRequest = "own_request",
        MisconductOrAbsence = "misconduct_or_absence",
        CompletedNoResult = "completed_no_result",
        ChangedProvider = "changed_provider",
        ProviderTerminated = "provider_terminated",
        Deceased = "deceased",
        Misregistered = "misregistered",
    }
}

/// A place taken up, or on its way to be.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = placement)]
pub struct Placement {
    pub id: PlacementId,
    pub reference: Reference,
    pub choice_id: ChoiceId,
    pub client_id: ClientId,
    pub owner_authority_id: AuthorityId,
    pub provider_id: ProviderId,
    pub offer_id: OfferId,
    pub site_id: SiteId,
    pub contract_id: ContractId,
    pub capacity_id: CapacityId,
    pub state: PlacementState,
    /// What the provider promised when it said yes.
    pub planned_start_on: Option<NaiveDate>,
    /// The first day, confirmed afterwards.
    pub starts_on: Option<NaiveDate>,
    pub planned_end_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<EndReason>,
    pub created_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
}

subject!(Placement, "placement", owner_authority_id);

/// One step of a placement.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = placement_step)]
pub struct Step {
    pub placement_id: PlacementId,
    pub state: PlacementState,
    pub at: NaiveDateTime,
    pub made_by: Option<UserId>,
    pub note: String,
}

/// A placed person's task when the contract ends: to be told, and to choose anew or end.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = placement_leaving)]
pub struct Leaving {
    pub placement_id: PlacementId,
    pub contract_id: ContractId,
    /// The contract's last day.
    pub last_day: NaiveDate,
    pub made_at: NaiveDateTime,
    pub informed_on: Option<NaiveDate>,
    pub informed_by: Option<UserId>,
    /// The end that was agreed with the person.
    pub ends_on: Option<NaiveDate>,
    pub end_reason: Option<EndReason>,
    /// The right to choose anew that the person got when they were told.
    pub right_id: Option<RightId>,
}
