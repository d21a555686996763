//! A partner's own part in an application that another organisation leads.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{me, record};
use crate::approval::model::{Application, ApplicationId, ApplicationState, Partner, PartnerState};
use crate::approval::{ApprovalError, mail, policy, store};
use crate::kernel::{Actor, time};
use crate::platform::db::{self, Conn};
use crate::provider::{self, Member, Provider};
use crate::terms::{self, GroundId};

/// The part of the actor's organisation in a draft that it may write in.
fn own_part(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(Application, Partner, Provider, Member), ApprovalError> {
    let application = store::application(conn, id)?;
    let (own, member) = me(conn, actor)?;
    let partner = store::partner_of(conn, id, own.id)?.ok_or(ApprovalError::NotYours)?;
    if !policy::may_apply(&member) {
        return Err(ApprovalError::NotYours);
    }
    match application.state {
        ApplicationState::Draft => Ok((application, partner, own, member)),
        state => Err(ApprovalError::NotFrom(state)),
    }
}

/// Saves a partner's declaration about exclusion grounds. The lead sees only that it is answered.
/// What was confirmed and is changed must be confirmed anew.
pub fn declare_partner(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    revision: i64,
    answered: &[(GroundId, Option<bool>, String)],
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, partner, own, member) = own_part(conn, actor, id)?;
        policy::may_follow(&member, &partner)?;
        terms::answer_grounds(conn, partner.answer_sheet_id, revision, answered, now)?;
        if partner.state == PartnerState::Confirmed {
            let to = partner.state.go(PartnerState::Asked)?;
            if !store::move_partner(conn, &partner, to, None)? {
                return Err(ApprovalError::Stale);
            }
        }
        let detail = json!({ "partner": own.reference });
        record(conn, actor, &application, "lov_application.partner_declared", &detail, now)
    })
}

/// A signatory of the partner says yes, once every exclusion ground in force is answered (R7).
pub fn confirm_partner(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    answer(conn, actor, id, PartnerState::Confirmed, now)
}

/// The partner says no. Nothing of what it declared is kept.
pub fn decline_partner(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    answer(conn, actor, id, PartnerState::Declined, now)
}

fn answer(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    to: PartnerState,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, partner, own, member) = own_part(conn, actor, id)?;
        if partner.state == to {
            return Ok(());
        }
        if !policy::may_confirm(&member) {
            return Err(ApprovalError::NotSignatory);
        }
        if to == PartnerState::Confirmed {
            let grounds = terms::grounds(conn, time::stockholm_day(now))?;
            let given = terms::ground_answers(conn, partner.answer_sheet_id)?;
            if !grounds.iter().all(|one| given.iter().any(|given| given.ground_id == one.id)) {
                return Err(ApprovalError::GroundsUnanswered);
            }
        } else {
            forget(conn, &partner, now)?;
        }
        let to = partner.state.go(to)?;
        if !store::move_partner(conn, &partner, to, Some((actor.user()?, now)))? {
            return Err(ApprovalError::Stale);
        }
        let detail = json!({ "partner": own.reference, "answer": to });
        record(conn, actor, &application, "lov_application.partner_answered", &detail, now)?;
        let lead = provider::get(conn, application.provider_id)?;
        mail::partner_answered(conn, &application, &lead, &own, now)
    })
}

/// Takes back what a partner has declared: it is nobody's business if the partner is not in.
pub(super) fn forget(
    conn: &mut Conn,
    partner: &Partner,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let revision = terms::sheet(conn, partner.answer_sheet_id)?.revision;
    let given = terms::ground_answers(conn, partner.answer_sheet_id)?;
    let none: Vec<_> = given.iter().map(|one| (one.ground_id, None, String::new())).collect();
    Ok(terms::answer_grounds(conn, partner.answer_sheet_id, revision, &none, now)?)
}
