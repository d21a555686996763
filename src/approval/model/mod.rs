//! Rows and words of the room.

mod part;
pub use part::Part;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::approval::official;
use crate::decision::DecisionId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::offer::{OfferId, RevisionId};
use crate::provider::ProviderId;
use crate::registry::MatterId;
use crate::schema::{
    application_partner, application_support, completion_request, examination, ground_assessment,
    lov_application, lov_application_offer, partner_assessment,
};
use crate::subject;
use crate::terms::{AnswerSheetId, GroundId, RequirementId, SpecificationId};

use crate::contract::ChoiceSystemId;

id_type! {
    /// A row of `lov_application`.
    pub struct ApplicationId;
}
id_type! {
    /// A row of `completion_request`.
    pub struct CompletionId;
}

id_type! {
    /// A row of `application_partner`.
    pub struct PartnerId;
}

text_enum! {
    /// Where somebody stands who is named to apply together with the lead (LOV 5 kap. 1 §).
    pub enum PartnerState {
        Asked = "asked",
        /// A signatory has answered the exclusion grounds and said yes.
        Confirmed = "confirmed",
        Declined = "declined",
    }
}

text_enum! {
    /// What the applicants lean on others for.
    pub enum SupportKind {
        /// The other's capacity meets a requirement (LOV 5 kap. 2 §).
        Capacity = "capacity",
        /// The other does a part of the work.
        Subcontractor = "subcontractor",
    }
}

text_enum! {
    /// Where an application stands.
    pub enum ApplicationState {
        Draft = "draft",
        Submitted = "submitted",
        UnderReview = "under_review",
        /// Named fields are open to the provider until a time.
        CompletionRequested = "completion_requested",
        Approved = "approved",
        Refused = "refused",
        Excluded = "excluded",
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What staff find about one requirement; nothing that could rank (R10).
    pub enum Verdict {
        Met = "met",
        NotMet = "not_met",
        CompletionNeeded = "completion_needed",
    }
}

/// An application to join a choice system (ansökan, LOV 5 kap.).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = lov_application)]
pub struct Application {
    pub id: ApplicationId,
    pub reference: Reference,
    pub choice_system_id: ChoiceSystemId,
    /// The version of the terms it is bound to (R4).
    pub specification_id: SpecificationId,
    pub answer_sheet_id: AnswerSheetId,
    pub provider_id: ProviderId,
    pub owner_authority_id: AuthorityId,
    pub state: ApplicationState,
    pub matter_id: Option<MatterId>,
    pub created_at: NaiveDateTime,
    pub received_at: Option<NaiveDateTime>,
    /// The day a decision is promised by.
    pub promised_on: Option<NaiveDate>,
    pub examiner_id: Option<UserId>,
    pub decided_at: Option<NaiveDateTime>,
    pub decision_id: Option<DecisionId>,
    /// Who will sign for the provider.
    pub signatory_id: Option<UserId>,
    /// Whether the provider wants a status as social enterprise or non-profit to be weighed.
    pub social: Option<bool>,
    /// The contract that came of it.
    pub contract_reference: Option<Reference>,
    /// Whether it is made together with others; none before that is answered.
    pub joint: Option<bool>,
    /// When a part besides the answer sheet was last saved.
    pub saved_at: Option<NaiveDateTime>,
    /// Whether the provider has said that it attaches nothing.
    pub no_attachments: Option<bool>,
}

subject!(Application, "lov_application", owner_authority_id; official::APPLICATION);

/// An organisation that applies together with the one that leads.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = application_partner)]
pub struct Partner {
    pub id: PartnerId,
    #[diesel(column_name = lov_application_id)]
    pub application_id: ApplicationId,
    pub provider_id: ProviderId,
    /// Its own answers to the exclusion grounds.
    pub answer_sheet_id: AnswerSheetId,
    pub state: PartnerState,
    pub asked_at: NaiveDateTime,
    pub answered_by: Option<UserId>,
    pub answered_at: Option<NaiveDateTime>,
}

/// Somebody whom the applicants lean on, and for what.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = application_support)]
pub struct Support {
    pub reference: Reference,
    pub kind: SupportKind,
    pub name: String,
    pub org_number: String,
    /// What is relied on, or what the subcontractor does.
    pub part: String,
    /// How the other's capacity is shown; empty for a subcontractor.
    pub proof: String,
}

/// Somebody to lean on, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = application_support)]
pub struct NewSupport {
    pub kind: SupportKind,
    pub name: String,
    pub org_number: String,
    pub part: String,
    pub proof: String,
}

/// What staff found about an exclusion ground of a partner's (R7).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = partner_assessment)]
pub struct PartnerAssessment {
    #[diesel(column_name = application_partner_id)]
    pub partner_id: PartnerId,
    #[diesel(column_name = exclusion_ground_id)]
    pub ground_id: GroundId,
    pub excludes: bool,
    pub evidence: String,
    pub assessed_by: UserId,
    pub assessed_at: NaiveDateTime,
}

impl PartnerAssessment {
    /// The same, where it does not matter whose ground it is.
    pub fn of_ground(&self) -> GroundAssessment {
        GroundAssessment {
            ground_id: self.ground_id,
            excludes: self.excludes,
            evidence: self.evidence.clone(),
            assessed_by: self.assessed_by,
            assessed_at: self.assessed_at,
        }
    }
}

/// An offer that is part of an application, in the revision that was sent.
#[derive(Debug, Clone, Copy, Queryable, Selectable)]
#[diesel(table_name = lov_application_offer)]
pub struct ApplicationOffer {
    pub offer_id: OfferId,
    #[diesel(column_name = offer_revision_id)]
    pub revision_id: RevisionId,
}

/// What staff found about a requirement.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = examination)]
pub struct Examination {
    pub requirement_id: RequirementId,
    pub verdict: Verdict,
    pub reason: String,
    pub examined_by: UserId,
    pub examined_at: NaiveDateTime,
}

/// What staff found about an exclusion ground, with evidence, assessor and day (R7).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = ground_assessment)]
pub struct GroundAssessment {
    #[diesel(column_name = exclusion_ground_id)]
    pub ground_id: GroundId,
    pub excludes: bool,
    pub evidence: String,
    pub assessed_by: UserId,
    pub assessed_at: NaiveDateTime,
}

/// A request that named answers be completed by a time (komplettering).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = completion_request)]
pub struct Completion {
    pub id: CompletionId,
    #[diesel(column_name = lov_application_id)]
    pub application_id: ApplicationId,
    pub message: String,
    pub asked_by: UserId,
    pub asked_at: NaiveDateTime,
    pub until_at: NaiveDateTime,
    pub closed_at: Option<NaiveDateTime>,
}
