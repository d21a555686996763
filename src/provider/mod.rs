//! Organisations that offer measures (utförare, leverantörer), their members, and the statuses
//! they claim.
//!
//! An organisation goes by its *organisationsnummer*, or by its country's register and the number
//! there, in any spelling one (R56); a sole trader (*enskild firma*) by its owner's personal number,
//! which lies sealed and is never loaded with the organisation (R57). Members are invited by letter;
//! an organisation where somebody signs never loses the last who does. The four statuses are
//! independent claims, each shown and assessed by criteria, with assessor and end (R50, R53), and
//! nothing said of them is written over. Proofs (insurance, tax, registration) hold for a time, and
//! somebody is told before they end.
//!
//! The room owns `provider`, `provider_member`, `provider_invitation`, `provider_join_request`,
//! `provider_sign_answer`, `provider_status`, `provider_criterion`, `provider_assessment`,
//! `provider_assessed_criterion`, `provider_proof`, `provider_proof_file`, `provider_status_file` and
//! `provider_reminder`.
//!
//! Pages: `/bli-utforare…`, `/inbjudan/{token}`, `/leverantor/organisation…`,
//! `/bestallare/leverantor/{provider}…`.

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

pub use error::ProviderError;
pub use mail::{addressees, write_to_members};
pub use model::{
    Accepting, Assessed, Assessment, Claim, Criterion, CriterionClaim, Details, Finding,
    ForeignNumber, Invitation, InvitationState, JoinState, LegalForm, Member, MemberId, MemberRole,
    NewProof, Number, Outcome, Proof, ProofId, ProofKind, ProofState, Provider, ProviderId,
    Registration, SignAnswer, Status, StatusId, StatusKind, StatusState,
};
pub use official::OFFICIAL;
pub use pages::{REGISTERING, routes};
pub use policy::{is_member_of, may_assess};
pub use rules::{Flaw, Standing, holds, reminder_due, signs};
pub use service::{
    accept, add_proof, answer_signing, ask_to_join, assess_status, attach_to_proof,
    attach_to_status, change_role, check_proof, claim_status, deactivate, decline, edit,
    expire_statuses, invitation_link, invite, lapse_proofs, leave, reactivate, read_owner_number,
    register, remind, resend, withdraw_invitation, withdraw_proof,
};
pub use store::{
    StoredNumber, all, all_of_status, answers_of, by_org_number, by_reference, criteria, get,
    history, invitations, many, member, members, of_user, proofs, requests, social_enterprises,
    statuses,
};
pub use tasks::TASKS;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::QueryResult;

use crate::kernel::time::stockholm_day;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// How a status of an organisation stands on a day, such as the last day for tenders: whether a
/// reservation lets it in, and if not, why (R50, R53).
///
/// # Errors
/// The database's own.
pub fn standing(
    conn: &mut Conn,
    id: ProviderId,
    kind: StatusKind,
    day: NaiveDate,
) -> QueryResult<Standing> {
    Ok(rules::standing(store::status(conn, id, kind)?.as_ref(), day))
}

/// Whether the organisation is an accepted arbetsintegrerande socialt företag on a day.
///
/// # Errors
/// The database's own.
pub fn is_social_enterprise(conn: &mut Conn, id: ProviderId, day: NaiveDate) -> QueryResult<bool> {
    Ok(matches!(standing(conn, id, StatusKind::SocialEnterprise, day)?, Standing::Holds(_)))
}

/// The room's timed jobs: statuses and proofs end on their last day, somebody is told before, and
/// strangers who asked to be invited are forgotten.
pub const JOBS: &[Job] =
    &[Job { name: "provider-ends", every: TimeDelta::minutes(10), run: see_to_ends }];

fn see_to_ends(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let today = stockholm_day(now);
    app.db.write(move |conn| {
        expire_statuses(conn, today, now)?;
        lapse_proofs(conn, today, now)?;
        remind(conn, today, now)?;
        store::delete_old_requests(conn, now - rules::JOIN_LIFE)?;
        Ok::<_, ProviderError>(())
    })??;
    Ok(())
}
