//! Rows and words of the room.

mod source;

pub(super) use source::ContractRow;
pub use source::{Agreed, ChoiceSystemId, ContractSource, NewContract, Source};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::contract::official;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::offer::OfferId;
use crate::provider::ProviderId;
use crate::registry::MatterId;
use crate::schema::{
    contract, contract_change, contract_consent, contract_deviation, contract_interval,
};
use crate::subject;
use crate::terms::SpecificationId;

id_type! {
    /// A row of `contract`.
    pub struct ContractId;
}
id_type! {
    /// A row of `contract_interval`.
    pub struct IntervalId;
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

id_type! {
    /// A row of `contract_deviation`.
    pub struct DeviationId;
}
id_type! {
    /// A row of `contract_change`.
    pub struct ChangeId;
}
id_type! {
    /// A row of `contract_consent`.
    pub struct ConsentId;
}

text_enum! {
    /// Where a deviation from a contract (avvikelse) stands.
    pub enum DeviationState {
        /// The provider is asked to reply by a day.
        Asked = "asked",
        Replied = "replied",
        /// Correction is demanded by a day.
        ToCorrect = "to_correct",
        Closed = "closed",
        /// Taken back by staff: it was no deviation.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// How staff came to know of a deviation.
    pub enum DeviationOrigin {
        FollowUp = "follow_up",
        Complaint = "complaint",
    }
}

text_enum! {
    /// What is decided about a deviation.
    pub enum Outcome {
        NoAction = "no_action",
        Warning = "warning",
        /// Demand of correction (krav på rättelse).
        Correction = "correction",
        /// Leads to a pause, which is an operation of its own.
        Pause = "pause",
        /// Leads to notice, which is an operation of its own.
        Notice = "notice",
    }
}

text_enum! {
    /// What follows if a provider does not answer about changed terms. Nothing ends by itself.
    pub enum Silence {
        /// The contract goes on under its version until its end.
        GoesOn = "goes_on",
        /// A human gives notice, or does not.
        HumanNotice = "human_notice",
    }
}

text_enum! {
    /// Where the question about changed terms stands for one contract.
    pub enum ConsentState {
        Asked = "asked",
        Accepted = "accepted",
        Rejected = "rejected",
        /// The day passed without an answer.
        Silent = "silent",
        /// The contract was over, or a newer version was asked about, before there was an answer.
        Lapsed = "lapsed",
    }
}

text_enum! {
    /// What the history of a contract tells, by the words of the log.
    pub enum Happened {
        Made = "made",
        Signed = "signed",
        InForce = "in_force",
        Paused = "paused",
        PauseEnded = "pause_ended",
        /// Active again, by the portal itself.
        Resumed = "resumed",
        NoticeGiven = "notice_given",
        Overdue = "overdue",
        Ended = "ended",
        Rescinded = "rescinded",
        WoundUp = "wound_up",
        Lapsed = "lapsed",
        DeviationOpened = "deviation_opened",
        DeviationReplied = "deviation_replied",
        DeviationDecided = "deviation_decided",
        DeviationClosed = "deviation_closed",
        DeviationWithdrawn = "deviation_withdrawn",
        TermsAsked = "terms_asked",
        TermsAccepted = "terms_accepted",
        TermsRejected = "terms_rejected",
        TermsSilent = "terms_silent",
        TermsHandled = "terms_handled",
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
    /// What it is made under, as it was named then.
    pub source_name: String,
    pub choice_system_id: Option<ChoiceSystemId>,
    /// The procurement, or the number of the decision that another ground is.
    pub source_reference: Option<String>,
    /// The version of the terms that it was made on.
    pub specification_id: Option<SpecificationId>,
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
    /// When staff were told that its last day is past with people left (R16).
    pub overdue_at: Option<NaiveDateTime>,
    /// When it was over and nobody was placed under it any more (R16).
    pub wound_up_at: Option<NaiveDateTime>,
}

subject!(Contract, "contract", owner_authority_id; official::CONTRACT);

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
    /// When it was noted that it is over.
    pub ended_at: Option<NaiveDateTime>,
}

/// An offer with a contract in force on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    pub contract_id: ContractId,
    pub contract_reference: Reference,
    pub provider_id: ProviderId,
    pub source: ContractSource,
    /// The choice system that the contract is made under, if it is.
    pub choice_system_id: Option<ChoiceSystemId>,
    pub offer_id: OfferId,
    pub starts_on: NaiveDate,
    /// Its last day, if it leaves.
    pub ends_on: Option<NaiveDate>,
    /// Suspended, or pauses its intake: it takes nobody new.
    pub paused: bool,
    /// The last day of the pause, if that is known.
    pub paused_to: Option<NaiveDate>,
    /// Whether somebody new may choose it on the day (R12).
    pub choosable: bool,
}

/// A deviation from a contract: what happened, what is asked, the reply and the decision.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = contract_deviation)]
pub struct Deviation {
    pub id: DeviationId,
    pub reference: Reference,
    pub contract_id: ContractId,
    pub origin: DeviationOrigin,
    pub state: DeviationState,
    pub happened: String,
    /// The term of the contract that is not kept.
    pub term: String,
    pub asked: String,
    pub answer_by: NaiveDate,
    pub opened_by: UserId,
    pub opened_at: NaiveDateTime,
    pub reply: Option<String>,
    /// What the provider will do.
    pub plan: Option<String>,
    pub replied_by: Option<UserId>,
    pub replied_at: Option<NaiveDateTime>,
    pub outcome: Option<Outcome>,
    pub reasons: Option<String>,
    /// The day by which correction is demanded.
    pub correct_by: Option<NaiveDate>,
    pub decided_by: Option<UserId>,
    pub decided_at: Option<NaiveDateTime>,
    pub closed_at: Option<NaiveDateTime>,
    pub closing_note: Option<String>,
}

/// A deviation as staff write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDeviation {
    pub origin: DeviationOrigin,
    pub happened: String,
    pub term: String,
    pub asked: String,
    pub answer_by: NaiveDate,
}

/// What staff decide about a deviation, seen as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviationDecision {
    /// The state that the decider saw.
    pub seen: DeviationState,
    pub outcome: Outcome,
    pub reasons: String,
    pub correct_by: Option<NaiveDate>,
}

/// A question to those whose contracts are on terms of a series about a new version of them.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = contract_change)]
pub struct Change {
    pub id: ChangeId,
    pub reference: Reference,
    pub owner_authority_id: AuthorityId,
    pub specification_id: SpecificationId,
    pub silence: Silence,
    pub answer_by: NaiveDate,
    pub asked_by: UserId,
    pub asked_at: NaiveDateTime,
}

/// What one contract's provider was asked to accept, and what it answered.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = contract_consent)]
pub struct Consent {
    pub id: ConsentId,
    pub change_id: ChangeId,
    pub contract_id: ContractId,
    pub specification_id: SpecificationId,
    /// The version that the contract was under when it was asked.
    pub from_id: SpecificationId,
    pub state: ConsentState,
    /// What is accepted, word for word.
    pub text: String,
    pub text_sha256: String,
    pub answered_by: Option<UserId>,
    pub answered_at: Option<NaiveDateTime>,
    pub note: Option<String>,
    pub reminded_at: Option<NaiveDateTime>,
    /// When staff noted what they did about a no or a silence.
    pub handled_at: Option<NaiveDateTime>,
}
