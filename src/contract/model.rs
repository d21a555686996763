//! Rows and words of the room.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::approval::{ApplicationId, ChoiceSystemId};
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::offer::OfferId;
use crate::provider::ProviderId;
use crate::registry::MatterId;
use crate::schema::{contract, contract_interval};

id_type! {
    /// A row of `contract`.
    pub struct ContractId;
}
id_type! {
    /// A row of `contract_interval`.
    pub struct IntervalId;
}

text_enum! {
    /// What a contract comes from.
    pub enum ContractSource {
        /// Approval in a choice system.
        Lov = "lov",
        /// Award of a procurement.
        Lou = "lou",
        /// The municipality itself (egen regi).
        InHouse = "in_house",
    }
}

text_enum! {
    /// Where a contract stands.
    pub enum ContractState {
        ToSign = "to_sign",
        Active = "active",
        /// In force until its last day.
        NoticeGiven = "notice_given",
        Ended = "ended",
        /// Never signed by both.
        Lapsed = "lapsed",
        /// Ended at once for breach (hävt).
        Rescinded = "rescinded",
    }
}

text_enum! {
    /// What a dated interval on a contract does.
    pub enum IntervalKind {
        /// The authority stops new choices, for a reason of its own.
        Suspension = "suspension",
        /// No new people for a time; those there stay.
        IntakePause = "intake_pause",
    }
}

/// A contract.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = contract)]
pub struct Contract {
    pub id: ContractId,
    pub reference: Reference,
    pub source: ContractSource,
    pub owner_authority_id: AuthorityId,
    pub matter_id: MatterId,
    pub provider_id: ProviderId,
    #[diesel(column_name = lov_application_id)]
    pub application_id: Option<ApplicationId>,
    pub choice_system_id: Option<ChoiceSystemId>,
    pub state: ContractState,
    /// What is signed, word for word.
    pub text: String,
    pub text_sha256: String,
    pub starts_on: NaiveDate,
    /// Its last day, once notice is given.
    pub ends_on: Option<NaiveDate>,
    pub provider_signed_by: Option<UserId>,
    pub provider_signed_at: Option<NaiveDateTime>,
    pub authority_signed_by: Option<UserId>,
    pub authority_signed_at: Option<NaiveDateTime>,
    pub closed_by: Option<UserId>,
    pub closing_at: Option<NaiveDateTime>,
    pub closing_reason: Option<String>,
    pub created_at: NaiveDateTime,
}

#[derive(Debug, Insertable)]
#[diesel(table_name = contract)]
pub(super) struct NewContract {
    pub reference: Reference,
    pub source: ContractSource,
    pub owner_authority_id: AuthorityId,
    pub matter_id: MatterId,
    pub provider_id: ProviderId,
    #[diesel(column_name = lov_application_id)]
    pub application_id: Option<ApplicationId>,
    pub choice_system_id: Option<ChoiceSystemId>,
    pub state: ContractState,
    pub text: String,
    pub text_sha256: String,
    pub starts_on: NaiveDate,
    pub created_at: NaiveDateTime,
}

/// A dated interval on a contract.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = contract_interval)]
pub struct Interval {
    pub id: IntervalId,
    pub contract_id: ContractId,
    pub kind: IntervalKind,
    pub from_day: NaiveDate,
    /// Its last day; open until somebody ends it.
    pub to_day: Option<NaiveDate>,
    pub reason: String,
    pub made_by: UserId,
    pub made_at: NaiveDateTime,
}

/// An offer with a contract in force on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    pub contract_id: ContractId,
    pub contract_reference: Reference,
    pub provider_id: ProviderId,
    pub choice_system_id: ChoiceSystemId,
    pub offer_id: OfferId,
    pub starts_on: NaiveDate,
    /// Its last day, if it leaves.
    pub ends_on: Option<NaiveDate>,
    /// Suspended, or pauses its intake: it takes nobody new.
    pub paused: bool,
    /// The last day of the pause, if that is known.
    pub paused_to: Option<NaiveDate>,
}
