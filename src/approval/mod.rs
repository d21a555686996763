//! Approval of providers: choice systems (valfrihetssystem, LOV 1 kap. 1 §), applications to join
//! them, their examination and the decision.
//!
//! A municipal authority opens a system (R2) for services that the act covers (R1). Any provider
//! may apply on any day (R6). Everyone who meets the requirements is approved (R8): an examination
//! knows met, not met and completion needed, and nothing that could rank (R10). The decision, its
//! letter and its entry in the register are one transaction; the contract room adds the contract.
//!
//! An application may be made by several together: the lead writes it, each partner answers the
//! exclusion grounds for itself and says yes before it is sent (LOV 5 kap. 1–2 §§). A decision
//! letter never changes; a slip of the pen in it is corrected by a new letter.
//!
//! Who serves those who do not choose is a policy with a first day (`default_policy`, R14), from the
//! day that a system opens; the non-choice room reads it by this door.
//!
//! Pages: `/leverantor/ansokan…` for providers, `/bestallare/system…`, `/bestallare/ansokningar`,
//! `/bestallare/ansokan/…` and `/bestallare/beslut` for staff.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

use chrono::{NaiveDateTime, TimeDelta};

use crate::attachment::AttachmentError;
use crate::kernel::{NotSignedIn, Reference};
use crate::measure::LovRefusal;
use crate::offer::OfferError;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;
use crate::provider::ProviderError;
use crate::terms::TermsError;

pub use model::{
    Application, ApplicationId, ApplicationState, Barrier, Bounds, ChoiceSystem, ChoiceSystemId,
    Completion, Correction, DefaultAlternative, DefaultPolicy, DefaultPolicyId, Examination,
    GroundAssessment, NewPolicy, NewSupport, NewSystem, Opinion, Partner, PartnerId, PartnerState,
    Support, SupportKind, SystemState, Verdict,
};
pub use pages::routes;
pub use policy::{may_examine, may_read};
pub use rules::{Part, barrier, lacks_advertisement};
pub use service::{
    Answered, add_partner, add_support, advertise, answer, answer_files, answer_joint,
    answer_social, answer_with_files, approve, assess_ground, assess_partner, assign, assign_to,
    attach, attach_nothing, attached, barrier_of, choose_offers, close_completions, close_system,
    complete, complete_with_files, confirm_partner, contract_over, contracted, correct,
    create_system, decide_policy, declare, declare_impartial, declare_partner, decline_partner,
    detach, edit_system, examine, exclude, finish_completion, hand_back, missing_parts,
    name_signatory, open_system, partners_in, proposals, publish_terms, read_owner_number, refuse,
    remove_partner, remove_support, renew_terms, request_completion, reuse, settle_default, start,
    submit, withdraw,
};
pub use store::{
    application, by_reference, corrections, of_provider, offers, partners, policies,
    policy_of_kind, policy_on, sent_without_yes, supports, system, system_by_reference,
    system_of_series, systems,
};
pub use tasks::TASKS;

/// What the room does by itself: completion requests close when their time is over.
pub const JOBS: &[Job] =
    &[Job { name: "approval-completions", every: TimeDelta::seconds(20), run: close_due }];

fn close_due(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| close_completions(conn, now))??;
    Ok(())
}

/// The key of what is said when a contract that was typed is nobody's.
const NO_CONTRACT: &str = "error-approval-no-contract";

/// Why a deed of approval was not done.
#[derive(Debug, thiserror::Error)]
pub enum ApprovalError {
    /// Another organisation's or authority's, or not for this role: as if it were not there.
    #[error("not yours")]
    NotYours,
    /// R1: the act does not cover the code.
    #[error("the act does not cover the code")]
    NotCovered(LovRefusal),
    /// R2: only municipal authorities own choice systems.
    #[error("only a municipal authority may own a choice system")]
    WrongOwner,
    /// R14: no alternative for those who do not choose, or no legal ground for it.
    #[error("no alternative for those who do not choose")]
    NoDefault,
    #[error("there is no contract of the number that the alternative names")]
    NoContract,
    /// A policy begins on a day to come, after the first day of the one before.
    #[error("the policy cannot begin on that day")]
    PolicyDay,
    /// R14: a provider is chosen for those who do not choose, and no legal opinion is on record.
    #[error("no legal opinion")]
    NoOpinion,
    /// R53: the system is reserved for idéburna organisationer.
    #[error("the system is reserved: {0}")]
    Reserved(Barrier),
    /// R4: contracted providers are not told by when they may accept and what silence means.
    #[error("contracted providers are not told")]
    NotTold,
    /// R3: the system has no published terms.
    #[error("no published terms")]
    NoTerms,
    #[error("the system is not open")]
    NotOpen,
    /// The provider has a contract in the system (scenario 16).
    #[error("there is a contract already")]
    ContractThere(Reference),
    /// What is left to do before the application can be sent.
    #[error("parts are missing: {0:?}")]
    NotReady(Vec<Part>),
    /// A newer version of the terms was published before the application was sent (R4).
    #[error("the terms were replaced")]
    TermsReplaced,
    /// What is asked for may not be changed, or no longer (scenario 14).
    #[error("these fields are closed")]
    FieldsClosed,
    /// A verdict that is not "met", and evidence for a ground, need a reason (R9, R7).
    #[error("the reason is missing")]
    NoReason,
    /// R8: all requirements are met; there is nothing to refuse.
    #[error("all requirements are met")]
    AllMet,
    /// R9: a requirement is unmet or not assessed.
    #[error("a requirement is unmet or not assessed")]
    NotAllMet,
    /// R9: a requirement is not assessed yet.
    #[error("a requirement is not assessed")]
    NotAllAssessed,
    /// R7: an exclusion ground that the provider named is not assessed, or one excludes.
    #[error("an exclusion ground stands in the way")]
    GroundsOpen,
    /// R7: no ground in force with evidence.
    #[error("no ground to exclude on")]
    NoGround,
    /// Decider or examiner has not declared that nothing makes them partial (jäv).
    #[error("impartiality is not declared")]
    NotDeclared,
    /// The decider has no delegation that is valid today.
    #[error("no delegation")]
    NoDelegation,
    /// R11: the letter lacks reasons, or how and until when to seek rättelse.
    #[error("the letter is not whole")]
    LetterLacks,
    /// The number is of no organisation that is registered here.
    #[error("no organisation of that number")]
    NoOrganisation,
    /// The lead names itself.
    #[error("the organisation leads the application")]
    OwnOrganisation,
    /// "Alone" while partners are named.
    #[error("partners are named")]
    PartnersThere,
    /// A partner says yes before it has answered the exclusion grounds (R7).
    #[error("exclusion grounds are not answered")]
    GroundsUnanswered,
    /// Only who signs for the organisation says yes for it.
    #[error("not a signatory")]
    NotSignatory,
    /// No earlier application has an answer to the same question.
    #[error("nothing to use again")]
    NothingToReuse,
    /// The actor has said that a conflict of interest stands in the way (jäv).
    #[error("a conflict of interest was declared")]
    Conflicted,
    /// The colleague is nobody who examines for the authority.
    #[error("no such colleague")]
    NoColleague,
    /// The letter does not say what is to be corrected.
    #[error("the letter does not say that")]
    NotInLetter,
    #[error("a partner that is {0} does not go there")]
    PartnerNotFrom(PartnerState),
    /// The state machine does not go there.
    #[error("an application that is {0} does not go there")]
    NotFrom(ApplicationState),
    #[error("a system that is {0} does not go there")]
    SystemNotFrom(SystemState),
    /// An application has as many files as it may.
    #[error("too many files")]
    TooManyFiles,
    /// Nothing is attached is not said while something is.
    #[error("there are files")]
    FilesThere,
    #[error("somebody saved in between")]
    Stale,
    #[error("the day lies outside the calendar")]
    TooFar,
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Terms(#[from] TermsError),
    #[error(transparent)]
    Offer(#[from] OfferError),
    #[error(transparent)]
    Provider(ProviderError),
    #[error(transparent)]
    Attachment(#[from] AttachmentError),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<ProviderError> for ApprovalError {
    fn from(error: ProviderError) -> Self {
        match error {
            ProviderError::Denied | ProviderError::NotFound => Self::NotYours,
            ProviderError::Db(error) => Self::Db(error),
            other => Self::Provider(other),
        }
    }
}

impl From<ApprovalError> for AppError {
    fn from(error: ApprovalError) -> Self {
        Self::Refused(match error {
            ApprovalError::NotYours => return Self::NotFound,
            ApprovalError::NotCovered(_) => "approval-refused-cpv",
            ApprovalError::WrongOwner => "approval-refused-owner",
            ApprovalError::NoDefault => "approval-refused-default",
            ApprovalError::NoContract => NO_CONTRACT,
            ApprovalError::PolicyDay => "error-nonchoice-policy-day",
            ApprovalError::NoOpinion => "approval-refused-opinion",
            ApprovalError::Reserved(_) => "approval-refused-reserved",
            ApprovalError::NotTold => "approval-refused-not-told",
            ApprovalError::NoTerms => "approval-refused-terms",
            ApprovalError::NotOpen => "approval-refused-not-open",
            ApprovalError::ContractThere(_) => "approval-refused-contract",
            ApprovalError::NotReady(_) => "approval-refused-not-ready",
            ApprovalError::TermsReplaced => "approval-refused-replaced",
            ApprovalError::FieldsClosed => "approval-refused-closed",
            ApprovalError::NoReason => "approval-refused-reason",
            ApprovalError::AllMet => "approval-refused-all-met",
            ApprovalError::NotAllMet => "approval-refused-not-all-met",
            ApprovalError::NotAllAssessed => "approval-refused-not-assessed",
            ApprovalError::GroundsOpen => "approval-refused-grounds",
            ApprovalError::NoGround => "approval-refused-no-ground",
            ApprovalError::NotDeclared => "approval-refused-not-declared",
            ApprovalError::NoDelegation => "approval-refused-delegation",
            ApprovalError::LetterLacks => "approval-refused-letter",
            ApprovalError::NoOrganisation => "approval-refused-no-organisation",
            ApprovalError::OwnOrganisation => "approval-refused-own",
            ApprovalError::PartnersThere => "approval-refused-partners",
            ApprovalError::GroundsUnanswered => "approval-refused-grounds-open",
            ApprovalError::NotSignatory => "approval-refused-signatory",
            ApprovalError::NothingToReuse => "approval-refused-reuse",
            ApprovalError::Conflicted => "approval-refused-conflict",
            ApprovalError::NoColleague => "approval-refused-colleague",
            ApprovalError::NotInLetter => "approval-refused-correction",
            ApprovalError::NotFrom(_)
            | ApprovalError::SystemNotFrom(_)
            | ApprovalError::PartnerNotFrom(_) => "approval-refused-moved",
            ApprovalError::TooManyFiles => "approval-refused-too-many-files",
            ApprovalError::FilesThere => "approval-refused-files-there",
            ApprovalError::Stale => return Self::Stale,
            ApprovalError::TooFar => return Self::Unreadable,
            ApprovalError::SignedOut(error) => return error.into(),
            ApprovalError::Terms(error) => return error.into(),
            ApprovalError::Offer(error) => return error.into(),
            ApprovalError::Provider(error) => return error.into(),
            ApprovalError::Attachment(error) => return error.into(),
            ApprovalError::Db(error) => return error.into(),
        })
    }
}
