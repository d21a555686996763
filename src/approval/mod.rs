//! Approval of providers: choice systems (valfrihetssystem, LOV 1 kap. 1 §), applications to join
//! them, their examination and the decision.
//!
//! A municipal authority opens a system (R2) for services that the act covers (R1). Any provider
//! may apply on any day (R6). Everyone who meets the requirements is approved (R8): an examination
//! knows met, not met and completion needed, and nothing that could rank (R10). The decision, its
//! letter, its entry in the register and the contract to be signed are one transaction.
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

mod error;
mod form;
mod mail;
mod model;
mod official;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

pub use error::ApprovalError;
pub use model::{
    Application, ApplicationId, ApplicationState, Barrier, Bounds, ChoiceSystem, ChoiceSystemId,
    Completion, DefaultAlternative, DefaultPolicy, DefaultPolicyId, Examination, GroundAssessment,
    NewPolicy, NewSupport, NewSystem, Opinion, Part, Partner, PartnerId, PartnerState, Support,
    SupportKind, SystemState, Verdict,
};
pub use official::OFFICIAL;
pub use pages::routes;
pub use policy::{may_examine, may_read};
pub use rules::{barrier, lacks_advertisement};
pub use service::{
    Answered, add_partner, add_support, advertise, answer, answer_joint, answer_social,
    answer_with_files, approve, assess_ground, assess_partner, assign, assign_to, attach,
    attach_nothing, barrier_of, choose_offers, close_completions, close_system, complete,
    complete_with_files, confirm_partner, contracted, correct, create_system, decide_policy,
    decision_of, declare, declare_impartial, declare_partner, decline_partner, detach, edit_system,
    examine, exclude, finish_completion, hand_back, missing_parts, name_signatory, open_system,
    partners_in, proposals, publish_terms, read_owner_number, refuse, remove_partner,
    remove_support, renew_terms, request_completion, reuse, settle_default, start, submit,
    withdraw,
};
pub use store::{
    answer_files, application, attached, by_reference, of_provider, offers, partners, policies,
    policy_of_kind, policy_on, sent_without_yes, supports, system, system_by_reference,
    system_of_series, systems, systems_of,
};
pub use tasks::TASKS;

/// What the room does by itself: completion requests close when their time is over.
pub const JOBS: &[Job] =
    &[Job { name: "approval-completions", every: TimeDelta::seconds(20), run: close_due }];

fn close_due(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| close_completions(conn, now))??;
    Ok(())
}
