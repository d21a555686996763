//! Rows and words of decisions for those who have not chosen.

mod record;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::choice::ChoiceId;
use crate::client::ClientId;
use crate::identity::DelegationId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::measure::MeasureKind;
use crate::nonchoice::official;
use crate::provider::ProviderId;
use crate::registry::DocumentId;
use crate::right::RightId;
use crate::schema::nonchoice_decision;
use crate::subject;
use crate::system::{ChoiceSystemId, DefaultAlternative, DefaultPolicyId};

pub use record::{
    Candidate, Excluded, Export, Facts, Finding, PolicyFacts, Proposal, Ranked, Record,
};

id_type! {
    /// A row of `nonchoice_decision`.
    pub struct DecisionId;
}

text_enum! {
    /// What was decided for somebody who has not chosen.
    pub enum NonchoiceOutcome {
        /// A place with a provider, as the rule gave it.
        Placed = "placed",
        /// The municipality's own unit, which is no offer of the catalogue.
        OwnUnit = "own_unit",
        /// No place, for a reason of the list.
        NotPlaced = "not_placed",
        /// The person may choose again until a new last day.
        Reopened = "reopened",
    }
}

text_enum! {
    /// Why somebody is not placed by the rule. None says anything of what they ought to have done.
    pub enum NonchoiceReason {
        GotInTouch = "got_in_touch",
        OtherTime = "other_time",
        NotNeeded = "not_needed",
        NeedsOther = "needs_other",
        MovedAway = "moved_away",
        /// The rule gives no place.
        NoPlace = "no_place",
    }
}

text_enum! {
    /// Why a place is left out of what the rule chooses among.
    pub enum NonchoiceBar {
        /// Notice is given of the contract.
        Leaving = "leaving",
        /// Suspended, or takes nobody in for a time.
        Paused = "paused",
        /// A deviation was decided on with a measure that holds.
        Warned = "warned",
        Full = "full",
        /// Room for less than the right's extent.
        TooLittle = "too_little",
        /// Does not speak what the person needs.
        Language = "language",
        /// Lacks a fact about the premises that the person needs.
        Access = "access",
        /// The rule names somebody else.
        NotByRule = "not_by_rule",
    }
}

text_enum! {
    /// Who was told before a last day.
    pub enum Told {
        Person = "person",
        /// The person gets no letters; their caseworker speaks to them.
        Caseworker = "caseworker",
    }
}

/// A decision, as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = nonchoice_decision)]
pub struct Decision {
    pub id: DecisionId,
    pub reference: Reference,
    pub right_id: RightId,
    pub client_id: ClientId,
    pub owner_authority_id: AuthorityId,
    pub measure_kind: MeasureKind,
    pub choice_system_id: Option<ChoiceSystemId>,
    pub policy_id: Option<DefaultPolicyId>,
    pub method: Option<DefaultAlternative>,
    pub outcome: NonchoiceOutcome,
    pub reason: Option<NonchoiceReason>,
    /// What the decider adds in words; may be empty.
    pub note: String,
    pub provider_id: Option<ProviderId>,
    pub choice_id: Option<ChoiceId>,
    pub unit: Option<String>,
    /// [`Record`] as JSON.
    pub record: String,
    pub record_sha256: String,
    pub rules_version: i64,
    pub decided_by: UserId,
    pub delegation_id: DelegationId,
    pub decided_at: NaiveDateTime,
    pub document_id: DocumentId,
}

subject!(Decision, "nonchoice_decision", owner_authority_id; official::DECISION);

/// What the decider wants. To place with anybody but whom the rule gives is not among it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Follow,
    NotPlace(NonchoiceReason),
    /// With the new last day to choose on.
    Reopen(NonchoiceReason, NaiveDate),
}

/// A decision about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub what: What,
    pub note: String,
    /// The mark of the proposal that lay before the decider.
    pub seen: String,
}
