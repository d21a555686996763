//! Approval of providers: applications to join a choice system ([`crate::system`]), their examination
//! and the decision.
//!
//! Any provider may apply on any day (R6). Everyone who meets the requirements is approved (R8): an
//! examination knows met, not met and completion needed, and nothing that could rank (R10). The
//! decision, its letter, its entry in the register and the contract to be signed are one transaction.
//!
//! An application may be made by several together: the lead writes it, each partner answers the
//! exclusion grounds for itself and says yes before it is sent (LOV 5 kap. 1–2 §§). A decision
//! letter never changes; a slip of the pen in it is corrected by a new letter.
//!
//! Pages: `/leverantor/ansokan…` for providers, `/bestallare/system/…` with who has applied,
//! `/bestallare/ansokningar`, `/bestallare/ansokan/…` and `/bestallare/beslut` for staff.

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
    Application, ApplicationId, ApplicationState, Completion, Examination, GroundAssessment,
    NewSupport, Part, Partner, PartnerId, PartnerState, Support, SupportKind, Verdict,
};
pub use official::OFFICIAL;
pub use pages::routes;
pub use policy::{may_examine, may_read};
pub use service::{
    Answered, add_partner, add_support, answer, answer_joint, answer_social, answer_with_files,
    approve, assess_ground, assess_partner, assign, assign_to, attach, attach_nothing,
    choose_offers, close_completions, complete, complete_with_files, confirm_partner, correct,
    decision_of, declare, declare_impartial, declare_partner, decline_partner, detach, examine,
    exclude, finish_completion, hand_back, missing_parts, name_signatory, partners_in, proposals,
    read_owner_number, refuse, remove_partner, remove_support, renew_terms, request_completion,
    reuse, start, submit, withdraw,
};
pub use store::{
    answer_files, application, attached, by_reference, of_provider, offers, partners,
    sent_without_yes, supports,
};
pub use tasks::TASKS;

/// What the room does by itself: completion requests close when their time is over.
pub const JOBS: &[Job] =
    &[Job { name: "approval-completions", every: TimeDelta::seconds(20), run: close_due }];

fn close_due(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| close_completions(conn, now))??;
    Ok(())
}
