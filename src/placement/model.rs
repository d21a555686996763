//! Rows and words of placements.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::capacity::CapacityId;
use crate::client::ClientId;
use crate::contract::ContractId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::offer::{OfferId, RevisionId, SiteId};
use crate::placement::official;
use crate::provider::ProviderId;
use crate::right::{Right, RightId};
use crate::schema::{placement, placement_leaving, placement_step};
use crate::subject;

id_type! {
    /// A row of `placement`.
    pub struct PlacementId;
}

text_enum! {
    /// Where a placement stands.
    pub enum PlacementState {
        /// Thought of for somebody; no operation leads here yet.
        Proposed = "proposed",
        /// Chosen; the place is held until the provider answers.
        Reserved = "reserved",
        /// A freed place, offered to who stands in the queue; no operation leads here yet.
        OfferedToClient = "offered_to_client",
        /// The provider has said yes.
        Accepted = "accepted",
        StartConfirmed = "start_confirmed",
        Ongoing = "ongoing",
        /// Away for a while, with the place kept; no operation leads here yet.
        Paused = "paused",
        Ended = "ended",
        Declined = "declined",
        /// Never came; no operation leads here yet.
        NoShow = "no_show",
        Cancelled = "cancelled",
        /// Stands in the queue; no operation leads here yet.
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

text_enum! {
    /// By what a place was reserved.
    pub enum PlacementOrigin {
        /// Somebody chose it.
        Choice = "choice",
        /// The authority decided, since nobody chose.
        Decision = "decision",
    }
}

text_enum! {
    /// Why a provider hands a person back. A provider under its cap may refuse nobody for what
    /// they are, so the list is short.
    pub enum ReturnReason {
        OutsideTargetGroup = "outside_target_group",
        LanguageMissing = "language_missing",
        NotAccessible = "not_accessible",
        PlaceLost = "place_lost",
        PersonAsked = "person_asked",
    }
}

/// A place taken up, or on its way to be.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = placement)]
pub struct Placement {
    pub id: PlacementId,
    pub reference: Reference,
    /// The number of the receipt that the person has, and where they read of the place.
    pub receipt: Reference,
    pub right_id: RightId,
    pub client_id: ClientId,
    pub owner_authority_id: AuthorityId,
    pub provider_id: ProviderId,
    pub offer_id: OfferId,
    /// The text of the offer that the place was reserved by.
    pub offer_revision_id: RevisionId,
    pub site_id: SiteId,
    pub contract_id: ContractId,
    pub capacity_id: CapacityId,
    pub origin: PlacementOrigin,
    pub state: PlacementState,
    /// What the provider promised when it said yes.
    pub planned_start_on: Option<NaiveDate>,
    /// The first day, confirmed afterwards.
    pub starts_on: Option<NaiveDate>,
    pub planned_end_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<EndReason>,
    /// Why the provider handed the person back.
    pub return_reason: Option<ReturnReason>,
    /// The place that is given up when this one is certain.
    pub replaces_id: Option<PlacementId>,
    pub created_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
}

subject!(Placement, "placement", owner_authority_id; official::PLACEMENT);

/// A place that can be reserved today: which offer, by which of its texts, and under which contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub offer_id: OfferId,
    pub offer: Reference,
    pub revision_id: RevisionId,
    /// The number of that text.
    pub revision: i64,
    pub site_id: SiteId,
    pub provider_id: ProviderId,
    pub contract_id: ContractId,
}

/// What a place is reserved with.
#[derive(Debug, Clone, Copy)]
pub struct NewPlacement<'a> {
    pub right: &'a Right,
    pub place: &'a Place,
    /// The place that is given up when this one is certain.
    pub replaces: Option<&'a Placement>,
    /// The number of the receipt that the person gets.
    pub receipt: &'a Reference,
    pub origin: PlacementOrigin,
}

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
